//! When the next update to somebody is due: as promised, or by the cadence of the severity (G1, G5, F7).

use chrono::TimeDelta;

use crate::{
    incident::{
        fold::Incident,
        instant::{Instant, after},
        lifecycle::Status,
        stakeholders::{Authority, Stakeholder, Updates},
        updates::Contact,
    },
    playbook::{Audience, Cadence, Pace, Side},
};

/// Whether this stakeholder is told at all, and at which pace.
fn audience(stakeholder: &Stakeholder) -> Option<Audience> {
    match (stakeholder.profile.updates, stakeholder.profile.side) {
        (Updates::EveryMinutes(_), side) if side.is_ours() => Some(Audience::Internal),
        (Updates::EveryMinutes(_), _) | (Updates::BySeverity, Side::Customer) => {
            Some(Audience::Customer)
        }
        (Updates::BySeverity, side) if side.is_ours() => {
            (stakeholder.profile.authority == Authority::Decides).then_some(Audience::Internal)
        }
        (Updates::None | Updates::BySeverity, _) => None,
    }
}

/// When the next update to this stakeholder is due: at the time that was promised last, or else by the cadence of the
/// severity, which waits for the end of their quiet hours (G1). `None` for people who are not on the list, and once
/// service is restored.
pub fn next_update(incident: &Incident, stakeholder: &Stakeholder) -> Option<Instant> {
    if incident.lifecycle.status() >= Status::Resolved {
        return None;
    }
    let audience = audience(stakeholder)?;
    let opened = incident.opened_at();
    let last = incident.ledger.last_told(stakeholder.key);
    if let Some(promised) = last.and_then(Contact::promised_next) {
        return Some(promised);
    }
    let due = match last {
        None => {
            let first = pace(incident, audience).first_minutes;
            minutes_after(opened.max(stakeholder.since), first)
        }
        Some(contact) => by_cadence(incident, stakeholder, audience, contact.counted),
    };
    Some(stakeholder.profile.awake_from(due, incident.zone()))
}

/// When they would hear again after an update at `now`: what every update has to name (G5). A time that was promised
/// and is still to come stands. `None` where nobody is waiting for a next one.
pub fn next_after(incident: &Incident, stakeholder: &Stakeholder, now: Instant) -> Option<Instant> {
    let promised = incident
        .ledger
        .last_told(stakeholder.key)
        .and_then(Contact::promised_next)
        .filter(|&promised| promised > now);
    if incident.lifecycle.status() >= Status::Resolved {
        return promised;
    }
    let audience = audience(stakeholder)?;
    let cadence = by_cadence(incident, stakeholder, audience, now);
    // People name round times; five minutes too early is no breach.
    let round = cadence - TimeDelta::seconds(cadence.timestamp().rem_euclid(300));
    let next = if round > now { round } else { cadence };
    promised.or_else(|| Some(stakeholder.profile.awake_from(next, incident.zone())))
}

fn pace(incident: &Incident, audience: Audience) -> Pace {
    let severity = incident.lifecycle.severity().level();
    incident.playbook.as_ref().map_or_else(
        || Cadence::default().pace(severity, audience),
        |playbook| playbook.pace(severity, audience),
    )
}

/// An interval after having been told.
fn by_cadence(
    incident: &Incident,
    stakeholder: &Stakeholder,
    audience: Audience,
    told: Instant,
) -> Instant {
    if let Updates::EveryMinutes(every) = stakeholder.profile.updates {
        return minutes_after(told, every.max(1));
    }
    let open = (told - incident.opened_at()).num_minutes().max(0);
    let open = u32::try_from(open).unwrap_or(u32::MAX);
    minutes_after(told, pace(incident, audience).interval_at(open))
}

/// An imported instant may lie at the end of time.
fn minutes_after(start: Instant, count: u32) -> Instant {
    after(start, TimeDelta::minutes(i64::from(count)))
}

/// One line of the told-what matrix (F7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// Whom.
    pub stakeholder: &'a Stakeholder,
    /// The last thing they were told.
    pub last: Option<&'a Contact>,
    /// When the next word is due.
    pub next: Option<Instant>,
}

/// For each stakeholder the last message, when, by which channel, and when the next is due (F7).
pub fn told_what(incident: &Incident) -> Vec<Told<'_>> {
    incident
        .stakeholders
        .list
        .iter()
        .map(|stakeholder| Told {
            stakeholder,
            last: incident.ledger.last_told(stakeholder.key),
            next: next_update(incident, stakeholder),
        })
        .collect()
}
