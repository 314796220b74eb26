//! An entry as it stands on disk: exact bytes, commitments and its place in the chain.

use std::collections::BTreeMap;

use super::chain::{self, BODY, GENESIS, HEAD, Hash};
use crate::incident::{EntryKey, IncidentId, WriterId};

/// No honest log comes near it: a counter or a sequence number beyond is refused, so that a hostile log cannot take up
/// all the room there is above.
pub(super) const MAX_NUMBER: u64 = 1 << 53;

/// A body with the salt of its commitment. Both go when the body is erased, so that nothing is left to guess against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBody {
    /// 32 random bytes of its own.
    pub salt: [u8; 32],
    /// The exact stored bytes.
    pub bytes: Vec<u8>,
}

/// One entry, sealed: what is stored, exported and merged. Never re-serialised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Whose log.
    pub incident: IncidentId,
    /// Writer and place in the writer's chain.
    pub key: EntryKey,
    /// The Lamport counter.
    pub counter: u64,
    /// 32 random bytes of the head's own.
    pub head_salt: [u8; 32],
    /// The head's exact stored bytes.
    pub head: Vec<u8>,
    /// The body; `None` where it was erased.
    pub body: Option<SealedBody>,
    /// Commitment to salt and head.
    pub head_commit: Hash,
    /// Commitment to salt and body. It stays when the body is erased.
    pub body_commit: Hash,
    /// The hash of the writer's entry before this one in this incident.
    pub prev: Hash,
    /// The link over all of the above.
    pub hash: Hash,
}

/// What is wrong with one sealed entry on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// The head's bytes or salt are not those committed to.
    Head,
    /// The body's bytes or salt are not those committed to.
    Body,
    /// The hash does not follow from the fields it covers.
    Link,
}

impl Sealed {
    /// Seals bytes into a chain: computes the commitments and the link.
    pub fn new(
        incident: IncidentId,
        key: EntryKey,
        counter: u64,
        prev: Hash,
        head: ([u8; 32], Vec<u8>),
        body: SealedBody,
    ) -> Self {
        let (head_salt, head) = head;
        let head_commit = chain::commit(HEAD, &head_salt, &head);
        let body_commit = chain::commit(BODY, &body.salt, &body.bytes);
        let hash = chain::link(&prev, incident, key, counter, &head_commit, &body_commit);
        Self {
            incident,
            key,
            counter,
            head_salt,
            head,
            body: Some(body),
            head_commit,
            body_commit,
            prev,
            hash,
        }
    }

    /// The order of the log: counter, then writer, then sequence.
    pub fn order(&self) -> (u64, WriterId, u64) {
        (self.counter, self.key.writer, self.key.seq)
    }

    /// Everything that can be checked without the neighbours.
    pub fn check(&self) -> Result<(), Flaw> {
        if chain::commit(HEAD, &self.head_salt, &self.head) != self.head_commit {
            return Err(Flaw::Head);
        }
        if self
            .body
            .as_ref()
            .is_some_and(|body| chain::commit(BODY, &body.salt, &body.bytes) != self.body_commit)
        {
            return Err(Flaw::Body);
        }
        let link = chain::link(
            &self.prev,
            self.incident,
            self.key,
            self.counter,
            &self.head_commit,
            &self.body_commit,
        );
        if link == self.hash { Ok(()) } else { Err(Flaw::Link) }
    }
}

/// The last entry of one writer's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tip {
    /// Its place; also the number of that writer's entries.
    pub seq: u64,
    /// Its Lamport counter, the greatest of that chain.
    pub counter: u64,
    /// Its hash.
    pub hash: Hash,
}

/// The last entry of every writer in one incident: all that an append has to agree on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heads(pub BTreeMap<WriterId, Tip>);

impl Heads {
    /// The greatest counter seen; 0 in an empty log.
    pub fn counter(&self) -> u64 {
        self.0.values().map(|tip| tip.counter).max().unwrap_or(0)
    }

    /// Where this writer's next entry goes: its sequence number and the hash before it.
    pub fn next(&self, writer: WriterId) -> (u64, Hash) {
        self.0.get(&writer).map_or((1, GENESIS), |tip| (tip.seq + 1, tip.hash))
    }

    /// Whether this writer can append another entry that everybody takes: a log that was merged may hold the greatest
    /// counter there is.
    pub fn has_room(&self, writer: WriterId) -> bool {
        self.counter() < MAX_NUMBER && self.0.get(&writer).is_none_or(|tip| tip.seq < MAX_NUMBER)
    }

    /// Takes in an entry that follows.
    pub fn advance(&mut self, sealed: &Sealed) {
        self.0.insert(
            sealed.key.writer,
            Tip { seq: sealed.key.seq, counter: sealed.counter, hash: sealed.hash },
        );
    }

    /// Whether the entry may stand next: its sequence number and `prev` continue the writer's chain, and its counter
    /// is greater than any before.
    pub fn admits(&self, sealed: &Sealed) -> bool {
        self.next(sealed.key.writer) == (sealed.key.seq, sealed.prev)
            && sealed.counter > self.counter()
    }
}
