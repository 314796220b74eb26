//! The two lines of a replay, where else one types: the moment with what was known then, and the course with what stands
//! out in it (M6).

use std::cmp::Ordering;

use ratatui::{buffer::Buffer, layout::Rect};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{Row, Spans, borrowed},
    times,
};
use crate::{
    console::{
        model::{Live, Replaying},
        paint,
    },
    incident::time,
    locale::Message,
    review::replay::{self, Sign},
    text,
};

/// Draws them into an area of one line or two.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    replaying: &Replaying,
    buf: &mut Buffer,
    area: Rect,
) {
    if area.is_empty() {
        return;
    }
    let line = |at: u16| Rect { y: area.y + at, height: 1, ..area };
    moment(scene, live, replaying, buf, line(0));
    if area.height > 1 {
        course(scene, replaying, buf, line(1));
    }
}

/// The moment, and what was known then.
fn moment(scene: &Scene<'_>, live: &Live, replaying: &Replaying, buf: &mut Buffer, area: Rect) {
    let incident = &live.incident;
    let (answered, unknown) = replay::answered(incident);
    let say = |message: Message| message.text(scene.lang);
    let mut parts = vec![
        say(Message::new("replay-known").with("answered", answered)),
        say(Message::new("replay-unknown").with("unknown", unknown)),
    ];
    if let Some((letter, percent)) = replay::odds(incident) {
        let percent = usize::from(percent);
        let odds = Message::new("replay-odds").with("letter", letter).with("percent", percent);
        parts.push(say(odds));
    }
    parts.push(scene.say(&format!("replay-order-{}", replaying.replay.course().id())));
    if replaying.playing {
        let span = chrono::TimeDelta::seconds(replaying.speed());
        let span = times::brief(span, scene.lang);
        parts.push(say(Message::new("replay-playing").with("span", span)));
    }
    let count = Message::new("replay-entries")
        .with("count", replaying.at.count)
        .with("all", replaying.replay.len());
    let stamp = time::stamp(replaying.at.time, incident.zone());
    Row::of(format!(" {stamp}"), Ink::strong())
        .and(format!("  {}", parts.join(" · ")), Ink::text())
        .right(format!(" {} ", say(count)), scene.ink.quiet())
        .draw_tight(buf, area);
}

/// The course: its landmarks, and where on it the moment lies.
fn course(scene: &Scene<'_>, replaying: &Replaying, buf: &mut Buffer, area: Rect) {
    let cells = usize::from(area.width).saturating_sub(4);
    if cells < 8 {
        return;
    }
    let (line, here) = replaying.replay.line(&replaying.landmarks, replaying.at.time, cells);
    let mut spans: Spans = vec![(" |".to_owned(), scene.ink.quiet())];
    for cell in 0..cells {
        let sign = line.get(&cell).copied();
        let style = match sign {
            _ if cell == here => Ink::badge(Ink::strong()),
            Some(Sign::Broken) => scene.ink.bad(),
            Some(Sign::Escalation) => scene.ink.due(),
            Some(Sign::Decision | Sign::Promise | Sign::Offer | Sign::Status) => Ink::strong(),
            None => scene.ink.quiet(),
        };
        // What is still to come is another sign, not only another colour.
        let plain = match cell.cmp(&here) {
            Ordering::Equal => '|',
            Ordering::Less => '-',
            Ordering::Greater => '.',
        };
        spans.push((sign.map_or(plain, Sign::sign).to_string(), style));
    }
    spans.push(("|".to_owned(), scene.ink.quiet()));
    debug_assert!(spans.iter().all(|(piece, _)| text::width(piece) <= 2));
    paint::put_spans(buf, area.x, area.y, area.width, &borrowed(&spans));
}
