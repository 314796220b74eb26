//! `dingli` without a verb: the window, or the plain overview where there is no terminal.

use std::path::Path;

use super::{
    demo,
    desk::{Desk, lang_of_system},
    failure::Failure,
    out, overview,
};
use crate::{
    locale::{Lang, Message},
    runtime::{self, Ended, Options},
};

/// Opens the window on a data folder.
pub(super) fn run(dir: &Path, lang: Option<Lang>, demo: bool) -> Result<(), Failure> {
    if !out::is_terminal() {
        let desk = Desk::open(dir, lang)?;
        desk.tell(&Message::new("cli-no-terminal"));
        return overview::run(&desk);
    }
    let options = Options {
        dir: dir.to_owned(),
        reference: None,
        demo,
        no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        in_tmux: std::env::var_os("TMUX").is_some_and(|value| !value.is_empty()),
        lang,
        system_lang: lang_of_system(),
    };
    match runtime::window(&options)? {
        Ended::Left => Ok(()),
        Ended::WantsDemo => demo::run(&demo::Demo::default(), lang),
        Ended::Asked(ending) => Err(Failure::Ended(ending)),
    }
}
