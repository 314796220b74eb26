//! The recurring duties there are, and what became of each time they were due (O1).

use chrono::NaiveDate;

use super::body::{RhythmDeclared, RhythmDone, RhythmSkipped};
use crate::incident::{
    called_by_name::CalledByName,
    entry::Entry,
    folds::folds,
    ids::{EntryKey, IncidentId},
    instant::Instant,
};

pub use super::body::{ClosedIncident, DutyKind, Period};

/// A recurring duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// The entry that declared it first.
    pub key: EntryKey,
    /// When that was.
    pub at: Instant,
    /// What it says now.
    pub said: RhythmDeclared,
    /// The times that were done or left out, in the order of the log.
    pub settled: Vec<Settled>,
}

/// A time on which a duty was due, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The entry that says so.
    pub key: EntryKey,
    /// The day on which it was due.
    pub due: NaiveDate,
    /// The incident it was for, where it is one after closing.
    pub incident: Option<IncidentId>,
    /// The day on which it was done; `None` where it was left out.
    pub on: Option<NaiveDate>,
    /// Who did it; empty where it was left out.
    pub by: String,
    /// What came of it, or why it was left out.
    pub text: String,
    /// Where it is to be read.
    pub evidence: String,
}

impl CalledByName for Rhythm {
    fn key(&self) -> EntryKey {
        self.key
    }

    fn name(&self) -> &str {
        &self.said.name
    }
}

impl Rhythm {
    /// What became of the time it was due, by the last word on it.
    pub fn settled(&self, due: NaiveDate, incident: Option<IncidentId>) -> Option<&Settled> {
        self.settled.iter().rev().find(|it| match incident {
            Some(_) => it.incident == incident,
            None => it.incident.is_none() && it.due == due,
        })
    }
}

/// The recurring duties there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rhythms {
    /// In the order of the log.
    pub list: Vec<Rhythm>,
}

impl Rhythms {
    /// The one that entry declared.
    pub fn get(&self, key: EntryKey) -> Option<&Rhythm> {
        self.list.iter().find(|it| it.key == key)
    }

    fn declare(&mut self, entry: &Entry, said: &RhythmDeclared) {
        match self.list.iter_mut().find(|it| Some(it.key) == said.rhythm) {
            Some(known) => known.said = said.clone(),
            None => {
                let (key, at) = (entry.key, entry.head.occurred);
                self.list.push(Rhythm { key, at, said: said.clone(), settled: Vec::new() });
            }
        }
    }

    fn settle(&mut self, of: EntryKey, settled: Settled) {
        if let Some(rhythm) = self.list.iter_mut().find(|it| it.key == of) {
            rhythm.settled.push(settled);
        }
    }

    fn done(&mut self, key: EntryKey, author: &str, it: &RhythmDone, text: String) {
        let by = if it.by.is_empty() { author } else { &it.by }.to_owned();
        let (due, incident, on) = (it.due, it.incident, Some(it.on));
        let evidence = it.evidence.clone();
        self.settle(it.rhythm, Settled { key, due, incident, on, by, text, evidence });
    }

    fn skipped(&mut self, key: EntryKey, it: &RhythmSkipped, text: String) {
        let (due, incident) = (it.due, it.incident);
        let (by, evidence) = (String::new(), String::new());
        self.settle(it.rhythm, Settled { key, due, incident, on: None, by, text, evidence });
    }
}

folds! {
    Rhythms:
    RhythmDeclared => |part, it, at| part.declare(at.entry, it);
    RhythmDone => |part, it, at| {
        part.done(at.entry.key, &at.entry.head.author, it, at.words(&it.text));
    };
    RhythmSkipped => |part, it, at| part.skipped(at.entry.key, it, at.words(&it.reason));
}
