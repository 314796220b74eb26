//! Many incidents at once: each is read and folded on its own, on as many threads as there are cores.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    Session, SessionError,
    reading::{complete, recorded},
};
use crate::{
    incident::{Entry, Incident, IncidentId, Instant, Pressing},
    store::{Filter, IncidentRow, Store},
};

/// More would wait for one another at the disk.
const MOST_THREADS: usize = 4;
/// Fewer incidents than this are not worth another thread.
const WORTH_A_THREAD: usize = 16;
/// Neighbours that are read in one pass. Longer ones leave one thread waiting for the other at the end.
const RUN: usize = 8;

impl Session {
    /// What presses in the open incidents, and in the closed ones that still owe something.
    ///
    /// # Errors
    /// The first incident that cannot be read.
    pub fn pressing(&self, now: Instant) -> Result<BTreeMap<IncidentId, Pressing>, SessionError> {
        let lang = self.settings.lang;
        let one = |_: &str, it: &Incident| (it.id(), Pressing::now(it, now, lang));
        let open = self.each(Filter::Live, one)?;
        Ok(open.into_iter().chain(self.each(Filter::Owing, one)?).collect())
    }

    /// What `each` makes of the reference and the fold of each of the incidents of the list, in the list's order.
    ///
    /// # Errors
    /// The first incident in that order that cannot be read.
    pub fn each<T: Send>(
        &self,
        filter: Filter,
        each: impl Fn(&str, &Incident) -> T + Sync,
    ) -> Result<Vec<T>, SessionError> {
        self.each_planned(self.store.count(filter)?, || self.plan(filter), each)
    }

    /// The same of these incidents of the list, in the list's order.
    ///
    /// # Errors
    /// The first incident in that order that cannot be read.
    pub fn each_of<T: Send>(
        &self,
        these: &BTreeSet<IncidentId>,
        each: impl Fn(&str, &Incident) -> T + Sync,
    ) -> Result<Vec<T>, SessionError> {
        let plan = || {
            let mut plan = self.plan(Filter::All)?;
            plan.all.retain(|wanted| these.contains(&wanted.id));
            Ok(plan)
        };
        self.each_planned(these.len(), plan, each)
    }

    fn each_planned<T: Send>(
        &self,
        count: usize,
        planned: impl FnOnce() -> Result<Plan, SessionError>,
        each: impl Fn(&str, &Incident) -> T + Sync,
    ) -> Result<Vec<T>, SessionError> {
        let plan = OnceLock::new();
        let made = Mutex::new(Vec::new());
        let work = |store: &Store, plan: &Plan| {
            // It only makes it quicker.
            let _ = store.look_in_memory();
            while let Some(run) = plan.next() {
                for (at, entries) in run.iter().zip(read(store, run)) {
                    let one = entries
                        .and_then(|it| complete(store, at.id, it, at.recorded))
                        .map(|incident| each(&at.reference, &incident));
                    made.lock().unwrap_or_else(PoisonError::into_inner).push((at.place, one));
                }
            }
        };
        let dir = self.store.dir();
        let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let beside = threads.min(MOST_THREADS).min(count / WORTH_A_THREAD).saturating_sub(1);
        thread::scope(|scope| {
            for _ in 0..beside {
                // They open the log while the list is being read here. Whoever cannot help leaves the work to the others.
                let help =
                    || drop(Store::open_read_only(dir).map(|store| work(&store, plan.wait())));
                let _ = thread::Builder::new().name("fold".to_owned()).spawn_scoped(scope, help);
            }
            let (runs, failed) = match planned() {
                Ok(runs) => (runs, None),
                Err(error) => (Plan::default(), Some(error)),
            };
            work(&self.store, plan.get_or_init(|| runs));
            failed.map_or(Ok(()), Err)
        })?;
        let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
        made.sort_by_key(|(place, _)| *place);
        made.into_iter().map(|(_, one)| one).collect()
    }

