//! Who was spoken to, and what the customer asked (G4–G6).

use serde::{Deserialize, Serialize};

use crate::{
    incident::{ids::EntryKey, instant::Instant},
    playbook::Side,
    text::named,
};

named! {
    /// How people reach one another.
    Channel {
        /// A call.
        Phone = "phone",
        /// A text message.
        Sms = "sms",
        /// E-mail.
        Email = "email",
        /// A messenger.
        Chat = "chat",
        /// Face to face or by video.
        Meeting = "meeting",
        /// On paper.
        Letter = "letter",
        /// Anything else, or not known.
        Other = "other",
    }
}

named! {
    /// Who began a contact.
    Direction {
        /// We told them.
        Outbound = "outbound",
        /// They told us.
        Inbound = "inbound",
    }
}

named! {
    /// What came of a contact (G6).
    Outcome {
        /// They have it.
        Reached = "reached",
        /// Sent, not known whether they have it.
        Sent = "sent",
        /// Tried and failed.
        Failed = "failed",
    }
}

/// One line of the comms ledger (G6). The program itself never sends anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ContactMade {
    /// With whom.
    pub with: Vec<EntryKey>,
    /// What the customer may read in place of their names, stored when it was recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub public_with: Vec<String>,
    /// On which side each of those stands; empty in older logs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub public_sides: Vec<Side>,
    /// Who began it.
    pub direction: Direction,
    /// By which channel.
    pub channel: Channel,
    /// What came of it.
    pub outcome: Outcome,
    /// What was said.
    pub text: String,
    /// When the next update was promised for, if a time was named (G5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_update: Option<Instant>,
    /// Whether they were told that service is restored.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub restored: bool,
}

/// A question from the customer's side, which ages until answered (G4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EnquiryReceived {
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<EntryKey>,
    /// The question in their words.
    pub text: String,
    /// By when it is to be answered, where that was said or the contract says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Instant>,
    /// The term it was counted from, as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The document that it objects to, where it does (L4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<EntryKey>,
    /// The point of it, as they called it: `3`, `the timeline`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub point: String,
    /// On which side who asked stands; absent in logs of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
}

/// The answer that was given to an enquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EnquiryAnswered {
    /// Which enquiry, or which signal of a lawyer's letter.
    pub enquiry: EntryKey,
    /// What was answered.
    pub text: String,
}
