//! Dates as registers hold them: every usual order and separator, in both languages, with two-digit years, zones and Unix
//! seconds. Which of day, month and year comes first is never guessed from one cell.

use chrono::{
    DateTime, Datelike as _, Days, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime,
    TimeZone as _, Utc,
};
use chrono_tz::Tz;

use super::{order::Order, reading::Reading};
use crate::incident::Instant;

mod scan;

pub use scan::written;

/// A number of a date, with how many digits it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    value: u32,
    digits: usize,
}

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenDay {
    /// Year, month and day are certain.
    Sure(NaiveDate),
    /// Month and day are certain, the year is not said.
    NoYear(u32, u32),
    /// Three numbers whose order is not said.
    Three([Part; 3]),
    /// Two numbers, day and month in some order.
    Two([Part; 2]),
}

/// A time as written, before it is known in which order and zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    day: Option<WrittenDay>,
    time: Option<NaiveTime>,
    offset: Option<FixedOffset>,
    exact: Option<Instant>,
}

/// A time that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub instant: Instant,
    /// Whether only a day was said; the instant is its beginning.
    pub whole_day: bool,
}

/// Why a cell is no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// It is none.
    NotATime,
    /// It is none in the order that was stated.
    NotInOrder(Order),
    /// Its order is not clear.
    Order,
    /// It names no year.
    NoYear,
    /// It names no day.
    NoDay,
    /// The clocks were put forward over it.
    NotInZone,
    /// It is still to come.
    Ahead,
}

