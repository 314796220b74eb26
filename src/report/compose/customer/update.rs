//! A status update for the customer (G5) in its three forms: a letter, a message to copy, points to say aloud.

use super::Desk;
use crate::{
    incident::{Instant, disclosure::CustomerIncident},
    locale::Lang,
    report::{Cover, document::Document, update::Told},
};

/// Composes the update from what the customer may see, and what of it is new.
pub(in crate::report) fn update(
    known: &CustomerIncident,
    told: &Told,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Document {
    let desk = Desk::new(known, cover, now, lang);
    let mut blocks = Vec::new();
    desk.cover_sheet(&mut blocks);
    blocks.push(desk.outcome(Vec::new()));
    blocks.extend(told.parts(known.customer.clone(), &cover.author, now, (lang, known.tz())));
    desk.document("update-title", blocks)
}
