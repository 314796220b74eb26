//! Remedies side by side in one table (B1–B5, none preselected), the offer ladder (B6), decisions and their windows
//! (C1–C4), the three conditions of responsibility (D1).

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
    pane::{Enter, Pane, alarm},
};
use crate::{
    console::model::{Focus, Live},
    incident::{
        Instant, Status,
        decisions::{Decision, Window},
        offers::Offer,
        remedies::Remedy,
        responsibility::Condition,
        wording,
    },
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Remedies,
    name: "pane-remedies",
    go: "do-to-remedies",
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

const HERE: Place = Place::At(Focus::Remedies);

const KEYS: &[Binding] = &[
    shown(Action::ActForm(ActForm::Propose), HERE, &[Key::Char('n')], "do-propose"),
    shown(Action::ActForm(ActForm::Accept), HERE, &[Key::Char('a')], "do-accept"),
    shown(Action::ActForm(ActForm::Offer), HERE, &[Key::Char('O')], "do-offer"),
    bind(Action::ActForm(ActForm::ChangeRemedy), HERE, &[Key::Char('e')], "do-change-remedy"),
    shown(Action::ActForm(ActForm::Odds), HERE, &[Key::Char('o')], "do-odds"),
    bind(Action::ActForm(ActForm::Disclose), HERE, &[Key::Char('W')], "do-disclose"),
    bind(Action::ActForm(ActForm::Drop), HERE, &[Key::Char('X')], "do-drop"),
    bind(Action::ActForm(ActForm::Rank), HERE, &[Key::Char('F')], "do-rank"),
    bind(Action::ActForm(ActForm::Justify), HERE, &[Key::Char('J')], "do-justify"),
    bind(Action::ActForm(ActForm::AnswerOffer), HERE, &[Key::Char('Y')], "do-answer-offer"),
    bind(Action::ActForm(ActForm::Seek), HERE, &[Key::Char('T')], "do-seek"),
    shown(Action::ActForm(ActForm::Decide), HERE, &[Key::Char('t')], "do-decide"),
    bind(Action::ActForm(ActForm::CostMissed), HERE, &[Key::Char('m')], "do-cost-missed"),
    bind(Action::ActForm(ActForm::SecondRead), HERE, &[Key::Char('V')], "do-second-read"),
    bind(Action::ActForm(ActForm::Condition), HERE, &[Key::Char('R')], "do-lamp"),
];

/// One line, as an index into its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Point {
    /// A remedy option.
    Remedy(usize),
    /// An offer.
    Offer(usize),
    /// A window for a decision.
    Window(usize),
    /// A decision.
    Decision(usize),
    /// A condition of responsibility.
    Condition(Condition),
}

/// The lines, in the order in which they are drawn.
fn points(live: &Live) -> Vec<Point> {
    let (offers, decisions) = (&live.incident.offers, &live.incident.decisions);
    let remedies = (0..live.incident.remedies.list.len()).map(Point::Remedy);
    remedies
        .chain((0..offers.list.len()).map(Point::Offer))
        .chain((0..decisions.windows.len()).map(Point::Window))
        .chain((0..decisions.list.len()).map(Point::Decision))
        .chain(Condition::ALL.into_iter().map(Point::Condition))
        .collect()
}

fn selected(live: &Live) -> Option<Point> {
    points(live).get(live.selected(Focus::Remedies)).copied()
}

fn count(live: &Live) -> String {
    let worse = live.incident.offers.worse().filter(|(it, _)| it.justified.is_none());
    alarm(worse.count(), live.incident.remedies.list.len())
}

fn total(live: &Live) -> usize {
    points(live).len()
}

fn target(live: &Live, _: ActForm) -> Option<String> {
    let incident = &live.incident;
    let decisions = &incident.decisions;
    match selected(live)? {
        Point::Remedy(at) => incident.remedies.list.get(at).map(|it| it.key.to_string()),
        Point::Offer(at) => incident.offers.list.get(at).map(|it| it.key.to_string()),
        Point::Window(at) => decisions.windows.get(at).map(|it| it.key.to_string()),
        Point::Decision(at) => decisions.list.get(at).map(|it| it.key.to_string()),
        Point::Condition(lamp) => Some(lamp.id().to_owned()),
    }
}

fn enter(live: &Live, _: Instant) -> Enter {
    let incident = &live.incident;
    let act = match selected(live) {
        Some(Point::Remedy(_)) => ActForm::ChangeRemedy,
        Some(Point::Offer(at)) => {
            let offer = incident.offers.list.get(at);
            if offer.is_some_and(|it| it.worse_than.is_some() && it.justified.is_none()) {
                ActForm::Justify
            } else {
                ActForm::Rank
            }
        }
        Some(Point::Window(at)) => {
            let window = incident.decisions.windows.get(at);
            if window.is_some_and(|it| it.taken.is_some()) {
                ActForm::CostMissed
            } else {
                ActForm::Decide
            }
        }
        Some(Point::Decision(_)) => ActForm::SecondRead,
        Some(Point::Condition(_)) => ActForm::Condition,
        None => ActForm::Propose,
    };
    Enter::Run(Action::ActForm(act))
}

