//! The verbs about one failure that hits several customers (K6): `link` writes into both incidents, `share` copies what
//! one of them knows into the other. Both are internal: each customer's report stays its own.

use clap::Args;

use super::{joined, scene::Scene, words};
use crate::{
    cli::{desk::Desk, failure::Failure},
    incident::{Act, Command, Entry, Refusal, command, describe, timeline::short_keys},
    locale::Message,
    session::{Book, Recorded, SessionError},
};

/// The words after `link`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Link {
    #[command(flatten)]
    on: super::Inside,
    #[arg(value_name = "OTHER")]
    other: String,
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
}

words! {
    /// The words after `share`.
    Share: Inside = |it, scene| {
        #[arg(value_name = "OTHER")]
        other: String,
        #[arg(value_name = "ENTRY")]
        entry: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => share(&it, scene)?;
}

/// Links two incidents: an entry in each. Where one holds the link already, the other gets it.
pub(super) fn link(desk: &Desk, words: &Link) -> Result<(), Failure> {
    let envelope = words.on.envelope();
    let mut here = desk.book(&envelope.reference)?;
    let mut there = desk.book(&words.other)?;
    if here.incident.id() == there.incident.id() {
        return Err(Message::new("cli-link-itself").into());
    }
    let (our, their) = (here.reference.clone(), there.reference.clone());
    let occurred = desk.when_given(envelope.at.as_deref(), here.incident.zone())?;
    let act = |to: &Book| {
        let command = Command::Link(command::Link {
            incident: to.incident.id(),
            reference: to.reference.clone(),
            text: joined(&words.text),
        });
        Act { who: envelope.who.clone(), occurred, ..Act::new(command) }
    };
    let (forth, back) = (act(&there), act(&here));
    let forth = one_side(desk, &mut here, forth)?;
    let back = one_side(desk, &mut there, back).map_err(|failure| {
        let reason = failure.text(desk.lang);
        let half = Message::new("cli-link-half");
        Failure::from(half.with("one", &our).with("other", &their).with("reason", reason))
    })?;
    if forth.is_none() && back.is_none() {
        return Err(SessionError::Refused { refusal: Refusal::NothingChanges, act: 0 }.into());
    }
    desk.tell(&Message::new("cli-linked").with("one", our).with("other", their));
    let number = |book: &Book, recorded: Option<Recorded>| {
        let key = recorded?.entries.first()?.key;
        short_keys(&book.incident).get(&key).cloned()
    };
    if let Some(number) = number(&here, forth).or_else(|| number(&there, back)) {
        desk.out.line(&number);
    }
    Ok(())
}

/// Writes one side of a link; `None` where it stands already.
fn one_side(desk: &Desk, book: &mut Book, act: Act) -> Result<Option<Recorded>, Failure> {
    match desk.session.record_one(book, act, desk.now) {
        Ok(recorded) => Ok(Some(recorded)),
        Err(SessionError::Refused { refusal: Refusal::NothingChanges, .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Copies the words of an entry of the other incident, or those that are typed instead.
fn share(it: &Share, scene: &Scene<'_>) -> Result<Command, Failure> {
    let desk = scene.desk;
    let other = desk.book(&it.other)?;
    let id = other.incident.id();
    if id == scene.incident.id() {
        return Err(Message::new("cli-link-itself").into());
    }
    let there = Scene { desk, incident: &other.incident, at: scene.at };
    let unknown = || Refusal::UnknownEntry(it.entry.clone()).message();
    let entry =
        there.named(&it.entry).and_then(|key| other.incident.entry(key)).ok_or_else(unknown)?;
    if other.incident.marks().retracted_by(entry.key).is_some() {
        return Err(Refusal::AlreadyRetracted.message().into());
    }
    if !scene.incident.links.incidents.iter().any(|link| link.incident == id) {
        desk.tell(&Message::new("cli-not-linked").with("other", &other.reference));
    }
    let text = Some(joined(&it.text)).filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(|| words_of(&other, entry, desk));
    Ok(Command::Share(command::Share { from: id, entry: entry.key, text }))
}

/// What an entry says now, as corrected.
fn words_of(book: &Book, entry: &Entry, desk: &Desk) -> String {
    let corrected = book.incident.marks().text_of(entry.key).map(str::to_owned);
    corrected.unwrap_or_else(|| describe(&book.incident, entry, desk.lang).text)
}
