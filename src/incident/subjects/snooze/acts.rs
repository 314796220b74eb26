//! Putting off what is due (G1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::Snoozed;
use crate::incident::{
    event::Event,
    instant::Instant,
    rule::{Decided, Desk, Rule, text},
};

/// Puts a nudge off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Snooze {
    /// The identity of what is due, as `due --json` prints it.
    pub item: String,
    /// Until when.
    pub until: Instant,
}

impl Rule for Snooze {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::Snoozed(Snoozed {
            item: text(&self.item, "item")?,
            until: self.until,
        }))
    }
}
