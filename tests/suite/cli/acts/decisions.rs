//! Decisions and responsibility by command line.

use super::Night;

#[test]
fn c1_a_decision_is_stored_with_its_unknowns_and_accepts_its_remedy() {
    let night = Night::new();
    night.well("remedy REF 镜像后重建 --cost 36000");
    let window = night.well("seek REF 镜像还是送厂 --until 16:00 --by 高");
    let decision = night.well(&format!(
        "decide REF 选A --sought {window} --remedy A --known 明早要用 --known 专家已到 --unknown 坏盘数 --unknown 备件 --certainty 60% --basis 唯一赶得上"
    ));
    let shown = night.shown();
    let taken = &shown["decisions"][0];
    assert_eq!(taken["unknown"], serde_json::json!(["坏盘数", "备件"]));
    assert_eq!(taken["certainty"], 60);
    assert_eq!(shown["windows"][0]["decision"], taken["key"]);
    assert!(shown["remedies"][0]["accepted"].is_string());
    night.well(&format!("second-read REF {decision} 高"));
    assert_eq!(night.shown()["decisions"][0]["second_reader"], "高");
    assert!(night.said("decide REF 都知道").contains("unknown"));
}

#[test]
fn c2_a_missed_window_is_asked_for_its_cost() {
    let night = Night::new();
    let window = night.well("seek REF 镜像还是送厂 --until 2025-03-07T13:30:00+08:00 --at 13:10");
    let due = || night.home.run(&["due", &night.reference]).well();
    assert!(night.shown()["windows"][0]["missed"].as_bool().unwrap());
    assert!(due().contains("What did missing the window cost"), "{}", due());
    night.run(&format!("cost-missed REF {window} dear")).misused();
    night.well(&format!("cost-missed REF {window} ¥8,000 多等一晚"));
    assert!(!due().contains("What did missing the window cost"));
}

#[test]
fn d1_lamps_are_lit_and_put_out() {
    let night = Night::new();
    let lit = || -> Vec<String> {
        let shown = night.shown();
        let lamps = shown["responsibility"].as_array().unwrap();
        lamps.iter().map(|one| one["lamp"].as_str().unwrap().to_owned()).collect()
    };
    night.run("lamp REF fault").misused();
    night.well("condition REF capacity 四人已到位");
    let told = night.said("lamp REF fault 误操作已核实");
    assert!(told.contains("We are responsible"), "what to do with the last one: {told}");
    assert_eq!(lit(), ["fault", "capacity"]);
    night.well("lamp REF fault 还没核实 --out");
    assert_eq!(lit(), ["capacity"]);
    night.run("lamp REF legal 没有 --out").refused();
    let told = night.run("condition REF fault 已核实 --customer-visible").misused();
    assert!(told.contains("dingli log"), "{told}");
}
