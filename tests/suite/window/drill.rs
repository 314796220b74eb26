//! A drill of a built-in crisis by keys, in Chinese, to its debrief (P1).

use crate::support::terminal::{Start, Terminal, at_work};

#[test]
fn p1_a_drill_of_the_data_loss_claim_by_keys_to_its_debrief() {
    let (home, _) = at_work("zh-CN");
    let before = home.run(["stats", "--json"]);
    let vars = [("LANG", "zh_CN.UTF-8")];
    let mut window = Terminal::start(&home.dir(), (80, 24), &Start { vars: &vars });
    window.wait_for("处理中").press("^O").wait_for("事件");
    window.press("^P").type_text("演练：一个事件").wait_for("演练").press("Enter");
    window.wait_for("内置案例").press("1").wait_for("华东检测中心").wait_for("演练");
    // Something comes in at once, which nobody knew before.
    window.press("F11").wait_for("客户提问").press("F11").wait_for("协商无果");
    // The trainee acts with what the window has.
    window.press("^P").type_text("记决策").wait_for("记决策").press("Enter").wait_for("确信程度");
    window.type_text("停止写入，先做镜像").press("^S").wait_for("已记录 · 决策");
    window.press("^P").type_text("客户的摩擦点").wait_for("摩擦点").press("Enter");
    window.wait_for("像客户那样说").type_text("没人说几点再来电").press("^S");
    window.wait_for("已记录 · 摩擦点").press("^P").type_text("结束并讲评").wait_for("讲评");
    window.press("Enter").wait_for("结束演练").type_text("先问备份，再说时间").press("^S");
    window.wait_for("已记录 · 演练讲评");
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
    let list = home.run(["list", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let title = |it: &&serde_json::Value| it["title"].as_str().unwrap().contains("演练：");
    let drill = list.as_array().unwrap().iter().find(title).unwrap()["reference"].clone();
    let drill = drill.as_str().unwrap();
    let compared = home.run(["drill", "compare", drill]);
    assert!(compared.contains("停止写入") && compared.contains("没人说几点再来电"), "{compared}");
    let timeline = home.run(["timeline", drill]);
    assert!(timeline.contains("先问备份，再说时间"), "{timeline}");
    assert_eq!(home.run(["stats", "--json"]), before, "a drill counts nowhere");
}
