//! What a message does to the window. Pure: it changes the model and answers with effects.

mod judgement;

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    capture::line::{Captured, Problem, candidates},
    incident::{
        Act, Command, Entry, EntryKey, Event, IncidentId, Selector, Visibility,
        command::{Note, Retract},
        describe, disclosure,
        due::What,
        stakeholders::Side,
    },
    locale,
};

use super::{
    action::Action,
    forms::{Built, Form, Kind, Reply, Setting},
    keymap::{self, Place},
    menu,
    message::{Effect, Message},
    model::{
        CAPTURE_SLOT, Confirm, Focus, Line, Live, Menu, Model, Notice, Overlay, Saved, Screen,
        Sent, Tone,
    },
    view::clock,
};

pub use judgement::{say_overdue, step_name};

/// Lets a message change the window.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let effects = take(model, message);
    let lang = model.lang();
    if let Some(live) = &mut model.live {
        live.seek(lang);
    }
    effects
}

fn take(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => press(model, key),
        Message::Paste(text) => paste(model, &text),
        Message::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Tick(now) => judgement::tick(model, now),
        Message::Listed(all) => {
            model.list.all = all;
            model.list.read = true;
            let last = model.list.shown().len().saturating_sub(1);
            model.list.at = model.list.at.min(last);
            Vec::new()
        }
        Message::Opened { reference, incident, drafts } => {
            let live = Live::new(reference, *incident, drafts, model.now);
            opened(model, live)
        }
        Message::Recorded { incident, entries, warnings, ours } => {
            recorded(model, incident, &entries, &warnings, ours)
        }
        Message::DirectoryGrew(entries) => {
            model.directory.extend(&entries);
            Vec::new()
        }
        Message::Refused(why) => {
            let text = why.text(model.lang());
            not_done(model, text);
            Vec::new()
        }
        Message::Failed(text) => {
            not_done(model, text);
            Vec::new()
        }
        Message::Written(paths) => {
            close_sent(model);
            let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
            let text = locale::Message::new("notice-written")
                .with("paths", paths.join("  "))
                .text(model.lang());
            say(model, text, Tone::Good);
            Vec::new()
        }
        Message::SettingsSaved => Vec::new(),
        Message::Classes(classes) => {
            model.classes = classes;
            if let Some(form) = &mut model.form {
                form.offer_classes(&model.classes);
            }
            Vec::new()
        }
    }
}

/// An answer came. Other acts may still be on their way.
fn settle(model: &mut Model) {
    let more = model.form.as_ref().is_some_and(|form| form.busy)
        || model.live.as_ref().is_some_and(|live| !live.sent.is_empty());
    if model.saved == Saved::Saving && !more {
        model.saved = Saved::Yes;
    }
}

/// Takes away a form whose answer came; one that was opened since stays.
fn close_sent(model: &mut Model) {
    if model.form.as_ref().is_some_and(|form| form.busy) {
        model.form = None;
    }
}

/// An act was not recorded: whatever was typed stays, in the form that was sent or on the capture line.
fn not_done(model: &mut Model, text: String) {
    if let Some(live) = &mut model.live {
        live.sent.clear();
    }
    match model.form.as_mut().filter(|form| form.busy) {
        Some(form) => {
            form.busy = false;
            form.error = Some(text);
        }
        None => say(model, text, Tone::Bad),
    }
    settle(model);
}

