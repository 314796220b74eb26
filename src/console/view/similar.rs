//! Past incidents that are like the one at hand, and why (N1).

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    super::draw::{
        Scene,
        ink::Ink,
        row::{self, Row, cells, column},
    },
    over,
};
use crate::{console::model::SimilarCase, text};

/// Draws them with one selected, which says what contributed and what was learnt.
pub(super) fn draw(scene: &Scene<'_>, at: usize, buf: &mut Buffer, area: Rect) {
    let cases = scene.model.similar.current().map_or(&[][..], |found| &found.cases);
    let at = at.min(cases.len().saturating_sub(1));
    let width = area.width.min(96);
    let room = usize::from(width).saturating_sub(6).max(8);
    let mut rows: Vec<Row> = Vec::new();
    let mut from = 0;
    for (place, case) in cases.iter().enumerate() {
        if place == at {
            from = rows.len();
        }
        rows.extend(lines(scene, case, place == at, room));
    }
    if rows.is_empty() {
        rows.push(Row::of(scene.say("similar-none"), scene.ink.quiet()));
    }
    let tall = cells(rows.len() + 2).max(5);
    let inside = over::boxed(scene, buf, area, (width, tall), &scene.say("similar-title"));
    let height = usize::from(inside.height);
    let skip = if rows.len() > height { from.min(rows.len() - height) } else { 0 };
    let shown: Vec<Row> = rows.into_iter().skip(skip).collect();
    row::draw_all(buf, inside, &shown);
}

fn lines(scene: &Scene<'_>, case: &SimilarCase, selected: bool, room: usize) -> Vec<Row> {
    let head = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(column(&case.reference, 10, 2), Ink::strong())
        .and(text::pad(&format!("{} %", case.percent), 6), scene.ink.good());
    let left = room.saturating_sub(head.width() + 14);
    let title = text::pad(&text::truncate(&text::display_safe(&case.title), left), left);
    let opened = case.opened.format("%Y-%m-%d").to_string();
    let mut rows = vec![
        head.and(title, Ink::text()).and(format!("  {opened}"), scene.ink.quiet()).select(selected),
    ];
    let mut wrapped = |name: &str, said: &str| {
        let said = text::display_safe(said).into_owned();
        let whole = if name.is_empty() { said } else { format!("{}{said}", scene.say(name)) };
        for line in text::wrap(&whole, room.saturating_sub(4).max(8)).into_iter().take(3) {
            rows.push(Row::of("    ", Ink::text()).and(line, scene.ink.quiet()));
        }
    };
    wrapped("", &case.why);
    if selected {
        case.factors.iter().take(2).for_each(|it| wrapped("similar-factor", it));
        case.lessons.iter().take(2).for_each(|it| wrapped("similar-lesson", it));
    }
    rows
}
