//! How far so many working days or minutes reach, and how many lie between two instants.
//!
//! A day counts from the one after: two working days from a Tuesday end with the Thursday, at the end of business. Hours
//! count from the very instant, as a clock on the wall that runs in working hours alone: where it is put forward or back
//! within them, they are shorter or longer by that.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{
    DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, Utc,
};
use chrono_tz::Tz;

use super::{
    hours::Hours,
    official::Official,
    term::{Holidays, Terms},
};

/// The longest it is looked ahead, in days: about ten years.
const FARTHEST: usize = 3660;

/// Which days and hours are worked, in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
    week: [bool; 7],
    hours: Vec<Hours>,
    days: BTreeMap<NaiveDate, bool>,
    official: Option<Arc<Official>>,
    /// Whether nobody said which days are off, and none are built in for the zone.
    is_blind: bool,
}

/// An instant that a length of working time reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Years that were counted by the week alone, because no notice of their holidays is known.
    pub unknown: Vec<i32>,
}

/// What lies between two instants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// How many working days, or minutes.
    pub count: i64,
    /// As in [`Reached`].
    pub unknown: Vec<i32>,
}

impl Calendar {
    /// What holds in a zone by these terms, the first that states something going first. Where none does: Monday to
    /// Friday, 09:00 to 18:00, and the public holidays of the zone's country where they are built in.
    pub fn of(zone: Tz, terms: &[&Terms]) -> Self {
        let stated = |terms: &&&Terms| !terms.week.is_empty();
        let mut week = [true, true, true, true, true, false, false];
        if let Some(terms) = terms.iter().find(stated) {
            week =
                std::array::from_fn(|day| terms.week.iter().any(|it| usize::from(*it) == day + 1));
        }
        let hours = terms.iter().map(|terms| &terms.hours).find(|hours| !hours.is_empty());
        let hours = hours.cloned().or_else(|| Some(vec![Hours::new(9 * 60, 18 * 60)?]));
        let holidays = terms.iter().map(|terms| &terms.holidays);
        let official = match holidays.into_iter().find(|it| **it != Holidays::Unstated) {
            Some(Holidays::Of(table)) => Some(Arc::clone(table)),
            Some(Holidays::None) => None,
            Some(Holidays::Unstated) | None => Official::of_zone(zone),
        };
        let days = terms.iter().rev().flat_map(|terms| &terms.days).map(|(day, on)| (*day, *on));
        let hours = Hours::joined(hours.unwrap_or_default());
        let days: BTreeMap<NaiveDate, bool> = days.collect();
        let unstated = terms.iter().all(|terms| terms.holidays == Holidays::Unstated);
        let is_blind = unstated && official.is_none() && days.is_empty();
        Self { zone, week, hours, days, official, is_blind }
    }

    /// The zone where nobody said which public holidays hold, and none are known: it is counted by the week alone.
    pub fn without_holidays(&self) -> Option<Tz> {
        self.is_blind.then_some(self.zone)
    }

