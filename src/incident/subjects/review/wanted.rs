//! Whether an incident wants a review, by when (M9), and what is to prevent a factor (M3). All of it follows from the log.

use crate::{
    calendar::Terms,
    incident::{
        actions::Standing, fold::Incident, ids::EntryKey, instant::Instant, lifecycle::Severity,
    },
};

/// Of a crisis this bad or worse a review is due by itself.
const REVIEWED_FROM: u8 = 2;
/// How many working days after service was restored it is due.
const WORKING_DAYS: u32 = 3;

impl Incident {
    /// Whether a review is due without anybody planning one: of a crisis that was rated severity 1 or 2 at any time (M9).
    pub fn wants_review(&self) -> bool {
        let worst = self.lifecycle.severities.iter().map(|it| it.value).min();
        worst.unwrap_or_default() <= Severity::new(REVIEWED_FROM).unwrap_or_default()
    }

    /// By when the review is to be held: as planned, or else three working days after service was restored (M9), counted
    /// by the contract alone, so that every laptop says the same. `None` before that.
    pub fn review_time(&self) -> Option<Instant> {
        self.reviews.plan().map(|plan| plan.due).or_else(|| {
            let resolved = self.lifecycle.resolved_at()?;
            self.calendar(&Terms::default())
                .days_after(resolved, WORKING_DAYS)
                .map(|reached| reached.at)
        })
    }

    /// By when an open review is to be held; `None` where none is wanted, or it was held or waived.
    pub fn review_due(&self) -> Option<Instant> {
        let is_open =
            self.reviews.plan().is_some() || self.wants_review() && self.reviews.steps.is_empty();
        self.review_time().filter(|_| is_open)
    }

    /// Whether a measure that was not given up is to prevent this factor (M3).
    pub fn is_prevented(&self, factor: EntryKey) -> bool {
        let dropped = Standing::Dropped;
        let mut measures = self.actions.list.iter().filter(|it| it.measure);
        measures.any(|it| it.cause == Some(factor) && self.standing_of(it).0 != dropped)
    }
}
