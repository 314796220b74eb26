//! Columns for people: aligned by the cells that characters take, safe to show.

use crate::text::{display_safe, pad, width};

/// Widest that a column but the last may grow.
const WIDEST: usize = 40;

/// Lays rows out in columns, two spaces apart, each line indented by `indent`. The last column is never cut; a column
/// that is empty in every row is left out.
pub(super) fn table(rows: &[Vec<String>], indent: usize) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cells: Vec<Vec<usize>> =
        rows.iter().map(|row| row.iter().map(|cell| width(cell)).collect()).collect();
    let mut widths = vec![0; columns];
    for row in &cells {
        for (column, wide) in row.iter().enumerate() {
            widths[column] = widths[column].max(*wide).min(WIDEST);
        }
    }
    let mut text = String::new();
    for (row, cells) in rows.iter().zip(&cells) {
        let begins = text.len();
        text.extend(std::iter::repeat_n(' ', indent));
        for (column, (cell, wide)) in row.iter().zip(cells).enumerate() {
            if column + 1 == row.len() {
                text.push_str(&display_safe(cell));
            } else if *wide > widths[column] {
                text.push_str(&pad(cell, widths[column]));
                text.push_str("  ");
            } else if widths[column] > 0 {
                text.push_str(&display_safe(cell));
                text.extend(std::iter::repeat_n(' ', widths[column] - wide + 2));
            }
        }
        text.truncate(begins + text[begins..].trim_end().len());
        text.push('\n');
    }
    text
}
