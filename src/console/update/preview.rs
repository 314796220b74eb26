//! A document before it leaves (L3): looked at, then written in every chosen format by one key, or not at all.

use super::super::{
    action::Action,
    message::Effect,
    model::{Model, Screen, Tone},
    preview::{Made, Page, Preview, Stage},
};
use super::{notice::say_id, saved::close_sent};

/// Leaves the document or moves in it; `false` for an action that is none of these.
// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn takes(model: &mut Model, action: Action) -> bool {
    model.notice = None;
    let (lang, room) = (model.lang(), model.preview_room());
    let Some(preview) = &mut model.preview else { return false };
    let page = preview.height(lang, room).saturating_sub(1).max(1).cast_signed();
    match action {
        Action::Back => leave(model),
        Action::Up => preview.scroll(-1, lang, room),
        Action::Down => preview.scroll(1, lang, room),
        Action::PageUp => preview.scroll(-page, lang, room),
        Action::PageDown => preview.scroll(page, lang, room),
        Action::First => preview.scroll(isize::MIN, lang, room),
        Action::Last => preview.scroll(isize::MAX, lang, room),
        _ => return false,
    }
    true
}

/// Does what an action of the preview says.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(preview) = &mut model.preview else {
        say_id(model, "why-not-here", Tone::Bad);
        return Vec::new();
    };
    if action == Action::PreviewNotes {
        preview.page = match preview.page {
            Page::Document => Page::Notes,
            Page::Notes => Page::Document,
        };
        preview.at = 0;
        return Vec::new();
    }
    // It is being written already, or stands in its files: once is enough.
    if action != Action::PreviewWrite || preview.stage != Stage::Looking {
        return Vec::new();
    }
    preview.stage = Stage::Writing(None);
    let made = &preview.made;
    vec![Effect::Report(made.incident, made.which, made.audience, made.formats.clone())]
}

/// Goes back without writing: to the form it was asked for with, unless it is written.
fn leave(model: &mut Model) {
    let Some(preview) = model.preview.take() else { return };
    match preview.stage {
        Stage::Looking => {
            model.form = preview.form.map(|mut form| {
                form.busy = false;
                form
            });
        }
        // The worker goes on; what comes of it is said at the foot.
        Stage::Writing(_) | Stage::Written(_) => {}
    }
}

/// Asks for the document anew.
pub(super) fn look_again(model: &Model) -> Vec<Effect> {
    let looking = model.preview.as_ref().filter(|it| it.stage == Stage::Looking);
    let again = looking.map(|preview| {
        let made = &preview.made;
        Effect::Preview(made.incident, made.which, made.audience, made.formats.clone())
    });
    again.into_iter().collect()
}

/// A document was made: it comes on screen, or takes the place of the one that is.
pub(super) fn made(model: &mut Model, made: Made) {
    let (lang, room) = (model.lang(), model.preview_room());
    let before = model.preview.take().filter(|it| it.made.incident == made.incident);
    let asked = model.form.as_ref().is_some_and(|form| form.busy);
    if before.is_none() && !asked && model.screen != Screen::List {
        return;
    }
    let anew = made.anew;
    let form = match &before {
        Some(before) => before.form.clone(),
        None => model.form.take_if(|form| form.busy),
    };
    let mut preview = Preview::new(made, room, form);
    if let Some(before) = before {
        (preview.page, preview.at) = (before.page, before.at);
        preview.scroll(0, lang, room);
    }
    close_sent(model);
    model.preview = Some(preview);
    if anew {
        say_id(model, "preview-anew", Tone::Warning);
    }
}

/// One format is being written.
pub(super) fn writing(model: &mut Model, format: &'static str) {
    if let Some(preview) = &mut model.preview
        && matches!(preview.stage, Stage::Writing(_))
    {
        preview.stage = Stage::Writing(Some(format));
    }
}

/// The files are there. Answers whether they are those of the document on screen.
pub(super) fn written(model: &mut Model, paths: &[std::path::PathBuf]) -> bool {
    let (lang, room) = (model.lang(), model.preview_room());
    let Some(preview) = &mut model.preview else { return false };
    if !matches!(preview.stage, Stage::Writing(_)) {
        return false;
    }
    preview.stage = Stage::Written(paths.to_vec());
    preview.scroll(0, lang, room);
    model.notice = None;
    true
}

/// The screen has another size.
pub(super) fn resized(model: &mut Model) {
    let (lang, room) = (model.lang(), model.preview_room());
    if let Some(preview) = &mut model.preview {
        preview.lay_out(room);
        preview.scroll(0, lang, room);
    }
}

/// It was not written: it can be tried again.
pub(super) fn failed(model: &mut Model) {
    if let Some(preview) = &mut model.preview
        && matches!(preview.stage, Stage::Writing(_))
    {
        preview.stage = Stage::Looking;
    }
}
