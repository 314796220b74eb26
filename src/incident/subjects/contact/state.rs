//! The comms ledger (G6), the customer's open questions (G4) and the cadence of updates (G1, F7).

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::body::EnquiryAnswered;
use crate::incident::{
    entry::Entry,
    event::{ContactMade, EnquiryReceived},
    folds::folds,
    ids::{EntryKey, WriterId},
    instant::Instant,
};

pub use crate::incident::subjects::contact::body::{Channel, Direction, Outcome};

/// One line of the comms ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When it took place, as recorded.
    pub occurred: Instant,
    /// When it took place as far as the cadence goes: never later than another laptop's clock when it had the entry already,
    /// so that one clock running ahead does not put off everybody's next update.
    pub counted: Instant,
    /// What it says; a correction replaces its text.
    pub made: ContactMade,
}

impl Contact {
    /// When the next update was promised for, by the clock that counts.
    pub fn promised_next(&self) -> Option<Instant> {
        let ahead = self.occurred - self.counted;
        self.made.next_update.map(|promised| promised.checked_sub_signed(ahead).unwrap_or(promised))
    }

    /// Whether it told them something: outbound and not failed.
    pub fn told(&self) -> bool {
        self.made.direction == Direction::Outbound && self.made.outcome != Outcome::Failed
    }

    /// Whether they were to be told something and were not reached.
    pub fn missed(&self) -> bool {
        self.made.direction == Direction::Outbound && self.made.outcome == Outcome::Failed
    }
}

/// A question from the customer's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enquiry {
    /// The entry that recorded it: its identity.
    pub key: EntryKey,
    /// When it was asked.
    pub asked: Instant,
    /// Who asked.
    pub from: Option<EntryKey>,
    /// The document it objects to, where it does.
    pub document: Option<EntryKey>,
    /// In their words.
    pub text: String,
    /// By when it is to be answered, as it was said or as the contract said when it came.
    pub answer_by: Option<Instant>,
    /// The term that was counted from, as it was said.
    pub term: Option<String>,
    /// When and with what it was answered.
    pub answered: Option<(Instant, String)>,
}

impl Enquiry {
    /// How long it has waited for an answer (G4).
    pub fn age(&self, now: Instant) -> Option<TimeDelta> {
        self.answered.is_none().then(|| now - self.asked)
    }
}

/// What was said to whom, and what they still wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Every contact, in the order of the log.
    pub contacts: Vec<Contact>,
    /// Every enquiry, in the order of the log.
    pub enquiries: Vec<Enquiry>,
    /// Every entry that was answered: questions, and claims.
    answered: BTreeSet<EntryKey>,
    /// The latest contact of every laptop, as it counts.
    latest: BTreeMap<WriterId, Instant>,
    /// Where the latest contact stands that told each of them something.
    told: BTreeMap<EntryKey, usize>,
    /// Where the latest contact stands that did not reach each of them.
    tried: BTreeMap<EntryKey, usize>,
}

impl Ledger {
    /// The latest attempt that did not reach this stakeholder, where nothing has told them anything since.
    pub fn last_tried(&self, stakeholder: EntryKey) -> Option<&Contact> {
        let tried = self.tried.get(&stakeholder).and_then(|at| self.contacts.get(*at))?;
        let told = self.last_told(stakeholder);
        told.is_none_or(|told| told.counted < tried.counted).then_some(tried)
    }

    /// The latest contact that told this stakeholder something.
    pub fn last_told(&self, stakeholder: EntryKey) -> Option<&Contact> {
        self.told.get(&stakeholder).and_then(|at| self.contacts.get(*at))
    }

    /// Takes note of whom the contact that stands there told something, or did not reach.
    fn note_told(&mut self, at: usize) {
        let Some(contact) = self.contacts.get(at) else { return };
        let latest = match (contact.told(), contact.missed()) {
            (true, _) => &mut self.told,
            (_, true) => &mut self.tried,
            _ => return,
        };
        for with in &contact.made.with {
            let before = latest.get(with).and_then(|at| self.contacts.get(*at));
            if before.is_none_or(|before| before.counted <= contact.counted) {
                latest.insert(*with, at);
            }
        }
    }

    /// Whether somebody answered what this entry tells of.
    pub fn is_answered(&self, entry: EntryKey) -> bool {
        self.answered.contains(&entry)
    }

    /// Enquiries nobody has answered.
    pub fn open_enquiries(&self) -> impl Iterator<Item = &Enquiry> {
        self.enquiries.iter().filter(|enquiry| enquiry.answered.is_none())
    }

    /// An entry of another laptop that stands later in the log: what stands before it had happened by then.
    pub(in crate::incident) fn witness(&mut self, entry: &Entry) {
        let recorded = entry.head.recorded;
        let own = entry.key.writer;
        let ahead = self.latest.iter().any(|(writer, latest)| *writer != own && *latest > recorded);
        if !ahead {
            return;
        }
        for (writer, latest) in &mut self.latest {
            if *writer != own {
                *latest = recorded.min(*latest);
            }
        }
        for contact in
            self.contacts.iter_mut().filter(|contact| contact.entry.writer != entry.key.writer)
        {
            contact.counted = contact.counted.min(recorded);
        }
        self.told.clear();
        self.tried.clear();
        (0..self.contacts.len()).for_each(|at| self.note_told(at));
    }

    pub(in crate::incident) fn contact(
        &mut self,
        entry: &Entry,
        made: &ContactMade,
        corrected: Option<&str>,
    ) {
        let mut made = made.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut made.text);
        }
        let occurred = entry.head.occurred;
        let latest = self.latest.entry(entry.key.writer).or_insert(occurred);
        *latest = occurred.max(*latest);
        self.contacts.push(Contact { entry: entry.key, occurred, counted: occurred, made });
        self.note_told(self.contacts.len() - 1);
    }

    pub(in crate::incident) fn enquire(
        &mut self,
        entry: &Entry,
        received: &EnquiryReceived,
        corrected: Option<&str>,
    ) {
        self.enquiries.push(Enquiry {
            key: entry.key,
            asked: entry.head.occurred,
            from: received.from,
            document: received.document,
            text: corrected.unwrap_or(&received.text).to_owned(),
            answer_by: received.answer_by,
            term: received.term.clone(),
            answered: None,
        });
    }

    pub(in crate::incident) fn answer(&mut self, entry: &Entry, enquiry: EntryKey, text: &str) {
        self.answered.insert(enquiry);
        if let Some(open) = self.enquiries.iter_mut().rev().find(|open| open.key == enquiry) {
            open.answered = Some((entry.head.occurred, text.to_owned()));
        }
    }
}

folds! {
    Ledger:
    ContactMade => |part, it, at| part.contact(at.entry, it, at.text);
    EnquiryReceived => |part, it, at| part.enquire(at.entry, it, at.text);
    EnquiryAnswered => |part, it, at| part.answer(at.entry, it.enquiry, at.text.unwrap_or(&it.text));
}
