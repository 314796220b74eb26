//! What stands around a time at the beginning of a line and is no part of it: signs of a list, brackets, "about".

use crate::capture::scan::Cursor;

/// What was passed before a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// The sign that must close the bracket.
    closing: Option<char>,
    /// The line begins with the bar of a table.
    pub(super) table: bool,
    /// The sentence needs its beginning: `约14:05`, `1. 14:05`.
    pub(super) kept: bool,
    /// A deadline was said: `by 18:00`.
    pub(super) bound: bool,
}

const SIGNS: &[&str] = &["-", "*", "+", "•", "·", "●", "○", "▪", "■", "◆", "►", "→", "—", "|", ">"];
const BRACKETS: &[(char, char)] = &[
    ('[', ']'),
    ('(', ')'),
    ('<', '>'),
    ('【', '】'),
    ('〔', '〕'),
    ('「', '」'),
    ('『', '』'),
    ('{', '}'),
    ('«', '»'),
    ('《', '》'),
    ('‘', '’'),
    ('\'', '\''),
    ('“', '”'),
    ('"', '"'),
    ('`', '`'),
];
const ABOUT: &[&str] = &[
    "差不多",
    "刚过",
    "将近",
    "大致",
    "快",
    "近",
    "nearly ",
    "almost ",
    "just after ",
    "shortly after ",
    "just before ",
    "shortly before ",
    "大约",
    "大概",
    "约莫",
    "约",
    "~",
    "≈",
    "circa ",
    "approximately ",
    "approx. ",
    "approx ",
    "around ",
    "roughly ",
    "about ",
    "ca. ",
    "ca.",
    "ca ",
    "c. ",
];
const IN: &[&str] = &["于", "在"];
/// What began then, and goes on.
const FROM: &[&str] = &["since ", "from ", "自从", "自", "从"];
/// What a column or a form calls the time something happened; the sentence keeps it.
const KEPT_LABELS: &[&str] = &[
    "发生时间",
    "故障时间",
    "告警时间",
    "报警时间",
    "开始时间",
    "起始时间",
    "来电时间",
    "来访时间",
];
const LABELS: &[&str] = &["时间:", "time:"];
const BOUNDS: &[&str] =
    &["不晚于", "截止到", "截止", "截至", "最迟", "最晚", "before ", "by ", "until ", "till "];

/// Passes a word that makes a time of day approximate, between a day and it: `2017-04-09 about 17:30`, `昨天 约14:05`.
pub(super) fn about(cursor: &mut Cursor<'_>) -> bool {
    let found = ABOUT.iter().any(|word| cursor.eat(word));
    if found {
        cursor.spaces();
    }
    found
}

/// Passes the signs before a time. Nothing is passed but what stands before a digit, a word or a bracket of its own.
pub(super) fn open(cursor: &mut Cursor<'_>) -> Frame {
    let mut frame = Frame::default();
    let mut ahead = *cursor;
    if let Some(sign) = SIGNS.iter().find(|sign| ahead.eat(sign))
        && (ahead.spaces() || !sign.is_ascii())
    {
        frame.table = *sign == "|";
        *cursor = ahead;
    } else if number_of_list(cursor) {
        frame.kept = true;
    }
    for word in LABELS {
        if cursor.eat(word) {
            cursor.spaces();
        }
    }
    let mut ahead = *cursor;
    if let Some(opening) = ahead.bump()
        && let Some((_, closing)) = BRACKETS.iter().find(|(known, _)| *known == opening)
    {
        ahead.spaces();
        frame.closing = Some(*closing);
        *cursor = ahead;
    }
    if let Some(label) = KEPT_LABELS.iter().find(|word| cursor.begins_with(&[word])) {
        cursor.eat(label);
        cursor.eat(":");
        cursor.spaces();
        frame.kept = true;
    }
    if let Some(word) = ABOUT.iter().chain(IN).chain(FROM).find(|word| cursor.begins_with(&[word]))
    {
        cursor.eat(word);
        cursor.spaces();
        frame.kept = true;
    }
    frame
}

/// Passes the words before a time that is the whole text, such as the one of an option.
pub(super) fn open_whole(cursor: &mut Cursor<'_>) -> Frame {
    let mut frame = open(cursor);
    if let Some(word) = BOUNDS.iter().find(|word| cursor.begins_with(&[word])) {
        cursor.eat(word);
        cursor.spaces();
        frame.bound = true;
    }
    frame
}

/// `1. 14:05`, `2) 14:05`, `①14:05`.
fn number_of_list(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if ahead.peek().is_some_and(|c| ('①'..='⑳').contains(&c)) {
        ahead.bump();
        ahead.spaces();
        *cursor = ahead;
        return true;
    }
    if ahead.short_number().is_none()
        || ahead.eat_one(&[(". ", ()), (") ", ()), ("、", ())]).is_none()
    {
        return false;
    }
    ahead.spaces();
    *cursor = ahead;
    true
}

impl Frame {
    /// Passes the sign that closes the bracket; false where it is missing.
    pub(super) fn close(self, cursor: &mut Cursor<'_>) -> bool {
        let Some(closing) = self.closing else { return true };
        let mut ahead = *cursor;
        ahead.spaces();
        let closed = ahead.bump() == Some(closing);
        if closed {
            *cursor = ahead;
        }
        closed
    }
}
