//! Keeping the index with the log: what has changed since is read anew and filed.

use std::collections::BTreeSet;

use super::passages::{give_terms, line_passage, passages};
use crate::{
    clock,
    incident::IncidentId,
    locale,
    review::{EDITION, Nature, likeness::Things, metrics::Reading},
    session::{Line, Session, SessionError},
    store::{
        Filter, LineMarks,
        index::{Edition, Filed, FiledIncident, Index, IndexError},
    },
};

/// Incidents that are read and filed together.
const CHUNK: usize = 256;
/// Fewer are read one by one: for these the list need not be read.
const FEW: usize = 16;
/// From so many entries on the index is made of one piece behind them.
const MUCH: usize = 20_000;

/// An incident that was read because the index does not hold it as it is.
pub(super) struct Fresh {
    pub(super) line: Line,
    pub(super) passages: Vec<Filed>,
    pub(super) things: Things,
    pub(super) measured: Option<Reading>,
    pub(super) unreadable: usize,
}

/// An index that was brought as far as was asked, and what stands outside of it.
pub(super) struct Reached {
    pub(super) index: Index,
    /// The incidents that have to be looked through.
    pub(super) outside: Vec<IncidentId>,
}

impl Session {
    /// What the lines are known by now. Lines of earlier versions are written anew first: they show nothing.
    pub(super) fn marks(&self) -> Result<LineMarks, SessionError> {
        let marks = self.store().line_marks()?;
        if marks.sum().is_some() || self.store().is_read_only() {
            return Ok(marks);
        }
        self.list(Filter::All, usize::MAX)?;
        Ok(self.store().line_marks()?)
    }

    fn edition(&self, marks: &LineMarks) -> Edition {
        let lang = self.settings.lang;
        Edition {
            lang: lang.tag().to_owned(),
            made_by: format!(
                "{} {EDITION} {}",
                env!("CARGO_PKG_VERSION"),
                locale::catalogue::fingerprint(lang)
            ),
            erasures: marks.erasures,
        }
    }

