//! A course: each row becomes an entry of one incident.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::{
    columns::Columns,
    dates::{DateFault, Written},
    fault::{Refused, RowFault, RowProblem},
    field::Field,
    origin::{self, Origin},
    reading::Reading,
    table::{Cell, Row, Table},
};
use crate::{
    incident::{
        Act, Command, Instant,
        command::{Attach, Note, Open},
    },
    record::RecordLine,
};

/// An entry as a row tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The row's number in the file.
    pub row: usize,
    /// When it happened.
    pub at: Instant,
    /// Who said or did it; empty where nobody is named.
    pub who: String,
    /// What.
    pub text: String,
    /// What it is known again by.
    pub digest: String,
}

/// Reads every row; a day without one of its own is that of the row before, and past midnight the next.
///
/// # Errors
/// What has to be answered before any row can be read.
pub fn plan(
    table: &Table,
    columns: &Columns,
    reading: &mut Reading,
) -> Result<Vec<Result<Said, RowFault>>, Refused> {
    columns.settle_dates(table, reading)?;
    let mut reader = Reader { columns, reading, day: None, last: None, copies: BTreeMap::new() };
    Ok(columns.rows(table).map(|row| reader.said(row)).collect())
}

struct Reader<'a> {
    columns: &'a Columns,
    reading: &'a Reading,
    /// The last time that named its day.
    day: Option<Written>,
    last: Option<Instant>,
    copies: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn said(&mut self, row: &Row) -> Result<Said, RowFault> {
        let at = self.at(row)?;
        let text = self.needed(row, Field::Text)?;
        let who = self.text(row, Field::Who)?;
        let first = origin::of_entry(at, &who, &text, 0);
        let seen = self.copies.entry(first.clone()).or_insert(0);
        let digest = if *seen == 0 { first } else { origin::of_entry(at, &who, &text, *seen) };
        *seen += 1;
        self.last = Some(at);
        Ok(Said { row: row.number, at, who, text, digest })
    }

    fn at(&mut self, row: &Row) -> Result<Instant, RowFault> {
        let field = if self.columns.get(Field::Time).is_some() { Field::Time } else { Field::Day };
        let fault = |problem| RowFault { place: self.columns.place(row, Some(field)), problem };
        let written = self.columns.written_time(row);
        let written = written.ok_or_else(|| fault(RowProblem::Missing(Field::Time)))??;
        if written.has_day() {
            self.day = Some(written);
        }
        let zone = self.columns.zone_in_heading(field).unwrap_or(self.reading.zone);
        let on_day = match &self.day {
            Some(day) => written.joined(day),
            None => written,
        };
        let resolved = on_day.resolve(self.reading, zone);
        let mut at = match resolved {
            Ok(moment) => moment.instant,
            Err(why) => return Err(self.columns.time_fault(row, field, why)),
        };
        if let Some(last) = self.last.filter(|_| !written.has_day()) {
            // A time of day goes on from the row before: ten past midnight is of the next day.
            while at + TimeDelta::hours(6) < last {
                at += TimeDelta::days(1);
            }
            if at > self.reading.now + TimeDelta::minutes(2) {
                return Err(self.columns.time_fault(row, field, DateFault::Ahead));
            }
        }
        Ok(at)
    }

    fn text(&self, row: &Row, field: Field) -> Result<String, RowFault> {
        let cell = self.columns.get(field).map_or(&Cell::Empty, |column| row.cell(column));
        match cell {
            Cell::Fault(text) => {
                let problem = RowProblem::Formula(text.to_string());
                Err(RowFault { place: self.columns.place(row, Some(field)), problem })
            }
            other => Ok(other.said()),
        }
    }

    fn needed(&self, row: &Row, field: Field) -> Result<String, RowFault> {
        let text = self.text(row, field)?;
        if text.is_empty() {
            let place = self.columns.place(row, Some(field));
            return Err(RowFault { place, problem: RowProblem::Missing(field) });
        }
        Ok(text)
    }
}

/// The acts of the entries, with the digests of all of them attached. In an incident that is recorded while it goes on they
/// state when they became known (K7).
pub fn acts(said: &[&Said], file: &str, is_live: bool) -> (Vec<RecordLine>, Origin) {
    let entry = |said: &&Said| {
        let note = Note { text: said.text.clone(), tags: Vec::new(), mentions: Vec::new() };
        let mut act = Act::new(Command::Note(note)).at(said.at);
        act.known = is_live.then_some(said.at);
        act.who = Some(said.who.clone()).filter(|who| !who.is_empty());
        RecordLine::from(act)
    };
    let digests: BTreeSet<String> = said.iter().map(|said| said.digest.clone()).collect();
    let origin = Origin::of_course(file, &digests);
    let mut lines: Vec<RecordLine> = said.iter().map(entry).collect();
    lines.push(attached(&origin));
    (lines, origin)
}

/// The entry that attaches a file.
pub(super) fn attached(origin: &Origin) -> RecordLine {
    Act::new(Command::Attach(Attach {
        digest: origin.digest(),
        name: origin.name.clone(),
        size: origin.bytes.len() as u64,
        note: origin.note.clone(),
    }))
    .into()
}

/// The opening of the incident that a course tells of.
pub fn opening(title: &str, customer: &str, class: &str, zone: &str, at: Instant) -> RecordLine {
    let open = Open {
        title: title.to_owned(),
        customer: customer.to_owned(),
        class: Some(class.to_owned()),
        zone: Some(zone.to_owned()),
        history: true,
        ..Open::default()
    };
    Act::new(Command::Open(open)).at(at).into()
}
