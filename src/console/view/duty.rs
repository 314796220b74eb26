//! Duty and hand-over (E1, E2): who, since when, how long, the limit, whom to call for relief; hand-overs not read back.

use ratatui::{buffer::Buffer, layout::Rect};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{self, Row, bar},
    times,
};
use crate::{
    console::model::{Focus, Live},
    incident::{derived, duty::Handover, duty::Stretch},
    locale::Message,
    text,
};

/// Draws everybody on duty, longest first, then open hand-overs.
pub(super) fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let pane = Pane { scene, live, stretches: live.stretches(), width: usize::from(area.width) };
    let count = live.lines(Focus::Duty, scene.lang);
    if count == 0 {
        return row::nothing(scene, buf, area, "duty-empty");
    }
    let seen =
        row::around(count, live.selected(Focus::Duty), area.height, |at| pane.item(at, count));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, count);
}

struct Pane<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    stretches: Vec<Stretch>,
    width: usize,
}

impl Pane<'_> {
    fn item(&self, at: usize, count: usize) -> Vec<Row> {
        let selected = self.live.selected(Focus::Duty).min(count - 1) == at;
        let held = selected && self.live.focus == Focus::Duty;
        let mark = Row::of(
            if selected { ">" } else { " " },
            if held { Ink::strong() } else { self.scene.ink.quiet() },
        );
        if let Some(stretch) = self.stretches.get(at) {
            return self.stretch(stretch, mark, held);
        }
        let open = at - self.stretches.len();
        let handover = self.live.incident.duty.open_handovers().nth(open);
        handover.map(|handover| self.handover(handover, mark, held)).unwrap_or_default()
    }

    fn stretch(&self, stretch: &Stretch, mark: Row, held: bool) -> Vec<Row> {
        let scene = self.scene;
        let limit = self.live.incident.duty_limit();
        let over = stretch.lasted >= limit;
        let (sign, style) = if over { ("!", scene.ink.bad()) } else { ("·", scene.ink.good()) };
        let lasted = format!(
            "{} / {}",
            times::span(stretch.lasted, scene.lang),
            times::span(limit, scene.lang)
        );
        let since = times::clock(stretch.since, scene.now, self.live.incident.zone());
        let since = Message::new("duty-since").with("time", since).text(scene.lang);
        let mut rows = vec![
            mark.and(format!(" {sign} "), style)
                .and(stretch.person.clone(), scene.ink.person())
                .and(format!("  {since}"), scene.ink.quiet())
                .right(lasted, style)
                .select(held),
        ];
        if over {
            let manager = derived::manager_of(&self.live.incident, &stretch.person);
            if manager.is_empty() {
                rows.push(Row::of(
                    format!("    {}", scene.say("duty-no-manager")),
                    scene.ink.due(),
                ));
            } else {
                let call = Message::new("duty-call").with("name", &manager).text(scene.lang);
                let phone = scene.reach(self.live, &manager).unwrap_or_default();
                rows.push(
                    Row::of(format!("    {call}"), scene.ink.bad())
                        .and(format!(" {phone}"), Ink::strong()),
                );
            }
        }
        rows
    }

    fn handover(&self, handover: &Handover, mark: Row, held: bool) -> Vec<Row> {
        let scene = self.scene;
        let open = times::span(scene.now - handover.at, scene.lang);
        let mut rows = vec![
            mark.and(" ? ", scene.ink.due())
                .and(format!("{} > {}", handover.from, handover.to), scene.ink.person())
                .right(open, scene.ink.due())
                .select(held),
        ];
        let room = self.width.saturating_sub(5).max(8);
        let lines = text::wrap(&scene.say("duty-not-read-back"), room);
        rows.extend(
            lines.into_iter().take(2).map(|line| Row::of(format!("    {line}"), scene.ink.due())),
        );
        rows
    }
}
