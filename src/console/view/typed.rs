//! A text of several lines while it is typed, scrolled so that the cursor is seen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{Scene, ink::Ink, row::cells};
use crate::{
    console::{
        drafting::{line_at, lines_of},
        editor::Editor,
        paint,
    },
    text,
};

/// Draws the text in lines of so many cells; answers where the cursor stands in it.
pub(super) fn draw(
    scene: &Scene<'_>,
    editor: &Editor,
    wide: usize,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let said = editor.text();
    let cursor = editor.split().0.len();
    let lines = lines_of(said, wide);
    let at = line_at(&lines, cursor);
    let height = usize::from(area.height);
    let first = (at + 1).saturating_sub(height);
    let edge = area.right().min(buf.area.right() - 1);
    let bar = Rect { x: edge, width: 1, ..area };
    paint::scrollbar(buf, bar, first, lines.len(), scene.ink.ascii, scene.ink.quiet());
    for (y, line) in (area.y..).zip(lines.iter().skip(first).take(height)) {
        let line = said.get(line.clone()).unwrap_or_default();
        paint::put(buf, area.x, y, area.width, line.trim_end_matches(' '), Ink::text());
    }
    let start = lines.get(at).map_or(0, |line| line.start);
    let before = text::width(said.get(start..cursor).unwrap_or_default());
    let x = area.x.saturating_add(cells(before)).min(area.right().saturating_sub(1));
    Some(Position::new(x, area.y.saturating_add(cells(at - first)).min(area.bottom() - 1)))
}
