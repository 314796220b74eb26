//! Standard output that takes nothing: what was recorded is said to be recorded, so that nobody does it again.
#![cfg(target_os = "linux")]

use std::{io::Write as _, process::Stdio};

use super::{Home, texts};

/// Runs with a full standard output: the exit status, and what was said.
fn full(home: &Home, words: &[&str], input: &str) -> (i32, String) {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = home
        .command()
        .args(words)
        .stdin(Stdio::piped())
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn case_7_10_what_is_recorded_is_said_to_be_although_the_answer_found_no_room() {
    let home = Home::new();
    let reference = home.incident();
    let other = home.incident();
    home.run(&["stakeholder", &reference, "郑", "--side", "customer"]).well();
    for (words, as_what) in [
        (&["promise", &reference, "x"][..], "P1"),
        (&["remedy", &reference, "x"], "A"),
        (&["offer", &reference, "x"], "O1"),
        (&["contact", &reference, "x", "--with", "郑"], ""),
        (&["enquiry", &reference, "x"], ""),
        (&["status", &reference, "mitigated", "x"], ""),
        (&["severity", &reference, "1"], ""),
        (&["stakeholder", &reference, "王", "--side", "ours"], ""),
        (&["decide", &reference, "x"], ""),
        (&["link", &reference, &other], ""),
    ] {
        let before = texts(&home, &reference).len();
        let (status, said) = full(&home, words, "");
        assert_eq!(status, 3, "{words:?}: {said}");
        let last = said.lines().last().unwrap();
        assert!(last.contains(&format!("It is recorded ({reference} {as_what}")), "{said}");
        assert!(last.contains("do not repeat") && !said.contains("try again"), "{said}");
        assert_eq!(texts(&home, &reference).len(), before + 1, "{words:?}");
        let zh = [&["--lang", "zh-CN"][..], words].concat();
        if words[0] == "enquiry" {
            let (status, said) = full(&home, &zh, "");
            assert!(
                status == 3 && said.contains("不要重复") && said.trim_end().ends_with('。'),
                "{said}"
            );
        }
    }
}

#[test]
fn an_incident_that_is_begun_is_said_to_be() {
    let home = Home::new();
    let (status, said) = full(&home, &["new", "A", "--customer", "B"], "");
    let reference =
        home.run(&["list", "--json"]).json()[0]["reference"].as_str().unwrap().to_owned();
    assert_eq!(status, 3, "{said}");
    assert!(said.contains(&format!("recorded ({reference}")), "{said}");
    let line = r#"{"act":"open","title":"A","customer":"C"}"#;
    let (status, said) = full(&home, &["record"], line);
    assert!(status == 3 && said.contains("do not repeat"), "{said}");
    assert_eq!(home.run(&["list", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn record_each_stops_at_the_first_answer_that_finds_no_room_and_names_the_line() {
    let home = Home::new();
    let reference = home.incident();
    let lines =
        "# first\n{\"act\":\"note\",\"text\":\"one\"}\n{\"act\":\"note\",\"text\":\"two\"}\n";
    let (status, said) = full(&home, &["record", &reference, "--each"], lines);
    assert_eq!(status, 3, "{said}");
    assert!(said.contains(&reference) && said.contains("line 2"), "{said}");
    let texts = texts(&home, &reference);
    assert!(texts.contains(&"one".to_owned()) && !texts.contains(&"two".to_owned()), "{texts:?}");
}

#[test]
fn an_answer_that_only_reads_is_a_failure_as_before() {
    let home = Home::new();
    let reference = home.incident();
    for words in [&["list"][..], &["show", &reference], &["timeline", &reference], &["settings"]] {
        let (status, said) = full(&home, words, "");
        assert!(status == 1 && said.contains("try again"), "{words:?}: {said}");
    }
}

#[test]
fn what_is_refused_is_refused_whatever_the_output() {
    let home = Home::new();
    let reference = home.incident();
    let (status, said) = full(&home, &["promise", &reference, " "], "");
    assert!(status == 1 && !said.contains("This is recorded"), "{said}");
}
