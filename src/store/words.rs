//! What the store says to people, in the language passed in. The sentences stand in `store.ftl`.

use std::path::Path;

use super::{
    error::{AppendError, Fault, StoreError},
    sealed::Flaw,
    verify::Problem,
    writer::{NewWriter, Warning},
};
use crate::{
    incident::{EntryKey, IncidentId},
    locale::{Lang, Message, system},
    platform::access::{self, Denied},
};

impl StoreError {
    /// What is wrong with which file, and what to do next.
    pub fn words(&self, lang: Lang) -> String {
        let file = if self.path.as_os_str().is_empty() {
            lang.say("store-the-log")
        } else {
            self.path.display().to_string()
        };
        match self.fault {
            Fault::Permission if !self.path.as_os_str().is_empty() => {
                denied(&self.path, &file, lang)
            }
            _ => self.fault.message(&file, lang).text(lang),
        }
    }
}

/// Who may not open which file or folder, and whom to ask.
fn denied(path: &Path, file: &str, lang: Lang) -> String {
    let Denied { path: closed, owner: Some(owner), user: Some(user) } = access::denied(path) else {
        return Fault::Permission.message(file, lang).text(lang);
    };
    let id = if owner == user { "store-denied-own" } else { "store-denied" };
    let said = Message::new(id).with("file", file).with("closed", closed.display().to_string());
    if owner == user {
        said.with("user", user).text(lang)
    } else {
        said.with("user", user).with("owner", owner).text(lang)
    }
}

impl Fault {
    fn message(&self, file: &str, lang: Lang) -> Message {
        match self {
            Self::Junk => Message::new("store-junk").with("file", file),
            Self::Foreign { application } => Message::new("store-foreign")
                .with("file", file)
                .with("application", format!("{application:#010x}")),
            Self::NewestMissing => Message::new("store-newest-missing").with("file", file),
            Self::Truncated { expected, found } => Message::new("store-truncated")
                .with("file", file)
                .with("expected", expected.to_string())
                .with("found", found.to_string()),
            Self::Corrupt { detail } => {
                Message::new("store-corrupt").with("file", file).with("detail", detail)
            }
            Self::Newer { found, known } => Message::new("store-newer")
                .with("file", file)
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::ReadOnly => Message::new("store-read-only").with("file", file),
            Self::Locked => Message::new("store-locked").with("file", file),
            Self::DiskFull => Message::new("store-disk-full").with("file", file),
            Self::Permission => Message::new("store-permission").with("file", file),
            Self::Gone => Message::new("store-gone").with("file", file),
            Self::Missing => Message::new("store-missing").with("file", file),
            Self::Exists => Message::new("store-exists").with("file", file),
            Self::OldSqlite { found } => {
                Message::new("store-old-sqlite").with("file", file).with("found", found)
            }
            Self::NotDurable { mode } => {
                Message::new("store-not-durable").with("file", file).with("mode", mode)
            }
            Self::TooBig { size, limit } => Message::new("store-too-big")
                .with("file", file)
                .with("size", size.to_string())
                .with("limit", limit.to_string()),
            Self::DamagedBlob { digest } => Message::new("store-damaged-blob")
                .with("file", file)
                .with("digest", digest.to_string()),
            Self::NoRandomness => Message::new("store-no-randomness").with("file", file),
            Self::Refused { rule } => {
                Message::new("store-refused").with("file", file).with("rule", rule)
            }
            Self::OutOfPlace { seq } => {
                Message::new("store-out-of-place").with("file", file).with("seq", seq.to_string())
            }
            Self::Io(error) => Message::new("store-io")
                .with("file", file)
                .with("reason", system::reason(error, lang)),
            Self::Sqlite(error) => {
                Message::new("store-sqlite").with("file", file).with("reason", error.to_string())
            }
        }
    }
}

impl AppendError {
    /// What is wrong and what to do next.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Conflict { .. } => lang.say("store-conflict"),
            Self::Store(error) => error.words(lang),
        }
    }
}

