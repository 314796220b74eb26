//! Places what was said on the line of time: which year, which day, and what the zone's clocks did there.

use chrono::{
    DateTime, Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
    Timelike, Utc, Weekday,
};
use chrono_tz::Tz;

use super::clock::Clock;
use super::day::Day;
use super::shape::Shape;
use super::zone::Zone;
use super::{
    error::{Doubt, Note, TimeError},
    typed_at::{Parsed, Toward, TypedAt, minute_of},
};
use crate::capture::quantity::LONGEST;

/// How far a clock may be ahead of ours, in seconds, before its time counts as yesterday's.
const TOLERANCE: i64 = 120;
/// A date without a year that is at most so many days ahead is not taken for last year's.
const NEAR_DATE: i64 = 31;
/// A 29 February may be eight years away; further nobody looks.
const YEARS: i32 = 8;

/// The instant of `shape`, said as `text`.
pub(super) fn resolve(shape: Shape, text: &str, at: &TypedAt) -> Result<Parsed, TimeError> {
    let counted = matches!(shape, Shape::Away(seconds) if seconds != 0)
        || matches!(shape, Shape::At { day: Some(Day::Offset(_) | Day::WeekdayOf(..)), .. });
    if at.until.is_some() && counted {
        return Err(TimeError::Unclear { text: text.to_owned(), doubt: Doubt::Form });
    }
    let parsed = match shape {
        Shape::Away(seconds) => {
            away(seconds, at).ok_or_else(|| TimeError::TooFar { text: text.to_owned() })?
        }
        Shape::At { day: Some(Day::Slashed(first, second)), weekday, clock, zone } => {
            slashed((first, second), weekday, clock, zone, text, at)?
        }
        Shape::At { day: Some(Day::Written(month, day)), weekday, clock, zone } => {
            let found = placed(Some(Day::Yearless(month, day)), weekday, clock, zone, text, at)?;
            let near = distance(&found, at) <= TimeDelta::days(NEAR_DATE);
            near.then_some(found).ok_or_else(|| unclear(text, Doubt::Form))?
        }
        Shape::At { day, weekday, clock, zone } => placed(day, weekday, clock, zone, text, at)?,
    };
    let too_late = at.toward == Toward::Past && parsed.instant > latest(at);
    if too_late && !at.goes_on_to(parsed.instant) {
        return Err(still_to_come(parsed.instant, text, at));
    }
    let too_early = at.toward == Toward::Future && parsed.instant < earliest(at);
    let note = parsed.note.or_else(|| too_early.then_some(Note::BeforeNow));
    Ok(Parsed { note, ..parsed })
}

fn still_to_come(instant: DateTime<Utc>, text: &str, at: &TypedAt) -> TimeError {
    let instant = instant.with_timezone(&at.zone).fixed_offset();
    TimeError::AfterNow { text: text.to_owned(), instant }
}

/// So far from now; what happened minutes ago is not known to the second.
fn away(seconds: i64, at: &TypedAt) -> Option<Parsed> {
    let far = seconds.unsigned_abs() <= LONGEST * 60;
    let delta = TimeDelta::try_seconds(seconds).filter(|_| far)?;
    let from = if seconds < 0 && seconds % 60 == 0 { earliest(at) } else { at.now };
    let instant = from.checked_add_signed(delta)?;
    Some(Parsed { instant, whole_day: false, note: None })
}

fn unclear(text: &str, doubt: Doubt) -> TimeError {
    TimeError::Unclear { text: text.to_owned(), doubt }
}

fn distance(found: &Parsed, at: &TypedAt) -> TimeDelta {
    (found.instant - at.now).abs()
}

