//! People, duty and hand-over by command line.

use super::Night;

#[test]
fn e2_a_nod_is_recorded_and_closes_nothing() {
    let night = Night::new();
    night.well("duty start REF 沈 --at 13:30");
    night.run("duty start REF 沈").refused();
    let number = night.well("handover REF 胡 盘在三号柜 --from 沈");
    let said = night.said("readback REF 明白 --who 胡");
    assert!(said.contains("stays open"), "{said}");
    assert_eq!(night.shown()["open_handovers"].as_array().unwrap().len(), 1);
    night.well("readback REF 盯镜像 --deadline 18:00 --risk 再坏一块就停 --who 胡");
    let shown = night.shown();
    assert!(shown["open_handovers"].as_array().unwrap().is_empty());
    assert_eq!(shown["on_duty"][0]["person"], "胡");
    let late = format!("readback REF 盯镜像 --deadline 18:00 --risk 停 --of {number}");
    night.run(&late).refused();
}

#[test]
fn e2_of_several_hand_overs_one_has_to_be_named() {
    let night = Night::new();
    let first = night.well("handover REF 胡 --from 沈");
    night.well("handover REF 钱 --from 赵");
    let full = "readback REF 盯镜像 --deadline 18:00 --risk 再坏一块";
    assert!(night.run(full).refused().contains("--of"));
    night.well(&format!("{full} --of {first}"));
    assert_eq!(night.shown()["open_handovers"][0]["to"], "钱");
}

#[test]
fn duty_and_hand_over_are_ones_own_where_nobody_is_named() {
    let night = Night::new();
    night.well("duty start REF");
    assert_eq!(night.shown()["on_duty"][0]["person"], "马");
    night.well("handover REF 胡");
    assert_eq!(night.shown()["open_handovers"][0]["from"], "马");
    night.well("duty end REF");
    assert!(night.shown()["on_duty"].as_array().unwrap().is_empty());
}

#[test]
fn f2_a_person_is_added_and_more_is_said_of_them() {
    let night = Night::new();
    night.well(
        "stakeholder REF 市监局 --side regulator --phone 12315 --email a@b.cn --alias 市场监管",
    );
    night.well(
        "stakeholder REF 市场监管 --change --phone 12345 --agreement 不管几点 --guess 要书面",
    );
    let shown = night.shown();
    let one = shown["stakeholders"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(one["name"], "市监局");
    assert_eq!(one["channels"].as_array().unwrap().len(), 3, "what was known stays");
    assert_eq!(one["agreement"]["any_hour"], true);
    assert_eq!(one["implied_need"], "要书面");
    night.run("stakeholder REF 无名 --change --role 经理").refused();
    assert!(
        night.said("stakeholder REF 报社 --side media").contains("报社"),
        "F6 asks for a channel"
    );
}

#[test]
fn k3_what_is_promised_stays_due_after_the_closing() {
    let night = Night::new();
    night.well("promise REF 书面说明 --due 18:00");
    night.well("contact REF 到此为止 --with 郑 --by phone");
    let said = night.said("status REF closed");
    assert!(said.contains("Promises that are still due: P1"), "{said}");
    for words in ["due REF", "due"] {
        let due = night.run(words).well();
        assert!(due.contains("书面说明") && due.lines().count() == 1, "{words}: {due}");
    }
    night.well("keep REF P1");
    assert!(!night.run("due").well().contains("书面说明"));
}

#[test]
fn g6_a_contact_stands_in_the_ledger() {
    let night = Night::new();
    let line =
        "contact REF 正在镜像 --with 郑 --by sms --outcome sent --next 16:00 --customer-visible";
    night.well(line);
    let told = night.shown()["told_what"][0].clone();
    assert_eq!(
        (&told["last"]["channel"], &told["last"]["text"]),
        (&"sms".into(), &"正在镜像".into())
    );
    assert_eq!(told["next_due"], "2025-03-07T16:00:00+08:00");
    assert!(night.run("status REF closed").refused().contains("customer"), "sent is not reached");
    night.well("contact REF 他来电催问 --with 郑 --inbound");
    assert!(night.run("status REF closed").refused().contains("customer"));
    night.well("contact REF 已恢复 --with 郑 --by phone");
    night.well("status REF closed 客户确认");
    assert_eq!(night.shown()["status"], "closed");
}
