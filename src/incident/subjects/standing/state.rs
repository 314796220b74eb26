//! The standing commitments there are (H6).

use super::body::{StandingRecorded, StandingWithdrawn};
use crate::incident::{
    called_by_name::CalledByName, entry::Entry, folds::folds, ids::EntryKey, instant::Instant,
};

pub use super::body::{CountedFrom, PayerKind};

/// A standing commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The entry that recorded it first.
    pub key: EntryKey,
    /// When that was.
    pub at: Instant,
    /// What it says now.
    pub said: StandingRecorded,
    /// Why it is promised no more; `None` where it is in force.
    pub withdrawn: Option<String>,
}

impl CalledByName for Standing {
    fn key(&self) -> EntryKey {
        self.key
    }

    fn name(&self) -> &str {
        &self.said.name
    }
}

impl Standing {
    /// By when it is to be kept in an incident opened at that time, where it is promised then; `None` where it has no time.
    pub fn due(&self, opened: Instant, promised: Instant) -> Option<Instant> {
        let from = match self.said.from {
            CountedFrom::Opened => opened,
            CountedFrom::Promised => promised,
        };
        from.checked_add_signed(chrono::TimeDelta::minutes(i64::from(self.said.minutes?)))
    }
}

/// The catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// In the order of the log.
    pub list: Vec<Standing>,
}

impl Catalogue {
    /// The one that entry recorded.
    pub fn get(&self, key: EntryKey) -> Option<&Standing> {
        self.list.iter().find(|it| it.key == key)
    }

    /// Those in force that are for incidents of that class, those of the class alone first.
    pub fn fitting(&self, class: &str) -> Vec<&Standing> {
        let in_force = self.list.iter().filter(|it| it.withdrawn.is_none());
        let mut fitting: Vec<&Standing> = in_force.filter(|it| it.said.is_for(class)).collect();
        fitting.sort_by_key(|it| it.said.classes.is_empty());
        fitting
    }

    fn record(&mut self, entry: &Entry, said: &StandingRecorded) {
        match self.list.iter_mut().find(|it| Some(it.key) == said.standing) {
            Some(known) => (known.said, known.withdrawn) = (said.clone(), None),
            None => {
                let (key, at) = (entry.key, entry.head.occurred);
                self.list.push(Standing { key, at, said: said.clone(), withdrawn: None });
            }
        }
    }

    fn withdraw(&mut self, standing: EntryKey, reason: String) {
        if let Some(known) = self.list.iter_mut().find(|it| it.key == standing) {
            known.withdrawn = Some(reason);
        }
    }
}

folds! {
    Catalogue:
    StandingRecorded => |part, it, at| part.record(at.entry, it);
    StandingWithdrawn => |part, it, at| part.withdraw(it.standing, at.words(&it.reason));
}
