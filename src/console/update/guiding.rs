//! The way through the review of a resolved incident: steps up and down, Enter opens the form that adds what is missing,
//! and what was recorded leads back to it.

use super::{
    super::{
        action::Action,
        forms::{ActForm, Form},
        message::Effect,
        model::{Model, Overlay, Screen, Tone},
    },
    forms::open,
    notice::say_id,
};
use crate::{
    incident::{
        Visibility,
        guide::{GuideStep, guide},
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

/// Opens the form of a step; the line behind the last step is the review report.
pub(super) fn open_step(model: &mut Model, at: usize) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang());
    let Some(live) = &model.live else { return Vec::new() };
    model.overlay = None;
    let Some(step) = guide(&live.incident).into_iter().nth(at) else {
        let which = DocumentKind::ReviewReport.into();
        let formats = vec!["docx", "html"];
        return vec![Effect::Preview(live.incident.id(), which, Visibility::Internal, formats)];
    };
    let Some(act) = ActForm::called(step.form) else { return Vec::new() };
    if let Some(why) = model.disabled(Action::ActForm(act)) {
        say_id(model, why, Tone::Bad);
        return Vec::new();
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
    let is_whole = guide(&live.incident).get(at).is_none_or(GuideStep::is_whole);
    model.overlay = Some(Overlay::Review(if is_whole { at + 1 } else { at }));
}
