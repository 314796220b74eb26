//! The desk at which a section of the customer's report is written (L5): which section, its text, and under it what is
//! known, for our own eyes.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{self, Row, cells},
};
use super::typed;
use crate::{
    console::{
        action::Action,
        keymap::{Place, label_of},
        model::Live,
        writing::{Writing, known},
    },
    locale::Message,
    text,
};

/// Draws the section over the incident; answers where the cursor stands in its text.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    writing: &Writing,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let page = typed::page(scene, title(scene, writing), buf, area)?;
    let typed::Page { inside, wide, roomy } = page;
    let head = if roomy { head(scene, writing, wide) } else { Vec::new() };
    let used = row::draw_all(buf, inside, &head);
    let rest = Rect { y: inside.y + used, height: inside.height.saturating_sub(used), ..inside };
    let mut tail = Vec::new();
    if roomy {
        tail = remarks(scene, writing, wide, rest.height / 3);
        let most = (rest.height / 3).saturating_sub(cells(tail.len()));
        tail.extend(known_rows(scene, live, wide, most));
    }
    let sheet = Rect { height: rest.height.saturating_sub(cells(tail.len())), ..rest };
    let below = Rect { y: sheet.bottom(), height: rest.height - sheet.height, ..rest };
    row::draw_all(buf, below, &tail);
    typed::draw(scene, &writing.editor, wide, buf, sheet)
}

fn title(scene: &Scene<'_>, writing: &Writing) -> String {
    let section = writing.sheets.get(writing.at).map(|sheet| sheet.title(scene.lang));
    Message::new("write-title")
        .with("section", section.unwrap_or_default())
        .with("at", writing.at + 1)
        .with("of", writing.sheets.len())
        .text(scene.lang)
}

/// Every section with its sign, how this one stands, and who will read it.
fn head(scene: &Scene<'_>, writing: &Writing, wide: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row::new();
    let mut used = 0;
    for (at, sheet) in writing.sheets.iter().enumerate() {
        let sign = match (&sheet.written, sheet.is_visible) {
            (None, _) => "·",
            (Some(_), _) if sheet.contradictions() > 0 => "!",
            (Some(_), false) => "~",
            (Some(_), true) => "+",
        };
        let piece = format!("{sign} {}  ", sheet.title(scene.lang));
        let width = text::width(&piece);
        if used > 0 && used + width > wide {
            rows.push(std::mem::take(&mut row));
            used = 0;
        }
        used += width;
        let style = if at == writing.at { Ink::strong() } else { scene.ink.quiet() };
        row = row.and(piece, style);
    }
    rows.push(row);
    let stands = writing.sheets.get(writing.at).map(|sheet| sheet.standing().text(scene.lang));
    let reader = scene.say(if writing.visible { "write-for-customer" } else { "write-for-us" });
    let style = if writing.visible { scene.ink.due() } else { scene.ink.quiet() };
    rows.push(Row::of(stands.unwrap_or_default(), scene.ink.quiet()).right(reader, style));
    rows.push(Row::new());
    rows
}

/// What is remarked on the text, as far as there is room: a sentence that the record contradicts, or that may be out of date.
fn remarks(scene: &Scene<'_>, writing: &Writing, wide: usize, most: u16) -> Vec<Row> {
    if writing.text().is_empty() {
        let key = label_of(Action::WriteBegin, Place::Write);
        let hint = Message::new("write-begin-hint").with("key", key).text(scene.lang);
        return vec![Row::of(hint, scene.ink.quiet())];
    }
    let remarks = writing.remarks(scene.lang);
    let most = usize::from(most).max(2);
    let mut lines: Vec<String> = Vec::new();
    for (at, remark) in remarks.iter().enumerate() {
        let safe = text::display_safe(remark);
        let broken = text::wrap(&safe, wide.saturating_sub(2).max(2));
        let last = at + 1 == remarks.len();
        if !lines.is_empty() && lines.len() + broken.len() + usize::from(!last) > most {
            let more = Message::new("write-remarks-more").with("count", remarks.len() - at);
            lines.push(format!("! {}", more.text(scene.lang)));
            break;
        }
        let sign = |at: usize| if at == 0 { "! " } else { "  " };
        lines.extend(broken.iter().enumerate().map(|(at, line)| format!("{}{line}", sign(at))));
    }
    lines.truncate(most);
    lines.into_iter().map(|line| Row::of(line, scene.ink.due())).collect()
}

/// What is known, as far as there is room.
fn known_rows(scene: &Scene<'_>, live: &Live, wide: usize, most: u16) -> Vec<Row> {
    let rule = if scene.ink.ascii { "-" } else { "─" };
    let known = known(&live.incident, scene.lang);
    let mut rows = vec![
        Row::of(rule.repeat(wide), scene.ink.border(false)),
        Row::of(scene.say("write-known"), scene.ink.quiet()),
    ];
    let room = usize::from(most).saturating_sub(rows.len());
    if known.is_empty() || room == 0 {
        return Vec::new();
    }
    let shown = if known.len() > room { room - 1 } else { known.len() };
    let lines = known.iter().take(shown).map(|line| {
        let line = text::display_safe(line).replace('\n', " ");
        Row::of(format!("  {}", text::truncate(&line, wide.saturating_sub(2))), scene.ink.quiet())
    });
    rows.extend(lines);
    if known.len() > shown {
        let more = Message::new("write-known-more").with("count", known.len() - shown);
        rows.push(Row::of(format!("  {}", more.text(scene.lang)), scene.ink.quiet()));
    }
    rows
}
