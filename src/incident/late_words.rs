//! Next words that were promised and came late, or did not come (G8): a breach like any other, derived and never stored.

use chrono::TimeDelta;

use super::{
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    stakeholders::Side,
    updates::{Contact, Outcome},
};

/// A next word to the customer that was promised for a time by which none came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LateWord {
    /// The contact that promised it.
    pub contact: EntryKey,
    /// For when.
    pub promised: Instant,
    /// The contact that told them next, and when; `None` while none has.
    pub told: Option<(EntryKey, Instant)>,
}

impl LateWord {
    /// How late it was, or is so far.
    pub fn late(&self, now: Instant) -> TimeDelta {
        let told = self.told.map_or(now, |(_, at)| at.min(now));
        (told - self.promised).max(TimeDelta::zero())
    }
}

/// Every next word to somebody of the customer's that did not come in time, by the times the contacts took place; those
/// promised for later than `now` are none. Any word to one of them keeps it, and so does another time named in time.
pub fn late_words(incident: &Incident, now: Instant) -> Vec<LateWord> {
    promised_words(incident).into_iter().filter(|word| word.promised < now).collect()
}

/// The same of whatever time.
pub(super) fn promised_words(incident: &Incident) -> Vec<LateWord> {
    let theirs = |contact: &Contact| -> Vec<EntryKey> {
        let is_theirs = |key: &EntryKey| {
            let known = incident.stakeholders.get(*key);
            known.is_some_and(|known| known.profile.side == Side::Customer)
        };
        contact.made.with.iter().copied().filter(is_theirs).collect()
    };
    let names_a_time = |contact: &Contact| {
        contact.made.outcome != Outcome::Failed && contact.made.next_update.is_some()
    };
    let mut contacts: Vec<(&Contact, Vec<EntryKey>)> = incident
        .ledger
        .contacts
        .iter()
        .filter(|contact| contact.told() || names_a_time(contact))
        .map(|contact| (contact, theirs(contact)))
        .filter(|(_, with)| !with.is_empty())
        .collect();
    contacts.sort_by_key(|(contact, _)| contact.occurred);
    let mut late: Vec<LateWord> = Vec::new();
    for (nth, (contact, with)) in contacts.iter().enumerate() {
        let Some(promised) = contact.made.next_update.filter(|_| names_a_time(contact)) else {
            continue;
        };
        let next = contacts.iter().skip(nth).find(|(next, whom)| {
            next.occurred > contact.occurred && whom.iter().any(|key| with.contains(key))
        });
        let told = next.map(|(next, _)| (next.entry, next.occurred));
        let in_time = told.is_some_and(|(_, at)| at <= promised);
        let known = late.iter().any(|it| it.promised == promised && it.told == told);
        if promised > contact.occurred && !in_time && !known {
            late.push(LateWord { contact: contact.entry, promised, told });
        }
    }
    late.sort_by_key(|word| word.promised);
    late
}
