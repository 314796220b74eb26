//! The real program, run as scripts run it: words in, words and an exit status out.

mod acts;
mod again;
mod bad_input;
mod bit_flips;
mod contract;
mod crash_points;
mod damage;
mod database;
mod drafting;
mod drill;
mod durability;
mod edges;
mod erasing;
mod full_output;
mod histories;
mod hostile;
mod importing;
mod merging;
mod money;
mod own_playbooks;
mod people;
mod prompt;
mod prose;
mod reading;
mod recording;
mod refusals;
mod replay;
mod reports;
mod scenarios;
mod stats;
mod typed;
mod versions;
mod withdrawn;

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The clock of every run: Friday 2025-03-07, 14:05 in Shanghai.
const NOW: &str = "2025-03-07T14:05:00+08:00";

/// What a run left behind.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    /// Standard output of a run that went well.
    fn well(self) -> String {
        assert_eq!(self.status, 0, "{self:?}");
        self.out
    }

    /// Standard error of a run that was refused or failed: said once, in whole sentences, with nothing on standard output.
    fn refused(self) -> String {
        self.ended(1)
    }

    /// Standard error of a run that was worded wrongly.
    fn misused(self) -> String {
        self.ended(2)
    }

    fn ended(self, status: i32) -> String {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.out, "", "an answer beside a refusal");
        let said = self.err.trim_end();
        assert!(!said.is_empty() && !said.contains("panicked"), "{said}");
        said.to_owned()
    }

    fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.well()).unwrap()
    }
}

/// A data folder of its own, and a way to run the program on it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The data folder.
    fn dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path beside it.
    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, ready for words.
    fn command(&self) -> Command {
        let mut command = on(&self.dir());
        command.current_dir(self.folder.path());
        command
    }

    fn run(&self, words: &[&str]) -> Ran {
        self.fed(words, "")
    }

    fn fed(&self, words: &[&str], input: &str) -> Ran {
        ran(self.command().args(words), input)
    }

    /// A new incident's reference.
    fn incident(&self) -> String {
        let words = ["new", "核心存储故障", "--customer", "证券客户", "--zone", "Asia/Shanghai"];
        self.run(&words).well().trim_end().to_owned()
    }
}

/// The program on a data folder, with an environment of its own.
fn on(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dingli"));
    command
        .env_clear()
        .env("DINGLI_NOW", NOW)
        .env("DINGLI_DATA_DIR", dir)
        .env("LANG", "en_GB.UTF-8")
        .env("USER", "马")
        .env("TZ", "Asia/Shanghai");
    // Windows programs do not start without it.
    command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    command
}

fn ran(command: &mut Command, input: &str) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeding = std::thread::spawn(move || {
        // A program that refuses early does not read everything.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    Ran {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn timeline(home: &Home, reference: &str) -> Vec<serde_json::Value> {
    home.run(&["timeline", reference, "--json"]).json().as_array().unwrap().clone()
}

fn texts(home: &Home, reference: &str) -> Vec<String> {
    let lines = timeline(home, reference);
    lines.iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}
