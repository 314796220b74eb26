//! How many terminal cells a text takes, and how it is made to take just so many.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    cells::{cluster_width, is_plain, plain},
    display_safe,
};

/// What stands for the part of a text that was cut off.
const ELLIPSIS: &str = "…";

/// How many cells the text takes on one line of a terminal, as [`display_safe`] shows it.
///
/// It is the sum over what people call characters (grapheme clusters), by the tables the window draws with:
/// East Asian wide characters take two, ambiguous ones take one.
pub fn width(text: &str) -> usize {
    safe_width(&display_safe(text))
}

/// The text on one line, never wider than `cells`; where something is cut off it ends in `…`.
///
/// With no cells at all the answer is empty.
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    match display_safe(text) {
        Cow::Borrowed(safe) => cut(safe, cells),
        Cow::Owned(safe) => Cow::Owned(cut(&safe, cells).into_owned()),
    }
}

/// The text on one line, cut as [`truncate`] does or filled with spaces to exactly `cells`.
pub fn pad(text: &str, cells: usize) -> String {
    let mut padded = truncate(text, cells).into_owned();
    let used = safe_width(&padded);
    padded.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
    padded
}

/// The characters as people see them, with the cells each takes. The text must be safe.
pub(crate) fn clusters(safe: &str) -> impl Iterator<Item = (&str, usize)> {
    let (plain_ones, others) = if is_plain(safe) { (safe, "") } else { ("", safe) };
    let alone = plain_ones.char_indices().map(|(at, c)| {
        (plain_ones.get(at..at + c.len_utf8()).unwrap_or_default(), plain(c).unwrap_or_default())
    });
    alone.chain(others.graphemes(true).map(|g| (g, cluster_width(g))))
}

/// The longest beginning of a safe text that takes at most `cells`, and the cells it takes.
pub(crate) fn fit(safe: &str, cells: usize) -> (&str, usize) {
    let mut used = 0;
    let mut end = 0;
    for (cluster, wide) in clusters(safe) {
        if used + wide > cells {
            break;
        }
        used += wide;
        end += cluster.len();
    }
    (&safe[..end], used)
}

pub(super) fn safe_width(safe: &str) -> usize {
    if safe.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return safe.len();
    }
    if let Some(cells) = safe.chars().try_fold(0, |cells, c| plain(c).map(|wide| cells + wide)) {
        return cells;
    }
    clusters(safe).map(|(_, wide)| wide).sum()
}

fn cut(safe: &str, cells: usize) -> Cow<'_, str> {
    if safe_width(safe) <= cells {
        return Cow::Borrowed(safe);
    }
    if cells == 0 {
        return Cow::Borrowed("");
    }
    let (kept, _) = fit(safe, cells - 1);
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_character_is_a_cluster_of_its_own_and_as_wide_as_the_tables_say() {
        let all: String = (' '..='\u{ffff}').filter(|&c| plain(c).is_some()).collect();
        assert_eq!(all.graphemes(true).count(), all.chars().count());
        for c in all.chars() {
            let alone = c.to_string();
            assert_eq!(plain(c), Some(cluster_width(&alone)), "{c:?}");
            assert!(matches!(display_safe(&alone), Cow::Borrowed(_)), "{c:?}");
        }
    }

    #[test]
    fn width_counts_cells() {
        assert_eq!(width(""), 0);
        assert_eq!(width("db-01"), 5);
        assert_eq!(width("数据库 db"), 9);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("👍"), 2);
        assert_eq!(width("a\u{1b}b\n"), 4);
        assert_eq!(width("……——“”·①"), 8);
    }

    #[test]
    fn truncate_never_cuts_a_character_in_half() {
        assert_eq!(truncate("数据库", 6), "数据库");
        assert_eq!(truncate("数据库", 5), "数据…");
        assert_eq!(truncate("数据库", 4), "数…");
        assert_eq!(truncate("数据库", 1), "…");
        assert_eq!(truncate("数据库", 0), "");
        assert!(matches!(truncate("abc", 3), Cow::Borrowed("abc")));
    }

    #[test]
    fn pad_is_exact() {
        assert_eq!(pad("数据库", 8), "数据库  ");
        assert_eq!(pad("数据库", 4), "数… ");
        assert_eq!(pad("", 2), "  ");
        assert_eq!(pad("x", 0), "");
    }
}