/// An incident was read. One that is on screen already stays as it is being worked at.
fn opened(model: &mut Model, mut live: Live) -> Vec<Effect> {
    if let Some(before) = model.live.take().filter(|it| it.incident.id() == live.incident.id()) {
        live.capture = before.capture;
        live.sent = before.sent;
        live.focus = before.focus;
        live.pane = before.pane;
        live.zoom = before.zoom;
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
    say_overdue(model);
    effects
}

fn say(model: &mut Model, text: String, tone: Tone) {
    model.notice = Some(Notice { text, tone });
}

fn say_id(model: &mut Model, id: &str, tone: Tone) {
    let text = model.lang().say(id);
    say(model, text, tone);
}

/// Entries are on disk: the screen follows the log, never the other way round.
fn recorded(
    model: &mut Model,
    incident: IncidentId,
    entries: &[Entry],
    warnings: &[locale::Message],
    ours: bool,
) -> Vec<Effect> {
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
    if at_end {
        live.at.insert(Focus::Timeline, live.order.len().saturating_sub(1));
    }
    if !ours {
        let text = locale::Message::new("notice-others").with("count", entries.len()).text(lang);
        say(model, text, Tone::Good);
        return Vec::new();
    }
    let saved = entries.last().map(|entry| {
        let described = describe(&live.incident, entry, lang);
        locale::Message::new("notice-saved")
            .with("kind", described.kind)
            .with("time", clock(entry.head.occurred, now, live.incident.zone()))
            .with("text", described.text)
            .text(lang)
    });
    let effects = done_with(model, incident, entries);
    settle(model);
    let warned: Vec<String> = warnings.iter().map(|warning| warning.text(lang)).collect();
    match (saved, warned.is_empty()) {
        (_, false) => say(model, warned.join(" "), Tone::Warning),
        (Some(text), true) => say(model, text, Tone::Good),
        (None, true) => {}
    }
    effects
}

/// Lets go of what the entries were made of: the line that was captured, or the form that was sent. Only now is it on
/// disk; what was typed since stays.
fn done_with(model: &mut Model, incident: IncidentId, entries: &[Entry]) -> Vec<Effect> {
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
    let Some(form) = model.form.as_ref().filter(|form| form.busy) else { return Vec::new() };
    let slot = form.kind.slot();
    model.form = None;
    slot.map(|slot| {
        live.drafts.remove(&slot);
        keep(incident, slot, String::new())
    })
    .into_iter()
    .collect()
}

fn keep(incident: IncidentId, slot: String, text: String) -> Effect {
    Effect::KeepDraft { incident: Some(incident), slot, text }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if model.form.as_ref().is_some_and(|form| !form.takes_text()) {
        no_such_choice(model);
        return Vec::new();
    }
    let fits = if let Some(form) = &mut model.form {
        form.paste(text)
    } else if let Some(Overlay::Menu(menu)) = &mut model.overlay {
        menu.filter.insert(text)
    } else if model.overlay.is_some() {
        true
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

/// Keeps what is half-written: the form's texts, or the capture line.
fn drafts(model: &mut Model) -> Vec<Effect> {
    let incident = model.live.as_ref().map(|live| live.incident.id());
    if let Some(form) = &model.form {
        let Some(slot) = form.kind.slot().filter(|_| form.touched) else { return Vec::new() };
        let of = if form.kind == Kind::NewIncident { None } else { incident };
        let text = form.draft();
        // The window remembers it too: another form may take this one's place.
        match (of, &mut model.live) {
            (Some(_), Some(live)) => live.drafts.insert(slot.clone(), text.clone()),
            _ => model.drafts.insert(slot.clone(), text.clone()),
        };
        return vec![Effect::KeepDraft { incident: of, slot, text }];
    }
    match (&model.live, model.screen) {
        (Some(live), Screen::Live) if live.find.is_none() => {
            vec![keep(live.incident.id(), CAPTURE_SLOT.to_owned(), live.capture.text().to_owned())]
        }
        _ => Vec::new(),
    }
}

fn press(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
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
    if model.form.is_some() {
        return in_form(model, key);
    }
    if model.live.as_ref().is_some_and(|live| live.find.is_some()) && model.screen == Screen::Live {
        return in_find(model, key);
    }
    match keymap::action(key, &model.places()) {
        Some(action) => run(model, action),
        None => type_into(model, key),
    }
}

fn confirm(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
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

fn in_menu(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Menu(mut menu)) = model.overlay.take() else { return Vec::new() };
    let items = menu::items(model, &menu);
    let last = items.len().saturating_sub(1);
    match keymap::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => menu.at = menu.at.saturating_sub(1),
        Some(Action::Down) => menu.at = (menu.at + 1).min(last),
        Some(Action::PageUp) => menu.at = menu.at.saturating_sub(10),
        Some(Action::PageDown) => menu.at = (menu.at + 10).min(last),
        Some(Action::Activate) => {
            let Some(item) = items.get(menu.at.min(last)) else {
                model.overlay = Some(Overlay::Menu(menu));
                return Vec::new();
            };
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

fn in_form(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let anywhere = keymap::action(key, &[Place::Anywhere]);
    if let Some(form) = &mut model.form {
        if form.busy {
            return Vec::new();
        }
        if anywhere.is_none() {
            return match form.key(key) {
                Reply::Send => send(model),
                Reply::Changed => {
                    speak_chosen(model);
                    drafts(model)
                }
                Reply::NoSuchChoice => {
                    no_such_choice(model);
                    Vec::new()
                }
                Reply::Taken | Reply::NotMine => Vec::new(),
            };
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

/// Says under a field to choose from that nothing there is what was typed or pasted.
fn no_such_choice(model: &mut Model) {
    let text = model.lang().say("form-no-such-choice");
    if let Some(form) = &mut model.form
        && let Some(field) = form.fields.get_mut(form.at)
    {
        field.error = Some(text);
    }
}

/// On the first run the window speaks the language as soon as it is chosen.
fn speak_chosen(model: &mut Model) {
    let chosen = model
        .form
        .as_ref()
        .filter(|form| form.kind == Kind::FirstRun)
        .map(|form| form.value("language"));
    if let Some(lang) = chosen.and_then(|tag| tag.parse().ok()) {
        model.settings.lang = lang;
    }
}

fn leave_form(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::FirstRun {
        return Vec::new();
    }
    let effects = drafts(model);
    if !effects.is_empty() {
        say_id(model, "notice-kept", Tone::Good);
    }
    model.form = None;
    effects
}

fn in_find(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &mut model.live else { return Vec::new() };
    match keymap::action(key, &[Place::Menu, Place::Anywhere]) {
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
            let last = live.lines(Focus::Timeline, lang).saturating_sub(1);
            live.at.insert(Focus::Timeline, last);
        }
    }
    Vec::new()
}

/// A key that is no command: it is typed.
fn type_into(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
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

fn step(live: &mut Live, lang: locale::Lang, by: isize) {
    let pane = if live.focus == Focus::Capture { live.pane } else { live.focus };
    let last = live.lines(pane, lang).saturating_sub(1);
    let at = live.selected(pane).saturating_add_signed(by).min(last);
    live.at.insert(pane, at);
}

fn clamp(live: &mut Live, lang: locale::Lang) {
    for pane in Focus::ALL {
        let last = live.lines(pane, lang).saturating_sub(1);
        let at = live.selected(pane).min(last);
        live.at.insert(pane, at);
    }
}

/// Does what an action says, or says why it cannot be done now.
pub fn run(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(why) = model.disabled(action) {
        say_id(model, why, Tone::Bad);
        return Vec::new();
    }
    if !matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown) {
        model.notice = None;
    }
    match action {
        Action::Help => menu_over(model, true),
        Action::Palette => menu_over(model, false),
        Action::Quit => return vec![Effect::Quit],
        Action::Suspend => return vec![Effect::Suspend],
        Action::Language => {
            model.settings.lang = model.settings.lang.other();
            return keep_settings(model);
        }
        Action::Theme => {
            model.settings.theme = model.settings.theme.next();
            return keep_settings(model);
        }
        Action::Borders => {
            model.settings.ascii = !model.settings.ascii;
            return keep_settings(model);
        }
        Action::Profile => model.form = Some(Form::profile(&model.settings)),
        Action::NewIncident => {
            let form = Form::new_incident(&model.classes);
            return open(model, form);
        }
        Action::ListIncidents => {
            model.screen = Screen::List;
            return vec![Effect::List];
        }
        Action::OpenIncident => {
            let chosen = model.list.shown().get(model.list.at).map(|line| line.id);
            return chosen.map(Effect::Open).into_iter().collect();
        }
        Action::Back => back(model),
        _ if model.screen == Screen::List => return on_list(model, action),
        _ => return on_live(model, action),
    }
    Vec::new()
}

fn keep_settings(model: &Model) -> Vec<Effect> {
    if model.settings.is_known() {
        vec![Effect::KeepSettings(model.settings.clone())]
    } else {
        Vec::new()
    }
}

fn menu_over(model: &mut Model, help: bool) {
    model.overlay =
        Some(Overlay::Menu(Menu { help, filter: super::editor::Editor::default(), at: 0 }));
}

fn back(model: &mut Model) {
    if model.screen == Screen::List {
        if model.list.filter.is_empty() && model.live.is_some() {
            model.screen = Screen::Live;
        }
        model.list.filter.take();
        model.list.at = 0;
        return;
    }
    if let Some(live) = &mut model.live {
        if live.zoom {
            live.zoom = false;
        } else {
            live.focus = Focus::Capture;
        }
    }
}

fn on_list(model: &mut Model, action: Action) -> Vec<Effect> {
    let last = model.list.shown().len().saturating_sub(1);
    let at = &mut model.list.at;
    match action {
        Action::Up => *at = at.saturating_sub(1),
        Action::Down => *at = (*at + 1).min(last),
        Action::PageUp => *at = at.saturating_sub(10),
        Action::PageDown => *at = (*at + 10).min(last),
        Action::ReportSelected => {
            if let Some(line) = model.list.shown().get(model.list.at) {
                return vec![Effect::Report(line.id, Visibility::Customer, vec!["html", "md"])];
            }
        }
        _ => say_id(model, "why-not-here", Tone::Bad),
    }
    Vec::new()
}

fn on_live(model: &mut Model, action: Action) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &mut model.live else {
        say_id(model, "why-not-here", Tone::Bad);
        return Vec::new();
    };
    match action {
        Action::Save => return save_line(model),
        Action::Visible => toggle_visible(live),
        Action::Complete => complete(live),
        Action::NextPane => turn(live, 1),
        Action::PreviousPane => turn(live, Focus::ALL.len() - 1),
        Action::ToFacts => look_at(live, Focus::Facts),
        Action::ToPeople => look_at(live, Focus::People),
        Action::ToTimeline => look_at(live, Focus::Timeline),
        Action::ToNow => look_at(live, Focus::Now),
        Action::ToPromises => look_at(live, Focus::Promises),
        Action::ToRemedies => look_at(live, Focus::Remedies),
        Action::ToAlerts => look_at(live, Focus::Alerts),
        Action::ToDuty => look_at(live, Focus::Duty),
        Action::ToCapture => live.focus = Focus::Capture,
        Action::Zoom => live.zoom = !live.zoom,
        Action::Find => live.find = Some(super::editor::Editor::default()),
        Action::Goal => model.overlay = Some(Overlay::Goal),
        Action::Up => step(live, lang, -1),
        Action::Down => step(live, lang, 1),
        Action::PageUp => step(live, lang, -10),
        Action::PageDown => step(live, lang, 10),
        Action::First => {
            live.at.insert(live.focus, 0);
        }
        Action::Last => {
            let last = live.lines(live.focus, lang).saturating_sub(1);
            live.at.insert(live.focus, last);
        }
        Action::Undo => return undo(model),
        Action::Retract => return retract(model),
        Action::Activate => return activate(model),
        _ => return open_form(model, action),
    }
    Vec::new()
}

fn turn(live: &mut Live, by: usize) {
    let at = Focus::ALL.iter().position(|&focus| focus == live.focus).unwrap_or_default();
    if let Some(&focus) = Focus::ALL.get((at + by) % Focus::ALL.len()) {
        look_at(live, focus);
    }
}

fn look_at(live: &mut Live, focus: Focus) {
    live.focus = focus;
    if focus != Focus::Capture {
        live.pane = focus;
    }
    if focus.is_judgement() {
        live.extra = Some(focus);
    }
}

fn save_line(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    if live.unsent().trim().is_empty() {
        return Vec::new();
    }
    let captured = live.captured(model.now);
    let lang = model.lang();
    if let Some(problem) =
        captured.problems.iter().find(|problem| matches!(problem, Problem::Time(_)))
    {
        let text = problem.words(lang);
        say(model, text, Tone::Bad);
        return Vec::new();
    }
    if captured.text.trim().is_empty() {
        say_id(model, "notice-nothing-said", Tone::Bad);
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
fn note(live: &Live, captured: Captured) -> Act {
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

fn toggle_visible(live: &mut Live) {
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
fn complete(live: &mut Live) {
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

fn undo(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &model.live else { return Vec::new() };
    let last = model
        .writer
        .and_then(|writer| live.incident.last_act(writer))
        .and_then(|keys| keys.first().copied());
    let Some(key) = last else {
        say_id(model, "notice-nothing-to-undo", Tone::Bad);
        return Vec::new();
    };
    take_back(model, key, lang, "confirm-undo")
}

fn retract(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let Some(entry) = selected_entry(model) else {
        say_id(model, "why-follows", Tone::Bad);
        return Vec::new();
    };
    let key = entry.key;
    take_back(model, key, lang, "confirm-retract")
}

/// Asks first, naming the target; the retraction is an entry.
fn take_back(
    model: &mut Model,
    key: EntryKey,
    lang: locale::Lang,
    question: &'static str,
) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let Some(entry) = live.incident.entry(key) else { return Vec::new() };
    let described = describe(&live.incident, entry, lang);
    let count = live.incident.batch(entry).len();
    let text = locale::Message::new(question)
        .with("entry", format!("#{}", live.short(key)))
        .with("kind", described.kind)
        .with("text", crate::text::truncate(&described.text, 120).into_owned())
        .with("count", count)
        .text(lang);
    let act =
        Act::new(Command::Retract(Retract { entry: Selector::key(key), reason: String::new() }));
    let effects = vec![Effect::Record(live.incident.id(), vec![act])];
    model.overlay = Some(Overlay::Confirm(Confirm { text, effects }));
    Vec::new()
}

fn selected_entry(model: &Model) -> Option<&Entry> {
    let live = model.live.as_ref()?;
    match live.timeline(model.lang()).get(live.selected(Focus::Timeline))? {
        Line::Entry(at) => live.incident.entries().get(*at),
        Line::Derived(_) => None,
    }
}

fn selected_person(model: &Model) -> Option<&crate::incident::stakeholders::Stakeholder> {
    let live = model.live.as_ref()?;
    let at = live.people().get(live.selected(Focus::People)).copied()?;
    live.incident.stakeholders.list.get(at)
}

/// Enter on a line of a pane: its one next step.
fn activate(model: &mut Model) -> Vec<Effect> {
    if matches!(model.saved, Saved::ReadOnly(_)) {
        say_id(model, "why-read-only", Tone::Bad);
        return Vec::new();
    }
    let Some(live) = &model.live else { return Vec::new() };
    match live.focus {
        Focus::Facts => open_form(model, Action::Answer),
        Focus::People if live.incident.stakeholders.list.is_empty() => {
            open_form(model, Action::Stakeholder)
        }
        Focus::People => open_form(model, Action::EditPerson),
        Focus::Timeline => open_form(model, Action::Correct),
        Focus::Now => do_next(model),
        Focus::Capture => save_line(model),
        Focus::Promises | Focus::Remedies | Focus::Alerts | Focus::Duty => {
            judgement::activate(model)
        }
    }
}

/// The one next step of what is due (I5).
fn do_next(model: &mut Model) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let Some(item) = live.due.get(live.selected(Focus::Now)) else {
        say_id(model, "why-nothing-due", Tone::Good);
        return Vec::new();
    };
    let incident = &live.incident;
    let person = |key: EntryKey| incident.stakeholders.get(key);
    let form = match &item.what {
        What::Update { stakeholder, .. } => Form::contact(incident, Some(*stakeholder)),
        What::InformResolved { stakeholder, .. } => Form::contact(incident, *stakeholder),
        What::CriticalUnknown { question, .. } | What::UnverifiedBackup { question, .. } => {
            match incident.facts.question(question) {
                Some(question) => Form::answer(question),
                None => return Vec::new(),
            }
        }
        What::OpenEnquiry { enquiry, .. } => Form::answer_enquiry(incident, Some(*enquiry)),
        What::HiddenCorrection { correction, .. } => {
            let Some(entry) = incident.entry(*correction) else { return Vec::new() };
            let described = describe(incident, entry, model.settings.lang);
            Form::show(entry, &described.text, false)
        }
        What::NoInternal => Form::stakeholder(None, Side::Ours),
        What::NoCustomer => Form::stakeholder(None, Side::Customer),
        What::NoChannel { stakeholder, .. }
        | What::NoNeed { stakeholder, .. }
        | What::Guess { stakeholder, .. } => {
            Form::stakeholder(person(*stakeholder), Side::Customer)
        }
        What::SeverityMismatch { .. } => Form::severity(incident),
        What::Task(task) => judgement::step(model, incident, task),
        What::NotUnderstood { .. } => {
            say_id(model, "why-not-understood", Tone::Warning);
            return Vec::new();
        }
    };
    open(model, form)
}

/// Shows a form, filled with what was half-written in it before.
fn open(model: &mut Model, mut form: Form) -> Vec<Effect> {
    let kept = form
        .kind
        .slot()
        .and_then(|slot| match form.kind {
            Kind::NewIncident => model.drafts.get(&slot),
            _ => model.live.as_ref().and_then(|live| live.drafts.get(&slot)),
        })
        .filter(|draft| draft.len() > 2);
    if let Some(draft) = kept {
        form.restore(draft);
        say_id(model, "notice-restored", Tone::Good);
    }
    model.form = Some(form);
    Vec::new()
}

fn open_form(model: &mut Model, action: Action) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &model.live else { return Vec::new() };
    let incident = &live.incident;
    let form = match action {
        Action::Answer => {
            let questions = &incident.facts.questions;
            let wanted = if live.focus == Focus::Facts {
                live.questions(lang)
                    .get(live.selected(Focus::Facts))
                    .and_then(|&at| questions.get(at))
            } else {
                // From anywhere else: the next critical question nobody has answered.
                questions
                    .iter()
                    .find(|q| q.is_critical_unknown())
                    .or_else(|| questions.iter().find(|q| q.is_unknown()))
            };
            match wanted {
                Some(question) => Form::answer(question),
                None => Form::ask(),
            }
        }
        Action::Ask => Form::ask(),
        Action::Stakeholder => {
            let ours =
                incident.stakeholders.lacks_internal() && !incident.stakeholders.lacks_customer();
            Form::stakeholder(None, if ours { Side::Ours } else { Side::Customer })
        }
        Action::EditPerson => Form::stakeholder(selected_person(model), Side::Customer),
        Action::Contact => Form::contact(incident, most_pressing(live)),
        Action::ContactPerson => {
            Form::contact(incident, selected_person(model).map(|person| person.key))
        }
        Action::Enquiry => Form::enquiry(incident, None),
        Action::EnquiryFrom => {
            Form::enquiry(incident, selected_person(model).map(|person| person.key))
        }
        Action::AnswerEnquiry => Form::answer_enquiry(incident, None),
        Action::Severity => Form::severity(incident),
        Action::Status => Form::status(incident),
        Action::Judge(judge) => {
            let target = judgement::target(live, judge);
            Form::judge(judge, incident, model.now, lang, &target)
        }
        Action::Attach => Form::attach(),
        Action::Report => Form::report(),
        Action::Withhold => {
            let Some(hidden) = disclosure::hidden_corrections(incident).into_iter().next() else {
                return Vec::new();
            };
            let described =
                incident.entry(hidden.correction).map(|entry| describe(incident, entry, lang).text);
            Form::withhold(hidden.correction, &described.unwrap_or_default())
        }
        Action::Snooze => match live.due.get(live.selected(Focus::Now)) {
            Some(item) => Form::snooze(item.what.id(), &item.what.message(lang).text(lang)),
            None => return Vec::new(),
        },
        Action::Show | Action::Correct => {
            let Some(entry) = selected_entry(model) else {
                say_id(model, "why-follows", Tone::Bad);
                return Vec::new();
            };
            let described = describe(incident, entry, lang).text;
            let is_visible = live.visible.contains(&entry.key);
            if action == Action::Show {
                Form::show(entry, &described, is_visible)
            } else {
                Form::correct(entry, &described, is_visible)
            }
        }
        _ => {
            say_id(model, "why-not-here", Tone::Bad);
            return Vec::new();
        }
    };
    open(model, form)
}

/// Whom a contact is most likely about: the one whose update presses most.
fn most_pressing(live: &Live) -> Option<EntryKey> {
    live.due.iter().find_map(|item| match &item.what {
        What::Update { stakeholder, .. } => Some(*stakeholder),
        What::InformResolved { stakeholder, .. } => *stakeholder,
        _ => None,
    })
}

/// Sends a form: nothing is shown as saved before the log says so.
fn send(model: &mut Model) -> Vec<Effect> {
    let Some(form) = &model.form else { return Vec::new() };
    let zone = model
        .live
        .as_ref()
        .filter(|_| model.screen == Screen::Live)
        .map_or_else(|| model.settings.tz(), |live| live.incident.zone());
    let setting = Setting {
        now: model.now,
        zone,
        lang: model.lang(),
        incident: model.live.as_ref().map(|live| &live.incident),
        settings: &model.settings,
    };
    let built = match form.build(&setting) {
        Ok(built) => built,
        Err(errors) => {
            if let Some(form) = &mut model.form {
                for field in &mut form.fields {
                    field.error = errors
                        .iter()
                        .find(|error| error.field == field.id)
                        .map(|error| error.text.clone());
                }
                let first = form.fields.iter().position(|field| field.error.is_some());
                form.at = first.unwrap_or(form.at);
            }
            return Vec::new();
        }
    };
    let asked = match (&built, &model.live) {
        (Built::Act(act), Some(live)) => form.omissions(act, &setting).map(|(left_out, act)| {
            judgement::ask_about(&left_out, act, live.incident.id(), setting.lang)
        }),
        _ => None,
    };
    if let Some(confirm) = asked {
        model.overlay = Some(Overlay::Confirm(confirm));
        return Vec::new();
    }
    perform(model, built)
}

fn perform(model: &mut Model, built: Built) -> Vec<Effect> {
    let incident = model.live.as_ref().map(|live| live.incident.id());
    let busy = |model: &mut Model| {
        if let Some(form) = &mut model.form {
            form.busy = true;
        }
    };
    match (built, incident) {
        (Built::Settings(settings, demo), _) => {
            let first = model.screen == Screen::FirstRun;
            model.settings = settings.clone();
            model.form = None;
            let mut effects = vec![Effect::KeepSettings(settings)];
            if first {
                model.screen = Screen::List;
                if demo {
                    effects.push(Effect::LoadDemo);
                } else {
                    model.form = Some(Form::new_incident(&model.classes));
                }
                effects.push(Effect::List);
            }
            effects
        }
        (Built::Open(act), _) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Create(act)]
        }
        (Built::Act(act), Some(incident)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Record(incident, vec![*act])]
        }
        (Built::Attach(path, note, visibility), Some(incident)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Attach(incident, path.into(), note, visibility)]
        }
        (Built::Report(audience, formats), Some(incident)) => {
            busy(model);
            vec![Effect::Report(incident, audience, formats)]
        }
        (_, None) => Vec::new(),
    }
}
