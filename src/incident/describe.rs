//! An entry in words, for our own eyes: the timeline, the internal report, search results.

use super::{
    effect::Effect,
    entry::{Entry, Payload},
    event::Event,
    fold::Incident,
    kinds::for_each_kind,
    telling::{Teller, Told as _},
    wording::join,
};
use crate::locale::{Lang, Message};

/// An entry in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// The kind, in one word or two.
    pub kind: String,
    /// What it says, whole.
    pub text: String,
}

/// The kind of an entry in words, such as 备注 or "note".
pub fn kind_name(kind: &str, lang: Lang) -> String {
    let known = Event::KINDS.iter().any(|known| known.name == kind);
    if known { lang.say(&format!("kind-{kind}")) } else { kind.to_owned() }
}

/// An entry in words. Nothing it says is dropped; names are those of the fold.
pub fn describe(incident: &Incident, entry: &Entry, lang: Lang) -> Description {
    let text = match &entry.payload {
        Payload::Unknown => Message::new("entry-unknown")
            .with("kind", &entry.head.kind)
            .with("version", entry.head.version)
            .text(lang),
        Payload::Erased => lang.say("entry-erased"),
        Payload::Damaged => lang.say("entry-damaged"),
        Payload::Missing => lang.say("entry-missing"),
        Payload::Known(event) => tell(event, &Teller { incident, lang }),
    };
    let text = join(&[text, silenced(incident, entry, lang)]);
    let kind = match entry.head.kind.as_str() {
        "?" if entry.payload.is_damaged() => lang.say("kind-unreadable"),
        kind => kind_name(kind, lang),
    };
    Description { kind, text }
}

/// What fell silent with what an entry erased, in neutral words; its head keeps it.
fn silenced(incident: &Incident, entry: &Entry, lang: Lang) -> String {
    let Some(Effect::Silences(list)) = entry.effect() else { return String::new() };
    let zone = incident.zone();
    let list: Vec<Message> = list.iter().map(|it| it.message(zone)).collect();
    Message::new("entry-silenced").with("list", list).text(lang)
}

/// What an entry says now: its own words, or those that correct it.
pub fn words_now(incident: &Incident, entry: &Entry, lang: Lang) -> String {
    let corrected = incident.marks().text_of(entry.key).map(str::to_owned);
    corrected.unwrap_or_else(|| describe(incident, entry, lang).text)
}

/// What a person wrote in an entry, as corrected since, without what the program says around it. `None` where the entry
/// holds values and no words.
// What is not named here is corrected in words that are written anew.
#[allow(clippy::wildcard_enum_match_arm)]
pub fn own_words(incident: &Incident, entry: &Entry) -> Option<String> {
    if let Some(corrected) = incident.marks().text_of(entry.key) {
        return Some(corrected.to_owned());
    }
    let words = match entry.event()? {
        Event::Titled(it) => &it.title,
        Event::Noted(it) => &it.text,
        Event::FactAsked(it) => &it.ask,
        Event::FactAnswered(it) => &it.answer,
        Event::ContactMade(it) => &it.text,
        Event::EnquiryReceived(it) => &it.text,
        Event::EnquiryAnswered(it) => &it.text,
        Event::Corrected(it) => &it.text,
        Event::OfferMade(it) => &it.terms,
        Event::OfferJustified(it) => &it.reason,
        Event::DecisionSought(it) => &it.text,
        Event::DecisionTaken(it) => &it.text,
        Event::MissedWindowCosted(it) => &it.note,
        Event::ConditionSet(it) => &it.basis,
        Event::OddsDisclosed(it) => &it.words,
        Event::CommitmentMade(it) => &it.text,
        Event::CommitmentKept(it) => &it.text,
        Event::CommitmentBroken(it) => &it.text,
        Event::CommitmentWaived(it) => &it.reason,
        Event::SignalSeen(it) => &it.text,
        Event::EscalationRaised(it) => &it.text,
        Event::EscalationAccepted(it) => &it.text,
        Event::HandoverBegun(it) => &it.text,
        Event::BriefPassed(it) => &it.text,
        Event::IncidentLinked(it) => &it.text,
        Event::EntryShared(it) => &it.text,
        Event::ResourceConfirmed(it) => &it.text,
        other => other.own()?,
    };
    (!words.trim().is_empty()).then(|| words.to_owned())
}

macro_rules! tell {
    ($($(#[$doc:meta])* $variant:ident of $subject:ident = $name:literal v $version:literal, in $state:ident { $($duty:tt)* })*) => {
        fn tell(event: &Event, by: &Teller<'_>) -> String {
            match event {
                $(Event::$variant(body) => body.told(by),)*
            }
        }
    };
}

for_each_kind!(tell);
