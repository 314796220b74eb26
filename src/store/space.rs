//! Room held back for the moment when the disk is full.

use std::{fs, io::Write as _, path::PathBuf};

use crate::platform::files;

/// A new database needs about 100 KiB before its first entry, and a write-ahead log grows by 4 KiB a page.
const SIZE: usize = 256 * 1024;

/// A file of no use but its size. Given up when an append finds the disk full.
#[derive(Debug)]
pub(super) struct Ballast(PathBuf);

impl Ballast {
    pub(super) fn in_folder(dir: &std::path::Path) -> Self {
        Self(dir.join("ballast"))
    }

    /// Lays the ballast if it is missing. Failing to do so is no failure of the log.
    pub(super) fn lay(&self) {
        match fs::metadata(&self.0) {
            Ok(laid) if laid.len() >= SIZE as u64 => return,
            // A process died over it.
            Ok(_) => drop(self.release()),
            Err(_) => {}
        }
        // Random, because a file system that compresses keeps no room for zeros.
        let mut filling = vec![0; SIZE];
        let laid = getrandom::fill(&mut filling).is_ok()
            && files::create_private_file(&self.0)
                .and_then(|mut file| file.write_all(&filling))
                .is_ok();
        if !laid {
            self.release();
        }
    }

    /// Gives the room back. Whether there was any.
    pub(super) fn release(&self) -> bool {
        fs::remove_file(&self.0).is_ok()
    }
}
