//! How the refusals and notes of this room are said, in both languages: what is wrong, and what would be understood.

use std::fmt;

use super::duration::DurationError;
use super::line::Problem;
use super::time::{Note, TimeError};
use crate::locale::Lang;

const FORMS_EN: &str =
    "understood are 14:05, 03-07 14:05, 2025-03-07 14:05, yesterday 23:10, 2:05pm and -10m";
const FORMS_ZH: &str =
    "可以写 14:05、03-07 14:05、2025-03-07 14:05、昨天 23:10、下午2点半、10分钟前、-10m";
const SPANS_EN: &str = "understood are 2h, 1h30m, 90 min, 3 days and 5-7 days";
const SPANS_ZH: &str = "可以写 2小时、1小时30分钟、半小时、3天、5-7天、1h30m";

impl TimeError {
    /// One sentence: what is wrong, and which forms are understood.
    pub fn words(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => format!("no time was given; {FORMS_EN}."),
            Self::NotATime { text } => format!("“{text}” is not a time; {FORMS_EN}."),
            Self::NoSuchTime { text } => {
                format!(
                    "“{text}” is not a time of day: hours run from 00 to 24:00, minutes and seconds from 00 to 59; {FORMS_EN}."
                )
            }
            Self::Contradiction { text } => {
                format!("in “{text}” the hour does not fit the part of the day; {FORMS_EN}.")
            }
            Self::NoSuchDay { text } => {
                format!(
                    "“{text}” names a day that no calendar has: months run from 1 to 12, the month comes before the day; {FORMS_EN}."
                )
            }
            Self::AfterNow { text, instant } => {
                let shown = instant.format("%Y-%m-%d %H:%M %:z");
                format!(
                    "“{text}” would be {shown}, which is still to come; something that happened needs a time before now: {FORMS_EN}."
                )
            }
            Self::TooFar { text } => format!("“{text}” is too far away to be meant; {FORMS_EN}."),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Empty => format!("没有写时间；{FORMS_ZH}。"),
            Self::NotATime { text } => format!("「{text}」不是能识别的时间；{FORMS_ZH}。"),
            Self::NoSuchTime { text } => {
                format!(
                    "「{text}」不是有效的钟点：小时为 00 到 24:00，分和秒为 00 到 59；{FORMS_ZH}。"
                )
            }
            Self::Contradiction { text } => format!("「{text}」里的时段和钟点对不上；{FORMS_ZH}。"),
            Self::NoSuchDay { text } => {
                format!("「{text}」里的日期不存在：月份为 1 到 12，先写月再写日；{FORMS_ZH}。")
            }
            Self::AfterNow { text, instant } => {
                let shown = instant.format("%Y-%m-%d %H:%M %:z");
                format!("「{text}」是 {shown}，还没到；已发生的事要写现在以前的时间：{FORMS_ZH}。")
            }
            Self::TooFar { text } => format!("「{text}」离现在太远，请核对；{FORMS_ZH}。"),
        }
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

impl Note {
    /// One sentence about how the time was read.
    pub fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Skipped, Lang::En) => {
                "the clocks were put forward over this time; the first instant after it was taken."
                    .to_owned()
            }
            (Self::Skipped, Lang::Zh) => {
                "夏令时拨快跳过了这个时刻，已取其后的第一个时刻。".to_owned()
            }
            (Self::Twice { .. }, Lang::En) => {
                "the clocks were put back and this time came twice; the earlier was taken."
                    .to_owned()
            }
            (Self::Twice { .. }, Lang::Zh) => {
                "夏令时拨慢，这个时刻出现两次，已取较早的一次。".to_owned()
            }
            (Self::BeforeNow, Lang::En) => "this time is already past.".to_owned(),
            (Self::BeforeNow, Lang::Zh) => "这个时间已经过了。".to_owned(),
            (Self::OtherYear(year), Lang::En) => format!("taken to be in {year}."),
            (Self::OtherYear(year), Lang::Zh) => format!("按 {year} 年理解。"),
        }
    }
}

impl DurationError {
    /// One sentence: what is wrong, and which forms are understood.
    pub fn words(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => format!("no length of time was given; {SPANS_EN}."),
            Self::UnitMissing { text } => {
                format!("“{text}” has no unit: minutes, hours or days? {SPANS_EN}.")
            }
            Self::NotADuration { text } => format!("“{text}” is not a length of time; {SPANS_EN}."),
            Self::Backwards { text } => {
                format!("“{text}” runs from the longer to the shorter; {SPANS_EN}.")
            }
            Self::TooLong { text } => format!("“{text}” is too long to be meant; {SPANS_EN}."),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Empty => format!("没有写时长；{SPANS_ZH}。"),
            Self::UnitMissing { text } => {
                format!("「{text}」缺少单位，是分钟、小时还是天？{SPANS_ZH}。")
            }
            Self::NotADuration { text } => format!("「{text}」不是能识别的时长；{SPANS_ZH}。"),
            Self::Backwards { text } => format!("「{text}」前大后小，请先写短的；{SPANS_ZH}。"),
            Self::TooLong { text } => format!("「{text}」太长，请核对；{SPANS_ZH}。"),
        }
    }
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

impl Problem {
    /// One sentence: what was not understood, what became of it, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Time(error), lang) => error.words(lang),
            (Self::UnknownName { name }, Lang::En) => {
                format!("nobody is known as “{name}”; add the person, or write the name as it is listed.")
            }
            (Self::UnknownName { name }, Lang::Zh) => {
                format!("干系人里没有「{name}」；请先添加此人，或按名单上的称呼写。")
            }
            (Self::SharedName { name, .. }, Lang::En) => {
                format!("more than one person is known as “{name}”; write a name that only one of them has.")
            }
            (Self::SharedName { name, .. }, Lang::Zh) => {
                format!("叫「{name}」的不止一人；请写能区分的称呼。")
            }
            (Self::BothMarks, Lang::En) => {
                "marked both for the customer and as internal; it stays internal, take one mark away.".to_owned()
            }
            (Self::BothMarks, Lang::Zh) => "同时标了客户可见和内部，按内部处理；请去掉一个标记。".to_owned(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}