/// `3/7`: the month first where that day is near and the other reading is not, or where the day of the week says which.
fn slashed(
    (first, second): (u32, u32),
    weekday: Option<Weekday>,
    clock: Option<Clock>,
    zone: Option<Zone>,
    text: &str,
    at: &TypedAt,
) -> Result<Parsed, TimeError> {
    let read = |month, day| placed(Some(Day::Yearless(month, day)), weekday, clock, zone, text, at);
    let (month_first, day_first) = (read(first, second), read(second, first));
    let far = |found: &Result<Parsed, TimeError>| match found {
        Ok(found) => distance(found, at),
        Err(_) => TimeDelta::MAX,
    };
    let (one, other) = (far(&month_first), far(&day_first));
    if weekday.is_some() {
        return match (one < TimeDelta::MAX, other < TimeDelta::MAX) {
            (true, false) => month_first,
            (false, true) => day_first,
            (false, false) => Err(unclear(text, Doubt::Weekday)),
            (true, true) => Err(unclear(text, Doubt::DayOrMonth)),
        };
    }
    let (near, today) = (TimeDelta::days(NEAR_DATE), TimeDelta::days(2));
    if one <= near && (other > near || one <= today && other > today) {
        month_first
    } else {
        Err(unclear(text, Doubt::DayOrMonth))
    }
}

fn latest(at: &TypedAt) -> DateTime<Utc> {
    at.now.checked_add_signed(TimeDelta::seconds(TOLERANCE)).unwrap_or(at.now)
}

/// The beginning of the minute that runs now.
fn earliest(at: &TypedAt) -> DateTime<Utc> {
    minute_of(at.now)
}

fn placed(
    day: Option<Day>,
    weekday: Option<Weekday>,
    clock: Option<Clock>,
    zone: Option<Zone>,
    text: &str,
    at: &TypedAt,
) -> Result<Parsed, TimeError> {
    let no_such_day = || TimeError::NoSuchDay { text: text.to_owned() };
    let too_far = || TimeError::TooFar { text: text.to_owned() };
    let clocks = Clocks::of(zone, at.zone);
    let today = clocks.wall(at.now).ok_or_else(too_far)?.date();
    let days = candidates(day, today, at.toward).ok_or_else(too_far)?;
    let only_one = matches!(day, Some(Day::Full(..) | Day::Offset(_) | Day::WeekdayOf(..)));
    let (mut best, mut beyond) = (None, None);
    for (date, seconds) in days.iter().flat_map(|date| hours(*date, clock, at.toward)) {
        let millis = clock.map_or(0, |clock| clock.millis);
        let (instant, note) = clocks.instant(date, seconds, millis, at).ok_or_else(too_far)?;
        let found = Parsed { instant, whole_day: clock.is_none(), note };
        let fits = match at.toward {
            Toward::Past => instant <= latest(at),
            Toward::Future => instant >= earliest(at),
        };
        if fits {
            best = Some((date, found));
            break;
        }
        beyond = Some((date, found));
    }
    let (mut date, mut found) = best.or(beyond.filter(|_| only_one)).ok_or_else(no_such_day)?;
    if at.toward == Toward::Past
        && let Some((day_ahead, ahead)) = beyond
        && at.goes_on_to(ahead.instant)
        && is_nearer(day, ahead.instant, found.instant, at)
    {
        (date, found) = (day_ahead, ahead);
    }
    if weekday.is_some_and(|weekday| weekday != date.weekday()) {
        return Err(unclear(text, Doubt::Weekday));
    }
    if let Some(Zone::Season(place, offset)) = zone
        && Clocks::Place(place).offset(found.instant) != offset
    {
        return Err(unclear(text, Doubt::Zone));
    }
    let ahead = beyond.map(|(_, beyond)| beyond.instant);
    if at.toward == Toward::Past
        && let Some(ahead) = ahead
        && found.instant != ahead
        && is_nearer(day, ahead, found.instant, at)
    {
        return Err(still_to_come(ahead, text, at));
    }
    let either = clock.is_some_and(|clock| clock.either);
    if either && in_doubt(found, ahead, &clocks, at) {
        return Err(unclear(text, Doubt::Half));
    }
    let moved = matches!(day, Some(Day::Yearless(..))) && date.year() != today.year();
    let note = found.note.or_else(|| moved.then(|| Note::OtherYear(date.year())));
    Ok(Parsed { note, ..found })
}

