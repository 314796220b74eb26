//! Short texts one after the other on a line.

/// The texts that say something, with a middle dot between them.
pub fn dotted<S: AsRef<str>>(parts: &[S]) -> String {
    let said = parts.iter().map(AsRef::as_ref).filter(|part| !part.trim().is_empty());
    said.collect::<Vec<_>>().join(" · ")
}
