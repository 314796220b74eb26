//! The names of the panes: over a pane, and in the line where not every pane is on screen.

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

use super::super::{
    draw::{
        Scene,
        ink::Ink,
        row::{Spans, borrowed},
    },
    model::{Focus, Live},
    paint,
    panes::{self, PANES},
};
use crate::text;

/// A pane's digit and name: `1 Facts`.
fn named(scene: &Scene<'_>, pane: Focus) -> String {
    let place = PANES.iter().position(|other| other.focus == pane);
    let digit = place.and_then(panes::digit).map(|digit| format!("{digit} ")).unwrap_or_default();
    let name = panes::of(pane).map(|pane| scene.say(pane.name)).unwrap_or_default();
    format!("{digit}{name}")
}

fn count(live: &Live, pane: Focus) -> String {
    panes::of(pane).map(|pane| (pane.count)(live)).unwrap_or_default()
}

/// A pane's name with its digit and its count: `1 Facts ?3`.
pub(super) fn title(scene: &Scene<'_>, live: &Live, pane: Focus) -> String {
    format!("{} {}", named(scene, pane), count(live, pane)).trim_end().to_owned()
}

/// The line where not every pane is on screen: their names but for those beside, the one shown marked. What there is no
/// room for goes in this order: the signs between, counts that do not press, the names of
/// what does not press, the names of the others.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    shown: Option<Focus>,
    beside: &[Focus],
    buf: &mut Buffer,
    area: Rect,
) {
    let panes: Vec<(usize, Focus)> = PANES
        .iter()
        .map(|pane| pane.focus)
        .enumerate()
        .filter(|(_, pane)| shown == Some(*pane) || !beside.contains(pane))
        .collect();
    let titles = |level: usize| -> Vec<(Focus, String)> {
        panes
            .iter()
            .map(|&(at, pane)| {
                let count = count(live, pane);
                let presses = count.contains(['!', '?']);
                let count = if level < 2 || presses { count.as_str() } else { "" };
                let full = level < 3 || level == 3 && presses || shown == Some(pane);
                let title = if full {
                    format!("{} {count}", named(scene, pane)).trim_end().to_owned()
                } else {
                    format!("{}{count}", panes::digit(at).unwrap_or_default())
                };
                (pane, title)
            })
            .collect()
    };
    let between = |level: usize| match level {
        0 => " | ",
        1 => "  ",
        _ => " ",
    };
    let wide = |level: usize| -> usize {
        let gap = text::width(between(level));
        titles(level).iter().map(|(_, title)| text::width(title) + gap).sum()
    };
    let level = (0..4).find(|&level| wide(level) <= usize::from(area.width)).unwrap_or(4);
    let mut spans: Spans = vec![(" ".to_owned(), Ink::text())];
    for (pane, title) in titles(level) {
        if spans.len() > 1 {
            spans.push((between(level).to_owned(), scene.ink.quiet()));
        }
        let presses = title.contains('!');
        let style = if shown == Some(pane) {
            Ink::strong().add_modifier(Modifier::UNDERLINED)
        } else if presses {
            scene.ink.bad()
        } else {
            scene.ink.quiet()
        };
        spans.push((title, style));
    }
    paint::put_spans(buf, area.x, area.y, area.width, &borrowed(&spans));
}
