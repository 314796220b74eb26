//! The languages of the program. A new one is a row here and a folder in `assets/locales`.

use std::{borrow::Borrow, str::FromStr};

use serde::{Deserialize, Serialize};

/// The languages, one row each. The folder of a language in `assets/locales` is named by its tag.
///
/// - `name`: what the language calls itself
/// - `read`: the first part of a tag or of a POSIX locale that means it, in lower case
/// - `gap`: what stands between two sentences
/// - `comma`: what stands between the items of a list
/// - `semicolon`: what stands between items that are sentences or hold commas
macro_rules! for_each_language {
    ($use:ident) => {
        $use! {
            /// Simplified Chinese, `zh-CN`.
            #[serde(alias = "zh")]
            Zh = "zh-CN" { name: "中文", read: "zh" | "cn", gap: "", comma: "、", semicolon: "；" }
            /// English, `en`.
            #[default]
            En = "en" { name: "English", read: "en", gap: " ", comma: ", ", semicolon: "; " }
        }
    };
}
pub(super) use for_each_language;

macro_rules! languages {
    ($(
        $(#[$about:meta])*
        $lang:ident = $tag:tt {
            name: $name:literal, read: $($read:literal)|+, gap: $gap:literal, comma: $comma:literal,
            semicolon: $semicolon:literal
        }
    )+) => {
        /// A language the program speaks: Simplified Chinese or English.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, schemars::JsonSchema,
        )]
        pub enum Lang {
            $($(#[$about])* #[serde(rename = $tag)] $lang,)+
        }

        impl Lang {
            /// Every language.
            pub const ALL: [Self; [$($tag),+].len()] = [$(Self::$lang),+];

            /// The BCP 47 tag: `zh-CN` or `en`.
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$lang => $tag,)+
                }
            }

            /// The language's own name for itself.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$lang => $name,)+
                }
            }

            /// What stands between two sentences: a catalogue's text begins with no space, and English needs one.
            pub const fn gap(self) -> &'static str {
                match self {
                    $(Self::$lang => $gap,)+
                }
            }

            /// What stands between the items of a list.
            pub const fn comma(self) -> &'static str {
                match self {
                    $(Self::$lang => $comma,)+
                }
            }

            /// What stands between items that are sentences or hold commas.
            const fn semicolon(self) -> &'static str {
                match self {
                    $(Self::$lang => $semicolon,)+
                }
            }

            /// The language whose tag begins like that.
            fn read(first: &str) -> Option<Self> {
                match first {
                    $($($read)|+ => Some(Self::$lang),)+
                    _ => None,
                }
            }
        }
    };
}

for_each_language!(languages);

impl Lang {
    /// Names one after the other, with what this language puts between them.
    pub fn list<S: Borrow<str>>(self, names: &[S]) -> String {
        names.join(self.comma())
    }

    /// Sentences, or what holds commas itself, one after the other.
    pub fn clauses<S: Borrow<str>>(self, clauses: &[S]) -> String {
        clauses.join(self.semicolon())
    }

    /// The language after this one, and the first after the last: with two, the other one.
    #[must_use]
    pub const fn other(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

impl FromStr for Lang {
    type Err = ();

    /// Reads a tag or a POSIX locale: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `en_GB.UTF-8`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let lower = text.to_ascii_lowercase();
        let primary = lower.split(['-', '_', '.']).next().unwrap_or_default();
        Self::read(primary).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_7_18_between_items_stands_what_each_language_puts_there() {
        assert_eq!(Lang::Zh.list(&["张", "李", "王"]), "张、李、王");
        assert_eq!(Lang::En.list(&["Ma", "Li", "Wu"]), "Ma, Li, Wu");
        assert_eq!(Lang::Zh.clauses(&["甲、乙", "丙"]), "甲、乙；丙");
        assert_eq!(Lang::En.clauses(&["a, b", "c"]), "a, b; c");
    }
}
