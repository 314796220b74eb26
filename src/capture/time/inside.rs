//! A time in the middle of a line that began with none: it is not taken, and that is said. `The broker died 20 min ago`,
//! 消息队列20分钟前挂了, `first ticket came in at 9:12 AM`, `Ann, [25.11.2026 13:47]: restarted`.

use super::clock::clock;
use super::compounds::COMPOUNDS;
use super::day::{Day, day, relative};
use crate::capture::quantity::{amount, seconds};
use crate::capture::scan::{Cursor, fold};

/// How far into a line such a time is looked for, in characters.
const REACH: usize = 240;
/// Words that make a time one that is to come, or of something else than what happened.
const AHEAD: &[&str] = &[
    "will ",
    "next ",
    "by ",
    "until ",
    "till ",
    "before ",
    "tomorrow",
    "tonight",
    "plan",
    "update ",
    "eta",
    "expect",
    "deadline",
    "schedul",
    "promis",
    "due",
    "going to",
    "retry",
    "again at",
    "window",
    "maintenance",
    "meet",
    "call back",
    "remind",
    "要在",
    "将",
    "预计",
    "计划",
    "明天",
    "明早",
    "明晚",
    "今晚",
    "后天",
    "下周",
    "截止",
    "之前",
    "争取",
    "准备",
    "答应",
    "承诺",
    "再",
];

/// The time inside a line that says when something happened, as typed; `None` where there is none.
pub(super) fn time_inside(line: &str) -> Option<&str> {
    let mut cursor = Cursor::new(line);
    for _ in 0..REACH {
        let edge = cursor.behind().is_none_or(|c| !c.is_ascii_alphanumeric());
        let start = cursor;
        let mut ahead = cursor;
        if edge && ago(&mut ahead) {
            let latin = ahead.behind().is_some_and(|c| c.is_ascii_alphabetic());
            return (latin || !speaks_ahead(line.get(..start.at()).unwrap_or_default()))
                .then(|| ahead.since(start));
        }
        if edge && (stamp(&mut ahead) || dated(&mut ahead) || at_the_end(&mut ahead)) {
            return (!speaks_ahead(line.get(..start.at()).unwrap_or_default()))
                .then(|| ahead.since(start));
        }
        cursor.bump()?;
    }
    None
}

/// Whether words before a time make it one that is to come, or of something else.
fn speaks_ahead(before: &str) -> bool {
    let said: String = before.chars().map(fold).collect();
    AHEAD.iter().any(|word| {
        said.match_indices(word).any(|(at, _)| {
            let inside = said
                .get(..at)
                .is_some_and(|text| text.ends_with(|c: char| c.is_ascii_alphanumeric()));
            !(inside && word.is_ascii())
        })
    })
}

/// `20 min ago`, 20分钟前; not what begins another word, or speaks of another thing: 10分钟前端, 20分钟前的告警.
fn ago(cursor: &mut Cursor<'_>) -> bool {
    let number = cursor.peek().is_some_and(|c| c.is_ascii_digit());
    let han = !number && cursor.behind().is_some_and(|c| "一二三四五六七八九十百两半".contains(c));
    if han || seconds(cursor).is_none() && amount(cursor).is_none() {
        return false;
    }
    cursor.spaces();
    if cursor.begins_with(COMPOUNDS) {
        return false;
    }
    let found = ["之前", "以前", "前", "ago"].iter().any(|word| cursor.eat_word(word));
    found && !cursor.begins_with(&["的", "就"])
}

/// A whole date with its time of day: `2026-11-25 13:47:02`, `25/Nov/2026:13:47:02`.
fn stamp(cursor: &mut Cursor<'_>) -> bool {
    if !cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        return false;
    }
    let Some(said) = day(cursor) else { return false };
    if !matches!(said.day, Day::Full(..) | Day::Unclear) {
        return false;
    }
    let _ = cursor.eat("t") || cursor.eat(":") || cursor.eat(",");
    cursor.spaces();
    matches!(clock(cursor), Some(Ok(_)))
}

/// `yesterday at 18:40`, 昨天18:40, `last night at half past 11`.
fn dated(cursor: &mut Cursor<'_>) -> bool {
    let past = relative(cursor).is_some_and(|said| matches!(said.day, Day::Offset(..=0)));
    if !past {
        return false;
    }
    cursor.spaces();
    cursor.eat("at ");
    matches!(clock(cursor), Some(Ok(_))) && ends(cursor)
}

/// `… at 9:12 AM`, `… since 13:40`, at the end of the line or of a part of it.
fn at_the_end(cursor: &mut Cursor<'_>) -> bool {
    if !["at ", "since ", "around ", "@ "].iter().any(|word| cursor.eat(word)) {
        return false;
    }
    let Some(Ok(_)) = clock(cursor) else { return false };
    cursor.spaces();
    relative(cursor);
    ends(cursor)
}

fn ends(cursor: &Cursor<'_>) -> bool {
    cursor.is_done() || cursor.begins_with(&[".", ",", ";", ")", "。", "、", "!"])
}