impl Warning {
    /// What was noticed and what, if anything, to do about it.
    pub fn words(&self, lang: Lang) -> String {
        self.message().text(lang)
    }

    fn message(&self) -> Message {
        match self {
            Self::NewWriter(NewWriter::Place) => Message::new("store-writer-place"),
            Self::NewWriter(NewWriter::Apart) => Message::new("store-writer-apart"),
            Self::NewWriter(NewWriter::Lost) => Message::new("store-writer-lost"),
            Self::NewWriter(NewWriter::Forked) => Message::new("store-writer-forked"),
            Self::Lost { incident, entry, left } => lost(*incident, *entry, *left),
            Self::Newer { found, known } => Message::new("store-opened-newer")
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::ReadOnly => Message::new("store-opened-read-only"),
            Self::DiskFull => Message::new("store-opened-disk-full"),
            Self::OpenToOthers { path, mode } => Message::new("store-open-to-others")
                .with("path", path.display().to_string())
                .with("mode", format!("{mode:o}")),
        }
    }
}

/// The one sentence for losses that nobody has acknowledged: which one it is, or how many there are, and how it comes to
/// an end. `None` where there is none.
pub fn loss_notice(warnings: &[Warning], lang: Lang) -> Option<String> {
    let lost: Vec<&Warning> =
        warnings.iter().filter(|one| matches!(one, Warning::Lost { .. })).collect();
    let said = match lost.as_slice() {
        [] => return None,
        [one] => one.words(lang),
        several => Message::new("store-lost-several").with("count", several.len()).text(lang),
    };
    Some(Message::new("store-lost-notice").with("said", said).text(lang))
}

impl Problem {
    /// What is wrong and what to do about it.
    pub fn words(&self, lang: Lang) -> String {
        self.message().text(lang)
    }

    fn message(&self) -> Message {
        let about = |id: &'static str, incident: &IncidentId, key: &EntryKey| {
            Message::new(id).with("incident", incident.to_string()).with("entry", key.to_string())
        };
        match self {
            Self::Database(detail) => Message::new("store-found-database").with("detail", detail),
            Self::Stray(table) => Message::new("store-found-stray").with("table", table),
            Self::Flaw(incident, key, Flaw::Head) => about("store-found-head", incident, key),
            Self::Flaw(incident, key, Flaw::Body) => about("store-found-body", incident, key),
            Self::Flaw(incident, key, Flaw::Link) => about("store-found-hash", incident, key),
            Self::Link(incident, key) => about("store-found-link", incident, key),
            Self::Gap(incident, key) => about("store-found-gap", incident, key),
            Self::Counter(incident, key) => about("store-found-counter", incident, key),
            Self::BodyMissing(incident, key) => about("store-found-body-missing", incident, key),
            Self::BodyKept(incident, key) => about("store-found-body-kept", incident, key),
            Self::Erasure(incident, key) => about("store-found-erasure", incident, key),
            Self::NotErased(incident, key) => about("store-found-not-erased", incident, key),
            Self::Fork(incident, key) => about("store-found-fork", incident, key),
            Self::Blob(digest) => {
                Message::new("store-found-blob").with("digest", digest.to_string())
            }
            Self::BlobUnnamed(digest) => {
                Message::new("store-found-blob-unnamed").with("digest", digest.to_string())
            }
            Self::AttachmentMissing(incident, key) => {
                about("store-found-attachment-missing", incident, key)
            }
            Self::AttachmentNote(incident, key) => {
                about("store-found-attachment-note", incident, key)
            }
            Self::Lost(incident, key, left) => lost(*incident, *key, *left),
            Self::Listed(incident) => {
                Message::new("store-found-listed").with("incident", incident.to_string())
            }
            Self::NotListed(incident) => {
                Message::new("store-found-not-listed").with("incident", incident.to_string())
            }
        }
    }
}

fn lost(incident: IncidentId, entry: EntryKey, left: u64) -> Message {
    Message::new("store-lost")
        .with("incident", incident.to_string())
        .with("writer", entry.writer.to_string())
        .with("seq", entry.seq.to_string())
        .with("left", left.to_string())
}
