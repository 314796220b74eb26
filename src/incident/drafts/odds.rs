//! Figures of odds as people write them (B3): `35%`, `百分之三十五`, `三成五`, `thirty-five per cent`, `0.35`, `7 in 20`,
//! a bare `35`. It finds the figures and says how they are meant; whose odds they are is for those who ask.

use crate::text::{numerals, plain_spelling};

/// Words for the contrary of what the odds are for.
const FAILURE: &[&str] = &[
    "失败",
    "不成功",
    "恢复不了",
    "救不回",
    "修不好",
    "fail",
    "unsuccessful",
    "unrecoverable",
    "against",
    "will not work",
    "won't work",
];

/// How far from a figure a word that speaks of odds still belongs to it, in characters.
const NEAR: usize = 16;

/// Words that speak of odds, in plain spelling.
const SPEAKS_OF_ODDS: &[&str] = &[
    "把握",
    "胜算",
    "成功率",
    "成功的",
    "概率",
    "几率",
    "机率",
    "可能性",
    "希望",
    "机会",
    "odds",
    "chance",
    "likelihood",
    "likely",
    "probability",
    "success",
    "confident",
    "confidence",
];

/// What stands behind a number that counts something else than odds.
const COUNTS: &[&str] = &[
    "小时",
    "个小时",
    "分钟",
    "秒",
    "天",
    "日",
    "月",
    "个月",
    "年",
    "周",
    "号",
    "点",
    "时",
    "台",
    "块",
    "名",
    "人",
    "位",
    "次",
    "份",
    "条",
    "套",
    "件",
    "项",
    "家",
    "张",
    "页",
    "行",
    "组",
    "轮",
    "批",
    "步",
    "倍",
    "元",
    "万",
    "亿",
    "千",
    "米",
    "度",
    "楼",
    "层",
    "号楼",
    "分之",
    "个",
    "只",
    "种",
    "类",
    "期",
    "级",
    "版",
];

/// Latin words behind a number that leave it a figure of odds.
const LEAVES_IT: &[&str] = &[
    "percent",
    "per",
    "pct",
    "pc",
    "out",
    "in",
    "or",
    "to",
    "at",
    "and",
    "on",
    "chance",
    "odds",
    "likely",
    "chances",
    "is",
    "of",
    "against",
    "for",
    "point",
    "points",
    "percentage",
    "that",
    "as",
    "but",
    "though",
    "today",
    "now",
    "roughly",
    "about",
    "by",
    "we",
    "are",
    "best",
];

/// A figure of odds in a text: so many hundredths are `num` / `den`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Figure {
    num: u64,
    den: u64,
    /// A part of a whole, such as a third: it says the nearest per cent.
    is_part: bool,
    /// Whether its writing says that it is a share.
    is_marked: bool,
    from: usize,
    end: usize,
}

impl Figure {
    fn says(&self, percent: u8) -> bool {
        let (value, wanted) = (u128::from(self.num), u128::from(percent) * u128::from(self.den));
        if self.is_part {
            value.abs_diff(wanted) * 2 < u128::from(self.den)
        } else {
            value == wanted
        }
    }
}

/// Whether words that tell of odds hold this figure, in whatever numerals: there every number is one of odds that counts
/// nothing else.
pub(in crate::incident) fn tells(words: &str, percent: u8) -> bool {
    let figures = Text::of(words).figures();
    let says = |percent| figures.iter().any(|it| it.says(percent)) || is_ratio(words, percent);
    says(percent) || speaks_of_failure(words) && says(100_u8.saturating_sub(percent))
}

