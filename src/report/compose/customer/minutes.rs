//! The minutes of a meeting with the customer, from what the customer may see.

use super::{Desk, in_force, says_something};
use crate::{
    incident::{
        EntryKey, Instant,
        disclosure::{CustomerIncident, PublicLine, Said},
        updates::{Channel, Outcome},
    },
    locale::{Lang, Message},
    report::{
        Cover, Meeting,
        compose::meeting::{self, Span},
        document::{Block, Document, Line, line},
    },
};

/// The meetings the customer may read of, the earliest first.
pub fn meetings(known: &CustomerIncident, now: Instant) -> Vec<Meeting> {
    let mut all: Vec<Meeting> = known
        .lines
        .iter()
        .filter(|of| of.retracted.is_none() && of.occurred <= now)
        .filter_map(|of| match &of.said {
            Said::Contact { channel: Channel::Meeting, outcome, with, .. }
                if *outcome != Outcome::Failed =>
            {
                Some(Meeting { key: of.key?, at: of.occurred, with: with.clone() })
            }
            _ => None,
        })
        .collect();
    all.sort_by_key(|it| it.at);
    all
}

/// Composes the minutes of the meeting of this entry, or else of the latest; `None` where there is no such meeting that
/// the customer may read of.
pub fn minutes(
    known: &CustomerIncident,
    meeting: Option<EntryKey>,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Option<Document> {
    let desk = Desk::new(known, cover, now, lang);
    let (key, span) = Span::of(&meetings(known, now), meeting)?;
    let met = known.lines.iter().find(|of| of.key == Some(key))?;
    let room = Room { desk: &desk, met, span };
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
                Said::Contact { channel, outcome, .. } => {
                    *channel == Channel::Meeting && *outcome != Outcome::Failed
                }
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
                    Said::Status(status) => {
                        let status = pen.say(&format!("report-status-{}", status.id()));
                        pen.tell(&Message::new("update-status").with("status", status))
                    }
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
