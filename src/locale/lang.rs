//! The two languages of the program.

use std::{borrow::Borrow, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language the program speaks: Simplified Chinese or English.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
pub enum Lang {
    /// Simplified Chinese, `zh-CN`.
    #[serde(rename = "zh-CN", alias = "zh")]
    Zh,
    /// English, `en`.
    #[default]
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag: `zh-CN` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// What stands between two sentences: a catalogue's text begins with no space, and English needs one.
    pub const fn gap(self) -> &'static str {
        match self {
            Self::Zh => "",
            Self::En => " ",
        }
    }

    /// Names one after the other, with what this language puts between them.
    pub fn list<S: Borrow<str>>(self, names: &[S]) -> String {
        names.join(match self {
            Self::Zh => "、",
            Self::En => ", ",
        })
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    /// Reads a tag or a POSIX locale: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `en_GB.UTF-8`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let lower = text.to_ascii_lowercase();
        let primary = lower.split(['-', '_', '.']).next().unwrap_or_default();
        match primary {
            "zh" | "cn" => Ok(Self::Zh),
            "en" => Ok(Self::En),
            _ => Err(()),
        }
    }
}
