//! What looks like a time at the beginning of a line and is none that is understood: `1405 reboot`, `十几分钟前`, a day alone.

use super::clock::clock;
use super::compounds::COMPOUNDS;
use super::counted::is_counted;
use super::day::{Day, day};
use super::part::part;
use crate::capture::quantity::{amount, unit};
use crate::capture::scan::Cursor;

/// Passes what a person would take for a time; false where nothing of the kind stands there.
pub(super) fn looks_timed(cursor: &mut Cursor<'_>) -> bool {
    const LOOKS: [fn(&mut Cursor<'_>) -> bool; 20] = [
        dated_before_clock,
        day_alone,
        month_alone,
        part_of_day,
        some_time_ago,
        amount_before_compound,
        from_countdown,
        four_digits,
        with_dot,
        with_letter_or_semicolon,
        spoken,
        bound,
        hours_of_range,
        few_hours,
        about_an_hour,
        one_minute_digit,
        since_the_epoch,
        signed_clock,
        some_time_before,
        clock_nearby,
    ];
    LOOKS.iter().any(|look| {
        let mut ahead = *cursor;
        let found = look(&mut ahead);
        if found {
            *cursor = ahead;
        }
        found
    })
}

/// Passes a date that nothing is glued to: `2026-11-20`, `7 March 2026`; not a day of the week or one that is counted from now.
pub(super) fn date_alone(cursor: &mut Cursor<'_>) -> Option<Day> {
    let mut ahead = *cursor;
    let start = ahead;
    if !day_alone(&mut ahead) {
        return None;
    }
    let end = ahead;
    ahead = start;
    ahead.eat("on ");
    let said = day(&mut ahead)?.day;
    let is_date = matches!(said, Day::Full(..) | Day::Yearless(..));
    is_date.then(|| {
        *cursor = end;
        said
    })
}

/// `2026-11-20 …`, `昨天来电`, `8日告警`. What is still to come was not meant as the time of the line, and 3号楼 is a building.
fn day_alone(cursor: &mut Cursor<'_>) -> bool {
    const OF_A_DAY: &[&str] = &[
        "来电", "来访", "开始", "发生", "发现", "告警", "凌晨", "上午", "中午", "下午", "晚",
        "早上",
    ];
    const LONGER: &[&str] = &["内", "均", "间", "游", "龄", "程", "报", "'", "’", "志"];
    let start = *cursor;
    cursor.eat("on ");
    let Some(said) = day(cursor) else { return false };
    let typed = cursor.since(start);
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let sure = match said.day {
        Day::Full(..) | Day::Unclear => true,
        Day::Yearless(..) | Day::Slashed(..) | Day::Written(..) => {
            let capital = typed.chars().any(|c| c.is_ascii_uppercase());
            let padded = typed.starts_with('0') || typed.contains("-0") || typed.contains("/0");
            typed.contains('月') || latin && capital || padded && typed.len() == 5
        }
        Day::Ordinal(_) => typed.ends_with('日') || cursor.begins_with(OF_A_DAY),
        Day::Offset(0) => said.part.is_some(),
        Day::Offset(days) => days < 0,
        Day::Weekday(_) => !latin || typed.ends_with("day"),
        Day::WeekdayOf(weeks, _) => weeks < 1,
    };
    sure && !cursor.begins_with(LONGER)
        && (!typed.ends_with(|c: char| c.is_ascii_alphanumeric())
            || typed.len() == 8 && typed.bytes().all(|b| b.is_ascii_digit())
            || !cursor.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '-'))
}

/// `5.3 9:00 …`, `3/6/26 14:05 …`: digits with signs between, and a time of day behind.
fn dated_before_clock(cursor: &mut Cursor<'_>) -> bool {
    let start = *cursor;
    while cursor.peek().is_some_and(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | '-')) {
        cursor.bump();
    }
    let typed = cursor.since(start);
    let dated = typed.starts_with(|c: char| c.is_ascii_digit())
        && typed.len() <= 10
        && typed.contains(['.', '/', '-']);
    dated && cursor.spaces() && colon_clock(cursor)
}

