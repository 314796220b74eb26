//! The journal: every entry of every incident, a row each, with the act that makes it again.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::SecondsFormat;

use super::again::{act, label};
use crate::{
    incident::{Entry, Event, Incident, Instant, Visibility, describe, timeline},
    locale::Lang,
};

/// The columns of a journal, in order. They are names for programs, the same in every language.
pub const JOURNAL: [&str; 11] = [
    "incident",
    "reference",
    "entry",
    "at",
    "known",
    "who",
    "visible",
    "act",
    "text",
    "author",
    "file",
];

/// The longest attachment that goes along: what a cell of a workbook holds.
const LONGEST_FILE: usize = 24_000;

/// The rows of an incident, in the order of its log. `bytes` gives those of an attachment.
pub fn journal(
    incident: &Incident,
    reference: &str,
    lang: Lang,
    bytes: impl Fn(&str) -> Option<Vec<u8>>,
) -> Vec<Vec<String>> {
    let numbers: BTreeMap<_, _> = timeline::short_keys(incident);
    let mut rows = Vec::new();
    let opening = incident.opening.as_ref().and_then(|opening| incident.entry(opening.entry));
    let of_opening = |entry: &Entry| {
        opening.is_some_and(|it| {
            it.key.writer == entry.key.writer && it.head.batch == entry.head.batch
        })
    };
    for entry in incident.entries() {
        let opens = matches!(entry.event(), Some(Event::Opened(_)));
        // What was said in opening is in the act that opens.
        if of_opening(entry) && !opens {
            continue;
        }
        let batch: Vec<&Entry> =
            incident.entries().iter().filter(|it| opens && of_opening(it)).collect();
        let said = act(entry, &batch, &numbers).map(|act| act.to_string()).unwrap_or_default();
        let number = numbers.get(&entry.key).cloned().unwrap_or_default();
        let visible = entry.head.visibility == Visibility::Customer;
        let text = describe(incident, entry, lang);
        let file = attached(entry).and_then(&bytes).filter(|bytes| bytes.len() <= LONGEST_FILE);
        rows.push(vec![
            incident.id().to_string(),
            reference.to_owned(),
            label(&number),
            exact(entry.head.occurred),
            known(incident, entry),
            entry.who.as_ref().map_or_else(String::new, |who| who.name.clone()),
            visible.to_string(),
            said,
            format!("{} · {}", text.kind, text.text),
            entry.head.author.clone(),
            file.map_or_else(String::new, |bytes| STANDARD.encode(bytes)),
        ]);
    }
    rows
}

fn attached(entry: &Entry) -> Option<&str> {
    match entry.event()? {
        Event::AttachmentAdded(added) => Some(&added.digest),
        _ => None,
    }
}

/// When it became known, where its time does not say so itself: in a history that goes without saying.
fn known(incident: &Incident, entry: &Entry) -> String {
    let goes_without = match incident.history() {
        Some(history) => history.known(entry.head.occurred) == entry.head.known,
        None => false,
    };
    if goes_without || !entry.head.stated && incident.history().is_some() {
        String::new()
    } else {
        exact(entry.head.known)
    }
}

fn exact(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
