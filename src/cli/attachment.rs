//! `dingli attachment`: gives back the bytes of an attachment.

use std::path::PathBuf;

use clap::Args;

use super::{desk::Desk, failure::Failure, report};
use crate::{
    incident::Attachment as Held,
    locale::Message,
    store::{self, Digest},
};

/// Fewer digits of a digest than this are not taken for one.
const SHORTEST: usize = 4;

/// The words after `attachment`.
#[derive(Debug, Args)]
pub(super) struct Attachment {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(value_name = "NUMBER|DIGEST")]
    which: String,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[arg(long)]
    force: bool,
}

/// Writes the bytes where they are wanted.
pub(super) fn run(desk: &Desk, verb: &Attachment) -> Result<(), Failure> {
    let book = desk.book(&verb.reference)?;
    let unknown = || Message::new("cli-attachment-unknown").with("text", &verb.which);
    let found = find(&book.incident.attachments.list, &verb.which).ok_or_else(unknown)?;
    let digest: Digest = found.file.digest.parse().map_err(|_| unknown())?;
    let bytes =
        desk.session.store().blob(digest)?.ok_or_else(|| {
            Message::new("cli-attachment-elsewhere").with("name", &found.file.name)
        })?;
    if store::Digest::of(&bytes) != digest {
        return Err(Message::new("cli-attachment-damaged").with("name", &found.file.name).into());
    }
    report::put(desk, &verb.output, &bytes, verb.force)
}

/// By its number in the list, or by a digest's first digits where only one has them.
fn find<'a>(list: &'a [Held], which: &str) -> Option<&'a Held> {
    let which = which.trim().trim_start_matches('#').to_ascii_lowercase();
    let by_number = which.parse::<usize>().ok().and_then(|number| list.get(number.checked_sub(1)?));
    by_number.or_else(|| {
        let mut matching = list.iter().filter(|held| held.file.digest.starts_with(&which));
        let first = matching.next().filter(|_| which.len() >= SHORTEST)?;
        matching.all(|other| other.file.digest == first.file.digest).then_some(first)
    })
}
