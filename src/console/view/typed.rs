//! A text of several lines while it is typed: the page it stands on, and the text, scrolled so that the cursor is seen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{Row, cells},
};
use super::{form::below_strip, over};
use crate::{
    console::{
        drafting::{line_at, lines_of, text_cells},
        editor::Editor,
        paint::{self, BorderKind},
    },
    text,
};

/// A page laid over the incident.
pub(super) struct Page {
    /// The room inside its frame; never empty.
    pub(super) inside: Rect,
    /// Cells of a line of the text.
    pub(super) wide: usize,
    /// Whether there is room for more than the text.
    pub(super) roomy: bool,
}

/// Lays a page with this title over the incident; `None` where there is no room for a text.
pub(super) fn page(scene: &Scene<'_>, title: String, buf: &mut Buffer, area: Rect) -> Option<Page> {
    if area.is_empty() {
        return None;
    }
    let area = below_strip(scene, area);
    let wide = text_cells(scene.model.size.0);
    let roomy = area.width >= 40 && area.height >= 12;
    let width = if roomy { cells(wide + 4).min(area.width) } else { area.width };
    let outer = Rect { x: area.x + (area.width - width) / 2, width, ..area };
    over::lay(scene, buf, area, outer);
    let inside = if roomy {
        let inside =
            paint::frame_box(buf, outer, &title, BorderKind::Focus, scene.ink.ascii, Ink::text());
        Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
    } else {
        Row::of(title, Ink::strong()).draw(buf, outer.x, outer.y, outer.width);
        Rect { y: outer.y + 1, height: outer.height - 1, ..outer }
    };
    let wide = wide.min(usize::from(inside.width)).max(2);
    (!inside.is_empty()).then_some(Page { inside, wide, roomy })
}

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
