//! A strategy for every kind that belongs to no incident.

use dingli::incident::{Event, event::PartnerRecorded, partners::PartnerKind};
use proptest::{option, prelude::*, sample::select};

use super::{event::Kinds, key, words};

/// One kind: its name, and the event of its fields, each with a strategy.
macro_rules! kind {
    ($name:literal, $variant:ident { $($field:ident: $strategy:expr),* $(,)? }) => {
        ($name, ($($strategy,)*).prop_map(|($($field,)*)| Event::$variant($variant { $($field),* })).boxed())
    };
}

/// What stands in the directory.
pub(super) fn beside() -> Kinds {
    vec![kind!(
        "partner-recorded",
        PartnerRecorded {
            name: words(),
            kind: select(PartnerKind::ALL.to_vec()),
            contact: words(),
            reach: words(),
            ended: any::<bool>(),
            partner: option::of(key()),
        }
    )]
}
