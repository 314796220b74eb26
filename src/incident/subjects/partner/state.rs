//! The partners there are (Q1), in the order in which they were recorded: no other order is kept, so that none is ranked.

use super::body::PartnerRecorded;
use crate::incident::{
    called_by_name::CalledByName, entry::Entry, folds::folds, gone::ERASED_WORDS, ids::EntryKey,
    instant::Instant,
};

pub use super::body::PartnerKind;

/// A partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The entry that recorded them first.
    pub key: EntryKey,
    /// When that was.
    pub at: Instant,
    /// What is known of them now.
    pub known: PartnerRecorded,
}

impl CalledByName for Partner {
    fn key(&self) -> EntryKey {
        self.key
    }

    fn name(&self) -> &str {
        &self.known.name
    }
}

/// The partners there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Partners {
    /// In the order of the log.
    pub list: Vec<Partner>,
}

impl Partners {
    /// The partner that entry recorded.
    pub fn get(&self, key: EntryKey) -> Option<&Partner> {
        self.list.iter().find(|it| it.key == key)
    }

    /// Those who are our partners still.
    pub fn standing(&self) -> impl Iterator<Item = &Partner> {
        self.list.iter().filter(|it| !it.known.ended)
    }

    fn record(&mut self, entry: &Entry, said: &PartnerRecorded) {
        let known = self.list.iter_mut().find(|it| Some(it.key) == said.partner);
        match known {
            // What was changed and erased since does not return, and the name is no part of what goes.
            Some(partner) if said.name == ERASED_WORDS => {
                partner.known.contact = String::new();
                partner.known.reach = String::new();
            }
            Some(partner) => partner.known = said.clone(),
            None => {
                let (key, at) = (entry.key, entry.head.occurred);
                self.list.push(Partner { key, at, known: said.clone() });
            }
        }
    }
}

folds! {
    Partners:
    PartnerRecorded => |part, it, at| part.record(at.entry, it);
}
