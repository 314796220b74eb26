//! Who may see an act where nobody says it.

use crate::incident::{
    command::Command, disclosure, fold::Incident, labelled::called, selector::Selector,
    stakeholders::Side, visibility::Visibility,
};

/// Who may see an act where nobody says it: a promise is the business of whom it is made to, and what becomes of it that
/// of all who see it (H1, H3); everything else stays inside.
// An act that is not named here stays inside until somebody shows it: nothing reaches the customer by being forgotten.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn usual_visibility(incident: &Incident, command: &Command) -> Visibility {
    let named = match command {
        Command::Promise(it) => return to_the_customer(incident, it.promisee.as_ref()),
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

/// Visible to the customer what is promised to somebody of theirs.
fn to_the_customer(incident: &Incident, promisee: Option<&Selector>) -> Visibility {
    let known = promisee.and_then(|who| {
        let wanted = who.0.trim();
        let by_key = || super::named::entry_called(incident, wanted).ok().map(|entry| entry.key);
        super::named::stakeholder_called(incident, wanted)
            .ok()
            .or_else(|| by_key().and_then(|key| incident.stakeholders.get(key)))
    });
    match known {
        Some(known) if known.profile.side == Side::Customer => Visibility::Customer,
        _ => Visibility::Internal,
    }
}
