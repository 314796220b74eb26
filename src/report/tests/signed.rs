//! The letter as it is signed (L4, L5): nothing told twice, nothing that says it is a letter, to a person as to a person.

use serde_json::json;

use super::{check::warned, support::Laptop};
use crate::{
    incident::{
        Act, Command, EntryKey, Status, Visibility,
        command::{self, Answer},
        facts::{Backup, Confidence, Count},
        lifecycle::CustomerKind,
    },
    locale::Lang,
    report::{Audience, Format},
};

/// From a heading to the next of its level.
fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let after = text.split_once(&format!("\n## {title}\n"));
    let after = after.unwrap_or_else(|| panic!("{title} in {text}")).1;
    after.split("\n## ").next().unwrap()
}

fn visible(laptop: &mut Laptop, command: Command) -> EntryKey {
    laptop.act(Act::new(command).visible())
}

fn from_json<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn opened(kind: CustomerKind) -> Laptop {
    let mut laptop = Laptop::new();
    laptop.act(Act::new(Command::Open(command::Open {
        title: "登机口冲突".into(),
        customer: "陈静女士".into(),
        customer_kind: Some(kind),
        public_title: Some("您在登机口受到的对待".into()),
        zone: Some("Asia/Shanghai".into()),
        ..command::Open::default()
    })));
    laptop
}

fn status(laptop: &mut Laptop, status: Status, seen: Visibility) -> EntryKey {
    let moved = command::Move { status, reason: String::new() };
    let mut act = Act::new(Command::Status(moved));
    act.visibility = seen;
    laptop.act(act)
}

fn write(laptop: &mut Laptop, section: &str, text: &str) {
    visible(laptop, Command::Write(from_json(json!({ "section": section, "text": text }))));
}

fn told(laptop: &mut Laptop, text: &str) -> EntryKey {
    let contact = json!({ "with": [], "direction": "outbound", "channel": "email", "outcome": "sent", "text": text });
    visible(laptop, Command::Contact(from_json(contact)))
}

fn measured(laptop: &mut Laptop) -> EntryKey {
    let give = json!({ "text": "每月演练一次恢复", "measure": true, "plan": { "owner": "沈工" } });
    visible(laptop, Command::GiveAction(from_json(give)));
    let back = json!({ "action": "T1", "text": "第一次演练已完成，用时四十分钟", "done": false });
    visible(laptop, Command::ReportBack(from_json(back)))
}

#[test]
fn l5_what_was_reported_back_of_a_measure_is_told_once_beside_it() {
    let mut laptop = Laptop::opened();
    let back = measured(&mut laptop);
    let text = laptop.customer();
    let words = "第一次演练已完成，用时四十分钟";
    assert_eq!(text.matches(words).count(), 1, "{text}");
    assert!(section(&text, "改进措施").contains(words), "{text}");
    // What was corrected stays in the course, struck through.
    laptop.issue();
    laptop.correct(back, "第一次演练已完成，用时五十分钟", Visibility::Customer);
    let corrected = laptop.customer();
    assert!(section(&corrected, "事件经过").contains("五十分钟"), "{corrected}");
    assert!(corrected.contains("四十分钟"), "frank: {corrected}");
}

#[test]
fn l5_the_letter_does_not_tell_that_it_goes_out() {
    let mut laptop = Laptop::opened();
    let early = "我们随本报告附上初步结论";
    told(&mut laptop, early);
    told(&mut laptop, "今晚恢复");
    let itself = "我们发布本报告，并就此致歉";
    told(&mut laptop, itself);
    let course = laptop.customer();
    let course = section(&course, "事件经过");
    assert!(!course.contains(itself), "{course}");
    assert!(course.contains("今晚恢复"), "{course}");
    assert!(course.contains(early), "another word came after it: {course}");
}

#[test]
fn l5_a_promise_kept_by_the_letter_stands_among_the_promises_alone() {
    let mut laptop = Laptop::opened();
    let due = "2025-10-10T10:00:00Z";
    let promise = json!({ "text": "书面说明原因", "due": due });
    visible(&mut laptop, Command::Promise(Box::new(from_json(promise))));
    let keep = json!({ "commitment": "P1", "text": "即以本报告说明" });
    visible(&mut laptop, Command::Keep(from_json(keep)));
    let text = laptop.customer();
    assert!(!section(&text, "事件经过").contains("即以本报告说明"), "{text}");
    assert!(section(&text, "承诺及兑现情况").contains("兑现"), "{text}");
}

#[test]
fn l4_an_organisation_signs_for_receipt_in_one_line_and_notes_what_it_wants_in_another() {
    let mut laptop = Laptop::opened();
    status(&mut laptop, Status::Resolved, Visibility::Customer);
    let text = laptop.customer();
    let block = section(&text, "签收");
    let lines = block.lines().filter(|it| it.ends_with("\\_")).count();
    assert_eq!(lines, 3, "two of theirs, one of ours: {block}");
    for said in ["仅确认收到", "不影响提出异议", "诉求是否得到满足", "签字盖章"]
    {
        assert!(block.contains(said), "{said}: {block}");
    }
}

