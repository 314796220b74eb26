//! The acts of judgement that have a form, by name, and why there is nothing to do one about. It refuses to make a form.

use crate::incident::{Incident, Instant, escalation};

macro_rules! judges {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal, $label:literal;)*) => {
        /// An act of judgement that has a form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Judge {
            $($(#[$doc])* $name,)*
        }

        impl Judge {
            /// Every act of judgement, in the order of the forms.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name under which half-written texts are kept.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The message id of the form's title.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// The message id of what the key does.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }
        }
    };
}

judges! {
    /// Put a remedy option on the table (B1).
    Propose = "propose", "form-propose", "do-propose";
    /// Change one.
    ChangeRemedy = "change-remedy", "form-change-remedy", "do-change-remedy";
    /// Revise the odds (B3).
    Odds = "odds", "form-odds", "do-odds";
    /// Say the odds to the customer (B3).
    Disclose = "disclose", "form-disclose", "do-disclose";
    /// Choose a remedy (B2).
    Accept = "accept", "form-accept", "do-accept";
    /// Take one off the table.
    Drop = "drop", "form-drop", "do-drop";
    /// Offer something (B6).
    Offer = "offer", "form-offer", "do-offer";
    /// The customer's ranking (B6).
    Rank = "rank", "form-rank", "do-rank";
    /// Why a worse offer (B6).
    Justify = "justify", "form-justify", "do-justify";
    /// Open a window for a decision (C2).
    Seek = "seek", "form-seek", "do-seek";
    /// Take a decision (C1).
    Decide = "decide", "form-decide", "do-decide";
    /// What missing a window cost (C2).
    CostMissed = "cost-missed", "form-cost-missed", "do-cost-missed";
    /// Name a second reader (C4).
    SecondRead = "second-read", "form-second-read", "do-second-read";
    /// Light a lamp of responsibility, or put it out (D1).
    Lamp = "lamp", "form-lamp", "do-lamp";
    /// Promise something (H1).
    Promise = "promise", "form-promise", "do-promise";
    /// Record a consent (H1).
    Consent = "consent", "form-consent", "do-consent";
    /// Fill in what a promise lacks (H1).
    CompletePromise = "complete-promise", "form-complete-promise", "do-complete-promise";
    /// A promise was kept (H3).
    Keep = "keep", "form-keep", "do-keep";
    /// A standing promise was broken (H1).
    Break = "break", "form-break", "do-break";
    /// Renegotiate (H4).
    Renegotiate = "renegotiate", "form-renegotiate", "do-renegotiate";
    /// The promisee gave it up.
    Waive = "waive", "form-waive", "do-waive";
    /// Compensate (H3).
    Compensate = "compensate", "form-compensate", "do-compensate";
    /// A signal was seen (I2).
    Signal = "signal", "form-signal", "do-signal";
    /// Ask a higher level for help (I3).
    Escalate = "escalate", "form-escalate", "do-escalate";
    /// Accept an escalation (I3).
    AcceptFiring = "accept-firing", "form-accept-firing", "do-accept-firing";
    /// Call it a false alarm (I4).
    CallFalse = "call-false", "form-call-false", "do-call-false";
    /// Somebody comes on duty (E1).
    StartShift = "start-shift", "form-start-shift", "do-start-shift";
    /// Somebody goes off duty (E1).
    EndShift = "end-shift", "form-end-shift", "do-end-shift";
    /// Hand over (E2).
    HandOver = "hand-over", "form-hand-over", "do-hand-over";
    /// Read a hand-over back (E2).
    ReadBack = "read-back", "form-read-back", "do-read-back";
    /// Pass a brief up (J1).
    PassUp = "pass-up", "form-pass-up", "do-pass-up";
    /// The contract's terms (A6).
    Contract = "contract", "form-contract", "do-contract";
    /// Confirm a resource (C3).
    Resource = "resource", "form-resource", "do-resource";
    /// Hold the evidence (K2).
    Hold = "hold", "form-hold", "do-hold";
    /// Lift a hold (K2).
    LiftHold = "lift-hold", "form-lift-hold", "do-lift-hold";
}

impl Judge {
    /// Why there is nothing to do it about, as a message id.
    pub fn lacks(self, incident: &Incident, now: Instant) -> Option<&'static str> {
        let (has, why) = match self {
            Self::ChangeRemedy | Self::Odds | Self::Disclose | Self::Accept | Self::Drop => {
                (incident.remedies.standing().next().is_some(), "why-no-remedy")
            }
            Self::Rank | Self::Justify => (!incident.offers.list.is_empty(), "why-no-offer"),
            Self::CostMissed => {
                (incident.decisions.windows.iter().any(|it| it.is_missed(now)), "why-no-window")
            }
            Self::SecondRead => (!incident.decisions.list.is_empty(), "why-no-decision"),
            Self::Consent
            | Self::CompletePromise
            | Self::Keep
            | Self::Renegotiate
            | Self::Waive
            | Self::Compensate => (!incident.commitments.list.is_empty(), "why-no-promise"),
            Self::Break => {
                (incident.commitments.list.iter().any(|it| it.made.standing), "why-no-standing")
            }
            Self::AcceptFiring | Self::CallFalse => {
                (!escalation::firings(incident, now).is_empty(), "why-no-firing")
            }
            Self::EndShift => (!incident.duty.on_duty(now).is_empty(), "why-nobody-on-duty"),
            Self::ReadBack => (incident.duty.open_handovers().next().is_some(), "why-no-handover"),
            Self::LiftHold => (incident.holds.is_held(), "why-not-held"),
            Self::Propose
            | Self::Offer
            | Self::Seek
            | Self::Decide
            | Self::Lamp
            | Self::Promise
            | Self::Signal
            | Self::Escalate
            | Self::StartShift
            | Self::HandOver
            | Self::PassUp
            | Self::Contract
            | Self::Resource
            | Self::Hold => return None,
        };
        (!has).then_some(why)
    }
}
