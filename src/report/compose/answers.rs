//! Answers as every document shows them: question, answer, what it rests on, when it became known.

use super::parts::Pen;
use crate::{
    incident::{Instant, facts::Backup},
    report::document::{Block, Line, line},
};

/// What the first column of a table of answers is called.
#[derive(Debug, Clone, Copy)]
pub(super) enum Called {
    /// For our own people: the question; when its answer became known has a column.
    Question,
    /// For the customer: what the answer is called outside; when it became known stands below its basis.
    Matter,
}

impl Pen<'_> {
    /// A table of answers.
    pub(super) fn answers(self, called: Called, rows: Vec<Vec<Line>>) -> Block {
        let (fact, basis) = ("report-column-fact", "report-column-basis");
        match called {
            Called::Question => {
                self.grid(&["report-column-question", fact, basis, "report-column-known"], rows)
            }
            Called::Matter => {
                self.grid(&["report-column-matter", fact, "report-column-basis-known"], rows)
            }
        }
    }

    /// What an interim report knows so far; where it is nothing, that is said.
    pub(super) fn known_so_far(
        self,
        values: Vec<(String, Line)>,
        called: Called,
        rows: Vec<Vec<Line>>,
        blocks: &mut Vec<Block>,
    ) {
        blocks.push(self.section("interim-section-known"));
        if !values.is_empty() {
            blocks.push(Block::KeyValues(values));
        }
        blocks.push(if rows.is_empty() {
            Block::Paragraph(line(&self.say("interim-nothing-known")))
        } else {
            self.answers(called, rows)
        });
    }

    pub(super) fn last_good(self, backup: &Backup) -> Option<String> {
        backup.last_good.map(|at| self.at("report-backup-last-good", at))
    }

    /// The same where it may be the recovery itself: a restore since it began is no test.
    pub(super) fn restored_or_tested(self, backup: &Backup, began: Option<Instant>) -> String {
        match (backup.restore_tested, began) {
            (Some(at), Some(began)) if at >= began => self.at("report-backup-restored", at),
            _ => self.restore_tested(backup),
        }
    }

    /// A3: a backup that was never restored is not a backup.
    pub(super) fn restore_tested(self, backup: &Backup) -> String {
        match backup.restore_tested {
            Some(at) => self.at("report-backup-tested", at),
            None if backup.exists => self.say("report-backup-unverified"),
            None => self.say("report-backup-none"),
        }
    }
}
