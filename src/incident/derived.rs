//! What follows from clock and log and is never stored: breaches, missed windows, alerts and their moves up, duty
//! alarms, worse offers, compensation owed. Each stands at exactly its time, whether or not the program was running.
//! No later entry removes an alert or a breach: it stays where it stood, withdrawn.

use chrono::TimeDelta;

pub use super::rule_names::{NAMED_RULES, rule_name};

use super::{
    commitments::{Commitment, without_label},
    entry::Entry,
    escalation::{self, Alert},
    event::Event,
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    replay::{Part, Replay},
    visibility::Visibility,
    wording,
};
use crate::{
    locale::{Lang, Message},
    playbook::Text,
};

/// What followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A promise was not kept by its time (H3).
    Breach {
        /// P1, P2 …
        label: String,
        /// What was promised.
        text: String,
    },
    /// What is owed for a breach, once it is known how late it was (H3).
    Owed {
        /// P1, P2 …
        label: String,
        /// How late, in minutes.
        late_minutes: i64,
        /// The amount, or the thing in kind.
        owed: String,
        /// How many periods were counted.
        periods: u64,
        /// Who pays.
        payer: String,
    },
    /// A window for a decision passed (C2).
    MissedWindow {
        /// What was to be decided.
        text: String,
    },
    /// A rule fired (I2).
    Fired {
        /// The rule.
        rule: String,
        /// Who has to accept.
        role: Text,
        /// Within how many minutes.
        limit_minutes: i64,
    },
    /// An escalation moved up by itself (I3).
    MovedUp {
        /// The rule.
        rule: String,
        /// To whom.
        role: Text,
    },
    /// Somebody passed the duty limit (E1).
    DutyLimit {
        /// Who.
        person: String,
        /// The direct manager to call.
        manager: String,
    },
    /// The customer ranks an earlier offer above this one (B6).
    WorseOffer {
        /// This one.
        label: String,
        /// The better one.
        better: String,
    },
    /// A remedy could not be finished in time any more (B4).
    TooLate {
        /// A, B …
        letter: String,
        /// Which.
        name: String,
    },
}

/// One derived line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// When.
    pub at: Instant,
    /// What.
    pub fact: Fact,
    /// The entry behind it, where there is one.
    pub cause: Option<EntryKey>,
    /// As visible as its cause.
    pub visibility: Visibility,
    /// When it was learnt that what it rests on is not so: it stood until then, and stays where it stood.
    pub withdrawn: Option<Instant>,
}

/// A promise that was not kept by its time, as far as anybody knew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// Which promise.
    pub commitment: EntryKey,
    /// Its due time then.
    pub at: Instant,
    /// When it was learnt that it was kept, given up or moved in time, or never made.
    pub withdrawn: Option<Instant>,
}

impl Fact {
    /// In words.
    pub fn message(&self, lang: Lang) -> Message {
        match self {
            Self::Breach { label, text } => {
                Message::new("derived-breach").with("label", label).with("text", text)
            }
            Self::Owed { label, late_minutes, owed, periods, payer } => {
                Message::new("derived-owed")
                    .with("label", label)
                    .with("late", wording::minutes_words(*late_minutes, lang))
                    .with("owed", owed)
                    .with("periods", *periods)
                    .with("payer", payer)
            }
            Self::MissedWindow { text } => Message::new("derived-missed-window").with("text", text),
            Self::Fired { rule, role, limit_minutes } => Message::new("derived-fired")
                .with("rule", rule_name(rule, lang))
                .with("role", role.get(lang))
                .with("limit", wording::minutes_words(*limit_minutes, lang)),
            Self::MovedUp { rule, role } => Message::new("derived-moved-up")
                .with("rule", rule_name(rule, lang))
                .with("role", role.get(lang)),
            Self::DutyLimit { person, manager } => {
                Message::new("derived-duty-limit").with("person", person).with("manager", manager)
            }
            Self::WorseOffer { label, better } => {
                Message::new("derived-worse-offer").with("label", label).with("better", better)
            }
            Self::TooLate { letter, name } => {
                Message::new("derived-too-late").with("letter", letter).with("name", name)
            }
        }
    }
}

/// Everything that followed by `now`, in order.
pub fn derived(incident: &Incident, now: Instant) -> Vec<Derived> {
    let now = incident.clock(now);
    let visible = super::disclosure::visible_keys(incident);
    let shown = |key: EntryKey| {
        if visible.contains(&key) { Visibility::Customer } else { Visibility::Internal }
    };
    let mut list = Vec::new();
    for breach in breaches(incident, now) {
        list.push(Derived {
            at: breach.at,
            fact: broken(incident, breach.commitment),
            cause: Some(breach.commitment),
            visibility: shown(breach.commitment),
            withdrawn: breach.withdrawn,
        });
    }
    for commitment in &incident.commitments.list {
        owed(commitment, now, shown(commitment.key), &mut list);
    }
    for window in incident.decisions.windows.iter().filter(|window| window.is_missed(now)) {
        list.push(Derived {
            at: window.until,
            fact: Fact::MissedWindow { text: window.text.clone() },
            cause: Some(window.key),
            visibility: Visibility::Internal,
            withdrawn: None,
        });
    }
    for firing in escalation::firings(incident, now) {
        fired(&firing, &mut list);
    }
    for (person, at) in incident.duty.alarms(incident.duty_limit(), now) {
        let manager = manager_of(incident, &person);
        list.push(Derived {
            at,
            fact: Fact::DutyLimit { person, manager },
            cause: None,
            visibility: Visibility::Internal,
            withdrawn: None,
        });
    }
    offers_and_remedies(incident, now, &mut list);
    list.sort_by_key(|derived| derived.at);
    list
}

