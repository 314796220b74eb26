//! What stands in the place of words and names that are gone: a dash for words, a digest for a name that has to be found
//! again.

use sha2::{Digest as _, Sha256};

use crate::{
    playbook::{Deadline, Duty},
    text::Hex,
};

/// What stands for words that were erased where something else still has to stand there; the same in both languages.
pub(super) const ERASED_WORDS: &str = "—";

/// A digest of words that name an object of an effect: enough to find it again among those there are.
pub(super) fn digest(words: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update("dingli/effect/1\0");
    hasher.update(words);
    Hex(&hasher.finalize()[..8]).to_string()
}

/// The mark in front of a digest that stands in the place of a name.
const BY_DIGEST: char = '#';

/// Whether words that may be a digest's stand-in mean this object: the name itself, or its digest.
pub(super) fn means(words: &str, name: &str) -> bool {
    words == name || words.strip_prefix(BY_DIGEST).is_some_and(|given| given == digest(name))
}

/// A name that may be a digest's stand-in, to be read: nothing where only the digest is left.
pub(super) fn named(words: &str) -> &str {
    if words.starts_with(BY_DIGEST) { "" } else { words }
}

/// What stands in the place of a name of which the digest is left.
pub(super) fn by_digest(given: &str) -> String {
    format!("{BY_DIGEST}{given}")
}

/// The duty of a regime of that id, or whose id this stands for.
pub(super) fn duty_named<'a>(regime: &'a Deadline, id: &str) -> Option<&'a Duty> {
    regime.duties.iter().find(|it| means(id, &it.id))
}
