//! The end of the report: files, the one contact, room to sign.

use super::desk::{Desk, says_something};
use crate::{
    incident::{disclosure::Said, lifecycle::CustomerKind},
    locale::Message,
    report::{
        compose::parts::{joined, strike},
        document::{Block, Line, Party, Signature, line},
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn attachments(&self) -> Vec<Block> {
        let pen = self.pen;
        let names: Vec<Line> = self
            .known
            .lines
            .iter()
            .filter_map(|of| {
                let Said::Attachment(name) = &of.said else { return None };
                let said = joined(pen.with_corrections(name, of));
                Some(if of.retracted.is_some() { strike(said) } else { said })
            })
            .collect();
        (!names.is_empty()).then_some(Block::List(names)).into_iter().collect()
    }

    /// The one contact, without the words about signing.
    pub(super) fn reach(&self, blocks: &mut Vec<Block>) {
        blocks.extend([self.pen.section("interim-section-contact"), self.contact_named()]);
        let tell = Message::new("interim-tell-us").with("reference", &self.cover.reference);
        blocks.push(Block::Paragraph(line(&self.pen.tell(&tell))));
    }

    pub(super) fn contact(&self) -> Vec<Block> {
        let id = match self.known.kind {
            CustomerKind::Person | CustomerKind::Public => "report-dispute-unsigned",
            CustomerKind::Organisation => "report-dispute",
        };
        let dispute = Message::new(id).with("reference", &self.cover.reference);
        vec![self.contact_named(), Block::Paragraph(line(&self.pen.tell(&dispute)))]
    }

    fn contact_named(&self) -> Block {
        let (pen, author) = (self.pen, &self.cover.author);
        let missing = author.contact.trim().is_empty();
        let named =
            if missing { pen.say("report-contact-missing") } else { author.contact.clone() };
        let mut values = vec![
            pen.key("report-contact-name", line(&named)),
            pen.key("report-contact-reach", line(&author.reach)),
            pen.key("report-author", line(&author.company)),
        ];
        values.retain(|(_, value)| says_something(value));
        Block::KeyValues(values)
    }

    /// A private person is addressed by name.
    pub(super) fn salutation(&self) -> Option<Block> {
        let is_person = self.known.kind == CustomerKind::Person && !self.known.customer.is_empty();
        let dear = Message::new("report-salutation").with("name", &self.known.customer);
        is_person.then(|| Block::Paragraph(line(&self.pen.tell(&dear))))
    }

    /// L4: the customer signs for receipt, which is no consent: one line to sign, one for what they want noted. A private
    /// person has no seal, and gets a letter that ends with our signature; nobody signs for everybody.
    pub(super) fn receipt(&self) -> Vec<Block> {
        let pen = self.pen;
        let author = &self.cover.author;
        let party = |names: &[&str], fields: &[&str]| Party {
            title: dotted(names),
            fields: pen.head(fields),
        };
        let customer = self.known.customer.as_str();
        let (statement, parties) = match self.known.kind {
            CustomerKind::Public => return Vec::new(),
            CustomerKind::Person => (
                "report-sign-statement-person",
                vec![
                    party(&[&author.contact, &author.company], &["report-sign-hand"]),
                    party(&[&pen.say("report-sign-reader"), customer], &["report-sign-hand"]),
                ],
            ),
            CustomerKind::Organisation => (
                "report-sign-statement",
                vec![
                    party(
                        &[&pen.say("report-sign-customer"), customer],
                        &["report-sign-need", "report-sign-seal"],
                    ),
                    party(
                        &[&pen.say("report-sign-author"), &author.company],
                        &["report-sign-seal"],
                    ),
                ],
            ),
        };
        vec![Block::Signature(Signature { statement: pen.say(statement), parties })]
    }
}
