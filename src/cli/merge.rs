//! `dingli merge`: takes in what another data folder holds, such as a colleague's copy of the same incident.

use std::{collections::BTreeSet, path::PathBuf};

use clap::Args;

use super::{desk::Desk, failure::Failure, out};
use crate::{
    incident::{Act, Command, IncidentId, event::HeadOf},
    locale::Message,
    store::{self, Blob, Digest, Heads, MergeReport, Sealed, Store, Warning},
};

/// The words after `merge`.
#[derive(Debug, Args)]
pub(super) struct Merge {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// Takes in entries and attachments, notes in every incident concerned what was taken in, and says how much that was.
pub(super) fn run(desk: &mut Desk, verb: &Merge) -> Result<(), Failure> {
    let other = Store::open_read_only(&verb.folder)?;
    if let Some(newer) = other.warnings().iter().find(|one| matches!(one, Warning::Newer { .. })) {
        out::tell(&newer.to_string());
        return Err(Failure::Told);
    }
    let (entries, blobs) = everything(&other)?;
    let report = desk.session.merge(entries, &blobs)?;
    let touched: BTreeSet<IncidentId> =
        report.added.iter().map(|(incident, _)| *incident).collect();
    for incident in touched.into_iter().filter(|incident| *incident != IncidentId::DIRECTORY) {
        note(desk, incident, &report)?;
    }
    told(desk, &report)
}

fn everything(other: &Store) -> Result<(Vec<Sealed>, Vec<Blob>), Failure> {
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
        if let Some(bytes) = other.blob(digest)? {
            blobs.push(Blob::new(bytes)?);
        }
    }
    Ok((entries, blobs))
}

/// Lists the incident, and says in its log up to where another writer's entries are known from now on.
fn note(desk: &Desk, incident: IncidentId, report: &MergeReport) -> Result<(), Failure> {
    desk.session.project(incident)?;
    if desk.session.store().incident(incident)?.is_none() {
        // Its opening was not among what was taken in: there is nothing to list yet.
        return Ok(());
    }
    let mut book = desk.session.load(incident)?;
    let own = desk.session.store().writer();
    let heads = report.heads.get(&incident).map(|heads| others(heads, own)).unwrap_or_default();
    if !heads.is_empty() {
        desk.session.record_one(&mut book, Act::new(Command::Merged(heads)), desk.now)?;
    }
    Ok(())
}

fn others(heads: &Heads, own: crate::incident::WriterId) -> Vec<HeadOf> {
    let foreign = heads.0.iter().filter(|(writer, _)| **writer != own);
    foreign
        .map(|(&writer, tip)| HeadOf { writer, seq: tip.seq, hash: Digest(tip.hash).to_string() })
        .collect()
}

/// Says what became of everything. What could not be taken in makes the merge a failed one.
fn told(desk: &Desk, report: &MergeReport) -> Result<(), Failure> {
    desk.tell(
        &Message::new("cli-merge-done")
            .with("added", report.added.len())
            .with("already", report.already)
            .with("blobs", report.blobs),
    );
    if !report.kept.is_empty() {
        desk.tell(&Message::new("cli-merge-kept").with("count", report.kept.len()));
    }
    let put_aside = report.forks.len();
    let refused = report.rejected.len();
    if put_aside == 0 && refused == 0 {
        return Ok(());
    }
    Err(Message::new("cli-merge-partly").with("forks", put_aside).with("rejected", refused).into())
}
