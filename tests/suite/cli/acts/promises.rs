//! Promises by command line.

use super::Night;
use crate::cli::{on, ran};

fn at(night: &Night, now: &str, words: &[&str]) -> serde_json::Value {
    let mut command = on(&night.home.dir());
    command.env("DINGLI_NOW", now).args(words);
    ran(&mut command, "").json()
}

#[test]
fn h3_a_breach_follows_from_the_clock_and_owes_by_the_formula() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --to 郑 --due 18:00 --by 沈 --compensation ¥500/12h");
    let promise = |now: &str| {
        at(&night, now, &["show", &night.reference, "--json"])["commitments"][0].clone()
    };
    assert_eq!(promise("2025-03-07T17:59:00+08:00")["standing"], "promised");
    let late = promise("2025-03-08T07:30:00+08:00");
    assert_eq!(late["standing"], "broken");
    assert_eq!(late["breach"], "2025-03-07T18:00:00+08:00");
    assert_eq!(late["owed"]["amount"]["minor"], 50_000, "13.5 h are one full period");
    night.well("keep REF P1 已给 --at 13:30");
    assert_eq!(promise("2025-03-08T07:30:00+08:00")["standing"], "kept");
}

#[test]
fn h1_the_options_of_a_promise_fill_its_gaps() {
    let night = Night::new();
    let line = "promise REF 六点前给方案 --to 郑 --due 18:00 --by 沈 --agreed deliverer,customer --compensation 免费巡检一次 --payer 服务部 --cares customer,technology,standards,process,finance,goal,escalation";
    let said = night.said(line);
    assert!(!said.contains("lacks"), "{said}");
    let said = night
        .said("promise REF 专家在线 --to 郑 --standing --compensation 巡检 --unchecked 来不及");
    assert!(!said.contains("not checked") && said.contains("nobody is named as payer"), "{said}");
    let said = night.said("promise REF 说了 --standing --cares all --compensation 巡检");
    assert!(!said.contains("checked"), "{said}");
    let said = night.said("promise REF 说了 --standing --cares goal,finance --compensation 巡检");
    assert!(said.contains("not checked: process") && !said.contains("not checked: finance"));
    let made = night.shown()["commitments"].clone();
    assert_eq!(made[0]["compensation"]["rate"]["what"], "免费巡检一次");
    assert_eq!(
        (&made[1]["standing"], &made[1]["due"]),
        (&"standing".into(), &serde_json::Value::Null)
    );
}

#[test]
fn h3_every_form_of_compensation_is_read() {
    let night = Night::new();
    for (words, rate) in [
        (
            "--compensation ¥500",
            serde_json::json!({"per": "fixed", "amount": {"minor": 50_000, "currency": "CNY"}}),
        ),
        (
            "--compensation ¥500/12h",
            serde_json::json!({"per": "full-period", "amount": {"minor": 50_000, "currency": "CNY"}, "minutes": 720}),
        ),
        (
            "--compensation 2000/1小时 --begun",
            serde_json::json!({"per": "started-period", "amount": {"minor": 200_000, "currency": "CNY"}, "minutes": 60}),
        ),
        (
            "--compensation 5%_¥100,000",
            serde_json::json!({"per": "percentage", "of": {"minor": 10_000_000, "currency": "CNY"}, "basis_points": 500}),
        ),
    ] {
        night.well(&format!(
            "promise REF 说了 --due 18:00 {words} --grace 1h --cap ¥10,000 --term 7天"
        ));
        let made = night.shown()["commitments"].as_array().unwrap().last().unwrap().clone();
        let formula = &made["compensation"];
        assert_eq!(formula["rate"], rate, "{words}");
        assert_eq!(formula["grace_minutes"], 60);
        assert_eq!(formula["cap"]["minor"], 1_000_000);
        assert_eq!(formula["term_minutes"], 7 * 24 * 60);
    }
}

#[test]
fn a6_an_amount_above_the_cap_is_pointed_out() {
    let night = Night::new();
    night.well("contract REF --cap 5万 --levels 四小时到场 --notice 5");
    night.well("contract REF --exclusions 间接损失");
    let contract = night.shown()["contract"].clone();
    assert_eq!(
        (&contract["notice_days"], &contract["service_levels"]),
        (&5.into(), &"四小时到场".into())
    );
    assert_eq!(contract["liability_cap"]["minor"], 5_000_000, "what is left out stays");
    assert!(night.said("offer REF 全额退费 --amount 6万").contains("¥50,000"));
    assert!(night.said("promise REF 说了 --due 18:00 --compensation ¥60,000").contains("¥50,000"));
    assert!(night.said("remedy REF 镜像 --cost 6万").contains("¥50,000"));
}

#[test]
fn h3_what_becomes_of_a_promise_the_customer_sees_is_seen_by_them() {
    let night = Night::new();
    night.well("promise REF 对客户 --due 18:00 --customer-visible");
    night.well("promise REF 内部 --due 18:00");
    let seen = |number: &str| night.entry(number)["visibility"].clone();
    assert_eq!(seen(&night.well("keep REF P1")), "customer");
    assert_eq!(seen(&night.well("keep REF P2")), "internal");
    assert_eq!(seen(&night.well("compensate REF P1 巡检 --internal")), "internal");
    let said = night.said("keep REF P1");
    assert!(said.contains("P1 is already recorded as kept (#"), "{said}");
}