/// `2026年3月 …`, `3月 …`.
fn month_alone(cursor: &mut Cursor<'_>) -> bool {
    let Some(first) = cursor.count() else { return false };
    let year = cursor.eat("年");
    let month = if year { cursor.count() } else { Some(first) };
    month.is_some_and(|month| (1..=12).contains(&month))
        && cursor.eat("月")
        && (year || cursor.is_done() || cursor.peek().is_some_and(char::is_whitespace))
}

/// Passes a time of day with a colon and two digits behind it, where nothing is glued to it.
fn colon_clock(cursor: &mut Cursor<'_>) -> bool {
    let Some(hour) = cursor.short_number() else { return false };
    if !cursor.eat(":") {
        return false;
    }
    let Some((minute, 2)) = cursor.digits() else { return false };
    let mut ahead = *cursor;
    let seconds = ahead.eat(":");
    let longer = seconds && !matches!(ahead.digits(), Some((0..60, 2)));
    hour <= 24 && minute < 60 && !longer && (seconds || !ahead.begins_with(&[".", "%"]))
}

/// A time of day among the first words: `客户 14:05 来电`, `#1 14:05 …`; not one that the words around it make a deadline.
fn clock_nearby(cursor: &mut Cursor<'_>) -> bool {
    const NEAR: usize = 12;
    const BOUNDS: &[&str] = &["by ", "until ", "till ", "before ", "after ", "to ", "update "];
    const TOPIC: &[&str] = &["前", "之前", "以前", "后", "之后", "以后", "的"];
    // Whether the last sign stands behind a letter: `When:14:05`, but not `P1:23:00`.
    let mut label = false;
    for _ in 0..NEAR {
        let glued = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '+');
        let mut ahead = *cursor;
        let labelled = cursor.behind() == Some(':');
        let numbered = labelled && !label;
        if !numbered && !cursor.behind().is_some_and(glued) && colon_clock(&mut ahead) {
            let bound = BOUNDS.iter().any(|word| cursor.behind_is(word));
            *cursor = ahead;
            ahead.spaces();
            return !bound && !ahead.begins_with(TOPIC);
        }
        label = cursor.behind().is_some_and(char::is_alphabetic);
        if cursor.bump().is_none() {
            return false;
        }
    }
    false
}

/// `两三点告警`, `ten o'clock`.
fn few_hours(cursor: &mut Cursor<'_>) -> bool {
    const HOURS: &[&str] = &[
        "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ",
        "eleven ", "twelve ",
    ];
    let mut word = *cursor;
    if HOURS.iter().any(|hour| word.eat(hour)) && word.begins_with(&["o'clock", "o’clock", "past "])
    {
        *cursor = word;
        return true;
    }
    let numeral = |c: Option<char>| c.is_some_and(|c| "一二两三四五六七八九十".contains(c));
    numeral(cursor.bump()) && numeral(cursor.bump()) && cursor.eat("点")
}

/// `10ish …`, `5 past two`, `10-15 minutes ago`.
fn about_an_hour(cursor: &mut Cursor<'_>) -> bool {
    const TO: &[(&str, ())] = &[("-", ()), ("~", ()), ("到", ()), ("至", ()), (" to ", ())];
    let Some(first) = cursor.short_number() else { return false };
    let mut range = *cursor;
    if range.eat_one(TO).is_some() && amount(&mut range).is_some() {
        range.spaces();
        let compound = range.begins_with(COMPOUNDS);
        if !compound && ["之前", "以前", "前", "ago"].iter().any(|word| range.eat(word)) {
            *cursor = range;
            return true;
        }
    }
    first <= 24 && (cursor.eat_word("ish") || cursor.eat(" past "))
}

