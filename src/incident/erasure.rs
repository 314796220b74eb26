//! What falls silent when entries are erased: the list that is shown before, and that the erasure carries in neutral words.

pub use super::subjects::erasure::body::{Lost, Silenced};
use std::collections::BTreeSet;

use super::{
    actions::Action,
    disclosure::{CustomerIncident, PromiseMove, Said, VisibleEntries, corrected_by},
    entry::{Entry, Payload},
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    silences::silences,
    stakeholders::Side,
    visibility::Visibility,
};
use crate::{incident::time, locale::Message};

impl Silenced {
    /// What it was and when, by the clock of that zone.
    pub fn message(&self, zone: chrono_tz::Tz) -> Message {
        self.what.message().with("time", time::stamp(self.at.instant(), zone))
    }
}

impl Lost {
    /// Its name in words, with room for a `time`.
    fn message(self) -> Message {
        Message::new(match self {
            Self::Breach => "lost-breach",
            Self::Debt => "lost-debt",
            Self::Silence => "lost-silence",
            Self::Correction => "lost-correction",
            Self::Told => "lost-told",
            Self::Promise => "lost-promise",
            Self::Action => "lost-action",
        })
    }

    /// The neutral sentence that stands where it stood.
    pub fn sentence(self) -> Message {
        Message::new(match self {
            Self::Breach => "erased-breach",
            Self::Debt => "erased-debt",
            Self::Silence => "erased-silence",
            Self::Correction => "erased-correction",
            Self::Told => "erased-told",
            Self::Promise => "erased-promise",
            Self::Action => "erased-action",
        })
    }

    /// The same where the entry was hidden and not erased. Of a promise alone something is left then.
    pub fn sentence_unshown(self) -> Message {
        match self {
            Self::Breach => Message::new("unshown-breach"),
            Self::Debt => Message::new("unshown-debt"),
            Self::Promise => Message::new("unshown-promise"),
            Self::Silence | Self::Correction | Self::Told | Self::Action => self.sentence(),
        }
    }
}

/// Something that is derived from the log: what, of which entry, and when.
type Fact = (Lost, EntryKey, Instant);

/// What falls silent when these entries are erased at that instant. It is found by folding the incident without them, so
/// that nothing is forgotten whatever kind they are of.
pub fn falls_silent(incident: &Incident, targets: &[EntryKey], now: Instant) -> Vec<Silenced> {
    let without = without(incident, targets);
    let gone = |before: BTreeSet<Fact>, after: &BTreeSet<Fact>| -> Vec<Fact> {
        before.into_iter().filter(|fact| !after.contains(fact)).collect()
    };
    let public = gone(told(incident, now), &told(&without, now));
    let ours = gone(facts(incident, now), &facts(&without, now));
    let named = |of: EntryKey| {
        let pointing = || {
            targets.iter().find(|key| {
                incident.entry(**key).is_some_and(|entry| entry.head.references.contains(&of))
            })
        };
        if targets.contains(&of) { Some(of) } else { pointing().or(targets.first()).copied() }
    };
    let mut list: Vec<Silenced> = Vec::new();
    for (what, of, at) in public.iter().chain(&ours) {
        let seen = public.iter().any(|(other, key, _)| other == what && key == of);
        let visibility = if seen { Visibility::Customer } else { Visibility::Internal };
        let Some(of) = named(*of) else { continue };
        let silenced = Silenced { of, what: *what, at: (*at).into(), visibility };
        if !list.contains(&silenced) {
            list.push(silenced);
        }
    }
    list
}

/// The incident as it is without these bodies.
fn without(incident: &Incident, targets: &[EntryKey]) -> Incident {
    let erased = |entry: &Entry| {
        let mut entry = entry.clone();
        if targets.contains(&entry.key) {
            entry.payload = Payload::Erased;
            entry.who = None;
        }
        entry
    };
    Incident::fold(incident.id(), incident.entries().iter().map(erased))
}

