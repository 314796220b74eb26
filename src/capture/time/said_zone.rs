//! The zone said with a time of day: `14:05Z`, `14:05+02:00`, `05:00 UTC`, `9:37 PST`, `北京时间14:05`, `14:05 Europe/Berlin`.

use chrono_tz::{
    America, Australia,
    Europe::{self, Berlin, Lisbon},
};

use super::clock::Clock;
use super::place;
use super::zone::Zone;
use crate::capture::scan::Cursor;

const HOUR: i64 = 3600;

/// Abbreviations; capitals only.
const ABBREVIATIONS: &[(&str, Zone)] = &[
    ("CET", Zone::Season(Berlin, HOUR)),
    ("CEST", Zone::Season(Berlin, 2 * HOUR)),
    ("MEZ", Zone::Season(Berlin, HOUR)),
    ("MESZ", Zone::Season(Berlin, 2 * HOUR)),
    ("WET", Zone::Season(Lisbon, 0)),
    ("WEST", Zone::Season(Lisbon, HOUR)),
    ("EET", Zone::Season(Europe::Helsinki, 2 * HOUR)),
    ("EEST", Zone::Season(Europe::Helsinki, 3 * HOUR)),
    ("MSK", Zone::Offset(3 * HOUR)),
    ("SAST", Zone::Offset(2 * HOUR)),
    ("PKT", Zone::Offset(5 * HOUR)),
    ("SGT", Zone::Offset(8 * HOUR)),
    ("HKT", Zone::Offset(8 * HOUR)),
    ("PHT", Zone::Offset(8 * HOUR)),
    ("JST", Zone::Offset(9 * HOUR)),
    ("KST", Zone::Offset(9 * HOUR)),
    ("AEST", Zone::Offset(10 * HOUR)),
    ("AEDT", Zone::Offset(11 * HOUR)),
    ("NZST", Zone::Offset(12 * HOUR)),
    ("NZDT", Zone::Offset(13 * HOUR)),
    ("BRT", Zone::Offset(-3 * HOUR)),
    ("EST", Zone::Season(America::New_York, -5 * HOUR)),
    ("EDT", Zone::Season(America::New_York, -4 * HOUR)),
    ("MDT", Zone::Season(America::Denver, -6 * HOUR)),
    ("PST", Zone::Season(America::Los_Angeles, -8 * HOUR)),
    ("PDT", Zone::Season(America::Los_Angeles, -7 * HOUR)),
    ("AKST", Zone::Season(America::Anchorage, -9 * HOUR)),
    ("AKDT", Zone::Season(America::Anchorage, -8 * HOUR)),
    ("HST", Zone::Offset(-10 * HOUR)),
    ("ET", Zone::Place(America::New_York)),
    ("PT", Zone::Place(America::Los_Angeles)),
    ("UT", Zone::Offset(0)),
    ("ADT", Zone::Unclear),
    ("AMT", Zone::Unclear),
    ("AST", Zone::Unclear),
    ("BST", Zone::Unclear),
    ("CDT", Zone::Unclear),
    ("CST", Zone::Unclear),
    ("CT", Zone::Unclear),
    ("GST", Zone::Unclear),
    ("IST", Zone::Unclear),
    ("MST", Zone::Unclear),
    ("ACST", Zone::Season(Australia::Adelaide, 9 * HOUR + 1800)),
    ("ACDT", Zone::Season(Australia::Adelaide, 10 * HOUR + 1800)),
    ("AWST", Zone::Offset(8 * HOUR)),
    ("WIB", Zone::Offset(7 * HOUR)),
    ("NPT", Zone::Offset(5 * HOUR + 2700)),
    ("MYT", Zone::Offset(8 * HOUR)),
    ("NST", Zone::Unclear),
    ("SST", Zone::Unclear),
    ("WST", Zone::Unclear),
];

/// Passes a zone that stands before a time of day: `北京时间14:05`, `UTC 05:00`.
pub(super) fn before(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut ahead = *cursor;
    let zone = place::named(&mut ahead)
        .or_else(|| universal(&mut ahead))
        .or_else(|| place::unknown_before(&mut ahead))?;
    ahead.eat(":");
    ahead.spaces();
    *cursor = ahead;
    Some(zone)
}

/// Passes a zone that stands behind a time of day. A minus may as well lead to the end of a range of times.
pub(super) fn after(cursor: &mut Cursor<'_>, clock: &Clock, dated: bool) -> Option<Zone> {
    if let Some(zone) = zulu(cursor) {
        return Some(zone);
    }
    let mut ahead = *cursor;
    ahead.spaces();
    let bracket = ahead.eat("(");
    let zone = place::named(&mut ahead)
        .or_else(|| universal(&mut ahead))
        .or_else(|| numeric(&mut ahead, clock, dated))
        .or_else(|| abbreviation(&mut ahead))
        .or_else(|| slashed(&mut ahead))
        .or_else(|| place::unknown(&mut ahead))?;
    if bracket && !ahead.eat(")") {
        return None;
    }
    *cursor = ahead;
    Some(zone)
}

