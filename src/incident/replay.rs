//! The log as it was known at every instant, for what must not depend on what was learnt later: alerts and breaches.
//!
//! What follows from the log is told of parts of it that have nothing to do with each other: one promise, all offers, the
//! course of the incident. Each part is folded anew at every instant at which something of it was learnt. What held then
//! has held, whatever is recorded afterwards.

use std::{borrow::Cow, collections::BTreeMap};

use super::{
    entry::Entry,
    event::Event,
    fold::{Incident, State},
    ids::EntryKey,
    instant::Instant,
    kinds::Alerts,
    record::Marks,
};
use crate::incident::escalation::Signal;

/// A part of the log that decides for itself what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// One entry: a signal, an escalation raised by hand, a reply to an alert.
    Entry(EntryKey),
    /// A promise and what became of it.
    Commitment(EntryKey),
    /// Every offer, with the customer's ranking.
    Offers,
    /// Every round of talks that ended without a result.
    Rounds,
    /// The opening, how it stands, and whether anybody was asked for help.
    Course,
    /// The ratings of the severity.
    Severity,
    /// Who is on duty.
    Duty,
    /// The playbooks that were copied in.
    Playbooks,
}

/// What a part of the log said from one instant on.
pub(super) struct Epoch {
    /// Since when.
    pub(super) from: Instant,
    /// Until something else of this part was learnt; `None` for the last one.
    pub(super) until: Option<Instant>,
    /// What it said. Times at which something became known are those at which it was learnt.
    pub(super) state: State,
}

/// From when to when something held; `None` while it still does.
pub(super) type Stretch = (Instant, Option<Instant>);

/// The parts of a log.
pub(super) struct Replay<'a> {
    incident: &'a Incident,
    is_live: bool,
    parts: BTreeMap<Part, Vec<&'a Entry>>,
}

impl<'a> Replay<'a> {
    /// Takes a log apart. Cost: one pass over it.
    pub(super) fn of(incident: &'a Incident) -> Self {
        let mut of: BTreeMap<EntryKey, Vec<Part>> = BTreeMap::new();
        for entry in incident.entries() {
            let parts = parts(entry);
            if !parts.is_empty() {
                of.insert(entry.key, parts);
            }
        }
        // What is said about an entry belongs where the entry does, and what is said about that as well.
        for entry in incident.entries().iter().filter(|entry| is_about_another(entry)) {
            let targets = entry.head.references.iter();
            let mut parts: Vec<Part> =
                targets.filter_map(|target| of.get(target)).flatten().copied().collect();
            parts.sort();
            parts.dedup();
            if !parts.is_empty() {
                of.insert(entry.key, parts);
            }
        }
        let mut parts: BTreeMap<Part, Vec<&Entry>> = BTreeMap::new();
        for entry in incident.entries() {
            for part in of.get(&entry.key).into_iter().flatten() {
                parts.entry(*part).or_default().push(entry);
            }
        }
        Self { incident, is_live: incident.is_live_record(), parts }
    }

    /// Every part there is.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> {
        self.parts.keys().copied()
    }

    /// What a part said from each instant on at which something of it was learnt, in this order.
    pub(super) fn epochs(&self, part: Part) -> Vec<Epoch> {
        let Some(entries) = self.parts.get(&part) else { return Vec::new() };
        let history = self.incident.history();
        let known = |entry: &Entry| match history {
            Some(_) => self.incident.known_of(entry),
            None => entry.as_learnt(self.is_live).head.known,
        };
        let as_learnt: Vec<(Instant, Cow<'_, Entry>)> =
            entries.iter().map(|entry| (known(entry), entry.as_learnt(self.is_live))).collect();
        let mut learnt: Vec<Instant> = as_learnt.iter().map(|(known, _)| *known).collect();
        learnt.sort();
        learnt.dedup();
        let ends = learnt.iter().skip(1).copied().map(Some).chain([None]);
        learnt
            .iter()
            .zip(ends)
            .map(|(&from, until)| {
                let by_then =
                    || entries.iter().zip(&as_learnt).filter(|(_, (known, _))| *known <= from);
                let marks =
                    Marks::of_these(&by_then().map(|(entry, _)| *entry).collect::<Vec<_>>())
                        .within(self.incident.marks());
                let by_then = by_then().map(|(_, (_, it))| it.as_ref());
                let state = State::of_part(by_then, &marks, !self.is_live);
                Epoch { from, until, state }
            })
            .collect()
    }
}

