//! What can be typed wrong: one sentence with the next step, and the right exit status.

use std::process::Stdio;

use super::{Home, texts};

#[test]
fn wrong_usage_is_two_and_says_what_to_do() {
    let home = Home::new();
    for (words, said) in [
        (&["dance"][..], "dance"),
        (&["new"], "--customer"),
        (&["new", "A", "--customer"], "--customer"),
        (&["new", "A", "--customer", "B", "--severity", "5"], "5"),
        (&["new", "A", "--customer", "B", "--severity", "high"], "high"),
        (&["new", "A", "--customer", "B", "--frob"], "--frob"),
        (&["report", "X", "--for", "everybody"], "customer, internal"),
        (&["report", "X", "--for", "customer", "--format", "xlsx"], "docx, html, pdf, md"),
        (&["report", "X", "--for", "customer", "--document", "novel"], "service-report"),
        (&["--lang", "fr", "list"], "zh-CN, en"),
        (&["completions", "tcsh"], "tcsh"),
    ] {
        for lang in ["en", "zh-CN"] {
            if words.first() == Some(&"--lang") && lang != "en" {
                continue;
            }
            let all = if words.first() == Some(&"--lang") {
                words.to_vec()
            } else {
                [&["--lang", lang][..], words].concat()
            };
            let told = home.run(&all).misused();
            assert!(told.contains(said), "{all:?}: {told}");
            assert_eq!(told.lines().count(), 1, "{told}");
            assert!(told.ends_with(['.', '。']), "{told}");
        }
    }
    assert!(!home.dir().exists());
}

#[test]
fn a_wrong_time_is_wrong_usage_and_records_nothing() {
    let home = Home::new();
    let reference = home.incident();
    let before = texts(&home, &reference);
    for at in ["25:00", "02-30", "soon", "13pm", "2026-01-01 10:00", ""] {
        let told = home.run(&["log", &reference, "x", "--at", at]).misused();
        assert!(told.contains(at) && told.contains("14:05"), "{told}");
        home.run(&["show", &reference, "--at", at]).misused();
        home.run(&["new", "A", "--customer", "B", "--at", at]).misused();
    }
    assert_eq!(texts(&home, &reference), before);
}

#[test]
fn a_wrong_time_at_the_start_of_a_line_is_said_and_the_words_are_kept() {
    let home = Home::new();
    let reference = home.incident();
    let ran = home.run(&["log", &reference, "25:00 告警"]);
    assert!(ran.err.contains("25:00"), "{}", ran.err);
    ran.well();
    assert!(texts(&home, &reference).contains(&"25:00 告警".to_owned()));
}

#[test]
fn an_unknown_incident_is_refused_by_every_verb() {
    let home = Home::new();
    home.incident();
    for words in [
        &["log", "ZZZ-ZZZ", "x"][..],
        &["record", "ZZZ-ZZZ"],
        &["show", "ZZZ-ZZZ"],
        &["timeline", "ZZZ-ZZZ"],
        &["due", "ZZZ-ZZZ"],
        &["attach", "ZZZ-ZZZ", "x"],
        &["attachment", "ZZZ-ZZZ", "1", "-o", "x"],
        &["report", "ZZZ-ZZZ", "--for", "customer"],
    ] {
        let told = home.run(words).refused();
        assert!(told.contains("ZZZ-ZZZ") && told.contains("dingli list"), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}

#[test]
fn what_the_practices_refuse_is_refused_with_its_reason() {
    let home = Home::new();
    assert!(home.run(&["new", " ", "--customer", "B"]).refused().contains("title"));
    assert!(
        home.run(&["new", "A", "--customer", "B", "--class", "fire"])
            .refused()
            .contains("playbook list")
    );
    assert!(
        home.run(&["new", "A", "--customer", "B", "--zone", "Moon"])
            .refused()
            .contains("Asia/Shanghai")
    );
    assert!(home.run(&["list", "--all", "--json"]).json().as_array().unwrap().is_empty());
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::new();
    let reference = home.incident();
    let long = "长".repeat(20_000);
    for _ in 0..20 {
        home.run(&["log", &reference, &long]).well();
    }
    for words in [
        &["timeline", &reference][..],
        &["timeline", &reference, "--json"],
        &["show", &reference],
        &["list"],
        &["report", &reference, "--for", "internal"],
        &["schema"],
        &["keys"],
        &["completions", "bash"],
        &["doctor"],
        &["--help"],
        &[],
    ] {
        let mut command = home.command();
        let mut child = command
            .args(words)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {err}");
        assert!(!err.contains("panicked"), "{words:?}: {err}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_finds_no_room_is_a_failure() {
    let home = Home::new();
    home.incident();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = home.command().arg("list").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}

#[test]
fn input_that_is_no_text_is_one_sentence() {
    let home = Home::new();
    let reference = home.incident();
    let file = home.beside("bytes");
    std::fs::write(&file, [0x7b, 0xff, 0xfe]).unwrap();
    for words in [
        &["record", &reference, "--file", file.to_str().unwrap()][..],
        &["record", &reference, "--each", "--file", file.to_str().unwrap()],
        &["record", &reference, "--file", "no-such-file"],
        &["playbook", "check", file.to_str().unwrap()],
    ] {
        assert_eq!(home.run(words).refused().lines().count(), 1);
    }
}
