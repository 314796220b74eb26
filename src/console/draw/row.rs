//! One line of a pane as pieces of text, and the part of a long list that is seen around its selected item.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{Scene, ink::Ink};
use crate::{console::paint, text};

/// Pieces of text in their own styles.
pub(in crate::console) type Spans = Vec<(String, Style)>;

/// One line: pieces from the left, pieces at the right edge, and whether the keys act on it.
#[derive(Debug, Clone, Default)]
pub(in crate::console) struct Row {
    left: Spans,
    right: Spans,
    selected: bool,
}

impl Row {
    /// An empty line.
    pub(in crate::console) fn new() -> Self {
        Self::default()
    }

    /// A line of one piece.
    pub(in crate::console) fn of(text: impl Into<String>, style: Style) -> Self {
        Self::new().and(text, style)
    }

    /// The same with one more piece.
    #[must_use]
    pub(in crate::console) fn and(mut self, text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.left.push((text, style));
        }
        self
    }

    /// The same with one more piece at the right edge.
    #[must_use]
    pub(in crate::console) fn right(mut self, text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.right.push((text, style));
        }
        self
    }

    /// The same, as the line the keys act on.
    #[must_use]
    pub(in crate::console) fn select(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Whether its left part and that right part stand side by side in so many cells.
    pub(in crate::console) fn has_room(&self, right: &str, width: usize) -> bool {
        let beside = text::width(right);
        self.width() + beside < width && beside <= width / 2
    }

    /// The cells its left part takes.
    pub(in crate::console) fn width(&self) -> usize {
        self.left.iter().map(|(piece, _)| text::width(piece)).sum()
    }

    /// Draws it in the first line of an area with its right part whole; the left part gets what is left.
    pub(in crate::console) fn draw_tight(&self, buf: &mut Buffer, area: Rect) {
        let right: usize = self.right.iter().map(|(piece, _)| text::width(piece)).sum();
        let right = cells(right).min(area.width);
        let room = area.width - right;
        paint::put_spans(buf, area.x, area.y, room.saturating_sub(1), &borrowed(&self.left));
        paint::put_spans(buf, area.x.saturating_add(room), area.y, right, &borrowed(&self.right));
    }

    /// Draws it in a line of `width` cells; the right part yields to the left where there is no room for both.
    pub(in crate::console) fn draw(&self, buf: &mut Buffer, x: u16, y: u16, width: u16) {
        let right: usize = self.right.iter().map(|(piece, _)| text::width(piece)).sum();
        let right = cells(right);
        let shown = right > 0 && right + 1 < width && (right <= width / 2 || self.left.is_empty());
        let room = if shown { width - right - 1 } else { width };
        paint::put_spans(buf, x, y, room, &borrowed(&self.left));
        if shown {
            let from = x.saturating_add(width - right);
            paint::put_spans(buf, from, y, right, &borrowed(&self.right));
        }
        if self.selected {
            paint::fill_style(buf, Rect::new(x, y, width, 1), Ink::selected());
        }
    }
}

/// A text as a column of exactly so many cells, with at least `gap` blanks behind it.
pub(in crate::console) fn column(text: &str, wide: usize, gap: usize) -> String {
    text::pad(&text::truncate(text, wide), wide + gap)
}

pub(in crate::console) fn borrowed(spans: &Spans) -> Vec<(&str, Style)> {
    spans.iter().map(|(piece, style)| (piece.as_str(), *style)).collect()
}

/// A count of cells as coordinates have it.
pub(in crate::console) fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Draws rows from the top of an area and answers how many lines they took.
pub(in crate::console) fn draw_all(buf: &mut Buffer, area: Rect, rows: &[Row]) -> u16 {
    let shown = rows.len().min(usize::from(area.height));
    for (y, row) in (area.top()..area.bottom()).zip(rows) {
        row.draw(buf, area.x, y, area.width);
    }
    cells(shown)
}

/// Says that a list is empty, and what fills it.
pub(in crate::console) fn nothing(scene: &Scene<'_>, buf: &mut Buffer, area: Rect, message: &str) {
    let lines = text::wrap(&scene.say(message), usize::from(area.width.saturating_sub(1)).max(8));
    let line = |line| Row::of(format!(" {line}"), scene.ink.quiet());
    draw_all(buf, area, &lines.into_iter().map(line).collect::<Vec<_>>());
}

