//! What comes back: what was read, what is on disk, what was refused. The screen follows the log, never the other way round.

use crate::{
    incident::{Entry, Event, IncidentId, describe, label_of},
    locale,
};

use super::super::{
    draw::times::clock,
    message::Effect,
    model::{CAPTURE_SLOT, Focus, Live, Model, Saved, Screen, Tone},
};
use super::{
    drafting, due,
    notice::say,
    preview,
    saved::{close_sent, keep, refused, settle},
    writing,
};

/// An act was not recorded: whatever was typed stays, in the form that was sent or on the capture line.
pub(super) fn not_done(model: &mut Model, text: String) {
    let sent = model.saved == Saved::Saving;
    if let Some(live) = &mut model.live {
        live.sent.clear();
    }
    preview::failed(model);
    if let Some(writing) = &mut model.writing {
        writing.busy = false;
    }
    match model.form.as_mut().filter(|form| form.busy) {
        Some(form) => {
            form.busy = false;
            form.error = Some(text);
        }
        None => say(model, text, Tone::Bad),
    }
    settle(model);
    if sent && model.saved == Saved::Yes {
        refused(model);
    }
}

/// What was sent stands in other incidents. In the one on screen it may stand too: that was said before.
pub(super) fn elsewhere(model: &mut Model, what: &locale::Message) -> Vec<Effect> {
    let text = what.text(model.lang());
    let sent = model.form.as_ref().filter(|form| form.busy).and_then(|form| form.kind.slot());
    close_sent(model);
    settle(model);
    say(model, text, Tone::Good);
    match (sent, &mut model.live) {
        (Some(slot), Some(live)) => {
            live.drafts.remove(&slot);
            vec![keep(live.incident.id(), slot, String::new())]
        }
        _ => Vec::new(),
    }
}

/// An incident was read. One that is on screen already stays as it is being worked at.
pub(super) fn opened(model: &mut Model, mut live: Live) -> Vec<Effect> {
    if let Some(before) = model.live.take().filter(|it| it.incident.id() == live.incident.id()) {
        live.capture = before.capture;
        live.sent = before.sent;
        live.focus = before.focus;
        live.pane = before.pane;
        live.zoom = before.zoom;
        live.day = before.day;
        live.linked = before.linked;
    } else {
        model.drafting = None;
        model.writing = None;
        model.preview = None;
    }
    model.live = Some(live);
    model.screen = Screen::Live;
    let mut effects = Vec::new();
    if let Some(slot) =
        model.form.as_ref().filter(|form| form.busy).and_then(|form| form.kind.slot())
    {
        model.drafts.remove(&slot);
        effects.push(Effect::KeepDraft { incident: None, slot, text: String::new() });
    }
    close_sent(model);
    settle(model);
    due::say_overdue(model);
    effects
}

/// Entries are on disk: the screen follows the log, never the other way round.
pub(super) fn recorded(
    model: &mut Model,
    incident: IncidentId,
    entries: &[Entry],
    warnings: &[locale::Message],
    ours: bool,
) -> Vec<Effect> {
    if incident == IncidentId::DIRECTORY {
        return in_directory(model, entries, warnings, ours);
    }
    let (now, lang) = (model.now, model.lang());
    let Some(live) = model.live.as_mut().filter(|live| live.incident.id() == incident) else {
        if ours {
            settle(model);
        }
        return Vec::new();
    };
    let at_end = live.selected(Focus::Timeline) + 1 >= live.order.len();
    live.incident.extend(entries.iter().cloned());
    live.derive(now);
    if ours && let Some(last) = entries.last() {
        live.go_on_from(last, now);
    }
    if at_end {
        live.at.insert(Focus::Timeline, live.order.len().saturating_sub(1));
    }
    if !ours {
        let text = locale::Message::new("notice-others").with("count", entries.len()).text(lang);
        say(model, text, Tone::Good);
        return preview::look_again(model);
    }
    let saved = entries.last().map(|entry| {
        let described = describe(&live.incident, entry, lang);
        let seen = if live.visible.contains(&entry.key) { "yes" } else { "no" };
        let short = locale::Message::new("notice-saved-short")
            .with("visible", seen)
            .with("kind", &described.kind)
            .with("entry", named(live, entry))
            .text(lang);
        let whole = locale::Message::new("notice-saved")
            .with("visible", seen)
            .with("kind", described.kind)
            .with("time", clock(entry.head.occurred, now, live.incident.zone()))
            .with("text", described.text)
            .text(lang);
        (short, whole)
    });
    let mut effects = writing::recorded(model, entries);
    effects.extend(done_with(model, incident, entries));
    settle(model);
    match saved {
        Some((_, whole)) if warnings.is_empty() => say(model, whole, Tone::Good),
        None if warnings.is_empty() => {}
        saved => {
            // That it is on disk comes first: nobody is to record it again because of what it lacks.
            let warned = warnings.iter().map(|warning| warning.text(lang));
            let said: Vec<String> =
                saved.map(|(short, _)| short).into_iter().chain(warned).collect();
            say(model, said.join(" · "), Tone::Warning);
        }
    }
    effects
}

