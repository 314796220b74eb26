//! Where a key goes: to a question, a list to choose from, a form, a search, or the action it stands for.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{incident::guide::Stage, locale};

use super::super::{
    action::Action,
    bindings,
    forms::{Kind, Reply},
    keymap::Place,
    menu,
    message::Effect,
    model::{Confirm, Focus, Model, Overlay, Saved, Screen, Tone},
    panes,
    reading::playbook_lines,
};
use super::{
    actions::run,
    drafting,
    forms::{from_catalogue, keep_known, send},
    guiding, likening,
    notice::{say, say_id},
    preview,
    stepping::{clamp, step},
    typing::{drafts, no_such_choice, type_into},
    writing,
};

pub(super) fn press(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if matches!(model.overlay, Some(Overlay::Confirm(_))) {
        return confirm(model, key);
    }
    if matches!(model.overlay, Some(Overlay::Menu(_))) {
        return in_menu(model, key);
    }
    if matches!(model.overlay, Some(Overlay::Goal)) {
        // Any key goes back to the work; nothing about it is kept.
        model.overlay = None;
        return Vec::new();
    }
    if let Some(Overlay::Playbook(at)) = model.overlay {
        return in_playbook(model, key, at);
    }
    if let Some(Overlay::Review(at)) = model.overlay {
        return in_guide(model, key, at);
    }
    if let Some(Overlay::Similar(at)) = model.overlay {
        return in_similar(model, key, at);
    }
    if matches!(model.overlay, Some(Overlay::Reading(_))) {
        return in_reading(model, key);
    }
    if matches!(model.overlay, Some(Overlay::Question(_))) {
        return drafting::answered(model, key);
    }
    if model.form.is_some() {
        return in_form(model, key);
    }
    if model.preview.is_some() {
        return in_preview(model, key);
    }
    if model.writing.is_some() && model.screen == Screen::Live {
        return in_writing(model, key);
    }
    if model.drafting.is_some() && model.screen == Screen::Live {
        return in_draft(model, key);
    }
    if model.live.as_ref().is_some_and(|live| live.find.is_some()) && model.screen == Screen::Live {
        return in_find(model, key);
    }
    match bindings::action(key, &model.places()) {
        Some(action) => {
            let effects = run(model, action);
            if let (KeyCode::Char(letter), Some(form)) = (key.code, &mut model.form)
                && !key.modifiers.contains(KeyModifiers::CONTROL)
            {
                form.letter = Some(letter);
            }
            effects
        }
        None => type_into(model, key),
    }
}

/// A key while the playbook is read.
fn in_playbook(model: &mut Model, key: KeyEvent, at: usize) -> Vec<Effect> {
    let rows = usize::from(model.size.1);
    // A page is what a screen shows of it at least, so that no line is passed over.
    let page = rows.saturating_sub(8).max(1);
    let cells = usize::from(super::super::view::reading_width(model.size.0)).saturating_sub(4);
    let lines = model
        .live
        .as_ref()
        .map_or(0, |live| playbook_lines(&live.incident, model.settings.lang, cells).len());
    let last = lines.saturating_sub(page);
    let to = match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => at.saturating_sub(1),
        Some(Action::Down) => (at + 1).min(last),
        Some(Action::PageUp) => at.saturating_sub(page),
        Some(Action::PageDown) => (at + page).min(last),
        Some(Action::Back | Action::Activate) => {
            model.overlay = None;
            return Vec::new();
        }
        Some(
            action @ (Action::Language
            | Action::Theme
            | Action::Borders
            | Action::Quit
            | Action::Suspend
            | Action::Help
            | Action::Palette),
        ) => return run(model, action),
        _ => at,
    };
    model.overlay = Some(Overlay::Playbook(to));
    Vec::new()
}

/// Where a key leads in a list that lies over the screen.
enum InList {
    /// To this line.
    At(usize),
    /// Into the line that is selected.
    Into,
    /// Out of it.
    Out,
    /// It is done elsewhere.
    Does(Action),
}

#[allow(clippy::wildcard_enum_match_arm)] // what is bound elsewhere does nothing here
fn in_list(key: KeyEvent, at: usize, last: usize) -> InList {
    match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => InList::At(at.min(last).saturating_sub(1)),
        Some(Action::Down) => InList::At((at + 1).min(last)),
        Some(Action::PageUp) => InList::At(0),
        Some(Action::PageDown) => InList::At(last),
        Some(Action::Back) => InList::Out,
        Some(Action::Activate) => InList::Into,
        Some(
            action @ (Action::Language
            | Action::Theme
            | Action::Borders
            | Action::Quit
            | Action::Suspend
            | Action::Help
            | Action::Palette),
        ) => InList::Does(action),
        _ => InList::At(at.min(last)),
    }
}

