//! What a document says where entries of its incident are damaged or missing on file. The customer reads how many; our own
//! people read which.

use super::{
    document::{Block, Callout, line},
    kinds::Audience,
};
use crate::{
    incident::{Incident, Payload, describe, timeline},
    locale::{Lang, Message},
};

/// How many are named one by one.
const NAMED: usize = 20;

/// The callout; `None` where everything can be read.
pub(super) fn callout(incident: &Incident, audience: Audience, lang: Lang) -> Option<Block> {
    let count = incident.unreadable();
    if count == 0 {
        return None;
    }
    let title = Message::new("report-unreadable").with("count", count).text(lang);
    let body = match audience {
        Audience::Customer => Vec::new(),
        Audience::Internal => {
            let mut body: Vec<_> = named(incident, lang).iter().map(|one| line(one)).collect();
            body.push(line(&lang.say("report-unreadable-why")));
            body
        }
    };
    let kind = match audience {
        Audience::Customer => Callout::Note,
        Audience::Internal => Callout::Open,
    };
    Some(Block::Callout { kind, title, body })
}

/// Each entry that cannot be read, with its number and its kind.
pub(super) fn named(incident: &Incident, lang: Lang) -> Vec<String> {
    let several = incident.has_several_writers();
    let mut named: Vec<String> = incident
        .damaged()
        .take(NAMED)
        .map(|entry| {
            let id = match entry.payload {
                Payload::Missing => "report-missing-entry",
                Payload::Known(_) | Payload::Unknown | Payload::Erased | Payload::Damaged => {
                    "report-damaged-entry"
                }
            };
            Message::new(id)
                .with("key", timeline::short_key(entry.key, several))
                .with("kind", describe(incident, entry, lang).kind)
                .text(lang)
        })
        .collect();
    let more = incident.unreadable().saturating_sub(named.len());
    if more > 0 {
        named.push(Message::new("report-unreadable-more").with("count", more).text(lang));
    }
    named
}