/// The century of a year of two digits: up to 69 the present one, as POSIX has it.
fn whole_year(part: Part) -> Option<i32> {
    let year = i32::try_from(part.value).ok()?;
    match part.digits {
        4 => Some(year),
        1 | 2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// The day that three numbers name in an order.
fn in_order(parts: [Part; 3], order: Order) -> Option<NaiveDate> {
    let [first, second, third] = parts;
    let (year, month, day) = match order {
        Order::DayFirst => (third, second, first),
        Order::MonthFirst => (third, first, second),
        Order::YearFirst => (first, second, third),
    };
    if month.digits > 2 || day.digits > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(whole_year(year)?, month.value, day.value)
}

impl Written {
    /// The orders in which its numbers are a day, with month and day; empty where its day needs none.
    fn readings(&self) -> Vec<(Order, (Option<i32>, u32, u32))> {
        let parts_of = |order: Order| match self.day? {
            WrittenDay::Three(parts) => {
                let day = in_order(parts, order)?;
                Some((order, (Some(day.year()), day.month(), day.day())))
            }
            WrittenDay::Two([a, b]) => {
                let (month, day) = match order {
                    Order::DayFirst => (b.value, a.value),
                    Order::MonthFirst | Order::YearFirst => (a.value, b.value),
                };
                // 2024 was a leap year: what is no day there is none in any.
                NaiveDate::from_ymd_opt(2024, month, day)?;
                Some((order, (None, month, day)))
            }
            WrittenDay::Sure(_) | WrittenDay::NoYear(..) => None,
        };
        Order::ALL.into_iter().filter_map(parts_of).collect()
    }

    /// The one order in which its numbers are a day, where there is one alone: it tells how the other dates are written.
    pub fn only_order(&self) -> Option<Order> {
        match self.readings().as_slice() {
            [(order, _)] => Some(*order),
            _ => None,
        }
    }

    /// Whether its numbers are different days in different orders.
    pub fn is_ambiguous(&self) -> bool {
        let readings = self.readings();
        readings.iter().any(|(_, day)| *day != readings[0].1)
    }

    /// Whether its day is said without a year.
    pub fn lacks_year(&self) -> bool {
        matches!(self.day, Some(WrittenDay::NoYear(..) | WrittenDay::Two(_)))
    }

    /// Whether a day is said.
    pub fn has_day(&self) -> bool {
        self.day.is_some() || self.exact.is_some()
    }

    /// Whether a time of day is said.
    pub fn has_time(&self) -> bool {
        self.time.is_some() || self.exact.is_some()
    }

    /// Two cells of one time: what the first does not say, the other may.
    #[must_use]
    pub fn joined(mut self, other: &Self) -> Self {
        if self.exact.is_none() {
            self.day = self.day.or(other.day);
            // A day that a spreadsheet keeps as a time has midnight for its time of day.
            self.time =
                self.time.filter(|time| *time != NaiveTime::MIN).or(other.time).or(self.time);
            self.offset = self.offset.or(other.offset);
        }
        self
    }

    /// A date that the file holds as one.
    pub fn local(at: NaiveDateTime, whole_day: bool) -> Self {
        Self {
            day: Some(WrittenDay::Sure(at.date())),
            time: (!whole_day).then(|| at.time()),
            ..Self::default()
        }
    }

    /// A time of day alone, of a cell that counts from the beginning of the spreadsheet's calendar.
    pub fn clock(time: NaiveTime) -> Self {
        Self { time: Some(time), ..Self::default() }
    }

    /// An instant.
    pub fn exact(at: Instant) -> Self {
        Self { exact: Some(at), ..Self::default() }
    }

    /// The instant it means.
    ///
    /// # Errors
    /// Why it means none.
    pub fn resolve(&self, reading: &Reading, zone: Tz) -> Result<Moment, DateFault> {
        if let Some(instant) = self.exact {
            return ahead_of(Moment { instant, whole_day: false }, reading.now);
        }
        let day = match self.day.ok_or(DateFault::NoDay)? {
            WrittenDay::Sure(day) => day,
            WrittenDay::NoYear(month, day) => self.in_some_year(month, day, reading, zone)?,
            WrittenDay::Two([a, b]) => {
                let (month, day) = match self.order(reading)? {
                    Order::DayFirst => (b.value, a.value),
                    Order::MonthFirst | Order::YearFirst => (a.value, b.value),
                };
                self.in_some_year(month, day, reading, zone)?
            }
            WrittenDay::Three(parts) => {
                let order = self.order(reading)?;
                in_order(parts, order).ok_or(DateFault::NotInOrder(order))?
            }
        };
        let instant = self.on(day, zone)?;
        ahead_of(Moment { instant, whole_day: self.time.is_none() }, reading.now)
    }

    /// The order of its numbers: the one stated, the only one that makes a difference, or that of the other dates.
    fn order(&self, reading: &Reading) -> Result<Order, DateFault> {
        let readings = self.readings();
        let fits = |wanted: &Order| readings.iter().any(|(order, _)| order == wanted);
        if let Some(stated) = reading.stated_order {
            return if fits(&stated) { Ok(stated) } else { Err(DateFault::NotInOrder(stated)) };
        }
        if self.is_ambiguous() {
            return reading.found_order.filter(fits).ok_or(DateFault::Order);
        }
        readings.first().map(|(order, _)| *order).ok_or(DateFault::NotATime)
    }

    /// A day without a year: of the year stated, or in a chat the last one that is not to come.
    fn in_some_year(
        &self,
        month: u32,
        day: u32,
        reading: &Reading,
        zone: Tz,
    ) -> Result<NaiveDate, DateFault> {
        let of = |year| NaiveDate::from_ymd_opt(year, month, day);
        if let Some(year) = reading.year {
            return of(year).ok_or(DateFault::NotATime);
        }
        if !reading.assumes_year {
            return Err(DateFault::NoYear);
        }
        let this = reading.now.with_timezone(&zone).year();
        let past = |day: &NaiveDate| self.on(*day, zone).is_ok_and(|at| at <= reading.now);
        (0..8).filter_map(|back| of(this - back)).find(past).ok_or(DateFault::NotATime)
    }

    fn on(&self, day: NaiveDate, zone: Tz) -> Result<Instant, DateFault> {
        let local = day.and_time(self.time.unwrap_or(NaiveTime::MIN));
        let found = match self.offset {
            Some(offset) => offset.from_local_datetime(&local).earliest().map(|it| it.to_utc()),
            None => match zone.from_local_datetime(&local) {
                LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
                LocalResult::None if self.time.is_none() => first_of(day, zone),
                LocalResult::None => return Err(DateFault::NotInZone),
            },
        };
        found.ok_or(DateFault::NotATime)
    }
}

/// The first instant of a day whose midnight the clocks were put forward over.
fn first_of(day: NaiveDate, zone: Tz) -> Option<Instant> {
    (1..24)
        .find_map(|hour| zone.from_local_datetime(&day.and_hms_opt(hour, 0, 0)?).earliest())
        .map(|at| at.to_utc())
}

/// Two minutes of a hurried clock are allowed, as with every other time.
fn ahead_of(moment: Moment, now: Instant) -> Result<Moment, DateFault> {
    let limit = now + chrono::TimeDelta::minutes(2);
    if moment.instant > limit { Err(DateFault::Ahead) } else { Ok(moment) }
}

/// Seconds or milliseconds since 1970, where a number has as many digits as those of our time have.
fn unix(text: &str) -> Option<Instant> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) || part.len() > 9 {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        10 => {
            let nanos: u32 = format!("{part:0<9}").parse().ok()?;
            // Whole milliseconds: what the log keeps.
            DateTime::<Utc>::from_timestamp(number, nanos / 1_000_000 * 1_000_000)
        }
        13 if part.is_empty() => DateTime::<Utc>::from_timestamp_millis(number),
        _ => None,
    }
}

/// The day after, for 24:00.
fn next(day: WrittenDay) -> Option<WrittenDay> {
    match day {
        WrittenDay::Sure(day) => day.checked_add_days(Days::new(1)).map(WrittenDay::Sure),
        WrittenDay::NoYear(..) | WrittenDay::Three(_) | WrittenDay::Two(_) => None,
    }
}
