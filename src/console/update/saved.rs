//! What is on disk and what is not: an answer that came, a form that was sent, words that are to be kept.

use super::super::{
    message::Effect,
    model::{Model, Saved},
};
use crate::incident::IncidentId;

/// Keeps a half-written text of an incident.
pub(super) fn keep(incident: IncidentId, slot: String, text: String) -> Effect {
    Effect::KeepDraft { incident: Some(incident), slot, text }
}

/// Keeps the settings of a person who is known.
pub(super) fn keep_settings(model: &Model) -> Vec<Effect> {
    if model.settings.is_known() {
        vec![Effect::KeepSettings(model.settings.clone())]
    } else {
        Vec::new()
    }
}

/// An answer came. Other acts may still be on their way.
pub(super) fn settle(model: &mut Model) {
    let more = model.form.as_ref().is_some_and(|form| form.busy)
        || model.live.as_ref().is_some_and(|live| !live.sent.is_empty());
    if model.saved == Saved::Saving && !more {
        model.saved = Saved::Yes;
    }
}

/// Takes away a form whose answer came; one that was opened since stays.
pub(super) fn close_sent(model: &mut Model) {
    if model.form.as_ref().is_some_and(|form| form.busy) {
        model.form = None;
    }
}

/// What was sent was not recorded and stands where it was typed: the head of the window says so until that has changed.
pub(super) fn refused(model: &mut Model) {
    if matches!(model.saved, Saved::Yes | Saved::Refused) && model.has_unsaved() {
        model.saved = Saved::Refused;
    }
}

/// Where what was refused is gone, or was sent again and is recorded, nothing is unsaved any more.
pub(super) fn look_at_refused(model: &mut Model) {
    if model.saved == Saved::Refused && !model.has_unsaved() {
        model.saved = Saved::Yes;
    }
}
