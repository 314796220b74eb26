//! Remedies, odds and offers by command line.

use super::Night;

#[test]
fn b1_an_option_has_everything_and_b4_says_its_latest_start() {
    let night = Night::new();
    let line = "remedy REF 镜像后重建 --cost ¥36,000 --steps 镜像_2h_+_重建_8h_+_验证_2h --due 明天_12:00 --odds 45 --basis 可读 --owner 沈 --needs 三级专家 --harm 部分不回 --long-term 无";
    assert_eq!(night.well(line), "A");
    let option = night.shown()["remedies"][0].clone();
    assert_eq!(option["latest_start"], "2025-03-08T00:00:00+08:00");
    assert_eq!(option["cost"]["amount"]["minor"], 3_600_000);
    assert_eq!((&option["odds"], &option["too_late"]), (&45.into(), &false.into()));
    assert_eq!(option["steps"].as_array().unwrap().len(), 3);
    for (field, value) in [
        ("owner", "沈"),
        ("resources", "三级专家"),
        ("residual_harm", "部分不回"),
        ("long_term_cost", "无"),
    ] {
        assert_eq!(option[field], value);
    }
    assert!(night.said("remedy REF 送厂 --steps 送厂_5-7天 --due 明天").contains("in time"));
    let text = night.home.run(&["show", &night.reference]).well();
    assert!(text.contains("latest start 2025-03-08 00:00") && text.contains("too late"), "{text}");
}

#[test]
fn b2_a_blank_cost_is_not_accepted_and_unknown_is() {
    let night = Night::new();
    night.well("remedy REF 镜像后重建");
    assert!(night.run("accept REF A").refused().contains("cost is blank"));
    assert!(night.run("decide REF 选A --remedy A").refused().contains("cost is blank"));
    night.well("amend REF A --cost unknown --name 镜像再重建");
    night.well("accept REF A 只有它");
    let option = night.shown()["remedies"][0].clone();
    assert_eq!((&option["name"], &option["cost"]), (&"镜像再重建".into(), &"unknown".into()));
    assert!(option["accepted"].is_string());
}

#[test]
fn b3_the_figure_never_leaves_and_the_words_do() {
    let night = Night::new();
    night.well("remedy REF 镜像后重建 --odds 45 --basis 可读");
    assert!(night.said("odds REF A 35").contains("basis"));
    for words in ["不足45%", "只有35_%", "百分之45"] {
        night.run(&format!("disclose REF A {words}")).refused();
    }
    let number = night.well("disclose REF A 把握不足一半");
    assert_eq!(night.entry(&number)["visibility"], "customer");
    let report = night.home.run(&["report", &night.reference, "--for", "customer"]).well();
    assert!(report.contains("把握不足一半") && !report.contains("45%") && !report.contains("35%"));
}

#[test]
fn b6_a_worse_offer_raises_the_alarm_until_it_is_justified() {
    let night = Night::new();
    assert_eq!(night.well("offer REF 全额退费 --rank 1 --amount 3.8万"), "O1");
    assert!(!night.said("offer REF 免费巡检").contains("reason and an approver"));
    assert!(night.said("rank REF O2 2").contains("reason and an approver"));
    let offers = night.shown()["offers"].clone();
    assert_eq!((&offers[1]["worse_than"], &offers[1]["justified"]), (&"O1".into(), &false.into()));
    night.run("justify REF O2 总部不批").misused();
    night.well("justify REF O2 总部不批 --approver 高");
    assert_eq!(night.shown()["offers"][1]["justified"], true);
}
