//! The hash chain of a writer's entries in one incident. Owns the exact bytes that are hashed; refuses to know what
//! they mean.
//!
//! With `u64(n)` as eight big-endian bytes and `field(x) = u64(length of x) ‖ x`:
//!
//! - `commit = SHA-256(field(tag) ‖ salt ‖ field(bytes))`, salt being 32 bytes, for a head and for a body;
//! - `hash = SHA-256(field(tag) ‖ field(prev) ‖ field(incident) ‖ field(writer) ‖ field(u64(seq)) ‖
//!   field(u64(counter)) ‖ field(head_commit) ‖ field(body_commit))`.
//!
//! A chain can be checked from the commitments alone, by somebody who learns neither heads nor bodies.

use sha2::{Digest as _, Sha256};

use crate::incident::{EntryKey, IncidentId};

/// A SHA-256.
pub type Hash = [u8; 32];

/// The domain of a head's commitment.
pub const HEAD: &str = "dingli/head/1";
/// The domain of a body's commitment.
pub const BODY: &str = "dingli/body/1";
/// The domain of a link.
pub const LINK: &str = "dingli/link/1";
/// What stands before the first entry of a chain.
pub const GENESIS: Hash = [0; 32];

/// Puts what is hashed together in one piece of a length known beforehand: every entry that is read is hashed three times,
/// and many small pieces take as long as the hashing.
struct Piece<const N: usize> {
    bytes: [u8; N],
    at: usize,
}

impl<const N: usize> Piece<N> {
    fn new(tag: &str) -> Self {
        let mut piece = Self { bytes: [0; N], at: 0 };
        piece.field(tag.as_bytes());
        piece
    }

    fn put(&mut self, bytes: &[u8]) {
        let end = self.at + bytes.len();
        if let Some(room) = self.bytes.get_mut(self.at..end) {
            room.copy_from_slice(bytes);
        }
        self.at = end;
    }

    fn whole(&self) -> &[u8] {
        debug_assert!(self.at <= N);
        self.bytes.get(..self.at).unwrap_or_default()
    }

    fn field(&mut self, bytes: &[u8]) {
        self.put(&(bytes.len() as u64).to_be_bytes());
        self.put(bytes);
    }
}

/// Tag, salt and the length of what follows: 8 + 13 + 32 + 8 bytes, and a little room.
const COMMITTED: usize = 64;
/// Tag, three hashes, two identifiers and two numbers, each with its length.
const LINKED: usize = 8 * 8 + 13 + 3 * 32 + 2 * 16 + 2 * 8;

/// Commits to bytes without giving them away.
pub fn commit(tag: &str, salt: &[u8; 32], bytes: &[u8]) -> Hash {
    let mut before = Piece::<COMMITTED>::new(tag);
    before.put(salt);
    before.put(&(bytes.len() as u64).to_be_bytes());
    let mut hasher = Sha256::new();
    hasher.update(before.whole());
    hasher.update(bytes);
    hasher.finalize().into()
}

/// Links an entry to the one before it.
pub fn link(
    prev: &Hash,
    incident: IncidentId,
    key: EntryKey,
    counter: u64,
    head_commit: &Hash,
    body_commit: &Hash,
) -> Hash {
    let mut piece = Piece::<LINKED>::new(LINK);
    piece.field(prev);
    piece.field(&incident.0);
    piece.field(&key.writer.0);
    piece.field(&key.seq.to_be_bytes());
    piece.field(&counter.to_be_bytes());
    piece.field(head_commit);
    piece.field(body_commit);
    Sha256::digest(piece.whole()).into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::incident::WriterId;

    /// Written out by hand from the module's text, so that a change of the format cannot pass unseen.
    #[test]
    fn the_hashed_bytes_are_those_of_the_text() {
        let mut bytes = vec![0, 0, 0, 0, 0, 0, 0, 13];
        bytes.extend_from_slice(b"dingli/head/1");
        bytes.extend_from_slice(&[7; 32]);
        bytes.extend_from_slice(&[0, 0, 0, 0, 0, 0, 0, 2]);
        bytes.extend_from_slice(b"{}");
        assert_eq!(commit(HEAD, &[7; 32], b"{}"), <Hash>::from(Sha256::digest(&bytes)));

        let mut bytes = vec![0, 0, 0, 0, 0, 0, 0, 13];
        bytes.extend_from_slice(b"dingli/link/1");
        let fields: [&[u8]; 7] = [
            &[0; 32],
            &[1; 16],
            &[2; 16],
            &[0, 0, 0, 0, 0, 0, 0, 3],
            &[0, 0, 0, 0, 0, 0, 1, 0],
            &[4; 32],
            &[5; 32],
        ];
        for field in fields {
            bytes.extend_from_slice(&[0, 0, 0, 0, 0, 0, 0, u8::try_from(field.len()).unwrap()]);
            bytes.extend_from_slice(field);
        }
        let key = EntryKey { writer: WriterId([2; 16]), seq: 3 };
        let linked = link(&GENESIS, IncidentId([1; 16]), key, 256, &[4; 32], &[5; 32]);
        assert_eq!(linked, <Hash>::from(Sha256::digest(&bytes)));
    }

    #[test]
    fn heads_and_bodies_commit_apart() {
        assert_ne!(commit(HEAD, &[0; 32], b"{}"), commit(BODY, &[0; 32], b"{}"));
    }
}
