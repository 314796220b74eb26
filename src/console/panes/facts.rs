//! The checklist (A1–A5): what is known and how surely, what is not and since when.

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

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
    pane::{Enter, Pane, no_target},
};
use crate::{
    console::model::{Focus, Live},
    incident::{
        facts::{Answer, Confidence, Question},
        links::IncidentLinked,
        timeline,
        wording::{self, counted},
    },
    locale::Message,
    text,
};

/// The most linked incidents that are named; the others are counted.
const MOST_LINKED: usize = 3;

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::Facts,
    name: "pane-facts",
    go: "do-to-facts",
    go_keys: &[Key::F(2)],
    is_extra: false,
    keys: KEYS,
    enter_label: None,
    count,
    lines: |live, lang| live.questions(lang).len(),
    total: |live| live.incident.facts.questions.len(),
    draw,
    target: no_target,
    enter: |_, _| Enter::Run(Action::Answer),
};

const HERE: Place = Place::At(Focus::Facts);

const KEYS: &[Binding] = &[
    shown(Action::Answer, HERE, &[Key::Char('y')], "do-answer"),
    shown(Action::Ask, HERE, &[Key::Char('n')], "do-ask"),
    bind(Action::ActForm(ActForm::Contract), HERE, &[Key::Char('C')], "do-contract"),
];

fn count(live: &Live) -> String {
    match live.incident.critical_unknown().count() {
        0 => String::new(),
        unknown => format!("?{unknown}"),
    }
}

/// Draws the incidents that hang together with this one, and the questions around the selected one.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let linked = linked(scene, live, usize::from(area.width));
    let room = usize::from(area.height / 3);
    let shown = linked.get(..room.min(linked.len())).unwrap_or_default();
    let used = row::draw_all(buf, area, shown);
    list(scene, live, buf, Rect { y: area.y + used, height: area.height - used, ..area });
}

/// The linked incidents: reference, customer, status. Only our own people see them (K6).
fn linked(scene: &Scene<'_>, live: &Live, width: usize) -> Vec<Row> {
    let links = &live.incident.links.incidents;
    let head = scene.say("facts-linked");
    let wide = text::width(&head) + 2;
    let line = |(at, link): (usize, &IncidentLinked)| {
        let lead = if at == 0 { format!(" {head} ") } else { " ".repeat(wide) };
        let row = Row::of(lead, scene.ink.quiet());
        let Some(known) = live.linked.iter().find(|line| line.id == link.incident) else {
            return row.and(link.reference.clone(), Ink::strong());
        };
        let status = scene.say(&format!("status-{}", known.summary.status.id()));
        let room = width.saturating_sub(wide + text::width(&known.reference) + 4);
        let customer = text::truncate(&known.summary.customer, room).into_owned();
        row.and(known.reference.clone(), Ink::strong())
            .and(format!(" {customer}"), scene.ink.person())
            .and(format!(" {status}"), scene.ink.quiet())
    };
    let mut rows: Vec<Row> = links.iter().take(MOST_LINKED).enumerate().map(line).collect();
    if links.len() > MOST_LINKED {
        let more = Message::new("facts-more-linked").with("count", links.len() - MOST_LINKED);
        let said = format!("{}{}", " ".repeat(wide), more.text(scene.lang));
        rows.push(Row::of(said, scene.ink.quiet()));
    }
    rows
}

fn list(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let shown = live.questions(scene.lang);
    if shown.is_empty() {
        let id = if live.find.is_some() { "find-nothing" } else { "facts-empty" };
        Row::of(format!(" {}", scene.say(id)), scene.ink.quiet())
            .draw(buf, area.x, area.y, area.width);
        return;
    }
    let mut pane = Drawing { scene, live, width: usize::from(area.width), shown: &shown, lines: 3 };
    // Words are cut only where not everything has room for all of them.
    let height = usize::from(area.height);
    let whole = || (0..shown.len()).map(|at| pane.item(at).len()).sum::<usize>();
    if shown.len() > height || whole() > height {
        pane.lines = 1;
    }
    let seen =
        row::around(shown.len(), live.selected(Focus::Facts), area.height, |at| pane.item(at));
    row::draw_all(buf, area, &seen.rows);
    bar(scene, buf, area, &seen, shown.len());
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    width: usize,
    shown: &'a [usize],
    /// The most lines of a question or an answer that is not selected.
    lines: usize,
}

