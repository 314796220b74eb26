//! The timeline (K1, J2): what happened when, who said so, who may see it, and what was corrected or taken back.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};

use super::{
    super::{
        action::Action,
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, bar, column, cut},
            times,
        },
        forms::ActForm,
        keymap::{Binding, Key, Place, bind, shown},
    },
    pane::{Enter, Pane},
};
use crate::{
    console::model::{Focus, Line, Live},
    incident::{Entry, Event, Instant, Payload, Precision, describe, time as clock, wall},
    locale::{Lang, Message},
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Timeline,
    name: "pane-timeline",
    go: "do-to-timeline",
    go_keys: &[Key::F(4)],
    is_extra: false,
    keys: KEYS,
    enter_label: Some("do-correct"),
    count,
    lines: |live, lang| live.timeline(lang).len(),
    total: |live| live.order.len(),
    draw,
    target,
    enter: |_, _| Enter::Run(Action::Correct),
};

const HERE: Place = Place::At(Focus::Timeline);

const KEYS: &[Binding] = &[
    shown(Action::Show, HERE, &[Key::Char('v')], "do-show"),
    // Enter does the same there, and the foot says so.
    bind(Action::Correct, HERE, &[Key::Char('x')], "do-correct"),
    shown(Action::Retract, HERE, &[Key::Char('D')], "do-retract"),
    bind(Action::ActForm(ActForm::Star), HERE, &[Key::Char('#')], "do-star"),
    bind(Action::Share, HERE, &[Key::Char('s')], "do-share"),
    bind(Action::Link, HERE, &[Key::Char('l')], "do-link"),
];

/// The selected entry, to be marked for the review; while a search is on, it is chosen in the form.
fn target(live: &Live, act: ActForm) -> Option<String> {
    if act != ActForm::Star || live.find.is_some() {
        return None;
    }
    let Line::Entry(at) = live.order.get(live.selected(Focus::Timeline))? else { return None };
    live.incident.entries().get(*at).map(|entry| entry.key.to_string())
}

fn count(live: &Live) -> String {
    live.order.len().to_string()
}

/// Draws the entries around the selected one. Only these are put into words.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let filtered;
    let shown: &[Line] = if live.find.is_some() {
        filtered = live.timeline(scene.lang);
        &filtered
    } else {
        &live.order
    };
    if shown.is_empty() {
        let id = if live.find.is_some() { "find-nothing" } else { "timeline-empty" };
        Row::of(format!(" {}", scene.say(id)), scene.ink.quiet())
            .draw(buf, area.x, area.y, area.width);
        return;
    }
    let width = usize::from(area.width);
    let pane = Drawing { scene, live, shown, width, height: usize::from(area.height) };
    let selected = live.selected(Focus::Timeline);
    let mut seen = row::around(shown.len(), selected, area.height, |at| pane.item(at));
    let mut room = area;
    // The day of the first line stands above it, whatever was scrolled past: an hour alone looks like today's.
    if area.height > 3 && !(seen.whole && pane.begins_day(seen.first)) {
        room = Rect { y: area.y + 1, height: area.height - 1, ..area };
        seen = row::around(shown.len(), selected, room.height, |at| pane.item(at));
        if !(seen.whole && pane.begins_day(seen.first))
            && let Some(at) = pane.time(seen.first)
        {
            pane.day(at).draw(buf, area.x, area.y, area.width);
        }
    }
    row::draw_all(buf, room, &seen.rows);
    bar(scene, buf, room, &seen, shown.len());
}

/// Whether a search is on: then every entry has a line of its own.
const fn searched(pane: &Drawing<'_>) -> bool {
    pane.live.find.is_some()
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    shown: &'a [Line],
    width: usize,
    height: usize,
}

