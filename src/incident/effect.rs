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

/// When the target of a correction happened instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Moved {
    /// Then; `None` where its time stays.
    Time(Option<Millis>),
    /// Then, and when that became known (K7).
    Known(Millis, Millis),
    /// It corrects a promise in every field (CASES 7.7).
    Promise {
        /// When it was made instead, where it says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occurred: Option<Millis>,
        /// When that became known, where it says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        known: Option<Millis>,
        /// By when it is to be kept; `None` where no time is named.
        due: Option<Millis>,
        /// Whether it stands until an event breaks it.
        standing: bool,
    },
}

/// What an entry does to others, as its head keeps it. Keys of the entries concerned are the head's references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It shows or hides its target (K1).
    Visibility(Visibility),
    /// It corrects its target (J2), and says when that happened instead.
    Corrects(Moved),
    /// It corrects its target, the opening: when the impact began instead, and when it was opened, if that was wrong too.
    Begins(Millis, Moved),
    /// It lets an output go out in spite of a correction.
    Withholds,
    /// The status it sets.
    Status(Status),
    /// The severity it sets (A4).
    Severity(Severity),
    /// The milestone it dates (M8).
    Milestone(Milestone),
    /// A digest of the playbook's step it speaks of, and whether that was skipped (A8).
    Step(String, bool),
    /// Digests of the regime and of the duty it names, and since when that is known (I7).
    Duty(String, Option<String>, Option<Millis>),
    /// Digests of the regime and of the stage it reports (I7).
    Stage(String, String),
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
    /// Whether the customer took the offer (B6).
    Accepts(bool),
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
    /// A word to or from somebody (G6): who began it, what came of it, when the next was promised, which entries its text
    /// held, and whether it told them that service is restored. The head has a key of its own for the last, so that a
    /// program that does not know it reads the rest.
    Contact(Direction, Outcome, Option<Millis>, Held, #[serde(skip)] bool),
    /// The side somebody is on (F2).
    Side(Side),
    /// A document left the house: whether the customer got it, and which entries it held.
    Issued(Visibility, Held),
    /// Up to where other writers were known.
    Heads(BTreeMap<WriterId, u64>),
    /// What fell silent with the entries it erases.
    Silences(Vec<Silenced>),
}
