//! How wide the columns of a table are, so that short ones stay short and long ones get the room.

use super::TEXT_WIDTH;
use crate::{
    report::document::{Inline, Line, Table},
    text::width,
};

/// How wide one cell of a terminal is at the size of a table's text; a Chinese character takes two.
const CELL: usize = 102;
/// What stands between two columns.
const PADDING: usize = 180;
/// No column asks for more than so many cells before every other has what it needs.
const WIDEST: usize = 64;

/// The widths of a table's columns, in twentieths of a point; together they are the width of the text.
pub(super) fn columns(table: &Table) -> Vec<usize> {
    let wants: Vec<(usize, usize)> = (0..table.head.len()).map(|at| want(table, at)).collect();
    share(&wants, TEXT_WIDTH)
}

/// What a column needs so that no word is cut, and what it would like.
fn want(table: &Table, at: usize) -> (usize, usize) {
    let head = table.head.get(at).map_or(0, |name| width(name));
    let cells = || table.rows.iter().filter_map(|row| row.get(at));
    let whole = cells().map(widest_line).max().unwrap_or(0).max(head);
    let least = cells().map(widest_word).max().unwrap_or(0).max(head.min(16));
    let (whole, least) = (whole.min(WIDEST), least.min(22));
    (least.min(whole) * CELL + PADDING, whole * CELL + PADDING)
}

/// Shares room among columns by what each needs and would like.
fn share(wants: &[(usize, usize)], room: usize) -> Vec<usize> {
    let liked: usize = wants.iter().map(|want| want.1).sum();
    let mut widths: Vec<usize> = if liked <= room {
        let spare = room - liked;
        wants.iter().map(|want| want.1 + spare * want.1 / liked.max(1)).collect()
    } else {
        // Columns that ask for little get all of it; the others share what is left, as much as each lacks.
        let mut open: Vec<usize> = (0..wants.len()).collect();
        let mut left = room;
        let mut given = vec![0; wants.len()];
        loop {
            let fair = left / open.len().max(1);
            let (small, large): (Vec<usize>, Vec<usize>) =
                open.iter().partition(|&&at| wants[at].1 <= fair);
            if small.is_empty() || large.is_empty() {
                break;
            }
            for at in small {
                given[at] = wants[at].1;
                left -= wants[at].1;
            }
            open = large;
        }
        let asked: usize = open.iter().map(|&at| wants[at].1).sum();
        let needed: usize = open.iter().map(|&at| wants[at].0).sum();
        for &at in &open {
            given[at] = if needed <= left {
                wants[at].0 + (left - needed) * (wants[at].1 - wants[at].0) / (asked - needed).max(1)
            } else {
                left * wants[at].0 / needed.max(1)
            };
        }
        given
    };
    let sum: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last = (*last + room).saturating_sub(sum).max(1);
    }
    widths
}

fn widest_line(line: &Line) -> usize {
    let mut widest = 0;
    let mut used = 0;
    for inline in line {
        match text(inline) {
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
    let words = line.iter().filter_map(text).flat_map(str::split_whitespace);
    words.map(|word| if word.is_ascii() { width(word) } else { 8.min(width(word)) }).max().unwrap_or(0)
}

/// Whether a cell is a time or a number, which must not be broken.
fn is_short(line: &Line) -> bool {
    matches!(line.as_slice(), [Inline::Text(text)] if text.len() <= 16 && text.is_ascii())
}

fn text(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Struck(text)
        | Inline::Code(text)
        | Inline::Note(text) => Some(text),
        Inline::Break => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_room_is_given_away_and_no_more() {
        for wants in [
            vec![(100, 200), (100, 300)],
            vec![(1812, 1812), (500, 7000), (900, 7000), (1812, 1812)],
            vec![(2400, 7000); 6],
            vec![(1, 1)],
        ] {
            let widths = share(&wants, 9638);
            assert_eq!(widths.iter().sum::<usize>(), 9638, "{widths:?}");
            assert!(widths.iter().all(|wide| *wide > 0), "{widths:?}");
        }
        assert!(share(&[], 9638).is_empty());
    }

    #[test]
    fn a_short_column_keeps_its_room_beside_long_ones() {
        let widths = share(&[(1812, 1812), (500, 7000), (900, 7000)], 9638);
        assert_eq!(widths[0], 1812);
        assert!(widths[1] > 3000 && widths[2] > 3000, "{widths:?}");
    }
}
