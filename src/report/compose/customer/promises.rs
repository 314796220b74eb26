//! Compensation and commitments.

use super::{Desk, stands};
use crate::{
    incident::disclosure::{PromiseMove, Said},
    report::{
        compose::parts::joined,
        document::{Block, Inline, Line, Table, line},
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
        let (goodwill, odds) = (self.goodwill(), self.odds());
        if rows.is_empty() && goodwill.is_empty() && odds.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-promises"));
        let promised = [
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
        ];
        let given = ["report-column-time", "report-column-promise", "report-column-what"];
        let told = ["report-column-time", "report-column-what"];
        for (title, head, rows, figure) in [
            (None, &promised[..], rows, None),
            (Some("report-heading-goodwill"), &given[..], goodwill, None),
            (Some("report-heading-odds"), &told[..], odds, self.odds_figure()),
        ] {
            if !rows.is_empty() {
                let table = || Block::Table(Table { head: pen.head(head), rows });
                blocks.extend(title.map(|id| Block::Heading { level: 2, text: pen.say(id) }));
                blocks.push(figure.unwrap_or_else(table));
            }
        }
    }

    /// What was given although nothing had been agreed for the case: goodwill, kept apart from what was owed.
    fn goodwill(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let given = self.lines().filter_map(|of| match &of.said {
            Said::PromiseMoved { label, how: PromiseMove::Compensated, text } => {
                let known = self.known.commitments.list.iter().find(|it| it.label == *label)?;
                let said = joined(pen.with_corrections(text, &of.corrections));
                let row = vec![line(&pen.stamp(of.occurred)), line(label), said];
                known.made.compensation.is_none().then(|| stands(of, pen, row, 2))
            }
            _ => None,
        });
        given.collect()
    }
}
