//! Why an act does not enter the log, and what is said beside one that does. Kinds with facts; worded by the catalogue.

use std::fmt;

use super::{
    entry::Instant,
    lifecycle::{Severity, Status},
};
use crate::locale::{Lang, Message};

/// Why an act does not enter the log. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A field that must say something is empty.
    Empty(&'static str),
    /// The incident was opened before.
    AlreadyOpen,
    /// The incident was not opened yet.
    NotOpen,
    /// It cannot have happened yet.
    InTheFuture(Instant),
    /// No playbook of that id.
    UnknownPlaybook(String),
    /// No time zone of that name.
    UnknownZone(String),
    /// No stakeholder of that name.
    UnknownStakeholder(String),
    /// No question of that id.
    UnknownQuestion(String),
    /// No entry of that key.
    UnknownEntry(String),
    /// Several entries have that short key.
    AmbiguousEntry(String),
    /// The entry is no enquiry.
    NotAnEnquiry(String),
    /// The entry is no correction.
    NotACorrection(String),
    /// A newer version of the program wrote that entry.
    NotUnderstood(String),
    /// Entries of that kind are never shown to the customer.
    NeverVisible(String),
    /// The change changes nothing.
    NothingChanges,
    /// The status is that already.
    SameStatus(Status),
    /// The act was taken back before.
    AlreadyRetracted,
    /// The opening cannot be taken back or erased.
    OpeningStays,
    /// Closing while the customer has not been informed (G6).
    CustomerNotInformed,
    /// Erasing under a legal hold (K2).
    LegalHold,
}

impl Refusal {
    /// The sentence that says what is wrong and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty(field) => Message::new("refusal-empty").with("field", *field),
            Self::AlreadyOpen => Message::new("refusal-already-open"),
            Self::NotOpen => Message::new("refusal-not-open"),
            Self::InTheFuture(at) => {
                Message::new("refusal-in-the-future").with("time", at.to_rfc3339())
            }
            Self::UnknownPlaybook(id) => Message::new("refusal-unknown-playbook").with("id", id),
            Self::UnknownZone(name) => Message::new("refusal-unknown-zone").with("name", name),
            Self::UnknownStakeholder(name) => {
                Message::new("refusal-unknown-stakeholder").with("name", name)
            }
            Self::UnknownQuestion(id) => Message::new("refusal-unknown-question").with("id", id),
            Self::UnknownEntry(id) => Message::new("refusal-unknown-entry").with("id", id),
            Self::AmbiguousEntry(id) => Message::new("refusal-ambiguous-entry").with("id", id),
            Self::NotAnEnquiry(id) => Message::new("refusal-not-an-enquiry").with("id", id),
            Self::NotACorrection(id) => Message::new("refusal-not-a-correction").with("id", id),
            Self::NotUnderstood(kind) => Message::new("refusal-not-understood").with("kind", kind),
            Self::NeverVisible(kind) => Message::new("refusal-never-visible").with("kind", kind),
            Self::NothingChanges => Message::new("refusal-nothing-changes"),
            Self::SameStatus(status) => {
                Message::new("refusal-same-status").with("status", status.id())
            }
            Self::AlreadyRetracted => Message::new("refusal-already-retracted"),
            Self::OpeningStays => Message::new("refusal-opening-stays"),
            Self::CustomerNotInformed => Message::new("refusal-customer-not-informed"),
            Self::LegalHold => Message::new("refusal-legal-hold"),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

/// A gap that was let in, because in a crisis the record comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A backup that was never restored is not a backup (A3).
    BackupUnverified,
    /// The severity should follow the customer's impact (A4).
    SeverityFollowsImpact {
        /// What the impact asks for.
        proposed: Severity,
        /// What is in force.
        current: Severity,
    },
    /// An external body without a channel (F6).
    NoChannel {
        /// Who.
        name: String,
    },
    /// Somebody of that name is there already.
    SameName {
        /// Who.
        name: String,
    },
    /// The customer's need was never recorded in their own words (F3).
    NoNeedHeard {
        /// Whose.
        name: String,
    },
    /// No time was named for the next update (G5).
    NoNextUpdate,
    /// A contact with nobody in particular (G6).
    NobodyNamed,
    /// What is being hidden or taken back has left the house already (K1).
    AlreadyDisclosed {
        /// In which document.
        document: String,
        /// When.
        at: Instant,
    },
    /// The entry names somebody of ours without a public role; the customer will read no name at all.
    NoPublicRole,
    /// The customer can still read what was just corrected internally.
    CustomerStillReadsIt,
}

impl Warning {
    /// The sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::BackupUnverified => Message::new("warning-backup-unverified"),
            Self::SeverityFollowsImpact { proposed, current } => {
                Message::new("warning-severity-follows-impact")
                    .with("proposed", proposed.to_string())
                    .with("current", current.to_string())
            }
            Self::NoChannel { name } => Message::new("warning-no-channel").with("name", name),
            Self::SameName { name } => Message::new("warning-same-name").with("name", name),
            Self::NoNeedHeard { name } => Message::new("warning-no-need-heard").with("name", name),
            Self::NoNextUpdate => Message::new("warning-no-next-update"),
            Self::NobodyNamed => Message::new("warning-nobody-named"),
            Self::AlreadyDisclosed { document, at } => Message::new("warning-already-disclosed")
                .with("document", document)
                .with("time", at.format("%m-%d %H:%M UTC").to_string()),
            Self::NoPublicRole => Message::new("warning-no-public-role"),
            Self::CustomerStillReadsIt => Message::new("warning-customer-still-reads-it"),
        }
    }
}
