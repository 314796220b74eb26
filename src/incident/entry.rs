//! One entry of the log: what is common to every kind. What the kinds say stands in [`super::event`].

use crate::text::named;

use chrono::{DateTime, NaiveDateTime, Offset as _, Utc};
use serde::{Deserialize, Serialize};

use super::{
    effect::Effect,
    event::Event,
    ids::{EntryKey, WriterId},
};

/// An instant in UTC. The log keeps milliseconds.
pub type Instant = DateTime<Utc>;

/// What a clock on the wall of a zone shows; at the very end of time, where it could show nothing, what one in UTC shows.
pub fn wall(at: Instant, zone: chrono_tz::Tz) -> NaiveDateTime {
    let offset = at.with_timezone(&zone).offset().fix();
    at.naive_utc().checked_add_offset(offset).unwrap_or_else(|| at.naive_utc())
}

/// So long after: an imported instant may lie at the end of time.
pub(super) fn after(start: Instant, span: chrono::TimeDelta) -> Instant {
    start.checked_add_signed(span).unwrap_or(Instant::MAX_UTC)
}

named! {
    /// Who may see an entry (K1): internal unless made visible to the customer.
    #[derive(Default)]
    Visibility {
        /// Ours alone.
        #[default]
        Internal = "internal",
        /// The customer may see it.
        Customer = "customer",
    }
}

/// The source or actor an entry speaks of, as opposed to the author at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Who {
    /// As the people in the room say it.
    pub name: String,
    /// What a customer-visible entry prints instead of an internal person's name: a stored public role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<String>,
    /// The stakeholder meant, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<EntryKey>,
}

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

    /// The same as it happened at another time. An opening takes along the beginning of the impact, unless that was
    /// named apart.
    pub(super) fn moved_to(&self, occurred: Instant) -> Self {
        let mut moved = self.clone();
        if let Payload::Known(event) = &mut moved.payload
            && let Event::Opened(opened) = event.as_mut()
            && opened.began == self.head.occurred
        {
            opened.began = occurred;
        }
        moved.head.occurred = occurred;
        moved
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
            visibility: self.visibility,
            author: author.to_owned(),
            batch,
            references: self.event.references(),
            effect: self.effect.clone().map(Box::new),
        }
    }
}
