//! Writing a section of the customer's report (L5): typed, kept against a crash, saved as an entry.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    super::{
        action::Action,
        drafting::{step, text_cells},
        editor::Editor,
        forms::Form,
        message::{Edited, Effect},
        model::{Model, Saved, Tone},
        writing::Writing,
    },
    notice::{say, say_id},
    saved::keep,
};
use crate::{
    incident::{
        Act, Command, Entry, Event,
        disclosure::{CustomerIncident, VisibleEntries},
        event::SectionWritten,
        prose::Section,
    },
    locale::Message,
    report::{beginning::beginning, contradicted::Against},
    text::display_safe,
};

/// Does what an action of writing says.
// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Write => open(model),
        Action::WriteNext => turn(model, true),
        Action::WriteBefore => turn(model, false),
        Action::WriteSave => return save(model),
        Action::WriteVisible => {
            if let Some(writing) = &mut model.writing {
                writing.visible = !writing.visible;
            }
        }
        Action::WriteAgain => return again(model),
        Action::WriteUndo => return undo(model),
        Action::WriteEdit => return edit(model),
        Action::WriteBegin => return begin(model),
        Action::WriteDespite => despite(model),
        _ => {}
    }
    Vec::new()
}

/// Opens the desk over the incident, or over the document that is looked at.
fn open(model: &mut Model) {
    let Some(live) = &model.live else { return };
    let (lang, now) = (model.lang(), model.now);
    let mut writing = Writing::of(&live.incident, lang, now);
    let kept = writing
        .sheets
        .iter()
        .position(|sheet| live.drafts.contains_key(&Writing::slot(sheet.section)));
    writing.show(kept.unwrap_or(writing.at), None);
    let slot = Writing::slot(writing.section());
    writing.show(writing.at, live.drafts.get(&slot));
    writing.check(&live.incident, now);
    model.preview = None;
    let restored = writing.is_edited();
    model.writing = Some(writing);
    if restored {
        say_id(model, "notice-restored", Tone::Good);
    }
}

/// Another section; what was typed in this one is kept.
fn turn(model: &mut Model, forward: bool) {
    let now = model.now;
    let (Some(live), Some(writing)) = (&model.live, &mut model.writing) else { return };
    let at = writing.turned(forward);
    let section = writing.sheets.get(at).map(|sheet| sheet.section);
    let kept = section.and_then(|it| live.drafts.get(&Writing::slot(it)));
    writing.show(at, kept);
    writing.check(&live.incident, now);
}

/// Records what is typed, as an entry.
fn save(model: &mut Model) -> Vec<Effect> {
    let (Some(live), Some(writing)) = (&model.live, &mut model.writing) else {
        return Vec::new();
    };
    let shown = writing.sheets.get(writing.at).is_some_and(|sheet| sheet.is_visible);
    // Saved again as it is, it was read again after what was recorded since.
    let section = writing.section();
    let is_outdated = writing.outdated.iter().any(|it| it.section == section);
    if writing.busy || !writing.is_edited() && shown == writing.visible && !is_outdated {
        say_id(model, "write-unchanged", Tone::Good);
        return Vec::new();
    }
    if matches!(model.saved, Saved::ReadOnly(_)) {
        say_id(model, "why-read-only", Tone::Bad);
        return Vec::new();
    }
    writing.busy = true;
    let written = SectionWritten { section, text: writing.text().trim().to_owned() };
    let act = Act { visibility: writing.visibility(), ..Act::new(Command::Write(written)) };
    let incident = live.incident.id();
    model.saved = Saved::Saving;
    vec![Effect::Record(incident, vec![act])]
}

/// Begins again from what stands in the log.
fn again(model: &mut Model) -> Vec<Effect> {
    if let Some(writing) = &mut model.writing {
        writing.begin_again();
    }
    changed(model)
}

/// Takes the last step of typing back.
fn undo(model: &mut Model) -> Vec<Effect> {
    if !model.writing.as_mut().is_some_and(|it| !it.busy && it.undo()) {
        say_id(model, "write-nothing-to-undo", Tone::Good);
        return Vec::new();
    }
    changed(model)
}

/// Puts into an empty section what the report would say there by itself: what the customer may know and nothing else.
fn begin(model: &mut Model) -> Vec<Effect> {
    let (lang, now) = (model.lang(), model.now);
    let (Some(live), Some(writing)) = (&model.live, &mut model.writing) else {
        return Vec::new();
    };
    if writing.busy {
        return Vec::new();
    }
    if !writing.text().trim().is_empty() {
        say_id(model, "write-begun", Tone::Bad);
        return Vec::new();
    }
    let known = CustomerIncident::fold(&VisibleEntries::of(&live.incident));
    let text = beginning(&known, writing.section(), lang, live.incident.clock(now));
    let text = Against::of(&live.incident, now).without_contradicted(writing.section(), &text);
    if text.is_empty() {
        say_id(model, "write-nothing-recorded", Tone::Good);
        return Vec::new();
    }
    let before = std::mem::replace(&mut writing.editor, Editor::with(text));
    writing.remember(before, false);
    changed(model)
}

/// Has the section opened in the person's own editor.
fn edit(model: &mut Model) -> Vec<Effect> {
    let Some(writing) = model.writing.as_ref().filter(|writing| !writing.busy) else {
        return Vec::new();
    };
    let (section, text) = (writing.section(), writing.text().to_owned());
    let mut effects = keep_text(model);
    effects.push(Effect::Edit(section, text));
    effects
}

