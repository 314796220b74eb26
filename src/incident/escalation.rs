//! Escalation and early warning (I1–I5): signals are recorded, firings follow from them, the clock and the rules that
//! were copied in when the incident opened.
//!
//! A firing is never stored. A condition on time holds at its instant, a condition on an entry when it became known;
//! the identity of a firing is its rule and its cause. When the cause is taken back the firing stays, withdrawn.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{
    entry::{Entry, Instant},
    event::Event,
    fold::{Incident, State},
    ids::EntryKey,
    lifecycle::Status,
    record::Marks,
};
use crate::playbook::{Level, Text, Trigger};

/// What a rule may wait for and only a person can tell.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Signal {
    /// The customer asks for the leader 见领导.
    AsksForLeader,
    /// Talks ended without a result.
    NegotiationFailed,
    /// A scene.
    Scene,
    /// A lawyer's letter or a suit.
    Lawsuit,
    /// Press, a platform, a video that spreads.
    Media,
    /// A regulator, a consumer association, the tax office.
    Regulator,
}

impl Signal {
    /// Every signal.
    pub const ALL: [Self; 6] = [
        Self::AsksForLeader,
        Self::NegotiationFailed,
        Self::Scene,
        Self::Lawsuit,
        Self::Media,
        Self::Regulator,
    ];

    /// The name in logs and messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AsksForLeader => "asks-for-leader",
            Self::NegotiationFailed => "negotiation-failed",
            Self::Scene => "scene",
            Self::Lawsuit => "lawsuit",
            Self::Media => "media",
            Self::Regulator => "regulator",
        }
    }
}

/// A signal was seen (I2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalSeen {
    /// Which.
    pub signal: Signal,
    /// In words.
    pub text: String,
}

/// Somebody raised an escalation by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationRaised {
    /// To which role or person.
    pub to: String,
    /// With which request.
    pub text: String,
    /// Within how many minutes it is to be accepted.
    pub limit_minutes: u32,
}

/// Somebody accepted an escalation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationAccepted {
    /// The firing's identity.
    pub firing: String,
    /// What is done about it.
    #[serde(default)]
    pub text: String,
}

/// A firing was a false alarm (I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FalseAlarm {
    /// The firing's identity.
    pub firing: String,
    /// Why.
    pub reason: String,
}

/// What people recorded about escalations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Escalations {
    /// Signals: entry, which, when it became known.
    pub signals: Vec<(EntryKey, Signal, Instant)>,
    /// Escalations raised by hand.
    pub raised: Vec<(EntryKey, EscalationRaised, Instant)>,
    /// Acceptances by firing: when, and by whom.
    pub accepted: BTreeMap<String, Vec<(Instant, String)>>,
    /// False alarms by firing: when, and why.
    pub false_alarms: BTreeMap<String, (Instant, String)>,
}

impl Escalations {
    /// Whether a signal was ever seen.
    pub fn has(&self, signal: Signal) -> bool {
        self.signals.iter().any(|(_, seen, _)| *seen == signal)
    }

    pub(super) fn see(&mut self, entry: &Entry, seen: &SignalSeen) {
        self.signals.push((entry.key, seen.signal, entry.head.known));
    }

    pub(super) fn raise(&mut self, entry: &Entry, raised: &EscalationRaised) {
        self.raised.push((entry.key, raised.clone(), entry.head.occurred));
    }

    pub(super) fn accept(&mut self, entry: &Entry, accepted: &EscalationAccepted) {
        let by =
            entry.who.as_ref().map_or_else(|| entry.head.author.clone(), |who| who.name.clone());
        self.accepted.entry(accepted.firing.clone()).or_default().push((entry.head.occurred, by));
    }

    pub(super) fn call_false(&mut self, entry: &Entry, alarm: &FalseAlarm) {
        self.false_alarms.insert(alarm.firing.clone(), (entry.head.occurred, alarm.reason.clone()));
    }
}

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

