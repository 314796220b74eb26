//! The window of the past: its panes by name, the line that narrows them down, and the pane on screen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    input,
    row::{Row, cells},
};
use crate::{
    console::{
        paint,
        past::{self, PAST},
    },
    text,
};

/// Draws it above the footer.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    tabs(scene, buf, Rect { height: 1, ..area });
    if area.height < 2 {
        return Some(Position::new(area.x, area.y));
    }
    let cursor = line(scene, buf, Rect { y: area.y + 1, height: 1, ..area });
    let body =
        Rect { y: area.y + 3.min(area.height), height: area.height.saturating_sub(3), ..area };
    if let Some(pane) = past::of(scene.model.past.focus).filter(|_| !body.is_empty()) {
        (pane.draw)(scene, buf, body);
    }
    cursor.or(Some(Position::new(area.x, area.y)))
}

fn tabs(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let mut row = Row::of(format!(" {} ", scene.say("past-title")), Ink::badge(Ink::text()));
    if scene.model.demo {
        row = row.and(" ", Ink::text());
        row = row.and(format!(" {} ", scene.say("strip-demo")), Ink::badge(scene.ink.due()));
    }
    let here = PAST.iter().position(|pane| pane.focus == scene.model.past.focus);
    let room = usize::from(area.width).saturating_sub(row.width());
    for (at, said) in titles(scene, here.unwrap_or_default(), room).into_iter().enumerate() {
        let style = if Some(at) == here { Ink::strong() } else { scene.ink.quiet() };
        row = row.and(said, style);
    }
    row.draw(buf, area.x, area.y, area.width);
}

/// What stands for each pane in so many cells: key and name. Where not all names have room, those farthest from the pane on screen
/// are called by their keys alone, one by one; that one keeps its name, and is told by its brackets where there are no styles.
fn titles(scene: &Scene<'_>, here: usize, room: usize) -> Vec<String> {
    let key_of = |at: usize| {
        let key = PAST.get(at).and_then(|pane| pane.keys.first());
        key.map(|key| key.label()).unwrap_or_default()
    };
    let named = |at: usize, pane: &past::PastPane| {
        let (key, name) = (key_of(at), scene.say(pane.name));
        if at == here { format!(" [{key} {name}]") } else { format!("  {key} {name}") }
    };
    let mut titles: Vec<String> = PAST.iter().enumerate().map(|(at, it)| named(at, it)).collect();
    let mut far: Vec<usize> = (0..titles.len()).filter(|at| *at != here).collect();
    far.sort_by_key(|at| std::cmp::Reverse((at.abs_diff(here), *at)));
    for at in far {
        if titles.iter().map(|title| text::width(title)).sum::<usize>() <= room {
            break;
        }
        if let Some(title) = titles.get_mut(at) {
            *title = format!(" {}", key_of(at));
        }
    }
    titles
}

fn line(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
    let past = &scene.model.past;
    let pane = past::of(past.focus)?;
    let count = format!("{} ", (pane.count)(scene));
    let wide = cells(text::width(&count));
    let left = Row::of(" / ", Ink::strong());
    let from = cells(left.width()).min(area.width);
    let has_room = area.width >= 40 + wide.min(40);
    left.right(if has_room { count } else { String::new() }, Ink::text()).draw_tight(buf, area);
    let room = area.width.saturating_sub(from + if has_room { wide + 1 } else { 0 });
    if past.line.is_empty() {
        let hint = scene.say(pane.hint);
        let cells = room.saturating_sub(2);
        paint::put(buf, area.x + from + 1, area.y, cells, &hint, scene.ink.quiet());
    }
    input::draw(buf, area.x + from, area.y, room, &past.line, Ink::text())
}
