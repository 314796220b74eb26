//! Statements without a figure: how it stands, what was lost, backups, causes, promises, who noticed.

use std::ops::Range;

use super::{
    figure::Figure,
    pattern::shares_words,
    plain::{Plain, first_of, holds},
    reader::Reader,
    record::Record,
    sentence::Sentence,
    stands::Loss,
    subject::Subject,
    why::Why,
    words::List,
};
use crate::incident::{Status, responsibility};

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

/// What, beside a word of restoring, says that it is not all restored.
pub(super) const PARTLY: &[&str] = &[
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

impl Reader<'_> {
    fn loss(&mut self) {
        if let Some(at) = self.states(List::NothingLost.words(), List::NotAll.words()) {
            match self.stands.loss {
                Loss::Some => self.add(at, Why::Lost),
                Loss::Unknown => self.add(at, Why::LossUnknown),
                Loss::None | Loss::NotAsked => {
                    let share = self.record.parts.get(&Subject::Recovered);
                    if share.is_some_and(|list| list.iter().all(|it| it.between.1 < 100_000)) {
                        self.add(at, Why::Lost);
                    }
                }
            }
        } else if self.stands.loss == Loss::None
            && let Some(at) = self.states(
                List::Lost.words(),
                &["不", "没", "未", "无", "no", "not", "never", "nothing"],
            )
        {
            self.add(at, Why::NothingLost);
        }
    }

    fn status(&mut self) {
        let stands = self.stands;
        let shown = stands.told.unwrap_or(stands.status);
        let past = &["first time", "brief-", "一度", "曾", "第一次", "首次", "partial-", "部分"];
        if let Some(at) = self.states(List::Restored.words(), PARTLY)
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
        if let Some(at) = self.states(List::NotRestored.words(), List::Then.words())
            && restored
            && !self.is_timed(&at)
            && !holds(self.whole, List::Then.words())
        {
            self.add(at, Why::Status(shown.max(stands.status)));
        }
        if let Some(at) = self.states(
            List::Contained.words(),
            &["未", "没", "尚", "不", "not", "never", "self-contained"],
        ) && (stands.status < Status::Mitigated || stands.told == Some(Status::Open))
            && !self.is_timed(&at)
        {
            self.add(at, Why::Status(Status::Open));
        }
        if let Some(at) =
            self.states(List::Closed.words(), &["未", "没", "尚", "不", "not", "never"])
            && (stands.status < Status::Closed || stands.told.is_some_and(|it| it < Status::Closed))
            && !self.is_timed(&at)
        {
            self.add(at, Why::Status(stands.status.min(shown)));
        }
        if let Some(at) = self.states(List::NotClosed.words(), List::Then.words())
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
        if let Some(at) =
            self.states(List::Tested.words(), no).filter(|at| !holds(self.part(at), no))
        {
            if backup.exists == Some(false) && !holds(self.part(&at), List::Now.words()) {
                self.add(at, Why::NoBackup);
            } else if backup.exists.is_some() && !backup.is_tested {
                self.add(at, Why::Untested);
            }
            return;
        }
        if let Some(at) = self.states(List::HadBackup.words(), no) {
            let exists = if holds(self.part(&at), List::Now.words()) {
                backup.exists_now
            } else {
                backup.exists
            };
            if exists == Some(false) {
                self.add(at, Why::NoBackup);
            }
        } else if let Some(at) = self.states(
            List::NoBackup.words(),
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
        let Some(at) = self.states(
            List::Causes.words(),
            &["未", "待", "不明", "不清", "unknown", "not", "under investigation"],
        ) else {
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
    let han = shares_words(sentence, &clean, 4);
    let words: Vec<&str> =
        clean.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| it.len() > 2).collect();
    let pair = |pair: &[&str]| match pair {
        [one, other] => first_of(sentence, &[&format!("{one} {other}")]).is_some(),
        _ => false,
    };
    han || words.windows(2).any(pair)
}
