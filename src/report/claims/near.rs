//! How close a figure is meant to be: about, nearly, under, at most, over; and what is true within that.

use super::plain::{holds, is_han};

/// How close a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    /// As it stands, rounded as people round.
    Exact,
    /// About, around, 约, 左右.
    About,
    /// Nearly, 近, 将近.
    Nearly,
    /// Less than, 不到, 不足: before, of a time.
    Under,
    /// At most, within, 不超过, 以内: by, of a time.
    AtMost,
    /// Over, more than, at least, 超过: after, of a time.
    Over,
    /// Just over, 多, 余: shortly after, of a time.
    JustOver,
}

/// Words right before a figure, the longest first.
const BEFORE: &[(&str, Near)] = &[
    ("no more than", Near::AtMost),
    ("no later than", Near::AtMost),
    ("not more than", Near::AtMost),
    ("no less than", Near::Over),
    ("not less than", Near::Over),
    ("no fewer than", Near::Over),
    ("shortly before", Near::Nearly),
    ("shortly after", Near::JustOver),
    ("just before", Near::Nearly),
    ("just after", Near::JustOver),
    ("a little over", Near::JustOver),
    ("slightly over", Near::JustOver),
    ("a little more than", Near::JustOver),
    ("slightly more than", Near::JustOver),
    ("just over", Near::JustOver),
    ("just under", Near::Nearly),
    ("a little under", Near::Nearly),
    ("a little less than", Near::Nearly),
    ("slightly less than", Near::Nearly),
    ("not quite", Near::Nearly),
    ("less than", Near::Under),
    ("fewer than", Near::Under),
    ("lower than", Near::Under),
    ("more than", Near::Over),
    ("greater than", Near::Over),
    ("at least", Near::Over),
    ("at most", Near::AtMost),
    ("up to", Near::AtMost),
    ("approximately", Near::About),
    ("roughly", Near::About),
    ("around", Near::About),
    ("about", Near::About),
    ("circa", Near::About),
    ("some", Near::About),
    ("nearly", Near::Nearly),
    ("almost", Near::Nearly),
    ("close to", Near::Nearly),
    ("under", Near::Under),
    ("below", Near::Under),
    ("within", Near::AtMost),
    ("over", Near::Over),
    ("above", Near::Over),
    ("exceeding", Near::Over),
    ("before", Near::Under),
    ("by", Near::AtMost),
    ("after", Near::Over),
    ("不超过", Near::AtMost),
    ("不多于", Near::AtMost),
    ("不晚于", Near::AtMost),
    ("至多", Near::AtMost),
    ("最多", Near::AtMost),
    ("不少于", Near::Over),
    ("不低于", Near::Over),
    ("至少", Near::Over),
    ("差不多", Near::About),
    ("大约", Near::About),
    ("大概", Near::About),
    ("大致", Near::About),
    ("约", Near::About),
    ("将近", Near::Nearly),
    ("接近", Near::Nearly),
    ("近", Near::Nearly),
    ("不到", Near::Under),
    ("不足", Near::Under),
    ("不满", Near::Under),
    ("未满", Near::Under),
    ("少于", Near::Under),
    ("低于", Near::Under),
    ("小于", Near::Under),
    ("早于", Near::Under),
    ("超过", Near::Over),
    ("多于", Near::Over),
    ("高于", Near::Over),
    ("大于", Near::Over),
    ("晚于", Near::Over),
    ("逾", Near::Over),
    ("超", Near::Over),
];

/// Words right behind one.
const BEHIND: &[(&str, Near)] = &[
    ("or so", Near::About),
    ("or thereabouts", Near::About),
    ("or more", Near::Over),
    ("or less", Near::AtMost),
    ("左右", Near::About),
    ("前后", Near::About),
    ("上下", Near::About),
    ("许", Near::About),
    ("以上", Near::Over),
    ("以下", Near::AtMost),
    ("以内", Near::AtMost),
    ("之内", Near::AtMost),
    ("内", Near::AtMost),
    ("多", Near::JustOver),
    ("余", Near::JustOver),
    ("出头", Near::JustOver),
];

/// Words behind a time.
const BEHIND_TIME: &[(&str, Near)] = &[
    ("刚过", Near::JustOver),
    ("过后", Near::Over),
    ("之前", Near::Under),
    ("以前", Near::Under),
    ("前", Near::AtMost),
    ("之后", Near::Over),
    ("以后", Near::Over),
    ("后", Near::Over),
    ("过", Near::JustOver),
];

