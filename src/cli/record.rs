//! `dingli record`: typed entries as JSON lines, all or nothing; or with `--each` one by one, acknowledged one by one.

use std::{
    io::{self, BufRead, Read as _},
    path::PathBuf,
};

use chrono_tz::Tz;
use clap::Args;

use super::{desk::Desk, failure::Failure, out};
use crate::{
    capture::time::{Toward, TypedAt},
    clock,
    incident::{Command, Instant, Warning},
    locale::Message,
    record::{self, RecordError, RecordLine},
    session::{Book, Recorded, SessionError},
};

/// The words after `record`.
#[derive(Debug, Args)]
pub(super) struct Record {
    #[arg(value_name = "REF")]
    reference: Option<String>,
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long)]
    each: bool,
}

impl Record {
    /// The incident to write to; `None` begins a new one.
    fn reference(&self) -> Option<&str> {
        self.reference.as_deref().filter(|reference| *reference != "new")
    }

    fn input(&self) -> Result<Box<dyn BufRead>, Failure> {
        match &self.file {
            Some(path) if path.as_os_str() != "-" => {
                let file = std::fs::File::open(path)
                    .map_err(|error| Failure::File(path.clone(), error))?;
                Ok(Box::new(io::BufReader::new(file)))
            }
            _ => Ok(Box::new(io::stdin().lock())),
        }
    }
}

/// Records the lines.
pub(super) fn run(desk: &Desk, verb: &Record) -> Result<(), Failure> {
    let book = verb.reference().map(|reference| desk.book(reference)).transpose()?;
    if verb.each { one_by_one(desk, verb, book) } else { at_once(desk, verb, book) }
}

fn at_once(desk: &Desk, verb: &Record, book: Option<Book>) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    verb.input()?.read_to_end(&mut bytes).map_err(Failure::Stream)?;
    let text = decoded(&bytes).map_err(|error| refused(desk, &error))?;
    let acts = parsed(desk, text, book.as_ref())?;
    let numbers = numbers(text);
    if acts.is_empty() {
        return Err(Message::new("cli-record-nothing").into());
    }
    let known = book.is_some();
    let done = match book {
        Some(mut book) => {
            desk.session.record(&mut book, &acts, desk.now).map(|recorded| (book, recorded))
        }
        None => desk.session.create(&acts, desk.now),
    };
    let (book, recorded) = done.map_err(|error| at_line(desk, error, &numbers))?;
    desk.note_recorded(&book.reference);
    tell_gaps(desk, &recorded, &numbers);
    if known {
        desk.tell(&Message::new("cli-record-done").with("count", recorded.entries.len()));
    } else {
        desk.out.line(&book.reference);
    }
    Ok(())
}

/// The text of all lines; the first line that is none is named.
fn decoded(bytes: &[u8]) -> Result<&str, RecordError> {
    for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        record::decode(at + 1, line)?;
    }
    record::decode(1, bytes)
}

/// Reads the lines. Times are read in the zone of the incident, also of one that the first line opens.
fn parsed(desk: &Desk, text: &str, book: Option<&Book>) -> Result<Vec<RecordLine>, Failure> {
    let zone = book.map_or_else(|| desk.session.settings.tz(), |book| book.incident.zone());
    let moment = |zone| typed_at(book, zone, desk.now);
    let read = |zone| record::parse_from(text, moment(zone)).map_err(|error| refused(desk, &error));
    let lines = read(zone)?;
    match lines.first().and_then(|line| zone_of(&line.act.command)) {
        Some(own) if own != zone => read(own),
        _ => Ok(lines),
    }
}

/// From when a line is read: in a history from its last line on (K7).
fn typed_at(book: Option<&Book>, zone: Tz, now: Instant) -> TypedAt {
    let history = book.map(|book| &book.incident).filter(|it| it.history().is_some());
    let until = history.map(|_| now);
    let now = history.map_or(now, |it| it.reading_clock(now));
    TypedAt { now, zone, toward: Toward::Past, until }
}

fn zone_of(command: &Command) -> Option<Tz> {
    let Command::Open(open) = command else { return None };
    open.zone.as_deref()?.parse().ok()
}