    /// Whether a day is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekly = || {
            let day = usize::try_from(day.weekday().num_days_from_monday());
            day.is_ok_and(|day| self.week[day])
        };
        let official = || self.official.as_ref().and_then(|table| table.works(day));
        self.days.get(&day).copied().or_else(official).unwrap_or_else(weekly)
    }

    /// The day an instant lies in.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        wall(at, self.zone).date()
    }

    /// So many working days after the day of an instant, at the end of business. `None` for no day at all, and beyond ten
    /// years.
    pub fn days_after(&self, from: DateTime<Utc>, count: u32) -> Option<Reached> {
        let (day, unknown) = self.nth_after(self.day(from), count)?;
        Some(Reached { at: self.end_of(day)?, unknown })
    }

    /// The working day that lies so many after a day.
    fn nth_after(&self, from: NaiveDate, count: u32) -> Option<(NaiveDate, Vec<i32>)> {
        let (mut left, mut unknown) = (count.checked_sub(1)?, BTreeSet::new());
        for day in from.iter_days().skip(1).take(FARTHEST) {
            self.note_unknown(day, &mut unknown);
            if !self.is_working(day) {
                continue;
            }
            match left.checked_sub(1) {
                Some(fewer) => left = fewer,
                None => return Some((day, unknown.into_iter().collect())),
            }
        }
        None
    }

    /// The next end of business: of this day where it is worked and not over, else of the next that is.
    pub fn end_of_business(&self, from: DateTime<Utc>) -> Option<Reached> {
        let day = self.day(from);
        let end = self.end_of(day).filter(|end| self.is_working(day) && *end > from);
        let Some(at) = end else { return self.days_after(from, 1) };
        let mut unknown = BTreeSet::new();
        self.note_unknown(day, &mut unknown);
        Some(Reached { at, unknown: unknown.into_iter().collect() })
    }

    /// When so many working minutes after an instant have passed. `None` for none at all, and beyond ten years.
    pub fn minutes_after(&self, from: DateTime<Utc>, minutes: u32) -> Option<Reached> {
        let mut left = TimeDelta::minutes(i64::from(minutes));
        if minutes == 0 {
            return None;
        }
        let mut unknown = BTreeSet::new();
        for day in self.day(from).iter_days().take(FARTHEST) {
            self.note_unknown(day, &mut unknown);
            for (start, end) in self.worked(day) {
                let start = start.max(from);
                let length = (end - start).max(TimeDelta::zero());
                if left <= length {
                    return Some(Reached {
                        at: start + left,
                        unknown: unknown.into_iter().collect(),
                    });
                }
                left -= length;
            }
        }
        None
    }

    /// How many working days end after the first instant's day and by the second's.
    pub fn days_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Counted {
        let (first, last) = (self.day(from), self.day(to));
        let mut unknown = BTreeSet::new();
        let days = first.iter_days().skip(1).take_while(|day| *day <= last);
        let worked = days.inspect(|day| self.note_unknown(*day, &mut unknown));
        let count = worked.filter(|day| self.is_working(*day)).count();
        Counted {
            count: i64::try_from(count).unwrap_or(i64::MAX),
            unknown: unknown.into_iter().collect(),
        }
    }

    /// How many whole working minutes lie between two instants.
    pub fn minutes_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Counted {
        let (mut sum, mut unknown) = (TimeDelta::zero(), BTreeSet::new());
        let last = self.day(to);
        for day in self.day(from).iter_days().take_while(|day| *day <= last) {
            self.note_unknown(day, &mut unknown);
            for (start, end) in self.worked(day) {
                sum += (end.min(to) - start.max(from)).max(TimeDelta::zero());
            }
        }
        Counted { count: sum.num_minutes(), unknown: unknown.into_iter().collect() }
    }

    fn note_unknown(&self, day: NaiveDate, unknown: &mut BTreeSet<i32>) {
        let known = self.official.as_ref().is_none_or(|table| {
            table.covers(day.year()) || table.works(day).is_some() || self.days.contains_key(&day)
        });
        if !known {
            unknown.insert(day.year());
        }
    }

    /// When business ends on a day, whether it is worked or not.
    pub fn end_of(&self, day: NaiveDate) -> Option<DateTime<Utc>> {
        self.stretches(day).into_iter().map(|(_, end)| end).max()
    }

    /// The stretches of a day in which work is done.
    fn worked(&self, day: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        if self.is_working(day) { self.stretches(day) } else { Vec::new() }
    }

    fn stretches(&self, day: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let midnight = day.and_time(NaiveTime::MIN);
        let at = |minute: u16| midnight.checked_add_signed(TimeDelta::minutes(i64::from(minute)));
        let both = |hours: &Hours| {
            let (from, until) = hours.minutes();
            at(from).zip(at(until))
        };
        let mut found: Vec<_> = self
            .hours
            .iter()
            .filter_map(both)
            .flat_map(|(from, until)| instants(from, until, self.zone))
            .collect();
        found.sort();
        found
    }
}

fn wall(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.naive_utc().checked_add_offset(offset(at, zone)).unwrap_or_else(|| at.naive_utc())
}

fn offset(at: DateTime<Utc>, zone: Tz) -> chrono::FixedOffset {
    at.with_timezone(&zone).offset().fix()
}

/// The instants at which a clock on the wall of a zone shows a time from `from` to before `until`: one stretch, or two
/// where it is put forward or back between them. It is taken that a zone changes its clocks at most once in two days.
fn instants(
    from: NaiveDateTime,
    until: NaiveDateTime,
    zone: Tz,
) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let day = TimeDelta::hours(26);
    let (Some(before), Some(behind)) =
        (from.checked_sub_signed(day), until.checked_add_signed(day))
    else {
        return Vec::new();
    };
    let (mut low, mut high) = (before.and_utc(), behind.and_utc());
    let (first, last) = (offset(low, zone), offset(high, zone));
    let shown = |by: chrono::FixedOffset| {
        let at = |wall: NaiveDateTime| wall.checked_sub_offset(by).map(|it| it.and_utc());
        at(from).zip(at(until))
    };
    let change = if first == last {
        DateTime::<Utc>::MAX_UTC
    } else {
        // The first second at which the later offset holds.
        while high - low > TimeDelta::seconds(1) {
            let middle = low + TimeDelta::seconds((high - low).num_seconds() / 2);
            if offset(middle, zone) == first { low = middle } else { high = middle }
        }
        high
    };
    let earlier = shown(first).map(|(from, until)| (from, until.min(change)));
    let later =
        shown(last).filter(|_| first != last).map(|(from, until)| (from.max(change), until));
    earlier.into_iter().chain(later).filter(|(from, until)| from < until).collect()
}
