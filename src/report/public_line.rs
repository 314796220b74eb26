//! How a line that the customer may see is read: what it says now, whether we told it, whether a report may repeat it.

use crate::incident::{
    commitments::without_label,
    disclosure::{PublicLine, Said, Topic},
    facts::Confidence,
    updates::{Direction, Outcome},
};

/// Whether we said it to the customer ourselves, and it reached them.
pub(super) fn is_told(said: &Said) -> bool {
    match said {
        Said::EnquiryAnswer(_) => true,
        Said::Contact { direction, outcome, .. } => {
            *direction == Direction::Outbound && *outcome != Outcome::Failed
        }
        Said::Opened
        | Said::Received { .. }
        | Said::Note(_)
        | Said::Attachment(_)
        | Said::Question(_)
        | Said::Fact { .. }
        | Said::Enquiry(_)
        | Said::Pause { .. }
        | Said::Severity(_)
        | Said::Status(_)
        | Said::OddsWords(_)
        | Said::Offer { .. }
        | Said::Promise { .. }
        | Said::PromiseMoved { .. }
        | Said::Action { .. }
        | Said::ActionMoved { .. }
        | Said::Erased(_)
        | Said::Unshown(_) => false,
    }
}

/// What a line says now: its last correction that stands, or else its own words.
pub(super) fn in_force(of: &PublicLine) -> &str {
    let last = of.corrections.iter().rfind(|correction| correction.retracted.is_none());
    last.map_or_else(|| of.said.words().unwrap_or_default(), |correction| &correction.text)
}

/// The message id of the name of a receipt.
pub(super) const fn receipt_id(signed: bool) -> &'static str {
    if signed { "report-kind-signed" } else { "report-kind-received" }
}

/// A cause that was never verified: no paper of ours repeats it (L1).
pub(super) fn is_unverified_cause(of: &PublicLine) -> bool {
    matches!(&of.said, Said::Fact { topic: Topic::Cause, confidence, .. }
        if *confidence != Confidence::Confirmed)
}

/// Words without the label of what they offer, promise or give to be done, which stands before them already.
pub(super) fn without_own_label<'a>(said: &Said, words: &'a str) -> &'a str {
    let (Said::Offer { label, .. }
    | Said::Promise { label, .. }
    | Said::PromiseMoved { label, .. }
    | Said::Action { label, .. }
    | Said::ActionMoved { label, .. }) = said
    else {
        return words;
    };
    without_label(label, words)
}
