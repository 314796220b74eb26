//! The people (F1, F7): the customer's side and ours as equal halves, each with what they were told and when they hear next.

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

use super::{
    super::{
        action::Action,
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row, bar, cells},
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
        Instant, due,
        stakeholders::{Authority, Stakeholder},
        timeline,
        updates::Outcome,
    },
    locale::Message,
    text,
};

/// Its row in the table.
pub(super) const PANE: Pane = Pane {
    focus: Focus::People,
    name: "pane-people",
    go: "do-to-people",
    go_keys: &[Key::F(3)],
    is_extra: false,
    keys: KEYS,
    enter_label: None,
    count,
    lines: |live, _| live.people().len(),
    total: |live| live.incident.stakeholders.list.len(),
    draw,
    target: no_target,
    enter,
};

const HERE: Place = Place::At(Focus::People);

const KEYS: &[Binding] = &[
    shown(Action::EditPerson, HERE, &[Key::Char('e')], "do-edit-person"),
    shown(Action::Stakeholder, HERE, &[Key::Char('n')], "do-stakeholder"),
    shown(Action::ContactPerson, HERE, &[Key::Char('c')], "do-contact-person"),
    shown(Action::Draft, HERE, &[Key::Char('d')], "do-draft"),
    bind(Action::EnquiryFrom, HERE, &[Key::Char('q')], "do-enquiry-from"),
    bind(Action::ActForm(ActForm::Instruct), HERE, &[Key::Char('>')], "do-instruct"),
    bind(Action::ActForm(ActForm::Understood), HERE, &[Key::Char('<')], "do-understood"),
];

fn count(live: &Live) -> String {
    // A side without anybody is a gap (F1), and says so before anything is opened.
    let everybody = &live.incident.stakeholders;
    match [everybody.lacks_customer(), everybody.lacks_internal()] {
        [false, false] => everybody.list.len().to_string(),
        [true, true] => "!2".to_owned(),
        _ => format!("{} !1", everybody.list.len()),
    }
}

fn enter(live: &Live, _: Instant) -> Enter {
    let nobody = live.incident.stakeholders.list.is_empty();
    Enter::Run(if nobody { Action::Stakeholder } else { Action::EditPerson })
}

/// Draws both halves, side by side where there is room.
fn draw(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let shown = live.people();
    let ours = shown
        .iter()
        .position(|&at| live.incident.stakeholders.list.get(at).is_some_and(is_ours))
        .unwrap_or(shown.len());
    let halves =
        [Half { ours: false, from: 0, to: ours }, Half { ours: true, from: ours, to: shown.len() }];
    let pane = |width: u16| Drawing { scene, live, shown: &shown, width: usize::from(width) };
    if area.width >= 62 {
        let width = (area.width - 1) / 2;
        let left = Rect { width, ..area };
        let right = Rect { x: area.right() - width, width, ..area };
        for (half, area) in halves.iter().zip([left, right]) {
            pane(width).half(half, buf, area);
        }
    } else if area.height >= 10 {
        // One over the other: each has half of the room, and what the other does not need.
        let pane = pane(area.width);
        let [above, below] = [&halves[0], &halves[1]].map(|half| pane.height(half));
        let half = area.height / 2;
        let first = above.min(area.height - half.min(below));
        let upper = Rect { height: first, ..area };
        let lower = Rect { y: area.y + first, height: area.height - first, ..area };
        for (half, area) in halves.iter().zip([upper, lower]) {
            pane.half(half, buf, area);
        }
    } else {
        pane(area.width).both(&halves, buf, area);
    }
}

fn is_ours(stakeholder: &Stakeholder) -> bool {
    stakeholder.profile.side.is_ours()
}

/// One half of the people shown.
struct Half {
    ours: bool,
    from: usize,
    to: usize,
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    shown: &'a [usize],
    width: usize,
}

