//! What the incident means for the reader, and what they have to do.

use super::desk::Desk;
use crate::{
    incident::disclosure::Topic,
    report::{
        document::{Block, Line, line},
        next_word::awaits_next,
        section::Section,
    },
};

impl Desk<'_> {
    /// What it means for them as it was stated, when they hear next, and the questions to them that are open.
    pub(super) fn for_you(&self) -> Vec<Block> {
        let pen = self.pen;
        let mut blocks = Vec::new();
        let meaning: Vec<Line> =
            self.standing_answers(Topic::ForYou).map(|of| self.relied(of)).collect();
        if !meaning.is_empty() {
            blocks.push(Block::List(meaning));
        }
        if awaits_next(self.known) {
            blocks.push(Block::Paragraph(line(&self.next_words())));
        }
        let open = self.open_questions();
        if open.is_empty() {
            if blocks.is_empty() && !self.is_written(Section::ForYou) {
                blocks.push(Block::Paragraph(line(&pen.say("report-nothing-to-do"))));
            }
        } else {
            blocks.push(Block::Paragraph(line(&pen.say("report-open-questions"))));
            blocks.push(Block::List(open.into_iter().map(line).collect()));
        }
        blocks
    }
}
