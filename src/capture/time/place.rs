//! Zones by the name of a place: 北京时间, `Chicago time`; and names of places that no zone is known for.

use chrono_tz::{
    Africa, America, Asia, Australia,
    Europe::{self, Berlin, London, Moscow, Paris},
    Pacific, TZ_VARIANTS,
};

use super::clock::clock;
use super::day::day;
use super::zone::Zone;
use crate::capture::scan::Cursor;

/// Names that say a zone, longer names first. English ones stand before `time`.
const NAMES: &[(&str, Zone)] = &[
    ("美国东部时间", Zone::Place(America::New_York)),
    ("美国太平洋时间", Zone::Place(America::Los_Angeles)),
    ("欧洲中部时间", Zone::Place(Berlin)),
    ("协调世界时", Zone::Offset(0)),
    ("格林威治时间", Zone::Offset(0)),
    ("格林尼治时间", Zone::Offset(0)),
    ("世界时", Zone::Offset(0)),
    ("太平洋时间", Zone::Place(America::Los_Angeles)),
    ("新加坡时间", Zone::Place(Asia::Singapore)),
    ("莫斯科时间", Zone::Place(Moscow)),
    ("洛杉矶时间", Zone::Place(America::Los_Angeles)),
    ("法兰克福时间", Zone::Place(Berlin)),
    ("北京时间", Zone::Place(Asia::Shanghai)),
    ("中国时间", Zone::Place(Asia::Shanghai)),
    ("上海时间", Zone::Place(Asia::Shanghai)),
    ("香港时间", Zone::Place(Asia::Hong_Kong)),
    ("台北时间", Zone::Place(Asia::Taipei)),
    ("东京时间", Zone::Place(Asia::Tokyo)),
    ("日本时间", Zone::Place(Asia::Tokyo)),
    ("首尔时间", Zone::Place(Asia::Seoul)),
    ("韩国时间", Zone::Place(Asia::Seoul)),
    ("印度时间", Zone::Place(Asia::Kolkata)),
    ("迪拜时间", Zone::Place(Asia::Dubai)),
    ("伦敦时间", Zone::Place(London)),
    ("英国时间", Zone::Place(London)),
    ("柏林时间", Zone::Place(Berlin)),
    ("德国时间", Zone::Place(Berlin)),
    ("巴黎时间", Zone::Place(Paris)),
    ("法国时间", Zone::Place(Paris)),
    ("纽约时间", Zone::Place(America::New_York)),
    ("美东时间", Zone::Place(America::New_York)),
    ("美西时间", Zone::Place(America::Los_Angeles)),
    ("悉尼时间", Zone::Place(Australia::Sydney)),
    ("开罗时间", Zone::Place(Africa::Cairo)),
    ("奥克兰时间", Zone::Place(Pacific::Auckland)),
    ("当地时间", Zone::Unclear),
    ("美国时间", Zone::Unclear),
    ("欧洲时间", Zone::Unclear),
    ("慕尼黑时间", Zone::Place(Berlin)),
    ("汉堡时间", Zone::Place(Berlin)),
    ("苏黎世时间", Zone::Place(Europe::Zurich)),
    ("维也纳时间", Zone::Place(Europe::Vienna)),
    ("罗马时间", Zone::Place(Europe::Rome)),
    ("米兰时间", Zone::Place(Europe::Rome)),
    ("意大利时间", Zone::Place(Europe::Rome)),
    ("马德里时间", Zone::Place(Europe::Madrid)),
    ("西班牙时间", Zone::Place(Europe::Madrid)),
    ("阿姆斯特丹时间", Zone::Place(Europe::Amsterdam)),
    ("荷兰时间", Zone::Place(Europe::Amsterdam)),
    ("瑞士时间", Zone::Place(Europe::Zurich)),
    ("布鲁塞尔时间", Zone::Place(Europe::Brussels)),
    ("斯德哥尔摩时间", Zone::Place(Europe::Stockholm)),
    ("都柏林时间", Zone::Place(Europe::Dublin)),
    ("伊斯坦布尔时间", Zone::Place(Europe::Istanbul)),
    ("芝加哥时间", Zone::Place(America::Chicago)),
    ("美中时间", Zone::Place(America::Chicago)),
    ("旧金山时间", Zone::Place(America::Los_Angeles)),
    ("西雅图时间", Zone::Place(America::Los_Angeles)),
    ("波士顿时间", Zone::Place(America::New_York)),
    ("华盛顿时间", Zone::Place(America::New_York)),
    ("多伦多时间", Zone::Place(America::Toronto)),
    ("温哥华时间", Zone::Place(America::Vancouver)),
    ("圣保罗时间", Zone::Place(America::Sao_Paulo)),
    ("班加罗尔时间", Zone::Place(Asia::Kolkata)),
    ("孟买时间", Zone::Place(Asia::Kolkata)),
    ("新德里时间", Zone::Place(Asia::Kolkata)),
    ("曼谷时间", Zone::Place(Asia::Bangkok)),
    ("泰国时间", Zone::Place(Asia::Bangkok)),
    ("河内时间", Zone::Place(Asia::Ho_Chi_Minh)),
    ("越南时间", Zone::Place(Asia::Ho_Chi_Minh)),
    ("吉隆坡时间", Zone::Place(Asia::Kuala_Lumpur)),
    ("雅加达时间", Zone::Place(Asia::Jakarta)),
    ("马尼拉时间", Zone::Place(Asia::Manila)),
    ("墨尔本时间", Zone::Place(Australia::Melbourne)),
    ("中国台北时间", Zone::Place(Asia::Taipei)),
    ("本地时间", Zone::Unclear),
    ("beijing time", Zone::Place(Asia::Shanghai)),
    ("china standard time", Zone::Place(Asia::Shanghai)),
    ("china time", Zone::Place(Asia::Shanghai)),
    ("shanghai time", Zone::Place(Asia::Shanghai)),
    ("hong kong time", Zone::Place(Asia::Hong_Kong)),
    ("singapore time", Zone::Place(Asia::Singapore)),
    ("tokyo time", Zone::Place(Asia::Tokyo)),
    ("india time", Zone::Place(Asia::Kolkata)),
    ("london time", Zone::Place(London)),
    ("uk time", Zone::Place(London)),
    ("berlin time", Zone::Place(Berlin)),
    ("german time", Zone::Place(Berlin)),
    ("paris time", Zone::Place(Paris)),
    ("new york time", Zone::Place(America::New_York)),
    ("eastern time", Zone::Place(America::New_York)),
    ("pacific time", Zone::Place(America::Los_Angeles)),
    ("sydney time", Zone::Place(Australia::Sydney)),
    ("local time", Zone::Unclear),
    ("munich time", Zone::Place(Berlin)),
    ("frankfurt time", Zone::Place(Berlin)),
    ("hamburg time", Zone::Place(Berlin)),
    ("germany time", Zone::Place(Berlin)),
    ("milan time", Zone::Place(Europe::Rome)),
    ("barcelona time", Zone::Place(Europe::Madrid)),
    ("geneva time", Zone::Place(Europe::Zurich)),
    ("swiss time", Zone::Place(Europe::Zurich)),
    ("french time", Zone::Place(Paris)),
    ("british time", Zone::Place(London)),
    ("central european time", Zone::Place(Berlin)),
    ("seattle time", Zone::Place(America::Los_Angeles)),
    ("san francisco time", Zone::Place(America::Los_Angeles)),
    ("boston time", Zone::Place(America::New_York)),
    ("atlanta time", Zone::Place(America::New_York)),
    ("washington time", Zone::Place(America::New_York)),
    ("dallas time", Zone::Place(America::Chicago)),
    ("houston time", Zone::Place(America::Chicago)),
    ("bangalore time", Zone::Place(Asia::Kolkata)),
    ("bengaluru time", Zone::Place(Asia::Kolkata)),
    ("mumbai time", Zone::Place(Asia::Kolkata)),
    ("delhi time", Zone::Place(Asia::Kolkata)),
    ("indian time", Zone::Place(Asia::Kolkata)),
    ("japan time", Zone::Place(Asia::Tokyo)),
    ("japanese time", Zone::Place(Asia::Tokyo)),
    ("korea time", Zone::Place(Asia::Seoul)),
    ("korean time", Zone::Place(Asia::Seoul)),
    ("chinese time", Zone::Place(Asia::Shanghai)),
    ("shenzhen time", Zone::Place(Asia::Shanghai)),
    ("guangzhou time", Zone::Place(Asia::Shanghai)),
    ("hangzhou time", Zone::Place(Asia::Shanghai)),
    ("chengdu time", Zone::Place(Asia::Shanghai)),
    ("hk time", Zone::Place(Asia::Hong_Kong)),
    ("hanoi time", Zone::Place(Asia::Ho_Chi_Minh)),
    ("us time", Zone::Unclear),
    ("american time", Zone::Unclear),
    ("european time", Zone::Unclear),
    ("central time", Zone::Unclear),
    ("mountain time", Zone::Unclear),
    ("server time", Zone::Unclear),
    ("site time", Zone::Unclear),
    ("their time", Zone::Unclear),
    ("your time", Zone::Unclear),
    ("his time", Zone::Unclear),
    ("her time", Zone::Unclear),
];
/// What is not a place before `time`.
const NO_PLACES: &[&str] = &[
    "access",
    "average",
    "bad",
    "big",
    "break",
    "busy",
    "closing",
    "cold",
    "compile",
    "cut-off",
    "day",
    "dinner",
    "disk",
    "failover",
    "good",
    "high",
    "lag",
    "loading",
    "low",
    "max",
    "maximum",
    "min",
    "minimum",
    "night",
    "opening",
    "peak",
    "ping",
    "prime",
    "quiet",
    "read",
    "rebuild",
    "rush",
    "seek",
    "setup",
    "shutdown",
    "standard",
    "startup",
    "summer",
    "switchover",
    "sync",
    "up",
    "warm",
    "winter",
    "write",
    "boot",
    "build",
    "call",
    "cpu",
    "cycle",
    "dead",
    "delivery",
    "down",
    "every",
    "execution",
    "first",
    "full",
    "half",
    "idle",
    "it",
    "last",
    "lead",
    "load",
    "long",
    "lunch",
    "mean",
    "next",
    "no",
    "no more",
    "off",
    "on",
    "one",
    "our",
    "over",
    "part",
    "processing",
    "query",
    "reaction",
    "real",
    "recovery",
    "repair",
    "response",
    "restore",
    "round trip",
    "run",
    "same",
    "second",
    "short",
    "some",
    "start",
    "system",
    "that",
    "third",
    "this",
    "total",
    "transfer",
    "travel",
    "uptime",
    "wait",
    "waiting",
    "what",
    "which",
    "working",
    "any",
    "end",
    "each",
    "extra",
    "more",
    "my",
    "the",
    "work",
    "time",
];
/// Nouns of ours before 时间: not places.
const LABELS: &[&str] = &["发生", "故障", "告警", "报警", "开始", "起始", "来电", "来访", "时间"];

