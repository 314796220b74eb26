//! What belongs to a time of day behind it: its part of the day, its day, its year; and times of day that only this makes times.

use super::clock::{Clock, compact, hour_of_twelve};
use super::counted::is_counted;
use super::day::{DAY, Day, SaidDay, day, relative};
use super::part::{Part, part_behind};
use crate::capture::quantity::amount;
use crate::capture::scan::Cursor;

/// A time of day without its colon, which the words around it say it is: `at 1405`, `1405hrs`, `0605Z`.
pub(super) fn without_sign(cursor: &mut Cursor<'_>, at: bool) -> Option<Clock> {
    let mut ahead = *cursor;
    let (value, 4) = { ahead }.digits()? else { return None };
    let Some(Ok(clock)) = compact(&mut ahead) else { return None };
    let zulu = { ahead }.eat_word("z");
    let mut marked = ahead;
    marked.spaces();
    if marked.eat_one(&[("hrs", ()), ("hours", ()), ("h", ())]).is_some()
        && !marked.begins_with(&[" of "])
    {
        ahead = marked;
    } else if !zulu && (!at || (1980..2040).contains(&value) || is_counted(&ahead)) {
        return None;
    }
    if !zulu && !ahead.ends_word() {
        return None;
    }
    *cursor = ahead;
    Some(clock)
}

/// An hour alone before a part of a day: `9 last night`.
pub(super) fn before_its_part(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = *cursor;
    let clock = hour_of_twelve(&mut ahead)?;
    let mut day = ahead;
    day.spaces();
    relative(&mut day)?.part?;
    *cursor = ahead;
    Some(clock)
}

/// The part of the day that is written to the time itself: 10:05晚上重启. One that changes nothing stays in the sentence.
pub(super) fn glued_part(cursor: &mut Cursor<'_>, clock: &Clock) -> Option<Part> {
    let mut ahead = *cursor;
    let apart = ahead.spaces();
    let part = part_behind(&mut ahead)?;
    let other = clock.in_part(part).is_some_and(|found| found.seconds != clock.seconds);
    let fits = !clock.settled && clock.in_part(part).is_some();
    if !(fits && (ahead.is_done() || other && !apart && ahead.peek() != Some('的'))) {
        return None;
    }
    *cursor = ahead;
    Some(part)
}

/// A day behind its time of day: `9:00 yesterday`, `8:30 this morning`, `14:05 on 6 March`, `14:05 2026-03-06`, `15:00 2 days ago`,
/// `14:05（昨天）`, `14:05, 24 Nov`, `14:05 24.11.`. Where a sentence goes on at the day it begins there: `9:00 昨天的备份失败`.
pub(super) fn day_behind(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let mut ahead = *cursor;
    let comma = ahead.eat(",");
    let apart = ahead.spaces();
    if apart && !comma && ahead.eat("/ ") {
        ahead.spaces();
    }
    let bracket = ahead.eat("(");
    let mut end = ahead;
    if !(apart || comma || bracket || day(&mut end).is_some() && end.is_done()) {
        return None;
    }
    let on = ahead.eat("on ");
    let start = ahead;
    let said = day(&mut ahead).or_else(|| days_ago(&mut ahead))?;
    let typed = ahead.since(start);
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let digits = typed.ends_with(|c: char| c.is_ascii_digit());
    let mut found = said.day;
    if let (Day::Yearless(month, day) | Day::Slashed(month, day), true) = (said.day, digits) {
        let counted = matches!(typed, "24/7" | "7/24" | "7-24") || is_counted(&ahead);
        if !latin && (counted || comma) {
            return None;
        }
        if !latin && !ahead.is_done() && matches!(said.day, Day::Yearless(..)) {
            found = Day::Written(month, day);
        }
    }
    let sure = match found {
        Day::Full(..) | Day::Slashed(..) | Day::Written(..) => true,
        Day::Offset(_) => !comma || latin || ahead.is_done() || ahead.begins_with(&[",", "、"]),
        Day::Yearless(..) => on || latin || typed.ends_with('.') || ahead.is_done(),
        Day::Weekday(_) | Day::WeekdayOf(..) => on || said.part.is_some() || ahead.is_done(),
        Day::Ordinal(_) => latin && (on || ahead.is_done()),
        Day::Unclear => false,
    };
    let ends = if bracket { ahead.eat(")") } else { sure && ahead.ends_word() };
    if !ends || ahead.begins_with(&["'", "’"]) {
        return None;
    }
    *cursor = ahead;
    Some(SaidDay { day: found, ..said })
}

/// `2 days ago`.
fn days_ago(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let length = i64::try_from(amount(cursor)?).ok()?.saturating_mul(60);
    cursor.spaces();
    let day = Day::Offset(-length / DAY);
    (length % DAY == 0 && cursor.eat_word("ago")).then_some(SaidDay {
        day,
        weekday: None,
        part: None,
        open: false,
    })
}

/// The year that `date` prints at the very end: `Sat Mar  7 14:05:00 UTC 2026`.
pub(super) fn year_behind(cursor: &mut Cursor<'_>, day: Day) -> Day {
    let Day::Yearless(month, date) = day else { return day };
    let mut ahead = *cursor;
    if ahead.spaces()
        && let Some((year @ 1990..2100, 4)) = ahead.digits()
        && ahead.ends_word()
    {
        *cursor = ahead;
        return Day::Full(year, month, date);
    }
    day
}
