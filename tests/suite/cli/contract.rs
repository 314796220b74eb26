//! What scripts rely on.

use super::{Home, NOW, on, ran, texts, timeline};

#[test]
fn new_prints_the_reference_alone() {
    let home = Home::new();
    let words = [
        "new",
        "扩容误操作",
        "--customer",
        "检测中心",
        "--class",
        "data-loss",
        "--severity",
        "1",
        "--public-title",
        "数据无法读取",
        "--zone",
        "Asia/Shanghai",
        "--at",
        "13:40",
    ];
    let ran = home.run(&words);
    assert_eq!(ran.err, "");
    let out = ran.well();
    let reference = out.strip_suffix('\n').unwrap();
    assert!(reference.starts_with("0307-"), "{reference}");
    assert!(reference.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'));
    let shown = home.run(&["show", reference, "--json"]).json();
    assert_eq!(shown["title"], "扩容误操作");
    assert_eq!(shown["public_title"], "数据无法读取");
    assert_eq!(shown["customer"], "检测中心");
    assert_eq!(shown["class"], "data-loss");
    assert_eq!(shown["playbook"]["id"], "data-loss");
    assert_eq!(shown["severity"], 1);
    assert_eq!(shown["status"], "open");
    assert_eq!(shown["opened"], "2025-03-07T13:40:00+08:00");
    assert_eq!(shown["as_of"], NOW);
}

#[test]
fn the_folder_is_named_by_option_before_variable_and_holds_one_db() {
    let home = Home::new();
    let elsewhere = home.beside("elsewhere");
    let dir = elsewhere.to_str().unwrap();
    home.run(&["--data-dir", dir, "new", "A", "--customer", "B"]).well();
    assert!(!home.dir().exists());
    let databases = std::fs::read_dir(&elsewhere).unwrap().filter(|file| {
        file.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "db")
    });
    assert_eq!(databases.count(), 1);
    home.run(&["new", "A", "--customer", "B"]).well();
    assert!(home.dir().join("dingli.db").exists());
}

#[test]
fn log_takes_the_grammar_and_says_what_it_understood() {
    let home = Home::new();
    let reference = home.incident();
    home.fed(
        &["record", &reference],
        r#"{"act":"stakeholder","name":"郑","side":"customer","aliases":["技术总监"]}"#,
    )
    .well();
    let ran = home.run(&["log", &reference, "13:50", "@技术总监", "says", "go", "#电话", "/c"]);
    assert!(ran.err.contains("2025-03-07 13:50") && ran.err.contains("back-dated"), "{}", ran.err);
    assert!(ran.err.contains("@技术总监") && ran.err.contains("#电话"), "{}", ran.err);
    let number = ran.well();
    let lines = timeline(&home, &reference);
    let line = lines.iter().find(|line| line["kind"] == "noted").unwrap();
    assert_eq!(line["number"], number.trim_end(), "on standard output, alone");
    assert_eq!(line["text"], "技术总监 says go #电话");
    assert_eq!(line["occurred"], "2025-03-07T13:50:00+08:00");
    assert_eq!(line["known"], NOW);
    assert_eq!(line["visibility"], "customer");
    assert_eq!(line["author"], "马");
}

#[test]
fn log_takes_options_after_the_text_and_times_before_now() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "-10m", "disk", "--customer-visible", "--who", "李"]).well();
    home.run(&["log", &reference, "raid", "--at", "-20m"]).well();
    home.run(&["log", &reference, "raid again", "--at=2025-03-07T13:30:00+08:00"]).well();
    let lines = timeline(&home, &reference);
    let at = |text: &str| {
        let line = lines.iter().find(|line| line["text"] == text).unwrap();
        (
            line["occurred"].as_str().unwrap(),
            line["visibility"].as_str().unwrap(),
            line["who"].as_str(),
        )
    };
    assert_eq!(at("disk"), ("2025-03-07T13:55:00+08:00", "customer", Some("李")));
    assert_eq!(at("raid"), ("2025-03-07T13:45:00+08:00", "internal", None));
    assert_eq!(at("raid again"), ("2025-03-07T13:30:00+08:00", "internal", None));
}

