//! The interim report for the customer: what is known so far, what is not known yet, when the next report comes.

use super::desk::Desk;
use crate::{
    incident::{
        Instant,
        disclosure::{CustomerIncident, PublicLine, Said, Topic},
    },
    locale::{Lang, Message},
    report::{
        compose::answers::Called,
        cover::Cover,
        document::{Block, Document, Line, line},
    },
};

/// Composes the interim report from what the customer may see.
pub fn interim(known: &CustomerIncident, cover: &Cover, lang: Lang, now: Instant) -> Document {
    let desk = Desk::new(known, cover, now, lang);
    let mut blocks = Vec::new();
    desk.cover_sheet(&mut blocks);
    desk.headline_of_interim(&mut blocks);
    desk.known_so_far(&mut blocks);
    desk.not_known(&mut blocks);
    desk.handling(&mut blocks);
    desk.commitments(&mut blocks);
    desk.cooperation(&mut blocks);
    desk.reach(&mut blocks);
    desk.document("interim-title", blocks)
}

impl Desk<'_> {
    /// Every answer in force, the last one to each question, with its basis.
    fn known_so_far(&self, blocks: &mut Vec<Block>) {
        let facts: Vec<&PublicLine> = self
            .standing()
            .filter(|of| matches!(of.said, Said::Fact { .. }) && !self.is_superseded(of))
            .collect();
        self.pen.known_so_far(self.extent(), Called::Matter, self.answers(&facts), blocks);
        blocks.extend(self.timeline_figure());
    }

    /// What was asked and not answered, and what a report must not pass over.
    fn not_known(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut open: Vec<Line> = self.open_questions().into_iter().map(line).collect();
        for (missing, id) in [
            (self.facts(Topic::Impact).is_empty(), "interim-unknown-impact"),
            (self.known.concerns_data && self.passes_over_loss(), "interim-unknown-loss"),
            (self.verified_causes().is_empty(), "interim-unknown-cause"),
        ] {
            if missing {
                open.push(line(&pen.say(id)));
            }
        }
        for enquiry in self.open_enquiries() {
            open.push(line(&pen.tell(&Message::new("interim-unanswered").with("text", enquiry))));
        }
        if !open.is_empty() {
            blocks.push(pen.section("interim-section-unknown"));
            blocks.push(Block::List(open));
        }
    }
}
