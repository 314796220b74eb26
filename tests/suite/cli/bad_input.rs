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

/// A text as programs write it that are not asked for UTF-8.
fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{feff}" } else { "" };
    let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
    units
        .into_iter()
        .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

#[test]
fn a_line_in_another_encoding_is_named_and_says_what_to_do() {
    let home = Home::new();
    let reference = home.incident();
    let note = |text: &str| format!("{{\"act\":\"note\",\"text\":\"{text}\"}}\n");
    let file = home.beside("lines");
    let path = file.to_str().unwrap();
    let before = texts(&home, &reference);
    for (little, mark) in [(true, true), (true, false), (false, true), (false, false)] {
        std::fs::write(&file, utf16(&note("一"), little, mark)).unwrap();
        for words in [
            &["record", &reference, "--file", path][..],
            &["record", &reference, "--each", "--file", path],
        ] {
            let refused = home.run(words).refused();
            assert!(refused.contains("Line 1") && refused.contains("UTF-16"), "{refused}");
            assert!(refused.contains("UTF-8") && refused.lines().count() == 1, "{refused}");
        }
    }
    assert_eq!(texts(&home, &reference), before);
    // The third of four lines is written as GB 18030.
    let gb =
        [b"{\"act\":\"note\",\"text\":\"".as_slice(), &[0xd6, 0xd0, 0xce, 0xc4], b"\"}\n"].concat();
    let bytes =
        [note("one").as_bytes(), note("two").as_bytes(), &gb, note("four").as_bytes()].concat();
    std::fs::write(&file, bytes).unwrap();
    let refused = home.run(&["record", &reference, "--file", path]).refused();
    assert!(refused.contains("Line 3") && refused.contains("UTF-8"), "{refused}");
    assert_eq!(texts(&home, &reference), before);
    let each = home.run(&["record", &reference, "--each", "--file", path]);
    assert_eq!(each.status, 1, "{each:?}");
    assert!(
        each.err.contains("Line 3") && each.err.contains("The 2 lines before it are recorded"),
        "{each:?}"
    );
    assert_eq!(each.out.lines().count(), 2, "{each:?}");
    let now = texts(&home, &reference);
    assert_eq!(now.len(), before.len() + 2);
    let zh = home.run(&["--lang", "zh-CN", "record", &reference, "--file", path]).refused();
    assert!(zh.starts_with("第 3 行") && zh.ends_with('。'), "{zh}");
}

#[test]
fn record_each_says_that_what_came_before_a_wrong_line_stands() {
    let home = Home::new();
    let reference = home.incident();
    let lines = "{\"act\":\"note\",\"text\":\"one\"}\n\n{\"act\":\"note\",\"text\":\" \"}\n";
    let ran = home.fed(&["record", &reference, "--each"], lines);
    assert_eq!(ran.status, 1);
    assert!(
        ran.err.contains("Line 3") && ran.err.contains("The line before it is recorded"),
        "{ran:?}"
    );
    assert!(texts(&home, &reference).contains(&"one".to_owned()));
}
