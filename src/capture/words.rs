//! How the refusals and notes of this room are said: which message, with which facts. The wording stands in
//! `assets/locales/*/capture.ftl`: what is wrong, and what would be understood.

use std::fmt;

use super::duration::DurationError;
use super::line::Problem;
use super::time::{Note, TimeError};
use crate::locale::{Lang, Message};

/// Gives a kind of refusal or note its two ways of being said.
macro_rules! said {
    ($($kind:ty: $what:literal),* $(,)?) => {$(
        impl $kind {
            #[doc = $what]
            pub fn words(&self, lang: Lang) -> String {
                self.message().text(lang)
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.words(Lang::En))
            }
        }
    )*};
}

said! {
    TimeError: "One sentence: what is wrong, and which forms are understood.",
    Note: "One sentence about how the time was read.",
    DurationError: "One sentence: what is wrong, and which forms are understood.",
    Problem: "One sentence: what was not understood, what became of it, and what to do.",
}

impl TimeError {
    fn message(&self) -> Message {
        let about = |id, text: &String| Message::new(id).with("text", text);
        match self {
            Self::Empty => Message::new("time-empty"),
            Self::NotATime { text } => about("time-not-a-time", text),
            Self::NoSuchTime { text } => about("time-no-such-time", text),
            Self::Contradiction { text } => about("time-contradiction", text),
            Self::NoSuchDay { text } => about("time-no-such-day", text),
            Self::AfterNow { text, instant } => about("time-after-now", text)
                .with("instant", instant.format("%Y-%m-%d %H:%M %:z").to_string()),
            Self::TooFar { text } => about("time-too-far", text),
        }
    }
}

impl Note {
    fn message(&self) -> Message {
        match self {
            Self::Skipped => Message::new("time-note-skipped"),
            Self::Twice { .. } => Message::new("time-note-twice"),
            Self::BeforeNow => Message::new("time-note-before-now"),
            Self::OtherYear(year) => {
                Message::new("time-note-other-year").with("year", year.to_string())
            }
        }
    }
}

impl DurationError {
    fn message(&self) -> Message {
        let about = |id, text: &String| Message::new(id).with("text", text);
        match self {
            Self::Empty => Message::new("duration-empty"),
            Self::UnitMissing { text } => about("duration-unit-missing", text),
            Self::NotADuration { text } => about("duration-not-a-duration", text),
            Self::Backwards { text } => about("duration-backwards", text),
            Self::TooLong { text } => about("duration-too-long", text),
        }
    }
}

impl Problem {
    fn message(&self) -> Message {
        match self {
            Self::Time(error) => error.message(),
            Self::UnknownName { name } => Message::new("line-unknown-name").with("name", name),
            Self::SharedName { name, .. } => Message::new("line-shared-name").with("name", name),
            Self::BothMarks => Message::new("line-both-marks"),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn every_message() -> Vec<Message> {
        let text = || "25:00".to_owned();
        let later = DateTime::UNIX_EPOCH;
        let instant = later.fixed_offset();
        let times = [
            TimeError::Empty,
            TimeError::NotATime { text: text() },
            TimeError::NoSuchTime { text: text() },
            TimeError::Contradiction { text: text() },
            TimeError::NoSuchDay { text: text() },
            TimeError::AfterNow { text: text(), instant },
            TimeError::TooFar { text: text() },
        ];
        let notes = [Note::Skipped, Note::Twice { later }, Note::BeforeNow, Note::OtherYear(2024)];
        let spans = [
            DurationError::Empty,
            DurationError::UnitMissing { text: text() },
            DurationError::NotADuration { text: text() },
            DurationError::Backwards { text: text() },
            DurationError::TooLong { text: text() },
        ];
        let problems = [
            Problem::UnknownName { name: text() },
            Problem::SharedName { name: text(), ids: vec![0, 1] },
            Problem::BothMarks,
        ];
        let mut every: Vec<Message> = times.iter().map(TimeError::message).collect();
        every.extend(notes.iter().map(Note::message));
        every.extend(spans.iter().map(DurationError::message));
        every.extend(problems.iter().map(Problem::message));
        every
    }

    #[test]
    fn every_sentence_stands_in_both_languages_with_its_facts() {
        for message in every_message() {
            for lang in Lang::ALL {
                let said = message.text(lang);
                assert_ne!(said, message.id);
                assert!(!said.contains(['{', '}', '$']), "{said}");
                assert!(said.ends_with(if lang == Lang::Zh { '。' } else { '.' }), "{said}");
                for (name, value) in &message.arguments {
                    if let crate::locale::Value::Text(value) = value {
                        assert!(said.contains(value.as_str()), "{name} is missing: {said}");
                    }
                }
            }
        }
    }
}
