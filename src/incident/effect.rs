//! What an entry does to others, kept in its head: it stays when the body is erased.
//!
//! Erasing takes away what an entry *says*. What it *did* stays done: a note that was hidden stays hidden, a promise that
//! was kept stays kept, an answer that was replaced does not return. An [`Effect`] holds keys, closed words and numbers;
//! where a name is needed to find its object, a digest of it. `Entry::remains` gives an erased entry back as an event
//! without words, so that the same fold takes it in. For entries of older logs, whose heads hold no effect, it takes the
//! side on which nothing comes out that was withheld.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    held::Held,
    ids::{EntryKey, WriterId},
    instant::Millis,
    subjects::{
        action::body::CheckResult,
        commitment::body::Party,
        contact::body::{Direction, Outcome},
        erasure::body::Silenced,
        escalation::body::Signal,
        lifecycle::body::{Severity, Status},
        milestone::body::Milestone,
        prose::body::Section,
        responsibility::body::Condition,
    },
    visibility::Visibility,
};
use crate::playbook::Side;

/// What an entry does to others, as its head keeps it. Keys of the entries concerned are the head's references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It shows or hides its target (K1).
    Visibility(Visibility),
    /// It corrects its target (J2), and says when that happened instead.
    Corrects(Option<Millis>),
    /// It lets an output go out in spite of a correction.
    Withholds,
    /// The status it sets.
    Status(Status),
    /// The severity it sets (A4).
    Severity(Severity),
    /// The milestone it dates (M8).
    Milestone(Milestone),
    /// The section of the report it writes (L5).
    Section(Section),
    /// The condition of responsibility it speaks of, and whether it is met (D1).
    Condition(Condition, bool),
    /// Who consented (H1).
    Consent(Party),
    /// The due time it sets, and whether the customer consented (H4).
    Due(Option<Millis>, bool),
    /// Whether the customer consented to the pause it begins (H7).
    Pause(bool),
    /// By how many minutes the end of a pause moves due times that were counted in working time (H7).
    Moves(Vec<(EntryKey, u32)>),
    /// By when an action is done and checked by it, where it says so, and whether it names who does it (E4).
    Plan(Option<Millis>, Option<Millis>, bool),
    /// It reports an action back, and whether as done (E4); what shows it is the second reference.
    Reported(bool),
    /// What a check of an action found (M4).
    Checked(CheckResult),
    /// The odds it gives, in per cent (B3).
    Odds(u8),
    /// The number in the label by which people call what it makes.
    Number(u64),
    /// The place it gives an offer in the customer's ranking (B6).
    Rank(u32),
    /// A digest of the alert it answers (I3, I4).
    Alert(String),
    /// The signal it tells of (I2).
    Signal(Signal),
    /// It raises an escalation, to be accepted within so many minutes (I3).
    Raised(u32),
    /// A digest of the name of the person who goes off duty (E1).
    OffDuty(String),
    /// Whether it closes the handover that it reads back (E2).
    Closes(bool),
    /// A digest of what it puts off, and until when (G1).
    Snooze(String, Millis),
    /// A digest of the playbook's question it answers (A2).
    Answers(String),
    /// A word to or from somebody (G6): who began it, what came of it, when the next was promised, and which entries its
    /// text held.
    Contact(Direction, Outcome, Option<Millis>, Held),
    /// The side somebody is on (F2).
    Side(Side),
    /// A document left the house: whether the customer got it, and which entries it held.
    Issued(Visibility, Held),
    /// Up to where other writers were known.
    Heads(BTreeMap<WriterId, u64>),
    /// What fell silent with the entries it erases.
    Silences(Vec<Silenced>),
}
