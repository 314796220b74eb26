//! Looking up: what may be what is looked for, the newest hour first.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use rusqlite::{Row, Rows};

use super::{
    file::{Index, IndexError},
    write::{
        COLUMNS, ELSEWHERE, Filed, FiledIncident, HOUR_ROOM, filed_at, hour_of, incident_term,
    },
};
use crate::incident::IncidentId;

/// So many incidents are asked for by their terms; of more every candidate is looked at.
const BY_TERM: usize = 64;

/// In which incidents is looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Among {
    /// In all.
    All,
    /// In those of these numbers.
    These(BTreeSet<i64>),
}

/// From which instant to which, in milliseconds of UTC; the bounds may be wider than what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// What may be what is looked for.
#[derive(Debug)]
pub struct Candidate {
    /// The incident's number in the index.
    pub incident: i64,
    /// What is filed.
    pub passage: Filed,
    /// Whether this and everything that comes behind happened before the hour of those that came before it in time.
    pub is_first_of_hour: bool,
    /// Whether it comes in the order of the hours; what found no room in its hour comes before all.
    pub is_in_order: bool,
}

impl Index {
    /// The incidents that are filed: by what their line was known, and their number.
    pub fn filed_incidents(&self) -> Result<BTreeMap<IncidentId, (u64, i64)>, IndexError> {
        let mut statement = self.connection.prepare_cached("SELECT id, mark, no FROM incident")?;
        let mut rows = statement.query([])?;
        let mut incidents = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let mark: i64 = row.get(1)?;
            incidents.insert(IncidentId(row.get(0)?), (mark.cast_unsigned(), row.get(2)?));
        }
        Ok(incidents)
    }

    /// Whether everything of a log whose lines make up this sum is filed.
    pub fn is_whole(&self, sum: &str) -> Result<bool, IndexError> {
        Ok(self.meta("whole")?.as_deref() == Some(sum))
    }

    /// Which incident has a number.
    pub fn id_of(&self, no: i64) -> Result<IncidentId, IndexError> {
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM incident WHERE no = ?1")?;
        let mut rows = statement.query([no])?;
        let row = rows.next()?.ok_or(IndexError::Damaged)?;
        Ok(IncidentId(row.get(0)?))
    }

    /// The numbers of the incidents that are such.
    pub fn numbers(
        &self,
        mut is_such: impl FnMut(&FiledIncident) -> bool,
    ) -> Result<BTreeSet<i64>, IndexError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT no, id, mark, customer, class, severity, status, nature FROM incident",
        )?;
        let mut rows = statement.query([])?;
        let mut numbers = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let mark: i64 = row.get(2)?;
            let incident = FiledIncident {
                id: IncidentId(row.get(1)?),
                mark: mark.cast_unsigned(),
                customer: row.get(3)?,
                class: row.get(4)?,
                severity: row.get(5)?,
                status: row.get(6)?,
                nature: row.get(7)?,
                things: Vec::new(),
                measured: String::new(),
                passages: Vec::new(),
            };
            if is_such(&incident) {
                numbers.insert(row.get(0)?);
            }
        }
        Ok(numbers)
    }

    /// Every incident that is filed, with what it speaks of and without its entries.
    pub fn spoken_of(&self) -> Result<Vec<FiledIncident>, IndexError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, mark, customer, class, severity, status, nature, things FROM incident ORDER BY no",
        )?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let mark: i64 = row.get(1)?;
            all.push(FiledIncident {
                id: IncidentId(row.get(0)?),
                mark: mark.cast_unsigned(),
                customer: row.get(2)?,
                class: row.get(3)?,
                severity: row.get(4)?,
                status: row.get(5)?,
                nature: row.get(6)?,
                things: row.get(7)?,
                measured: String::new(),
                passages: Vec::new(),
            });
        }
        Ok(all)
    }

    /// What was measured of each incident that is filed, as JSON; empty where that hangs on when it is asked for.
    pub fn readings(&self) -> Result<Vec<(IncidentId, String)>, IndexError> {
        let mut statement = self.connection.prepare_cached("SELECT id, measured FROM incident")?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((IncidentId(row.get(0)?), row.get(1)?));
        }
        Ok(all)
    }

    /// Goes through what is filed under the terms of a query, or with `None` through all, the latest hour first, until
    /// `take` has enough. What found no room in its hour comes before everything.
    pub fn candidates<E: From<IndexError>>(
        &self,
        matching: Option<&str>,
        among: &Among,
        span: Span,
        mut take: impl FnMut(Candidate) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let matching = with_incidents(matching, among);
        let filter = |no: i64| match among {
            Among::All => true,
            Among::These(numbers) => numbers.contains(&no),
        };
        let bounds =
            [(ELSEWHERE, i64::MAX), (hour_of(span.from), hour_of(span.to) + HOUR_ROOM - 1)];
        for (from, to) in bounds {
            let sql = match &matching {
                Some(_) => format!(
                    "SELECT at, incident, {COLUMNS} FROM term CROSS JOIN passage ON at = term.rowid
                     WHERE term MATCH ?3 AND term.rowid BETWEEN ?1 AND ?2 ORDER BY term.rowid DESC"
                ),
                None => format!(
                    "SELECT at, incident, {COLUMNS} FROM passage WHERE at BETWEEN ?1 AND ?2 ORDER BY at DESC"
                ),
            };
            let mut statement = self.connection.prepare_cached(&sql).map_err(IndexError::from)?;
            let rows = match &matching {
                Some(terms) => statement.query((from, to, terms)),
                None => statement.query((from, to)),
            };
            let rows = rows.map_err(IndexError::from)?;
            if walk(rows, from == ELSEWHERE, &filter, &mut take)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}

fn with_incidents(matching: Option<&str>, among: &Among) -> Option<String> {
    let numbers = match among {
        Among::These(numbers) if (1..=BY_TERM).contains(&numbers.len()) => numbers,
        Among::These(_) | Among::All => return matching.map(str::to_owned),
    };
    let terms: Vec<String> =
        numbers.iter().map(|no| format!("\"{}\"", incident_term(*no))).collect();
    let any = format!("({})", terms.join(" OR "));
    Some(matching.map_or_else(|| any.clone(), |terms| format!("{any} AND {terms}")))
}

fn walk<E: From<IndexError>>(
    mut rows: Rows<'_>,
    is_elsewhere: bool,
    is_among: &impl Fn(i64) -> bool,
    take: &mut impl FnMut(Candidate) -> Result<ControlFlow<()>, E>,
) -> Result<ControlFlow<()>, E> {
    let mut hour = None;
    while let Some(row) = rows.next().map_err(IndexError::from)? {
        let (at, incident) = place(row)?;
        if !is_among(incident) {
            continue;
        }
        let before = hour.replace(at / HOUR_ROOM);
        let is_first_of_hour = !is_elsewhere && before.is_some() && before != hour;
        let candidate = Candidate {
            incident,
            passage: filed_at(row, 2)?,
            is_first_of_hour,
            is_in_order: !is_elsewhere,
        };
        if take(candidate)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn place(row: &Row<'_>) -> Result<(i64, i64), IndexError> {
    Ok((row.get(0)?, row.get(1)?))
}
