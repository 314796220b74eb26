//! The incident's playbook over the window: all of it, to be scrolled.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    super::draw::{
        Scene,
        ink::Ink,
        row::{self, Row},
    },
    over,
};
use crate::{
    console::{
        model::{Live, Reading},
        paint,
        reading::playbook_lines,
    },
    locale::Message,
};

/// The cells of a line on a screen of so many columns.
pub(in crate::console) fn width(columns: u16) -> u16 {
    columns.min(100)
}

/// Draws the playbook from this line on.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    at: usize,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let playbook = live.incident.playbook.as_deref();
    let title = Message::new("reading-title")
        .with("title", playbook.map_or("", |it| it.title.get(scene.lang)))
        .with("version", playbook.map_or("", |it| &it.version))
        .text(scene.lang);
    let inside = over::boxed(scene, buf, area, (width(area.width), area.height), &title);
    if inside.is_empty() {
        return None;
    }
    let lines = playbook_lines(&live.incident, scene.lang, usize::from(inside.width));
    let rows: Vec<Row> = lines
        .into_iter()
        .map(|line| {
            let style = if line.heading { Ink::strong() } else { Ink::text() };
            Row::of(line.text, style)
        })
        .collect();
    scrolled(scene, &rows, at, buf, inside);
    None
}

/// Draws a text from the row on that is looked at.
pub(super) fn text(scene: &Scene<'_>, reading: &Reading, buf: &mut Buffer, area: Rect) {
    let size = (width(area.width), area.height);
    let inside = over::boxed(scene, buf, area, size, &reading.title);
    if inside.is_empty() {
        return;
    }
    let rows = reading.wrapped(usize::from(inside.width)).into_iter();
    let rows: Vec<Row> = rows.map(|line| Row::of(line, Ink::text())).collect();
    scrolled(scene, &rows, reading.at, buf, inside);
}

/// Draws rows from one of them on, with the bar that says where that is.
fn scrolled(scene: &Scene<'_>, rows: &[Row], at: usize, buf: &mut Buffer, inside: Rect) {
    let first = at.min(rows.len().saturating_sub(usize::from(inside.height)));
    let bar = Rect { x: inside.right().min(buf.area.right() - 1), width: 1, ..inside };
    paint::scrollbar(buf, bar, first, rows.len(), scene.ink.ascii, scene.ink.quiet());
    row::draw_all(buf, inside, rows.get(first..).unwrap_or_default());
}
