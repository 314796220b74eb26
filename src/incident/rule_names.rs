//! The names of escalation rules in words.

use crate::locale::Lang;

/// The rules that have a name in words: those of the built-in playbooks, by their ids, and what somebody raised by hand.
pub const NAMED_RULES: [&str; 13] = [
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
];

/// The name of a rule: its trigger in words where it is one of the usual ones, its own id otherwise.
pub fn rule_name(rule: &str, lang: Lang) -> String {
    if NAMED_RULES.contains(&rule) { lang.say(&format!("rule-{rule}")) } else { rule.to_owned() }
}
