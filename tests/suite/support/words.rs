//! Commands that many tests need, in few words.

use dingli::{
    incident::{
        Command, Incident, Warning,
        command::{Answer, Contact},
        drafts::{self, Problem},
        facts::Confidence,
        responsibility::Condition,
        stakeholders::{Authority, Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
};

/// Somebody of that name on that side.
pub(crate) fn profile(name: &str, side: Side) -> Profile {
    Profile { name: name.to_owned(), side, ..Profile::default() }
}

/// Somebody of the customer's.
pub(crate) fn customer(name: &str) -> Command {
    Command::Stakeholder(Box::new(profile(name, Side::Customer)))
}

/// Somebody of ours who decides, and is therefore told by the internal cadence.
pub(crate) fn ours(name: &str) -> Command {
    let profile = Profile { authority: Authority::Decides, ..profile(name, Side::Ours) };
    Command::Stakeholder(Box::new(profile))
}

/// An answer without backup or impact.
pub(crate) fn answer(question: &str, words: &str, confidence: Confidence) -> Answer {
    Answer {
        question: question.into(),
        answer: words.to_owned(),
        confidence,
        backup: None,
        impact: None,
        count: None,
    }
}

/// A call that reached them.
pub(crate) fn tell(name: &str, text: &str) -> Contact {
    Contact {
        restored: false,
        with: vec![name.into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.to_owned(),
        next_update: None,
    }
}

/// What the check says of a text for the customer that is about to leave: what it lacks, or the conditions that are not met
/// for the responsibility it states.
pub(crate) fn checked(incident: &Incident, text: &str) -> Result<Vec<Warning>, Vec<Condition>> {
    let to = incident.stakeholders.on(Side::Customer).next().expect("a customer").key;
    let now = incident.entries().last().unwrap().head.recorded;
    let held = drafts::Held {
        incident,
        to,
        lang: Lang::Zh,
        signed: &[],
        others: &[],
        length: None,
        next_expected: false,
        now,
    };
    let mut lacks = Vec::new();
    for problem in drafts::lint(text, &held) {
        match problem {
            Problem::Dark(unmet) => return Err(unmet),
            Problem::Judged(Warning::NoNeedHeard { .. } | Warning::NoFeelingHeard { .. }) => {}
            Problem::Judged(warning) => lacks.push(warning),
            _ => {}
        }
    }
    Ok(lacks)
}
