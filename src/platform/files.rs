//! Folders and files that only their owner may read, and small files that are never half written.
//!
//! On Unix a folder is 0700 and a file 0600 from the moment it exists. On Windows both inherit the access list of the
//! folder they stand in, and the user's profile is closed to other users by default.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write as _},
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

/// Creates a folder, and those above it that are missing, for the owner alone. A folder that exists stays as it is.
pub fn create_private_dir(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Creates an empty file for the owner alone. Fails with [`io::ErrorKind::AlreadyExists`] where there is one.
pub fn create_private_file(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// Writes a file that is not there yet, for the owner alone. Where it cannot be written whole, none stays.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where there is one, which stays as it is; else what the system says.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create_private_file(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// Puts bytes where something stands already. A file is replaced whole, by way of a link too; what is no file, such as a
/// device or a pipe, is written to.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path)?.is_file() {
        write_atomically(&fs::canonicalize(path)?, bytes)
    } else {
        OpenOptions::new().write(true).open(path)?.write_all(bytes)
    }
}

/// Gives a finished file its own name, for good. What has that name already stays as it is.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where something has the name; else what the system says. The file stays under its
/// old name then.
pub fn give_name(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        // A second name that stays does no harm.
        Ok(()) => drop(fs::remove_file(from)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // Some file systems know no second name for a file.
        Err(_) if fs::symlink_metadata(to).is_err() => fs::rename(from, to)?,
        Err(error) => return Err(error),
    }
    sync_dir(folder_of(to))
}

/// The folder that a path stands in. A bare name stands in the folder that is worked in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Opens a file for appending, and creates it for the owner alone if it is missing.
pub fn append_to_private_file(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().append(true).create(true)).open(path)
}

/// Whether an open file still has a name, so that what is appended to it can be found again. Always `false` where the
/// system cannot tell: open it anew then.
pub fn has_name(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|metadata| metadata.nlink() > 0)
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}

/// Writes a small file so that after a crash it holds either the old bytes or the new ones, whole. For the owner alone.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    clear_pieces(folder_of(path), &name);
    let beside = path.with_file_name(format!(".{name}.{}-{number}.tmp", std::process::id()));
    let written = fill(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written?;
    sync_dir(folder_of(path))
}

/// Removes what processes left beside a file of this name that died while they wrote it.
fn clear_pieces(folder: &Path, name: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let piece = entry.file_name();
        let of = |piece: &str| -> Option<u32> {
            let rest = piece.strip_prefix('.')?.strip_prefix(name)?.strip_prefix('.')?;
            rest.strip_suffix(".tmp")?.split_once('-')?.0.parse().ok()
        };
        if piece.to_str().and_then(of).is_some_and(|process| !is_alive(process)) {
            // One that stays is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a process of that number runs on this machine. Where that cannot be told, it does.
#[cfg(unix)]
fn is_alive(process: u32) -> bool {
    let number = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
    number.is_some_and(|it| rustix::process::test_kill_process(it) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_alive(_: u32) -> bool {
    true
}

/// Whether a file can be made in a folder now. Nothing of it stays.
///
/// # Errors
/// What the system says where none can be made.
pub fn try_to_write(folder: &Path) -> io::Result<()> {
    let path = folder.join(format!(".{}.try", std::process::id()));
    let tried = fill(&path, b"room for one more?");
    let _ = fs::remove_file(&path);
    tried
}

fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file =
        private(OpenOptions::new().write(true).create(true).truncate(true)).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the names in a folder last. Windows does this by itself and has no call for it.
pub fn sync_dir(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// The permissions of a file or folder that others than its owner may read or change; `None` where it is private.
/// Always `None` on Windows, where access lists decide.
pub fn open_to_others(path: &Path) -> Option<u32> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(path).ok()?.permissions().mode() & 0o777;
        (mode & 0o077 != 0).then_some(mode)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn writes_whole_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("small.json");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_exists_is_not_created_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "kept").unwrap();
        assert_eq!(create_private_file(&path).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"kept");
    }

    #[test]
    fn a_name_is_given_once() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two, name] = ["one", "two", "name"].map(|name| folder.path().join(name));
        fs::write(&one, "one").unwrap();
        fs::write(&two, "two").unwrap();
        give_name(&one, &name).unwrap();
        assert!(!one.exists());
        assert_eq!(give_name(&two, &name).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&name).unwrap(), b"one");
        assert_eq!(fs::read(&two).unwrap(), b"two");
    }

    #[cfg(unix)]
    #[test]
    fn pieces_of_the_dead_go_and_those_of_the_living_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("small.json");
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let dead = child.id();
        child.wait().unwrap();
        let living = std::process::id();
        let of = |name: String| folder.path().join(name);
        let gone = of(format!(".small.json.{dead}-7.tmp"));
        let kept = [
            of(format!(".small.json.{living}-99.tmp")),
            of(format!(".other.json.{dead}-7.tmp")),
            of(format!(".small.json.{dead}.bak")),
            of("small.json.tmp".to_owned()),
        ];
        kept.iter().chain([&gone]).for_each(|piece| fs::write(piece, "x").unwrap());
        write_atomically(&path, b"whole").unwrap();
        assert!(!gone.exists());
        assert!(kept.iter().all(|piece| piece.exists()));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_replaced_stays_what_it_is() {
        use std::os::unix::fs::FileTypeExt as _;
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["file", "link"].map(|name| folder.path().join(name));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        replace(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        let device = Path::new("/dev/full");
        if device.exists() {
            assert!(replace(device, b"gone").is_err());
            assert!(fs::metadata(device).unwrap().file_type().is_char_device());
        }
        assert!(replace(folder.path(), b"x").is_err());
        assert!(replace(&folder.path().join("none"), b"x").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_written_anew_leaves_the_open_one_without_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let open = append_to_private_file(&path).unwrap();
        assert!(has_name(&open));
        write_atomically(&path, b"anew").unwrap();
        assert!(!has_name(&open));
    }

    #[cfg(unix)]
    #[test]
    fn folders_and_files_are_for_the_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        create_private_dir(&inner).unwrap();
        create_private_file(&inner.join("new")).unwrap();
        append_to_private_file(&inner.join("log")).unwrap();
        write_atomically(&inner.join("small"), b"x").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&folder.path().join("a")), 0o700);
        for name in ["new", "log", "small"] {
            assert_eq!(mode(&inner.join(name)), 0o600, "{name}");
            assert_eq!(open_to_others(&inner.join(name)), None);
        }
        fs::set_permissions(inner.join("new"), fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(open_to_others(&inner.join("new")), Some(0o644));
    }
}
