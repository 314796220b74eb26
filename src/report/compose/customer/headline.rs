//! How it stands, in one sentence, and when the customer hears next.

use super::desk::Desk;
use crate::{
    incident::Status,
    locale::Message,
    report::{
        document::{Block, Callout, Line, line},
        next_word::next_named,
    },
};

impl Desk<'_> {
    /// How it stands, and when the customer hears next.
    pub(super) fn headline_of_interim(&self, blocks: &mut Vec<Block>) {
        blocks.push(self.how_it_stands(vec![line(&self.next_words())]));
    }

    pub(super) fn how_it_stands(&self, body: Vec<Line>) -> Block {
        let pen = self.pen;
        if let Some(told) = self.known.restored_as_told() {
            let title = pen.at("report-headline-restored-as-told", told);
            return Block::Callout { kind: Callout::Outcome, title, body };
        }
        let title = self.state_now();
        let kind = if self.status() >= Status::Resolved { Callout::Outcome } else { Callout::Open };
        Block::Callout { kind, title, body }
    }

    /// How it is now, as far as the customer was told.
    fn state_now(&self) -> String {
        let pen = self.pen;
        match (self.known.holds_since(self.now), self.restored_at()) {
            (None, _) => pen.say("report-headline-not-stated"),
            (Some((Status::Closed, closed)), Some(restored)) => pen.tell(
                &Message::new("report-headline-resolved-closed")
                    .with("time", pen.stamp(restored))
                    .with("closed", pen.stamp(closed)),
            ),
            (Some((status, at)), _) => {
                let id = match status {
                    Status::Open => "report-headline-open",
                    Status::Mitigated => "report-headline-mitigated",
                    Status::Resolved => "report-headline-resolved",
                    Status::Closed => "report-headline-closed",
                };
                pen.at(id, at)
            }
        }
    }

    /// When the customer hears next: the time that was named last.
    pub(super) fn next_words(&self) -> String {
        let pen = self.pen;
        match next_named(self.known, self.now) {
            Some(next) if next > self.now => pen.at("interim-next", next),
            _ if self.status() >= Status::Resolved => pen.say("interim-no-next"),
            Some(passed) => pen.at("interim-next-passed", passed),
            None => pen.say("interim-next-missing"),
        }
    }
}
