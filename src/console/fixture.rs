//! Incidents and windows for tests, made by the same decisions that serve people. This file owns the hand that records;
//! it refuses entries that no decision made.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod handled;
mod past;
mod storage;
mod window;

use std::{collections::BTreeMap, sync::OnceLock};

use crate::{
    incident::{
        Act, Command, Context, Entry, EntryKey, Incident, IncidentId, Instant, Payload, WriterId,
        command, decide,
    },
    locale::Lang,
    playbook::{Library, Playbook},
};

pub(crate) use handled::{busy, handled};
pub(crate) use past::{house, past};
pub(crate) use storage::{storage, tell_restored};
pub(crate) use window::{drilling, history, in_may, linked, listing, made, replaying, window};

/// An instant of the fixture's day, in the zone of Shanghai.
pub(crate) fn at(day: u32, hour: u32, minute: u32) -> Instant {
    format!("2026-11-{day:02}T{hour:02}:{minute:02}:00+08:00").parse().unwrap()
}

/// The moment at which the fixture is looked at: 21:47:10.
pub(crate) fn now() -> Instant {
    "2026-11-21T21:47:10+08:00".parse().unwrap()
}

/// What people bring and what is built in, read once: hundreds of windows are made of it.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(Library::default)
}

/// What was recorded once in each language, for all who begin with it.
struct Kept([OnceLock<Maker>; Lang::ALL.len()]);

impl Kept {
    const fn new() -> Self {
        Self([const { OnceLock::new() }; Lang::ALL.len()])
    }

    fn get(&self, lang: Lang, make: fn(Lang) -> Maker) -> Maker {
        let at = Lang::ALL.iter().position(|it| *it == lang).unwrap();
        self.0[at].get_or_init(|| make(lang)).clone()
    }
}

/// An incident being written.
#[derive(Clone)]
pub(crate) struct Maker {
    pub(crate) incident: Incident,
    pub(crate) lang: Lang,
    playbook: Playbook,
}

impl Maker {
    pub(crate) fn new(lang: Lang, class: &str) -> Self {
        let playbook = library().get(class).unwrap().playbook;
        Self { incident: Incident::empty(IncidentId([7; 16])), lang, playbook }
    }

    /// Records an act as it was recorded at `now`, and answers its first key.
    pub(crate) fn act(&mut self, now: Instant, act: &Act) -> EntryKey {
        let labels = BTreeMap::new();
        let context = Context {
            working_time: &crate::calendar::Terms::default(),
            now,
            lang: self.lang,
            zone: chrono_tz::Asia::Shanghai,
            playbook: Some(&self.playbook),
            currency: "CNY",
            labels: &labels,
        };
        let decision = decide(&self.incident, act, &context).unwrap();
        let writer = WriterId([1; 16]);
        let first = self.incident.entries().len() as u64 + 1;
        let entries = decision.drafts.into_iter().zip(first..).map(|(draft, seq)| Entry {
            key: EntryKey { writer, seq },
            counter: seq,
            head: draft.head("高", now, first),
            who: draft.who,
            payload: Payload::Known(Box::new(draft.event)),
        });
        let entries: Vec<Entry> = entries.collect();
        self.incident.extend(entries);
        EntryKey { writer, seq: first }
    }

    pub(crate) fn does(&mut self, now: Instant, command: Command) -> EntryKey {
        self.act(now, &Act::new(command))
    }

    fn says(&self, zh: &str, en: &str) -> String {
        match self.lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }

    pub(crate) fn note(&mut self, now: Instant, text: &str) -> EntryKey {
        self.does(now, Command::Note(command::Note { text: text.to_owned(), ..Default::default() }))
    }
}
