//! Many incidents at once: each is read and folded on its own, on as many threads as there are cores.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{Line, Session, SessionError};
use crate::{
    incident::{Entry, Incident, IncidentId},
    store::Store,
};

/// More would wait for one another at the disk.
const MOST_THREADS: usize = 4;
/// Fewer incidents than this are not worth another thread.
const WORTH_A_THREAD: usize = 16;
/// Neighbours that are read in one pass.
const RUN: usize = 16;

impl Session {
    /// What `each` makes of the fold of each of these incidents, in their order.
    ///
    /// # Errors
    /// The first incident in that order that cannot be read.
    pub fn each<T: Send>(
        &self,
        lines: &[Line],
        each: impl Fn(&Line, &Incident) -> T + Sync,
    ) -> Result<Vec<T>, SessionError> {
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_unstable_by_key(|&at| lines.get(at).map(|line| line.id));
        let runs: Vec<&[usize]> = order.chunks(self.run_of(lines.len())).collect();
        let next = AtomicUsize::new(0);
        let made = Mutex::new(Vec::with_capacity(lines.len()));
        let work = |store: &Store| {
            // It only makes it quicker.
            let _ = store.look_in_memory();
            while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let run: Vec<(usize, &Line)> =
                    run.iter().filter_map(|&at| Some((at, lines.get(at)?))).collect();
                for ((at, line), entries) in run.iter().zip(read(store, &run)) {
                    let one = entries.map(|it| each(line, &Incident::fold(line.id, it)));
                    made.lock().unwrap_or_else(PoisonError::into_inner).push((*at, one));
                }
            }
        };
        let dir = self.store.dir();
        let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let beside = threads.min(MOST_THREADS).min(lines.len() / WORTH_A_THREAD).saturating_sub(1);
        thread::scope(|scope| {
            for _ in 0..beside {
                // Whoever cannot help leaves the work to the others.
                let help = || drop(Store::open_read_only(dir).map(|store| work(&store)));
                let _ = thread::Builder::new().name("fold".to_owned()).spawn_scoped(scope, help);
            }
            work(&self.store);
        });
        let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
        made.sort_by_key(|(at, _)| *at);
        made.into_iter().map(|(_, one)| one).collect()
    }

    /// How many neighbours are read in one pass: one where most of what lies between them is not wanted.
    fn run_of(&self, wanted: usize) -> usize {
        let on_file = self.store.count().unwrap_or(usize::MAX);
        if wanted >= on_file / 4 { RUN } else { 1 }
    }
}

/// The entries of a run of neighbours; one by one where there is one, or where the pass fails, so that each says for
/// itself what is wrong.
fn read(store: &Store, run: &[(usize, &Line)]) -> Vec<Result<Vec<Entry>, SessionError>> {
    let ids: Vec<IncidentId> = run.iter().map(|(_, line)| line.id).collect();
    if ids.len() > 1
        && let Ok(read) = store.entries_of_each(&ids)
    {
        return read.into_iter().map(Ok).collect();
    }
    ids.into_iter().map(|id| Ok(store.entries(id)?.0)).collect()
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
        let first = session.list(Filter::Live, 1).unwrap().remove(0).id;
        let note =
            crate::incident::command::Note { text: "后来的".into(), ..Default::default() };
        let mut book = session.load(first).unwrap();
        session.record_one(&mut book, Act::new(Command::Note(note)), now).unwrap();
        for limit in [0, 1, 2, WORTH_A_THREAD, 3 * WORTH_A_THREAD] {
            let lines = session.list(Filter::Live, limit).unwrap();
            let folds = session.each(&lines, |line, it| (line.id, it.clone())).unwrap();
            assert_eq!(folds.len(), limit);
            for (line, (id, incident)) in lines.iter().zip(folds) {
                assert_eq!(line.id, id);
                assert_eq!(incident, session.load(id).unwrap().incident);
            }
        }
    }
}
