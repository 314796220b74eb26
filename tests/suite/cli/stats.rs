//! M7: metrics of one incident and of many, against numbers counted by hand.

use serde_json::Value;

use super::Home;

/// An incident of the night of 6 March whose impact began at 20:00 and was noticed, told, contained and over so many minutes later.
fn incident(home: &Home, customer: &str, [noticed, told, contained, over]: [u32; 4]) -> String {
    let at = |minutes: u32| {
        let minutes = 20 * 60 + minutes;
        format!("2025-03-06 {:02}:{:02}", minutes / 60, minutes % 60)
    };
    let (began, opened) = (at(0), at(noticed));
    let new =
        ["new", "存储", "--customer", customer, "--class", "outage", "--zone", "Asia/Shanghai"];
    let times = ["--at", &opened, "--began", &began];
    let reference = home.run(&[&new[..], &times].concat()).well().trim().to_owned();
    let run = |words: &[&str]| home.run(words).well();
    run(&["stakeholder", &reference, "李", "--side", "customer"]);
    run(&["milestone", &reference, "detected", "监控告警", "--at", &opened]);
    run(&["contact", &reference, "--with", "李", "已告知", "--by", "phone", "--at", &at(told)]);
    run(&["status", &reference, "mitigated", "切换", "--at", &at(contained)]);
    run(&["status", &reference, "resolved", "恢复", "--at", &at(over)]);
    reference
}

fn spread<'a>(answer: &'a Value, group: usize, metric: &str) -> &'a Value {
    let metrics = answer["groups"][group]["metrics"].as_array().unwrap();
    metrics.iter().find(|it| it["metric"] == metric).unwrap_or_else(|| panic!("{answer:#}"))
}

fn five(of: &Value) -> [i64; 6] {
    ["count", "least", "lower_quartile", "median", "upper_quartile", "greatest"]
        .map(|name| of[name].as_i64().unwrap())
}

#[test]
fn m7_one_incident_shows_values_and_many_show_median_and_quartiles() {
    let home = Home::new();
    // Noticed, told, contained, over: minutes after the beginning.
    let all = [
        ("甲公司", [5, 10, 30, 60]),
        ("甲公司", [9, 30, 40, 90]),
        ("乙公司", [2, 20, 35, 120]),
        ("乙公司", [30, 45, 50, 200]),
        ("乙公司", [12, 13, 100, 230]),
    ];
    let references = all.map(|(customer, times)| incident(&home, customer, times));
    let one = home.run(&["stats", &references[1], "--json"]).json();
    let value = |metric: &str| {
        let values = one["values"].as_array().unwrap();
        values.iter().find(|it| it["metric"] == metric).unwrap()["value"].clone()
    };
    assert_eq!(value("time-to-detect"), 9);
    assert_eq!(value("time-to-tell"), 30);
    assert_eq!(value("time-to-mitigate"), 40);
    assert_eq!(value("time-to-resolve"), 90);
    assert_eq!(value("time-to-acknowledge"), Value::Null, "nobody recorded it");
    assert_eq!(value("commitments-kept"), Value::Null, "none was made");
    let many = home.run(&["stats", "--json"]).json();
    assert_eq!(five(spread(&many, 0, "time-to-resolve")), [5, 60, 90, 120, 200, 230]);
    assert_eq!(five(spread(&many, 0, "time-to-tell")), [5, 10, 13, 20, 30, 45]);
    let by = home.run(&["stats", "--by", "customer", "--json"]).json();
    let names: Vec<&str> =
        by["groups"].as_array().unwrap().iter().map(|it| it["group"].as_str().unwrap()).collect();
    assert_eq!(names, ["乙公司", "甲公司"]);
    assert_eq!(five(spread(&by, 1, "time-to-detect")), [2, 5, 5, 7, 9, 9]);
    let only = home.run(&["stats", "--customer", "甲", "--json"]).json();
    assert_eq!(only["groups"][0]["incidents"], 2);
    let text = home.run(&["stats", "--lang", "zh-CN"]).well();
    assert!(text.starts_with("共 5 个事件") && text.contains("中位数"), "{text}");
    for person in ["李", "Somebody"] {
        assert!(!text.contains(person), "nobody is ranked: {text}");
    }
}

#[test]
fn m7_commitments_count_once_their_time_has_come() {
    let home = Home::new();
    let reference = incident(&home, "甲公司", [5, 10, 30, 60]);
    let promise = |due: &str| {
        let words = ["promise", &reference, "回电", "--due", due, "--at", "2025-03-06 20:30"];
        home.run(&words).well();
    };
    promise("2025-03-06 21:00");
    promise("2025-03-06 22:00");
    promise("2025-03-09 10:00");
    home.run(&["keep", &reference, "P1", "--at", "2025-03-06 20:50"]).well();
    let one = home.run(&["stats", &reference, "--json"]).json();
    let kept =
        one["values"].as_array().unwrap().iter().find(|it| it["metric"] == "commitments-kept");
    assert_eq!(kept.unwrap()["value"], 50, "one of the two whose time has come");
    home.run(&["keep", &reference, "P2", "--at", "2025-03-06 23:00"]).well();
    let one = home.run(&["stats", &reference, "--json"]).json();
    let kept =
        one["values"].as_array().unwrap().iter().find(|it| it["metric"] == "commitments-kept");
    assert_eq!(kept.unwrap()["value"], 50, "kept an hour late is not kept in time");
}