#[test]
fn with_at_a_time_at_the_start_of_the_text_stays() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "13:00 the batch began", "--at", "13:20"]).well();
    home.run(&["log", &reference, "#x 13:00 the batch began again", "--at", "13:20"]).well();
    let said = texts(&home, &reference);
    assert!(said.contains(&"13:00 the batch began".to_owned()), "{said:?}");
    assert!(said.iter().any(|text| text.contains("13:00 the batch began again")), "{said:?}");
}

#[test]
fn a_report_goes_to_a_file_or_to_standard_output_and_never_over_a_file() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["log", &reference, "内部的话"]).well();
    home.run(&["log", &reference, "客户可读的话", "--customer-visible"]).well();
    for (audience, secret) in [("customer", false), ("internal", true)] {
        for format in ["md", "html", "text", "json"] {
            let words = ["report", &reference, "--for", audience, "--format", format, "-o", "-"];
            let out = home.run(&words).well();
            assert!(out.contains("客户可读的话"));
            assert_eq!(out.contains("内部的话"), secret, "{audience} {format}");
            assert_eq!(out.contains("<html"), format == "html");
        }
    }
    let file = home.beside("report.md");
    let path = file.to_str().unwrap();
    let words =
        ["report", &reference, "--for", "customer", "--document", "service-report", "-o", path];
    assert_eq!(home.run(&words).well(), "");
    std::fs::write(&file, "mine").unwrap();
    let said = home.run(&words).refused();
    assert!(said.contains("report.md") && said.contains("not overwritten"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    home.run(&[&words[..], &["--force"]].concat()).well();
    assert!(std::fs::read_to_string(&file).unwrap().contains("客户可读的话"));
}

#[test]
fn without_a_format_the_files_ending_names_it() {
    let home = Home::new();
    let reference = home.incident();
    let written = |name: &str, more: &[&str]| {
        let file = home.beside(name);
        let words = ["report", &reference, "--for", "customer", "-o", file.to_str().unwrap()];
        home.run(&[&words[..], more].concat()).well();
        let bytes = std::fs::read(&file).unwrap();
        match String::from_utf8(bytes) {
            Err(error) if error.as_bytes().starts_with(b"PK\x03\x04") => "docx",
            Err(error) => panic!("{name}: {error}"),
            Ok(text) if text.contains("<html") => "html",
            Ok(text) if text.starts_with('{') => "json",
            Ok(text) if text.starts_with("# ") => "md",
            Ok(_) => "text",
        }
    };
    for (name, format) in [
        ("a.html", "html"),
        ("b.HTM", "html"),
        ("c.md", "md"),
        ("d", "md"),
        ("e.txt", "text"),
        ("f.docx", "docx"),
        ("g.json", "json"),
        ("h.pages", "md"),
    ] {
        assert_eq!(written(name, &[]), format, "{name}");
    }
    assert_eq!(written("i.html", &["--format", "md"]), "md", "what is said counts");
    assert_eq!(written("j.md", &["--format", "docx"]), "docx", "what is said counts");
}

#[test]
fn only_a_customer_report_that_was_written_is_noted() {
    let home = Home::new();
    let reference = home.incident();
    let issued = || {
        timeline(&home, &reference).iter().filter(|line| line["kind"] == "document-issued").count()
    };
    home.run(&["report", &reference, "--for", "internal"]).well();
    assert_eq!(issued(), 0);
    home.run(&["report", &reference, "--for", "customer"]).well();
    assert_eq!(issued(), 1);
    home.run(&["report", &reference, "--for", "customer", "-o", "no/such/folder/x.md"]).refused();
    assert_eq!(issued(), 1);
}

#[test]
fn settings_name_the_author_and_the_language() {
    let home = Home::new();
    let words = [
        "settings",
        "--name",
        "高",
        "--role",
        "服务经理",
        "--zone",
        "Asia/Tokyo",
        "--language",
        "zh-CN",
    ];
    home.run(&words).well();
    let kept = home.run(&["settings", "--json"]).json();
    assert_eq!(
        (&kept["name"], &kept["zone"], &kept["lang"]),
        (&"高".into(), &"Asia/Tokyo".into(), &"zh-CN".into())
    );
    assert_eq!(kept["role"], "服务经理");
    let reference = home.run(&["new", "A", "--customer", "B"]).well();
    let reference = reference.trim();
    assert_eq!(home.run(&["show", reference, "--json"]).json()["zone"], "Asia/Tokyo");
    assert_eq!(timeline(&home, reference)[0]["author"], "高");
    assert!(home.run(&["show", "nope"]).refused().contains("没有事件"));
    assert!(home.run(&["--lang", "en", "show", "nope"]).refused().contains("no incident"));
    assert!(home.run(&["frobnicate"]).misused().contains("没有命令"));
    assert!(home.run(&["settings", "--zone", "Mars/Olympus"]).refused().contains("Mars/Olympus"));
}

#[test]
fn without_a_terminal_the_overview_stands_for_the_window() {
    let home = Home::new();
    let empty = home.run(&[]);
    assert!(empty.err.contains("no terminal"), "{}", empty.err);
    assert!(empty.well().contains("dingli new"));
    let reference = home.incident();
    let out = home.run(&[]).well();
    assert!(out.contains(&reference) && out.contains("核心存储故障"), "{out}");
    assert!(out.contains("What exactly happened?"), "{out}");
}

#[test]
fn help_and_version_are_answers() {
    let home = Home::new();
    assert!(home.run(&["--version"]).well().starts_with("dingli "));
    let out = home.run(&["--help"]).well();
    for verb in
        ["new", "log", "record", "schema", "list", "search", "show", "timeline", "due", "report"]
    {
        assert!(out.contains(verb));
        assert!(home.run(&[verb, "--help"]).well().contains("--lang"));
    }
    let zh = home.run(&["--lang", "zh-CN", "report", "--help"]).well();
    assert!(zh.contains("给谁：") && zh.contains("用法："), "{zh}");
    assert!(!home.dir().exists(), "help needs no log");
}

#[test]
fn the_language_of_the_system_is_spoken_where_nothing_else_is_said() {
    let home = Home::new();
    home.incident();
    let ran = ran(home.command().env("LANG", "zh_CN.UTF-8").args(["show", "nope"]), "");
    assert!(ran.refused().contains("没有事件"));
}

#[test]
fn a_demo_needs_no_log_and_leaves_none() {
    let home = Home::new();
    let tmp = home.beside("tmp");
    std::fs::create_dir(&tmp).unwrap();
    let mut command = home.command();
    command.env("TMPDIR", &tmp).env("TMP", &tmp).env("HOME", home.folder.path()).arg("demo");
    let out = ran(&mut command, "").well();
    assert!(out.contains("Hengyue Securities"), "{out}");
    assert_eq!(std::fs::read_dir(&tmp).unwrap().count(), 0);
    assert!(!home.dir().exists());
}

#[test]
fn a_kept_demo_holds_one_live_and_two_closed() {
    let home = Home::new();
    let dir = home.beside("demo");
    let mut command = home.command();
    ran(command.env("HOME", home.folder.path()).args(["demo", "--dir", dir.to_str().unwrap()]), "")
        .well();
    let list = ran(on(&dir).args(["list", "--all", "--json"]), "").json();
    let statuses: Vec<_> =
        list.as_array().unwrap().iter().map(|one| one["status"].as_str().unwrap()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == "closed").count(), 2, "{statuses:?}");
    assert_eq!(list[0]["customer"], "Hengyue Securities");
    assert_ne!(list[0]["status"], "closed");
    // 18:05 opened, 21:47 now: 3 h 42 min ago.
    assert_eq!(list[0]["opened"], "2025-03-07T10:23:00+08:00");
    assert!(!list[0]["due"].as_array().unwrap().is_empty());
    for past in &list.as_array().unwrap()[1..] {
        let closed = past["closed"].as_str().unwrap();
        assert!(("2025-02-25".."2025-03-06").contains(&closed), "{closed}");
    }
    let again = ran(home.command().args(["demo", "--dir", dir.to_str().unwrap()]), "");
    assert!(again.refused().contains("not overwritten"));
}
