//! What can be said in the log: the one table of kinds. What each holds stands in its subject's `body`.
//!
//! A body is stored as JSON, and a stored body is never rewritten. A field may be added only as optional; any other
//! change is a new version of the kind, and the old one stays readable for ever.

pub use super::subjects::{
    attachment::body::AttachmentAdded,
    contact::body::{ContactMade, EnquiryAnswered, EnquiryReceived},
    document::body::DocumentIssued,
    erasure::body::Erased,
    fact::body::{FactAnswered, FactAsked},
    hold::body::{LegalHoldLifted, LegalHoldPlaced},
    lifecycle::body::{Opened, SeverityChanged, StatusChanged, Titled},
    mark::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged},
    merge::body::{HeadOf, Merged},
    note::body::Noted,
    person::body::{Origin, PersonAdded, PersonChanged, StakeholderAdded, StakeholderChanged},
    playbook::body::PlaybookAdopted,
    snooze::body::Snoozed,
};

use serde::{Deserialize, Deserializer};

use super::{
    ids::EntryKey,
    subjects::{
        brief::body::BriefPassed,
        commitment::body::{
            CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
            CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid,
        },
        contract::body::ContractRecorded,
        decision::body::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted},
        duty::body::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted},
        escalation::body::{EscalationAccepted, EscalationRaised, FalseAlarm, SignalSeen},
        link::body::{EntryShared, IncidentLinked, ResourceConfirmed},
        offer::body::{OfferJustified, OfferMade, OfferRanked},
        remedy::body::{
            OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped,
            RemedyProposed,
        },
        responsibility::body::LampSet,
    },
};

/// The one table of kinds: variant, name in the log, version.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal v $version:literal,)*) => {
        /// Everything an entry can say.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $($(#[$doc])* $variant($variant),)*
        }

        impl Event {
            /// Every kind with its version, by its name in the log.
            pub const KINDS: &'static [(&'static str, u32)] = &[$(($name, $version),)*];

            /// The JSON Schema of every kind's body, derived from its type, by its name in the log.
            #[cfg(test)]
            pub(crate) fn schemas() -> Vec<(&'static str, serde_json::Value)> {
                vec![$(($name, schemars::schema_for!($variant).to_value()),)*]
            }

            /// The kind's name in the log.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $name,)* }
            }

            /// The version of the body this program writes.
            pub fn version(&self) -> u32 {
                match self { $(Self::$variant(_) => $version,)* }
            }

            /// The body as a JSON value's bytes.
            ///
            /// # Errors
            /// Never in practice: every body is plain data with string keys.
            pub fn encode(&self) -> Result<Vec<u8>, serde_json::Error> {
                match self { $(Self::$variant(body) => serde_json::to_vec(body),)* }
            }

            /// Reads a body. `None` where this program does not know the kind or version, or the body does not fit them.
            pub fn decode(kind: &str, version: u32, body: &str) -> Option<Self> {
                let mut reading = serde_json::Deserializer::from_str(body);
                let event = Self::deserialize_as(kind, version, &mut reading).ok().flatten()?;
                reading.end().ok().map(|()| *event)
            }

            /// Reads a body of that kind and version. `Ok(None)` where this program does not know them; the body is not
            /// looked at then.
            pub fn deserialize_as<'de, D: Deserializer<'de>>(
                kind: &str,
                version: u32,
                body: D,
            ) -> Result<Option<Box<Self>>, D::Error> {
                match (kind, version) {
                    $(($name, $version) => {
                        let body = Deserialize::deserialize(body)?;
                        Ok(Some(Box::new(Self::$variant(body))))
                    })*
                    _ => Ok(None),
                }
            }
        }
    };
}

