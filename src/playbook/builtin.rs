//! The playbooks compiled into the program. Each is parsed when asked for, never all at once.

use super::{Playbook, Problem, parse};

/// Ids and TOML texts, in the order a list shows them; `general` is last.
const SOURCES: [(&str, &str); 1] =
    [("general", include_str!("../../assets/playbooks/general.toml"))];

/// The ids, in the order a list shows them.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(id, _)| *id)
}

/// The TOML text of a built-in playbook; `None` if there is none with this id.
pub fn source(id: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// A built-in playbook, parsed now; `None` if there is none with this id.
///
/// # Errors
/// None in a tested build: a test parses every built-in playbook.
pub fn playbook(id: &str) -> Option<Result<Playbook, Vec<Problem>>> {
    source(id).map(parse)
}
