//! The promises (H1–H5): where each stands, how long it has or how late it is, what is owed, and what it lacks. Behind
//! them the actions, which `actions.rs` draws.

use chrono::TimeDelta;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

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
    actions,
    pane::{Enter, Pane, alarm},
};
use crate::{
    console::model::{Focus, Live},
    incident::{
        Instant,
        actions::Action as Given,
        commitments::{Commitment, Standing},
        wording,
    },
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Promises,
    name: "pane-promises",
    go: "do-to-promises",
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

const HERE: Place = Place::At(Focus::Promises);

const KEYS: &[Binding] = &[
    shown(Action::ActForm(ActForm::Keep), HERE, &[Key::Char('K')], "do-keep"),
    shown(Action::ActForm(ActForm::Promise), HERE, &[Key::Char('n')], "do-promise"),
    shown(Action::ActForm(ActForm::Compensate), HERE, &[Key::Char('P')], "do-compensate"),
    shown(Action::ActForm(ActForm::Renegotiate), HERE, &[Key::Char('r')], "do-renegotiate"),
    bind(Action::ActForm(ActForm::CompletePromise), HERE, &[Key::Char('e')], "do-complete-promise"),
    bind(Action::ActForm(ActForm::CorrectPromise), HERE, &[Key::Char('x')], "do-correct-promise"),
    bind(Action::ActForm(ActForm::Consent), HERE, &[Key::Char('Y')], "do-consent"),
    bind(Action::ActForm(ActForm::Break), HERE, &[Key::Char('b')], "do-break"),
    bind(Action::ActForm(ActForm::Pause), HERE, &[Key::Char('=')], "do-pause"),
    bind(Action::ActForm(ActForm::Resume), HERE, &[Key::Char('u')], "do-resume"),
    bind(Action::ActForm(ActForm::Contract), HERE, &[Key::Char('C')], "do-contract"),
    bind(Action::ActForm(ActForm::Waive), HERE, &[Key::Char('w')], "do-waive"),
    shown(Action::ActForm(ActForm::GiveAction), HERE, &[Key::Char('A')], "do-give-action"),
    bind(Action::ActForm(ActForm::ReportBack), HERE, &[Key::Char('Q')], "do-report-back"),
    bind(Action::ActForm(ActForm::CheckAction), HERE, &[Key::Char('S')], "do-check-action"),
    bind(Action::ActForm(ActForm::ChangeAction), HERE, &[Key::Char('N')], "do-change-action"),
    bind(Action::ActForm(ActForm::DropAction), HERE, &[Key::Char('X')], "do-drop-action"),
];

fn count(live: &Live) -> String {
    let list = &live.incident.commitments.list;
    let presses = |it: &&Commitment| {
        it.standing(live.ticked) == Standing::Broken || it.open_debt(live.ticked).is_some()
    };
    alarm(list.iter().filter(presses).count() + actions::late(live), total(live))
}

fn total(live: &Live) -> usize {
    live.incident.commitments.list.len() + live.incident.actions.list.len()
}

/// The action the cursor is on: they stand behind the promises.
fn selected_action(live: &Live) -> Option<&Given> {
    let at = live.selected(Focus::Promises).checked_sub(live.incident.commitments.list.len())?;
    live.incident.actions.list.get(at)
}

fn selected(live: &Live) -> Option<&Commitment> {
    live.incident.commitments.list.get(live.selected(Focus::Promises))
}

/// A new promise begins empty, as a new action does; only a gap of a known one fills it.
fn target(live: &Live, act: ActForm) -> Option<String> {
    if let Some(action) = selected_action(live) {
        return actions::is_about(act).then(|| action.key.to_string());
    }
    if actions::is_about(act) {
        return None;
    }
    selected(live).filter(|_| act != ActForm::Promise).map(|it| it.key.to_string())
}

fn enter(live: &Live, now: Instant) -> Enter {
    if let Some(action) = selected_action(live) {
        return Enter::Run(Action::ActForm(actions::next(live, action)));
    }
    let act = selected(live).map_or(ActForm::Promise, |it| match it.standing(now) {
        Standing::Promised | Standing::Broken => ActForm::Keep,
        Standing::Standing => ActForm::Break,
        Standing::KeptLate => ActForm::Compensate,
        Standing::Kept | Standing::Waived => ActForm::Promise,
    });
    Enter::Run(Action::ActForm(act))
}

/// Draws the promises in the order in which they were made, then the actions.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let count = total(live);
    if count == 0 {
        return row::nothing(scene, buf, area, "promises-empty");
    }
    let pane = Drawing { scene, live, width: usize::from(area.width) };
    let selected = live.selected(Focus::Promises);
    let seen = row::around(count, selected, area.height, |at| pane.item(at, count));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, count);
}

