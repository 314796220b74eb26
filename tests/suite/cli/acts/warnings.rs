//! Early warning and escalation by command line.

use super::Night;

fn escalations(night: &Night) -> Vec<serde_json::Value> {
    night.shown()["escalations"].as_array().unwrap().clone()
}

#[test]
fn i3_an_escalation_is_taken_by_its_rule_its_cause_or_its_number() {
    let night = Night::new();
    night.well("signal REF asks-for-leader 要见领导 --who 郑");
    night.well("promise REF 说了 --due 2025-03-07T13:30:00+08:00 --at 13:05");
    let raised = night.well("escalate REF 要两个人 --to 高 --within 20m");
    let open = || escalations(&night).into_iter().filter(|one| one["accepted"].is_null()).count();
    assert_eq!(open(), 4, "the breach set off two rules");
    night.well("take REF asks-for-leader 高致电 --who 高");
    let several = night.run("take REF P1 服务总监批了").refused();
    assert!(several.contains("commitment-breached, days-past-line"), "{several}");
    night.well("take REF days-past-line 与客户重定期限");
    night.well("take REF P1 服务总监批了");
    night.well(&format!("take REF {raised} 人已到"));
    assert_eq!(open(), 0);
}

#[test]
fn i4_a_false_alarm_is_marked() {
    let night = Night::new();
    let seen = night.well("signal REF media 有人拍照");
    night.run("false-alarm REF media").misused();
    night.well(&format!("false-alarm REF {seen} 是他们自己的宣传"));
    assert!(escalations(&night)[0]["false_alarm"].is_string());
    assert!(night.run("take REF regulator").refused().contains("dingli show"));
}

#[test]
fn i3_without_a_limit_half_an_hour_is_meant() {
    let night = Night::new();
    night.well("escalate REF 要两个人 --to 高");
    assert_eq!(escalations(&night)[0]["until"], "2025-03-07T14:35:00+08:00");
    night.run("escalate REF 要两个人").misused();
    night.run("escalate REF 要两个人 --to 高 --within 20").misused();
}

#[test]
fn k2_a_lawyers_letter_asks_for_a_hold() {
    let night = Night::new();
    assert!(night.said("signal REF lawsuit 律师函").contains("legal hold"));
    night.well("hold REF 律师函已到");
    assert_eq!(night.shown()["legal_hold"], true);
    let erase = "{\"act\":\"erase\",\"entries\":[\"5\"],\"reason\":\"要求\"}";
    night.home.fed(&["record", &night.reference], erase).refused();
    night.well("hold REF --lift 和解");
    night.run("hold REF --lift 再解一次").refused();
}

#[test]
fn k2_a_hold_is_lifted_by_its_own_verb_and_by_itself() {
    let night = Night::new();
    let letter = night.well("hold REF 律师函已到");
    let audit = night.well("hold REF 监管调查");
    for line in [format!("retract REF {letter} 弄错了"), "undo REF 弄错了".to_owned()] {
        assert!(night.run(&line).refused().contains("dingli hold REF --lift REASON"), "{line}");
    }
    let which = night.run("hold REF --lift 和解").refused();
    assert!(which.contains(&format!("{letter} 律师函已到; {audit} 监管调查")), "{which}");
    night.run(&format!("hold REF --which {letter} 和解")).misused();
    night.well(&format!("hold REF --lift 和解 --which {letter}"));
    let shown = night.shown();
    assert_eq!(
        (&shown["legal_hold"], &shown["holds"][0]["reason"]),
        (&true.into(), &"监管调查".into())
    );
    assert!(night.run("show REF").well().contains(&format!("Legal hold {audit} since 2025-03-07")));
    night.well("hold REF --lift 结案");
    assert_eq!(night.shown()["holds"].as_array().map(Vec::len), Some(0));
}
