//! Responsibility and the apology that goes with it: only where it was told the customer and every condition is met (D1);
//! first, in our own name, with no reason beside it (D2).

use super::desk::Desk;
use crate::{
    incident::{
        disclosure::{PublicLine, Said},
        responsibility::admits,
    },
    locale::Message,
    report::{
        document::{Block, Inline, line},
        public_line::in_force,
    },
};

impl Desk<'_> {
    pub(super) fn responsibility(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let stated = self.told().find(|of| admits(in_force(of)));
        let Some(stated) = stated.filter(|_| self.known.may_admit) else { return };
        let words = vec![
            Inline::Strong(pen.say("update-responsible")),
            Inline::Text(pen.lang.gap().to_owned()),
            Inline::Text(pen.say("report-apology")),
        ];
        blocks.push(pen.section("report-section-responsibility-stated"));
        blocks.push(Block::Paragraph(words));
        blocks.push(Block::Paragraph(line(&self.stated(stated))));
    }

    fn stated(&self, of: &PublicLine) -> String {
        let pen = self.pen;
        let time = pen.stamp(of.occurred);
        if let Said::Contact { with, channel, .. } = &of.said
            && !with.is_empty()
        {
            pen.tell(
                &Message::new("report-stated-to")
                    .with("names", pen.lang.list(with))
                    .with("channel", pen.channel(*channel))
                    .with("time", time),
            )
        } else {
            pen.at("report-stated", of.occurred)
        }
    }
}