/// The seconds into a day that may be meant, the nearest on the right side first: without a time of day its beginning (past)
/// or its end (future).
fn hours(date: NaiveDate, clock: Option<Clock>, toward: Toward) -> Vec<(NaiveDate, i64)> {
    let seconds = match (clock, toward) {
        (None, Toward::Past) => vec![0],
        (None, Toward::Future) => vec![24 * 3600],
        (Some(Clock { seconds, either: false, .. }), _) => vec![seconds],
        (Some(Clock { seconds, .. }), Toward::Past) => vec![seconds + 12 * 3600, seconds],
        (Some(Clock { seconds, .. }), Toward::Future) => vec![seconds, seconds + 12 * 3600],
    };
    seconds.into_iter().map(|seconds| (date, seconds)).collect()
}

/// Whether such a day that is to come is the one people mean, and not the one a week, a month or a year ago.
fn is_nearer(day: Option<Day>, ahead: DateTime<Utc>, past: DateTime<Utc>, at: &TypedAt) -> bool {
    match day {
        Some(Day::Weekday(_) | Day::Ordinal(_)) => ahead - at.now < at.now - past,
        Some(Day::Yearless(..)) => ahead - at.now <= TimeDelta::days(NEAR_DATE),
        None
        | Some(
            Day::Full(..)
            | Day::Offset(_)
            | Day::WeekdayOf(..)
            | Day::Slashed(..)
            | Day::Written(..)
            | Day::Unclear,
        ) => false,
    }
}

/// Whether people would ask "before noon or after?": the next such hour is a far one in the night, or the last one is long
/// ago and the next about to come.
fn in_doubt(found: Parsed, ahead: Option<DateTime<Utc>>, clocks: &Clocks, at: &TypedAt) -> bool {
    match at.toward {
        Toward::Future => {
            let night = clocks.wall(found.instant).is_some_and(|wall| wall.time().hour() < 6);
            night && found.instant - at.now > TimeDelta::hours(6)
        }
        Toward::Past => ahead.is_some_and(|ahead| ahead - at.now <= TimeDelta::hours(1)),
    }
}

/// The days that may be meant, the nearest on the right side first. Empty when the calendar has none; `None` beyond its end.
fn candidates(day: Option<Day>, today: NaiveDate, toward: Toward) -> Option<Vec<NaiveDate>> {
    let back = match toward {
        Toward::Past => -1,
        Toward::Future => 1,
    };
    let shifted = |days: i64| today.checked_add_signed(TimeDelta::try_days(days)?);
    Some(match day {
        None => (-2..=2).filter_map(|step| shifted(step * back)).collect(),
        Some(Day::Full(year, month, day)) => i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .into_iter()
            .collect(),
        Some(Day::Yearless(month, day)) => (-1..=YEARS)
            .filter_map(|step| {
                let year = today.year().checked_add(step * i32::try_from(back).ok()?)?;
                NaiveDate::from_ymd_opt(year, month, day)
            })
            .collect(),
        Some(Day::Ordinal(day)) => {
            let first = today.with_day(1)?;
            (-1..=12)
                .filter_map(|step: i64| {
                    let months = Months::new(u32::try_from(step.unsigned_abs()).ok()?);
                    let month = if step * back < 0 {
                        first.checked_sub_months(months)
                    } else {
                        first.checked_add_months(months)
                    };
                    month?.with_day(day)
                })
                .collect()
        }
        Some(Day::Offset(days)) => vec![shifted(days)?],
        Some(Day::Weekday(weekday)) => (-7..=8)
            .filter_map(|step| shifted(step * back))
            .filter(|date| date.weekday() == weekday)
            .collect(),
        Some(Day::WeekdayOf(weeks, weekday)) => {
            let from_monday = |date: chrono::Weekday| i64::from(date.num_days_from_monday());
            vec![shifted(weeks * 7 + from_monday(weekday) - from_monday(today.weekday()))?]
        }
        // Placed as one of the others, or refused before.
        Some(Day::Slashed(..) | Day::Written(..) | Day::Unclear) => Vec::new(),
    })
}

