//! The minutes of the latest meeting with the customer, from what the customer may see.

use super::{Desk, in_force, says_something};
use crate::{
    incident::{
        Instant,
        disclosure::{CustomerIncident, PublicLine, Said},
        updates::{Channel, Outcome},
    },
    locale::Lang,
    report::{
        Cover,
        compose::meeting::{self, Span},
        document::{Block, Document, Line, line},
    },
};

/// Composes the minutes; `None` where no visible meeting took place.
pub fn minutes(
    known: &CustomerIncident,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Option<Document> {
    let desk = Desk::new(known, cover, now, lang);
    let met = desk.lines().filter(|of| desk.is_meeting(of)).max_by_key(|of| of.occurred)?;
    let room = Room { span: Span::from(met.occurred), met, desk: &desk };
    let pen = room.desk.pen;
    let mut blocks = Vec::new();
    room.sheet(&mut blocks);
    room.said(&mut blocks);
    room.agreed(&mut blocks);
    room.open(&mut blocks);
    room.desk.reach(&mut blocks);
    let both = [
        ("report-sign-customer", known.customer.as_str()),
        ("report-sign-author", cover.author.company.as_str()),
    ];
    meeting::confirmation(pen, both, &mut blocks);
    Some(desk.document("minutes-title", blocks))
}

/// One meeting and what was said around it.
struct Room<'a> {
    desk: &'a Desk<'a>,
    met: &'a PublicLine,
    span: Span,
}

impl Room<'_> {
    fn sheet(&self, blocks: &mut Vec<Block>) {
        let (desk, pen) = (self.desk, self.desk.pen);
        let mut values = desk.particulars();
        let with = match &self.met.said {
            Said::Contact { with, .. } => with.join(&pen.say("report-list-comma")),
            _ => String::new(),
        };
        let at = values.len().saturating_sub(2);
        let here = [
            pen.key("minutes-met", line(&pen.stamp(self.met.occurred))),
            pen.key("minutes-theirs", line(&with)),
            pen.key("minutes-ours", line(self.met.who.as_deref().unwrap_or_default())),
        ];
        values.splice(at..at, here);
        values.retain(|(_, value)| says_something(value));
        blocks.push(Block::KeyValues(values));
    }

    fn during(&self) -> impl Iterator<Item = &PublicLine> {
        let stands = |of: &&PublicLine| of.retracted.is_none() && self.span.holds(of.occurred);
        self.desk.lines().filter(stands)
    }

    fn said(&self, blocks: &mut Vec<Block>) {
        let pen = self.desk.pen;
        let said: Vec<Line> = self
            .during()
            .filter(|of| match &of.said {
                Said::Contact { .. } => self.desk.is_meeting(of),
                Said::Note(_)
                | Said::Fact { .. }
                | Said::Enquiry(_)
                | Said::EnquiryAnswer(_)
                | Said::OddsWords(_) => true,
                _ => false,
            })
            .map(|of| match of.said {
                Said::Fact { .. } => self.desk.relied(of),
                _ => line(in_force(of)),
            })
            .collect();
        blocks.push(pen.section("minutes-section-said"));
        blocks.push(Block::List(said));
    }

    /// What was offered and promised, by which role, by when.
    fn agreed(&self, blocks: &mut Vec<Block>) {
        let (desk, pen) = (self.desk, self.desk.pen);
        let rows: Vec<Vec<Line>> = self
            .during()
            .filter_map(|of| {
                let by = match &of.said {
                    Said::Promise { label, .. } => {
                        let known = desk.known.commitments.list.iter();
                        known.clone().find(|it| it.label == *label).map(|it| pen.due_of(it))
                    }
                    Said::Offer { .. } | Said::Status(_) => None,
                    _ => return None,
                };
                let what = match &of.said {
                    Said::Status(status) => pen.say(&format!("report-status-{}", status.id())),
                    _ => in_force(of).to_owned(),
                };
                let who = of.who.as_deref().map(line);
                Some(vec![line(&what), who.unwrap_or_default(), by.unwrap_or_default()])
            })
            .collect();
        meeting::agreed(pen, rows, blocks);
    }

    fn open(&self, blocks: &mut Vec<Block>) {
        let mut open: Vec<Line> = self.desk.open_questions().into_iter().map(line).collect();
        open.extend(self.desk.open_enquiries().map(line));
        meeting::open(self.desk.pen, open, blocks);
    }
}

impl Desk<'_> {
    fn is_meeting(&self, of: &PublicLine) -> bool {
        let met = matches!(&of.said, Said::Contact { channel: Channel::Meeting, outcome, .. }
            if *outcome != Outcome::Failed);
        met && of.retracted.is_none() && of.occurred <= self.now
    }
}
