//! A journal, as `export-table` writes it: rows of many incidents, each with the act that makes it again.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};

use super::{
    columns::Columns,
    fault::{RowFault, RowProblem},
    field::Field,
    origin::{Origin, of_incident},
    reading::Reading,
    table::{Row, Table},
};
use crate::{
    capture::time::{Toward, TypedAt},
    locale::Message,
    record::{self, RecordLine},
};

/// An incident of a journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Its id in the log it comes from.
    pub id: String,
    /// The row that opens it.
    pub row: usize,
    /// Its acts.
    pub lines: Vec<RecordLine>,
    /// The bytes of its attachments, and what it is known again by.
    pub files: Vec<Vec<u8>>,
    /// What it is known again by.
    pub origin: Origin,
}

/// The incidents of a journal, in the order in which they first appear; of one with a wrong row, that.
pub fn plan(table: &Table, columns: &Columns, reading: &Reading) -> Vec<Result<Chapter, RowFault>> {
    let mut chapters: Vec<Result<Chapter, RowFault>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for row in columns.rows(table) {
        let id = text(columns, row, Field::Incident);
        let at = *places.entry(id).or_insert_with_key(|id| {
            chapters.push(Ok(begun(id, row, reading)));
            chapters.len() - 1
        });
        let Ok(begun) = &mut chapters[at] else { continue };
        if let Err(fault) = take(columns, row, reading, begun) {
            chapters[at] = Err(fault);
        }
    }
    let finished = |chapter: Result<Chapter, RowFault>| {
        chapter.map(|mut chapter| {
            chapter.lines.push(super::course::attached(&chapter.origin));
            chapter
        })
    };
    chapters.into_iter().map(finished).collect()
}

fn begun(id: &str, row: &Row, reading: &Reading) -> Chapter {
    let origin = Origin::of_course(&reading.file, &[of_incident(id)].into());
    Chapter { id: id.to_owned(), row: row.number, lines: Vec::new(), files: Vec::new(), origin }
}

fn text(columns: &Columns, row: &Row, field: Field) -> String {
    columns.get(field).map_or_else(String::new, |column| row.cell(column).said())
}

fn take(
    columns: &Columns,
    row: &Row,
    reading: &Reading,
    chapter: &mut Chapter,
) -> Result<(), RowFault> {
    let said = text(columns, row, Field::Act);
    let fault = |problem| RowFault { place: columns.place(row, Some(Field::Act)), problem };
    let file = text(columns, row, Field::File);
    let file = (!file.is_empty()).then(|| STANDARD.decode(&file).unwrap_or_default());
    let mut fields: Map<String, Value> = if said.is_empty() {
        Map::new()
    } else {
        let unread = |_| fault(RowProblem::Refused(Message::new("record-not-an-object")));
        serde_json::from_str(&said).map_err(unread)?
    };
    // What cannot be said again, or whose bytes did not come along, stays as words.
    let lost = fields.get("act").is_some_and(|act| act == "attach") && file.is_none();
    if fields.is_empty() || lost {
        let words = text(columns, row, Field::Text);
        fields =
            Map::from_iter([("act".to_owned(), "note".into()), ("text".to_owned(), words.into())]);
    }
    chapter.files.extend(file.filter(|_| !lost));
    for (key, field) in
        [("at", Field::At), ("known", Field::Known), ("who", Field::Who), ("label", Field::Entry)]
    {
        let value = text(columns, row, field);
        if !value.is_empty() {
            fields.insert(key.to_owned(), value.into());
        }
    }
    fields.insert("visible".to_owned(), (text(columns, row, Field::Visible) == "true").into());
    let moment =
        TypedAt { now: reading.now, zone: reading.zone, toward: Toward::Past, until: None };
    let line = Value::Object(fields).to_string();
    let line = record::parse_line(row.number, &line, &moment).map_err(|error| {
        fault(RowProblem::Refused(
            Message::new("import-act").with("problem", error.problem.words(reading.lang)),
        ))
    })?;
    chapter.lines.push(line);
    Ok(())
}
