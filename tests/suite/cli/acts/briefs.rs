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
