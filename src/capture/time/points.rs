//! Times of day with 点 or 时: 14点05分, 两点半, 九点差五分, 差五分九点, 十点过五分.

use super::written::{Read, Style};
use crate::capture::scan::Cursor;

/// `14点`, `14 点 05 分`, `14时05分`, `两点半`, `3点一刻`, `14点05`.
pub(super) fn points(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let zero = ahead.peek() == Some('0');
    let (hour, numeral) = match ahead.digits() {
        Some((hour, 1 | 2)) => (hour, false),
        Some(_) => return None,
        None => (ahead.numeral()?, true),
    };
    ahead.spaces();
    let said = ahead.eat_one(&[
        ("点钟", true),
        ("點鐘", true),
        ("点", true),
        ("點", true),
        ("时", false),
        ("時", false),
    ])?;
    // 时 is written on a clock of 24 hours.
    let mut read = Read { numeral, twelve: said && !zero, ..Read::hour(hour, Style::Points) };
    if let Some(minutes) = minutes_to(&mut ahead) {
        read = read.minutes_before(minutes);
    } else if let Some(minute) = quarter(&mut ahead) {
        read.minute = minute;
        read.bare = false;
    } else if let Some(minute) = point_minutes(&mut ahead) {
        read.minute = minute;
        read.bare = false;
        read.second = point_seconds(&mut ahead);
    }
    *cursor = ahead;
    Some(read)
}

/// 差五分九点.
pub(super) fn short_of(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let minutes = minutes_to(&mut ahead)?;
    ahead.spaces();
    let read = points(&mut ahead).filter(|read| read.bare)?;
    *cursor = ahead;
    Some(read.minutes_before(minutes))
}

/// Passes 差五分, 差一刻: so many minutes are missing to the hour.
fn minutes_to(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    if !ahead.eat("差") {
        return None;
    }
    let minutes = match ahead.eat_one(&[("一刻", 15), ("1刻", 15)]) {
        Some(minutes) => minutes,
        None => ahead.count().filter(|_| ahead.eat("分"))?,
    };
    ahead.eat("钟");
    *cursor = ahead;
    (1..60).contains(&minutes).then_some(minutes)
}

/// Passes 整, 半, 一刻, 三刻; 半 of 半数 or 半天 is none.
fn quarter(cursor: &mut Cursor<'_>) -> Option<u32> {
    const LONGER: &[&str] =
        &["半数", "半天", "半个", "半小时", "半年", "半月", "半夜", "整体", "整改"];
    if cursor.begins_with(LONGER) {
        return None;
    }
    cursor.eat_one(&[("整", 0), ("半", 30), ("一刻", 15), ("三刻", 45), ("1刻", 15), ("3刻", 45)])
}

/// Minutes after 点, with or without 过: with 分 any number, without it only two digits (`14点05`) or a numeral above nine or with 零 (`两点二十`).
fn point_minutes(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    let past = ahead.eat("过");
    let apart = ahead.spaces();
    let (minute, sure) = if let Some((minute, length)) = ahead.digits() {
        (minute, length == 2)
    } else {
        let zero = ahead.eat("零");
        let minute = ahead.numeral()?;
        (minute, zero || minute > 9)
    };
    let unmarked = ahead;
    ahead.spaces();
    let marked = ahead.eat("分") && !ahead.begins_with(&["钟", "之"]);
    if !marked {
        ahead = unmarked;
    }
    let unit = ahead
        .peek()
        .is_some_and(|c| matches!(c, '个' | '条' | '%' | '台' | '块' | '分' | '次' | '人' | '家'));
    if !marked && (past || apart || unit || !sure) {
        return None;
    }
    *cursor = ahead;
    Some(minute)
}

/// Seconds after the minutes, with 秒.
fn point_seconds(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    ahead.spaces();
    let second = ahead.count()?;
    ahead.spaces();
    if !ahead.eat("秒") {
        return None;
    }
    *cursor = ahead;
    Some(second)
}
