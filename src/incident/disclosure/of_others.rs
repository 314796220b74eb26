//! What passed between us and others than the customer: authorities, press, and those who have the same trouble.

use std::collections::BTreeSet;

use super::super::{entry::Entry, event::Event, fold::Incident, ids::EntryKey, stakeholders::Side};

/// The entries among these that are a word with such others and with nobody else.
pub(super) fn of_others(incident: &Incident, entries: &[&Entry]) -> BTreeSet<EntryKey> {
    let is_other = |side: Side| matches!(side, Side::Regulator | Side::Media | Side::OtherOwner);
    let from_other = |enquiry: EntryKey| {
        let asked = incident.entry(enquiry).and_then(Entry::event);
        let Some(Event::EnquiryReceived(asked)) = asked else { return false };
        let side = asked.side.or_else(|| incident.stakeholders.side_of(asked.from?));
        side.is_some_and(is_other)
    };
    let is_theirs = |entry: &&&Entry| match entry.event() {
        Some(Event::ContactMade(made)) => {
            let stated = made.public_sides.iter().copied();
            let known = made.with.iter().filter_map(|key| incident.stakeholders.side_of(*key));
            let mut sides = stated.chain(known).peekable();
            sides.peek().is_some() && sides.all(is_other)
        }
        Some(Event::EnquiryReceived(_)) => from_other(entry.key),
        Some(Event::EnquiryAnswered(answered)) => from_other(answered.enquiry),
        _ => false,
    };
    entries.iter().filter(is_theirs).map(|entry| entry.key).collect()
}
