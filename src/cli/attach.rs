//! `dingli attach`: takes a file into the log as evidence.

use std::path::PathBuf;

use clap::Args;

use super::{desk::Desk, failure::Failure};
use crate::{
    incident::{Act, Command, Event, Visibility},
    locale::Message,
};

/// The words after `attach`.
#[derive(Debug, Args)]
pub(super) struct Attach {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
    #[arg(long)]
    customer_visible: bool,
}

/// Stores the bytes and the entry that names them, then says under which number it is found.
pub(super) fn run(desk: &Desk, verb: Attach) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let happened = desk.happened_given(verb.at.as_deref(), &book.incident)?;
    let occurred = happened.map(|it| it.instant);
    let whole_day = happened.is_some_and(|it| it.whole_day);
    let visibility =
        if verb.customer_visible { Visibility::Customer } else { Visibility::Internal };
    let (note, who) = (verb.note.unwrap_or_default(), verb.who);
    let recorded = desk.session.attach(
        &mut book,
        &verb.file,
        |mut attach| {
            attach.note = note;
            Act { who, occurred, whole_day, visibility, ..Act::new(Command::Attach(attach)) }
        },
        desk.now,
    )?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    if let Some(Event::AttachmentAdded(added)) =
        recorded.entries.first().and_then(|entry| entry.event())
    {
        let number = book.incident.attachments.list.len();
        desk.tell(
            &Message::new("cli-attached")
                .with("number", number)
                .with("name", &added.name)
                .with("digest", &added.digest),
        );
    }
    Ok(())
}
