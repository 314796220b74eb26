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
