//! Where each kind of entry is read again: in `show`, in the internal review, in an update to our own people.

use std::collections::{BTreeMap, BTreeSet};

use dingli::incident::Event;

use super::{Night, whole::LINES};

/// What of a line is read again.
enum Told {
    /// These words.
    Yes(&'static str),
    /// Nothing, and why.
    No(&'static str),
}

use Told::{No, Yes};

/// Our own bookkeeping.
const HOUSEKEEPING: Told = No("it says nothing about the crisis itself");
/// It belongs to no incident.
const BESIDE: Told = No("it stands in the directory, and its verbs list it");
/// It is of the time after the crisis.
const AFTERWARDS: Told = No("what is learnt afterwards is no news of the crisis");
/// A night that is no drill has none.
const IN_A_DRILL: Told = No("a drill alone has one: see the tests of drills");
/// What the line changes is told with what it changes.
const WITH_ITS_OBJECT: Told = No("it is told with what it changes");

/// Every kind: in `show`, in a section of the internal review beside the course of events, and in an update to our own
/// people.
const KINDS: &[(&str, Told, Told, Told)] = &[
    (
        "noted",
        No("notes stand in the timeline"),
        No("notes stand in the course"),
        Yes("两块盘告警"),
    ),
    ("stakeholder-added", Yes("高"), Yes("高"), No("who is who is read in the console")),
    ("stakeholder-changed", No("pressure is for the window"), Yes("上报"), WITH_ITS_OBJECT),
    ("titled", Yes("存储双盘故障"), Yes("存储双盘故障"), No("the draft has the title")),
    ("contract-recorded", No("terms are in --json"), Yes("50,000"), No("terms are not news")),
    ("fact-asked", Yes("能从上游重建吗"), Yes("能从上游重建吗"), No("a question is not news")),
    ("fact-answered", Yes("有"), Yes("有"), Yes("有")),
    ("enquiry-received", Yes("几点能用"), Yes("几点能用"), Yes("几点能用")),
    ("enquiry-answered", Yes("六点给方案"), Yes("六点给方案"), Yes("六点给方案")),
    ("contact-made", Yes("正在镜像"), Yes("正在镜像"), Yes("正在镜像")),
    ("severity-changed", Yes("S1"), Yes("S1"), Yes("S1")),
    ("status-changed", Yes("impact contained"), Yes("Impact contained"), Yes("contained")),
    (
        "customer-described",
        No("documents speak accordingly"),
        No("documents speak accordingly"),
        HOUSEKEEPING,
    ),
    ("milestone-reached", Yes("监控告警"), Yes("监控告警"), Yes("监控告警")),
    ("duty-answered", Yes("法务钱认定"), Yes("法务钱认定"), No("how we work is not news")),
    ("stage-reported", Yes("回执号8831"), Yes("回执号8831"), Yes("回执号8831")),
    ("safety-instructed", Yes("人离开机柜"), Yes("人离开机柜"), Yes("人离开机柜")),
    ("safety-understood", Yes("复述了一遍"), Yes("复述了一遍"), Yes("复述了一遍")),
    ("step-taken", Yes("值班只有一人"), Yes("值班只有一人"), No("how we work is not news")),
    (
        "section-written",
        No("`write` shows it"),
        No("all that was written stands in the course"),
        No("what is written for the report is not news"),
    ),
    (
        "section-stands",
        No("`write` shows it"),
        Yes("客户当场读过原话"),
        No("what is written for the report is not news"),
    ),
    ("remedy-proposed", Yes("镜像后重建"), Yes("镜像后重建"), Yes("镜像后重建")),
    ("remedy-changed", No("terms are in --json"), Yes("沈"), WITH_ITS_OBJECT),
    ("odds-revised", Yes("35%"), Yes("35%"), Yes("35%")),
    ("odds-disclosed", No("it is in --json"), Yes("不足一半"), WITH_ITS_OBJECT),
    ("remedy-accepted", Yes("chosen"), Yes("chosen"), Yes("唯一赶得上")),
    ("remedy-dropped", Yes("dropped"), Yes("dropped"), Yes("来不及")),
    ("offer-made", Yes("全额退费"), Yes("全额退费"), Yes("全额退费")),
    ("offer-ranked", Yes("O1"), Yes("O1"), Yes("O1")),
    ("offer-answered", Yes("accepted"), Yes("O1"), Yes("accepted")),
    ("offer-justified", No("it is in --json"), Yes("总部不批"), WITH_ITS_OBJECT),
    ("decision-sought", Yes("退还是修"), Yes("退还是修"), Yes("退还是修")),
    ("missed-window-costed", No("it is in --json"), Yes("unknown"), WITH_ITS_OBJECT),
    ("decision-taken", Yes("修"), Yes("坏盘数"), Yes("修")),
    ("decision-second-read", No("it is in --json"), Yes("高"), WITH_ITS_OBJECT),
    (
        "lamp-set",
        Yes("误操作已核实"),
        Yes("误操作已核实"),
        No("responsibility has its own sentence"),
    ),
    ("commitment-made", Yes("六点前给方案"), Yes("六点前给方案"), Yes("六点前给方案")),
    ("commitment-completed", No("terms are in --json"), Yes("500"), WITH_ITS_OBJECT),
    ("commitment-consented", Yes("P1"), Yes("P1"), WITH_ITS_OBJECT),
    ("commitment-renegotiated", Yes("19:00"), Yes("19:00"), Yes("19:00")),
    ("compensation-paid", Yes("P1"), Yes("500"), Yes("500")),
    ("commitment-waived", Yes("P1"), Yes("P1"), Yes("客户不要了")),
    ("commitment-broken", Yes("P1"), Yes("P1"), Yes("人不在")),
    ("commitment-kept", Yes("P1"), Yes("P1"), Yes("已给")),
    ("action-given", Yes("做完整镜像"), Yes("做完整镜像"), Yes("做完整镜像")),
    ("action-changed", Yes("23:00"), Yes("23:00"), WITH_ITS_OBJECT),
    ("action-reported", Yes("两TB校验一致"), Yes("两TB校验一致"), Yes("两TB校验一致")),
    ("action-checked", Yes("校验又不一致"), Yes("校验又不一致"), Yes("校验又不一致")),
    ("action-dropped", Yes("改为换盘"), Yes("改为换盘"), Yes("改为换盘")),
    ("factor-named", Yes("换盘没有复核"), Yes("换盘没有复核"), AFTERWARDS),
    ("lesson-learnt", Yes("换盘前先核对序号"), Yes("换盘前先核对序号"), AFTERWARDS),
    ("entry-starred", Yes("为什么等了一晚"), Yes("为什么等了一晚"), AFTERWARDS),
    ("review-planned", Yes("看交接"), Yes("看交接"), AFTERWARDS),
    ("review-held", Yes("交接太晚"), Yes("交接太晚"), AFTERWARDS),
    ("review-waived", Yes("已并入月度复盘"), Yes("已并入月度复盘"), AFTERWARDS),
    ("case-judged", Yes("先停写再查"), Yes("先停写再查"), AFTERWARDS),
    ("pause-begun", Yes("等甲方到场"), No("it stands in the course"), Yes("等甲方到场")),
    ("pause-ended", No("nothing is paused then"), No("it stands in the course"), Yes("甲方已到")),
    ("signal-seen", Yes("asks-for-leader"), Yes("asks for a manager"), Yes("要见负责人")),
    ("escalation-accepted", Yes("accepted"), Yes("Accepted"), No("those it concerns know")),
    ("escalation-raised", Yes("asked for help"), Yes("asked for help"), Yes("要两个人")),
    ("false-alarm", Yes("false alarm"), Yes("人已到"), No("those it concerns know")),
    ("resource-confirmed", No("it is in --json"), Yes("三级专家"), Yes("三级专家")),
    ("shift-started", Yes("沈"), Yes("沈"), No("who works when is read in the console")),
    ("shift-ended", No("nobody is on duty then"), Yes("沈"), No("who works when is read there")),
    ("handover-begun", Yes("沈 → 胡"), Yes("沈 → 胡"), No("it is between the two")),
    ("handover-read-back", Yes("胡"), Yes("盯镜像"), No("it is between the two")),
    ("brief-passed", No("briefs are in --json"), Yes("O1已报"), No("it went up already")),
    ("incident-linked", Yes("同一批盘"), Yes("同一批盘"), HOUSEKEEPING),
    (
        "entry-shared",
        No("it is a word in the timeline"),
        No("it stands in the course"),
        Yes("原厂已确认"),
    ),
    ("playbook-adopted", Yes("data-loss"), Yes("data-loss"), HOUSEKEEPING),
    ("legal-hold-placed", Yes("律师函"), Yes("Yes"), HOUSEKEEPING),
    ("legal-hold-lifted", No("no hold stands then"), No("no hold stands then"), HOUSEKEEPING),
    ("snoozed", No("it stands with what is due"), No("it is for the moment"), HOUSEKEEPING),
    ("corrected", WITH_ITS_OBJECT, WITH_ITS_OBJECT, WITH_ITS_OBJECT),
    ("visibility-changed", WITH_ITS_OBJECT, WITH_ITS_OBJECT, HOUSEKEEPING),
    ("retracted", WITH_ITS_OBJECT, WITH_ITS_OBJECT, WITH_ITS_OBJECT),
    // No line of a night records these.
    ("opened", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("attachment-added", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("document-issued", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("correction-withheld", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("merged", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("erased", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("person-added", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("person-changed", HOUSEKEEPING, HOUSEKEEPING, HOUSEKEEPING),
    ("drill-fed", IN_A_DRILL, IN_A_DRILL, IN_A_DRILL),
    ("friction-noted", IN_A_DRILL, IN_A_DRILL, IN_A_DRILL),
    ("debriefed", IN_A_DRILL, IN_A_DRILL, IN_A_DRILL),
    ("playbook-read", BESIDE, BESIDE, BESIDE),
    ("playbook-drafted", BESIDE, BESIDE, BESIDE),
    ("playbook-moved", BESIDE, BESIDE, BESIDE),
    ("playbook-withdrawn", BESIDE, BESIDE, BESIDE),
    ("partner-recorded", BESIDE, BESIDE, BESIDE),
    ("partner-assessed", BESIDE, BESIDE, BESIDE),
    ("partner-planned", BESIDE, BESIDE, BESIDE),
    ("plan-effect-found", BESIDE, BESIDE, BESIDE),
    ("standing-recorded", BESIDE, BESIDE, BESIDE),
    ("standing-withdrawn", BESIDE, BESIDE, BESIDE),
    ("rhythm-declared", BESIDE, BESIDE, BESIDE),
    ("rhythm-done", BESIDE, BESIDE, BESIDE),
    ("rhythm-skipped", BESIDE, BESIDE, BESIDE),
    (
        "document-received",
        No("it stands in the timeline"),
        No("it wants a document that left: see receipts"),
        No("they said it themselves"),
    ),
];

#[test]
fn every_kind_stands_in_this_list() {
    let all: BTreeSet<&str> = Event::KINDS.iter().map(|kind| kind.name).collect();
    let listed: BTreeSet<&str> = KINDS.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(listed.len(), KINDS.len(), "a kind is listed twice");
    assert_eq!(listed, all, "a kind wants its places, or a reason why it has none");
    for (kind, places) in KINDS.iter().map(|(kind, a, b, c)| (kind, [a, b, c])) {
        for reason in
            places.into_iter().filter_map(|it| if let No(why) = it { Some(why) } else { None })
        {
            assert!(reason.contains(' '), "{kind} says no reason: {reason}");
        }
    }
}

/// A text without the part that begins with a heading and ends before the next of its kind.
fn without(text: &str, heading: &str, next: &str) -> String {
    let Some((before, behind)) = text.split_once(heading) else { return text.to_owned() };
    let rest = behind.find(next).map_or("", |at| &behind[at..]);
    format!("{before}{rest}")
}

const UPDATE: &str = "draft REF --to 沈 --as email";

/// How much a letter says is new.
fn news(letter: &str) -> usize {
    let number = |line: &str| line.split([' ', '.']).next()?.parse::<usize>().ok();
    let listed = letter.lines().filter(|line| line.contains(". ") && number(line).is_some());
    let more = letter.lines().find(|line| line.contains(" more, in person"));
    listed.count() + more.and_then(number).unwrap_or(0)
}

#[test]
fn every_kind_is_read_again_where_it_belongs() {
    let night = Night::new();
    let other = night.home.incident();
    let mut numbers: BTreeMap<&str, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (_, line, kind) in LINES {
        let mut line = line.replace("OTHER", &other);
        for (kind, number) in &numbers {
            line = line.replace(&format!("{{{kind}}}"), number);
        }
        let before = news(&night.run(UPDATE).out);
        night.run(&line).well();
        numbers.insert(kind, night.shown()["counts"]["entries"].to_string());
        let (_, shown, review, update) = KINDS.iter().find(|it| it.0 == *kind).unwrap();
        let places = [
            (shown, "show REF", "show"),
            (review, "report REF --for internal --format md -o -", "the review"),
            (update, UPDATE, "an update to ours"),
        ];
        for (told, ask, place) in places {
            let Yes(words) = told else { continue };
            let text = night.run(ask).out;
            let text = match place {
                "show" => without(&text, "\nDue", "\n\n"),
                "the review" => {
                    let text = without(&text, "## To do", "\n## ");
                    without(&text, "## Course of events", "\n## ")
                }
                _ => text,
            };
            // A letter names the first dozen and says how many more there are.
            if place == "an update to ours" && news(&text) > before {
                continue;
            }
            if !text.to_lowercase().contains(&words.to_lowercase()) {
                wrong.push(format!("{kind}: “{words}” is not in {place}: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
