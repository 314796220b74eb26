//! What can be said in the log: an event of each kind in the table. What each holds is its subject's `body`.
//!
//! A body is stored as JSON, and a stored body is never rewritten. A field may be added only as optional; any other
//! change is a new version of the kind, and the old one stays readable for ever.

use serde::{Deserialize, Deserializer};

use super::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept as _, Left},
    kinds::{Alerts, Customer, Holds, Kind, Tells, Weight, for_each_kind},
};

pub use super::subjects::{lifecycle::body::History, merge::body::HeadOf, person::body::Origin};

macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident of $subject:ident = $name:literal v $version:literal, in $state:ident {
        customer: $customer:ident, news: $news:ident, words: $words:ident, alerts: $alerts:ident, tells: $tells:ident
    })*) => {
        $(pub use super::subjects::$subject::body::$variant;)*

        $(
            impl $variant {
                /// Its row of the table.
                pub const KIND: Kind = Kind {
                    name: $name,
                    version: $version,
                    customer: Customer::$customer,
                    news: Weight::$news,
                    words: Holds::$words,
                    alerts: Alerts::$alerts,
                    tells: Tells::$tells,
                };
            }
        )*

        /// Everything an entry can say.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $($(#[$doc])* $variant($variant),)*
        }

        impl Event {
            /// Every kind, in the order of the table.
            pub const KINDS: &'static [Kind] = &[$($variant::KIND),*];

            /// The JSON Schema of every kind's body, derived from its type, by its name in the log.
            #[cfg(test)]
            pub(crate) fn schemas() -> Vec<(&'static str, serde_json::Value)> {
                vec![$(($name, schemars::schema_for!($variant).to_value()),)*]
            }

            /// The row of the table.
            pub fn row(&self) -> &'static Kind {
                match self { $(Self::$variant(_) => &$variant::KIND,)* }
            }

            /// The kind's name in the log.
            pub fn kind(&self) -> &'static str {
                self.row().name
            }

            /// What entries of a kind tell of; `None` where this program does not know it.
            pub(super) fn tells(kind: &str) -> Option<Tells> {
                Self::KINDS.iter().find(|known| known.name == kind).map(|known| known.tells)
            }

            /// The version of the body.
            pub fn version(&self) -> u32 {
                match self { $(Self::$variant(body) => body.version($version),)* }
            }

            /// The entries this event points to: what the head lists, so that they can be followed even where the body is
            /// erased.
            pub fn references(&self) -> Vec<EntryKey> {
                match self { $(Self::$variant(body) => body.references(),)* }
            }

            /// What a person wrote in it, where that is corrected in its own words and the body says so itself.
            pub(super) fn own(&self) -> Option<&str> {
                match self { $(Self::$variant(body) => body.own(),)* }
            }

            /// What the customer may read of what was learnt.
            pub(super) fn public_words(&self) -> Option<&str> {
                match self { $(Self::$variant(body) => body.public_words(),)* }
            }

            /// What the body says that it does to others.
            pub(super) fn does(&self) -> Option<Effect> {
                match self { $(Self::$variant(body) => body.does(),)* }
            }

            /// What is left of an entry of that kind whose body is gone; `None` where that is nothing, and for a kind that
            /// is not known.
            pub(super) fn remains(kind: &str, left: &Left<'_>) -> Option<Self> {
                match kind {
                    $($name => $variant::remains(left).map(Self::$variant),)*
                    _ => None,
                }
            }

            /// The body as a JSON value's bytes.
            ///
            /// # Errors
            /// Never in practice: every body is plain data with string keys.
            pub fn encode(&self) -> Result<Vec<u8>, serde_json::Error> {
                match self { $(Self::$variant(body) => serde_json::to_vec(body),)* }
            }

            /// Reads a body. `None` where this program does not know the kind or version, or the body does not fit them.
            pub fn decode(kind: &str, version: u32, body: &str) -> Option<Self> {
                let mut reading = serde_json::Deserializer::from_str(body);
                let event = Self::deserialize_as(kind, version, &mut reading).ok().flatten()?;
                reading.end().ok().map(|()| *event)
            }

            /// Reads a body of that kind and version. `Ok(None)` where this program does not know them; the body is not
            /// looked at then.
            pub fn deserialize_as<'de, D: Deserializer<'de>>(
                kind: &str,
                version: u32,
                body: D,
            ) -> Result<Option<Box<Self>>, D::Error> {
                match kind {
                    $($name if $variant::reads(version, $version) => {
                        let body = Deserialize::deserialize(body)?;
                        Ok(Some(Box::new(Self::$variant(body))))
                    })*
                    _ => Ok(None),
                }
            }
        }
    };
}

for_each_kind!(events);
