//! `dingli merge`: takes in what another data folder holds, such as a colleague's copy of the same incident.

use std::path::PathBuf;

use clap::Args;

use super::{desk::Desk, failure::Failure, out};
use crate::{
    locale::Message,
    store::{Bodiless, MergeReport, Store, Warning},
};

/// The words after `merge`.
#[derive(Debug, Args)]
pub(super) struct Merge {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// What was not taken in whole is named up to here; `doctor --deep` names all of it.
const SHOWN: usize = 20;

/// Takes in entries and attachments, notes in every incident concerned what was taken in, and says how much that was.
pub(super) fn run(desk: &mut Desk, verb: &Merge) -> Result<(), Failure> {
    let other = Store::open_read_only(&verb.folder)?;
    if let Some(newer) = other.warnings().iter().find(|one| matches!(one, Warning::Newer { .. })) {
        out::tell(&newer.words(desk.lang));
        return Err(Failure::Told);
    }
    let report = desk.session.merge(&other, desk.now)?;
    told(desk, &report)
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
    let damaged = |(_, _, why): &&(_, _, Bodiless)| *why == Bodiless::Damaged;
    let refused = report.refused.iter().map(|one| one.words(desk.lang));
    let bodiless = report.bodiless.iter().map(|(of, key, why)| why.words(*of, *key, desk.lang));
    let said: Vec<String> = refused.chain(bodiless).collect();
    said.iter().take(SHOWN).for_each(|line| out::tell(line));
    if said.len() > SHOWN {
        desk.tell(&Message::new("cli-merge-more").with("count", said.len() - SHOWN));
    }
    let (put_aside, refused) = (report.forks.len(), report.rejected.len());
    let damaged = report.bodiless.iter().filter(damaged).count();
    if put_aside == 0 && refused == 0 && damaged == 0 {
        return Ok(());
    }
    Err(Message::new("cli-merge-partly")
        .with("forks", put_aside)
        .with("rejected", refused)
        .with("damaged", damaged)
        .into())
}
