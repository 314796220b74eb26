//! Lengths of time held against the recorded ones of what they are the length of.

use chrono::NaiveDateTime;

use super::{
    around::Around,
    figure::Figure,
    moments::few,
    near::Near,
    plain::{holds, matches},
    record::{HeldSpan, Record},
    subject::Subject,
    terms::{Terms, list},
    why::{Finding, Held, Why},
};

/// Words by which a length is how long something took.
const TAKES: &[&str] = &[
    "within",
    "after",
    "took",
    "take",
    "taken",
    "later",
    "in",
    "用了",
    "用时",
    "花了",
    "耗时",
    "历时",
    "经过",
    "后",
    "内",
    "才",
    "费时",
    "等了",
    "过去了",
    "过了",
    "拖了",
    "waited",
    "需时",
    "用",
];

/// What a length contradicts.
pub(super) fn check(figure: &Figure, around: Around<'_>, record: &Record) -> Finding {
    let Some(subject) = subject_of(figure, around) else { return Finding::Silent };
    let Some(held) = record.lengths.get(&subject) else { return Finding::Silent };
    let agrees = |it: &HeldSpan| figure.near.agrees(figure.between, figure.step, 59, it.between);
    let most = held.iter().map(|it| it.between.1).max().unwrap_or(0);
    let fits = if subject == Subject::Silence && is_longest(around) {
        // The longest of them is the one that counts.
        let near = if figure.near == Near::Over { Near::AtMost } else { figure.near };
        near.agrees(figure.between, figure.step, 59, (most, most))
    } else {
        held.iter().any(agrees)
    };
    let any_of = |of: Subject| record.lengths.get(&of).is_some_and(|it| it.iter().any(agrees));
    let updates = subject == Subject::Late && around.whole.contains(&Subject::Told);
    let plain = matches!(figure.near, Near::Exact | Near::About);
    let inherited = plain && around.own.is_empty() && record.lengths.values().flatten().any(agrees);
    let fits = fits || updates && any_of(Subject::Silence) || inherited;
    if fits {
        return Finding::Agrees;
    }
    let spoken = held.iter().filter(|it| around.clause.speaks_of(it.from, record));
    let spoken: Vec<&HeldSpan> = spoken.collect();
    if spoken.is_empty() {
        return Finding::Silent;
    }
    if is_between(figure, around, record) {
        return Finding::Silent;
    }
    let shown = spoken.into_iter().filter(|it| it.shown);
    Finding::Differs(Why::Length(few(shown.map(|it| Held::Seconds(it.between.0)))))
}

/// Whether a length lies between the times of two entries that its clause speaks of: 「从决定到恢复用了 42 分钟」.
fn is_between(figure: &Figure, around: Around<'_>, record: &Record) -> bool {
    const SPANS: &[&str] =
        &["从*到", "自*至", "from*to", "between*and", "from*until", "later", "after"];
    if !SPANS.iter().any(|it| matches(around.sentence, it).is_some()) {
        return false;
    }
    let times: Vec<_> = around.clause.times(record).collect();
    let apart = |one: &NaiveDateTime, other: &NaiveDateTime| (*other - *one).num_seconds();
    times.iter().enumerate().any(|(at, one)| {
        times
            .iter()
            .skip(at + 1)
            .map(|other| apart(one, other).abs())
            .any(|length| length > 0 && figure.near.agrees(figure.between, 0, 59, (length, length)))
    })
}

/// Whether a length is said to be the longest there was.
fn is_longest(around: Around<'_>) -> bool {
    const LONGEST: &[&str] = &[
        "最久",
        "最长",
        "从未",
        "从没",
        "没有一次",
        "从来没有",
        "不曾",
        "longest",
        "at no time",
        "never",
        "at most",
        "not once",
        "the most",
    ];
    holds(around.part, LONGEST)
}

/// Words from which a length counts.
const SINCE: &[&str] = &[
    "first",
    "after it began",
    "after the outage",
    "after the start",
    "after the failure",
    "of the failure",
    "of the outage",
    "of the incident",
    "of it starting",
    "from the start",
    "首次",
    "第一次",
    "故障后",
    "事发后",
    "出事后",
    "中断后",
    "发生后",
];

/// Words from which a length counts that nobody recorded.
const UNRECORDED_BEFORE: &[&str] =
    &["恢复后", "恢复访问后", "修复后", "交付后", "after that", "承诺后", "更新后"];
const UNRECORDED_BEHIND: &[&str] = &[
    "after service was",
    "after access was",
    "after the system was",
    "after restoration",
    "after it was restored",
    "after we",
    "after the service was",
    "after everything was",
];

struct Sides<'a> {
    before: &'a str,
    behind: &'a str,
}

