//! Why a document did not become bytes.

use std::fmt;

use crate::locale::{Lang, Message};

/// Why a format cannot hold a document. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrendered {
    /// The container of the format refused a part, in its own words.
    Container(String),
    /// No font at hand has these characters: a page would have holes in it.
    Unset {
        /// The first of them, in order.
        characters: Vec<char>,
        /// How many more there are.
        more: usize,
        /// Where a font of the user's own is put; empty where that is not known.
        folder: String,
    },
    /// This build does not write the format: it was made without it.
    NotBuilt,
}

/// So many missing characters are named.
#[cfg(feature = "pdf")]
const NAMED: usize = 20;

impl Unrendered {
    pub(super) fn container(error: &dyn std::error::Error) -> Self {
        Self::Container(error.to_string())
    }

    #[cfg(feature = "pdf")]
    pub(super) fn unset(missing: &[char], folder: &str) -> Self {
        let characters: Vec<char> = missing.iter().copied().take(NAMED).collect();
        let more = missing.len() - characters.len();
        Self::Unset { characters, more, folder: folder.to_owned() }
    }

    /// The sentence that says what is wrong and what to do next.
    pub fn message(&self) -> Message {
        match self {
            Self::Container(reason) => {
                Message::new("report-unrendered-container").with("reason", reason)
            }
            Self::Unset { characters, more, folder } => {
                let named: Vec<String> = characters.iter().map(char::to_string).collect();
                Message::new("report-unrendered-unset")
                    .with("characters", named.join(" "))
                    .with("more", *more)
                    .with("folder", if folder.is_empty() { "-" } else { folder })
            }
            Self::NotBuilt => Message::new("report-unrendered-not-built"),
        }
    }
}

impl fmt::Display for Unrendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

impl std::error::Error for Unrendered {}
