//! What the heads of these entries keep of their bodies.

use super::body::{Channel, ContactMade, EnquiryAnswered, EnquiryReceived};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    held::Held,
    ids::EntryKey,
    instant::Millis,
    kept::{Kept, Left, points_only},
};

points_only! {
    EnquiryReceived: |enquiry| enquiry.from.into_iter().chain(enquiry.document).collect();
}

impl Kept for ContactMade {
    fn references(&self) -> Vec<EntryKey> {
        self.with.clone()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Contact(
            self.direction,
            self.outcome,
            self.next_update.map(Into::into),
            Held::default(),
            self.restored,
        ))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Contact(direction, outcome, next, _, restored)) => Self {
                with: left.references.to_vec(),
                public_with: Vec::new(),
                public_sides: Vec::new(),
                direction: *direction,
                channel: Channel::Other,
                outcome: *outcome,
                text: ERASED_WORDS.to_owned(),
                next_update: next.map(Millis::instant),
                restored: *restored,
            },
            _ => return None,
        })
    }
}

impl Kept for EnquiryAnswered {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.enquiry]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { enquiry: left.first()?, text: ERASED_WORDS.to_owned() })
    }
}