impl Sides<'_> {
    fn ends(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.before.ends_with(it))
    }

    fn begins(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.behind.starts_with(it))
    }

    /// Whether it is a period for which something is given.
    fn is_period(&self) -> bool {
        self.ends(&[
            "每满",
            "满",
            "每逾",
            "for every full",
            "for every",
            "per full",
            "every full",
            "each full",
            "for each full",
            "for each",
        ])
    }

    /// 「每 2 小时」, `every two hours` is a pace, which silences are held against.
    fn is_pace(&self) -> bool {
        self.ends(&["每", "每隔", "every", "each", "per", "/"])
    }

    /// Whether it is by how much something was early.
    fn is_early(&self) -> bool {
        self.ends(&["提前", "早", "早了", "提早"])
            || self.begins(&[
                "before",
                "earlier",
                "ahead",
                "early",
                "to spare",
                "in advance",
                "之前",
                "前",
            ])
    }

    fn is_late(&self) -> bool {
        self.ends(&["晚", "迟", "逾期", "晚了", "迟了", "逾"]) || self.begins(&["late", "overdue"])
    }

    /// Whether it is how long before the incident something was.
    fn is_ago(&self) -> bool {
        self.begins(&["前", "之前", "以前", "old", "before", "earlier", "ago"])
            || self.ends(&["事发前", "发生前", "故障前"])
    }

    /// Whether something followed so long after.
    fn counts_on(&self) -> bool {
        self.ends(&["后", "after"]) || self.begins(&["后", "after", "into", "later"])
    }
}

/// What a length of time is the length of.
fn subject_of(figure: &Figure, around: Around<'_>) -> Option<Subject> {
    let sides = Sides { before: around.before(figure), behind: around.behind(figure) };
    let far = |it: Subject| {
        around.own.contains(&it) || around.own.is_empty() && around.whole.contains(&it)
    };
    if sides.is_period() {
        return Some(Subject::Rate);
    }
    if sides.is_pace() {
        return None;
    }
    if far(Subject::Backup) {
        return sides.is_ago().then_some(Subject::Backup);
    }
    if sides.is_early() {
        return None;
    }
    if far(Subject::Silence) {
        return Some(Subject::Silence);
    }
    if sides.is_late() || far(Subject::Late) {
        return Some(Subject::Late);
    }
    if far(Subject::Paused) {
        return Some(Subject::Paused);
    }
    taken(figure, around, &sides)
}

/// Whether what lasted so long is named, and is not the incident: `the meeting lasted three hours`.
fn is_of_something_else(figure: &Figure, around: Around<'_>) -> bool {
    const LASTED: &[&str] = &["lasted", "历时", "持续", "前后"];
    const MOST: usize = 120;
    let Some(said) = LASTED.iter().find(|it| holds(around.part, &[**it])) else { return false };
    let before = around.before(figure);
    let from = before.char_indices().rev().nth(MOST).map_or(0, |(at, _)| at);
    let near = before.get(from..).unwrap_or_default();
    let from = near.rfind(['.', '。', '!', '?', ';', '\n']).map_or(0, |at| at + 1);
    let lead = near.get(from..).unwrap_or_default().trim_start_matches(is_mark);
    let named = Terms::of_text(&lead.replace(said, " "));
    let pronoun = ["it ", "this ", "that ", "all "].iter().any(|it| lead.starts_with(it));
    !named.is_empty() && !pronoun && !holds(lead, list("incident"))
}

/// Whether a character only closes what stands before.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '。' | '!' | '?' | ';')
}

/// What took so long.
fn taken(figure: &Figure, around: Around<'_>, sides: &Sides<'_>) -> Option<Subject> {
    const NOT_LENGTHS: &[Subject] = &[
        Subject::Offered,
        Subject::Claimed,
        Subject::Recovered,
        Subject::Lost,
        Subject::Spared,
        Subject::Affected,
        Subject::Early,
    ];
    let has = |it: Subject| around.own.contains(&it);
    let list = if around.own.is_empty() { around.whole } else { around.own };
    let first = *list.iter().find(|it| !NOT_LENGTHS.contains(it))?;
    let takes = holds(around.part, TAKES) || figure.near == Near::AtMost;
    if sides.ends(UNRECORDED_BEFORE) || sides.begins(UNRECORDED_BEHIND) {
        return (first == Subject::Paid).then_some(first);
    }
    // 「故障发生后 30 分钟，我们首次通知」: what came of it by then stands in another stretch.
    let began = has(Subject::Began) || has(Subject::Outage);
    if matches!(first, Subject::Began | Subject::Outage) && sides.counts_on() && began {
        let came = [
            Subject::Told,
            Subject::Detected,
            Subject::Acknowledged,
            Subject::Contained,
            Subject::Restored,
        ];
        let next = around.whole.iter().copied().find(|it| came.contains(it))?;
        return Some(if next == Subject::Restored { Subject::Outage } else { next });
    }
    if first == Subject::Outage && is_of_something_else(figure, around) {
        return None;
    }
    match first {
        Subject::Outage | Subject::Paid => Some(first),
        Subject::Restored if takes => (!has(Subject::Told)).then_some(Subject::Outage),
        Subject::Told | Subject::Began if takes && has(Subject::Told) => {
            (began || holds(around.part, SINCE)).then_some(Subject::Told)
        }
        Subject::Detected | Subject::Acknowledged | Subject::Contained if takes => Some(first),
        // Nothing else that is named took a time that is recorded.
        Subject::Restored
        | Subject::Told
        | Subject::Began
        | Subject::Detected
        | Subject::Acknowledged
        | Subject::Contained
        | Subject::Closed
        | Subject::Introduced
        | Subject::Silence
        | Subject::Late
        | Subject::Promised
        | Subject::Delivered
        | Subject::Offered
        | Subject::Asked
        | Subject::Claimed
        | Subject::Backup
        | Subject::Paused
        | Subject::Odds
        | Subject::Recovered
        | Subject::Lost
        | Subject::Spared
        | Subject::Affected
        | Subject::Early
        | Subject::Rate
        | Subject::OfferedRate
        | Subject::Other => None,
    }
}
