//! What one visible entry says, in the customer's own type: its words, its corrections, what became of a promise. It
//! refuses to hold anything he may not read.

use super::{
    super::{
        actions::CheckResult,
        erasure::Lost,
        facts::{Backup, Confidence, Count},
        ids::EntryKey,
        instant::Instant,
        lifecycle::{Severity, Status},
        papers::NeedMet,
        stakeholders::Side,
        time::Precision,
        updates::{Channel, Direction, Outcome},
    },
    Topic,
};
use crate::playbook::Text;

/// What one visible entry says, in the customer's own type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The incident was opened.
    Opened,
    /// Something was written down.
    Note(String),
    /// A file was handed over.
    Attachment(String),
    /// A question was put.
    Question(String),
    /// A fact.
    Fact {
        /// What it is called: the public label of the question, in both languages.
        asked: Text,
        /// The answer.
        answer: String,
        /// How far it can be relied on.
        confidence: Confidence,
        /// What is known of the backup, where that is the question (A3).
        backup: Option<Backup>,
        /// How many, since when until when, in whole or in part (A7).
        count: Option<Count>,
        /// What it is about.
        topic: Topic,
    },
    /// Somebody was spoken to.
    Contact {
        /// Public names.
        with: Vec<String>,
        /// On which side each of them stands; empty where the log does not say.
        sides: Vec<Side>,
        /// Who began it.
        direction: Direction,
        /// By which channel.
        channel: Channel,
        /// What came of it.
        outcome: Outcome,
        /// What was said.
        text: String,
        /// When the next update was promised for (G5).
        next_update: Option<Instant>,
    },
    /// The customer asked.
    Enquiry(String),
    /// The customer was answered.
    EnquiryAnswer(String),
    /// The customer has a document, or signed for it.
    Received {
        /// Whether they signed for it.
        signed: bool,
        /// Whether their need was met, where they said so.
        need: Option<NeedMet>,
        /// In their words.
        text: String,
    },
    /// The severity.
    Severity(Severity),
    /// The status.
    Status(Status),
    /// The words about the odds that may be shown (B3).
    OddsWords(String),
    /// Something was offered.
    Offer {
        /// O1, O2 …
        label: String,
        /// The terms.
        terms: String,
        /// What it was worth in its first words; a correction strikes it with them.
        amount: Option<String>,
    },
    /// The customer took an offer, or turned it down (B6).
    OfferAnswered {
        /// Which.
        offer: EntryKey,
        /// O1, O2 …
        label: String,
        /// Whether they took it.
        accepted: bool,
        /// In words.
        text: String,
    },
    /// Something was promised.
    Promise {
        /// Which: two of them may be called alike.
        promise: EntryKey,
        /// P1, P2 …
        label: String,
        /// What.
        text: String,
        /// By when.
        due: Option<Instant>,
        /// To whom, by public name.
        to: Option<String>,
    },
    /// Something happened to a promise: kept, broken by an event, renegotiated, given up, compensated.
    PromiseMoved {
        /// Which.
        promise: EntryKey,
        /// P1, P2 …
        label: String,
        /// How it stands after that.
        how: PromiseMove,
        /// In words.
        text: String,
    },
    /// The clock was stopped while we waited for the customer, or runs again (H7).
    Pause {
        /// Which of the two.
        how: PauseMove,
        /// In words.
        text: String,
    },
    /// Something is to be done (E4, M4).
    Action {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// What.
        text: String,
        /// By when it was given.
        due: Option<Instant>,
    },
    /// Something happened to an action.
    ActionMoved {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// How it stands after that.
        how: ActionMove,
        /// In words.
        text: String,
    },
    /// Something was learnt: a contributing factor, a lesson (M5, M9).
    Learnt {
        /// The kind of the entry, by its name in the log.
        kind: &'static str,
        /// What.
        text: String,
    },
    /// An entry of this time was erased, and this remains of it.
    Erased(Lost),
    /// An entry of this time was hidden after the customer had been told, and this remains of it.
    Unshown(Lost),
}

impl Said {
    /// The words that a correction strikes through and replaces.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Note(text)
            | Self::Attachment(text)
            | Self::Question(text)
            | Self::Fact { answer: text, .. }
            | Self::Contact { text, .. }
            | Self::Enquiry(text)
            | Self::OddsWords(text)
            | Self::Offer { terms: text, .. }
            | Self::OfferAnswered { text, .. }
            | Self::Promise { text, .. }
            | Self::PromiseMoved { text, .. }
            | Self::Pause { text, .. }
            | Self::Received { text, .. }
            | Self::Action { text, .. }
            | Self::ActionMoved { text, .. }
            | Self::Learnt { text, .. }
            | Self::EnquiryAnswer(text) => Some(text),
            Self::Opened
            | Self::Severity(_)
            | Self::Status(_)
            | Self::Erased(_)
            | Self::Unshown(_) => None,
        }
    }
}

