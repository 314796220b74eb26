//! The program that wrote logs before effects stood in heads reads a log of today: nothing in it is broken to it, and it
//! gives the customer nothing that today's program does not.
//!
//! Where that program is, `DINGLI_BEFORE` says; without it this passes over. `.ci/run` builds it from the history.

use std::{
    collections::BTreeSet,
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

/// What a document says, the last line about the log aside.
fn lines(text: &str) -> BTreeSet<String> {
    let told = text.lines().map(str::trim).take_while(|line| !line.starts_with("Made from"));
    told.filter(|line| !line.is_empty()).map(str::to_owned).collect()
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
    let catalogue = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/en");
    let files = fs::read_dir(catalogue).unwrap();
    let own: String = files.map(|it| fs::read_to_string(it.unwrap().path()).unwrap()).collect();
    for reference in &references {
        let words = ["--lang", "en", "report", reference, "--for", "customer", "--format", "txt"];
        let (old, new) = (run(&before, &copy, &words), run(&today, &copy, &words));
        assert_eq!(old.status.code(), new.status.code());
        let text = said(&new);
        let new = lines(&text);
        let more: Vec<String> = lines(&said(&old)).difference(&new).cloned().collect();
        // Sentences of its own, such as that nothing was stated, are no words of the log, and it files these by older rules:
        // but what it tells of the log, today's program tells somewhere, too.
        let is_told = |cell: &str| {
            own.contains(cell) || text.contains(cell) || cell.trim_matches('-').is_empty()
        };
        let cells =
            |line: &String| !line.trim_start_matches("| ").split("  ").map(str::trim).all(is_told);
        let more: Vec<String> = more.into_iter().filter(cells).collect();
        assert_eq!(more, [""; 0], "{reference}");
    }
}
