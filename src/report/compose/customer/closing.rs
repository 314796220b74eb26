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

    /// L4: the customer signs.
    pub(super) fn receipt(&self) -> Vec<Block> {
        let pen = self.pen;
        // Nobody signs for everybody. A private person has no seal, and gets a letter that ends with our signature.
        let (seal, statement) = match self.known.kind {
            CustomerKind::Public => return Vec::new(),
            CustomerKind::Person => ("report-sign-hand", "report-sign-statement-person"),
            CustomerKind::Organisation => ("report-sign-seal", "report-sign-statement"),
        };
        let party = |id: &str, name: &str, fields: &[&str]| Party {
            title: dotted(&[&pen.say(id), name]),
            fields: pen.head(fields),
        };
        let date = "report-sign-date";
        let ours = party(
            "report-sign-author",
            &self.cover.author.company,
            &["report-sign-issuer", date, "report-sign-seal"],
        );
        let parties = if self.known.kind == CustomerKind::Organisation {
            let theirs = ["report-sign-need", "report-sign-name", date, seal];
            vec![party("report-sign-customer", &self.known.customer, &theirs), ours]
        } else {
            vec![ours, party("report-sign-reader", &self.known.customer, &[date, seal])]
        };
        vec![Block::Signature(Signature { statement: pen.say(statement), parties })]
    }
}