kinds! {
    /// The incident exists.
    Opened = "opened" v 1,
    /// The internal title.
    Titled = "titled" v 1,
    /// A playbook was copied in.
    PlaybookAdopted = "playbook-adopted" v 1,
    /// Something was written down.
    Noted = "noted" v 1,
    /// Evidence was attached (K5).
    AttachmentAdded = "attachment-added" v 1,
    /// A question was added to the checklist (A1).
    FactAsked = "fact-asked" v 1,
    /// A question was answered (A2).
    FactAnswered = "fact-answered" v 1,
    /// A stakeholder was added (F2).
    StakeholderAdded = "stakeholder-added" v 1,
    /// A stakeholder was changed.
    StakeholderChanged = "stakeholder-changed" v 1,
    /// Somebody was spoken to (G6).
    ContactMade = "contact-made" v 1,
    /// The customer asked something (G4).
    EnquiryReceived = "enquiry-received" v 1,
    /// A customer's question was answered (G4).
    EnquiryAnswered = "enquiry-answered" v 1,
    /// The severity was rated (A4).
    SeverityChanged = "severity-changed" v 1,
    /// The status changed.
    StatusChanged = "status-changed" v 1,
    /// An entry was made visible or internal (K1).
    VisibilityChanged = "visibility-changed" v 1,
    /// An entry was corrected; the original stays legible (J2, K1).
    Corrected = "corrected" v 1,
    /// An act was retracted (K1).
    Retracted = "retracted" v 1,
    /// A customer output may go out although a visible entry is known to be wrong only internally.
    CorrectionWithheld = "correction-withheld" v 1,
    /// A document left the house.
    DocumentIssued = "document-issued" v 1,
    /// A nudge was put off (G1).
    Snoozed = "snoozed" v 1,
    /// Another laptop's entries were taken in.
    Merged = "merged" v 1,
    /// Evidence must not be erased (K2).
    LegalHoldPlaced = "legal-hold-placed" v 1,
    /// A hold was lifted; with the last one, erasure is allowed again (K2).
    LegalHoldLifted = "legal-hold-lifted" v 1,
    /// Bodies were lawfully erased.
    Erased = "erased" v 1,
    /// A person was added to the directory (F8).
    PersonAdded = "person-added" v 1,
    /// A person of the directory was changed (F8).
    PersonChanged = "person-changed" v 1,
    /// A remedy option was put on the table (B1).
    RemedyProposed = "remedy-proposed" v 1,
    /// A remedy option changed.
    RemedyChanged = "remedy-changed" v 1,
    /// The odds moved (B3).
    OddsRevised = "odds-revised" v 1,
    /// The words about the odds that may be shown (B3).
    OddsDisclosed = "odds-disclosed" v 1,
    /// A remedy was chosen (B2).
    RemedyAccepted = "remedy-accepted" v 1,
    /// A remedy is off the table.
    RemedyDropped = "remedy-dropped" v 1,
    /// Something was offered to the customer (B6).
    OfferMade = "offer-made" v 1,
    /// The customer ranked an offer (B6).
    OfferRanked = "offer-ranked" v 1,
    /// Why a worse offer was made (B6).
    OfferJustified = "offer-justified" v 1,
    /// A decision is needed by a time (C2).
    DecisionSought = "decision-sought" v 1,
    /// A decision was taken (C1).
    DecisionTaken = "decision-taken" v 1,
    /// What missing a window cost (C2).
    MissedWindowCosted = "missed-window-costed" v 1,
    /// A costly decision was read a second time (C4).
    DecisionSecondRead = "decision-second-read" v 1,
    /// A condition of responsibility was met, or is not any more (D1).
    LampSet = "lamp-set" v 1,
    /// Something was promised (H1).
    CommitmentMade = "commitment-made" v 1,
    /// Somebody consented to a promise (H1).
    CommitmentConsented = "commitment-consented" v 1,
    /// What a promise lacked was filled in (H1).
    CommitmentCompleted = "commitment-completed" v 1,
    /// A promise was kept (H3).
    CommitmentKept = "commitment-kept" v 1,
    /// A standing promise was broken by an event (H1).
    CommitmentBroken = "commitment-broken" v 1,
    /// A promise was renegotiated (H4).
    CommitmentRenegotiated = "commitment-renegotiated" v 1,
    /// A promise was given up by the promisee.
    CommitmentWaived = "commitment-waived" v 1,
    /// Compensation was paid or given (H3).
    CompensationPaid = "compensation-paid" v 1,
    /// Something happened that a rule may wait for (I2).
    SignalSeen = "signal-seen" v 1,
    /// Somebody asked a higher level for help (I3).
    EscalationRaised = "escalation-raised" v 1,
    /// A higher level accepted (I3).
    EscalationAccepted = "escalation-accepted" v 1,
    /// A rule fired without need (I4).
    FalseAlarm = "false-alarm" v 1,
    /// Somebody came on duty (E1).
    ShiftStarted = "shift-started" v 1,
    /// Somebody went off duty (E1).
    ShiftEnded = "shift-ended" v 1,
    /// A hand-over began (E2).
    HandoverBegun = "handover-begun" v 1,
    /// A hand-over was read back (E2).
    HandoverReadBack = "handover-read-back" v 1,
    /// A brief went up (J1).
    BriefPassed = "brief-passed" v 1,
    /// The contract's terms (A6).
    ContractRecorded = "contract-recorded" v 1,
    /// Another incident hangs together with this one (K6).
    IncidentLinked = "incident-linked" v 1,
    /// Something known in a linked incident holds here too (K6).
    EntryShared = "entry-shared" v 1,
    /// A named person or thing is confirmed (C3).
    ResourceConfirmed = "resource-confirmed" v 1,
}

