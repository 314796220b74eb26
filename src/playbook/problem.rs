//! What is wrong with a playbook, and where.

use std::fmt;

use super::{Audience, RulePart, Side};
use crate::locale::Lang;

/// One thing wrong with a playbook's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: Kind,
}

/// What can be wrong with a playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
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
    /// A figure that must be 1 or more.
    Zero {
        /// Its path.
        path: String,
    },
    /// A rule that is switched on but lacks one of its four parts (I1).
    RuleLacks {
        /// The rule's id.
        id: String,
        /// The part.
        part: RulePart,
    },
    /// A currency that is not three capital letters.
    BadCurrency {
        /// What stands there.
        found: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line {}, column {}: {}", self.line, self.column, self.kind)
    }
}

impl std::error::Error for Problem {}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { message } => write!(f, "This is not valid TOML: {message}."),
            Self::Shape { message } => write!(f, "A value is missing or of the wrong type: {message}."),
            Self::UnknownFormat { found } => write!(
                f,
                "Format {found} is unknown; this program reads format 1. Write `format = 1`, or use a newer program."
            ),
            Self::UnknownKey { path } => {
                write!(f, "The key `{path}` means nothing here; correct its spelling or remove it.")
            }
            Self::DuplicateId { id, first_line } => write!(
                f,
                "The id `{id}` is already used in line {first_line}; give one of them another id."
            ),
            Self::BadId { id } => write!(
                f,
                "`{id}` is not an id; use lower-case letters, digits and single hyphens, such as `last-backup`."
            ),
            Self::EmptyText { path, lang } => {
                write!(f, "`{path}` has no text in {}; both languages are needed.", language(*lang))
            }
            Self::EmptySection { id } => {
                write!(f, "Section `{id}` has no question; add one or remove the section.")
            }
            Self::NoCriticalQuestion => {
                f.write_str("No question is critical; mark those that must be known first with `critical = true`.")
            }
            Self::NoRequiredRole { side } => write!(
                f,
                "No role with side `{}` is required; mark at least one with `required = true`.",
                if side.is_ours() { "ours" } else { "customer" }
            ),
            Self::MissingSeverity { audience, severity } => write!(
                f,
                "The cadence `{}` has no `severity-{severity}`; give all four, or remove the whole table to use the defaults.",
                table(*audience)
            ),
            Self::ZeroCadence { audience, severity } => write!(
                f,
                "`{}.severity-{severity}` has a figure that is zero or missing; write all four in minutes, each 1 or more.",
                table(*audience)
            ),
            Self::Zero { path } => write!(f, "`{path}` is zero or missing; write 1 or more."),
            Self::RuleLacks { id, part } => write!(
                f,
                "Rule `{id}` cannot be switched on without `{}`; add it, or write `enabled = false`.",
                part.key()
            ),
            Self::BadCurrency { found } => {
                write!(f, "`{found}` is not a currency; write its three capital letters, such as `CNY`.")
            }
        }
    }
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "Chinese (`zh`)",
        Lang::En => "English (`en`)",
    }
}

const fn table(audience: Audience) -> &'static str {
    match audience {
        Audience::Customer => "cadence.customer",
        Audience::Internal => "cadence.internal",
    }
}