/// Entries of the directory are on disk.
fn in_directory(
    model: &mut Model,
    entries: &[Entry],
    warnings: &[locale::Message],
    ours: bool,
) -> Vec<Effect> {
    let lang = model.lang();
    model.directory.extend(entries);
    if !ours {
        return Vec::new();
    }
    let sent = model.form.as_ref().filter(|form| form.busy).and_then(|form| form.kind.slot());
    close_sent(model);
    settle(model);
    if let Some(entry) = entries.last() {
        let described = describe(&model.directory.house, entry, lang);
        let said = locale::Message::new("notice-saved-beside")
            .with("kind", described.kind)
            .with("text", described.text)
            .text(lang);
        let warned = warnings.iter().map(|warning| warning.text(lang));
        let all: Vec<String> = std::iter::once(said).chain(warned).collect();
        say(model, all.join(" · "), if warnings.is_empty() { Tone::Good } else { Tone::Warning });
    }
    let mut effects = vec![Effect::Today];
    if let Some(slot) = sent {
        model.drafts.remove(&slot);
        effects.push(Effect::KeepDraft { incident: None, slot, text: String::new() });
    }
    effects
}

/// The short name of what an entry put on the table, such as P3; or the number of the entry.
fn named(live: &Live, entry: &Entry) -> String {
    let label = label_of(&live.incident, entry.key).map(str::to_owned);
    label.unwrap_or_else(|| format!("#{}", live.short(entry.key)))
}

/// Lets go of what the entries were made of: the line that was captured, or the form that was sent. Only now is it on
/// disk; what was typed since stays.
pub(super) fn done_with(model: &mut Model, incident: IncidentId, entries: &[Entry]) -> Vec<Effect> {
    let Some(live) = &mut model.live else { return Vec::new() };
    let captured = entries.iter().find_map(|entry| match entry.event() {
        Some(Event::Noted(noted)) => {
            live.sent.iter().position(|sent| sent.text.trim() == noted.text.trim())
        }
        _ => None,
    });
    if let Some(at) = captured {
        let sent = live.sent.remove(at);
        if let Some(rest) = live.capture.text().strip_prefix(sent.line.as_str()) {
            let rest = rest.to_owned();
            live.capture.set(rest);
        }
        let rest = live.capture.text().to_owned();
        if rest.is_empty() {
            live.drafts.remove(CAPTURE_SLOT);
        }
        return vec![keep(incident, CAPTURE_SLOT.to_owned(), rest)];
    }
    let Some(form) = model.form.take_if(|form| form.busy) else { return Vec::new() };
    let mut effects: Vec<Effect> = form
        .kind
        .slot()
        .map(|slot| {
            live.drafts.remove(&slot);
            keep(incident, slot, String::new())
        })
        .into_iter()
        .collect();
    effects.extend(drafting::after(model, &form.kind, entries));
    effects
}
