//! Every incident there was, narrowed down by what is typed.

use ratatui::{buffer::Buffer, layout::Rect};

use super::pane::{PastEnter, PastPane};
use crate::{
    console::{
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, column},
            times,
        },
        keymap::Key,
        model::{Model, PastFocus},
        offered::Listed,
    },
    incident::Status,
    locale::Message,
    text,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Incidents,
    name: "past-incidents",
    go: "do-past-incidents",
    hint: "past-narrow-hint",
    keys: &[Key::F(3)],
    lines: |model| model.past.shown.len(),
    count,
    draw,
    enter,
};

/// How many of how many are shown.
pub(super) fn count(scene: &Scene<'_>) -> String {
    Message::new("find-count")
        .with("found", scene.model.past.shown.len())
        .with("total", scene.model.list.all.len())
        .text(scene.lang)
}

fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let past = &scene.model.past;
    if let Some(why) = past.misunderstood() {
        return super::find::plainly(buf, area, &why.text(scene.lang), scene.ink.due());
    }
    if past.shown.is_empty() {
        return row::nothing(scene, buf, area, "past-nothing");
    }
    let selected = past.selected(PastFocus::Incidents, past.shown.len());
    let line = |at: usize| past.shown.get(at).and_then(|&place| scene.model.list.all.get(place));
    let seen = row::around(past.shown.len(), selected, area.height, |at| {
        line(at)
            .map(|it| vec![incident_row(scene, it, at == selected, area.width)])
            .unwrap_or_default()
    });
    row::draw_all(buf, area, &seen.rows);
    row::bar(scene, buf, area, &seen, past.shown.len());
}

fn incident_row(scene: &Scene<'_>, line: &Listed, selected: bool, width: u16) -> Row {
    let summary = &line.summary;
    let is_live = summary.status != Status::Closed;
    let words = if is_live { Ink::text() } else { scene.ink.quiet() };
    let zone = summary.zone.parse().unwrap_or(chrono_tz::UTC);
    let opened = summary.opened.with_timezone(&zone).format("%Y-%m-%d").to_string();
    let until = summary.closed.unwrap_or(summary.clock(scene.now));
    let lasted = times::brief(until - summary.opened, scene.lang);
    let status = scene.say(&format!("status-{}", summary.status.id()));
    let worst = summary.severity.level() == 1 && is_live;
    let row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(column(&opened, 10, 2), words)
        .and(column(&line.reference, 10, 2), Ink::strong())
        .and(
            text::pad(&summary.severity.to_string(), 4),
            if worst { scene.ink.bad() } else { words },
        )
        .and(column(&status, if width >= 66 { 10 } else { 6 }, 2), words);
    let left = usize::from(width).saturating_sub(row.width() + 14);
    let customer = (left / 3).min(24);
    row.and(column(&summary.customer, customer, 2), words)
        .and(text::pad(&summary.title, left.saturating_sub(customer + 2)), words)
        .and(format!("  {lasted}"), words)
        .select(selected)
}

fn enter(model: &Model) -> PastEnter {
    let past = &model.past;
    let place = past.shown.get(past.selected(PastFocus::Incidents, past.shown.len()));
    let line = place.and_then(|&place| model.list.all.get(place));
    line.map_or(PastEnter::Nothing, |line| PastEnter::Open(line.id, None))
}