/// What the house reads off the log that may fall silent.
fn facts(incident: &Incident, now: Instant) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    for commitment in &incident.commitments.list {
        let key = commitment.key;
        match commitment.breach(now) {
            Some(at) => drop(facts.insert((Lost::Breach, key, at))),
            None if commitment.ended().is_none() => {
                facts.extend(commitment.due().map(|due| (Lost::Promise, key, due)));
            }
            None => {}
        }
        if commitment.open_debt(now).is_some() {
            facts.extend(commitment.breach(now).map(|at| (Lost::Debt, key, at)));
        }
    }
    let open = incident.actions.list.iter().filter(|it| incident.standing_of(it).0.is_open());
    facts.extend(open.map(still_to_do));
    for contact in incident.ledger.contacts.iter().filter(|contact| contact.told()) {
        let theirs = |key: &EntryKey| incident.stakeholders.side_of(*key) == Some(Side::Customer);
        let erased = incident.entry(contact.entry).is_some_and(Entry::is_gone);
        if !erased && contact.made.with.iter().any(theirs) {
            facts.insert((Lost::Told, contact.entry, contact.occurred));
        }
    }
    for entry in incident.entries() {
        for correction in incident.marks().corrections(entry.key) {
            let said = |key| incident.entry(key).is_some_and(|it| !it.is_gone());
            if said(entry.key) && said(correction.entry) {
                facts.insert((Lost::Correction, correction.entry, correction.known));
            }
        }
    }
    let over =
        silences(incident, now).into_iter().filter(|it| it.over() > chrono::TimeDelta::zero());
    let first = incident.opening.as_ref().map(|opening| opening.entry);
    facts.extend(over.filter_map(|it| Some((Lost::Silence, first?, it.agreed))));
    facts
}

/// An action that is not done: by its time, or where it has none by when it was given.
fn still_to_do(action: &Action) -> Fact {
    (Lost::Action, action.key, action.plan.due.unwrap_or(action.at))
}

/// What the customer reads that may fall silent.
fn told(incident: &Incident, now: Instant) -> BTreeSet<Fact> {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    let mut facts = known.unshown(now);
    for line in &known.lines {
        match (&line.said, line.key) {
            (Said::PromiseMoved { promise, how, .. }, _) => {
                let what = match how {
                    PromiseMove::Breached | PromiseMove::BrokenByEvent => Some(Lost::Breach),
                    PromiseMove::Owed => Some(Lost::Debt),
                    PromiseMove::Kept
                    | PromiseMove::Completed(_)
                    | PromiseMove::Renegotiated(_)
                    | PromiseMove::Waived
                    | PromiseMove::Compensated => None,
                };
                facts.extend(what.map(|what| (what, *promise, line.occurred)));
            }
            (Said::Contact { .. }, Some(key)) => {
                facts.insert((Lost::Told, key, line.occurred));
            }
            _ => {}
        }
        if line.corrections.is_empty() {
            continue;
        }
        // A correction of a correction strikes the same line. One that was taken back after it was sent is read still.
        let of_line = |entry: &&Entry| {
            entry.head.kind == "corrected"
                && !entry.is_gone()
                && line.corrections.iter().any(|it| it.at == entry.head.known)
                && corrected_by(incident, entry).map(|it| it.key) == line.key
        };
        let entries = incident.entries().iter().filter(of_line);
        facts.extend(entries.map(|entry| (Lost::Correction, entry.key, entry.head.known)));
    }
    let open = known.actions.list.iter().filter(|it| known.standing_of(it).0.is_open());
    facts.extend(open.map(still_to_do));
    for commitment in &known.commitments.list {
        // What is owed stands beside the promise from the breach on, also while nobody knows how late it will be.
        if commitment.open_debt(now).is_some() {
            facts.extend(commitment.breach(now).map(|at| (Lost::Debt, commitment.key, at)));
        }
        if commitment.breach(now).is_none() && commitment.ended().is_none() {
            facts.extend(commitment.due().map(|due| (Lost::Promise, commitment.key, due)));
        }
    }
    facts
}