/// The section came back from the editor: one step that can be taken back.
pub(super) fn edited(
    model: &mut Model,
    section: Section,
    came: Result<Edited, Message>,
) -> Vec<Effect> {
    let lang = model.lang();
    let Edited { text, aside } = match came {
        Ok(edited) => edited,
        Err(why) => {
            say(model, why.text(lang), Tone::Bad);
            return Vec::new();
        }
    };
    let Some(writing) = model.writing.as_mut().filter(|it| it.section() == section) else {
        return Vec::new();
    };
    let after = Editor::with(text);
    if after.text() != writing.text().trim() {
        let before = std::mem::replace(&mut writing.editor, after);
        writing.remember(before, false);
    }
    if let Some(aside) = aside {
        let path = display_safe(&aside.display().to_string()).into_owned();
        say(model, Message::new("write-aside").with("path", path).text(lang), Tone::Bad);
    }
    let mut effects = changed(model);
    effects.push(Effect::ForgetEdited(section));
    effects
}

/// Asks for the reason why what the record contradicts is to leave.
fn despite(model: &mut Model) {
    let lang = model.lang();
    let Some(writing) = &model.writing else { return };
    if writing.is_edited() {
        say_id(model, "write-save-first", Tone::Bad);
        return;
    }
    let open: Vec<String> = writing
        .found
        .iter()
        .filter(|it| it.despite.is_none())
        .map(|it| it.message(lang).text(lang))
        .collect();
    let section = writing.section();
    if open.is_empty() {
        let stands = !writing.found.is_empty();
        let id = if stands { "write-stands" } else { "write-nothing-contradicted" };
        let said = Message::new(id).with("section", lang.say(section.title_id()));
        say(model, said.text(lang), Tone::Good);
        return;
    }
    model.form = Some(Form::let_stand(section, &open.join(" ")));
}

/// What was sent is on disk: what was kept of it goes.
pub(super) fn recorded(model: &mut Model, entries: &[Entry]) -> Vec<Effect> {
    let (lang, now) = (model.lang(), model.now);
    let (Some(live), Some(writing)) = (&mut model.live, &mut model.writing) else {
        return Vec::new();
    };
    writing.renew(&live.incident, lang, now);
    let written = entries.iter().find_map(|entry| match entry.event() {
        Some(Event::SectionWritten(written)) => Some(written.section),
        _ => None,
    });
    let Some(section) = written.filter(|_| writing.busy) else { return Vec::new() };
    writing.busy = false;
    let slot = Writing::slot(section);
    live.drafts.remove(&slot);
    vec![keep(live.incident.id(), slot, String::new())]
}

/// Leaves the desk or moves in the text; `false` for an action that is none of these.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other action is none that moves")]
pub(super) fn takes(model: &mut Model, action: Action) -> bool {
    let cells = text_cells(model.size.0);
    if action == Action::Back {
        let edited = model.writing.take().is_some_and(|writing| writing.is_edited());
        model.notice = None;
        if edited {
            say_id(model, "notice-kept", Tone::Good);
        }
        return true;
    }
    let page = isize::try_from(model.size.1.saturating_sub(10) / 2).unwrap_or_default().max(3);
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        _ => return false,
    };
    if let Some(writing) = &mut model.writing {
        step(&mut writing.editor, by, cells);
    }
    true
}

/// A key that is no command: it is typed.
pub(super) fn type_into(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(writing) = &mut model.writing else { return Vec::new() };
    if writing.busy {
        return Vec::new();
    }
    let before = writing.editor.clone();
    let is_letter = matches!(key.code, KeyCode::Char(c) if c.is_alphanumeric());
    let is_letter = is_letter && !key.modifiers.contains(KeyModifiers::CONTROL);
    let taken = if key.code == KeyCode::Enter {
        writing.editor.insert("\n")
    } else {
        writing.editor.key(key)
    };
    if !taken || before.text() == writing.text() {
        return Vec::new();
    }
    writing.remember(before, is_letter);
    model.notice = None;
    // In the middle of a word nothing is said yet.
    if is_letter { keep_text(model) } else { changed(model) }
}

/// A text pasted into it.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let fits = model.writing.as_mut().is_some_and(|it| {
        let before = it.editor.clone();
        let fits = !it.busy && it.editor.insert(text);
        if fits {
            it.remember(before, false);
        }
        fits
    });
    if !fits {
        say_id(model, "notice-too-large", Tone::Bad);
        return Vec::new();
    }
    changed(model)
}

/// The text changed: it is held against the record, and kept.
fn changed(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    if let (Some(live), Some(writing)) = (&model.live, &mut model.writing) {
        writing.check(&live.incident, now);
    }
    keep_text(model)
}

/// Keeps the text, so that a crash takes nothing.
fn keep_text(model: &mut Model) -> Vec<Effect> {
    let (Some(live), Some(writing)) = (&mut model.live, &model.writing) else {
        return Vec::new();
    };
    let slot = Writing::slot(writing.section());
    let text = if writing.is_edited() { writing.text().to_owned() } else { String::new() };
    if text.is_empty() {
        live.drafts.remove(&slot);
    } else {
        live.drafts.insert(slot.clone(), text.clone());
    }
    vec![keep(live.incident.id(), slot, text)]
}
