//! Statements about promises, updates, compensation, people and fault.

use std::ops::Range;

use super::{
    figure::Measure,
    pattern::shares_words,
    plain::holds,
    reader::Reader,
    sentence::Mood,
    stands::Promise,
    why::{Held, Why},
    words::List,
};
use crate::incident::responsibility;

impl Reader<'_> {
    /// The promise that the sentence names: by its label, by its own words, or by the day it was due.
    fn named(&self) -> Option<bool> {
        let own = |it: &&Promise| holds(self.whole, &[&it.label]);
        let words = |it: &&Promise| shares_words(self.whole, &it.words, 4);
        let due = |it: &&Promise| {
            let dates = self.figures.iter().filter_map(|figure| match figure.measure {
                Measure::Moment(said) => said.date,
                Measure::Length | Measure::Money(_) | Measure::Percent | Measure::Count(_) => None,
            });
            it.due.is_some_and(|due| dates.into_iter().any(|date| date == due))
        };
        let list = &self.stands.promises;
        let found = list
            .iter()
            .find(own)
            .or_else(|| list.iter().find(words))
            .or_else(|| list.iter().find(due));
        found.map(|it| it.in_time)
    }

    pub(super) fn promises(&mut self) {
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
            List::AllKept.words(),
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
        if let Some(at) = self.states(List::OnTime.words(), no) {
            let wrong = match self.named() {
                Some(in_time) => !in_time,
                None => self.stands.any_broken && !self.stands.promises.iter().any(|it| it.in_time),
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
            List::KeptInformed.words(),
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

    pub(super) fn others(&mut self) {
        let no = &["没", "未", "不", "not", "n't", "never"];
        if self.stands.compensates
            && let Some(at) = self.states(List::NoCompensation.words(), &["如果", "不是", "并非"])
        {
            self.add(at, Why::Compensates);
        }
        if self.stands.hurt
            && let Some(at) = self.states(List::NobodyHurt.words(), &[])
        {
            self.add(at, Why::Hurt);
        }
        if !self.stands.unmet.is_empty() && responsibility::admits(self.whole) {
            self.add(self.sentence.at.clone(), Why::Responsibility(self.stands.unmet.clone()));
        }
        let noticed = match self.stands.noticed_by_us {
            Some(true) => self.states(List::TheyNoticed.words(), no),
            Some(false) => self.states(List::WeNoticed.words(), no),
            None => None,
        };
        if let Some(at) = noticed {
            self.add(at, Why::Noticed);
        }
    }
}
