//! The way through the review of a resolved incident: a line a step, what it lacks below the selected one.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    super::draw::{
        Scene,
        ink::Ink,
        row::{self, Row, cells},
    },
    over,
};
use crate::{
    console::model::Live,
    incident::guide::{GuideStep, guide},
    locale::Message,
    text,
};

/// Draws it with one step selected; the line behind the last step is the review report.
pub(super) fn draw(scene: &Scene<'_>, live: &Live, at: usize, buf: &mut Buffer, area: Rect) {
    let steps = guide(&live.incident);
    let whole = steps.iter().filter(|it| it.is_whole()).count();
    let title =
        Message::new("guide-title").with("done", whole).with("all", steps.len()).text(scene.lang);
    let width = area.width.min(86);
    let room = usize::from(width).saturating_sub(6).max(8);
    let mut rows: Vec<Row> = Vec::new();
    let mut selected_from = 0;
    for (place, step) in steps.iter().enumerate() {
        let is_selected = place == at;
        if is_selected {
            selected_from = rows.len();
        }
        rows.push(head(scene, place, step, is_selected, room));
        if is_selected {
            rows.extend(details(scene, step, room));
        }
    }
    let is_selected = at >= steps.len();
    if is_selected {
        selected_from = rows.len();
    }
    rows.push(
        Row::of(if is_selected { "> " } else { "  " }, Ink::strong())
            .and(scene.say("guide-report"), Ink::strong())
            .select(is_selected),
    );
    let tall = cells(rows.len() + 2).max(5);
    let inside = over::boxed(scene, buf, area, (width, tall), &title);
    let height = usize::from(inside.height);
    // The selected step is seen whole, or from its head on.
    let skip = if rows.len() > height { selected_from.min(rows.len() - height) } else { 0 };
    let shown: Vec<Row> = rows.into_iter().skip(skip).collect();
    row::draw_all(buf, inside, &shown);
}

fn head(scene: &Scene<'_>, place: usize, step: &GuideStep, selected: bool, room: usize) -> Row {
    let (sign, style) =
        if step.is_whole() { ("+ ", scene.ink.good()) } else { ("? ", scene.ink.due()) };
    let name = scene.say(&step.stage.name_id());
    let row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(sign, style)
        .and(format!("{} {name}", place + 1), Ink::strong());
    let said = match (&step.has, step.missing.len()) {
        (Some(has), 0) => has.text(scene.lang),
        (None, 0) => scene.say("guide-whole"),
        (_, count) => Message::new("guide-missing").with("count", count).text(scene.lang),
    };
    let left = room.saturating_sub(row.width());
    row.and(text::truncate(&format!("   {said}"), left), scene.ink.quiet()).select(selected)
}

/// What is asked in a step and what is missing, a sentence each.
fn details(scene: &Scene<'_>, step: &GuideStep, room: usize) -> Vec<Row> {
    const MOST: usize = 4;
    let mut rows: Vec<Row> = Vec::new();
    let mut wrapped = |said: &str, lead: &'static str, style| {
        for (at, part) in text::wrap(said, room.saturating_sub(6).max(8)).into_iter().enumerate() {
            let lead = if at == 0 { lead } else { "      " };
            rows.push(Row::of(lead, style).and(part, style));
        }
    };
    wrapped(&scene.say(&step.stage.asks_id()), "      ", Ink::text());
    for missing in step.missing.iter().take(MOST) {
        let said = text::display_safe(&missing.text(scene.lang)).into_owned();
        wrapped(&said, "    ? ", scene.ink.due());
    }
    let more = step.missing.len().saturating_sub(MOST);
    if more > 0 {
        let said = Message::new("report-more").with("count", more).text(scene.lang);
        wrapped(&said, "      ", scene.ink.quiet());
    }
    rows
}
