//! A document before it leaves: above it what is to be looked at, beside it what is held back, in the middle its text.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{self, Row, cells},
};
use super::{form::below_strip, over};
use crate::{
    console::{
        paint::{self, BorderKind},
        preview::{Preview, Room, SIDE, Sign, Stage, named},
    },
    locale::Message,
    text,
};

/// Draws the document over the screen it was asked for from.
pub(super) fn draw(
    scene: &Scene<'_>,
    preview: &Preview,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let area = below_strip(scene, area);
    let room = scene.model.preview_room();
    let width = cells(room.inside + if room.framed { 4 } else { 0 }).min(area.width);
    let outer = Rect { x: area.x + (area.width - width) / 2, width, ..area };
    over::lay(scene, buf, area, outer);
    let title = title(scene, preview);
    let inside = if room.framed && area.height > 4 {
        let inside =
            paint::frame_box(buf, outer, &title, BorderKind::Focus, scene.ink.ascii, Ink::text());
        Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
    } else {
        Row::of(title, Ink::strong()).draw(buf, outer.x, outer.y, outer.width);
        Rect { y: outer.y + 1, height: outer.height - 1, ..outer }
    };
    if !inside.is_empty() {
        Sheet { scene, preview, room }.draw(buf, inside);
    }
    None
}

fn title(scene: &Scene<'_>, preview: &Preview) -> String {
    let made = &preview.made;
    let formats: Vec<String> = made.formats.iter().map(|it| named(it).to_owned()).collect();
    let written = matches!(preview.stage, Stage::Written(_));
    Message::new(if written { "preview-title-written" } else { "preview-title" })
        .with("document", &made.document.title)
        .with("reference", &made.document.meta.reference)
        .with("formats", formats.join(" + "))
        .text(scene.lang)
}

struct Sheet<'a> {
    scene: &'a Scene<'a>,
    preview: &'a Preview,
    room: Room,
}

impl Sheet<'_> {
    fn draw(&self, buf: &mut Buffer, area: Rect) {
        let (scene, preview, room) = (self.scene, self.preview, self.room);
        let lines = preview.lines(scene.lang);
        let mut head: Vec<Row> = Vec::new();
        for (sign, line) in preview.top(scene.lang, room) {
            let style = match sign {
                Sign::Warning => scene.ink.due(),
                Sign::Good => scene.ink.good(),
                Sign::Doing => Ink::strong(),
            };
            head.push(Row::of(line, style));
        }
        let height = preview.height(scene.lang, room);
        let first = preview.at.min(lines.len().saturating_sub(height));
        if room.framed {
            let rule = if scene.ink.ascii { "-" } else { "─" };
            head.push(Row::of(rule.repeat(room.inside), scene.ink.border(false)));
            head.push(self.shown(first, height, lines.len()));
        }
        let used = row::draw_all(buf, area, &head);
        let below = u16::from(room.framed && !room.beside);
        let text = Rect {
            y: area.y + used,
            height: area.height.saturating_sub(used + below),
            width: cells(room.text).min(area.width),
            ..area
        };
        for (y, line) in (text.y..text.bottom()).zip(lines.iter().skip(first)) {
            paint::put(buf, text.x, y, text.width, line, Ink::text());
        }
        if room.beside {
            self.beside(buf, Rect { y: text.y, height: text.height, ..area });
        } else if below == 1 && area.height > used {
            let line = text::truncate(&preview.held_line(scene.lang), room.inside).into_owned();
            Row::of(line, scene.ink.quiet()).draw(buf, area.x, area.bottom() - 1, area.width);
        }
    }

    /// How it is shown, and which lines are seen.
    fn shown(&self, first: usize, height: usize, count: usize) -> Row {
        let lang = self.scene.lang;
        let how = Message::new("preview-shown").with("cells", self.preview.cells()).text(lang);
        let seen = Message::new("preview-seen")
            .with("from", (first + 1).min(count))
            .with("to", (first + height).min(count))
            .with("of", count)
            .text(lang);
        let quiet = self.scene.ink.quiet();
        Row::of(how, quiet).right(seen, quiet)
    }

    /// What is held back, for the manager alone.
    fn beside(&self, buf: &mut Buffer, area: Rect) {
        let x = area.right().saturating_sub(cells(SIDE));
        let quiet = self.scene.ink.quiet();
        let rule = if self.scene.ink.ascii { "|" } else { "│" };
        for y in area.y..area.bottom() {
            paint::put(buf, x.saturating_sub(2), y, 1, rule, self.scene.ink.border(false));
        }
        let rows: Vec<Row> = self
            .preview
            .held(self.scene.lang, SIDE)
            .into_iter()
            .map(|line| Row::of(line, quiet))
            .collect();
        row::draw_all(buf, Rect { x, width: cells(SIDE), ..area }, &rows);
    }
}
