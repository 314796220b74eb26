//! Working time as somebody stated it, and a length of it as it was said.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{hours::Hours, official::Official};

/// Which table of holidays counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Holidays {
    /// Nobody said: that of the country, where one is built in.
    #[default]
    Unstated,
    /// None: the week alone.
    None,
    /// This one.
    Of(Arc<Official>),
}

impl Holidays {
    /// What a name means: empty, `none`, or a built-in table; `None` where no table has that name.
    pub fn named(name: &str) -> Option<Self> {
        match name.trim() {
            "" => Some(Self::Unstated),
            "none" => Some(Self::None),
            name => Official::named(name).map(Self::Of),
        }
    }
}

/// Working time as somebody set it or agreed on it. What is not stated is left to whoever comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Public holidays.
    pub holidays: Holidays,
    /// Working days of the week, as 1 (Monday) to 7; empty where not stated.
    pub week: Vec<u8>,
    /// Working hours of a day; empty where not stated.
    pub hours: Vec<Hours>,
    /// Single days, each with whether it is worked: they go before any table.
    pub days: BTreeMap<NaiveDate, bool>,
}

/// A length of working time as it was said, and what it was counted by. It stands beside the instant it came to, so that
/// this instant never changes when a calendar does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct Term {
    /// The words: `2 working days`.
    pub said: String,
    /// The table of holidays it was counted by; empty where it was the week alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub calendar: String,
    /// Years it reached into whose holidays nobody had announced.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown_years: Vec<i32>,
}