impl Drawing<'_> {
    fn occurred(&self, entry: &Entry) -> Instant {
        self.live.incident.marks().occurred_of(entry.key).unwrap_or(entry.head.occurred)
    }

    /// When a line of the timeline stands there.
    fn time(&self, at: usize) -> Option<Instant> {
        match *self.shown.get(at)? {
            Line::Entry(at) => {
                self.live.incident.entries().get(at).map(|entry| self.occurred(entry))
            }
            Line::Derived(at) => self.live.derived.get(at).map(|derived| derived.at),
        }
    }

    /// Whether a line is the first of its day.
    fn begins_day(&self, at: usize) -> bool {
        let date =
            |at: usize| self.time(at).map(|time| wall(time, self.live.incident.zone()).date());
        at.checked_sub(1).is_none_or(|before| date(before) != date(at))
    }

    fn day(&self, at: Instant) -> Row {
        let style = self.scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
        let day = times::day(at, self.live.incident.zone(), self.scene.lang);
        Row::of(" ", Ink::text()).and(day, style)
    }

    fn item(&self, at: usize) -> Vec<Row> {
        let Some(occurred) = self.time(at) else { return Vec::new() };
        let zone = self.live.incident.zone();
        let mut rows = Vec::new();
        if self.begins_day(at) {
            rows.push(self.day(occurred));
        }
        let selected = self.live.selected(Focus::Timeline).min(self.shown.len() - 1) == at;
        let held = selected && self.live.focus == Focus::Timeline;
        let lines = match self.shown.get(at) {
            Some(Line::Derived(at)) => self.followed(*at, &clock::clock(occurred, zone), selected),
            Some(Line::Entry(at)) => {
                let entry = self.live.incident.entries().get(*at);
                let lines = |entry: &Entry| {
                    let precision = Precision::of(&entry.head, occurred);
                    self.lines(entry, &clock::exact_clock(occurred, precision, zone), selected)
                };
                entry.map(lines).unwrap_or_default()
            }
            None => Vec::new(),
        };
        rows.extend(lines.into_iter().map(|row| row.select(held)));
        rows
    }

    /// What follows from clock and log: at its time, with a sign of its own, and nobody's words.
    fn followed(&self, at: usize, time: &str, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        let Some(derived) = self.live.derived.get(at) else { return Vec::new() };
        let mark = if selected { ">" } else { " " };
        let held = self.live.focus == Focus::Timeline;
        let wide = self.kind_width();
        let kind = column(&scene.say("timeline-follows"), wide - 1, 1);
        let first = Row::of(mark, if held { Ink::strong() } else { scene.ink.quiet() })
            .and(time, Ink::text())
            .and(" = ", scene.ink.due())
            .and(kind, scene.ink.quiet());
        let indent = first.width();
        let room = self.width.saturating_sub(indent + 1).max(8);
        let mut text = derived.fact.message(scene.lang).text(scene.lang).replace('\n', " ");
        let mut style = scene.ink.due();
        if let Some(at) = derived.withdrawn {
            let time = times::clock(at, scene.now, self.live.incident.zone());
            let said = Message::new("alerts-withdrawn").with("time", time).text(scene.lang);
            text = format!("{text} · {said}");
            style = scene.ink.quiet();
        }
        let mut lines = text::wrap(&text, room);
        cut(&mut lines, self.most(selected), room);
        let row = |at: usize| {
            if at == 0 { first.clone() } else { Row::of(" ".repeat(indent), Ink::text()) }
        };
        lines.into_iter().enumerate().map(|(at, line)| row(at).and(line, style)).collect()
    }

    /// How many lines an entry gets: the selected one is whole where the timeline has the whole room.
    fn most(&self, selected: bool) -> usize {
        match (selected, self.live.zoom) {
            (true, true) => self.height.saturating_sub(2).max(3),
            (true, false) => 3,
            (false, _) => 1,
        }
    }

    fn kind_width(&self) -> usize {
        match (self.width, self.scene.lang) {
            (0..50, _) => 8,
            (_, Lang::Zh) => 9,
            (_, Lang::En) => 12,
        }
    }

    fn lines(&self, entry: &Entry, time: &str, selected: bool) -> Vec<Row> {
        let (scene, incident) = (self.scene, &self.live.incident);
        let marks = incident.marks();
        let corrections = marks.corrections(entry.key);
        let retracted = marks.retracted_by(entry.key).is_some();
        let mut described = describe(incident, entry, scene.lang);
        if let Some(together) = self.live.together.get(&entry.key).filter(|_| !searched(self)) {
            // What left the house at one moment is one line: how many, and all their names.
            let names = together.iter().filter_map(|key| incident.entry(*key));
            let names: Vec<String> =
                names.map(|one| describe(incident, one, scene.lang).text).collect();
            described.text = Message::new("timeline-together")
                .with("count", names.len())
                .with("list", names.join(" · "))
                .text(scene.lang);
        }
        let visible = self.live.visible.contains(&entry.key);
        let kind_width = self.kind_width();
        let mark = if selected { ">" } else { " " };
        let held = self.live.focus == Focus::Timeline;
        let first = Row::of(mark, if held { Ink::strong() } else { scene.ink.quiet() })
            .and(time, Ink::text())
            .and(if visible { " C " } else { "   " }, scene.ink.good())
            .and(column(&described.kind, kind_width - 1, 1), self.kind_style(entry));
        let indent = first.width();
        let colon = if scene.lang == Lang::Zh { "：" } else { ": " };
        let who = entry.who.as_ref().map_or(String::new(), |who| format!("{}{colon}", who.name));
        let state = self.state(entry, retracted, !corrections.is_empty());
        let room = self.width.saturating_sub(indent + 1).max(8);
        let struck = retracted || !corrections.is_empty();
        let style = match entry.payload {
            _ if struck => scene.ink.struck(),
            Payload::Known(_) => Ink::text(),
            Payload::Unknown | Payload::Erased => scene.ink.quiet(),
            Payload::Damaged | Payload::Missing => scene.ink.bad(),
        };
        let most = self.most(selected);
        // The name leads the first line, so the text is broken as if it began with it.
        let whole = format!("{who}{}", described.text.replace('\n', " "));
        let mut lines = text::wrap(&whole, room);
        cut(&mut lines, most, room);
        let mut rows = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let row =
                if at == 0 { first.clone() } else { Row::of(" ".repeat(indent), Ink::text()) };
            let safe_who = text::display_safe(&who).into_owned();
            rows.push(match line.strip_prefix(safe_who.as_str()) {
                Some(rest) if at == 0 && !who.is_empty() => {
                    row.and(who.clone(), scene.ink.person()).and(rest, style)
                }
                _ => row.and(line, style),
            });
        }
        self.beneath(indent, state, &mut rows);
        for correction in corrections {
            let when = times::clock(correction.known, scene.now, incident.zone());
            let said = format!("= {}", correction.text);
            let mut lines = text::wrap(&said, room);
            cut(&mut lines, self.most(selected), room);
            let last = lines.len().saturating_sub(1);
            rows.extend(lines.into_iter().enumerate().map(|(at, line)| {
                let row = Row::of(" ".repeat(indent), Ink::text()).and(line, Ink::text());
                if at == last { row.right(when.clone(), scene.ink.quiet()) } else { row }
            }));
        }
        rows
    }

    /// The word for what later entries did to it, and both times of a late one (K1).
    fn state(&self, entry: &Entry, retracted: bool, corrected: bool) -> Vec<(String, Style)> {
        let scene = self.scene;
        let mut words = Vec::new();
        if retracted {
            words.push((format!("x {}", scene.say("timeline-retracted")), scene.ink.bad()));
        } else if corrected {
            words.push((format!("x {}", scene.say("timeline-corrected")), scene.ink.due()));
        }
        if self.live.incident.is_told_late(entry) {
            let zone = self.live.incident.zone();
            let known = times::clock(self.live.incident.known_of(entry), scene.now, zone);
            let id = if entry.head.stated { "timeline-stated" } else { "timeline-known" };
            let text = Message::new(id).with("time", known).text(scene.lang);
            words.push((text, scene.ink.quiet()));
        }
        words
    }

    /// Puts the words of its state at the end of its last line, or under it.
    fn beneath(&self, indent: usize, state: Vec<(String, Style)>, rows: &mut Vec<Row>) {
        if state.is_empty() {
            return;
        }
        let wide: usize = state.iter().map(|(word, _)| text::width(word) + 2).sum();
        let fits = rows
            .last()
            .is_some_and(|row| row.width() + wide < self.width && wide <= self.width / 2);
        let mut row = if fits {
            rows.pop().unwrap_or_default()
        } else {
            Row::of(" ".repeat(indent), Ink::text())
        };
        for (at, (word, style)) in state.into_iter().enumerate() {
            row = match (fits, at) {
                (true, 0) => row.right(word, style),
                (true, _) => row.right(format!("  {word}"), style),
                (false, 0) => row.and(word, style),
                (false, _) => row.and(format!("  {word}"), style),
            };
        }
        rows.push(row);
    }

    fn kind_style(&self, entry: &Entry) -> Style {
        match entry.event() {
            Some(Event::ContactMade(_) | Event::EnquiryAnswered(_)) => self.scene.ink.good(),
            Some(Event::EnquiryReceived(_)) => self.scene.ink.due(),
            _ => self.scene.ink.quiet(),
        }
    }
}