impl Event {
    /// The entries this event points to: what the head lists, so that they can be followed even where the body is erased.
    pub fn references(&self) -> Vec<EntryKey> {
        match self {
            Self::Noted(noted) => noted.mentions.clone(),
            Self::FactAnswered(answer) => answer.question.asked().into_iter().collect(),
            Self::StakeholderChanged(changed) => vec![changed.stakeholder],
            Self::ContactMade(contact) => contact.with.clone(),
            Self::EnquiryReceived(enquiry) => enquiry.from.into_iter().collect(),
            Self::EnquiryAnswered(answer) => vec![answer.enquiry],
            Self::VisibilityChanged(change) => vec![change.target],
            Self::Corrected(correction) => vec![correction.target],
            Self::Retracted(retraction) => retraction.targets.clone(),
            Self::CorrectionWithheld(withheld) => vec![withheld.correction],
            Self::Erased(erased) => erased.targets.clone(),
            Self::PersonChanged(changed) => vec![changed.person],
            Self::RemedyChanged(changed) => vec![changed.remedy],
            Self::OddsRevised(revised) => vec![revised.remedy],
            Self::OddsDisclosed(disclosed) => vec![disclosed.remedy],
            Self::RemedyAccepted(accepted) => vec![accepted.remedy],
            Self::RemedyDropped(dropped) => vec![dropped.remedy],
            Self::OfferMade(made) => made.remedy.into_iter().collect(),
            Self::OfferRanked(ranked) => vec![ranked.offer],
            Self::OfferJustified(justified) => vec![justified.offer],
            Self::DecisionTaken(taken) => {
                taken.sought.into_iter().chain(taken.remedies.iter().copied()).collect()
            }
            Self::MissedWindowCosted(costed) => vec![costed.sought],
            Self::DecisionSecondRead(read) => vec![read.decision],
            Self::CommitmentMade(made) => made.promisee.into_iter().chain(made.rests_on).collect(),
            Self::CommitmentConsented(consented) => vec![consented.commitment],
            Self::CommitmentCompleted(completed) => vec![completed.commitment],
            Self::CommitmentKept(kept) => vec![kept.commitment],
            Self::CommitmentBroken(broken) => vec![broken.commitment],
            Self::CommitmentRenegotiated(change) => vec![change.commitment],
            Self::CommitmentWaived(waived) => vec![waived.commitment],
            Self::CompensationPaid(paid) => vec![paid.commitment],
            Self::LegalHoldLifted(lifted) => lifted.hold.into_iter().collect(),
            Self::HandoverReadBack(read) => vec![read.handover],
            Self::BriefPassed(passed) => {
                passed.covers.iter().chain(&passed.left_out).copied().collect()
            }
            Self::Opened(_)
            | Self::Titled(_)
            | Self::PlaybookAdopted(_)
            | Self::AttachmentAdded(_)
            | Self::FactAsked(_)
            | Self::StakeholderAdded(_)
            | Self::SeverityChanged(_)
            | Self::StatusChanged(_)
            | Self::DocumentIssued(_)
            | Self::Snoozed(_)
            | Self::Merged(_)
            | Self::LegalHoldPlaced(_)
            | Self::RemedyProposed(_)
            | Self::DecisionSought(_)
            | Self::LampSet(_)
            | Self::SignalSeen(_)
            | Self::EscalationRaised(_)
            | Self::EscalationAccepted(_)
            | Self::FalseAlarm(_)
            | Self::ShiftStarted(_)
            | Self::ShiftEnded(_)
            | Self::HandoverBegun(_)
            | Self::ContractRecorded(_)
            | Self::IncidentLinked(_)
            | Self::EntryShared(_)
            | Self::ResourceConfirmed(_)
            | Self::PersonAdded(_) => Vec::new(),
        }
    }
}
