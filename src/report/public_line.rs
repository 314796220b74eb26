//! How a line that the customer may see is read: what it says now, whether we told it, whether a report may repeat it.

use crate::incident::{
    commitments::without_label,
    disclosure::{PublicLine, Said, Topic},
    facts::Confidence,
    updates::Direction,
};

/// Whether we said it to the customer ourselves, and it reached them.
pub(super) fn is_told(said: &Said) -> bool {
    said.manner().word == Some(Direction::Outbound)
}

/// What a line says now: its last correction that stands, or else its own words.
pub(super) fn in_force(of: &PublicLine) -> &str {
    let last = of.corrections.iter().rfind(|correction| correction.retracted.is_none());
    last.map_or_else(|| of.said.words().unwrap_or_default(), |correction| &correction.text)
}

/// A cause that was never verified: no paper of ours repeats it (L1).
pub(super) fn is_unverified_cause(of: &PublicLine) -> bool {
    matches!(&of.said, Said::Fact { topic: Topic::Cause, confidence, .. }
        if *confidence != Confidence::Confirmed)
}

/// Words without the label of what they offer, promise or give to be done, which stands before them already.
pub(super) fn without_own_label<'a>(said: &Said, words: &'a str) -> &'a str {
    let Some(label) = said.label() else { return words };
    without_label(label, words)
}