/// `14:5 告警`; `16:9 屏幕` is a ratio.
fn one_minute_digit(cursor: &mut Cursor<'_>) -> bool {
    const RATIOS: &[&str] =
        &["ratio", "vote", "压缩", "比", "屏幕", "画面", "compression", "scale", "screen"];
    let Some(10..=23) = cursor.short_number() else { return false };
    if !cursor.eat(":") {
        return false;
    }
    let Some((_, 1)) = cursor.digits() else { return false };
    let mut ahead = *cursor;
    ahead.spaces();
    !ahead.begins_with(RATIOS) && !ahead.begins_with(&[":", ".", "-"])
}

/// `1772863500 …`: seconds since 1970, as some logs write them.
fn since_the_epoch(cursor: &mut Cursor<'_>) -> bool {
    let start = *cursor;
    let Some((_, 10)) = cursor.digits() else { return false };
    let near = ["15", "16", "17", "18"].iter().any(|years| cursor.since(start).starts_with(years));
    let stamp = cursor.is_done() || cursor.begins_with(&[".", "]"]);
    near && (stamp || cursor.spaces() && !is_counted(cursor))
}

/// `中午 …`, `下午来访`, `上周…`, `last week …`.
fn part_of_day(cursor: &mut Cursor<'_>) -> bool {
    const WORDS: &[&str] = &[
        "上周",
        "上个月",
        "上星期",
        "去年",
        "当晚",
        "当天",
        "次日",
        "不久前",
        "早些时候",
        "先前",
        "last week",
        "last month",
        "last year",
        "earlier today",
        "earlier this",
        "some time ago",
        "a while ago",
        "moments ago",
        "noon",
        "midday",
        "midnight",
        "正午",
        "子夜",
        "早晨",
    ];
    if cursor.begins_with(&["下午茶", "上午茶", "晚上班", "早上班", "中午饭"]) {
        return false;
    }
    WORDS.iter().any(|word| cursor.eat_word(word)) || part(cursor).is_some()
}

/// `-1:30 …`: a length of time, or a time of day behind a dash.
fn signed_clock(cursor: &mut Cursor<'_>) -> bool {
    (cursor.eat("-") || cursor.eat("+")) && colon_clock(cursor) && cursor.ends_word()
}

/// `20 minutes earlier …`, `20 mins back …`: before now, or before what the sentence speaks of. `20 min back to normal` is neither.
fn some_time_before(cursor: &mut Cursor<'_>) -> bool {
    if amount(cursor).is_none() || !cursor.spaces() {
        return false;
    }
    let found = ["earlier", "before", "back", "prior"].iter().any(|word| cursor.eat_word(word));
    let mut ahead = *cursor;
    ahead.spaces();
    found && !["to ", "up ", "from ", "on ", "in ", "online"].iter().any(|word| ahead.eat(word))
}

/// `十几分钟前`, `几小时前`, `10多分钟前`, `a few minutes ago`, `several hours ago`.
pub(super) fn some_time_ago(cursor: &mut Cursor<'_>) -> bool {
    const FEW: &[&str] = &[
        "好几",
        "十几",
        "几十",
        "几",
        "数十",
        "数",
        "若干",
        "a few ",
        "few ",
        "several ",
        "some ",
        "a couple of ",
        "a couple ",
        "couple of ",
        "many ",
        "an ",
        "one ",
        "two ",
        "three ",
        "four ",
        "five ",
        "six ",
        "ten ",
        "twenty ",
        "thirty ",
        "近",
        "不到",
        "半",
    ];
    let number = cursor.count().is_some();
    let vague = FEW.iter().any(|word| cursor.eat(word))
        || number
            && cursor
                .eat_one(&[("多", ()), ("几", ()), ("来", ()), ("余", ()), ("-odd ", ())])
                .is_some();
    if !vague {
        return false;
    }
    cursor.count();
    cursor.eat("个");
    cursor.eat("多");
    cursor.spaces();
    if unit(cursor).is_none() {
        return false;
    }
    cursor.spaces();
    cursor.eat_one(&[("之前", ()), ("以前", ()), ("前", ()), ("ago", ()), ("back", ())]).is_some()
}

