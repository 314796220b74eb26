//! Tasks and measures in documents and updates (E4, M4): the customer reads those that were shown, without who does them
//! and what they cost; our own people read all.

use serde_json::json;

use super::support::Laptop;
use crate::{
    incident::{
        Act, Command, EntryKey, Status, Visibility,
        command::{self, GiveAction, ReportBack},
    },
    locale::Lang,
    report::{Audience, DocumentKind},
};

fn give(text: &str, measure: bool) -> Command {
    let plan = json!({
        "owner": "沈工", "owner_role": "运维主管", "due": "2025-09-30T10:00:00Z",
        "verification": "抽一台恢复并比对",
        "cost": { "amount": { "minor": 7_654_300, "currency": "CNY" } },
    });
    let said: GiveAction =
        serde_json::from_value(json!({ "text": text, "measure": measure, "plan": plan })).unwrap();
    Command::GiveAction(said)
}

fn report(label: &str, text: &str, evidence: Option<EntryKey>) -> Command {
    let said = json!({ "action": label, "text": text, "evidence": evidence });
    let said: ReportBack = serde_json::from_value(said).unwrap();
    Command::ReportBack(said)
}

/// From a heading to the next of its level.
fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let start = text.find(&format!("## {title}")).unwrap_or_else(|| panic!("{title} in {text}"));
    let rest = &text[start + 3..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn a_visible_measure_stands_first_among_the_improvements_with_role_time_and_verification() {
    let mut laptop = Laptop::opened();
    let promised =
        json!({ "text": "改进巡检流程", "due": "2025-10-30T10:00:00Z", "improvement": true });
    let promised = Box::new(serde_json::from_value(promised).unwrap());
    laptop.act(Act::new(Command::Promise(promised)).visible());
    laptop.act(Act::new(give("每月演练一次恢复", true)).visible());
    laptop.command(give("内部的另一项措施", true));
    let text = laptop.customer();
    let improvements = section(&text, "改进措施");
    let row = |words: &str| {
        let rows: Vec<&str> = improvements.lines().filter(|it| it.starts_with('|')).collect();
        rows.iter().position(|it| it.contains(words)).unwrap_or_else(|| panic!("{improvements}"))
    };
    assert!(row("每月演练一次恢复") < row("改进巡检流程"), "{improvements}");
    for said in ["运维主管", "2025-09-30 18:00", "抽一台恢复并比对", "计划中"] {
        assert!(improvements.contains(said), "{said}: {improvements}");
    }
    for ours in ["沈工", "76,543", "76543", "内部的另一项措施"] {
        assert!(!text.contains(ours), "{ours}: {text}");
    }
    let shows = laptop.note("演练记录", Visibility::Internal);
    laptop.act(Act::new(report("T1", "第一次演练已做", Some(shows))).visible());
    let text = laptop.customer();
    assert!(section(&text, "改进措施").contains("已完成"), "{text}");
    assert!(text.contains("第一次演练已做") && !text.contains("演练记录"), "{text}");
}

#[test]
fn a_visible_task_stands_among_the_steps_and_never_among_the_improvements() {
    let mut laptop = Laptop::opened();
    laptop.act(Act::new(give("做完整镜像", false)).visible());
    laptop.act(Act::new(report("T1", "2 TB，校验一致", None)).visible());
    let text = laptop.customer();
    assert!(section(&text, "补救与赔偿").contains("做完整镜像"), "{text}");
    assert!(!section(&text, "改进措施").contains("做完整镜像"), "{text}");
    assert!(section(&text, "补救与赔偿").contains("已完成"), "{text}");
    assert!(text.contains("2 TB，校验一致"), "{text}");
}

#[test]
fn a_measure_that_was_taken_back_is_none_and_one_that_was_dropped_says_so() {
    let mut laptop = Laptop::opened();
    let gone = laptop.act(Act::new(give("写错的措施", true)).visible());
    laptop.retract(gone);
    laptop.act(Act::new(give("每月演练一次恢复", true)).visible());
    let dropped = json!({ "action": "T2", "reason": "并入公司级演练" });
    let dropped = Command::DropAction(serde_json::from_value(dropped).unwrap());
    laptop.act(Act::new(dropped).visible());
    let text = laptop.customer();
    let improvements = section(&text, "改进措施");
    assert!(!improvements.contains("写错的措施"), "{improvements}");
    assert!(improvements.contains("每月演练一次恢复") && improvements.contains("已取消"), "{text}");
    assert!(text.contains("并入公司级演练"), "{text}");
}

#[test]
fn the_full_record_holds_owner_evidence_verification_and_cost_of_every_action() {
    let mut laptop = Laptop::opened();
    laptop.command(give("每月演练一次恢复", true));
    let shows = laptop.note("演练记录", Visibility::Internal);
    laptop.command(report("T1", "第一次演练已做", Some(shows)));
    laptop.command(give("做完整镜像", false));
    let text = laptop.internal();
    let actions = section(&text, "任务与措施");
    let evidence = format!("凭据 \\#{}", shows.seq);
    for said in [
        "T1",
        "T2",
        "每月演练一次恢复",
        "做完整镜像",
        "沈工",
        "运维主管",
        "抽一台恢复并比对",
        "¥76,543",
        "已完成",
        "计划中",
        "第一次演练已做",
        &evidence,
        "措施",
        "任务",
    ] {
        assert!(actions.contains(said), "{said}: {actions}");
    }
    let brief = laptop.read(DocumentKind::HandoverBrief, Audience::Internal);
    assert!(brief.contains("T2 · 做完整镜像") && !brief.contains("T1 ·"), "{brief}");
}

#[test]
fn an_update_says_what_we_do_and_what_is_done() {
    let mut laptop = Laptop::opened();
    laptop.act(Act::new(give("做完整镜像", false)).visible());
    laptop.act(Act::new(give("每月演练一次恢复", true)).visible());
    laptop.command(give("内部的另一件", false));
    laptop.act(Act::new(report("T1", "2 TB", None)).visible());
    let update = laptop.read(DocumentKind::StatusUpdate, Audience::Customer);
    assert!(update.contains("已做到：做完整镜像 · 2 TB"), "{update}");
    assert!(update.contains("每月演练一次恢复"), "{update}");
    assert!(!update.contains("内部的另一件") && !update.contains("沈工"), "{update}");
    let ours = laptop.read(DocumentKind::StatusUpdate, Audience::Internal);
    assert!(ours.contains("T3 内部的另一件") && ours.contains("沈工"), "{ours}");
}

#[test]
fn what_an_action_is_in_the_customers_documents_is_in_both_languages() {
    let mut laptop = Laptop::opened();
    laptop.act(Act::new(give("restore drill every month", true)).visible());
    let status = command::Move { status: Status::Resolved, reason: String::new() };
    laptop.act(Act::new(Command::Status(status)).visible());
    let english = laptop.report(Audience::Customer, Lang::En, crate::report::Format::Markdown);
    let improvements = section(&english, "Improvements");
    assert!(improvements.contains("restore drill every month") && improvements.contains("Planned"));
}