/// How close a figure between those places is meant, and the byte behind what says so.
pub(super) fn near(text: &str, from: usize, to: usize, is_time: bool) -> (Near, usize) {
    let lead = text.get(..from).unwrap_or_default().trim_end_matches(' ');
    let lead = lead.strip_suffix(" the").or(lead.strip_suffix(" a")).unwrap_or(lead);
    let tail = text.get(to..).unwrap_or_default();
    let skipped = tail.len() - tail.trim_start_matches(' ').len();
    let tail = tail.trim_start_matches(' ');
    let behind = |table: &[(&str, Near)]| {
        table
            .iter()
            .find(|(word, _)| ends_there(tail, word))
            .map(|(word, near)| (*near, to + skipped + word.len()))
    };
    let said = BEFORE.iter().find(|(word, near)| {
        let head = lead.strip_suffix(*word);
        // 「最近 3 小时」 is no 近, 「合约」 no 约.
        let part =
            |c: char| matches!((*word, c), ("近", '最' | '附') | ("约", '合' | '制' | '节' | '条'));
        let of_time = !matches!(*word, "before" | "by" | "after" | "早于" | "晚于") || is_time;
        of_time
            && head.is_some_and(|head| {
                let last = head.chars().next_back();
                let glued = last.is_some_and(|c| c.is_ascii_alphanumeric()) && word.is_ascii();
                !glued && !last.is_some_and(part) && *near != Near::Exact
            })
    });
    let tailed = behind(BEHIND).or_else(|| is_time.then(|| behind(BEHIND_TIME)).flatten());
    match (said, tailed) {
        (Some((_, near)), tailed) => (*near, tailed.map_or(to, |(_, end)| end)),
        (None, Some((near, end))) => (near, end),
        (None, None) => (Near::Exact, to),
    }
}

fn ends_there(tail: &str, word: &str) -> bool {
    let Some(rest) = tail.strip_prefix(word) else { return false };
    let next = rest.chars().next();
    if word.is_ascii() {
        return next.is_none_or(|c| !c.is_ascii_alphanumeric());
    }
    // 「内部」, 「多数」, 「前台」 are words of their own.
    let part = |c: char| {
        matches!(
            (word, c),
            ("内", '部' | '存' | '容')
                | ("多", '数' | '次' | '个' | '名' | '方')
                | ("余", '额' | '下')
                | ("前", '台' | '端' | '期' | '提' | '往')
                | ("后", '台' | '端' | '续' | '来' | '期')
                | ("过", '程' | '去' | '期')
                | ("许", '可' | '多')
        )
    };
    let counts = word == "多" && matches!(next, Some('个' | '名'));
    counts || !next.is_some_and(|c| is_han(c) && part(c))
}

impl Near {
    /// Whether a recorded stretch of values is what a figure between `low` and `high` says, `step` being its last place.
    /// `least` is what nobody counts.
    pub(super) fn agrees(
        self,
        (low, high): (i64, i64),
        step: i64,
        least: i64,
        held: (i64, i64),
    ) -> bool {
        let part = |of: i64, percent: i64| of.saturating_mul(percent) / 100;
        let (from, to) = match self {
            Self::Exact => {
                let slack = (step / 4).min(part(low, 5)).max(least);
                (low - slack, high + slack)
            }
            Self::About => {
                let slack = (step / 2).min(part(low, 15)).max(part(low, 5)).max(least);
                (low - slack, high + slack)
            }
            Self::Nearly => {
                (low - step.min(part(low, 20)).max(part(low, 10)).max(least), high + least)
            }
            Self::Under | Self::AtMost => (i64::MIN, high + least),
            Self::Over => (low - least, i64::MAX),
            Self::JustOver => (low - least, high.saturating_add(step.max(part(low, 10)))),
        };
        held.0 <= to && from <= held.1
    }

    /// The same where a bound is a deadline, which is that time itself.
    pub(super) const fn exactly(self) -> Self {
        match self {
            Self::Under | Self::AtMost | Self::Over => Self::Exact,
            Self::Exact | Self::About | Self::Nearly | Self::JustOver => self,
        }
    }

    /// Whether a recorded value is near enough to a bound for the bound to say something of it.
    pub(super) const fn is_close(self, (low, high): (i64, i64), held: i64) -> bool {
        match self {
            Self::Under | Self::AtMost => held.saturating_mul(2) >= high,
            Self::Over => held <= low.saturating_mul(2),
            Self::Exact | Self::About | Self::Nearly | Self::JustOver => true,
        }
    }

    /// Whether the figure is a bound of that side, or none.
    pub(super) fn side(self) -> i8 {
        match self {
            Self::Exact | Self::About => 0,
            Self::Nearly | Self::Under | Self::AtMost => -1,
            Self::Over | Self::JustOver => 1,
        }
    }
}

/// Whether a figure is denied by the words right before it: 「不是 2 小时」, `not 2 hours`.
pub(super) fn is_denied(lead: &str) -> bool {
    const DENIES: &[&str] = &[
        "不是",
        "并非",
        "而非",
        "没有",
        "不止",
        "不只",
        "not",
        "rather than",
        "instead of",
        "not just",
    ];
    let start = lead.char_indices().rev().nth(13).map_or(0, |(at, _)| at);
    let near = lead.get(start..).unwrap_or_default().trim_end();
    DENIES.iter().any(|word| near.ends_with(word)) || holds(near, &["not the", "not for", "never"])
}
