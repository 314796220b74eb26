//! What a person asks the log to take in. The same words serve the window's forms, the command line and `record`.

mod judgement;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use judgement::*;

pub use super::selector::Selector;

use super::{
    contract::ContractRecorded,
    event::{AttachmentAdded, DocumentIssued, HeadOf},
    facts::{Backup, Confidence},
    held::Held,
    instant::Instant,
    lifecycle::{Severity, Status},
    stakeholders::{Profile, ProfileChanges},
    updates::{Channel, Direction, Outcome},
    visibility::Visibility,
};

fn reached() -> Outcome {
    Outcome::Reached
}

fn outbound() -> Direction {
    Direction::Outbound
}

fn other() -> Channel {
    Channel::Other
}

fn claimed() -> Confidence {
    Confidence::Claimed
}

/// One act, in a person's words.
///
/// A line of `record` names the act in its field `act`, as the schema says. Reading it takes the name and the act's own
/// fields apart, so that no field is hidden from whoever reads strictly.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(Serialize))]
#[serde(rename_all = "kebab-case")]
#[schemars(tag = "act")]
pub enum Command {
    /// Open the incident; always the first act.
    Open(Open),
    /// Change the internal title.
    Title(Words),
    /// Copy a playbook in, by its id.
    AdoptPlaybook(AdoptPlaybook),
    /// Write something down.
    Note(Note),
    /// Attach evidence whose bytes the store holds.
    Attach(Attach),
    /// Add a question to the checklist (A1).
    Ask(Ask),
    /// Answer a question (A2).
    Answer(Answer),
    /// Add a stakeholder (F2).
    Stakeholder(Box<Profile>),
    /// Change a stakeholder.
    ChangeStakeholder(Box<ChangeStakeholder>),
    /// Record a contact in the comms ledger (G6).
    Contact(Contact),
    /// Record a question from the customer's side (G4).
    Enquiry(Enquiry),
    /// Record the answer to it (G4).
    AnswerEnquiry(AnswerEnquiry),
    /// Rate the severity (A4).
    Severity(Rate),
    /// Move the status; closing asks whether the customer was informed (G6).
    Status(Move),
    /// Make an entry visible to the customer, or internal again (K1).
    Visibility(Show),
    /// Correct an entry; the original stays legible (J2).
    Correct(Correct),
    /// Take an act back; it stays in the log (K1).
    Retract(Retract),
    /// Let a customer output go out before a correction is visible.
    WithholdCorrection(WithholdCorrection),
    /// Put a nudge off (G1).
    Snooze(Snooze),
    /// Place a legal hold (K2).
    Hold(Reason),
    /// Lift a legal hold (K2).
    LiftHold(LiftHold),
    /// Erase bodies lawfully; refused under a legal hold (K2).
    Erase(Erase),
    /// Put a remedy option on the table (B1).
    ProposeRemedy(ProposeRemedy),
    /// Change a remedy option.
    ChangeRemedy(ChangeRemedy),
    /// Revise the odds (B3).
    ReviseOdds(ReviseOdds),
    /// Say the odds to the customer in words (B3).
    DiscloseOdds(DiscloseOdds),
    /// Choose a remedy (B2).
    AcceptRemedy(AcceptRemedy),
    /// Take a remedy off the table.
    DropRemedy(DropRemedy),
    /// Offer something to the customer (B6).
    Offer(Offer),
    /// Record the customer's ranking (B6).
    RankOffer(RankOffer),
    /// Say why a worse offer was made (B6).
    JustifyOffer(JustifyOffer),
    /// Open a window for a decision (C2).
    SeekDecision(SeekDecision),
    /// Take a decision (C1).
    Decide(Decide),
    /// Say what missing a window cost (C2).
    CostMissedWindow(CostMissedWindow),
    /// Name the second reader of a decision (C4).
    SecondRead(SecondRead),
    /// Light a lamp of responsibility, or put it out (D1).
    SetLamp(SetLamp),
    /// Promise something (H1).
    Promise(Box<Promise>),
    /// Record a consent (H1).
    Consent(Consent),
    /// Fills in what a promise lacks (H1).
    CompletePromise(CompletePromise),
    /// Record that a promise was kept (H3).
    Keep(Keep),
    /// Record what broke a standing promise (H1).
    Break(Break),
    /// Renegotiate a promise (H4).
    Renegotiate(Renegotiate),
    /// Record that the promisee gave a promise up.
    Waive(Waive),
    /// Record compensation (H3).
    Compensate(Compensate),
    /// Record a signal that a rule may wait for (I2).
    See(See),
    /// Ask a higher level for help (I3).
    Escalate(Escalate),
    /// Accept an escalation (I3).
    AcceptEscalation(AcceptEscalation),
    /// Call a firing a false alarm (I4).
    CallFalse(CallFalse),
    /// Somebody comes on duty (E1).
    StartShift(StartShift),
    /// Somebody goes off duty (E1).
    EndShift(EndShift),
    /// Begin a hand-over (E2).
    HandOver(HandOver),
    /// Read a hand-over back (E2).
    ReadBack(ReadBack),
    /// Pass a brief up (J1).
    PassUp(PassUp),
    /// Record the contract's terms (A6).
    Contract(Box<ContractRecorded>),
    /// Link another incident (K6).
    Link(Link),
    /// Share what a linked incident knows (K6).
    Share(Share),
    /// Confirm a resource by name (C3).
    ConfirmResource(ConfirmResource),
    /// Note that a document left the house.
    #[serde(skip)]
    Issue(DocumentIssued),
    /// Note what a merge took in.
    #[serde(skip)]
    Merged(Vec<HeadOf>),
}

