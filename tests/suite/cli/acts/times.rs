//! The times of an incident by command line.

use super::Night;

#[test]
fn m8_show_says_how_long_it_took_and_what_nobody_recorded() {
    let night = Night::new();
    night.well("milestone REF detected 监控告警 --at 13:42 --who 沈");
    let shown = night.shown();
    assert_eq!(shown["minutes_to"]["detected"], 42);
    assert_eq!(shown["minutes_to"]["acknowledged"], serde_json::Value::Null);
    let detected = &shown["times"]["detected"];
    assert_eq!(detected["at"], "2025-03-07T13:42:00+08:00");
    assert_eq!((&detected["who"], &detected["text"]), (&"沈".into(), &"监控告警".into()));
    assert_eq!(shown["times"]["acknowledged"], serde_json::Value::Null);
    assert_eq!(shown["times_disagree"], serde_json::json!([]));
    let text = night.home.run(&["show", &night.reference]).well();
    let line = |name: &str| text.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line("Detected").contains("42 min"), "{text}");
    assert!(line("Detected").contains("沈 · 监控告警"), "{text}");
    assert!(line("Acknowledged").contains("not recorded"), "{text}");
    let review = night.home.run(&["report", &night.reference, "--for", "internal"]).well();
    let row = review.lines().find(|line| line.contains("Detected")).unwrap();
    assert!(row.contains("13:42") && row.contains("42 min"), "{row}");
    let row = review.lines().find(|line| line.contains("Acknowledged")).unwrap();
    assert!(row.contains("not recorded"), "{row}");
}

#[test]
fn m8_a_contradiction_is_in_what_is_due_and_in_the_review() {
    let night = Night::new();
    night.well("milestone REF detected --at 12:00");
    assert_eq!(night.shown()["times_disagree"], serde_json::json!([["began", "detected"]]));
    let due = night.home.run(&["due", &night.reference, "--json"]).json();
    let items: Vec<&str> =
        due.as_array().unwrap().iter().map(|item| item["item"].as_str().unwrap()).collect();
    assert!(items.contains(&"times-disagree/began-detected"), "{items:?}");
    let review = night.home.run(&["report", &night.reference, "--for", "internal"]).well();
    assert!(review.contains("Times contradict each other"), "{review}");
    // The opening said nothing of its own about the beginning: correcting when it happened corrects it.
    night.well("correct REF 1 十一点五十起影响 --happened 11:50");
    assert_eq!(night.shown()["times_disagree"], serde_json::json!([]));
    assert_eq!(night.shown()["minutes_to"]["detected"], 10);
    night.run("milestone REF noticed").misused();
}

#[test]
fn m8_an_erased_milestone_keeps_its_time_and_loses_its_words() {
    let night = Night::new();
    let number = night.well("milestone REF detected 张三告诉的 --at 13:42 --who 张三");
    night.well(&format!("erase REF {number} --reason 依法 --yes"));
    let shown = night.shown();
    assert_eq!(shown["minutes_to"]["detected"], 42);
    assert!(!shown.to_string().contains("张三"), "{shown}");
}

#[test]
fn h2_what_is_due_counts_from_when_the_act_happened() {
    let night = Night::new();
    let lines = [
        ("promise REF 一 --at 13:10 --due 2h", "2025-03-07T15:10:00+08:00", false),
        ("promise REF 二 --at 13:10 --due 13:40", "2025-03-07T13:40:00+08:00", true),
        ("promise REF 三 --at 昨天_13:00 --due 18:00", "2025-03-06T18:00:00+08:00", true),
        ("promise REF 四 --at 昨天_13:00 --due 1_business_day", "2025-03-07T18:00:00+08:00", false),
        ("promise REF 五 --at 昨天_22:00 --due 23:00", "2025-03-06T23:00:00+08:00", true),
        ("renegotiate REF P1 --at 13:20 --due 3h --agreed", "2025-03-07T16:20:00+08:00", false),
        ("action REF 镜像 --at 13:10 --by 沈 --due 13:50", "2025-03-07T13:50:00+08:00", true),
        (
            "report-back REF T1 六成 --unfinished --at 13:30 --due 1h",
            "2025-03-07T14:30:00+08:00",
            false,
        ),
        ("enquiry REF 几点能用 --from 郑 --at 13:10 --due 20m", "2025-03-07T13:30:00+08:00", true),
        ("contact REF 说了 --with 郑 --at 13:10 --next 13:55", "2025-03-07T13:55:00+08:00", true),
        ("escalate REF 要人 --to 高 --at 13:10 --within 30m", "2025-03-07T13:40:00+08:00", false),
        ("seek REF 停不停 --at 13:10 --until 13:45", "2025-03-07T13:45:00+08:00", true),
        ("promise REF 六 --due 18:00", "2025-03-07T18:00:00+08:00", false),
    ];
    for (line, due, passed) in lines {
        let said = night.said(line);
        assert_eq!(said.contains("already past"), passed, "{line}: {said}");
        let shown = night.home.run(&["show", &night.reference, "--json"]).well();
        let list = night.home.run(&["due", &night.reference, "--json"]).well();
        assert!(shown.contains(due) || list.contains(due), "{line}: {due}");
    }
    let late = night.home.run(&["due", &night.reference, "--json"]).json();
    let overdue = |item: &str| {
        let mut items = late.as_array().unwrap().iter();
        items.any(|it| it["item"].as_str().unwrap().starts_with(item) && it["urgency"] == "overdue")
    };
    assert!(overdue("update/"), "{late}");
}

