//! The times in a table's cells, and the one order that all its dates are in.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::{
    columns::Columns,
    dates::{DateFault, Moment, Written, written},
    fault::{Question, Refused, RowFault, RowProblem},
    field::{Field, Shape},
    reading::Reading,
    table::{Cell, Row, Table},
};

/// What a cell says of a time; `None` where nothing stands in it.
pub(super) fn of_cell(cell: &Cell) -> Option<Result<Written, RowProblem>> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Fault(text) => Err(RowProblem::Formula(text.to_string())),
        Cell::Local { at, whole_day } => Ok(Written::local(*at, *whole_day)),
        Cell::Exact(at) => Ok(Written::exact(*at)),
        Cell::Text(text) if NOTHING.contains(&text.as_ref()) => return None,
        Cell::Text(text) => written(text)
            .or_else(|| written(begins(text)?))
            .ok_or_else(|| RowProblem::Time(DateFault::NotATime, text.to_string())),
    })
}

/// What stands for nothing.
pub(super) const NOTHING: [&str; 10] =
    ["-", "--", "—", "/", "无", "n/a", "N/A", "none", "null", "暂无"];

/// Where something took from one time to another, the first.
fn begins(text: &str) -> Option<&str> {
    let at = text.find(['–', '—', '~', '～', '至']).or_else(|| text.find(" - "));
    let at = at.or_else(|| text.rfind('-').filter(|at| text[..*at].contains(':')))?;
    text.get(..at)
}

impl Columns {
    /// What a row says of a time: the day and the time of day of two columns together.
    fn written(&self, row: &Row, field: Field) -> Option<Result<Written, RowFault>> {
        let column = self.get(field)?;
        let fault = |field, problem| RowFault { place: self.place(row, Some(field)), problem };
        let own =
            of_cell(row.cell(column)).map(|read| read.map_err(|problem| fault(field, problem)));
        let beside = match field {
            Field::Opened | Field::Time if self.get(Field::Day).is_some() => {
                [Field::Day, Field::Time].into_iter().find(|it| self.get(*it) != Some(column))
            }
            _ => None,
        };
        let other = beside.and_then(|field| {
            let cell = row.cell(self.get(field)?);
            Some(of_cell(cell)?.map_err(|problem| fault(field, problem)))
        });
        Some(match (own?, other) {
            (Ok(one), Some(Ok(two))) => Ok(one.joined(&two)),
            (Err(fault), _) | (_, Some(Err(fault))) => Err(fault),
            (Ok(one), None) => Ok(one),
        })
    }

    /// The time of a field in a row; `None` where the row does not say it.
    pub(super) fn moment(
        &self,
        row: &Row,
        field: Field,
        reading: &Reading,
        zone: Tz,
    ) -> Option<Result<Moment, RowFault>> {
        let written = match self.written(row, field)? {
            Ok(written) => written,
            Err(fault) => return Some(Err(fault)),
        };
        let zone = self.zone_in_heading(field).unwrap_or(zone);
        Some(written.resolve(reading, zone).map_err(|fault| self.time_fault(row, field, fault)))
    }

    /// The zone that the heading of a time says itself: `Time (UTC)`.
    pub(super) fn zone_in_heading(&self, field: Field) -> Option<Tz> {
        let heading = self.headings.get(self.get(field)?)?.to_ascii_uppercase();
        let mut words = heading.split(|c: char| !c.is_alphanumeric());
        words.any(|word| matches!(word, "UTC" | "GMT")).then_some(chrono_tz::UTC)
    }

    /// What a row of a course says of its time, before it is placed on a day.
    pub(super) fn written_time(&self, row: &Row) -> Option<Result<Written, RowFault>> {
        let field = if self.get(Field::Time).is_some() { Field::Time } else { Field::Day };
        self.written(row, field).or_else(|| self.written(row, Field::Day))
    }

    pub(super) fn time_fault(&self, row: &Row, field: Field, fault: DateFault) -> RowFault {
        let said = self.get(field).map_or_else(String::new, |column| row.cell(column).said());
        RowFault { place: self.place(row, Some(field)), problem: RowProblem::Time(fault, said) }
    }

    /// Finds in which order the dates of the file are: as stated, or as those have it that can be read in one way only.
    ///
    /// # Errors
    /// What has to be answered: the order, or the year of dates without one.
    pub fn settle_dates(&self, table: &Table, reading: &mut Reading) -> Result<(), Refused> {
        let wanted: Vec<(Field, usize)> =
            self.found().filter(|(field, _)| field.is_time()).collect();
        let mut orders = BTreeSet::new();
        let (mut ambiguous, mut yearless) = (None, None);
        for row in self.rows(table) {
            for &(field, column) in &wanted {
                let Some(Ok(written)) = of_cell(row.cell(column)) else { continue };
                let place = || (self.place(row, Some(field)), row.cell(column).said());
                orders.extend(written.only_order());
                if ambiguous.is_none() && written.is_ambiguous() {
                    ambiguous = Some(place());
                }
                if yearless.is_none() && written.lacks_year() {
                    yearless = Some(place());
                }
            }
        }
        let mut questions = Vec::new();
        reading.assumes_year |= self.shape == Shape::Course;
        match (orders.len(), ambiguous) {
            (1, _) => reading.found_order = orders.first().copied(),
            (_, Some((place, text))) if reading.stated_order.is_none() => {
                questions.push(Question::Dates { place, text });
            }
            _ => {}
        }
        if let Some((place, text)) =
            yearless.filter(|_| !reading.assumes_year && reading.year.is_none())
        {
            questions.push(Question::Year { place, text });
        }
        if questions.is_empty() { Ok(()) } else { Err(Refused::Unclear(questions)) }
    }
}
