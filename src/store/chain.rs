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

fn field(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// Commits to bytes without giving them away.
pub fn commit(tag: &str, salt: &[u8; 32], bytes: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    field(&mut hasher, tag.as_bytes());
    hasher.update(salt);
    field(&mut hasher, bytes);
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
    let mut hasher = Sha256::new();
    field(&mut hasher, LINK.as_bytes());
    field(&mut hasher, prev);
    field(&mut hasher, &incident.0);
    field(&mut hasher, &key.writer.0);
    field(&mut hasher, &key.seq.to_be_bytes());
    field(&mut hasher, &counter.to_be_bytes());
    field(&mut hasher, head_commit);
    field(&mut hasher, body_commit);
    hasher.finalize().into()
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
