//! Writing something down.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::Noted;
use crate::incident::{
    event::Event,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
};

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

impl Rule for Note {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mentions =
            self.mentions.iter().map(|who| desk.person(who)).collect::<Result<_, _>>()?;
        desk.one(Event::Noted(Noted {
            text: text(&self.text, "text")?,
            tags: self.tags.clone(),
            mentions,
        }))
    }
}
