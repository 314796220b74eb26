//! Who I am and how the window looks. A small file of its own beside the log; of incidents it holds nothing but what was
//! looked for and saved.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Holidays, Hours, Official, Terms},
    locale::Lang,
};

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// For a dark terminal.
    #[default]
    Dark,
    /// For a light terminal.
    Light,
    /// None: meaning is carried by signs alone.
    Plain,
}

impl Theme {
    /// The next one, for the key that goes through them.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::Plain,
            Self::Plain => Self::Dark,
        }
    }
}

/// What the first run asks, and what can be changed later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settings {
    /// The author of entries written here.
    pub name: String,
    /// The author's role.
    pub role: String,
    /// The author's company.
    pub company: String,
    /// IANA zone name for new incidents.
    pub zone: String,
    /// The company's currency, as an ISO 4217 code: that of amounts typed without one. Empty where nobody said.
    pub currency: String,
    /// Language of the screen.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// Whether borders are drawn with ASCII signs only.
    pub ascii: bool,
    /// Whether the terminal is asked to show a notification beside the bell (OSC 9). It names the reference alone: others
    /// may see the screen.
    pub notify: bool,
    /// Public holidays by which working time is counted: `cn`, `none` or the name of the file they were read from; empty
    /// for those of the zone's country.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub calendar: String,
    /// The days read from that file, each with whether it is worked.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub calendar_days: BTreeMap<NaiveDate, bool>,
    /// Working days of the week, as 1 (Monday) to 7; Monday to Friday where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working_days: Vec<u8>,
    /// Working hours of a day; 09:00 to 18:00 where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working_hours: Vec<Hours>,
    /// Searches over all incidents that are made again and again, as they were typed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub saved_searches: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            role: String::new(),
            company: String::new(),
            zone: "UTC".to_owned(),
            currency: String::new(),
            lang: Lang::En,
            theme: Theme::Dark,
            ascii: false,
            notify: false,
            calendar: String::new(),
            calendar_days: BTreeMap::new(),
            working_days: Vec::new(),
            working_hours: Vec::new(),
            saved_searches: Vec::new(),
        }
    }
}

impl Settings {
    /// The zone for new incidents; UTC where the name is not known.
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }

    /// Working time as the company set it; what a contract says goes before it.
    pub fn working_time(&self) -> Terms {
        let holidays = Holidays::named(&self.calendar).unwrap_or_else(|| {
            Holidays::Of(Official::new(self.calendar.clone(), self.calendar_days.clone()).into())
        });
        Terms {
            holidays,
            week: self.working_days.clone(),
            hours: self.working_hours.clone(),
            days: BTreeMap::new(),
        }
    }

    /// Whether the first run has been answered.
    pub fn is_known(&self) -> bool {
        !self.name.trim().is_empty()
    }
}
