//! The built-in scenarios: three whole crises, as lines that `record` takes. Owns their ids, titles and texts, and
//! nothing else; they are demo data and tests, with invented names, numbers and amounts.

use crate::{
    incident::Instant,
    locale::Lang,
    record::{self, RecordError, RecordLine},
};

#[cfg(test)]
mod tests;

/// One crisis, from its opening to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scenario {
    /// The name by which it is asked for.
    pub id: &'static str,
    /// The message that holds its title.
    title: &'static str,
    /// One JSON object an act, in the order in which they became known.
    pub source: &'static str,
}

/// Every scenario, in the order a list shows them.
pub const ALL: &[Scenario] = &[
    Scenario {
        id: "data-loss-claim",
        title: "scenario-data-loss-claim",
        source: include_str!("../assets/scenarios/data-loss-claim.jsonl"),
    },
    Scenario {
        id: "storage-before-noon",
        title: "scenario-storage-before-noon",
        source: include_str!("../assets/scenarios/storage-before-noon.jsonl"),
    },
    Scenario {
        id: "dealer-dispute",
        title: "scenario-dealer-dispute",
        source: include_str!("../assets/scenarios/dealer-dispute.jsonl"),
    },
];

/// The storage night in English, act for act.
const STORAGE_IN_ENGLISH: &str = include_str!("../assets/scenarios/storage-before-noon.en.jsonl");

/// The scenario of that id.
pub fn get(id: &str) -> Option<Scenario> {
    ALL.iter().copied().find(|scenario| scenario.id == id)
}

impl Scenario {
    /// What it is about, in one line.
    pub fn title(&self, lang: Lang) -> String {
        lang.say(self.title)
    }

    /// The same crisis told in that language; in Chinese where it is told in no other.
    #[must_use]
    pub fn told_in(self, lang: Lang) -> Self {
        match (self.id, lang) {
            ("storage-before-noon", Lang::En) => Self { source: STORAGE_IN_ENGLISH, ..self },
            _ => self,
        }
    }

    /// Its lines, as they happened. [`record::shift`] moves them to today, [`record::until`] stops them at a moment.
    ///
    /// # Errors
    /// None in a tested build: every line is parsed and decided by a test.
    pub fn lines(&self) -> Result<Vec<RecordLine>, RecordError> {
        // Every line states its times in RFC 3339, so neither the zone nor the present instant is asked for.
        record::parse_all(self.source, chrono_tz::UTC, Instant::default())
    }
}
