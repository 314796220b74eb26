//! A playbook of the tests' own, so that the built-in ones may be reworded freely.

use dingli::playbook::{Playbook, parse};

/// The four questions that come first (A1) and the two roles of F1, under any id.
pub(crate) fn playbook(class: &str) -> Playbook {
    let text =
        include_str!("playbook.toml").replace("id = \"CLASS\"", &format!("id = \"{class}\""));
    parse(&text).unwrap_or_else(|problems| panic!("the tests' playbook: {problems:?}"))
}
