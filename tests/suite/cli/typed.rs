//! Typed lines and times through the program: what is understood, what is remarked on, what is refused.

use super::{Home, texts, timeline};

/// The line of the timeline that says a text.
fn said(home: &Home, reference: &str, text: &str) -> serde_json::Value {
    let lines = timeline(home, reference);
    lines.into_iter().find(|line| line["text"] == text).unwrap_or_else(|| panic!("no “{text}”"))
}

#[test]
fn a_line_with_a_zone_is_dated_in_that_zone() {
    let home = Home::new();
    let reference = home.incident();
    for (line, text, occurred) in [
        ("05:00 UTC backup began", "backup began", "2025-03-07T13:00:00+08:00"),
        ("13:00+08:00 告警", "告警", "2025-03-07T13:00:00+08:00"),
        ("9:37PM PST alarm", "alarm", "2025-03-07T13:37:00+08:00"),
        ("北京时间13:10 重启", "重启", "2025-03-07T13:10:00+08:00"),
        ("\u{feff}13:20 换盘", "换盘", "2025-03-07T13:20:00+08:00"),
    ] {
        home.run(&["log", &reference, line]).well();
        assert_eq!(said(&home, &reference, text)["occurred"], occurred, "{line}");
    }
}

#[test]
fn case_5_what_looks_like_a_time_is_recorded_as_text_and_said() {
    let home = Home::new();
    let reference = home.incident();
    for (line, quoted) in [
        ("1405 rebooted", "1405"),
        ("十几分钟前重启", "十几分钟前"),
        ("9:37 CST alarm", "9:37 CST"),
        ("2025-03-06 x", "2025-03-06"),
        ("23:00 前恢复", "23:00"),
    ] {
        let ran = home.run(&["log", &reference, line]);
        assert_eq!(ran.status, 0, "{ran:?}");
        assert!(
            ran.err.contains(&format!("“{quoted}”")) && ran.err.contains("kept as text"),
            "{ran:?}"
        );
        assert_eq!(said(&home, &reference, line)["occurred"], "2025-03-07T14:05:00+08:00");
    }
    let quiet = home.run(&["log", &reference, "三点要求：换盘、道歉"]);
    assert!(!quiet.err.contains("text"), "{quiet:?}");
    let stated = home.run(&["log", &reference, "1405 rebooted again", "--at", "13:00"]);
    assert!(!stated.err.contains("looks like"), "{stated:?}");
}

#[test]
fn a_switch_of_a_command_shows_nothing_to_the_customer() {
    let home = Home::new();
    let reference = home.incident();
    let before = texts(&home, &reference);
    for line in ["run chkdsk /c", "dir /c", "执行 chkdsk d: /f /c"] {
        let refused = home.run(&["log", &reference, line]).misused();
        assert!(refused.contains("--customer-visible") && refused.contains("/i"), "{refused}");
    }
    let refused = home.fed(&["log", &reference, "-"], "14:00 x\n\nrun chkdsk /c\n").misused();
    assert!(refused.starts_with("Line 3:"), "{refused}");
    assert_eq!(texts(&home, &reference), before);
    for (words, visible) in [
        (&["run chkdsk /c /i"][..], "internal"),
        (&["/c run chkdsk /c"], "customer"),
        (&["dir /c", "--customer-visible"], "customer"),
        (&["told when it is back /c"], "customer"),
    ] {
        home.run(&[&["log", &reference], words].concat()).well();
        let last = timeline(&home, &reference).pop().unwrap();
        assert_eq!(last["visibility"], visible, "{words:?}");
    }
}

#[test]
fn case_7_8_a_dash_reads_one_entry_a_line_all_or_none() {
    let home = Home::new();
    let reference = home.incident();
    let input = "\u{feff}13:00 first alarm\r\n\n13:05:30 second alarm\nno time here /c\n";
    let ran = home.fed(&["log", &reference, "-"], input);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(ran.err.lines().count(), 3, "{}", ran.err);
    let found = |text| said(&home, &reference, text);
    assert_eq!(found("first alarm")["occurred"], "2025-03-07T13:00:00+08:00");
    assert_eq!(found("second alarm")["occurred"], "2025-03-07T13:05:30+08:00");
    assert_eq!(found("no time here")["visibility"], "customer");
    let before = texts(&home, &reference);
    assert!(!before.contains(&"-".to_owned()));
    home.fed(&["log", &reference, "-"], "13:10 x\n13:20\n").misused();
    home.fed(&["log", &reference, "-"], " \n\n").refused();
    assert_eq!(texts(&home, &reference), before);
}

