//! Takes a written date apart, without deciding what its numbers mean.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, SubsecRound as _, Utc};

use super::{Part, Written, WrittenDay, next, unix, whole_year};
use crate::text::compatible;

/// Half of the day, as a word says it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    Noon,
}

const HALVES: &[(&str, Half)] = &[
    ("上午", Half::Morning),
    ("凌晨", Half::Morning),
    ("早上", Half::Morning),
    ("清晨", Half::Morning),
    ("下午", Half::Afternoon),
    ("晚上", Half::Afternoon),
    ("傍晚", Half::Afternoon),
    ("中午", Half::Noon),
    ("a.m.", Half::Morning),
    ("p.m.", Half::Afternoon),
    ("am", Half::Morning),
    ("pm", Half::Afternoon),
];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Words that say nothing a date needs: days of the week, and what joins day and time.
const FILL: &[&str] = &[
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "周天",
    "礼拜一",
    "礼拜二",
    "礼拜三",
    "礼拜四",
    "礼拜五",
    "礼拜六",
    "礼拜天",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "at",
    "on",
    "um",
    "uhr",
    "左右",
    "hrs",
    "h",
];

/// Reads a text that is a date, a time of day or both.
pub fn written(text: &str) -> Option<Written> {
    let text = compatible(text.trim());
    let text =
        text.trim().trim_matches(['[', ']', '(', ')', '【', '】', '*', '`', '"', '\'']).trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Some(Written::exact(exact.with_timezone(&Utc).trunc_subsecs(3)));
    }
    if let Some(exact) = unix(text) {
        return Some(Written::exact(exact));
    }
    if let Some(compact) = compact(text) {
        return Some(compact);
    }
    let mut scan = Scan { rest: text, found: Found::default() };
    scan.all()?;
    scan.found.put_together()
}

/// `20250307`, `202503071405`, `20250307140530`, and the first with a time behind it.
fn compact(text: &str) -> Option<Written> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | 'T' | ':')).collect();
    let head = text.get(..8)?;
    let whole =
        head.bytes().all(|b| b.is_ascii_digit()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !whole || !matches!(digits.len(), 8 | 12 | 14) {
        return None;
    }
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let day =
        NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)?;
    let time = match digits.len() {
        8 => None,
        length => {
            let second = if length == 14 { number(12, 14)? } else { 0 };
            Some(NaiveTime::from_hms_opt(number(8, 10)?, number(10, 12)?, second)?)
        }
    };
    Some(Written { day: Some(WrittenDay::Sure(day)), time, ..Written::default() })
}

/// The pieces of a date.
#[derive(Default)]
struct Found {
    year: Option<Part>,
    month: Option<u32>,
    day: Option<u32>,
    group: Option<WrittenDay>,
    bare: Vec<Part>,
    time: Option<(u32, u32, u32, u32)>,
    half: Option<Half>,
    offset: Option<FixedOffset>,
}

impl Found {
    fn put_together(self) -> Option<Written> {
        let mut day = self.written_day()?;
        let time = match (self.time, self.half) {
            (None, Some(_)) => return None,
            (None, None) => None,
            (Some((24, 0, 0, 0)), None) => {
                day = Some(next(day?)?);
                Some(NaiveTime::MIN)
            }
            (Some((hour, minute, second, milli)), half) => {
                let hour = match (half, hour) {
                    (Some(Half::Morning), 12) => 0,
                    (Some(Half::Afternoon), 1..12) | (Some(Half::Noon), 1..3) => hour + 12,
                    _ => hour,
                };
                Some(NaiveTime::from_hms_milli_opt(hour, minute, second, milli)?)
            }
        };
        if day.is_none() && time.is_none() {
            return None;
        }
        Some(Written { day, time, offset: self.offset, exact: None })
    }

    /// The day; `None` where the pieces fit no day, `Some(None)` where there is none.
    // No day at all, and pieces that are none, are two answers.
    #[allow(clippy::option_option)]
    fn written_day(&self) -> Option<Option<WrittenDay>> {
        let (mut year, mut day) = (self.year, self.day);
        for &part in &self.bare {
            // Beside a month in words stand the day and the year.
            self.month?;
            if part.digits == 4 || day.is_some() {
                if year.replace(part).is_some() {
                    return None;
                }
            } else {
                day = Some(part.value);
            }
        }
        match (self.group, self.month, day) {
            (Some(group), None, None) if year.is_none() => Some(Some(group)),
            (None, Some(month), Some(day)) => match year {
                Some(year) => {
                    let sure = NaiveDate::from_ymd_opt(whole_year(year)?, month, day)?;
                    Some(Some(WrittenDay::Sure(sure)))
                }
                None => {
                    // 2024 was a leap year: what is no day there is none in any.
                    NaiveDate::from_ymd_opt(2024, month, day)?;
                    Some(Some(WrittenDay::NoYear(month, day)))
                }
            },
            (None, None, None) if year.is_none() => Some(None),
            _ => None,
        }
    }
}

