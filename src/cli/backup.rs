//! `dingli backup`: the whole log in one new file.

use std::path::PathBuf;

use clap::Args;

use super::{desk::Desk, failure::Failure, out};
use crate::locale::Message;

/// The words after `backup`.
#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// How many findings are said; `dingli doctor --deep` says all.
const NAMED: usize = 8;

/// Writes and checks the copy. A file that exists is never overwritten.
pub(super) fn run(desk: &Desk, verb: &Backup) -> Result<(), Failure> {
    let problems = desk.session.store().backup(&verb.file)?;
    let path = verb.file.display().to_string();
    if problems.is_empty() {
        desk.tell(&Message::new("cli-backup-done").with("path", path));
        return Ok(());
    }
    for problem in problems.iter().take(NAMED) {
        out::tell(&problem.words(desk.lang));
    }
    let count = problems.len();
    let said = Message::new("cli-backup-damaged").with("path", path).with("count", count);
    Err(said.into())
}
