//! Questions that what is recorded answers by itself: derived, never stored.

use super::{facts::Question, fold::State, remedies::Remedy};
use crate::playbook::QuestionKind;

/// So many remedies side by side are the options that are asked for (B1).
const SIDE_BY_SIDE: usize = 3;

impl State {
    /// The remedies that answer a critical question about remedies or their cost which nobody has answered in words: at
    /// least three that stand, each with its cost and its odds (B1, B2). None where they do not, or for another question.
    pub fn answered_by(&self, question: &Question) -> Vec<&Remedy> {
        let asks = matches!(question.asked.kind, QuestionKind::Remedy | QuestionKind::Cost);
        let of_remedies = || {
            let mut questions = self.facts.questions.iter();
            questions.any(|other| {
                other.section == question.section && other.asked.kind == QuestionKind::Remedy
            })
        };
        if !question.is_critical_unknown() || !asks || !of_remedies() {
            return Vec::new();
        }
        let is_whole = |it: &&Remedy| it.terms.cost.is_some() && it.percent().is_some();
        let whole: Vec<&Remedy> = self.remedies.standing().filter(is_whole).collect();
        if whole.len() < SIDE_BY_SIDE { Vec::new() } else { whole }
    }

    /// Whether a question is unknown still: nobody has answered it, and nothing that is recorded does.
    pub fn is_unknown(&self, question: &Question) -> bool {
        question.is_unknown() && self.answered_by(question).is_empty()
    }

    /// The critical questions that are unknown still (A5), in the order in which a veteran asks.
    pub fn critical_unknown(&self) -> impl Iterator<Item = &Question> {
        let unknown = self.facts.questions.iter().filter(|question| {
            question.is_critical_unknown() && self.answered_by(question).is_empty()
        });
        let mut unknown: Vec<&Question> = unknown.collect();
        unknown.sort_by_key(|question| question.asked.order.unwrap_or(u32::MAX));
        unknown.into_iter()
    }
}
