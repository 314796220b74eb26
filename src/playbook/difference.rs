//! What differs between two versions of a playbook (N3), part by part, as people read them.

use super::{Part, Playbook};
use crate::locale::Lang;

/// How a line differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// It stands in the earlier version alone.
    Gone,
    /// It stands in the later version alone.
    New,
}

/// What differs in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartChange {
    /// The heading of the part.
    pub heading: String,
    /// The lines that differ, in the order in which they stand; what was changed is gone, and new behind it.
    pub lines: Vec<(Changed, String)>,
}

/// What differs from an earlier to a later playbook, in one language. Parts that say the same are left out, and so are version,
/// state and authors.
pub fn difference(earlier: &Playbook, later: &Playbook, lang: Lang) -> Vec<PartChange> {
    let (before, after) = (earlier.parts(lang), later.parts(lang));
    let lines = |parts: &[Part], heading: &str| -> Vec<String> {
        let part = parts.iter().find(|part| part.heading == heading);
        part.map(|part| part.lines.iter().map(|line| said(line)).collect()).unwrap_or_default()
    };
    let mut headings: Vec<&str> = after.iter().map(|part| part.heading.as_str()).collect();
    for part in &before {
        if !headings.contains(&part.heading.as_str()) {
            headings.push(&part.heading);
        }
    }
    let change = |heading: &str| PartChange {
        heading: heading.to_owned(),
        lines: changed(&lines(&before, heading), &lines(&after, heading)),
    };
    headings.into_iter().map(change).filter(|it| !it.lines.is_empty()).collect()
}

/// A line without what only holds its columns apart.
fn said(line: &[String]) -> String {
    let cells = line.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join("  ")
}

/// The lines that are not in both, by the longest run of lines that are.
fn changed(before: &[String], after: &[String]) -> Vec<(Changed, String)> {
    // common[i][j]: how many lines the rests from i and from j have in common.
    let mut common = vec![vec![0_usize; after.len() + 1]; before.len() + 1];
    for (i, old) in before.iter().enumerate().rev() {
        for (j, new) in after.iter().enumerate().rev() {
            common[i][j] = if old == new {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < before.len() || j < after.len() {
        match (before.get(i), after.get(j)) {
            (Some(old), Some(new)) if old == new => (i, j) = (i + 1, j + 1),
            (Some(old), new) if new.is_none() || common[i + 1][j] >= common[i][j + 1] => {
                lines.push((Changed::Gone, old.clone()));
                i += 1;
            }
            (_, Some(new)) => {
                lines.push((Changed::New, new.clone()));
                j += 1;
            }
            (_, None) => break,
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::playbook::{builtin, parse};

    #[test]
    fn a_version_differs_from_itself_in_nothing_and_from_another_by_what_was_changed() {
        let old = parse(builtin::source("data-loss").unwrap()).unwrap();
        assert!(difference(&old, &old, Lang::En).is_empty());
        let mut new = old.clone();
        new.version = "99".to_owned();
        assert!(difference(&old, &new, Lang::En).is_empty(), "the version itself is no change");
        let gone = new.steps.remove(0);
        new.steps[0].text.en = "Ring the customer first".to_owned();
        let parts = difference(&old, &new, Lang::En);
        assert_eq!(parts.len(), 1);
        let new_lines: Vec<&str> = of(&parts[0], Changed::New);
        let old_lines = of(&parts[0], Changed::Gone);
        assert!(new_lines.len() == 1 && new_lines[0].contains("Ring the customer first"));
        assert!(old_lines.len() == 2 && old_lines[0].contains(gone.text.get(Lang::En)));
    }

    fn of(part: &PartChange, which: Changed) -> Vec<&str> {
        part.lines.iter().filter(|(is, _)| *is == which).map(|(_, text)| text.as_str()).collect()
    }
}
