//! Taking in another laptop's log: union, without conflict, and a note of what was taken in.

use std::collections::BTreeSet;

use super::{Session, SessionError};
use crate::{
    incident::{Act, Command, Event, IncidentId, Instant, WriterId, event::HeadOf},
    store::{self, Blob, Digest, Erasures, Heads, MergeReport, Sealed, Store},
};

impl Session {
    /// Takes in everything another log holds, and says in every incident concerned up to where the other writers'
    /// entries are known from now on. Erasures wait where evidence is held here (K2).
    pub fn merge(&mut self, other: &Store, now: Instant) -> Result<MergeReport, SessionError> {
        let (entries, blobs) = everything(other)?;
        let mut held: BTreeSet<IncidentId> = BTreeSet::new();
        for id in other.logs()?.into_iter().filter(|id| *id != IncidentId::DIRECTORY) {
            if self.store.incident(id)?.is_some() && self.load(id)?.incident.legal_hold {
                held.insert(id);
            }
        }
        let how = |id: IncidentId| if held.contains(&id) { Erasures::Keep } else { Erasures::Obey };
        let report = self.store.merge(entries, &blobs, how)?;
        self.directory.borrow_mut().take();
        let touched: BTreeSet<IncidentId> =
            report.added.iter().map(|(incident, _)| *incident).collect();
        for incident in touched.into_iter().filter(|incident| *incident != IncidentId::DIRECTORY) {
            self.note_merged(incident, &report, now)?;
        }
        Ok(report)
    }

    fn note_merged(
        &self,
        incident: IncidentId,
        report: &MergeReport,
        now: Instant,
    ) -> Result<(), SessionError> {
        self.project(incident)?;
        if self.store.incident(incident)?.is_none() {
            // Its opening was not among what was taken in: there is nothing to list yet.
            return Ok(());
        }
        let mut book = self.load(incident)?;
        let own = self.store.writer();
        let heads = report.heads.get(&incident).map(|heads| others(heads, own)).unwrap_or_default();
        if !heads.is_empty() {
            self.record_one(&mut book, Act::new(Command::Merged(heads)), now)?;
        }
        Ok(())
    }
}

fn everything(other: &Store) -> Result<(Vec<Sealed>, Vec<Blob>), SessionError> {
    let mut entries = Vec::new();
    let mut named = BTreeSet::new();
    for incident in other.logs()? {
        for sealed in other.read(incident)? {
            if let Some(Event::AttachmentAdded(added)) = store::open_entry(&sealed).event() {
                named.extend(added.digest.parse::<Digest>().ok());
            }
            entries.push(sealed);
        }
    }
    let mut blobs = Vec::new();
    for digest in named {
        if let Some(bytes) = other.blob(digest)? {
            blobs.push(Blob::new(bytes)?);
        }
    }
    Ok((entries, blobs))
}

fn others(heads: &Heads, own: WriterId) -> Vec<HeadOf> {
    let foreign = heads.0.iter().filter(|(writer, _)| **writer != own);
    foreign
        .map(|(&writer, tip)| HeadOf { writer, seq: tip.seq, hash: Digest(tip.hash).to_string() })
        .collect()
}
