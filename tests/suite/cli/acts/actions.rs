//! Tasks and measures by command line (E4, M4).

use super::Night;
use crate::cli::{on, ran};

fn at(night: &Night, now: &str, words: &[&str]) -> crate::cli::Ran {
    let mut command = on(&night.home.dir());
    command.env("DINGLI_NOW", now).args(words);
    ran(&mut command, "")
}

#[test]
fn e4_a_task_nobody_reported_back_is_named_with_how_long_nobody_said_anything() {
    let night = Night::new();
    assert_eq!(night.well("action REF image --by 沈 --due 22:00"), "T1");
    let due = |now: &str| at(&night, now, &["due", &night.reference]).well();
    let late = due("2025-03-07T22:01:00+08:00");
    assert!(late.contains("T1 image — 沈, no report back for 1 min"), "{late}");
    let shown = at(&night, "2025-03-07T22:01:00+08:00", &["show", &night.reference, "--json"]);
    let action = shown.json()["actions"][0].clone();
    assert_eq!((&action["standing"], &action["silent_minutes"]), (&"open".into(), &1.into()));
    assert_eq!(action["owner"], "沈");
    let text = at(&night, "2025-03-07T22:01:00+08:00", &["show", &night.reference]).well();
    assert!(text.contains("T1") && text.contains("no report back for 1 min"), "{text}");
    night.well("report-back REF T1 done,_2_TB --who 沈");
    let action = night.shown()["actions"][0].clone();
    assert_eq!((&action["standing"], &action["last_report"]["by"]), (&"done".into(), &"沈".into()));
    assert_eq!(action["last_report"]["text"], "done, 2 TB");
    assert!(!due("2025-03-07T22:01:00+08:00").contains("T1"));
}

#[test]
fn m4_the_options_of_a_measure_are_kept_and_evidence_is_what_makes_it_done() {
    let night = Night::new();
    let line = "action REF 每月演练 --measure --by 沈 --role 运维主管 --due 3月31日_18:00 --verify 抽查一台 --check 6月30日_10:00 --cost ¥2,000 --cause 1";
    assert_eq!(night.well(line), "T1");
    let action = night.shown()["actions"][0].clone();
    assert_eq!((&action["measure"], &action["owner_role"]), (&true.into(), &"运维主管".into()));
    assert_eq!(action["verification"], "抽查一台");
    assert_eq!(action["cost"]["amount"]["minor"], 200_000);
    assert!(action["cause"].is_string() && action["check_at"].is_string(), "{action}");
    let said = night.said("report-back REF T1 做了");
    assert!(said.contains("without evidence"), "{said}");
    assert_eq!(night.shown()["actions"][0]["standing"], "unproven");
    let shows = night.well("resource REF 演练组 记录在案");
    night.well(&format!("report-back REF T1 记录在案 --evidence {shows}"));
    assert_eq!(night.shown()["actions"][0]["standing"], "done");
    let refused = night.run("report-back REF T1 又做了");
    assert_eq!(refused.status, 1);
    assert_eq!(refused.err.trim().lines().count(), 1, "{refused:?}");
    assert_eq!(night.run("check-action REF T1 nonsense 查").status, 2);
    night.well("check-action REF T1 recurred 又来了 --due 4月15日");
    let action = night.shown()["actions"][0].clone();
    assert_eq!(action["standing"], "reopened");
    assert!(
        action["due"].as_str().unwrap().starts_with("2025-04-16T00:00"),
        "{action}: the end of that day"
    );
}
