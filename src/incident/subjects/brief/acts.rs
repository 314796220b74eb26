//! Passing a brief up (J1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::BriefPassed;
use crate::incident::{
    briefs,
    event::Event,
    ids::EntryKey,
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    visibility::Visibility,
};

/// Passes a brief up (J1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PassUp {
    /// To whom.
    pub to: String,
    /// What it says.
    pub text: String,
    /// What it tells of although its words do not name it.
    #[serde(default)]
    pub covers: Vec<Selector>,
    /// What was pointed out and left out on purpose.
    #[serde(default)]
    pub left_out: Vec<Selector>,
}

impl Rule for PassUp {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let keys = |named: &[Selector]| -> Result<Vec<EntryKey>, Refusal> {
            named.iter().map(|one| desk.anything(one)).collect()
        };
        let brief = BriefPassed {
            to: text(&self.to, "to")?,
            text: text(&self.text, "text")?,
            covers: keys(&self.covers)?,
            left_out: keys(&self.left_out)?,
        };
        let omitted = briefs::omissions(desk.incident, &brief.text, &brief.covers, desk.moment());
        let silent: Vec<String> = omitted
            .iter()
            .filter(|omission| !brief.left_out.contains(&omission.key()))
            .map(|omission| omission.text(desk.context.lang))
            .collect();
        let warnings = if silent.is_empty() { Vec::new() } else { vec![Warning::Omitted(silent)] };
        Ok((vec![(Event::BriefPassed(brief), Visibility::Internal)], warnings))
    }
}