/// Opens an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Open {
    /// The internal title, as our own people say it.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// The neutral title the customer may read; by default one made from the class.
    #[serde(default)]
    pub public_title: Option<String>,
    /// The playbook's id; `general` by default.
    #[serde(default)]
    pub class: Option<String>,
    /// 1 (worst) to 4.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// IANA zone name; by default the one in the settings.
    #[serde(default)]
    pub zone: Option<String>,
    /// When the impact began; by default when it was opened.
    #[serde(default)]
    pub began: Option<Instant>,
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Words {
    /// The words.
    pub text: String,
}

/// Copies a playbook in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AdoptPlaybook {
    /// The playbook's id.
    pub class: String,
}

/// Writes something down.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Tags without their `#`.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Stakeholders mentioned.
    #[serde(default)]
    pub mentions: Vec<Selector>,
}

/// Attaches evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Attach {
    /// SHA-256 of the bytes, hexadecimal.
    pub digest: String,
    /// File name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it is.
    #[serde(default)]
    pub note: String,
}

impl From<Attach> for AttachmentAdded {
    fn from(attach: Attach) -> Self {
        Self { digest: attach.digest, name: attach.name, size: attach.size, note: attach.note }
    }
}

/// Adds a question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Ask {
    /// The question.
    pub ask: String,
    /// The playbook's section it belongs to.
    #[serde(default)]
    pub section: String,
    /// Whom to ask.
    #[serde(default)]
    pub whom: String,
    /// Whether the crisis cannot be steered without it.
    #[serde(default)]
    pub critical: bool,
}

/// Answers a question. The source is the act's `who`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Answer {
    /// The playbook's question id, or the entry that asked.
    pub question: Selector,
    /// The answer.
    pub answer: String,
    /// How far it can be relied on.
    #[serde(default = "claimed")]
    pub confidence: Confidence,
    /// What is known of the backup (A3).
    #[serde(default)]
    pub backup: Option<Backup>,
    /// The impact on the customer, 1 (worst) to 4 (A4).
    #[serde(default)]
    pub impact: Option<Severity>,
}

