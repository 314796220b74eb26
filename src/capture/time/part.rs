//! Parts of the day said before or after the hour (下午, in the evening, pm), and what they make of it.

use crate::capture::scan::Cursor;

/// A part of the day, said before the hour or behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Dawn,
    /// 早上: no noon and no midnight.
    Morning,
    /// 上午: up to noon, 上午12点.
    Forenoon,
    /// "this morning": from midnight on, `12:05 this morning`.
    Am,
    Noon,
    Afternoon,
    Evening,
    Night,
}

const PARTS: &[(&str, Part)] = &[
    ("凌晨", Part::Dawn),
    ("清晨", Part::Morning),
    ("早晨", Part::Morning),
    ("早上", Part::Morning),
    ("上午", Part::Forenoon),
    ("一早", Part::Morning),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("深夜", Part::Night),
    ("半夜", Part::Night),
    ("午夜", Part::Night),
    ("夜里", Part::Night),
    ("夜间", Part::Night),
    ("早", Part::Morning),
    ("晚", Part::Evening),
];

/// Passes a part of the day; those of one character (早8点, 晚8点) only where a number follows at once.
pub(super) fn part(cursor: &mut Cursor<'_>) -> Option<Part> {
    let mut ahead = *cursor;
    let found = ahead.eat_one(PARTS)?;
    let short = ahead.since(*cursor).chars().count() == 1;
    let mut number = ahead;
    if short && number.count().is_none() {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

impl Part {
    /// The hour counted from the day's beginning; an evening runs on past midnight. `None` when hour and part contradict.
    /// With `settled` the hour was already given by am or pm.
    pub(super) const fn hour(self, hour: u32, settled: bool) -> Option<u32> {
        match (self, hour) {
            (Self::Dawn | Self::Am, 12) if !settled => Some(0),
            (Self::Dawn, 0..=6)
            | (Self::Am | Self::Morning, 0..=11)
            | (Self::Forenoon, 1..=12)
            | (Self::Noon, 11..=14)
            | (Self::Afternoon, 12..=18)
            | (Self::Evening, 17..=24)
            | (Self::Night, 0..=5 | 18..=24) => Some(hour),
            (Self::Noon, 1..=2)
            | (Self::Afternoon, 1..=11)
            | (Self::Evening, 5..=12)
            | (Self::Night, 6..=12)
                if !settled =>
            {
                Some(hour + 12)
            }
            (Self::Evening, 0..=4) => Some(hour + 24),
            _ => None,
        }
    }
}

/// Passes the part of the day behind its hour, as people say it: 10:05晚上. What begins another word is none: 下午茶, 夜间作业.
pub(super) fn part_behind(cursor: &mut Cursor<'_>) -> Option<Part> {
    const LONGER: &[&str] = &["下午茶", "上午茶", "晚上班", "早上班", "中午饭"];
    const SAID: &[&str] = &["凌晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "半夜", "深夜"];
    if cursor.begins_with(LONGER) || !cursor.begins_with(SAID) {
        return None;
    }
    part(cursor)
}

/// The half of the day, said after the hour.
#[derive(Clone, Copy)]
pub(super) enum Meridiem {
    Am,
    Pm,
    /// `at night`: the hours from six on are pm, those before are am.
    Night,
}

impl Meridiem {
    /// The hour of 24, or `None` where a clock of twelve hours does not show it.
    pub(super) const fn hour(self, hour: u32) -> Option<u32> {
        match (self, hour) {
            (Self::Am, 0) => Some(0),
            (_, 0 | 13..) => None,
            (Self::Am | Self::Night, 12) => Some(0),
            (Self::Pm, 12) => Some(12),
            (Self::Am, hour) | (Self::Night, hour @ ..6) => Some(hour),
            (Self::Pm | Self::Night, hour) => Some(hour + 12),
        }
    }
}

/// Passes `pm`, `a.m.`, `in the evening`.
pub(super) fn meridiem(cursor: &mut Cursor<'_>) -> Option<Meridiem> {
    let mut ahead = *cursor;
    ahead.spaces();
    let found = ahead.eat_one(&[
        ("a.m.", Meridiem::Am),
        ("p.m.", Meridiem::Pm),
        ("am", Meridiem::Am),
        ("pm", Meridiem::Pm),
        ("in the morning", Meridiem::Am),
        ("in the afternoon", Meridiem::Pm),
        ("in the evening", Meridiem::Pm),
        ("at night", Meridiem::Night),
    ])?;
    *cursor = ahead;
    Some(found)
}
