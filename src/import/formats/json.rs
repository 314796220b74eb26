//! JSON: an object a line, or a list of objects. The keys are the columns, in the order in which they first appear.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::limits::{MAX_CELLS, MAX_ROWS};
use crate::import::{
    fault::Refused,
    table::{Cell, Row, Table},
};

/// Whether a text that begins with a bracket is meant as JSON: a chat may begin with one too.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let inside = text.get(1..).unwrap_or_default().trim_start();
    match text.chars().next() {
        Some('{') => inside.starts_with(['"', '}']),
        Some('[') => inside.starts_with(['{', ']']),
        _ => false,
    }
}

/// Each object with the line it begins in.
pub(super) fn values(text: &str) -> Result<Vec<(usize, Map<String, Value>)>, Refused> {
    let whole = text.trim_start();
    let mut values = Vec::new();
    if whole.starts_with('[') {
        let list: Vec<Value> =
            serde_json::from_str(whole).map_err(|error| Refused::NotJson { line: error.line() })?;
        for (at, value) in list.into_iter().enumerate() {
            let Value::Object(object) = value else {
                return Err(Refused::NotJson { line: at + 1 });
            };
            values.push((at + 1, object));
        }
    } else {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let object =
                serde_json::from_str(line).map_err(|_| Refused::NotJson { line: at + 1 })?;
            values.push((at + 1, object));
        }
    }
    if values.len() > MAX_ROWS { Err(Refused::TooMany(MAX_ROWS)) } else { Ok(values) }
}

/// The objects as a table.
pub(super) fn table(values: &[(usize, Map<String, Value>)]) -> Result<Table, Refused> {
    let mut columns: BTreeMap<&str, usize> = BTreeMap::new();
    let mut names: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    let mut cells = 0;
    for (number, object) in values {
        let mut row = Row { number: *number, cells: Vec::new() };
        for (key, value) in object {
            let column = *columns.entry(key).or_insert_with(|| {
                names.push(key);
                names.len() - 1
            });
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Cell::Empty);
            }
            row.cells[column] = cell(value);
        }
        cells += row.cells.len();
        if cells > MAX_CELLS {
            return Err(Refused::TooMany(MAX_CELLS));
        }
        rows.push(row);
    }
    if rows.is_empty() { Err(Refused::Empty) } else { Ok(Table::named(&names, rows)) }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::String(text) => Cell::text(text),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            Cell::text(&value.to_string())
        }
    }
}
