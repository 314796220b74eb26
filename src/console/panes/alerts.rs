//! Escalation and early warning (I1–I5): what is open with its level, role and time left, then what was.

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
            row::{self, Row, bar, cut},
            times,
        },
        forms::ActForm,
        keymap::{Binding, Key, Place, bind, shown},
    },
    pane::{Enter, Pane, alarm},
};
use crate::{
    console::model::{Focus, Live},
    incident::{Instant, derived, escalation::Alert},
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Alerts,
    name: "pane-alerts",
    go: "do-to-alerts",
    go_keys: &[],
    is_extra: true,
    keys: KEYS,
    enter_label: None,
    count,
    lines: |live, _| live.firings.len(),
    total: |live| live.firings.len(),
    draw,
    target,
    enter,
};

const HERE: Place = Place::At(Focus::Alerts);

const KEYS: &[Binding] = &[
    shown(Action::ActForm(ActForm::AcceptFiring), HERE, &[Key::Char('a')], "do-accept-firing"),
    shown(Action::ActForm(ActForm::Signal), HERE, &[Key::Char('n')], "do-signal"),
    shown(Action::ActForm(ActForm::Escalate), HERE, &[Key::Char('H')], "do-escalate"),
    shown(Action::ActForm(ActForm::CallFalse), HERE, &[Key::Char('f')], "do-call-false"),
    bind(Action::ActForm(ActForm::Hold), HERE, &[Key::Char('E')], "do-hold"),
    bind(Action::ActForm(ActForm::LiftHold), HERE, &[Key::Char('L')], "do-lift-hold"),
];

fn count(live: &Live) -> String {
    alarm(live.firings.iter().filter(|it| it.is_open()).count(), 0)
}

fn target(live: &Live, act: ActForm) -> Option<String> {
    let firing = live.firings.get(live.selected(Focus::Alerts));
    let about = matches!(act, ActForm::AcceptFiring | ActForm::CallFalse);
    firing.filter(|_| about).map(|it| it.id.clone())
}

fn enter(live: &Live, _: Instant) -> Enter {
    let none = live.firings.is_empty();
    Enter::Run(Action::ActForm(if none { ActForm::Signal } else { ActForm::AcceptFiring }))
}

/// Draws open alerts, then the history.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    if live.firings.is_empty() {
        return row::nothing(scene, buf, area, "alerts-empty");
    }
    let pane = Drawing { scene, live, width: usize::from(area.width) };
    let selected = live.selected(Focus::Alerts);
    let seen = row::around(live.firings.len(), selected, area.height, |at| pane.item(at));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, live.firings.len());
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    width: usize,
}

impl Drawing<'_> {
    fn item(&self, at: usize) -> Vec<Row> {
        let firings = &self.live.firings;
        let Some(firing) = firings.get(at) else { return Vec::new() };
        let scene = self.scene;
        let mut rows = Vec::new();
        let before = at.checked_sub(1).and_then(|before| firings.get(before));
        if !firing.is_open() && before.is_none_or(Alert::is_open) {
            let style = scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
            rows.push(Row::of(" ", Ink::text()).and(scene.say("alerts-history"), style));
        }
        let selected = self.live.selected(Focus::Alerts).min(firings.len() - 1) == at;
        let held = selected && self.live.focus == Focus::Alerts;
        let (sign, style) = if firing.is_open() {
            ("!", scene.ink.bad())
        } else if firing.accepted.is_some() {
            ("x", scene.ink.good())
        } else {
            ("-", scene.ink.quiet())
        };
        let (right, right_style) = self.right(firing);
        let mark = Row::of(
            if selected { ">" } else { " " },
            if held { Ink::strong() } else { scene.ink.quiet() },
        );
        let name = derived::rule_name(&firing.rule, scene.lang);
        let said = if firing.is_open() { Ink::strong() } else { Ink::text() };
        rows.push(
            mark.and(format!(" {sign} "), style)
                .and(name, said)
                .right(right, right_style)
                .select(held),
        );
        if firing.is_open() || selected {
            rows.extend(self.role(firing));
        }
        if selected {
            rows.extend(self.details(firing));
        }
        rows
    }

    /// The time left to accept, or how it ended.
    fn right(&self, firing: &Alert) -> (String, Style) {
        let scene = self.scene;
        let zone = self.live.incident.zone();
        let ended = |id: &'static str, at| {
            let time = times::clock(at, scene.now, zone);
            Message::new(id).with("time", time).text(scene.lang)
        };
        if let Some((at, _)) = &firing.accepted {
            (ended("alerts-accepted", *at), scene.ink.good())
        } else if let Some((at, _)) = &firing.false_alarm {
            (ended("alerts-false", *at), scene.ink.quiet())
        } else if let Some(at) = firing.withdrawn {
            (ended("alerts-withdrawn", at), scene.ink.quiet())
        } else if let Some(at) = firing.relieved {
            (ended("alerts-relieved", at), scene.ink.quiet())
        } else {
            let left = firing.stage().map_or_else(String::new, |stage| {
                times::countdown(stage.until - scene.now, scene.lang)
            });
            let late = firing.stage().is_some_and(|stage| stage.until <= scene.now);
            (left, if late { scene.ink.bad() } else { scene.ink.due() })
        }
    }

    fn line(&self, said: &str, style: Style, most: usize) -> Vec<Row> {
        if said.trim().is_empty() {
            return Vec::new();
        }
        let room = self.width.saturating_sub(5).max(8);
        let mut lines = text::wrap(&said.replace('\n', " "), room);
        cut(&mut lines, most, room);
        lines.into_iter().map(|line| Row::of(format!("    {line}"), style)).collect()
    }

    /// Who has to accept, on which level, since when.
    fn role(&self, firing: &Alert) -> Vec<Row> {
        let scene = self.scene;
        let Some(stage) = firing.stage() else { return Vec::new() };
        let time = times::clock(stage.until, scene.now, self.live.incident.zone());
        let said = Message::new("alerts-role")
            .with("level", firing.stages.len())
            .with("role", stage.role.get(scene.lang))
            .with("time", time);
        self.line(&said.text(scene.lang), scene.ink.person(), 2)
    }

    fn details(&self, firing: &Alert) -> Vec<Row> {
        let scene = self.scene;
        let zone = self.live.incident.zone();
        let mut rows = Vec::new();
        let fired = times::clock(firing.at, scene.now, zone);
        let fired = Message::new("alerts-fired").with("time", fired).text(scene.lang);
        rows.extend(self.line(&fired, scene.ink.quiet(), 1));
        for stage in firing.moves_up() {
            let said = Message::new("alerts-moved-up")
                .with("time", times::clock(stage.from, scene.now, zone))
                .with("role", stage.role.get(scene.lang));
            rows.extend(self.line(&said.text(scene.lang), scene.ink.due(), 1));
        }
        let authority = firing.authority.get(scene.lang);
        if !authority.is_empty() {
            let said = Message::new("alerts-authority").with("text", authority);
            rows.extend(self.line(&said.text(scene.lang), scene.ink.quiet(), 2));
        }
        if let Some(entry) = firing.cause.and_then(|key| self.live.incident.entry(key)) {
            let cause = crate::incident::describe(&self.live.incident, entry, scene.lang);
            rows.extend(self.line(&cause.text, Ink::text(), 2));
        }
        let by = firing.accepted.as_ref().map(|(_, by)| by);
        let why = firing.false_alarm.as_ref().map(|(_, why)| why);
        for said in by.into_iter().chain(why) {
            rows.extend(self.line(said, scene.ink.quiet(), 1));
        }
        rows
    }
}