/// A firing before its levels and what people did about it.
struct Fired {
    id: String,
    cause: Option<EntryKey>,
    at: Instant,
}

/// Every firing up to `now`, in the order in which they fired. A pure function of the log and the clock: evaluated every
/// minute or once at the end, it yields the same.
pub fn firings(incident: &Incident, now: Instant) -> Vec<Firing> {
    // Causes that were taken back still have fired: they are looked for in the fold without retractions.
    let taken_back =
        incident.entries().iter().any(|entry| incident.marks().retracted_by(entry.key).is_some());
    let whole = taken_back.then(|| State::of(incident.entries(), &Marks::default()));
    let state: &State = whole.as_ref().unwrap_or(incident);
    let mut firings = Vec::new();
    let rules =
        incident.playbook.as_ref().map(|playbook| playbook.rules.as_slice()).unwrap_or_default();
    for rule in rules {
        let Some(trigger) = rule.active_trigger() else { continue };
        for fired in fired(state, trigger, &rule.id, now) {
            let first = Level { role: rule.role.clone(), limit_minutes: rule.limit_minutes };
            let levels: Vec<Level> =
                std::iter::once(first).chain(rule.next.iter().cloned()).collect();
            firings.push(complete(
                incident,
                fired,
                &rule.id,
                Some(trigger),
                &levels,
                &rule.authority,
                now,
            ));
        }
    }
    for (key, raised, at) in state.escalations.raised.iter().filter(|(_, _, at)| *at <= now) {
        let role = Text { zh: raised.to.clone(), en: raised.to.clone() };
        let levels = [Level { role, limit_minutes: raised.limit_minutes }];
        let fired = Fired { id: format!("raised/{key}"), cause: Some(*key), at: *at };
        firings.push(complete(incident, fired, "raised", None, &levels, &Text::default(), now));
    }
    firings.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    firings
}

fn complete(
    incident: &Incident,
    fired: Fired,
    rule: &str,
    trigger: Option<Trigger>,
    levels: &[Level],
    authority: &Text,
    now: Instant,
) -> Firing {
    let accepted = incident
        .escalations
        .accepted
        .get(&fired.id)
        .and_then(|accepted| accepted.iter().filter(|(at, _)| *at >= fired.at && *at <= now).min())
        .cloned();
    let false_alarm =
        incident.escalations.false_alarms.get(&fired.id).cloned().filter(|(at, _)| *at <= now);
    let withdrawn = fired
        .cause
        .and_then(|key| incident.marks().retracted_by(key))
        .and_then(|key| incident.entry(key))
        .map(|back| back.head.known)
        .filter(|at| *at <= now);
    let ended =
        [accepted.as_ref().map(|(at, _)| *at), false_alarm.as_ref().map(|(at, _)| *at), withdrawn]
            .into_iter()
            .flatten()
            .min();
    let mut stages = Vec::new();
    let mut from = fired.at;
    for level in levels {
        let until = from + TimeDelta::minutes(i64::from(level.limit_minutes));
        stages.push(Stage { role: level.role.clone(), from, until });
        // Accepted at the very end of the limit is accepted within it; still open there, it moves up at that instant.
        if ended.map_or(until > now, |ended| until >= ended) {
            break;
        }
        from = until;
    }
    Firing {
        id: fired.id,
        rule: rule.to_owned(),
        trigger,
        cause: fired.cause,
        at: fired.at,
        stages,
        authority: authority.clone(),
        accepted,
        false_alarm,
        withdrawn,
    }
}

