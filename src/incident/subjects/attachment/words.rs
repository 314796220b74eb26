//! Evidence in words, for our own eyes.

use super::body::AttachmentAdded;
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for AttachmentAdded {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            by.say(
                &Message::new("entry-attachment")
                    .with("name", &self.name)
                    .with("size", size(self.size)),
            ),
            self.note.clone(),
        ])
    }
}

/// A size people read: bytes, KB or MB, in whole numbers.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
