//! What was done and agreed: steps, tasks, offers, what was disclosed of the odds.

use super::{
    desk::{Desk, stands},
    facts::beside_words,
};
use crate::{
    incident::{EntryKey, Instant, commitments::without_label, disclosure::Said},
    report::{
        compose::parts::{by_time, joined, taken_back},
        document::{Block, Inline, Line, line},
    },
};

/// The columns of the offers.
pub(super) const OFFERED: &[&str] =
    &["report-column-time", "report-column-offer", "report-column-what", "report-column-standing"];

impl Desk<'_> {
    pub(super) fn handling(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows: Vec<(Instant, Vec<Line>)> = self
            .known
            .lines
            .iter()
            .filter_map(|of| {
                let Said::Status(status) = &of.said else { return None };
                let words = pen.public_status(*status);
                let mut said = pen.with_corrections(&words, of);
                if let Some(at) = of.retracted {
                    said = taken_back(said, pen.withdrawn_at(at));
                }
                Some((of.occurred, vec![line(&pen.stamp(of.occurred)), joined(said)]))
            })
            .collect();
        let rows = by_time(rows.into_iter().chain(self.tasks()).collect());
        let offers = self.offers();
        if rows.is_empty() && offers.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-handling"));
        let steps = &["report-column-time", "report-column-step"][..];
        let offered = OFFERED;
        let tables = vec![(None, steps, rows), (Some("report-heading-offers"), offered, offers)];
        pen.tables(tables, blocks);
    }

    /// E4: what was given to be done in the crisis, each with how it stands.
    pub(super) fn tasks(&self) -> Vec<(Instant, Vec<Line>)> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| {
            let Said::Action { action, label, text, .. } = &of.said else { return None };
            let known = self.known.actions.get(*action);
            if known.is_some_and(|known| known.measure) {
                return None;
            }
            let mut said = pen.with_corrections(without_label(label, text), of);
            said.extend(known.map(|known| {
                vec![Inline::Note(pen.action_standing(self.known.standing_of(known)))]
            }));
            let row = vec![line(&pen.stamp(of.occurred)), joined(said)];
            Some((of.occurred, stands(of, pen, row, 1)))
        });
        rows.collect()
    }

    /// B6: every offer, the latest last.
    pub(super) fn offers(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| {
            let Said::Offer { label, terms, amount } = &of.said else { return None };
            let mut said = joined(pen.with_corrections(without_label(label, terms), of));
            let amount = amount.as_deref().filter(|_| of.is_read()).map(str::to_owned);
            said.extend(amount.map(|amount| beside_words(of, amount)));
            let standing = of.key.map_or_else(Line::new, |key| self.answered_offer(key));
            let row = vec![line(&pen.stamp(of.occurred)), line(label), said, standing];
            Some(stands(of, pen, row, 2))
        });
        rows.collect()
    }

    /// Whether they took it, as far as that was recorded for them.
    fn answered_offer(&self, offer: EntryKey) -> Line {
        let answered = self.known.offers.get(offer).and_then(|it| it.answered);
        let Some((accepted, at)) = answered else { return Line::new() };
        let id = if accepted { "report-offer-accepted" } else { "report-offer-declined" };
        let words = self.standing().filter(|of| of.corrections.is_empty()).filter_map(|of| {
            let Said::OfferAnswered { offer: of, text, .. } = &of.said else { return None };
            (*of == offer && !text.trim().is_empty()).then_some(text.as_str())
        });
        let answered = self.pen.at(id, at);
        line(&match words.last() {
            Some(words) => self.detail(answered, words),
            None => answered,
        })
    }

    /// B3: the words that were disclosed, with their date; never a figure of ours.
    pub(super) fn odds(&self) -> Vec<Line> {
        let pen = self.pen;
        let rows = self.known.lines.iter().filter_map(|of| {
            let Said::OddsWords(words) = &of.said else { return None };
            let said = joined(pen.with_corrections(words, of));
            let row = stands(of, pen, vec![line(&pen.stamp(of.occurred)), said], 1);
            Some(row.join(&Inline::Text(" ".to_owned())))
        });
        rows.collect()
    }
}