/// The clocks by which a time of day is read.
enum Clocks {
    Place(Tz),
    Fixed(i64),
}

impl Clocks {
    fn of(zone: Option<Zone>, home: Tz) -> Self {
        match zone {
            None | Some(Zone::Unclear) => Self::Place(home),
            Some(Zone::Place(place)) => Self::Place(place),
            Some(Zone::Offset(offset) | Zone::Season(_, offset)) => Self::Fixed(offset),
        }
    }

    /// Seconds east of UTC.
    fn offset(&self, instant: DateTime<Utc>) -> i64 {
        match self {
            Self::Fixed(offset) => *offset,
            Self::Place(place) => {
                let offset = place.offset_from_utc_datetime(&instant.naive_utc());
                i64::from(offset.fix().local_minus_utc())
            }
        }
    }

    /// What they show then.
    fn wall(&self, instant: DateTime<Utc>) -> Option<NaiveDateTime> {
        instant.naive_utc().checked_add_signed(TimeDelta::try_seconds(self.offset(instant))?)
    }

    /// The instant so long after the day began by the clock.
    fn instant(
        &self,
        date: NaiveDate,
        seconds: i64,
        millis: i64,
        at: &TypedAt,
    ) -> Option<(DateTime<Utc>, Option<Note>)> {
        let naive = date
            .and_time(NaiveTime::MIN)
            .checked_add_signed(TimeDelta::try_milliseconds(seconds * 1000 + millis)?)?;
        // Beyond these bounds the zone's own arithmetic could overflow.
        if !(1..=9999).contains(&naive.year()) {
            return None;
        }
        match self {
            Self::Place(place) => Some(in_zone(naive, *place, at)),
            Self::Fixed(offset) => {
                let instant = naive.checked_sub_signed(TimeDelta::try_seconds(*offset)?)?.and_utc();
                Some((instant, None))
            }
        }
    }
}

fn in_zone(naive: NaiveDateTime, zone: Tz, at: &TypedAt) -> (DateTime<Utc>, Option<Note>) {
    use chrono::LocalResult::{Ambiguous, None as Gap, Single};
    match zone.from_local_datetime(&naive) {
        Single(instant) => (instant.with_timezone(&Utc), None),
        Ambiguous(one, other) => {
            let (earlier, later) = (one.min(other), one.max(other));
            let second = match at.toward {
                Toward::Past => later <= latest(at),
                Toward::Future => earlier < earliest(at),
            };
            let (taken, other) = if second { (later, earlier) } else { (earlier, later) };
            let fixed = |instant: DateTime<Tz>| instant.fixed_offset();
            let note = Note::Twice { taken: fixed(taken), other: fixed(other) };
            (taken.with_timezone(&Utc), Some(note))
        }
        Gap => (gap_end(naive, zone), Some(Note::Skipped)),
    }
}

/// The first instant whose local time is not before `naive`, which the zone skipped.
fn gap_end(naive: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let reach = 2 * 24 * 3600;
    let (mut before, mut after) =
        (naive.and_utc().timestamp() - reach, naive.and_utc().timestamp() + reach);
    while after - before > 1 {
        let middle = before.midpoint(after);
        let instant = DateTime::from_timestamp(middle, 0).unwrap_or_default();
        let shift = zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc();
        if middle + i64::from(shift) >= naive.and_utc().timestamp() {
            after = middle;
        } else {
            before = middle;
        }
    }
    DateTime::from_timestamp(after, 0).unwrap_or_default()
}
