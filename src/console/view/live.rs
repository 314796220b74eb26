//! One live incident: what stands where at every size of the window.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::Scene;
use super::{capture, goal, replay, strip, tabs};
use crate::{
    console::{
        model::{Focus, Live},
        paint::{self, BorderKind},
        panes,
    },
    incident::Status,
};

/// Draws the live screen above the footer: what stands, by `standing`, and the line to type into.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    buf: &mut Buffer,
    area: Rect,
    standing: impl FnOnce(&Scene<'_>, &Live, &mut Buffer, Rect),
) -> Option<Position> {
    let typing = match area.height {
        0..=11 => 1,
        _ => 2,
    };
    let above = area.height.saturating_sub(typing);
    standing(scene, live, buf, Rect { height: above, ..area });
    let foot = Rect { y: area.y + above, height: area.height - above, ..area };
    if let Some(replaying) = scene.model.replay.as_deref().filter(|_| live.find.is_none()) {
        replay::draw(scene, live, replaying, buf, foot);
        return None;
    }
    capture::draw(scene, live, buf, foot)
}

/// Draws the strip and the panes.
pub(super) fn standing(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let head = area.height.min(2);
    let line = |at: u16| Rect { y: area.y + at, height: 1, ..area };
    if head >= 1 {
        strip::first(scene, live, buf, line(0));
    }
    if head >= 2 {
        strip::second(scene, live, buf, line(1));
    }
    let middle = Rect { y: area.y + head, height: area.height - head, ..area };
    panes(scene, live, buf, middle);
}

fn panes(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let (columns, rows) = scene.model.size;
    let shown = if live.pane == Focus::Capture { Focus::Facts } else { live.pane };
    let small = columns.min(area.width) < 80 || rows < 24;
    let wide = columns.min(area.width) >= 110 && rows >= 34;
    // After closing, what was to be done next keeps no room of its own.
    let done = live.incident.lifecycle.status() == Status::Closed && live.next.is_empty();
    if !live.zoom && wide {
        if columns >= 160 && rows >= 45 {
            all(scene, live, buf, area);
        } else {
            four(scene, live, buf, area);
        }
        return;
    }
    let tabs = u16::from(area.height >= 3);
    if tabs == 1 {
        let line = Rect { height: 1, ..area };
        let beside: &[Focus] = if small || live.zoom || done { &[] } else { &[Focus::Now] };
        tabs::draw(scene, live, Some(shown), beside, buf, line);
    }
    let room = Rect { y: area.y + tabs, height: area.height - tabs, ..area };
    if small {
        // Without a frame the last column is the bar's.
        pane(scene, live, shown, buf, Rect { width: room.width.saturating_sub(1), ..room });
    } else if live.zoom || done {
        framed(scene, live, shown, buf, room);
    } else {
        let right = (room.width * 2 / 5).min(44);
        let left = if shown == Focus::Now { Focus::Facts } else { shown };
        framed(scene, live, left, buf, Rect { width: room.width - right, ..room });
        let x = room.right() - right;
        framed(scene, live, Focus::Now, buf, Rect { x, width: right, ..room });
    }
}

/// Facts and people side by side over the timeline, what to do next in a column of its own; the pane of judgement that
/// was looked at last beside the timeline. What is not on screen is named in a line above.
fn four(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let mut here = vec![Focus::Facts, Focus::People, Focus::Timeline, Focus::Now];
    here.extend(live.extra);
    tabs::draw(scene, live, None, &here, buf, Rect { height: 1, ..area });
    let area = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let done = live.incident.lifecycle.status() == Status::Closed && live.next.is_empty();
    let low = if done { 3.min(area.height / 4) } else { 0 };
    let below = Rect { y: area.bottom() - low, height: low, ..area };
    let area = Rect { height: area.height - low, ..area };
    let right = if done { 0 } else { (area.width * 3 / 10).clamp(34, 56) };
    let left = area.width - right;
    let top = area.height * 11 / 20;
    beside(scene, live, buf, Rect { height: top, width: left, ..area }, &here[..2]);
    let lower = Rect { y: area.y + top, height: area.height - top, width: left, ..area };
    match live.extra {
        Some(extra) => beside(scene, live, buf, lower, &[Focus::Timeline, extra]),
        None => framed(scene, live, Focus::Timeline, buf, lower),
    }
    let now = if done { below } else { Rect { x: area.x + left, width: right, ..area } };
    framed(scene, live, Focus::Now, buf, now);
}

/// Two panes side by side.
fn beside(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect, panes: &[Focus]) {
    let half = area.width / 2;
    let [one, other] =
        [Rect { width: half, ..area }, Rect { x: area.x + half, width: area.width - half, ..area }];
    for (pane, area) in panes.iter().zip([one, other]) {
        framed(scene, live, *pane, buf, area);
    }
}

/// Every pane: three rows on the left, what presses in a column of its own.
fn all(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let right = (area.width * 3 / 10).clamp(34, 56);
    let left = area.width - right;
    let top = area.height * 3 / 8;
    let low = area.height * 3 / 10;
    let row = |y: u16, height: u16| Rect { y: area.y + y, height, width: left, ..area };
    beside(scene, live, buf, row(0, top), &[Focus::Facts, Focus::People]);
    let middle = row(top, area.height - top - low);
    beside(scene, live, buf, middle, &[Focus::Timeline, Focus::Promises]);
    framed(scene, live, Focus::Remedies, buf, row(area.height - low, low));
    let column = Rect { x: area.x + left, width: right, ..area };
    let needs = goal::box_height(scene, live, column).min(8);
    let (alerts, duty) = (area.height / 5, area.height / 6);
    let mut y = area.y;
    let mut next = |height: u16| {
        let part = Rect { y, height, ..column };
        y += height;
        part
    };
    let done = live.incident.lifecycle.status() == Status::Closed && live.next.is_empty();
    let beside = area.height - alerts - duty - needs;
    let now = if done { beside.min(3) } else { beside };
    framed(scene, live, Focus::Now, buf, next(now));
    framed(scene, live, Focus::Alerts, buf, next(alerts + beside - now));
    framed(scene, live, Focus::Duty, buf, next(duty));
    if needs > 0 {
        goal::boxed(scene, live, buf, next(needs));
    }
}

fn framed(scene: &Scene<'_>, live: &Live, pane_of: Focus, buf: &mut Buffer, area: Rect) {
    let focused = live.focus == pane_of;
    let is_replay = scene.model.replay.is_some();
    let kind = match focused {
        _ if is_replay => BorderKind::Replay,
        true => BorderKind::Focus,
        false => BorderKind::Plain,
    };
    let mut title = tabs::title(scene, live, pane_of);
    if is_replay && focused {
        // The frame of a replay is the same for every pane: which one has the keys is said by its title.
        title.insert_str(0, if scene.ink.ascii { "> " } else { "▸ " });
    }
    let style = scene.ink.border(focused);
    let inside = paint::frame_box(buf, area, &title, kind, scene.ink.ascii, style);
    let air = u16::from(inside.width >= 30);
    pane(scene, live, pane_of, buf, Rect { width: inside.width - air, ..inside });
}

fn pane(scene: &Scene<'_>, live: &Live, pane: Focus, buf: &mut Buffer, area: Rect) {
    if let Some(pane) = panes::of(pane).filter(|_| !area.is_empty()) {
        (pane.draw)(scene, live, buf, area);
    }
}
