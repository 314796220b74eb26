//! K7: two folders with the same incident written up afterwards, what is erased in one, and a folder that moved.

use std::path::{Path, PathBuf};

use super::{Home, on, ran};

/// A history of 3 February at 22:00, known since half past ten where that is said, and its reference.
fn history(home: &Home, known: &[&str]) -> String {
    let words = ["new", "二月那次", "--customer", "证券客户", "--zone", "Asia/Shanghai"];
    let of_history = ["--history", "--at", "2025-02-03 22:00"];
    home.run(&[&words[..], &of_history, known].concat()).well().trim().to_owned()
}

/// A second laptop that starts from a backup of the first.
fn colleague(home: &Home) -> PathBuf {
    let dir = home.beside("colleague");
    std::fs::create_dir(&dir).unwrap();
    home.run(&["backup", dir.join("dingli.db").to_str().unwrap()]).well();
    dir
}

fn run(dir: &Path, words: &[&str]) -> String {
    ran(on(dir).args(words), "").well().trim().to_owned()
}

fn timeline(dir: &Path, reference: &str) -> Vec<serde_json::Value> {
    let lines = run(dir, &["timeline", reference, "--json"]);
    serde_json::from_str(&lines).unwrap()
}

/// When a line of those words happened and became known.
fn times(dir: &Path, reference: &str, words: &str) -> (String, String) {
    let lines = timeline(dir, reference);
    let line = lines.iter().find(|line| line["text"].as_str().unwrap().contains(words)).unwrap();
    let time = |field: &str| line[field].as_str().unwrap()[..16].to_owned();
    (time("occurred"), time("known"))
}

fn february(time: &str) -> String {
    format!("2025-02-{time}")
}

/// Everything that people read of it.
fn papers(dir: &Path, reference: &str) -> String {
    let words = [
        &["timeline", reference][..],
        &["report", reference, "--for", "internal", "-o", "-"],
        &["report", reference, "--for", "customer", "-o", "-"],
    ];
    words.map(|words| run(dir, words)).join("\n")
}

