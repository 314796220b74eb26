//! What is to be done next (I5): a list with one next step each, most urgent first.

#![deny(clippy::wildcard_enum_match_arm)]

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{
    super::{
        action::Action,
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row},
            times,
        },
        forms::ActForm,
        keymap::{Binding, Key, Place, bind, shown},
    },
    pane::{Enter, Pane, no_target},
};
use crate::{
    console::model::{Focus, Live},
    incident::due::{Due, Urgency, What},
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Now,
    name: "pane-now",
    go: "do-to-now",
    go_keys: &[Key::F(5)],
    is_extra: false,
    keys: KEYS,
    enter_label: None,
    count,
    lines: |live, _| live.next.len(),
    total: |live| live.next.len(),
    draw,
    target: no_target,
    enter: |_, _| Enter::Step,
};

/// The most lines of one item.
const MOST_LINES: usize = 3;

const HERE: Place = Place::At(Focus::Now);

const KEYS: &[Binding] = &[
    shown(Action::Snooze, HERE, &[Key::Char('p')], "do-snooze"),
    shown(Action::Draft, HERE, &[Key::Char('d')], "do-draft"),
    bind(Action::ActForm(ActForm::TakeStep), HERE, &[Key::Char('.')], "do-step"),
    bind(Action::ActForm(ActForm::WhoseDuty), HERE, &[Key::Char('!')], "do-whose-duty"),
    bind(Action::ActForm(ActForm::Reported), HERE, &[Key::Char('+')], "do-reported"),
];

fn count(live: &Live) -> String {
    match live.due.iter().filter(|item| item.urgency == Urgency::Overdue).count() {
        0 => String::new(),
        overdue => format!("!{overdue}"),
    }
}

/// Draws what is due. The first item is always seen; what does not fit is counted.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let count = live.next.len();
    if count == 0 {
        let id = if live.incident.lifecycle.is_live() { "now-empty" } else { "now-closed" };
        Row::of(format!(" {}", scene.say(id)), scene.ink.quiet())
            .draw(buf, area.x, area.y, area.width);
        return;
    }
    let mut pane = Drawing {
        scene,
        live,
        width: usize::from(area.width),
        held: live.focus == Focus::Now,
        lines: vec![1; count],
    };
    let selected = if pane.held { live.selected(Focus::Now).min(count - 1) } else { 0 };
    pane.fill(usize::from(area.height), selected);
    let first = pane.item(0, selected);
    let used = row::draw_all(buf, area, &first);
    let mut room = Rect { y: area.y + used, height: area.height - used, ..area };
    if count == 1 || room.height == 0 {
        return;
    }
    let lines = |room: Rect| {
        row::around(count - 1, selected.saturating_sub(1), room.height, |at| {
            pane.item(at + 1, selected)
        })
    };
    let mut seen = lines(room);
    if seen.end < count - 1 || seen.first > 0 {
        room.height -= 1;
        seen = lines(room);
        let below = count - 1 - seen.end;
        let above = seen.first;
        let mut more = Row::new();
        if above > 0 {
            let text = Message::new("now-above").with("count", above).text(scene.lang);
            more = more.and(format!("   {text}"), scene.ink.quiet());
        }
        if below > 0 {
            let text = Message::new("now-below").with("count", below).text(scene.lang);
            more = more.and(format!("   {text}"), scene.ink.quiet());
        }
        more.draw(buf, room.x, room.bottom(), room.width);
    }
    row::draw_all(buf, room, &seen.rows);
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    width: usize,
    held: bool,
    /// The most lines of each item.
    lines: Vec<usize>,
}

impl Drawing<'_> {
    /// One line an item; where all of them have room, what is left goes to those that are cut, the first ones first.
    fn fill(&mut self, height: usize, selected: usize) {
        let count = self.lines.len();
        if let Some(lines) = self.lines.get_mut(selected) {
            *lines = 2;
        }
        if count > height {
            return;
        }
        let used: usize = (0..count).map(|at| self.item(at, selected).len()).sum();
        let mut spare = height.saturating_sub(used);
        for at in 0..count {
            let before = self.item(at, selected).len();
            for lines in 2..=MOST_LINES {
                let kept = self.lines.get(at).copied().unwrap_or(1);
                if let Some(most) = self.lines.get_mut(at) {
                    *most = lines.max(kept);
                }
                if self.item(at, selected).len() - before > spare {
                    if let Some(most) = self.lines.get_mut(at) {
                        *most = kept;
                    }
                    break;
                }
            }
            spare -= self.item(at, selected).len() - before;
        }
    }

    fn item(&self, at: usize, selected: usize) -> Vec<Row> {
        let Some(line) = self.live.next.get(at) else { return Vec::new() };
        let Some(item) = self.live.due.get(line.at) else { return Vec::new() };
        let scene = self.scene;
        let style = urgency(scene, item.urgency);
        let is_selected = at == selected;
        let held = is_selected && self.held;
        let text = item.said(line.count, scene.lang);
        let (time, time_style) = self.time(item);
        let room = self.width.saturating_sub(4 + text::width(&time) + 1).max(8);
        let text = text.replace('\n', " ");
        let most = self.lines.get(at).copied().unwrap_or(1);
        let mut lines = if most == 1 {
            vec![text::truncate(&text, room).into_owned()]
        } else {
            text::wrap(&text, room)
        };
        row::cut(&mut lines, most, room);
        let words = match item.urgency {
            Urgency::Overdue => Ink::strong(),
            Urgency::Snoozed => scene.ink.quiet(),
            Urgency::Critical | Urgency::Upcoming | Urgency::Gap => Ink::text(),
        };
        let mark = if held { ">" } else { " " };
        let mut rows: Vec<Row> = lines
            .into_iter()
            .enumerate()
            .map(|(at, line)| {
                if at == 0 {
                    Row::of(mark, Ink::strong())
                        .and(format!("{} ", item.urgency.sign()), style)
                        .and(line, words)
                        .right(time.clone(), time_style)
                } else {
                    Row::of(format!("   {line}"), words)
                }
                .select(held)
            })
            .collect();
        if is_selected && let Some(step) = self.step(&item.what) {
            rows.push(Row::of(format!("   {step}"), scene.ink.quiet()));
        }
        rows
    }

    /// What is left, or how long it has been so; and for what was put off, until when.
    fn time(&self, item: &Due) -> (String, Style) {
        let scene = self.scene;
        match (item.snoozed_until, item.at) {
            (Some(until), _) => {
                (times::clock(until, scene.now, self.live.incident.zone()), scene.ink.quiet())
            }
            (None, Some(at)) => (
                times::countdown(at - scene.now, scene.lang),
                if at <= scene.now { scene.ink.bad() } else { scene.ink.due() },
            ),
            (None, None) if item.urgency == Urgency::Critical => {
                (times::brief(scene.now - item.since, scene.lang), scene.ink.due())
            }
            (None, None) => (String::new(), scene.ink.quiet()),
        }
    }

    /// The key for its one next step.
    fn step(&self, what: &What) -> Option<String> {
        let id = what.step()?;
        let key = if self.held { "Enter" } else { "F5 Enter" };
        Some(format!("{key} {}", self.scene.say(id)))
    }
}

fn urgency(scene: &Scene<'_>, urgency: Urgency) -> Style {
    match urgency {
        Urgency::Overdue => scene.ink.bad(),
        Urgency::Critical | Urgency::Upcoming => scene.ink.due(),
        Urgency::Gap | Urgency::Snoozed => scene.ink.quiet(),
    }
}
