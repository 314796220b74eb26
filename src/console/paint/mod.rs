//! Puts text into the cells of a frame without ever harming its neighbours.
//!
//! This module owns the laws of the grid: a wide character is either whole or not there, nothing is drawn outside
//! the buffer, and no text reaches a cell before it is safe to show. It refuses to decide what is drawn where.
//!
//! Every function takes any position and any area, empty ones and ones outside the buffer too; what lies outside is
//! not drawn. Where a drawing covers one half of a wide character, the other half becomes a blank in its old style.

mod frame;
mod read;

pub use frame::{BorderKind, frame_box, scrollbar};
pub(crate) use read::row_cells;
pub use read::{check_wide, screen_text};

#[cfg(test)]
mod laws;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{cluster_width, clusters, display_safe, fit, truncate, width};

/// Draws one line of text from `(x, y)` in at most `max_cells` cells and answers how many it took.
///
/// The text is made safe and cut with `…` where it does not fit. The style is laid over the one already there.
pub fn put(buf: &mut Buffer, x: u16, y: u16, max_cells: u16, text: &str, style: Style) -> u16 {
    let room = room(buf, x, y, max_cells);
    let shown = truncate(text, usize::from(room));
    put_fitting(buf, x, y, &shown, style)
}

/// Draws pieces of text in their own styles one after another, as [`put`] does with the whole of them.
pub fn put_spans(buf: &mut Buffer, x: u16, y: u16, max_cells: u16, spans: &[(&str, Style)]) -> u16 {
    let room = usize::from(room(buf, x, y, max_cells));
    let total: usize = spans.iter().map(|(text, _)| width(text)).sum();
    let whole = total <= room;
    let budget = if whole { room } else { room.saturating_sub(1) };
    let mut used = 0;
    for (text, style) in spans {
        let safe = display_safe(text);
        let (shown, _) = fit(&safe, budget - usize::from(used));
        used += put_fitting(buf, x + used, y, shown, *style);
        if shown.len() < safe.len() {
            let left = u16::try_from(room).unwrap_or(u16::MAX) - used;
            return used + put(buf, x + used, y, left.min(1), "…", *style);
        }
    }
    used
}

/// Draws lines from the top of an area, each cut to its width, and answers how many were drawn.
///
/// What lies behind a short line stays: [`clear`] the area first where that matters.
pub fn lines(buf: &mut Buffer, area: Rect, lines: &[impl AsRef<str>], style: Style) -> u16 {
    let area = area.intersection(buf.area);
    let mut drawn = 0;
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        put(buf, area.x, y, area.width, line.as_ref(), style);
        drawn += 1;
    }
    drawn
}

/// Blanks an area in the terminal's own colours.
pub fn clear(buf: &mut Buffer, area: Rect) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    if area == buf.area {
        // Nothing lies beside it that could be cut in half.
        buf.reset();
        return;
    }
    for y in area.top()..area.bottom() {
        claim(buf, y, area.left(), area.right());
        for x in area.left()..area.right() {
            buf[(x, y)].reset();
        }
    }
}

/// Lays a style over an area; the characters stay.
pub fn fill_style(buf: &mut Buffer, area: Rect, style: Style) {
    buf.set_style(area.intersection(buf.area), style);
}

/// How many cells there are from `(x, y)` to the right edge of the buffer, at most `max_cells`.
fn room(buf: &Buffer, x: u16, y: u16, max_cells: u16) -> u16 {
    if buf.area.contains((x, y).into()) { max_cells.min(buf.area.right() - x) } else { 0 }
}

/// Draws safe text that is known to fit.
fn put_fitting(buf: &mut Buffer, x: u16, y: u16, shown: &str, style: Style) -> u16 {
    let cells = u16::try_from(width(shown)).unwrap_or(u16::MAX);
    if cells == 0 {
        return 0;
    }
    claim(buf, y, x, x + cells);
    let begin = buf.index_of(x, y);
    let mut row = buf.content.iter_mut().skip(begin);
    for (cluster, wide) in clusters(shown) {
        if let Some(cell) = row.next() {
            cell.set_symbol(cluster).set_style(style);
        }
        row.by_ref().take(wide.saturating_sub(1)).for_each(Cell::reset);
    }
    cells
}

