//! What tests of every layer share. Owns a test's clock and its identifiers; knows no store and no terminal.

pub(crate) mod any;
mod book;
#[allow(dead_code)] // the tests of the report's room use the other half of it
pub(crate) mod leaks;
mod playbook;
mod readable;
#[cfg(unix)]
pub(crate) mod terminal;
mod words;

pub(crate) use book::Book;
pub(crate) use playbook::playbook;
pub(crate) use readable::readable;
#[cfg(unix)]
pub(crate) use readable::readable_file;
pub(crate) use words::{answer, checked, customer, ours, profile, tell};

use chrono::{NaiveDateTime, TimeZone};
use dingli::{
    capture::time::{Toward, TypedAt},
    incident::{Command, Instant},
};

/// The zone of every test's incident.
pub(crate) const ZONE: chrono_tz::Tz = chrono_tz::Asia::Shanghai;

/// An act as a line of `record` says it: `{"act": "note", "text": "…"}`. Times in it are RFC 3339 or are refused.
pub(crate) fn command(said: &serde_json::Value) -> Command {
    let moment = TypedAt { now: Instant::default(), zone: ZONE, toward: Toward::Past, until: None };
    dingli::record::parse_line(1, &said.to_string(), &moment)
        .unwrap_or_else(|wrong| panic!("{said} is no act: {wrong:?}"))
        .act
        .command
}

/// An instant as the people of the incident say it: `2025-03-03 14:20`, in [`ZONE`].
pub(crate) fn at(text: &str) -> Instant {
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
        .unwrap_or_else(|wrong| panic!("“{text}” is no time: {wrong}"));
    ZONE.from_local_datetime(&naive).single().expect("one instant").to_utc()
}
