//! What looks like a time at the beginning of a line and is none that is understood: `1405 reboot`, `十几分钟前`, a day alone.

use super::clock::clock;
use super::day::{Day, day};
use super::part::part;
use super::shape::COMPOUNDS;
use crate::capture::quantity::{amount, unit};
use crate::capture::scan::Cursor;

/// Passes what a person would take for a time; false where nothing of the kind stands there.
pub(super) fn looks_timed(cursor: &mut Cursor<'_>) -> bool {
    const LOOKS: [fn(&mut Cursor<'_>) -> bool; 11] = [
        day_alone,
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
        Day::Full(..) | Day::DayOrMonth => true,
        Day::Yearless(..) => {
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
            || !cursor.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '-'))
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

/// `十几分钟前`, `几小时前`, `10多分钟前`, `a few minutes ago`, `several hours ago`.
fn some_time_ago(cursor: &mut Cursor<'_>) -> bool {
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

/// `T-10m`, `T+5`.
fn from_countdown(cursor: &mut Cursor<'_>) -> bool {
    cursor.peek_typed() == Some('T')
        && cursor.eat("t")
        && cursor.eat_one(&[("-", ()), ("+", ())]).is_some()
        && (amount(cursor).is_some() || cursor.digits().is_some())
}

/// `1405 …`, `1405h`, `1405Z`; `1200 rows` is a number, and 2026 a year.
fn four_digits(cursor: &mut Cursor<'_>) -> bool {
    let Some((value, 4)) = cursor.digits() else { return false };
    if value / 100 > 23 || value % 100 > 59 || (1980..2040).contains(&value) {
        return false;
    }
    if ["hrs", "h", "z"].iter().any(|word| cursor.eat_word(word)) {
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
    let likely = length == 2 && hour >= 6 || hour >= 6 && minute % 5 == 0;
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

/// Whether what follows a number says what it counts: `1200 rows`, `14.05 GB`, `1500台`.
fn is_counted(cursor: &Cursor<'_>) -> bool {
    const UNITS: &[&str] = &[
        "b", "kb", "mb", "gb", "tb", "pb", "k", "m", "g", "t", "ms", "s", "sec", "h", "km", "kg",
        "v", "w", "kw", "hz", "mhz", "ghz", "gbps", "mbps", "iops", "qps", "tps", "rpm", "lts",
        "usd", "eur", "cny", "rmb", "gbp", "chf", "jpy", "per", "million", "billion", "thousand",
        "percent", "of", "and", "or", "to", "min", "people", "pcs", "euro", "yuan", "is", "was",
    ];
    const MEASURES: &str = "个台块条次家名人位元万千百亿行份张笔项点例户套只辆度升吨米克件片盘核卡页章节期轮批组队层楼号\
                            路级倍折版年月日天周小分秒毫兆字种类门场单箱包瓶公里厘吋寸英平方立多余";
    let mut ahead = *cursor;
    ahead.spaces();
    let start = ahead;
    while ahead.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
        ahead.bump();
    }
    let word = ahead.since(start).to_ascii_lowercase();
    if word.is_empty() {
        return ahead.peek().is_some_and(|c| {
            MEASURES.contains(c)
                || matches!(c, '%' | '/' | '*' | '×' | '+' | '-' | '=' | '.' | '°' | '$' | '€')
        });
    }
    word.ends_with('s') || UNITS.contains(&word.as_str())
}
