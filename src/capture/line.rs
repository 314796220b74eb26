//! One typed line: a leading time back-dates it, `@name` points to someone, `#tag` files it, a mark says who may see it.
//!
//! Owns the grammar and what is left of the sentence without its marks. Refuses to write entries, and to word what was
//! understood; a line is internal unless it says otherwise.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

pub use super::mention::{Mention, Name, candidates};
use super::mention::{Who, mention, tag};
use super::scan::Cursor;
pub use super::switch::takes_switch;
use super::time::{Doubt, Leading, Note, TimeError, TypedAt, leading};

/// What a line is read against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Now, the incident's zone, and which way a time is completed (the past, for a note).
    pub moment: TypedAt,
    /// Everyone known, by every name and alias.
    pub names: &'a [Name<'a>],
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// The sentence: the line without its time, its visibility mark, and the tags at its beginning and end; a tag or a known
    /// name inside stays as the bare word, an unknown name keeps its `@`. Nothing else is changed. May be empty.
    pub text: String,
    /// When it happened, if the line says so.
    pub occurred: Option<DateTime<Utc>>,
    /// Whether the line says the day alone: `occurred` is its beginning.
    pub whole_day: bool,
    /// What to tell the person about how the time was read.
    pub note: Option<Note>,
    /// Everyone named, in order, each once.
    pub mentions: Vec<Mention>,
    /// The tags without their sign, as typed, in order, each once.
    pub tags: Vec<String>,
    /// The line carries the mark for customer-visible, and none for internal.
    pub customer_visible: bool,
    /// What was not understood. The words concerned stay in the text.
    pub problems: Vec<Problem>,
}

/// Something in a line that was not understood. Worded by `Display` (English) and [`Problem::words`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The line begins with a time that is wrong; it was not back-dated.
    Time(TimeError),
    /// The line begins with what looks like a time; it was kept as text and not back-dated. It stops nothing.
    LooksLikeTime {
        /// What looks like a time, as typed.
        text: String,
        /// What is not clear about it.
        doubt: Doubt,
    },
    /// `/c` after a command may be its switch or the mark for the customer; it was kept as text.
    MarkOrSwitch,
    /// Nobody is known by this name.
    UnknownName {
        /// As typed, without the `@`.
        name: String,
    },
    /// More than one person is known by this name.
    SharedName {
        /// The name.
        name: String,
        /// The callers' numbers of all of them.
        ids: Vec<usize>,
    },
    /// The line is marked both for the customer and as internal; it was kept internal.
    BothMarks,
}

impl Problem {
    /// Whether the person has to change the line before it can be kept as meant.
    pub const fn stops(&self) -> bool {
        matches!(self, Self::Time(_) | Self::MarkOrSwitch)
    }
}

/// Reads one line. Never fails: what is not understood is text, and a [`Problem`] where a mark was clearly meant.
pub fn parse(line: &str, context: &Context<'_>) -> Captured {
    let mut reading = Reading::default();
    let body = reading.leading_marks(trimmed(line), &context.moment);
    let (body, trailing) = reading.trailing_marks(body);
    let text = reading.sentence(body, context.names);
    for tag in trailing {
        reading.tag(tag);
    }
    if reading.marks.switch && !reading.marks.customer && !reading.marks.internal {
        reading.problems.push(Problem::MarkOrSwitch);
    }
    if reading.marks.customer && reading.marks.internal {
        reading.problems.push(Problem::BothMarks);
    }
    Captured {
        text,
        occurred: reading.occurred,
        whole_day: reading.whole_day,
        note: reading.note,
        mentions: reading.mentions,
        tags: reading.tags,
        customer_visible: reading.marks.customer && !reading.marks.internal,
        problems: reading.problems,
    }
}

/// Whether a text is several lines with times of their own, as one pastes them: then each is an entry.
pub fn is_several(text: &str, moment: &TypedAt) -> bool {
    let mut lines = trimmed(text).lines();
    lines.next();
    lines.any(|line| begins_with_time(line, moment))
}

