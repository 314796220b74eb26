//! A playbook in which every trigger is switched on, so that random logs make every rule fire.

use dingli::playbook::{Amount, Level, Playbook, Rule, Text, Trigger};

use crate::support::playbook;

fn text(words: &str) -> Text {
    Text { zh: words.to_owned(), en: words.to_owned() }
}

/// A rule that is whole and switched on, with one level above it.
fn rule(id: &str, trigger: Trigger, limit_minutes: u32) -> Rule {
    Rule {
        id: id.to_owned(),
        trigger: Some(trigger),
        role: text("总监"),
        authority: text("调资源"),
        limit_minutes,
        next: vec![Level { role: text("总经理"), limit_minutes: 60 }],
        enabled: true,
    }
}

/// The tests' playbook under that id with a rule for every trigger, short lines and a second reader above ¥100.
pub(crate) fn ruled(class: &str) -> Playbook {
    let rules = vec![
        rule("asks-for-leader", Trigger::AsksForLeader, 30),
        rule("negotiation-repeats", Trigger::NegotiationRepeats { times: 2 }, 240),
        rule("worse-offer", Trigger::WorseOffer, 120),
        rule("commitment-breached", Trigger::CommitmentBreached, 60),
        rule("days-open", Trigger::DaysOpen { days: 1 }, 60),
        rule("days-past-line", Trigger::DaysPastLine { days: 0 }, 60),
        rule("scene", Trigger::Scene, 10),
        rule("lawsuit", Trigger::Lawsuit, 30),
        rule("media", Trigger::Media, 60),
        rule("regulator", Trigger::Regulator, 60),
        rule("held-too-long", Trigger::HeldTooLong { minutes: 240 }, 30),
        rule("duty-too-long", Trigger::DutyTooLong, 30),
    ];
    let second_reader_above = Some(Amount::new(10_000, "CNY"));
    Playbook { rules, duty_limit_minutes: 480, second_reader_above, ..playbook(class) }
}