#[test]
fn l4_a_person_gets_a_letter_headed_by_its_matter_and_a_slip() {
    let mut laptop = opened(CustomerKind::Person);
    status(&mut laptop, Status::Resolved, Visibility::Customer);
    let text = laptop.customer();
    assert!(text.starts_with("# 您在登机口受到的对待\n"), "{text}");
    for never in ["盖章", "签发人", "签收人", "客户服务报告", "- **时间**"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    let block = text.rsplit("\n## ").next().unwrap();
    assert!(block.contains("服务经理许") && block.contains("陈静女士"), "{block}");
    assert_eq!(block.lines().filter(|it| it.ends_with("\\_")).count(), 2, "{block}");
    let organisation = Laptop::opened().customer();
    assert!(organisation.contains("盖章") && organisation.starts_with("# 客户服务报告"));
}

#[test]
fn l5_a_person_who_was_there_is_not_told_that_it_began_and_that_it_is_resolved() {
    let mut laptop = opened(CustomerKind::Person);
    laptop.note("您在登机口被拦下", Visibility::Customer);
    status(&mut laptop, Status::Resolved, Visibility::Customer);
    let began = |text: &str| text.contains("影响开始") || text.contains("事件开始");
    write(&mut laptop, "summary", "您在登机口受到了不应有的对待，双方已和解。");
    write(&mut laptop, "course", "前后不到两小时。");
    let text = laptop.customer();
    let course = section(&text, "事件经过");
    assert!(course.contains("您在登机口被拦下") && !course.contains("解决"), "{course}");
    assert!(!began(course), "{course}");
    assert!(!section(&text, "结论摘要").contains("事件已于"), "{text}");
    // What is not over is said whatever was written.
    status(&mut laptop, Status::Open, Visibility::Customer);
    let open = laptop.customer();
    assert!(section(&open, "结论摘要").contains("尚未解决"), "{open}");
}

fn answered(laptop: &mut Laptop, question: &str, count: Option<Count>, backup: Option<Backup>) {
    let answer = Answer {
        question: question.into(),
        answer: "住院至 4 月 12 日夜".into(),
        confidence: Confidence::Confirmed,
        backup,
        impact: None,
        count,
    };
    visible(laptop, Command::Answer(answer));
}

#[test]
fn l5_the_impact_is_called_by_what_stands_in_it_and_counts_in_its_sentence() {
    let mut laptop = opened(CustomerKind::Person);
    let count = Count { number: Some(3), unit: "天住院".into(), ..Count::default() };
    answered(&mut laptop, "scope", Some(count), None);
    let text = laptop.customer();
    assert!(text.contains("住院至 4 月 12 日夜（3 天住院）"), "{text}");
    assert!(!text.contains("未受影响"), "nothing was spared: {text}");
    let english = laptop.report(Audience::Customer, Lang::En, Format::Markdown);
    assert!(english.contains("\n## Impact\n"), "{english}");
    answered(&mut laptop, "not-affected", None, None);
    let all = laptop.report(Audience::Customer, Lang::En, Format::Markdown);
    assert!(all.contains("\n## Impact, and what was not affected\n"), "{all}");
}

#[test]
fn h1_a_promise_without_a_time_goes_on_being_broken_only_while_the_matter_does() {
    let mut laptop = opened(CustomerKind::Person);
    let promise = json!({ "text": "亲自向您说明" });
    visible(&mut laptop, Command::Promise(Box::new(from_json(promise))));
    let broken = json!({ "commitment": "P1", "text": "没有做到" });
    visible(&mut laptop, Command::Break(from_json(broken)));
    laptop.wait(60 * 24 * 14);
    assert!(laptop.customer().contains("起，已逾"));
    status(&mut laptop, Status::Resolved, Visibility::Customer);
    let over = laptop.customer();
    let promises = section(&over, "承诺及兑现情况");
    assert!(promises.contains("未兑现：2025-09-29") && !promises.contains("已逾"), "{promises}");
}

#[test]
fn a3_a_restore_since_it_began_is_the_recovery_and_no_test() {
    for (restored, said) in
        [("2025-09-29T11:00:00Z", "用它完成恢复"), ("2025-09-01T11:00:00Z", "验证可恢复")]
    {
        let mut laptop = Laptop::opened();
        laptop.wait(600);
        let backup = Backup {
            exists: true,
            last_good: None,
            restore_tested: Some(super::support::at(restored)),
        };
        answered(&mut laptop, "backup-or-fallback", None, Some(backup));
        let text = laptop.customer();
        assert!(text.contains(said), "{restored}: {text}");
    }
}

#[test]
fn l5_when_it_was_contained_is_not_told_as_when_it_was_resolved() {
    let mut laptop = Laptop::opened();
    laptop.wait(26);
    status(&mut laptop, Status::Mitigated, Visibility::Customer);
    laptop.wait(42);
    status(&mut laptop, Status::Resolved, Visibility::Customer);
    let text = laptop.customer();
    let line = "至 2025-09-29 18:27 影响得到控制，共 27 分钟";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("至 2025-09-29 19:10 解决，共 1 小时 10 分"), "{text}");
}

#[test]
fn g6_that_only_our_own_people_read_of_the_resolution_is_said_before_it_leaves() {
    let mut laptop = Laptop::opened();
    status(&mut laptop, Status::Resolved, Visibility::Internal);
    assert!(warned(&laptop).contains(&"resolution-internal"));
    let mut shown = Laptop::opened();
    status(&mut shown, Status::Resolved, Visibility::Customer);
    assert!(!warned(&shown).contains(&"resolution-internal"));
    let mut again = Laptop::opened();
    status(&mut again, Status::Resolved, Visibility::Internal);
    status(&mut again, Status::Open, Visibility::Customer);
    assert!(!warned(&again).contains(&"resolution-internal"), "it broke again");
}