#[test]
fn a7_a_count_with_a_decimal_comma_is_refused() {
    let night = Night::new();
    for count in ["0,5", "1,2", "12,34", "1,2345", "1.2"] {
        let line = format!("answer REF scope 门店 --count {count} --unit shops");
        assert!(night.run(&line).misused().contains("--help"), "{count}");
    }
    night.well("answer REF scope 门店 --count 12,345 --unit shops");
}

#[test]
fn m8_when_the_impact_began_is_said_at_the_opening_and_corrected_for_both_sides() {
    let home = super::Home::new();
    let run = |time: &str, line: &str| {
        let mut command = crate::cli::on(&home.dir());
        let now = format!("2025-03-07T{time}:00+08:00");
        crate::cli::ran(command.env("DINGLI_NOW", now).args(line.split(' ')), "")
    };
    let opening = "new 核心存储故障 --customer 证券客户 --zone Asia/Shanghai --at 13:00 --began";
    run("14:00", &format!("{opening} 2025-03-08T09:00:00+08:00")).refused();
    let reference = run("14:00", &format!("{opening} 12:30")).well().trim().to_owned();
    let shown = |time| run(time, &format!("show {reference} --json")).json()["began"].clone();
    assert_eq!(shown("14:00"), "2025-03-07T12:30:00+08:00");
    run("14:00", &format!("stakeholder {reference} 郑 --side customer")).well();
    run("14:05", &format!("contact {reference} 正在处理 --with 郑 --customer-visible")).well();
    run("14:10", &format!("status {reference} resolved 好了 --at 14:08 --customer-visible")).well();
    let correct = |began| format!("correct {reference} 1 内部监控截图 --began {began}");
    assert!(run("14:20", &correct("14:15")).refused().contains("is before the impact began"));
    run("14:20", &format!("{} --customer-visible", correct("12:08"))).well();
    assert_eq!(shown("14:20"), "2025-03-07T12:08:00+08:00");
    for audience in ["customer", "internal"] {
        let line = format!("report {reference} --for {audience} --format text --output -");
        let said = run("14:20", &line).well();
        assert!(said.contains("2025-03-07 12:08") && said.contains("2 h"), "{said}");
        assert!(!said.contains("2025-03-07 12:30") && !said.contains("1 h 38 min"), "{said}");
        // Why is ours.
        assert_eq!(said.contains("内部监控截图"), audience == "internal", "{said}");
    }
    let update = run("14:20", &format!("draft {reference} --to 郑 --as email")).well();
    assert!(update.contains("Correction: impact began 12:08"), "{update}");
}

/// Lines of the program that show entries of an incident in which every minute is named once.
const SHOWING: [&str; 14] = [
    "search 告警",
    "search 告警 --json",
    "show REF",
    "show REF --json",
    "timeline REF",
    "timeline REF --json",
    "report REF --for internal --format text --output -",
    "report REF --for customer --format text --output -",
    "report REF --for internal --format md --output -",
    "report REF --for customer --format html --output -",
    "report REF --for customer --format json --output -",
    "report REF --for customer --document interim-report --format text --output -",
    "report REF --for internal --document handover-brief --format text --output -",
    "report REF --for internal --document executive-brief --format text --output -",
];

#[test]
fn a_time_typed_with_seconds_is_shown_with_them_wherever_it_is_shown() {
    let night = Night::new();
    for line in [
        "log REF 13:05:30_三块盘告警",
        "contact REF 已派人，三块盘告警 --with 郑 --at 13:06:31 --customer-visible",
        "enquiry REF 告警何时消除 --from 郑 --at 13:07:32 --customer-visible",
        "status REF mitigated 已隔离告警 --at 13:08:33 --customer-visible",
        "milestone REF detected 监控告警 --at 13:02:34",
        "promise REF 告警报告 --to 郑 --due 18:00 --at 13:09:35",
        "keep REF P1 告警报告已发 --at 13:44:36",
        "remedy REF 换盘消除告警 --at 13:10:37",
        "offer REF 告警免单 --at 13:11:38 --customer-visible",
        "signal REF media 告警上了热搜 --at 13:12:39",
        "decide REF 告警先隔离 --at 13:13:40",
        "action REF 复查告警 --at 13:14:41 --by 沈",
    ] {
        night.run(line).well();
    }
    let times = [
        "13:05:30", "13:06:31", "13:07:32", "13:08:33", "13:02:34", "13:09:35", "13:44:36",
        "13:10:37", "13:11:38", "13:12:39", "13:13:40", "13:14:41",
    ];
    let mut shown = std::collections::BTreeSet::new();
    for line in SHOWING {
        let said = night.run(line).well();
        for time in times {
            for (at, _) in said.match_indices(&time[..5]) {
                assert!(said[at..].starts_with(time), "{line} cuts {time}: {}", {
                    let from = said[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
                    said[from..].chars().take(140).collect::<String>()
                });
                shown.insert(time);
            }
        }
    }
    assert_eq!(shown.len(), times.len(), "{shown:?}");
}
