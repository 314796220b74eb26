//! What stands on the live screen from one key to the next: strip and panes, drawn once and laid down again.
//!
//! Owns the one cache of the window. A frame drawn with it is the frame drawn without it, cell for cell: everything that
//! strip and panes are drawn from is in its basis, and what is not in there they must not look at. Tests hold it to that.
//! It refuses to keep what follows from typing: the line, the foot, forms and menus are drawn every time.

use std::collections::BTreeMap;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
};

use super::super::draw::Scene;
use super::live;
use crate::{
    console::model::{Focus, Live, Saved, Stamp},
    incident::Instant,
    locale::Lang,
    playbook::Text,
    settings::Theme,
};

/// Strip and panes as they were drawn last.
#[derive(Debug, Default)]
pub struct Kept {
    basis: Option<Basis>,
    cells: Vec<Cell>,
}

/// Everything that strip and panes are drawn from.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own in the model")]
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    /// Stands for the incident, for what was derived from it, and for the directory of people.
    stamp: Stamp,
    now: Instant,
    lang: Lang,
    theme: Theme,
    ascii: bool,
    size: (u16, u16),
    area: Rect,
    saved: Saved,
    demo: bool,
    replay: bool,
    loss: Option<Text>,
    focus: Focus,
    pane: Focus,
    zoom: bool,
    extra: Option<Focus>,
    at: BTreeMap<Focus, usize>,
    find: Option<String>,
}

impl Basis {
    fn of(scene: &Scene<'_>, live: &Live, area: Rect) -> Self {
        let model = scene.model;
        Self {
            stamp: live.stamp().clone(),
            now: scene.now,
            lang: scene.lang,
            theme: model.settings.theme,
            ascii: model.settings.ascii,
            size: model.size,
            area,
            saved: model.saved.clone(),
            demo: model.demo,
            replay: model.replay.is_some(),
            loss: model.loss.clone(),
            focus: live.focus,
            pane: live.pane,
            zoom: live.zoom,
            extra: live.extra,
            at: live.at.clone(),
            find: live.find.as_ref().map(|find| find.text().to_owned()),
        }
    }
}

