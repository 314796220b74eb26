//! What subjects list by themselves, for our own eyes: a section a table.

use crate::{
    incident::{
        register::{Cell, Column, Table},
        registers,
        timeline::short_key,
        wording,
    },
    report::{
        compose::desk::Desk,
        document::{Block, Line, line},
    },
};

/// More columns than stand beside each other on a page: then each row is a list of its own.
const MOST_COLUMNS: usize = 6;

impl Desk<'_> {
    pub(super) fn registered(&self, blocks: &mut Vec<Block>) {
        for table in registers::tables(self.incident) {
            self.register(&table, blocks);
        }
    }

    fn register(&self, table: &Table, blocks: &mut Vec<Block>) {
        let rows: Vec<Vec<Line>> =
            table.rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect()).collect();
        let says =
            |at: &usize| rows.iter().any(|row| row.get(*at).is_some_and(|it| !it.is_empty()));
        let kept: Vec<usize> = (0..table.columns.len()).filter(says).collect();
        let columns: Vec<&Column> = kept.iter().filter_map(|at| table.columns.get(*at)).collect();
        let cells = |row: &Vec<Line>| -> Vec<Line> {
            kept.iter().filter_map(|at| row.get(*at).cloned()).collect()
        };
        if columns.len() <= MOST_COLUMNS {
            let head: Vec<&str> = columns.iter().map(|it| it.heading).collect();
            self.pen.table(blocks, table.title, &head, rows.iter().map(cells).collect());
            return;
        }
        blocks.push(self.pen.section(table.title));
        blocks.extend(rows.iter().map(|row| {
            let named = columns.iter().zip(cells(row));
            let said = named.filter(|(_, said)| !said.is_empty());
            Block::KeyValues(
                said.map(|(column, said)| self.pen.key(column.heading, said)).collect(),
            )
        }));
    }

    fn cell(&self, cell: &Cell) -> Line {
        let pen = self.pen;
        let number = |key| format!("#{}", short_key(key, self.incident.has_several_writers()));
        let words = match cell {
            Cell::Entry(key) => key.map(number).unwrap_or_default(),
            Cell::Entries(keys) => {
                pen.lang.list(&keys.iter().map(|key| number(*key)).collect::<Vec<_>>())
            }
            Cell::At(at) => at.map(|at| pen.stamp(at)).unwrap_or_default(),
            Cell::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
            Cell::Minutes(minutes) => minutes
                .map(|it| wording::minutes_words(i64::from(it), pen.lang))
                .unwrap_or_default(),
            Cell::Formula(it) => {
                it.as_ref().map(|it| wording::formula(it, pen.lang)).unwrap_or_default()
            }
            Cell::Text(text) => text.clone(),
            Cell::Names(names) => pen.lang.list(names),
            Cell::Words(family, words) => {
                let said: Vec<String> = words
                    .iter()
                    .map(|word| format!("{family}-{word}"))
                    .map(|id| pen.say(&id))
                    .collect();
                pen.lang.list(&said)
            }
            Cell::Word(..) | Cell::Flag(..) => {
                cell.message_id().map(|id| pen.say(&id)).unwrap_or_default()
            }
        };
        line(&words)
    }
}
