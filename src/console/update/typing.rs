//! Typing: the capture line, what is pasted, and the drafts that survive a crash.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    capture::line::{Captured, Problem, candidates},
    incident::{Act, Command, Selector, Visibility, command::Note},
};

use super::super::{
    forms::{Kind, Reply},
    message::{Effect, Message},
    model::{CAPTURE_SLOT, Focus, Live, Model, Overlay, Saved, Screen, Sent, Tone},
};
use super::{
    drafting,
    notice::{say, say_id},
    saved::{keep, refused},
};

pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let lang = model.lang();
    let fits = if let Some(form) = &mut model.form {
        if form.busy {
            return Vec::new();
        }
        let reply = form.paste(text, lang);
        if reply == Reply::NoSuchChoice {
            no_such_choice(model);
        }
        reply != Reply::TooLarge
    } else if let Some(Overlay::Menu(menu)) = &mut model.overlay {
        menu.filter.insert(text)
    } else if model.overlay.is_some() {
        true
    } else if model.drafting.is_some() && model.screen == Screen::Live {
        return drafting::paste(model, text);
    } else {
        match (model.screen, &mut model.live) {
            (Screen::List, _) => model.list.filter.insert(text),
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
    let of = if form.kind == Kind::NewIncident { None } else { incident };
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
    match (model.screen, &mut model.live) {
        (Screen::List, _) => {
            if model.list.filter.key(key) {
                model.list.at = 0;
            }
            Vec::new()
        }
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

pub(super) fn save_line(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    if live.unsent().trim().is_empty() {
        say_id(model, "why-nothing-written", Tone::Bad);
        return Vec::new();
    }
    let captured = live.captured(model.now);
    let lang = model.lang();
    if let Some(problem) =
        captured.problems.iter().find(|problem| matches!(problem, Problem::Time(_)))
    {
        let text = problem.words(lang);
        say(model, text, Tone::Bad);
        refused(model);
        return Vec::new();
    }
    if captured.text.trim().is_empty() {
        say_id(model, "notice-nothing-said", Tone::Bad);
        refused(model);
        return Vec::new();
    }
    let sent = Sent { line: live.unsent().to_owned(), text: captured.text.clone() };
    let act = note(live, captured);
    let incident = live.incident.id();
    if let Some(live) = &mut model.live {
        live.sent.push(sent);
    }
    model.saved = Saved::Saving;
    vec![Effect::Record(incident, vec![act])]
}

/// The act of a captured line.
pub(super) fn note(live: &Live, captured: Captured) -> Act {
    let mentions = captured
        .mentions
        .iter()
        .filter_map(|mention| live.incident.stakeholders.list.get(mention.id?))
        .map(|stakeholder| Selector::key(stakeholder.key))
        .collect();
    let mut act =
        Act::new(Command::Note(Note { text: captured.text, tags: captured.tags, mentions }));
    act.occurred = captured.occurred;
    if captured.customer_visible {
        act.visibility = Visibility::Customer;
    }
    act
}

pub(super) fn toggle_visible(live: &mut Live) {
    let text = live.capture.text().trim_end().to_owned();
    match text
        .strip_suffix("/c")
        .filter(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    {
        Some(rest) => live.capture.set(rest.trim_end()),
        None => live.capture.set(format!("{text} /c")),
    }
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
