//! What keys and answers do in the window of the past.

use crossterm::event::KeyEvent;

use super::super::{
    action::Action,
    message::Effect,
    model::{Focus, Model, PastFocus, PastFound, Screen, Tone},
    offered::DueItem,
    past::{self, PastEnter},
};
use super::{forms, notice::say_id, saved::keep_settings};

/// Goes to the past. The list is read anew, and what is looked for is looked for again.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.preview = None;
    model.screen = Screen::Past;
    narrow(model);
    let mut effects = vec![Effect::List, Effect::Today];
    effects.extend(look(model));
    effects
}

/// Looks for what is typed, where it can be understood and was not found already.
fn look(model: &Model) -> Option<Effect> {
    model.past.is_looking().then(|| Effect::Search(model.past.sought()))
}

/// What is typed narrows the list down.
pub(super) fn narrow(model: &mut Model) {
    if model.screen == Screen::Past {
        model.past.narrow(&model.list.all, &model.classes);
    }
}

/// The line has changed: every pane begins at its first line.
fn changed(model: &mut Model) -> Vec<Effect> {
    model.past.limit = 0;
    model.past.at.retain(|focus, _| *focus == PastFocus::Year);
    narrow(model);
    look(model).into_iter().collect()
}

/// A key that is no command is typed.
pub(super) fn type_into(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if model.past.line.key(key) { changed(model) } else { Vec::new() }
}

/// What is pasted goes into the line; `None` where it is too long.
pub(super) fn paste(model: &mut Model, text: &str) -> Option<Vec<Effect>> {
    model.past.line.insert(text).then(|| changed(model))
}

/// Does what an action says in the past.
// `every_action_is_done_somewhere` finds an action that neither this nor anything before takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::ToPast(focus) => return go_to(model, focus),
        Action::NextPane => return go_to(model, past::beside(model.past.focus, true)),
        Action::PreviousPane => return go_to(model, past::beside(model.past.focus, false)),
        Action::Up => step(model, -1),
        Action::Down => return down(model, 1),
        Action::PageUp if model.past.focus == PastFocus::Year => turn_year(model, -1),
        Action::PageDown if model.past.focus == PastFocus::Year => turn_year(model, 1),
        Action::PageUp => step(model, -10),
        Action::PageDown => return down(model, 10),
        Action::Activate => return activate(model),
        Action::PastAdd => return add(model),
        Action::ActForm(form) => {
            let target = match past::of(model.past.focus).map(|pane| (pane.enter)(model)) {
                Some(PastEnter::Form(_, target)) => target,
                _ => String::new(),
            };
            return forms::open_of_house(model, form, &target);
        }
        Action::PastOrder => {
            model.past.best = !model.past.best;
            return changed(model);
        }
        Action::PastSave => return save(model),
        Action::PastForget => return forget(model),
        _ => say_id(model, "why-not-here", Tone::Bad),
    }
    Vec::new()
}

/// Opens the form that adds to what the pane lists.
fn add(model: &mut Model) -> Vec<Effect> {
    match past::adds(model.past.focus) {
        Some(form) => forms::open_of_house(model, form, ""),
        None => {
            say_id(model, "why-nothing-to-add", Tone::Bad);
            Vec::new()
        }
    }
}

/// Goes to a pane. What takes long is read when somebody looks at it.
fn go_to(model: &mut Model, focus: PastFocus) -> Vec<Effect> {
    model.past.focus = focus;
    if focus == PastFocus::Metrics { vec![Effect::Measure] } else { Vec::new() }
}

fn lines(model: &Model) -> usize {
    past::of(model.past.focus).map_or(0, |pane| (pane.lines)(model))
}

fn step(model: &mut Model, by: isize) {
    let (lines, focus) = (lines(model), model.past.focus);
    let at = model.past.selected(focus, lines).saturating_add_signed(by);
    model.past.at.insert(focus, at.min(lines.saturating_sub(1)));
}

/// Steps down; behind the last place found more are asked for.
fn down(model: &mut Model, by: isize) -> Vec<Effect> {
    step(model, by);
    let past = &mut model.past;
    let last = past.found.hits.len().saturating_sub(1);
    let is_last = past.focus == PastFocus::Find && past.selected(PastFocus::Find, last + 1) == last;
    if is_last && past.found.more && !past.is_looking() {
        past.want_more();
        return look(model).into_iter().collect();
    }
    Vec::new()
}

fn turn_year(model: &mut Model, by: i32) {
    let year = model.past.year_shown(model.now, model.settings.tz());
    model.past.year = Some((year + by).clamp(1970, 9999));
}

fn activate(model: &mut Model) -> Vec<Effect> {
    let chosen = past::of(model.past.focus).map_or(PastEnter::Nothing, |pane| (pane.enter)(model));
    match chosen {
        PastEnter::Open(id, entry) => {
            model.past.goes_to = entry.map(|entry| (id, entry));
            vec![Effect::Open(id)]
        }
        PastEnter::Form(form, target) => forms::open_of_house(model, form, &target),
        PastEnter::LookFor(text, focus) => {
            model.past.line.set(text);
            model.past.focus = focus;
            changed(model)
        }
        PastEnter::Nothing => {
            say_id(model, "why-no-line", Tone::Bad);
            Vec::new()
        }
    }
}

/// Keeps what is typed, to be looked for again.
fn save(model: &mut Model) -> Vec<Effect> {
    let text = model.past.sought().text;
    if text.is_empty() || model.past.misunderstood().is_some() {
        say_id(model, "why-nothing-typed", Tone::Bad);
        return Vec::new();
    }
    model.settings.saved_searches.retain(|it| *it != text);
    model.settings.saved_searches.insert(0, text);
    say_id(model, "notice-search-saved", Tone::Good);
    keep_settings(model)
}

/// Forgets the saved search that is typed, or the one that is selected.
fn forget(model: &mut Model) -> Vec<Effect> {
    let saved = &mut model.settings.saved_searches;
    let typed = model.past.sought().text;
    let at = if typed.is_empty() {
        Some(model.past.selected(PastFocus::Find, saved.len())).filter(|at| *at < saved.len())
    } else {
        saved.iter().position(|it| *it == typed)
    };
    let Some(at) = at else {
        say_id(model, "why-not-saved", Tone::Bad);
        return Vec::new();
    };
    saved.remove(at);
    say_id(model, "notice-search-forgotten", Tone::Good);
    keep_settings(model)
}

/// Esc empties the line, and then goes back to the list.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    if model.past.line.is_empty() {
        model.screen = Screen::List;
        return vec![Effect::List];
    }
    model.past.line.take();
    changed(model)
}

/// What was looked for was found. An answer to what is no longer looked for is let go.
pub(super) fn found(model: &mut Model, found: PastFound) -> Vec<Effect> {
    if found.sought == model.past.sought() {
        model.past.found = found;
    }
    Vec::new()
}

/// What is due in all incidents was read.
pub(super) fn today(model: &mut Model, due: Vec<DueItem>) -> Vec<Effect> {
    model.past.due = Some(due);
    Vec::new()
}

/// The incident that was opened from here is on screen: goes to the entry that was found.
pub(super) fn go_to_entry(model: &mut Model) {
    let Some((id, key)) = model.past.goes_to.take() else { return };
    let Some(live) = model.live.as_mut().filter(|live| live.incident.id() == id) else { return };
    if let Some(at) = live.place_of(key) {
        (live.focus, live.pane) = (Focus::Timeline, Focus::Timeline);
        live.find = None;
        live.at.insert(Focus::Timeline, at);
    }
}
