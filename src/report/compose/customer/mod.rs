//! The customer service report 客户服务报告 (L1–L6): a letter in the order of [`Section`], composed field by field from what
//! the customer may see.

mod causes;
mod closing;
mod coming;
mod course;
mod desk;
mod facts;
mod figures;
mod for_you;
mod handling;
mod headline;
mod interim;
mod minutes;
mod missing;
mod promises;
mod reader;
mod redress;
mod responsibility;
mod summary;
mod update;

pub use interim::interim;
pub use minutes::{meetings, minutes};
pub(in crate::report) use update::update;

use self::desk::Desk;
use crate::{
    incident::{Instant, disclosure::CustomerIncident, lifecycle::CustomerKind},
    locale::Lang,
    report::{
        cover::Cover,
        document::{Block, Document},
        prose::set,
        section::Section,
    },
};

/// Composes the customer service report. A section without content is left out, except where its absence would mislead.
pub fn customer(known: &CustomerIncident, cover: &Cover, lang: Lang, now: Instant) -> Document {
    let desk = Desk::new(known, cover, now, lang);
    let mut blocks: Vec<Block> = Vec::new();
    for section in Section::ALL {
        blocks.extend(desk.section(section));
        if section == Section::Information {
            blocks.extend(desk.salutation());
        }
    }
    let mut document = desk.document("report-title-customer", blocks);
    desk.sign_as_compiled(&mut document);
    if known.kind == CustomerKind::Person && !known.title.trim().is_empty() {
        // A letter to a person is headed by what it is about.
        document.title.clone_from(&known.title);
        document.meta.subject.clear();
    }
    document
}

/// What the record says in a section by itself, without what a manager wrote for it.
pub(in crate::report) fn recorded_in(
    known: &CustomerIncident,
    section: Section,
    lang: Lang,
    now: Instant,
) -> Document {
    let cover = Cover::default();
    let desk = Desk::new(known, &cover, now, lang);
    desk.document("report-title-customer", desk.recorded(section))
}

impl Desk<'_> {
    /// A section with its heading: what a manager wrote for it, then what is recorded. Nothing where there is neither.
    fn section(&self, section: Section) -> Vec<Block> {
        let mut said = self.written(section);
        said.extend(self.recorded(section));
        let heading = (!said.is_empty()).then(|| self.heading(section));
        heading.into_iter().chain(said).collect()
    }

    /// What a manager wrote for a section, as far as the customer may read it (L5).
    fn written(&self, section: Section) -> Vec<Block> {
        set(self.prose(section))
    }

    fn heading(&self, section: Section) -> Block {
        let is_person = self.known.kind == CustomerKind::Person;
        let id = if section == Section::Regret && self.apologises() {
            "report-section-apology".to_owned()
        } else if section == Section::Impact {
            self.impact_heading().to_owned()
        } else if section == Section::Receipt && is_person {
            "report-section-signature".to_owned()
        } else {
            section.title_id()
        };
        Block::Heading { level: 1, text: self.pen.say(&id) }
    }

    /// What the record says in a section beside what is written there.
    fn recorded(&self, section: Section) -> Vec<Block> {
        match section {
            Section::Information => self.information(),
            Section::Summary => self.summary(),
            Section::Regret => self.regret(),
            Section::ForYou => self.for_you(),
            Section::Impact => self.impact(),
            Section::Data => self.data(),
            Section::Course => self.course(),
            Section::Cause => self.causes(),
            Section::Improvements => self.improvements(),
            Section::Redress => self.redress(),
            Section::Promises => self.promised(),
            Section::OwedAnswers => self.owed_answers(),
            Section::Attachments => self.attachments(),
            Section::Contact => self.contact(),
            Section::Receipt => self.receipt(),
        }
    }
}
