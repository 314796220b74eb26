//! The built-in scenarios: three whole crises in both languages, as lines that `record` takes, moved to when they are shown.
//! They are what the demo shows, with invented names, numbers and amounts.

use std::fmt;

use chrono::TimeDelta;
use chrono_tz::{Asia::Shanghai, Tz};

use crate::{
    incident::Instant,
    locale::Lang,
    record::{self, RecordError, RecordLine},
};

mod placeholder;
#[cfg(test)]
mod tests;

pub use placeholder::Unfilled;
use placeholder::filled;

/// The zone in which every scenario happens.
pub const ZONE: Tz = Shanghai;

/// One crisis, from its opening to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scenario {
    /// The name by which it is asked for.
    pub id: &'static str,
    /// The message that holds its title.
    title: &'static str,
    /// One JSON object an act, in the order in which they became known.
    zh: &'static str,
    /// The same acts in English.
    en: &'static str,
}

/// Why a scenario cannot be told; never in a tested build.
#[derive(Debug, Clone, PartialEq)]
pub enum Untold {
    /// A time in a text.
    Text(Unfilled),
    /// A line.
    Line(RecordError),
}

impl fmt::Display for Untold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(unfilled) => unfilled.fmt(f),
            Self::Line(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Untold {}

/// Every scenario, in the order a list shows them.
pub const ALL: &[Scenario] = &[
    Scenario {
        id: "data-loss-claim",
        title: "scenario-data-loss-claim",
        zh: include_str!("../assets/scenarios/data-loss-claim.jsonl"),
        en: include_str!("../assets/scenarios/data-loss-claim.en.jsonl"),
    },
    Scenario {
        id: "storage-before-noon",
        title: "scenario-storage-before-noon",
        zh: include_str!("../assets/scenarios/storage-before-noon.jsonl"),
        en: include_str!("../assets/scenarios/storage-before-noon.en.jsonl"),
    },
    Scenario {
        id: "dealer-dispute",
        title: "scenario-dealer-dispute",
        zh: include_str!("../assets/scenarios/dealer-dispute.jsonl"),
        en: include_str!("../assets/scenarios/dealer-dispute.en.jsonl"),
    },
];

/// The scenario of that id.
pub fn get(id: &str) -> Option<Scenario> {
    ALL.iter().copied().find(|scenario| scenario.id == id)
}

impl Scenario {
    /// What it is about, in one line.
    pub fn title(&self, lang: Lang) -> String {
        lang.say(self.title)
    }

    /// Its lines in a language, every time in them later by a length of time. [`record::until`] stops them at a moment.
    ///
    /// # Errors
    /// None in a tested build: every line is parsed and decided by a test.
    pub fn told(&self, lang: Lang, later: TimeDelta) -> Result<Vec<RecordLine>, Untold> {
        let source = match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        };
        let source = filled(source, later, ZONE).map_err(Untold::Text)?;
        // Every line states its times in RFC 3339, so neither the zone nor the present instant is asked for.
        let lines = record::parse_all(&source, chrono_tz::UTC, Instant::default());
        let mut lines = lines.map_err(Untold::Line)?;
        record::shift(&mut lines, later);
        Ok(lines)
    }
}
