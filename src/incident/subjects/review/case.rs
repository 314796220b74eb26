//! What kind of case an incident is, and whether it holds the best answer to its class (N2, M5). A human says so.

use super::body::CaseJudged;
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for CaseJudged {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if self.case.is_none() && !self.best {
            return Err(Refusal::Empty("case"));
        }
        // Why it is the best answer is what others read.
        let said =
            if self.best { text(&self.text, "reason")? } else { self.text.trim().to_owned() };
        desk.internal(Event::CaseJudged(Self { text: said, ..self.clone() }))
    }
}

impl Kept for CaseJudged {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Told for CaseJudged {
    fn told(&self, by: &Teller<'_>) -> String {
        let case = self.case.map(|it| by.lang.say(&format!("case-{}", it.id())));
        let best = if self.best { by.lang.say("case-best") } else { String::new() };
        join(&[case.unwrap_or_default(), best, self.text.clone()])
    }
}