#[test]
fn m7_what_was_written_up_afterwards_counts_only_where_it_is_asked_for() {
    let home = Home::new();
    incident(&home, "甲公司", [5, 10, 30, 60]);
    let history = ["new", "二月", "--customer", "甲公司", "--history", "--at", "2025-02-03 22:00"];
    home.run(&history).well();
    let real = home.run(&["stats", "--json"]).json();
    assert_eq!(
        (&real["groups"][0]["incidents"], &real["histories_left_out"]),
        (&1.into(), &1.into())
    );
    let all = home.run(&["stats", "--histories", "--json"]).json();
    assert_eq!(all["groups"][0]["incidents"], 2);
    let february = home.run(&["stats", "--histories", "--to", "2025-02", "--json"]).json();
    assert_eq!(february["incidents"].as_array().unwrap().len(), 1);
    let quarters = home.run(&["stats", "--histories", "--by", "quarter", "--json"]).json();
    assert_eq!(quarters["groups"][0]["group"], "2025-Q1");
    let said = home.run(&["stats", "--from", "March"]).refused();
    assert!(said.contains("March"), "{said}");
}

#[test]
fn m7_the_service_review_report_of_a_quarter_says_what_stats_says() {
    let home = Home::new();
    for (customer, times) in
        [("甲公司", [5, 10, 30, 60]), ("甲公司", [9, 30, 40, 90]), ("乙公司", [2, 20, 35, 120])]
    {
        incident(&home, customer, times);
    }
    let text = home.run(&["stats", "--quarter", "2025Q1", "--report", "-", "--as", "md"]).well();
    // Independently: resolved after 60, 90, 120 minutes.
    for said in
        ["# Service review report", "1 h 30 min", "1 h", "2 h", "甲公司", "乙公司", "2025-Q1"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Compensation given, by cause"), "nothing was given: {text}");
    let paid = incident(&home, "乙公司", [2, 20, 35, 120]);
    let due = ["--due", "2025-03-06 21:00", "--at", "2025-03-06 20:30"];
    home.run(&[&["promise", &paid, "回电"][..], &due].concat()).well();
    home.run(&["compensate", &paid, "P1", "--amount", "¥500"]).well();
    home.run(&["factor", &paid, "process", "备份从来没有做过恢复演练"]).well();
    let given = home.run(&["stats", "--quarter", "2025Q1", "--report", "-", "--as", "md"]).well();
    let table = given.split("Compensation given, by cause").nth(1).unwrap();
    let row = table.lines().find(|line| line.contains("process")).unwrap();
    assert!(row.contains("500") && row.contains("1 incident"), "{row}");
    let none = home.run(&["stats", "--quarter", "2025Q2", "--report", "-", "--as", "md"]).well();
    assert!(none.contains("No incident to measure"), "{none}");
    let html = home.run(&["stats", "--quarter", "2025-q1", "--report", "-", "--as", "html"]).well();
    assert!(html.contains("<svg") && html.contains("1 h 30 min"), "{html}");
    let wrong = home.run(&["stats", "--quarter", "2025Q5"]).refused();
    assert!(wrong.contains("2025Q5") && wrong.contains("2026Q3"), "{wrong}");
}

#[test]
fn n2_ten_cases_are_compared_and_nine_are_too_few() {
    let home = Home::new();
    let mut references = Vec::new();
    for at in 0..9 {
        references.push(incident(&home, "甲公司", [5, 10, 30 + at, 60 + at]));
    }
    let class = ["compare", "--class", "outage"];
    let nine = home.run(&[&class[..], &["--lang", "zh-CN"]].concat()).well();
    assert!(nine.contains("样本不足"), "{nine}");
    let pick = ["--pick", &references[3], "--because", "told first, then switched over"];
    let refused = home.run(&[&class[..], &pick[..]].concat()).refused();
    assert!(refused.contains("9 of 10"), "{refused}");
    let tenth = incident(&home, "乙公司", [5, 10, 200, 230]);
    home.run(&["case", &tenth, "--kind", "flawed"]).well();
    home.run(&["reviewed", &tenth, "too late", "--outcome", "bad", "--luck", "none"]).well();
    home.run(&[&class[..], &pick[..]].concat()).well();
    let answer = home.run(&[&class[..], &["--json"]].concat()).json();
    assert_eq!((&answer["missing"], answer["cases"].as_array().unwrap().len()), (&0.into(), 10));
    let of = |reference: &str| {
        let cases = answer["cases"].as_array().unwrap();
        cases.iter().find(|it| it["reference"] == reference).unwrap().clone()
    };
    assert_eq!(of(&references[3])["best"], "told first, then switched over");
    assert_eq!((&of(&tenth)["failure"], &of(&tenth)["case"]), (&true.into(), &"flawed".into()));
    let other = home.run(&[&class[..], &["--customer", "乙"]].concat()).well();
    assert!(other.contains("1 of 10"), "{other}");
}

#[test]
fn n3_a_step_skipped_in_three_incidents_is_to_be_redesigned() {
    let home = Home::new();
    for at in 0..3 {
        let reference = incident(&home, "甲公司", [5, 10, 30, 60]);
        home.run(&["step", &reference, "one-commander", "--skip", "只有一个人值班"]).well();
        if at == 0 {
            home.run(&["step", &reference, "freeze-changes", "--skip", "没有变更"]).well();
        }
        let steps = home.run(&["playbook", "redesign", "--json"]).json();
        assert_eq!(steps[0]["proposed"], at == 2, "{steps:#}");
    }
    let text = home.run(&["playbook", "redesign", "--lang", "zh-CN"]).well();
    assert!(text.contains("建议重新设计") && text.contains("只有一个人值班"), "{text}");
    let steps = home.run(&["playbook", "redesign", "--json"]).json();
    assert_eq!((&steps[1]["skipped"], &steps[1]["proposed"]), (&1.into(), &false.into()));
}

#[test]
fn m3_a_cause_in_a_second_incident_of_the_class_stands_in_today() {
    let home = Home::new();
    let first = incident(&home, "甲公司", [5, 10, 30, 60]);
    let second = incident(&home, "乙公司", [5, 10, 30, 60]);
    home.run(&["factor", &first, "process", "备份从来没有做过恢复演练"]).well();
    let before = home.run(&["today"]).well();
    assert!(!before.contains("恢复演练"), "{before}");
    home.run(&["factor", &second, "process", "恢复演练没做过，备份用不了"]).well();
    let today = home.run(&["today", "--lang", "zh-CN"]).well();
    assert!(today.contains("同一个原因"), "{today}");
    let asked = home.run(&["today", "--json"]).json().to_string();
    assert!(asked.contains("prevention"), "{asked}");
}

#[test]
fn n1_similar_says_which_and_why() {
    let home = Home::new();
    let past = incident(&home, "甲公司", [5, 10, 30, 60]);
    home.run(&["factor", &past, "technical", "光缆被挖断，备用链路没有切换"]).well();
    let now = home
        .run(&["new", "Excavator cut the fibre, standby circuit dead", "--customer", "Other Ltd"])
        .well();
    let found = home.run(&["similar", now.trim(), "--json"]).json();
    assert_eq!(found[0]["reference"], past.as_str());
    assert!(!found[0]["words"].as_array().unwrap().is_empty());
    let text = home.run(&["similar", now.trim(), "--lang", "zh-CN"]).well();
    assert!(text.contains("都提到") && text.contains("光缆"), "{text}");
    // What is open itself teaches nothing yet.
    let none = home.run(&["similar", &past, "--json"]).json();
    assert_eq!(none.as_array().unwrap().len(), 0);
}

/// Many are measured by what was filed of each; one alone is read as it is. At every time both say the same, also of a
/// promise that was not due yet when it was filed, and of what came since.
#[test]
fn m7_what_was_filed_measures_what_is_read_anew() {
    let home = Home::new();
    let all =
        [("甲公司", [5, 10, 30, 60]), ("乙公司", [9, 30, 40, 90]), ("丙公司", [2, 20, 35, 120])];
    let references = all.map(|(customer, times)| incident(&home, customer, times));
    let promised = |reference: &str, due: &str| {
        let words = ["promise", reference, "回电", "--due", due, "--at", "2025-03-06 20:30"];
        home.run(&words).well();
    };
    promised(&references[0], "2025-03-06 21:00");
    home.run(&["keep", &references[0], "P1", "--at", "2025-03-06 20:50"]).well();
    promised(&references[0], "2025-03-09 10:00");
    let at = |now: &str, words: &[&str]| {
        super::ran(home.command().args(words).env("DINGLI_NOW", now), "").json()
    };
    let compare = |now: &str| {
        for ((customer, _), reference) in all.iter().zip(&references) {
            let one = at(now, &["stats", reference, "--json"]);
            let many = at(now, &["stats", "--customer", customer, "--json"]);
            for value in one["values"].as_array().unwrap() {
                let metric = value["metric"].as_str().unwrap();
                // What nobody measured has no line there.
                let metrics = many["groups"][0]["metrics"].as_array().unwrap();
                let measured = metrics.iter().find(|it| it["metric"] == metric);
                let measured = measured.map_or(Value::Null, |it| it["median"].clone());
                assert_eq!(measured, value["value"], "{customer} {metric} {now}");
            }
        }
        at(now, &["stats", "--customer", "甲", "--json"])
    };
    let commitments = |many: &Value| spread(many, 0, "commitments-kept")["median"].clone();
    assert_eq!(commitments(&compare(super::NOW)), 100);
    assert!(home.dir().join("search").is_dir(), "it was filed");
    assert_eq!(commitments(&compare("2025-03-10T14:05:00+08:00")), 50, "by then it is broken");
    home.run(&["keep", &references[0], "P2", "--at", "2025-03-06 20:55"]).well();
    assert_eq!(commitments(&compare("2025-03-10T14:05:00+08:00")), 100);
}
