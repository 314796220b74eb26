//! Working hours of a day, as `09:00-18:00`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Hours of a day in which work is done, in minutes after midnight: `from` before `until`, 24:00 at the latest.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    from: u16,
    until: u16,
}

/// A text that names no hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHours;

impl fmt::Display for NoHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("working hours are written as 09:00-18:00")
    }
}

impl std::error::Error for NoHours {}

impl Hours {
    /// The hours between two minutes of the day; `None` where the first is not before the second, or the day has ended.
    pub const fn new(from: u16, until: u16) -> Option<Self> {
        if from < until && until <= 24 * 60 { Some(Self { from, until }) } else { None }
    }

    /// The first minute of the day that is worked, and the first that is not any more.
    pub const fn minutes(self) -> (u16, u16) {
        (self.from, self.until)
    }

    /// The same hours in order, with those that overlap or touch joined.
    #[must_use]
    pub fn joined(mut hours: Vec<Self>) -> Vec<Self> {
        hours.sort();
        let mut joined: Vec<Self> = Vec::new();
        for next in hours {
            match joined.last_mut() {
                Some(last) if next.from <= last.until => last.until = last.until.max(next.until),
                _ => joined.push(next),
            }
        }
        joined
    }
}

impl FromStr for Hours {
    type Err = NoHours;

    /// Reads `9:00-18:00`, also with a full-width colon, a longer dash, `~`, `至` or `到`.
    fn from_str(text: &str) -> Result<Self, NoHours> {
        let plain = text.trim().replace('：', ":").replace(['–', '—', '~', '～', '至', '到'], "-");
        let (from, until) = plain.split_once('-').ok_or(NoHours)?;
        let minute = |text: &str| {
            let (hour, minute) = text.trim().split_once(':')?;
            let digits = |text: &str| text.len() <= 2 && text.bytes().all(|c| c.is_ascii_digit());
            let (hour, minute) = (digits(hour) && digits(minute)).then_some((hour, minute))?;
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
            (minute < 60).then_some(hour * 60 + minute)
        };
        let both = minute(from).zip(minute(until)).ok_or(NoHours)?;
        Self::new(both.0, both.1).ok_or(NoHours)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minute: u16| (minute / 60, minute % 60);
        let ((h, m), (until_h, until_m)) = (clock(self.from), clock(self.until));
        write!(f, "{h:02}:{m:02}-{until_h:02}:{until_m:02}")
    }
}

impl TryFrom<String> for Hours {
    type Error = NoHours;

    fn try_from(text: String) -> Result<Self, NoHours> {
        text.parse()
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        hours.to_string()
    }
}
