//! The subjects that list and ask by themselves: a row a subject. `show`, the internal review and what is due read these.

use super::{
    fold::Incident,
    ids::IncidentId,
    instant::Instant,
    register::{Ask, Asked, Register, Table},
    subjects::{partner, review, rhythm, standing},
};

/// Those of an incident, in the order in which they are read.
const OF_INCIDENT: &[Register] = &[review::register::REGISTER];

/// Those of the directory.
const OF_DIRECTORY: &[Register] =
    &[standing::register::REGISTER, partner::register::REGISTER, rhythm::register::REGISTER];

fn of(incident: &Incident) -> &'static [Register] {
    if incident.id() == IncidentId::DIRECTORY { OF_DIRECTORY } else { OF_INCIDENT }
}

/// Everything that is listed.
pub fn tables(incident: &Incident) -> Vec<Table> {
    of(incident).iter().flat_map(|it| (it.tables)(incident)).collect()
}

/// Everything that is asked for.
pub(super) fn tasks(incident: &Incident, now: Instant) -> Vec<Asked> {
    of(incident).iter().flat_map(|it| (it.tasks)(incident, now)).collect()
}

/// Every kind of thing that may be asked for.
pub fn asks() -> impl Iterator<Item = &'static Ask> {
    OF_INCIDENT.iter().chain(OF_DIRECTORY).flat_map(|it| it.asks).copied()
}
