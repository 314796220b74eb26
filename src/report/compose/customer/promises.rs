//! Compensation and commitments.

use super::{Desk, stands};
use crate::{
    incident::disclosure::Said,
    report::{
        compose::parts::joined,
        document::{Block, Inline, Line, Table},
    },
};

impl Desk<'_> {
    /// H1–H4: each promise: by when, kept, late or broken, what was agreed for that case, what is owed and what was paid.
    pub(super) fn commitments(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self
            .known
            .lines
            .iter()
            .filter_map(|of| match &of.said {
                Said::Promise { label, text, to, .. } => {
                    let known = &self.known.commitments.list;
                    let commitment = known.iter().find(|it| it.label == *label)?;
                    let mut said = vec![vec![Inline::Strong(label.clone())]];
                    said.extend(pen.with_corrections(text, &of.corrections));
                    said.extend(to.as_ref().map(|to| vec![Inline::Note(to.clone())]));
                    let row = vec![
                        joined(said),
                        pen.due_of(commitment),
                        pen.standing_of(commitment, self.now),
                        pen.compensation_of(commitment, self.now),
                    ];
                    Some(stands(of, pen, row, 0))
                }
                _ => None,
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-promises"));
        let head = pen.head(&[
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
        ]);
        blocks.push(Block::Table(Table { head, rows }));
    }
}
