//! Deadlines in working time, in both languages at once: `2 business days`, `两个工作日内`, `4 business hours`, `EOB`,
//! `下班前`, `next business day 10:00`; and every other deadline, by [`time`].

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    scan::Cursor,
    time::{self, Note, TimeError, Toward, TypedAt},
};
use crate::{
    calendar::{Calendar, Reached},
    locale::{Lang, Message},
};

/// A deadline that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// Only a day was said.
    pub whole_day: bool,
    /// The words, where it was counted in working time: they are kept beside the instant.
    pub term: Option<String>,
    /// Years it was counted through by the week alone, because nobody has announced their holidays yet.
    pub unknown: Vec<i32>,
    /// The zone of whose public holidays nothing is known, where it was counted in working time.
    pub blind: Option<chrono_tz::Tz>,
    /// What the person should be told about how it was read.
    pub note: Option<Note>,
}

impl From<time::Parsed> for Deadline {
    fn from(parsed: time::Parsed) -> Self {
        let time::Parsed { instant, whole_day, note } = parsed;
        Self { instant, whole_day, note, term: None, unknown: Vec::new(), blind: None }
    }
}

impl Deadline {
    /// Says that it has passed already, where it lies before `now` and nothing is said of it yet: counted from when
    /// something happened it may.
    pub fn passed_by(&mut self, now: DateTime<Utc>) {
        if self.note.is_none() && self.instant < time::minute_of(now) {
            self.note = Some(Note::BeforeNow);
        }
    }

    /// What the person should be told about it.
    pub fn notes(&self, lang: Lang) -> Vec<String> {
        let year =
            |year: &i32| Message::new("time-note-no-holidays").with("year", year.to_string());
        let unknown = self.unknown.iter().map(|it| year(it).text(lang));
        let blind = self
            .blind
            .map(|zone| Message::new("time-note-no-country").with("zone", zone.name()).text(lang));
        self.note.iter().map(|note| note.words(lang)).chain(unknown).chain(blind).collect()
    }
}

/// Reads a deadline: one in working time by this calendar, or else any time.
///
/// # Errors
/// A [`TimeError`] that says what is wrong with it.
pub fn deadline(text: &str, at: &TypedAt, calendar: &Calendar) -> Result<Deadline, TimeError> {
    let at = &TypedAt { toward: Toward::Future, ..*at };
    let typed = text.trim();
    match term(typed) {
        Some(term) => {
            let too_far = || TimeError::TooFar { text: typed.to_owned() };
            let found = reach(&term, at, calendar).ok_or_else(too_far)??;
            let day_off = matches!(term, Term::End(day) if !day.is_empty())
                && !calendar.is_working(calendar.day(found.at - TimeDelta::seconds(1)));
            let note = day_off.then_some(Note::DayOff);
            let term = Some(typed.to_owned());
            let blind = calendar.without_holidays();
            Ok(Deadline {
                instant: found.at,
                whole_day: false,
                term,
                unknown: found.unknown,
                blind,
                note,
            })
        }
        None => time::stated(typed, at).map(Deadline::from),
    }
}

/// A length or point of working time, as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Term<'a> {
    /// So many working days, and what is said of the time of that day.
    Days(u32, &'a str),
    /// So many working minutes.
    Minutes(u32),
    /// The end of business, of the day that is named or else of the first that comes.
    End(&'a str),
}

const WORKING: &[(&str, ())] = &[("business", ()), ("working", ()), ("work", ()), ("office", ())];
const DAYS: &[(&str, ())] = &[("days", ()), ("day", ()), ("d", ())];
const MINUTES: &[(&str, u32)] = &[
    ("hours", 60),
    ("hour", 60),
    ("hrs", 60),
    ("hr", 60),
    ("h", 60),
    ("minutes", 1),
    ("minute", 1),
    ("mins", 1),
    ("min", 1),
];
const BEFORE: &[&str] =
    &["no later than", "not later than", "within", "before", "in", "by", "最迟", "在", "于"];
const AFTER: &[&str] =
    &["from now", "later", "之内", "以内", "内", "之后", "以后", "后", "之前", "以前", "前"];
const NUMBERS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
];
/// The end of business, longer words first.
const ENDS: &[&str] = &[
    "the end of the business day",
    "the end of the working day",
    "end of the business day",
    "end of the working day",
    "end of working day",
    "end of business day",
    "close of business",
    "end of business",
    "end of the day",
    "end of day",
    "eob",
    "cob",
    "eod",
    "下班以前",
    "下班之前",
    "下班前",
    "下班时",
    "下班",
];
const NEXT: &[&str] = &[
    "the next business day",
    "the next working day",
    "next business day",
    "next working day",
    "next work day",
    "next workday",
    "下一个工作日",
    "下一工作日",
    "下个工作日",
    "次一工作日",
    "次个工作日",
    "次工作日",
];

/// What is said of working time; `None` where the text speaks of none.
fn term(text: &str) -> Option<Term<'_>> {
    let mut cursor = Cursor::new(text.trim_end_matches(['.', '。']));
    let start = cursor;
    pass(&mut cursor, BEFORE);
    cursor.spaces();
    counted(cursor).or_else(|| next(cursor)).or_else(|| end(cursor)).or_else(|| end(start))
}

/// Passes the first of these words that stands here.
fn pass(cursor: &mut Cursor<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| cursor.eat_word(word))
}

