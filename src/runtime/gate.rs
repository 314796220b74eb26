//! Who reads the terminal: the window's own thread, or for a while the program that the terminal was lent to.

use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crate::platform::terminal;

/// How long the reader waits before it looks again whether it may read.
const PATIENCE: Duration = Duration::from_millis(20);

/// Between the thread that reads keys and whoever borrows the terminal.
#[derive(Debug, Default)]
pub(super) struct Gate {
    lent: AtomicBool,
    reading: Mutex<()>,
}

impl Gate {
    /// Reads, unless the terminal is lent: then it waits a little and answers nothing.
    pub(super) fn read<T>(&self, read: impl FnOnce() -> T) -> Option<T> {
        if self.lent.load(Ordering::SeqCst) {
            thread::sleep(PATIENCE);
            return None;
        }
        let _reading = self.lock();
        (!self.lent.load(Ordering::SeqCst)).then(read)
    }

    /// Waits until nobody reads, and keeps it so until what is answered is dropped.
    pub(super) fn lend(&self) -> Lent<'_> {
        self.lent.store(true, Ordering::SeqCst);
        terminal::wake_reader();
        Lent { gate: self, _reading: self.lock() }
    }

    fn lock(&self) -> MutexGuard<'_, ()> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// While it lives, the window reads no key.
pub(super) struct Lent<'a> {
    gate: &'a Gate,
    _reading: MutexGuard<'a, ()>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.gate.lent.store(false, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_reads_while_the_terminal_is_lent() {
        let gate = Gate::default();
        assert_eq!(gate.read(|| 1), Some(1));
        let lent = gate.lend();
        assert_eq!(gate.read(|| 2), None);
        drop(lent);
        assert_eq!(gate.read(|| 3), Some(3));
    }
}
