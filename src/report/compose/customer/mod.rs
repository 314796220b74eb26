//! The customer service report 客户服务报告 (L1–L4), composed field by field from what the customer may see.

mod causes;
mod closing;
mod course;
mod desk;
mod facts;
mod figures;
mod handling;
mod headline;
mod interim;
mod minutes;
mod promises;
mod prose;
mod responsibility;
mod update;

pub use interim::interim;
pub use minutes::{meetings, minutes};
pub(in crate::report) use update::update;

use self::desk::Desk;
use crate::{
    incident::{Instant, disclosure::CustomerIncident, prose::Section},
    locale::Lang,
    report::{cover::Cover, document::Document},
};

/// Composes the customer service report. A section without content is left out, except where its absence would mislead.
pub fn customer(known: &CustomerIncident, cover: &Cover, lang: Lang, now: Instant) -> Document {
    let desk = Desk::new(known, cover, now, lang);
    let mut blocks = Vec::new();
    desk.information(&mut blocks);
    desk.with_prose(Section::Summary, &mut blocks, |blocks| desk.headline(blocks));
    desk.prose(Section::Regret, &mut blocks);
    desk.responsibility(&mut blocks);
    desk.prose(Section::Meaning, &mut blocks);
    desk.with_prose(Section::Impact, &mut blocks, |blocks| desk.impact(blocks));
    desk.with_prose(Section::Course, &mut blocks, |blocks| desk.timeline(blocks));
    desk.data(&mut blocks);
    desk.handling(&mut blocks);
    desk.with_prose(Section::Cause, &mut blocks, |blocks| desk.causes(blocks));
    desk.with_prose(Section::Improvements, &mut blocks, |blocks| desk.improvements(blocks));
    desk.prose(Section::Compensation, &mut blocks);
    desk.with_prose(Section::Commitments, &mut blocks, |blocks| desk.commitments(blocks));
    desk.cooperation(&mut blocks);
    desk.owed_answers(&mut blocks);
    desk.attachments(&mut blocks);
    desk.contact(&mut blocks);
    desk.acceptance(&mut blocks);
    desk.document("report-title-customer", blocks)
}
