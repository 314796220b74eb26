//! Which edition a document is, and what changed since the one they hold: read off the documents that were issued, and off
//! what the customer could know when each of them was.

use super::{
    document::{Block, Document, line},
    kinds::DocumentKind,
    update::changed,
};
use crate::{
    incident::{
        Entry, Event, Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        prose::Section,
        time,
    },
    locale::{Lang, Message},
};

/// The most changes that are listed.
const MOST: usize = 12;

/// An edition behind the first.
#[derive(Debug)]
pub(super) struct Edition {
    /// Which one it is.
    number: usize,
    /// When the one before was issued.
    before: Instant,
    /// What changed since, a sentence each.
    changes: Vec<String>,
}

/// The edition that a document for the customer is; `None` for the first, which says nothing of it. Issued again without a
/// change, in another format for instance, it is the same edition.
pub(super) fn edition(
    incident: &Incident,
    known: &CustomerIncident,
    kind: DocumentKind,
    lang: Lang,
    now: Instant,
) -> Option<Edition> {
    if !matches!(kind, DocumentKind::ServiceReport | DocumentKind::InterimReport) {
        return None;
    }
    let mut all: Vec<(Instant, CustomerIncident)> = Vec::new();
    for (at, then) in issued(incident, kind) {
        let is_new = all.last().is_none_or(|(_, last)| !changes(&then, last, lang, at).is_empty());
        if is_new {
            all.push((at, then));
        }
    }
    let (at, last) = all.last()?;
    let since_last = changes(known, last, lang, now);
    if !since_last.is_empty() {
        return Some(Edition { number: all.len() + 1, before: *at, changes: since_last });
    }
    let (before, earlier) = all.len().checked_sub(2).and_then(|at| all.get(at))?;
    let changes = changes(known, earlier, lang, now);
    Some(Edition { number: all.len(), before: *before, changes })
}

/// When documents of that kind left for the customer, and what the customer could know by then. Of several between which
/// nothing else was recorded, the first.
fn issued(incident: &Incident, kind: DocumentKind) -> Vec<(Instant, CustomerIncident)> {
    let entries = incident.entries();
    let place = |entry: &Entry| entries.iter().position(|it| it.key == entry.key);
    let is_issue = |entry: &Entry| matches!(entry.event(), Some(Event::DocumentIssued(_)));
    let mut found = Vec::new();
    let mut last: Option<usize> = None;
    for issue in incident.issued_to_the_customer().filter(|it| it.document.document == kind.id()) {
        let Some(at) = incident.entry(issue.entry).and_then(place) else { continue };
        let between = last.and_then(|last| entries.get(last..at)).unwrap_or_default();
        let is_same = last.is_some() && between.iter().all(is_issue);
        last = Some(at);
        if is_same {
            continue;
        }
        let before = entries.get(..at).unwrap_or_default().to_vec();
        let then = Incident::fold(incident.id(), before);
        let known = CustomerIncident::fold(&VisibleEntries::of(&then));
        found.push((issue.at, known.with_derived(issue.at)));
    }
    found
}

/// What the customer knows that they did not know then, a sentence each; last the sections that were written anew.
fn changes(
    known: &CustomerIncident,
    before: &CustomerIncident,
    lang: Lang,
    now: Instant,
) -> Vec<String> {
    let mut all = changed(known, before, lang, now);
    let written = |of: &CustomerIncident, section| of.prose.get(section).map(|it| it.text.clone());
    let anew: Vec<String> = Section::ALL
        .into_iter()
        .filter(|&section| written(known, section) != written(before, section))
        .map(|section| lang.say(section.title_id()))
        .collect();
    if !anew.is_empty() {
        let sections = lang.list(&anew);
        all.push(Message::new("report-edition-rewritten").with("sections", sections).text(lang));
    }
    all
}

impl Edition {
    /// Puts it into the head of a document, with what changed behind the head.
    pub(super) fn put_into(self, document: &mut Document, zone: chrono_tz::Tz) {
        let lang = document.lang;
        let head = document.blocks.iter().position(|block| matches!(block, Block::KeyValues(_)));
        let Some(at) = head else { return };
        if let Some(Block::KeyValues(values)) = document.blocks.get_mut(at) {
            let number = Message::new("report-edition-number").with("number", self.number);
            let edition = (lang.say("report-edition"), line(&number.text(lang)));
            values.insert(1.min(values.len()), edition);
        }
        let title = Message::new("report-edition-changes")
            .with("number", self.number.saturating_sub(1))
            .with("time", time::stamp(self.before, zone));
        let mut lines: Vec<_> = self.changes.iter().take(MOST).map(|it| line(it)).collect();
        if let Some(more) = self.changes.len().checked_sub(MOST).filter(|more| *more > 0) {
            let more = Message::new("report-edition-more").with("count", more);
            lines.push(line(&more.text(lang)));
        }
        let heading = Block::Heading { level: 1, text: title.text(lang) };
        document.blocks.splice(at + 1..at + 1, [heading, Block::List(lines)]);
    }
}
