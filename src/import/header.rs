//! Finds the heading of a table: the row, or the two rows, whose cells are names of columns.

use super::{
    field::{Field, Shape},
    names::{NAMES, plain},
    table::{Cell, Row, Table},
};

/// How far down a heading is looked for: titles and notes stand above it.
const LOOKED_AT: usize = 15;

/// A heading, and which rows it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// What each column is called.
    pub(super) names: Vec<String>,
    /// How many rows of the table are the heading or stand above it.
    pub(super) rows: usize,
}

impl Heading {
    /// The heading of a table: the row stated (0 for none), or else the one that names most columns.
    pub(super) fn of(table: &Table, stated: Option<usize>) -> Option<Self> {
        let width = table.rows.iter().take(200).map(|row| row.cells.len()).max().unwrap_or(0);
        if let Some(number) = stated {
            if number == 0 {
                return Some(Self { names: vec![String::new(); width], rows: 0 });
            }
            let at = table.rows.iter().position(|row| row.number == number)?;
            return Some(Self { names: said(&table.rows[at], width), rows: at + 1 });
        }
        if table.is_named {
            return Some(Self { names: said(table.rows.first()?, width), rows: 1 });
        }
        let mut best: Option<(usize, Self)> = None;
        for at in 0..table.rows.len().min(LOOKED_AT) {
            let own = said(&table.rows[at], width);
            let above = at.checked_sub(1).map(|above| joined(&table.rows[above], &own, width));
            let one = Self { names: own, rows: at + 1 };
            let two = above.map(|names| Self { names, rows: at + 1 });
            for heading in std::iter::once(one).chain(two) {
                let known = known(&heading.names);
                if known > best.as_ref().map_or(1, |(most, _)| *most) {
                    best = Some((known, heading));
                }
            }
        }
        best.map(|(_, heading)| heading)
    }
}

fn said(row: &Row, width: usize) -> Vec<String> {
    (0..width.max(row.cells.len())).map(|column| one_line(row.cell(column))).collect()
}

fn one_line(cell: &Cell) -> String {
    cell.said().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two rows as one: a group's name goes on over the empty cells beside it.
fn joined(above: &Row, own: &[String], width: usize) -> Vec<String> {
    let mut group = String::new();
    let name = |column: usize| {
        let upper = one_line(above.cell(column));
        if !upper.is_empty() {
            group = upper;
        }
        match own.get(column).map_or("", String::as_str) {
            "" => one_line(above.cell(column)),
            lower if is_known(lower) || group.is_empty() || group == lower => lower.to_owned(),
            lower => format!("{group}{lower}"),
        }
    };
    (0..width).map(name).collect()
}

fn known(names: &[String]) -> usize {
    names.iter().filter(|name| is_known(name)).count()
}

fn is_known(name: &str) -> bool {
    [Shape::Register, Shape::Course].into_iter().any(|shape| !meanings(name, shape).is_empty())
}

/// The fields that a heading names, the whole name before a part of it.
pub(super) fn meanings(heading: &str, shape: Shape) -> Vec<(Field, Fit)> {
    let heading = plain(heading);
    // A journal is written by this program: its columns are named by their ids alone.
    if shape == Shape::Journal {
        let named = Field::ALL.into_iter().filter(|field| field.belongs_to(shape));
        return named
            .filter(|field| plain(field.id()) == heading)
            .map(|it| (it, Fit::Whole))
            .collect();
    }
    if heading.is_empty() || heading.chars().count() > 40 {
        return Vec::new();
    }
    let of = |(field, names): &(Field, &[&str])| {
        let of_name = |name: &&str| match name.strip_prefix('~') {
            Some(weak) => (heading == plain(weak)).then_some(Fit::Weak),
            None => fit(&heading, &plain(name)),
        };
        let fit = names.iter().filter_map(of_name).max()?;
        Some((*field, fit))
    };
    NAMES.iter().filter(|(field, _)| field.belongs_to(shape)).filter_map(of).collect()
}

/// How well a heading fits a field: better is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It holds the name: so many letters of it.
    Part(usize),
    /// It is a name that other fields have too.
    Weak,
    /// It is the name.
    Whole,
}

fn fit(heading: &str, name: &str) -> Option<Fit> {
    if heading == name {
        return Some(Fit::Whole);
    }
    // A Latin name inside another word means nothing (“id” in “middle”), and a short Chinese one often something else
    // (持续时间 is no time).
    let long = name.chars().count() >= 3 || ENDINGS.contains(&name);
    (!name.is_ascii() && long && heading.ends_with(name)).then(|| Fit::Part(name.chars().count()))
}

/// Names of two characters that mean the same behind others: 主要原因, 最终客户.
const ENDINGS: [&str; 9] = ["客户", "原因", "根因", "影响", "级别", "等级", "状态", "标题", "主题"];
