//! Typing: the capture line, what is pasted, and the drafts that survive a crash.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::capture::line::{candidates, takes_switch};

use super::super::{
    forms::Reply,
    message::{Effect, Message},
    model::{CAPTURE_SLOT, Focus, Live, Model, Overlay, Screen, Tone},
};
use super::{drafting, forms::keep_known, notice::say_id, past, replaying, saved::keep, writing};

pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let lang = model.lang();
    let is_looking = model.live.as_ref().is_some_and(|live| live.find.is_some());
    if model.replay.is_some() && model.overlay.is_none() && !is_looking {
        replaying::refuse(model);
        return Vec::new();
    }
    let fits = if let Some(form) = &mut model.form {
        if form.busy {
            return Vec::new();
        }
        let reply = form.paste(text, lang);
        if reply == Reply::NoSuchChoice {
            no_such_choice(model);
        }
        keep_known(model);
        reply != Reply::TooLarge
    } else if let Some(Overlay::Menu(menu)) = &mut model.overlay {
        menu.filter.insert(text)
    } else if model.overlay.is_some() {
        true
    } else if model.writing.is_some() && model.screen == Screen::Live {
        return writing::paste(model, text);
    } else if model.drafting.is_some() && model.screen == Screen::Live {
        return drafting::paste(model, text);
    } else {
        match (model.screen, &mut model.live) {
            (Screen::List, _) => model.list.filter.insert(text),
            (Screen::Past, _) => match past::paste(model, text) {
                Some(effects) => return effects,
                None => false,
            },
            (Screen::Live, Some(live)) => match &mut live.find {
                Some(find) => find.insert(text),
                None => {
                    live.focus = Focus::Capture;
                    live.capture.insert(text)
                }
            },
            _ => true,
        }
    };
    if !fits {
        say_id(model, "notice-too-large", Tone::Bad);
        return Vec::new();
    }
    drafts(model)
}

/// Says under a field to choose from that nothing there is what was typed or pasted.
pub(super) fn no_such_choice(model: &mut Model) {
    let text = model.lang().say("form-no-such-choice");
    if let Some(form) = &mut model.form
        && let Some(field) = form.fields.get_mut(form.at)
    {
        field.error = Some(text);
    }
}

/// Keeps what is half-written: the form's texts, or the capture line. A long one is kept from time to time.
pub(super) fn drafts(model: &mut Model) -> Vec<Effect> {
    if let Some(form) = &model.form {
        let Some(slot) = form.kind.slot().filter(|_| form.touched) else { return Vec::new() };
        let size = form.fields.iter().map(|field| field.editor.text().len()).sum();
        return if model.half.form_is_due(&slot, size) {
            keep_form(model, slot)
        } else {
            Vec::new()
        };
    }
    match (&model.live, model.screen) {
        (Some(live), Screen::Live)
            if live.find.is_none()
                && model.half.line_is_due(CAPTURE_SLOT, live.capture.text().len()) =>
        {
            keep_line(model)
        }
        _ => Vec::new(),
    }
}

fn keep_line(model: &Model) -> Vec<Effect> {
    let line = |live: &Live| {
        keep(live.incident.id(), CAPTURE_SLOT.to_owned(), live.capture.text().to_owned())
    };
    model.live.iter().map(line).collect()
}

fn keep_form(model: &mut Model, slot: String) -> Vec<Effect> {
    let Some(form) = &model.form else { return Vec::new() };
    let incident = model.live.as_ref().map(|live| live.incident.id());
    let of = if form.kind.is_outside() { None } else { incident };
    let text = form.draft();
    // The window remembers it too: another form may take this one's place.
    match (of, &mut model.live) {
        (Some(_), Some(live)) => live.drafts.insert(slot.clone(), text.clone()),
        _ => model.drafts.insert(slot.clone(), text.clone()),
    };
    vec![Effect::KeepDraft { incident: of, slot, text }]
}

/// Keeps what waits: before anything that could take the text away, and once the keys have come to rest.
pub(super) fn keep_waiting(model: &mut Model) -> Vec<Effect> {
    let (line, slot) = model.half.take();
    let mut effects = if line { keep_line(model) } else { Vec::new() };
    let is_shown = |slot: &String| {
        model.form.as_ref().is_some_and(|form| form.kind.slot().as_ref() == Some(slot))
    };
    if let Some(slot) = slot.filter(is_shown) {
        effects.extend(keep_form(model, slot));
    }
    effects
}

/// Whether a message only types: what it writes may wait to be kept.
pub(super) fn only_types(message: &Message) -> bool {
    let Message::Key(key) = message else {
        return matches!(message, Message::Tick(_) | Message::Paste(_));
    };
    let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let types = matches!(key.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab);
    plain && (types || key.code == KeyCode::Backspace)
}

/// A key that is no command: it is typed.
pub(super) fn type_into(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if model.replay.is_some() {
        replaying::refuse(model);
        return Vec::new();
    }
    match (model.screen, &mut model.live) {
        (Screen::List, _) => {
            if model.list.filter.key(key) {
                model.list.at = 0;
            }
            Vec::new()
        }
        (Screen::Past, _) => past::type_into(model, key),
        (Screen::Live, Some(live)) if live.focus == Focus::Capture => {
            if live.capture.key(key) {
                model.notice = None;
                return drafts(model);
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Puts the mark for the customer at the end of the line, or takes it away; behind a command, whose switch it could be, at
/// the beginning.
pub(super) fn toggle_visible(live: &mut Live) {
    const MARK: &str = "/c";
    let typed = live.capture.text().trim_end().to_owned();
    let ends = |rest: &&str| rest.is_empty() || rest.ends_with(char::is_whitespace);
    let unmarked = typed
        .strip_prefix("/c ")
        .or_else(|| typed.strip_suffix(MARK).filter(ends).filter(|rest| !takes_switch(rest)));
    let text = match unmarked {
        Some(rest) => rest.trim().to_owned(),
        None if takes_switch(&typed) => format!("{MARK} {typed}"),
        None => format!("{typed} {MARK}"),
    };
    live.capture.set(text);
}

/// Completes the `@name` being typed with the first candidate.
pub(super) fn complete(live: &mut Live) {
    let (before, _) = live.capture.split();
    let cursor = before.len();
    let Some(at) = before.rfind(['@', '＠']) else { return };
    let typed = before.len() - at;
    let chosen = candidates(live.capture.text(), cursor, &live.names())
        .first()
        .map(|label| format!("@{label} "));
    if let Some(label) = chosen {
        live.capture.replace_before(typed, &label);
    }
}