/// Every breach of a promise up to `now`, each at its due time (H3). Like an alert it stays, whatever is recorded later: it
/// is withdrawn when it is learnt that there was none. One that is so after all stands again.
pub fn breaches(incident: &Incident, now: Instant) -> Vec<Breach> {
    let now = incident.clock(now);
    let replay = Replay::of(incident);
    let mut list = Vec::new();
    for part in replay.parts() {
        let Part::Commitment(commitment) = part else { continue };
        let first = list.len();
        for epoch in replay.epochs(part) {
            let promise = epoch.state.commitments.get(commitment);
            let is_known =
                |at: &Instant| list.iter().skip(first).any(|known: &Breach| known.at == *at);
            let at = promise
                .and_then(|promise| promise.line(TimeDelta::zero()))
                .filter(|at| epoch.until.is_none_or(|until| *at < until))
                // Where an event had broken it before, that entry says so.
                .filter(|at| {
                    let before = promise.and_then(|promise| promise.broken.as_ref());
                    is_known(at) || before.is_none_or(|(broken, _)| broken >= at)
                });
            if let Some(at) = at.filter(|at| !is_known(at)) {
                list.push(Breach { commitment, at, withdrawn: None });
            }
            for known in list.iter_mut().skip(first) {
                let since = known.withdrawn.unwrap_or(epoch.from);
                known.withdrawn = (Some(known.at) != at).then_some(since);
            }
        }
    }
    list.retain(|breach| breach.at <= now);
    for breach in &mut list {
        breach.withdrawn = breach.withdrawn.filter(|withdrawn| *withdrawn <= now);
    }
    list
}

/// A broken promise by its label and words; by what was recorded of it, where it was taken back.
fn broken(incident: &Incident, commitment: EntryKey) -> Fact {
    if let Some(promise) = incident.commitments.get(commitment) {
        return Fact::Breach { label: promise.label.clone(), text: promise.words().to_owned() };
    }
    match incident.entry(commitment).and_then(Entry::event) {
        Some(Event::CommitmentMade(made)) => {
            let label = made.label.clone().unwrap_or_default();
            let text = without_label(&label, &made.text).to_owned();
            Fact::Breach { label, text }
        }
        Some(_) | None => Fact::Breach { label: String::new(), text: String::new() },
    }
}

fn owed(commitment: &Commitment, now: Instant, visibility: Visibility, list: &mut Vec<Derived>) {
    // What is owed is final once it is known how late it was; until then NOW counts it up.
    let settled = commitment
        .settled
        .iter()
        .min()
        .map(|(at, known)| (*at).max(*known))
        .filter(|at| *at <= now);
    if let (Some(at), Some(owed)) = (settled, commitment.owed(now)) {
        list.push(Derived {
            at,
            fact: Fact::Owed {
                label: commitment.label.clone(),
                late_minutes: commitment.delay(now).map_or(0, |late| late.num_minutes()),
                owed: wording::owed(&owed),
                periods: owed.periods,
                payer: commitment.made.payer.clone(),
            },
            cause: Some(commitment.key),
            visibility,
            withdrawn: None,
        });
    }
}

fn fired(firing: &Alert, list: &mut Vec<Derived>) {
    let mut push = |at: Instant, fact: Fact| {
        list.push(Derived {
            at,
            fact,
            cause: firing.cause,
            visibility: Visibility::Internal,
            withdrawn: firing.withdrawn,
        });
    };
    if let Some(first) = firing.stages.first()
        && firing.trigger.is_some()
    {
        push(
            firing.at,
            Fact::Fired {
                rule: firing.rule.clone(),
                role: first.role.clone(),
                limit_minutes: (first.until - first.from).num_minutes(),
            },
        );
    }
    for stage in firing.moves_up() {
        push(stage.from, Fact::MovedUp { rule: firing.rule.clone(), role: stage.role.clone() });
    }
}

fn offers_and_remedies(incident: &Incident, now: Instant, list: &mut Vec<Derived>) {
    for (offer, at) in incident.offers.worse().filter(|(_, at)| *at <= now) {
        let better = offer
            .worse_than
            .and_then(|(key, _)| incident.offers.get(key))
            .map(|better| better.label.clone())
            .unwrap_or_default();
        list.push(Derived {
            at,
            fact: Fact::WorseOffer { label: offer.label.clone(), better },
            cause: Some(offer.key),
            visibility: Visibility::Internal,
            withdrawn: None,
        });
    }
    for remedy in incident.remedies.standing() {
        let Some(start) = remedy.terms.latest_start() else { continue };
        let at = start.max(remedy.known);
        if at <= now && remedy.accepted.is_none_or(|accepted| accepted > start) {
            list.push(Derived {
                at,
                fact: Fact::TooLate {
                    letter: remedy.letter.clone(),
                    name: remedy.terms.name.clone(),
                },
                cause: Some(remedy.key),
                visibility: Visibility::Internal,
                withdrawn: None,
            });
        }
    }
}

/// The direct manager of somebody on duty: the one to call for relief (E1).
pub fn manager_of(incident: &Incident, person: &str) -> String {
    incident
        .stakeholders
        .called(person)
        .map(|known| known.profile.manager.clone())
        .unwrap_or_default()
}
