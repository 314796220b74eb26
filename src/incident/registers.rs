//! The subjects that list and ask by themselves: a row a subject. `show`, the internal review and what is due read these.

use super::{
    fold::Incident,
    register::{Ask, Asked, Register, Table},
    subjects::review,
};

/// Every one of them, in the order in which they are read.
const ALL: &[Register] = &[review::register::REGISTER];

/// Everything that is listed.
pub fn tables(incident: &Incident) -> Vec<Table> {
    ALL.iter().flat_map(|it| (it.tables)(incident)).collect()
}

/// Everything that is asked for.
pub(super) fn tasks(incident: &Incident) -> Vec<Asked> {
    ALL.iter().flat_map(|it| (it.tasks)(incident)).collect()
}

/// Every kind of thing that may be asked for.
pub fn asks() -> impl Iterator<Item = &'static Ask> {
    ALL.iter().flat_map(|it| it.asks).copied()
}
