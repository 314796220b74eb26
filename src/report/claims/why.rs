//! Why a sentence is no true one, in words: what the record holds, and what to do.

use crate::{
    incident::{Status, drafts::Problem, responsibility::Condition},
    locale::{Lang, Message},
};

/// Something that is recorded, as a message names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// As it is printed in every language.
    Words(String),
    /// A length of time in seconds.
    Seconds(i64),
}

impl Held {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Seconds(seconds) => {
                let minutes = (seconds + 30) / 60;
                let (days, rest) = (minutes / 1440, minutes % 1440);
                let words = |minutes| crate::incident::wording::minutes_words(minutes, lang);
                if days < 2 {
                    return words(minutes);
                }
                let days = Message::new("claim-days").with("count", days).text(lang);
                if rest == 0 {
                    days
                } else {
                    Message::new("claim-days-and")
                        .with("days", days)
                        .with("rest", words(rest))
                        .text(lang)
                }
            }
        }
    }
}

/// Why the record contradicts a sentence. What is known only internally is in none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Another time; the recorded ones that the customer may know, none where it is recorded only internally.
    Time(Vec<Held>),
    /// Another length of time.
    Length(Vec<Held>),
    /// Another amount of money.
    Money(Vec<Held>),
    /// Another part of a whole, or other odds than those that were disclosed.
    Share(Vec<Held>),
    /// Another number.
    Number(Vec<Held>),
    /// It stands otherwise.
    Status(Status),
    /// A loss is recorded.
    Lost,
    /// Whether anything was lost is not known.
    LossUnknown,
    /// It is recorded that nothing was lost.
    NothingLost,
    /// No backup is recorded.
    NoBackup,
    /// A backup is recorded.
    HasBackup,
    /// No restore from the backup is recorded as tested.
    Untested,
    /// The cause is only assumed, or was told otherwise since.
    Cause,
    /// Promises were broken: those that the customer knows of, by label.
    Broken(Vec<String>),
    /// Nobody told the customer anything for longer than is said.
    Silence(Held),
    /// Compensation is recorded.
    Compensates,
    /// Somebody was hurt.
    Hurt,
    /// Conditions of responsibility that are not met (D1).
    Responsibility(Vec<Condition>),
    /// Somebody else noticed it.
    Noticed,
}

/// What a rule makes of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Finding {
    /// The rule is not about it.
    Silent,
    /// It is as recorded.
    Agrees,
    /// It is not.
    Differs(Why),
}

impl Why {
    /// The name in tests and for programs.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Time(_) => "time",
            Self::Length(_) => "length",
            Self::Money(_) => "money",
            Self::Share(_) => "share",
            Self::Number(_) => "number",
            Self::Status(_) => "status",
            Self::Lost => "lost",
            Self::LossUnknown => "loss-unknown",
            Self::NothingLost => "nothing-lost",
            Self::NoBackup => "no-backup",
            Self::HasBackup => "has-backup",
            Self::Untested => "untested",
            Self::Cause => "cause",
            Self::Broken(_) => "broken",
            Self::Silence(_) => "silence",
            Self::Compensates => "compensates",
            Self::Hurt => "hurt",
            Self::Responsibility(_) => "responsibility",
            Self::Noticed => "noticed",
        }
    }

    /// The sentence of those words of a text: what the record holds, and what to do.
    pub fn text(&self, words: &str, lang: Lang) -> String {
        let listed = |id, held: &[Held]| {
            if held.is_empty() {
                return Message::new("claim-otherwise").with("words", words);
            }
            let held: Vec<String> = held.iter().map(|it| it.text(lang)).collect();
            Message::new(id).with("words", words).with("held", lang.list(&held))
        };
        let message = match self {
            Self::Time(held) => listed("claim-time", held),
            Self::Length(held) => listed("claim-length", held),
            Self::Money(held) => listed("claim-money", held),
            Self::Share(held) => listed("claim-share", held),
            Self::Number(held) => listed("claim-number", held),
            Self::Status(status) => Message::new("claim-status").with(
                "status",
                vec![Message::new(match status {
                    Status::Open => "status-open",
                    Status::Mitigated => "status-mitigated",
                    Status::Resolved => "status-resolved",
                    Status::Closed => "status-closed",
                })],
            ),
            Self::Lost => Message::new("claim-lost"),
            Self::LossUnknown => Message::new("claim-loss-unknown"),
            Self::NothingLost => Message::new("claim-nothing-lost"),
            Self::NoBackup => Message::new("claim-no-backup"),
            Self::HasBackup => Message::new("claim-has-backup"),
            Self::Untested => Message::new("claim-untested"),
            Self::Cause => Message::new("claim-cause"),
            Self::Broken(labels) if labels.is_empty() => listed("claim-otherwise", &[]),
            Self::Broken(labels) => Message::new("claim-broken").with("list", lang.list(labels)),
            Self::Silence(length) => Message::new("claim-silence").with("held", length.text(lang)),
            Self::Compensates => Message::new("claim-compensates"),
            Self::Hurt | Self::Noticed => listed("claim-otherwise", &[]),
            Self::Responsibility(unmet) => return Problem::Dark(unmet.clone()).text(lang),
        };
        message.text(lang)
    }
}
