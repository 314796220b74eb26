//! Who may see an act where nobody says it.

use crate::incident::{
    command::Command, disclosure, fold::Incident, labelled::called, visibility::Visibility,
};

/// Who may see an act where nobody says it: what becomes of a promise is the business of all who see the promise (H3);
/// everything else stays inside.
// An act that is not named here stays inside until somebody shows it: nothing reaches the customer by being forgotten.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn usual_visibility(incident: &Incident, command: &Command) -> Visibility {
    let named = match command {
        Command::Keep(it) => &it.commitment,
        Command::Break(it) => &it.commitment,
        Command::Renegotiate(it) => &it.commitment,
        Command::Waive(it) => &it.commitment,
        Command::Compensate(it) => &it.commitment,
        _ => return Visibility::Internal,
    };
    let promises = &incident.commitments;
    let by_label = called(incident, &promises.list, named.0.trim()).ok().flatten();
    let by_key = || super::named::entry_called(incident, &named.0).ok().map(|entry| entry.key);
    let promise = by_label.or_else(by_key).filter(|&key| promises.get(key).is_some());
    match promise {
        Some(key) if disclosure::visible_keys(incident).contains(&key) => Visibility::Customer,
        _ => Visibility::Internal,
    }
}
