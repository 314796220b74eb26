//! The program that wrote logs before effects stood in heads reads a log of today: nothing in it is broken to it, and it
//! gives the customer nothing that today's program does not.
//!
//! Where that program is, `DINGLI_BEFORE` says; without it this passes over. `.ci/run` builds it from the history.

use std::{
    ffi::OsString,
    fs,
    os::unix::fs::DirBuilderExt as _,
    path::Path,
    process::{Command, Output},
};

use dingli::store::FILE;

fn run(program: &OsString, dir: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.env_clear().env("DINGLI_NOW", "2025-11-20T14:05:00+08:00").env("DINGLI_DATA_DIR", dir);
    command.env("LANG", "en_GB.UTF-8").env("USER", "马").env("TZ", "Asia/Shanghai");
    command.args(words).output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A text without its white space: lines break anywhere.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the regulator of the demo asked and was answered: that stays out of what the customer reads today (L5).
const OF_OTHERS: [&str; 4] = [
    "regulator",
    "Please explain in writing by",
    "The written explanation is handed in",
    "Handed in on time",
];

/// What the entries of a timeline say, part by part; no questions, by the list of facts neither.
fn words_of(timeline: &Output, shown: &Output) -> Vec<String> {
    let shown: serde_json::Value = serde_json::from_str(&said(shown)).unwrap();
    let asked: Vec<&str> =
        shown["facts"].as_array().unwrap().iter().filter_map(|it| it["ask"].as_str()).collect();
    let all: serde_json::Value = serde_json::from_str(&said(timeline)).unwrap();
    let texts = all.as_array().unwrap().iter().filter_map(|it| it["text"].as_str());
    let parts = texts.flat_map(|text| text.split(" · ").flat_map(|part| part.split(" → ")));
    let parts = parts.map(str::trim).filter(|part| part.chars().count() >= 6);
    let parts = parts.filter(|part| {
        let is_question = part.ends_with(['?', '？']) || asked.contains(part);
        !is_question && !OF_OTHERS.iter().any(|said| part.starts_with(said))
    });
    parts.map(str::to_owned).collect()
}

#[test]
fn the_program_of_before_reads_a_log_with_every_new_entry() {
    let Some(before) = std::env::var_os("DINGLI_BEFORE") else { return };
    let today = OsString::from(env!("CARGO_BIN_EXE_dingli"));
    let folder = tempfile::tempdir().unwrap();
    let (dir, copy) = (folder.path().join("demo"), folder.path().join("copy"));
    let demo = ["demo", "--dir", dir.to_str().unwrap()];
    said(&run(&today, &dir, &demo));
    let list = said(&run(&today, &dir, &["list", "--all", "--json"]));
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let references: Vec<&str> =
        list.as_array().unwrap().iter().map(|it| it["reference"].as_str().unwrap()).collect();
    assert!(references.len() >= 3, "{references:?}");
    let out = folder.path().join("out");
    let into = out.to_str().unwrap();
    for reference in &references {
        let log = |text: &str| said(&run(&today, &dir, &["log", reference, text]));
        log("seen by everybody /c");
        log("said too early /c");
        said(&run(&today, &dir, &["report", reference, "--for", "customer", "--into", into]));
        said(&run(&today, &dir, &["undo", reference, "too early"]));
        said(&run(&today, &dir, &["stakeholder", reference, "Kim", "--side", "customer"]));
        let promise = ["promise", reference, "a last word", "--to", "Kim", "--due", "2h"];
        said(&run(&today, &dir, &promise));
    }
    // Another folder is another writer, which notes what it inherited.
    fs::DirBuilder::new().mode(0o700).create(&copy).unwrap();
    said(&run(&today, &dir, &["backup", copy.join(FILE).to_str().unwrap()]));
    for reference in &references {
        said(&run(&today, &copy, &["log", reference, "from the other folder /c"]));
    }
    // It does not know the questions of today's playbooks, so it would write the list otherwise; that is all it finds.
    let checked = run(&before, &copy, &["--lang", "en", "doctor", "--deep"]);
    let found = String::from_utf8_lossy(&checked.stderr);
    let other = |line: &&str| !line.is_empty() && !line.starts_with("The list says something else");
    assert_eq!(found.lines().filter(other).collect::<Vec<_>>(), [""; 0]);
    for reference in &references {
        let words = ["--lang", "en", "report", reference, "--for", "customer", "--format", "txt"];
        let (old, new) = (run(&before, &copy, &words), run(&today, &copy, &words));
        assert_eq!(old.status.code(), new.status.code());
        // It orders the report in its own way and prints questions in full: what it tells of the log, today's tells too.
        let (old, new) = (bare(&said(&old)), bare(&said(&new)));
        let json = |verb| run(&today, &copy, &["--lang", "en", verb, reference, "--json"]);
        let words = words_of(&json("timeline"), &json("show"));
        let told: Vec<&String> =
            words.iter().filter(|it| old.contains(bare(it).as_str())).collect();
        assert!(told.len() >= 4, "{reference} {told:?}");
        // Today's letter has no row that it goes out itself.
        let lost: Vec<&&String> = told
            .iter()
            .filter(|it| !it.contains("with this report"))
            .filter(|it| !new.contains(bare(it).as_str()))
            .collect();
        assert!(lost.is_empty(), "{reference}: {lost:?}");
    }
}
