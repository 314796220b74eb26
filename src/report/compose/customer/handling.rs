//! What was done and agreed: steps, offers, what was disclosed of the odds.

use super::desk::{Desk, stands};
use crate::{
    incident::{commitments::without_label, disclosure::Said},
    report::{
        compose::parts::{joined, strike},
        document::{Block, Line, line, struck},
    },
};

impl Desk<'_> {
    pub(super) fn handling(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<Vec<Line>> = self
            .known
            .lines
            .iter()
            .filter_map(|of| match &of.said {
                Said::Status(status) => {
                    let words = pen.say(&format!("report-status-{}", status.id()));
                    let mut said = pen.with_corrections(&words, of);
                    if let Some(at) = of.retracted {
                        said = said.into_iter().map(strike).collect();
                        said.push(vec![pen.withdrawn_at(at)]);
                    }
                    Some(vec![line(&pen.stamp(of.occurred)), joined(said)])
                }
                _ => None,
            })
            .collect();
        let offers = self.offers();
        if rows.is_empty() && offers.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-handling"));
        let steps = &["report-column-time", "report-column-step"][..];
        let offered = &["report-column-time", "report-column-offer", "report-column-what"][..];
        let tables = vec![(None, steps, rows), (Some("report-heading-offers"), offered, offers)];
        pen.tables(tables, blocks);
    }

    /// B6: every offer, the latest last.
    fn offers(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows =
            self.known.lines.iter().filter_map(|of| match &of.said {
                Said::Offer { label, terms, amount } => {
                    let mut said = pen.with_corrections(without_label(label, terms), of);
                    said.extend(amount.as_deref().filter(|_| of.is_read()).map(|amount| {
                        if of.is_corrected() { struck(amount) } else { line(amount) }
                    }));
                    Some(stands(
                        of,
                        pen,
                        vec![line(&pen.stamp(of.occurred)), line(label), joined(said)],
                        2,
                    ))
                }
                _ => None,
            });
        rows.collect()
    }

    /// B3: the words that were disclosed, with their date; never a figure of ours.
    pub(super) fn odds(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| match &of.said {
            Said::OddsWords(words) => {
                let said = joined(pen.with_corrections(words, of));
                Some(stands(of, pen, vec![line(&pen.stamp(of.occurred)), said], 1))
            }
            _ => None,
        });
        rows.collect()
    }
}
