//! Where in a TOML text a value stands.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Finds the place of a value by its path, such as `sections.2.questions.0.ask.zh`.
pub(crate) struct Locator<'a> {
    root: &'a DeTable<'a>,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(root: &'a DeTable<'a>) -> Self {
        Self { root }
    }

    /// The byte offset of the value at `path`, or of its nearest parent that exists; 0 when none does.
    pub(crate) fn offset(&self, path: &str) -> usize {
        let mut steps = path.split('.');
        let Some((mut at, mut value)) = steps.next().and_then(|key| entry(self.root, key)) else {
            return 0;
        };
        for step in steps {
            let next = match value.get_ref() {
                DeValue::Table(table) => entry(table, step),
                DeValue::Array(items) => step
                    .parse::<usize>()
                    .ok()
                    .and_then(|index| items.get(index))
                    .map(|item| (item.span(), item)),
                DeValue::String(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_) => None,
            };
            let Some((span, inner)) = next else { break };
            at = span;
            value = inner;
        }
        at.start
    }

    /// Whether there is a value at `path` (keys only, no list positions).
    pub(crate) fn has(&self, path: &str) -> bool {
        let mut table = Some(self.root);
        for step in path.split('.') {
            let Some((_, value)) = table.and_then(|inner| entry(inner, step)) else { return false };
            table = value.get_ref().as_table();
        }
        true
    }

    /// Paths of all keys that the read playbook (`known`, as JSON) does not have.
    pub(crate) fn unknown_keys(&self, known: &serde_json::Value) -> Vec<String> {
        let mut found = Vec::new();
        unknown_in_table(self.root, known, "", &mut found);
        found
    }
}

fn entry<'a>(
    table: &'a DeTable<'a>,
    key: &str,
) -> Option<(Range<usize>, &'a Spanned<DeValue<'a>>)> {
    table
        .iter()
        .find(|(name, _)| name.get_ref().as_ref() == key)
        .map(|(name, value)| (name.span(), value))
}

fn unknown_in_table(
    table: &DeTable<'_>,
    known: &serde_json::Value,
    path: &str,
    found: &mut Vec<String>,
) {
    for (name, value) in table {
        let name = name.get_ref().as_ref();
        let here = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        match known.get(name) {
            Some(inner) => unknown_in_value(value.get_ref(), inner, &here, found),
            None => found.push(here),
        }
    }
}

fn unknown_in_value(
    value: &DeValue<'_>,
    known: &serde_json::Value,
    path: &str,
    found: &mut Vec<String>,
) {
    match value {
        DeValue::Table(table) => unknown_in_table(table, known, path, found),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if let Some(inner) = known.get(index) {
                    unknown_in_value(item.get_ref(), inner, &format!("{path}.{index}"), found);
                }
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

/// Line and column of a byte offset, both from 1; the column counts characters.
pub(crate) fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset.min(source.len())).unwrap_or(source);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SOURCE: &str = "a = 1\n[[list]]\nx = \"事\"\n[[list]]\nx = { y = 2 }\n";

    #[test]
    fn a_path_leads_to_its_line() {
        let tree = DeTable::parse(SOURCE).unwrap();
        let locator = Locator::new(tree.get_ref());
        let line = |path: &str| line_and_column(SOURCE, locator.offset(path)).0;
        assert_eq!(line("a"), 1);
        assert_eq!(line("list.0"), 2);
        assert_eq!(line("list.0.x"), 3);
        assert_eq!(line("list.1"), 4);
        assert_eq!(line("list.1.x.y"), 5);
        assert_eq!(line("list.1.x.gone"), 5);
        assert_eq!(line("gone"), 1);
        assert!(locator.has("a"));
        assert!(!locator.has("b"));
    }

    #[test]
    fn a_column_counts_characters() {
        assert_eq!(line_and_column("ab\n事实x", "ab\n事实".len()), (2, 3));
        assert_eq!(line_and_column("ab", 99), (1, 3));
    }
}
