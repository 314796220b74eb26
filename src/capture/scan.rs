//! A cursor over typed text that sees full-width ASCII as ASCII, capitals as small letters, and the traditional characters of
//! times as the simplified ones. Knows nothing of times or names.

/// How a character counts when it is compared: full-width ASCII as ASCII, the ideographic space as a space, capitals as small
/// letters, and 點, 時, 鐘 and their like as 点, 时, 钟.
pub(super) fn fold(c: char) -> char {
    let narrow = match c {
        '\u{3000}' => ' ',
        '\u{2212}' | '\u{2013}' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '點' => '点',
        '時' => '时',
        '鐘' | '鍾' => '钟',
        '兩' => '两',
        '個' => '个',
        '後' => '后',
        '剛' => '刚',
        '纔' => '才',
        '間' => '间',
        '號' => '号',
        '週' => '周',
        '禮' => '礼',
        '這' => '这',
        '從' => '从',
        '過' => '过',
        '現' => '现',
        other => other,
    };
    narrow.to_ascii_lowercase()
}

/// A place in a text. Copying it is how a try is taken back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte at which the cursor stands.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Goes to a byte, which must begin a character.
    pub(super) const fn skip_to(&mut self, at: usize) {
        self.at = at;
    }

    /// What is still ahead, as typed.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What was passed since `start`, as typed.
    pub(super) fn since(&self, start: Self) -> &'a str {
        self.text.get(start.at..self.at).unwrap_or_default()
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The next character, folded.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next().map(fold)
    }

    /// The character before the cursor, folded.
    pub(super) fn behind(&self) -> Option<char> {
        self.text.get(..self.at).and_then(|text| text.chars().next_back()).map(fold)
    }

    /// Whether the text before the cursor ends so, as typed.
    pub(super) fn behind_is(&self, end: &str) -> bool {
        self.text.get(..self.at).is_some_and(|text| text.ends_with(end))
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(fold(c))
    }

    /// Passes `word` (already folded) if it stands here.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let mut ahead = *self;
        let found = word.chars().all(|c| ahead.bump() == Some(c));
        if found {
            *self = ahead;
        }
        found
    }

    /// Passes `word` only where it is not the beginning of a longer Latin word or number.
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let mut ahead = *self;
        let found = ahead.eat(word)
            && !(word.ends_with(|c: char| c.is_ascii_alphanumeric())
                && ahead.peek().is_some_and(|c| c.is_ascii_alphanumeric()));
        if found {
            *self = ahead;
        }
        found
    }

    /// Passes one of `words` with the white space before it, as [`Cursor::eat_word`] does.
    pub(super) fn eat_after_spaces(&mut self, words: &[&str]) -> bool {
        let mut ahead = *self;
        ahead.spaces();
        let found = words.iter().any(|word| ahead.eat_word(word));
        if found {
            *self = ahead;
        }
        found
    }

    /// Passes the first of `words` that stands here and gives its value. Longer words must come first.
    pub(super) fn eat_one<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        words.iter().find(|(word, _)| self.eat_word(word)).map(|&(_, value)| value)
    }

    /// Whether one of `words` (already folded) stands here.
    pub(super) fn begins_with(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let mut ahead = *self;
            ahead.eat(word)
        })
    }

    /// The next character as typed: capitals stay capitals.
    pub(super) fn peek_typed(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Whether no letter and no digit comes next, of any script.
    pub(super) fn ends_word(&self) -> bool {
        self.peek().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Passes a number of one or two digits.
    pub(super) fn short_number(&mut self) -> Option<u32> {
        match self.digits()? {
            (value, 1 | 2) => Some(value),
            _ => None,
        }
    }

    /// Passes white space and says whether there was any.
    pub(super) fn spaces(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(char::is_whitespace) {
            self.bump();
        }
        self.at > start
    }

    /// Passes a run of digits: its value (saturating) and its length.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        let (mut value, mut length) = (0_u32, 0);
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(digit);
            length += 1;
            self.bump();
        }
        (length > 0).then_some((value, length))
    }

    /// Passes a Chinese numeral from 零 to 九百九十九; 两 and 俩 count as two, 廿 as twenty, 卅 as thirty.
    pub(super) fn numeral(&mut self) -> Option<u32> {
        let mut ahead = *self;
        let mut hundred = ahead;
        if let Some(hundreds) = hundred.numeral_digit()
            && hundred.eat("百")
        {
            let zero = hundred.eat("零");
            let whole = hundred;
            let rest = hundred.tens().filter(|rest| zero == (*rest < 10)).unwrap_or_else(|| {
                hundred = whole;
                0
            });
            *self = hundred;
            return Some(hundreds * 100 + rest);
        }
        let value = ahead.tens()?;
        *self = ahead;
        Some(value)
    }

    /// Passes a Chinese numeral up to 九十九.
    fn tens(&mut self) -> Option<u32> {
        let short = self.peek().and_then(|c| match c {
            '廿' => Some(20),
            '卅' => Some(30),
            _ => None,
        });
        if let Some(tens) = short {
            self.bump();
            return Some(tens + self.numeral_digit().unwrap_or(0));
        }
        let tens = self.numeral_digit();
        if self.eat("十") {
            Some(tens.unwrap_or(1) * 10 + self.numeral_digit().unwrap_or(0))
        } else {
            tens
        }
    }

    /// Passes a number in digits or in Chinese.
    pub(super) fn count(&mut self) -> Option<u32> {
        self.digits().map(|(value, _)| value).or_else(|| self.numeral())
    }

    fn numeral_digit(&mut self) -> Option<u32> {
        let digit = match self.peek()? {
            '零' | '〇' => 0,
            '一' => 1,
            '二' | '两' | '俩' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => return None,
        };
        self.bump();
        Some(digit)
    }
}
