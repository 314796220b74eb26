//! What the entries of a review say.
//!
//! Each is stored as it is asked. Where one points to other entries, `K` is how: by key in the log, by a person's word in the
//! act.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::{
    incident::{
        ids::EntryKey,
        instant::{Instant, Shift},
    },
    text::named,
};

named! {
    /// What a contributing factor is about. There is none for a person: a factor says what made it possible.
    Aspect {
        /// How the work is arranged: rules, steps, approvals.
        Process = "process",
        /// Machines, programs, data.
        Technical = "technical",
        /// What was known, shown and said, and what was not.
        Information = "information",
        /// People, time, spare parts, money.
        Resources = "resources",
        /// Suppliers, law, weather.
        Outside = "outside",
    }
}

/// A contributing factor (M9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FactorNamed<K = EntryKey> {
    /// What made it possible, or worse.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The entries it is read from.
    #[serde(default = "Vec::<K>::new", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<K>,
    /// Whether it played a part in an earlier incident too: then something is to be done against it (M3).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeats: bool,
}

/// A lesson, or the reason for none (M5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LessonLearnt {
    /// What is done otherwise next time; where there is no lesson, why.
    pub text: String,
    /// Whether there is none, and `text` says why.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub none: bool,
}

/// An entry is marked for the review (M9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EntryStarred<K = EntryKey> {
    /// Which.
    pub entry: K,
    /// What is to be asked about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A review is planned (M9). A later plan stands in place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReviewPlanned {
    /// When it is held.
    pub due: Instant,
    /// Who takes part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// What it is to look at.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Shift for ReviewPlanned {
    fn shift(&mut self, by: TimeDelta) {
        self.due.shift(by);
    }
}

named! {
    /// How good the decisions were by what was known when they were taken, whatever came of them (M1).
    Quality {
        /// They were right by what was known.
        Sound = "sound",
        /// Some were.
        Mixed = "mixed",
        /// They were wrong by what was known.
        Poor = "poor",
    }
}

named! {
    /// How it came out for the customer (M1).
    CrisisOutcome {
        /// Well.
        Good = "good",
        /// In part.
        Mixed = "mixed",
        /// Badly.
        Bad = "bad",
    }
}

named! {
    /// What part luck had in how it came out (M1).
    Luck {
        /// It came out better than the decisions deserved.
        Good = "good",
        /// None to speak of.
        None = "none",
        /// It came out worse than the decisions deserved.
        Bad = "bad",
    }
}

/// The review was held: the entry's `occurred` is when, its `who` who led it (M9).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReviewHeld {
    /// What was found: the minutes, or the gist of them.
    pub text: String,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// How good the decisions were (M1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<Quality>,
    /// How it came out (M1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CrisisOutcome>,
    /// What part luck had (M1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub luck: Option<Luck>,
    /// Whether the right thing was done: 我做得对吗 (M2).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub right: String,
    /// Whether there is a better way: 有没有更好的办法 (M2).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub better: String,
}

/// No review is held, for a reason (M9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReviewWaived {
    /// Why.
    pub reason: String,
}

named! {
    /// What kind of case an incident is, once it is reviewed (N2).
    CaseKind {
        /// A service that was mature.
        Mature = "mature",
        /// A service that was flawed.
        Flawed = "flawed",
        /// A mature service, met by somebody who did not know it.
        Layman = "layman",
    }
}

/// What kind of case it is, or that it holds the best answer to its class (N2, M5). A later word of the same holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CaseJudged {
    /// What kind of case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseKind>,
    /// Whether somebody picked it as the best answer to its class.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub best: bool,
    /// Why; for the best answer, what is done otherwise than elsewhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// With which incidents it was compared, as people call them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<String>,
}
