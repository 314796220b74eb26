//! What stands right behind a time of day and may be a part of it: a day, a part of the day, `ago`; or says that it is still to come.

use super::day::{Day, day};
use super::events::EVENTS;
use super::part::{part, part_behind};
use super::shape::Shape;
use crate::capture::scan::{Cursor, fold};

/// Whether the words behind a time say that it is still to come: `17:00 next update promised`, 下午5点再更新一次.
pub(super) fn is_ahead(rest: &str) -> bool {
    const BEGINS: &[&str] = &[
        "we will ",
        "we'll ",
        "will ",
        "i will ",
        "i'll ",
        "they will ",
        "next ",
        "planned",
        "scheduled",
        "is the deadline",
        "is due",
        "to be ",
        "going to ",
        "please ",
        "deadline",
        "再",
        "将",
        "要",
        "会",
        "拟",
        "需",
        "请",
        "计划",
        "预计",
        "准备",
        "打算",
        "争取",
        "必须",
        "务必",
        "开会",
    ];
    const NOT: &[&str] = &[
        "再次",
        "再度",
        "再现",
        "将近",
        "要求",
        "会议",
        "会话",
        "会员",
        "会场",
        "需求",
        "请求",
        "请示",
        "准备好",
        "准备完",
    ];
    const INSIDE: &[&str] = &[
        "(计划)",
        "(预计)",
        "(待定)",
        "(tbc)",
        "(planned)",
        "再更新",
        "再通报",
        "再汇报",
        "再报一次",
        "下次更新",
        "下次通报",
        "次更新",
    ];
    let folded: String = rest.chars().take(80).map(fold).collect();
    let text = folded.trim_start();
    (BEGINS.iter().any(|word| text.starts_with(word))
        && !NOT.iter().any(|word| text.starts_with(word)))
        || INSIDE.iter().any(|word| text.contains(word))
}

/// A day of the week that stands as a word of its own: `14:05 Friday alarm`, `14:05 周五 告警`.
pub(super) fn weekday_follows(mut cursor: Cursor<'_>) -> bool {
    let start = cursor;
    let found = day(&mut cursor);
    let typed = cursor.since(start);
    // "14:05 Sun server down" names a make, "14:05 Sat phone" a phone.
    let short = ["Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri"].contains(&typed);
    let whole =
        !typed.ends_with(|c: char| c.is_ascii_alphabetic()) || typed.ends_with("day") || short;
    found.is_some_and(|said| matches!(said.day, Day::Weekday(_) | Day::WeekdayOf(..)))
        && whole
        && cursor.ends_word()
        && !cursor.begins_with(&["'", "’"])
}

/// A day in Chinese that the sentence may go on at, or the time may belong to: `14:05 昨天重启`, `14:05 11月24日重启`. With 的 it is the
/// sentence's: `9:00 昨天的备份失败`. Today is the day of the time anyway, and what is to come is no day of something that happened.
pub(super) fn day_follows(mut cursor: Cursor<'_>, shape: &Shape) -> bool {
    if shape.clock_alone().is_none() {
        return false;
    }
    cursor.eat(",");
    cursor.spaces();
    let start = cursor;
    let Some(said) = day(&mut cursor) else { return false };
    let typed = cursor.since(start);
    let chinese = typed.contains(|c: char| !c.is_ascii() && c.is_alphabetic());
    let past = match said.day {
        Day::Offset(days) => days < 0,
        Day::WeekdayOf(weeks, _) => weeks < 1,
        Day::Weekday(_) => true,
        Day::Yearless(..) => typed.contains('月'),
        Day::Full(..) | Day::Ordinal(_) | Day::Slashed(..) | Day::Written(..) | Day::Unclear => {
            false
        }
    };
    chinese && past && !cursor.begins_with(&["的", "内", "均", "间", "报"])
}

/// A date that no rule of ours takes for the day of the time, and that a person might: `14:05 - 24 Nov`, `14:05 24.11.26`,
/// `14:05 the 24th`, 14:05 24日告警. `14:05 the 3rd node` and 14:05 3号楼 count and name.
pub(super) fn date_follows(mut cursor: Cursor<'_>, shape: &Shape) -> bool {
    const COUNTED: &[&str] = &[
        "floor", "street", "avenue", "century", "time", "attempt", "node", "call", "server",
        "disk", "user", "customer", "of ",
    ];
    if shape.clock_alone().is_none() || !cursor.spaces() {
        return false;
    }
    let dash = cursor.eat("-") || cursor.eat("—");
    if dash && !cursor.spaces() {
        return false;
    }
    let start = cursor;
    let mut short = cursor;
    let pair = |cursor: &mut Cursor<'_>| matches!(cursor.digits(), Some((1.., 2)));
    let sign = |cursor: &mut Cursor<'_>| cursor.eat(".") || cursor.eat("/") || cursor.eat("-");
    if pair(&mut short)
        && sign(&mut short)
        && pair(&mut short)
        && sign(&mut short)
        && pair(&mut short)
    {
        return short.ends_word() && !short.begins_with(&[".", "/", "-"]);
    }
    let Some(said) = day(&mut cursor) else { return false };
    let typed = cursor.since(start);
    let latin = typed.ends_with(|c: char| c.is_ascii_alphabetic());
    let mut noun = cursor;
    noun.spaces();
    match said.day {
        Day::Full(..) => true,
        Day::Yearless(..) => dash && typed.contains(|c: char| c.is_alphabetic()),
        Day::Ordinal(13..) if latin => !noun.begins_with(COUNTED) && cursor.ends_word(),
        Day::Ordinal(_) => {
            typed.ends_with('日')
                && !cursor.begins_with(&["内", "均", "间", "志", "报", "常", "的"])
                || typed.ends_with('号') && cursor.begins_with(EVENTS)
        }
        Day::Offset(_)
        | Day::Weekday(_)
        | Day::WeekdayOf(..)
        | Day::Slashed(..)
        | Day::Written(..)
        | Day::Unclear => false,
    }
}

/// A part of the day that would make another hour of it, or another time of a day: `2:05 下午重启`, 两天前下午停机.
pub(super) fn part_follows(mut cursor: Cursor<'_>, shape: &Shape) -> bool {
    cursor.eat(",");
    cursor.spaces();
    if shape.is_days_away() {
        return part(&mut cursor).is_some();
    }
    let Some(clock) = shape.clock_alone().filter(|clock| !clock.settled) else { return false };
    let Some(part) = part_behind(&mut cursor) else { return false };
    clock.in_part(part).is_some_and(|found| found.seconds != clock.seconds)
}

/// Words that make a length of what looks like a time of day: `1:20 earlier`, `1:20 hrs back`.
pub(super) fn ago(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let apart = ahead.spaces();
    ahead.eat_one(&[("hrs", ()), ("hours", ()), ("h", ())]);
    ahead.spaces();
    apart && ["ago", "earlier"].iter().any(|word| ahead.eat_word(word))
}

/// `13:40.05`: seconds behind a full stop, or a part of a minute.
pub(super) fn seconds_with_a_point(mut cursor: Cursor<'_>) -> bool {
    let colon = cursor.behind().is_some_and(|c| c.is_ascii_digit());
    colon
        && cursor.eat(".")
        && matches!(cursor.digits(), Some((0..60, 2)))
        && cursor.ends_word()
        && !cursor.begins_with(&[".", ":"])
}
