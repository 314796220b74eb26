//! What follows a time at the beginning of a line: whether it happened then, and whether the sentence can do without the time.

use super::clock::clock;
use super::compounds::COMPOUNDS;
use super::doubt::some_time_ago;
use super::events::EVENTS;
use super::follows::{
    ago, date_follows, day_follows, part_follows, seconds_with_a_point, weekday_follows,
};
use super::said_zone;
use super::shape::Shape;
use super::written::Manner;
use super::zone::Zone;
use crate::capture::scan::Cursor;

/// How what follows a time stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// It is no time at all: `10.20.30.40`, `3点建议`.
    Number,
    /// It may be one: `3点完成`, `noon alarm`.
    Doubtful,
    /// The sentence speaks of that time; it did not happen then: `14:05的告警`, `16:00前交`.
    Topic,
    /// It happened then, but the sentence would not read without the time.
    Belongs,
    /// The time can be taken off.
    Separate,
}

const ABOUT_IT: &[&str] = &[
    "的",
    "之前",
    "以前",
    "之后",
    "以后",
    "前",
    "后",
    "at the latest",
    "the latest",
    "latest",
    "deadline",
];
const INEXACT: &[&str] = &[
    "左右",
    "前后",
    "上下",
    "许,",
    "许 ",
    "多",
    "约 ",
    "-ish",
    "ish",
    "起",
    "开外",
    " onward",
    "?",
    "至今",
    "到现在",
    "以来",
    " to now",
    " until now",
    " till now",
    " sharp",
    "…",
];
/// Words that begin as one of those do.
const NOT_INEXACT: &[&str] = &[
    "起床", "起火", "起初", "起草", "起诉", "起飞", "起动", "起来", "起雾", "起烟", "起泡", "多名",
    "多个", "多台", "多次", "多人", "多家", "多处", "多块", "多条", "多位", "多数", "多路", "多方",
    "多地", "多项",
];
const RANGE: &[(&str, ())] = &[
    ("-", ()),
    ("~", ()),
    ("—", ()),
    ("→", ()),
    ("到", ()),
    ("至", ()),
    ("to", ()),
    ("until", ()),
    ("till", ()),
];
/// What stands between two times of a list.
const LIST: &[(&str, ())] = &[
    ("、", ()),
    (",", ()),
    (";", ()),
    ("/", ()),
    ("&", ()),
    ("以及", ()),
    ("和", ()),
    ("与", ()),
    ("及", ()),
    ("或", ()),
    ("and", ()),
    ("or", ()),
];
/// What makes a ratio of two numbers with a colon.
const RATIOS: &[&str] = &[
    "ratio",
    "scale",
    "compression",
    "odds",
    "oversub",
    "压缩",
    "比例",
    "配比",
    "超配",
    "超卖",
    "画面",
    "屏幕",
    "的比例",
    "缩放",
    "dilution",
    "mix",
];
/// What makes a length of them: `2:30 hours`.
const LENGTHS: &[&str] = &["min", "hour", "小时", "分钟", "个小时", "long"];
/// What is counted in 点: after a number and 点 it is a list of points, not an hour.
const POINTS: &[&str] = &[
    "要求", "建议", "意见", "原因", "问题", "疑问", "理由", "说明", "措施", "诉求", "方案", "结论",
    "教训", "改进", "注意", "事项", "共识", "承诺", "需求", "看法", "想法", "考虑", "好处", "坏处",
    "风险", "补充", "期望", "希望", "请求", "条件", "依据", "质疑", "内容", "信息", "优势", "不足",
    "经验", "启示", "如下", "体会", "感受", "反馈", "请示", "顾虑", "担心", "不满", "不同", "关键",
    "主要", "重要", "核心", "事实", "证据", "区别", "差异", "困难", "优点", "缺点", "亮点", "心得",
    "声明", "更正", "澄清", "都", "也", "没", "不", "点", "儿", "是", "需要", "请", "值得", "可以",
    "以上", "以下", "以内", "血", "钱", "心意", "进展", "五", "五倍", "五折", "几", "多",
];
const LISTED: &[&str] = &["一", "1", "①", "第一", "首先", "其一", "(1", "(一"];

/// Says what follows the time before `cursor`.
pub(super) fn after(cursor: &Cursor<'_>, shape: &Shape) -> After {
    if cursor.begins_with(INEXACT)
        && !cursor.begins_with(NOT_INEXACT)
        && (cursor.peek() != Some('多')
            || cursor.behind() == Some('点')
            || cursor.begins_with(&["多 "]))
    {
        return After::Belongs;
    }
    let mut ahead = *cursor;
    ahead.spaces();
    if ahead.begins_with(ABOUT_IT) && !ahead.begins_with(COMPOUNDS) {
        return After::Topic;
    }
    if other_zone(cursor) {
        return After::Doubtful;
    }
    if glued(*cursor) && !seconds_with_a_point(*cursor) || ahead.begins_with(RATIOS) {
        return After::Number;
    }
    if ahead.begins_with(LENGTHS)
        || some_time_ago(&mut { ahead })
        || weekday_follows(ahead)
        || day_follows(ahead, shape)
        || date_follows(*cursor, shape)
        || part_follows(ahead, shape)
        || ago(cursor)
        || seconds_with_a_point(*cursor)
    {
        return After::Doubtful;
    }
    match shape.manner() {
        Manner::Plain => {}
        Manner::Named if named_stands_alone(cursor) => {}
        Manner::Named => return After::Doubtful,
        manner => {
            if let Some(after) = counted(cursor, manner) {
                return after;
            }
        }
    }
    if next_time(cursor).is_some() || short_range(*cursor) {
        return After::Belongs;
    }
    After::Separate
}

