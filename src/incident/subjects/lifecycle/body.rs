//! The incident itself: its opening, title, severity and status.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    incident::{instant::Instant, subjects::drill::body::Drill},
    text::named,
};

/// Severity 1 (worst) to 4. Judged by the customer's impact, not by how hard the fix is (A4).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8")]
pub struct Severity(u8);

impl Severity {
    /// The four levels, worst first.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// A level, if it is 1, 2, 3 or 4.
    pub const fn new(level: u8) -> Option<Self> {
        if level >= 1 && level <= 4 { Some(Self(level)) } else { None }
    }

    /// 1 to 4.
    pub const fn level(self) -> u8 {
        self.0
    }
}

impl Default for Severity {
    /// Unrated: treated as 2 until somebody knows better.
    fn default() -> Self {
        Self(2)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S{}", self.0)
    }
}

impl TryFrom<u8> for Severity {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, String> {
        Self::new(level)
            .ok_or_else(|| format!("Severity {level} does not exist; it is 1, 2, 3 or 4."))
    }
}

impl From<Severity> for u8 {
    fn from(severity: Severity) -> Self {
        severity.0
    }
}

impl FromStr for Severity {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.trim().trim_start_matches(['S', 's']);
        digits
            .parse::<u8>()
            .ok()
            .and_then(Self::new)
            .ok_or_else(|| format!("Severity “{text}” does not exist; it is 1, 2, 3 or 4."))
    }
}

named! {
    /// How far the incident has come.
    #[derive(Default)]
    Status {
        /// Being worked on.
        #[default]
        Open = "open",
        /// The harm has stopped growing; a workaround stands.
        Mitigated = "mitigated",
        /// Service is restored or the remedy delivered.
        Resolved = "resolved",
        /// Finished, with the customer informed (G6).
        Closed = "closed",
    }
}

named! {
    /// What the customer is, and so how documents speak to them.
    #[derive(Default)]
    CustomerKind {
        /// A company, an office, a school: 贵方.
        #[default]
        Organisation = "organisation",
        /// A private person: 您.
        Person = "person",
        /// Everybody: nobody signs for it.
        Public = "public",
    }
}

/// What the customer is, as it is stored and as it is asked. The last one holds; without one it is an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CustomerDescribed {
    /// What they are.
    pub kind: CustomerKind,
}

/// The incident exists. Small and visible: nothing in it may be internal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Opened {
    /// The neutral title the customer may read.
    pub public_title: String,
    /// The customer's name.
    pub customer: String,
    /// IANA name of the incident's zone, such as `Asia/Shanghai`.
    pub zone: String,
    /// When the impact began.
    pub began: Instant,
    /// Of an incident that is written up afterwards; absent in one that is recorded while it goes on. With it the body is
    /// of version 2: a program that does not know it shows the opening as unknown, and rings no alarm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<History>,
    /// Of a drill: what it rehearses (P1). With it the body is of version 3: a program that does not know it shows the opening
    /// as unknown, and counts nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drill: Option<Drill>,
}

/// How an incident is written up afterwards (K7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct History {
    /// From when on we knew of it. What happened before became known then, unless its own line says otherwise; what
    /// happened after became known as it happened, and so did everything where this is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_since: Option<Instant>,
}

impl History {
    /// When something that happened then became known.
    pub fn known(self, occurred: Instant) -> Instant {
        self.known_since.map_or(occurred, |since| since.max(occurred))
    }
}

/// The internal title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Titled {
    /// As our own people say it.
    pub title: String,
}

/// The severity was rated (A4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SeverityChanged {
    /// The new severity.
    pub severity: Severity,
    /// Why.
    #[serde(default)]
    pub basis: String,
}

/// The status changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatusChanged {
    /// The new status.
    pub status: Status,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// The same words where the customer may read them: of a status that was recorded for the customer to see. Absent of any
    /// other, and in logs of before, whose reasons stay ours.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub told: String,
}
