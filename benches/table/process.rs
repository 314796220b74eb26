//! The program itself as a whole process, from its start to its end.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::measure::seconds;

/// Where the program under measurement stands.
pub(crate) fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_dingli"))
}

/// Seconds that one verb takes over a log. It has to end well.
pub(crate) fn took<W: AsRef<OsStr>>(data: &Path, words: impl IntoIterator<Item = W>) -> f64 {
    let mut command = Command::new(program());
    command.arg("--data-dir").arg(data).args(words);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let (seconds, status) = seconds(|| command.status().expect("the program"));
    assert!(status.success(), "{command:?} failed");
    seconds
}
