//! What the heads of these entries keep of their bodies.

use super::body::{FactAnswered, FactAsked, QuestionId};
use crate::incident::{
    effect::Effect,
    gone::digest,
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing},
};

keeps_nothing!(FactAsked);

impl Kept for FactAnswered {
    fn references(&self) -> Vec<EntryKey> {
        self.question.asked().into_iter().collect()
    }

    fn does(&self) -> Option<Effect> {
        match &self.question {
            QuestionId::Playbook(id) => Some(Effect::Answers(digest(id))),
            QuestionId::Asked(_) => None,
        }
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}