impl Kept {
    /// Lays down what was drawn last, or draws it anew where something it is drawn from has changed.
    pub(super) fn lay(&mut self, scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
        let basis = Basis::of(scene, live, area);
        let whole_rows = area.x == buf.area.x && area.width == buf.area.width;
        let begin = buf.area.width as usize * (area.y - buf.area.y) as usize;
        let rows = begin..begin + area.area() as usize;
        if self.basis.as_ref() == Some(&basis)
            && let Some(cells) = buf.content.get_mut(rows.clone())
            && cells.len() == self.cells.len()
        {
            cells.clone_from_slice(&self.cells);
            return;
        }
        live::standing(scene, live, buf, area);
        let drawn = buf.content.get(rows).filter(|_| whole_rows);
        self.basis = drawn.map(|_| basis);
        self.cells.clear();
        self.cells.extend_from_slice(drawn.unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use chrono::TimeDelta;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::{
        console::{
            bindings::BINDINGS,
            fixture::{self, Maker},
            keymap::Key,
            message::{Effect, Message},
            model::Model,
            update::update,
            view,
        },
        incident::{
            Act, Command, Entry, Head, Payload, Visibility, command,
            event::{Event, PersonAdded},
            stakeholders::Person,
        },
        locale,
    };

    const SIZES: [(u16, u16); 5] = [(80, 24), (120, 40), (200, 50), (50, 13), (161, 46)];

    /// What may come into the window.
    #[derive(Debug, Clone)]
    enum Step {
        Press(Key),
        Type(&'static str),
        Tick(i64),
        Resize(usize),
        Paste(&'static str),
        /// Another process wrote this; where it is `true`, it belongs before what is known.
        Others(&'static str, bool),
        Person,
        Refuse,
        /// Read again: with what is known now, or as somebody else's incident.
        Open(bool),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let words =
            || prop::sample::select(vec!["x", "盘", "@王", "?", "5", " ", "back", "e\u{301}"]);
        let keys: Vec<Key> = BINDINGS.iter().flat_map(|it| it.keys.iter().copied()).collect();
        let step = prop_oneof![
            6 => prop::sample::select(keys).prop_map(Step::Press),
            6 => words().prop_map(Step::Type),
            2 => prop::sample::select(vec![1, 400, 999, 1_000, 61_000, 3_700_000]).prop_map(Step::Tick),
            1 => (0..SIZES.len()).prop_map(Step::Resize),
            1 => words().prop_map(Step::Paste),
            2 => (words(), any::<bool>()).prop_map(|(text, early)| Step::Others(text, early)),
            1 => Just(Step::Person),
            1 => Just(Step::Refuse),
            1 => any::<bool>().prop_map(Step::Open),
        ];
        prop::collection::vec(step, 1..40)
    }

    fn key(key: Key) -> KeyEvent {
        let (code, modifiers) = match key {
            Key::Char(c) => (KeyCode::Char(c), KeyModifiers::NONE),
            Key::Ctrl(c) => (KeyCode::Char(c), KeyModifiers::CONTROL),
            Key::F(number) => (KeyCode::F(number), KeyModifiers::NONE),
            Key::Enter => (KeyCode::Enter, KeyModifiers::NONE),
            Key::Tab => (KeyCode::Tab, KeyModifiers::NONE),
            Key::BackTab => (KeyCode::BackTab, KeyModifiers::NONE),
            Key::Esc => (KeyCode::Esc, KeyModifiers::NONE),
            Key::Up => (KeyCode::Up, KeyModifiers::NONE),
            Key::Down => (KeyCode::Down, KeyModifiers::NONE),
            Key::PageUp => (KeyCode::PageUp, KeyModifiers::NONE),
            Key::PageDown => (KeyCode::PageDown, KeyModifiers::NONE),
            Key::Home => (KeyCode::Home, KeyModifiers::NONE),
            Key::End => (KeyCode::End, KeyModifiers::NONE),
        };
        KeyEvent::new(code, modifiers)
    }

    /// The notes among these acts, as the log answers to them.
    fn noted(model: &Model, acts: &[Act]) -> Vec<Entry> {
        let Some(live) = &model.live else { return Vec::new() };
        let mut maker = Maker::new(model.lang(), "storage-failure");
        maker.incident = live.incident.clone();
        let before = maker.incident.entries().len();
        let says = |act: &&Act| matches!(&act.command, Command::Note(note) if !note.text.trim().is_empty());
        for act in acts.iter().filter(says) {
            maker.act(model.now, act);
        }
        maker.incident.entries()[before..].to_vec()
    }

    fn message(model: &Model, step: &Step) -> Vec<Message> {
        let live = model.live.as_ref().unwrap();
        let id = live.incident.id();
        match step {
            Step::Press(pressed) => vec![Message::Key(key(*pressed))],
            Step::Type(text) => text
                .chars()
                .map(|c| Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)))
                .collect(),
            Step::Tick(ms) => vec![Message::Tick(model.now + TimeDelta::milliseconds(*ms))],
            Step::Resize(at) => vec![Message::Resize(SIZES[*at].0, SIZES[*at].1)],
            Step::Paste(text) => vec![Message::Paste((*text).to_owned())],
            Step::Others(text, early) => {
                let note = command::Note { text: (*text).to_owned(), ..Default::default() };
                let mut entries = noted(model, &[Act::new(Command::Note(note))]);
                for entry in entries.iter_mut().filter(|_| *early) {
                    entry.key.writer.0 = [9; 16];
                    entry.counter = 2;
                }
                let (warnings, ours) = (Vec::new(), false);
                vec![Message::Recorded { incident: id, entries, warnings, ours }]
            }
            Step::Person => vec![Message::DirectoryGrew(vec![person(live)])],
            Step::Refuse => vec![Message::Refused(locale::Message::new("why-nobody"))],
            Step::Open(same) => {
                let incident = if *same {
                    live.incident.clone()
                } else {
                    fixture::storage(model.lang()).incident
                };
                let (reference, drafts) = (live.reference.clone(), live.drafts.clone());
                vec![Message::Opened { reference, incident: Box::new(incident), drafts }]
            }
        }
    }

    /// Whom the strip calls, with a number in the directory.
    fn person(live: &Live) -> Entry {
        let known = live.incident.stakeholders.list.last().unwrap();
        let person = Person { name: known.profile.name.clone(), ..Person::default() };
        let (first, event) =
            (&live.incident.entries()[0], PersonAdded { person, side: None, origin: None });
        Entry {
            head: Head { visibility: Visibility::Internal, ..first.head.clone() },
            payload: Payload::Known(Box::new(Event::PersonAdded(event))),
            ..first.clone()
        }
    }

    fn both(model: &Model, kept: &mut Kept) -> [(Buffer, Option<ratatui::layout::Position>); 2] {
        let area = Rect::new(0, 0, model.size.0, model.size.1);
        let (mut one, mut other) = (Buffer::empty(area), Buffer::empty(area));
        let cursors = [view::draw(model, &mut one), view::draw_again(model, &mut other, kept)];
        [(one, cursors[0]), (other, cursors[1])]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

        #[test]
        fn a_frame_laid_down_is_the_frame_drawn_anew(
            size in 0..SIZES.len(),
            steps in steps(),
            zh: bool,
        ) {
            let lang = if zh { Lang::Zh } else { Lang::En };
            let mut model = fixture::window(fixture::handled(lang), SIZES[size]);
            let mut kept = Kept::default();
            for step in &steps {
                for message in message(&model, step) {
                    let mut effects = update(&mut model, message);
                    while let Some(effect) = effects.pop() {
                        if let Effect::Record(incident, acts) = effect {
                            let entries = noted(&model, &acts);
                            let (warnings, ours) = (Vec::new(), true);
                            let answer = Message::Recorded { incident, entries, warnings, ours };
                            effects.extend(update(&mut model, answer));
                        }
                    }
                }
                let [anew, laid] = both(&model, &mut kept);
                prop_assert_eq!(anew, laid, "after {:?}", step);
            }
        }
    }

    #[test]
    fn what_is_typed_leaves_strip_and_panes_as_they_were_drawn() {
        let mut model = fixture::window(fixture::handled(Lang::Zh), (120, 40));
        let mut kept = Kept::default();
        both(&model, &mut kept);
        // Whoever finds this sign in a frame knows that the frame was laid down.
        kept.cells[0].set_symbol("Z");
        let shown =
            |model: &Model, kept: &mut Kept| both(model, kept)[1].0.content[0].symbol().to_owned();
        for c in "盘 x".chars() {
            update(&mut model, Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
            let later = model.now + TimeDelta::milliseconds(100);
            update(&mut model, Message::Tick(later));
            assert_eq!(shown(&model, &mut kept), "Z");
        }
        let later = model.now + TimeDelta::milliseconds(1_000);
        update(&mut model, Message::Tick(later));
        assert_ne!(shown(&model, &mut kept), "Z");
    }
}
