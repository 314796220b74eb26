//! Which installation this is: what a folder has here that a copy of it has not.

use std::{fmt::Write as _, fs, io, path::Path, time::UNIX_EPOCH};

/// One text that names a folder and a file in it on this machine. A copy of the folder, on this or another machine,
/// has another text; so has a moved one.
///
/// It holds the canonical path and the times of creation, where the file system knows them; on Unix the inodes and
/// Linux's machine id too. Device numbers are left out: they change from one start of the machine to the next.
/// A cloned disk image has the same text: nothing in a file could tell the two apart.
pub fn place(folder: &Path, file: &Path) -> io::Result<String> {
    let folder = fs::canonicalize(folder)?;
    let mut text = folder.to_string_lossy().into_owned();
    for path in [folder.as_path(), file] {
        let metadata = fs::metadata(path)?;
        let created = metadata.created().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let _ = write!(text, "\n{} {}", created.map_or(0, |at| at.as_nanos()), index(&metadata));
    }
    let _ = write!(text, "\n{}", machine());
    Ok(text)
}

#[cfg(unix)]
fn index(metadata: &fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    metadata.ino()
}

/// Windows gives every copy a time of creation of its own, which stands beside this.
#[cfg(not(unix))]
fn index(_: &fs::Metadata) -> u64 {
    0
}

#[cfg(unix)]
fn machine() -> String {
    fs::read_to_string("/etc/machine-id").map(|id| id.trim().to_owned()).unwrap_or_default()
}

#[cfg(not(unix))]
fn machine() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}
