//! One entry of the log: what is common to every kind. What the kinds say stands in [`super::event`].

use std::borrow::Cow;

use super::{
    effect::Effect,
    event::Event,
    ids::{EntryKey, WriterId},
    instant::Instant,
    visibility::{Visibility, Who},
};

/// The part of an entry that is never erased. Stored as its own commitment beside the body's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The kind's name in the log, such as `noted`.
    pub kind: String,
    /// The version of the kind's body, from 1.
    pub version: u32,
    /// When it happened; may be back-dated.
    pub occurred: Instant,
    /// When we learnt of it; the time of recording unless stated otherwise.
    pub known: Instant,
    /// What the writer's clock said when it was recorded. Never used for order.
    pub recorded: Instant,
    /// Whether `known` was stated on import and not witnessed by this program.
    pub stated: bool,
    /// Whether only the day is known on which it happened: `occurred` is its beginning.
    pub whole_day: bool,
    /// As recorded; later entries may change it.
    pub visibility: Visibility,
    /// The person at the keyboard.
    pub author: String,
    /// The first `seq` of the act this entry belongs to: one act is one batch, undone whole.
    pub batch: u64,
    /// Entries of this incident that this one points to.
    pub references: Vec<EntryKey>,
    /// What it does to others, so that it stays when the body is erased; `None` where it does nothing, and in older logs.
    pub effect: Option<Box<Effect>>,
}

/// What stands in the body of an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload {
    /// A kind this version of the program knows.
    Known(Box<Event>),
    /// A kind, a version or a body this version does not know: kept, shown, verified and merged, but never acted upon.
    Unknown,
    /// Lawfully erased. Erased is not unknown.
    Erased,
    /// What stands on file is not what was recorded. Where the head is not, the entry is of kind `?` and internal.
    Damaged,
    /// What was recorded is not on file, and no erasure names it.
    Missing,
}

impl Payload {
    /// Whether what was recorded cannot be had any more, for whatever reason: then only the head says what it did to
    /// other entries.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Erased) || self.is_damaged()
    }

    /// Whether it was neither erased nor understood: damaged or missing on file.
    pub fn is_damaged(&self) -> bool {
        matches!(self, Self::Damaged | Self::Missing)
    }
}

/// One entry: the only thing that is ever written.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its identity.
    pub key: EntryKey,
    /// The Lamport counter: the highest seen when it was written, plus one.
    pub counter: u64,
    /// Kind, times, visibility, author, references.
    pub head: Head,
    /// The source or actor it speaks of.
    pub who: Option<Who>,
    /// What it says.
    pub payload: Payload,
}

impl Head {
    /// Whether it says when it happened, apart from when it was recorded.
    pub(super) fn is_dated(&self) -> bool {
        self.occurred != self.recorded
    }
}

impl Entry {
    /// The order of the log: Lamport counter, then writer, then sequence. Wall time has no say.
    pub fn order(&self) -> (u64, WriterId, u64) {
        (self.counter, self.key.writer, self.key.seq)
    }

    /// What it says, if this version knows the kind and the body is not erased.
    pub fn event(&self) -> Option<&Event> {
        match &self.payload {
            Payload::Known(event) => Some(event),
            Payload::Unknown | Payload::Erased | Payload::Damaged | Payload::Missing => None,
        }
    }

    /// The same as it happened and became known at other times. An opening takes along the beginning of the impact, unless that was
    /// named apart.
    pub(super) fn moved_to(&self, occurred: Instant, known: Instant) -> Self {
        let mut moved = self.clone();
        if let Payload::Known(event) = &mut moved.payload
            && let Event::Opened(opened) = event.as_mut()
            && opened.began == self.head.occurred
        {
            opened.began = occurred;
        }
        moved.head.occurred = occurred;
        moved.head.known = known;
        moved
    }

    /// The same opening with the impact begun at another time; any other entry as it is.
    pub(super) fn begun_at(&self, began: Instant) -> Self {
        let mut begun = self.clone();
        if let Payload::Known(event) = &mut begun.payload
            && let Event::Opened(opened) = event.as_mut()
        {
            opened.began = began;
        }
        begun
    }

    /// The same with the time from which the log held it as the one at which it became known. In a live incident what
    /// is stated of an earlier time changes nothing that the clock showed before it was recorded (K7); an incident that
    /// was stated as a whole goes by the times stated.
    pub(super) fn as_learnt(&self, is_live: bool) -> Cow<'_, Self> {
        if is_live && self.head.stated && self.head.recorded > self.head.known {
            let mut learnt = self.clone();
            learnt.head.known = self.head.recorded;
            return Cow::Owned(learnt);
        }
        Cow::Borrowed(self)
    }

    /// Whether it was learnt later than it happened, by a minute or more (K1: then both times are shown).
    pub fn is_late(&self) -> bool {
        (self.head.known - self.head.occurred).num_seconds() >= 60
    }
}

/// An entry before it has a place in the log: what [`super::decide()`] yields.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What it says.
    pub event: Event,
    /// The source or actor it speaks of.
    pub who: Option<Who>,
    /// When it happened.
    pub occurred: Instant,
    /// When we learnt of it.
    pub known: Instant,
    /// Whether `known` is stated on import.
    pub stated: bool,
    /// Whether only the day is known on which it happened.
    pub whole_day: bool,
    /// Who may see it.
    pub visibility: Visibility,
    /// What it does to others; usually [`Event::effect`].
    pub effect: Option<Effect>,
}

impl Draft {
    /// What the program itself records at an instant: internal, witnessed, of nobody in particular.
    pub fn internal(event: Event, now: Instant) -> Self {
        Self {
            effect: event.effect(),
            event,
            who: None,
            occurred: now,
            known: now,
            stated: false,
            whole_day: false,
            visibility: Visibility::Internal,
        }
    }

    /// What stands over it in the log, as the `batch` that `author` recorded then.
    pub fn head(&self, author: &str, recorded: Instant, batch: u64) -> Head {
        Head {
            kind: self.event.kind().to_owned(),
            version: self.event.version(),
            occurred: self.occurred,
            known: self.known,
            recorded,
            stated: self.stated,
            whole_day: self.whole_day,
            visibility: self.visibility,
            author: author.to_owned(),
            batch,
            references: self.event.references(),
            effect: self.effect.clone().map(Box::new),
        }
    }
}
