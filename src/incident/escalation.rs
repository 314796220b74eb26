//! Escalation and early warning (I1–I5): signals are recorded, firings follow from them, the clock and the rules that
//! were copied in when the incident opened.
//!
//! A firing is never stored. A condition on time holds at its instant, a condition on an entry when it became known;
//! the identity of a firing is its rule and its cause. When the cause is taken back the firing stays, withdrawn.

use crate::text::named;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{
    commitments::Commitment,
    entry::{Entry, Instant, after},
    event::Event,
    fold::{Incident, State, duty_limit},
    ids::EntryKey,
    lifecycle::Status,
};
use crate::playbook::{Level, Playbook, Text, Trigger};

named! {
    /// What a rule may wait for and only a person can tell.
    Signal {
        /// The customer asks for the leader 见领导.
        AsksForLeader = "asks-for-leader",
        /// Talks ended without a result.
        NegotiationFailed = "negotiation-failed",
        /// A scene.
        Scene = "scene",
        /// A lawyer's letter or a suit.
        Lawsuit = "lawsuit",
        /// Press, a platform, a video that spreads.
        Media = "media",
        /// A regulator, a consumer association, the tax office.
        Regulator = "regulator",
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

/// What somebody said about a firing.
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
    /// Acceptances by firing, with who accepted.
    pub accepted: BTreeMap<String, Vec<Reply>>,
    /// False alarms by firing, with why.
    pub false_alarms: BTreeMap<String, Vec<Reply>>,
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
        self.accepted.entry(accepted.firing.clone()).or_default().push(Reply::of(entry, by));
    }

    pub(super) fn call_false(&mut self, entry: &Entry, alarm: &FalseAlarm) {
        let reply = Reply::of(entry, alarm.reason.clone());
        self.false_alarms.entry(alarm.firing.clone()).or_default().push(reply);
    }
}

impl Reply {
    fn of(entry: &Entry, words: String) -> Self {
        Self { known: entry.head.known, at: entry.head.occurred, words }
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
    /// When what it rests on turned out not to be so.
    withdrawn: Option<Instant>,
}

/// What a rule is held against: the log as it stands, and the log with the causes that were taken back, because they
/// still have fired.
struct View<'a> {
    incident: &'a Incident,
    whole: &'a State,
    now: Instant,
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

impl View<'_> {
    /// When it became known that an entry was taken back.
    fn back(&self, key: EntryKey) -> Option<Instant> {
        let by = self.incident.marks().retracted_by(key)?;
        self.incident.entry(by).map(|entry| entry.head.known)
    }

    /// When, after `at`, the first entry of these kinds was taken back.
    fn first_back(&self, at: Instant, is_one: impl Fn(&Event) -> bool) -> Option<Instant> {
        let entries = self.incident.entries().iter();
        entries
            .filter(|entry| entry.event().is_some_and(&is_one))
            .filter_map(|entry| self.back(entry.key))
            .filter(|&back| back > at)
            .min()
    }

    fn complete(
        &self,
        fired: Fired,
        rule: &str,
        trigger: Option<Trigger>,
        levels: &[Level],
        authority: &Text,
    ) -> Firing {
        let first = |replies: &BTreeMap<String, Vec<Reply>>| {
            replies.get(&fired.id)?.iter().filter(|reply| reply.known <= self.now).min().cloned()
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

    fn fired(&self, trigger: Trigger, rule: &str, playbook: &Playbook) -> Vec<Fired> {
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
                | Self::CommitmentBroken(_)
                | Self::EscalationRaised(_)
        )
    }
}
