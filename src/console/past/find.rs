//! Looking for words in everything: saved searches while nothing is typed, then what was found, each with the words around it.

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
        model::{Model, PastFocus, PastHit},
    },
    incident::time,
    locale::Message,
    review::excerpt,
    text,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Find,
    name: "past-find",
    go: "do-past-find",
    hint: "past-find-hint",
    keys: &[Key::F(2)],
    lines,
    count,
    draw,
    enter,
};

fn lines(model: &Model) -> usize {
    if model.past.line.is_empty() {
        model.settings.saved_searches.len()
    } else {
        model.past.found.hits.len()
    }
}

fn count(scene: &Scene<'_>) -> String {
    let past = &scene.model.past;
    if past.line.is_empty() {
        return String::new();
    }
    if past.is_looking() {
        return scene.say("past-looking");
    }
    let order = scene.say(if past.best { "past-best" } else { "past-newest" });
    let id = if past.found.more { "past-found-more" } else { "past-found" };
    let found = Message::new(id).with("count", past.found.hits.len()).text(scene.lang);
    format!("{found} · {order}")
}

fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let past = &scene.model.past;
    if past.line.is_empty() {
        return saved(scene, buf, area);
    }
    if let Some(why) = past.misunderstood() {
        return plainly(buf, area, &why.text(scene.lang), scene.ink.due());
    }
    if past.found.hits.is_empty() {
        let id = if past.is_looking() { "past-looking" } else { "past-nothing" };
        return row::nothing(scene, buf, area, id);
    }
    let unreadable = past.found.unreadable;
    let area = if unreadable > 0 {
        let text = Message::new("cli-search-unreadable").with("count", unreadable).text(scene.lang);
        Row::of(format!(" ! {text}"), scene.ink.bad()).draw(buf, area.x, area.y, area.width);
        Rect { y: area.y + 1, height: area.height - 1, ..area }
    } else {
        area
    };
    let hits = &past.found.hits;
    let selected = past.selected(PastFocus::Find, hits.len());
    let seen = row::around(hits.len(), selected, area.height, |at| {
        hits.get(at).map(|hit| hit_rows(scene, hit, at == selected, area.width)).unwrap_or_default()
    });
    row::draw_all(buf, area, &seen.rows);
    row::bar(scene, buf, area, &seen, hits.len());
}

/// Where it stands, and in the line below the words around it; in one line where there is room.
fn hit_rows(scene: &Scene<'_>, hit: &PastHit, selected: bool, width: u16) -> Vec<Row> {
    let mark = if selected { "> " } else { "  " };
    let when = hit
        .entry
        .as_ref()
        .map_or_else(String::new, |it| time::exact_stamp(it.occurred, it.precision, hit.zone));
    let what = hit
        .entry
        .as_ref()
        .map_or_else(|| scene.say("past-line"), |it| format!("#{} {}", it.number, it.kind));
    let row = Row::of(mark, Ink::strong())
        .and(column(&hit.reference, 10, 2), Ink::strong())
        .and(column(&when, 16, 2), Ink::text())
        .and(column(&what, 14, 2), scene.ink.quiet());
    let wide = usize::from(width);
    if wide >= 110 {
        let room = wide.saturating_sub(row.width() + 28);
        let said = excerpt(&hit.text, &hit.marks, room);
        let said = text::pad(&text::truncate(&text::display_safe(&said), room), room);
        let row = row.and(said, Ink::text()).and(column(&hit.title, 24, 0), scene.ink.quiet());
        return vec![row.select(selected)];
    }
    let title = text::truncate(&hit.title, wide.saturating_sub(row.width() + 1)).into_owned();
    let room = wide.saturating_sub(6);
    let said = excerpt(&hit.text, &hit.marks, room);
    let said = text::truncate(&text::display_safe(&said), room).into_owned();
    vec![
        row.and(title, scene.ink.quiet()).select(selected),
        Row::of(format!("    {said}"), Ink::text()).select(selected),
    ]
}

/// What was saved to be looked for again, and how a search is typed.
fn saved(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let saved = &scene.model.settings.saved_searches;
    let selected = scene.model.past.selected(PastFocus::Find, saved.len());
    let line = |(at, it): (usize, &String)| {
        let mark = if at == selected { "> " } else { "  " };
        let text = text::display_safe(it).into_owned();
        Row::of(mark, Ink::strong()).and(text, Ink::text()).select(at == selected)
    };
    let mut rows: Vec<Row> = Vec::new();
    let title = if saved.is_empty() { "past-none-saved" } else { "past-saved" };
    rows.push(Row::of(format!(" {}", scene.say(title)), scene.ink.quiet()));
    rows.extend(saved.iter().enumerate().map(line));
    rows.push(Row::new());
    let wide = usize::from(area.width).saturating_sub(2).clamp(1, 90);
    for help in ["past-how-words", "past-how-filters"] {
        let lines = text::wrap(&scene.say(help), wide);
        rows.extend(lines.into_iter().map(|it| Row::of(format!(" {it}"), scene.ink.quiet())));
    }
    row::draw_all(buf, area, &rows);
}

/// A sentence across the area.
pub(super) fn plainly(buf: &mut Buffer, area: Rect, said: &str, style: ratatui::style::Style) {
    let lines = text::wrap(said, usize::from(area.width).saturating_sub(2).max(8));
    let rows: Vec<Row> = lines.into_iter().map(|it| Row::of(format!(" {it}"), style)).collect();
    row::draw_all(buf, area, &rows);
}

fn enter(model: &Model) -> PastEnter {
    let past = &model.past;
    if past.line.is_empty() {
        let saved = &model.settings.saved_searches;
        let chosen = saved.get(past.selected(PastFocus::Find, saved.len()));
        return chosen
            .map_or(PastEnter::Nothing, |it| PastEnter::LookFor(it.clone(), PastFocus::Find));
    }
    let hits = &past.found.hits;
    let chosen = hits.get(past.selected(PastFocus::Find, hits.len()));
    chosen.map_or(PastEnter::Nothing, |hit| {
        PastEnter::Open(hit.id, hit.entry.as_ref().map(|entry| entry.key))
    })
}
