//! Workbooks: the values of cells, never their formulas; what is merged downwards stands in every row it covers.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader as _, Xlsx};

use super::{
    limits::{MAX_CELLS, MAX_ROWS},
    unzip::Parts,
};
use crate::import::{
    fault::Refused,
    table::{Cell, Row, Table},
};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheet of that name, or the first that holds anything.
pub(super) fn table(
    bytes: &[u8],
    parts: &Parts<'_>,
    sheet: Option<&str>,
) -> Result<Table, Refused> {
    let damaged = |error: calamine::XlsxError| match error {
        calamine::XlsxError::Password => Refused::OldWorkbook,
        other => Refused::Damaged(other.to_string()),
    };
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = book.sheet_names();
    if let Some(said) = sheet.filter(|said| !names.iter().any(|name| name == said)) {
        return Err(Refused::NoSheet { said: said.to_owned(), known: names });
    }
    let mut found: Option<Table> = None;
    let mut others = Vec::new();
    for name in names.iter().filter(|name| sheet.is_none_or(|said| said == *name)) {
        if found.is_some() {
            others.push(name.clone());
            continue;
        }
        let rows = rows(&mut book, name).map_err(|error| error.or(damaged))?;
        if rows.iter().any(|row| !row.is_blank()) {
            found = Some(Table { sheet: name.clone(), rows, ..Table::default() });
        }
    }
    let mut table = found.ok_or(Refused::Empty)?;
    table.formulas = formulas(&mut book, &table.sheet);
    table.has_macros = parts.has_macros();
    table.other_sheets = others;
    Ok(table)
}

/// Why a sheet could not be read.
enum Stop {
    Refused(Refused),
    Xlsx(calamine::XlsxError),
}

impl Stop {
    fn or(self, worded: impl Fn(calamine::XlsxError) -> Refused) -> Refused {
        match self {
            Self::Refused(refused) => refused,
            Self::Xlsx(error) => worded(error),
        }
    }
}

impl From<calamine::XlsxError> for Stop {
    fn from(error: calamine::XlsxError) -> Self {
        Self::Xlsx(error)
    }
}

fn rows(book: &mut Book<'_>, sheet: &str) -> Result<Vec<Row>, Stop> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = 0;
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value());
        if value.is_empty() {
            continue;
        }
        let (row, column) = (row as usize + 1, column as usize);
        let last = rows.last().map_or(0, |last| last.number);
        if last != row {
            rows.push(Row { number: row, cells: Vec::new() });
        }
        if rows.len() > MAX_ROWS {
            return Err(Stop::Refused(Refused::TooMany(MAX_ROWS)));
        }
        if let Some(last) = rows.last_mut() {
            cells += (column + 1).saturating_sub(last.cells.len());
            if cells > MAX_CELLS {
                return Err(Stop::Refused(Refused::TooMany(MAX_CELLS)));
            }
            if last.cells.len() <= column {
                last.cells.resize(column + 1, Cell::Empty);
            }
            last.cells[column] = value;
        }
    }
    drop(reader);
    rows.sort_by_key(|row| row.number);
    for region in book.merge_cells_by_sheet_name(sheet)? {
        fill(&mut rows, region);
    }
    Ok(rows)
}

/// Puts the value of a merged region into every row it covers. Beside it, in its own row, nothing is filled: there it is a
/// heading over several columns.
fn fill(rows: &mut [Row], region: Dimensions) {
    let (top, column) = (region.start.0 as usize + 1, region.start.1 as usize);
    let bottom = region.end.0 as usize + 1;
    let at = |number: usize| rows.binary_search_by_key(&number, |row| row.number);
    let Ok(first) = at(top) else { return };
    let value = rows[first].cell(column).clone();
    for row in rows[first + 1..].iter_mut().take_while(|row| row.number <= bottom) {
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        if row.cells[column].is_empty() {
            row.cells[column] = value.clone();
        }
    }
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::text(&number.to_string()),
        DataRef::Float(number) => Cell::text(&number_text(*number)),
        DataRef::String(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(yes) => Cell::text(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(at) => match at.as_datetime() {
            // A time of day alone counts from the calendar's beginning.
            Some(local) if at.as_f64() < 1.0 => Cell::text(&local.format("%H:%M:%S").to_string()),
            Some(local) => {
                Cell::Local { at: rounded(local), whole_day: at.as_f64().fract() == 0.0 }
            }
            None => Cell::text(&number_text(at.as_f64())),
        },
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::Error(error) => Cell::Fault(error.to_string().into()),
    }
}

/// To the second: a day's fraction is no exact number of milliseconds.
fn rounded(local: chrono::NaiveDateTime) -> chrono::NaiveDateTime {
    use chrono::DurationRound as _;
    local.duration_round(chrono::TimeDelta::seconds(1)).unwrap_or(local)
}

/// A number as people see it: 12 and not 12.0.
fn number_text(number: f64) -> String {
    format!("{number}")
}

/// How many cells hold a formula.
fn formulas(book: &mut Book<'_>, sheet: &str) -> usize {
    let Ok(mut reader) = book.worksheet_cells_reader(sheet) else { return 0 };
    let mut count = 0;
    while let Ok(Some(formula)) = reader.next_formula() {
        count += usize::from(!formula.get_value().is_empty());
    }
    count
}