/// Whether a text gives the odds as a ratio of a whole: `40:60`, `4:6`. Any other two numbers may be a time of day.
fn is_ratio(words: &str, percent: u8) -> bool {
    let numbers: Vec<&str> = words.split([':', '：', '∶']).collect();
    numbers.windows(2).any(|pair| {
        let digits = |text: &str, from_end: bool| -> String {
            let digit = |c: &char| c.is_ascii_digit();
            if from_end {
                let last: String = text.trim_end().chars().rev().take_while(digit).collect();
                last.chars().rev().collect()
            } else {
                text.trim_start().chars().take_while(digit).collect()
            }
        };
        let (one, other) = (digits(pair[0], true), digits(pair[1], false));
        let (Ok(first), Ok(rest)) = (one.parse::<u16>(), other.parse::<u16>()) else {
            return false;
        };
        let tenths = first.saturating_add(rest) == 10 && one.len() == 1 && other.len() == 1;
        let share = if tenths { first * 10 } else { first };
        (tenths || first.saturating_add(rest) == 100) && share == u16::from(percent)
    })
}

/// Whether a text gives the odds of the contrary: whoever reads how likely it fails knows how likely it succeeds.
fn speaks_of_failure(words: &str) -> bool {
    let plain = plain_spelling(words).to_lowercase();
    FAILURE.iter().any(|word| plain.contains(word))
}

/// A text read once for all figures that are held against it.
pub(super) struct Shares(Vec<Figure>);

impl Shares {
    /// The figures of a text that is about anything: those that say that they are a share, and those beside words that
    /// speak of odds.
    pub(super) fn of(words: &str) -> Self {
        let text = Text::of(words);
        let figures = text.figures().into_iter();
        Self(figures.filter(|it| it.is_marked || text.speaks_of_odds(it.from, it.end)).collect())
    }

    /// Whether the figure stands in it.
    pub(super) fn hold(&self, percent: u8) -> bool {
        self.0.iter().any(|it| it.says(percent))
    }
}

/// A number in a text, as `num` / `den`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number {
    num: u64,
    den: u64,
    end: usize,
    script: Script,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Digits,
    Han,
    /// Two digits side by side: 「三四成」.
    Pair,
    English,
    Roman,
}

struct Text {
    chars: Vec<char>,
}

impl Text {
    fn of(words: &str) -> Self {
        let plain = numerals::in_two_characters(&plain_spelling(words));
        let mut chars: Vec<char> = Vec::with_capacity(plain.len());
        let (mut blank, mut lines) = (false, 0);
        for c in plain.chars() {
            if c.is_whitespace() {
                blank = true;
                lines += usize::from(c == '\n');
                continue;
            }
            let within = chars.last().is_some_and(|last| is_wide(*last)) && is_wide(c);
            if lines > 1 {
                chars.push('\n');
            } else if blank && !within {
                chars.push(' ');
            }
            (blank, lines) = (false, 0);
            chars.push(c);
        }
        Self { chars }
    }

    fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.at(at.checked_sub(1)?)
    }

    fn blank(&self, at: usize) -> usize {
        if self.at(at) == Some(' ') { at + 1 } else { at }
    }

    /// Where words end that begin here, blanks in front aside; Latin ones only as words of their own.
    fn eat(&self, at: usize, words: &str) -> Option<usize> {
        let from = self.blank(at);
        let mut end = from;
        for c in words.chars() {
            if self.at(end) != Some(c) {
                return None;
            }
            end += 1;
        }
        let is_latin = words.ends_with(|c: char| c.is_ascii_alphabetic());
        let goes_on = self.at(end).is_some_and(|c| c.is_ascii_alphanumeric());
        (!is_latin || !goes_on).then_some(end)
    }

    fn eat_any(&self, at: usize, list: &[&str]) -> Option<usize> {
        list.iter().find_map(|words| self.eat(at, words))
    }

    fn figures(&self) -> Vec<Figure> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            if let Some(end) = self.set_phrase(at, &mut found) {
                at = end;
                continue;
            }
            let Some(number) = self.number(at) else {
                at += 1;
                continue;
            };
            at = self.figure(at, number, &mut found).max(at + 1);
        }
        found
    }

    /// Phrases that name a figure without a number.
    fn set_phrase(&self, at: usize, found: &mut Vec<Figure>) -> Option<usize> {
        const PHRASES: &[(&str, &[u64])] = &[
            ("一半", &[50]),
            ("半数", &[50]),
            ("对半", &[50]),
            ("五五开", &[50]),
            ("三七开", &[30, 70]),
            ("四六开", &[40, 60]),
            ("二八开", &[20, 80]),
            ("十拿九稳", &[90]),
            ("十有八九", &[80, 90]),
            ("八九不离十", &[80, 90]),
            ("百分百", &[100]),
            ("half", &[50]),
            ("fifty-fifty", &[50]),
            ("fifty fifty", &[50]),
            ("evens", &[50]),
        ];
        if self.at(at) == Some(' ') || self.is_inside_a_word(at) {
            return None;
        }
        let (words, values) = PHRASES.iter().find(|(words, _)| self.eat(at, words).is_some())?;
        let end = self.eat(at, words)?;
        let is_time = *words == "half"
            && self.eat_any(end, &["an hour", "hour", "a day", "day", "past", "an"]).is_some();
        if !is_time {
            let figure = |&num: &u64| Figure {
                num,
                den: 1,
                is_part: false,
                is_marked: *words == "百分百",
                from: at,
                end,
            };
            found.extend(values.iter().map(figure));
        }
        Some(end)
    }

    fn is_inside_a_word(&self, at: usize) -> bool {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        latin(self.at(at)) && latin(self.before(at))
    }

    /// What a number that stands here says of odds; and where to read on.
    fn figure(&self, from: usize, number: Number, found: &mut Vec<Figure>) -> usize {
        let Number { num, den, end, script } = number;
        let mut put = |num: u64, den: u64, is_part: bool, is_marked: bool, end: usize| {
            found.push(Figure { num, den, is_part, is_marked, from, end });
        };
        // A part of a name (`v35`), a time (`22:35`), a date (`2025-03-35`).
        if script == Script::Digits {
            let before = self.before(from);
            let is_name = before.is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '#');
            let is_time = self.at(end) == Some(':')
                && self.at(end + 1).is_some_and(|c| c.is_ascii_digit())
                || before == Some(':') && self.digit_before(from, 2);
            let dash = |back: usize| from.checked_sub(back).and_then(|at| self.at(at)) == Some('-');
            let is_date = dash(1)
                && self.digit_before(from, 2)
                && (dash(3) || dash(4) || self.at(end) == Some('-'));
            if is_name || is_time || is_date {
                return end;
            }
        }
        if let Some((times, by, is_marked, end)) = self.unit(end, script) {
            if script == Script::Pair {
                put(num / 10 * times, by, false, is_marked, end);
                put(num % 10 * times, by, false, is_marked, end);
                return end;
            }
            let (more, end) = self.tail_of(times, end);
            put(
                num * times + more * den * by / 10 * u64::from(times == 10),
                den * by,
                false,
                is_marked,
                end,
            );
            return end;
        }
        if let Some((whole, kind)) = self.part_of(end) {
            let (of, is_marked) = (whole.num, kind == Whole::Fen);
            // 「百分之三十五」 names the whole first.
            let (part, whole, den) = if kind == Whole::Fen {
                (u128::from(of) * u128::from(den), u128::from(num) * u128::from(whole.den), 1)
            } else {
                (u128::from(num) * u128::from(whole.den), u128::from(of) * u128::from(den), 1)
            };
            let whole = if kind == Whole::Rest { part + whole } else { whole };
            let scaled = part.checked_mul(100).and_then(|it| u64::try_from(it).ok());
            if let (Some(part), Ok(whole)) = (scaled, u64::try_from(whole * den))
                && whole > 0
            {
                let is_part = part % whole != 0;
                put(part, whole, is_part && (kind != Whole::Fen || num < 10), is_marked, 0);
                if let Some(last) = found.last_mut() {
                    last.end = self.part_end(end).unwrap_or(end);
                }
            }
            return self.part_end(end).unwrap_or(end);
        }
        if let Some((parts, after)) = self.named_part(end) {
            put(num * 100, den * parts, true, false, after);
            return after;
        }
        self.bare(from, number, found);
        end
    }

    /// A number of which nothing says that it is a share.
    fn bare(&self, from: usize, number: Number, found: &mut Vec<Figure>) {
        let Number { num, den, end, script } = number;
        // The first end of a range is meant as the other one is: 「三到四成」, `30 to 40 per cent`.
        let joined = self.eat_any(end, &["到", "至", "-", "~", "to", "and", "or"]);
        let other = joined.and_then(|at| self.number(self.blank(at)));
        let unit = other.and_then(|other| self.unit(other.end, other.script));
        let (times, by, is_marked) =
            unit.map_or((1, 1, false), |(times, by, is_marked, _)| (times, by, is_marked));
        if times > 1 || by > 1 || is_marked {
            let figure =
                Figure { num: num * times, den: den * by, is_part: false, is_marked, from, end };
            found.push(figure);
            return;
        }
        // 「十分」 and 「十足」 count nothing.
        let is_very =
            script == Script::Han && num == 10 && matches!(self.at(end), Some('分' | '足'));
        if is_very || self.eat_any(end, COUNTS).is_some() || self.counts_in_latin(end) {
            return;
        }
        let is_small = num < 10 * den && script != Script::Digits;
        let hundredths = if num < den { (num * 100, den) } else { (num, den) };
        if (num < den || !is_small) && num > 0 {
            let (num, den) = hundredths;
            found.push(Figure { num, den, is_part: false, is_marked: false, from, end });
        }
    }

    fn digit_before(&self, at: usize, back: usize) -> bool {
        at.checked_sub(back).and_then(|at| self.at(at)).is_some_and(|c| c.is_ascii_digit())
    }

    /// Whether a Latin word behind a number says what it counts.
    fn counts_in_latin(&self, end: usize) -> bool {
        let from = self.blank(end);
        let word: String =
            self.chars.iter().skip(from).take_while(|c| c.is_ascii_alphabetic()).collect();
        !word.is_empty() && !LEAVES_IT.contains(&word.as_str())
    }

    /// What a number is counted in: times so much, by so much, whether that says that it is a share, and where it ends.
    fn unit(&self, end: usize, script: Script) -> Option<(u64, u64, bool, usize)> {
        const PERCENT: &[&str] = &[
            "%",
            "percentage points",
            "percentage point",
            "percent",
            "per cent",
            "per-cent",
            "pct",
            "个百分点",
            "百分点",
            "个点",
            "in a hundred",
            "out of a hundred",
            "in one hundred",
            "out of one hundred",
        ];
        const TENTHS: &[&str] = &["in ten", "out of ten"];
        const SURE: &[&str] = &["把握", "胜算", "可能", "希望", "机会", "成功"];
        if let Some(end) = self.eat_any(end, PERCENT) {
            return Some((1, 1, true, end));
        }
        if let Some(end) = self.eat_any(end, &["‰", "per mille"]) {
            return Some((1, 10, true, end));
        }
        if let Some(end) = self.eat_any(end, TENTHS) {
            return Some((10, 1, false, end));
        }
        let is_whole_word = |end: usize| {
            !self.at(end).is_some_and(|c| "功为员本立了果长都品分交熟就因效熊绩型天语".contains(c))
        };
        if script != Script::English
            && let Some(end) = self.eat(end, "成").filter(|end| is_whole_word(*end))
        {
            return Some((10, 1, true, end));
        }
        let fen = self.eat(end, "分")?;
        let of = self.eat(fen, "的").unwrap_or(fen);
        SURE.iter().any(|word| self.eat(of, word).is_some()).then_some((10, 1, false, fen))
    }

    /// What stands behind the 成 of 「三成五」 and 「三成半」.
    fn tail_of(&self, times: u64, end: usize) -> (u64, usize) {
        if times != 10 {
            return (0, end);
        }
        if let Some(end) = self.eat(end, "半") {
            return (50, end);
        }
        let from = self.blank(end);
        match self.number(from) {
            Some(Number { num, den: 1, end, script: Script::Digits | Script::Han }) if num < 10 => {
                (num * 10, end)
            }
            _ => (0, end),
        }
    }

    /// The other number of a fraction, and how the two belong together.
    fn part_of(&self, end: usize) -> Option<(Number, Whole)> {
        let (after, kind) = self.fraction_sign(end)?;
        let of = self.eat_any(after, &["a", "an", "every"]).unwrap_or(after);
        let number = self.number(self.blank(of))?;
        let is_date = kind == Whole::Slash && self.at(number.end) == Some('/');
        (!is_date && number.num > 0).then_some((number, kind))
    }

    fn part_end(&self, end: usize) -> Option<usize> {
        self.part_of(end).map(|(number, _)| number.end)
    }

    fn fraction_sign(&self, end: usize) -> Option<(usize, Whole)> {
        if let Some(after) = self.eat(end, "分之") {
            return Some((after, Whole::Fen));
        }
        if let Some(after) = self.eat(end, "/") {
            return Some((after, Whole::Slash));
        }
        if let Some(after) = self.eat_any(end, &["in", "-in-", "out of", "of", "over"]) {
            return Some((after, Whole::In));
        }
        if let Some(after) = self.eat(end, "比") {
            return Some((after, Whole::Rest));
        }
        // `7 to 13` says odds only where it says so.
        let after = self.eat_any(end, &["to", ":"])?;
        let other = self.number(self.blank(after))?;
        let says =
            self.speaks_of_odds_to(end) || self.eat_any(other.end, &["on", "against"]).is_some();
        let is_share = self.unit(other.end, other.script).is_some();
        (says && !is_share).then_some((after, Whole::Rest))
    }

    fn speaks_of_odds_to(&self, end: usize) -> bool {
        let from = end.saturating_sub(NEAR);
        let before: String = self.chars.iter().skip(from).take(end - from).collect();
        before.contains("odds")
    }

    /// `thirds`, `quarter`: into how many parts, and where it ends.
    fn named_part(&self, end: usize) -> Option<(u64, usize)> {
        const PARTS: &[(&str, u64)] = &[
            ("third", 3),
            ("quarter", 4),
            ("fourth", 4),
            ("fifth", 5),
            ("sixth", 6),
            ("seventh", 7),
            ("eighth", 8),
            ("ninth", 9),
            ("tenth", 10),
            ("twentieth", 20),
            ("fiftieth", 50),
            ("hundredth", 100),
        ];
        let at = if self.at(end) == Some('-') { end + 1 } else { end };
        PARTS.iter().find_map(|(name, parts)| {
            let end = self.eat(at, name).or_else(|| self.eat(at, &format!("{name}s")))?;
            Some((*parts, end))
        })
    }

    /// Whether words that speak of odds stand near, in the same clause.
    fn speaks_of_odds(&self, from: usize, end: usize) -> bool {
        let breaks = |c: &&char| matches!(c, '。' | ';' | '!' | '?' | '\n' | '|');
        let before: Vec<char> = self
            .chars
            .get(..from)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(NEAR)
            .take_while(|c| !breaks(c))
            .copied()
            .collect();
        let behind = self.chars.get(end..).unwrap_or_default().iter().take(NEAR);
        let behind: String = behind.take_while(|c| !breaks(c)).collect();
        let before: String = before.into_iter().rev().collect();
        SPEAKS_OF_ODDS.iter().any(|word| before.contains(word) || behind.contains(word))
    }

    fn number(&self, at: usize) -> Option<Number> {
        let c = self.at(at)?;
        if c.is_ascii_digit() || c == '.' && self.at(at + 1).is_some_and(|c| c.is_ascii_digit()) {
            return Some(self.digits(at));
        }
        if c.is_ascii_alphabetic() {
            return self.english(at).or_else(|| self.roman(at));
        }
        self.han(at)
    }

    /// A Roman numeral counts only with a unit behind it, and where its letters are no name of anything.
    fn roman(&self, from: usize) -> Option<Number> {
        if self.before(from).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        let (word, end) = self.word(from);
        let num = numerals::roman(&word)?;
        let (_, _, is_marked, _) = self.unit(end, Script::Roman)?;
        is_marked.then_some(Number { num, den: 1, end, script: Script::Roman })
    }

    fn digits(&self, from: usize) -> Number {
        let (mut num, mut den, mut end) = (0_u64, 1_u64, from);
        let mut decimals = false;
        while let Some(c) = self.at(end) {
            let next_is_digit = self.at(end + 1).is_some_and(|c| c.is_ascii_digit());
            if let Some(digit) = c.to_digit(10) {
                if num > 1_000_000_000 || den > 1_000_000_000 {
                    den = den.min(1_000_000_000);
                } else {
                    num = num * 10 + u64::from(digit);
                    den = if decimals { den * 10 } else { den };
                }
            } else if (c == '.' || c == ',' && num == 0 && end > from) && !decimals && next_is_digit
            {
                decimals = true;
            } else if c == ','
                && next_is_digit
                && self.at(end + 4).is_none_or(|c| !c.is_ascii_digit())
            {
            } else {
                break;
            }
            end += 1;
        }
        Number { num, den, end, script: Script::Digits }
    }

    fn han(&self, from: usize) -> Option<Number> {
        let mut end = from;
        while self.is_han_numeral(end) || self.is_and_between_numerals(from, end) {
            end += 1;
        }
        if end == from {
            // 「点三五」 is seldom said; 「零点三五」 is.
            return None;
        }
        let run: Vec<char> =
            self.chars.get(from..end)?.iter().filter(|c| !is_and(**c)).copied().collect();
        let (num, is_plain) = han_value(&run)?;
        let mut number = Number { num, den: 1, end, script: Script::Han };
        if is_plain && run.len() == 2 && !run.starts_with(&['零']) {
            number.script = Script::Pair;
        }
        let (mut value, mut den, mut at) = (num, 1_u64, end + 1);
        if self.at(end) == Some('点') {
            while let Some(digit) =
                self.at(at).and_then(numerals::digit).filter(|_| den < 1_000_000)
            {
                value = value.checked_mul(10)? + digit;
                den *= 10;
                at += 1;
            }
            if den > 1 && self.at(at).and_then(numerals::unit).is_none() {
                return Some(Number { num: value, den, end: at, script: Script::Han });
            }
        }
        Some(number)
    }

    fn is_han_numeral(&self, at: usize) -> bool {
        self.at(at).is_some_and(|c| numerals::digit(c).is_some() || numerals::unit(c).is_some())
    }

    /// 「四十有五」: the 有 or 又 between tens and ones.
    fn is_and_between_numerals(&self, from: usize, at: usize) -> bool {
        at > from
            && self.at(at).is_some_and(is_and)
            && self.before(at).and_then(numerals::unit).is_some()
            && self.at(at + 1).and_then(numerals::digit).is_some_and(|digit| digit > 0)
    }

    /// Where the next part of a spoken number may begin: `thirty-five`, `thirty five`.
    fn gap(&self, at: usize) -> usize {
        let joins = |at: &usize| matches!(self.at(*at), Some(' ' | '-'));
        (at..at + 2).find(|at| !joins(at)).unwrap_or(at + 2)
    }

    fn word(&self, at: usize) -> (String, usize) {
        let word: String =
            self.chars.iter().skip(at).take_while(|c| c.is_ascii_alphabetic()).collect();
        let end = at + word.len();
        (word, end)
    }

    fn english(&self, from: usize) -> Option<Number> {
        if self.is_inside_a_word(from) {
            return None;
        }
        let (word, end) = self.word(from);
        if word == "point" {
            return self.spoken_decimals(0, end);
        }
        let (mut num, mut last) = (english_value(&word)?, end);
        if matches!(word.as_str(), "a" | "an") {
            // `a third`, `a hundred`: nothing else makes a number of it.
            let next = self.word(self.blank(end)).0;
            let is_number = next == "hundred" || self.named_part(end).is_some();
            return is_number.then(|| self.hundreds(1, end));
        }
        if (20..100).contains(&num) && num % 10 == 0 {
            let at = self.gap(last);
            let (word, end) = self.word(at);
            if let Some(ones) = english_value(&word).filter(|ones| (1..10).contains(ones))
                && at > last
                && !matches!(word.as_str(), "a" | "an")
            {
                (num, last) = (num + ones, end);
            }
        }
        let (word, end) = self.word(self.blank(last));
        if word == "point" {
            return self.spoken_decimals(num, end);
        }
        Some(self.hundreds(num, last))
    }

    fn hundreds(&self, num: u64, end: usize) -> Number {
        let (word, after) = self.word(self.blank(end));
        let (num, end) = if word == "hundred" { (num * 100, after) } else { (num, end) };
        Number { num, den: 1, end, script: Script::English }
    }

    fn spoken_decimals(&self, whole: u64, from: usize) -> Option<Number> {
        let (mut num, mut den, mut end) = (whole, 1_u64, from);
        loop {
            let (word, after) = self.word(self.gap(end));
            let Some(digit) = english_value(&word).filter(|it| *it < 10 && den < 1_000_000) else {
                break;
            };
            (num, den, end) = (num * 10 + digit, den * 10, after);
        }
        (den > 1).then_some(Number { num, den, end, script: Script::English })
    }
}

