//! What was offered and done about it, and the compensation in words: for whom, how much, how it was or will be given.

use super::{
    desk::{Desk, stands},
    handling::OFFERED,
};
use crate::{
    incident::{
        commitments::{Commitment, Payment},
        disclosure::{PromiseMove, Said},
        wording,
    },
    locale::Message,
    report::{
        compose::parts::{by_time, joined},
        document::{Block, Line, line},
        public_line::in_force,
    },
    text::dotted,
};

impl Desk<'_> {
    /// Offers, what was given to be done, what is owed and was given for promises that were not kept, and what was given
    /// beyond that.
    pub(super) fn redress(&self) -> Vec<Block> {
        let mut blocks = self.compensation();
        let done = ["report-column-time", "report-column-step"];
        let tables = vec![
            (Some("report-heading-offers"), OFFERED, self.offers()),
            (Some("report-heading-done"), &done[..], by_time(self.tasks())),
        ];
        self.pen.tables(tables, &mut blocks);
        blocks
    }

    /// What is owed and was given for promises that were not kept, and what was given beyond that.
    pub(super) fn compensation(&self) -> Vec<Block> {
        let owed: Vec<Line> = self.promises().filter_map(|of| self.owed_in_words(of)).collect();
        let mut blocks: Vec<Block> =
            (!owed.is_empty()).then_some(Block::List(owed)).into_iter().collect();
        let given = ["report-column-time", "report-column-promise", "report-column-what"];
        let tables = vec![(Some("report-heading-goodwill"), &given[..], self.goodwill())];
        self.pen.tables(tables, &mut blocks);
        blocks
    }

    /// What one promise that was not kept gives whom: how much, what came of it and how, and how to get the rest.
    fn owed_in_words(&self, of: &Commitment) -> Option<Line> {
        let (pen, author) = (self.pen, &self.cover.author);
        of.made.compensation.as_ref()?;
        let owed = of.owed(self.now)?;
        let to = of.made.public_promisee.as_ref().unwrap_or(&self.known.customer);
        let owed = Message::new("report-compensation-owed")
            .with("label", &of.label)
            .with("to", to)
            .with("owed", wording::owed(&owed));
        let given = of.payments.iter().map(|it| {
            let given = Message::new("report-compensation-given")
                .with("time", pen.stamp(it.at))
                .with("paid", self.how_given(it).unwrap_or(&it.text));
            Some(pen.tell(&given))
        });
        let left = of.open_debt(self.now).map(|left| {
            let left = Message::new("report-compensation-open")
                .with("owed", wording::owed(&left))
                .with("contact", dotted(&[&author.contact, &author.reach]));
            pen.tell(&left)
        });
        let sentences = std::iter::once(Some(pen.tell(&owed))).chain(given).chain([left]);
        Some(line(&pen.sentences(sentences)))
    }

    /// What was given and how, in the words in force.
    fn how_given(&self, payment: &Payment) -> Option<&str> {
        let given = self.standing().find(|of| of.key == Some(payment.entry))?;
        Some(in_force(given)).filter(|words| !words.trim().is_empty())
    }

    /// What was given although nothing had been agreed for the case: goodwill, kept apart from what was owed.
    fn goodwill(&self) -> Vec<Vec<Line>> {
        let pen = self.pen;
        let given = self.lines().filter_map(|of| {
            let Said::PromiseMoved { promise, label, how: PromiseMove::Compensated, text } =
                &of.said
            else {
                return None;
            };
            let known = self.known.commitments.get(*promise)?;
            let said = joined(pen.with_corrections(text, of));
            let row = vec![line(&pen.stamp(of.occurred)), line(label), said];
            known.made.compensation.is_none().then(|| stands(of, pen, row, 2))
        });
        given.collect()
    }
}
