//! What subjects list by themselves, for people and for programs.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    cli::json,
    incident::{
        EntryKey, Incident,
        register::{Cell, Table},
        registers,
        timeline::short_key,
    },
    locale::Lang,
};

/// Every table by its name, a row an object.
#[derive(Debug, Serialize)]
pub(super) struct Answer(BTreeMap<&'static str, Vec<Map<String, Value>>>);

impl Answer {
    pub(super) fn of(incident: &Incident) -> Self {
        let value = |cell: Cell| match cell {
            Cell::Entry(key) => json!(key),
            Cell::Entries(keys) => json!(keys),
            Cell::At(at) => json!(at.map(|at| json::at(at, incident.zone()))),
            Cell::Text(text) => json!(text),
            Cell::Names(names) => json!(names),
            Cell::Word(_, word) => json!(word),
            Cell::Flag(is, _) => json!(is),
        };
        let row = |table: &Table, cells: Vec<Cell>| {
            let named = table.columns.iter().zip(cells);
            named.map(|(column, cell)| (column.name.to_owned(), value(cell))).collect()
        };
        let tables = registers::tables(incident).into_iter();
        Self(
            tables
                .map(|mut table| {
                    let rows = std::mem::take(&mut table.rows);
                    (table.name, rows.into_iter().map(|cells| row(&table, cells)).collect())
                })
                .collect(),
        )
    }
}

/// The rows of a table as people read them, without the columns that say nothing.
pub(super) fn rows(table: &Table, incident: &Incident, lang: Lang) -> Vec<Vec<String>> {
    let number = |key: EntryKey| short_key(key, incident.has_several_writers());
    let words = |cell: &Cell| match cell {
        Cell::Entry(key) => key.map(number).unwrap_or_default(),
        Cell::Entries(keys) => {
            let numbers: Vec<String> =
                keys.iter().map(|key| format!("#{}", number(*key))).collect();
            lang.list(&numbers)
        }
        Cell::At(at) => at.map(|at| incident.exact.stamp(at, incident.zone())).unwrap_or_default(),
        Cell::Text(text) => text.clone(),
        Cell::Names(names) => lang.list(names),
        Cell::Word(..) | Cell::Flag(..) => {
            cell.message_id().map(|id| lang.say(&id)).unwrap_or_default()
        }
    };
    let all: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(words).collect()).collect();
    let says = |at: &usize| all.iter().any(|row| row.get(*at).is_some_and(|it| !it.is_empty()));
    let kept: Vec<usize> = (0..table.columns.len()).filter(says).collect();
    all.iter().map(|row| kept.iter().filter_map(|at| row.get(*at).cloned()).collect()).collect()
}