/// The sign and the style of a standing.
fn sign(scene: &Scene<'_>, standing: Standing) -> (&'static str, Style) {
    match standing {
        Standing::Promised => ("·", scene.ink.due()),
        Standing::Standing => ("~", Ink::text()),
        Standing::Kept => ("x", scene.ink.good()),
        Standing::KeptLate => ("x", scene.ink.due()),
        Standing::Broken => ("!", scene.ink.bad()),
        Standing::Waived => ("-", scene.ink.quiet()),
    }
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    width: usize,
}

impl Drawing<'_> {
    fn item(&self, at: usize, count: usize) -> Vec<Row> {
        let list = &self.live.incident.commitments.list;
        let selected = self.live.selected(Focus::Promises).min(count - 1) == at;
        let Some(promise) = list.get(at) else {
            return actions::item(self.scene, self.live, self.width, at - list.len(), selected);
        };
        let scene = self.scene;
        let held = selected && self.live.focus == Focus::Promises;
        let standing = promise.standing(scene.now);
        let (sign, style) = sign(scene, standing);
        let (right, right_style) = self.right(promise, standing);
        let lead = format!("{} ", promise.label);
        let indent = 4 + text::width(&lead);
        let room = self.width.saturating_sub(indent + text::width(&right) + 2).max(8);
        let mut lines = text::wrap(&promise.words().replace('\n', " "), room);
        cut(&mut lines, if selected { 3 } else { 1 }, room);
        let over = matches!(standing, Standing::Kept | Standing::Waived);
        let said = if over { scene.ink.quiet() } else { Ink::text() };
        let mark = if selected { ">" } else { " " };
        let mut rows = Vec::new();
        for (nth, line) in lines.into_iter().enumerate() {
            rows.push(
                if nth == 0 {
                    Row::of(mark, if held { Ink::strong() } else { scene.ink.quiet() })
                        .and(format!(" {sign} "), style)
                        .and(lead.clone(), Ink::strong())
                        .and(line, said)
                        .right(right.clone(), right_style)
                } else {
                    Row::of(" ".repeat(indent), Ink::text()).and(line, said)
                }
                .select(held),
            );
        }
        rows.extend(self.owed(promise));
        rows.extend(self.gaps(promise, standing, selected));
        rows.extend(self.chain(promise));
        if selected {
            rows.extend(self.details(promise));
        }
        rows
    }

    /// What is left, how late it is, or how it ended.
    fn right(&self, promise: &Commitment, standing: Standing) -> (String, Style) {
        let scene = self.scene;
        let zone = self.live.incident.zone();
        let late = promise.delay(scene.now).unwrap_or_else(TimeDelta::zero);
        match standing {
            Standing::Promised => match promise.due_time().map(|due| (due.at, due.stopped)) {
                Some((_, Some(since))) => {
                    let since = times::clock(since, scene.now, zone);
                    let said = Message::new("promise-paused").with("time", since);
                    (said.text(scene.lang), scene.ink.quiet())
                }
                Some((due, None)) => {
                    let left = times::countdown(due - scene.now, scene.lang);
                    let long = format!("{} {left}", times::deadline(due, scene.now, zone));
                    let short = text::width(&long) > self.width * 2 / 5;
                    (if short { left } else { long }, scene.ink.due())
                }
                None => (scene.say("promise-no-due"), scene.ink.quiet()),
            },
            Standing::Broken => {
                (times::countdown(TimeDelta::zero() - late, scene.lang), scene.ink.bad())
            }
            Standing::KeptLate => {
                let late = times::brief(late, scene.lang);
                (Message::new("promise-late").with("span", late).text(scene.lang), scene.ink.due())
            }
            Standing::Kept => (scene.say("promise-kept"), scene.ink.good()),
            Standing::Standing => (scene.say("promise-standing"), scene.ink.quiet()),
            Standing::Waived => (scene.say("promise-waived"), scene.ink.quiet()),
        }
    }

    fn line(&self, said: &str, style: Style, most: usize) -> Vec<Row> {
        let room = self.width.saturating_sub(5).max(8);
        let mut lines = text::wrap(said, room);
        cut(&mut lines, most, room);
        lines.into_iter().map(|line| Row::of(format!("    {line}"), style)).collect()
    }

    /// What is owed by now, or was paid.
    fn owed(&self, promise: &Commitment) -> Vec<Row> {
        let scene = self.scene;
        if let (Some(last), None) = (promise.payments.last(), promise.open_debt(scene.now)) {
            let time = times::clock(last.at, scene.now, self.live.incident.zone());
            let paid = scene.lang.list(&promise.given());
            let said = Message::new("promise-paid").with("owed", paid).with("time", time);
            return self.line(&said.text(scene.lang), scene.ink.good(), 1);
        }
        let said = wording::debt(promise, scene.now, scene.lang);
        if said.is_empty() {
            return Vec::new();
        }
        let mut said = format!("! {said}");
        if !promise.made.payer.is_empty() {
            said = format!("{said} · {} {}", scene.say("field-payer"), promise.made.payer);
        }
        self.line(&said, scene.ink.bad(), 1)
    }

    /// What it lacks (H1, H2): flagged, the first in words.
    fn gaps(&self, promise: &Commitment, standing: Standing, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        if !matches!(standing, Standing::Promised | Standing::Standing | Standing::Broken) {
            return Vec::new();
        }
        let gaps = self.live.incident.gaps_of(&promise.made, promise.at);
        let Some(first) = gaps.first() else { return Vec::new() };
        if selected {
            let all: Vec<String> = gaps.iter().map(|gap| gap.message().text(scene.lang)).collect();
            return self.line(&format!("- {}", all.join(" · ")), scene.ink.due(), 4);
        }
        let mut said = format!("- {}", first.message().text(scene.lang));
        if gaps.len() > 1 {
            said = format!("{said} (+{})", gaps.len() - 1);
        }
        self.line(&said, scene.ink.due(), 1)
    }

    /// The partner's promise it rests on (H5).
    fn chain(&self, promise: &Commitment) -> Vec<Row> {
        let scene = self.scene;
        let partner = promise.made.rests_on.and_then(|key| self.live.incident.commitments.get(key));
        let Some(partner) = partner else { return Vec::new() };
        let (sign, style) = sign(scene, partner.standing(scene.now));
        let said = Message::new("promise-rests-on")
            .with("label", &partner.label)
            .with("text", partner.words())
            .text(scene.lang);
        self.line(&format!("{sign} {said}"), style, 1)
    }

    fn details(&self, promise: &Commitment) -> Vec<Row> {
        let scene = self.scene;
        let mut rows = Vec::new();
        if let Some(formula) = &promise.made.compensation {
            let said = wording::formula(formula, scene.lang);
            rows.extend(self.line(&said, scene.ink.quiet(), 2));
        }
        if !promise.made.deliverer.is_empty() {
            let said = format!("{} {}", scene.say("field-deliverer"), promise.made.deliverer);
            rows.extend(self.line(&said, scene.ink.person(), 1));
        }
        let zone = self.live.incident.zone();
        let clock = |at| times::clock(at, scene.now, zone);
        let by = |due| times::deadline(due, scene.now, zone);
        let paused = promise.due_time().and_then(|due| due.pause_words(scene.lang, clock, by));
        rows.extend(paused.iter().flat_map(|said| self.line(said, scene.ink.quiet(), 2)));
        for change in &promise.renegotiated {
            let id = match (change.counts, change.stated_later) {
                (true, _) => "promise-moved",
                (false, true) => "promise-agreed-later",
                (false, false) => "promise-not-moved",
            };
            let said = Message::new(id)
                .with("from", change.from.map_or_else(String::new, by))
                .with("to", by(change.to));
            rows.extend(self.line(&said.text(scene.lang), scene.ink.quiet(), 1));
        }
        rows
    }
}
