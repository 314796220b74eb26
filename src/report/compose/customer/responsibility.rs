//! Regret, which can always be said (D4); responsibility and the apology that goes with it only where it was told the
//! customer and every condition is met (D1). It comes first, in our own name, with no reason beside it (D2).

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
    pub(super) fn regret(&self) -> Vec<Block> {
        let pen = self.pen;
        let stated = self.told().find(|of| admits(in_force(of)));
        let Some(stated) = stated.filter(|_| self.known.may_admit) else {
            return vec![Block::Paragraph(line(&self.to_you("report-regret")))];
        };
        let words = vec![
            Inline::Strong(pen.say("update-responsible")),
            Inline::Text(pen.lang.gap().to_owned()),
            Inline::Text(self.to_you("report-apology")),
        ];
        vec![Block::Paragraph(words), Block::Paragraph(line(&self.stated(stated)))]
    }

    fn stated(&self, of: &PublicLine) -> String {
        let pen = self.pen;
        let time = pen.stamp(of.occurred);
        if let Said::Contact { with, direction, channel, .. } = &of.said
            && !with.is_empty()
        {
            pen.tell(
                &Message::new("report-stated-to")
                    .with("names", pen.lang.list(with))
                    .with("how", direction.way(*channel, pen.lang))
                    .with("time", time),
            )
        } else {
            pen.at("report-stated", of.occurred)
        }
    }
}