#[test]
fn h4_renegotiating_without_consent_leaves_the_first_time() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --due 18:00");
    let said = night.said("renegotiate REF P1 镜像慢 --due 20:00");
    assert!(said.contains("consent"), "{said}");
    assert_eq!(night.shown()["commitments"][0]["due"], "2025-03-07T18:00:00+08:00");
    night.well("renegotiate REF P1 客户同意 --due 20:00 --agreed");
    assert_eq!(night.shown()["commitments"][0]["due"], "2025-03-07T20:00:00+08:00");
}

#[test]
fn h5_a_partners_promise_is_pointed_to() {
    let night = Night::new();
    night.well("promise REF 原厂八点前发盘 --due 20:00");
    let second = night.well("promise REF 明早到货 --due 明天_9:00 --rests-on P1");
    assert_eq!(second, "P2");
    assert!(night.run("promise REF 后天 --due 后天_9:00 --rests-on P9").refused().contains("P9"));
}

#[test]
fn a_deadline_is_read_forward_in_the_incidents_zone() {
    let night = Night::new();
    for (typed, due) in [
        ("明天_18:00", "2025-03-08T18:00:00+08:00"),
        ("2h", "2025-03-07T16:05:00+08:00"),
        ("13:00", "2025-03-08T13:00:00+08:00"),
        ("2025-03-09T09:00:00+08:00", "2025-03-09T09:00:00+08:00"),
    ] {
        night.well(&format!("promise REF 说了 --due {typed}"));
        let made = night.shown()["commitments"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(made["due"], due, "{typed}");
    }
}

#[test]
fn h1_a_gap_is_filled_in_later_and_what_stands_stays() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --to 郑 --by 沈 --agreed deliverer,customer --cares all");
    let line = "complete REF P1 --due 18:00 --compensation ¥500/12h --cap ¥10,000 --payer 服务部";
    let said = night.said(line);
    assert!(!said.contains("lacks"), "{said}");
    let made = night.shown()["commitments"][0].clone();
    assert_eq!(made["due"], "2025-03-07T18:00:00+08:00");
    assert_eq!(made["compensation"]["cap"]["minor"], 1_000_000);
    assert_eq!(made["deliverer"], "沈");
    night.run("complete REF P1 --due 20:00").refused();
    night.run("complete REF P1").refused();
}

#[test]
fn case_7_7_a_promise_nobody_was_told_of_is_corrected_in_every_field() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --to 郑 --due 14:10 --by 沈 --compensation ¥500/12h");
    // It was meant for tomorrow.
    let said = night.said(
        "correct REF P1 明早六点前给方案 --due 明天_6:00 --by 马 --compensation ¥800 --payer 服务部 --agreed deliverer",
    );
    assert!(!said.contains("withdrawn"), "its time had not passed: {said}");
    let shown = night.shown()["commitments"][0].clone();
    assert_eq!(shown["due"], "2025-03-08T06:00:00+08:00");
    assert_eq!(shown["text"], "明早六点前给方案");
    assert_eq!(shown["deliverer"], "马");
    assert_eq!(shown["label"], "P1");
    // One field alone, and what should not be there.
    night.well("correct REF P1 --without compensation,payer");
    let shown = night.shown()["commitments"][0].clone();
    assert_eq!(shown["compensation"], serde_json::Value::Null);
    assert_eq!(shown["text"], "明早六点前给方案");
    night.well("correct REF P1 --standing");
    assert_eq!(night.shown()["commitments"][0]["standing"], "standing");
    night.well("correct REF P1 --due 14:06");
    let later = "2025-03-07T15:00:00+08:00";
    let late = at(&night, later, &["show", &night.reference, "--json"])["commitments"][0].clone();
    assert_eq!(late["standing"], "broken");
    let mut command = on(&night.home.dir());
    command.env("DINGLI_NOW", later).args(["correct", &night.reference, "P1", "--due", "18:00"]);
    let done = ran(&mut command, "");
    assert!(done.err.contains("withdrawn"), "{done:?}");
    let late = at(&night, later, &["show", &night.reference, "--json"])["commitments"][0].clone();
    assert_eq!(
        (&late["standing"], &late["breach"]),
        (&"promised".into(), &serde_json::Value::Null)
    );
    // The full record shows both.
    let mut report = on(&night.home.dir());
    report.env("DINGLI_NOW", later);
    report.args(["--lang", "zh-CN", "report", &night.reference, "--for", "internal", "-o", "-"]);
    let report = ran(&mut report, "").well();
    assert!(report.contains("14:06") && report.contains("18:00"), "{report}");
}

#[test]
fn case_7_7_a_promise_that_was_told_is_refused_with_the_next_step() {
    let night = Night::new();
    night.well("promise REF 六点前给方案 --to 郑 --due 18:00 --at 14:00");
    night.well("contact REF 说了六点 --with 郑 --by phone");
    let refused = night.run("correct REF P1 --due 20:00").refused();
    assert!(refused.contains("renegotiate P1"), "{refused}");
    assert_eq!(night.shown()["commitments"][0]["due"], "2025-03-07T18:00:00+08:00");
    night.well("correct REF P1 六点前给书面方案");
    assert_eq!(night.shown()["commitments"][0]["text"], "六点前给书面方案");
    let refused = night.run("correct REF 1 三块盘 --due 20:00").refused();
    assert!(refused.contains("not a promise"), "{refused}");
}
