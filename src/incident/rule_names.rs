//! The names of escalation rules in words.

use crate::locale::{Lang, Message};

/// The rules that have a name in words: those of the built-in playbooks, by their ids, and what somebody raised by hand.
pub const NAMED_RULES: [&str; 14] = [
    "raised",
    "asks-for-leader",
    "negotiation-repeats",
    "worse-offer",
    "commitment-breached",
    "days-open",
    "days-past-line",
    "scene",
    "lawsuit",
    "media",
    "regulator",
    "held-too-long",
    "duty-too-long",
    "severity-1",
];

/// The message ids of their names, in the same order.
const RULE_MESSAGES: [&str; 14] = [
    "rule-raised",
    "rule-asks-for-leader",
    "rule-negotiation-repeats",
    "rule-worse-offer",
    "rule-commitment-breached",
    "rule-days-open",
    "rule-days-past-line",
    "rule-scene",
    "rule-lawsuit",
    "rule-media",
    "rule-regulator",
    "rule-held-too-long",
    "rule-duty-too-long",
    "rule-severity-1",
];

/// The name of a rule that has one in words.
pub(super) fn rule_message(rule: &str) -> Option<Message> {
    let at = NAMED_RULES.iter().position(|named| *named == rule)?;
    RULE_MESSAGES.get(at).map(|id| Message::new(id))
}

/// The name of a rule: its trigger in words where it is one of the usual ones, its own id otherwise.
pub fn rule_name(rule: &str, lang: Lang) -> String {
    if NAMED_RULES.contains(&rule) { lang.say(&format!("rule-{rule}")) } else { rule.to_owned() }
}
