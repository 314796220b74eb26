//! Where storage ends: a folder that is only just begun, a disk that is full, files that are closed, removed, copied or
//! put back. Each test bears the number of its case, and beside it stands a random one of its kind.

mod acknowledging;
mod beginning;
mod closed;
mod copies;
mod full;
mod pieces;
mod vanishing;

use std::{
    fs,
    hash::{BuildHasher as _, RandomState},
    path::Path,
};

use super::{Home, Ran, on, ran};

/// A number nobody can foresee, below this one.
pub(super) fn random(below: u64) -> u64 {
    RandomState::new().hash_one(below) % below
}

/// One of several, whichever.
pub(super) fn one_of<T>(several: &[T]) -> &T {
    &several[usize::try_from(random(several.len() as u64)).unwrap()]
}

/// The names in a folder, sorted.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// An empty folder that its owner alone may look into.
pub(super) fn private_folder(path: &Path) {
    fs::create_dir(path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

/// Copies a folder with everything in it.
pub(super) fn copy_folder(from: &Path, to: &Path) {
    private_folder(to);
    for name in names(from) {
        if from.join(&name).is_file() {
            fs::copy(from.join(&name), to.join(&name)).unwrap();
        }
    }
}

/// What every verb that only reads is called with.
pub(super) fn reading(reference: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["list", "--all"],
        vec!["show", reference],
        vec!["timeline", reference],
        vec!["due"],
        vec!["search", "故障"],
        vec!["report", reference, "--for", "customer"],
        vec![],
    ]
}

/// Nothing is wrong with the log, and nothing that was half made is left in its folder.
pub(super) fn is_whole(home: &Home) {
    let checked = home.run(&["doctor", "--deep"]);
    assert_eq!(checked.status, 0, "{checked:?}");
    let known = ["ballast", "dingli.db", "heads.log", "writer.json"];
    assert_eq!(names(&home.dir()), known);
}
