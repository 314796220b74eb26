//! What the documents for our own people are composed from, and the words that several of them share. The documents
//! for the customer have a desk of their own, on which no internal fact lies.

use super::{
    parts::{Paper, Pen},
    room::Room,
};
use crate::{
    incident::{EntryKey, Incident, Instant, due::Due},
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Callout, Document, Inline, Line, line},
        layout::fits_one_page,
        number::number,
    },
    text::dotted,
};

/// One incident, as of one instant, in one language.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) incident: &'a Incident,
    pub(super) cover: &'a Cover,
    pub(super) now: Instant,
    pub(super) pen: Pen<'a>,
    /// How much of everything there is room for on a paper of one page.
    pub(super) room: Room,
}

impl<'a> Desk<'a> {
    pub(super) fn new(incident: &'a Incident, cover: &'a Cover, now: Instant, lang: Lang) -> Self {
        let pen = Pen { lang, zone: incident.zone(), exact: &incident.exact };
        Self { incident, cover, now, pen, room: Room::LEAST }
    }

    /// The paper with as much on it as one page holds.
    pub(super) fn one_page(&self, compose: impl Fn(&Self) -> Document) -> Document {
        let [roomy @ .., least] = Room::ALL;
        let with = |room| {
            let document = compose(&Desk { room, ..*self });
            Document { one_page: true, ..document }
        };
        roomy.into_iter().map(with).find(fits_one_page).unwrap_or_else(|| with(least))
    }

    /// The document that these parts make.
    pub(super) fn document(&self, title: &str, blocks: Vec<Block>) -> Document {
        let paper = Paper {
            title,
            audience: "audience-internal",
            subject: self.incident.title(),
            counts: true,
        };
        self.pen.document(self.cover, paper, blocks)
    }

    /// Whose eyes it is for, at the top of each of them.
    pub(super) fn confidential(&self, why: Option<&str>) -> Block {
        Block::Callout {
            kind: Callout::Confidential,
            title: self.pen.say("report-confidential"),
            body: why.map(|id| line(&self.pen.say(id))).into_iter().collect(),
        }
    }

    /// The number of an entry, as people say it.
    pub(super) fn number(&self, key: EntryKey) -> String {
        number(self.incident, key)
    }

    /// The reference people say aloud.
    pub(super) fn reference(&self) -> Inline {
        Inline::Strong(self.cover.reference.clone())
    }

    /// Status, severity, and how long it lasted or lasts.
    pub(super) fn status(&self) -> Line {
        let (pen, lifecycle) = (self.pen, &self.incident.lifecycle);
        let status = pen.own_status(lifecycle.status());
        let lasted = match lifecycle.impacts(self.incident.began(), self.now) {
            Some(impacts) => pen.length_of(&impacts, &self.incident.commitments.pauses),
            None => pen.say("report-times-contradict"),
        };
        line(&dotted(&[&status, &lifecycle.severity().to_string(), &lasted]))
    }

    /// How long there is left, how long it is overdue, or since when it stands.
    pub(super) fn left(&self, item: &Due) -> String {
        self.left_until(item.at, item.since)
    }

    /// The same of what has such a time, or has stood since.
    pub(super) fn left_until(&self, at: Option<Instant>, since: Instant) -> String {
        let left = match at {
            Some(at) if at <= self.now => Message::new("report-overdue-by"),
            Some(_) => Message::new("report-due-in"),
            None => Message::new("report-since"),
        };
        let span = at.map_or_else(|| since - self.now, |at| at - self.now);
        // What has stood for no time yet, or in a history for no time at all.
        if at.is_none() && span.num_minutes() == 0 {
            return String::new();
        }
        self.pen.tell(&left.with("span", self.pen.span(span)))
    }
}
