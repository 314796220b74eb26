//! Signals, escalations raised and accepted, false alarms (I2–I4).

use serde::{Deserialize, Serialize};

use crate::text::named;

named! {
    /// What a rule may wait for and only a person can tell.
    Signal {
        /// The customer asks for the leader 见领导.
        AsksForLeader = "asks-for-leader",
        /// Talks ended without a result.
        NegotiationFailed = "negotiation-failed",
        /// A scene.
        Scene = "scene",
        /// A lawyer's letter or a suit.
        Lawsuit = "lawsuit",
        /// Press, a platform, a video that spreads.
        Media = "media",
        /// A regulator, a consumer association, the tax office.
        Regulator = "regulator",
        /// People were endangered: then a lawyer has to agree before we say that we are at fault (D1).
        PeopleEndangered = "people-endangered",
    }
}

/// A signal was seen (I2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SignalSeen {
    /// Which.
    pub signal: Signal,
    /// In words.
    pub text: String,
}

/// Somebody raised an escalation by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EscalationRaised {
    /// To which role or person.
    pub to: String,
    /// With which request.
    pub text: String,
    /// Within how many minutes it is to be accepted.
    pub limit_minutes: u32,
}

/// Somebody accepted an escalation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EscalationAccepted {
    /// The alert's identity.
    pub firing: String,
    /// What is done about it.
    #[serde(default)]
    pub text: String,
}

/// A alert was a false alarm (I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FalseAlarm {
    /// The alert's identity.
    pub firing: String,
    /// Why.
    pub reason: String,
}
