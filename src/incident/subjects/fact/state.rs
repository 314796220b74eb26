//! Fact-gathering (A1–A5): what is asked, what is answered, and how far an answer can be relied on.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::TimeDelta;

use crate::{
    incident::{
        effect::Effect,
        entry::Entry,
        event::{FactAnswered, FactAsked},
        folds::folds,
        gone,
        ids::EntryKey,
        instant::Instant,
        lifecycle::Severity,
        visibility::Who,
    },
    locale::Lang,
    playbook::{self, Playbook, Text},
};

pub use crate::incident::subjects::fact::body::{Backup, Confidence, Count, Extent, QuestionId};

impl Backup {
    /// Whether what is said of the backup in words is the opposite of what stands here.
    pub fn contradicts(&self, words: &str) -> bool {
        super::yes_no::says(words).is_some_and(|says| says != self.exists)
            || !self.exists && (self.last_good.is_some() || self.restore_tested.is_some())
    }

    /// Whether it exists without ever having been restored: shown 未验证 (A3).
    pub fn is_unverified(&self) -> bool {
        self.exists && self.restore_tested.is_none()
    }

    /// What lies between the last good backup and the incident: the data at stake.
    pub fn gap(&self, began: Instant) -> Option<TimeDelta> {
        self.last_good.map(|at| began - at)
    }
}

/// One answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The entry that says so.
    pub entry: EntryKey,
    /// The answer's words; a correction replaces them.
    pub text: String,
    /// How far it can be relied on.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: Option<Who>,
    /// When it happened.
    pub occurred: Instant,
    /// When we learnt of it.
    pub known: Instant,
    /// What is known of the backup, where that is the question.
    pub backup: Option<Backup>,
    /// The impact on the customer, where that is the question.
    pub impact: Option<Severity>,
    /// How many, since when until when, in whole or in part (A7).
    pub count: Option<Count>,
}

/// A text typed once, shown in both languages.
fn same(text: &str) -> Text {
    Text { zh: text.to_owned(), en: text.to_owned() }
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its identity.
    pub id: QuestionId,
    /// The section it stands in.
    pub section: String,
    /// What is asked, of whom and for what kind of answer; in both languages where the playbook asks it.
    pub asked: Arc<playbook::Question>,
    /// Since when it has been open.
    pub since: Instant,
    /// Every answer so far, in the order of the log.
    pub answers: Vec<Answer>,
}

impl Question {
    /// The answer in force: the latest.
    pub fn answer(&self) -> Option<&Answer> {
        self.answers.last()
    }

    /// Whether nobody has answered it.
    pub fn is_unknown(&self) -> bool {
        self.answers.is_empty()
    }

    /// Whether it is critical and unknown: these stand out and age visibly (A1, A5).
    pub fn is_critical_unknown(&self) -> bool {
        self.asked.critical && self.is_unknown()
    }

    /// How long it has been open without an answer (A5).
    pub fn age(&self, now: Instant) -> Option<TimeDelta> {
        self.is_unknown().then(|| now - self.since)
    }

    /// Whether a backup is relied on that was never restored (A3).
    pub fn has_unverified_backup(&self) -> bool {
        self.answer().and_then(|answer| answer.backup.as_ref()).is_some_and(Backup::is_unverified)
    }
}

/// The checklist of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// In the order of the playbook, then as added.
    pub questions: Vec<Question>,
    index: BTreeMap<QuestionId, usize>,
    /// Questions that were lawfully erased: their wording in an answer is not repeated.
    erased: BTreeSet<QuestionId>,
    /// Whether a playbook was erased, and with it what its questions are about.
    lost_playbook: bool,
}

