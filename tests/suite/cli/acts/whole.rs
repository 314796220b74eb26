//! Every act that can be recorded has a verb, or stands here as one that has none.

use std::collections::{BTreeMap, BTreeSet};

use super::Night;

/// Acts that `record` alone takes: rare, or meant to be hard.
const RECORD_ONLY: [&str; 2] = ["withhold-correction", "erase"];

/// Each act with a line that records it and the kind of its first entry. One after the other they are one night.
pub(super) const LINES: &[(&str, &str, &str)] = &[
    ("note", "log REF 两块盘告警", "noted"),
    ("stakeholder", "stakeholder REF 高 --side ours --authority decides", "stakeholder-added"),
    ("change-stakeholder", "stakeholder REF 郑 --change --pressure 上报", "stakeholder-changed"),
    ("title", "title REF 存储双盘故障", "titled"),
    ("contract", "contract REF --cap 5万", "contract-recorded"),
    ("ask", "ask REF 能从上游重建吗 --whom 郑", "fact-asked"),
    ("answer", "answer REF backup-or-replica 有 --backup --who 郑", "fact-answered"),
    ("enquiry", "enquiry REF 几点能用 --from 郑", "enquiry-received"),
    ("answer-enquiry", "reply REF {enquiry-received} 六点给方案", "enquiry-answered"),
    ("contact", "contact REF 正在镜像 --with 郑 --by phone --next 16:00", "contact-made"),
    ("severity", "severity REF 1 开盘受阻", "severity-changed"),
    ("status", "status REF mitigated 先走备用", "status-changed"),
    ("describe-customer", "customer REF person", "customer-described"),
    ("milestone", "milestone REF detected 监控告警 --at 13:00 --who 沈", "milestone-reached"),
    ("write", "write REF summary 数据没有任何丢失。 --customer-visible", "section-written"),
    ("let-stand", "write REF summary --despite 客户当场读过原话", "section-stands"),
    (
        "whose-duty",
        "whose-duty REF cn-network-incident operator 法务钱认定 --known 12:50",
        "duty-answered",
    ),
    ("reported", "reported REF cn-network-incident/report 回执号8831", "stage-reported"),
    ("instruct", "instruct REF 人离开机柜", "safety-instructed"),
    ("understood", "understood REF 郑 --how 复述了一遍", "safety-understood"),
    ("step", "step REF touch-nothing --skip 值班只有一人", "step-taken"),
    (
        "propose-remedy",
        "remedy REF 镜像后重建 --cost 36000 --odds 45 --basis 可读",
        "remedy-proposed",
    ),
    ("change-remedy", "amend REF A --owner 沈", "remedy-changed"),
    ("revise-odds", "odds REF A 35% --basis 又坏一块", "odds-revised"),
    ("disclose-odds", "disclose REF A 不足一半", "odds-disclosed"),
    ("accept-remedy", "accept REF A 唯一赶得上", "remedy-accepted"),
    ("drop-remedy", "drop REF A 来不及", "remedy-dropped"),
    ("offer", "offer REF 全额退费 --rank 1", "offer-made"),
    ("rank-offer", "rank REF O1 2", "offer-ranked"),
    ("answer-offer", "answer-offer REF O1 accepted '书面确认'", "offer-answered"),
    ("justify-offer", "justify REF O1 总部不批 --approver 高", "offer-justified"),
    ("seek-decision", "seek REF 退还是修 --until 16:00 --by 高", "decision-sought"),
    (
        "cost-missed-window",
        "cost-missed REF {decision-sought} unknown 多等一晚",
        "missed-window-costed",
    ),
    ("decide", "decide REF 修 --sought {decision-sought} --unknown 坏盘数", "decision-taken"),
    ("second-read", "second-read REF {decision-taken} 高", "decision-second-read"),
    ("set-lamp", "condition REF fault 误操作已核实", "lamp-set"),
    ("promise", "promise REF 六点前给方案 --to 郑 --due 18:00 --by 沈", "commitment-made"),
    (
        "complete-promise",
        "complete REF P1 --compensation ¥500/12h --payer 服务部",
        "commitment-completed",
    ),
    ("consent", "consent REF P1 deliverer", "commitment-consented"),
    ("renegotiate", "renegotiate REF P1 镜像慢 --due 19:00 --agreed", "commitment-renegotiated"),
    ("compensate", "compensate REF P1 --amount ¥500", "compensation-paid"),
    ("waive", "waive REF P1 客户不要了", "commitment-waived"),
    ("break", "break REF P1 人不在", "commitment-broken"),
    ("keep", "keep REF P1 已给", "commitment-kept"),
    ("give-action", "action REF 做完整镜像 --by 沈 --due 22:00", "action-given"),
    ("change-action", "change-action REF T1 --due 23:00", "action-changed"),
    ("report-back", "report-back REF T1 两TB校验一致 --who 沈", "action-reported"),
    ("check-action", "check-action REF T1 recurred 校验又不一致", "action-checked"),
    ("drop-action", "drop-action REF T1 改为换盘", "action-dropped"),
    ("name-factor", "factor REF process 换盘没有复核 --from 1", "factor-named"),
    ("learn", "lesson REF 换盘前先核对序号", "lesson-learnt"),
    ("star", "star REF T1 为什么等了一晚", "entry-starred"),
    ("plan-review", "plan-review REF 看交接 --due 18:00 --with 沈", "review-planned"),
    ("hold-review", "reviewed REF 交接太晚 --with 沈 --outcome good --luck good", "review-held"),
    ("waive-review", "waive-review REF 已并入月度复盘", "review-waived"),
    ("judge-case", "case REF 先停写再查 --kind flawed --best", "case-judged"),
    ("pause", "pause REF 等甲方到场", "pause-begun"),
    ("resume", "resume REF 甲方已到", "pause-ended"),
    ("see", "signal REF asks-for-leader 要见领导", "signal-seen"),
    ("accept-escalation", "take REF asks-for-leader 高致电", "escalation-accepted"),
    ("escalate", "escalate REF 要两个人 --to 高", "escalation-raised"),
    ("call-false", "false-alarm REF {escalation-raised} 人已到", "false-alarm"),
    ("confirm-resource", "resource REF 三级专家 今晚远程", "resource-confirmed"),
    ("start-shift", "duty start REF 沈", "shift-started"),
    ("end-shift", "duty end REF 沈", "shift-ended"),
    ("hand-over", "handover REF 胡 盘在三号柜 --from 沈", "handover-begun"),
    ("read-back", "readback REF 盯镜像 --deadline 18:00 --risk 再坏一块", "handover-read-back"),
    ("pass-up", "brief REF O1已报，把握35% --to 高", "brief-passed"),
    ("link", "link REF OTHER 同一批盘", "incident-linked"),
    ("share", "share REF OTHER 1 原厂已确认", "entry-shared"),
    ("adopt-playbook", "adopt REF data-loss", "playbook-adopted"),
    ("hold", "hold REF 律师函", "legal-hold-placed"),
    ("lift-hold", "hold REF --lift 和解", "legal-hold-lifted"),
    ("snooze", "snooze REF update/郑 --until 1h", "snoozed"),
    ("correct", "correct REF {noted} 三块盘告警", "corrected"),
    ("visibility", "visibility REF {noted} customer", "visibility-changed"),
    ("retract", "retract REF {noted} 记错", "retracted"),
];

