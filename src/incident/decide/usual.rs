//! Who may see an act where nobody says it.

use std::collections::BTreeMap;

use crate::incident::{
    command::Command,
    disclosure,
    event::{Event, SectionWritten},
    fold::Incident,
    ids::EntryKey,
    labelled::called,
    labelled_list::Carries,
    selector::Selector,
    stakeholders::Side,
    visibility::Visibility,
};

/// Who may see an act where nobody says it: a promise is the business of whom it is made to, and what becomes of it (H1, H3)
/// or of an offer (B6) or an action (M4) that of all who see that it was made; everything else stays inside.
pub fn usual_visibility(incident: &Incident, command: &Command) -> Visibility {
    usual_among(incident, command, &BTreeMap::new())
}

/// The same for an act of an input in which earlier lines gave labels to entries.
// An act that is not named here stays inside until somebody shows it: nothing reaches the customer by being forgotten.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn usual_among(
    incident: &Incident,
    command: &Command,
    labels: &BTreeMap<String, EntryKey>,
) -> Visibility {
    let (promises, actions) = (&incident.commitments.list, &incident.actions.list);
    let offers = &incident.offers.list;
    let made = match command {
        Command::Promise(it) => return to_the_customer(incident, it.promisee.as_ref(), labels),
        // They said it themselves.
        Command::ReceiveDocument(_) => return Visibility::Customer,
        Command::Enquiry(it) if it.objects_to.is_some() => return Visibility::Customer,
        Command::Write(it) => return of_section(incident, it),
        Command::Keep(it) => meant(incident, promises, &it.commitment, labels),
        Command::Break(it) => meant(incident, promises, &it.commitment, labels),
        Command::Renegotiate(it) => meant(incident, promises, &it.commitment, labels),
        Command::Waive(it) => meant(incident, promises, &it.commitment, labels),
        Command::Compensate(it) => meant(incident, promises, &it.commitment, labels),
        Command::AnswerOffer(it) => meant(incident, offers, &it.offer, labels),
        Command::ChangeAction(it) => meant(incident, actions, &it.action, labels),
        Command::ReportBack(it) => meant(incident, actions, &it.action, labels),
        Command::CheckAction(it) => meant(incident, actions, &it.action, labels),
        Command::DropAction(it) => meant(incident, actions, &it.action, labels),
        _ => return Visibility::Internal,
    };
    match made {
        Some(key) if disclosure::visible_keys(incident).contains(&key) => Visibility::Customer,
        _ => Visibility::Internal,
    }
}

/// As visible as what it stands in place of, so that nobody goes on reading what was changed; what takes it away, as what
/// they read of it.
fn of_section(incident: &Incident, said: &SectionWritten) -> Visibility {
    let visible = disclosure::visible_keys(incident);
    let earlier = incident.entries().iter().rev().filter_map(|entry| {
        let (standing, _) = incident.marks().standing(entry)?;
        let acts = standing.acts()?;
        let Event::SectionWritten(it) = acts.as_ref() else { return None };
        (it.section == said.section).then(|| (visible.contains(&entry.key), !it.text.is_empty()))
    });
    let is_removal = said.text.trim().is_empty();
    let mut earlier = earlier.filter(|(is_visible, _)| *is_visible || !is_removal);
    if earlier.next() == Some((true, true)) { Visibility::Customer } else { Visibility::Internal }
}

/// Visible to the customer what is promised to somebody of theirs.
fn to_the_customer(
    incident: &Incident,
    promisee: Option<&Selector>,
    labels: &BTreeMap<String, EntryKey>,
) -> Visibility {
    let known = promisee.and_then(|who| {
        let wanted = who.0.trim();
        let labelled = labels.get(wanted).and_then(|&key| incident.stakeholders.get(key));
        let by_key = || super::named::entry_called(incident, wanted).ok().map(|entry| entry.key);
        labelled
            .or_else(|| super::named::stakeholder_called(incident, wanted).ok())
            .or_else(|| by_key().and_then(|key| incident.stakeholders.get(key)))
    });
    match known {
        Some(known) if known.profile.side == Side::Customer => Visibility::Customer,
        _ => Visibility::Internal,
    }
}

/// What of a list a word means: by its label, or by the key or number of the entry that made it.
fn meant<T: Carries>(
    incident: &Incident,
    list: &[T],
    named: &Selector,
    labels: &BTreeMap<String, EntryKey>,
) -> Option<EntryKey> {
    let given = labels.get(named.0.trim()).copied();
    let by_label = given.or_else(|| called(incident, list, named.0.trim()).ok().flatten());
    let by_key = || super::named::entry_called(incident, &named.0).ok().map(|entry| entry.key);
    by_label.or_else(by_key).filter(|&key| list.iter().any(|it| it.key() == key))
}