impl Facts {
    /// The question of that id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.index.get(id).and_then(|&at| self.questions.get(at))
    }

    /// Whether a question was lawfully erased.
    pub fn is_erased(&self, id: &QuestionId) -> bool {
        self.erased.contains(id)
    }

    pub(in crate::incident) fn erase(&mut self, question: EntryKey) {
        self.erased.insert(QuestionId::Asked(question));
    }

    /// A playbook was erased.
    pub(in crate::incident) fn lose_playbook(&mut self) {
        self.lost_playbook = true;
    }

    /// Whether nobody knows any more what a question is about, because its playbook was erased.
    pub(in crate::incident) fn is_lost(&self, id: &QuestionId) -> bool {
        let known = || self.question(id).is_some_and(|question| !question.section.is_empty());
        self.lost_playbook && matches!(id, QuestionId::Playbook(_)) && !known()
    }

    /// An answer that was erased still replaces those before it. Which question it answered, the head says as a digest;
    /// where it does not, nothing is known.
    pub(in crate::incident) fn erase_answer(&mut self, entry: &Entry) {
        let asked = entry.head.references.first().map(|key| QuestionId::Asked(*key));
        let named = |id: &QuestionId| match (&asked, id, entry.effect()) {
            (Some(asked), id, _) => asked == id,
            (None, QuestionId::Playbook(id), Some(Effect::Answers(given))) => {
                *given == gone::digest(id)
            }
            _ => false,
        };
        let answered =
            |question: &&mut Question| !question.answers.is_empty() && named(&question.id);
        if let Some(question) = self.questions.iter_mut().find(answered) {
            question.answers.push(Answer {
                entry: entry.key,
                text: gone::ERASED_WORDS.to_owned(),
                confidence: Confidence::Assumed,
                source: None,
                occurred: entry.head.occurred,
                known: entry.head.known,
                backup: None,
                impact: None,
                count: None,
            });
        }
    }

    /// The impact on the customer as last answered (A4).
    pub fn impact(&self) -> Option<Severity> {
        self.questions.iter().filter_map(Question::answer).filter_map(|answer| answer.impact).min()
    }

    fn push(&mut self, question: Question) {
        if !self.index.contains_key(&question.id) {
            self.index.insert(question.id.clone(), self.questions.len());
            self.questions.push(question);
        }
    }

    /// A newer playbook adds its questions; those already asked stay as they were.
    pub(in crate::incident) fn adopt(&mut self, entry: &Entry, playbook: &Playbook) {
        for section in &playbook.sections {
            for question in &section.questions {
                self.push(Question {
                    id: QuestionId::Playbook(question.id.clone()),
                    section: section.id.clone(),
                    asked: Arc::clone(question),
                    since: entry.head.occurred,
                    answers: Vec::new(),
                });
            }
        }
    }

    pub(in crate::incident) fn ask(
        &mut self,
        entry: &Entry,
        asked: &FactAsked,
        corrected: Option<&str>,
    ) {
        self.push(Question {
            id: QuestionId::Asked(entry.key),
            section: asked.section.clone(),
            asked: Arc::new(playbook::Question {
                ask: same(corrected.unwrap_or(&asked.ask)),
                who: same(&asked.whom),
                critical: asked.critical,
                ..playbook::Question::default()
            }),
            since: entry.head.occurred,
            answers: Vec::new(),
        });
    }

    pub(in crate::incident) fn answer(
        &mut self,
        entry: &Entry,
        answered: &FactAnswered,
        corrected: Option<&str>,
    ) {
        if !self.index.contains_key(&answered.question) {
            // The question came with a playbook this log does not hold (or was retracted): the answer stays readable.
            let ask = if self.is_erased(&answered.question) {
                Text { zh: Lang::Zh.say("entry-erased"), en: Lang::En.say("entry-erased") }
            } else {
                same(&answered.asked)
            };
            self.push(Question {
                id: answered.question.clone(),
                section: String::new(),
                asked: Arc::new(playbook::Question { ask, ..playbook::Question::default() }),
                since: entry.head.occurred,
                answers: Vec::new(),
            });
        }
        let Some(question) =
            self.index.get(&answered.question).and_then(|&at| self.questions.get_mut(at))
        else {
            return;
        };
        question.answers.push(Answer {
            entry: entry.key,
            text: corrected.unwrap_or(&answered.answer).to_owned(),
            confidence: answered.confidence,
            source: entry.who.clone(),
            occurred: entry.head.occurred,
            known: entry.head.known,
            backup: answered.backup.clone(),
            impact: answered.impact,
            count: answered.count.clone(),
        });
    }
}

folds! {
    Facts:
    FactAsked => |part, it, at| part.ask(at.entry, it, at.text);
    FactAnswered => |part, it, at| part.answer(at.entry, it, at.text);
}
