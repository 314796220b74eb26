//! What is kept of a drill: what was fed in, friction, the debrief (P1).

use super::body::{Debriefed, DrillFed, FrictionNoted};
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

pub use super::body::Drill;

/// A point of friction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Friction {
    /// The entry.
    pub key: EntryKey,
    /// When it was noted, on the clock of the drill.
    pub at: Instant,
    /// What grated; a correction replaces it.
    pub text: String,
}

/// The end of a drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    /// The entry.
    pub key: EntryKey,
    /// When, on the clock of the drill.
    pub at: Instant,
    /// When, by the clock on the wall.
    pub recorded: Instant,
    /// Who wrote it.
    pub by: String,
    /// What is taken from it; a correction replaces it.
    pub text: String,
    /// What was done then and in the drill.
    pub compared: Vec<String>,
}

/// Where the clock of a drill was set last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockSet {
    /// To which time of what is rehearsed.
    pub to: Instant,
    /// When, by the clock on the wall.
    pub at: Instant,
    /// Where it waits for the next thing to come in.
    pub until: Option<Instant>,
}

/// What is kept of a drill, each in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drills {
    /// Entries of what is rehearsed that came in.
    pub sources: Vec<EntryKey>,
    /// The entries they became here: what came from outside, and was not done by the trainee.
    pub fed: Vec<EntryKey>,
    /// Points of friction.
    pub frictions: Vec<Friction>,
    /// The debrief; the last word holds.
    pub debrief: Option<Debrief>,
    clock: Option<ClockSet>,
}

impl Drills {
    /// Where the clock was set by what came in last; `None` before anything did.
    pub(in crate::incident) const fn clock(&self) -> Option<ClockSet> {
        self.clock
    }

    fn feed(&mut self, entry: &Entry, fed: &DrillFed) {
        self.sources.push(fed.source);
        self.fed.extend(&fed.entries);
        let head = &entry.head;
        let set = ClockSet { to: head.occurred, at: head.recorded, until: fed.next };
        // Of two laptops, whose drill came further holds.
        if self.clock.is_none_or(|before| before.to <= set.to) {
            self.clock = Some(set);
        }
    }

    fn grate(&mut self, entry: &Entry, text: String) {
        self.frictions.push(Friction { key: entry.key, at: entry.head.occurred, text });
    }

    fn end(&mut self, entry: &Entry, said: &Debriefed, text: String) {
        let head = &entry.head;
        self.debrief = Some(Debrief {
            key: entry.key,
            at: head.occurred,
            recorded: head.recorded,
            by: head.author.clone(),
            text,
            compared: said.compared.clone(),
        });
    }
}

folds! {
    Drills:
    DrillFed => |part, it, at| part.feed(at.entry, it);
    FrictionNoted => |part, it, at| part.grate(at.entry, at.words(&it.text));
    Debriefed => |part, it, at| part.end(at.entry, it, at.words(&it.text));
}
