//! References that people say aloud: `MMDD-LLL`. Month and day of opening, and as many letters of the identifier as
//! tell it from every other incident on file, three at least. Pure.

/// The fewest letters of a reference.
pub const SHORTEST: usize = 3;

/// How many letters tell `letters` from its neighbours in the sorted list of all.
pub fn length(letters: &str, neighbours: [Option<&str>; 2]) -> usize {
    let shared = |other: &str| {
        letters.bytes().zip(other.bytes()).take_while(|(one, two)| one == two).count()
    };
    let most = neighbours.into_iter().flatten().map(shared).max().unwrap_or(0);
    (most + 1).max(SHORTEST).min(letters.len())
}

/// The reference as it is printed.
pub fn print(opened_on: &str, letters: &str, neighbours: [Option<&str>; 2]) -> String {
    format!("{opened_on}-{}", &letters[..length(letters, neighbours)])
}

/// What a spoken or typed reference may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Month and day, where they were said.
    pub opened_on: Option<String>,
    /// The first letters.
    pub letters: String,
}

/// Reads a reference as people write it: lower case, full width, without the dash, with O for 0 and I or L for 1, with
/// or without month and day. Several readings are possible, since the letters contain digits.
pub fn parse(text: &str) -> Vec<Wanted> {
    let Some(said) =
        text.trim().chars().filter(|c| !is_separator(*c)).map(plain).collect::<Option<String>>()
    else {
        return Vec::new();
    };
    let dated = said.split_at_checked(4).filter(|(day, letters)| {
        day.bytes().all(|byte| byte.is_ascii_digit()) && !letters.is_empty()
    });
    let mut readings = Vec::new();
    readings.extend(
        dated.map(|(day, letters)| Wanted { opened_on: Some(day.into()), letters: letters.into() }),
    );
    let dashed =
        text.trim().char_indices().any(|(at, c)| at > 0 && is_separator(c) && !c.is_whitespace());
    if said.len() >= SHORTEST && (!dashed || readings.is_empty()) {
        readings.push(Wanted { opened_on: None, letters: said });
    }
    readings
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '－' | '–' | '—' | '‐' | '‑' | '_' | '.' | '·' | '#')
}

/// One character as the alphabet of references has it.
fn plain(c: char) -> Option<char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        c => c,
    };
    match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        c if c.is_ascii_alphanumeric() => Some(c),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn wanted(opened_on: Option<&str>, letters: &str) -> Wanted {
        Wanted { opened_on: opened_on.map(str::to_owned), letters: letters.to_owned() }
    }

    #[test]
    fn grows_until_it_differs_from_both_neighbours() {
        assert_eq!(print("0307", "K7QM0", [None, None]), "0307-K7Q");
        assert_eq!(print("0307", "K7QM0", [Some("K7QA0"), Some("K7R00")]), "0307-K7QM");
        assert_eq!(print("0307", "K7QM0", [Some("A0000"), Some("K7QMZ")]), "0307-K7QM0");
    }

    #[test]
    fn is_understood_as_people_write_it() {
        let exact = vec![wanted(Some("0307"), "K7Q")];
        for text in ["0307-K7Q", " 0307-k7q ", "０３０７－ｋ７ｑ", "O3O7-k7q", "#0307-K7Q"]
        {
            assert_eq!(parse(text), exact, "{text}");
        }
        let either = vec![wanted(Some("0307"), "K7Q"), wanted(None, "0307K7Q")];
        assert_eq!(parse("0307k7q"), either);
        assert_eq!(parse("0307 k7q"), either);
        assert_eq!(parse("kol"), vec![wanted(None, "K01")]);
        assert_eq!(parse("k7"), vec![]);
        assert_eq!(parse("宕机了"), vec![]);
        assert_eq!(parse(""), vec![]);
    }
}
