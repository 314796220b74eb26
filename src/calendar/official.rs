//! Tables of days that differ from the week: public holidays, and days worked to make up for them (调休).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;
use serde::Deserialize;

use super::ics::{self, BadTable, Skipped};

const CHINA: &str = include_str!("../../assets/calendars/cn.toml");

/// Days that differ from the week, for the years that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// What it is called: `cn`, or the file's name.
    pub name: String,
    /// The days, each with whether it is worked.
    pub(super) days: BTreeMap<NaiveDate, bool>,
    /// The years it covers.
    pub(super) years: BTreeSet<i32>,
}

/// A table as it was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The days.
    pub table: Official,
    /// What the file holds beside them and could not be taken for a day.
    pub skipped: Vec<Skipped>,
}

/// The form of our own files, of which version 1 is the only one. Where the days come from is for whoever reads the file.
#[allow(dead_code)]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: u32,
    pub(super) name: String,
    pub(super) source: String,
    pub(super) commit: String,
    pub(super) date: NaiveDate,
    pub(super) licence: String,
    pub(super) years: Vec<Year>,
}

/// What the notices of a year say. Some days lie in the December before.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Year {
    pub(super) year: i32,
    pub(super) notices: Vec<String>,
    pub(super) off: Vec<NaiveDate>,
    pub(super) worked: Vec<NaiveDate>,
}

impl File {
    pub(super) fn read(text: &str) -> Result<Self, BadTable> {
        let file: Self =
            toml::from_str(text).map_err(|error| BadTable(error.message().to_owned()))?;
        if file.format != 1 {
            return Err(BadTable(format!("format {}", file.format)));
        }
        Ok(file)
    }
}

impl Official {
    /// China's public holidays, as the State Council's notices state them.
    pub fn china() -> Arc<Self> {
        static TABLE: OnceLock<Arc<Official>> = OnceLock::new();
        // A test holds the file to its form: were it broken all the same, no year would be covered, which is said.
        let read =
            || Self::of(CHINA).unwrap_or_else(|_| Self::new("cn".to_owned(), BTreeMap::new()));
        Arc::clone(TABLE.get_or_init(|| Arc::new(read())))
    }

    /// The built-in table of that name.
    pub fn named(name: &str) -> Option<Arc<Self>> {
        (name.trim() == "cn").then(Self::china)
    }

    /// The built-in table of the country a zone lies in, where there is one.
    pub fn of_zone(zone: Tz) -> Option<Arc<Self>> {
        use chrono_tz::Asia;
        let china = [
            Asia::Shanghai,
            Asia::Chongqing,
            Asia::Chungking,
            Asia::Harbin,
            Asia::Urumqi,
            Asia::Kashgar,
            Tz::PRC,
        ];
        china.contains(&zone).then(Self::china)
    }

    /// Reads a file of our own form, or an `.ics`: there, days marked as worked (班) are worked, and all others are off.
    ///
    /// # Errors
    /// [`BadTable`] where it is neither.
    pub fn read(name: &str, text: &str) -> Result<Read, BadTable> {
        if text.trim_start_matches('\u{feff}').trim_start().starts_with("BEGIN:VCALENDAR") {
            let (days, skipped) = ics::days(text)?;
            return Ok(Read { table: Self::new(name.to_owned(), days), skipped });
        }
        Ok(Read { table: Self::of(text)?, skipped: Vec::new() })
    }

    fn of(text: &str) -> Result<Self, BadTable> {
        let file = File::read(text)?;
        let mut days = BTreeMap::new();
        for year in &file.years {
            days.extend(year.off.iter().map(|day| (*day, false)));
            days.extend(year.worked.iter().map(|day| (*day, true)));
        }
        let noticed = file.years.iter().filter(|year| !year.notices.is_empty());
        Ok(Self { name: file.name, days, years: noticed.map(|year| year.year).collect() })
    }

    /// A table of these days, each with whether it is worked. It covers the years they lie in.
    pub fn new(name: String, days: BTreeMap<NaiveDate, bool>) -> Self {
        let years = days.keys().map(NaiveDate::year).collect();
        Self { name, days, years }
    }

    /// Whether a day is worked, where the table speaks of it.
    pub fn works(&self, day: NaiveDate) -> Option<bool> {
        self.days.get(&day).copied()
    }

    /// Whether it knows what is off in that year.
    pub fn covers(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Its days, each with whether it is worked.
    pub fn days(&self) -> &BTreeMap<NaiveDate, bool> {
        &self.days
    }

    /// The years it covers, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().copied()
    }
}
