//! Whether somebody waits for the next word, and for when it was named.

use crate::incident::{
    Incident, Instant, Status,
    disclosure::{CustomerIncident, Spoken},
    updates::{Direction, Outcome},
};

/// Whether our own people wait for a next update: until service is restored.
pub(super) fn expects_next(incident: &Incident) -> bool {
    incident.lifecycle.status() < Status::Resolved
}

/// Whether the customer waits for a next update: until they were told that service is restored. What we hold for
/// ourselves says nothing of that.
pub(super) fn awaits_next(known: &CustomerIncident) -> bool {
    known.restored_as_told().is_none()
        && known.status.is_none_or(|(status, _)| status < Status::Resolved)
}

/// The time of the next word that was named last. One that has passed no longer counts once they were told again.
pub(super) fn next_named(known: &CustomerIncident, now: Instant) -> Option<Instant> {
    let mut told_since = false;
    let told = |of: &&Spoken| of.direction == Direction::Outbound && of.outcome != Outcome::Failed;
    for of in known.spoken.iter().rev().filter(told) {
        match of.next_update {
            Some(next) => return (next > now || !told_since).then_some(next),
            None => told_since = true,
        }
    }
    None
}
