//! Names and values on paper: two short ones share a row.

use crate::{
    report::document::{Inline, Line},
    text::width,
};

/// How wide a name and a value may be, in cells of a terminal, to leave room for another pair beside them.
const NAME: usize = 16;
const VALUE: usize = 26;

/// The pairs by rows: two where both are short, one otherwise.
pub(in crate::report) fn key_rows(values: &[(String, Line)]) -> Vec<&[(String, Line)]> {
    let mut rows = Vec::new();
    let mut rest = values;
    while !rest.is_empty() {
        let pair = rest.len() > 1 && rest[..2].iter().all(is_narrow);
        let (row, others) = rest.split_at(if pair { 2 } else { 1 });
        rows.push(row);
        rest = others;
    }
    rows
}

fn is_narrow((name, value): &(String, Line)) -> bool {
    let wide: usize = value.iter().filter_map(Inline::text).map(width).sum();
    let broken = value.contains(&Inline::Break);
    !broken && wide <= VALUE && width(name) <= NAME
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::line;

    #[test]
    fn two_short_ones_share_a_row_and_nothing_is_dropped() {
        let short = |name: &str| (name.to_owned(), line("2025-03-03 14:20"));
        let long = ("Duration".to_owned(), line("several impacts, each of them with a pause"));
        let broken = ("Duration".to_owned(), line("one\ntwo"));
        let values =
            [short("A"), short("B"), short("C"), long.clone(), short("D"), broken, short("E")];
        let rows = key_rows(&values);
        assert_eq!(rows.iter().map(|row| row.len()).collect::<Vec<_>>(), [2, 1, 1, 1, 1, 1]);
        assert_eq!(rows.concat(), values);
        assert_eq!(key_rows(&[long]).len(), 1);
        assert!(key_rows(&[]).is_empty());
    }
}
