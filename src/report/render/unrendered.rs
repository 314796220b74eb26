//! Why a document did not become bytes.

use std::fmt;

use crate::locale::{Lang, Message};

/// Why a format cannot hold a document. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrendered {
    /// The container of the format refused a part, in its own words.
    Container(String),
}

impl Unrendered {
    pub(super) fn container(error: &dyn std::error::Error) -> Self {
        Self::Container(error.to_string())
    }

    /// The sentence that says what is wrong and what to do next.
    pub fn message(&self) -> Message {
        match self {
            Self::Container(reason) => {
                Message::new("report-unrendered-container").with("reason", reason)
            }
        }
    }
}

impl fmt::Display for Unrendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

impl std::error::Error for Unrendered {}