/// Passes a name that says a zone: 北京时间, `Tokyo time`, or the city of a zone as the world's table of zones spells it.
pub(super) fn named(cursor: &mut Cursor<'_>) -> Option<Zone> {
    cursor.eat_one(NAMES).or_else(|| city(cursor))
}

/// `Chicago time`, `Los Angeles time`; `Pacific` and `Eastern` alone, where no noun follows that they could describe.
fn city(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut ahead = *cursor;
    let name = capitals(&mut ahead)?;
    if !ahead.eat_word(" time") {
        return None;
    }
    let name = name.replace(' ', "_");
    let is_city = |zone: &&chrono_tz::Tz| {
        zone.name().rsplit_once('/').is_some_and(|(_, city)| city.eq_ignore_ascii_case(&name))
    };
    let zone = TZ_VARIANTS.iter().find(is_city)?;
    *cursor = ahead;
    Some(Zone::Place(*zone))
}

/// Passes a name behind a time of day that is a place's and says no zone that is known.
pub(super) fn unknown(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut ahead = *cursor;
    if coast(&mut ahead) || chinese_clock(&mut ahead) || english_clock(&mut ahead) {
        *cursor = ahead;
        return Some(Zone::Unclear);
    }
    None
}

/// Passes such a name before a time of day: 慕尼黑时间6:47, `Lagos time 06:47`.
pub(super) fn unknown_before(cursor: &mut Cursor<'_>) -> Option<Zone> {
    if day(&mut { *cursor }).is_some() {
        return None;
    }
    let mut ahead = *cursor;
    let mut letters = 0;
    while letters < 8 && !ahead.begins_with(&["时间"]) && ahead.peek().is_some_and(is_han) {
        ahead.bump();
        letters += 1;
    }
    let typed = ahead.since(*cursor);
    let chinese = letters > 0 && ahead.eat("时间") && !LABELS.contains(&typed);
    if !chinese {
        ahead = *cursor;
        if !english_clock(&mut ahead) {
            return None;
        }
    }
    let mut timed = ahead;
    timed.eat(":");
    timed.spaces();
    let number = timed.peek().is_some_and(|c| c.is_ascii_digit());
    if !(number && matches!(clock(&mut timed), Some(Ok(_)))) {
        return None;
    }
    *cursor = ahead;
    Some(Zone::Unclear)
}

