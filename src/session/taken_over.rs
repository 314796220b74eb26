//! A writer knows all it finds in an incident, and says so before it records anything there: a folder that was moved, copied
//! or restored goes on as a new writer, and one that took in another's log may not have said so yet.

use super::{Book, Session, SessionError};
use crate::{
    incident::{
        Draft, Instant, WriterId,
        event::{Event, HeadOf, Merged},
    },
    store::{self, Digest, Heads, Sealed},
};

impl Session {
    /// Seals that the other writers' entries are known from now on, where any of them says something that this writer has
    /// not said to have seen: an act of its own, before the one in hand. The book goes on from there.
    pub(super) fn take_over(
        &self,
        book: &mut Book,
        now: Instant,
    ) -> Result<Vec<Sealed>, SessionError> {
        let writer = self.store.writer();
        if !book.incident.has_news_for(writer) {
            return Ok(Vec::new());
        }
        let sealed = self.sealed(book, &[merged(&book.heads, writer, now)], now)?;
        sealed.iter().for_each(|one| book.heads.advance(one));
        book.incident.extend(sealed.iter().map(store::open_entry));
        Ok(sealed)
    }
}

/// The word that a writer has seen all the others' entries up to their last.
pub(super) fn merged(heads: &Heads, writer: WriterId, now: Instant) -> Draft {
    let others = heads.0.iter().filter(|(other, _)| **other != writer);
    let heads = others
        .map(|(&writer, tip)| HeadOf { writer, seq: tip.seq, hash: Digest(tip.hash).to_string() })
        .collect();
    let event = Event::Merged(Merged { heads });
    Draft::internal(event, now)
}
