//! Silences (G1, M7): the stretches in which nobody told the customer anything, each against what had been agreed: the
//! time that was promised last, or else the pace of the severity that held then.

use chrono::TimeDelta;

use super::{
    fold::Incident,
    instant::{Instant, after, minutes_between},
    stakeholders::{Side, Stakeholder, Updates},
};
use crate::playbook::{Audience, Cadence};

/// A stretch without a word to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// From the last word, or from the opening.
    pub from: Instant,
    /// Until the next word; until service was restored, or until now, where none came.
    pub to: Instant,
    /// By when the next word had to come.
    pub agreed: Instant,
    /// Whether a word ended it.
    pub ended: bool,
}

impl Silence {
    /// How long it was.
    pub fn length(&self) -> TimeDelta {
        minutes_between(self.from, self.to)
    }

    /// By how much it was longer than agreed; zero where it was not.
    pub fn over(&self) -> TimeDelta {
        minutes_between(self.agreed, self.to)
    }
}

/// Every silence from the opening until service was restored, in order. Contacts of the same instant count once. None
/// while nobody of the customer's is on the list, since nobody can be told then.
pub fn silences(incident: &Incident, now: Instant) -> Vec<Silence> {
    let now = incident.clock(now);
    let customers: Vec<&Stakeholder> = incident.stakeholders.on(Side::Customer).collect();
    if customers.is_empty() || incident.opening.is_none() {
        return Vec::new();
    }
    let end = incident.lifecycle.resolved_at().unwrap_or(now).min(now);
    let opened = incident.opened_at();
    let mut told: Vec<(Instant, Option<Instant>)> = incident
        .ledger
        .contacts
        .iter()
        .filter(|contact| contact.told() && (opened..=end).contains(&contact.occurred))
        .filter(|contact| {
            contact.made.with.iter().any(|key| customers.iter().any(|it| it.key == *key))
        })
        .map(|contact| (contact.occurred, contact.made.next_update))
        .collect();
    told.sort_by_key(|(at, _)| *at);
    let mut list = Vec::new();
    let (mut from, mut agreed) = (opened, first_due(incident, &customers));
    for (at, promised) in told {
        if at > from {
            list.push(Silence { from, to: at, agreed, ended: true });
        }
        let by_pace = next_due(incident, &customers, at);
        // Of two words at one instant the one that names a time counts.
        let known = (at == from).then_some(agreed);
        agreed = promised.or(known).unwrap_or(by_pace);
        from = at;
    }
    if end > from {
        list.push(Silence { from, to: end, agreed, ended: false });
    }
    list
}

fn first_due(incident: &Incident, customers: &[&Stakeholder]) -> Instant {
    let opened = incident.opened_at();
    let first =
        cadence(incident).pace(severity_at(incident, opened), Audience::Customer).first_minutes;
    awake(incident, customers, minutes_after(opened, first))
}

fn next_due(incident: &Incident, customers: &[&Stakeholder], told: Instant) -> Instant {
    let asked = customers.iter().filter_map(|it| match it.profile.updates {
        Updates::EveryMinutes(every) => Some(every.max(1)),
        Updates::BySeverity | Updates::None => None,
    });
    let open = (told - incident.opened_at()).num_minutes().max(0);
    let open = u32::try_from(open).unwrap_or(u32::MAX);
    let pace = cadence(incident).pace(severity_at(incident, told), Audience::Customer);
    let every = asked.min().unwrap_or_else(|| pace.interval_at(open));
    awake(incident, customers, minutes_after(told, every))
}

/// The end of the quiet hours of the first of them, where it falls into these.
fn awake(incident: &Incident, customers: &[&Stakeholder], due: Instant) -> Instant {
    customers.first().map_or(due, |known| known.profile.awake_from(due, incident.zone()))
}

fn cadence(incident: &Incident) -> Cadence {
    incident.playbook.as_ref().map_or_else(Cadence::default, |playbook| playbook.cadence)
}

/// The severity that held then; the first one, where none had been rated yet.
fn severity_at(incident: &Incident, at: Instant) -> u8 {
    let rated = &incident.lifecycle.severities;
    let then =
        rated.iter().filter(|change| change.occurred <= at).max_by_key(|change| change.occurred);
    then.or(rated.first()).map_or_else(|| incident.lifecycle.severity(), |it| it.value).level()
}

fn minutes_after(start: Instant, count: u32) -> Instant {
    after(start, TimeDelta::minutes(i64::from(count)))
}