/// Takes the cells `from..to` of a row, all within the buffer: every wide character in them, and one that reaches into
/// them, becomes blanks in the style it showed.
fn claim(buf: &mut Buffer, y: u16, from: u16, to: u16) {
    let begin = buf.index_of(buf.area.left(), y);
    let row = buf.content.get(begin..begin + usize::from(buf.area.width)).unwrap_or_default();
    let at = |x: u16| usize::from(x - buf.area.left());
    // Only behind a blank can there be a character that reaches over it.
    let reached = row.get(at(from)).is_some_and(is_blank);
    let before = row.get(..at(from)).unwrap_or_default().iter();
    let before = before.rev().take_while(|cell| reached && is_blank(cell)).count();
    let first = at(from) - if reached { (before + 1).min(at(from)) } else { 0 };
    let wide = |cell: &Cell| !is_blank(cell) && cell_width(cell) > 1;
    let taken = row.get(first..at(to)).unwrap_or_default();
    if !taken.iter().any(wide) {
        return;
    }
    for lead in from - u16::try_from(at(from) - first).unwrap_or(0)..to {
        let wide = cell_width(&buf[(lead, y)]);
        let end = lead.saturating_add(wide);
        if wide > 1 && end > from {
            blank(buf, y, lead, end.min(buf.area.right()));
        }
    }
}

fn blank(buf: &mut Buffer, y: u16, lead: u16, end: u16) {
    let style = buf[(lead, y)].style();
    for at in lead..end {
        if at == lead || is_blank(&buf[(at, y)]) {
            let cell = &mut buf[(at, y)];
            cell.reset();
            cell.set_style(style);
        }
    }
}

fn is_blank(cell: &Cell) -> bool {
    matches!(cell.symbol(), " " | "")
}

/// The cells a character takes, at least one.
fn cell_width(cell: &Cell) -> u16 {
    u16::try_from(cluster_width(cell.symbol())).unwrap_or(u16::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Color, Modifier};

    fn screen(rows: &[&str]) -> Buffer {
        Buffer::with_lines(rows.iter().copied())
    }

    #[test]
    fn put_cuts_makes_safe_and_counts() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        assert_eq!(put(&mut buf, 1, 0, 5, "数据库", Style::new()), 5);
        assert_eq!(screen_text(&buf), " 数据…");
        assert_eq!(put(&mut buf, 6, 0, 9, "\u{1b}[2J", Style::new()), 2);
        assert_eq!(screen_text(&buf), " 数据…␛…");
        assert_eq!(put(&mut buf, 8, 0, 9, "x", Style::new()), 0);
        assert_eq!(put(&mut buf, 0, 1, 9, "x", Style::new()), 0);
    }

    #[test]
    fn put_over_half_a_character_blanks_the_other_half() {
        let mut buf = screen(&["主库宕机"]);
        fill_style(&mut buf, Rect::new(2, 0, 2, 1), Style::new().bg(Color::Blue));
        put(&mut buf, 3, 0, 2, "ab", Style::new());
        assert_eq!(screen_text(&buf), "主 ab 机");
        assert_eq!(buf[(2, 0)].bg, Color::Blue);
        assert_eq!(check_wide(&buf), Ok(()));
    }

    #[test]
    fn spans_keep_their_styles_and_are_cut_as_one() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let spans = [("主库", bold), (" down", Style::new())];
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
        assert_eq!(put_spans(&mut buf, 0, 0, 12, &spans), 9);
        assert_eq!(screen_text(&buf), "主库 down");
        assert!(buf[(0, 0)].modifier.contains(Modifier::BOLD));
        assert!(!buf[(5, 0)].modifier.contains(Modifier::BOLD));
        for (cells, shown) in [(8, "主库 do…"), (5, "主库…"), (4, "主…"), (1, "…"), (0, "")]
        {
            let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
            put_spans(&mut buf, 0, 0, cells, &spans);
            assert_eq!(screen_text(&buf), shown);
        }
    }

    #[test]
    fn lines_stop_at_the_bottom() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 5, 3));
        let drawn = lines(&mut buf, Rect::new(1, 1, 3, 9), &["a", "b", "c"], Style::new());
        assert_eq!((drawn, screen_text(&buf).as_str()), (2, "\n a\n b"));
    }

    #[test]
    fn clear_repairs_both_edges() {
        let mut buf = screen(&["主库宕机", "abcdefgh"]);
        clear(&mut buf, Rect::new(1, 0, 4, 2));
        assert_eq!(screen_text(&buf), "      机\na    fgh");
        assert_eq!(check_wide(&buf), Ok(()));
    }
}
