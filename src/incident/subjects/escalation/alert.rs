//! An alert: a rule that fired, or an escalation raised by hand (I2, I3).

use crate::{
    incident::{ids::EntryKey, instant::Instant},
    playbook::{Text, Trigger},
};

/// One level of an alert: who has to accept, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Who.
    pub role: Text,
    /// Since when it is theirs.
    pub from: Instant,
    /// By when they have to accept.
    pub until: Instant,
}

/// A rule that fired, or an escalation raised by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// Its identity: rule and cause.
    pub id: String,
    /// The rule's id; `raised` where a person raised it.
    pub rule: String,
    /// What the rule waits for; `None` where a person raised it.
    pub trigger: Option<Trigger>,
    /// The entry that caused it, where one did.
    pub cause: Option<EntryKey>,
    /// Whom it is about, where it is about somebody's time on duty.
    pub person: Option<String>,
    /// When it fired.
    pub at: Instant,
    /// The levels it has reached, first first (I3).
    pub stages: Vec<Stage>,
    /// With which authority the first level acts.
    pub authority: Text,
    /// When it was accepted, and by whom.
    pub accepted: Option<(Instant, String)>,
    /// When it was called a false alarm, and why.
    pub false_alarm: Option<(Instant, String)>,
    /// When it was learnt that its cause is not so, or not any more.
    pub withdrawn: Option<Instant>,
    /// When it was learnt that whoever was too long on duty has gone off: what happened stays, and nobody has to act (E1).
    pub relieved: Option<Instant>,
}

impl Alert {
    /// The level that has to act now.
    pub fn stage(&self) -> Option<&Stage> {
        self.stages.last()
    }

    /// Whether somebody still has to accept it.
    pub fn is_open(&self) -> bool {
        self.accepted.is_none()
            && self.false_alarm.is_none()
            && self.withdrawn.is_none()
            && self.relieved.is_none()
    }

    /// When it moved up by itself: the start of every level but the first (I3).
    pub fn moves_up(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().skip(1)
    }
}