fn coast(cursor: &mut Cursor<'_>) -> bool {
    const NOUNS: &[&str] = &[
        "region", "office", "site", "team", "europe", "branch", "dc", "data", "side", "ocean",
        "cable", "link", "shore", "division", "zone", "rim", "cluster", "airlines", "bank",
    ];
    let capital = cursor.peek_typed().is_some_and(|c| c.is_ascii_uppercase());
    let found = capital && (cursor.eat_word("pacific") || cursor.eat_word("eastern"));
    let mut noun = *cursor;
    noun.spaces();
    found && !noun.begins_with(NOUNS)
}

/// Somebody's clock in Chinese: 客户时间, 服务器时间. What speaks of that clock itself is none: 服务器时间不准.
fn chinese_clock(cursor: &mut Cursor<'_>) -> bool {
    const CLOCKS: &[&str] = &[
        "对方当地时间",
        "客户当地时间",
        "服务器时间",
        "客户时间",
        "对方时间",
        "厂商时间",
        "现场时间",
        "他们时间",
        "机房时间",
    ];
    const OF_THE_CLOCK: &[&str] = &[
        "不", "错", "被", "跳", "漂", "偏", "同步", "慢", "快", "比", "与", "和", "差", "误", "相",
        "紧", "安",
    ];
    CLOCKS.iter().any(|word| cursor.eat(word)) && !cursor.begins_with(OF_THE_CLOCK)
}

