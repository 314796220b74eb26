//! Legal and contractual clocks as data (I7): whose duty, what starts each, how long, to whom, from which source.
//!
//! They remind; whether a law applies and whether it is met is for counsel to say.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Text;

/// A regime under which somebody has to report by a time (I7). None of its clocks runs before it is answered whose duty it
/// is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Deadline {
    /// Stable, kebab-case, unique in the playbook.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The classes of incident it may apply to; empty in a playbook, where it applies to that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
    /// The mildest severity for which it is asked about, 1 to 4; `None`: every severity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    /// Where it is written.
    pub source: Text,
    /// The day on which somebody last checked it against its source.
    pub checked: Option<NaiveDate>,
    /// Whose duty it may be, each with what they have to do.
    pub duties: Vec<Duty>,
}

/// Who may have a duty under a regime, and its stages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Duty {
    /// Stable, kebab-case, unique in the regime.
    pub id: String,
    /// Who, as it is asked: are we that?
    pub whose: Text,
    /// What they have to do, in order.
    pub stages: Vec<Stage>,
}

/// One thing to report, and by when. Without a length of time it is to be done at once: an item, and no clock.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Stage {
    /// Stable, kebab-case, unique in the duty.
    pub id: String,
    /// What is to be done.
    pub what: Text,
    /// To whom.
    pub to: Text,
    /// What starts it: `known`, `resolved`, or the id of an earlier stage.
    #[serde(skip_serializing_if = "is_known")]
    pub starts: String,
    /// Hours from its start, by the clock on the wall of the world.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// Days from its start, at the same time of day in the incident's zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Months from its start, at the same day and time of day in the incident's zone; the last day of a shorter month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Working days from the day of its start, at the end of business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
    /// At the latest so many hours after it became known, whenever it started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_hours: Option<u32>,
    /// Whether it is the authority's own term: to be known, and nothing for us to do.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub theirs: bool,
}

/// What starts a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start<'a> {
    /// Whoever has the duty came to know of it.
    Known,
    /// The incident was resolved.
    Resolved,
    /// This stage of the same duty was done.
    Stage(&'a str),
}

/// The name of what starts most stages.
const KNOWN: &str = "known";
/// The name of the end of the handling.
const RESOLVED: &str = "resolved";

fn is_known(starts: &str) -> bool {
    starts.is_empty() || starts == KNOWN
}

impl Stage {
    /// What starts it; `known` where nothing is said.
    pub fn start(&self) -> Start<'_> {
        match self.starts.as_str() {
            "" | KNOWN => Start::Known,
            RESOLVED => Start::Resolved,
            stage => Start::Stage(stage),
        }
    }

    /// How many lengths of time it names; one, or none where it is to be done at once.
    pub fn lengths(&self) -> usize {
        [self.hours, self.days, self.months, self.working_days].into_iter().flatten().count()
    }

    /// Whether it is to be done at once: an item, and no clock.
    pub fn is_at_once(&self) -> bool {
        self.lengths() == 0
    }
}

impl Deadline {
    /// The duty of that id.
    pub fn duty(&self, id: &str) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.id == id)
    }

    /// Whether nobody has checked it against its source for a year, as of a day.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        let year = chrono::Months::new(12);
        self.checked
            .is_none_or(|day| day.checked_add_months(year).is_none_or(|until| until < today))
    }

    /// Whether it may apply to a class of incident.
    pub fn is_for(&self, class: &str) -> bool {
        self.classes.iter().any(|it| it == class)
    }
}