/// A key on the way through a review.
fn in_guide(model: &mut Model, key: KeyEvent, at: usize) -> Vec<Effect> {
    match in_list(key, at, Stage::ALL.len()) {
        InList::At(to) => model.overlay = Some(Overlay::Review(to)),
        InList::Out => model.overlay = None,
        InList::Into => return guiding::open_step(model, at),
        InList::Does(action) => return run(model, action),
    }
    Vec::new()
}

/// A key while similar past incidents are on screen.
fn in_similar(model: &mut Model, key: KeyEvent, at: usize) -> Vec<Effect> {
    let cases = model.similar.current().map_or(0, |found| found.cases.len());
    match in_list(key, at, cases.saturating_sub(1)) {
        InList::At(to) => model.overlay = Some(Overlay::Similar(to)),
        InList::Out => model.overlay = None,
        InList::Into => return likening::open_selected(model, at),
        InList::Does(action) => return run(model, action),
    }
    Vec::new()
}

/// A key while a text is read.
fn in_reading(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let rows = usize::from(model.size.1);
    let page = rows.saturating_sub(8).max(1);
    let cells = usize::from(super::super::view::reading_width(model.size.0)).saturating_sub(4);
    let Some(Overlay::Reading(mut reading)) = model.overlay.take() else { return Vec::new() };
    let last = reading.wrapped(cells).len().saturating_sub(page);
    reading.at = match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => reading.at.saturating_sub(1),
        Some(Action::Down) => (reading.at + 1).min(last),
        Some(Action::PageUp) => reading.at.saturating_sub(page),
        Some(Action::PageDown) => (reading.at + page).min(last),
        Some(Action::Back | Action::Activate) => return Vec::new(),
        Some(Action::Quit) => return run(model, Action::Quit),
        _ => reading.at,
    };
    model.overlay = Some(Overlay::Reading(reading));
    Vec::new()
}

/// A key while a document is looked at.
fn in_preview(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(action) = bindings::action(key, &[Place::Preview, Place::Anywhere]) else {
        return Vec::new();
    };
    if preview::takes(model, action) {
        return Vec::new();
    }
    let mut effects = run(model, action);
    if action == Action::Language {
        effects.extend(preview::look_again(model));
    }
    effects
}

/// A key while a draft is on screen: its own acts, or typing.
fn in_draft(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match bindings::action(key, &[Place::Draft, Place::Anywhere]) {
        Some(action) if drafting::takes(model, action) => Vec::new(),
        Some(action) => run(model, action),
        None => drafting::type_into(model, key),
    }
}

/// A key while a section of the report is written.
fn in_writing(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match bindings::action(key, &[Place::Write, Place::Anywhere]) {
        Some(action) if writing::takes(model, action) => Vec::new(),
        Some(action) => run(model, action),
        None => writing::type_into(model, key),
    }
}

pub(super) fn confirm(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Confirm(Confirm { effects, .. })) = model.overlay.take() else {
        return Vec::new();
    };
    if matches!(key.code, KeyCode::Char('y' | 'Y' | 'ｙ' | 'Ｙ')) {
        if effects.iter().any(|effect| matches!(effect, Effect::Record(..))) {
            if let Some(form) = &mut model.form {
                form.busy = true;
            }
            model.saved = Saved::Saving;
        }
        return effects;
    }
    say_id(model, "notice-not-done", Tone::Good);
    Vec::new()
}

pub(super) fn in_menu(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Menu(mut menu)) = model.overlay.take() else { return Vec::new() };
    let items = menu::items(model, &menu);
    let lang = model.lang();
    let last = items.len().saturating_sub(1);
    match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => menu.at = menu.at.saturating_sub(1),
        Some(Action::Down) => menu.at = (menu.at + 1).min(last),
        Some(Action::PageUp) => menu.at = menu.at.saturating_sub(10),
        Some(Action::PageDown) => menu.at = (menu.at + 10).min(last),
        Some(Action::Activate) => {
            let Some(item) = items.get(menu.at.min(last)) else {
                model.overlay = Some(Overlay::Menu(menu));
                return Vec::new();
            };
            if model.form.is_some() && item.action == Action::FromCatalogue {
                from_catalogue(model);
                return drafts(model);
            }
            if let Some(form) = model.form.as_mut().filter(|_| item.binding.place == Place::Form) {
                let reply = form.act(item.action, lang);
                return replied(model, reply);
            }
            // What belongs to another place is shown, with the reason why it cannot run here.
            return run(model, item.action);
        }
        Some(Action::Back | Action::Help | Action::Palette) => return Vec::new(),
        Some(Action::Quit) => return run(model, Action::Quit),
        Some(action @ (Action::Language | Action::Theme | Action::Borders)) => {
            let effects = run(model, action);
            model.overlay = Some(Overlay::Menu(menu));
            return effects;
        }
        _ => {
            if menu.filter.key(key) {
                menu.at = 0;
            }
        }
    }
    model.overlay = Some(Overlay::Menu(menu));
    Vec::new()
}

