//! Numerals in words, one at a time: Chinese digits and units, English words below a hundred, Roman numerals.

/// The round tens of English, from twenty.
pub const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// What an English word below twenty, or a round ten, is worth.
pub fn small(word: &str) -> Option<u64> {
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
pub fn digit(c: char) -> Option<u64> {
    // Everyday, banking and market (Suzhou) numerals.
    const DIGITS: [&str; 10] = [
        "零〇",
        "一壹弌〡",
        "二两贰弍〢",
        "三叁叄弎〣",
        "四肆〤",
        "五伍〥",
        "六陆〦",
        "七柒〧",
        "八捌〨",
        "九玖〩",
    ];
    let at = DIGITS.iter().position(|all| all.contains(c))?;
    u64::try_from(at).ok()
}

/// What a Chinese unit is worth, from ten to a hundred million.
pub fn unit(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        '万' | '萬' => Some(10_000),
        '亿' | '億' => Some(100_000_000),
        _ => None,
    }
}

/// A Chinese text with the numerals that say tens in one character written out: 廿, 卅, 卌.
pub fn in_two_characters(plain: &str) -> String {
    let mut written = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '〸' => written.push('十'),
            '廿' | '卄' | '〹' => written.push_str("二十"),
            '卅' | '丗' | '〺' => written.push_str("三十"),
            '卌' => written.push_str("四十"),
            c => written.push(c),
        }
    }
    written
}

/// What a Roman numeral in its usual writing is worth, up to a hundred.
pub fn roman(word: &str) -> Option<u64> {
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    if word == "c" {
        return Some(100);
    }
    let is = |value: &usize| {
        let (tens, ones) = (TENS[value / 10], ONES[value % 10]);
        word.strip_prefix(tens) == Some(ones)
    };
    u64::try_from((1..100).find(is)?).ok()
}
