//! How an entry changes what is derived from the log: each kind changes one part of it.

use super::entry::Entry;

/// An entry that stands, with what the log says of it beside its body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'a> {
    /// The entry, at the time it happened as corrected.
    pub(super) entry: &'a Entry,
    /// What replaces its words where it was corrected.
    pub(super) text: Option<&'a str>,
    /// Its number among those of its kind that have labels, from 1; else 0.
    pub(super) number: usize,
}

impl Standing<'_> {
    /// Its words: its own, or those that correct it.
    pub(super) fn words(&self, own: &str) -> String {
        self.text.unwrap_or(own).to_owned()
    }
}

/// What an entry of this kind changes in a part of the fold.
pub(super) trait Folds<Part> {
    /// Takes the entry in.
    fn fold(&self, part: &mut Part, at: &Standing<'_>);
}

/// The kinds that change a part, each with how.
macro_rules! folds {
    ($part_type:ty: $($body:ty => |$part:ident, $it:ident, $at:ident| $fold:expr;)*) => {$(
        impl $crate::incident::folds::Folds<$part_type> for $body {
            fn fold(&self, $part: &mut $part_type, $at: &$crate::incident::folds::Standing<'_>) {
                let $it = self;
                $fold;
            }
        }
    )*};
}

pub(super) use folds;