impl Drawing<'_> {
    fn selected(&self) -> usize {
        self.live.selected(Focus::People).min(self.shown.len().saturating_sub(1))
    }

    /// The lines a half takes, with nobody in full but the one the keys act on.
    fn height(&self, half: &Half) -> u16 {
        let people: usize = (half.from..half.to).map(|at| self.person(at, false).len()).sum();
        cells(self.heading(half).len() + people)
    }

    fn half(&self, half: &Half, buf: &mut Buffer, area: Rect) {
        let head = self.heading(half);
        let used = row::draw_all(buf, area, &head);
        let room = Rect { y: area.y + used, height: area.height - used, ..area };
        let (from, count) = (half.from, half.to - half.from);
        let selected = self.selected();
        let at = if (from..half.to).contains(&selected) { selected - from } else { 0 };
        // Where there is room for it, everybody is shown in full.
        let full = count <= 12
            && (from..half.to).map(|at| self.person(at, true).len()).sum::<usize>()
                <= usize::from(room.height);
        let seen = row::around(count, at, room.height, |at| self.person(from + at, full));
        row::draw_all(buf, room, &seen.rows);
        bar(self.scene, buf, room, &seen, count);
    }

    fn both(&self, halves: &[Half; 2], buf: &mut Buffer, area: Rect) {
        let [customer, ours] = halves;
        // A half without anybody hangs its heading on the other.
        let count = self.shown.len();
        if count == 0 {
            let rows: Vec<Row> = halves.iter().flat_map(|half| self.heading(half)).collect();
            row::draw_all(buf, area, &rows);
            return;
        }
        let seen = row::around(count, self.selected(), area.height, |at| {
            let mut rows = Vec::new();
            if at == 0 {
                rows.extend(self.heading(customer));
            }
            if at == ours.from {
                rows.extend(self.heading(ours));
            }
            rows.extend(self.person(at, false));
            if at + 1 == count && ours.from == count {
                rows.extend(self.heading(ours));
            }
            rows
        });
        row::draw_all(buf, area, &seen.rows);
        bar(self.scene, buf, area, &seen, count);
    }

    /// The name of the half, and its gap in words (F1).
    fn heading(&self, half: &Half) -> Vec<Row> {
        let scene = self.scene;
        let id = if half.ours { "people-ours" } else { "people-customer" };
        let style = scene.ink.quiet().add_modifier(Modifier::UNDERLINED);
        let mut rows = vec![Row::of(" ", Ink::text()).and(scene.say(id), style)];
        let everybody = &self.live.incident.stakeholders;
        let (lacks, gap) = if half.ours {
            (everybody.lacks_internal(), "due-no-internal")
        } else {
            (everybody.lacks_customer(), "due-no-customer")
        };
        if lacks {
            let lines = text::wrap(&scene.say(gap), self.width.saturating_sub(4).max(8));
            rows.extend(lines.into_iter().enumerate().map(|(at, line)| {
                let sign = if at == 0 { " ! " } else { "   " };
                Row::of(format!("{sign}{line}"), scene.ink.bad())
            }));
        }
        rows
    }

    fn person(&self, at: usize, full: bool) -> Vec<Row> {
        let known = self.shown.get(at).and_then(|&at| self.live.incident.stakeholders.list.get(at));
        let Some(known) = known else { return Vec::new() };
        let scene = self.scene;
        let profile = &known.profile;
        let selected = self.selected() == at;
        let held = selected && self.live.focus == Focus::People;
        let mark = if held { Ink::strong() } else { scene.ink.quiet() };
        let mut name = Row::of(if selected { "> " } else { "  " }, mark)
            .and(profile.name.clone(), scene.ink.person().add_modifier(Modifier::BOLD));
        if !profile.role.is_empty() {
            name = name.and(format!(" {}", profile.role), Ink::text());
        }
        if !matches!(profile.side, crate::playbook::Side::Customer | crate::playbook::Side::Ours) {
            name = name.and(
                format!(" [{}]", scene.say(&format!("side-{}", profile.side.id()))),
                scene.ink.quiet(),
            );
        }
        if profile.authority != Authority::Unknown {
            let word = scene.say(&format!("authority-{}", profile.authority.id()));
            name = name.right(word, scene.ink.quiet());
        }
        let mut rows = vec![name.select(held), self.told(known)];
        if held || full {
            rows.extend(self.details(known));
        } else if profile.has_guess() {
            rows.extend(self.guess(known, 1));
        }
        rows
    }

    /// What they were told last, and when they hear next (F7).
    fn told(&self, known: &Stakeholder) -> Row {
        let scene = self.scene;
        let incident = &self.live.incident;
        let zone = incident.zone();
        let mut row = match incident.ledger.last_told(known.key) {
            None => Row::of(format!("    {}", scene.say("people-never-told")), scene.ink.quiet()),
            Some(contact) => {
                let precision = timeline::precision(incident, contact.entry);
                let time = times::stated(contact.occurred, precision, scene.now, zone);
                let channel = scene.say(&format!("channel-{}", contact.made.channel.id()));
                let told = Message::new("people-told").with("time", time).with("channel", channel);
                let row = Row::of(format!("    {}", told.text(scene.lang)), scene.ink.quiet());
                if contact.made.outcome == Outcome::Reached {
                    row
                } else {
                    let outcome = scene.say(&format!("outcome-{}", contact.made.outcome.id()));
                    row.and(format!(" ({outcome})"), scene.ink.due())
                }
            }
        };
        if let Some(tried) = incident.ledger.last_tried(known.key) {
            let time = times::clock(tried.occurred, scene.now, zone);
            let said = Message::new("people-tried").with("time", time).text(scene.lang);
            // That nobody was reached counts for more than when they were told last.
            row = Row::of(format!("    {said}"), scene.ink.due());
        }
        if let Some(next) = due::next_update(incident, known) {
            let left = times::countdown(next - scene.now, scene.lang);
            let (long, short, style) = if next <= scene.now {
                let word = scene.say("people-overdue");
                (format!("! {word} {left}"), format!("! {left}"), scene.ink.bad())
            } else {
                let time = times::clock(next, scene.now, zone);
                let next = Message::new("people-next").with("time", time).text(scene.lang);
                (format!("{next} {left}"), next, scene.ink.due())
            };
            let said = if row.has_room(&long, self.width) { long } else { short };
            row = row.right(said, style);
        }
        row
    }

    fn guess(&self, known: &Stakeholder, lines: usize) -> Vec<Row> {
        let scene = self.scene;
        let label = scene.say("people-guess");
        self.labelled(&label, &known.profile.implied_need, lines)
    }

    fn details(&self, known: &Stakeholder) -> Vec<Row> {
        let scene = self.scene;
        let profile = &known.profile;
        let mut rows = Vec::new();
        let reach: Vec<&str> = profile.channels.iter().map(|address| address.at.as_str()).collect();
        let field = |id: &str| scene.say(id);
        rows.extend(self.labelled(&field("field-channels"), &reach.join("  "), 1));
        rows.extend(self.labelled(&field("field-need"), &profile.need, 3));
        let implied = if profile.has_guess() { "people-guess" } else { "field-implied-need" };
        rows.extend(self.labelled(&field(implied), &profile.implied_need, 2));
        if let Some(agreement) = &profile.agreement {
            rows.extend(self.labelled(&field("field-agreement"), &agreement.words, 2));
            let quiet = agreement.quiet.map(|hours| hours.to_string()).unwrap_or_default();
            rows.extend(self.labelled(&field("field-quiet"), &quiet, 1));
        }
        rows.extend(self.labelled(&field("field-feeling"), &profile.feeling, 1));
        rows.extend(self.labelled(&field("field-pressure"), &profile.pressure, 2));
        rows.extend(self.labelled(&field("field-values"), &profile.values, 1));
        rows
    }

    /// A text behind its label, in at most so many lines.
    fn labelled(&self, label: &str, said: &str, lines: usize) -> Vec<Row> {
        if said.trim().is_empty() {
            return Vec::new();
        }
        let indent = 4 + text::width(label) + 1;
        let room = self.width.saturating_sub(indent).max(8);
        let mut wrapped = text::wrap(said, room);
        if wrapped.len() > lines {
            wrapped.truncate(lines);
            if let Some(last) = wrapped.last_mut() {
                last.push('…');
            }
        }
        wrapped
            .into_iter()
            .enumerate()
            .map(|(at, line)| {
                let lead = if at == 0 { format!("    {label} ") } else { " ".repeat(indent) };
                Row::of(lead, self.scene.ink.quiet()).and(line, Ink::text())
            })
            .collect()
    }
}
