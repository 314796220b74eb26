//! Taking in another laptop's log: union, without conflict, and a note of what was taken in.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::{Session, SessionError, summary_row, taken_over::merged};
use crate::{
    incident::{Entry, Incident, IncidentId, Instant, is_telling},
    store::{
        self, Blob, Closing, Erasures, Fault, Joined, MergeReport, Offer, Sealed, Store, StoreError,
    },
};

/// Clocks agree as nearly as that.
const AHEAD: TimeDelta = TimeDelta::minutes(2);

impl Session {
    /// Takes in everything another log holds. Where both held what the other lacked, an entry says up to where the other
    /// writers are known from now on; so two folders that are merged both ways become the same. Erasures wait where
    /// evidence is held here (K2).
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
        let (writer, author) = (self.store.writer(), self.settings.name.clone());
        let close = |joined: Joined<'_>| -> Result<Closing, StoreError> {
            let is_news = has_to_be_said(&joined, now) && !joined.is_closed;
            let Joined { incident: id, entries, heads, .. } = joined;
            let mut incident = Incident::fold(id, entries);
            let mut sealed: Vec<Sealed> = Vec::new();
            if is_news && incident.opening.is_some() {
                let word = [merged(&heads, writer, now)];
                sealed = store::seal_act(id, writer, &heads, &author, now, &word)?;
                incident.extend(sealed.iter().map(store::open_entry));
            }
            let summary = summary_row(&incident)
                .map_err(|_| Fault::Io(std::io::ErrorKind::InvalidData.into()))?;
            Ok(Closing { sealed, summary })
        };
        let from = other.dir().display().to_string();
        let mut report = self.store.take_in(Offer { from, entries, blobs: &blobs }, how, close)?;
        self.directory.borrow_mut().take();
        self.carry_out_lifted(held, &mut report)?;
        self.list_anew(usize::MAX);
        Ok(report)
    }

    /// Where the lifting of the last hold came in too, the erasures that waited for it are carried out: both folders end the
    /// same.
    fn carry_out_lifted(
        &self,
        held: BTreeSet<IncidentId>,
        report: &mut MergeReport,
    ) -> Result<(), SessionError> {
        for id in held {
            if self.fold(id)?.0.holds.is_held() {
                continue;
            }
            self.store.carry_out_erasures(id)?;
            let (lifted, kept): (Vec<_>, Vec<_>) =
                std::mem::take(&mut report.kept).into_iter().partition(|(of, _)| *of == id);
            report.kept = kept;
            report.erased.extend(lifted);
            self.project(id)?;
        }
        Ok(())
    }
}

/// Whether it is to be said at once what was taken in: where each side held what the other lacked, and where what came in
/// was written by a clock ahead of ours, so that it counts from now on and not from then.
///
/// What only says what was taken in is no news, or two folders would send it to and fro for ever. Where the other holds all
/// of ours, the next act here says it.
fn has_to_be_said(joined: &Joined<'_>, now: Instant) -> bool {
    let lacked = |entry: &&Entry| {
        let known = joined.theirs.0.get(&entry.key.writer);
        known.is_none_or(|tip| tip.seq < entry.key.seq)
    };
    let telling = joined.entries.iter().filter(|entry| is_telling(entry));
    let (came, own): (Vec<&Entry>, Vec<&Entry>) =
        telling.partition(|entry| joined.added.contains(&entry.key));
    let is_ahead = |entry: &&Entry| entry.head.recorded > now + AHEAD;
    !came.is_empty() && (own.iter().any(lacked) || came.iter().any(is_ahead))
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
