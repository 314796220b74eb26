//! Questions and answers (A1–A4, A7).

use std::{fmt, str::FromStr};

use chrono::TimeDelta;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{
    incident::{
        ids::{EntryKey, NotAnId},
        instant::{Instant, Shift},
        subjects::lifecycle::body::Severity,
    },
    text::named,
};

named! {
    /// How far an answer can be relied on (A2).
    Confidence {
        /// 已核实: seen by us or proved.
        Confirmed = "confirmed",
        /// 对方称: somebody says so.
        Claimed = "claimed",
        /// 推测: we think so.
        Assumed = "assumed",
    }
}

impl Confidence {
    /// The sign that carries the meaning without colour: `x` confirmed, `~` claimed, `?` assumed.
    pub const fn sign(self) -> char {
        match self {
            Self::Confirmed => 'x',
            Self::Claimed => '~',
            Self::Assumed => '?',
        }
    }
}

/// Which question: one of the playbook's by its id, or one added by a person, by the entry that asked it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionId {
    /// The playbook's own id, such as `backup-exists`.
    Playbook(String),
    /// The entry that asked it.
    Asked(EntryKey),
}

impl QuestionId {
    /// The entry that asked it, where a person did.
    pub fn asked(&self) -> Option<EntryKey> {
        match self {
            Self::Playbook(_) => None,
            Self::Asked(key) => Some(*key),
        }
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Playbook(id) => f.write_str(id),
            Self::Asked(key) => key.fmt(f),
        }
    }
}

impl FromStr for QuestionId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.is_empty() {
            return Err(NotAnId(text.to_owned()));
        }
        if text.contains(':') {
            text.parse().map(Self::Asked)
        } else {
            Ok(Self::Playbook(text.to_owned()))
        }
    }
}

impl Serialize for QuestionId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for QuestionId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for QuestionId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QuestionId".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (id, key) =
            (generator.subschema_for::<String>(), generator.subschema_for::<EntryKey>());
        schemars::json_schema!({ "anyOf": [id, key] })
    }
}

/// What is known of a backup (A3): a backup that was never restored is not a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Backup {
    /// Whether one is said to exist.
    pub exists: bool,
    /// When the last good one was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_good: Option<Instant>,
    /// When a restore from it was last proved to work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restore_tested: Option<Instant>,
}

named! {
    /// Whether something was hit as a whole (A7).
    Extent {
        /// 全部: all of it.
        Whole = "whole",
        /// 部分: some of it.
        Part = "part",
    }
}

/// How much an answer counts (A7): what it is of, the answer says. What is left out is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
#[serde(default)]
pub struct Count {
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// Of what, as people say it: `projects`, `个账号`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Instant>,
    /// Until when; never before `since`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// In whole or in part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extent: Option<Extent>,
}

impl Count {
    /// The same, or `None` where nothing is counted.
    pub fn said(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

/// A question beyond the playbook's (A1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FactAsked {
    /// A section's id of the playbook; empty for "other".
    #[serde(default)]
    pub section: String,
    /// The question.
    pub ask: String,
    /// Whom to ask.
    #[serde(default)]
    pub whom: String,
    /// Whether the crisis cannot be steered without it.
    #[serde(default)]
    pub critical: bool,
}

/// An answer with source (the entry's `who`), time and confidence (A2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FactAnswered {
    /// Which question.
    pub question: QuestionId,
    /// The question in the words in which it was asked, so that the answer can be read alone.
    pub asked: String,
    /// The answer.
    pub answer: String,
    /// How far it can be relied on.
    pub confidence: Confidence,
    /// What is known of the backup, where that is the question (A3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<Backup>,
    /// The impact on the customer, where that is the question (A4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<Severity>,
    /// How many, since when until when, in whole or in part (A7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
}

impl Shift for Count {
    fn shift(&mut self, by: TimeDelta) {
        self.since.shift(by);
        self.until.shift(by);
    }
}

impl Shift for Backup {
    fn shift(&mut self, by: TimeDelta) {
        self.last_good.shift(by);
        self.restore_tested.shift(by);
    }
}
