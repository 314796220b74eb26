//! Which column holds what: matched by the names of headings, asked where two may be meant.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fault::{Question, Refused},
    field::{Field, Shape},
    header::{Fit, Heading, meanings},
    names::plain,
    reading::Answers,
    table::{Place, Row, Table, column_of, letters},
};

/// Headings that our own rejects file adds; they are never read.
pub const OWN: &str = "dingli:";

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What the rows are.
    pub shape: Shape,
    /// What each column is called.
    pub headings: Vec<String>,
    /// How many rows are heading, or stand above it.
    pub heading_rows: usize,
    found: BTreeMap<Field, usize>,
}

impl Columns {
    /// Matches the columns of a table.
    ///
    /// # Errors
    /// What has to be answered first; all of it at once.
    pub fn of(table: &Table, answers: &Answers) -> Result<Self, Refused> {
        let heading = Heading::of(table, answers.heading).ok_or(Refused::NoHeading)?;
        let shape = match answers.shape {
            Some(shape) => shape,
            None => shape_of(&heading.names, table, answers)?,
        };
        let mut columns = Self {
            shape,
            headings: heading.names,
            heading_rows: heading.rows,
            found: BTreeMap::new(),
        };
        columns.take_stated(answers)?;
        let mut questions = Vec::new();
        columns.match_names(answers, &mut questions);
        columns.ask_for_missing(answers, &mut questions);
        if questions.is_empty() { Ok(columns) } else { Err(Refused::Unclear(questions)) }
    }

    /// The column of a field.
    pub fn get(&self, field: Field) -> Option<usize> {
        self.found.get(&field).copied()
    }

