//! Statements without a figure: how it stands, what was lost, backups, causes, promises, who noticed.

use std::ops::Range;

use super::{
    figure::{Figure, Measure},
    plain::{Plain, first_of, holds},
    record::Record,
    sentence::{Mood, Sentence, mood},
    stands::{Loss, Stands},
    why::{Held, Why},
    words::{
        ALL_KEPT, CAUSES, CLOSED, CONTAINED, DENIES, HAD_BACKUP, KEPT_INFORMED, LOST, NO_BACKUP,
        NO_COMPENSATION, NOBODY_HURT, NOT_ALL, NOT_CLOSED, NOT_RESTORED, NOTHING_LOST, NOW,
        ON_TIME, RESTORED, TESTED, THEN, THEY_NOTICED, WE_NOTICED,
    },
};
use crate::incident::{Status, responsibility};

/// Whether a text in plain spelling says that nothing was lost.
pub(super) fn denies_loss(text: &str) -> bool {
    said(text, NOTHING_LOST, NOT_ALL).is_some()
}

/// Where a text says one of the patterns: not denied right before, and without what takes it back within.
fn said(text: &str, patterns: &[&str], unless: &[&str]) -> Option<Range<usize>> {
    patterns.iter().find_map(|pattern| {
        let at = super::plain::matches(text, pattern)?;
        let within = text.get(at.clone())?;
        let behind = text.get(at.end..).unwrap_or_default();
        let start = text.get(..at.start)?.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
        let lead = text.get(start..at.start)?.trim_end();
        let from = text.get(..at.start)?.char_indices().rev().nth(4).map_or(0, |(at, _)| at);
        let close = text.get(from..at.end)?;
        let denied = DENIES.iter().any(|it| lead.ends_with(it));
        let taken = holds(within, unless) || holds(close, unless) || behind.starts_with('性');
        (!denied && !taken).then_some(at)
    })
}

/// One sentence, and what is read of it.
struct Reader<'a> {
    text: &'a str,
    sentence: &'a Sentence,
    whole: &'a str,
    figures: &'a [Figure],
    record: &'a Record,
    stands: &'a Stands,
    found: Vec<(Range<usize>, Why)>,
}

/// What the statements of a sentence contradict, each with where it stands.
pub(super) fn check(
    plain: &Plain,
    sentence: &Sentence,
    figures: &[Figure],
    record: &Record,
) -> Vec<(Range<usize>, Why)> {
    let whole = plain.get(&sentence.at);
    let stands = &record.stands;
    let mut reader =
        Reader { text: &plain.text, sentence, whole, figures, record, stands, found: Vec::new() };
    reader.loss();
    reader.status();
    reader.backup();
    reader.cause();
    reader.promises();
    reader.others();
    reader.found
}

