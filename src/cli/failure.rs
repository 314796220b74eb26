//! Why a command ended without doing what was asked: its sentence and its exit status.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    capture::time::{TimeError, Toward},
    locale::{Lang, Message, system},
    platform::terminal::Ending,
    runtime::WindowError,
    session::{SessionError, editing::EditError},
    store::StoreError,
};

/// Why nothing was done.
#[derive(Debug)]
pub(super) enum Failure {
    /// A time that is none (exit status 2).
    Time(TimeError),
    /// A deadline that is none (exit status 2).
    Deadline(TimeError),
    /// Words that mean nothing here (exit status 2).
    Misused(Message),
    /// Refused or failed, in a sentence of our own.
    Said(Message),
    /// Refused or failed, already worded and printed.
    Told,
    /// What the log said.
    Session(SessionError),
    /// A file that could not be read or written.
    File(PathBuf, io::Error),
    /// The window could not run.
    Window(WindowError),
    /// The system asked the window to end; everything was kept.
    Ended(Ending),
    /// Standard output or input failed, and nothing was recorded.
    Stream(io::Error),
    /// Something was recorded, as this, and the answer could not be written (exit status 3).
    Unsaid(String, io::Error),
}

impl Failure {
    /// The exit status.
    pub(super) fn status(&self) -> u8 {
        match self {
            Self::Time(_) | Self::Deadline(_) | Self::Misused(_) => 2,
            Self::Unsaid(..) => 3,
            Self::Ended(ending) => ending.status(),
            Self::Said(_)
            | Self::Told
            | Self::Session(_)
            | Self::File(..)
            | Self::Window(_)
            | Self::Stream(_) => 1,
        }
    }

    /// The sentence, empty where it was said before.
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Said(message) | Self::Misused(message) => message.text(lang),
            Self::Time(error) => {
                Message::new("cli-wrong-time").with("problem", error.words(lang)).text(lang)
            }
            Self::Deadline(error) => Message::new("cli-wrong-time")
                .with("problem", error.words_toward(lang, Toward::Future))
                .text(lang),
            Self::Told | Self::Ended(_) => String::new(),
            Self::Window(error) => error.message(lang),
            Self::Session(error) => error.message(lang),
            Self::File(path, error) => Message::new("error-file")
                .with("path", path.display().to_string())
                .with("reason", system::reason(error, lang))
                .text(lang),
            Self::Unsaid(as_what, error) => Message::new("cli-unsaid")
                .with("what", as_what)
                .with("reason", system::reason(error, lang))
                .text(lang),
            Self::Stream(error) => {
                Message::new("cli-stream").with("reason", system::reason(error, lang)).text(lang)
            }
        }
    }
}

impl From<WindowError> for Failure {
    fn from(error: WindowError) -> Self {
        Self::Window(error)
    }
}

impl From<SessionError> for Failure {
    fn from(error: SessionError) -> Self {
        Self::Session(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Session(error.into())
    }
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Self {
        match error {
            EditError::File(path, error) => Self::File(path, error),
            EditError::NoEditor
            | EditError::Ended { .. }
            | EditError::TooLong
            | EditError::NotUtf8(_) => error.message().into(),
        }
    }
}

impl From<TimeError> for Failure {
    fn from(error: TimeError) -> Self {
        Self::Time(error)
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

/// Where a folder was named and no log is in it.
pub(super) fn no_log(dir: &Path) -> Message {
    Message::new("cli-no-log").with("path", dir.display().to_string())
}
