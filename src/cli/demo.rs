//! `dingli demo`: a throw-away log that holds three whole crises, one of them running now.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    crises::{self, ThrowAway, take_in_all},
    desk::{self, Desk, lang_in},
    failure::Failure,
    pictures, window,
};
use crate::{
    locale::Lang,
    session::{self, SessionError},
    settings::Settings,
    store,
};

/// The words after `demo`.
#[derive(Debug, Default, Args)]
pub(super) struct Demo {
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Draws the pictures of the documents instead.
    #[arg(long, value_name = "DIR", hide = true, conflicts_with = "dir")]
    pictures: Option<PathBuf>,
}

/// Fills the log and opens the window on it.
pub(super) fn run(verb: &Demo, lang: Option<Lang>) -> Result<(), Failure> {
    if let Some(dir) = &verb.pictures {
        return pictures::write(dir);
    }
    let throw_away = if verb.dir.is_none() { Some(ThrowAway::new()?) } else { None };
    let dir = match (&verb.dir, &throw_away) {
        (Some(dir), _) => dir.clone(),
        (None, Some(throw_away)) => throw_away.log(),
        (None, None) => return Ok(()),
    };
    if dir.join(store::FILE).exists() {
        return Err(SessionError::Exists(dir.join(store::FILE)).into());
    }
    fill(&dir, lang.unwrap_or_else(|| lang_in(None)))?;
    // There is no other demo to go on to.
    window::run(&dir, lang, true).map(drop)
}

fn fill(dir: &Path, lang: Lang) -> Result<(), Failure> {
    let mut desk = Desk::open(dir, Some(lang))?;
    let known = desk::default_dir().and_then(|dir| session::settings_in(&dir).ok().flatten());
    let settings = match known.filter(Settings::is_known) {
        Some(known) => known,
        None => crises::manager(lang, desk.session.settings.clone()),
    };
    desk.session.keep_settings(Settings { lang, ..settings })?;
    take_in_all(&desk.session, lang, desk.now)
}
