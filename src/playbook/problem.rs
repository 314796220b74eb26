//! What is wrong with a playbook, and where.

use std::{fmt, io};

use super::{AmountError, Audience, RulePart, Side};
use crate::locale::{Lang, Message, system};

/// One thing wrong with a playbook's text, or with the file it should stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// Column in characters, from 1; 0 where the file as a whole is meant.
    pub column: usize,
    /// What is wrong.
    pub kind: Kind,
}

/// What can be wrong with a playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A folder, a pipe or a device, and no file with a text.
    NotAFile,
    /// The file cannot be read, for this reason.
    Unreadable {
        /// What the system says.
        reason: io::ErrorKind,
    },
    /// The text is not written in UTF-8 from this line on.
    NotUtf8,
    /// Not TOML.
    Syntax {
        /// The TOML parser's words.
        message: String,
    },
    /// TOML, but a value is missing or of the wrong type.
    Shape {
        /// The TOML parser's words.
        message: String,
    },
    /// A format this program does not know.
    UnknownFormat {
        /// The number found.
        found: u32,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// Its path, such as `sections.0.titel`.
        path: String,
    },
    /// An id that stands twice.
    DuplicateId {
        /// The id.
        id: String,
        /// The line where it stands first.
        first_line: usize,
    },
    /// An id that is not kebab-case.
    BadId {
        /// The id.
        id: String,
    },
    /// A text that lacks a language.
    EmptyText {
        /// Its path, such as `sections.0.title`.
        path: String,
        /// The language that is missing.
        lang: Lang,
    },
    /// A section without a question.
    EmptySection {
        /// The section's id.
        id: String,
    },
    /// No question is critical (A1).
    NoCriticalQuestion,
    /// No required role on a side (F1).
    NoRequiredRole {
        /// The side: customer or ours.
        side: Side,
    },
    /// A severity without a pace (G1).
    MissingSeverity {
        /// To whom.
        audience: Audience,
        /// Which one, 1 to 4.
        severity: u8,
    },
    /// A pace with a zero or a missing figure (G1).
    ZeroCadence {
        /// To whom.
        audience: Audience,
        /// Which severity, 1 to 4.
        severity: u8,
    },
    /// A pace whose figures do not follow one another: first, every, calm every (G1).
    BackwardsCadence {
        /// To whom.
        audience: Audience,
        /// Which severity, 1 to 4.
        severity: u8,
    },
    /// A figure that must be 1 or more.
    Zero {
        /// Its path.
        path: String,
    },
    /// A severity that there is not.
    BadSeverity {
        /// Its path.
        path: String,
        /// The number found.
        found: u8,
    },
    /// Words for severities, but not for four.
    NotFour {
        /// For how many.
        found: usize,
    },
    /// A regime of which nobody says when it was checked (I7).
    NotChecked {
        /// Its id.
        id: String,
    },
    /// A regime that is nobody's duty (I7).
    NoDuty {
        /// Its id.
        id: String,
    },
    /// A stage with more than one length of time (I7).
    SeveralLengths {
        /// Its id.
        id: String,
    },
    /// A stage that is started by nothing there is (I7).
    NoSuchStart {
        /// What it names.
        starts: String,
    },
    /// A rule that is switched on but lacks one of its four parts (I1).
    RuleLacks {
        /// The rule's id.
        id: String,
        /// The part.
        part: RulePart,
    },
    /// An amount in no currency, or beyond what is counted.
    BadAmount {
        /// Why.
        error: AmountError,
    },
}

impl Problem {
    /// What is wrong with the file as a whole.
    pub const fn of_file(kind: Kind) -> Self {
        Self { line: 0, column: 0, kind }
    }