/// Each act that belongs to no incident, with a line that records it in the directory and the kind of its entry.
const BESIDE: &[(&str, &str, &str)] = &[
    ("read-playbook", "playbook read data-loss", "playbook-read"),
    (
        "draft-playbook",
        "playbook draft general {draft} --author 沈 --learnt 先报平安",
        "playbook-drafted",
    ),
    ("move-playbook", "playbook in-force general 9.0", "playbook-moved"),
    ("withdraw-playbook", "playbook withdraw general 9.0 太长", "playbook-withdrawn"),
    ("record-partner", "partner add dealer 恒达 --contact 罗经理", "partner-recorded"),
    (
        "assess-partner",
        "partner assess 恒达 yearly-survey 缺备件 --low --on 2025-03-01",
        "partner-assessed",
    ),
    ("plan-partner", "partner plan 恒达 备件翻倍 --owner 罗 --due 2025-06-30", "partner-planned"),
    ("find-effect", "partner effect {plan} partly 仍缺两种", "plan-effect-found"),
    (
        "record-standing",
        "catalogue add 四小时到场 四小时内到现场 --within 4h --by 区域工程师",
        "standing-recorded",
    ),
    ("withdraw-standing", "catalogue withdraw 四小时到场 换了合同", "standing-withdrawn"),
    ("declare-rhythm", "rhythm add minutes weekly 周会纪要 --from 2025-02-28", "rhythm-declared"),
    ("do-rhythm", "rhythm done 周会纪要 已发 --for 2025-02-28", "rhythm-done"),
    ("skip-rhythm", "rhythm skip 周会纪要 放假 --for 2025-03-07", "rhythm-skipped"),
];

/// Acts whose verbs have tests of their own and want more than a line.
const ELSEWHERE: [&str; 3] = ["open", "attach", "receive-document"];

