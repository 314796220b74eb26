//! What subjects list by themselves, for people and for programs.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    cli::{desk::Desk, failure::Failure, json, table},
    incident::{
        EntryKey, Incident,
        register::{Cell, Table},
        registers,
        timeline::short_key,
        wording,
    },
    locale::{Lang, Message},
};

/// Every table by its name, a row an object.
#[derive(Debug, Serialize)]
pub(super) struct Answer(BTreeMap<&'static str, Vec<Map<String, Value>>>);

impl Answer {
    pub(super) fn of(incident: &Incident) -> Self {
        Self::of_tables(registers::tables(incident), incident)
    }

    fn of_tables(tables: Vec<Table>, incident: &Incident) -> Self {
        let value = |cell: Cell| match cell {
            Cell::Entry(key) => json!(key),
            Cell::Entries(keys) => json!(keys),
            Cell::At(at) => json!(at.map(|at| json::at(at, incident.zone()))),
            Cell::Day(day) => json!(day),
            Cell::Minutes(minutes) => json!(minutes),
            Cell::Formula(formula) => json!(formula),
            Cell::Text(text) => json!(text),
            Cell::Names(names) => json!(names),
            Cell::Words(_, words) => json!(words),
            Cell::Word(_, word) => json!(word),
            Cell::Flag(is, _) => json!(is),
        };
        let row = |table: &Table, cells: Vec<Cell>| {
            let named = table.columns.iter().zip(cells);
            named.map(|(column, cell)| (column.name.to_owned(), value(cell))).collect()
        };
        Self(
            tables
                .into_iter()
                .map(|mut table| {
                    let rows = std::mem::take(&mut table.rows);
                    (table.name, rows.into_iter().map(|cells| row(&table, cells)).collect())
                })
                .collect(),
        )
    }
}

/// Prints tables of the directory: those of these names, and of them the rows that name an entry where one is given.
pub(in crate::cli) fn print(
    desk: &Desk,
    names: &[&str],
    of: Option<EntryKey>,
    as_json: bool,
) -> Result<(), Failure> {
    let directory = desk.session.directory()?.house;
    let mut tables = registers::tables(&directory);
    tables.retain(|table| names.contains(&table.name));
    if let Some(key) = of {
        let names_it = |row: &Vec<Cell>| row.contains(&Cell::Entry(Some(key)));
        tables.iter_mut().for_each(|table| table.rows.retain(names_it));
    }
    if as_json {
        return json::print(desk, &Answer::of_tables(tables, &directory));
    }
    let mut text = String::new();
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        let mut rows = rows(table, &directory, desk.lang);
        let named = headings(table, &directory, desk.lang);
        rows.insert(0, named);
        if !text.is_empty() {
            text.push('\n');
        }
        text.extend([desk.say(table.title), "\n".to_owned(), table::table(&rows, 2)]);
    }
    if text.is_empty() {
        desk.tell(&Message::new("cli-directory-nothing"));
    }
    desk.out.write(&text);
    Ok(())
}

/// The headings of the columns that say something.
fn headings(table: &Table, incident: &Incident, lang: Lang) -> Vec<String> {
    kept(&words(table, incident, lang), table)
        .into_iter()
        .filter_map(|at| table.columns.get(at))
        .map(|column| lang.say(column.heading))
        .collect()
}

/// The rows of a table as people read them, without the columns that say nothing.
pub(super) fn rows(table: &Table, incident: &Incident, lang: Lang) -> Vec<Vec<String>> {
    let all = words(table, incident, lang);
    let kept = kept(&all, table);
    all.iter().map(|row| kept.iter().filter_map(|at| row.get(*at).cloned()).collect()).collect()
}

/// Which columns say something.
fn kept(all: &[Vec<String>], table: &Table) -> Vec<usize> {
    let says = |at: &usize| all.iter().any(|row| row.get(*at).is_some_and(|it| !it.is_empty()));
    (0..table.columns.len()).filter(says).collect()
}

/// Every cell in words.
fn words(table: &Table, incident: &Incident, lang: Lang) -> Vec<Vec<String>> {
    let number = |key: EntryKey| short_key(key, incident.has_several_writers());
    let words = |cell: &Cell| match cell {
        Cell::Entry(key) => key.map(number).unwrap_or_default(),
        Cell::Entries(keys) => {
            let numbers: Vec<String> =
                keys.iter().map(|key| format!("#{}", number(*key))).collect();
            lang.list(&numbers)
        }
        Cell::At(at) => at.map(|at| incident.exact.stamp(at, incident.zone())).unwrap_or_default(),
        Cell::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Cell::Minutes(minutes) => {
            minutes.map(|it| wording::minutes_words(i64::from(it), lang)).unwrap_or_default()
        }
        Cell::Formula(it) => it.as_ref().map(|it| wording::formula(it, lang)).unwrap_or_default(),
        Cell::Text(text) => text.clone(),
        Cell::Names(names) => lang.list(names),
        Cell::Words(family, words) => {
            let said: Vec<String> = words
                .iter()
                .map(|word| format!("{family}-{word}"))
                .map(|id| lang.say(&id))
                .collect();
            lang.list(&said)
        }
        Cell::Word(..) | Cell::Flag(..) => {
            cell.message_id().map(|id| lang.say(&id)).unwrap_or_default()
        }
    };
    table.rows.iter().map(|row| row.iter().map(words).collect()).collect()
}
