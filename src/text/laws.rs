//! Laws of text, tried on random input.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::*;

/// Text as hostile as it gets: wide, combining, joined, bidirectional, controls, anything.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z ]{0,6}",
        4 => "[主库宕机切换完成，。（）“”——……、！]{0,6}",
        1 => "[\u{300}-\u{36f}\u{e31}\u{e34}\u{94d}\u{93f}]{0,3}",
        1 => "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{fe0e}\u{fe0f}\u{61c}]{0,3}",
        1 => "[\u{1f468}\u{1f469}\u{1f44d}\u{1f3fb}\u{200d}\u{2764}\u{fe0f}\u{1f1e8}\u{1f1f3}]{0,6}",
        1 => "[\u{1100}-\u{11ff}\u{600}-\u{605}\u{d4e}\u{ff9e}\u{ff76}]{0,5}",
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{2028}\u{2029}\r\n\t]{0,3}",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn safe_text_is_stable_and_harmless(text in hostile()) {
        let safe = display_safe(&text).into_owned();
        prop_assert!(!safe.contains(dangerous), "{safe:?}");
        prop_assert_eq!(display_safe(&safe), safe.as_str());
        prop_assert!(clusters(&safe).all(|(_, wide)| wide > 0), "{:?}", safe);
    }

    #[test]
    fn safe_lines_are_stable_and_harmless(text in hostile()) {
        let safe = display_safe_lines(&text).into_owned();
        prop_assert!(!safe.contains(|c| c != '\n' && dangerous(c)), "{safe:?}");
        prop_assert_eq!(display_safe_lines(&safe), safe.as_str());
    }

    #[test]
    fn width_is_what_the_window_takes(text in hostile()) {
        let safe = display_safe(&text);
        let mut buf = Buffer::empty(Rect::new(0, 0, 2000, 1));
        let (end, _) = buf.set_stringn(0, 0, &safe, 2000, Style::new());
        prop_assert_eq!(width(&text), usize::from(end));
    }

    #[test]
    fn truncate_fits_and_pad_is_exact(text in hostile(), cells in 0_usize..40) {
        let cut = truncate(&text, cells);
        prop_assert!(width(&cut) <= cells);
        prop_assert_eq!(cut == display_safe(&text), width(&text) <= cells);
        prop_assert_eq!(width(&pad(&text, cells)), cells);
    }

    #[test]
    fn wrap_loses_nothing_and_fits(text in hostile(), cells in 2_usize..30) {
        let lines = wrap(&text, cells);
        for line in &lines {
            let lone = clusters(line).count() == 1;
            prop_assert!(lone || width(line) <= cells, "{line:?} in {cells}");
            prop_assert_eq!(wrap::without_end_blanks(line), line.as_str());
            prop_assert_eq!(display_safe(line), line.as_str());
        }
        prop_assert_eq!(without_blanks(&lines.concat()), without_blanks(&display_safe_lines(&text)));
    }

    #[test]
    fn folding_for_search_keeps_beginnings(text in hostile(), at in any::<prop::sample::Index>()) {
        let cut = text.char_indices().map(|(i, _)| i).nth(at.index(text.chars().count() + 1)).unwrap_or(text.len());
        prop_assert!(fold_for_search(&text).starts_with(&fold_for_search(&text[..cut])));
    }
}

#[test]
fn every_character_is_as_wide_as_the_window_says() {
    let differing: Vec<char> = (char::MIN..=char::MAX)
        .filter(|c| !c.is_control())
        .filter(|c| {
            let text = c.to_string();
            cells::cluster_width(&text) != usize::from(text.cell_width())
        })
        .collect();
    assert_eq!(differing, ['\0'; 0]);
}
