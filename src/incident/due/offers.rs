//! What is due of offers to the customer: to say why one is worse than the last (B6).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{fold::Incident, ids::EntryKey, instant::Instant},
    locale::Message,
};

/// What is to be done about an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferTask {
    /// A worse offer wants a reason and an approver (B6).
    Justify {
        /// Which offer.
        offer: EntryKey,
        /// O1, O2 …
        label: String,
    },
}

impl OfferTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Justify { offer, label } => Row {
                rule: "justify",
                cause: Some(offer),
                urgency: Urgency::Critical,
                // Whoever closes the incident has answered it or let it go.
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-justify").with("label", label)),
                step: Some("step-justify"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// The worse offers without a reason.
pub(super) fn open(
    incident: &Incident,
    mut found: impl FnMut(OfferTask, Option<Instant>, Instant),
) {
    for (offer, at) in incident.offers.worse().filter(|(offer, _)| offer.justified.is_none()) {
        found(OfferTask::Justify { offer: offer.key, label: offer.label.clone() }, None, at);
    }
}
