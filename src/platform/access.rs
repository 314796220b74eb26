//! Who may not read what: the file or folder where access ends, whose it is, and who asks.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Where access ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denied {
    /// The file or folder that is closed.
    pub path: PathBuf,
    /// Whose it is; `None` where the system cannot say.
    pub owner: Option<String>,
    /// Who asks; `None` where the system cannot say.
    pub user: Option<String>,
}

/// Whether something stands at a path. A folder above it that is closed is an error, not a no.
///
/// # Errors
/// What the system says, most often [`io::ErrorKind::PermissionDenied`].
pub fn is_there(path: &Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(_) => Ok(true),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// The file or folder on the way to a path that closes it: the path itself, or a folder above it that may not be
/// entered.
pub fn denied(path: &Path) -> Denied {
    let mut closed = path;
    while is_closed(closed) {
        match closed.parent().filter(|above| !above.as_os_str().is_empty()) {
            Some(above) => closed = above,
            None => break,
        }
    }
    Denied { path: closed.to_owned(), owner: owner(closed), user: user() }
}

/// Whether not even this may be said of a path: what it is.
fn is_closed(path: &Path) -> bool {
    fs::metadata(path).is_err_and(|error| error.kind() != io::ErrorKind::NotFound)
}

#[cfg(unix)]
fn owner(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    Some(named(fs::metadata(path).ok()?.uid()))
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)] // elsewhere nobody can say
fn user() -> Option<String> {
    Some(named(rustix::process::geteuid().as_raw()))
}

/// The name of a user of this machine, or else the number.
#[cfg(unix)]
fn named(id: u32) -> String {
    let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = known.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(id)).then(|| name.to_owned())
    });
    name.unwrap_or_else(|| id.to_string())
}

#[cfg(not(unix))]
fn owner(_: &Path) -> Option<String> {
    None
}

#[cfg(not(unix))]
fn user() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_is_not_there_is_no_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        assert!(!is_there(&file).unwrap());
        fs::write(&file, "x").unwrap();
        assert!(is_there(&file).unwrap());
        assert!(!is_there(&file.join("below")).unwrap(), "below a file there is nothing");
    }

    #[cfg(unix)]
    #[test]
    fn an_owner_has_a_name_or_a_number() {
        assert_eq!(named(0), "root");
        assert_eq!(named(4_000_123), "4000123");
        let folder = tempfile::tempdir().unwrap();
        let denied = denied(folder.path());
        assert_eq!((denied.path.as_path(), &denied.owner), (folder.path(), &user()));
    }
}