#[test]
fn every_act_of_the_schema_has_a_verb_or_is_recorded_only() {
    let night = Night::new();
    let schema: serde_json::Value =
        serde_json::from_str(&night.home.run(&["schema"]).well()).unwrap();
    let acts: BTreeSet<&str> = schema["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|act| act["properties"]["act"]["const"].as_str().unwrap())
        .collect();
    let mut listed: Vec<&str> = LINES.iter().map(|(act, ..)| *act).collect();
    listed.extend(BESIDE.iter().map(|(act, ..)| *act));
    listed.extend(RECORD_ONLY);
    listed.extend(ELSEWHERE);
    let known: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(listed.len(), known.len(), "an act is listed twice");
    assert_eq!(acts, known, "an act wants a verb, or stands in RECORD_ONLY");
}

#[test]
fn every_verb_of_a_night_records_its_act() {
    let night = Night::new();
    let other = night.home.incident();
    let mut numbers: BTreeMap<&str, String> = BTreeMap::new();
    for (act, line, kind) in LINES {
        let mut line = line.replace("OTHER", &other);
        for (kind, number) in &numbers {
            line = line.replace(&format!("{{{kind}}}"), number);
        }
        let before = night.kinds();
        let handle = night.run(&line);
        assert_eq!(handle.status, 0, "{act}: {line}: {}", handle.err);
        let after = night.kinds();
        let count = |kinds: &[String]| kinds.iter().filter(|one| one == kind).count();
        assert_eq!(count(&after), count(&before) + 1, "{act}: {line}");
        numbers.insert(kind, night.shown()["counts"]["entries"].to_string());
    }
}

#[test]
fn every_verb_of_what_belongs_to_no_incident_records_its_act_in_the_directory() {
    let night = Night::new();
    let before = night.kinds();
    let mut plan = String::new();
    let draft = night.home.dir().join("draft.toml");
    let source = dingli::playbook::builtin::source("general").unwrap();
    std::fs::write(&draft, source.replacen("version = \"1.4\"", "version = \"9.0\"", 1)).unwrap();
    for (at, (act, line, kind)) in BESIDE.iter().enumerate() {
        let ran =
            night.run(&line.replace("{plan}", &plan).replace("{draft}", draft.to_str().unwrap()));
        if *act == "plan-partner" {
            ran.out.trim().clone_into(&mut plan);
        }
        assert_eq!(ran.status, 0, "{act}: {line}: {}", ran.err);
        let entries = night.home.run(&["timeline", "directory", "--json"]).json();
        let kinds: Vec<&str> =
            entries.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect();
        let count = kinds.iter().filter(|it| !it.starts_with("person-")).count();
        assert_eq!((count, kinds.contains(kind)), (at + 1, true), "{act}: {kinds:?}");
    }
    assert_eq!(night.kinds(), before, "nothing of it stands in an incident");
}

#[test]
fn what_was_understood_is_said_in_the_language_of_the_run() {
    let night = Night::new();
    let line = "promise REF 六点前给方案 --to 郑 --due 18:00 --by 沈 --at 14:00 --customer-visible";
    let en = night.said(line);
    assert!(en.contains("Recorded: P1 · 2025-03-07 14:00 · back-dated · customer"), "{en}");
    assert!(
        en.contains("六点前给方案 · due 03-07 18:00 · no compensation agreed · deliverer 沈"),
        "{en}"
    );
    assert!(en.contains("none of the seven checks was made") && en.lines().count() == 2, "{en}");
    assert!(
        en.contains("P1 lacks: no compensation agreed, the deliverer has not consented"),
        "{en}"
    );
    let zh = night.said(&format!("--lang zh-CN {line}"));
    assert!(zh.contains("已记录：P2 · 2025-03-07 14:00 · 补录"), "{zh}");
    assert!(zh.contains("P2 还缺：") && !zh.contains("lacks"), "{zh}");
    let refused = night.run("--lang zh-CN keep REF P9").refused();
    assert!(refused.contains("P9") && refused.contains('。'), "{refused}");
}

#[test]
fn wrong_usage_is_two_and_refusal_is_one_and_neither_records() {
    let night = Night::new();
    let before = night.kinds();
    for line in [
        "promise REF",
        "promise REF 说了 --due soon",
        "promise REF 说了 --due 18:00 --standing",
        "promise REF 说了 --cap 5万",
        "promise REF 说了 --compensation 5OO",
        "promise REF 说了 --compensation ¥500 --grace 90",
        "promise REF 说了 --agreed everybody",
        "remedy REF 镜像 --cost cheap",
        "remedy REF 镜像 --steps 镜像",
        "odds REF A 101",
        "odds REF A often",
        "severity REF 5",
        "status REF fixed",
        "condition REF red 依据",
        "signal REF thunder 打雷",
        "offer REF 退费 --rank 0",
        "renegotiate REF P1",
        "snooze REF P1",
        "duty REF",
    ] {
        night.run(line).misused();
    }
    for line in [
        "keep REF P1",
        "odds REF A 40",
        "accept REF A",
        "rank REF O1 1",
        "take REF media",
        "second-read REF 1 高",
        "reply REF 1 好",
        "readback REF 明白",
        "contact REF 说了 --with 谁",
        "promise REF 说了 --to 谁",
        "keep 9999-ZZZ P1",
        "link REF REF",
        "snooze REF P1 --until 1h",
    ] {
        night.run(line).refused();
    }
    assert_eq!(night.kinds(), before);
}

#[test]
fn a_hostile_text_is_shown_harmless() {
    let night = Night::new();
    let ran = night.run("promise REF \u{1b}[2J\u{202e}evil --due 18:00");
    assert!(!ran.err.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.err);
    let shown = night.home.run(&["show", &night.reference]).well();
    assert!(shown.contains("evil") && !shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
}
