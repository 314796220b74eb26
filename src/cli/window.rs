//! `dingli` without a verb: the window, or the plain overview where there is no terminal.

use std::path::Path;

use super::{
    desk::{Desk, lang_of_system, locale_of_system, own_editor},
    failure::Failure,
    out, overview,
};
use crate::{
    locale::{Lang, Message},
    runtime::{self, Ended, Options},
};

/// What comes after the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Done,
    /// Somebody new wants to see the demo.
    Demo,
}

/// Opens the window on a data folder.
pub(super) fn run(dir: &Path, lang: Option<Lang>, demo: bool) -> Result<Then, Failure> {
    if !out::is_terminal() {
        let desk = Desk::open(dir, lang)?;
        desk.tell(&Message::new("cli-no-terminal"));
        overview::run(&desk)?;
        desk.tell_full();
        return Ok(Then::Done);
    }
    let options = Options {
        dir: dir.to_owned(),
        reference: None,
        demo,
        no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        in_tmux: std::env::var_os("TMUX").is_some_and(|value| !value.is_empty()),
        editor: own_editor(),
        lang,
        system_lang: lang_of_system(),
        system_locale: locale_of_system(),
    };
    match runtime::window(&options)? {
        Ended::Left => Ok(Then::Done),
        Ended::WantsDemo => Ok(Then::Demo),
        Ended::Asked(ending) => Err(Failure::Ended(ending)),
    }
}
