//! Columns for people: aligned by the cells that characters take, safe to show.

use crate::text::{display_safe, pad, width};

/// Widest that a column but the last may grow.
const WIDEST: usize = 40;

/// Lays rows out in columns, two spaces apart, each line indented by `indent`. The last column is never cut; a column
/// that is empty in every row is left out.
pub(super) fn table(rows: &[impl AsRef<[String]>], indent: usize) -> String {
    let rows = || rows.iter().map(AsRef::as_ref);
    // Nothing stands behind a row's last cell: nobody asks how wide it is.
    let before = |row: &[String]| row.len().saturating_sub(1);
    let cells: Vec<Vec<usize>> =
        rows().map(|row| row.iter().take(before(row)).map(|cell| width(cell)).collect()).collect();
    let mut widths = vec![0; cells.iter().map(Vec::len).max().unwrap_or(0)];
    for row in &cells {
        for (column, wide) in row.iter().enumerate() {
            widths[column] = widths[column].max(*wide).min(WIDEST);
        }
    }
    let mut text = String::new();
    for (row, cells) in rows().zip(&cells) {
        let begins = text.len();
        text.extend(std::iter::repeat_n(' ', indent));
        for ((cell, wide), widest) in row.iter().zip(cells).zip(&widths) {
            if wide > widest {
                text.push_str(&pad(cell, *widest));
                text.push_str("  ");
            } else if *widest > 0 {
                text.push_str(&display_safe(cell));
                text.extend(std::iter::repeat_n(' ', widest - wide + 2));
            }
        }
        if let Some(last) = row.last() {
            text.push_str(&display_safe(last));
        }
        text.truncate(begins + text[begins..].trim_end().len());
        text.push('\n');
    }
    text
}
