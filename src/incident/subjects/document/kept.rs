//! What the heads of these entries keep of their bodies.

use super::body::{DocumentIssued, DocumentReceived};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left, points_only},
    visibility::Visibility,
};

points_only! {
    DocumentReceived: |received| vec![received.document];
}

impl Kept for DocumentIssued {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        // An older program's erasure: it held all that was visible then.
        let audience = match left.effect {
            Some(Effect::Issued(audience, _)) => *audience,
            _ => Visibility::Customer,
        };
        let (document, format, digest) = (String::new(), String::new(), String::new());
        Some(Self { audience, document, format, digest, entries: 0 })
    }
}
