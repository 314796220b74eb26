//! Places what was said on the line of time: which year, which day, and what the zone's clocks did there.

use chrono::{
    DateTime, Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
    Utc,
};

use super::clock::Clock;
use super::day::Day;
use super::shape::Shape;
use super::{
    error::{Note, TimeError},
    moment::{Moment, Parsed, Toward},
};
use crate::capture::quantity::LONGEST;

/// How far a clock may be ahead of ours, in seconds, before its time counts as yesterday's.
const TOLERANCE: i64 = 120;
/// A 29 February may be eight years away; further nobody looks.
const YEARS: i32 = 8;

/// The instant of `shape`, said as `text`.
pub(super) fn resolve(shape: Shape, text: &str, at: &Moment) -> Result<Parsed, TimeError> {
    let parsed = match shape {
        Shape::Away(minutes) => {
            away(minutes, at).ok_or_else(|| TimeError::TooFar { text: text.to_owned() })?
        }
        Shape::At { day, clock, offset } => placed(day, clock, offset, text, at)?,
    };
    let too_late = at.toward == Toward::Past && parsed.instant > latest(at);
    if too_late {
        let instant = parsed.instant.with_timezone(&at.zone).fixed_offset();
        return Err(TimeError::AfterNow { text: text.to_owned(), instant });
    }
    let too_early = at.toward == Toward::Future && parsed.instant < earliest(at);
    let note = parsed.note.or_else(|| too_early.then_some(Note::BeforeNow));
    Ok(Parsed { note, ..parsed })
}

fn away(minutes: i64, at: &Moment) -> Option<Parsed> {
    let delta = TimeDelta::try_minutes(minutes).filter(|_| minutes.unsigned_abs() <= LONGEST)?;
    let instant = at.now.checked_add_signed(delta)?;
    Some(Parsed { instant, whole_day: false, note: None })
}

fn latest(at: &Moment) -> DateTime<Utc> {
    at.now.checked_add_signed(TimeDelta::seconds(TOLERANCE)).unwrap_or(at.now)
}

/// The beginning of the minute that runs now: a deadline of 14:05 typed at 14:05:30 is today's.
fn earliest(at: &Moment) -> DateTime<Utc> {
    let into =
        at.now.timestamp().rem_euclid(60) * 1000 + i64::from(at.now.timestamp_subsec_millis());
    at.now.checked_sub_signed(TimeDelta::milliseconds(into)).unwrap_or(at.now)
}

fn placed(
    day: Option<Day>,
    clock: Option<Clock>,
    offset: Option<i64>,
    text: &str,
    at: &Moment,
) -> Result<Parsed, TimeError> {
    let no_such_day = || TimeError::NoSuchDay { text: text.to_owned() };
    let too_far = || TimeError::TooFar { text: text.to_owned() };
    let today = at.now.with_timezone(&at.zone).date_naive();
    let days = candidates(day, today, at.toward).ok_or_else(too_far)?;
    let only_one = matches!(day, Some(Day::Full(..) | Day::Offset(_) | Day::WeekdayOf(..)));
    let mut best = None;
    for date in days {
        let found = on(date, clock, offset, at).ok_or_else(too_far)?;
        let fits = match at.toward {
            Toward::Past => found.instant <= latest(at),
            Toward::Future => found.instant >= earliest(at),
        };
        if fits || only_one {
            best = Some((date, found));
            break;
        }
    }
    let (date, found) = best.ok_or_else(no_such_day)?;
    let moved = matches!(day, Some(Day::Yearless(..))) && date.year() != today.year();
    let note = found.note.or_else(|| moved.then(|| Note::OtherYear(date.year())));
    Ok(Parsed { note, ..found })
}

/// The days that may be meant, the nearest on the right side first. Empty when the calendar has none; `None` beyond its end.
fn candidates(day: Option<Day>, today: NaiveDate, toward: Toward) -> Option<Vec<NaiveDate>> {
    let back = match toward {
        Toward::Past => -1,
        Toward::Future => 1,
    };
    let shifted = |days: i64| today.checked_add_signed(TimeDelta::try_days(days)?);
    let near = |reach: i64| (-2..=reach).filter_map(move |step| shifted(step * back));
    Some(match day {
        None => near(2).collect(),
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
        Some(Day::Weekday(weekday)) => near(8).filter(|date| date.weekday() == weekday).collect(),
        Some(Day::WeekdayOf(weeks, weekday)) => {
            let from_monday = |date: chrono::Weekday| i64::from(date.num_days_from_monday());
            vec![shifted(weeks * 7 + from_monday(weekday) - from_monday(today.weekday()))?]
        }
    })
}

/// The instant on `date`; without a time of day its beginning (past) or its end (future).
fn on(date: NaiveDate, clock: Option<Clock>, offset: Option<i64>, at: &Moment) -> Option<Parsed> {
    let (seconds, millis) = match (clock, at.toward) {
        (Some(clock), _) => (clock.seconds, clock.millis),
        (None, Toward::Past) => (0, 0),
        (None, Toward::Future) => (24 * 3600, 0),
    };
    let naive = date
        .and_time(NaiveTime::MIN)
        .checked_add_signed(TimeDelta::try_milliseconds(seconds * 1000 + millis)?)?;
    let (instant, note) = match offset {
        Some(offset) => {
            (naive.checked_sub_signed(TimeDelta::try_seconds(offset)?)?.and_utc(), None)
        }
        None => in_zone(naive, at)?,
    };
    Some(Parsed { instant, whole_day: clock.is_none(), note })
}

fn in_zone(naive: NaiveDateTime, at: &Moment) -> Option<(DateTime<Utc>, Option<Note>)> {
    use chrono::LocalResult::{Ambiguous, None as Gap, Single};
    // Beyond these bounds the zone's own arithmetic could overflow.
    if !(1..=9999).contains(&naive.year()) {
        return None;
    }
    Some(match at.zone.from_local_datetime(&naive) {
        Single(instant) => (instant.with_timezone(&Utc), None),
        Ambiguous(one, other) => {
            let (earlier, later) = (one.min(other), one.max(other));
            (earlier.with_timezone(&Utc), Some(Note::Twice { later: later.with_timezone(&Utc) }))
        }
        Gap => (gap_end(naive, at), Some(Note::Skipped)),
    })
}

/// The first instant whose local time is not before `naive`, which the zone skipped.
fn gap_end(naive: NaiveDateTime, at: &Moment) -> DateTime<Utc> {
    let reach = 2 * 24 * 3600;
    let (mut before, mut after) =
        (naive.and_utc().timestamp() - reach, naive.and_utc().timestamp() + reach);
    while after - before > 1 {
        let middle = before.midpoint(after);
        let instant = DateTime::from_timestamp(middle, 0).unwrap_or_default();
        let shift = at.zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc();
        if middle + i64::from(shift) >= naive.and_utc().timestamp() {
            after = middle;
        } else {
            before = middle;
        }
    }
    DateTime::from_timestamp(after, 0).unwrap_or_default()
}
