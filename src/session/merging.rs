//! Taking in another laptop's log: union, without conflict, and a note of what was taken in.

use std::collections::BTreeSet;

use super::{Session, SessionError};
use crate::{
    incident::{Act, Command, IncidentId, Instant, WriterId, event::HeadOf},
    store::{self, Blob, Digest, Erasures, Fault, Heads, MergeReport, Sealed, Store, StoreError},
};

impl Session {
    /// Takes in everything another log holds, and says in every incident concerned up to where the other writers'
    /// entries are known from now on. Erasures wait where evidence is held here (K2).
    pub fn merge(&mut self, other: &Store, now: Instant) -> Result<MergeReport, SessionError> {
        let (entries, blobs) = everything(other)?;
        let erased: BTreeSet<IncidentId> = entries
            .iter()
            .filter(|sealed| !store::erases(sealed).is_empty())
            .map(|sealed| sealed.incident)
            .collect();
        let mut held = BTreeSet::new();
        for id in erased {
            if self.fold(id)?.0.holds.is_held() {
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
            named.extend(store::attachments(&sealed));
            entries.push(sealed);
        }
    }
    let mut blobs = Vec::new();
    for digest in named {
        match other.blob(digest) {
            Ok(Some(bytes)) => blobs.push(Blob::new(bytes)?),
            // A damaged one is left out, as one that is not there is; the entry says that it was attached.
            Ok(None) | Err(StoreError { fault: Fault::DamagedBlob { .. }, .. }) => {}
            Err(error) => return Err(error.into()),
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