/// `10分钟前端重启`: a length of time before a word, or a time ago.
fn amount_before_compound(cursor: &mut Cursor<'_>) -> bool {
    amount(cursor).is_some() && cursor.begins_with(COMPOUNDS) && cursor.bump().is_some()
}

/// `T-10m`, `T+5`, `H+2`, `D+1`.
fn from_countdown(cursor: &mut Cursor<'_>) -> bool {
    matches!(cursor.peek_typed(), Some('T' | 'H' | 'D'))
        && cursor.bump().is_some()
        && cursor.eat_one(&[("-", ()), ("+", ())]).is_some()
        && (amount(cursor).is_some() || cursor.digits().is_some())
}

/// `1405 …`, `1405h`, `1405Z`; `1200 rows` is a number, and 2026 a year.
fn four_digits(cursor: &mut Cursor<'_>) -> bool {
    let Some((value, 4)) = cursor.digits() else { return false };
    if value / 100 > 23 || value % 100 > 59 || (1980..2040).contains(&value) {
        return false;
    }
    if ["hrs", "h", "z", " hours", " hrs", " z"].iter().any(|word| cursor.eat_word(word)) {
        return true;
    }
    (cursor.is_done() || cursor.spaces()) && !is_counted(cursor)
}

/// `14.05 …`, `9.30 …`.
fn with_dot(cursor: &mut Cursor<'_>) -> bool {
    let Some((hour, length @ 1..=2)) = cursor.digits() else { return false };
    if !cursor.eat(".") {
        return false;
    }
    let Some((minute, 2)) = cursor.digits() else { return false };
    let mut third = *cursor;
    if length == 2 && third.eat(".") && matches!(third.digits(), Some((0..60, 2))) {
        *cursor = third;
    }
    let likely = hour >= 6 && (length == 2 || minute % 5 == 0);
    let ends = cursor.is_done() || cursor.spaces();
    likely && hour < 24 && minute < 60 && ends && !is_counted(cursor)
}

/// `9h05 …`, `14；05 …`, a colon missed.
fn with_letter_or_semicolon(cursor: &mut Cursor<'_>) -> bool {
    let Some(hour) = cursor.short_number() else { return false };
    if !(cursor.eat("h") || cursor.eat(";")) {
        return false;
    }
    let Some((minute, 2)) = cursor.digits() else { return false };
    hour < 24 && minute < 60 && cursor.peek().is_none_or(|c| !c.is_ascii_alphanumeric())
}

/// `half past two`, `quarter to three`.
fn spoken(cursor: &mut Cursor<'_>) -> bool {
    ["half past ", "quarter past ", "quarter to ", "a quarter to ", "a quarter past ", "ten past "]
        .iter()
        .any(|word| cursor.eat(word))
}

/// `since 14:05`, `截至14:05`, `between 9:00 and 10:00`.
fn bound(cursor: &mut Cursor<'_>) -> bool {
    const WORDS: &[&str] = &[
        "since ", "from ", "after ", "before ", "by ", "until ", "till ", "between ", "自", "从",
        "截至", "截止", "直到", "到", "过了", "刚过",
    ];
    if !WORDS.iter().any(|word| cursor.eat(word)) {
        return false;
    }
    cursor.spaces();
    day(cursor);
    cursor.spaces();
    let start = cursor.at();
    matches!(clock(cursor), Some(Ok(found)) if !found.either) && cursor.at() > start
}

/// `9-10点告警`.
fn hours_of_range(cursor: &mut Cursor<'_>) -> bool {
    cursor.short_number().is_some_and(|hour| hour < 24)
        && cursor.eat_one(&[("-", ()), ("~", ()), ("到", ()), ("至", ())]).is_some()
        && matches!(clock(cursor), Some(Ok(_)))
}
