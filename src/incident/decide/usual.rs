//! Who may see an act where nobody says it.

use crate::incident::{
    command::Command, disclosure, fold::Incident, ids::EntryKey, labelled::called, labels::Carries,
    selector::Selector, visibility::Visibility,
};

/// Who may see an act where nobody says it: what becomes of a promise (H3) or an action (M4) is the business of all who see
/// that it was made; everything else stays inside.
// An act that is not named here stays inside until somebody shows it: nothing reaches the customer by being forgotten.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn usual_visibility(incident: &Incident, command: &Command) -> Visibility {
    let (promises, actions) = (&incident.commitments.list, &incident.actions.list);
    let made = match command {
        Command::Keep(it) => meant(incident, promises, &it.commitment),
        Command::Break(it) => meant(incident, promises, &it.commitment),
        Command::Renegotiate(it) => meant(incident, promises, &it.commitment),
        Command::Waive(it) => meant(incident, promises, &it.commitment),
        Command::Compensate(it) => meant(incident, promises, &it.commitment),
        Command::ChangeAction(it) => meant(incident, actions, &it.action),
        Command::ReportBack(it) => meant(incident, actions, &it.action),
        Command::CheckAction(it) => meant(incident, actions, &it.action),
        Command::DropAction(it) => meant(incident, actions, &it.action),
        _ => return Visibility::Internal,
    };
    match made {
        Some(key) if disclosure::visible_keys(incident).contains(&key) => Visibility::Customer,
        _ => Visibility::Internal,
    }
}

/// What of a list a word means: by its label, or by the key or number of the entry that made it.
fn meant<T: Carries>(incident: &Incident, list: &[T], named: &Selector) -> Option<EntryKey> {
    let by_label = called(incident, list, named.0.trim()).ok().flatten();
    let by_key = || super::named::entry_called(incident, &named.0).ok().map(|entry| entry.key);
    by_label.or_else(by_key).filter(|&key| list.iter().any(|it| it.key() == key))
}