struct Scan<'a> {
    rest: &'a str,
    found: Found,
}

impl Scan<'_> {
    /// Goes through the whole text; `None` at the first thing that belongs to no date.
    fn all(&mut self) -> Option<()> {
        loop {
            self.rest = self
                .rest
                .trim_start_matches([' ', '\u{3000}', ',', '、', '(', ')', '\t', '\n', '\r', '\'']);
            let Some(first) = self.rest.chars().next() else { return Some(()) };
            if first.is_ascii_digit() {
                self.number()?;
            } else if (first == '+' || first == '-') && self.found.time.is_some() {
                self.offset(first)?;
            } else {
                self.word()?;
            }
        }
    }

    fn eat(&mut self, text: &str) -> bool {
        let begins =
            self.rest.get(..text.len()).is_some_and(|head| head.eq_ignore_ascii_case(text));
        if begins {
            self.rest = &self.rest[text.len()..];
        }
        begins
    }

    fn digits(&mut self) -> Option<Part> {
        let end = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = self.rest.get(..end)?.parse().ok()?;
        self.rest = &self.rest[end..];
        Some(Part { value, digits: end })
    }

    fn number(&mut self) -> Option<()> {
        let part = self.digits()?;
        if self.eat("年") {
            return set(&mut self.found.year, part);
        }
        if self.eat("月") {
            return set(&mut self.found.month, part.value);
        }
        if self.eat("日") || self.eat("号") {
            return set(&mut self.found.day, part.value);
        }
        if self.eat("时") || self.eat("点") {
            return self.spoken_time(part.value);
        }
        if self.rest.starts_with(':') && self.found.time.is_none() {
            return self.clock(part.value);
        }
        for separator in ["-", "/", "."] {
            let behind = self.rest.strip_prefix(separator).and_then(|rest| rest.chars().next());
            if behind.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_alphabetic()) {
                self.rest = &self.rest[1..];
                return self.group(part, separator);
            }
        }
        for ordinal in ["st", "nd", "rd", "th", "."] {
            if self.eat(ordinal) {
                break;
            }
        }
        let next = self.rest.trim_start();
        let has_half = HALVES.iter().any(|(word, _)| {
            next.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
        });
        if has_half && part.digits <= 2 && self.found.time.is_none() {
            return set(&mut self.found.time, (part.value, 0, 0, 0));
        }
        self.found.bare.push(part);
        Some(())
    }

    /// `07-03-2025`, `2025/3/7`, `7-Mar-25`, `03-07`.
    fn group(&mut self, first: Part, separator: &str) -> Option<()> {
        if !self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            self.found.bare.push(first);
            self.word()?;
            if self.eat(separator) {
                let year = self.digits()?;
                self.found.bare.push(year);
            }
            return Some(());
        }
        let second = self.digits()?;
        let joined = self.rest.strip_prefix(separator);
        let third = joined.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let group = match third {
            Some(rest) => {
                self.rest = rest;
                three([first, second, self.digits()?], separator)?
            }
            None if first.digits <= 2 && second.digits <= 2 => two([first, second], separator)?,
            None => return None,
        };
        self.eat("T");
        set(&mut self.found.group, group)
    }

    /// The minutes behind an hour: `14:05`, `14:05:30.250`.
    fn clock(&mut self, hour: u32) -> Option<()> {
        let (mut minute, mut second, mut milli) = (0, 0, 0);
        if self.eat(":") {
            let part = self.digits().filter(|part| part.digits == 2)?;
            minute = part.value;
        }
        if self.eat(":") {
            let part = self.digits().filter(|part| part.digits == 2)?;
            second = part.value.min(59);
            if self.eat(".") {
                let part = self.digits()?;
                let scaled =
                    format!("{:0<3}", format!("{:0width$}", part.value, width = part.digits));
                milli = scaled.get(..3)?.parse().ok()?;
            }
        }
        set(&mut self.found.time, (hour, minute, second, milli))
    }

    /// `14时05分30秒`, `14点半`.
    fn spoken_time(&mut self, hour: u32) -> Option<()> {
        let (mut minute, mut second) = (0, 0);
        if self.eat("半") {
            minute = 30;
        } else if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            minute = self.digits()?.value;
            self.eat("分");
            if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
                second = self.digits()?.value;
                self.eat("秒");
            }
        } else {
            self.eat("整");
        }
        set(&mut self.found.time, (hour, minute, second, 0))
    }

    /// `+08:00`, `+0800`, `-5`.
    fn offset(&mut self, sign: char) -> Option<()> {
        self.rest = &self.rest[1..];
        let part = self.digits()?;
        let (hours, minutes) = match part.digits {
            1 | 2 => (part.value, if self.eat(":") { self.digits()?.value } else { 0 }),
            4 => (part.value / 100, part.value % 100),
            _ => return None,
        };
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        let seconds = if sign == '-' { -seconds } else { seconds };
        self.found.offset = Some(FixedOffset::east_opt(seconds)?);
        Some(())
    }

    fn word(&mut self) -> Option<()> {
        for (word, half) in HALVES {
            if self.eat(word) {
                return set(&mut self.found.half, *half);
            }
        }
        for zone in ["UTC", "GMT", "北京时间"] {
            if self.eat(zone) {
                let hours = if zone == "北京时间" { 8 } else { 0 };
                self.found.offset = FixedOffset::east_opt(hours * 3600);
                if let Some(sign) = self.rest.chars().next().filter(|c| matches!(c, '+' | '-')) {
                    return self.offset(sign);
                }
                return Some(());
            }
        }
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let whole = self.rest.get(..end)?;
        if whole.eq_ignore_ascii_case("z") && self.found.time.is_some() {
            self.found.offset = FixedOffset::east_opt(0);
            self.rest = &self.rest[end..];
            return Some(());
        }
        if whole.eq_ignore_ascii_case("t") {
            self.rest = &self.rest[end..];
            return Some(());
        }
        if whole.is_ascii() && whole.len() >= 3 {
            let head = whole.get(..3)?.to_ascii_lowercase();
            let month = MONTHS.iter().position(|month| *month == head);
            let known = |name: &str| LONG[..].iter().any(|long| long.starts_with(name));
            if let Some(month) = month.filter(|_| known(&whole.to_ascii_lowercase())) {
                self.rest = self.rest[end..].trim_start_matches('.');
                return set(&mut self.found.month, u32::try_from(month).ok()? + 1);
            }
        }
        for word in FILL {
            if word.is_ascii() {
                if whole.eq_ignore_ascii_case(word) {
                    self.rest = self.rest[end..].trim_start_matches('.');
                    return Some(());
                }
            } else if self.eat(word) {
                return Some(());
            }
        }
        None
    }
}