pub(super) fn in_form(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let anywhere = bindings::action(key, &[Place::Anywhere]);
    let is_busy = model.form.as_ref().is_some_and(|form| form.busy);
    if !is_busy && bindings::action(key, &[Place::Form]) == Some(Action::FromCatalogue) {
        from_catalogue(model);
        return drafts(model);
    }
    let lang = model.lang();
    if let Some(form) = &mut model.form {
        if form.busy {
            return Vec::new();
        }
        let asks = form.kind == Kind::NewIncident
            && bindings::action(key, &[Place::Form]) == Some(Action::Similar);
        if asks {
            return likening::show(model);
        }
        if anywhere.is_none() {
            let reply = form.key(key, lang);
            return replied(model, reply);
        }
    }
    match anywhere {
        Some(Action::Back) => leave_form(model),
        Some(
            action @ (Action::Help
            | Action::Language
            | Action::Theme
            | Action::Borders
            | Action::Quit
            | Action::Suspend),
        ) => run(model, action),
        _ => Vec::new(),
    }
}

/// What follows from what a form says to a key.
fn replied(model: &mut Model, reply: Reply) -> Vec<Effect> {
    let shown = model.form.as_mut().is_some_and(|form| std::mem::take(&mut form.shown));
    match reply {
        Reply::Send => send(model),
        Reply::End => {
            // A line that was meant for elsewhere ends with Enter too: it is shown before it is recorded.
            let letter = model.form.as_ref().and_then(|form| form.letter);
            if letter.is_none() || shown {
                return send(model);
            }
            show_before(model);
            Vec::new()
        }
        Reply::Changed => {
            speak_chosen(model);
            keep_known(model);
            let mut effects = drafts(model);
            effects.extend(likening::form_changed(model));
            effects
        }
        Reply::NoSuchChoice => {
            speak_chosen(model);
            no_such_choice(model);
            drafts(model)
        }
        Reply::TooLarge | Reply::Taken | Reply::NotMine => Vec::new(),
    }
}

/// Says what Enter is about to record.
fn show_before(model: &mut Model) {
    let lang = model.lang();
    let Some(form) = &mut model.form else { return };
    form.shown = true;
    let words = crate::text::truncate(&form.words().replace('\n', " "), 160).into_owned();
    let id = if words.is_empty() { "form-before-blank" } else { "form-before" };
    let text = locale::Message::new(id)
        .with("title", lang.say(form.kind.title()))
        .with("text", words)
        .text(lang);
    say(model, text, Tone::Warning);
}

/// On the first run the window speaks the language as soon as it is chosen.
pub(super) fn speak_chosen(model: &mut Model) {
    let chosen = model
        .form
        .as_ref()
        .filter(|form| form.kind == Kind::FirstRun)
        .map(|form| form.value("language"));
    if let Some(lang) = chosen.and_then(|tag| tag.parse().ok()) {
        model.settings.lang = lang;
    }
}

pub(super) fn leave_form(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::FirstRun {
        return Vec::new();
    }
    let effects = drafts(model);
    if !effects.is_empty() {
        say_id(model, "notice-kept", Tone::Good);
    }
    model.form = None;
    model.drafts_next = None;
    effects
}

pub(super) fn in_find(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &mut model.live else { return Vec::new() };
    match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Activate) => {
            // Enter goes on to what was found; the search stays until Esc.
            if live.focus == Focus::Capture {
                live.focus = Focus::Timeline;
                live.pane = Focus::Timeline;
            }
            if let Some(found) = live.find.take().filter(|find| !find.text().trim().is_empty()) {
                let wanted = found.text().to_owned();
                live.find = Some(found);
                let place = live.timeline(lang).last().copied();
                live.find = None;
                if let Some(at) =
                    place.and_then(|entry| live.order.iter().position(|&at| at == entry))
                {
                    live.at.insert(Focus::Timeline, at);
                }
                let text = locale::Message::new("notice-found").with("text", wanted).text(lang);
                say(model, text, Tone::Good);
            }
        }
        Some(Action::Back | Action::Find) => {
            live.find = None;
            clamp(live, lang);
        }
        Some(Action::Up) => step(live, lang, -1),
        Some(Action::Down) => step(live, lang, 1),
        Some(action @ (Action::Help | Action::Palette | Action::Language | Action::Quit)) => {
            return run(model, action);
        }
        _ => {
            if let Some(find) = &mut live.find {
                find.key(key);
            }
            live.seek(lang);
            clamp(live, lang);
            let last = panes::lines(live, Focus::Timeline, lang).saturating_sub(1);
            live.at.insert(Focus::Timeline, last);
        }
    }
    Vec::new()
}