/// What happened to a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseMove {
    /// It was kept.
    Kept,
    /// What it lacked was agreed (H1).
    Completed(Option<Instant>),
    /// An event broke it.
    BrokenByEvent,
    /// Its time passed: derived from the clock, never stored (H3).
    Breached,
    /// Its due time was moved (H4).
    Renegotiated(Instant),
    /// The promisee gave it up.
    Waived,
    /// What is owed for it, once it is known how late it was: derived, never stored (H3).
    Owed,
    /// Compensation was paid or given.
    Compensated,
}

impl PromiseMove {
    /// The message id of its name in the customer's report.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Kept => "report-kind-promise-kept",
            Self::Completed(_) => "report-kind-promise-completed",
            Self::BrokenByEvent => "report-kind-promise-broken-by-event",
            Self::Breached => "report-kind-promise-breached",
            Self::Renegotiated(_) => "report-kind-promise-renegotiated",
            Self::Waived => "report-kind-promise-waived",
            Self::Owed => "report-kind-promise-owed",
            Self::Compensated => "report-kind-promise-compensated",
        }
    }
}

/// What happened to the clock while we waited for the customer (H7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseMove {
    /// It was stopped with their consent.
    Agreed,
    /// We wait, and the clock runs on.
    NotAgreed,
    /// It runs again.
    Ended,
}

impl PauseMove {
    /// The message id of its name in the customer's report.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Agreed => "report-kind-pause-agreed",
            Self::NotAgreed => "report-kind-pause-not-agreed",
            Self::Ended => "report-kind-pause-ended",
        }
    }
}

/// What happened to an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionMove {
    /// Its role, its time or how it is checked is another: by when, where that was said.
    Changed(Option<Instant>),
    /// It was said how it stands.
    Told,
    /// It was said to be done.
    Done,
    /// It was checked.
    Checked(CheckResult),
    /// It was given up.
    Dropped,
}

impl ActionMove {
    /// The message id of its name in the customer's report.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Changed(_) => "report-kind-action-changed",
            Self::Told => "report-kind-action-told",
            Self::Done => "report-kind-action-done",
            Self::Checked(CheckResult::Effective) => "report-kind-action-effective",
            Self::Checked(CheckResult::Ineffective | CheckResult::Recurred) => {
                "report-kind-action-reopened"
            }
            Self::Dropped => "report-kind-action-dropped",
        }
    }
}

/// A correction the customer may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCorrection {
    /// When it was corrected.
    pub at: Instant,
    /// What is true instead; empty where the words stand and only their time was another.
    pub text: String,
    /// When it was taken back after having been sent: then it is no longer true.
    pub retracted: Option<Instant>,
    /// Whether a document or a message held it: what nobody read is not shown struck through.
    pub held: bool,
}

/// One line of what the customer may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLine {
    /// The entry it stands for; `None` for what follows from the clock. Names nothing the customer does not see.
    pub key: Option<EntryKey>,
    /// When it happened, as corrected.
    pub occurred: Instant,
    /// Whether the seconds of that time were stated.
    pub precision: Precision,
    /// When it became known.
    pub known: Instant,
    /// Whether somebody said when it became known. Otherwise that is when it was recorded, which is no matter of the
    /// customer's, or in a history the time since when we knew of it all (K7).
    pub is_known_stated: bool,
    /// The public name or role of its source.
    pub who: Option<String>,
    /// What it says.
    pub said: Said,
    /// Of a status, the words that were recorded with it for the customer to read; else empty.
    pub because: String,
    /// Its visible corrections, oldest first.
    pub corrections: Vec<PublicCorrection>,
    /// When it was taken back after having been sent.
    pub retracted: Option<Instant>,
    /// Whether its first words reached the customer, or were never corrected: what nobody read is not shown struck through.
    pub held: bool,
}

impl PublicLine {
    /// What stands for something of which no words are left.
    pub(super) fn neutral(at: Instant, said: Said) -> Self {
        Self {
            key: None,
            occurred: at,
            precision: Precision::Minute,
            known: at,
            is_known_stated: false,
            who: None,
            said,
            because: String::new(),
            corrections: Vec::new(),
            retracted: None,
            held: true,
        }
    }

    /// Whether it tells the customer the same as another, whatever of it reached him since.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let told = |line: &Self| {
            let mut line = line.clone();
            line.held = true;
            line.corrections.iter_mut().for_each(|it| it.held = true);
            line
        };
        self == other || !self.corrections.is_empty() && told(self) == told(other)
    }

    /// Whether what stands beside its first words may be read: it holds, or is struck through with them.
    pub fn is_read(&self) -> bool {
        self.held || !self.is_corrected()
    }

    /// Whether something else is true instead of what it says.
    pub fn is_corrected(&self) -> bool {
        self.corrections.iter().any(|correction| correction.retracted.is_none())
    }

    /// Whether somebody said that it became known later than it happened, by a minute or more (K1, K7).
    pub fn is_late(&self) -> bool {
        self.is_known_stated && (self.known - self.occurred).num_seconds() >= 60
    }
}
