//! What is wrong with a line, and the sentence that says so. Worded by the catalogue.

use std::fmt;

use serde_json::{Map, Value};

use super::strict::{self, Stop};
use crate::{
    capture::time::TimeError,
    locale::{Lang, Message},
};

/// What is wrong, and in which line. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong in it.
    pub problem: RecordProblem,
}

/// What is wrong in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordProblem {
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// UTF-16, as some programs write it.
    Utf16,
    /// No JSON, from that column on (from 1).
    NotJson {
        /// Where it stops being JSON.
        column: usize,
    },
    /// JSON, but no object.
    NotAnObject,
    /// A field comes twice; one of them would be lost.
    FieldTwice(String),
    /// A field that must be a text.
    NotText(&'static str),
    /// A field that must be `true` or `false`.
    NotTrueOrFalse(&'static str),
    /// `at` or `known` is no time.
    Time {
        /// Which of the two.
        field: &'static str,
        /// Why.
        error: TimeError,
    },
    /// The line does not say what act it is.
    NoAct,
    /// There is no such act.
    UnknownAct {
        /// As written.
        act: String,
        /// Every act there is.
        known: Vec<String>,
    },
    /// A field that does not belong there.
    UnknownField {
        /// The act, or the path of the field that holds it, such as `terms.steps[0]`.
        within: String,
        /// The field.
        field: String,
        /// Every field there is.
        known: Vec<String>,
        /// Whether it stands inside a field of the act, not beside `act` itself.
        inside: bool,
    },
    /// A field is missing.
    MissingField {
        /// The act, or the field that should hold it.
        within: String,
        /// The field.
        field: String,
    },
    /// A field holds something it cannot hold.
    Unfit {
        /// The act.
        act: String,
        /// The field; empty where it could not be told.
        field: String,
        /// What was wanted, in the words of the JSON reader, in English.
        detail: String,
    },
    /// An earlier line gave the same label.
    LabelTwice {
        /// The label.
        label: String,
        /// The line that gave it first.
        first: usize,
    },
}

impl RecordError {
    /// One sentence: which line, what is wrong, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        Message::new("record-error")
            .with("line", self.line.to_string())
            .with("problem", self.problem.words(lang))
            .text(lang)
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for RecordError {}

impl RecordProblem {
    /// What is wrong and what to do, without the line.
    pub fn words(&self, lang: Lang) -> String {
        let listed = |names: &[String]| lang.list(names);
        let message = match self {
            Self::NotUtf8 => Message::new("record-not-utf8"),
            Self::Utf16 => Message::new("record-utf16"),
            Self::NotJson { column } => {
                Message::new("record-not-json").with("column", column.to_string())
            }
            Self::NotAnObject => Message::new("record-not-an-object"),
            Self::FieldTwice(field) => Message::new("record-field-twice").with("field", field),
            Self::NotText(field) => Message::new("record-not-text").with("field", *field),
            Self::NotTrueOrFalse(field) => {
                Message::new("record-not-true-or-false").with("field", *field)
            }
            Self::Time { field, error } => {
                Message::new("record-time").with("field", *field).with("problem", error.words(lang))
            }
            Self::NoAct => Message::new("record-no-act"),
            Self::UnknownAct { act, known } => Message::new("record-unknown-act")
                .with("act", act)
                .with("known", listed(&nearest(act, known))),
            Self::UnknownField { within, field, known, inside: true } => {
                Message::new("record-unknown-field-inside")
                    .with("path", strict::below(within, field))
                    .with("within", within)
                    .with("known", listed(known))
            }
            Self::UnknownField { within, field, known, inside: false } => {
                Message::new("record-unknown-field")
                    .with("within", within)
                    .with("field", field)
                    .with("known", listed(known))
            }
            Self::MissingField { within, field } => {
                Message::new("record-missing-field").with("within", within).with("field", field)
            }
            Self::Unfit { act, field, detail } if field.is_empty() => {
                Message::new("record-unfit-act").with("act", act).with("detail", detail)
            }
            Self::Unfit { field, detail, .. } => {
                Message::new("record-unfit-field").with("field", field).with("detail", detail)
            }
            Self::LabelTwice { label, first } => Message::new("record-label-twice")
                .with("label", label)
                .with("first", first.to_string()),
        };
        message.text(lang)
    }
}

/// The names most like a mistyped one, the most like first.
fn nearest(typed: &str, known: &[String]) -> Vec<String> {
    const SHOWN: usize = 5;
    let typed = typed.trim().to_lowercase().replace(['_', ' '], "-");
    let far = |name: &String| {
        let part = !typed.is_empty() && (name.contains(&typed) || typed.contains(name.as_str()));
        if part { 0 } else { distance(&typed, name) }
    };
    let mut names: Vec<&String> = known.iter().collect();
    names.sort_by_key(|&name| (far(name), name.len().abs_diff(typed.len())));
    names.into_iter().take(SHOWN).cloned().collect()
}

/// How many letters have to be typed otherwise for one word to become the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut corner = at;
        row[0] = at + 1;
        for (place, &known) in other.iter().enumerate() {
            let changed = corner + usize::from(known != c);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Why these fields are no act. The JSON reader says what is wrong but not in which field; leaving out one field after
/// the other shows which it is.
pub(super) fn unfit(act: String, object: &Map<String, Value>, stop: Stop) -> RecordProblem {
    let complaint = match stop {
        Stop::Unknown { within, field, known } => {
            let known = known.iter().map(|&name| name.to_owned()).collect();
            let inside = !within.is_empty();
            let within = if inside { within } else { act };
            return RecordProblem::UnknownField { within, field, known, inside };
        }
        Stop::Other(complaint) => complaint,
    };
    if complaint.starts_with("unknown variant") && known_in(&complaint).iter().any(|a| a == "open")
    {
        return RecordProblem::UnknownAct { act, known: known_in(&complaint) };
    }
    let missing = named_in(&complaint, "missing field");
    if let Some(field) = &missing
        && complains_otherwise(&act, object, field, &complaint)
    {
        return RecordProblem::MissingField { within: act, field: field.clone() };
    }
    let culprit = object
        .keys()
        .find(|key| {
            let mut without = object.clone();
            without.remove(*key);
            !still_says(&act, &without, &complaint)
        })
        .cloned();
    match missing {
        Some(field) => RecordProblem::MissingField { within: culprit.unwrap_or(act), field },
        None => RecordProblem::Unfit { act, field: culprit.unwrap_or_default(), detail: complaint },
    }
}

/// Whether the act itself lacks that field: with it, however empty, the complaint is another one.
fn complains_otherwise(
    act: &str,
    object: &Map<String, Value>,
    field: &str,
    complaint: &str,
) -> bool {
    let mut with = object.clone();
    with.insert(field.to_owned(), Value::Null);
    match strict::act(act, &with) {
        Err(Stop::Unknown { field: strange, .. }) => strange != field,
        Err(Stop::Other(now)) => now != complaint,
        Ok(_) => true,
    }
}

fn still_says(act: &str, object: &Map<String, Value>, complaint: &str) -> bool {
    strict::act(act, object) == Err(Stop::Other(complaint.to_owned()))
}

/// The name that follows `what` in a complaint such as "unknown field `x`, expected `y` or `z`".
fn named_in(complaint: &str, what: &str) -> Option<String> {
    let rest = complaint.strip_prefix(what)?.trim_start().strip_prefix('`')?;
    let end = rest.rfind("`, expected").or_else(|| rest.rfind('`'))?;
    rest.get(..end).map(str::to_owned)
}

/// The names after "expected".
fn known_in(complaint: &str) -> Vec<String> {
    let listed = complaint.rsplit_once("expected").map_or("", |(_, listed)| listed);
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