    /// The fields found, with their columns.
    pub fn found(&self) -> impl Iterator<Item = (Field, usize)> + '_ {
        self.found.iter().map(|(field, column)| (*field, *column))
    }

    /// The columns that mean nothing here and are kept with the row only.
    pub fn unread(&self) -> Vec<usize> {
        let taken: BTreeSet<usize> = self.found.values().copied().collect();
        let named = |column: &usize| {
            let name = &self.headings[*column];
            !name.is_empty() && !name.starts_with(OWN)
        };
        (0..self.headings.len()).filter(|it| !taken.contains(it)).filter(named).collect()
    }

    /// Where a cell stands.
    pub fn place(&self, row: &Row, field: Option<Field>) -> Place {
        let column = field.and_then(|field| self.get(field));
        let heading = column.and_then(|column| self.headings.get(column)).cloned();
        Place { row: row.number, column, heading: heading.unwrap_or_default() }
    }

    /// The rows of a table that are entries.
    pub fn rows<'a>(&self, table: &'a Table) -> impl Iterator<Item = &'a Row> + use<'a> {
        table.rows.iter().skip(self.heading_rows).filter(|row| !row.is_blank())
    }

    /// The columns that were stated, by letters or heading.
    fn take_stated(&mut self, answers: &Answers) -> Result<(), Refused> {
        for (field, said) in &answers.columns {
            if said.trim().is_empty() {
                continue;
            }
            let by_heading = self.headings.iter().position(|heading| plain(heading) == plain(said));
            let width = self.headings.len();
            let column = by_heading.or_else(|| column_of(said).filter(|column| *column < width));
            let column = column.ok_or_else(|| Refused::NoColumn {
                said: said.clone(),
                known: self.named_columns(0..width),
            })?;
            self.found.insert(*field, column);
        }
        Ok(())
    }

    fn named_columns(&self, columns: impl IntoIterator<Item = usize>) -> Vec<String> {
        const SHOWN: usize = 30;
        let name = |column: usize| match self.headings[column].as_str() {
            "" => letters(column),
            heading => format!("{} ({heading})", letters(column)),
        };
        columns.into_iter().map(name).take(SHOWN).collect()
    }

    /// Matches by name: the whole name before a part of it, each column once.
    fn match_names(&mut self, answers: &Answers, questions: &mut Vec<Question>) {
        let all: Vec<Vec<(Field, Fit)>> =
            self.headings.iter().map(|heading| meanings(heading, self.shape)).collect();
        let stated = |field: &Field| answers.columns.contains_key(field);
        let mut levels: Vec<Fit> = all
            .iter()
            .flatten()
            .map(|(_, fit)| *fit)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        levels.reverse();
        for level in levels {
            for field in Field::ALL.into_iter().filter(|field| field.belongs_to(self.shape)) {
                if stated(&field) || self.found.contains_key(&field) {
                    continue;
                }
                let taken: BTreeSet<usize> = self.found.values().copied().collect();
                let fits = |column: &usize| {
                    !taken.contains(column) && all[*column].contains(&(field, level))
                };
                let candidates: Vec<usize> = (0..all.len()).filter(fits).collect();
                match candidates.as_slice() {
                    [] => {}
                    [one] => {
                        self.found.insert(field, *one);
                    }
                    several => {
                        let asked = |it: &Question| matches!(it, Question::Column { field: of, .. } if *of == field);
                        if !questions.iter().any(asked) {
                            let candidates = self.named_columns(several.iter().copied());
                            questions.push(Question::Column { field, candidates });
                        }
                    }
                }
            }
        }
        // A plain column for the day or the time is the opening's.
        if self.shape == Shape::Register
            && self.get(Field::Opened).is_none()
            && !stated(&Field::Opened)
        {
            let plain = self.get(Field::Day).or(self.get(Field::Time));
            self.found.extend(plain.map(|column| (Field::Opened, column)));
        }
    }

    /// What a table of this shape cannot do without.
    fn ask_for_missing(&self, answers: &Answers, questions: &mut Vec<Question>) {
        let needed: &[Field] = match self.shape {
            Shape::Register => &[Field::Title, Field::Customer, Field::Opened],
            Shape::Course => &[Field::Time, Field::Text],
            Shape::Journal => &[Field::Incident, Field::Entry, Field::Act, Field::At],
        };
        for &field in needed {
            let elsewhere = field == Field::Customer && answers.customer.is_some()
                || field == Field::Opened && self.get(Field::Began).is_some()
                || field == Field::Time && self.get(Field::Day).is_some()
                || field == Field::Title && self.get(Field::Text).is_some();
            let asked =
                |it: &Question| matches!(it, Question::Column { field: of, .. } if *of == field);
            if self.get(field).is_none() && !elsewhere && !questions.iter().any(asked) {
                let candidates = self.named_columns(0..self.headings.len());
                questions.push(Question::Missing { field, candidates });
            }
        }
    }
}

/// What the rows are: an incident each where they name customer and title, an entry each where they have time and words.
fn shape_of(names: &[String], table: &Table, answers: &Answers) -> Result<Shape, Refused> {
    if table.is_named && table.title.is_some() {
        return Ok(Shape::Course);
    }
    let is_named = |wanted: &str| names.iter().any(|name| plain(name) == wanted);
    if is_named("act") && is_named("incident") && is_named("entry") {
        return Ok(Shape::Journal);
    }
    let has = |field: Field, shape: Shape| {
        answers.columns.contains_key(&field)
            || names.iter().any(|name| meanings(name, shape).iter().any(|(of, _)| *of == field))
    };
    let register = |field| has(field, Shape::Register);
    let named = register(Field::Customer);
    let several = [
        Field::Severity,
        Field::Class,
        Field::Status,
        Field::Resolved,
        Field::Number,
        Field::Cause,
    ];
    let incident = several.into_iter().filter(|field| register(*field)).count();
    let course = (has(Field::Time, Shape::Course) || has(Field::Day, Shape::Course))
        && has(Field::Text, Shape::Course);
    match (named || incident >= 2, course) {
        (true, false) => Ok(Shape::Register),
        (true, true) if named && incident >= 1 || incident >= 2 => Ok(Shape::Register),
        (false, true) => Ok(Shape::Course),
        (false, false) if answers.customer.is_some() => Ok(Shape::Register),
        _ => Err(Refused::Unclear(vec![Question::Shape])),
    }
}
