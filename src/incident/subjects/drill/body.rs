//! What the entries of a drill say.

use serde::{Deserialize, Serialize};

use crate::incident::{
    ids::{EntryKey, IncidentId},
    instant::Instant,
};

/// What an incident rehearses, and how: a part of its opening (P1, P3).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Drill {
    /// The incident in this log that is gone through again; absent where it is a built-in scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// The reference people say, or the name of the scenario.
    pub name: String,
    /// The last entry of every writer that it held when the drill began: what was recorded there later is no part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heads: Vec<EntryKey>,
    /// How many seconds of it go by in a second; at least 1.
    pub speed: u32,
    /// Whether it is the ten-minute form: one decision and no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub short: bool,
    /// When the first thing comes in from outside, on the clock of what is rehearsed; the clock of the drill waits there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Instant>,
}

/// Something came in from outside, as it did then (P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DrillFed<K = EntryKey> {
    /// The entry of what is rehearsed; of a scenario, of its course from the first line on.
    pub source: EntryKey,
    /// The entries it became in the drill; none where it could not be said again.
    #[serde(default = "Vec::<K>::new", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<K>,
    /// When the next thing comes in; absent where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Instant>,
}

/// A point of friction, seen by somebody who played the customer (P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FrictionNoted {
    /// What grated.
    pub text: String,
}

/// The drill is over, and what is taken from it (P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Debriefed {
    /// What is taken from it.
    pub text: String,
    /// What was done then and in the drill, side by side, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<String>,
}
