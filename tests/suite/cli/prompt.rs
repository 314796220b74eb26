//! `due --line`, for a shell prompt or a status line.

use super::{Home, on, ran};

fn line(home: &Home, now: &str, words: &[&str]) -> String {
    let mut command = on(&home.dir());
    let now = format!("2025-03-07T{now}:00+08:00");
    ran(command.env("DINGLI_NOW", now).args(["due", "--line"]).args(words), "").well()
}

/// An incident in which nothing is asked: only what is promised presses.
fn quiet(home: &Home) -> String {
    let words = ["new", "漏水", "--customer", "商场", "--zone", "Asia/Shanghai"];
    let reference = home.run(&words).well().trim().to_owned();
    let shown = home.run(&["show", &reference, "--json"]).json();
    for fact in shown["facts"].as_array().unwrap().iter().filter(|fact| fact["critical"] == true) {
        home.run(&["answer", &reference, fact["question"].as_str().unwrap(), "知道"]).well();
    }
    reference
}

#[test]
fn where_nothing_presses_it_is_empty() {
    let home = Home::new();
    assert_eq!(line(&home, "14:05", &[]), "");
    let reference = quiet(&home);
    assert_eq!(line(&home, "14:05", &[&reference]), "", "gaps do not press");
}

#[test]
fn it_counts_what_is_late_and_names_what_is_next() {
    let home = Home::new();
    let reference = quiet(&home);
    home.run(&["promise", &reference, "十五点前回电", "--due", "15:00"]).well();
    home.run(&["seek", &reference, "换不换盘", "--until", "16:00"]).well();
    let first = line(&home, "14:10", &[]);
    assert_eq!(first, format!("next 15:00 {reference} P1 十五点前回电\n"));
    let late = line(&home, "15:10", &[]);
    assert!(
        late.starts_with("! ") && late.contains(" overdue · ") && late.contains(" · next 16:00 "),
        "{late}"
    );
    assert!(late.ends_with("Decide: 换不换盘\n"), "{late}");
    let zh = line(&home, "15:10", &["--lang", "zh-CN"]);
    assert!(zh.contains("逾期") && zh.contains("下一件 16:00") && !zh.contains("overdue"), "{zh}");
    let after = line(&home, "16:30", &[]);
    assert!(
        after.starts_with("! ") && after.contains(&reference) && !after.contains("next"),
        "{after}"
    );
    home.run(&["promise", &reference, "明早给报告", "--due", "明天 9:00"]).well();
    assert!(line(&home, "14:10", &[]).contains("next 15:00"));
    assert!(line(&home, "23:00", &[]).contains("next 03-08 09:00"), "another day has its date");
}

#[test]
fn it_is_never_wider_than_asked_and_one_line() {
    let home = Home::new();
    let reference = quiet(&home);
    let long = "很长的承诺".repeat(40);
    home.run(&["promise", &reference, &long, "--due", "15:00"]).well();
    for (words, cells) in [(&[][..], 80), (&["--width", "24"][..], 24), (&["--width", "1"][..], 1)]
    {
        let out = line(&home, "14:10", words);
        assert_eq!(out.lines().count(), 1);
        assert!(dingli::text::width(out.trim_end()) <= cells, "{out}");
    }
    home.run(&["due", "--width", "10"]).misused();
    home.run(&["due", "--line", "--json"]).misused();
}

#[test]
fn signs_that_a_prompt_reads_for_itself_lose_their_teeth() {
    let home = Home::new();
    let reference = quiet(&home);
    let text = "#[fg=red]#(reboot) 45% %{x\n\u{1b}[2J";
    home.run(&["promise", &reference, text, "--due", "15:00"]).well();
    let out = line(&home, "14:10", &[]);
    assert!(!out.contains(['#', '%', '\u{1b}']) && out.lines().count() == 1, "{out:?}");
    assert!(out.contains("reboot"), "{out}");
}
