//! One failure, several customers (K6).

use std::{process::Stdio, time::Duration};

use super::Night;

/// Words of the other customer that nobody here may read.
const CANARY: &str = "仁和医院的名字";

fn two() -> (Night, String) {
    let night = Night::new();
    let words = ["new", CANARY, "--customer", CANARY, "--zone", "Asia/Shanghai"];
    let other = night.home.run(&words).well().trim().to_owned();
    night.home.run(&["log", &other, CANARY, "--customer-visible"]).well();
    (night, other)
}

fn links(night: &Night, reference: &str) -> Vec<String> {
    let shown = night.home.run(&["show", reference, "--json"]).json();
    let links = shown["links"].as_array().unwrap();
    links.iter().map(|one| one["reference"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn k6_a_link_stands_in_both_and_is_shown() {
    let (night, other) = two();
    let said = night.said(&format!("link REF {other} 同一批盘"));
    assert!(said.contains(&night.reference) && said.contains(&other) && said.contains("both"));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(links(&night, &night.reference), std::slice::from_ref(&other));
    assert_eq!(links(&night, &other), std::slice::from_ref(&night.reference));
    let shown = night.home.run(&["--lang", "zh-CN", "show", &night.reference]).well();
    assert!(shown.contains("关联的事件") && shown.contains(&other) && shown.contains("同一批盘"));
    assert!(night.run(&format!("link REF {other}")).refused().contains("Nothing would change"));
    assert_eq!(links(&night, &other).len(), 1);
}

#[test]
fn k6_a_link_of_which_one_side_is_missing_is_made_whole() {
    let (night, other) = two();
    let id = night.home.run(&["show", &other, "--json"]).json()["id"].as_str().unwrap().to_owned();
    let one = format!("{{\"act\":\"link\",\"incident\":\"{id}\",\"reference\":\"{other}\"}}");
    night.home.fed(&["record", &night.reference], &one).well();
    assert!(links(&night, &other).is_empty());
    night.well(&format!("link REF {other}"));
    assert_eq!(links(&night, &other), std::slice::from_ref(&night.reference));
    assert_eq!(links(&night, &night.reference).len(), 1);
}

#[test]
fn k6_a_link_that_is_killed_between_its_sides_stands_in_neither() {
    let (night, other) = two();
    let shown = night.home.run(&["show", &other, "--json"]).json();
    let path = night.home.dir().join(dingli::store::FILE);
    let log = rusqlite::Connection::open(path).unwrap();
    log.busy_timeout(Duration::ZERO).unwrap();
    // The second entry never ends: the program is caught between the two.
    log.execute_batch(&format!(
        "CREATE TRIGGER caught BEFORE INSERT ON entry WHEN NEW.incident = X'{}' BEGIN
         SELECT count(*) FROM (WITH RECURSIVE on_and_on (it) AS
             (SELECT 1 UNION ALL SELECT it + 1 FROM on_and_on) SELECT it FROM on_and_on); END",
        shown["id"].as_str().unwrap()
    ))
    .unwrap();
    let words = ["link", &night.reference, &other];
    let mut linking = night.home.command().args(words).stdin(Stdio::null()).spawn().unwrap();
    let began = std::time::Instant::now();
    let mut held = 0;
    // It writes for as long as one looks.
    while held < 20 {
        assert!(began.elapsed() < Duration::from_mins(1) && linking.try_wait().unwrap().is_none());
        let free = log.execute_batch("BEGIN IMMEDIATE; ROLLBACK").is_ok();
        held = if free { 0 } else { held + 1 };
        std::thread::sleep(Duration::from_millis(20));
    }
    linking.kill().unwrap();
    linking.wait().unwrap();
    log.execute_batch("DROP TRIGGER caught").unwrap();
    drop(log);
    for reference in [&night.reference, &other] {
        assert_eq!(links(&night, reference), [""; 0]);
    }
    night.home.run(&["doctor", "--deep"]).well();
    night.well(&format!("link REF {other}"));
    assert_eq!(links(&night, &night.reference), std::slice::from_ref(&other));
    assert_eq!(links(&night, &other), std::slice::from_ref(&night.reference));
}

#[test]
fn k6_what_is_shared_is_copied_as_it_is_known_now() {
    let (night, other) = two();
    let said = night.said(&format!("share REF {other} 5"));
    assert!(said.contains("not linked") && said.contains(CANARY), "{said}");
    night.well(&format!("link REF {other}"));
    night.home.run(&["correct", &other, "5", "三块盘，不是两块"]).well();
    let said = night.said(&format!("share REF {other} 5"));
    assert!(!said.contains("not linked") && said.contains("三块盘，不是两块"), "{said}");
    assert!(night.said(&format!("share REF {other} 5 原厂确认是三块")).contains("原厂确认是三块"));
    night.home.run(&["remedy", &other, "整批换盘"]).well();
    assert!(night.said(&format!("share REF {other} A")).contains("整批换盘"));
    night.run(&format!("share REF {other} 99")).refused();
    night.run("share REF REF 5").refused();
    night.home.run(&["retract", &other, "5"]).well();
    night.run(&format!("share REF {other} 5")).refused();
}

#[test]
fn k6_nothing_of_the_other_is_in_a_customers_report() {
    let (night, other) = two();
    night.well(&format!("link REF {other} {CANARY}"));
    let number = night.well(&format!("share REF {other} 5"));
    night.home.run(&["log", &night.reference, "我方可说的话", "--customer-visible"]).well();
    for format in ["md", "html"] {
        let words = ["report", &night.reference, "--for", "customer", "--format", format];
        let report = night.home.run(&words).well();
        assert!(report.contains("我方可说的话"));
        assert!(!report.contains(CANARY) && !report.contains(&other), "{format}");
    }
    let internal = night.home.run(&["report", &night.reference, "--for", "internal"]).well();
    assert!(internal.contains(&other), "our own people read of it");
    assert!(
        night.run(&format!("visibility REF {number} customer")).refused().contains("never shown")
    );
    night.run(&format!("share REF {other} 5 --customer-visible")).misused();
}
