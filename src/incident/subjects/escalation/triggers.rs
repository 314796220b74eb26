//! What fires a rule: pure functions of the log, the clock and the rule (I2).
use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{
    alert::{Alert, Stage},
    said::{EscalationRaised, Escalations, Reply, Signal},
};
use crate::{
    incident::{
        commitments::Commitment,
        event::Event,
        fold::{Incident, State, duty_limit},
        ids::EntryKey,
        instant::{Instant, after},
        lifecycle::Status,
        replay::{Epoch, Part, Replay, Stretch, stretches, stretches_of},
    },
    playbook::{Level, Playbook, Text, Trigger},
};

/// A alert before its levels and what people did about it.
pub(in crate::incident) struct Fired {
    pub(in crate::incident) id: String,
    pub(in crate::incident) cause: Option<EntryKey>,
    pub(in crate::incident) person: Option<String>,
    pub(in crate::incident) at: Instant,
    /// When what it rests on turned out not to be so.
    pub(in crate::incident) withdrawn: Option<Instant>,
    /// When whoever was too long on duty was known to have gone off.
    pub(in crate::incident) relieved: Option<Instant>,
}

/// What a rule is held against: the log, and each part of it as it was known at every instant.
pub(in crate::incident) struct View<'a> {
    incident: &'a Incident,
    replay: &'a Replay<'a>,
    now: Instant,
    /// By alert, or its digest: from when to when each reply to it stood.
    replies: BTreeMap<String, Vec<Stretch>>,
}

/// The alerts of one condition. The first stretch is named after it, a later one also after its beginning.
fn named(id: &str, cause: Option<EntryKey>, stretches: Vec<Stretch>) -> Vec<Fired> {
    let fired = |(nth, (at, withdrawn)): (usize, Stretch)| {
        let later = || format!("{id}/{}", at.timestamp());
        let id = if nth == 0 { id.to_owned() } else { later() };
        Fired { id, cause, person: None, at, withdrawn, relieved: None }
    };
    stretches.into_iter().enumerate().map(fired).collect()
}

/// The first instant from `at` on at which an alert was open that was answered during these stretches.
fn open_from(mut at: Instant, answered: &[Stretch]) -> Option<Instant> {
    let covers = |at: Instant| {
        answered.iter().find(|(from, until)| *from <= at && until.is_none_or(|until| at < until))
    };
    while let Some((_, until)) = covers(at) {
        at = (*until)?;
    }
    Some(at)
}

impl<'a> View<'a> {
    pub(in crate::incident) fn of(
        incident: &'a Incident,
        replay: &'a Replay<'a>,
        now: Instant,
    ) -> Self {
        let mut replies: BTreeMap<String, Vec<Stretch>> = BTreeMap::new();
        for part in replay.parts().filter(|part| matches!(part, Part::Entry(_))) {
            let given = stretches(&replay.epochs(part), |state| {
                let said = &state.escalations;
                let all = said.accepted.iter().chain(&said.false_alarms);
                all.flat_map(|(alert, replies)| {
                    replies.iter().map(|reply| (alert.clone(), reply.known))
                })
                .collect()
            });
            for (alert, stood) in given {
                replies.entry(alert).or_default().extend(stood);
            }
        }
        Self { incident, replay, now, replies }
    }

    pub(in crate::incident) fn complete(
        &self,
        fired: Fired,
        rule: &str,
        trigger: Option<Trigger>,
        levels: &[Level],
        authority: &Text,
    ) -> Alert {
        let first = |replies: &BTreeMap<String, Vec<Reply>>| {
            Escalations::replies(replies, &fired.id)
                .filter(|reply| reply.known <= self.now)
                .min()
                .cloned()
        };
        let accepted = first(&self.incident.escalations.accepted);
        let false_alarm = first(&self.incident.escalations.false_alarms);
        let withdrawn = fired.withdrawn.filter(|at| *at <= self.now);
        let relieved = fired.relieved.filter(|at| *at <= self.now);
        let answered: Vec<Stretch> = Escalations::replies(&self.replies, &fired.id)
            .copied()
            .chain(withdrawn.into_iter().chain(relieved).map(|at| (at, None)))
            .collect();
        let mut stages = Vec::new();
        let mut from = fired.at;
        for level in levels {
            let until = after(from, TimeDelta::minutes(i64::from(level.limit_minutes)));
            stages.push(Stage { role: level.role.clone(), from, until });
            // Accepted at the very end of the limit is accepted within it.
            match open_from(until, &answered).filter(|open| *open <= self.now) {
                Some(open) => from = open,
                None => break,
            }
        }
        let said = |reply: Reply| (reply.at.max(fired.at), reply.words);
        Alert {
            rule: rule.to_owned(),
            trigger,
            cause: fired.cause,
            person: fired.person,
            at: fired.at,
            stages,
            authority: authority.clone(),
            accepted: accepted.map(said),
            false_alarm: false_alarm.map(said),
            withdrawn,
            relieved,
            id: fired.id,
        }
    }

