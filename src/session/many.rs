//! Many incidents at once: each is read and folded on its own, on as many threads as there are cores.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{Line, Session, SessionError};
use crate::{incident::Incident, store::Store};

/// More would wait for one another at the disk.
const MOST_THREADS: usize = 4;
/// Fewer incidents than this are not worth another thread.
const WORTH_A_THREAD: usize = 16;

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
        let next = AtomicUsize::new(0);
        let made = Mutex::new(Vec::with_capacity(lines.len()));
        let work = |store: &Store| {
            // It only makes it quicker.
            let _ = store.look_in_memory();
            while let Some((at, line)) = {
                let at = next.fetch_add(1, Ordering::Relaxed);
                lines.get(at).map(|line| (at, line))
            } {
                let one = folded(store, line).map(|incident| each(line, &incident));
                made.lock().unwrap_or_else(PoisonError::into_inner).push((at, one));
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
}

fn folded(store: &Store, line: &Line) -> Result<Incident, SessionError> {
    let (entries, _) = store.entries(line.id)?;
    Ok(Incident::fold(line.id, entries))
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
        for limit in [0, 1, WORTH_A_THREAD, 3 * WORTH_A_THREAD] {
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