/// `2 working days`, `两个工作日内`, `4 business hours`, `1.5 个工作小时`.
fn counted(mut cursor: Cursor<'_>) -> Option<Term<'_>> {
    let whole = cursor.count().or_else(|| cursor.eat_one(NUMBERS))?;
    let mut hundredths = 0;
    let mut ahead = cursor;
    if ahead.eat(".")
        && let Some((value, length @ 1..=2)) = ahead.digits()
    {
        hundredths = if length == 1 { value * 10 } else { value };
        cursor = ahead;
    }
    cursor.spaces();
    cursor.eat("个");
    cursor.spaces();
    pass(&mut cursor, &["full", "complete", "完整"]);
    cursor.spaces();
    let minutes = |each: u32| whole.saturating_mul(each).saturating_add(hundredths * each / 100);
    if cursor.eat_one(WORKING).is_some() {
        cursor.spaces();
        cursor.eat("-");
        if cursor.eat_one(DAYS).is_some() {
            return (hundredths == 0).then(|| Term::Days(whole, rest(cursor)));
        }
        let each = cursor.eat_one(MINUTES)?;
        return rest(cursor).is_empty().then(|| Term::Minutes(minutes(each)));
    }
    if pass(&mut cursor, &["工作日", "工作天"]) {
        return (hundredths == 0).then(|| Term::Days(whole, rest(cursor)));
    }
    let each =
        cursor.eat_one(&[("工作小时", 60), ("工作钟头", 60), ("工时", 60), ("工作分钟", 1)])?;
    rest(cursor).is_empty().then(|| Term::Minutes(minutes(each)))
}

/// `next business day 10:00`, `下一个工作日`.
fn next(mut cursor: Cursor<'_>) -> Option<Term<'_>> {
    pass(&mut cursor, NEXT).then(|| Term::Days(1, rest(cursor)))
}

/// `EOB`, `tomorrow EOB`, `COB Friday`, `明天下班前`.
fn end(cursor: Cursor<'_>) -> Option<Term<'_>> {
    let text = cursor.rest().trim();
    let mut ahead = Cursor::new(text);
    if pass(&mut ahead, ENDS) {
        let day = ahead.rest().trim_start_matches([',', '，', ' ']);
        return Some(Term::End(without(day, &["on ", "of "])));
    }
    let (at, _) = text.char_indices().find(|(at, _)| {
        let mut ahead = Cursor::new(text.get(*at..).unwrap_or_default());
        pass(&mut ahead, ENDS) && ahead.is_done()
    })?;
    let day = text.get(..at)?.trim_end_matches([' ', ',', '，', '的']);
    let day = ["by", "at"].iter().find_map(|word| day.strip_suffix(word)).unwrap_or(day);
    Some(Term::End(day.trim()))
}

fn without<'a>(text: &'a str, words: &[&str]) -> &'a str {
    words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim()
}

/// What follows a term, without the words that only frame it.
fn rest(mut cursor: Cursor<'_>) -> &str {
    cursor.spaces();
    pass(&mut cursor, AFTER);
    without(cursor.rest().trim_start_matches([',', '，', ' ', '的']), &["at ", "by "])
}

/// The instant a term reaches; `None` beyond ten years, and for no length at all.
fn reach(term: &Term<'_>, at: &TypedAt, calendar: &Calendar) -> Option<Result<Reached, TimeError>> {
    match *term {
        Term::Minutes(minutes) => calendar.minutes_after(at.now, minutes).map(Ok),
        Term::Days(days, time) => {
            let found = calendar.days_after(at.now, days)?;
            let day = calendar.day(found.at - TimeDelta::seconds(1));
            Some(time_of(time, day, at, calendar).map(|at| Reached { at, ..found }))
        }
        Term::End("") => calendar.end_of_business(at.now).map(Ok),
        Term::End(day) => Some(named_day(day, at).and_then(|day| {
            let none = || TimeError::NoSuchTime { text: day.to_string() };
            let at = calendar.end_of(day).ok_or_else(none)?;
            Ok(Reached { at, unknown: Vec::new() })
        })),
    }
}

/// The time of a day that is said: none, or the end of business, or a time of day.
fn time_of(
    text: &str,
    day: NaiveDate,
    at: &TypedAt,
    calendar: &Calendar,
) -> Result<DateTime<Utc>, TimeError> {
    let not_a_time = || TimeError::NotATime { text: text.to_owned() };
    if text.is_empty() || matches!(end(Cursor::new(text)), Some(Term::End(""))) {
        return calendar.end_of(day).ok_or_else(not_a_time);
    }
    // With its day named, an hour without its half is of the morning, noon, or asked about.
    let quoted = |error| match error {
        TimeError::Unclear { doubt, .. } => TimeError::Unclear { text: text.to_owned(), doubt },
        TimeError::NoSuchTime { .. } => TimeError::NoSuchTime { text: text.to_owned() },
        TimeError::Contradiction { .. } => TimeError::Contradiction { text: text.to_owned() },
        _ => not_a_time(),
    };
    let parsed = time::parse(&format!("{day} {text}"), at).map_err(quoted)?;
    let begins = calendar.day(parsed.instant) == day
        || calendar.day(parsed.instant - TimeDelta::seconds(1)) == day;
    if begins && !parsed.whole_day { Ok(parsed.instant) } else { Err(not_a_time()) }
}

/// The day that a text names and nothing else.
fn named_day(text: &str, at: &TypedAt) -> Result<NaiveDate, TimeError> {
    let parsed = time::parse(text, at)?;
    if !parsed.whole_day {
        return Err(TimeError::NotATime { text: text.to_owned() });
    }
    // A day alone is its end as a deadline, which is the beginning of the next.
    let last = parsed.instant - TimeDelta::seconds(1);
    Ok(last.with_timezone(&at.zone).date_naive())
}

#[cfg(test)]
mod tests;
