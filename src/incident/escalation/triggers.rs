//! What fires a rule: pure functions of the log, the clock and the rule (I2).

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{Escalations, Firing, Reply, Signal, Stage};
use crate::{
    incident::{
        commitments::Commitment,
        event::Event,
        fold::{Incident, State, duty_limit},
        ids::EntryKey,
        instant::{Instant, after},
        lifecycle::Status,
    },
    playbook::{Level, Playbook, Text, Trigger},
};

/// A firing before its levels and what people did about it.
pub(super) struct Fired {
    pub(super) id: String,
    pub(super) cause: Option<EntryKey>,
    pub(super) at: Instant,
    /// When what it rests on turned out not to be so.
    pub(super) withdrawn: Option<Instant>,
}

/// What a rule is held against: the log as it stands, and the log with the causes that were taken back, because they
/// still have fired.
pub(super) struct View<'a> {
    pub(super) incident: &'a Incident,
    pub(super) whole: &'a State,
    pub(super) now: Instant,
}

impl View<'_> {
    /// When it became known that an entry was taken back.
    pub(super) fn back(&self, key: EntryKey) -> Option<Instant> {
        let by = self.incident.marks().retracted_by(key)?;
        self.incident.entry(by).map(|entry| entry.head.known)
    }

    /// When, after `at`, the first entry of these kinds was taken back.
    pub(super) fn first_back(
        &self,
        at: Instant,
        is_one: impl Fn(&Event) -> bool,
    ) -> Option<Instant> {
        let entries = self.incident.entries().iter();
        entries
            .filter(|entry| entry.event().is_some_and(&is_one))
            .filter_map(|entry| self.back(entry.key))
            .filter(|&back| back > at)
            .min()
    }

    pub(super) fn complete(
        &self,
        fired: Fired,
        rule: &str,
        trigger: Option<Trigger>,
        levels: &[Level],
        authority: &Text,
    ) -> Firing {
        let first = |replies: &BTreeMap<String, Vec<Reply>>| {
            Escalations::replies(replies, &fired.id)
                .filter(|reply| reply.known <= self.now)
                .min()
                .cloned()
        };
        let accepted = first(&self.incident.escalations.accepted);
        let false_alarm = first(&self.incident.escalations.false_alarms);
        let withdrawn = fired.withdrawn.filter(|at| *at <= self.now);
        let ended = [&accepted, &false_alarm]
            .into_iter()
            .flatten()
            .map(|reply| reply.known)
            .chain(withdrawn)
            .min();
        let mut stages = Vec::new();
        let mut from = fired.at;
        for level in levels {
            let until = after(from, TimeDelta::minutes(i64::from(level.limit_minutes)));
            stages.push(Stage { role: level.role.clone(), from, until });
            // Accepted at the very end of the limit is accepted within it.
            if ended.map_or(until > self.now, |ended| until >= ended) {
                break;
            }
            from = until;
        }
        let said = |reply: Reply| (reply.at.max(fired.at), reply.words);
        Firing {
            rule: rule.to_owned(),
            trigger,
            cause: fired.cause,
            at: fired.at,
            stages,
            authority: authority.clone(),
            accepted: accepted.map(said),
            false_alarm: false_alarm.map(said),
            withdrawn,
            id: fired.id,
        }
    }

    pub(super) fn fired(&self, trigger: Trigger, rule: &str, playbook: &Playbook) -> Vec<Fired> {
        let list = match trigger {
            Trigger::AsksForLeader => self.signals(rule, Signal::AsksForLeader),
            Trigger::Scene => self.signals(rule, Signal::Scene),
            Trigger::Lawsuit => self.signals(rule, Signal::Lawsuit),
            Trigger::Media => self.signals(rule, Signal::Media),
            Trigger::Regulator => self.signals(rule, Signal::Regulator),
            Trigger::NegotiationRepeats { times } => self.repeats(rule, times),
            Trigger::WorseOffer => self.worse_offers(rule),
            Trigger::CommitmentBreached => self.late(rule, Commitment::shown_breaches),
            Trigger::DaysPastLine { days } => {
                let grace = TimeDelta::days(i64::from(days));
                self.late(rule, |commitment| commitment.shown_late(grace))
            }
            Trigger::DaysOpen { days } => {
                self.unresolved_at(rule, TimeDelta::days(i64::from(days)), |_, _| false)
            }
            Trigger::HeldTooLong { minutes } => {
                let span = TimeDelta::minutes(i64::from(minutes));
                self.unresolved_at(rule, span, |line, known| self.asked_by(line, known))
            }
            Trigger::DutyTooLong => self
                .incident
                .duty
                .alarms(duty_limit(Some(playbook)), self.now)
                .into_iter()
                .map(|(person, at)| Fired {
                    id: format!("{rule}/{person}/{}", at.timestamp()),
                    cause: None,
                    at,
                    withdrawn: None,
                })
                .collect(),
        };
        list.into_iter().filter(|fired| fired.at <= self.now).collect()
    }

    fn by_entry(&self, rule: &str, key: EntryKey, at: Instant) -> Fired {
        let withdrawn = self.back(key);
        Fired { id: format!("{rule}/{key}"), cause: Some(key), at, withdrawn }
    }

    fn signals(&self, rule: &str, wanted: Signal) -> Vec<Fired> {
        let signals = self.whole.escalations.signals.iter();
        signals
            .filter(|(_, signal, _)| *signal == wanted)
            .map(|(key, _, known)| self.by_entry(rule, *key, *known))
            .collect()
    }

    /// Fires when so many fruitless rounds stand, in the order in which they became known. One round taken back may
    /// withdraw it; it fires anew when the number is reached again.
    fn repeats(&self, rule: &str, times: u32) -> Vec<Fired> {
        let mut rounds = self.signals(rule, Signal::NegotiationFailed);
        rounds.sort_by_key(|round| round.at);
        let needed = usize::try_from(times.max(1)).unwrap_or(usize::MAX);
        let standing = |at: Instant| {
            let stands = |round: &&Fired| {
                round.at <= at && round.withdrawn.is_none_or(|withdrawn| withdrawn > at)
            };
            rounds.iter().filter(stands).count()
        };
        let mut backs: Vec<Instant> = rounds.iter().filter_map(|round| round.withdrawn).collect();
        backs.sort();
        let mut fired: Vec<Fired> = Vec::new();
        for round in &rounds {
            let running =
                fired.last().is_some_and(|last| last.withdrawn.is_none_or(|back| back > round.at));
            if !running && standing(round.at) >= needed {
                let withdrawn =
                    backs.iter().copied().find(|&back| back > round.at && standing(back) < needed);
                fired.push(Fired {
                    id: round.id.clone(),
                    cause: round.cause,
                    at: round.at,
                    withdrawn,
                });
            }
        }
        fired
    }

    fn worse_offers(&self, rule: &str) -> Vec<Fired> {
        let stands = self
            .incident
            .offers
            .worse()
            .map(|(offer, at)| Fired { withdrawn: None, ..self.by_entry(rule, offer.key, at) });
        let gone = self
            .whole
            .offers
            .worse()
            .filter(|(offer, _)| {
                self.incident.offers.get(offer.key).is_none_or(|now| now.worse_than.is_none())
            })
            .filter_map(|(offer, at)| {
                let better = offer.worse_than.and_then(|(better, _)| self.back(better));
                let back = self.back(offer.key).into_iter().chain(better).min().or_else(|| {
                    self.first_back(at, |event| {
                        matches!(event, Event::OfferMade(_) | Event::OfferRanked(_))
                    })
                })?;
                let withdrawn = Some(back);
                (back > at).then(|| Fired { withdrawn, ..self.by_entry(rule, offer.key, at) })
            });
        stands.chain(gone).collect()
    }

    /// Promises past their line, each stretch by what was known then. The first stretch of a promise is named after it;
    /// a later one also after its beginning.
    fn late(
        &self,
        rule: &str,
        stretches: impl Fn(&Commitment) -> Vec<(Instant, Option<Instant>)>,
    ) -> Vec<Fired> {
        let mut fired: Vec<Fired> = Vec::new();
        for (state, gone) in [(self.incident as &State, false), (self.whole, true)] {
            for commitment in &state.commitments.list {
                for (nth, (at, until)) in stretches(commitment).into_iter().enumerate() {
                    let mut one = self.by_entry(rule, commitment.key, at);
                    if nth > 0 {
                        one.id = format!("{}/{}", one.id, at.timestamp());
                    }
                    if fired.iter().any(|known| known.id == one.id) {
                        continue;
                    }
                    let back = one.withdrawn.or_else(|| {
                        let breaks = |event: &Event| matches!(event, Event::CommitmentBroken(_));
                        self.first_back(at, breaks).filter(|_| gone)
                    });
                    one.withdrawn = until.into_iter().chain(back.filter(|_| gone)).min();
                    if !gone || one.withdrawn.is_some_and(|withdrawn| withdrawn > at) {
                        fired.push(one);
                    }
                }
            }
        }
        fired
    }

    /// Whether the incident was unresolved, and nothing else spoke against it, so long after its opening: once, as soon
    /// as that was known; withdrawn when it becomes known that it was otherwise.
    fn unresolved_at(
        &self,
        rule: &str,
        span: TimeDelta,
        otherwise: impl Fn(Instant, Instant) -> bool,
    ) -> Vec<Fired> {
        let Some(opening) = &self.incident.opening else { return Vec::new() };
        let line = after(opening.at, span);
        let known = |key: EntryKey| self.incident.entry(key).map(|entry| entry.head.known);
        let began = known(opening.entry).unwrap_or(line).max(line);
        let statuses: Vec<(Instant, Instant, Status)> = self
            .incident
            .lifecycle
            .statuses
            .iter()
            .filter(|change| change.occurred <= line)
            .filter_map(|change| Some((change.occurred, known(change.entry)?, change.value)))
            .collect();
        let resolved = |by: Instant| {
            let last = statuses.iter().filter(|(_, known, _)| *known <= by);
            last.max_by_key(|(at, ..)| *at).is_some_and(|(.., status)| *status >= Status::Resolved)
        };
        let replies = self.incident.escalations.accepted.values().flatten();
        let mut learnt: Vec<Instant> = statuses
            .iter()
            .map(|(_, known, _)| *known)
            .chain(replies.map(|reply| reply.known))
            .chain(self.incident.escalations.raised.iter().filter_map(|(key, ..)| known(*key)))
            .filter(|&at| at > began)
            .chain([began])
            .collect();
        learnt.sort();
        let holds = |at: &Instant| !resolved(*at) && !otherwise(line, *at);
        let Some(at) = learnt.iter().copied().find(|at| holds(at)) else { return Vec::new() };
        let withdrawn = learnt.into_iter().find(|later| *later > at && !holds(later));
        vec![Fired { id: rule.to_owned(), cause: None, at, withdrawn }]
    }

    /// Whether help was asked for by `line`, as far as that was known: otherwise the owner holds on 硬扛.
    fn asked_by(&self, line: Instant, by: Instant) -> bool {
        let escalations = &self.incident.escalations;
        escalations.raised.iter().any(|(key, _, at)| {
            *at <= line && self.incident.entry(*key).is_some_and(|entry| entry.head.known <= by)
        }) || escalations
            .accepted
            .values()
            .flatten()
            .any(|reply| reply.at <= line && reply.known <= by)
    }
}
