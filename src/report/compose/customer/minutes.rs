//! The minutes of a meeting with the customer, from what the customer may see.

use super::desk::{Desk, says_something};
use crate::{
    incident::{
        EntryKey, Instant,
        disclosure::{CustomerIncident, InMinutes, PromiseMove, PublicLine, Said},
        stakeholders::Side,
        updates::{Channel, Direction, Outcome},
    },
    locale::{Lang, Message},
    report::{
        compose::meeting::{self, Span},
        cover::Cover,
        document::{Block, Document, Line, line},
        meeting::Meeting,
        public_line::in_force,
    },
    text::dotted,
};

/// The meetings the customer may read of, the earliest first.
pub fn meetings(known: &CustomerIncident, now: Instant) -> Vec<Meeting> {
    let mut all: Vec<Meeting> = known
        .lines
        .iter()
        .filter(|of| of.retracted.is_none() && of.occurred <= now)
        .filter_map(|of| {
            let Said::Contact { channel: Channel::Meeting, outcome, with, .. } = &of.said else {
                return None;
            };
            let met = Meeting { key: of.key?, at: of.occurred, with: with.clone() };
            (*outcome != Outcome::Failed).then_some(met)
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
        let at = desk.place_of_date(&values);
        let mut here = vec![pen.key("minutes-met", line(&pen.stamp(self.met.occurred)))];
        here.extend(
            self.people().into_iter().map(|(id, names)| pen.key(id, line(&pen.lang.list(&names)))),
        );
        values.splice(at..at, here);
        values.retain(|(_, value)| says_something(value));
        blocks.push(Block::KeyValues(values));
    }

    /// Who was there, by side. Whoever began it spoke for theirs or for ours; where the log does not say on which side the
    /// others stand, neither do the minutes.
    fn people(&self) -> Vec<(&'static str, Vec<&str>)> {
        let Said::Contact { with, sides, direction, .. } = &self.met.said else {
            return Vec::new();
        };
        let speaker = match direction {
            Direction::Inbound => "minutes-theirs",
            Direction::Outbound => "minutes-ours",
        };
        let mut there: Vec<(&'static str, Vec<&str>)> =
            ["minutes-theirs", "minutes-ours", "minutes-others", "minutes-section-people"]
                .map(|id| (id, Vec::new()))
                .to_vec();
        for (at, name) in with.iter().enumerate() {
            let id = match sides.get(at) {
                Some(Side::Customer | Side::Legal) => "minutes-theirs",
                Some(side) if side.is_ours() => "minutes-ours",
                Some(_) => "minutes-others",
                None => "minutes-section-people",
            };
            add(&mut there, id, name);
        }
        if let Some(who) = self.met.who.as_deref()
            && !with.iter().any(|name| name == who)
        {
            add(&mut there, speaker, who);
        }
        there.retain(|(_, names)| !names.is_empty());
        there
    }

    fn during(&self) -> impl Iterator<Item = &PublicLine> {
        let stands = |of: &&PublicLine| of.retracted.is_none() && self.span.holds(of.occurred);
        self.desk.lines().filter(stands)
    }

    fn said(&self, blocks: &mut Vec<Block>) {
        let pen = self.desk.pen;
        let said: Vec<Line> = self
            .during()
            .filter(|of| of.said.manner().minutes == InMinutes::Said)
            .map(|of| {
                let is_fact = matches!(of.said, Said::Fact { .. });
                if is_fact { self.desk.relied(of) } else { line(in_force(of)) }
            })
            .collect();
        meeting::said(pen, said, blocks);
        // Whether a note was said in the meeting or only written meanwhile, nothing tells.
        let notes = self.during().filter(|of| of.said.manner().minutes == InMinutes::Noted);
        let notes: Vec<Line> = notes.map(|of| line(in_force(of))).collect();
        if !notes.is_empty() {
            blocks.push(pen.section("minutes-section-noted"));
            blocks.push(Block::List(notes));
        }
    }

    /// What was offered, promised and given to be done, and what became of it, by which role, by when.
    fn agreed(&self, blocks: &mut Vec<Block>) {
        let (desk, pen) = (self.desk, self.desk.pen);
        let rows: Vec<Vec<Line>> = self
            .during()
            .filter(|of| of.said.manner().minutes == InMinutes::Agreed)
            // What only follows from the clock was agreed by nobody.
            .filter(|of| !matches!(of.said, Said::PromiseMoved { .. }) || of.key.is_some())
            .map(|of| {
                let by = if let Said::Promise { promise, .. } = &of.said {
                    desk.known.commitments.get(*promise).map(|it| pen.due_of(it))
                } else if let Said::PromiseMoved { how: PromiseMove::Renegotiated(at), .. }
                | Said::Action { due: Some(at), .. } = &of.said
                {
                    Some(line(&pen.deadline(*at)))
                } else {
                    None
                };
                let what = if let Said::Status(status) = &of.said {
                    let status = pen.public_status(*status);
                    pen.tell(&Message::new("update-status").with("status", status))
                } else if let Said::PromiseMoved { label, .. } | Said::ActionMoved { label, .. } =
                    &of.said
                {
                    let moved = format!("{label} {}", pen.say(&of.said.manner().name));
                    dotted(&[&moved, in_force(of)])
                } else {
                    in_force(of).to_owned()
                };
                let who = of.who.as_deref().map(line);
                vec![line(&what), who.unwrap_or_default(), by.unwrap_or_default()]
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

fn add<'a>(there: &mut [(&'static str, Vec<&'a str>)], id: &str, name: &'a str) {
    if let Some((_, names)) = there.iter_mut().find(|(side, _)| *side == id) {
        names.push(name);
    }
}