/// `Lagos time`, `the customer's time`, `plant time`: a name before `time` that is no kind of time.
fn english_clock(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat("the ");
    let start = ahead;
    let mut words = 0;
    while words < 3 && !ahead.begins_with(&["time"]) {
        let word = ahead;
        while ahead.peek().is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '’' | '-'))
        {
            ahead.bump();
        }
        if ahead.at() == word.at() || !ahead.eat(" ") {
            return false;
        }
        words += 1;
    }
    let typed = ahead.since(start).trim_end();
    let lower = typed.to_ascii_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    let proper = typed.split(' ').all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    // "14:05 Maintenance time extended" begins a sentence.
    let noun = ["ance", "tion", "sion", "ing", "age", "ment", "ence", "very", "ival", "down"]
        .iter()
        .any(|end| lower.ends_with(end) && !lower.ends_with("jing"));
    let owned = typed.ends_with("'s") || typed.ends_with("’s");
    let place = (proper && !noun || owned)
        && !NO_PLACES.contains(&lower.as_str())
        && !NO_PLACES.contains(&first);
    if words == 0 || !place || !ahead.eat_word("time") {
        return false;
    }
    *cursor = ahead;
    true
}

/// Passes up to three words that begin with a capital.
fn capitals<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let start = *cursor;
    let mut end = *cursor;
    for _ in 0..3 {
        let mut ahead = end;
        if ahead.at() > start.at() {
            ahead.eat(" ");
        }
        if !ahead.peek_typed().is_some_and(|c| c.is_ascii_uppercase()) {
            break;
        }
        while ahead.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
            ahead.bump();
        }
        end = ahead;
    }
    *cursor = end;
    (end.at() > start.at()).then(|| end.since(start))
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}
