//! What the heads of these entries keep of their bodies.

use super::body::{CustomerDescribed, Opened, SeverityChanged, StatusChanged, Titled};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing},
};

keeps_nothing!(Titled, CustomerDescribed);

impl Kept for Opened {
    fn version(&self, newest: u32) -> u32 {
        match (&self.drill, self.history) {
            (Some(_), _) => newest,
            (None, Some(_)) => 2,
            (None, None) => 1,
        }
    }

    fn reads(version: u32, newest: u32) -> bool {
        (1..=newest).contains(&version)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Kept for SeverityChanged {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Severity(self.severity))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Severity(severity)) => Self { severity, basis: String::new() },
            _ => return None,
        })
    }
}

impl Kept for StatusChanged {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Status(self.status))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Status(status)) => {
                Self { status, reason: String::new(), told: String::new() }
            }
            _ => return None,
        })
    }
}
