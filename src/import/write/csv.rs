//! Separated values in UTF-8 with a mark, so that Excel shows Chinese, and CRLF as RFC 4180 has it.

use super::harmless;

/// The text of a table.
pub fn csv(heading: Vec<String>, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from("\u{feff}");
    for row in std::iter::once(heading).chain(rows) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&harmless(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let plain = !cell.contains(['"', ',', ';', '\n', '\r', '\t']) && cell.trim() == cell;
    if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}
