//! Reads a frame back: for snapshots, for pictures and for the laws every screen is tried against.

use ratatui::buffer::Buffer;

use super::{cell_width, is_blank};
use crate::text::display_safe;

/// The frame as text: one line a row, without the blanks at its end and without the hidden half of wide characters.
pub fn screen_text(buf: &Buffer) -> String {
    let rows = (buf.area.top()..buf.area.bottom()).map(|y| row_text(buf, y));
    rows.collect::<Vec<_>>().join("\n")
}

fn row_text(buf: &Buffer, y: u16) -> String {
    let mut row = String::new();
    for (x, _) in row_cells(buf, y) {
        row.push_str(if is_blank(&buf[(x, y)]) { " " } else { buf[(x, y)].symbol() });
    }
    row.truncate(row.trim_end_matches(' ').len());
    row
}

/// The columns of a row where a character starts, each with the cells it takes.
pub(crate) fn row_cells(buf: &Buffer, y: u16) -> impl Iterator<Item = (u16, u16)> {
    let mut next = buf.area.left();
    std::iter::from_fn(move || {
        (next < buf.area.right()).then(|| {
            let x = next;
            let wide = cell_width(&buf[(x, y)]);
            next = x.saturating_add(wide);
            (x, wide)
        })
    })
}

/// Whether every character of a frame is whole and harmless.
///
/// # Errors
/// Says where a wide character runs out of its row, where something is drawn over its hidden half, and where a cell
/// holds what [`display_safe`] would not let through.
pub fn check_wide(buf: &Buffer) -> Result<(), String> {
    for y in buf.area.top()..buf.area.bottom() {
        for (x, wide) in row_cells(buf, y) {
            let symbol = buf[(x, y)].symbol();
            if display_safe(symbol) != symbol {
                return Err(format!(
                    "The cell at {x},{y} holds {symbol:?}, which is not safe to show."
                ));
            }
            let end = x.saturating_add(wide);
            if end > buf.area.right() {
                return Err(format!("{symbol:?} at {x},{y} runs out of its row."));
            }
            if let Some(at) = (x + 1..end).find(|at| !is_blank(&buf[(*at, y)])) {
                let over = buf[(at, y)].symbol();
                return Err(format!(
                    "{symbol:?} at {x},{y} is cut: {over:?} lies over its other half."
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn the_text_of_a_screen_is_what_one_sees() {
        let buf = Buffer::with_lines(["主库 down  ", "", " x"]);
        assert_eq!(screen_text(&buf), "主库 down\n\n x");
        assert_eq!(screen_text(&Buffer::empty(Rect::ZERO)), "");
    }

    #[test]
    fn a_cut_a_spill_and_a_control_are_found() {
        let whole = Buffer::with_lines(["主库"]);
        assert_eq!(check_wide(&whole), Ok(()));
        let mut cut = whole.clone();
        cut[(1, 0)].set_symbol("x");
        assert!(check_wide(&cut).unwrap_err().contains("lies over"));
        let mut spilt = whole.clone();
        spilt[(3, 0)].set_symbol("库");
        spilt[(2, 0)].reset();
        assert!(check_wide(&spilt).unwrap_err().contains("runs out"));
        let mut control = whole;
        control[(0, 0)].set_symbol("\u{1b}");
        assert!(check_wide(&control).unwrap_err().contains("not safe"));
    }
}
