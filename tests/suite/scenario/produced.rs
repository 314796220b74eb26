//! What the scripts ascribe to 「系统」 is produced by the program, at exactly that time and not before.

use dingli::{
    incident::{
        Visibility,
        derived::{Derived, Fact},
    },
    locale::Lang,
};

use super::stage::{Stage, at};

/// Scenario, the script's line, and what stands for it.
type Line = (&'static str, &'static str, fn(&Fact) -> bool);

const LINES: &[Line] = &[
    (
        "data-loss-claim",
        "03-07 10:10|升级|触发\"律师函\":总监30分钟内受理|系统|I",
        |fact| {
            matches!(fact, Fact::Fired { rule, role, limit_minutes: 30 }
            if rule == "lawsuit" && role.get(Lang::Zh).contains("总监"))
        },
    ),
    ("data-loss-claim", "03-11 18:00|违约|P1未达|系统|C", breach),
    (
        "data-loss-claim",
        "03-12 07:35|赔偿|逾13.5小时,满8小时×1=¥500,服务部付|系统|C",
        |fact| {
            matches!(fact, Fact::Owed { label, late_minutes: 810, owed, periods: 1, payer }
            if label == "P1" && owed == "¥500" && payer == "服务部")
        },
    ),
    ("dealer-dispute", "06-06 17:30|违约|P1未达|系统|C", breach),
    ("dealer-dispute", "06-08 11:01|升级|触发\"见领导\",店总4小时|系统|I", |fact| {
        matches!(fact, Fact::Fired { rule, role, limit_minutes: 240 }
            if rule == "asks-for-leader" && role.get(Lang::Zh) == "店总")
    }),
    ("dealer-dispute", "06-08 15:01|升级|未受理,上转集团|系统|I", |fact| {
        matches!(fact, Fact::MovedUp { rule, role }
            if rule == "asks-for-leader" && role.get(Lang::Zh).contains("集团"))
    }),
    (
        "dealer-dispute",
        "06-10 16:40|升级|满7天预警线|系统|I",
        |fact| matches!(fact, Fact::Fired { rule, .. } if rule == "days-open"),
    ),
    ("dealer-dispute", "06-13 10:10|升级|媒体触发,客诉总监1小时|系统|I", |fact| {
        matches!(fact, Fact::Fired { rule, role, limit_minutes: 60 }
            if rule == "media" && role.get(Lang::Zh) == "客诉总监")
    }),
    (
        "storage-before-noon",
        "09-29 04:30|值守|马连续12小时告警,无人处理|系统|I",
        |fact| matches!(fact, Fact::DutyLimit { person, manager } if person == "马" && manager == "高"),
    ),
    ("storage-before-noon", "09-29 23:00|违约|P1未按时|系统|C", breach),
    ("storage-before-noon", "09-29 23:26|赔偿|P1:巡检一次,服务部付|系统|C", |fact| {
        matches!(fact, Fact::Owed { label, owed, payer, .. }
            if label == "P1" && owed.contains("巡检一次") && payer == "服务部")
    }),
];

const SCRIPTS: [(&str, &str); 3] = [
    ("data-loss-claim", include_str!("../../data/scenarios/data-loss-claim.txt")),
    ("storage-before-noon", include_str!("../../data/scenarios/storage-before-noon.txt")),
    ("dealer-dispute", include_str!("../../data/scenarios/dealer-dispute.txt")),
];

fn breach(fact: &Fact) -> bool {
    matches!(fact, Fact::Breach { label, .. } if label == "P1")
}

#[test]
fn every_line_of_the_system_is_in_the_table() {
    for (id, script) in SCRIPTS {
        let said: Vec<&str> = script.lines().filter(|line| line.contains("|系统|")).collect();
        let table: Vec<&str> =
            LINES.iter().filter(|(of, ..)| *of == id).map(|(_, line, _)| *line).collect();
        assert_eq!(said, table, "{id}");
    }
}

#[test]
fn every_line_of_the_system_is_produced_at_exactly_its_time() {
    for (id, script) in SCRIPTS {
        let stage = Stage::of(id);
        let end = stage.derived(at("12-31 00:00"));
        for (_, line, is_it) in LINES.iter().filter(|(of, ..)| *of == id) {
            assert!(script.contains(line));
            let time = at(&line[..11]);
            let found = |list: &[Derived]| -> Vec<Derived> {
                list.iter().filter(|it| is_it(&it.fact) && it.at == time).cloned().collect()
            };
            assert_eq!(found(&end).len(), 1, "{id}: {line}\n{end:#?}");
            let early = end.iter().filter(|it| is_it(&it.fact) && it.at < time).count();
            assert_eq!(early, 0, "{id}: {line}");
            // Live: nothing a minute before, there to the minute, and the same for ever after.
            let minute = chrono::TimeDelta::minutes(1);
            if time >= stage.incident.opened_at() {
                assert!(found(&stage.derived(time - minute)).is_empty(), "{id}: {line} too soon");
                assert_eq!(found(&stage.derived(time)), found(&end), "{id}: {line}");
            }
            if line.ends_with("|C") {
                assert_eq!(found(&end)[0].visibility, Visibility::Customer, "{id}: {line}");
            }
        }
    }
}

#[test]
fn what_is_visible_of_it_stands_in_the_customers_report() {
    for (id, time) in [
        ("data-loss-claim", "03-11 18:00"),
        ("dealer-dispute", "06-06 17:30"),
        ("storage-before-noon", "09-29 23:00"),
    ] {
        let stage = Stage::of(id);
        let [date, clock] = time.split(' ').collect::<Vec<_>>()[..] else { panic!("{time}") };
        for output in stage.customer(at("12-31 00:00")).unwrap() {
            let breach = Lang::ALL.map(|lang| lang.say("report-kind-promise-breached"));
            assert!(output.contains(clock) && output.contains(date), "{id}");
            assert!(breach.iter().any(|words| output.contains(words)), "{id}");
        }
    }
}