    /// The index, with at most so many entries read and filed that it did not hold. With `begin` one is made where there
    /// is none. `None` where there is none to be had.
    pub(super) fn reach(
        &self,
        marks: &LineMarks,
        begin: bool,
        most: usize,
    ) -> Result<Option<Reached>, SessionError> {
        if self.store().is_read_only() {
            return Ok(None);
        }
        let (dir, edition) = (self.store().dir(), self.edition(marks));
        let opened = Index::open(dir, &edition);
        let Some(mut index) =
            opened.or_else(|| begin.then(|| Index::create(dir, &edition).ok()).flatten())
        else {
            return Ok(None);
        };
        match self.catch_up_with(&mut index, marks, most) {
            Ok(Ok(outside)) => Ok(Some(Reached { index, outside })),
            Ok(Err(error)) => {
                give_up(index, &error);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Files what has changed; the incidents that are left outside.
    fn catch_up_with(
        &self,
        index: &mut Index,
        marks: &LineMarks,
        most: usize,
    ) -> Result<Result<Vec<IncidentId>, IndexError>, SessionError> {
        let sum = marks.sum();
        let behind = match behind(index, marks, sum.as_deref()) {
            Ok(behind) => behind,
            Err(error) => return Ok(Err(error)),
        };
        let (mut outside, mut filed) = (Vec::new(), 0);
        for chunk in behind.chunks(CHUNK) {
            if filed >= most {
                outside.extend(chunk.iter().map(|(id, _)| *id));
                continue;
            }
            let ids: Vec<IncidentId> = chunk.iter().map(|(id, _)| *id).collect();
            let mut ready = Vec::new();
            for fresh in self.read_fresh(&ids)? {
                let id = fresh.line.id;
                let mark = chunk.iter().find(|(of, _)| *of == id).and_then(|(_, mark)| *mark);
                // What cannot be read whole is looked through every time: it may be mended from outside.
                match mark.filter(|_| fresh.unreadable == 0 && fresh.line.unreadable == 0) {
                    Some(mark) => {
                        filed += fresh.passages.len();
                        ready.push(to_file(fresh, mark));
                    }
                    None => outside.push(id),
                }
            }
            if let Err(error) = index.put(&ready) {
                return Ok(Err(error));
            }
        }
        let settled = || -> Result<(), IndexError> {
            if filed >= MUCH {
                index.optimize()?;
            }
            match sum.filter(|_| outside.is_empty() && !behind.is_empty()) {
                Some(sum) => index.note_whole(&sum),
                None => Ok(()),
            }
        };
        Ok(settled().map(|()| outside))
    }

    /// Reads incidents, each with its line.
    pub(super) fn read_fresh(&self, ids: &[IncidentId]) -> Result<Vec<Fresh>, SessionError> {
        let lang = self.settings.lang;
        let now = clock::now();
        let fresh = |line: Line, mut entries: Vec<Filed>, things, measured, unreadable| {
            entries.push(line_passage(&line));
            Fresh { line, passages: entries, things, measured, unreadable }
        };
        if ids.len() <= FEW {
            return ids
                .iter()
                .map(|&id| {
                    let (incident, _) = self.fold(id)?;
                    let unreadable = incident.unreadable();
                    let (entries, things) = (passages(&incident, lang), Things::of(&incident));
                    let measured = Reading::settled(&incident, now);
                    Ok(fresh(self.line_of(id)?, entries, things, measured, unreadable))
                })
                .collect();
        }
        let these: BTreeSet<IncidentId> = ids.iter().copied().collect();
        let read = self.each_of(&these, |_, it| {
            let measured = Reading::settled(it, now);
            (it.id(), passages(it, lang), Things::of(it), measured, it.unreadable())
        })?;
        read.into_iter()
            .map(|(id, entries, things, measured, unreadable)| {
                Ok(fresh(self.line_of(id)?, entries, things, measured, unreadable))
            })
            .collect()
    }

    /// For idle moments of a process that stays: files at most about so many entries that the index does not hold. Where
    /// nobody has searched there is no index, and none is made. Whether it holds everything now.
    pub fn catch_up(&self, most: usize) -> bool {
        let caught = self.marks().and_then(|marks| self.reach(&marks, false, most));
        caught.is_ok_and(|it| it.is_none_or(|reached| reached.outside.is_empty()))
    }
}

/// An index that failed is thrown away, unless another process only keeps it busy.
pub(super) fn give_up(index: Index, error: &IndexError) {
    if !error.is_busy() {
        index.throw_away();
    }
}

/// The incidents of which the index does not hold what they are; those that are no longer in the log are taken out.
fn behind(
    index: &mut Index,
    marks: &LineMarks,
    sum: Option<&str>,
) -> Result<Vec<(IncidentId, Option<u64>)>, IndexError> {
    if let Some(sum) = sum
        && index.is_whole(sum)?
    {
        return Ok(Vec::new());
    }
    let mut known = index.filed_incidents()?;
    let mut behind = Vec::new();
    for (id, mark) in &marks.lines {
        let filed = known.remove(id).map(|(mark, _)| mark);
        if mark.is_none() || filed != *mark {
            behind.push((*id, *mark));
        }
    }
    let gone: Vec<IncidentId> = known.into_keys().collect();
    if !gone.is_empty() {
        index.forget(&gone)?;
    }
    behind.sort_unstable();
    Ok(behind)
}

fn to_file(mut fresh: Fresh, mark: u64) -> FiledIncident {
    for passage in &mut fresh.passages {
        give_terms(passage, &fresh.line);
    }
    let summary = &fresh.line.summary;
    FiledIncident {
        id: fresh.line.id,
        mark,
        customer: summary.customer.clone(),
        class: summary.class.clone(),
        severity: summary.severity.level(),
        status: summary.status.id().to_owned(),
        nature: Nature::of(summary).id().to_owned(),
        things: fresh.things.to_bytes(),
        measured: fresh.measured.and_then(|it| serde_json::to_string(&it).ok()).unwrap_or_default(),
        passages: fresh.passages,
    }
}