/// The numbers of the lines that hold an act.
fn numbers(text: &str) -> Vec<usize> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    lines.filter(|(_, line)| holds_an_act(line)).map(|(at, _)| at + 1).collect()
}

fn holds_an_act(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with('#')
}

fn refused(desk: &Desk, error: &RecordError) -> Failure {
    out::tell(&error.words(desk.lang));
    Failure::Told
}

/// A refusal names the line that holds the act.
fn at_line(desk: &Desk, error: SessionError, numbers: &[usize]) -> Failure {
    match (&error, &error) {
        (SessionError::Refused { refusal, act }, _) if numbers.get(*act).is_some() => {
            out::tell(&line_said(desk, numbers[*act], &refusal.message()));
            Failure::Told
        }
        _ => error.into(),
    }
}

fn line_said(desk: &Desk, line: usize, said: &Message) -> String {
    Message::new("record-error")
        .with("line", line.to_string())
        .with("problem", said.text(desk.lang))
        .text(desk.lang)
}

fn tell_gaps(desk: &Desk, recorded: &Recorded, numbers: &[usize]) {
    for (act, warning) in &recorded.warnings {
        let warning: &Warning = warning;
        match numbers.get(*act) {
            Some(&line) => out::tell(&line_said(desk, line, &warning.message())),
            None => desk.tell(&warning.message()),
        }
    }
}

/// Every line is on disk when its number and the keys of its entries are printed. The first wrong line ends it, and so does
/// the first answer that cannot be written.
fn one_by_one(desk: &Desk, verb: &Record, mut book: Option<Book>) -> Result<(), Failure> {
    let mut input = verb.input()?;
    let mut bytes = Vec::new();
    let (mut number, mut done) = (0, 0);
    loop {
        bytes.clear();
        number += 1;
        let read = match input.read_until(b'\n', &mut bytes) {
            Ok(0) => return Ok(()),
            Ok(_) => one_line(desk, number, &bytes, &mut book),
            Err(error) => Err(Failure::Stream(error)),
        };
        match read {
            Ok(false) => {}
            Ok(true) => {
                done += 1;
                desk.finish()?;
            }
            Err(failure) => {
                if done > 0 {
                    return Err(stopped(desk, &failure, number, done));
                }
                return Err(failure);
            }
        }
    }
}

/// Says what is wrong, and that what came before it is recorded.
fn stopped(desk: &Desk, failure: &Failure, number: usize, done: usize) -> Failure {
    let text = failure.text(desk.lang);
    if !text.is_empty() {
        out::tell(&text);
    }
    desk.tell(&Message::new("cli-record-stopped").with("count", done).with("line", number));
    Failure::Told
}

/// Records one line; whether it held an act.
fn one_line(
    desk: &Desk,
    number: usize,
    bytes: &[u8],
    book: &mut Option<Book>,
) -> Result<bool, Failure> {
    let line = record::decode(number, bytes).map_err(|error| refused(desk, &error))?;
    let line = line.trim_start_matches('\u{feff}').trim();
    if !holds_an_act(line) {
        return Ok(false);
    }
    let now = clock::now();
    let zone =
        book.as_ref().map_or_else(|| desk.session.settings.tz(), |book| book.incident.zone());
    let moment = typed_at(book.as_ref(), zone, now);
    let acts = [record::parse_line(number, line, &moment).map_err(|error| refused(desk, &error))?];
    let recorded = match book {
        Some(book) => {
            desk.session.refresh(book)?;
            desk.session.record(book, &acts, now)
        }
        None => desk.session.create(&acts, now).map(|(opened, recorded)| {
            desk.out.line(&opened.reference);
            *book = Some(opened);
            recorded
        }),
    };
    let recorded = recorded.map_err(|error| at_line(desk, error, &[number]))?;
    let reference = book.as_ref().map(|book| book.reference.clone()).unwrap_or_default();
    let of_line = Message::new("cli-record-line").with("line", number);
    desk.note_recorded(format!("{reference} · {}", of_line.text(desk.lang)));
    let keys: Vec<String> = recorded.entries.iter().map(|entry| entry.key.to_string()).collect();
    desk.out.line(&format!("{number} {}", keys.join(" ")));
    tell_gaps(desk, &recorded, &[number]);
    Ok(true)
}
