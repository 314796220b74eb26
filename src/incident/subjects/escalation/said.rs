//! What people say of signals and escalations: seen, raised, accepted, a false alarm (I2–I4).

use std::collections::BTreeMap;

use crate::incident::{entry::Entry, folds::folds, gone, ids::EntryKey, instant::Instant};

pub use crate::incident::subjects::escalation::body::{
    EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen,
};

/// What somebody said about an alert.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reply {
    /// When it became known: from then on nothing moves up any more.
    pub known: Instant,
    /// When it was.
    pub at: Instant,
    /// Who accepted, or why it was a false alarm.
    pub words: String,
}

/// What people recorded about escalations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Escalations {
    /// Signals: entry, which, when it became known.
    pub signals: Vec<(EntryKey, Signal, Instant)>,
    /// Escalations raised by hand.
    pub raised: Vec<(EntryKey, EscalationRaised, Instant)>,
    /// Acceptances by alert, with who accepted.
    pub accepted: BTreeMap<String, Vec<Reply>>,
    /// False alarms by alert, with why.
    pub false_alarms: BTreeMap<String, Vec<Reply>>,
    /// Whether a signal was erased of which nobody knows any more which it was.
    erased: bool,
}

impl Escalations {
    /// Whether a signal was ever seen.
    pub fn has(&self, signal: Signal) -> bool {
        self.signals.iter().any(|(_, seen, _)| *seen == signal)
    }

    /// Whether a signal was seen, or may have been: one was erased that may have been it.
    pub fn may_have(&self, signal: Signal) -> bool {
        self.erased || self.has(signal)
    }

    pub(in crate::incident) fn see_erased(&mut self) {
        self.erased = true;
    }

    /// What was replied to an alert. An erased reply names it by a digest.
    pub(in crate::incident) fn replies<'a, R>(
        to: &'a BTreeMap<String, Vec<R>>,
        alert: &str,
    ) -> impl Iterator<Item = &'a R> {
        let by_digest = to.iter().filter(|(named, _)| named.starts_with('#'));
        let erased = by_digest.filter(|(named, _)| gone::means(named, alert));
        to.get(alert).into_iter().chain(erased.map(|(_, replies)| replies)).flatten()
    }

    pub(in crate::incident) fn see(&mut self, entry: &Entry, seen: &SignalSeen) {
        self.signals.push((entry.key, seen.signal, entry.head.known));
    }

    pub(in crate::incident) fn raise(&mut self, entry: &Entry, raised: &EscalationRaised) {
        self.raised.push((entry.key, raised.clone(), entry.head.occurred));
    }

    pub(in crate::incident) fn accept(&mut self, entry: &Entry, accepted: &EscalationAccepted) {
        let by =
            entry.who.as_ref().map_or_else(|| entry.head.author.clone(), |who| who.name.clone());
        self.accepted.entry(accepted.firing.clone()).or_default().push(Reply::of(entry, by));
    }

    pub(in crate::incident) fn call_false(&mut self, entry: &Entry, alarm: &FalseAlarm) {
        let reply = Reply::of(entry, alarm.reason.clone());
        self.false_alarms.entry(alarm.firing.clone()).or_default().push(reply);
    }
}

folds! {
    Escalations:
    SignalSeen => |part, it, at| part.see(at.entry, it);
    EscalationRaised => |part, it, at| part.raise(at.entry, it);
    EscalationAccepted => |part, it, at| part.accept(at.entry, it);
    FalseAlarm => |part, it, at| part.call_false(at.entry, it);
}

impl Reply {
    fn of(entry: &Entry, words: String) -> Self {
        Self { known: entry.head.known, at: entry.head.occurred, words }
    }
}
