//! Columns for people: aligned by the cells that characters take, safe to show.

use crate::text::{display_safe, pad, width};

/// Widest that a column but the last may grow.
const WIDEST: usize = 40;

/// Lays rows out in columns, two spaces apart, each line indented by `indent`. The last column is never cut; a column
/// that is empty in every row is left out.
pub(super) fn table(rows: &[Vec<String>], indent: usize) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; columns];
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            widths[column] = widths[column].max(width(cell)).min(WIDEST);
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = " ".repeat(indent);
        for (column, cell) in row.iter().enumerate() {
            if column + 1 == row.len() {
                line.push_str(&display_safe(cell));
            } else if widths[column] > 0 {
                line.push_str(&pad(cell, widths[column]));
                line.push_str("  ");
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
