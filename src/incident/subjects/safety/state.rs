//! The safety instruction in force, and who confirmed that they understood it (A9).

use std::collections::BTreeMap;

use super::body::{SafetyInstructed, SafetyUnderstood};
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

/// A safety instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// The entry.
    pub entry: EntryKey,
    /// Since when.
    pub at: Instant,
    /// What to do; a correction replaces it. Empty where the entry was erased: it says nothing any more, and what it replaced
    /// does not return.
    pub text: String,
}

/// What whoever may be hurt was told to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Safety {
    /// In the order of the log; the last one holds.
    instructions: Vec<Instruction>,
    /// Which instruction was understood by whom, and how that was confirmed.
    understood: BTreeMap<(EntryKey, EntryKey), String>,
}

impl Safety {
    /// The instruction in force. None where it was erased: an earlier one is out of date.
    pub fn instruction(&self) -> Option<&Instruction> {
        self.instructions.last().filter(|it| !it.text.is_empty())
    }

    /// Whether anybody ever wrote one down, be it erased since.
    pub fn was_instructed(&self) -> bool {
        !self.instructions.is_empty()
    }

    /// The instruction in force, as long as this person has not confirmed that they understood it.
    pub fn instruction_for(&self, person: EntryKey) -> Option<&Instruction> {
        self.instruction().filter(|it| !self.understood.contains_key(&(it.entry, person)))
    }

    fn instruct(&mut self, entry: &Entry, text: String) {
        self.instructions.push(Instruction { entry: entry.key, at: entry.head.occurred, text });
    }

    /// How this person confirmed that they understood the instruction in force.
    pub fn understood_by(&self, person: EntryKey) -> Option<&str> {
        let key = (self.instruction()?.entry, person);
        self.understood.get(&key).map(String::as_str)
    }

    fn understand(&mut self, it: &SafetyUnderstood, how: &str) {
        let said = it.by.iter().map(|person| ((it.instruction, *person), how.to_owned()));
        self.understood.extend(said);
    }
}

folds! {
    Safety:
    SafetyInstructed => |part, it, at| part.instruct(at.entry, at.words(&it.text));
    SafetyUnderstood => |part, it, at| part.understand(it, &at.words(&it.text));
}
