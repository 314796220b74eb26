//! Separated values. The separator is the one that cuts the first lines into the same number of cells most often.

use csv::ReaderBuilder;

use super::limits::{MAX_CELLS, MAX_ROWS};
use crate::import::{
    fault::Refused,
    table::{Cell, Row, Table},
    write::without_mark,
};

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many lines decide about the separator.
const LOOKED_AT: usize = 30;

/// The table of a text.
pub(super) fn table(text: &str) -> Result<Table, Refused> {
    let (text, stated) = excel_line(text);
    let separator = stated.unwrap_or_else(|| separator(text));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cells = 0;
    let skipped = usize::from(stated.is_some());
    for record in reader.records() {
        let record = record.map_err(|error| Refused::Damaged(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let number = usize::try_from(line).unwrap_or(usize::MAX) + skipped;
        let row = Row {
            number,
            cells: record.iter().map(|cell| Cell::text(without_mark(cell))).collect(),
        };
        cells += row.cells.len();
        rows.push(row);
        if rows.len() > MAX_ROWS {
            return Err(Refused::TooMany(MAX_ROWS));
        }
        if cells > MAX_CELLS {
            return Err(Refused::TooMany(MAX_CELLS));
        }
    }
    let narrow = rows.iter().all(|row| row.cells.len() < 2);
    if rows.is_empty() || narrow {
        Err(Refused::NotATable)
    } else {
        Ok(Table { rows, ..Table::default() })
    }
}

/// The line `sep=;` that Excel reads and writes.
fn excel_line(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some(&[separator]) => (rest, Some(separator)),
        _ => (text, None),
    }
}

fn separator(text: &str) -> u8 {
    let head: String = text.split_inclusive('\n').take(LOOKED_AT).collect();
    let score = |separator: u8| {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(head.as_bytes());
        let widths: Vec<usize> = reader.records().filter_map(|it| Some(it.ok()?.len())).collect();
        let usual = |wide: usize| widths.iter().filter(|width| **width == wide).count();
        widths.iter().filter(|wide| **wide > 1).map(|wide| (usual(*wide), *wide)).max()
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator));
    best.unwrap_or(b',')
}
