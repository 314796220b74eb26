//! What the head of an entry keeps of its body: it stays when the body is erased.

use super::{effect::Effect, ids::EntryKey};

/// What the head keeps of a kind's body, and what can be made of it again.
pub(super) trait Kept: Sized {
    /// The version of this body, where `newest` is the newest this program writes.
    fn version(&self, newest: u32) -> u32 {
        newest
    }

    /// Whether this program reads bodies of that version.
    fn reads(version: u32, newest: u32) -> bool {
        version == newest
    }

    /// What a person wrote in it, where that is corrected in its own words.
    fn own(&self) -> Option<&str> {
        None
    }

    /// What of it the customer may read where the kind's row says `Learnt`.
    fn public_words(&self) -> Option<&str> {
        self.own()
    }

    /// The entries it points to.
    fn references(&self) -> Vec<EntryKey>;

    /// What it does to others; `None` where the kind and the references say it all, or it does nothing.
    fn does(&self) -> Option<Effect>;

    /// What is left where the body is gone: the same without words. `None` where that is nothing.
    fn remains(left: &Left<'_>) -> Option<Self>;
}

/// What a head holds when the body is gone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left<'a> {
    /// What it pointed to.
    pub(super) references: &'a [EntryKey],
    /// What it did; entries of older logs say nothing.
    pub(super) effect: Option<&'a Effect>,
}

impl Left<'_> {
    /// The entry it pointed to.
    pub(super) fn first(&self) -> Option<EntryKey> {
        self.references.first().copied()
    }

    /// The second one.
    pub(super) fn second(&self) -> Option<EntryKey> {
        self.references.get(1).copied()
    }
}

/// Kinds that point to what `references` says, and of which nothing is left.
macro_rules! points_only {
    ($($body:ty: |$it:ident| $references:expr;)*) => {$(
        impl $crate::incident::kept::Kept for $body {
            fn references(&self) -> Vec<$crate::incident::EntryKey> {
                let $it = self;
                $references
            }

            fn does(&self) -> Option<$crate::incident::effect::Effect> {
                None
            }

            fn remains(_: &$crate::incident::kept::Left<'_>) -> Option<Self> {
                None
            }
        }
    )*};
}

/// Kinds of which the head keeps nothing: they point to nothing and do nothing to others, or what they do is not to stay.
macro_rules! keeps_nothing {
    ($($body:ty),*) => {
        $crate::incident::kept::points_only! { $($body: |_it| Vec::new();)* }
    };
}

pub(super) use {keeps_nothing, points_only};
