//! Numbers and addresses by which somebody is reached, as they stand in a text.

use crate::text::fold_for_search;

/// From how many digits on a number reaches somebody.
const SHORTEST: usize = 7;

/// The numbers of a text as digits alone, whatever stands between the digits: `139-1234 5678`, `（0755）8899 1234`.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    let mut gap = 0;
    for c in fold_for_search(text).chars().chain(std::iter::once('\n')) {
        if c.is_ascii_digit() {
            number.push(c);
            gap = 0;
            continue;
        }
        let joins = c != '\n'
            && (c.is_whitespace() || matches!(c, '-' | '(' | ')' | '.' | '+' | '‐' | '–'));
        gap += 1;
        // Two signs stand between digits at most: `) ` or ` -`.
        if !joins || gap > 2 {
            let whole = std::mem::take(&mut number);
            found.extend(Some(whole).filter(|whole| whole.len() >= SHORTEST));
        }
    }
    found
}

/// The mobile numbers of a text as digits alone.
pub(super) fn mobiles(text: &str) -> Vec<String> {
    let of = |number: String| {
        let plain = number.strip_prefix("86").unwrap_or(&number);
        let second = plain.chars().nth(1);
        let is_one = plain.len() == 11
            && plain.starts_with('1')
            && second.is_some_and(|c| ('3'..='9').contains(&c));
        is_one.then(|| plain.to_owned())
    };
    numbers(text).into_iter().filter_map(of).collect()
}

/// Whether a recorded number or address stands in a text, given by its numbers and its folded words.
pub(super) fn stands(at: &str, numbers: &[String], folded: &str) -> bool {
    let at = fold_for_search(at.trim());
    let digits: String = at.chars().filter(char::is_ascii_digit).collect();
    let is_number = !at.chars().any(char::is_alphabetic);
    if is_number {
        let plain = digits.strip_prefix("86").filter(|it| it.len() == 11).unwrap_or(&digits);
        return plain.len() >= SHORTEST && numbers.iter().any(|typed| typed.contains(plain));
    }
    at.chars().count() >= 5 && super::spoken::holds(folded, &at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for text in [
            "13912345678",
            "电话 139 1234 5678。",
            "+86 139-1234-5678",
            "１３９１２３４５６７８",
            "(139) 1234-5678",
            "139\u{3000}1234\u{3000}5678",
        ] {
            assert!(stands("139-1234-5678", &numbers(text), ""), "{text}");
            assert_eq!(mobiles(text), ["13912345678"], "{text}");
        }
        assert!(!stands("13912345678", &numbers("139 1234"), ""));
        assert!(mobiles("2025-10-09 10:00，6.2TB，1200 人").is_empty());
    }

    #[test]
    fn an_address_is_found_whole() {
        let folded = "请写信至 ma.gong@example.com";
        assert!(stands("Ma.Gong@example.com", &[], folded));
        assert!(!stands("gong@example.com.cn", &[], folded));
        assert!(!stands("", &[], folded));
    }
}
