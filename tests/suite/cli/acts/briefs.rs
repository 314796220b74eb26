//! What passes up (J1).

use super::Night;

fn told() -> Night {
    let night = Night::new();
    night.well("offer REF 全额退费 --rank 1");
    night.well("remedy REF 镜像后重建 --odds 60 --basis 可读");
    night.well("odds REF A 35 --basis 又坏一块");
    night.well("promise REF 十三点半前回电 --due 2025-03-07T13:30:00+08:00 --at 13:05");
    night
}

#[test]
fn j1_a_brief_stays_until_what_it_leaves_out_is_told_or_acknowledged() {
    let night = told();
    let before = night.kinds();
    let refused = night.run("brief REF 正在处理 --to 高").refused();
    for omitted in ["O1", "P1", "from 60% to 35%", "--left-out"] {
        assert!(refused.contains(omitted), "{omitted}: {refused}");
    }
    let refused = night.run("brief REF 把握35%，P1失约 --to 高").refused();
    assert!(refused.contains("O1") && !refused.contains("P1 ("), "{refused}");
    night.run("brief REF 把握35%，P1失约 --to 高 --left-out P1").refused();
    assert_eq!(night.kinds(), before, "nothing was recorded");
    let said = night.said("brief REF 把握35%，P1失约 --to 高 --left-out O1");
    assert!(said.contains("omitted on purpose"), "{said}");
    night.well("brief REF 把握35% --to 高 --covers O1,P1");
    night.well("brief REF 都在处理 --to 高 --left-out all");
    assert_eq!(night.kinds().iter().filter(|kind| *kind == "brief-passed").count(), 3);
}

#[test]
fn j1_what_is_left_out_is_said_in_chinese_too() {
    let night = told();
    let refused = night.run("--lang zh-CN brief REF 正在处理 --to 高").refused();
    assert!(refused.contains("没有提到") && refused.contains("尚未上报"), "{refused}");
    night.run("brief REF 正在处理 --to 高 --left-out O9,O1,P1,A").refused();
}

#[test]
fn case_9_11_the_crisis_brief_says_what_is_at_risk_and_what_is_asked() {
    let night = Night::new();
    for line in [
        "stakeholder REF 晚报记者 --side media",
        "contract REF --cap 50000 --claims 3",
        "signal REF lawsuit 律师函索赔六万八",
        "signal REF media 晚报来电",
        "promise REF 十五点前给说明 --to 郑 --due 15:00 --compensation ¥800_once",
        "remedy REF 镜像后重建 --cost 36000 --due 2025-03-08T12:00:00+08:00 --odds 45 --basis 厂商",
        "accept REF A 唯一赶得上",
        "seek REF 要不要停写 --until 20:00 --by 高总",
        "answer REF scope 柜台和网上交易都停 --count 1200 --unit 个账户",
    ] {
        night.run(line).well();
    }
    let line = "--lang zh-CN report REF --document executive-brief --for internal --output -";
    let brief = night.says("07T16:05", line);
    for wanted in [
        "要不要停写 | 高总 | 2025-03-07 20:00",
        "1,200 个账户",
        "律师函索赔六万八 · 须在 2025-03-12 18:00 前答复",
        "¥800 · 全部承诺最多赔 ¥800",
        "¥50,000",
        "A 镜像后重建：¥36,000",
        "A 镜像后重建必须完成 · 把握 45%",
        "晚报来电",
        "郑 · 客户** · 尚未通报",
    ] {
        assert!(brief.contains(wanted), "{wanted}: {brief}");
    }
    for absent in ["还没有统计", "充分尊重", "不摆身份", "会前简报"] {
        assert!(!brief.contains(absent), "{absent}: {brief}");
    }
    // The customer wants to meet somebody: until that is done, the brief for the meeting is named.
    night.at("07T16:10", "signal REF asks-for-leader 要见负责人").well();
    assert!(night.says("07T16:15", line).contains("会前简报"));
    night.at("07T17:10", "contact REF 当面说明 --with 郑 --by meeting --next 20:00").well();
    let met = night.says("07T17:15", line);
    assert!(!met.contains("会前简报") && !met.contains("郑 · 客户** · 从未"), "{met}");
    let passed = night.says("07T20:15", line);
    assert!(passed.contains("**2025-03-07 20:00**"), "{passed}");
}
