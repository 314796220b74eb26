//! The line to type into, with what was understood of it before Enter; while searching, the line that is searched for.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::super::draw::{
    Scene,
    ink::Ink,
    input,
    row::{Row, Spans, borrowed, cells},
    times,
};
use crate::{
    capture::line::{self, Captured},
    console::{
        action::Action,
        editor::Editor,
        keymap,
        model::{Focus, Live},
        paint, panes,
    },
    incident::{Precision, time},
    locale::Message,
    text,
};

/// Draws the line, and what was understood beside it or beneath it.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    if let Some(find) = &live.find {
        return search(scene, live, find, buf, area);
    }
    let typing = live.focus == Focus::Capture;
    let prompt = if typing { Ink::strong() } else { scene.ink.quiet() };
    let captured = live.captured(scene.model.now);
    let said = understood(scene, live, &captured, true);
    let wide = width(&said);
    let beside = area.height == 1 && area.width >= 60 || area.width >= 100;
    let typed = text::width(live.capture.text().get(..256).unwrap_or(live.capture.text()));
    let fits = beside && wide + 4 < usize::from(area.width) / 2;
    let whole = area.width.saturating_sub(3);
    let room = if fits { whole.saturating_sub(cells(wide + 3)) } else { whole };
    paint::put(buf, area.x, area.y, 2.min(area.width), " >", prompt);
    let x = area.x.saturating_add(3);
    if live.capture.is_empty() {
        let hint = hint(scene, live, typing);
        let from = if typing { x.saturating_add(1) } else { x };
        paint::put(buf, from, area.y, room.saturating_sub(1), &hint, scene.ink.quiet());
    }
    let cursor = input::draw(buf, x, area.y, room, &live.capture, Ink::text());
    let alone = area.height < 2;
    if fits || alone && typed + wide + 6 < usize::from(area.width) {
        let from = area.right().saturating_sub(cells(wide + 1));
        paint::put_spans(buf, from, area.y, cells(wide), &borrowed(&said));
    }
    if !alone {
        let line = completing(scene, live)
            .unwrap_or_else(|| beneath(scene, live, &captured, fits, usize::from(whole)));
        paint::put_spans(buf, x, area.y + 1, whole, &borrowed(&line));
    }
    if typing { cursor } else { None }
}

/// What stands on an empty line; in a history with the day on which the times typed there are looked for (K7).
fn hint(scene: &Scene<'_>, live: &Live, typing: bool) -> String {
    match live.account_day(scene.model.now).filter(|_| typing) {
        Some(day) => Message::new("capture-hint-history")
            .with("day", times::of_day(day, scene.lang))
            .with("before", keymap::label_in_capture(Action::DayBefore))
            .with("next", keymap::label_in_capture(Action::NextDay))
            .text(scene.lang),
        None => scene.say(if typing { "capture-hint" } else { "capture-away" }),
    }
}

fn width(spans: &Spans) -> usize {
    spans.iter().map(|(piece, _)| text::width(piece)).sum()
}

/// What stands under the line: what was understood, where it has no room beside it, and what was not.
fn beneath(
    scene: &Scene<'_>,
    live: &Live,
    captured: &Captured,
    is_said: bool,
    room: usize,
) -> Spans {
    let problems = problems(scene, captured);
    // A name that nobody has is named by the problem.
    let mut line =
        if is_said { Spans::new() } else { understood(scene, live, captured, problems.is_empty()) };
    if !line.is_empty() && !problems.is_empty() {
        line.push(("   ".to_owned(), scene.ink.quiet()));
    }
    for (piece, style) in problems {
        let left = room.saturating_sub(width(&line));
        line.push((text::truncate(&piece, left).into_owned(), style));
    }
    line
}

