//! A document before it has a format. Plain texts in a fixed order: the same document gives the same bytes.
//!
//! It owns structure, not looks, and knows nothing of incidents. Texts stand as people typed them; every renderer makes
//! them safe for its own format.

mod line;
mod table;

pub use line::{Inline, Line, line, struck};
pub(super) use line::{is_short, length};
pub use table::Table;

use super::figure::Figure;
use crate::locale::{Lang, Message};

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its title, also the title in the file's meta data: nothing internal where it is for the customer.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// What it says of itself.
    pub meta: Meta,
    /// Whether it is meant for one page: what has pages sets it tightly.
    pub one_page: bool,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// What a document says of itself; this and nothing else goes into a file's meta data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// The reference people say aloud.
    pub reference: String,
    /// Who it is for, in words.
    pub audience: String,
    /// The company that issues it.
    pub author: String,
    /// The day it was made, in the incident's zone.
    pub date: String,
    /// What the incident is called, for this audience.
    pub subject: String,
}

impl Document {
    /// Its title, and what it is about: for formats that have one line for both.
    pub(super) fn heading(&self) -> String {
        if self.meta.subject.trim().is_empty() {
            return self.title.clone();
        }
        let both = Message::new("report-detail");
        both.with("name", &self.title).with("text", &self.meta.subject).text(self.lang)
    }

    /// The words that say it is not for everybody, where it has any.
    pub(super) fn confidential(&self) -> Option<&str> {
        self.blocks.iter().find_map(|block| {
            let Block::Callout { kind: Callout::Confidential, title, .. } = block else {
                return None;
            };
            Some(title.as_str())
        })
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the section, the document's title is above it.
    Heading {
        /// From 1.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A list without numbers.
    List(Vec<Line>),
    /// Names with their values.
    KeyValues(Vec<(String, Line)>),
    /// A table.
    Table(Table),
    /// What happened, by time.
    Timeline(Timeline),
    /// A picture, which is also a table in words.
    Figure(Box<Figure>),
    /// Something that must not be overlooked.
    Callout {
        /// Of what kind.
        kind: Callout,
        /// Its title.
        title: String,
        /// What it says.
        body: Vec<Line>,
    },
    /// Room for signatures (L4).
    Signature(Signature),
    /// The last line: what the document was made from.
    Colophon(Line),
}

/// What a callout is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Callout {
    /// The outcome for the customer: the headline (L2).
    Outcome,
    /// Something is still open.
    Open,
    /// Something to know.
    Note,
    /// For our own eyes.
    Confidential,
}

/// What happened, by time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The names of its three columns: when, what kind, what happened. That of the kind is empty where no row names one.
    pub head: [String; 3],
    /// In order.
    pub rows: Vec<TimelineRow>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineRow {
    /// The day.
    pub date: String,
    /// The time of day.
    pub time: String,
    /// Of what kind.
    pub label: String,
    /// Marks beside the kind, such as an entry's number or who may see it.
    pub marks: Vec<String>,
    /// What happened; then what is said beside it.
    pub lines: Vec<Line>,
    /// Whether it was taken back; its words are struck through already.
    pub withdrawn: bool,
}

/// Room for signatures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// What is signed for.
    pub statement: String,
    /// Who signs.
    pub parties: Vec<Party>,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// In which capacity, and who.
    pub title: String,
    /// The names of the lines to fill in: name, date, seal.
    pub fields: Vec<String>,
}