#[test]
fn case_4_only_times_are_typed_and_a_corrected_time_takes_along_when_it_was_known() {
    let home = Home::new();
    let reference = history(&home, &["--known-since", "2025-02-03 22:30"]);
    home.run(&["log", &reference, "22:05 两块盘离线"]).well();
    home.run(&["log", &reference, "23:10 开始镜像"]).well();
    home.run(&["log", &reference, "0:40 镜像到六成"]).well();
    let dir = home.dir();
    assert_eq!(times(&dir, &reference, "两块盘"), (february("03T22:05"), february("03T22:30")));
    assert_eq!(times(&dir, &reference, "六成"), (february("04T00:40"), february("04T00:40")));
    let number = timeline(&dir, &reference)
        .into_iter()
        .find(|line| line["text"] == "开始镜像")
        .unwrap()["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let correct = ["correct", &reference, &number, "开始镜像", "--happened"];
    home.run(&[&correct[..], &["2025-02-03 22:50"]].concat()).well();
    assert_eq!(times(&dir, &reference, "开始镜像"), (february("03T22:50"), february("03T22:50")));
    let known = ["2025-02-03 22:40", "--known-at", "2025-02-04 8:00"];
    home.run(&[&correct[..], &known].concat()).well();
    assert_eq!(times(&dir, &reference, "开始镜像"), (february("03T22:40"), february("04T08:00")));
    let shown = |at: &str| home.run(&["show", &reference, "--at", at, "--json"]).well();
    assert!(shown("2025-02-04 08:30").contains("counts"));
    home.run(&["doctor", "--deep"]).well();
}

/// Everything two folders have to agree on, as it is printed.
fn printed(dir: &Path, reference: &str) -> Vec<String> {
    [
        &["list", "--all", "--json"][..],
        &["show", reference, "--json"],
        &["timeline", reference, "--json"],
        &["due", reference, "--json"],
        &["report", reference, "--for", "internal", "-o", "-"],
        &["report", reference, "--for", "customer", "-o", "-"],
    ]
    .iter()
    .map(|words| run(dir, words))
    .collect()
}

#[test]
fn k7_two_folders_with_the_same_history_become_one_whichever_way_they_are_merged() {
    let home = Home::new();
    let reference = history(&home, &["--known-since", "2025-02-03 22:30"]);
    let (here, there) = (home.dir(), colleague(&home));
    run(&here, &["log", &reference, "22:05 两块盘离线", "--customer-visible"]);
    // There the account went on to the sixth.
    run(&there, &["log", &reference, "2月6日 9:00 换盘完成", "--customer-visible"]);
    run(&there, &["promise", &reference, "十点前给报告", "--due", "10:00"]);
    run(&here, &["merge", there.to_str().unwrap()]);
    run(&there, &["merge", here.to_str().unwrap()]);
    for (one, other) in printed(&here, &reference).iter().zip(printed(&there, &reference)) {
        assert_eq!(*one, other);
    }
    // The opening, its history and the clock of the account are those of both.
    assert_eq!(times(&here, &reference, "两块盘"), (february("03T22:05"), february("03T22:30")));
    let promised = run(&here, &["show", &reference, "--json"]);
    assert!(promised.contains("2025-02-06T10:00:00+08:00"), "{promised}");
    // What is merged in is no news of today, and the account goes on where the last line of both stands.
    let merged: Vec<_> =
        timeline(&here, &reference).into_iter().filter(|line| line["kind"] == "merged").collect();
    assert!(!merged.is_empty());
    run(&here, &["log", &reference, "9:30 客户确认"]);
    assert_eq!(times(&here, &reference, "客户确认").0, february("06T09:30"));
    let due = run(&here, &["due", &reference]);
    assert!(!due.contains("d)") || !due.contains("30 d"), "{due}");
    ran(on(&here).args(["doctor", "--deep"]), "").well();
}

#[test]
fn k7_what_is_erased_in_a_history_keeps_its_times_and_the_account_its_clock() {
    let home = Home::new();
    let reference = history(&home, &[]);
    let (here, there) = (home.dir(), colleague(&home));
    run(&here, &["log", &reference, "22:05 王先生的电话号码"]);
    let last = ["log", &reference, "2月5日 9:00 李女士来电", "--known-at", "2025-02-05 11:00"];
    run(&here, &last);
    let number = |words: &str| {
        let lines = timeline(&here, &reference);
        let line = lines.iter().find(|it| it["text"].as_str().unwrap().contains(words)).unwrap();
        line["number"].as_str().unwrap().to_owned()
    };
    let correct =
        ["correct", &reference, &number("王先生"), "王先生来电", "--happened", "2025-02-03 21:50"];
    run(&here, &correct);
    let (first, second) = (number("王先生的"), number("李女士"));
    let fix = timeline(&here, &reference).into_iter().find(|it| it["kind"] == "corrected").unwrap()
        ["number"]
        .as_str()
        .unwrap()
        .to_owned();
    run(&here, &["erase", &reference, &first, &second, &fix, "--reason", "本人要求", "--yes"]);
    let line = |wanted: &str| {
        let lines = timeline(&here, &reference);
        lines.into_iter().find(|line| line["number"] == wanted).unwrap()
    };
    let time =
        |line: &serde_json::Value, field: &str| line[field].as_str().unwrap()[..16].to_owned();
    let (first, second) = (line(&first), line(&second));
    assert_eq!(time(&first, "occurred"), february("03T21:50"), "{first}");
    assert_eq!(time(&first, "known"), february("03T21:50"));
    assert_eq!(time(&second, "known"), february("05T11:00"));
    for words in ["王先生", "李女士"] {
        let all = printed(&here, &reference).join("\n");
        assert!(!all.contains(words), "{words}");
    }
    // It goes on from the fifth although what told of it is gone.
    run(&here, &["log", &reference, "9:30 收尾"]);
    assert_eq!(times(&here, &reference, "收尾").0, february("05T09:30"));
    // The other folder obeys, and both print the same.
    run(&there, &["merge", here.to_str().unwrap()]);
    run(&here, &["merge", there.to_str().unwrap()]);
    for (one, other) in printed(&here, &reference).iter().zip(printed(&there, &reference)) {
        assert_eq!(*one, other);
    }
    ran(on(&here).args(["doctor", "--deep"]), "").well();
}

#[test]
fn k7_a_folder_that_moved_goes_on_with_its_history() {
    let home = Home::new();
    let reference = history(&home, &["--known-since", "2025-02-03 22:30"]);
    run(&home.dir(), &["log", &reference, "22:05 两块盘离线"]);
    let moved = home.beside("moved");
    std::fs::rename(home.dir(), &moved).unwrap();
    run(&moved, &["log", &reference, "23:10 开始镜像"]);
    run(&moved, &["log", &reference, "镜像中"]);
    assert_eq!(times(&moved, &reference, "开始镜像").0, february("03T23:10"));
    assert_eq!(times(&moved, &reference, "镜像中").0, february("03T23:10"));
    let lines = timeline(&moved, &reference);
    let inherited = lines.iter().find(|line| line["kind"] == "merged").expect("what it inherited");
    // That it moved is housekeeping of today, and no line of the crisis.
    assert_eq!(&inherited["occurred"].as_str().unwrap()[..10], "2025-03-07");
    let report = run(&moved, &["report", &reference, "--for", "customer", "-o", "-"]);
    assert!(report.contains("Compiled on 2025-03-07 from the record"), "{report}");
    ran(on(&moved).args(["doctor", "--deep"]), "").well();
}

#[test]
fn k7_of_a_day_alone_no_document_says_a_time() {
    let home = Home::new();
    let reference = history(&home, &[]);
    let said = |words: &[&str]| home.run(words).err;
    let told = said(&["log", &reference, "2025-02-04 客户到场查看 /c"]);
    assert!(told.contains("2025-02-04 ·"), "{told}");
    home.run(&["log", &reference, "2025-02-05 about 17:30 换下两块盘 /c"]).well();
    home.run(&["log", &reference, "2025-02-06的值班表已换 /c"]).well();
    let contact = ["contact", &reference, "已寄出说明", "--by", "letter", "--at", "2025-02-07"];
    home.run(&[&contact[..], &["--customer-visible"]].concat()).well();
    let lines = timeline(&home.dir(), &reference);
    let line = |words: &str| {
        lines.iter().find(|line| line["text"].as_str().unwrap().contains(words)).unwrap()
    };
    assert_eq!(line("到场")["whole_day"], true);
    assert_eq!(line("到场")["occurred"], "2025-02-04T00:00:00+08:00");
    assert_eq!(line("到场")["text"], "客户到场查看");
    assert_eq!(line("两块盘")["text"], "about 17:30 换下两块盘");
    assert_eq!(line("两块盘")["occurred"], "2025-02-05T17:30:00+08:00");
    assert_eq!(line("已寄出")["whole_day"], true);
    assert_eq!(line("值班表")["text"], "2025-02-06的值班表已换", "it speaks of that day");
    let printed = papers(&home.dir(), &reference);
    assert!(printed.contains("2025-02-04") && printed.contains("2025-02-07"), "{printed}");
    assert!(!printed.contains("00:00") && !printed.contains(" ** ·"), "{printed}");
}

#[test]
fn h1_a_deadline_on_a_day_is_read_as_that_day_and_kept_as_its_end() {
    let home = Home::new();
    let reference = history(&home, &[]);
    let visible = ["--customer-visible", "--at", "2025-02-04 09:00"];
    let promise = ["promise", &reference, "书面报告", "--due", "2025-02-28"];
    home.run(&[&promise[..], &visible].concat()).well();
    let action = ["action", &reference, "每月做恢复演练", "--measure", "--due", "2025-04"];
    home.run(&[&action[..], &visible].concat()).well();
    let shown = home.run(&["show", &reference, "--json"]).json();
    assert_eq!(shown["commitments"][0]["due"], "2025-03-01T00:00:00+08:00");
    let text = home.run(&["show", &reference]).well();
    assert!(text.contains("2025-02-28") && text.contains("2025-04-30"), "{text}");
    let printed = papers(&home.dir(), &reference);
    for wrong in ["2025-03-01", "03-01", "2025-05-01", "05-01"] {
        assert!(!printed.contains(wrong), "{wrong}: {printed}");
    }
    let due = home.run(&["due", &reference]).well();
    assert!(!due.contains(" 0 min") && !due.contains("00:00"), "{due}");
}
