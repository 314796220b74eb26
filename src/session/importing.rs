//! Many histories at once: each is decided alone, a batch of them is one transaction. What was taken in before is found
//! again by what it attached.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, Decided, Recorded, Session, SessionError, summary_row};
use crate::{
    import::{self, Origin},
    incident::{Entry, Incident, IncidentId, Instant, Warning},
    record::RecordLine,
    store::{self, Append, AppendError, Blob, Digest, Filter, Heads, Sealed, Store},
};

/// An incident that was decided and is not on disk yet.
#[derive(Debug)]
pub struct PreparedHistory {
    book: Book,
    sealed: Vec<Sealed>,
    blobs: Vec<Blob>,
    /// The entries that name people.
    people: Vec<Entry>,
    /// Gaps that were let in.
    pub warnings: Vec<Warning>,
}

impl PreparedHistory {
    /// How many entries it has.
    pub fn entries(&self) -> usize {
        self.sealed.len()
    }

    /// The incident as it will be.
    pub fn incident(&self) -> &Incident {
        &self.book.incident
    }
}

/// What is known of courses that were taken in: the rows of each incident.
#[derive(Debug, Default)]
pub struct KnownRows(pub BTreeMap<IncidentId, BTreeSet<String>>);

impl Session {
    /// Decides the acts of a new incident, and writes nothing.
    ///
    /// # Errors
    /// A refusal names the act (from 0) that was refused.
    pub fn prepare_history(
        &self,
        acts: &[RecordLine],
        origin: &Origin,
        now: Instant,
    ) -> Result<PreparedHistory, SessionError> {
        self.prepare_with(acts, origin, &[], now)
    }

    /// The same of acts that attach more than where they come from.
    pub fn prepare_with(
        &self,
        acts: &[RecordLine],
        origin: &Origin,
        files: &[Vec<u8>],
        now: Instant,
    ) -> Result<PreparedHistory, SessionError> {
        let mut book = Book {
            reference: String::new(),
            incident: Incident::empty(Store::new_incident()?),
            heads: Heads::default(),
        };
        let Decided { recorded, sealed, .. } = self.decide_all(&mut book, acts, false, now)?;
        let names_people = |entry: &Entry| entry.head.kind.starts_with("stakeholder-");
        let people = recorded.entries.into_iter().filter(names_people).collect();
        let warnings = recorded.warnings.into_iter().map(|(_, warning)| warning).collect();
        let files = files.iter().chain([&origin.bytes]);
        let blobs = files.map(|bytes| Blob::new(bytes.clone())).collect::<Result<_, _>>()?;
        Ok(PreparedHistory { book, sealed, blobs, people, warnings })
    }

    /// Writes incidents that were prepared, in one transaction: all of them or none.
    pub fn keep_histories(
        &self,
        prepared: &[PreparedHistory],
        now: Instant,
    ) -> Result<Vec<IncidentId>, SessionError> {
        for _ in 0..super::PATIENCE {
            match self.keep_once(prepared, now) {
                // New incidents have nobody to be slower than; the directory of people has.
                Err(SessionError::Append(AppendError::Conflict { .. })) => {
                    self.directory.borrow_mut().take();
                }
                Err(error) => {
                    self.directory.borrow_mut().take();
                    return Err(error);
                }
                Ok(()) => return Ok(prepared.iter().map(|one| one.book.incident.id()).collect()),
            }
        }
        Err(SessionError::Busy)
    }

    fn keep_once(&self, prepared: &[PreparedHistory], now: Instant) -> Result<(), SessionError> {
        let before = self.with_directory(|_, heads| heads.clone())?;
        let learnt = self.learnt_of_all(prepared, now)?;
        let none = Heads::default();
        let mut appends = Vec::with_capacity(prepared.len() + 1);
        for one in prepared {
            appends.push(Append {
                incident: one.book.incident.id(),
                expected: &none,
                sealed: &one.sealed,
                summary: summary_row(&one.book.incident)?,
                blobs: &one.blobs,
            });
        }
        if !learnt.is_empty() {
            appends.push(Append {
                incident: IncidentId::DIRECTORY,
                expected: &before,
                sealed: &learnt,
                summary: None,
                blobs: &[],
            });
        }
        Ok(self.store.append(&appends)?)
    }

    /// What the directory learns of the people in all of them, each upon what the one before taught it.
    fn learnt_of_all(
        &self,
        prepared: &[PreparedHistory],
        now: Instant,
    ) -> Result<Vec<Sealed>, SessionError> {
        let mut all = Vec::new();
        for one in prepared.iter().filter(|one| !one.people.is_empty()) {
            let drafts = self.learnt(&one.book, &one.people, now)?;
            let mut held = self.directory.borrow_mut();
            let Some((directory, heads)) = held.as_mut() else { return Err(SessionError::Lost) };
            if drafts.is_empty() || !heads.has_room(self.store.writer()) {
                continue;
            }
            let (writer, author) = (self.store.writer(), &self.settings.name);
            let sealed =
                store::seal_act(IncidentId::DIRECTORY, writer, heads, author, now, &drafts)?;
            let entries: Vec<Entry> = sealed.iter().map(store::open_entry).collect();
            directory.extend(&entries);
            sealed.iter().for_each(|one| heads.advance(one));
            all.extend(sealed);
        }
        Ok(all)
    }

    /// Records acts that came from a file together with what they attach.
    pub fn record_with(
        &self,
        book: &mut Book,
        acts: &[RecordLine],
        origin: &Origin,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let blob = Blob::new(origin.bytes.clone())?;
        self.record_all(book, acts, std::slice::from_ref(&blob), now)
    }

    /// Decides acts upon an incident as it is now, and writes nothing.
    ///
    /// # Errors
    /// A refusal names the act (from 0) that was refused.
    pub fn would_record(
        &self,
        book: &Book,
        acts: &[RecordLine],
        now: Instant,
    ) -> Result<(), SessionError> {
        self.decide_all(&mut book.clone(), acts, false, now).map(drop)
    }

    /// The incident that has this attached, where there is one.
    pub fn incident_of(&self, origin: &Origin) -> Result<Option<IncidentId>, SessionError> {
        let digest = Digest::of(&origin.bytes);
        Ok(self.store.attached_in(digest)?.first().copied())
    }

    /// The incidents that came from a register, by the number it gave them.
    pub fn numbers(&self) -> Result<BTreeMap<String, IncidentId>, SessionError> {
        let of = |_: &str, it: &Incident| {
            let rows =
                it.attachments.list.iter().filter(|one| one.file.name.ends_with(import::ROW_FILE));
            let numbers = rows.filter_map(|one| import::number_in(&one.file.note));
            numbers.map(|number| (number.to_owned(), it.id())).collect::<Vec<_>>()
        };
        Ok(self.each(Filter::All, of)?.into_iter().flatten().collect())
    }

    /// The rows of courses that were taken in, by incident.
    pub fn known_rows(&self) -> Result<KnownRows, SessionError> {
        let of = |_: &str, it: &Incident| {
            let lists =
                it.attachments.list.iter().filter(|one| import::is_manifest(&one.file.name));
            lists.map(|one| (it.id(), one.file.digest.clone())).collect::<Vec<_>>()
        };
        let mut known: BTreeMap<IncidentId, BTreeSet<String>> = BTreeMap::new();
        for (id, digest) in self.each(Filter::All, of)?.into_iter().flatten() {
            let Ok(digest) = digest.parse() else { continue };
            let bytes = self.store.blob(digest)?.unwrap_or_default();
            known.entry(id).or_default().extend(import::manifest_rows(&bytes));
        }
        Ok(KnownRows(known))
    }
}