/// What the line would become: `note · 21:45 · @郑 · internal`; with names that nobody has, or without.
fn understood(scene: &Scene<'_>, live: &Live, captured: &Captured, unknown: bool) -> Spans {
    if live.unsent().trim().is_empty() {
        return Vec::new();
    }
    let quiet = scene.ink.quiet();
    let mut spans: Spans = vec![(scene.say("kind-noted"), quiet)];
    let mut add = |text: String, style: Style| {
        spans.push((" · ".to_owned(), quiet));
        spans.push((text, style));
    };
    match captured.occurred {
        Some(at) if live.incident.history().is_some() => {
            let zone = live.incident.zone();
            let clock = time::exact_clock(
                at,
                Precision::typed(captured.whole_day, at, scene.model.now),
                zone,
            );
            let day = times::day(at, zone, scene.lang);
            add(format!("{day} {clock}").trim_end().to_owned(), Ink::text());
        }
        Some(at) => {
            let precision = Precision::typed(captured.whole_day, at, scene.now);
            add(times::stated(at, precision, scene.now, live.incident.zone()), Ink::text());
        }
        None if live.needs_time() => add(scene.say("capture-needs-time"), scene.ink.due()),
        None if live.incident.history().is_some() => {
            let last = times::day(scene.now, live.incident.zone(), scene.lang);
            let last =
                format!("{last} {}", live.incident.exact.clock(scene.now, live.incident.zone()));
            let taken = Message::new("capture-as-last").with("time", last).text(scene.lang);
            add(taken, quiet);
        }
        None => {}
    }
    for mention in captured.mentions.iter().take(3) {
        if mention.id.is_some() {
            add(format!("@{}", mention.name), scene.ink.person());
        } else if unknown {
            add(format!("@{}?", mention.name), scene.ink.due());
        }
    }
    for tag in captured.tags.iter().take(3) {
        add(format!("#{tag}"), Ink::text());
    }
    if captured.customer_visible {
        add(format!("C {}", scene.say("visibility-customer")), scene.ink.due());
    } else {
        add(scene.say("visibility-internal"), quiet);
    }
    spans
}

/// Names that complete the one being typed.
fn completing(scene: &Scene<'_>, live: &Live) -> Option<Spans> {
    let names = live.names();
    let (before, _) = live.capture.split();
    let found = line::candidates(live.capture.text(), before.len(), &names);
    let complete = found.len() == 1 && before.ends_with(found.first().copied().unwrap_or_default());
    if found.is_empty() || complete {
        return None;
    }
    let mut spans: Spans = vec![(format!("{} ", scene.say("capture-complete")), scene.ink.quiet())];
    for (at, name) in found.iter().take(8).enumerate() {
        let style = scene.ink.person();
        let style = if at == 0 { style.patch(Ink::strong()) } else { style };
        spans.push((format!("@{name}  "), style));
    }
    Some(spans)
}

/// What was not understood of the line, and how its time was read.
fn problems(scene: &Scene<'_>, captured: &Captured) -> Spans {
    let mut said: Spans = captured
        .problems
        .iter()
        .take(2)
        .map(|problem| (format!("? {}  ", problem.words(scene.lang)), scene.ink.due()))
        .collect();
    if let Some(note) = captured.note {
        said.push((note.words(scene.lang), scene.ink.quiet()));
    }
    said
}

fn search(
    scene: &Scene<'_>,
    live: &Live,
    find: &Editor,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let pane = if live.focus == Focus::Capture { live.pane } else { live.focus };
    let total = panes::of(pane).map_or(0, |pane| (pane.total)(live));
    let found = Message::new("find-count")
        .with("found", panes::lines(live, pane, scene.lang))
        .with("total", total)
        .text(scene.lang);
    let wide = cells(text::width(&found));
    let room = area.width.saturating_sub(3);
    let room = if room > wide + 8 { room - wide - 2 } else { room };
    Row::of(" /", Ink::strong()).draw(buf, area.x, area.y, area.width.min(3));
    if room < area.width.saturating_sub(3) {
        let from = area.right().saturating_sub(wide + 1);
        paint::put(buf, from, area.y, wide, &found, Ink::text());
    }
    if area.height >= 2 {
        paint::put(
            buf,
            area.x + 3,
            area.y + 1,
            area.width.saturating_sub(3),
            &scene.say("find-hint"),
            scene.ink.quiet(),
        );
    }
    input::draw(buf, area.x.saturating_add(3), area.y, room, find, Ink::text())
}