/// How two numbers belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// 分之: the whole is named first.
    Fen,
    /// `7/20`.
    Slash,
    /// `7 in 20`, `7 out of 20`.
    In,
    /// `7 to 13`, 七比十三: the rest is named.
    Rest,
}

fn is_and(c: char) -> bool {
    matches!(c, '有' | '又')
}

fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// What a run of numerals is worth, and whether it is digits alone, one behind the other.
fn han_value(run: &[char]) -> Option<(u64, bool)> {
    let (mut sum, mut digit, mut plain) = (0_u64, None::<u64>, true);
    for &c in run {
        if let Some(value) = numerals::digit(c) {
            let so_far = digit.unwrap_or(0);
            digit = Some(if plain { so_far.checked_mul(10)?.checked_add(value)? } else { value });
        } else {
            let unit = numerals::unit(c)?;
            plain = false;
            sum = if unit == 10_000 {
                sum.checked_add(digit.take().unwrap_or(0))?.max(1).checked_mul(unit)?
            } else {
                sum.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?
            };
        }
    }
    Some((sum.checked_add(digit.unwrap_or(0))?, plain))
}

fn english_value(word: &str) -> Option<u64> {
    match word {
        "a" | "an" => return Some(1),
        "hundred" => return Some(100),
        "fourty" => return Some(40),
        _ => {}
    }
    if let Some(value) = numerals::small(word) {
        return Some(value);
    }
    // `thirtyfive`
    let (at, tens) =
        numerals::TENS.iter().enumerate().find(|(_, tens)| word.starts_with(**tens))?;
    let ones = numerals::small(word.get(tens.len()..)?).filter(|ones| (1..10).contains(ones))?;
    Some((u64::try_from(at).ok()? + 2) * 10 + ones)
}

#[cfg(test)]
mod tests;
