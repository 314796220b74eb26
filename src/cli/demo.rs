//! `dingli demo`: a throw-away log that holds three whole crises, one of them running now.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};
use clap::Args;

use super::{desk::Desk, failure::Failure, lang_in, pictures, window};
use crate::{
    incident::Instant,
    locale::Lang,
    record::{self, RecordLine},
    scenario::{self, Scenario},
    session::{self, Session, SessionError},
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

/// The crisis that runs now, and the moment of it that is now.
pub(super) const LIVE: (&str, &str) = ("storage-before-noon", "2025-09-29T21:47:00+08:00");
/// How many days ago the others ended, at least.
const AGO: [i64; 2] = [2, 5];

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
    window::run(&dir, lang, true)
}

fn fill(dir: &Path, lang: Lang) -> Result<(), Failure> {
    let mut desk = Desk::open(dir, Some(lang))?;
    let known =
        super::desk::default_dir().and_then(|dir| session::settings_in(&dir).ok().flatten());
    let settings = known.unwrap_or_else(|| desk.session.settings.clone());
    let name = if settings.is_known() { settings.name.clone() } else { desk.say("cli-demo-name") };
    desk.session.keep_settings(Settings { name, lang, ..settings })?;
    take_in_all(&desk.session, lang, desk.now)
}

/// Takes in every crisis: the past ones, and the one that runs as far as it has come.
pub(super) fn take_in_all(session: &Session, lang: Lang, now: Instant) -> Result<(), Failure> {
    let mut ago = AGO.into_iter();
    let (live, past): (Vec<Scenario>, Vec<Scenario>) =
        scenario::ALL.iter().copied().partition(|scenario| scenario.id == LIVE.0);
    for scenario in past {
        let lines = ended(read(scenario.told_in(lang))?, ago.next().unwrap_or_default(), now);
        session.create(&lines, now)?;
    }
    for scenario in live {
        session.create(&running(read(scenario.told_in(lang))?, now), now)?;
    }
    Ok(())
}

pub(super) fn read(scenario: Scenario) -> Result<Vec<RecordLine>, Failure> {
    scenario.lines().map_err(|_| SessionError::Lost.into())
}

/// Cut at the moment that is now.
fn running(lines: Vec<RecordLine>, now: Instant) -> Vec<RecordLine> {
    let Ok(moment) = DateTime::parse_from_rfc3339(LIVE.1) else { return lines };
    let mut lines = record::until(lines, moment.to_utc());
    record::shift(&mut lines, now - moment.to_utc());
    lines
}

/// Whole, moved by whole days so that times of day stay as they were.
fn ended(mut lines: Vec<RecordLine>, days_ago: i64, now: Instant) -> Vec<RecordLine> {
    let last = lines.iter().filter_map(|line| line.act.known.or(line.act.occurred)).max();
    if let Some(last) = last {
        record::shift(&mut lines, TimeDelta::days((now - last).num_days() - days_ago));
    }
    lines
}

/// A folder that goes when the demo ends.
#[derive(Debug)]
pub(super) struct ThrowAway(PathBuf);

impl ThrowAway {
    pub(super) fn new() -> Result<Self, Failure> {
        let parent = std::env::temp_dir();
        for number in 0..100 {
            let path = parent.join(format!("dingli-demo-{}-{number}", std::process::id()));
            match std::fs::create_dir(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Failure::File(path, error)),
            }
        }
        Err(Failure::File(parent, std::io::ErrorKind::AlreadyExists.into()))
    }

    /// The data folder in it, which the store makes private.
    pub(super) fn log(&self) -> PathBuf {
        self.0.join("log")
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
