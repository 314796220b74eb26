//! Escalation and early warning (I1–I5): signals are recorded, firings follow from them, the clock and the rules that
//! were copied in when the incident opened.
//!
//! A firing is never stored. A condition on time holds at its instant, a condition on an entry when it became known;
//! the identity of a firing is its rule and its cause. When the cause is taken back the firing stays, withdrawn.

mod history;
mod said;
mod triggers;

pub use history::{RuleHistory, history};
pub use said::{
    EscalationAccepted, EscalationRaised, Escalations, FalseAlarm, Reply, Signal, SignalSeen,
};

use triggers::{Fired, View};

use super::{
    entry::Entry,
    event::Event,
    fold::{Incident, State},
    ids::EntryKey,
    instant::Instant,
};
use crate::playbook::{Level, Playbook, Text, Trigger};

/// One level of a firing: who has to accept, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Who.
    pub role: Text,
    /// Since when it is theirs.
    pub from: Instant,
    /// By when they have to accept.
    pub until: Instant,
}

/// A rule that fired, or an escalation raised by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firing {
    /// Its identity: rule and cause.
    pub id: String,
    /// The rule's id; `raised` where a person raised it.
    pub rule: String,
    /// What the rule waits for; `None` where a person raised it.
    pub trigger: Option<Trigger>,
    /// The entry that caused it, where one did.
    pub cause: Option<EntryKey>,
    /// When it fired.
    pub at: Instant,
    /// The levels it has reached, first first (I3).
    pub stages: Vec<Stage>,
    /// With which authority the first level acts.
    pub authority: Text,
    /// When it was accepted, and by whom.
    pub accepted: Option<(Instant, String)>,
    /// When it was called a false alarm, and why.
    pub false_alarm: Option<(Instant, String)>,
    /// When its cause was taken back.
    pub withdrawn: Option<Instant>,
}

impl Firing {
    /// The level that has to act now.
    pub fn stage(&self) -> Option<&Stage> {
        self.stages.last()
    }

    /// Whether somebody still has to accept it.
    pub fn is_open(&self) -> bool {
        self.accepted.is_none() && self.false_alarm.is_none() && self.withdrawn.is_none()
    }

    /// When it moved up by itself: the start of every level but the first (I3).
    pub fn moves_up(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().skip(1)
    }
}

/// A playbook while it was in force, from and until: a rule fires only as it stood then.
struct InForce<'a> {
    playbook: &'a Playbook,
    from: Instant,
    until: Instant,
}

/// The playbooks adopted one after another. The first holds from the beginning.
fn in_force(incident: &Incident) -> Vec<InForce<'_>> {
    let mut list: Vec<InForce<'_>> = Vec::new();
    for entry in incident.entries() {
        if let Some(Event::PlaybookAdopted(adopted)) = entry.event()
            && incident.marks().retracted_by(entry.key).is_none()
        {
            let from = entry.head.known;
            if let Some(last) = list.last_mut() {
                last.until = from;
            }
            let from = if list.is_empty() { Instant::MIN_UTC } else { from };
            list.push(InForce { playbook: &adopted.playbook, from, until: Instant::MAX_UTC });
        }
    }
    list
}

/// Every firing up to `now`, in the order in which they fired. A pure function of the log and the clock: evaluated every
/// minute or once at the end, it yields the same.
pub fn firings(incident: &Incident, now: Instant) -> Vec<Firing> {
    let cause =
        |key: EntryKey| incident.entry(key).and_then(Entry::event).is_some_and(Event::may_fire);
    let taken_back = incident
        .entries()
        .iter()
        .any(|entry| incident.marks().retracted_by(entry.key).is_some() && cause(entry.key));
    let restored =
        taken_back.then(|| State::of(incident.entries(), &incident.marks().restoring(cause)).0);
    let view = View { incident, whole: restored.as_ref().unwrap_or(incident), now };
    let mut firings: Vec<Firing> = Vec::new();
    for period in in_force(incident) {
        for rule in &period.playbook.rules {
            let Some(trigger) = rule.active_trigger() else { continue };
            let first = Level { role: rule.role.clone(), limit_minutes: rule.limit_minutes };
            let levels: Vec<Level> =
                std::iter::once(first).chain(rule.next.iter().cloned()).collect();
            let due = view.fired(trigger, &rule.id, period.playbook);
            for fired in due.into_iter().filter(|fired| {
                period.from <= fired.at && (fired.at < period.until || fired.at == Instant::MAX_UTC)
            }) {
                if firings.iter().all(|known| known.id != fired.id) {
                    let firing =
                        view.complete(fired, &rule.id, Some(trigger), &levels, &rule.authority);
                    firings.push(firing);
                }
            }
        }
    }
    for (key, raised, at) in view.whole.escalations.raised.iter().filter(|(_, _, at)| *at <= now) {
        let role = Text { zh: raised.to.clone(), en: raised.to.clone() };
        let levels = [Level { role, limit_minutes: raised.limit_minutes }];
        let id = format!("raised/{key}");
        let fired = Fired { id, cause: Some(*key), at: *at, withdrawn: view.back(*key) };
        firings.push(view.complete(fired, "raised", None, &levels, &Text::default()));
    }
    firings.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    firings
}

impl Event {
    /// Whether this kind can be the cause of a firing.
    pub fn may_fire(&self) -> bool {
        matches!(
            self,
            Self::SignalSeen(_)
                | Self::OfferMade(_)
                | Self::OfferRanked(_)
                | Self::CommitmentMade(_)
                | Self::CommitmentBroken(_)
                | Self::EscalationRaised(_)
        )
    }
}
