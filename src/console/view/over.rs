//! What lies over everything: help and palette, and a question to be answered with `y`.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Modifier},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    input,
    row::{self, Row, cells},
};
use crate::{
    console::{
        bindings,
        keymap::Key,
        menu::{self, Item},
        model::{Confirm, Menu, Question},
        paint::{self, BorderKind},
    },
    text,
};

/// Clears the middle of an area and frames it; a small area is taken whole and gets no frame.
pub(super) fn boxed(
    scene: &Scene<'_>,
    buf: &mut Buffer,
    area: Rect,
    (width, height): (u16, u16),
    title: &str,
) -> Rect {
    if area.width < 40 || area.height < 8 {
        paint::clear(buf, area);
        return area;
    }
    let width = width.min(area.width);
    let height = height.min(area.height);
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    };
    lay(scene, buf, area, outer);
    let inside =
        paint::frame_box(buf, outer, title, BorderKind::Focus, scene.ink.ascii, Ink::text());
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

/// Makes room for a box: what lies beside it steps back, and slivers too narrow to be read go.
pub(super) fn lay(scene: &Scene<'_>, buf: &mut Buffer, area: Rect, outer: Rect) {
    let back = scene.ink.quiet().remove_modifier(Modifier::BOLD | Modifier::REVERSED);
    let back = if back.fg.is_none() { back.fg(Color::Reset) } else { back };
    paint::fill_style(buf, area, back);
    let narrow = outer.x - area.x < 8;
    paint::clear(
        buf,
        if narrow { Rect { y: outer.y, height: outer.height, ..area } } else { outer },
    );
}

/// Draws help or palette.
pub(super) fn menu(
    scene: &Scene<'_>,
    menu: &Menu,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let items = menu::items(scene.model, menu);
    let title = scene.say(if menu.help { "menu-help" } else { "menu-palette" });
    let tall = area.height.saturating_sub(2).max(8);
    let inside = boxed(scene, buf, area, (76, tall), &title);
    if inside.is_empty() {
        return None;
    }
    paint::put(buf, inside.x, inside.y, inside.width, ">", Ink::strong());
    let x = inside.x.saturating_add(2);
    let width = inside.width.saturating_sub(2);
    if menu.filter.is_empty() {
        let hint = scene.say("menu-hint");
        let room = width.saturating_sub(1);
        paint::put(buf, x.saturating_add(1), inside.y, room, &hint, scene.ink.quiet());
    }
    let cursor = input::draw(buf, x, inside.y, width, &menu.filter, Ink::text());
    let gap = if inside.height >= 6 { 2 } else { 1 };
    let room = Rect {
        y: inside.y.saturating_add(gap).min(inside.bottom()),
        height: inside.height.saturating_sub(gap),
        ..inside
    };
    if items.is_empty() {
        let nothing = Row::of(scene.say("find-nothing"), scene.ink.quiet());
        row::draw_all(buf, room, &[nothing]);
        return cursor;
    }
    let selected = menu.at.min(items.len() - 1);
    let keys = items.iter().map(|item| text::width(&key(item, room.width))).max().unwrap_or(0);
    let seen = row::around(items.len(), selected, room.height, |at| {
        let mut rows = Vec::new();
        let Some(item) = items.get(at) else { return rows };
        let before = at.checked_sub(1).and_then(|before| items.get(before));
        if before.is_none_or(|before| before.binding.place != item.binding.place) {
            if before.is_some() {
                rows.push(Row::new());
            }
            let style = scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
            rows.push(Row::of(scene.say(bindings::place_name(item.binding.place)), style));
        }
        rows.push(line(scene, item, keys, room.width, at == selected));
        rows
    });
    row::draw_all(buf, room, &seen.rows);
    cursor
}

fn key(item: &Item, width: u16) -> String {
    let most = if width >= 60 { 2 } else { 1 };
    let labels: Vec<String> =
        item.binding.keys.iter().take(most).copied().map(Key::label).collect();
    labels.join(" ")
}

fn line(scene: &Scene<'_>, item: &Item, keys: usize, width: u16, selected: bool) -> Row {
    let dimmed = item.disabled.is_some();
    let words = if dimmed { scene.ink.quiet() } else { Ink::text() };
    let strong = if dimmed { scene.ink.quiet() } else { Ink::strong() };
    let row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(text::pad(&key(item, width), keys + 2), strong)
        .and(scene.say(item.binding.label), words);
    match item.disabled {
        Some(why) => row.right(scene.say(why), scene.ink.quiet()),
        None => row,
    }
    .select(selected)
}

/// Draws a question to be answered with `y`.
pub(super) fn confirm(
    scene: &Scene<'_>,
    confirm: &Confirm,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let answers = vec![
        Row::of("y", Ink::strong())
            .and(format!(" {}   ", scene.say("confirm-yes")), Ink::text())
            .and("Esc", Ink::strong())
            .and(format!(" {}", scene.say("confirm-no")), scene.ink.quiet()),
    ];
    asked(scene, "confirm-title", &confirm.text, answers, buf, area)
}

/// Draws a question with several answers, one a line.
pub(super) fn question(
    scene: &Scene<'_>,
    question: &Question,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let answers = question.answers.iter().map(|(letter, label, _)| {
        Row::of(letter.to_string(), Ink::strong())
            .and(format!("   {}", scene.say(label)), Ink::text())
    });
    let none = Row::of("Esc", Ink::strong())
        .and(format!(" {}", scene.say(question.none)), scene.ink.quiet());
    asked(scene, "question-title", &question.text, answers.chain([none]).collect(), buf, area)
}

fn asked(
    scene: &Scene<'_>,
    title: &str,
    said: &str,
    answers: Vec<Row>,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let width = area.width.min(64);
    let lines = text::wrap(said, usize::from(width).saturating_sub(4).max(8));
    let frame = answers.len() + 3;
    let shown = lines.len().min(usize::from(area.height).saturating_sub(frame).max(1));
    let title = scene.say(title);
    let inside = boxed(scene, buf, area, (width, cells(shown + frame).max(5)), &title);
    let mut rows: Vec<Row> =
        lines.into_iter().take(shown).map(|line| Row::of(line, Ink::strong())).collect();
    if usize::from(inside.height) > rows.len() + answers.len() {
        rows.push(Row::new());
    }
    rows.extend(answers);
    // The answer must be seen, whatever becomes of a long question.
    let most = usize::from(inside.height);
    if rows.len() > most {
        rows.drain(..rows.len() - most);
    }
    let used = row::draw_all(buf, inside, &rows);
    let y = inside.y.saturating_add(used.saturating_sub(1));
    (!inside.is_empty()).then_some(Position::new(inside.x, y))
}
