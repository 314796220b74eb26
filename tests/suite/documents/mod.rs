//! What the documents say is what the program does.

mod capture;
mod glossary;
mod keys;
mod places;
mod readme;
mod record;
mod renew;
mod verbs;

use std::{path::PathBuf, process::Command};

/// A document as it lies in the repository.
fn document(path: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What stands in the fenced blocks of one kind.
fn blocks(text: &str, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside: Option<Vec<&str>> = None;
    for line in text.lines() {
        match (&mut inside, line.strip_prefix("```")) {
            (None, Some(opened)) => {
                inside = Some(if opened == kind { vec![line] } else { Vec::new() });
            }
            (Some(lines), Some(_)) => {
                if let [_, held @ ..] = lines.as_slice() {
                    found.push(held.join("\n"));
                }
                inside = None;
            }
            (Some(lines), None) if !lines.is_empty() => lines.push(line),
            _ => {}
        }
    }
    found
}

/// Standard output of the program, in an environment of its own.
fn said(words: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dingli"));
    command.env_clear().env("DINGLI_DATA_DIR", folder.path().join("data"));
    command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    let output = command.args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
