//! What belongs to no incident, as its panes list it: blocks of lines, the first of each what it is about, the others what hangs
//! on it. What is typed narrows them down to the blocks that hold it.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::pane::PastEnter;
use crate::{
    console::{
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row},
        },
        model::{Model, PastFocus},
    },
    text::{self, fold_for_search},
};

/// How a line is meant. Its sign says the same without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// As it is.
    Plain,
    /// Something is missing or late.
    Bad,
    /// Something is still to be seen.
    Open,
    /// It went well.
    Good,
    /// It is no longer in force.
    Gone,
}

impl Mood {
    const fn sign(self) -> char {
        match self {
            Self::Plain => ' ',
            Self::Bad => '!',
            Self::Open => '?',
            Self::Good => '+',
            Self::Gone => 'x',
        }
    }

    fn style(self, scene: &Scene<'_>) -> Style {
        match self {
            Self::Plain => Ink::text(),
            Self::Bad => scene.ink.bad(),
            Self::Open => scene.ink.due(),
            Self::Good => scene.ink.good(),
            Self::Gone => scene.ink.quiet(),
        }
    }
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// How far it is indented: what hangs on the line above stands one further in.
    pub(super) depth: usize,
    /// How it is meant.
    pub(super) mood: Mood,
    /// Its words.
    pub(super) text: String,
    /// What Enter does on it.
    pub(super) enter: PastEnter,
}

/// What stands under one another: what it is about, and what hangs on it.
pub(super) type Block = Vec<Line>;

/// The lines of the blocks that hold what is typed.
pub(super) fn shown(model: &Model, blocks: Vec<Block>) -> Vec<Line> {
    let wanted = fold_for_search(model.past.line.text().trim());
    let holds = |block: &Block| {
        wanted.is_empty() || block.iter().any(|it| fold_for_search(&it.text).contains(&wanted))
    };
    blocks.into_iter().filter(holds).flatten().collect()
}

/// Draws them with the selected one marked; `empty` is said where there is none.
pub(super) fn draw(
    scene: &Scene<'_>,
    buf: &mut Buffer,
    area: Rect,
    focus: PastFocus,
    lines: &[Line],
    empty: &'static str,
) {
    let past = &scene.model.past;
    if lines.is_empty() {
        let id = if past.line.is_empty() { empty } else { "past-nothing" };
        return row::nothing(scene, buf, area, id);
    }
    let selected = past.selected(focus, lines.len());
    let wide = usize::from(area.width);
    let seen = row::around(lines.len(), selected, area.height, |at| {
        lines.get(at).map(|it| rows(scene, it, at == selected, wide)).unwrap_or_default()
    });
    row::draw_all(buf, area, &seen.rows);
    row::bar(scene, buf, area, &seen, lines.len());
}

/// A line, in as many rows as its words take.
fn rows(scene: &Scene<'_>, line: &Line, selected: bool, wide: usize) -> Vec<Row> {
    let indent = " ".repeat(2 * line.depth);
    let room = wide.saturating_sub(5 + indent.len()).max(8);
    let words = text::wrap(&text::display_safe(&line.text), room);
    let first = |at: usize| if at == 0 { line.mood.sign() } else { ' ' };
    let mark = |at: usize| if selected && at == 0 { "> " } else { "  " };
    let row = |(at, words): (usize, String)| {
        Row::of(mark(at), Ink::strong())
            .and(format!("{indent}{} ", first(at)), line.mood.style(scene))
            .and(words, if line.depth == 0 { Ink::strong() } else { line.mood.style(scene) })
            .select(selected)
    };
    words.into_iter().enumerate().map(row).collect()
}

/// What Enter does on the selected line.
pub(super) fn enter(model: &Model, focus: PastFocus, lines: &[Line]) -> PastEnter {
    let at = model.past.selected(focus, lines.len());
    lines.get(at).map_or(PastEnter::Nothing, |line| line.enter.clone())
}

/// Words one after the other, without those that say nothing.
pub(super) fn joined(parts: &[String]) -> String {
    let said = parts.iter().filter(|part| !part.trim().is_empty());
    said.cloned().collect::<Vec<_>>().join(" · ")
}
