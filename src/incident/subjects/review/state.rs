//! What is kept of the review: factors, lessons, marked entries, and whether it was held (M9).

use super::body::{
    CaseJudged, EntryStarred, FactorNamed, LessonLearnt, ReviewHeld, ReviewPlanned, ReviewWaived,
};
use crate::incident::{
    entry::Entry,
    folds::{Standing, folds},
    ids::EntryKey,
    instant::Instant,
};

pub use super::body::{Aspect, CaseKind, CrisisOutcome, Luck, Quality};

/// A contributing factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// The entry.
    pub key: EntryKey,
    /// When it was named.
    pub at: Instant,
    /// What it says; a correction replaces it.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The entries it is read from.
    pub entries: Vec<EntryKey>,
    /// Whether it played a part before (M3).
    pub repeats: bool,
}

/// A lesson, or the reason for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// The entry.
    pub key: EntryKey,
    /// When it was written down.
    pub at: Instant,
    /// What it says; a correction replaces it. Empty where the entry was erased.
    pub text: String,
    /// Whether there is none, and the text says why.
    pub none: bool,
}

/// An entry marked for the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Star {
    /// The entry that marks it.
    pub key: EntryKey,
    /// Which is marked.
    pub entry: EntryKey,
    /// What is to be asked about it.
    pub text: String,
}

/// What became of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It was planned.
    Planned(ReviewPlanned),
    /// It was held.
    Held(ReviewHeld),
    /// None is held.
    Waived,
}

/// A word about the review itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub key: EntryKey,
    /// When it happened.
    pub at: Instant,
    /// Who led it or said so.
    pub by: String,
    /// What.
    pub happened: Happened,
    /// Its words; a correction replaces them.
    pub text: String,
}

/// What somebody said of the incident as a case (N2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The entry.
    pub key: EntryKey,
    /// When.
    pub at: Instant,
    /// Who said so.
    pub by: String,
    /// What.
    pub said: CaseJudged,
}

/// What is kept of the review of an incident, each in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reviews {
    /// Contributing factors.
    pub factors: Vec<Factor>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
    /// Entries marked for it.
    pub stars: Vec<Star>,
    /// The review itself: the last word holds.
    pub steps: Vec<Step>,
    /// What kind of case it is, and whether it is the best answer to its class (N2).
    pub cases: Vec<Case>,
}

impl Reviews {
    /// Whether the last word is that none is held.
    pub fn is_waived(&self) -> bool {
        matches!(self.steps.last().map(|it| &it.happened), Some(Happened::Waived))
    }

    /// Since when it is settled: held, or waived; `None` where it is open.
    pub fn settled(&self) -> Option<Instant> {
        let last = self.steps.last()?;
        (!matches!(last.happened, Happened::Planned(_))).then_some(last.at)
    }

    /// What kind of case it is.
    pub fn case(&self) -> Option<CaseKind> {
        self.cases.iter().rev().find_map(|it| it.said.case)
    }

    /// Why it is the best answer to its class, where somebody picked it.
    pub fn best(&self) -> Option<&Case> {
        self.cases.iter().rev().find(|it| it.said.best)
    }

    /// The plan in force.
    pub fn plan(&self) -> Option<&ReviewPlanned> {
        match &self.steps.last()?.happened {
            Happened::Planned(plan) => Some(plan),
            Happened::Held(_) | Happened::Waived => None,
        }
    }

    fn factor(&mut self, entry: &Entry, named: &FactorNamed, text: String) {
        self.factors.push(Factor {
            key: entry.key,
            at: entry.head.occurred,
            text,
            aspect: named.aspect,
            entries: named.entries.clone(),
            repeats: named.repeats,
        });
    }

    fn lesson(&mut self, entry: &Entry, none: bool, text: String) {
        let (key, at) = (entry.key, entry.head.occurred);
        self.lessons.push(Lesson { key, at, text, none });
    }

    fn star(&mut self, key: EntryKey, entry: EntryKey, text: String) {
        self.stars.retain(|it| it.entry != entry);
        self.stars.push(Star { key, entry, text });
    }

    fn case_judged(&mut self, at: &Standing<'_>, said: &CaseJudged) {
        let who = at.entry.who.as_ref().map_or(&at.entry.head.author, |who| &who.name);
        self.cases.push(Case {
            key: at.entry.key,
            at: at.entry.head.occurred,
            by: who.clone(),
            said: CaseJudged { text: at.words(&said.text), ..said.clone() },
        });
    }

    fn step(&mut self, at: &Standing<'_>, happened: Happened, own: &str) {
        let who = at.entry.who.as_ref().map_or(&at.entry.head.author, |who| &who.name);
        self.steps.push(Step {
            key: at.entry.key,
            at: at.entry.head.occurred,
            by: who.clone(),
            happened,
            text: at.words(own),
        });
    }
}

folds! {
    Reviews:
    FactorNamed => |part, it, at| part.factor(at.entry, it, at.words(&it.text));
    LessonLearnt => |part, it, at| part.lesson(at.entry, it.none, at.words(&it.text));
    EntryStarred => |part, it, at| part.star(at.entry.key, it.entry, at.words(&it.text));
    ReviewPlanned => |part, it, at| part.step(at, Happened::Planned(it.clone()), &it.text);
    ReviewHeld => |part, it, at| part.step(at, Happened::Held(it.clone()), &it.text);
    CaseJudged => |part, it, at| part.case_judged(at, it);
    ReviewWaived => |part, it, at| part.step(at, Happened::Waived, &it.reason);
}
