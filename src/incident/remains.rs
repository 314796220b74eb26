//! What an entry does, and what is left of that where its body is gone: an event without words, of its kind, its references
//! and its effect.

use super::{
    effect::Effect,
    entry::{Entry, Payload},
    event::Event,
    kept::Left,
};

impl Entry {
    /// What its head says that it does to others; entries of older logs say nothing.
    pub fn effect(&self) -> Option<&Effect> {
        self.head.effect.as_deref()
    }

    /// What it does: what it says, or what is left of that where it was erased.
    pub(super) fn acts(&self) -> Option<std::borrow::Cow<'_, Event>> {
        match &self.payload {
            Payload::Known(event) => Some(std::borrow::Cow::Borrowed(event)),
            Payload::Unknown => None,
            Payload::Erased | Payload::Damaged | Payload::Missing => {
                self.remains().map(std::borrow::Cow::Owned)
            }
        }
    }

    /// Whether what it said is gone: erased, or lost with a damaged file.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.payload, Payload::Erased | Payload::Damaged | Payload::Missing)
    }

    /// What is left of an entry that is gone, as an event without words: its kind, what it points to and its effect. `None`
    /// for one that stands, and where nothing is left.
    pub(super) fn remains(&self) -> Option<Event> {
        if !self.is_gone() {
            return None;
        }
        let left = Left { references: &self.head.references, effect: self.effect() };
        Event::remains(&self.head.kind, &left)
    }
}

impl Event {
    /// What it does to others, for the head; `None` where the head's kind and references say it all, or it does nothing.
    pub fn effect(&self) -> Option<Effect> {
        self.number().map(Effect::Number).or_else(|| self.does())
    }
}
