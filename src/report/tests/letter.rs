//! The customer's report as a letter: what is said in words, what is missing and when it comes, and whose words stay out
//! (L5, L6, D4, H3).

use serde_json::json;

use super::{check::warned, support::Laptop};
use crate::{
    incident::{
        Act, Command, EntryKey, Status,
        command::{self, Answer},
        facts::{Confidence, Count},
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{Audience, DocumentKind, Format, Section, document::Block},
};

/// From a heading to the next of its level.
fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let after = text.split_once(&format!("\n## {title}\n")).expect(title).1;
    after.split("\n## ").next().unwrap()
}

fn visible(laptop: &mut Laptop, command: Command) -> EntryKey {
    laptop.act(Act::new(command).visible())
}

fn answered(laptop: &mut Laptop, question: &str, text: &str, count: Option<u64>) -> EntryKey {
    let count = count.map(|number| Count {
        number: Some(number),
        unit: "家门店".into(),
        since: None,
        until: None,
        extent: None,
    });
    let answer = Answer {
        question: question.into(),
        answer: text.into(),
        confidence: Confidence::Confirmed,
        backup: None,
        impact: None,
        count,
    };
    visible(laptop, Command::Answer(answer))
}

fn resolved(laptop: &mut Laptop) {
    let status = command::Move { status: Status::Resolved, reason: String::new() };
    visible(laptop, Command::Status(status));
}

fn promise(laptop: &mut Laptop, promise: &serde_json::Value) {
    let promise = serde_json::from_value(promise.clone()).unwrap();
    visible(laptop, Command::Promise(Box::new(promise)));
}

#[test]
fn l6_without_cause_impact_loss_and_measures_it_is_preliminary_and_names_them() {
    let mut laptop = Laptop::opened();
    resolved(&mut laptop);
    let information = section(&laptop.customer(), "报告信息").to_owned();
    assert!(information.contains("初步报告"), "{information}");
    for part in ["原因", "影响的数量", "损失情况", "改进措施"] {
        assert!(information.contains(&format!("{part}（补充日期待定）")), "{part}: {information}");
    }
    assert!(warned(&laptop).contains(&"undated-parts"));
}

#[test]
fn l6_a_missing_part_comes_when_a_promise_or_an_action_says_that_brings_it() {
    let mut laptop = Laptop::opened();
    resolved(&mut laptop);
    let due = "2025-10-10T10:00:00Z";
    promise(&mut laptop, &json!({ "text": "书面说明原因", "due": due, "brings": "cause" }));
    let plan = json!({ "owner": "沈工", "due": "2025-10-12T10:00:00Z", "brings": "impact" });
    let action = json!({ "text": "清点受影响门店", "plan": plan });
    let action = Command::GiveAction(serde_json::from_value(action).unwrap());
    visible(&mut laptop, action);
    let inside = json!({ "text": "清点损失", "plan": { "due": due, "brings": "loss" } });
    laptop.command(Command::GiveAction(serde_json::from_value(inside).unwrap()));
    let report = laptop.customer();
    let information = section(&report, "报告信息");
    assert!(information.contains("原因（2025-10-10 18:00 前补充）"), "{information}");
    assert!(information.contains("影响的数量（2025-10-12 18:00 前补充）"), "{information}");
    assert!(information.contains("损失情况（补充日期待定）"), "ours alone: {information}");
    assert!(section(&report, "原因").contains("将于 2025-10-10 18:00 前书面补充"), "{report}");
    laptop.wait(60 * 24 * 20);
    let late = laptop.customer();
    assert!(section(&late, "报告信息").contains("原因（补充日期待定）"), "its time passed: {late}");
}

#[test]
fn l6_with_all_of_them_and_restored_it_is_final() {
    let mut laptop = Laptop::opened();
    resolved(&mut laptop);
    answered(&mut laptop, "scope", "门店收银停用", Some(12));
    answered(&mut laptop, "what-was-lost", "没有丢失", None);
    answered(&mut laptop, "not-affected", "仓库系统照常", None);
    let asked = command::Ask { ask: "为什么会这样？".into(), ..command::Ask::default() };
    let asked = visible(&mut laptop, Command::Ask(asked));
    answered(&mut laptop, &asked.to_string(), "变更前没有复核", None);
    promise(
        &mut laptop,
        &json!({ "text": "变更双人复核", "due": "2025-10-31T10:00:00Z", "improvement": true }),
    );
    let report = laptop.customer();
    let information = section(&report, "报告信息");
    assert!(information.contains("最终报告") && !information.contains("尚缺"), "{information}");
    let summary = section(&report, "结论摘要");
    for said in ["“存储服务中断”一事自 2025-09-29 18:00 起", "损失情况：没有丢失", "解决"]
    {
        assert!(summary.contains(said), "{said}: {summary}");
    }
    let cause = section(&report, "原因");
    assert!(cause.contains("变更前没有复核") && !cause.contains("为什么会这样"), "{cause}");
    assert!(!warned(&laptop).contains(&"undated-parts"));
}

