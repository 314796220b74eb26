//! What each message does to the window, by table: model before, message, model and effects after.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::wildcard_enum_match_arm)]

mod actions;
mod beside;
mod choices;
mod drills;
mod fields;
mod finding;
mod forms;
mod history;
mod keys;
mod lines;
mod links;
mod long;
mod losses;
mod panes;
mod past;
mod playbook;
mod preset;
mod replay;
mod rest;
mod review;
mod saving;
mod writing;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    action::Action,
    bindings::BINDINGS,
    fixture::{self, Maker},
    forms::{FieldKind, Kind},
    keymap::{Key, Place},
    menu,
    message::{Effect, Message},
    model::{Focus, Menu, Model, Overlay, PastFocus, Saved, Screen, Tone},
    panes::{self as table, PANES},
    past::PAST,
    update::{run, update},
};
use crate::{
    incident::{Command, Entry, IncidentId, WriterId},
    locale::{self, Lang},
};

const ID: IncidentId = IncidentId([7; 16]);
const WRITER: WriterId = WriterId([1; 16]);

fn working(lang: Lang) -> Model {
    let mut model = fixture::window(fixture::storage(lang), (80, 24));
    model.writer = Some(WRITER);
    model
}

fn plain(code: KeyCode) -> Message {
    Message::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn ctrl(c: char) -> Message {
    Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let message = match key {
        Key::Char(c) => plain(KeyCode::Char(c)),
        Key::Ctrl(c) => ctrl(c),
        Key::F(number) => plain(KeyCode::F(number)),
        Key::Enter => plain(KeyCode::Enter),
        Key::Tab => plain(KeyCode::Tab),
        Key::BackTab => plain(KeyCode::BackTab),
        Key::Esc => plain(KeyCode::Esc),
        Key::Up => plain(KeyCode::Up),
        Key::Down => plain(KeyCode::Down),
        Key::PageUp => plain(KeyCode::PageUp),
        Key::PageDown => plain(KeyCode::PageDown),
        Key::Home => plain(KeyCode::Home),
        Key::End => plain(KeyCode::End),
    };
    update(model, message)
}

fn types(model: &mut Model, text: &str) -> Vec<Effect> {
    text.chars().flat_map(|c| press(model, Key::Char(c))).collect()
}

fn line(model: &Model) -> &str {
    model.live.as_ref().unwrap().capture.text()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// What the log answers to the acts of an effect: the entries, as decided by the same rules.
fn logged(model: &Model, effects: &[Effect]) -> Vec<Entry> {
    let live = model.live.as_ref().unwrap();
    let mut maker = Maker::new(model.lang(), "storage-failure");
    maker.incident = live.incident.clone();
    let before = maker.incident.entries().len();
    for effect in effects {
        if let Effect::Record(_, acts) = effect {
            for act in acts {
                maker.act(fixture::now(), act);
            }
        }
    }
    maker.incident.entries()[before..].to_vec()
}

fn recorded(entries: Vec<Entry>) -> Message {
    Message::Recorded { incident: ID, entries, warnings: Vec::new(), ours: true }
}

fn is_record(effect: &Effect) -> bool {
    matches!(effect, Effect::Record(..))
}

/// The screen as a person reads it.
fn drawn(model: &Model) -> String {
    let (width, height) = model.size;
    let mut buf = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
    super::view::draw(model, &mut buf);
    super::paint::screen_text(&buf)
}

fn kept(effects: &[Effect], wanted: &str) -> Option<String> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { slot, text, .. } if slot == wanted => Some(text.clone()),
        _ => None,
    })
}
