//! What can go wrong between a person and the log, and what to do then.

use std::{fmt, io, path::PathBuf};

use crate::{
    incident::{IncidentId, Refusal},
    locale::{Lang, Message, Value},
    report,
    store::{AppendError, StoreError},
};

/// Why something was not done. Nothing that was acknowledged before is lost.
#[derive(Debug)]
pub enum SessionError {
    /// The log could not be read or written.
    Store(StoreError),
    /// An append failed.
    Append(AppendError),
    /// An act was refused; the number counts from 0 within the input.
    Refused {
        /// Why.
        refusal: Refusal,
        /// Which act.
        act: usize,
    },
    /// A document may not be made.
    Blocked(report::Blocked),
    /// A document does not fit into its format.
    Unrendered(report::Unrendered),
    /// No incident of that reference.
    UnknownIncident(String),
    /// Several incidents may be meant.
    AmbiguousIncident(String, Vec<String>),
    /// A file could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is there already.
    Exists(PathBuf),
    /// A file of public holidays holds no calendar.
    Calendar {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The settings file is damaged.
    Settings {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Other processes wrote without a pause.
    Busy,
    /// A log on file holds nothing that can be shown.
    Empty(IncidentId),
    /// A fault of the program.
    Lost,
}

impl SessionError {
    pub(super) fn file(path: &std::path::Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }

    /// The sentence that says what is wrong and what to do.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Store(error) => error.words(lang),
            Self::Append(error) => error.words(lang),
            Self::Refused { refusal, .. } => refusal.message().text(lang),
            Self::Blocked(blocked) => blocked.message(lang).text(lang),
            Self::Unrendered(unrendered) => unrendered.message().text(lang),
            Self::UnknownIncident(text) => {
                Message::new("error-unknown-incident").with("text", text).text(lang)
            }
            Self::AmbiguousIncident(text, found) => Message::new("error-ambiguous-incident")
                .with("text", text)
                .with("found", Value::names(found))
                .text(lang),
            Self::File { path, source } => Message::new("error-file")
                .with("path", path.display().to_string())
                .with("reason", crate::locale::system::reason(source, lang))
                .text(lang),
            Self::Exists(path) => {
                Message::new("error-exists").with("path", path.display().to_string()).text(lang)
            }
            Self::Calendar { path, reason } => Message::new("error-calendar")
                .with("path", path.display().to_string())
                .with("reason", reason)
                .text(lang),
            Self::Settings { path, reason } => Message::new("error-settings")
                .with("path", path.display().to_string())
                .with("reason", reason)
                .text(lang),
            Self::Busy => lang.say("error-busy"),
            Self::Empty(id) => Message::new("error-empty").with("id", id.to_string()).text(lang),
            Self::Lost => lang.say("error-lost"),
        }
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for SessionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Append(error) => Some(error),
            Self::File { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<StoreError> for SessionError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<AppendError> for SessionError {
    fn from(error: AppendError) -> Self {
        Self::Append(error)
    }
}

impl From<report::Blocked> for SessionError {
    fn from(blocked: report::Blocked) -> Self {
        Self::Blocked(blocked)
    }
}

impl From<report::Unrendered> for SessionError {
    fn from(unrendered: report::Unrendered) -> Self {
        Self::Unrendered(unrendered)
    }
}
