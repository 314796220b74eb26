//! Filing: what an incident says is put into the index, and only what has changed of it is written.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row};

use super::file::{Index, IndexError};
use crate::incident::{EntryKey, IncidentId, Precision, WriterId};

/// What is filed of one entry; without a key, the line of the incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The entry.
    pub key: Option<EntryKey>,
    /// Its place in the log of the incident; what stands later is newer of one moment.
    pub ordinal: i64,
    /// The number that the timeline gives it.
    pub number: String,
    /// The kind's name in the log.
    pub kind: String,
    /// When it happened, in milliseconds of UTC.
    pub occurred: i64,
    /// How exactly that time was stated.
    pub precision: Precision,
    /// Whether the customer may see it.
    pub visible: bool,
    /// The day on which it happened, in the incident's zone, counted from the beginning of the common era.
    pub day: i32,
    /// The tags of a note.
    pub tags: Vec<String>,
    /// Who said or did it, and who recorded it.
    pub people: Vec<String>,
    /// Its words.
    pub text: String,
    /// What it is filed under, with a space between two terms.
    pub terms: String,
}

/// What is filed of one incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledIncident {
    /// Which.
    pub id: IncidentId,
    /// What its line in the log was known by when it was read.
    pub mark: u64,
    /// What the line says of it, for filters.
    pub customer: String,
    /// The playbook's id.
    pub class: String,
    /// The severity in force.
    pub severity: u8,
    /// The status in force.
    pub status: String,
    /// How it came into the log.
    pub nature: String,
    /// What it speaks of, by which past incidents are found alike.
    pub things: Vec<u8>,
    /// What was measured of it, as JSON; empty where that hangs on when it is asked for.
    pub measured: String,
    /// Its line and its entries.
    pub passages: Vec<Filed>,
}

/// What stands between two tags or two names. It is in no name that people could read.
pub(super) const BETWEEN: char = '\u{1f}';

/// Places of one hour.
pub(super) const HOUR_ROOM: i64 = 1 << 16;
/// From here on stands what found no room in its hour.
pub(super) const ELSEWHERE: i64 = 1 << 61;
const MILLIS: i64 = 3_600_000;
/// The hours that are told apart: some thousand years on either side.
const MOST_HOURS: i64 = 1 << 24;

/// The first place of the hour of an instant.
pub(super) fn hour_of(occurred: i64) -> i64 {
    (occurred.div_euclid(MILLIS).clamp(-MOST_HOURS, MOST_HOURS) + MOST_HOURS) * HOUR_ROOM
}

/// What an incident's number is filed under.
pub(super) fn incident_term(no: i64) -> String {
    format!("\u{E1FF}{no}")
}

impl Index {
    /// Files incidents, each in place of what was filed of it, all or none.
    pub fn put(&mut self, incidents: &[FiledIncident]) -> Result<(), IndexError> {
        let writing = self.connection.transaction()?;
        let mut desk = Desk { connection: &writing, last: HashMap::new(), terms: Vec::new() };
        for incident in incidents {
            desk.put(incident)?;
        }
        desk.file()?;
        writing.commit()?;
        Ok(())
    }

    /// Takes out incidents that are no longer in the log.
    pub fn forget(&mut self, gone: &[IncidentId]) -> Result<(), IndexError> {
        let writing = self.connection.transaction()?;
        for id in gone {
            let no = "(SELECT no FROM incident WHERE id = ?1)";
            let terms = format!(
                "DELETE FROM term WHERE rowid IN (SELECT at FROM passage WHERE incident = {no})"
            );
            writing.prepare_cached(&terms)?.execute([id.0])?;
            writing
                .prepare_cached(&format!("DELETE FROM passage WHERE incident = {no}"))?
                .execute([id.0])?;
            writing.prepare_cached("DELETE FROM incident WHERE id = ?1")?.execute([id.0])?;
        }
        writing.commit()?;
        Ok(())
    }