const LONG: [&str; 13] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "sept",
    "october",
    "november",
    "december",
];

fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

/// Three numbers: sure where the first is a year of four digits, and with dots also where the last is.
fn three(parts: [Part; 3], separator: &str) -> Option<WrittenDay> {
    if parts[0].digits == 4 {
        let day = NaiveDate::from_ymd_opt(whole_year(parts[0])?, parts[1].value, parts[2].value)?;
        return Some(WrittenDay::Sure(day));
    }
    if separator == "." && parts[2].digits == 4 {
        let day = NaiveDate::from_ymd_opt(whole_year(parts[2])?, parts[1].value, parts[0].value)?;
        return Some(WrittenDay::Sure(day));
    }
    let written = Written { day: Some(WrittenDay::Three(parts)), ..Written::default() };
    (!written.readings().is_empty()).then_some(WrittenDay::Three(parts))
}

/// Two numbers: with a hyphen month and day, as logs and chats have them.
fn two(parts: [Part; 2], separator: &str) -> Option<WrittenDay> {
    let [a, b] = parts;
    if separator == "-" {
        NaiveDate::from_ymd_opt(2024, a.value, b.value)?;
        return Some(WrittenDay::NoYear(a.value, b.value));
    }
    let day = |month: Part, day: Part| NaiveDate::from_ymd_opt(2024, month.value, day.value);
    day(a, b).or_else(|| day(b, a))?;
    Some(WrittenDay::Two(parts))
}
