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