#[test]
fn l5_compensation_is_said_in_words_for_whom_how_much_and_how() {
    let mut laptop = Laptop::opened();
    let rate = json!({ "per": "fixed", "amount": { "minor": 50_000, "currency": "CNY" } });
    let due = "2025-09-29T10:20:00Z";
    promise(
        &mut laptop,
        &json!({ "text": "恢复收银", "due": due, "compensation": { "rate": rate } }),
    );
    laptop.wait(60);
    visible(
        &mut laptop,
        Command::Keep(serde_json::from_value(json!({ "commitment": "P1" })).unwrap()),
    );
    let open = laptop.customer();
    let redress = section(&open, "补救与赔偿");
    assert!(
        redress.contains("P1：按约定应给证券客户的补偿：¥500。尚未兑付：¥500；请联系"),
        "{redress}"
    );
    let paid = json!({
        "commitment": "P1", "text": "从十月账单减免",
        "amount": { "minor": 50_000, "currency": "CNY" },
    });
    visible(&mut laptop, Command::Compensate(serde_json::from_value(paid).unwrap()));
    let given = laptop.customer();
    let redress = section(&given, "补救与赔偿");
    assert!(redress.contains("兑付：¥500 · 从十月账单减免"), "{redress}");
}

#[test]
fn l5_what_passed_with_authorities_and_press_is_no_part_of_the_letter() {
    let mut laptop = Laptop::opened();
    for (name, side) in [("市场监管局", Side::Regulator), ("郑总监", Side::Customer)] {
        let profile = Profile { name: name.into(), side, ..Profile::default() };
        laptop.command(Command::Stakeholder(Box::new(profile)));
    }
    let ask = |from: &str, text: &str| {
        let enquiry = json!({ "from": from, "text": text });
        Command::Enquiry(serde_json::from_value(enquiry).unwrap())
    };
    visible(&mut laptop, ask("市场监管局", "请于周五前说明"));
    visible(&mut laptop, ask("郑总监", "何时恢复"));
    for (with, text) in [("市场监管局", "已书面说明"), ("郑总监", "今晚恢复")] {
        let contact = command::Contact {
            restored: false,
            with: vec![with.into()],
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: text.into(),
            next_update: None,
        };
        visible(&mut laptop, Command::Contact(contact));
    }
    for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
        let report = laptop.read(kind, Audience::Customer);
        assert!(!report.contains("请于周五前说明") && !report.contains("已书面说明"), "{report}");
        assert!(report.contains("何时恢复"), "{report}");
    }
    let html = laptop.report(Audience::Customer, Lang::Zh, Format::Html);
    assert!(html.contains("我方通报 1 次") && html.contains("收到联系 1 次"), "{html}");
}

#[test]
fn an_answer_is_called_by_its_public_label_in_the_language_of_the_document() {
    let mut laptop = Laptop::opened();
    answered(&mut laptop, "scope", "门店收银停用", Some(12));
    for (lang, label, question) in [
        (Lang::Zh, "影响范围", "影响了谁、多少"),
        (Lang::En, "Extent of the impact", "Who and what is hit"),
    ] {
        let report = laptop.report(Audience::Customer, lang, Format::Markdown);
        assert!(report.contains(label) && !report.contains(question), "{report}");
    }
}

#[test]
fn l5_there_is_one_timeline_and_its_picture_says_nothing_twice() {
    let mut laptop = Laptop::opened();
    laptop.note("镜像完成", crate::incident::Visibility::Customer);
    resolved(&mut laptop);
    let document = laptop.document(Audience::Customer, Lang::Zh);
    let count = |is: fn(&Block) -> bool| document.blocks.iter().filter(|it| is(it)).count();
    assert_eq!(count(|it| matches!(it, Block::Timeline(_))), 1);
    let tables = |it: &Block| matches!(it, Block::Figure(figure) if !figure.is_untabled());
    assert_eq!(count(tables), 0);
    let text = laptop.customer();
    assert_eq!(text.matches("镜像完成").count(), 1, "{text}");
    let html = laptop.report(Audience::Customer, Lang::Zh, Format::Html);
    assert!(html.contains("<svg") && !html.contains("<details>"), "{html}");
}

#[test]
fn every_section_has_a_heading_of_its_own_in_both_languages() {
    for lang in Lang::ALL {
        let titles: std::collections::BTreeSet<String> =
            Section::ALL.iter().map(|it| lang.say(&it.title_id())).collect();
        assert_eq!(titles.len(), Section::ALL.len());
    }
}
