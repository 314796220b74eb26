//! What the minutes for the customer and for our own people have in common.

use chrono::TimeDelta;

use super::parts::Pen;
use crate::{
    incident::{EntryKey, Instant},
    report::{
        document::{Block, Line, Party, Signature, line},
        meeting::Meeting,
    },
    text::dotted,
};

/// What is said within this time of a meeting's beginning belongs to its minutes.
const LASTS: TimeDelta = TimeDelta::hours(2);

/// From the beginning of a meeting to the end of what belongs to it, which the next meeting is at the latest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    begins: Instant,
    next: Option<Instant>,
}

impl Span {
    /// The span of the meeting that is asked for, or else of the latest, and its entry.
    pub(super) fn of(all: &[Meeting], wanted: Option<EntryKey>) -> Option<(EntryKey, Self)> {
        let at = match wanted {
            Some(key) => all.iter().position(|it| it.key == key)?,
            None => all.len().checked_sub(1)?,
        };
        let met = all.get(at)?;
        let later = all.iter().map(|it| it.at).filter(|&next| next > met.at);
        Some((met.key, Self { begins: met.at, next: later.min() }))
    }

    pub(super) fn holds(self, at: Instant) -> bool {
        let into = at - self.begins;
        let is_before_next = self.next.is_none_or(|next| at < next);
        into >= TimeDelta::zero() && into <= LASTS && is_before_next
    }
}

/// What was said, in the order in which it was.
pub(super) fn said(pen: Pen<'_>, said: Vec<Line>, blocks: &mut Vec<Block>) {
    blocks.extend([pen.section("minutes-section-said"), Block::List(said)]);
}

/// What was decided and promised, by whom, by when; where it was nothing, that is said.
pub(super) fn agreed(pen: Pen<'_>, rows: Vec<Vec<Line>>, blocks: &mut Vec<Block>) {
    blocks.push(pen.section("minutes-section-agreed"));
    if rows.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("minutes-nothing-agreed"))));
        return;
    }
    let head = ["report-column-what", "report-column-responsible", "report-column-by"];
    blocks.push(pen.grid(&head, rows));
}

/// What stayed open.
pub(super) fn open(pen: Pen<'_>, open: Vec<Line>, blocks: &mut Vec<Block>) {
    if !open.is_empty() {
        blocks.push(pen.section("minutes-section-open"));
        blocks.push(Block::List(open));
    }
}

/// Two people confirm that this is what was said: by their capacity and name.
pub(super) fn confirmation(pen: Pen<'_>, both: [(&str, &str); 2], blocks: &mut Vec<Block>) {
    let party = |(id, name): (&str, &str)| Party {
        title: dotted(&[&pen.say(id), name]),
        fields: pen.head(&["minutes-signed", "report-sign-date"]),
    };
    blocks.push(pen.section("minutes-section-confirmation"));
    blocks.push(Block::Signature(Signature {
        statement: pen.say("minutes-statement"),
        parties: both.map(party).to_vec(),
    }));
}