impl Drawing<'_> {
    fn question(&self, at: usize) -> Option<&Question> {
        self.live.incident.facts.questions.get(*self.shown.get(at)?)
    }

    fn item(&self, at: usize) -> Vec<Row> {
        let Some(question) = self.question(at) else { return Vec::new() };
        let mut rows = Vec::new();
        let before = at.checked_sub(1).and_then(|before| self.question(before));
        if before.is_none_or(|before| before.section != question.section) {
            let title = self.section(&question.section);
            if !title.is_empty() {
                let style = self.scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
                rows.push(Row::of(" ", Ink::text()).and(title, style));
            }
        }
        let selected = self.live.selected(Focus::Facts).min(self.shown.len() - 1) == at;
        let held = selected && self.live.focus == Focus::Facts;
        let mark = if selected { ">" } else { " " };
        let first = Row::of(mark, if held { Ink::strong() } else { self.scene.ink.quiet() });
        let remedies = self.live.incident.answered_by(question);
        match question.answer() {
            None if !remedies.is_empty() => {
                let ask = self.ask(question, 1, self.width.saturating_sub(5).max(8)).join("");
                rows.push(
                    first.and(" x ", self.scene.ink.good()).and(ask, Ink::text()).select(held),
                );
                let said = wording::answered_by(&remedies, self.scene.lang);
                rows.push(Row::of(format!("    {said}"), self.scene.ink.quiet()).select(held));
            }
            None => self.unknown(question, first, held, &mut rows),
            Some(answer) => self.known(question, answer, first, held, &mut rows),
        }
        rows
    }

    fn section(&self, id: &str) -> String {
        let playbook = self.live.incident.playbook.as_ref();
        playbook
            .and_then(|playbook| playbook.sections.iter().find(|section| section.id == id))
            .map_or_else(|| id.to_owned(), |section| section.title.get(self.scene.lang).to_owned())
    }

    /// A question in as many lines as it may take, the first behind its sign.
    fn ask(&self, question: &Question, lines: usize, room: usize) -> Vec<String> {
        let ask = question.asked.ask.get(self.scene.lang);
        if lines <= 1 {
            return vec![text::truncate(ask, room).into_owned()];
        }
        let mut wrapped = text::wrap(ask, room);
        row::cut(&mut wrapped, lines, room);
        wrapped
    }

    fn unknown(&self, question: &Question, first: Row, held: bool, rows: &mut Vec<Row>) {
        let scene = self.scene;
        // Every open question has an age; only those the crisis cannot be steered without say so (A5).
        let age = question
            .age(scene.now)
            .filter(|_| question.asked.critical)
            .map(|age| times::brief(age, scene.lang))
            .unwrap_or_default();
        let (sign, sign_style, style) = if question.asked.critical {
            ("!? ", scene.ink.bad(), Ink::strong())
        } else {
            (" - ", scene.ink.quiet(), Ink::text())
        };
        let room = self.width.saturating_sub(5 + text::width(&age)).max(8);
        // A question is broken before it is cut: without its words its age says nothing.
        let most = if question.asked.critical { self.lines.max(2) } else { self.lines };
        let asked = self.ask(question, if held { 4 } else { most }, room);
        let mut lines = asked.into_iter();
        let head = first
            .and(sign, sign_style)
            .and(lines.next().unwrap_or_default(), style)
            .right(age, scene.ink.due());
        rows.push(head.select(held));
        rows.extend(lines.map(|line| Row::of(format!("    {line}"), style).select(held)));
        let whom = question.asked.who.get(scene.lang);
        if !whom.is_empty() && (held || question.asked.critical) {
            rows.push(
                Row::of(format!("    {} ", scene.say("facts-ask")), scene.ink.quiet())
                    .and(whom, scene.ink.person()),
            );
        }
        let hint = question.asked.hint.get(scene.lang);
        if held && !hint.is_empty() {
            let hints = text::wrap(hint, self.width.saturating_sub(5).max(8));
            rows.extend(
                hints
                    .into_iter()
                    .take(2)
                    .map(|line| Row::of(format!("    {line}"), scene.ink.quiet())),
            );
        }
    }

    fn known(
        &self,
        question: &Question,
        answer: &Answer,
        first: Row,
        held: bool,
        rows: &mut Vec<Row>,
    ) {
        let scene = self.scene;
        let confirmed = answer.confidence == Confidence::Confirmed;
        let sign_style = if confirmed { scene.ink.good() } else { Ink::text() };
        let room = self.width.saturating_sub(5).max(8);
        let mut asked = self.ask(question, if held { 3 } else { self.lines }, room).into_iter();
        let head = first
            .and(format!(" {} ", answer.confidence.sign()), sign_style)
            .and(asked.next().unwrap_or_default(), scene.ink.quiet());
        rows.push(head.select(held));
        rows.extend(
            asked.map(|line| Row::of(format!("    {line}"), scene.ink.quiet()).select(held)),
        );
        let source = self.source(answer, held || self.width >= 56);
        let beside = text::width(&source) + 2;
        let lines = if held { 4 } else { self.lines };
        let mut said = text::wrap(
            &answer.text,
            room.saturating_sub(if lines == 1 { beside.min(room / 2) } else { 0 }).max(8),
        );
        let more = said.len() > lines;
        said.truncate(lines);
        let last = said.len().saturating_sub(1);
        for (at, line) in said.into_iter().enumerate() {
            let cut =
                if more && at == last { format!("    {line}…") } else { format!("    {line}") };
            let mut row = Row::of(cut, Ink::text());
            if at == last && row.width() + beside <= self.width {
                row = row.right(source.clone(), scene.ink.quiet());
            } else if at == last && held {
                rows.push(row);
                row = Row::new().right(source.clone(), scene.ink.quiet());
            }
            rows.push(row);
        }
        rows.extend(self.backup(answer));
        if let Some(count) = &answer.count {
            let zone = self.live.incident.zone();
            let said = counted(count, scene.lang, |at| times::clock(at, scene.now, zone));
            let lines = text::wrap(&said, room);
            rows.extend(lines.into_iter().map(|it| Row::of(format!("    {it}"), Ink::strong())));
        }
        if let Some(impact) = answer.impact {
            let text = Message::new("impact-is").with("severity", impact.to_string());
            rows.push(Row::of(format!("    {}", text.text(scene.lang)), Ink::strong()));
        }
    }

    /// How surely, from whom, when.
    fn source(&self, answer: &Answer, worded: bool) -> String {
        let scene = self.scene;
        // Where there is little room the sign before the question says it alone.
        let word = if worded {
            scene.say(&format!("confidence-{}", answer.confidence.id()))
        } else {
            String::new()
        };
        let who = answer.source.as_ref().map_or("", |who| who.name.as_str());
        let incident = &self.live.incident;
        let precision = timeline::precision(incident, answer.entry);
        let clock = times::stated(answer.occurred, precision, scene.now, incident.zone());
        [word.as_str(), who, clock.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A backup that was never restored is not a backup (A3).
    fn backup(&self, answer: &Answer) -> Vec<Row> {
        let scene = self.scene;
        let Some(backup) = &answer.backup else { return Vec::new() };
        let zone = self.live.incident.zone();
        let time = |at| times::clock(at, scene.now, zone);
        let (sign, word, style) = match (backup.exists, backup.restore_tested) {
            (false, _) => ("!", scene.say("backup-none"), scene.ink.bad()),
            (true, None) => ("!", scene.say("backup-unverified"), scene.ink.bad()),
            (true, Some(at)) => (
                "x",
                Message::new("backup-tested").with("time", time(at)).text(scene.lang),
                scene.ink.good(),
            ),
        };
        let row = Row::of(format!("  {sign} {word}"), style);
        let Some(at) = backup.last_good else { return vec![row] };
        let good = Message::new("backup-last-good").with("time", time(at)).text(scene.lang);
        let gap = backup.gap(self.live.incident.began()).unwrap_or_default();
        let gap = Message::new("backup-gap").with("span", wording::span(gap, scene.lang));
        let gap = gap.text(scene.lang);
        let beside = text::width(&good) + text::width(&gap) + 6;
        let (mut rows, lead) = if row.width() + beside <= self.width {
            (Vec::new(), row.and(" · ", Ink::text()))
        } else {
            (vec![row], Row::of("    ", Ink::text()))
        };
        rows.push(lead.and(good, Ink::text()).and(" · ", Ink::text()).and(gap, scene.ink.due()));
        rows
    }
}
