//! Which entries of an incident cannot be read any more, in one sentence that every verb says on standard error.

use crate::{
    incident::{Incident, Payload, timeline},
    locale::{Lang, Message},
};

/// How many are named one by one.
const MOST: usize = 8;

/// The sentence; `None` where everything can be read.
pub(super) fn message(reference: &str, incident: &Incident, lang: Lang) -> Option<Message> {
    let count = incident.unreadable();
    if count == 0 {
        return None;
    }
    let several = incident.has_several_writers();
    let name = |id: &'static str, key| {
        Message::new(id).with("key", timeline::short_key(key, several)).text(lang)
    };
    let mut named: Vec<String> = incident
        .damaged()
        .take(MOST)
        .map(|entry| match entry.payload {
            Payload::Missing => name("cli-missing-entry", entry.key),
            Payload::Known(_) | Payload::Unknown | Payload::Erased | Payload::Damaged => {
                name("cli-damaged-entry", entry.key)
            }
        })
        .collect();
    let more = incident.damaged().count().saturating_sub(MOST);
    if more > 0 {
        named.push(Message::new("cli-damaged-more").with("count", more).text(lang));
    }
    if incident.absent() > 0 {
        let absent = Message::new("cli-absent-entries").with("count", incident.absent());
        named.push(absent.text(lang));
    }
    Some(
        Message::new("cli-damaged")
            .with("reference", reference)
            .with("count", count)
            .with("entries", lang.list(&named)),
    )
}
