//! Which installation this is: what a folder has here that a copy of it has not. And which file stands at a path.

use std::{fmt::Write as _, fs, io, path::Path, time::UNIX_EPOCH};

/// What the file system tells of one file or folder. What it does not tell is left out of the comparison.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// When it was created, in nanoseconds of UTC.
    pub created: Option<u128>,
    /// Its number in the file system. Not told on Windows, and by file systems that number anew at every mount.
    pub index: Option<u64>,
}

/// One text that names a folder and a file in it on this machine. A copy of the folder, on this or another machine,
/// has another text; so has a moved one.
///
/// It holds the canonical path and the times of creation, where the file system knows them; on Unix the inodes and
/// Linux's machine id too. Device numbers are left out: they change from one start of the machine to the next.
/// A cloned disk image has the same text: nothing in a file could tell the two apart.
pub fn place(folder: &Path, file: &Path) -> io::Result<String> {
    let folder = fs::canonicalize(folder)?;
    let marks = [mark(&folder)?, mark(file)?];
    Ok(place_from(&folder.to_string_lossy(), &marks, &machine()))
}

/// The same from its parts: the canonical path of the folder, the marks of folder and file, and the machine.
pub fn place_from(folder: &str, marks: &[Mark], machine: &str) -> String {
    let mut text = folder.to_owned();
    for mark in marks {
        // A number of 0 is none: some systems say so where they have none to tell.
        let _ = write!(text, "\n{} {}", mark.created.unwrap_or(0), mark.index.unwrap_or(0));
    }
    let _ = write!(text, "\n{machine}");
    text
}

fn mark(path: &Path) -> io::Result<Mark> {
    let metadata = fs::metadata(path)?;
    let created = metadata.created().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let index = if numbers_last(path) { index(&metadata) } else { None };
    Ok(Mark { created: created.map(|at| at.as_nanos()), index })
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)] // Windows has none
fn index(metadata: &fs::Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt as _;
    Some(metadata.ino())
}

/// Windows gives every copy a time of creation of its own, which is a mark too.
#[cfg(not(unix))]
fn index(_: &fs::Metadata) -> Option<u64> {
    None
}

/// Whether a file keeps its number from one mount to the next. Those of FAT, exFAT and of what another program or
/// machine serves are made up as they are asked for.
#[cfg(target_os = "linux")]
fn numbers_last(path: &Path) -> bool {
    const MADE_UP: [u64; 6] =
        [0x4d44, 0x2011_bab0, 0x6573_5546, 0x0102_1997, 0xff53_4d42, 0xfe53_4d42];
    let kind = rustix::fs::statfs(path).map(|system| u64::try_from(system.f_type).unwrap_or(0));
    kind.map_or(true, |kind| !MADE_UP.contains(&(kind & 0xffff_ffff)))
}

#[cfg(not(target_os = "linux"))]
fn numbers_last(_: &Path) -> bool {
    true
}

#[cfg(unix)]
fn machine() -> String {
    fs::read_to_string("/etc/machine-id").map(|id| id.trim().to_owned()).unwrap_or_default()
}

#[cfg(not(unix))]
fn machine() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// Which file stands at a path. A file that somebody holds open shares it with no other.
///
/// On Windows every file is the same one: what is open cannot be removed or replaced there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileId(u64, u64);

impl FileId {
    /// The file at this path now.
    pub fn at(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Ok(Self(metadata.dev(), metadata.ino()))
        }
        #[cfg(not(unix))]
        {
            let _ = metadata;
            Ok(Self(0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    const HOME: &str = r"\\?\C:\Users\m\AppData\Roaming\dingli\data";

    fn windows(created: [u128; 2]) -> [Mark; 2] {
        created.map(|at| Mark { created: Some(at), index: None })
    }

    #[test]
    fn case_2_without_file_numbers_two_runs_agree_and_a_copy_differs() {
        let here = place_from(HOME, &windows([17, 18]), "DESK");
        assert_eq!(here, place_from(HOME, &windows([17, 18]), "DESK"));
        let zero = windows([17, 18]).map(|mark| Mark { index: Some(0), ..mark });
        assert_eq!(here, place_from(HOME, &zero, "DESK"), "a number of 0 is none");
        let elsewhere = r"\\?\C:\Users\m\copy";
        assert_ne!(here, place_from(elsewhere, &windows([17, 18]), "DESK"), "another path");
        assert_ne!(here, place_from(HOME, &windows([17, 19]), "DESK"), "a database put back");
        assert_ne!(here, place_from(HOME, &windows([30, 18]), "DESK"), "another folder");
        assert_ne!(here, place_from(HOME, &windows([17, 18]), "NOTE"), "another machine");
    }

    #[test]
    fn case_2_where_nothing_is_told_but_the_path_runs_agree() {
        let told = || place_from("/media/stick/data", &[Mark::default(); 2], "");
        assert_eq!(told(), told());
        assert_ne!(told(), place_from("/media/other/data", &[Mark::default(); 2], ""));
    }

    #[test]
    fn the_text_of_a_folder_with_numbers_stays_as_earlier_versions_wrote_it() {
        let marks = [(5, 6), (7, 8)].map(|(at, no)| Mark { created: Some(at), index: Some(no) });
        assert_eq!(place_from("/d", &marks, "m"), "/d\n5 6\n7 8\nm");
        assert_eq!(place_from("/d", &windows([5, 7]), "m"), "/d\n5 0\n7 0\nm");
    }

    proptest! {
        #[test]
        fn case_2_one_part_of_a_place_that_differs_makes_another_place(
            paths in proptest::array::uniform2("[a-z/]{1,12}"),
            numbers in proptest::array::uniform2(proptest::array::uniform4(0..3_u64)),
            machines in proptest::array::uniform2("[A-Z]{0,3}"),
        ) {
            let parts = |at: usize| {
                let [a, b, c, d] = numbers[at];
                let marks = [(a, b), (c, d)].map(|(created, index)| Mark {
                    created: Some(u128::from(created)),
                    index: Some(index).filter(|index| *index > 0),
                });
                (paths[at].clone(), marks, machines[at].clone())
            };
            let text = |at: usize| {
                let (path, marks, machine) = parts(at);
                place_from(&path, &marks, &machine)
            };
            prop_assert_eq!(text(0) == text(1), parts(0) == parts(1));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_put_in_the_place_of_another_is_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "one").unwrap();
        let held = fs::File::open(&path).unwrap();
        let before = FileId::at(&path).unwrap();
        fs::write(&path, "the same, changed").unwrap();
        assert_eq!(FileId::at(&path).unwrap(), before);
        for _ in 0..20 {
            fs::remove_file(&path).unwrap();
            fs::write(&path, "another").unwrap();
            assert_ne!(FileId::at(&path).unwrap(), before);
        }
        drop(held);
        fs::remove_file(&path).unwrap();
        assert_eq!(FileId::at(&path).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
