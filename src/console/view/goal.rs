//! Only the goal (K4): what the customer said they need, and what is due next.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{self, Row, cells},
    times,
};
use crate::{
    console::{
        model::Live,
        paint::{self, BorderKind},
    },
    incident::{
        due::{Due, Urgency},
        stakeholders::Stakeholder,
    },
    locale::Message,
    playbook::Side,
    text,
};

/// Draws the goal over the whole window.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
    paint::clear(buf, area);
    let live = scene.model.live.as_ref()?;
    let width = usize::from(area.width).saturating_sub(4).clamp(1, 64);
    let mut rows = vec![Row::of(scene.say("goal-title"), scene.ink.quiet()), Row::new()];
    rows.extend(needs(scene, live, width, 6));
    rows.push(Row::new());
    if let Some(item) = next(live) {
        let what = item.what.message(scene.lang).text(scene.lang);
        let mut lines = text::wrap(&what, width.saturating_sub(12).max(8)).into_iter();
        let (left, style) = match item.at {
            Some(at) if at > scene.now => (at - scene.now, scene.ink.due()),
            Some(at) => (at - scene.now, scene.ink.bad()),
            None => (item.since - scene.now, scene.ink.due()),
        };
        let left = times::countdown(left, scene.lang);
        let label = format!("{} ", scene.say("goal-next"));
        let indent = " ".repeat(text::width(&label));
        rows.push(
            Row::of(label, scene.ink.quiet())
                .and(lines.next().unwrap_or_default(), Ink::strong())
                .and(format!("  {left}"), style),
        );
        rows.extend(lines.take(2).map(|line| Row::of(format!("{indent}{line}"), Ink::strong())));
    } else {
        rows.push(Row::of(scene.say("strip-nothing"), scene.ink.quiet()));
    }
    rows.extend(told(scene, live, width));
    let height = cells(rows.len());
    let top = area.height.saturating_sub(height) / 3;
    let left = area.width.saturating_sub(cells(width)) / 2;
    let room = Rect {
        x: area.x + left,
        y: area.y + top,
        width: area.width - left,
        height: area.height - top,
    };
    row::draw_all(buf, room, &rows);
    None
}

/// The last word to the customer: what the one who takes over must know first (E3).
fn told(scene: &Scene<'_>, live: &Live, width: usize) -> Vec<Row> {
    let incident = &live.incident;
    let last = incident
        .stakeholders
        .on(Side::Customer)
        .filter_map(|known| incident.ledger.last_told(known.key).map(|told| (known, told)))
        .max_by_key(|(_, told)| told.occurred);
    let Some((known, told)) = last else { return Vec::new() };
    let said = Message::new("goal-told")
        .with("name", &known.profile.name)
        .with("time", times::clock(told.occurred, scene.now, incident.zone()))
        .text(scene.lang);
    let mut rows = vec![Row::new(), Row::of(said, scene.ink.quiet())];
    let lines = text::wrap(&told.made.text.replace('\n', " "), width.saturating_sub(2).max(8));
    rows.extend(lines.into_iter().take(3).map(|line| Row::of(format!("  {line}"), Ink::text())));
    rows
}

/// What is due next, put-off things and gaps aside.
fn next(live: &Live) -> Option<&Due> {
    live.due.iter().find(|item| item.at.is_some() && item.urgency != Urgency::Snoozed)
}

fn customers(live: &Live) -> impl Iterator<Item = &Stakeholder> {
    live.incident
        .stakeholders
        .on(Side::Customer)
        .filter(|known| !known.profile.need.trim().is_empty())
}

/// The needs in the customers' own words.
fn needs(scene: &Scene<'_>, live: &Live, width: usize, most: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for known in customers(live) {
        let mut lines = text::wrap(&known.profile.need, width.saturating_sub(2).max(8));
        lines.truncate(most);
        rows.extend(lines.into_iter().map(|line| Row::of(line, Ink::strong())));
        rows.push(Row::of(format!("  {}", known.profile.name), scene.ink.person()));
    }
    if rows.is_empty() {
        let lines = text::wrap(&scene.say("goal-unknown"), width.max(8));
        rows.extend(lines.into_iter().map(|line| Row::of(line, scene.ink.due())));
    }
    rows
}

/// The height of the box beside the panes: at most a third of the column, nothing where no need is known.
pub(super) fn box_height(scene: &Scene<'_>, live: &Live, column: Rect) -> u16 {
    let width = usize::from(column.width).saturating_sub(4);
    let rows = needs(scene, live, width, 3).len();
    cells(rows + 2).min(column.height / 3)
}

/// Draws the needs in a box beside the panes.
pub(super) fn boxed(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let title = scene.say("goal-title");
    let style = scene.ink.border(false);
    let inside = paint::frame_box(buf, area, &title, BorderKind::Plain, scene.ink.ascii, style);
    let inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
    let rows = needs(scene, live, usize::from(inside.width), 3);
    row::draw_all(buf, inside, &rows);
}
