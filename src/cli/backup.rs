//! `dingli backup`: the whole log in one new file.

use std::path::PathBuf;

use clap::Args;

use super::{desk::Desk, failure::Failure};
use crate::locale::Message;

/// The words after `backup`.
#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Writes and checks the copy. A file that exists is never overwritten.
pub(super) fn run(desk: &Desk, verb: &Backup) -> Result<(), Failure> {
    desk.session.store().backup(&verb.file)?;
    desk.tell(&Message::new("cli-backup-done").with("path", verb.file.display().to_string()));
    Ok(())
}
