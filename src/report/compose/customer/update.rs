//! A status update for the customer (G5) in its three forms: a letter, a message to copy, points to say aloud.

use super::desk::Desk;
use crate::{
    incident::{Instant, disclosure::CustomerIncident},
    locale::Lang,
    report::{
        cover::Cover,
        document::Document,
        update::told::{Reader, Told},
    },
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
    blocks.push(desk.how_it_stands(Vec::new()));
    let reader = Reader {
        name: known.customer.clone(),
        author: &cover.author,
        lang,
        zone: known.tz(),
        message: "update-section-message",
    };
    blocks.extend(told.parts(reader, now));
    desk.document("update-title", blocks)
}
