//! What was promised, and whether it was kept; what was told of the odds; words that came late.

use super::desk::{Desk, stands};
use crate::{
    incident::{
        commitments::{Commitment, without_label},
        disclosure::Said,
        erasure::Lost,
        wording,
    },
    locale::Message,
    report::{
        compose::parts::{joined, named},
        document::{Block, Inline, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    /// The promises with the compensation given for them, as a section of a report in between.
    pub(super) fn commitments(&self, blocks: &mut Vec<Block>) {
        let promised = [self.promised(), self.compensation()].concat();
        if !promised.is_empty() {
            blocks.push(self.pen.section("report-section-promises"));
            blocks.extend(promised);
        }
    }

    /// H1–H4: each promise: by when, kept, late or broken, what was agreed for that case, what is owed and what was paid.
    pub(super) fn promised(&self) -> Vec<Block> {
        let pen = self.pen;
        let mut blocks = Vec::new();
        let rows: Vec<Vec<Line>> = self
            .known
            .lines
            .iter()
            .filter_map(|of| {
                let Said::Promise { label, text, to, due, .. } = &of.said else { return None };
                let commitment = self.known.commitments.get(of.key?);
                let mut said = pen.with_corrections(without_label(label, text), of);
                named(label, &mut said);
                let mut said = joined(said);
                let to = to.as_ref().filter(|to| **to != self.known.customer);
                said.extend(to.map(|to| {
                    let to = Message::new("report-promised-to").with("name", to);
                    Inline::Note(pen.tell(&to))
                }));
                // Of a promise that was taken back nothing but its words is counted.
                let row = match commitment {
                    Some(commitment) => vec![
                        said,
                        pen.due_of(commitment),
                        pen.standing_told(commitment, self.now, self.is_over()),
                        self.agreed_for(commitment),
                    ],
                    None => {
                        let due = due.map(|due| line(&pen.deadline(due))).unwrap_or_default();
                        vec![said, due, Line::new(), Line::new()]
                    }
                };
                Some(stands(of, pen, row, 0))
            })
            .collect();
        let odds = self.odds();
        let erased = self.erased_promises();
        let late = pen.late_words(self.known.late_words.iter().copied(), self.now);
        let list: Vec<&Commitment> = self.promises().collect();
        // The words below the figure count them already, where there is one.
        let counted = pen.promises_alt(&list, self.now);
        let counted = counted.filter(|_| list.len() > 2 && self.timeline_figure().is_none());
        blocks.extend(counted.map(|words| Block::Paragraph(line(&words))));
        let promised = [
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
        ];
        if !rows.is_empty() {
            blocks.push(pen.stated(&promised, rows));
        }
        if !erased.is_empty() {
            blocks.push(Block::List(erased));
        }
        if !late.is_empty() {
            let text = pen.say("report-heading-late-words");
            blocks.extend([Block::Heading { level: 2, text }, Block::List(late)]);
        }
        let heading = "report-heading-odds";
        match self.odds_figure().filter(|_| !odds.is_empty()) {
            Some(figure) => {
                blocks.extend([Block::Heading { level: 2, text: pen.say(heading) }, figure]);
            }
            None if odds.is_empty() => {}
            None => {
                let text = pen.say(heading);
                blocks.extend([Block::Heading { level: 2, text }, Block::List(odds)]);
            }
        }
        blocks
    }

    /// What was agreed for the case that it is not kept, and what is owed. What was given of it stands under the redress.
    fn agreed_for(&self, of: &Commitment) -> Line {
        let pen = self.pen;
        let (Some(formula), Some(owed)) = (&of.made.compensation, of.owed(self.now)) else {
            let agreed = of.made.compensation.is_some() || !of.payments.is_empty();
            return if agreed { pen.compensation_of(of, self.now) } else { Line::new() };
        };
        let owed = Message::new("report-owed").with("owed", wording::owed(&owed));
        joined(vec![line(&wording::formula(formula, pen.lang)), line(&pen.tell(&owed))])
    }

    /// What remains of promises that were erased or hidden.
    fn erased_promises(&self) -> Vec<Line> {
        let pen = self.pen;
        let remains = self.known.lines.iter().filter_map(|of| {
            let sentence = if let Said::Unshown(lost) = of.said {
                lost.sentence_unshown()
            } else if let Said::Erased(lost @ (Lost::Breach | Lost::Debt | Lost::Promise)) = of.said
            {
                lost.sentence()
            } else {
                return None;
            };
            let (at, what) = (pen.stamp(of.occurred), pen.tell(&sentence));
            Some(line(&dotted(&[&at, &what])))
        });
        remains.collect()
    }
}
