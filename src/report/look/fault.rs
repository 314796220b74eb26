//! What is wrong with a look, and where.

use std::fmt;

use crate::{
    locale::{Lang, Message},
    playbook::Kind,
};

/// The largest logo, in bytes: it stands in every page.
pub const LOGO_BYTES: usize = 512 * 1024;

/// One thing wrong with a look's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// What can be wrong with any file of settings in TOML.
    Toml(Kind),
    /// A colour that is none.
    BadColour {
        /// As it is written.
        found: String,
    },
    /// The logo is to lie beside the look: a name, no path.
    LogoPath {
        /// As it is written.
        name: String,
    },
    /// The logo cannot be read.
    LogoUnread {
        /// The name of its file.
        name: String,
    },
    /// The logo is neither PNG nor SVG.
    LogoNoPicture {
        /// The name of its file.
        name: String,
    },
    /// The logo is an SVG that draws with more than shapes and paints.
    LogoNotShapes {
        /// The name of its file.
        name: String,
        /// What it draws with.
        found: &'static str,
    },
    /// The logo is larger than [`LOGO_BYTES`].
    LogoTooLarge {
        /// The name of its file.
        name: String,
    },
    /// No document has that section.
    UnknownSection {
        /// As it is written.
        id: String,
    },
}

impl Fault {
    /// The sentence: what is wrong, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        let message = match self {
            Self::Toml(kind) => return kind.words(lang),
            Self::BadColour { found } => Message::new("look-bad-colour").with("found", found),
            Self::LogoPath { name } => Message::new("look-logo-path").with("name", name),
            Self::LogoUnread { name } => Message::new("look-logo-unread").with("name", name),
            Self::LogoNoPicture { name } => Message::new("look-logo-no-picture").with("name", name),
            Self::LogoNotShapes { name, found } => {
                Message::new("look-logo-not-shapes").with("name", name).with("found", *found)
            }
            Self::LogoTooLarge { name } => Message::new("look-logo-too-large")
                .with("name", name)
                .with("most", LOGO_BYTES / 1024),
            Self::UnknownSection { id } => Message::new("look-unknown-section").with("id", id),
        };
        message.text(lang)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for Fault {}