/// The lines of a text that say something.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    trimmed(text).lines().filter(|line| !trimmed(line).is_empty())
}

fn begins_with_time(line: &str, moment: &TypedAt) -> bool {
    let mut reading = Reading::default();
    reading.leading_marks(trimmed(line), moment);
    let wrong = |problem: &Problem| matches!(problem, Problem::Time(_));
    reading.occurred.is_some() || reading.problems.iter().any(wrong)
}

/// The line without white space around it and without the marks that files begin with.
fn trimmed(line: &str) -> &str {
    line.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
    })
}

const CUSTOMER: &[&str] = &["/c", "[客户可见]", "【客户可见】", "[customer]", "【customer】"];
const INTERNAL: &[&str] = &["/i", "[内部]", "【内部】", "[internal]", "【internal】"];

/// Characters in the longest of the marks.
const LONGEST_MARK: usize = 10;

/// The marks that say who may see the line.
#[derive(Default)]
struct Marks {
    customer: bool,
    internal: bool,
    /// The line ends with what may be the switch of a command.
    switch: bool,
}

#[derive(Default)]
struct Reading {
    timed: bool,
    marks: Marks,
    occurred: Option<DateTime<Utc>>,
    whole_day: bool,
    note: Option<Note>,
    mentions: Vec<Mention>,
    tags: Vec<String>,
    problems: Vec<Problem>,
    /// What was taken up already: a pasted megabyte of tags must not take quadratic time.
    seen_tags: HashSet<String>,
    seen_ids: HashSet<usize>,
    seen_names: HashSet<String>,
}

impl Reading {
    /// Takes time, marks and tags off the beginning, in any order, the time once.
    fn leading_marks<'a>(&mut self, line: &'a str, moment: &TypedAt) -> &'a str {
        let mut rest = line;
        loop {
            let mut cursor = Cursor::new(rest);
            if let Some(customer) = mark_at(&mut cursor) {
                self.mark(customer);
            } else if let Some(tag) = tag(&mut cursor).filter(|_| at_edge(&cursor)) {
                self.tag(tag.to_owned());
            } else if let Some(after) = self.time(rest, moment) {
                rest = after;
                continue;
            } else {
                return rest;
            }
            rest = cursor.rest().trim_start();
        }
    }

    /// Takes a time off the beginning; `None` where nothing was taken off.
    fn time<'a>(&mut self, rest: &'a str, moment: &TypedAt) -> Option<&'a str> {
        if self.timed {
            return None;
        }
        let found = leading(rest, moment)?;
        self.timed = true;
        match found {
            Leading::Time(found, after) => {
                self.occurred = Some(found.instant);
                self.whole_day = found.whole_day;
                self.note = found.note;
                return Some(after);
            }
            Leading::Wrong(error) => self.problems.push(Problem::Time(error)),
            Leading::Unclear(text, doubt) => {
                self.problems.push(Problem::LooksLikeTime { text: text.to_owned(), doubt });
            }
        }
        None
    }

    /// Takes marks and tags off the end; the tags in the order of the line.
    fn trailing_marks<'a>(&mut self, body: &'a str) -> (&'a str, Vec<String>) {
        let mut tags = Vec::new();
        let mut rest = body.trim_end();
        while let Some((shorter, found)) = last_mark(rest) {
            match found {
                Last::Mark(customer) if is_switch(rest, shorter, customer) => {
                    // What is not for the customer stays so either way.
                    self.marks.switch = customer;
                    break;
                }
                Last::Mark(customer) => self.mark(customer),
                Last::Tag(tag) => tags.push(tag),
            }
            rest = shorter.trim_end();
        }
        tags.reverse();
        (rest, tags)
    }

    /// The sentence with `#` and the `@` of known names taken away.
    fn sentence(&mut self, body: &str, names: &[Name<'_>]) -> String {
        let mut text = String::with_capacity(body.len());
        let mut cursor = Cursor::new(body);
        while !cursor.is_done() {
            let start = cursor;
            if let Some(who) = mention(&mut cursor, names) {
                let typed = cursor.since(start);
                let known = !matches!(who, Who::Unknown { .. });
                text.push_str(if known { typed.trim_start_matches(['@', '＠']) } else { typed });
                self.mention(who);
            } else if let Some(tag) = tag(&mut cursor) {
                text.push_str(tag);
                self.tag(tag.to_owned());
            } else {
                cursor.bump();
                text.push_str(cursor.since(start));
            }
        }
        text
    }

    fn mark(&mut self, customer: bool) {
        self.marks.customer |= customer;
        self.marks.internal |= !customer;
    }

    fn tag(&mut self, tag: String) {
        if self.seen_tags.insert(tag.clone()) {
            self.tags.push(tag);
        }
    }

    fn mention(&mut self, who: Who) {
        let (found, problem) = match who {
            Who::Known { label, id } => (Mention { name: label, id: Some(id) }, None),
            Who::Shared { label, ids } => {
                let problem = Problem::SharedName { name: label.clone(), ids };
                (Mention { name: label, id: None }, Some(problem))
            }
            Who::Unknown { typed } => {
                let problem = Problem::UnknownName { name: typed.clone() };
                (Mention { name: typed, id: None }, Some(problem))
            }
        };
        let is_new = match found.id {
            Some(id) => self.seen_ids.insert(id),
            None => self.seen_names.insert(found.name.clone()),
        };
        if is_new {
            self.mentions.push(found);
            self.problems.extend(problem);
        }
    }
}

