//! How many cells one character as people see it takes.

use unicode_width::UnicodeWidthStr;

/// The cells one character as people see it takes; the content of one cell of the window.
pub(crate) fn cluster_width(cluster: &str) -> usize {
    if cluster.len() == 1 {
        return 1;
    }
    // The window counts the half-width sound marks once more than the table does: it draws them as letters.
    let sound_marks = cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}'));
    cluster.width() + sound_marks.count()
}

/// The cells of a character that never joins another and is always safe: printable ASCII, Chinese and Japanese letters,
/// their punctuation, the Latin letters, and the signs that frames and sentences are made of. Most text is made of these
/// alone, and need not be looked at cluster by cluster.
pub(super) const fn plain(c: char) -> Option<usize> {
    match c {
        ' '..='~' => Some(1),
        '\u{4e00}'..='\u{9fff}'
        | '\u{3001}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{ff01}'..='\u{ff5e}' => Some(2),
        '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{2199}'
        | '\u{2460}'..='\u{24ff}'
        | '\u{2500}'..='\u{25c9}' => Some(1),
        _ => None,
    }
}

/// Whether a text is made of plain characters alone.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|c| plain(c).is_some())
}