/// What is seen of a list.
pub(in crate::console) struct Seen {
    /// The lines, at most as many as there is room for.
    pub(in crate::console) rows: Vec<Row>,
    /// The first item of which something is seen.
    pub(in crate::console) first: usize,
    /// The item behind the last of which something is seen.
    pub(in crate::console) end: usize,
    /// The line in which the selected item begins.
    pub(in crate::console) line: u16,
    /// Whether the first item is seen from its first line on.
    pub(in crate::console) whole: bool,
}

/// The lines of a list that are seen in `height` lines, the selected item in their middle as far as the list reaches.
///
/// Only items near the selected one are asked for their lines: a list of any length takes the same time.
pub(in crate::console) fn around(
    count: usize,
    selected: usize,
    height: u16,
    mut rows_of: impl FnMut(usize) -> Vec<Row>,
) -> Seen {
    let height = usize::from(height);
    if count == 0 || height == 0 {
        return Seen { rows: Vec::new(), first: 0, end: 0, line: 0, whole: true };
    }
    let selected = selected.min(count - 1);
    let own = rows_of(selected);
    let spare = height.saturating_sub(own.len());
    let mut below: Vec<(usize, Row)> = Vec::new();
    let mut next = selected + 1;
    while next < count && below.len() < spare {
        below.extend(rows_of(next).into_iter().map(|row| (next, row)));
        next += 1;
    }
    let wanted = (spare / 2).max(spare.saturating_sub(below.len()));
    let mut above: Vec<(usize, Row)> = Vec::new();
    let mut before = selected;
    while before > 0 && above.len() < wanted {
        before -= 1;
        above.extend(rows_of(before).into_iter().rev().map(|row| (before, row)));
    }
    let whole = above.len() <= wanted;
    above.truncate(wanted);
    let line = cells(above.len());
    let mut lines: Vec<(usize, Row)> = above.into_iter().rev().collect();
    lines.extend(own.into_iter().map(|row| (selected, row)));
    lines.extend(below);
    lines.truncate(height);
    let first = lines.first().map_or(0, |(at, _)| *at);
    let end = lines.last().map_or(0, |(at, _)| at + 1);
    Seen { rows: lines.into_iter().map(|(_, row)| row).collect(), first, end, line, whole }
}

/// Draws at the edge which part of a list is seen.
pub(in crate::console) fn bar(
    scene: &Scene<'_>,
    buf: &mut Buffer,
    area: Rect,
    seen: &Seen,
    count: usize,
) {
    let shown = seen.end.saturating_sub(seen.first);
    if shown >= count || area.width < 4 {
        return;
    }
    // The bar counts lines; what is seen is counted in items, which may take several lines each.
    let height = usize::from(area.height);
    let total = (count * height).div_ceil(shown.max(1));
    let offset = seen.first * height / shown.max(1);
    let edge = Rect { x: area.right().min(buf.area.right() - 1), width: 1, ..area };
    paint::scrollbar(buf, edge, offset, total, scene.ink.ascii, scene.ink.quiet());
}

/// Keeps so many lines, the last marked where something was left out.
pub(in crate::console) fn cut(lines: &mut Vec<String>, most: usize, room: usize) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = text::truncate(&format!("{last} …"), room).into_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(count: usize, selected: usize, height: u16) -> (usize, usize, usize) {
        let seen = around(count, selected, height, |at| {
            vec![Row::of(at.to_string(), Style::new()); 1 + at % 2]
        });
        (seen.first, seen.end, seen.rows.len())
    }

    #[test]
    fn the_selected_item_is_always_seen_and_the_room_is_used() {
        assert_eq!(seen(0, 3, 5), (0, 0, 0));
        assert_eq!(seen(9, 0, 6), (0, 4, 6));
        assert_eq!(seen(9, 8, 6), (5, 9, 6));
        for count in 1..20 {
            let total: usize = (0..count).map(|at| 1 + at % 2).sum();
            for selected in 0..count {
                for height in 1..12 {
                    let (first, end, lines) = seen(count, selected, height);
                    assert!((first..end).contains(&selected));
                    assert_eq!(lines, total.min(usize::from(height)));
                }
            }
        }
    }

    #[test]
    fn a_long_list_is_not_read_whole() {
        let mut asked = 0;
        around(1_000_000, 500_000, 40, |_| {
            asked += 1;
            vec![Row::new()]
        });
        assert!(asked < 100);
    }
}