/// Draws the table, then what else was put to or asked of people.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let points = points(live);
    let pane = Drawing { scene, live, points: &points, width: usize::from(area.width) };
    let selected = live.selected(Focus::Remedies).min(points.len().saturating_sub(1));
    let seen = row::around(points.len(), selected, area.height, |at| pane.item(at));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, points.len());
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    points: &'a [Point],
    width: usize,
}

/// The width of the columns of figures: cost, duration, odds, latest start.
const FIGURES: [usize; 4] = [11, 11, 5, 18];

const fn section(point: Point) -> &'static str {
    match point {
        Point::Remedy(_) => "remedies-options",
        Point::Offer(_) => "remedies-offers",
        Point::Window(_) | Point::Decision(_) => "remedies-decisions",
        Point::Condition(_) => "remedies-lamps",
    }
}

impl Drawing<'_> {
    fn wide(&self) -> bool {
        self.width >= 20 + FIGURES.iter().sum::<usize>()
    }

    fn item(&self, at: usize) -> Vec<Row> {
        let Some(&point) = self.points.get(at) else { return Vec::new() };
        let before = at.checked_sub(1).and_then(|before| self.points.get(before));
        let mut rows = Vec::new();
        if at == 0 && !matches!(point, Point::Remedy(_)) {
            let lines = text::wrap(&self.scene.say("remedies-empty"), self.width.max(8));
            rows.extend(
                lines.into_iter().map(|line| Row::of(format!(" {line}"), self.scene.ink.quiet())),
            );
        }
        if before.is_none_or(|before| section(*before) != section(point)) {
            rows.push(self.heading(point));
        }
        let selected = self.live.selected(Focus::Remedies).min(self.points.len() - 1) == at;
        let held = selected && self.live.focus == Focus::Remedies;
        let incident = &self.live.incident;
        let own = match point {
            Point::Remedy(at) => incident.remedies.list.get(at).map(|it| self.remedy(it, selected)),
            Point::Offer(at) => incident.offers.list.get(at).map(|it| self.offer(it, selected)),
            Point::Window(at) => {
                incident.decisions.windows.get(at).map(|it| self.window(it, selected))
            }
            Point::Decision(at) => {
                incident.decisions.list.get(at).map(|it| self.decision(it, selected))
            }
            Point::Condition(lamp) => Some(self.lamp(lamp, selected)),
        };
        rows.extend(own.unwrap_or_default().into_iter().map(|row| row.select(held)));
        rows
    }

    fn heading(&self, point: Point) -> Row {
        let scene = self.scene;
        let style = scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
        let name = scene.say(section(point));
        let row = Row::of(" ", Ink::text());
        if !matches!(point, Point::Remedy(_)) || !self.wide() {
            return row.and(name, style);
        }
        let names = ["remedies-cost", "remedies-duration", "remedies-odds", "remedies-start"];
        let room = self.width.saturating_sub(1 + FIGURES.iter().sum::<usize>());
        let row = row.and(column(&name, room.saturating_sub(1), 1), scene.ink.quiet());
        names.iter().zip(FIGURES).fold(row, |row, (id, wide)| {
            row.and(column(&scene.say(id), wide - 1, 1), scene.ink.quiet())
        })
    }

    fn lead(&self, selected: bool, sign: &str, style: Style) -> Row {
        let held = self.live.focus == Focus::Remedies;
        Row::of(
            if selected { ">" } else { " " },
            if held { Ink::strong() } else { self.scene.ink.quiet() },
        )
        .and(format!(" {sign} "), style)
    }

    fn under(&self, said: &str, style: Style, most: usize) -> Vec<Row> {
        if said.trim().is_empty() {
            return Vec::new();
        }
        let room = self.width.saturating_sub(6).max(8);
        let mut lines = text::wrap(&said.replace('\n', " "), room);
        cut(&mut lines, most, room);
        lines.into_iter().map(|line| Row::of(format!("     {line}"), style)).collect()
    }

    /// Cost, duration, odds and latest start: blank is not unknown.
    fn figures(&self, remedy: &Remedy) -> [(String, Style); 4] {
        let (scene, terms) = (self.scene, &remedy.terms);
        let cost = terms.cost.as_ref().map_or_else(
            || (format!("? {}", scene.say("remedies-blank")), scene.ink.due()),
            |cost| (wording::cost(cost, scene.lang), Ink::text()),
        );
        let (least, most) = terms.minutes();
        let hours = |minutes: i64| wording::span(chrono::TimeDelta::minutes(minutes), scene.lang);
        let duration = match (least, most) {
            (_, 0) => String::new(),
            (least, most) if least == most => hours(most),
            (least, most) if least % 60 == 0 && most % 60 == 0 && most < 2880 => {
                format!("{}-{}", least / 60, hours(most))
            }
            (least, most) if least % 1440 == 0 && most % 1440 == 0 && most >= 2880 => {
                format!("{}-{}", least / 1440, hours(most))
            }
            (least, most) => format!("{}-{}", hours(least), hours(most)),
        };
        let odds = remedy.percent().map_or_else(String::new, |percent| format!("{percent}%"));
        let start = match terms.latest_start() {
            None => (String::new(), scene.ink.quiet()),
            // What is settled presses nobody any more.
            Some(_) if remedy.dropped.is_some() => (String::new(), scene.ink.quiet()),
            Some(_) if remedy.accepted.is_some() => {
                (scene.say("remedies-chosen"), scene.ink.good())
            }
            Some(_) if self.live.incident.lifecycle.status() >= Status::Resolved => {
                (String::new(), scene.ink.quiet())
            }
            Some(_) if terms.is_too_late(scene.now) => {
                (format!("! {}", scene.say("remedies-too-late")), scene.ink.bad())
            }
            Some(start) => (
                format!(
                    "{} {}",
                    times::clock(start, scene.now, self.live.incident.zone()),
                    times::countdown(start - scene.now, scene.lang)
                ),
                scene.ink.due(),
            ),
        };
        [cost, (duration, Ink::text()), (odds, Ink::text()), start]
    }

    fn remedy(&self, remedy: &Remedy, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        let (sign, style) = match (remedy.dropped, remedy.accepted) {
            (Some(_), _) => ("-", scene.ink.quiet()),
            (None, Some(_)) => ("x", scene.ink.good()),
            (None, None) => ("·", scene.ink.quiet()),
        };
        let name = match remedy.dropped {
            Some(_) => scene.ink.struck(),
            None => Ink::text(),
        };
        let row =
            self.lead(selected, sign, style).and(format!("{} ", remedy.letter), Ink::strong());
        let figures = self.figures(remedy);
        let mut rows = Vec::new();
        if self.wide() {
            let used = row.width() + FIGURES.iter().sum::<usize>();
            let room = self.width.saturating_sub(used + 1).max(4);
            let row = row.and(column(&remedy.terms.name, room, 1), name);
            rows.push(figures.into_iter().zip(FIGURES).fold(row, |row, ((text, style), wide)| {
                row.and(column(&text, wide - 1, 1), style)
            }));
        } else {
            let [cost, duration, odds, start] = figures;
            rows.push(row.and(remedy.terms.name.clone(), name).right(start.0, start.1));
            let mut row = Row::of("     ", Ink::text());
            for (text, style) in [cost, duration, odds] {
                if !text.is_empty() {
                    row = row.and(text, style).and("  ", Ink::text());
                }
            }
            rows.push(row);
        }
        if selected {
            rows.extend(self.remedy_details(remedy));
        }
        rows
    }

    fn remedy_details(&self, remedy: &Remedy) -> Vec<Row> {
        let (scene, terms) = (self.scene, &remedy.terms);
        let zone = self.live.incident.zone();
        let quiet = scene.ink.quiet();
        let named = |id: &str, said: &str| {
            if said.trim().is_empty() { String::new() } else { format!("{} {said}", scene.say(id)) }
        };
        let mut rows = Vec::new();
        rows.extend(self.under(&terms.resources, quiet, 1));
        rows.extend(self.under(&named("field-owner", &terms.owner), scene.ink.person(), 1));
        rows.extend(self.under(&named("field-residual-harm", &terms.residual_harm), quiet, 2));
        let long_term = terms.long_term_cost.as_deref().unwrap_or_default();
        rows.extend(self.under(&named("field-long-term-cost", long_term), quiet, 2));
        for odds in remedy.odds.iter().rev().take(4) {
            let at = times::clock(odds.at, scene.now, zone);
            let said = format!("{at} {}% {} {}", odds.percent, odds.basis, odds.who);
            rows.extend(self.under(&said, quiet, 1));
        }
        for (at, said) in &remedy.disclosed {
            let at = times::clock(*at, scene.now, zone);
            let said = Message::new("remedies-disclosed").with("time", at).with("text", said);
            rows.extend(self.under(&said.text(scene.lang), scene.ink.good(), 2));
        }
        rows
    }

    fn offer(&self, offer: &Offer, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        let alarm = offer.worse_than.is_some() && offer.justified.is_none();
        let (sign, style) = match (&offer.worse_than, alarm) {
            (Some(_), true) => ("!", scene.ink.bad()),
            (Some(_), false) => ("-", scene.ink.due()),
            (None, _) => ("·", scene.ink.quiet()),
        };
        let rank = offer.rank.map_or_else(
            || (scene.say("remedies-unranked"), scene.ink.quiet()),
            |(rank, _)| {
                (Message::new("entry-rank").with("rank", rank).text(scene.lang), Ink::text())
            },
        );
        let amount = offer.amount.as_ref().map(|amount| format!("{amount}  ")).unwrap_or_default();
        let at = times::clock(offer.at, scene.now, self.live.incident.zone());
        let row = self
            .lead(selected, sign, style)
            .and(format!("{} ", offer.label), Ink::strong())
            .and(offer.terms.replace('\n', " "), Ink::text())
            .right(amount, Ink::text())
            .right(rank.0, rank.1);
        let mut rows = vec![row];
        if let Some((better, _)) = offer.worse_than {
            let better = self.live.incident.offers.get(better);
            let better = better.map_or("", |better| better.label.as_str());
            let said = Message::new("remedies-worse").with("label", better).text(scene.lang);
            rows.extend(self.under(&said, style, 1));
        }
        if let Some((reason, approver)) = &offer.justified {
            rows.extend(self.under(&format!("{reason} · {approver}"), scene.ink.quiet(), 2));
        }
        if let Some(said) = offer.answer_id() {
            rows.extend(self.under(&scene.say(said), scene.ink.good(), 1));
        }
        if selected {
            rows.extend(self.under(&at, scene.ink.quiet(), 1));
        }
        rows
    }

    fn window(&self, window: &Window, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        let missed = window.is_missed(scene.now);
        let (sign, style) = match (missed, window.taken) {
            (true, _) => ("!", scene.ink.bad()),
            (false, Some(_)) => ("x", scene.ink.good()),
            (false, None) => ("?", scene.ink.due()),
        };
        let right = match window.taken {
            Some((at, _)) => times::clock(at, scene.now, self.live.incident.zone()),
            None => times::countdown(window.until - scene.now, scene.lang),
        };
        let row = self
            .lead(selected, sign, style)
            .and(window.text.replace('\n', " "), Ink::text())
            .and(format!("  {}", window.by), scene.ink.person())
            .right(right, style);
        let mut rows = vec![row];
        if missed {
            let cost = window.extra_cost.as_ref().map_or_else(
                || scene.say("remedies-missed-uncosted"),
                |cost| {
                    let cost = wording::cost(cost, scene.lang);
                    Message::new("remedies-missed").with("cost", cost).text(scene.lang)
                },
            );
            rows.extend(self.under(&cost, style, 1));
        }
        rows
    }

    fn decision(&self, decision: &Decision, selected: bool) -> Vec<Row> {
        let (scene, taken) = (self.scene, &decision.taken);
        let at = times::clock(decision.at, scene.now, self.live.incident.zone());
        let row = self
            .lead(selected, "x", scene.ink.good())
            .and(format!("{} ", decision.by), scene.ink.person())
            .and(taken.text.replace('\n', " "), Ink::text())
            .right(at, scene.ink.quiet());
        let mut rows = vec![row];
        if selected {
            let list = |id: &str, items: &[String]| {
                format!("{} {}", scene.say(id), scene.lang.clauses(items))
            };
            let quiet = scene.ink.quiet();
            if !taken.known.is_empty() {
                rows.extend(self.under(&list("field-known", &taken.known), quiet, 2));
            }
            if !taken.unknown.is_empty() {
                rows.extend(self.under(&list("field-unknown", &taken.unknown), scene.ink.due(), 2));
            }
            rows.extend(self.under(&taken.basis, quiet, 2));
        }
        rows
    }

    fn lamp(&self, lamp: Condition, selected: bool) -> Vec<Row> {
        let scene = self.scene;
        let lit = self.live.incident.responsibility.lit(lamp);
        let (sign, style) =
            if lit.is_some() { ("x", scene.ink.good()) } else { ("-", scene.ink.quiet()) };
        let name = match lamp {
            Condition::Fault => scene.say("lamp-fault"),
            Condition::Capacity => scene.say("lamp-capacity"),
            Condition::Legal => scene.say("lamp-legal"),
        };
        let row = self.lead(selected, sign, style).and(name, Ink::text());
        match lit {
            None => vec![row.right(scene.say("remedies-dark"), scene.ink.quiet())],
            Some(lit) => {
                let at = times::clock(lit.at, scene.now, self.live.incident.zone());
                vec![
                    row.and(format!("  {}", lit.basis.replace('\n', " ")), scene.ink.quiet())
                        .right(at, scene.ink.quiet()),
                ]
            }
        }
    }
}