    /// Notes that it holds everything of a log whose lines make up this sum.
    pub fn note_whole(&self, sum: &str) -> Result<(), IndexError> {
        self.put_meta("whole", sum)
    }

    /// Makes one piece of the many in which much was filed: it is searched quicker.
    pub fn optimize(&self) -> Result<(), IndexError> {
        self.connection.execute("INSERT INTO term (term) VALUES ('optimize')", [])?;
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

/// One writing: what is filed goes in at the end, in the order of the places, as FTS5 takes it quickest.
struct Desk<'a> {
    connection: &'a Connection,
    /// The last place taken, by hour.
    last: HashMap<i64, i64>,
    terms: Vec<(i64, String)>,
}

impl Desk<'_> {
    fn put(&mut self, incident: &FiledIncident) -> Result<(), IndexError> {
        let no = self.row_of(incident)?;
        let mut before = self.filed(no)?;
        for passage in &incident.passages {
            let old = before.remove(&passage.key);
            match old {
                Some((at, old)) if hour_of(old.occurred) == hour_of(passage.occurred) => {
                    if is_same(&old, passage) {
                        continue;
                    }
                    self.remove_passage(at)?;
                    if is_filed_alike(&old, passage) {
                        self.insert(at, no, passage)?;
                        continue;
                    }
                    self.remove_terms(at)?;
                    self.insert(at, no, passage)?;
                    self.terms.push((at, with_incident(&passage.terms, no)));
                }
                other => {
                    if let Some((at, _)) = other {
                        self.remove_passage(at)?;
                        self.remove_terms(at)?;
                    }
                    let at = self.place(passage.occurred)?;
                    self.insert(at, no, passage)?;
                    self.terms.push((at, with_incident(&passage.terms, no)));
                }
            }
        }
        for (at, _) in before.into_values() {
            self.remove_passage(at)?;
            self.remove_terms(at)?;
        }
        Ok(())
    }

