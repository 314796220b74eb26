//! Holidays from an `.ics` file (RFC 5545): whole days are taken, everything else is named.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use icalendar::{Component as _, DatePerhapsTime, Event};

/// The longest a holiday is taken to be, in days: a whole year is no holiday but a mistake.
const LONGEST: u64 = 60;

/// Why a text is no table of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTable(pub String);

/// Something in the file that no day was taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// What it is called there.
    pub title: String,
    /// Why.
    pub why: Why,
}

/// Why no day was taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It begins or ends at a time of day.
    Timed,
    /// It repeats by a rule.
    Repeats,
    /// It has no day, or ends before it begins.
    NoDay,
    /// It was cancelled.
    Cancelled,
    /// It goes on for more than two months.
    TooLong,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 5] =
        [Self::Timed, Self::Repeats, Self::NoDay, Self::Cancelled, Self::TooLong];

    /// Its name in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Timed => "timed",
            Self::Repeats => "repeats",
            Self::NoDay => "no-day",
            Self::Cancelled => "cancelled",
            Self::TooLong => "too-long",
        }
    }
}

/// The days, each with whether it is worked, and what no day was taken from.
pub(super) fn days(text: &str) -> Result<(BTreeMap<NaiveDate, bool>, Vec<Skipped>), BadTable> {
    let text = text.trim_start_matches('\u{feff}');
    let calendar: icalendar::Calendar = text.parse().map_err(BadTable)?;
    let (mut days, mut skipped) = (BTreeMap::new(), Vec::new());
    for event in calendar.components.iter().filter_map(|component| component.as_event()) {
        let title = event.get_summary().unwrap_or_default().to_owned();
        match span(event) {
            Ok((first, count)) => {
                let worked = is_worked(&title);
                let all = (0..count).filter_map(|nth| first.checked_add_days(Days::new(nth)));
                // Where one says off and another worked, it is worked: make-up days are the exception.
                all.for_each(|day| *days.entry(day).or_insert(worked) |= worked);
            }
            Err(why) => skipped.push(Skipped { title, why }),
        }
    }
    Ok((days, skipped))
}

/// The first day of an event, and how many days it takes.
fn span(event: &Event) -> Result<(NaiveDate, u64), Why> {
    if event.property_value("STATUS").is_some_and(|it| it.eq_ignore_ascii_case("CANCELLED")) {
        return Err(Why::Cancelled);
    }
    if ["RRULE", "RDATE"].iter().any(|rule| event.property_value(rule).is_some()) {
        return Err(Why::Repeats);
    }
    let day = |at: DatePerhapsTime| match at {
        DatePerhapsTime::Date(day) => Ok(day),
        DatePerhapsTime::DateTime(_) => Err(Why::Timed),
    };
    let first = day(event.get_start().ok_or(Why::NoDay)?)?;
    if event.property_value("DURATION").is_some() {
        return Err(Why::Timed);
    }
    // The end is the first day that is not part of it any more.
    let count = match event.get_end() {
        Some(end) => (day(end)? - first).num_days(),
        None => 1,
    };
    match u64::try_from(count) {
        Ok(0) | Err(_) => Err(Why::NoDay),
        Ok(count) if count > LONGEST => Err(Why::TooLong),
        Ok(count) => Ok((first, count)),
    }
}

/// Whether a title says that the day is worked, as Chinese calendars write it: `春节(班)`, `国庆节补班`.
fn is_worked(title: &str) -> bool {
    ["(班)", "（班）", "补班", "上班"].iter().any(|mark| title.contains(mark))
}
