//! Numerals in words, one at a time: Chinese digits and units, English words below a hundred.

/// The round tens of English, from twenty.
pub(super) const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// What an English word below twenty, or a round ten, is worth.
pub(super) fn small(word: &str) -> Option<u64> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    let place = |list: &[&str]| list.iter().position(|it| *it == word);
    let value = place(&SMALL).or_else(|| place(&TENS).map(|at| (at + 2) * 10))?;
    u64::try_from(value).ok()
}

/// What a Chinese digit is worth, in everyday or in banking characters.
pub(super) fn digit(c: char) -> Option<u64> {
    const DIGITS: [&str; 10] =
        ["零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
    let at = DIGITS.iter().position(|all| all.contains(c))?;
    u64::try_from(at).ok()
}

/// What a Chinese unit is worth, from ten to a hundred million.
pub(super) fn unit(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        '万' | '萬' => Some(10_000),
        '亿' | '億' => Some(100_000_000),
        _ => None,
    }
}
