//! `dingli` without a verb: the window, or the plain overview where there is no terminal.

use std::path::Path;

use super::{desk::Desk, failure::Failure, out, overview};
use crate::locale::{Lang, Message};

/// Opens the window on a data folder.
pub(super) fn run(dir: &Path, lang: Option<Lang>) -> Result<(), Failure> {
    let desk = Desk::open(dir, lang)?;
    if !out::is_terminal() {
        desk.tell(&Message::new("cli-no-terminal"));
    }
    // The one place where the window takes over.
    overview::run(&desk)
}