/// The zone of the last of several times, which stands for all of them: `05:00-06:00 UTC`.
pub(super) fn zone_of_all(cursor: &Cursor<'_>) -> Option<Zone> {
    let (mut zone, mut ahead) = (None, *cursor);
    while let Some(found) = next_time(&ahead) {
        (ahead, zone) = found;
    }
    zone
}

/// Two zones at one time: `9:37 EST/PST`.
fn other_zone(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat("/") && ahead.peek().is_some_and(char::is_alphabetic)
}

/// Whether a number and 点 is a count, as far as what follows tells.
fn counted(cursor: &Cursor<'_>, manner: Manner) -> Option<After> {
    let mut ahead = *cursor;
    let apart = ahead.spaces();
    let is_one = cursor.behind_is("一点");
    if ahead.begins_with(POINTS) && (is_one || !ahead.begins_with(EVENTS)) {
        return Some(After::Number);
    }
    if ahead.eat_one(&[(":", ()), (",", ()), (";", ())]).is_some() {
        ahead.spaces();
        return if ahead.begins_with(LISTED) {
            Some(After::Number)
        } else if manner == Manner::Count && cursor.begins_with(&[":"]) {
            Some(After::Doubtful)
        } else {
            None
        };
    }
    if manner == Manner::Hour || ahead.is_done() || ahead.begins_with(EVENTS) {
        return None;
    }
    let word = ahead.peek().is_some_and(char::is_alphanumeric);
    match (word, apart, is_one) {
        (false, ..) | (_, true, false) => None,
        (_, _, true) => Some(After::Number),
        (true, false, false) => Some(After::Doubtful),
    }
}

/// Whether nothing that `noon` could describe follows: `noon: alarm`, `正午 告警`.
fn named_stands_alone(cursor: &Cursor<'_>) -> bool {
    let latin = cursor.behind().is_some_and(|c| c.is_ascii_alphabetic());
    let mut ahead = *cursor;
    ahead.spaces();
    ahead.is_done()
        || ahead.begins_with(&[",", ":", "-", "—", "|", ";", "."])
        || !latin && cursor.peek().is_some_and(char::is_whitespace)
}

/// Whether the next characters make another thing of the number: `10:20.5`, `10:20:30:40`, `10:20%`.
fn glued(mut cursor: Cursor<'_>) -> bool {
    let mut list = cursor;
    // "5pm-Team" is one word.
    let letter = cursor.behind().is_some_and(|c| c.is_ascii_alphabetic());
    match cursor.bump() {
        Some('-') if letter => cursor.peek().is_some_and(|c| c.is_ascii_alphabetic()),
        Some('/') => !(list.eat("/") && matches!(clock(&mut list), Some(Ok(_)))),
        Some(c) if c.is_ascii_digit() || matches!(c, '%' | '\'') => true,
        Some('.' | ':') => cursor.peek().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// Another time of day behind this one, in a range or in a list: the place behind it, and its zone.
fn next_time<'a>(cursor: &Cursor<'a>) -> Option<(Cursor<'a>, Option<Zone>)> {
    let joined = [RANGE, LIST].iter().find_map(|words| {
        let mut ahead = *cursor;
        ahead.spaces();
        ahead.eat_one(words)?;
        ahead.spaces();
        time_here(ahead)
    });
    joined.or_else(|| {
        let mut ahead = *cursor;
        let written = ahead.spaces() && ahead.peek().is_some_and(|c| c.is_ascii_digit());
        let found = written.then(|| time_here(ahead)).flatten()?;
        found.0.since(ahead).contains([':', '：']).then_some(found)
    })
}

fn time_here(mut cursor: Cursor<'_>) -> Option<(Cursor<'_>, Option<Zone>)> {
    let Some(Ok(found)) = clock(&mut cursor) else { return None };
    let zone = said_zone::after(&mut cursor, &found, false);
    Some((cursor, zone))
}

/// The end of a range that is only an hour or without its colon: `14:05-15`, `14:05-1500`.
fn short_range(mut cursor: Cursor<'_>) -> bool {
    (cursor.eat("-") || cursor.eat("~"))
        && matches!(cursor.digits(), Some((0..2500, 2 | 4)))
        && cursor.ends_word()
}
