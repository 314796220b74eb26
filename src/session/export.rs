//! Documents that leave the house: made, written, and noted in the log.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{Book, Recorded, Session, SessionError};
use crate::{
    incident::{Act, Command, Instant, event::DocumentIssued},
    locale::Lang,
    platform::files,
    report::{self, Audience, Author, Cover, DocumentKind, Format, LogMark, update::UpdateForm},
};

/// Which document, for whom, in which format and language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// For whom.
    pub audience: Audience,
    /// Which.
    pub document: DocumentKind,
    /// In which format.
    pub format: Format,
    /// In which language.
    pub lang: Lang,
}

/// A document as bytes, exactly as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What its file is called.
    pub file_name: String,
}

impl Session {
    /// Makes a document as it would leave. Writes nothing.
    pub fn document(
        &self,
        book: &Book,
        request: Request,
        now: Instant,
    ) -> Result<Exported, SessionError> {
        let cover = self.cover(book, now);
        let document = report::make(
            &book.incident,
            request.audience,
            request.document,
            &cover,
            request.lang,
            now,
        )?;
        let bytes = report::render(&document, request.format)?;
        let file_name = report::file_name(
            &cover,
            book.incident.zone(),
            request.document,
            request.audience,
            request.lang,
            request.format,
        );
        Ok(Exported { bytes, file_name })
    }

    fn cover(&self, book: &Book, now: Instant) -> Cover {
        let mut digest = Sha256::new();
        for (writer, tip) in &book.heads.0 {
            digest.update(writer.0);
            digest.update(tip.seq.to_be_bytes());
            digest.update(tip.hash);
        }
        let entries = book.incident.entries();
        Cover {
            reference: book.reference.clone(),
            author: Author::from(&self.settings),
            generated_at: now,
            log: LogMark {
                entries: entries.len() as u64,
                last: entries.iter().map(|entry| entry.head.recorded).max(),
                digest: hex(&digest.finalize()),
            },
        }
    }

    /// Notes that a document left the house, so that hiding what it says can be answered with "already disclosed".
    pub fn note_issued(
        &self,
        book: &mut Book,
        request: Request,
        exported: &Exported,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let issued = DocumentIssued {
            audience: request.audience.into(),
            document: request.document.id().to_owned(),
            format: request.format.id().to_owned(),
            digest: hex(&Sha256::digest(&exported.bytes)),
            entries: book.incident.entries().len() as u64,
        };
        self.record_one(book, Act::new(Command::Issue(issued)), now)
    }

    /// Writes a document to a file that is not there yet, and notes that it left the house.
    pub fn export(
        &self,
        book: &mut Book,
        request: Request,
        folder: &Path,
        now: Instant,
    ) -> Result<(PathBuf, Recorded), SessionError> {
        let exported = self.document(book, request, now)?;
        files::create_private_dir(folder).map_err(|error| SessionError::file(folder, error))?;
        let path = write_beside(folder, &exported)?;
        let recorded = self.note_issued(book, request, &exported, now)?;
        Ok((path, recorded))
    }
}

impl Session {
    /// Writes the text of an update to a file that is not there yet. That it was sent is for the ledger to say.
    pub fn write_update(
        &self,
        book: &Book,
        form: UpdateForm,
        text: &str,
        folder: &Path,
        now: Instant,
    ) -> Result<PathBuf, SessionError> {
        files::create_private_dir(folder).map_err(|error| SessionError::file(folder, error))?;
        let cover =
            Cover { reference: book.reference.clone(), generated_at: now, ..Cover::default() };
        let file_name = report::update::file_name(&cover, book.incident.zone(), form);
        let bytes = format!("{text}\n").into_bytes();
        write_beside(folder, &Exported { bytes, file_name })
    }
}

/// Writes under the document's name, or under the first numbered one that is free: nothing is overwritten.
fn write_beside(folder: &Path, exported: &Exported) -> Result<PathBuf, SessionError> {
    let (stem, ending) =
        exported.file_name.rsplit_once('.').unwrap_or((&exported.file_name, "txt"));
    for number in 1..1000 {
        let name = if number == 1 {
            exported.file_name.clone()
        } else {
            format!("{stem}_{number}.{ending}")
        };
        let path = folder.join(name);
        match write_new(&path, &exported.bytes) {
            Err(SessionError::Exists(_)) => {}
            other => return other.map(|()| path),
        }
    }
    Err(SessionError::Exists(folder.join(&exported.file_name)))
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    use std::io::Write as _;
    let mut file = match files::create_private_file(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(SessionError::Exists(path.to_owned()));
        }
        Err(error) => return Err(SessionError::file(path, error)),
    };
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| SessionError::file(path, error))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
