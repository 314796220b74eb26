//! What every format is read into: rows of cells, each row with the number by which people find it in the file.

use chrono::{NaiveDateTime, SecondsFormat};

use crate::incident::Instant;

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, or a number as it is written.
    Text(Box<str>),
    /// A date that the file holds as one, without a zone; a whole day where no time of day belongs to it.
    Local {
        /// Day and time of day.
        at: NaiveDateTime,
        /// Whether only a day was meant.
        whole_day: bool,
    },
    /// An instant.
    Exact(Instant),
    /// What a formula failed with, such as `#REF!`.
    Fault(Box<str>),
}

impl Cell {
    /// A cell with these words; empty where there are none.
    pub fn text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What it says, as it is kept beside the row and shown in messages.
    pub fn said(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Fault(text) => text.to_string(),
            Self::Local { at, whole_day: true } => at.format("%Y-%m-%d").to_string(),
            Self::Local { at, whole_day: false } => at.format("%Y-%m-%d %H:%M:%S").to_string(),
            Self::Exact(at) => at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
        }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its number in the file, from 1: a row of the sheet, or the line it begins in.
    pub number: usize,
    /// Its cells; what is missing at the end is empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The cell of a column, counted from 0.
    pub fn cell(&self, column: usize) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(NONE)
    }
}

/// A table as a format gives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The name of the sheet or channel; empty where the file is one table.
    pub sheet: String,
    /// The other sheets that hold anything.
    pub other_sheets: Vec<String>,
    /// The rows, heading included where there is one.
    pub rows: Vec<Row>,
    /// Whether the first row is the heading, because the format names its columns itself.
    pub is_named: bool,
    /// A title above the table, such as the first heading of a document.
    pub title: Option<String>,
    /// How many cells hold a formula; their values were read.
    pub formulas: usize,
    /// Whether the file holds macros; they are not read.
    pub has_macros: bool,
}

impl Table {
    /// A table whose format names its columns itself.
    pub(super) fn named(columns: &[&str], rows: Vec<Row>) -> Self {
        let heading =
            Row { number: 0, cells: columns.iter().map(|name| Cell::text(name)).collect() };
        let rows = std::iter::once(heading).chain(rows).collect();
        Self { rows, is_named: true, ..Self::default() }
    }
}

/// Where something is wrong: the row, and the column with what its heading says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The row's number in the file.
    pub row: usize,
    /// The column, counted from 0, where one is to blame.
    pub column: Option<usize>,
    /// What its heading says.
    pub heading: String,
}

/// The letters of a column as spreadsheets have them: 0 is A, 26 is AA.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The column that letters name, counted from 0.
pub(super) fn column_of(letters: &str) -> Option<usize> {
    let known = !letters.is_empty() && letters.len() <= 3;
    let mut column = 0_usize;
    for letter in letters.chars() {
        let letter = letter.to_ascii_uppercase();
        if !known || !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + (letter as usize - 'A' as usize) + 1;
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
            assert_eq!(column_of(&name.to_lowercase()), Some(column));
        }
        assert_eq!(column_of(""), None);
        assert_eq!(column_of("A1"), None);
        assert_eq!(column_of("客户"), None);
    }
}
