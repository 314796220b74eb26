//! What wakes the window's loop, and why the window could not run.

use crate::{
    console::message::Message, locale::Lang, platform::terminal::Ending, session::SessionError,
};

/// What wakes the loop.
pub(super) enum Wake {
    Message(Message),
    Ending(Ending),
    Interrupt,
    Suspend,
    Continued,
    TerminalLost,
    WorkerLost,
}

/// Why the window could not run. The terminal is restored.
#[derive(Debug)]
pub enum WindowError {
    /// The log.
    Session(SessionError),
    /// The terminal.
    Terminal(std::io::Error),
    /// The part that writes the log stopped.
    WorkerLost,
}

impl From<SessionError> for WindowError {
    fn from(error: SessionError) -> Self {
        Self::Session(error)
    }
}

impl From<std::io::Error> for WindowError {
    fn from(error: std::io::Error) -> Self {
        Self::Terminal(error)
    }
}

impl WindowError {
    /// The sentence that says what is wrong and what to do.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Session(error) => error.message(lang),
            Self::Terminal(error) => crate::locale::Message::new("error-terminal")
                .with("reason", crate::locale::system::reason(error, lang))
                .text(lang),
            Self::WorkerLost => lang.say("error-worker"),
        }
    }
}
