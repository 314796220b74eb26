//! What the heads of these entries keep of their bodies.

use super::body::{EscalationAccepted, EscalationRaised, FalseAlarm, SignalSeen};
use crate::incident::{
    effect::Effect,
    gone::{ERASED_WORDS, by_digest, digest},
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for SignalSeen {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Signal(self.signal))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Signal(signal)) => Self { signal, text: String::new() },
            _ => return None,
        })
    }
}

impl Kept for EscalationRaised {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Raised(self.limit_minutes))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Raised(limit_minutes)) => {
                let to = ERASED_WORDS.to_owned();
                Self { to, text: String::new(), limit_minutes }
            }
            _ => return None,
        })
    }
}

impl Kept for EscalationAccepted {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Alert(digest(&self.firing)))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Alert(alert)) => Self { firing: by_digest(alert), text: String::new() },
            _ => return None,
        })
    }
}

impl Kept for FalseAlarm {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Alert(digest(&self.firing)))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Alert(alert)) => Self { firing: by_digest(alert), reason: String::new() },
            _ => return None,
        })
    }
}