fn fired(state: &State, trigger: Trigger, rule: &str, now: Instant) -> Vec<Fired> {
    let by_entry =
        |key: EntryKey, at: Instant| Fired { id: format!("{rule}/{key}"), cause: Some(key), at };
    let once = |at: Instant| Fired { id: rule.to_owned(), cause: None, at };
    let signals = |wanted: Signal| -> Vec<Fired> {
        state
            .escalations
            .signals
            .iter()
            .filter(|(_, signal, _)| *signal == wanted)
            .map(|(key, _, known)| by_entry(*key, *known))
            .collect()
    };
    let list = match trigger {
        Trigger::AsksForLeader => signals(Signal::AsksForLeader),
        Trigger::Scene => signals(Signal::Scene),
        Trigger::Lawsuit => signals(Signal::Lawsuit),
        Trigger::Media => signals(Signal::Media),
        Trigger::Regulator => signals(Signal::Regulator),
        Trigger::NegotiationRepeats { times } => {
            let nth = usize::try_from(times.max(1)).unwrap_or(1) - 1;
            signals(Signal::NegotiationFailed).into_iter().nth(nth).into_iter().collect()
        }
        Trigger::WorseOffer => {
            state.offers.worse().map(|(offer, known)| by_entry(offer.key, known)).collect()
        }
        Trigger::CommitmentBreached => state
            .commitments
            .list
            .iter()
            .filter_map(|commitment| {
                Some(by_entry(commitment.key, commitment.breach(now)?.max(commitment.known)))
            })
            .collect(),
        Trigger::DaysPastLine { days } => state
            .commitments
            .list
            .iter()
            .filter_map(|commitment| {
                let line = commitment.due()? + TimeDelta::days(i64::from(days));
                let done = commitment.kept.is_some_and(|(at, _)| at <= line)
                    || commitment.waived.as_ref().is_some_and(|(at, _)| *at <= line);
                (!done).then(|| by_entry(commitment.key, line.max(commitment.known)))
            })
            .collect(),
        Trigger::DaysOpen { days } => {
            let line =
                state.opening.as_ref().map(|opening| opening.at + TimeDelta::days(i64::from(days)));
            line.filter(|&line| state.lifecycle.status_at(line) < Status::Resolved)
                .map(once)
                .into_iter()
                .collect()
        }
        Trigger::HeldTooLong { minutes } => held(state, minutes).map(once).into_iter().collect(),
        Trigger::DutyTooLong => state
            .duty
            .alarms(state.duty_limit(), now)
            .into_iter()
            .map(|(person, at)| Fired {
                id: format!("{rule}/{person}/{}", at.timestamp()),
                cause: None,
                at,
            })
            .collect(),
    };
    list.into_iter().filter(|fired| fired.at <= now).collect()
}

/// The owner holds on 硬扛: nobody was asked for help within the limit, and it was not over.
fn held(state: &State, minutes: u32) -> Option<Instant> {
    let line = state.opening.as_ref()?.at + TimeDelta::minutes(i64::from(minutes));
    let asked = state.escalations.raised.iter().any(|(_, _, at)| *at <= line)
        || state.escalations.accepted.values().flatten().any(|(at, _)| *at <= line);
    (!asked && state.lifecycle.status_at(line) < Status::Resolved).then_some(line)
}

/// How often a rule fired, and how often that was wrong or late (I4).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RuleHistory {
    /// How often it fired.
    pub fired: usize,
    /// How often it was accepted within its limit.
    pub in_time: usize,
    /// How often it moved up.
    pub moved_up: usize,
    /// How often it was called a false alarm.
    pub false_alarms: usize,
    /// How often its cause was taken back.
    pub withdrawn: usize,
}

/// The history of every rule that fired in these incidents (I4).
pub fn history<'a>(
    incidents: impl IntoIterator<Item = &'a Incident>,
    now: Instant,
) -> BTreeMap<String, RuleHistory> {
    let mut rules: BTreeMap<String, RuleHistory> = BTreeMap::new();
    for incident in incidents {
        for firing in firings(incident, now) {
            let history = rules.entry(firing.rule.clone()).or_default();
            history.fired += 1;
            history.moved_up += usize::from(firing.stages.len() > 1);
            history.in_time += usize::from(firing.accepted.is_some() && firing.stages.len() == 1);
            history.false_alarms += usize::from(firing.false_alarm.is_some());
            history.withdrawn += usize::from(firing.withdrawn.is_some());
        }
    }
    rules
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
                | Self::EscalationRaised(_)
        )
    }
}