#[test]
fn lines_with_times_of_their_own_are_not_run_into_one_entry() {
    let home = Home::new();
    let reference = home.incident();
    let before = texts(&home, &reference);
    for text in ["13:00 a\n13:05 b", "notes of the night:\n13:00 a\n13:05 b", "a\n昨天 23:10 b"] {
        let refused = home.run(&["log", &reference, text]).misused();
        assert!(refused.contains(&format!("dingli log {reference} -")), "{refused}");
        assert!(refused.contains("--at"), "{refused}");
    }
    assert_eq!(texts(&home, &reference), before);
    home.run(&["log", &reference, "13:00 a\n13:05 b", "--at", "13:00"]).well();
    assert!(texts(&home, &reference).contains(&"13:00 a\n13:05 b".to_owned()));
    home.run(&["log", &reference, "two lines\nof one thought"]).well();
}

#[test]
fn options_understand_the_same_times_and_refuse_what_is_not_clear() {
    let home = Home::new();
    let reference = home.incident();
    for (at, occurred) in [
        ("05:00 UTC", "2025-03-07T13:00:00+08:00"),
        ("noon", "2025-03-07T12:00:00+08:00"),
        ("~13:00", "2025-03-07T13:00:00+08:00"),
        ("一点", "2025-03-07T13:00:00+08:00"),
        ("2天前下午3点", "2025-03-05T15:00:00+08:00"),
        ("2025-03-07T05:00:00Z", "2025-03-07T13:00:00+08:00"),
    ] {
        home.run(&["log", &reference, at, "--at", at]).well();
        assert_eq!(said(&home, &reference, at)["occurred"], occurred, "{at}");
    }
    for (at, said) in [
        ("昨天三点", "before noon"),
        ("3/7/2025 13:00", "the day or the month"),
        ("13:00 CST", "zone"),
        ("8日 9:00", "in the future"),
        ("0000-03-07T14:05:00Z", "very far from now"),
        ("0000-03-07 14:05", "very far from now"),
    ] {
        let refused = home.run(&["log", &reference, "x", "--at", at]).misused();
        assert!(refused.contains(said), "{at}: {refused}");
    }
    let line = r#"{"act":"note","text":"x","at":"0000-01-01T00:00:00Z"}"#;
    let refused = home.fed(&["record", &reference], line).refused();
    assert!(refused.contains("very far from now"), "{refused}");
}

#[test]
fn a_deadline_is_the_next_such_hour_and_asked_about_where_that_is_far_in_the_night() {
    let promised = |due: &str| {
        let home = Home::new();
        let reference = home.incident();
        let ran = home.run(&["promise", &reference, "写书面说明", "--due", due]);
        (ran, home.run(&["show", &reference, "--json"]).json().to_string())
    };
    for (due, shown) in [
        ("三点", "15:00"),
        ("18:00前", "18:00"),
        ("~18:00", "18:00"),
        ("10:00Z", "18:00"),
        ("18:00 前", "18:00"),
    ] {
        let (ran, told) = promised(due);
        assert_eq!(ran.status, 0, "{ran:?}");
        assert!(told.contains(&format!("2025-03-07T{shown}:00+08:00")), "{due}: {told}");
    }
    let refused = promised("两点").0.misused();
    assert!(refused.contains("before noon"), "{refused}");
}

#[test]
fn seconds_are_shown_where_they_were_typed() {
    let home = Home::new();
    let reference = home.incident();
    let said = home.run(&["log", &reference, "13:05:30 typed to the second"]).err;
    assert!(said.contains("13:05:30"), "{said}");
    home.run(&["log", &reference, "13:05 typed to the minute"]).well();
    let shown = home.run(&["timeline", &reference]).well();
    assert!(shown.contains("2025-03-07 13:05:30  "), "{shown}");
    assert!(shown.contains("2025-03-07 13:05  "), "{shown}");
    // The clock's own seconds are nobody's statement.
    let mut later = home.command();
    later.env("DINGLI_NOW", "2025-03-07T14:05:25+08:00");
    super::ran(later.args(["log", &reference, "now"]), "").well();
    let shown = home.run(&["timeline", &reference]).well();
    assert!(!shown.contains("14:05:25"), "{shown}");
}

#[test]
fn an_hour_that_comes_twice_shows_its_offset() {
    let home = Home::new();
    let words = ["new", "Storage", "--customer", "Bank", "--zone", "Europe/Berlin"];
    let at = |now: &str, words: &[&str]| {
        let mut command = home.command();
        command.env("DINGLI_NOW", now);
        super::ran(command.args(words), "")
    };
    let reference = at("2025-10-26T02:15:00+02:00", &words).well().trim_end().to_owned();
    let first = at("2025-10-26T02:45:00+02:00", &["log", &reference, "2:30 first pass"]).err;
    assert!(first.contains("02:30 +02:00"), "{first}");
    let second = at("2025-10-26T02:45:00+01:00", &["log", &reference, "2:30 second pass"]).err;
    assert!(second.contains("02:30 +01:00"), "{second}");
    let shown = at("2025-10-26T03:45:00+01:00", &["timeline", &reference]).well();
    for pass in ["2025-10-26 02:30 +02:00", "2025-10-26 02:30 +01:00"] {
        assert!(shown.contains(pass), "{shown}");
    }
}