/// The stretches in which each of several conditions held. `lines` names the conditions that an epoch knows of, each with
/// the instant from which it holds. One that ceases and comes back begins another stretch.
pub(super) fn stretches<K: Ord>(
    epochs: &[Epoch],
    lines: impl Fn(&State) -> Vec<(K, Instant)>,
) -> BTreeMap<K, Vec<Stretch>> {
    let mut held: BTreeMap<K, Vec<Stretch>> = BTreeMap::new();
    for epoch in epochs {
        let lines: BTreeMap<K, Instant> = lines(&epoch.state).into_iter().collect();
        for (key, list) in &mut held {
            if let Some((_, until @ None)) = list.last_mut()
                && lines.get(key).is_none_or(|line| *line > epoch.from)
            {
                *until = Some(epoch.from);
            }
        }
        for (key, line) in lines {
            let begins = line.max(epoch.from);
            let list = held.entry(key).or_default();
            let is_running = list.last().is_some_and(|(_, until)| until.is_none());
            if !is_running && epoch.until.is_none_or(|until| begins < until) {
                list.push((begins, None));
            }
        }
    }
    held
}

/// The same of one condition.
pub(super) fn stretches_of(
    epochs: &[Epoch],
    line: impl Fn(&State) -> Option<Instant>,
) -> Vec<Stretch> {
    let lines = |state: &State| line(state).map(|line| ((), line)).into_iter().collect();
    stretches(epochs, lines).remove(&()).unwrap_or_default()
}

/// Whether an entry takes another back, corrects it or shows it: where that counts depends on its target.
fn is_about_another(entry: &Entry) -> bool {
    matches!(entry.head.kind.as_str(), "retracted" | "corrected" | "visibility-changed")
}

/// The parts of the log that an entry belongs to; none for what no alert and no breach follows from.
fn parts(entry: &Entry) -> Vec<Part> {
    let Some(event) = entry.acts() else { return parts_of_remains(entry) };
    match event.row().alerts {
        Alerts::Nothing => Vec::new(),
        Alerts::Course => vec![Part::Course],
        Alerts::Severity => vec![Part::Severity],
        Alerts::Playbooks => vec![Part::Playbooks],
        Alerts::Offers => vec![Part::Offers],
        Alerts::Promise => vec![Part::Commitment(entry.key)],
        Alerts::OfPromise => {
            event.references().first().map(|&key| Part::Commitment(key)).into_iter().collect()
        }
        Alerts::OfPromises => event.references().into_iter().map(Part::Commitment).collect(),
        Alerts::Duty => vec![Part::Duty],
        Alerts::Itself => vec![Part::Entry(entry.key)],
        Alerts::ItselfAndCourse => vec![Part::Entry(entry.key), Part::Course],
        Alerts::Signal if is_round(&event) => vec![Part::Rounds],
        Alerts::Signal => vec![Part::Entry(entry.key)],
    }
}

/// Whether it tells of a round of talks that ended without a result.
fn is_round(event: &Event) -> bool {
    matches!(event, Event::SignalSeen(seen) if seen.signal == Signal::NegotiationFailed)
}

/// The same of an entry of which only the head is left.
fn parts_of_remains(entry: &Entry) -> Vec<Part> {
    if !entry.is_gone() {
        return Vec::new();
    }
    match entry.head.kind.as_str() {
        "handover-read-back" => vec![Part::Duty],
        "commitment-completed" | "commitment-renegotiated" => {
            entry.head.references.iter().take(1).copied().map(Part::Commitment).collect()
        }
        _ => Vec::new(),
    }
}
