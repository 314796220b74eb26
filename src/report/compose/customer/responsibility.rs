//! Regret, which can always be said (D4); responsibility and the apology that goes with it only where it was told the
//! customer and every condition is met (D1). It comes first, in our own name, with no reason beside it (D2).

use super::desk::Desk;
use crate::{
    incident::responsibility::admits,
    report::{
        document::{Block, Inline, line},
        public_line::in_force,
        section::Section,
    },
    text::fold_for_search,
};

/// Words of an apology. Only where every condition for it is met do they make the section one (D1, D4).
const SORRY: &[&str] = &["apolog", "sorry", "道歉", "致歉", "歉意", "对不起"];

fn says_sorry(text: &str) -> bool {
    let plain = fold_for_search(text);
    SORRY.iter().any(|word| plain.contains(word))
}

impl Desk<'_> {
    pub(super) fn regret(&self) -> Vec<Block> {
        let (pen, written) = (self.pen, self.prose(Section::Regret));
        let gap = || Inline::Text(pen.lang.gap().to_owned());
        let responsible = || Inline::Strong(pen.say("update-responsible"));
        let words = match (self.is_admitted(), written.trim().is_empty()) {
            // In their own words, and it is said who is responsible.
            (true, false) if admits(written) => return Vec::new(),
            (true, false) => vec![responsible()],
            (true, true) => {
                vec![responsible(), gap(), Inline::Text(self.to_you("report-apology"))]
            }
            (false, false) => return Vec::new(),
            (false, true) => line(&self.to_you("report-regret")),
        };
        vec![Block::Paragraph(words)]
    }

    /// Whether responsibility was told the customer, and every condition for that is met (D1).
    fn is_admitted(&self) -> bool {
        self.known.may_admit && self.told().any(|of| admits(in_force(of)))
    }

    /// Whether the letter apologises, by what is recorded or by what a manager wrote.
    pub(super) fn apologises(&self) -> bool {
        let written = self.prose(Section::Regret);
        self.is_admitted() || self.known.may_admit && (admits(written) || says_sorry(written))
    }
}
