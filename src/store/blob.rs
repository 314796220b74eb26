//! Attachments, stored once under the digest of their bytes, for as long as a standing body names them.
//!
//! Erasing the last body that names an attachment takes its bytes too. Nothing is kept to know it again by; it does not
//! come back, because an attachment comes in only with an entry that names it and stands.

use std::{collections::BTreeSet, fmt, str::FromStr};

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use super::{
    Store, codec,
    error::{Fault, StoreError},
    sealed::Sealed,
};
use crate::{
    incident::{EntryKey, IncidentId},
    text::{Hex, from_hex},
};

/// The largest attachment, in bytes: 50 MiB.
pub const MAX_BLOB: u64 = 50 * 1024 * 1024;

/// SHA-256 of an attachment's bytes. Printed and read as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hex(&self.0).fmt(f)
    }
}

impl FromStr for Digest {
    type Err = crate::incident::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        from_hex(text).map(Self).ok_or_else(|| crate::incident::NotAnId(text.to_owned()))
    }
}

/// An attachment on its way into the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    digest: Digest,
    bytes: Vec<u8>,
}

impl Blob {
    /// Takes the bytes and their digest.
    ///
    /// # Errors
    /// More than [`MAX_BLOB`].
    pub fn new(bytes: Vec<u8>) -> Result<Self, StoreError> {
        let size = bytes.len() as u64;
        if size > MAX_BLOB {
            return Err(Fault::TooBig { size, limit: MAX_BLOB }.into());
        }
        Ok(Self { digest: Digest::of(&bytes), bytes })
    }

    /// The name under which it is found again.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Stores it unless it is there. Whether it was new.
pub(super) fn insert(connection: &Connection, blob: &Blob) -> Result<bool, StoreError> {
    let there = is_here(connection, blob.digest)?;
    if !there {
        connection
            .prepare_cached("INSERT INTO blob (digest, size, bytes) VALUES (?1, ?2, ?3)")?
            .execute((blob.digest.0, blob.bytes.len() as u64, &blob.bytes))?;
    }
    Ok(!there)
}

/// Notes which attachments an entry's body names.
pub(super) fn name(connection: &Connection, sealed: &Sealed) -> Result<(), StoreError> {
    for digest in codec::attachments(sealed) {
        connection
            .prepare_cached(
                "INSERT INTO attachment (digest, incident, writer, seq) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((digest.0, sealed.incident.0, sealed.key.writer.0, sealed.key.seq))?;
    }
    Ok(())
}

/// Whether a standing body names it.
pub(super) fn is_named(connection: &Connection, digest: Digest) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM attachment WHERE digest = ?1")?;
    Ok(statement.exists([digest.0])?)
}

/// Whether its bytes are on file.
pub(super) fn is_here(connection: &Connection, digest: Digest) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM blob WHERE digest = ?1")?.exists([digest.0])?)
}

/// The attachments noted for an entry.
pub(super) fn noted(
    connection: &Connection,
    incident: IncidentId,
    key: EntryKey,
) -> Result<BTreeSet<Digest>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT digest FROM attachment WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
    )?;
    let digests =
        statement.query_map((incident.0, key.writer.0, key.seq), |row| row.get(0).map(Digest))?;
    Ok(digests.collect::<Result<_, _>>()?)
}

/// After a body went: takes away the attachments it named that no other standing body names.
pub(super) fn erase_unnamed(
    connection: &Connection,
    incident: IncidentId,
    key: EntryKey,
) -> Result<(), StoreError> {
    let named = noted(connection, incident, key)?;
    connection
        .prepare_cached("DELETE FROM attachment WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?
        .execute((incident.0, key.writer.0, key.seq))?;
    for digest in named {
        if !is_named(connection, digest)? {
            connection.prepare_cached("DELETE FROM blob WHERE digest = ?1")?.execute([digest.0])?;
        }
    }
    Ok(())
}

impl Store {
    /// The incidents in which a standing body names an attachment.
    pub fn attached_in(&self, digest: Digest) -> Result<Vec<IncidentId>, StoreError> {
        self.reading(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT DISTINCT incident FROM attachment WHERE digest = ?1")?;
            let found = statement.query_map([digest.0], |row| row.get(0).map(IncidentId))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// An attachment's bytes; `None` where it is not on file: it was erased, or a merge came without it.
    ///
    /// # Errors
    /// [`Fault::DamagedBlob`] where the bytes on file are not those that were taken in.
    pub fn blob(&self, digest: Digest) -> Result<Option<Vec<u8>>, StoreError> {
        self.reading(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT bytes FROM blob WHERE digest = ?1")?;
            let found: Option<Vec<u8>> =
                statement.query_row([digest.0], |row| row.get(0)).optional()?;
            match found {
                Some(bytes) if Digest::of(&bytes) != digest => {
                    Err(Fault::DamagedBlob { digest }.into())
                }
                found => Ok(found),
            }
        })
    }
}
