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
    console::{model::Live, paint, reading::playbook_lines},
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
    let first = at.min(lines.len().saturating_sub(usize::from(inside.height)));
    let style = scene.ink.quiet();
    paint::scrollbar(
        buf,
        Rect { x: inside.right().min(buf.area.right() - 1), width: 1, ..inside },
        first,
        lines.len(),
        scene.ink.ascii,
        style,
    );
    let rows: Vec<Row> = lines
        .into_iter()
        .skip(first)
        .take(usize::from(inside.height))
        .map(|line| {
            let style = if line.heading { Ink::strong() } else { Ink::text() };
            Row::of(line.text, style)
        })
        .collect();
    row::draw_all(buf, inside, &rows);
    None
}