/// Passes a visibility mark that stands as a word: `true` for the customer. Brackets need no space after them.
fn mark_at(cursor: &mut Cursor<'_>) -> Option<bool> {
    let attempt = |words: &[&str]| {
        words.iter().find_map(|word| {
            let mut ahead = *cursor;
            (ahead.eat(word) && (!word.starts_with('/') || at_edge(&ahead))).then_some(ahead)
        })
    };
    let (after, customer) = attempt(CUSTOMER)
        .map(|after| (after, true))
        .or_else(|| attempt(INTERNAL).map(|after| (after, false)))?;
    *cursor = after;
    Some(customer)
}

fn at_edge(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_none_or(char::is_whitespace)
}

/// Whether the mark with which `text` ends may be the switch of a command. Said twice it is none, and `/i` behind any mark.
fn is_switch(text: &str, before: &str, customer: bool) -> bool {
    let slash =
        text.get(before.len()..).is_some_and(|mark| mark.trim_start().starts_with(['/', '／']));
    let doubled = last_mark(before.trim_end())
        .is_some_and(|(_, last)| matches!(last, Last::Mark(first) if first || !customer));
    slash && !doubled && takes_switch(before)
}

enum Last {
    Mark(bool),
    Tag(String),
}

/// The mark or tag that ends `text`, and what stands before it. `/c` needs a space before it, so that a path is never one.
fn last_mark(text: &str) -> Option<(&str, Last)> {
    for (at, _) in text.char_indices().rev().take(LONGEST_MARK) {
        let mut cursor = Cursor::new(text);
        cursor.skip_to(at);
        let inside_word = cursor.behind().is_some_and(|c| !c.is_whitespace());
        if !(cursor.peek() == Some('/') && inside_word)
            && let Some(customer) = mark_at(&mut cursor)
            && cursor.is_done()
        {
            return Some((text.get(..at)?, Last::Mark(customer)));
        }
    }
    let ends_at = |at: usize| {
        let mut cursor = Cursor::new(text);
        cursor.skip_to(at);
        let found = tag(&mut cursor).filter(|_| cursor.is_done())?;
        Some((text.get(..at)?, Last::Tag(found.to_owned())))
    };
    let sign = text.rfind(['#', '＃'])?;
    ends_at(sign).or_else(|| ends_at(text.get(..sign)?.rfind(['#', '＃'])?))
}

#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
