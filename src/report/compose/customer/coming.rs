//! When a part of the report that is missing comes: as a promise or an action says that brings it (L6).

use super::desk::Desk;
use crate::incident::{Instant, commitments::Commitment, papers::ReportPart};

impl Desk<'_> {
    /// The earliest time still to come by which a part was promised, or is to be done; of what the customer knows alone.
    pub(super) fn coming(&self, part: ReportPart) -> Option<Instant> {
        let promised = self.known.commitments.list.iter().filter(|it| it.kept.is_none());
        let promised =
            promised.filter(|it| it.made.brings == Some(part)).filter_map(Commitment::due);
        let open = self.known.actions.list.iter();
        let open = open.filter(|it| self.known.standing_of(it).0.is_open());
        let given = open.filter(|it| it.plan.brings == Some(part)).filter_map(|it| it.plan.due);
        promised.chain(given).filter(|due| *due > self.now).min()
    }
}
