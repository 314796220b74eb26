//! A playbook of the tests' own, so that the built-in ones may be reworded freely.

use std::sync::LazyLock;

use dingli::playbook::{Playbook, parse};

static OWN: LazyLock<Playbook> = LazyLock::new(|| {
    parse(include_str!("playbook.toml"))
        .unwrap_or_else(|problems| panic!("the tests' playbook: {problems:?}"))
});

/// The four questions that come first (A1) and the two roles of F1, under any id.
pub(crate) fn playbook(class: &str) -> Playbook {
    Playbook { id: class.to_owned(), ..OWN.clone() }
}
