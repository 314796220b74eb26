//! The figures of the customer's documents: made of the customer's lines and nothing else.

use super::desk::{Desk, stands};
use crate::{
    incident::{
        Status,
        commitments::Commitment,
        disclosure::{PublicLine, Said},
        updates::{Direction, Outcome},
    },
    locale::Message,
    report::{
        compose::parts::joined,
        document::Block,
        figure::{Figure, Mark, Sign},
        public_line::in_force,
    },
};

impl Desk<'_> {
    /// Impact, word given and heard, promises and what became of them.
    pub(super) fn timeline_figure(&self) -> Option<Block> {
        let pen = self.pen;
        let statuses = self.status_changes();
        // Since when service has been restored is not known where it was only told.
        let is_told = self.known.began.is_some() && self.known.restored_as_told().is_none();
        let impacts = self.known.impacts(self.now);
        let pauses = &self.known.commitments.pauses;
        let status = statuses.iter().map(|&(status, at)| {
            let label = pen.public_status(status);
            let mark = pen.mark(at, Sign::Status, String::new(), "");
            Mark { label, ..mark }
        });
        let status = pen.lane("report-kind-status", status.collect());
        let said = self.contact_marks();
        let promises: Vec<&Commitment> = self.promises().collect();
        let marks = promises.iter().map(|of| pen.promise_mark(of, self.now)).collect();
        let alt = pen.sentences([
            is_told.then(|| pen.impact_alt(impacts.as_ref(), pauses)),
            pen.contacts_alt(&said, ["figure-alt-told-you", "figure-alt-heard-you"]),
            pen.promises_alt(&promises, self.now),
        ]);
        let said = pen.lane("report-kind-contact", said);
        let kept = pen.lane("figure-lane-promises", marks);
        let impact = impacts.filter(|_| is_told);
        let impact = impact.map(|impacts| pen.impact_lane(&impacts, pauses, self.now));
        let lanes = impact.into_iter().chain([status, said, kept]).collect();
        pen.timeline_figure(lanes, alt)
    }

    fn status_changes(&self) -> Vec<(Status, crate::incident::Instant)> {
        let status = |of: &PublicLine| {
            let Said::Status(status) = of.said else { return None };
            Some((status, of.occurred))
        };
        self.standing().filter_map(status).collect()
    }

    /// The promises that were not taken back.
    pub(super) fn promises(&self) -> impl Iterator<Item = &Commitment> {
        let stands = |it: &&Commitment| {
            self.standing()
                .any(|of| matches!(&of.said, Said::Promise { promise, .. } if *promise == it.key))
        };
        self.known.commitments.list.iter().filter(stands)
    }

    /// Every word that reached the other side, or was sent to it, by its time. One whose text was erased is counted all the
    /// same: that it was said stays.
    fn contact_marks(&self) -> Vec<Mark> {
        let pen = self.pen;
        let mut said: Vec<Mark> = self.standing().filter_map(|of| self.contact_mark(of)).collect();
        let spoken = self.known.spoken.iter().filter(|it| it.outcome != Outcome::Failed);
        for word in spoken {
            let told = word.direction == Direction::Outbound;
            let sign = if told { Sign::Told } else { Sign::Heard };
            if !said.iter().any(|mark| mark.points.contains(&(word.at, sign))) {
                said.push(pen.mark(word.at, sign, pen.say("report-kind-contact"), ""));
            }
        }
        said.sort_by_key(|mark| mark.points.first().map(|(at, _)| *at));
        said
    }

    /// A word that reached the other side, or was sent to it.
    fn contact_mark(&self, of: &PublicLine) -> Option<Mark> {
        let pen = self.pen;
        let manner = of.said.manner();
        let sign = match manner.word? {
            Direction::Outbound => Sign::Told,
            Direction::Inbound => Sign::Heard,
        };
        let kind = if let Said::Contact { channel, .. } = &of.said {
            pen.channel(*channel)
        } else {
            pen.say(&manner.name)
        };
        Some(pen.mark(of.occurred, sign, kind, in_force(of)))
    }

    /// B3: what was said of the odds, over time, in the very words; also what was taken back, in the table alone.
    pub(super) fn odds_figure(&self) -> Option<Block> {
        let pen = self.pen;
        let said = self.known.lines.iter().filter_map(|of| {
            let Said::OddsWords(words) = &of.said else { return None };
            let holds = of.retracted.is_none();
            if holds && of.corrections.is_empty() {
                return Some(pen.disclosed_mark(of.occurred, String::new(), words));
            }
            let row = vec![joined(pen.with_corrections(words, of))];
            let text = stands(of, pen, row, 0).into_iter().next().unwrap_or_default();
            let points = if holds { vec![(of.occurred, Sign::Disclosed)] } else { Vec::new() };
            Some(Mark { points, when: pen.stamp(of.occurred), text, ..Mark::default() })
        });
        let marks: Vec<Mark> = said.collect();
        let count = marks.iter().filter(|mark| !mark.points.is_empty()).count();
        (count > 1).then(|| {
            let alt = Message::new("figure-alt-disclosed").with("count", count);
            let lane = pen.lane("figure-lane-disclosed", marks);
            let (title, alt) = (pen.say("figure-disclosed"), pen.tell(&alt));
            let figure = Figure::disclosed(title, alt, pen.zone, pen.figure_head(), lane);
            Block::Figure(Box::new(figure))
        })
    }
}
