//! Rules of escalation and early warning (I1–I3).

use serde::{Deserialize, Serialize};

use super::Text;

/// When a rule fires (I2). Written `trigger = { on = "days-open", days = 7 }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "on", rename_all = "kebab-case")]
pub enum Trigger {
    /// The customer asks for the leader 见领导.
    AsksForLeader,
    /// Talks were held this many times without a result.
    NegotiationRepeats {
        /// Fruitless rounds, 1 or more.
        times: u32,
    },
    /// A later offer is ranked below an earlier one by the customer 规格越降越低.
    WorseOffer,
    /// A commitment was not kept.
    CommitmentBreached,
    /// The N-day line, first reading: this many days after the opening.
    DaysOpen {
        /// Days of 24 hours, 1 or more.
        days: u32,
    },
    /// The N-day line, second reading: this many days past a line agreed with the customer.
    DaysPastLine {
        /// Days of 24 hours; 0 is the line itself.
        days: u32,
    },
    /// A scene: a crowd, a banner, somebody who will not leave, a threat to life.
    Scene,
    /// A lawyer's letter or a suit.
    Lawsuit,
    /// Press, a platform, a video that spreads.
    Media,
    /// A regulator, a consumer association, the tax office.
    Regulator,
    /// The owner holds on past the limit without asking for help 硬扛.
    HeldTooLong {
        /// Minutes since the owner took it, 1 or more.
        minutes: u32,
    },
    /// The severity is this or worse (I6).
    Severity {
        /// 1 to 4.
        severity: u8,
    },
    /// Somebody is on duty longer than the playbook's limit (E1).
    DutyTooLong,
}

/// One step further up when an escalation is not accepted in time (I3).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Level {
    /// Who must accept.
    pub role: Text,
    /// Within how many minutes.
    pub limit_minutes: u32,
}

/// One rule: what fires it, who must accept, with which authority, within what time (I1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
pub struct Rule {
    /// Stable, kebab-case, unique in the playbook.
    pub id: String,
    /// What fires it. `None` only while the rule is being written.
    pub trigger: Option<Trigger>,
    /// Who must accept the escalation.
    pub role: Text,
    /// What that role may decide on the spot.
    pub authority: Text,
    /// Minutes within which it must be accepted.
    pub limit_minutes: u32,
    /// Where it goes when nobody accepts, level by level.
    pub next: Vec<Level>,
    /// Whether it is switched on. A rule that lacks one of its four parts cannot be (I1).
    pub enabled: bool,
}

/// One of the four parts without which a rule cannot be switched on (I1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RulePart {
    /// What fires it.
    Trigger,
    /// Who must accept.
    Role,
    /// What they may decide.
    Authority,
    /// Within what time.
    Limit,
}

impl RulePart {
    /// The key of this part in TOML.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Trigger => "trigger",
            Self::Role => "role",
            Self::Authority => "authority",
            Self::Limit => "limit-minutes",
        }
    }
}

impl Rule {
    /// The parts that are missing; empty when the rule may be switched on (I1).
    pub fn missing(&self) -> Vec<RulePart> {
        [
            (RulePart::Trigger, self.trigger.is_none()),
            (RulePart::Role, self.role.is_empty()),
            (RulePart::Authority, self.authority.is_empty()),
            (RulePart::Limit, self.limit_minutes == 0),
        ]
        .into_iter()
        .filter_map(|(part, missing)| missing.then_some(part))
        .collect()
    }

    /// The trigger, if the rule is switched on and whole; a rule that is not never fires.
    pub fn active_trigger(&self) -> Option<Trigger> {
        if self.enabled && self.missing().is_empty() { self.trigger } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i1_a_rule_without_a_limit_never_fires() {
        let text = Text { zh: "总监".into(), en: "Director".into() };
        let mut rule = Rule {
            id: "lawsuit".into(),
            trigger: Some(Trigger::Lawsuit),
            role: text.clone(),
            authority: text,
            limit_minutes: 30,
            next: vec![],
            enabled: true,
        };
        assert_eq!(rule.active_trigger(), Some(Trigger::Lawsuit));
        rule.limit_minutes = 0;
        assert_eq!(rule.missing(), [RulePart::Limit]);
        assert_eq!(rule.active_trigger(), None);
    }

    #[test]
    fn i1_an_empty_rule_lacks_all_four_parts() {
        assert_eq!(
            Rule::default().missing(),
            [RulePart::Trigger, RulePart::Role, RulePart::Authority, RulePart::Limit]
        );
    }
}
