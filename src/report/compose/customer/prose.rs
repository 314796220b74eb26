//! What was written for a section stands first in it; what is recorded stays below it (L5).

use super::desk::Desk;
use crate::{
    incident::prose::Section,
    report::{
        document::{Block, line},
        prose::paragraphs,
    },
};

impl Desk<'_> {
    /// A section with what was written for it between its heading and what is recorded. Where nothing is recorded, what was
    /// written stands under a heading of its own.
    pub(super) fn with_prose(
        &self,
        section: Section,
        blocks: &mut Vec<Block>,
        recorded: impl FnOnce(&mut Vec<Block>),
    ) {
        let before = blocks.len();
        recorded(blocks);
        let Some(written) = self.known.prose.get(section) else { return };
        let prose = paragraphs(&written.text).map(|text| Block::Paragraph(line(text)));
        if let Some(Block::Heading { level: 1, .. }) = blocks.get(before) {
            blocks.splice(before + 1..before + 1, prose);
        } else {
            let heading = self.pen.section(&format!("prose-section-{}", section.id()));
            blocks.splice(before..before, std::iter::once(heading).chain(prose));
        }
    }

    /// What was written where nothing is recorded.
    pub(super) fn prose(&self, section: Section, blocks: &mut Vec<Block>) {
        self.with_prose(section, blocks, |_| {});
    }
}