    /// Where it is, what is wrong and what to write instead.
    pub fn words(&self, lang: Lang) -> String {
        if self.line == 0 {
            return self.kind.words(lang);
        }
        Message::new("playbook-problem")
            .with("line", self.line.to_string())
            .with("column", self.column.to_string())
            .with("what", self.kind.words(lang))
            .text(lang)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for Problem {}

impl Kind {
    /// What is wrong and what to write instead, without the place. What the TOML parser says stays in English.
    pub fn words(&self, lang: Lang) -> String {
        let message = match self {
            Self::NotAFile => Message::new("playbook-not-a-file"),
            Self::Unreadable { reason } => {
                let reason = system::reason(&io::Error::from(*reason), lang);
                Message::new("playbook-unreadable").with("reason", reason)
            }
            Self::NotUtf8 => Message::new("playbook-not-utf8"),
            Self::Syntax { message } => Message::new("playbook-syntax").with("detail", message),
            Self::Shape { message } => Message::new("playbook-shape").with("detail", message),
            Self::UnknownFormat { found } => {
                Message::new("playbook-unknown-format").with("found", found.to_string())
            }
            Self::UnknownKey { path } => Message::new("playbook-unknown-key").with("path", path),
            Self::DuplicateId { id, first_line } => Message::new("playbook-duplicate-id")
                .with("id", id)
                .with("line", first_line.to_string()),
            Self::BadId { id } => Message::new("playbook-bad-id").with("id", id),
            Self::EmptyText { path, lang: missing } => Message::new("playbook-empty-text")
                .with("path", path)
                .with("language", lang.say(language(*missing))),
            Self::EmptySection { id } => Message::new("playbook-empty-section").with("id", id),
            Self::NoCriticalQuestion => Message::new("playbook-no-critical-question"),
            Self::NoRequiredRole { side } => Message::new("playbook-no-required-role")
                .with("side", if side.is_ours() { "ours" } else { "customer" }),
            Self::MissingSeverity { audience, severity } => {
                Message::new("playbook-missing-severity")
                    .with("table", table(*audience))
                    .with("severity", severity.to_string())
            }
            Self::ZeroCadence { audience, severity } => Message::new("playbook-zero-cadence")
                .with("table", table(*audience))
                .with("severity", severity.to_string()),
            Self::BackwardsCadence { audience, severity } => {
                Message::new("playbook-backwards-cadence")
                    .with("table", table(*audience))
                    .with("severity", severity.to_string())
            }
            Self::Zero { path } => Message::new("playbook-zero").with("path", path),
            Self::BadSeverity { path, found } => Message::new("playbook-bad-severity")
                .with("path", path)
                .with("found", found.to_string()),
            Self::NotFour { found } => {
                Message::new("playbook-not-four").with("found", found.to_string())
            }
            Self::NotChecked { id } => Message::new("playbook-not-checked").with("id", id),
            Self::NoDuty { id } => Message::new("playbook-no-duty").with("id", id),
            Self::SeveralLengths { id } => Message::new("playbook-several-lengths").with("id", id),
            Self::NoSuchStart { starts } => {
                Message::new("playbook-no-such-start").with("starts", starts)
            }
            Self::RuleLacks { id, part } => {
                Message::new("playbook-rule-lacks").with("id", id).with("part", part.key())
            }
            Self::BadAmount { error } => error.message(),
        };
        message.text(lang)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "playbook-language-zh",
        Lang::En => "playbook-language-en",
    }
}

const fn table(audience: Audience) -> &'static str {
    match audience {
        Audience::Customer => "cadence.customer",
        Audience::Internal => "cadence.internal",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_kind() -> Vec<Kind> {
        let text = || "x-1".to_owned();
        let audience = Audience::Internal;
        vec![
            Kind::NotAFile,
            Kind::Unreadable { reason: io::ErrorKind::PermissionDenied },
            Kind::NotUtf8,
            Kind::Syntax { message: text() },
            Kind::Shape { message: text() },
            Kind::UnknownFormat { found: 3 },
            Kind::UnknownKey { path: text() },
            Kind::DuplicateId { id: text(), first_line: 18 },
            Kind::BadId { id: text() },
            Kind::EmptyText { path: text(), lang: Lang::Zh },
            Kind::EmptyText { path: text(), lang: Lang::En },
            Kind::EmptySection { id: text() },
            Kind::NoCriticalQuestion,
            Kind::NoRequiredRole { side: Side::Ours },
            Kind::MissingSeverity { audience, severity: 4 },
            Kind::ZeroCadence { audience, severity: 4 },
            Kind::BackwardsCadence { audience, severity: 4 },
            Kind::Zero { path: text() },
            Kind::BadSeverity { path: text(), found: 7 },
            Kind::NotFour { found: 3 },
            Kind::NotChecked { id: text() },
            Kind::NoDuty { id: text() },
            Kind::SeveralLengths { id: text() },
            Kind::NoSuchStart { starts: text() },
            Kind::RuleLacks { id: text(), part: RulePart::Limit },
            Kind::BadAmount { error: AmountError::NoCurrency { found: text() } },
        ]
    }

    #[test]
    fn every_problem_is_a_sentence_of_its_own_language() {
        for kind in every_kind() {
            let [zh, en] = [kind.words(Lang::Zh), kind.words(Lang::En)];
            assert!(zh.ends_with('。') && !zh.contains(['{', '$']), "{zh}");
            let han = |c: char| ('\u{3000}'..='\u{9fff}').contains(&c);
            assert!(en.ends_with('.') && !en.contains(han) && !en.contains(['{', '$']), "{en}");
            assert!(!zh.starts_with("playbook-") && zh != en, "{zh}");
            assert_eq!(kind.to_string(), en);
        }
    }
}