impl Reader<'_> {
    /// Where the sentence states one of the patterns as a fact.
    fn states(&self, patterns: &[&str], unless: &[&str]) -> Option<Range<usize>> {
        let at = said(self.whole, patterns, unless)?;
        let at = at.start + self.sentence.at.start..at.end + self.sentence.at.start;
        (self.mood(&at) == Mood::Stated).then_some(at)
    }

    fn part(&self, at: &Range<usize>) -> &str {
        let touches = |part: &&Range<usize>| part.start < at.end && at.start < part.end;
        let parts: Vec<_> = self.sentence.parts.iter().filter(touches).collect();
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return self.whole };
        self.text.get(first.start..last.end).unwrap_or_default()
    }

    fn mood(&self, at: &Range<usize>) -> Mood {
        // What takes a statement back may stand anywhere before it in the sentence.
        let lead = self.text.get(self.sentence.at.start..at.end).unwrap_or_default();
        match mood(self.whole, self.part(at)) {
            Mood::Stated if mood(lead, lead) == Mood::Unsure => Mood::Unsure,
            Mood::Stated if self.whole.trim_end().ends_with('?') => Mood::Open,
            other => other,
        }
    }

    /// Whether a time stands in the stretch of a place: then that time is held against the record.
    fn is_timed(&self, at: &Range<usize>) -> bool {
        let part = self.part(at);
        let within = |it: &&Figure| {
            self.sentence.at.contains(&it.at.start)
                && matches!(it.measure, Measure::Moment(_))
                && self.text.get(it.at.clone()).is_some_and(|words| part.contains(words))
        };
        self.figures.iter().any(|it| within(&it))
    }

    fn add(&mut self, at: Range<usize>, why: Why) {
        self.found.push((at, why));
    }

    fn loss(&mut self) {
        if let Some(at) = self.states(NOTHING_LOST, NOT_ALL) {
            match self.stands.loss {
                Loss::Some => self.add(at, Why::Lost),
                Loss::Unknown => self.add(at, Why::LossUnknown),
                Loss::None | Loss::NotAsked => {
                    let share = self.record.parts.get(&super::subject::Subject::Recovered);
                    if share.is_some_and(|list| list.iter().all(|it| it.between.1 < 100_000)) {
                        self.add(at, Why::Lost);
                    }
                }
            }
        } else if self.stands.loss == Loss::None
            && let Some(at) =
                self.states(LOST, &["不", "没", "未", "无", "no", "not", "never", "nothing"])
        {
            self.add(at, Why::NothingLost);
        }
    }

    fn status(&mut self) {
        let stands = self.stands;
        let shown = stands.told.unwrap_or(stands.status);
        let partly = &[
            "部分",
            "逐步",
            "一部分",
            "未",
            "没",
            "尚",
            "待",
            "不",
            "无法",
            "首批",
            "partly",
            "partially",
            "part of",
            "some of",
            "data",
            "数据",
            "file",
            "files",
            "文件",
            "备份",
            "backup",
            "briefly",
            "一度",
            "曾",
            "演练",
            "test",
            "drill",
            "gradually",
        ];
        let past = &["first time", "brief-", "一度", "曾", "第一次", "首次", "partial-", "部分"];
        if let Some(at) = self.states(RESTORED, partly)
            && !stands.is_restored()
            && !self.is_timed(&at)
            && !holds(self.whole, past)
        {
            let least = if stands.status < shown { stands.status } else { shown };
            self.add(at, Why::Status(least));
        }
        let restored = stands.told.is_some_and(|it| it >= Status::Resolved)
            || stands.restored_as_told
            || stands.status >= Status::Resolved;
        if let Some(at) = self.states(NOT_RESTORED, THEN)
            && restored
            && !self.is_timed(&at)
            && !holds(self.whole, THEN)
        {
            self.add(at, Why::Status(shown.max(stands.status)));
        }
        if let Some(at) =
            self.states(CONTAINED, &["未", "没", "尚", "不", "not", "never", "self-contained"])
            && (stands.status < Status::Mitigated || stands.told == Some(Status::Open))
            && !self.is_timed(&at)
        {
            self.add(at, Why::Status(Status::Open));
        }
        if let Some(at) = self.states(CLOSED, &["未", "没", "尚", "不", "not", "never"])
            && (stands.status < Status::Closed || stands.told.is_some_and(|it| it < Status::Closed))
            && !self.is_timed(&at)
        {
            self.add(at, Why::Status(stands.status.min(shown)));
        }
        if let Some(at) = self.states(NOT_CLOSED, THEN)
            && stands.status == Status::Closed
            && stands.told.is_none_or(|it| it == Status::Closed)
        {
            self.add(at, Why::Status(Status::Closed));
        }
    }

    fn backup(&mut self) {
        let backup = self.stands.backup;
        let no = &[
            "没有", "没", "无", "未", "不", "从未", "缺", "no", "not", "never", "n't", "without",
            "neither", "nor", "untested",
        ];
        if let Some(at) = self.states(TESTED, no) {
            if backup.exists == Some(false) && !holds(self.part(&at), NOW) {
                self.add(at, Why::NoBackup);
            } else if backup.exists.is_some() && !backup.is_tested {
                self.add(at, Why::Untested);
            }
            return;
        }
        if let Some(at) = self.states(HAD_BACKUP, no) {
            let exists = if holds(self.part(&at), NOW) { backup.exists_now } else { backup.exists };
            if exists == Some(false) {
                self.add(at, Why::NoBackup);
            }
        } else if let Some(at) = self.states(
            NO_BACKUP,
            &[
                "tested",
                "usable",
                "recent",
                "可用的",
                "最新",
                "当天",
                "最近",
                "不是",
                "并非",
                "current",
            ],
        ) && backup.exists == Some(true)
        {
            self.add(at, Why::HasBackup);
        }
    }

    fn cause(&mut self) {
        let Some(at) = self
            .states(CAUSES, &["未", "待", "不明", "不清", "unknown", "not", "under investigation"])
        else {
            return;
        };
        let named = responsibility::gives_cause(self.whole)
            || !holds(self.whole, &["because", "due to", "因为", "由于"]);
        if self.stands.cause_assumed && named {
            self.add(at, Why::Cause);
            return;
        }
        let taken_back = &[
            "不是",
            "并非",
            "而非",
            "not",
            "wrong",
            "更正",
            "有误",
            "错误",
            "incorrect",
            "told you",
            "said",
            "曾",
            "最初",
            "当初",
            "initially",
            "at first",
            "起初",
            "一开始",
            "疑似",
            "不对",
            "纠正",
            "mistaken",
            "rather than",
        ];
        if !holds(self.whole, taken_back)
            && self.stands.struck.iter().any(|struck| shares(self.whole, struck))
        {
            self.add(at, Why::Cause);
        }
    }

    /// The promise that a stretch names by its label, and whether it was kept in time.
    fn named(&self, part: &str) -> Option<(String, bool)> {
        self.stands.promises.iter().find(|(label, _)| holds(part, &[label])).cloned()
    }

    fn promises(&mut self) {
        let no = &[
            "没",
            "未",
            "不",
            "not",
            "n't",
            "no",
            "never kept",
            "failed",
            "except",
            "除了",
            "除",
            "but",
            "apart from",
            "无法",
            "本应",
            "should have",
            "应当",
        ];
        let broken = || Why::Broken(self.stands.broken.clone());
        if let Some(at) = self.states(
            ALL_KEPT,
            &[
                "not all",
                "not every",
                "并非",
                "不是",
                "except",
                "除了",
                "apart from",
                "but one",
                "未能",
                "没能",
            ],
        ) && self.stands.any_broken
        {
            let why = broken();
            self.add(at, why);
            return;
        }
        if let Some(at) = self.states(ON_TIME, no) {
            let named = self.named(self.part(&at)).or_else(|| self.named(self.whole));
            let wrong = match named {
                Some((_, kept)) => !kept,
                None => {
                    self.stands.any_broken && !self.stands.promises.iter().any(|(_, kept)| *kept)
                }
            };
            if wrong {
                let why = broken();
                self.add(at, why);
                return;
            }
        }
        let pace = self.pace();
        if let Some((at, seconds)) = pace {
            let longest = self.stands.silence;
            if longest > seconds + seconds / 4 {
                self.add(at, Why::Silence(Held::Seconds(longest)));
            }
        } else if let Some(at) = self.states(
            KEPT_INFORMED,
            &["没", "未", "不", "not", "n't", "failed", "should have", "本应", "应当"],
        ) && self.stands.silence_over > 0
        {
            self.add(at, Why::Silence(Held::Seconds(self.stands.silence)));
        }
    }

    /// How often it is said that the customer was told, in seconds.
    fn pace(&self) -> Option<(Range<usize>, i64)> {
        let told = [
            "通报", "更新", "通知", "告知", "汇报", "电话", "消息", "进展", "inform", "told",
            "tell", "called", "update", "report",
        ];
        let hourly = [
            "hourly update",
            "hourly updates",
            "updated you hourly",
            "informed you hourly",
            "every hour",
            "每小时",
            "每个小时",
            "逐小时",
        ];
        if !told.iter().any(|it| self.whole.contains(it)) {
            return None;
        }
        if let Some(at) = self.states(&hourly, &["not", "没", "未", "不", "减", "赔", "n't"]) {
            let part = self.part(&at);
            return (told.iter().any(|it| part.contains(it))
                && !holds(part, &["减", "赔", "promised", "agreed", "约定", "承诺", "off"]))
            .then_some((at, 3600));
        }
        let figure = self.figures.iter().find(|it| {
            let lead =
                self.text.get(self.sentence.at.start..it.at.start).unwrap_or_default().trim_end();
            self.sentence.at.contains(&it.at.start)
                && it.measure == Measure::Length
                && ["每", "每隔", "every"].iter().any(|word| lead.ends_with(word))
        })?;
        let part = self.part(&figure.at);
        let stated =
            self.mood(&figure.at) == Mood::Stated && told.iter().any(|it| part.contains(it));
        let other = holds(
            part,
            &["减", "赔", "promised", "agreed", "约定", "承诺", "没", "未", "not", "off"],
        );
        (stated && !other).then(|| (figure.at.clone(), figure.between.1))
    }

    fn others(&mut self) {
        let no = &["没", "未", "不", "not", "n't", "never"];
        if self.stands.compensates
            && let Some(at) = self.states(NO_COMPENSATION, &["如果", "不是", "并非"])
        {
            self.add(at, Why::Compensates);
        }
        if self.stands.hurt
            && let Some(at) = self.states(NOBODY_HURT, &[])
        {
            self.add(at, Why::Hurt);
        }
        if !self.stands.unmet.is_empty() && responsibility::admits(self.whole) {
            self.add(self.sentence.at.clone(), Why::Responsibility(self.stands.unmet.clone()));
        }
        let noticed = match self.stands.noticed_by_us {
            Some(true) => self.states(THEY_NOTICED, no),
            Some(false) => self.states(WE_NOTICED, no),
            None => None,
        };
        if let Some(at) = noticed {
            self.add(at, Why::Noticed);
        }
    }
}

/// Whether a sentence names what was told and corrected since: four characters or two words in a row.
fn shares(sentence: &str, struck: &str) -> bool {
    let clean: String = [
        "疑似",
        "怀疑",
        "可能是",
        "可能",
        "告知",
        "通知",
        "初步判断",
        "suspected",
        "probably",
        "possibly",
        "a ",
        "the ",
    ]
    .iter()
    .fold(struck.to_owned(), |text, word| text.replace(word, " "));
    let chars: Vec<char> = clean.chars().collect();
    let han = chars.windows(4).any(|run| {
        run.iter().all(|c| super::plain::is_han(*c))
            && sentence.contains(&run.iter().collect::<String>())
    });
    let words: Vec<&str> =
        clean.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| it.len() > 2).collect();
    let pair = |pair: &[&str]| match pair {
        [one, other] => first_of(sentence, &[&format!("{one} {other}")]).is_some(),
        _ => false,
    };
    han || words.windows(2).any(pair)
}