/// Changes a stakeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeStakeholder {
    /// Whom.
    pub stakeholder: Selector,
    /// The fields that change.
    pub changes: ProfileChanges,
}

/// Records a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// With whom.
    #[serde(default)]
    pub with: Vec<Selector>,
    /// Who began it.
    #[serde(default = "outbound")]
    pub direction: Direction,
    /// By which channel.
    #[serde(default = "other")]
    pub channel: Channel,
    /// What came of it.
    #[serde(default = "reached")]
    pub outcome: Outcome,
    /// What was said.
    pub text: String,
    /// When the next update was promised for.
    #[serde(default)]
    pub next_update: Option<Instant>,
}

/// Records a question from the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Enquiry {
    /// Who asked.
    #[serde(default)]
    pub from: Option<Selector>,
    /// In their words.
    pub text: String,
}

/// Records the answer to an enquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AnswerEnquiry {
    /// Which enquiry.
    pub enquiry: Selector,
    /// What was answered.
    pub text: String,
}

/// Rates the severity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Rate {
    /// 1 (worst) to 4.
    pub severity: Severity,
    /// Why.
    #[serde(default)]
    pub basis: String,
}

/// Moves the status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Move {
    /// The new status.
    pub status: Status,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Makes an entry visible or internal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Show {
    /// Which entry.
    pub entry: Selector,
    /// Who may see it.
    pub visibility: Visibility,
    /// What to print in place of an internal person's name.
    #[serde(default)]
    pub public_role: Option<String>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Corrects an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Correct {
    /// Which entry.
    pub entry: Selector,
    /// What is true instead.
    pub text: String,
    /// When it happened instead.
    #[serde(default)]
    pub occurred: Option<Instant>,
}

/// Takes an act back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Retract {
    /// Any entry of the act.
    pub entry: Selector,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Lets a customer output go out before a correction is visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WithholdCorrection {
    /// The internal correction.
    pub correction: Selector,
    /// Why.
    pub reason: String,
}

/// Puts a nudge off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Snooze {
    /// The identity of what is due, as `due --json` prints it.
    pub item: String,
    /// Until when.
    pub until: Instant,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Reason {
    /// Why.
    pub reason: String,
}

/// Lifts a legal hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LiftHold {
    /// Why.
    pub reason: String,
    /// Which hold, where more than one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Selector>,
}

/// Erases bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Erase {
    /// Which entries.
    pub entries: Vec<Selector>,
    /// On what ground.
    pub reason: String,
}

/// A command with what is common to every act: source, times, visibility.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// What is to be recorded.
    pub command: Command,
    /// The source or actor it speaks of: a name, an alias or a stakeholder's key.
    pub who: Option<String>,
    /// When it happened; now by default.
    pub occurred: Option<Instant>,
    /// When it became known; stated on import only. By default: when recorded.
    pub known: Option<Instant>,
    /// Who may see it; internal by default.
    pub visibility: Visibility,
    /// Of a document or a message that the program put together: the entries whose words it holds.
    pub held: Option<Held>,
}

impl Act {
    /// An act of now, internal, without a source of its own.
    pub fn new(command: Command) -> Self {
        Self {
            command,
            who: None,
            occurred: None,
            known: None,
            visibility: Visibility::Internal,
            held: None,
        }
    }

    /// The same, of a document or a message that holds the words of these entries.
    #[must_use]
    pub fn holding(mut self, held: Held) -> Self {
        self.held = Some(held);
        self
    }

    /// The same, visible to the customer.
    #[must_use]
    pub fn visible(mut self) -> Self {
        self.visibility = Visibility::Customer;
        self
    }

    /// The same, at that time.
    #[must_use]
    pub fn at(mut self, occurred: Instant) -> Self {
        self.occurred = Some(occurred);
        self
    }

    /// The same, told by or done by somebody.
    #[must_use]
    pub fn by(mut self, who: impl Into<String>) -> Self {
        self.who = Some(who.into());
        self
    }
}
