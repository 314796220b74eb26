//! A crisis by command line: every line of the page is run, in order.

use std::process::Command;

use super::{blocks, document, said};

/// Friday evening of the page.
const NOW: &str = "2025-03-07T19:30:00+08:00";

/// The words of a line as a shell takes them apart: by spaces, with double quotes around what belongs together.
fn words(line: &str) -> Vec<String> {
    let parts: Vec<&str> = line.split('"').collect();
    assert!(parts.len() % 2 == 1, "a quote is open: {line}");
    let mut words = Vec::new();
    for (at, part) in parts.into_iter().enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn run(dir: &std::path::Path, words: &[String]) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dingli"));
    command.env_clear().env("DINGLI_NOW", NOW).env("DINGLI_DATA_DIR", dir).env("USER", "马");
    command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    command.args(words).output().unwrap()
}

fn opened(dir: &std::path::Path, title: &str) -> String {
    let line = format!("new {title} --customer 客户 --class storage-failure --zone Asia/Shanghai");
    String::from_utf8(run(dir, &words(&line)).stdout).unwrap().trim().to_owned()
}

#[test]
fn every_line_of_the_night_is_recorded() {
    let text = document("assets/docs/verbs.md");
    let night = &blocks(&text, "sh")[0];
    let folder = tempfile::tempdir().unwrap();
    let (here, other) =
        (opened(folder.path(), "存储故障"), opened(folder.path(), "另一家的存储故障"));
    let lines: Vec<&str> = night.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines.len() > 40);
    for line in lines {
        let typed = words(line.strip_prefix("dingli ").unwrap());
        let typed: Vec<String> = typed
            .into_iter()
            .map(|it| it.replace("$REF", &here).replace("$OTHER", &other))
            .collect();
        let ran = run(folder.path(), &typed);
        let err = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{line}: {err}");
        assert_eq!(String::from_utf8_lossy(&ran.stdout).lines().count(), 1, "{line}");
    }
}

#[test]
fn every_verb_of_the_page_exists_and_every_option_in_it() {
    let text = document("assets/docs/verbs.md");
    let table = text.split("## The verbs").nth(1).unwrap().split("## In a prompt").next().unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 30);
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let verbs: Vec<&str> = cells[0]
            .split('`')
            .filter(|part| part.contains(" REF"))
            .map(|part| part.split(" REF").next().unwrap())
            .collect();
        assert!(!verbs.is_empty(), "{row}");
        let help: String = verbs
            .iter()
            .map(|verb| {
                let words: Vec<&str> = verb.split(' ').chain(["--help"]).collect();
                said(&words)
            })
            .collect();
        let options = cells[1].split('`').filter_map(|part| part.split(' ').next());
        for option in options.filter(|option| option.starts_with("--")) {
            let known =
                help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n"));
            assert!(known, "{option} of {verbs:?} is unknown");
        }
    }
}

#[test]
fn every_verb_of_what_belongs_to_no_incident_exists_and_every_option_of_it() {
    let text = document("assets/docs/verbs.md");
    let table = text.split("## What belongs to no incident").nth(1).unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let is_word = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let named = cells[0].split('`').skip(1).step_by(2).filter(|part| part.contains(' '));
        let verbs: Vec<Vec<&str>> =
            named.map(|part| part.split(' ').take(2).take_while(is_word).collect()).collect();
        assert!(verbs.iter().all(|verb| verb.len() == 2), "{row}");
        let help: String = verbs.iter().map(|verb| said(&[verb[0], verb[1], "--help"])).collect();
        let options = cells[1].split('`').filter_map(|part| part.split(' ').next());
        for option in options.filter(|option| option.starts_with("--")) {
            let known =
                help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n"));
            assert!(known, "{option} of {verbs:?} is unknown");
        }
    }
}
