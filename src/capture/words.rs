//! How the refusals and notes of this room are said: which message, with which facts. The wording stands in
//! `assets/locales/*/capture.ftl`: what is wrong, and what would be understood.

use std::fmt;

use chrono::{DateTime, FixedOffset};

use super::duration::DurationError;
use super::line::Problem;
use super::time::{Doubt, Note, TimeError, Toward};
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
    Note: "One sentence about how the time was read.",
    DurationError: "One sentence: what is wrong, and which forms are understood.",
}

impl TimeError {
    /// One sentence: what is wrong, and which forms are understood of something that happened.
    pub fn words(&self, lang: Lang) -> String {
        self.words_toward(lang, Toward::Past)
    }

    /// One sentence: what is wrong, and which forms are understood of something that happened or of a deadline.
    pub fn words_toward(&self, lang: Lang, toward: Toward) -> String {
        let forms = lang.say(match toward {
            Toward::Past => "time-forms-past",
            Toward::Future => "time-forms-future",
        });
        self.message().with("forms", forms).text(lang)
    }

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
            Self::Unclear { text, doubt } => about(doubt.id(), text),
            Self::TooFar { text } => about("time-too-far", text),
        }
    }
}

impl Doubt {
    /// The message of what is not clear, said of a time that is refused.
    const fn id(self) -> &'static str {
        match self {
            Self::Form => "time-not-a-time",
            Self::Half => "time-which-half",
            Self::DayOrMonth => "time-day-or-month",
            Self::Weekday => "time-other-weekday",
            Self::Zone => "time-which-zone",
        }
    }

    /// The message of what is not clear, said of a line that was kept as text.
    const fn line_id(self) -> &'static str {
        match self {
            Self::Form => "line-looks-timed",
            Self::Half => "line-which-half",
            Self::DayOrMonth => "line-day-or-month",
            Self::Weekday => "line-other-weekday",
            Self::Zone => "line-which-zone",
        }
    }
}

impl Note {
    fn message(&self) -> Message {
        match self {
            Self::Skipped => Message::new("time-note-skipped"),
            Self::Twice { taken, other } => {
                let shown = |at: &DateTime<FixedOffset>| at.format("%H:%M %:z").to_string();
                Message::new("time-note-twice")
                    .with("taken", shown(taken))
                    .with("other", shown(other))
            }
            Self::BeforeNow => Message::new("time-note-before-now"),
            Self::DayOff => Message::new("time-note-day-off"),
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

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl Problem {
    /// One sentence: what was not understood, what became of it, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        let message = match self {
            Self::Time(error) => return error.words(lang),
            Self::UnknownName { name } => Message::new("line-unknown-name").with("name", name),
            Self::SharedName { name, .. } => Message::new("line-shared-name").with("name", name),
            Self::LooksLikeTime { text, doubt } => Message::new(doubt.line_id()).with("text", text),
            Self::MarkOrSwitch => Message::new("line-mark-or-switch"),
            Self::BothMarks => Message::new("line-both-marks"),
        };
        message.text(lang)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sentence in a language, with a word of its facts.
    fn every_sentence(lang: Lang) -> Vec<(String, &'static str)> {
        let text = || "25:00".to_owned();
        let instant = DateTime::UNIX_EPOCH.fixed_offset();
        let times = [
            (TimeError::Empty, ""),
            (TimeError::NotATime { text: text() }, "25:00"),
            (TimeError::NoSuchTime { text: text() }, "25:00"),
            (TimeError::Contradiction { text: text() }, "25:00"),
            (TimeError::NoSuchDay { text: text() }, "25:00"),
            (TimeError::AfterNow { text: text(), instant }, "1970-01-01 00:00 +00:00"),
            (TimeError::TooFar { text: text() }, "25:00"),
            (TimeError::Unclear { text: text(), doubt: Doubt::Form }, "25:00"),
            (TimeError::Unclear { text: text(), doubt: Doubt::Half }, "25:00"),
            (TimeError::Unclear { text: text(), doubt: Doubt::DayOrMonth }, "25:00"),
            (TimeError::Unclear { text: text(), doubt: Doubt::Weekday }, "25:00"),
            (TimeError::Unclear { text: text(), doubt: Doubt::Zone }, "25:00"),
        ];
        let notes = [
            (Note::Skipped, ""),
            (Note::Twice { taken: instant, other: instant }, "00:00 +00:00"),
            (Note::BeforeNow, ""),
            (Note::DayOff, ""),
            (Note::OtherYear(2024), "2024"),
        ];
        let spans = [
            (DurationError::Empty, ""),
            (DurationError::UnitMissing { text: text() }, "25:00"),
            (DurationError::NotADuration { text: text() }, "25:00"),
            (DurationError::Backwards { text: text() }, "25:00"),
            (DurationError::TooLong { text: text() }, "25:00"),
        ];
        let problems = [
            (Problem::Time(TimeError::NotATime { text: text() }), "25:00"),
            (Problem::UnknownName { name: text() }, "25:00"),
            (Problem::SharedName { name: text(), ids: vec![0, 1] }, "25:00"),
            (Problem::LooksLikeTime { text: text(), doubt: Doubt::Form }, "25:00"),
            (Problem::LooksLikeTime { text: text(), doubt: Doubt::Half }, "25:00"),
            (Problem::LooksLikeTime { text: text(), doubt: Doubt::DayOrMonth }, "25:00"),
            (Problem::LooksLikeTime { text: text(), doubt: Doubt::Weekday }, "25:00"),
            (Problem::LooksLikeTime { text: text(), doubt: Doubt::Zone }, "25:00"),
            (Problem::MarkOrSwitch, "/c"),
            (Problem::BothMarks, ""),
        ];
        let toward = [Toward::Past, Toward::Future];
        let said = times.iter().flat_map(|(error, fact)| {
            toward.map(|toward| (error.words_toward(lang, toward), *fact))
        });
        said.chain(notes.iter().map(|(note, fact)| (note.words(lang), *fact)))
            .chain(spans.iter().map(|(error, fact)| (error.words(lang), *fact)))
            .chain(problems.iter().map(|(problem, fact)| (problem.words(lang), *fact)))
            .collect()
    }

    #[test]
    fn every_sentence_stands_in_both_languages_with_its_facts() {
        for lang in Lang::ALL {
            for (said, fact) in every_sentence(lang) {
                assert!(!said.contains(['{', '}', '$']), "{said}");
                assert!(said.ends_with(if lang == Lang::Zh { '。' } else { '.' }), "{said}");
                assert!(said.contains(fact), "{fact} is missing: {said}");
            }
        }
    }

    #[test]
    fn a_deadline_that_is_not_understood_is_offered_forms_that_look_ahead() {
        let error = TimeError::NotATime { text: "soon".to_owned() };
        for (lang, past, future) in
            [(Lang::En, "-10m", "in 20 min"), (Lang::Zh, "10分钟前", "20分钟后")]
        {
            let [behind, ahead] =
                [Toward::Past, Toward::Future].map(|toward| error.words_toward(lang, toward));
            assert!(behind.contains(past) && !behind.contains(future), "{behind}");
            assert!(ahead.contains(future) && !ahead.contains(past), "{ahead}");
            assert_eq!(error.words(lang), behind);
        }
    }
}
