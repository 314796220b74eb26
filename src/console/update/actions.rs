//! What an action does, or why it cannot be done now.

use crate::{
    incident::{Act, Command, EntryKey, Selector, Visibility, command::Retract, describe},
    locale,
    report::DocumentKind,
};

use super::super::{
    action::Action,
    editor,
    forms::{Form, Kind},
    message::Effect,
    model::{Confirm, Focus, Live, Menu, Model, Overlay, Saved, Screen, Tone},
    panes::{self, Enter},
};
use super::{
    drafting, drills, due,
    forms::{open, open_form, selected_entry},
    guiding, likening,
    lines::save_line,
    notice::{say_day, say_id},
    past, preview, replaying,
    saved::keep_settings,
    stepping::step,
    typing::{complete, toggle_visible},
    writing,
};

/// Does what an action says, or says why it cannot be done now.
// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn run(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(why) = model.disabled(action) {
        if why == "why-replay" {
            replaying::refuse(model);
        } else {
            say_id(model, why, Tone::Bad);
        }
        return Vec::new();
    }
    if !matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown) {
        model.notice = None;
    }
    match action {
        Action::Help => menu_over(model, true),
        Action::Palette => menu_over(model, false),
        Action::Quit => return leave(model),
        Action::Suspend => return vec![Effect::Suspend],
        Action::Language => {
            model.settings.lang = model.settings.lang.other();
            let tag = model.settings.lang.tag();
            let asked = |form: &&mut Form| matches!(form.kind, Kind::FirstRun | Kind::Profile);
            if let Some(form) = model.form.as_mut().filter(asked) {
                form.fill("language", tag);
            }
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
        Action::AcknowledgeLoss => return vec![Effect::AcknowledgeLoss],
        Action::NewIncident => {
            let form = Form::new_incident(&model.classes);
            return open(model, form);
        }
        Action::NewHistory => {
            let form = Form::new_history(&model.classes);
            return open(model, form);
        }
        Action::PreviewWrite | Action::PreviewNotes => return preview::act(model, action),
        Action::ListIncidents => {
            replaying::leave(model);
            model.preview = None;
            model.screen = Screen::List;
            return vec![Effect::List];
        }
        Action::OpenIncident => {
            model.preview = None;
            let chosen = model.list.shown().get(model.list.at).map(|line| line.id);
            return chosen.map(Effect::Open).into_iter().collect();
        }
        Action::Back if model.screen == Screen::Past => return past::back(model),
        Action::Back => back(model),
        Action::Past => {
            replaying::leave(model);
            return past::enter(model);
        }
        Action::Replay => return replaying::ask(model),
        Action::Drill => return drills::ask(model),
        Action::ReplayEarlier
        | Action::ReplayLater
        | Action::ReplayDecisionBefore
        | Action::ReplayNextDecision
        | Action::ReplayEntryBefore
        | Action::ReplayNextEntry
        | Action::ReplayPlay
        | Action::ReplaySlower
        | Action::ReplayFaster
        | Action::ReplayOrder
        | Action::ReplayMark
        | Action::ReplayDifference => replaying::act(model, action),
        _ if model.screen == Screen::Past => return past::act(model, action),
        _ if model.screen == Screen::List => return on_list(model, action),
        _ => return on_live(model, action),
    }
    Vec::new()
}

/// Enter on a line of a pane: its one next step.
fn activate(model: &mut Model) -> Vec<Effect> {
    if matches!(model.saved, Saved::ReadOnly(_)) {
        say_id(model, "why-read-only", Tone::Bad);
        return Vec::new();
    }
    let Some(live) = &model.live else { return Vec::new() };
    match panes::of(live.focus).map(|pane| (pane.enter)(live, model.now)) {
        Some(Enter::Run(action)) => run(model, action),
        Some(Enter::Step) => due::do_next(model),
        None => save_line(model),
    }
}

/// Ends the window. Words that cannot be kept are not let go without asking.
fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(words) = model.words_at_risk() else { return vec![Effect::Quit] };
    let text = locale::Message::new("confirm-leave")
        .with("text", crate::text::truncate(&words, 240).into_owned())
        .text(model.lang());
    model.overlay = Some(Overlay::Confirm(Confirm { text, effects: vec![Effect::Quit] }));
    Vec::new()
}

pub(super) fn menu_over(model: &mut Model, help: bool) {
    model.overlay = Some(Overlay::Menu(Menu { help, filter: editor::Editor::default(), at: 0 }));
}

pub(super) fn back(model: &mut Model) {
    if model.screen == Screen::List {
        if model.list.filter.is_empty() && model.live.is_some() {
            model.screen = Screen::Live;
        }
        model.list.filter.take();
        model.list.at = 0;
        return;
    }
    let is_replay = model.replay.is_some();
    if let Some(live) = &mut model.live {
        if live.zoom {
            live.zoom = false;
        } else if is_replay {
            replaying::leave(model);
        } else {
            live.focus = Focus::Capture;
        }
    }
}

// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn on_list(model: &mut Model, action: Action) -> Vec<Effect> {
    let last = model.list.shown().len().saturating_sub(1);
    let at = &mut model.list.at;
    match action {
        Action::Up => *at = at.saturating_sub(1),
        Action::Down => *at = (*at + 1).min(last),
        Action::PageUp => *at = at.saturating_sub(10),
        Action::PageDown => *at = (*at + 10).min(last),
        Action::ReportSelected => {
            if let Some(line) = model.list.shown().get(model.list.at) {
                return vec![Effect::Preview(
                    line.id,
                    DocumentKind::ServiceReport.into(),
                    Visibility::Customer,
                    vec!["docx", "html"],
                )];
            }
        }
        _ => say_id(model, "why-not-here", Tone::Bad),
    }
    Vec::new()
}

// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn on_live(model: &mut Model, action: Action) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang());
    let Some(live) = &mut model.live else {
        say_id(model, "why-not-here", Tone::Bad);
        return Vec::new();
    };
    match action {
        Action::Save => return save_line(model),
        Action::Visible => toggle_visible(live),
        Action::Complete => {
            let before = live.capture.text().to_owned();
            complete(live);
            if live.capture.text() == before {
                say_id(model, "why-no-name", Tone::Bad);
            }
        }
        Action::DayBefore | Action::NextDay => {
            let forward = action == Action::NextDay;
            if live.turn_day(forward, now) {
                say_day(model);
            } else {
                say_id(model, "why-day-to-come", Tone::Bad);
            }
        }
        Action::NextPane => turn(live, true, model.replay.is_some()),
        Action::PreviousPane => turn(live, false, model.replay.is_some()),
        Action::To(focus) => look_at(live, focus),
        Action::Zoom => live.zoom = !live.zoom,
        Action::Find => live.find = Some(editor::Editor::default()),
        Action::Goal => model.overlay = Some(Overlay::Goal),
        Action::Playbook => model.overlay = Some(Overlay::Playbook(0)),
        Action::ReviewGuide => guiding::begin(model),
        Action::Similar => return likening::show(model),
        Action::Up => step(live, lang, -1),
        Action::Down => step(live, lang, 1),
        Action::PageUp => step(live, lang, -10),
        Action::PageDown => step(live, lang, 10),
        Action::First => {
            live.at.insert(live.focus, 0);
        }
        Action::Last => {
            let last = panes::lines(live, live.focus, lang).saturating_sub(1);
            live.at.insert(live.focus, last);
        }
        Action::Undo => return undo(model),
        Action::Retract => return retract(model),
        Action::Activate => return activate(model),
        Action::DrillNext => return drills::next(model),
        Action::Draft
        | Action::DraftForm
        | Action::DraftFormBefore
        | Action::DraftCopy
        | Action::DraftWrite
        | Action::DraftSent
        | Action::DraftAgain
        | Action::DraftPerson
        | Action::NextPhrase
        | Action::PutPhrase => return drafting::act(model, action),
        Action::Write
        | Action::WriteNext
        | Action::WriteBefore
        | Action::WriteSave
        | Action::WriteVisible
        | Action::WriteAgain
        | Action::WriteUndo
        | Action::WriteEdit
        | Action::WriteBegin
        | Action::WriteDespite => return writing::act(model, action),
        _ => return open_form(model, action),
    }
    Vec::new()
}

/// Goes to the next pane, or to the one before. In a replay there is nothing to type into.
fn turn(live: &mut Live, forward: bool, is_replay: bool) {
    let order = panes::order().filter(|focus| !is_replay || *focus != Focus::Capture);
    let order: Vec<Focus> = order.collect();
    let at = order.iter().position(|&focus| focus == live.focus).unwrap_or_default();
    let by = if forward { 1 } else { order.len() - 1 };
    if let Some(&focus) = order.get((at + by) % order.len()) {
        look_at(live, focus);
    }
}

fn look_at(live: &mut Live, focus: Focus) {
    live.focus = focus;
    if let Some(pane) = panes::of(focus) {
        live.pane = focus;
        if pane.is_extra {
            live.extra = Some(focus);
        }
    }
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
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

pub(super) fn retract(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let Some(entry) = selected_entry(model) else {
        say_id(model, "why-follows", Tone::Bad);
        return Vec::new();
    };
    let key = entry.key;
    take_back(model, key, lang, "confirm-retract")
}

/// Asks first, naming the target; the retraction is an entry.
pub(super) fn take_back(
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
