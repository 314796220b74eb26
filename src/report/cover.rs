//! What a report says of itself and cannot read off the incident.

use crate::{
    incident::{EntryKey, Instant},
    settings::Settings,
    text::dotted,
};

/// Who issues a report. Everything here is printed for the customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// The company.
    pub company: String,
    /// The one named contact.
    pub contact: String,
    /// How to reach the contact: a number or an address.
    pub reach: String,
}

impl Author {
    /// The name alone, without a title.
    pub fn signer(&self) -> &str {
        self.contact.split(" · ").next().unwrap_or_default().trim()
    }

    /// Everything that is printed of who issues it, the name alone first.
    pub fn signed(&self) -> [&str; 4] {
        [self.signer(), &self.contact, &self.reach, &self.company]
    }
}

/// The one at the keyboard.
impl From<&Settings> for Author {
    fn from(settings: &Settings) -> Self {
        let parts = [settings.name.as_str(), settings.role.as_str()];
        Self { company: settings.company.clone(), contact: dotted(&parts), reach: String::new() }
    }
}

/// The state of the log that a report was made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogMark {
    /// How many entries the log holds.
    pub entries: u64,
    /// When the last of them was recorded.
    pub last: Option<Instant>,
    /// The digest over the heads of its chains, hexadecimal; empty where none was computed.
    pub digest: String,
}

/// What a report says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cover {
    /// The reference people say aloud.
    pub reference: String,
    /// Who issues it.
    pub author: Author,
    /// When it was made.
    pub generated_at: Instant,
    /// The log it was made from.
    pub log: LogMark,
    /// Factors of this incident that other incidents name too (M3); none where nobody looked for them.
    pub recurring: Vec<Recurring>,
}

/// A contributing factor that other incidents name too (M3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    /// The entry that names it here.
    pub factor: EntryKey,
    /// Where else.
    pub elsewhere: Vec<Elsewhere>,
    /// Whether a measure that was not given up is to prevent it, here or there.
    pub is_prevented: bool,
}

/// Another incident with the same factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// What people call it.
    pub reference: String,
    /// When its impact began.
    pub began: Instant,
    /// The factor in its words.
    pub text: String,
}
