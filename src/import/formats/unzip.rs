//! A zip's parts, unpacked within a limit: what they say of their size is not believed.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::limits::MAX_FILE;
use crate::import::fault::Refused;

/// The most parts that are looked at.
const MAX_PARTS: usize = 10_000;

/// The parts of an archive.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Parts<'a> {
    /// Opens an archive and reads through all of it once: it has to be whole and within the limit.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refused> {
        let damaged = |error: zip::result::ZipError| Refused::Damaged(error.to_string());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > MAX_PARTS {
            return Err(Refused::TooMany(MAX_PARTS));
        }
        let mut left = MAX_FILE;
        let mut names = Vec::new();
        for at in 0..archive.len() {
            let part = archive.by_index(at).map_err(damaged)?;
            names.push(part.name().map_err(damaged)?.into_owned());
            let mut limited = part.take(left + 1);
            let read = std::io::copy(&mut limited, &mut std::io::sink());
            let read = read.map_err(|error| Refused::Damaged(error.to_string()))?;
            left = left.checked_sub(read).ok_or(Refused::Bomb(MAX_FILE))?;
        }
        Ok(Self { archive, names })
    }

    /// Whether it is a workbook.
    pub(super) fn is_workbook(&self) -> bool {
        self.names.iter().any(|name| name == "xl/workbook.xml")
    }

    /// Whether it holds macros.
    pub(super) fn has_macros(&self) -> bool {
        self.names.iter().any(|name| name.ends_with("vbaProject.bin"))
    }

    /// The names of its parts.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The bytes of a part.
    pub(super) fn unpacked(&mut self, name: &str) -> Result<Vec<u8>, Refused> {
        let damaged = |error: String| Refused::Damaged(error);
        let part = self.archive.by_name(name).map_err(|error| damaged(error.to_string()))?;
        let mut bytes = Vec::new();
        part.take(MAX_FILE).read_to_end(&mut bytes).map_err(|error| damaged(error.to_string()))?;
        Ok(bytes)
    }
}
