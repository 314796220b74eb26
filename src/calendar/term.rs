//! Working time as somebody stated it.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;

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
