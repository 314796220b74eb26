//! The one way to standard output. A reader that went away ends the writing quietly, never with a panic.

use std::{
    cell::{Cell, RefCell},
    io::{self, IsTerminal as _, Write as _},
};

/// Standard output, and what became of it.
#[derive(Debug, Default)]
pub(super) struct Out {
    closed: Cell<bool>,
    failed: RefCell<Option<io::Error>>,
}

impl Out {
    /// Writes text as it is. Text typed by people has to be safe already.
    pub(super) fn write(&self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes one line and has it leave at once.
    pub(super) fn line(&self, text: &str) {
        self.bytes(format!("{text}\n").as_bytes());
    }

    /// Writes bytes as they are. Once the reader is gone, nothing.
    pub(super) fn bytes(&self, bytes: &[u8]) {
        if self.closed.get() {
            return;
        }
        let mut stdout = io::stdout().lock();
        if let Err(error) = stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            self.closed.set(true);
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failed.replace(Some(error));
            }
        }
    }

    /// Why not everything was written; a reader that went away is no reason.
    pub(super) fn failure(&self) -> Option<io::Error> {
        self.failed.take()
    }
}

/// Whether somebody looks at standard output and can answer.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// Says something on standard error, on lines of its own. Hostile characters are made visible.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", crate::text::display_safe_lines(text));
}
