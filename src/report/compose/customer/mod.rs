//! The customer service report 客户服务报告 (L1–L4), composed field by field from what the customer may see.

mod causes;
mod closing;
mod course;
mod facts;
mod figures;
mod handling;
mod interim;
mod minutes;
mod promises;
mod responsibility;
mod said;
mod update;

pub use interim::interim;
pub use minutes::{meetings, minutes};
pub(in crate::report) use update::update;

use super::parts::{Paper, Pen, strike};
use crate::{
    incident::{
        Instant, Status,
        disclosure::{CustomerIncident, PublicLine, Said},
    },
    locale::{Lang, Message},
    report::{
        Cover,
        document::{Block, Callout, Document, Inline, Line, line},
        update::{in_force, is_told, is_unverified_cause},
    },
};

/// Composes the customer service report. A section without content is left out, except where its absence would mislead.
pub fn customer(known: &CustomerIncident, cover: &Cover, lang: Lang, now: Instant) -> Document {
    let desk = Desk::new(known, cover, now, lang);
    let mut blocks = Vec::new();
    desk.information(&mut blocks);
    desk.headline(&mut blocks);
    desk.responsibility(&mut blocks);
    desk.impact(&mut blocks);
    desk.timeline(&mut blocks);
    desk.data(&mut blocks);
    desk.handling(&mut blocks);
    desk.causes(&mut blocks);
    desk.improvements(&mut blocks);
    desk.commitments(&mut blocks);
    desk.cooperation(&mut blocks);
    desk.attachments(&mut blocks);
    desk.contact(&mut blocks);
    desk.acceptance(&mut blocks);
    desk.document("report-title-customer", blocks)
}

struct Desk<'a> {
    known: &'a CustomerIncident,
    cover: &'a Cover,
    now: Instant,
    pen: Pen,
}

impl<'a> Desk<'a> {
    fn new(known: &'a CustomerIncident, cover: &'a Cover, now: Instant, lang: Lang) -> Self {
        Self { known, cover, now, pen: Pen { lang, zone: known.tz() } }
    }

    /// The document that these parts make.
    fn document(&self, title: &str, blocks: Vec<Block>) -> Document {
        let paper = Paper {
            title,
            audience: "audience-customer",
            subject: &self.known.title,
            counts: false,
        };
        self.pen.document(self.cover, paper, blocks)
    }

    /// Every line the report may repeat: a cause that was never verified is none of them, whatever was corrected of it.
    fn lines(&self) -> impl DoubleEndedIterator<Item = &PublicLine> {
        self.known.lines.iter().filter(|of| !is_unverified_cause(of))
    }

    /// The lines that we said ourselves and that still hold; what somebody of the customer's is the source of is theirs.
    fn ours(&self) -> impl Iterator<Item = &PublicLine> {
        let is_theirs =
            |of: &PublicLine| of.key.is_some_and(|key| self.known.theirs.contains(&key));
        self.standing().filter(|of| !self.is_superseded(of)).filter(move |of| match &of.said {
            Said::Note(_) | Said::Fact { .. } | Said::EnquiryAnswer(_) | Said::Promise { .. } => {
                !is_theirs(of)
            }
            _ => is_told(&of.said),
        })
    }

    /// What was told the customer and reached them, in the words in force: a promise of it does not count, nor does what
    /// anybody wrote down (D1).
    fn told(&self) -> impl Iterator<Item = &PublicLine> {
        self.standing().filter(|of| is_told(&of.said))
    }

    /// Whether a later answer to the same question stands in its place.
    fn is_superseded(&self, of: &PublicLine) -> bool {
        of.key.is_some_and(|key| self.known.superseded.contains(&key))
    }

    fn standing(&self) -> impl Iterator<Item = &PublicLine> {
        self.lines().filter(|of| of.retracted.is_none())
    }

    fn status(&self) -> Status {
        self.known.status.map_or(Status::Open, |(status, _)| status)
    }

    fn information(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let stage = if self.status() >= Status::Resolved {
            "report-stage-final"
        } else {
            "report-stage-preliminary"
        };
        let mut values = self.particulars();
        values
            .insert(values.len().saturating_sub(1), pen.key("report-stage", line(&pen.say(stage))));
        blocks.push(pen.section("report-section-information"));
        blocks.push(Block::KeyValues(values));
    }

    /// What stands at the head of every document for the customer.
    fn cover_sheet(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::KeyValues(self.particulars()));
    }

    fn particulars(&self) -> Vec<(String, Line)> {
        let (pen, known, cover) = (self.pen, self.known, self.cover);
        let times = known.lines.iter().map(|of| of.occurred).chain(known.began);
        let times = times.chain([cover.generated_at]);
        let mut values = vec![
            pen.key("report-reference", vec![Inline::Strong(cover.reference.clone())]),
            pen.key("report-subject", line(&known.title)),
            pen.key("report-customer", line(&known.customer)),
            pen.key("report-author", line(&cover.author.company)),
            pen.key("report-date", line(&pen.stamp(cover.generated_at))),
            pen.key("report-times", line(&pen.zone(times))),
        ];
        values.retain(|(_, value)| says_something(value));
        values
    }

    /// L2: whether the customer's need was met, as the customer felt it; never how hard anybody worked.
    fn headline(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.pen.section("report-section-headline"));
        blocks.push(self.outcome(vec![line(&self.pen.say("report-need-not-asked"))]));
    }

    /// How it stands, and when the customer hears next.
    fn headline_of_interim(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.outcome(vec![line(&self.next_words())]));
    }

    fn outcome(&self, body: Vec<Line>) -> Block {
        let pen = self.pen;
        let result = match (self.known.status, self.restored_at()) {
            (None, _) => pen.say("report-headline-not-stated"),
            (Some((Status::Closed, closed)), Some(restored)) => pen.tell(
                &Message::new("report-headline-resolved-closed")
                    .with("time", pen.stamp(restored))
                    .with("closed", pen.stamp(closed)),
            ),
            (Some((status, at)), _) => {
                let id = match status {
                    Status::Open => "report-headline-open",
                    Status::Mitigated => "report-headline-mitigated",
                    Status::Resolved => "report-headline-resolved",
                    Status::Closed => "report-headline-closed",
                };
                pen.at(id, at)
            }
        };
        let kind = if self.status() >= Status::Resolved { Callout::Outcome } else { Callout::Open };
        Block::Callout { kind, title: result, body }
    }
}

/// A row struck through where what it says was taken back.
fn stands(of: &PublicLine, pen: Pen, row: Vec<Line>, words: usize) -> Vec<Line> {
    match of.retracted {
        Some(at) => withdrawn_in(row, pen.withdrawn_at(at), words),
        None => row,
    }
}

fn withdrawn(row: Vec<Line>, note: Inline) -> Vec<Line> {
    withdrawn_in(row, note, 1)
}

fn withdrawn_in(row: Vec<Line>, note: Inline, words: usize) -> Vec<Line> {
    let mut row: Vec<Line> = row.into_iter().map(strike).collect();
    if let Some(said) = row.get_mut(words) {
        said.push(Inline::Break);
        said.push(note);
    }
    row
}

fn says_something(value: &Line) -> bool {
    value.iter().filter_map(Inline::text).any(|text| !text.trim().is_empty())
}
