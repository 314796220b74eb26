//! What a report still lacks to be final: cause, counted impact, loss, measures (L6).

use super::desk::Desk;
use crate::{
    incident::{
        Instant, Status,
        disclosure::{Said, Topic},
        papers::ReportPart,
    },
    locale::Message,
    report::compose::parts::Pen,
};

/// A part that a final report has and this one lacks, and when it comes, where somebody said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Missing {
    part: ReportPart,
    by: Option<Instant>,
}

impl Missing {
    /// What it is, and by when it comes.
    pub(super) fn words(self, pen: Pen<'_>) -> String {
        let part = pen.say(&format!("report-missing-{}", self.part.id()));
        pen.tell(&match self.by {
            Some(at) => {
                Message::new("report-missing-by").with("part", part).with("time", pen.deadline(at))
            }
            None => Message::new("report-missing-undated").with("part", part),
        })
    }
}

impl Desk<'_> {
    /// Whether service was restored or the remedy delivered, as far as the customer was told.
    pub(super) fn is_over(&self) -> bool {
        self.status() >= Status::Resolved
    }

    /// Everything that a final report would have.
    pub(super) fn missing(&self) -> Vec<Missing> {
        [
            (ReportPart::Cause, self.verified_causes().is_empty()),
            (ReportPart::Impact, !self.is_impact_counted()),
            (ReportPart::Loss, self.is_loss_owed() && self.passes_over_loss()),
            (ReportPart::Measures, !self.has_measures()),
        ]
        .into_iter()
        .filter(|(_, is_missing)| *is_missing)
        .map(|(part, _)| Missing { part, by: self.coming(part) })
        .collect()
    }

    /// Whether a report of this kind of incident has to say what was lost.
    fn is_loss_owed(&self) -> bool {
        self.known.concerns_data || self.is_loss_asked()
    }

    /// Whether an answer that holds says how many (A7).
    fn is_impact_counted(&self) -> bool {
        self.standing_answers(Topic::Impact)
            .any(|of| matches!(&of.said, Said::Fact { count: Some(_), .. }))
    }
}