    pub(in crate::incident) fn fired(
        &self,
        trigger: Trigger,
        rule: &str,
        playbook: &Playbook,
    ) -> Vec<Fired> {
        let list = match trigger {
            Trigger::AsksForLeader => self.signals(rule, Signal::AsksForLeader),
            Trigger::Scene => self.signals(rule, Signal::Scene),
            Trigger::Lawsuit => self.signals(rule, Signal::Lawsuit),
            Trigger::Media => self.signals(rule, Signal::Media),
            Trigger::Regulator => self.signals(rule, Signal::Regulator),
            Trigger::NegotiationRepeats { times } => self.repeats(rule, times),
            Trigger::WorseOffer => self.worse_offers(rule),
            Trigger::CommitmentBreached => self.late(rule, |promise| {
                promise.line(TimeDelta::zero()).into_iter().chain(promise.broken_by_event()).min()
            }),
            Trigger::DaysPastLine { days } => {
                let grace = TimeDelta::days(i64::from(days));
                self.late(rule, |promise| promise.line(grace))
            }
            Trigger::DaysOpen { days } => {
                self.unresolved_at(rule, TimeDelta::days(i64::from(days)), |_, _| false)
            }
            Trigger::HeldTooLong { minutes } => {
                self.unresolved_at(rule, TimeDelta::minutes(i64::from(minutes)), asked_by)
            }
            Trigger::Severity { severity } => self.rated(rule, severity),
            Trigger::DutyTooLong => self.too_long_on_duty(rule, duty_limit(Some(playbook))),
        };
        list.into_iter().filter(|fired| fired.at <= self.now).collect()
    }

    /// Escalations that people raised, each at the time first said of it.
    pub(in crate::incident) fn raised(&self) -> Vec<(Fired, EscalationRaised)> {
        let mut list = Vec::new();
        for key in self.entries() {
            let Some(Event::EscalationRaised(raised)) = self
                .incident
                .entry(key)
                .and_then(|entry| entry.acts().map(std::borrow::Cow::into_owned))
            else {
                continue;
            };
            let epochs = self.replay.epochs(Part::Entry(key));
            let at = |state: &State| state.escalations.raised.first().map(|(.., at)| *at);
            let first = epochs.first().and_then(|epoch| at(&epoch.state));
            for fired in self.of_one_entry(&format!("raised/{key}"), key, &epochs, first, at) {
                list.push((fired, raised.clone()));
            }
        }
        list
    }

    fn entries(&self) -> impl Iterator<Item = EntryKey> {
        self.replay
            .parts()
            .filter_map(|part| if let Part::Entry(key) = part { Some(key) } else { None })
    }

    /// The alerts of a condition on one entry. The first stretch begins at the time that the entry names for itself.
    fn of_one_entry(
        &self,
        id: &str,
        key: EntryKey,
        epochs: &[Epoch],
        first: Option<Instant>,
        line: impl Fn(&State) -> Option<Instant>,
    ) -> Vec<Fired> {
        let mut held = stretches_of(epochs, line);
        let learnt = epochs.first().map(|epoch| epoch.from);
        if let (Some((from, _)), Some(first)) = (held.first_mut(), first)
            && Some(*from) == learnt
        {
            *from = first;
        }
        named(id, Some(key), held).into_iter().filter(|fired| fired.at <= self.now).collect()
    }

    fn signals(&self, rule: &str, wanted: Signal) -> Vec<Fired> {
        let is_wanted = |key: &EntryKey| {
            self.incident.entry(*key).is_some_and(|entry| {
                let acts = entry.acts();
                matches!(acts.as_deref(), Some(Event::SignalSeen(seen)) if seen.signal == wanted)
            })
        };
        self.entries()
            .filter(is_wanted)
            .flat_map(|key| {
                let known = self.incident.entry(key).map(|entry| self.incident.known_of(entry));
                let epochs = self.replay.epochs(Part::Entry(key));
                let seen =
                    |state: &State| state.escalations.signals.first().map(|(.., known)| *known);
                self.of_one_entry(&format!("{rule}/{key}"), key, &epochs, known, seen)
            })
            .collect()
    }

