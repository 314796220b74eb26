//! Closed lists of words: an enum whose values have one name each, the same in logs, on the command line, in JSON and in
//! message ids.

use std::fmt;

/// A word that none of a list's names is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotNamed {
    /// The word given.
    pub given: String,
    /// The names there are.
    pub known: Vec<&'static str>,
}

impl fmt::Display for NotNamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = super::display_safe(&self.given);
        write!(f, "“{given}” is not one of {}.", self.known.join(", "))
    }
}

impl std::error::Error for NotNamed {}

/// Declares an enum with `ALL` in the order of the list, `id()`, and parsing of exactly these names.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)+ }) => {
        #[derive(
            Debug,
            Clone,
            Copy,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            schemars::JsonSchema,
        )]
        $(#[$doc])*
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$variant),+];

            /// The name in logs, JSON, on the command line and in message ids.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::NotNamed;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let wanted = text.trim();
                Self::ALL.into_iter().find(|value| value.id() == wanted).ok_or_else(|| Self::Err {
                    given: wanted.to_owned(),
                    known: Self::ALL.iter().map(|value| value.id()).collect(),
                })
            }
        }
    };
}
pub(crate) use named;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub)]

    named! {
        /// Two words.
        #[derive(Default)]
        Word {
            /// One.
            #[default]
            First = "first",
            /// The other.
            NextOne = "next-one",
        }
    }

    #[test]
    fn a_name_is_the_same_in_every_place() {
        for word in Word::ALL {
            assert_eq!(word.id().parse(), Ok(word));
            assert_eq!(serde_json::to_value(word).unwrap(), word.id());
            assert_eq!(serde_json::from_value::<Word>(word.id().into()).unwrap(), word);
        }
        assert_eq!(Word::default(), Word::First);
        let error = "second".parse::<Word>().unwrap_err();
        assert_eq!(error.to_string(), "“second” is not one of first, next-one.");
    }
}
