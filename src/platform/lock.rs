//! Who works in a folder: a lock that the system takes back when its process dies, and that leaves no file behind.
//!
//! On Unix the folder itself is locked. Windows does not let anybody remove or replace a file that is open, so what is
//! being worked at is safe there without a lock. Where the file system knows no locks, everybody has it.

use std::{fs::File, path::Path};

/// A folder held until this is dropped.
#[derive(Debug)]
pub struct FolderLock(#[allow(dead_code)] Option<File>);

impl FolderLock {
    /// Holds the folder alone; `None` where somebody else holds it.
    pub fn alone(folder: &Path) -> Option<Self> {
        hold(folder, File::try_lock)
    }

    /// Holds the folder together with others who do not need it alone; `None` where somebody holds it alone.
    pub fn together(folder: &Path) -> Option<Self> {
        hold(folder, File::try_lock_shared)
    }
}

#[cfg(unix)]
fn hold(folder: &Path, lock: fn(&File) -> Result<(), std::fs::TryLockError>) -> Option<FolderLock> {
    let Ok(file) = File::open(folder) else { return Some(FolderLock(None)) };
    match lock(&file) {
        Ok(()) => Some(FolderLock(Some(file))),
        Err(std::fs::TryLockError::WouldBlock) => None,
        Err(std::fs::TryLockError::Error(_)) => Some(FolderLock(None)),
    }
}

#[cfg(not(unix))]
fn hold(_: &Path, _: fn(&File) -> Result<(), std::fs::TryLockError>) -> Option<FolderLock> {
    Some(FolderLock(None))
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn one_has_it_alone_or_several_together() {
        let folder = tempfile::tempdir().unwrap();
        let alone = FolderLock::alone(folder.path()).unwrap();
        assert!(FolderLock::alone(folder.path()).is_none());
        assert!(FolderLock::together(folder.path()).is_none());
        drop(alone);
        let both = [(), ()].map(|()| FolderLock::together(folder.path()).unwrap());
        assert!(FolderLock::alone(folder.path()).is_none());
        drop(both);
        assert!(FolderLock::alone(folder.path()).is_some());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no file is left");
    }

    #[test]
    fn what_cannot_be_locked_is_not_waited_for() {
        assert!(FolderLock::alone(Path::new("/no/such/folder")).is_some());
    }
}
