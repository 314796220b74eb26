//! On what the table was measured.

use std::process::Command;

/// Cores, system, compiler and SQLite in one line.
pub(crate) fn described() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let first_line = |program: &str, argument: &str| {
        let output = Command::new(program).arg(argument).output().ok();
        let text = output
            .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
            .unwrap_or_default();
        text.lines().next().unwrap_or("unknown").to_owned()
    };
    let system =
        if cfg!(unix) { first_line("uname", "-srm") } else { std::env::consts::OS.to_owned() };
    format!(
        "{cores} cores, {system}, {}, SQLite {}.",
        first_line("rustc", "--version"),
        rusqlite::version()
    )
}
