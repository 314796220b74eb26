//! What counts as the same text: for keys pressed with an input method on, and for search.

use std::borrow::Cow;

use super::safe::is_invisible;

/// The text with full-width ASCII (`：`, `？`, `Ａ`) and the ideographic space as their ASCII selves.
///
/// For places where a command is expected and an input method may be on; never for what is recorded.
pub fn fold_fullwidth(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| fold_char(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(fold_char).collect())
}

/// The text as search compares it: full-width ASCII folded, lower case, characters without a shape dropped.
///
/// It is not a Unicode normalization (NFKC): composed and decomposed accents, half-width katakana and ligatures
/// stay different. Lower case goes character by character, so a beginning of a text folds to a beginning of its fold.
pub fn fold_for_search(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_invisible(*c));
    seen.map(fold_char).flat_map(char::to_lowercase).collect()
}

fn fold_char(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_keys_count_as_ascii() {
        assert_eq!(fold_fullwidth("：ｑ　／？！～"), ":q /?!~");
        assert!(matches!(fold_fullwidth("主库。、“”"), Cow::Borrowed(_)));
    }

    #[test]
    fn search_sees_what_people_see() {
        assert_eq!(fold_for_search("ＤＢ－01 主\u{200b}库 ÄΣ"), "db-01 主库 äσ");
    }
}
