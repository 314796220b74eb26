//! The lines that `dingli record` takes: one JSON object an act, with what is common to every act beside it.
//!
//! Owns the envelope (`at`, `known`, `who`, `visible`, `label`), the strict reading of the act, the schema of both, and
//! moving lines in time. Refuses to guess: a field it does not know is an error that names it, at every depth. It reads no file and no
//! clock, and decides nothing: whether an act enters the log is `incident::decide`'s business.

use chrono::TimeDelta;
use chrono_tz::Tz;
use serde_json::Value;

use crate::{
    capture::time::{self, Toward, TypedAt},
    incident::{Act, Command, Instant, Shift as _, Visibility, reading_after},
};

mod error;
mod fields;
mod schema;
mod strict;
#[cfg(test)]
mod tests;

pub use error::{RecordError, RecordProblem};
pub use schema::schema;

use fields::Fields;

/// One line that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordLine {
    /// The act.
    pub act: Act,
    /// The name by which later lines of the same input call the entry this one creates.
    pub label: Option<String>,
    /// Whether nobody said who may see it: a repeated answer keeps what the one before had, and a promise is seen by whom
    /// it is made to.
    pub follows: bool,
}

impl From<Act> for RecordLine {
    fn from(act: Act) -> Self {
        Self { act, label: None, follows: false }
    }
}

/// The text of a line.
///
/// # Errors
/// Where its bytes are no UTF-8: UTF-16 is told apart by its mark, or by the zero bytes that no line of JSON holds.
pub fn decode(number: usize, line: &[u8]) -> Result<&str, RecordError> {
    let at = |problem| RecordError { line: number, problem };
    if line.starts_with(&[0xff, 0xfe]) || line.starts_with(&[0xfe, 0xff]) || line.contains(&0) {
        return Err(at(RecordProblem::Utf16));
    }
    std::str::from_utf8(line).map_err(|_| at(RecordProblem::NotUtf8))
}

/// Reads one line. `number` counts from 1 and is only repeated in an error; `moment` is what `at` and `known` are read
/// against where they are not written in RFC 3339: the zone, and now.
///
/// # Errors
/// A [`RecordError`] with the line and what is wrong in it.
pub fn parse_line(number: usize, text: &str, moment: &TypedAt) -> Result<RecordLine, RecordError> {
    read(text, moment).map_err(|problem| RecordError { line: number, problem })
}

/// Reads every line of an incident that goes on, or of a new one, as [`parse_from`] does.
///
/// # Errors
/// Those of [`parse_from`].
pub fn parse_all(text: &str, zone: Tz, now: Instant) -> Result<Vec<RecordLine>, RecordError> {
    parse_from(text, TypedAt { now, zone, toward: Toward::Past, until: None })
}

/// Reads every line; blank lines and lines that begin with `#` are skipped. All or nothing. In an account of what is over a
/// time of day is looked for from the line before on (K7).
///
/// # Errors
/// The first [`RecordError`]; also where a label is given twice.
pub fn parse_from(text: &str, mut moment: TypedAt) -> Result<Vec<RecordLine>, RecordError> {
    let present = moment.until.unwrap_or(moment.now);
    let mut lines: Vec<RecordLine> = Vec::new();
    let mut labelled = std::collections::BTreeMap::new();
    let numbered = text.trim_start_matches('\u{feff}').lines().enumerate();
    for (at, line) in numbered.map(|(at, line)| (at + 1, line.trim())) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let read = parse_line(at, line, &moment)?;
        if let Some(label) = &read.label
            && let Some(first) = labelled.insert(label.clone(), at)
        {
            let problem = RecordProblem::LabelTwice { label: label.clone(), first };
            return Err(RecordError { line: at, problem });
        }
        if matches!(&read.act.command, Command::Open(open) if open.history) {
            moment.until = Some(present);
        }
        if let Some(last) = read.act.occurred.filter(|_| moment.until.is_some()) {
            moment.now = reading_after(last, moment.zone, present);
        }
        lines.push(read);
    }
    Ok(lines)
}

fn read(text: &str, moment: &TypedAt) -> Result<RecordLine, RecordProblem> {
    let mut fields = Fields::read(text)?;
    let happened = stated(&mut fields, "at", moment)?;
    let (occurred, whole_day) =
        (happened.map(|it| it.instant), happened.is_some_and(|it| it.whole_day));
    let known = instant(&mut fields, "known", moment)?;
    let who = fields.text("who")?;
    let visible = fields.said("visible")?;
    let label = fields.text("label")?.filter(|label| !label.is_empty());
    let command = command(fields)?;
    let visibility = match visible {
        Some(true) => Visibility::Customer,
        Some(false) | None => Visibility::Internal,
    };
    let follows = visible.is_none();
    Ok(RecordLine {
        act: Act { command, who, occurred, whole_day, known, visibility, held: None },
        label,
        follows,
    })
}

fn instant(
    fields: &mut Fields,
    field: &'static str,
    moment: &TypedAt,
) -> Result<Option<Instant>, RecordProblem> {
    Ok(stated(fields, field, moment)?.map(|it| it.instant))
}

fn stated(
    fields: &mut Fields,
    field: &'static str,
    moment: &TypedAt,
) -> Result<Option<time::Parsed>, RecordProblem> {
    let Some(text) = fields.text(field)? else { return Ok(None) };
    let stated = time::stated(&text, moment);
    stated.map(Some).map_err(|error| RecordProblem::Time { field, error })
}

fn command(fields: Fields) -> Result<Command, RecordProblem> {
    let mut object = fields.rest();
    match object.remove("act") {
        None => Err(RecordProblem::NoAct),
        Some(Value::String(act)) => {
            strict::act(&act, &object).map_err(|stop| error::unfit(act, &object, stop))
        }
        Some(_) => Err(RecordProblem::NotText("act")),
    }
}

/// Moves every instant that the lines state by the same length of time. Dates inside texts stay.
pub fn shift(lines: &mut [RecordLine], by: TimeDelta) {
    for line in lines {
        let act = &mut line.act;
        for stated in [&mut act.occurred, &mut act.known] {
            stated.shift(by);
        }
        act.command.shift(by);
    }
}

/// The lines known by that instant. Where `known` is not stated, the time it happened stands for it, and a line with
/// neither is kept. Where the first line opens the incident later than that, nothing is left: there is no incident yet.
#[must_use]
pub fn until(lines: Vec<RecordLine>, at: Instant) -> Vec<RecordLine> {
    let by_then =
        |line: &RecordLine| line.act.known.or(line.act.occurred).is_none_or(|known| known <= at);
    let unopened = lines
        .first()
        .is_some_and(|first| matches!(first.act.command, Command::Open(_)) && !by_then(first));
    if unopened { Vec::new() } else { lines.into_iter().filter(by_then).collect() }
}
