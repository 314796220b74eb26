//! The comms ledger (G6), the customer's open questions (G4) and the cadence of updates (G1, F7).

use std::str::FromStr;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{
    entry::{Entry, Instant},
    event::{ContactMade, EnquiryReceived},
    ids::EntryKey,
};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
        }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in logs and on the command line.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|value| value.id() == text.trim()).ok_or_else(|| {
                    let known: Vec<_> = Self::ALL.iter().map(|value| value.id()).collect();
                    format!("“{text}” is not one of {}.", known.join(", "))
                })
            }
        }
    };
}

words! {
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

words! {
    /// Who began a contact.
    Direction {
        /// We told them.
        Outbound = "outbound",
        /// They told us.
        Inbound = "inbound",
    }
}

words! {
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

/// One line of the comms ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When it took place.
    pub occurred: Instant,
    /// What it says; a correction replaces its text.
    pub made: ContactMade,
}

impl Contact {
    /// Whether it told them something: outbound and not failed.
    pub fn told(&self) -> bool {
        self.made.direction == Direction::Outbound && self.made.outcome != Outcome::Failed
    }
}

/// A question from the customer's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enquiry {
    /// The entry that recorded it: its identity.
    pub key: EntryKey,
    /// When it was asked.
    pub asked: Instant,
    /// Who asked.
    pub from: Option<EntryKey>,
    /// In their words.
    pub text: String,
    /// When and with what it was answered.
    pub answered: Option<(Instant, String)>,
}

impl Enquiry {
    /// How long it has waited for an answer (G4).
    pub fn age(&self, now: Instant) -> Option<TimeDelta> {
        self.answered.is_none().then(|| now - self.asked)
    }
}

/// What was said to whom, and what they still wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Every contact, in the order of the log.
    pub contacts: Vec<Contact>,
    /// Every enquiry, in the order of the log.
    pub enquiries: Vec<Enquiry>,
}

impl Ledger {
    /// The latest contact that told this stakeholder something.
    pub fn last_told(&self, stakeholder: EntryKey) -> Option<&Contact> {
        self.contacts
            .iter()
            .filter(|contact| contact.told() && contact.made.with.contains(&stakeholder))
            .max_by_key(|contact| contact.occurred)
    }

    /// The latest contact of any kind with this stakeholder.
    pub fn last_contact(&self, stakeholder: EntryKey) -> Option<&Contact> {
        self.contacts
            .iter()
            .filter(|contact| contact.made.with.contains(&stakeholder))
            .max_by_key(|contact| contact.occurred)
    }

    /// Enquiries nobody has answered.
    pub fn open_enquiries(&self) -> impl Iterator<Item = &Enquiry> {
        self.enquiries.iter().filter(|enquiry| enquiry.answered.is_none())
    }

    pub(super) fn contact(&mut self, entry: &Entry, made: &ContactMade, corrected: Option<&str>) {
        let mut made = made.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut made.text);
        }
        self.contacts.push(Contact { entry: entry.key, occurred: entry.head.occurred, made });
    }

    pub(super) fn enquire(
        &mut self,
        entry: &Entry,
        received: &EnquiryReceived,
        corrected: Option<&str>,
    ) {
        self.enquiries.push(Enquiry {
            key: entry.key,
            asked: entry.head.occurred,
            from: received.from,
            text: corrected.unwrap_or(&received.text).to_owned(),
            answered: None,
        });
    }

    pub(super) fn answer(&mut self, entry: &Entry, enquiry: EntryKey, text: &str) {
        if let Some(open) = self.enquiries.iter_mut().rev().find(|open| open.key == enquiry) {
            open.answered = Some((entry.head.occurred, text.to_owned()));
        }
    }
}
