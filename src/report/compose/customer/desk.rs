//! What the documents for the customer are composed from: the customer's own type, on which no internal fact lies, and the
//! lines of it that a report may repeat.

use crate::{
    incident::{
        Instant, Status,
        disclosure::{CustomerIncident, PublicLine},
        lifecycle::CustomerKind,
    },
    locale::{Lang, Message},
    report::{
        compose::parts::{Paper, Pen, strike},
        cover::Cover,
        document::{Block, Document, Inline, Line, line},
        public_line::{is_told, is_unverified_cause},
        section::Section,
    },
};

pub(super) struct Desk<'a> {
    pub(super) known: &'a CustomerIncident,
    pub(super) cover: &'a Cover,
    pub(super) now: Instant,
    pub(super) pen: Pen<'a>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        known: &'a CustomerIncident,
        cover: &'a Cover,
        now: Instant,
        lang: Lang,
    ) -> Self {
        Self { known, cover, now, pen: Pen { lang, zone: known.tz(), exact: &known.exact } }
    }

    /// The document that these parts make.
    pub(super) fn document(&self, title: &str, blocks: Vec<Block>) -> Document {
        let paper = Paper {
            title,
            audience: "audience-customer",
            subject: &self.known.title,
            counts: false,
        };
        self.pen.document(self.cover, paper, blocks)
    }

    /// Every line the report may repeat: a cause that was never verified is none of them, whatever was corrected of it, nor
    /// is what passed between us and authorities, press or others who have the same trouble.
    pub(super) fn lines(&self) -> impl DoubleEndedIterator<Item = &PublicLine> {
        let of_others =
            |of: &PublicLine| of.key.is_some_and(|key| self.known.of_others.contains(&key));
        self.known.lines.iter().filter(move |of| !is_unverified_cause(of) && !of_others(of))
    }

    /// Whether somebody of the customer's is its source: then it is their word.
    pub(super) fn is_theirs(&self, of: &PublicLine) -> bool {
        of.key.is_some_and(|key| self.known.theirs.contains(&key))
    }

    /// What was told the customer and reached them, in the words in force: a promise of it does not count, nor does what
    /// anybody wrote down (D1).
    pub(super) fn told(&self) -> impl Iterator<Item = &PublicLine> {
        self.standing().filter(|of| is_told(&of.said))
    }

    /// Whether a later answer to the same question stands in its place.
    pub(super) fn is_superseded(&self, of: &PublicLine) -> bool {
        of.key.is_some_and(|key| self.known.superseded.contains(&key))
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = &PublicLine> {
        self.lines().filter(|of| of.retracted.is_none())
    }

    pub(super) fn status(&self) -> Status {
        self.known.status.map_or(Status::Open, |(status, _)| status)
    }

    /// What a manager wrote for a section and the customer may read; empty where there is nothing.
    pub(super) fn prose(&self, section: Section) -> &str {
        let written = section.prose().and_then(|section| self.known.prose.get(section));
        written.map_or("", |it| it.text.as_str())
    }

    /// Whether a manager wrote a section: what they say there in whole sentences is not said a second time. Corrections,
    /// breaches, silences, odds, losses and compensation are said all the same (L5).
    pub(super) fn is_written(&self, section: Section) -> bool {
        !self.prose(section).trim().is_empty()
    }

    /// How the reader is addressed.
    pub(super) fn you(&self) -> String {
        self.pen.say(&format!("report-you-{}", self.known.kind.id()))
    }

    /// A message that addresses the reader and takes nothing else.
    pub(super) fn to_you(&self, id: &'static str) -> String {
        self.pen.tell(&Message::new(id).with("you", self.you()))
    }

    /// What is said, and the words that go with it.
    pub(super) fn detail(&self, name: impl Into<String>, text: impl Into<String>) -> String {
        let both = Message::new("report-detail");
        self.pen.tell(&both.with("name", name.into()).with("text", text.into()))
    }

    /// What stands at the head of every document for the customer.
    pub(super) fn cover_sheet(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::KeyValues(self.particulars()));
    }

    pub(super) fn particulars(&self) -> Vec<(String, Line)> {
        let (pen, known, cover) = (self.pen, self.known, self.cover);
        let told = || known.lines.iter().map(|of| of.occurred).chain(known.began);
        // Of a history, the day on which it is printed is no time that it tells.
        let made = Some(cover.generated_at).filter(|_| known.compiled.is_none());
        let times = pen.zone(told().chain(made));
        // A person reads the times of where they are; only where two hold, it is said which.
        let is_mixed = pen.offsets(told().chain(made)) > 1;
        let is_said = known.kind != CustomerKind::Person || is_mixed;
        let times = if is_said { times } else { String::new() };
        // A history counts up to the last time of which it tells, not up to the day on which it is printed (K7).
        let behind = known.compiled.is_some() && self.now < cover.generated_at;
        let as_of = if behind { pen.stamp(self.now) } else { String::new() };
        let mut values = vec![
            pen.key("report-reference", vec![Inline::Strong(cover.reference.clone())]),
            pen.key("report-customer", line(&known.customer)),
            pen.key("report-author", line(&cover.author.company)),
            pen.key("report-basis", line(&pen.compiled(known.compiled))),
            pen.key("report-date", line(&pen.stamp(cover.generated_at))),
            pen.key("report-as-of", line(&as_of)),
            pen.key("report-times", line(&times)),
        ];
        values.retain(|(_, value)| says_something(value));
        values
    }

    /// Where the date stands among the particulars; at their end where it does not.
    pub(super) fn place_of_date(&self, values: &[(String, Vec<Inline>)]) -> usize {
        let date = self.pen.say("report-date");
        values.iter().position(|(name, _)| *name == date).unwrap_or(values.len())
    }
}

/// A row struck through where what it says was taken back.
pub(super) fn stands(of: &PublicLine, pen: Pen<'_>, row: Vec<Line>, words: usize) -> Vec<Line> {
    match of.retracted {
        Some(at) => withdrawn_in(row, pen.withdrawn_at(at), words),
        None => row,
    }
}

pub(super) fn withdrawn(row: Vec<Line>, note: Inline) -> Vec<Line> {
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

pub(super) fn says_something(value: &Line) -> bool {
    value.iter().filter_map(Inline::text).any(|text| !text.trim().is_empty())
}
