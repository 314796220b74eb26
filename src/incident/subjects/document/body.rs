//! Documents that left the house.

use serde::{Deserialize, Serialize};

use crate::{
    incident::{ids::EntryKey, visibility::Visibility},
    text::named,
};

named! {
    /// A part that a final report has (L6): a promise or an action may bring one that is missing.
    ReportPart {
        /// Why it happened.
        Cause = "cause",
        /// What was hit, counted.
        Impact = "impact",
        /// What was lost.
        Loss = "loss",
        /// What is done so that it does not happen again.
        Measures = "measures",
    }
}

/// A document left the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DocumentIssued {
    /// Who it was for.
    pub audience: Visibility,
    /// Which document, such as `service-report`.
    pub document: String,
    /// File format, such as `html`.
    pub format: String,
    /// SHA-256 of the bytes, hexadecimal.
    pub digest: String,
    /// Entries it was made from.
    pub entries: u64,
}

named! {
    /// Whether the customer's need was met, as the customer felt it (L2).
    NeedMet {
        /// It was.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It was not.
        No = "no",
    }
}

/// The customer has a document, or signed for it. That is no consent to what it says; an objection is an enquiry about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DocumentReceived {
    /// The entry that says that the document left.
    pub document: EntryKey,
    /// Whether they signed for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
    /// Whether their need was met, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedMet>,
    /// In their words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
