//! Duty and hand-over (E1, E2): who, since when, how long, the limit, whom to call for relief; hand-overs not read back.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    super::{
        action::Action,
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, bar},
            times,
        },
        forms::ActForm,
        keymap::{Binding, Key, Place, bind, shown},
    },
    pane::{Enter, Pane, alarm},
};
use crate::{
    console::model::{Focus, Live},
    incident::{Instant, derived, duty::Handover, duty::Stretch},
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Duty,
    name: "pane-duty",
    go: "do-to-duty",
    go_keys: &[],
    is_extra: true,
    keys: KEYS,
    enter_label: None,
    count,
    lines: |live, _| total(live),
    total,
    draw,
    target,
    enter,
};

const HERE: Place = Place::At(Focus::Duty);

const KEYS: &[Binding] = &[
    shown(Action::ActForm(ActForm::StartShift), HERE, &[Key::Char('n')], "do-start-shift"),
    shown(Action::ActForm(ActForm::EndShift), HERE, &[Key::Char('Z')], "do-end-shift"),
    shown(Action::ActForm(ActForm::HandOver), HERE, &[Key::Char('h')], "do-hand-over"),
    shown(Action::ActForm(ActForm::ReadBack), HERE, &[Key::Char('B')], "do-read-back"),
    shown(Action::ActForm(ActForm::PassUp), HERE, &[Key::Char('U')], "do-pass-up"),
    bind(Action::ActForm(ActForm::Resource), HERE, &[Key::Char('M')], "do-resource"),
    bind(Action::ActForm(ActForm::Contract), HERE, &[Key::Char('C')], "do-contract"),
    bind(Action::ActForm(ActForm::Milestone), HERE, &[Key::Char('I')], "do-milestone"),
];

/// Everybody on duty, longest first.
fn stretches(live: &Live) -> Vec<Stretch> {
    live.incident.duty.on_duty(live.ticked)
}

fn count(live: &Live) -> String {
    let limit = live.incident.duty_limit();
    let stretches = stretches(live);
    alarm(stretches.iter().filter(|it| it.lasted >= limit).count(), stretches.len())
}

fn total(live: &Live) -> usize {
    stretches(live).len() + live.incident.duty.open_handovers().count()
}

fn target(live: &Live, act: ActForm) -> Option<String> {
    let (at, stretches) = (live.selected(Focus::Duty), stretches(live));
    if matches!(act, ActForm::EndShift | ActForm::HandOver) {
        return stretches.get(at).map(|it| it.person.clone());
    }
    let open = at.checked_sub(stretches.len()).filter(|_| act == ActForm::ReadBack)?;
    live.incident.duty.open_handovers().nth(open).map(|it| it.key.to_string())
}

fn enter(live: &Live, _: Instant) -> Enter {
    let act = match stretches(live).len() {
        0 if total(live) == 0 => ActForm::StartShift,
        people if live.selected(Focus::Duty) < people => ActForm::HandOver,
        _ => ActForm::ReadBack,
    };
    Enter::Run(Action::ActForm(act))
}

/// Draws everybody on duty, longest first, then open hand-overs.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let pane = Drawing { scene, live, stretches: stretches(live), width: usize::from(area.width) };
    let count = total(live);
    if count == 0 {
        return row::nothing(scene, buf, area, "duty-empty");
    }
    let seen =
        row::around(count, live.selected(Focus::Duty), area.height, |at| pane.item(at, count));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, count);
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    stretches: Vec<Stretch>,
    width: usize,
}

impl Drawing<'_> {
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
            times::brief(stretch.lasted, scene.lang),
            times::brief(limit, scene.lang)
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
        let open = times::brief(scene.now - handover.at, scene.lang);
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