    fn plan(&self, filter: Filter) -> Result<Plan, SessionError> {
        let rows = self.store.incidents(filter, usize::MAX)?;
        // Neighbours on file are read together; one by one where most of what lies between them is not wanted.
        let on_file = self.store.count(Filter::All)?;
        let run = if rows.len() >= on_file / 4 { RUN } else { 1 };
        // What a damaged line is called does not stand in it.
        let mended: BTreeMap<IncidentId, String> = if rows.iter().all(|row| row.is_sound) {
            BTreeMap::new()
        } else {
            let lines = self.list(filter, usize::MAX)?.into_iter();
            lines.map(|line| (line.id, line.reference)).collect()
        };
        let wanted = |(place, row): (usize, IncidentRow)| Wanted {
            place,
            id: row.id,
            recorded: recorded(&row),
            reference: mended.get(&row.id).cloned().unwrap_or(row.reference),
        };
        let mut all: Vec<Wanted> = rows.into_iter().enumerate().map(wanted).collect();
        all.sort_unstable_by_key(|wanted| wanted.id);
        Ok(Plan { all, run, next: AtomicUsize::new(0) })
    }
}

/// An incident that is wanted, with its place in the list.
struct Wanted {
    place: usize,
    id: IncidentId,
    /// How many entries were on file when its line was written.
    recorded: usize,
    reference: String,
}

/// Who reads what: each takes the next run of neighbours.
#[derive(Default)]
struct Plan {
    all: Vec<Wanted>,
    run: usize,
    next: AtomicUsize,
}

impl Plan {
    fn next(&self) -> Option<&[Wanted]> {
        let begin = self.next.fetch_add(self.run, Ordering::Relaxed);
        let left = self.all.get(begin..).filter(|left| !left.is_empty())?;
        Some(&left[..self.run.min(left.len())])
    }
}

/// The entries of a run of neighbours; one by one where there is one, or where the pass fails, so that each says for
/// itself what is wrong.
fn read(store: &Store, run: &[Wanted]) -> Vec<Result<Vec<Entry>, SessionError>> {
    let listed: Vec<_> = run.iter().map(|wanted| (wanted.id, wanted.recorded)).collect();
    if run.len() > 1
        && let Ok(read) = store.entries_of_each(&listed)
    {
        return read.into_iter().map(Ok).collect();
    }
    run.iter().map(|wanted| Ok(store.entries(wanted.id)?.0)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::{
        incident::{Act, Command, command::Open},
        settings::Settings,
        store::Filter,
    };

    #[test]
    fn each_of_many_incidents_is_the_one_that_is_loaded_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::open(&folder.path().join("data")).unwrap();
        session.keep_settings(Settings { name: "王芳".into(), ..Settings::default() }).unwrap();
        let now = "2026-03-07T02:00:00Z".parse().unwrap();
        for number in 0..3 * WORTH_A_THREAD {
            let title = format!("第 {number} 起");
            let open = Open { title, customer: "客户".into(), ..Open::default() };
            session.create(&[Act::new(Command::Open(open)).into()], now).unwrap();
        }
        let lines = session.list(Filter::Live, usize::MAX).unwrap();
        let note =
            crate::incident::command::Note { text: "后来的".into(), ..Default::default() };
        let mut book = session.load(lines[7].id).unwrap();
        session.record_one(&mut book, Act::new(Command::Note(note)), now).unwrap();
        for filter in [Filter::Live, Filter::All] {
            let lines = session.list(filter, usize::MAX).unwrap();
            let folds = session.each(filter, |name, it| (name.to_owned(), it.clone())).unwrap();
            assert_eq!(folds.len(), lines.len());
            for (line, (reference, incident)) in lines.iter().zip(folds) {
                assert_eq!(line.reference, reference);
                assert_eq!(incident, session.load(line.id).unwrap().incident);
            }
        }
    }
}
