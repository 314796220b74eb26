//! What is written for the sections of the customer's report (L5): how it stands with each.

use super::{
    contradicted::{Against, Contradicted},
    document::{Block, line},
};
use crate::{
    incident::{
        Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        prose::{Section, Written},
    },
    locale::{Lang, Message},
};

/// How it stands with a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Which section.
    pub section: Section,
    /// What was written last; `None` where the section is left to what is recorded.
    pub written: Option<Written>,
    /// Whether the customer will read it.
    pub is_visible: bool,
    /// What of it the record contradicts.
    pub found: Vec<Contradicted>,
}

impl Sheet {
    /// What the section is called.
    pub fn title(&self, lang: Lang) -> String {
        lang.say(self.section.title_id())
    }

    /// How many sentences the record contradicts and nobody let stand.
    pub fn contradictions(&self) -> usize {
        self.found.iter().filter(|it| it.despite.is_none()).count()
    }

    /// How it stands, in a few words.
    pub fn standing(&self) -> Message {
        match (&self.written, self.is_visible) {
            (None, _) => Message::new("prose-not-written"),
            (Some(_), false) => Message::new("prose-internal"),
            (Some(_), true) => Message::new("prose-visible"),
        }
    }
}

/// Every section, in the order in which the customer reads them.
pub fn sheets(incident: &Incident, now: Instant) -> Vec<Sheet> {
    let against = Against::of(incident, now);
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    let sheet = |section| {
        let written = incident.prose.get(section).cloned();
        let read = known.prose.get(section).map(|it| it.entry);
        let is_visible = read.is_some() && read == written.as_ref().map(|it| it.entry);
        let found = written.as_ref().map(|it| against.written(section, it)).unwrap_or_default();
        Sheet { section, written, is_visible, found }
    };
    Section::ALL.into_iter().map(sheet).collect()
}

/// The paragraphs and points of a text, each without the blanks around it and without its bullet.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    parts(text).map(|(_, words)| words)
}

/// A text as it is set: paragraphs, and lists where lines begin with a dash or a bullet and a blank.
pub(super) fn set(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (is_point, words) in parts(text) {
        match (is_point, blocks.last_mut()) {
            (true, Some(Block::List(points))) => points.push(line(words)),
            (true, _) => blocks.push(Block::List(vec![line(words)])),
            (false, _) => blocks.push(Block::Paragraph(line(words))),
        }
    }
    blocks
}

/// Every line that says something, and whether it is a point of a list.
fn parts(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let part = |line: &'_ str| -> (bool, usize) {
        let bullets = ["- ", "* ", "• ", "· ", "– "];
        let bullet = bullets.into_iter().find(|bullet| line.starts_with(bullet));
        (bullet.is_some(), bullet.map_or(0, str::len))
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(move |line| {
        let (is_point, at) = part(line);
        (is_point, line.get(at..).unwrap_or_default().trim_start())
    })
}
