//! What was measured over the incidents that are shown, and how it is spread (M7). No person is measured.

use chrono::TimeDelta;
use ratatui::{buffer::Buffer, layout::Rect};

use super::pane::{PastEnter, PastPane};
use crate::{
    console::{
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, column},
        },
        keymap::Key,
        model::{Model, PastFocus, PastMeasured},
    },
    incident::wording,
    locale::{Lang, Message},
    review::metrics::{Metric, PLAIN_SIGNS, SIGNS, Spread, Unit, drawn},
    text,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Metrics,
    name: "past-metrics",
    go: "do-past-metrics",
    hint: "past-narrow-hint",
    keys: &[Key::F(6)],
    lines: |model| if model.past.measured.is_some() { Metric::ALL.len() } else { 0 },
    count,
    draw,
    enter,
};

/// The incidents that were measured and are shown.
fn shown(model: &Model) -> Vec<&PastMeasured> {
    let measured = model.past.measured.iter().flatten();
    measured.filter(|it| model.past.is_shown(it.id, &model.list.all)).collect()
}

fn count(scene: &Scene<'_>) -> String {
    if scene.model.past.measured.is_none() {
        return scene.say("list-reading");
    }
    Message::new("cli-stats-all").with("count", shown(scene.model).len()).text(scene.lang)
}

fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let model = scene.model;
    if let Some(why) = model.past.misunderstood() {
        return super::find::plainly(buf, area, &why.text(scene.lang), scene.ink.due());
    }
    if model.past.measured.is_none() {
        return row::nothing(scene, buf, area, "list-reading");
    }
    let incidents = shown(model);
    if incidents.is_empty() {
        return row::nothing(scene, buf, area, "cli-stats-none");
    }
    let selected = model.past.selected(PastFocus::Metrics, Metric::ALL.len());
    let seen = row::around(Metric::ALL.len(), selected, area.height, |at| {
        let metric = Metric::ALL.get(at);
        metric
            .map(|it| rows(scene, *it, &incidents, at == selected, area.width))
            .unwrap_or_default()
    });
    row::draw_all(buf, area, &seen.rows);
    row::bar(scene, buf, area, &seen, Metric::ALL.len());
}

/// A measure: of how many it is known, the median, how it is spread; below, the quartiles between least and greatest.
fn rows(
    scene: &Scene<'_>,
    metric: Metric,
    of: &[&PastMeasured],
    selected: bool,
    width: u16,
) -> Vec<Row> {
    let values: Vec<i64> = of.iter().filter_map(|it| it.value(metric)).collect();
    let head = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(column(&scene.say(&metric.name_id()), 26, 1), Ink::text())
        .and(text::pad(&format!("n {}", values.len()), 7), scene.ink.quiet());
    let Some(it) = Spread::of(&values) else {
        let unknown = scene.say("cli-stats-unknown");
        return vec![head.and(unknown, scene.ink.quiet()).select(selected)];
    };
    let say = |value| said(metric, value, scene.lang);
    let signs = if scene.ink.ascii { PLAIN_SIGNS } else { SIGNS };
    let head = head
        .and(column(&say(it.median), 22, 2), Ink::strong())
        .and(drawn(&values, signs), scene.ink.due())
        .select(selected);
    let five = [it.least, it.lower, it.upper, it.greatest].map(say);
    let [least, lower, upper, greatest] = five;
    let quartiles = Message::new("past-quartiles")
        .with("least", least)
        .with("lower", lower)
        .with("upper", upper)
        .with("greatest", greatest)
        .text(scene.lang);
    let room = usize::from(width).saturating_sub(6);
    let quartiles = text::truncate(&quartiles, room).into_owned();
    vec![head, Row::of(format!("    {quartiles}"), scene.ink.quiet()).select(selected)]
}

fn said(metric: Metric, value: i64, lang: Lang) -> String {
    match metric.unit() {
        Unit::Minutes => wording::span(TimeDelta::minutes(value), lang),
        Unit::Percent => format!("{value} %"),
    }
}

/// Lists the incidents that were measured.
fn enter(model: &Model) -> PastEnter {
    PastEnter::LookFor(model.past.line.text().to_owned(), PastFocus::Incidents)
}
