//! The list of incidents: which there are, how long they last, what is next and what is overdue in each.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    input,
    row::{self, Row, cells, column},
    times,
};
use crate::{
    console::{offered::Listed, paint},
    incident::Status,
    locale::Message,
    text,
};

/// Draws the list above the footer.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let list = &scene.model.list;
    let shown = list.shown();
    let cursor = head(scene, shown.len(), buf, area);
    let body =
        Rect { y: area.y + 2.min(area.height), height: area.height.saturating_sub(2), ..area };
    if shown.is_empty() {
        empty(scene, buf, body);
        return cursor;
    }
    let columns = Columns::of(scene, &shown, usize::from(area.width));
    let selected = list.at.min(shown.len() - 1);
    let seen = row::around(shown.len(), selected, body.height, |at| {
        shown.get(at).map(|line| vec![columns.row(scene, line, at == selected)]).unwrap_or_default()
    });
    row::draw_all(buf, body, &seen.rows);
    cursor
}

fn head(scene: &Scene<'_>, found: usize, buf: &mut Buffer, area: Rect) -> Option<Position> {
    let list = &scene.model.list;
    let zone = scene.model.settings.tz();
    let count = Message::new("find-count")
        .with("found", found)
        .with("total", list.all.len())
        .text(scene.lang);
    let clock = format!(
        "{} {}",
        scene.now.with_timezone(&zone).format("%H:%M:%S"),
        times::offset(scene.now, zone)
    );
    let mut left = Row::of(format!(" {} ", scene.say("list-title")), Ink::badge(Ink::text()));
    if scene.model.demo {
        left = left.and(" ", Ink::text());
        left = left.and(format!(" {} ", scene.say("strip-demo")), Ink::badge(scene.ink.due()));
    }
    if scene.model.loss.is_some() {
        left = left.and(" ", Ink::text());
        left = left.and(format!(" {} ", scene.say("strip-loss")), Ink::badge(scene.ink.bad()));
    }
    let left = left.and("  / ", Ink::strong());
    let from = cells(left.width()).min(area.width);
    let mut tail = String::new();
    if area.width >= 40 {
        tail.push_str(&count);
    }
    if area.width >= 64 {
        tail = format!("{tail}   {clock} ");
    }
    let wide = cells(text::width(&tail));
    left.right(tail, Ink::text()).draw_tight(buf, Rect { height: 1, ..area });
    let room = area.width.saturating_sub(from + wide + 1);
    if list.filter.is_empty() {
        let hint = scene.say("list-hint");
        paint::put(
            buf,
            area.x + from + 1,
            area.y,
            room.saturating_sub(1),
            &hint,
            scene.ink.quiet(),
        );
    }
    let cursor = input::draw(buf, area.x + from, area.y, room, &list.filter, Ink::text());
    cursor.or(Some(Position::new(area.x, area.y)))
}

/// Says what to press where there is nothing to show.
fn empty(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    let list = &scene.model.list;
    let id = match (list.read, list.all.is_empty()) {
        (false, _) => "list-reading",
        (true, true) => "list-empty",
        (true, false) => "find-nothing",
    };
    let width = usize::from(area.width).saturating_sub(4).clamp(1, 72);
    let rows: Vec<Row> = text::wrap(&scene.say(id), width)
        .into_iter()
        .map(|line| Row::of(format!("  {line}"), Ink::text()))
        .collect();
    let down = area.height / 4;
    row::draw_all(buf, Rect { y: area.y + down, height: area.height - down, ..area }, &rows);
}

/// How wide each column is; 0 where there is no room for it.
struct Columns {
    status: usize,
    reference: usize,
    customer: usize,
    title: usize,
    elapsed: usize,
    next: usize,
    class: usize,
}

impl Columns {
    fn of(scene: &Scene<'_>, shown: &[&Listed], width: usize) -> Self {
        let widest = |of: &dyn Fn(&Listed) -> usize, most: usize| {
            shown.iter().take(200).map(|line| of(line)).max().unwrap_or(0).min(most)
        };
        let status = widest(&|line| text::width(&status(scene, line)), 14);
        let reference = widest(&|line| text::width(&line.reference), 14);
        let elapsed = if width >= 50 { 12 } else { 0 };
        let next = match width {
            0..66 => 0,
            66..110 => 16,
            _ => 28,
        };
        let class =
            if width >= 100 { widest(&|line| text::width(&class(scene, line)), 18) } else { 0 };
        // A mark, a column of severity, a column of what is overdue, and two cells between columns.
        let gaps = [elapsed, next, class].iter().filter(|wide| **wide > 0).count() * 2;
        let taken = 2 + status + 2 + reference + 2 + 2 + 2 + elapsed + next + class + gaps + 4;
        let left = width.saturating_sub(taken);
        let customer = if left >= 20 {
            widest(&|line| text::width(&line.summary.customer), left / 3)
        } else {
            0
        };
        let title = left.saturating_sub(if customer > 0 { customer + 2 } else { 0 });
        Self { status, reference, customer, title, elapsed, next, class }
    }

    fn row(&self, scene: &Scene<'_>, line: &Listed, selected: bool) -> Row {
        let summary = &line.summary;
        let is_live = summary.status != Status::Closed;
        let quiet = scene.ink.quiet();
        let words = if is_live { Ink::text() } else { quiet };
        let status = status(scene, line);
        let severity =
            if summary.severity.level() == 1 && is_live { scene.ink.bad() } else { words };
        let until = summary.closed.unwrap_or(summary.clock(scene.now));
        let mut row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
            .and(column(&status, self.status, 2), words)
            .and(
                column(&line.reference, self.reference, 2),
                if is_live { Ink::strong() } else { quiet },
            )
            .and(text::pad(&summary.severity.to_string(), 4), severity);
        if self.customer > 0 {
            row = row.and(column(&summary.customer, self.customer, 2), words);
        }
        row = row.and(text::pad(&summary.title, self.title), words);
        if self.elapsed > 0 {
            let elapsed = times::brief(until - summary.opened, scene.lang);
            row = row.and(format!("  {}", text::pad(&elapsed, self.elapsed)), words);
        }
        let overdue = line.pressing.overdue;
        let late = if overdue > 0 { format!("!{overdue}") } else { String::new() };
        row = row.and(format!("  {}", text::pad(&late, 3)), scene.ink.bad());
        if self.next > 0 {
            let next = line.pressing.next().filter(|_| is_live);
            let (said, style) = next.map_or((String::new(), quiet), |next| {
                let left = times::countdown(next.at - scene.now, scene.lang);
                let style = if next.at <= scene.now { scene.ink.bad() } else { scene.ink.due() };
                (format!("{} {}", text::pad(&left, text::width(&left).max(8)), next.name), style)
            });
            row = row.and(format!(" {}", text::pad(&said, self.next)), style);
        }
        if self.class > 0 {
            row = row.and(format!("  {}", text::pad(&class(scene, line), self.class)), quiet);
        }
        row.select(selected)
    }
}

fn status(scene: &Scene<'_>, line: &Listed) -> String {
    scene.say(&format!("status-{}", line.summary.status.id()))
}

/// The class in the language of the screen.
fn class(scene: &Scene<'_>, line: &Listed) -> String {
    let known = scene.model.classes.iter().find(|class| class.id == line.summary.class);
    known.map_or_else(|| line.summary.class.clone(), |class| class.title.get(scene.lang).to_owned())
}
