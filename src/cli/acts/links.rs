//! The verbs about one failure that hits several customers (K6): `link` writes into both incidents, `share` copies what
//! one of them knows into the other. Both are internal: each customer's report stays its own.

use clap::Args;

use super::{
    scene::Scene,
    words::{joined, verbs},
};
use crate::{
    cli::{desk::Desk, failure::Failure},
    incident::{Command, Refusal, command, timeline::short_keys, words_now},
    locale::Message,
    session::{Bond, Book, Recorded},
};

/// The words after `link`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Link {
    #[command(flatten)]
    on: super::words::Inside,
    #[arg(value_name = "OTHER")]
    other: String,
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
}

verbs! {
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

/// Links two incidents: an entry in each, in one transaction. Where one holds the link already, the other gets it.
pub(super) fn link(desk: &Desk, words: &Link) -> Result<(), Failure> {
    let envelope = words.on.envelope();
    let mut here = desk.book(&envelope.reference)?;
    let mut there = desk.book(&words.other)?;
    if here.incident.id() == there.incident.id() {
        return Err(Message::new("cli-link-itself").into());
    }
    let known = desk.when_given(envelope.known.as_deref(), &here.incident)?;
    let occurred = desk.when_given(envelope.at.as_deref(), &here.incident)?;
    let bond = Bond { text: joined(&words.text), who: envelope.who.clone(), occurred, known };
    let recorded = desk.session.link([&mut here, &mut there], &bond, desk.now)?;
    let linked = Message::new("notice-linked");
    desk.tell(&linked.with("one", &here.reference).with("other", &there.reference));
    let number = |(book, recorded): (&Book, &Recorded)| {
        let key = recorded.entries.first()?.key;
        short_keys(&book.incident).get(&key).cloned()
    };
    if let Some(number) = [&here, &there].into_iter().zip(&recorded).find_map(number) {
        desk.note_recorded(format!("{} {number}", here.reference));
        desk.out.line(&number);
    }
    Ok(())
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
        there.named(&it.entry)?.and_then(|key| other.incident.entry(key)).ok_or_else(unknown)?;
    if other.incident.marks().retracted_by(entry.key).is_some() {
        return Err(Refusal::AlreadyRetracted.message().into());
    }
    if !scene.incident.links.incidents.iter().any(|link| link.incident == id) {
        desk.tell(&Message::new("cli-not-linked").with("other", &other.reference));
    }
    let text = Some(joined(&it.text)).filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(|| words_now(&other.incident, entry, desk.lang));
    Ok(Command::Share(command::Share { from: id, entry: entry.key, text }))
}
