//! The three crises of the demo: whole where they are over, as far as it has come where one runs now; and the throw-away
//! folder they lie in.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta};

use super::failure::Failure;
use crate::{
    incident::Instant,
    locale::Lang,
    record::{self, RecordLine},
    scenario::{self, Scenario},
    session::{Session, SessionError},
    settings::Settings,
};

/// The crisis that runs now, and the moment of it that is now.
pub(super) const LIVE: (&str, &str) = ("storage-before-noon", "2025-09-29T21:47:00+08:00");
/// How many days ago the others ended, at least.
const AGO: [i64; 2] = [2, 5];

/// The settings of the one who runs the live crisis: who looks at the demo without a name of their own is that person.
pub(super) fn manager(lang: Lang, settings: Settings) -> Settings {
    Settings {
        name: lang.say("cli-demo-name"),
        role: lang.say("cli-demo-role"),
        company: lang.say("cli-demo-company"),
        ..settings
    }
}

/// Takes in every crisis: the past ones, and the one that runs as far as it has come.
pub(super) fn take_in_all(session: &Session, lang: Lang, now: Instant) -> Result<(), Failure> {
    let mut ago = AGO.into_iter();
    let (live, past): (Vec<Scenario>, Vec<Scenario>) =
        scenario::ALL.iter().copied().partition(|scenario| scenario.id == LIVE.0);
    for scenario in past {
        session.create(&ended(scenario, lang, ago.next().unwrap_or_default(), now)?, now)?;
    }
    for scenario in live {
        session.create(&running(scenario, lang, now)?, now)?;
    }
    Ok(())
}

/// Its lines in a language, later by a length of time.
pub(super) fn told(
    scenario: Scenario,
    lang: Lang,
    later: TimeDelta,
) -> Result<Vec<RecordLine>, Failure> {
    scenario.told(lang, later).map_err(|_| SessionError::Lost.into())
}

/// Cut at the moment that is now.
fn running(scenario: Scenario, lang: Lang, now: Instant) -> Result<Vec<RecordLine>, Failure> {
    let moment = DateTime::parse_from_rfc3339(LIVE.1).map_err(|_| SessionError::Lost)?;
    Ok(record::until(told(scenario, lang, now - moment.to_utc())?, now))
}

/// Whole, moved by whole days so that times of day stay as they were.
fn ended(
    scenario: Scenario,
    lang: Lang,
    days_ago: i64,
    now: Instant,
) -> Result<Vec<RecordLine>, Failure> {
    let lines = told(scenario, lang, TimeDelta::zero())?;
    let last = lines.iter().filter_map(|line| line.act.known.or(line.act.occurred)).max();
    let Some(last) = last else { return Ok(lines) };
    told(scenario, lang, TimeDelta::days((now - last).num_days() - days_ago))
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
