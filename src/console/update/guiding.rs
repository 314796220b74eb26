//! The way through the review of a resolved incident: steps up and down, Enter opens the form that adds what is missing,
//! and what was recorded leads back to it.

use crossterm::event::KeyEvent;

use super::{
    super::{
        action::Action,
        bindings,
        forms::{ActForm, Form},
        keymap::Place,
        message::Effect,
        model::{Model, Overlay, Screen},
    },
    actions::run,
    forms::open,
};
use crate::{
    incident::{
        Visibility,
        guide::{Stage, guide},
    },
    report::DocumentKind,
};

/// Opens it at the first step that is not whole.
pub(super) fn begin(model: &mut Model) {
    let Some(live) = &model.live else { return };
    let steps = guide(&live.incident);
    let first = steps.iter().position(|it| !it.is_whole()).unwrap_or(steps.len());
    model.overlay = Some(Overlay::Review(first));
}

/// A key while it is on screen. The line behind the last step is the review report.
#[allow(clippy::wildcard_enum_match_arm)] // what is bound elsewhere does nothing here
pub(super) fn press(model: &mut Model, key: KeyEvent, at: usize) -> Vec<Effect> {
    let last = Stage::ALL.len();
    let to = match bindings::action(key, &[Place::Menu, Place::Anywhere]) {
        Some(Action::Up) => at.saturating_sub(1),
        Some(Action::Down) => (at + 1).min(last),
        Some(Action::PageUp) => 0,
        Some(Action::PageDown) => last,
        Some(Action::Back) => {
            model.overlay = None;
            return Vec::new();
        }
        Some(Action::Activate) => return open_step(model, at),
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
    model.overlay = Some(Overlay::Review(to));
    Vec::new()
}

fn open_step(model: &mut Model, at: usize) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang());
    let Some(live) = &model.live else { return Vec::new() };
    model.overlay = None;
    let Some(step) = guide(&live.incident).into_iter().nth(at) else {
        let which = DocumentKind::ReviewReport.into();
        let formats = vec!["docx", "html"];
        return vec![Effect::Preview(live.incident.id(), which, Visibility::Internal, formats)];
    };
    let Some(act) = ActForm::called(step.form) else { return Vec::new() };
    if model.disabled(Action::ActForm(act)).is_some() {
        // It says why.
        return run(model, Action::ActForm(act));
    }
    let form = Form::of_act(act, &live.incident, now, lang, &step.about);
    model.guided = Some(at);
    open(model, form)
}

/// Back to it, once the form it opened is gone: at the same step where something is still missing, or at the next one.
pub(super) fn return_to(model: &mut Model) {
    let Some(at) = model.guided else { return };
    if model.screen != Screen::Live || model.live.is_none() {
        model.guided = None;
        return;
    }
    if model.form.is_some() || model.overlay.is_some() || model.preview.is_some() {
        return;
    }
    model.guided = None;
    let Some(live) = &model.live else { return };
    let is_whole = guide(&live.incident).get(at).is_none_or(|step| step.is_whole());
    model.overlay = Some(Overlay::Review(if is_whole { at + 1 } else { at }));
}
