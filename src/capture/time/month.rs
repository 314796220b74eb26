//! A month as a deadline, which is its last day: `2017-08`, `2017年8月底`, `August 2017`.

use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};

use super::day::{Day, MONTHS};
use crate::capture::scan::Cursor;

/// The last day of a text that is a month with its year and nothing else.
pub(super) fn last_day(text: &str) -> Option<Day> {
    let mut cursor = Cursor::new(text);
    for word in ["by ", "the ", "end of "] {
        cursor.eat(word);
    }
    let (year, month) = named(&mut cursor).or_else(|| numbered(&mut cursor))?;
    if !cursor.is_done() {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    let next = first.checked_add_months(Months::new(1))?;
    let last = next.checked_sub_signed(TimeDelta::days(1))?;
    Some(Day::Full(year, month, last.day()))
}

/// `August 2017`, `Aug 2017`.
fn named(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let mut ahead = *cursor;
    let month = ahead.eat_one(MONTHS)?;
    ahead.eat(",");
    ahead.spaces();
    let (year, 4) = ahead.digits()? else { return None };
    *cursor = ahead;
    Some((year, month))
}

/// `2017-08`, `2017/8`, `2017年8月底前`.
fn numbered(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let mut ahead = *cursor;
    let (year, 4) = ahead.digits()? else { return None };
    let chinese = ahead.eat("年");
    if !(chinese || ahead.eat("-") || ahead.eat("/")) {
        return None;
    }
    ahead.spaces();
    let month = ahead.short_number()?;
    if chinese {
        ahead.spaces();
        ahead.eat("月").then_some(())?;
        ahead.eat_one(&[("底", ()), ("末", ())]);
        ahead.eat_one(&[("之前", ()), ("以前", ()), ("前", ()), ("内", ())]);
    }
    *cursor = ahead;
    Some((year, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_due_on_its_last_day() {
        for (text, last) in [
            ("2017-08", Some((2017, 8, 31))),
            ("2016/2", Some((2016, 2, 29))),
            ("2017年4月底", Some((2017, 4, 30))),
            ("2017 年 12 月", None),
            ("2017年12月", Some((2017, 12, 31))),
            ("end of August 2017", Some((2017, 8, 31))),
            ("Feb 2017", Some((2017, 2, 28))),
            ("2017-13", None),
            ("2017-08-04", None),
            ("August", None),
        ] {
            let last = last.map(|(year, month, day)| Day::Full(year, month, day));
            assert_eq!(last_day(text), last, "{text}");
        }
    }
}