    /// Fires when so many fruitless rounds stand, in the order in which they became known. One round taken back may
    /// withdraw it; it fires anew when the number is reached again.
    fn repeats(&self, rule: &str, times: u32) -> Vec<Fired> {
        let needed = usize::try_from(times.max(1)).unwrap_or(usize::MAX);
        let mut fired: Vec<Fired> = Vec::new();
        for epoch in self.replay.epochs(Part::Rounds) {
            let rounds = &epoch.state.escalations.signals;
            let running = fired.last_mut().filter(|last| last.withdrawn.is_none());
            match (running, rounds.iter().max_by_key(|(.., known)| *known)) {
                (Some(last), _) if rounds.len() < needed => last.withdrawn = Some(epoch.from),
                (None, Some((key, ..))) if rounds.len() >= needed => {
                    let id = format!("{rule}/{key}");
                    let again = fired.iter().any(|known| known.id == id);
                    let later = || format!("{id}/{}", epoch.from.timestamp());
                    let id = if again { later() } else { id };
                    fired.push(Fired {
                        id,
                        cause: Some(*key),
                        person: None,
                        at: epoch.from,
                        withdrawn: None,
                        relieved: None,
                    });
                }
                _ => {}
            }
        }
        fired
    }

    fn worse_offers(&self, rule: &str) -> Vec<Fired> {
        let held = stretches(&self.replay.epochs(Part::Offers), |state| {
            state.offers.worse().map(|(offer, known)| (offer.key, known)).collect()
        });
        held.into_iter()
            .flat_map(|(key, held)| named(&format!("{rule}/{key}"), Some(key), held))
            .collect()
    }

    /// Promises past their line, each stretch by what was known then.
    fn late(&self, rule: &str, line: impl Fn(&Commitment) -> Option<Instant>) -> Vec<Fired> {
        let parts = self.replay.parts();
        parts
            .filter_map(
                |part| if let Part::Commitment(key) = part { Some((part, key)) } else { None },
            )
            .flat_map(|(part, key)| {
                let held = stretches_of(&self.replay.epochs(part), |state| {
                    state.commitments.get(key).and_then(&line)
                });
                named(&format!("{rule}/{key}"), Some(key), held)
            })
            .collect()
    }

    /// Whether the incident was unresolved, and nothing else spoke against it, so long after its opening: as soon as that
    /// was known; withdrawn when it becomes known that it was otherwise.
    fn unresolved_at(
        &self,
        rule: &str,
        span: TimeDelta,
        otherwise: impl Fn(&State, Instant) -> bool,
    ) -> Vec<Fired> {
        let held = stretches_of(&self.replay.epochs(Part::Course), |state| {
            let line = after(state.opening.as_ref()?.at, span);
            let holds =
                state.lifecycle.status_at(line) < Status::Resolved && !otherwise(state, line);
            holds.then_some(line)
        });
        named(rule, None, held)
    }

    /// While the severity was this or worse, from when that became known (I6).
    fn rated(&self, rule: &str, severity: u8) -> Vec<Fired> {
        let held = stretches_of(&self.replay.epochs(Part::Severity), |state| {
            let last = state.lifecycle.severities.last()?;
            (last.value.level() <= severity).then_some(last.occurred)
        });
        named(rule, None, held)
    }

    /// Whoever was too long on duty, until they are known to have gone off. Back after too short a rest, they are too long
    /// on duty again.
    fn too_long_on_duty(&self, rule: &str, limit: TimeDelta) -> Vec<Fired> {
        let epochs = self.replay.epochs(Part::Duty);
        let alarms = |state: &State| state.duty.alarms_with_relief(limit, Instant::MAX_UTC);
        let held = stretches(&epochs, |state| {
            let on = alarms(state).into_iter().filter(|alarm| !alarm.relieved);
            on.map(|alarm| ((alarm.person, alarm.at), alarm.at)).collect()
        });
        let is_relieved = |person: &str, at: Instant, ended: &Instant| {
            let then = epochs.iter().find(|epoch| epoch.from == *ended);
            then.is_some_and(|epoch| {
                alarms(&epoch.state)
                    .iter()
                    .any(|alarm| alarm.relieved && alarm.person == person && alarm.at == at)
            })
        };
        held.into_iter()
            .flat_map(|((person, at), held)| {
                let mut fired = named(&format!("{rule}/{person}/{}", at.timestamp()), None, held);
                for fired in &mut fired {
                    fired.person = Some(person.clone());
                    if fired.withdrawn.as_ref().is_some_and(|end| is_relieved(&person, at, end)) {
                        fired.relieved = fired.withdrawn.take();
                    }
                }
                // The clock rang then, also where the shift was recorded afterwards.
                if let Some(first) = fired.first_mut() {
                    first.at = at;
                }
                fired
            })
            .collect()
    }
}

/// Whether help was asked for by `line`, as far as that was known: otherwise the owner holds on 硬扛.
fn asked_by(state: &State, line: Instant) -> bool {
    let escalations = &state.escalations;
    escalations.raised.iter().any(|(.., at)| *at <= line)
        || escalations.accepted.values().flatten().any(|reply| reply.at <= line)
}
