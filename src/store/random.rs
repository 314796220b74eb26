//! Identifiers and salts from the operating system's randomness.

use super::error::{Fault, StoreError};
use crate::incident::{IncidentId, WriterId};

/// The two salts of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salts {
    /// Of the head's commitment.
    pub head: [u8; 32],
    /// Of the body's commitment.
    pub body: [u8; 32],
}

impl Salts {
    /// New salts for one entry.
    pub fn random() -> Result<Self, StoreError> {
        let [head, body] = halves(&bytes()?);
        Ok(Self { head, body })
    }
}

fn halves(both: &[u8; 64]) -> [[u8; 32]; 2] {
    let mut halves = [[0; 32]; 2];
    halves[0].copy_from_slice(&both[..32]);
    halves[1].copy_from_slice(&both[32..]);
    halves
}

fn bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Fault::NoRandomness)?;
    Ok(bytes)
}

/// A random UUID (version 4).
fn uuid() -> Result<[u8; 16], StoreError> {
    let mut uuid: [u8; 16] = bytes()?;
    uuid[6] = uuid[6] & 0x0f | 0x40;
    uuid[8] = uuid[8] & 0x3f | 0x80;
    Ok(uuid)
}

pub(super) fn writer() -> Result<WriterId, StoreError> {
    uuid().map(WriterId)
}

impl super::Store {
    /// An identifier for a new incident.
    pub fn new_incident() -> Result<IncidentId, StoreError> {
        uuid().map(IncidentId)
    }
}