/// `Z` at the time itself, or as a word of its own.
fn zulu(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut ahead = *cursor;
    let apart = ahead.spaces();
    let capital = ahead.peek_typed() == Some('Z');
    let fits = if apart { capital } else { true };
    let mut end = ahead;
    if !(fits && end.eat_word("z") && (!apart || end.ends_word())) {
        return None;
    }
    *cursor = end;
    Some(Zone::Offset(0))
}

/// `UTC`, `GMT`, `UTC+8`, `GMT+05:30`.
fn universal(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut ahead = *cursor;
    if !(ahead.eat("utc") || ahead.eat("gmt")) {
        return None;
    }
    if ahead.peek().is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    *cursor = ahead;
    let sign = ahead.eat_one(&[("+", 1), ("-", -1)]);
    let shift = sign.zip(hours_and_minutes(&mut ahead));
    // "5:00 UTC-10:00 UTC" is a range.
    let mut end = ahead;
    end.spaces();
    match shift.filter(|_| !end.begins_with(&["utc", "gmt"])) {
        None => {
            cursor.eat("时间");
            Some(Zone::Offset(0))
        }
        Some((sign, seconds)) => {
            *cursor = ahead;
            Some(Zone::Offset(sign * seconds))
        }
    }
}

/// `+08:00`, `+0800`, `-05:00`, and after a full stamp `+08`.
fn numeric(cursor: &mut Cursor<'_>, clock: &Clock, dated: bool) -> Option<Zone> {
    let mut ahead = *cursor;
    let sign = ahead.eat_one(&[("+", 1), ("-", -1)])?;
    let glued = cursor.behind().is_some_and(|c| c.is_ascii_digit());
    let (first, length) = { ahead }.digits()?;
    let mut behind = ahead;
    behind.digits();
    let colon = behind.peek() == Some(':');
    let short = sign > 0 && (length == 2 || length == 1 && glued);
    if !(length == 4 || length == 2 && colon || short) {
        return None;
    }
    let seconds = hours_and_minutes(&mut ahead).filter(|_| ahead.ends_word() || colon)?;
    if sign < 0 && colon && !(dated && clock.exact) {
        // "14:05-15:00" is a range. An end that would lie a night later may as well be an offset.
        let whole = matches!(seconds % HOUR, 0 | 1800 | 2700) && first <= 12;
        let long = (seconds - clock.seconds).rem_euclid(24 * HOUR) > 8 * HOUR;
        return if whole && long && seconds < clock.seconds {
            *cursor = ahead;
            Some(Zone::Unclear)
        } else {
            None
        };
    }
    *cursor = ahead;
    Some(Zone::Offset(sign * seconds))
}

/// `8`, `08`, `0800`, `08:00`, in seconds; at most 14 hours, which is as far as clocks differ from UTC.
fn hours_and_minutes(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    let (hours, minutes) = match ahead.digits()? {
        (both, 4) => (both / 100, both % 100),
        (hours, 1 | 2) => {
            let mut colon = ahead;
            if colon.eat(":") {
                let (minutes, 2) = colon.digits()? else { return None };
                ahead = colon;
                (hours, minutes)
            } else {
                (hours, 0)
            }
        }
        _ => return None,
    };
    if hours > 14 || minutes > 59 {
        return None;
    }
    *cursor = ahead;
    Some(i64::from(hours) * HOUR + i64::from(minutes) * 60)
}

fn abbreviation(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let typed = cursor.rest();
    let length = typed.bytes().take_while(u8::is_ascii_uppercase).count();
    let word = typed.get(..length)?;
    let &(_, zone) = ABBREVIATIONS.iter().find(|(known, _)| *known == word)?;
    let mut ahead = *cursor;
    ahead.skip_to(cursor.at() + length);
    if !ahead.ends_word() {
        return None;
    }
    *cursor = ahead;
    Some(zone)
}

/// `Europe/Berlin`.
fn slashed(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let typed = cursor.rest();
    let is_name = |b: &u8| b.is_ascii_alphabetic() || matches!(b, b'/' | b'_');
    let length = typed.bytes().take_while(is_name).count();
    let word = typed.get(..length).filter(|word| word.contains('/'))?;
    let zone = word.parse().ok()?;
    cursor.skip_to(cursor.at() + length);
    Some(Zone::Place(zone))
}
