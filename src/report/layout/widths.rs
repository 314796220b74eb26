//! How wide the columns of a table are, so that short ones stay short and long ones get the room.

use std::collections::BTreeMap;

use super::TEXT_WIDTH;
use crate::{
    report::document::{Block, Inline, Line, Table, is_short},
    text::width,
};

/// How wide one cell of a terminal is at the size of a table's text; a Chinese character takes two.
const CELL: usize = 102;
/// What stands between two columns, and some room for broad letters.
const PADDING: usize = 320;
/// No column asks for more than so many cells before every other has what it needs.
const WIDEST: usize = 64;

/// The widths of the columns of every table in a document. Tables with the same head have the same columns.
#[derive(Debug, Default)]
pub(in crate::report) struct Widths<'a>(BTreeMap<&'a [String], Vec<usize>>);

impl<'a> Widths<'a> {
    /// The widths for a document, in twentieths of a point; those of one table are together the width of the text.
    pub(in crate::report) fn of(blocks: &'a [Block]) -> Self {
        let mut rows: BTreeMap<&[String], Vec<&[Line]>> = BTreeMap::new();
        for block in blocks {
            let table = if let Block::Table(table) = block {
                table
            } else if let Block::Figure(figure) = block {
                figure.table()
            } else {
                continue;
            };
            let all = rows.entry(&table.head).or_default();
            all.extend(table.rows.iter().map(Vec::as_slice));
        }
        let of = |(head, rows): (&'a [String], Vec<&[Line]>)| {
            let wants: Vec<Want> =
                head.iter().enumerate().map(|(at, name)| want(name, &rows, at)).collect();
            (head, share(&wants, TEXT_WIDTH))
        };
        Self(rows.into_iter().map(of).collect())
    }

    /// The widths of a table's columns.
    pub(in crate::report) fn columns(&self, table: &Table) -> &[usize] {
        self.0.get(table.head.as_slice()).map_or(&[], Vec::as_slice)
    }

    /// How many cells of a terminal a column of that width has room for.
    #[cfg(feature = "pdf")]
    pub(in crate::report) fn cells(wide: usize) -> usize {
        wide.saturating_sub(PADDING) / CELL
    }
}

/// What a column asks for.
#[derive(Debug, Clone, Copy)]
struct Want {
    /// So that no word is cut.
    least: usize,
    /// So that no line is broken.
    whole: usize,
    /// Whether more room is of no use: it holds times and numbers alone.
    fixed: bool,
}

fn want(name: &str, rows: &[&[Line]], at: usize) -> Want {
    let head = width(name);
    let cells = || rows.iter().filter_map(|row| row.get(at));
    let whole = cells().map(widest_line).max().unwrap_or(0).max(head);
    let least = cells().map(widest_word).max().unwrap_or(0).max(head.min(16));
    let (whole, least) = (whole.min(WIDEST), least.min(22));
    Want {
        least: least.min(whole) * CELL + PADDING,
        whole: whole * CELL + PADDING,
        fixed: cells().all(|cell| cell.is_empty() || is_short(cell)),
    }
}

/// Shares room among columns by what each asks for.
fn share(wants: &[Want], room: usize) -> Vec<usize> {
    let liked: usize = wants.iter().map(|want| want.whole).sum();
    let mut widths = if liked <= room { grown(wants, room - liked) } else { squeezed(wants, room) };
    let sum: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last = (*last + room).saturating_sub(sum).max(1);
    }
    widths
}

/// All have what they like; what is left goes to those that can use it, or else to the last.
fn grown(wants: &[Want], spare: usize) -> Vec<usize> {
    let all: usize = wants.iter().filter(|want| !want.fixed).map(|want| want.whole).sum();
    let more = |want: &Want| if want.fixed { 0 } else { spare * want.whole / all.max(1) };
    wants.iter().map(|want| want.whole + more(want)).collect()
}

/// Columns that ask for little get all of it; the others share what is left, as much as each lacks.
fn squeezed(wants: &[Want], room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = wants.iter().map(|want| want.whole).collect();
    let mut large: Vec<usize> = (0..wants.len()).collect();
    let mut left = room;
    loop {
        let fair = left / large.len().max(1);
        let (small, rest): (Vec<usize>, Vec<usize>) =
            large.iter().partition(|&&at| wants[at].whole <= fair);
        if small.is_empty() || rest.is_empty() {
            break;
        }
        left -= small.iter().map(|&at| wants[at].whole).sum::<usize>();
        large = rest;
    }
    let asked: usize = large.iter().map(|&at| wants[at].whole).sum();
    let needed: usize = large.iter().map(|&at| wants[at].least).sum();
    for at in large {
        let Want { least, whole, .. } = wants[at];
        widths[at] = if needed <= left {
            least + (left - needed) * (whole - least) / (asked - needed).max(1)
        } else {
            left * least / needed.max(1)
        };
    }
    widths
}

fn widest_line(line: &Line) -> usize {
    let mut widest = 0;
    let mut used = 0;
    for inline in line {
        match inline.text() {
            Some(text) => used += width(text) + usize::from(used > 0),
            None => used = 0,
        }
        widest = widest.max(used);
    }
    widest
}

/// The widest piece that should stay whole: a word, a number, a time.
fn widest_word(line: &Line) -> usize {
    if is_short(line) {
        return widest_line(line);
    }
    let words = line.iter().filter_map(Inline::text).flat_map(str::split_whitespace);
    words
        .map(|word| if word.is_ascii() { width(word) } else { 8.min(width(word)) })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn want(least: usize, whole: usize) -> Want {
        Want { least, whole, fixed: least == whole }
    }

    #[test]
    fn all_room_is_given_away_and_no_more() {
        for wants in [
            vec![want(100, 200), want(100, 300)],
            vec![want(1812, 1812), want(500, 7000), want(900, 7000), want(1812, 1812)],
            vec![want(2400, 7000); 6],
            vec![want(1812, 1812); 2],
            vec![want(1, 1)],
        ] {
            let widths = share(&wants, 9638);
            assert_eq!(widths.iter().sum::<usize>(), 9638, "{widths:?}");
            assert!(widths.iter().all(|wide| *wide > 0), "{widths:?}");
        }
        assert!(share(&[], 9638).is_empty());
    }

    #[test]
    fn a_column_of_times_gets_what_it_needs_and_no_more() {
        let widths = share(&[want(1812, 1812), want(500, 7000), want(900, 7000)], 9638);
        assert_eq!(widths[0], 1812);
        assert!(widths[1] > 3000 && widths[2] > 3000, "{widths:?}");
        assert_eq!(share(&[want(1812, 1812), want(500, 900)], 9638), [1812, 7826]);
    }
}