    fn row_of(&self, it: &FiledIncident) -> Result<i64, IndexError> {
        let values = (
            it.id.0,
            it.mark.cast_signed(),
            &it.customer,
            &it.class,
            it.severity,
            &it.status,
            &it.nature,
            &it.things,
            &it.measured,
        );
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO incident (id, mark, customer, class, severity, status, nature, things, measured)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, customer = excluded.customer,
                 class = excluded.class, severity = excluded.severity, status = excluded.status,
                 nature = excluded.nature, things = excluded.things, measured = excluded.measured
             RETURNING no",
        )?;
        Ok(statement.query_row(values, |row| row.get(0))?)
    }

    fn filed(&self, no: i64) -> Result<BTreeMap<Option<EntryKey>, (i64, Filed)>, IndexError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT at, {COLUMNS} FROM passage WHERE incident = ?1"))?;
        let mut rows = statement.query([no])?;
        let mut filed = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let passage = filed_at(row, 1)?;
            filed.insert(passage.key, (row.get(0)?, passage));
        }
        Ok(filed)
    }

    /// The next place in the hour of an instant.
    fn place(&mut self, occurred: i64) -> Result<i64, IndexError> {
        let hour = hour_of(occurred);
        let at = self.next_in(hour, hour + HOUR_ROOM)?;
        if at < hour + HOUR_ROOM {
            self.last.insert(hour, at);
            return Ok(at);
        }
        let at = self.next_in(ELSEWHERE, i64::MAX)?;
        self.last.insert(ELSEWHERE, at);
        Ok(at)
    }

    fn next_in(&self, from: i64, to: i64) -> Result<i64, IndexError> {
        if let Some(last) = self.last.get(&from) {
            return Ok(last + 1);
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT max(at) FROM passage WHERE at >= ?1 AND at < ?2")?;
        let last: Option<i64> = statement.query_row((from, to), |row| row.get(0))?;
        Ok(last.map_or(from, |last| last + 1))
    }

    fn insert(&self, at: i64, no: i64, it: &Filed) -> Result<(), IndexError> {
        let between = BETWEEN.to_string();
        let joined = |list: &[String]| {
            list.iter().map(|it| it.replace(BETWEEN, " ")).collect::<Vec<_>>().join(&between)
        };
        let key = it.key.map_or(([0; 16], 0), |key| (key.writer.0, key.seq));
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO passage (at, incident, writer, seq, ordinal, number, kind, occurred, exact, visible, day,
                 tags, people, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?;
        statement.execute(rusqlite::params![
            at,
            no,
            key.0,
            key.1,
            it.ordinal,
            it.number,
            it.kind,
            it.occurred,
            it.precision.number(),
            it.visible,
            it.day,
            joined(&it.tags),
            joined(&it.people),
            it.text,
        ])?;
        Ok(())
    }

    fn remove_passage(&self, at: i64) -> Result<(), IndexError> {
        self.connection.prepare_cached("DELETE FROM passage WHERE at = ?1")?.execute([at])?;
        Ok(())
    }

    fn remove_terms(&self, at: i64) -> Result<(), IndexError> {
        self.connection.prepare_cached("DELETE FROM term WHERE rowid = ?1")?.execute([at])?;
        Ok(())
    }

    fn file(&mut self) -> Result<(), IndexError> {
        self.terms.sort_unstable_by_key(|(at, _)| *at);
        let mut statement =
            self.connection.prepare_cached("INSERT INTO term (rowid, terms) VALUES (?1, ?2)")?;
        for (at, terms) in &self.terms {
            statement.execute((at, terms))?;
        }
        Ok(())
    }
}

fn with_incident(terms: &str, no: i64) -> String {
    format!("{terms} {}", incident_term(no))
}

/// Whether nothing of a passage has changed; its terms follow from the rest.
fn is_same(old: &Filed, new: &Filed) -> bool {
    is_filed_alike(old, new)
        && old.ordinal == new.ordinal
        && old.number == new.number
        && old.occurred == new.occurred
        && old.precision == new.precision
        && old.day == new.day
}

/// Whether the terms are those of before.
fn is_filed_alike(old: &Filed, new: &Filed) -> bool {
    let people =
        |it: &Filed| it.people.iter().map(|it| it.replace(BETWEEN, " ")).collect::<Vec<_>>();
    let tags = |it: &Filed| it.tags.iter().map(|it| it.replace(BETWEEN, " ")).collect::<Vec<_>>();
    old.kind == new.kind
        && old.visible == new.visible
        && old.text == new.text
        && people(old) == people(new)
        && tags(old) == tags(new)
}

/// The columns that [`filed_at`] reads.
pub(super) const COLUMNS: &str =
    "writer, seq, ordinal, number, kind, occurred, exact, visible, day, tags, people, text";

/// A passage as it is filed, from a column on; its terms are not kept.
pub(super) fn filed_at(row: &Row<'_>, from: usize) -> Result<Filed, IndexError> {
    let list = |at: usize| -> rusqlite::Result<Vec<String>> {
        let text = row.get_ref(from + at)?.as_str()?;
        let parts = text.split(BETWEEN).filter(|it| !it.is_empty());
        Ok(parts.map(str::to_owned).collect())
    };
    let key = EntryKey { writer: WriterId(row.get(from)?), seq: row.get(from + 1)? };
    Ok(Filed {
        key: (key.seq > 0).then_some(key),
        ordinal: row.get(from + 2)?,
        number: row.get(from + 3)?,
        kind: row.get(from + 4)?,
        occurred: row.get(from + 5)?,
        precision: Precision::numbered(row.get(from + 6)?),
        visible: row.get(from + 7)?,
        day: row.get(from + 8)?,
        tags: list(9)?,
        people: list(10)?,
        text: row.get(from + 11)?,
        terms: String::new(),
    })
}
