//! What the house counts and what the customer reads agree: promises, offers and statuses, by the same rules from the
//! same entries.

use serde_json::json;

use super::support::{Laptop, at, draft};
use crate::{
    incident::{
        Act, Command, EntryKey, Event, Incident, Instant, Payload, Refusal, Status,
        Visibility::{Customer, Internal},
        Warning,
        command::{self, Selector},
        disclosure::{CustomerIncident, VisibleEntries},
        event::Corrected,
    },
    report::{Audience, DocumentKind},
};

fn known(laptop: &Laptop) -> CustomerIncident {
    CustomerIncident::fold(&VisibleEntries::of(&laptop.incident))
}

fn promise(said: serde_json::Value) -> Act {
    Act::new(Command::Promise(Box::new(serde_json::from_value(said).unwrap())))
}

fn promised(text: &str, due: &str) -> Act {
    let rate = json!({ "per": "fixed", "amount": { "minor": 50_000, "currency": "CNY" } });
    promise(json!({ "text": text, "due": due, "compensation": { "rate": rate } })).visible()
}

fn keep(label: &str) -> Act {
    let keep = json!({ "commitment": label, "text": "已发" });
    Act::new(Command::Keep(serde_json::from_value(keep).unwrap())).visible()
}

fn pay(label: &str) -> Act {
    let amount = json!({ "minor": 50_000, "currency": "CNY" });
    let paid = json!({ "commitment": label, "text": "转账", "amount": amount });
    Act::new(Command::Compensate(serde_json::from_value(paid).unwrap())).visible()
}

fn offer(terms: &str, yuan: u64) -> Act {
    let amount = json!({ "minor": yuan * 100, "currency": "CNY" });
    let offer = json!({ "terms": terms, "amount": amount });
    Act::new(Command::Offer(serde_json::from_value(offer).unwrap())).visible()
}

fn moved(laptop: &mut Laptop, entry: EntryKey, text: &str, to: &str) {
    let entry = Selector::key(entry);
    let to = command::Correct {
        entry,
        text: text.into(),
        occurred: Some(at(to)),
        began: None,
        promise: None,
    };
    laptop.act(Act::new(Command::Correct(to)).visible());
}

/// The part of a Markdown report under a heading.
fn section<'a>(report: &'a str, heading: &str) -> &'a str {
    let after = report.split_once(&format!("\n## {heading}\n")).expect(heading).1;
    after.split("\n## ").next().unwrap()
}

#[test]
fn h1_a_promise_has_one_number_for_the_house_and_in_every_paper() {
    let mut laptop = Laptop::opened();
    let inside = laptop.act(promise(json!({ "text": "甲", "due": "2025-09-29T14:00:00Z" })));
    laptop.act(promised("乙", "2025-09-29T15:00:00Z"));
    laptop.act(promise(json!({ "text": "丙", "due": "2025-09-29T15:30:00Z" })));
    laptop.act(promised("丁", "2025-09-29T16:00:00Z"));
    let labels = |laptop: &Laptop| -> Vec<(String, String)> {
        let list = known(laptop).commitments.list.clone();
        list.into_iter().map(|it| (it.label.clone(), it.words().to_owned())).collect()
    };
    let pair = |label: &str, text: &str| (label.to_owned(), text.to_owned());
    assert_eq!(labels(&laptop), [pair("P2", "乙"), pair("P4", "丁")]);
    let first = laptop.customer();
    laptop.show(inside, Customer);
    assert_eq!(labels(&laptop), [pair("P1", "甲"), pair("P2", "乙"), pair("P4", "丁")]);
    for report in [first, laptop.customer()] {
        let table = section(&report, "承诺及兑现情况");
        assert!(table.contains("**P2**") && table.contains("**P4**"), "{table}");
    }
}

#[test]
fn b6_an_offer_has_one_number_for_the_house_and_in_every_paper() {
    let mut laptop = Laptop::opened();
    laptop.act(Act::new(offer("内部方案", 1).command));
    laptop.act(offer("退一万八", 18_000));
    let labels: Vec<String> = known(&laptop).offers.list.into_iter().map(|it| it.label).collect();
    assert_eq!(labels, ["O2"]);
}

#[test]
fn h1_promises_of_two_laptops_with_one_number_keep_their_rows() {
    let mut here = Laptop::opened();
    let mut there = here.copy(9);
    here.act(promised("甲", "2025-09-29T15:00:00Z"));
    there.act(promised("乙", "2025-09-29T16:00:00Z"));
    here.merge(&there);
    let house: Vec<String> =
        here.incident.commitments.list.iter().map(|it| it.label.clone()).collect();
    let report = here.customer();
    let table = section(&report, "承诺及兑现情况");
    for label in house {
        assert!(table.contains(&format!("**{label}**")), "{label}: {table}");
    }
}

#[test]
fn h3_what_was_taken_back_settles_no_promise_in_the_customer_s_paper() {
    let mut laptop = Laptop::opened();
    laptop.act(promised("每小时发进度", "2025-09-29T11:00:00Z"));
    let kept = laptop.act(keep("P1"));
    laptop.wait(120);
    let paid = laptop.act(pay("P1"));
    laptop.issue();
    laptop.retract(kept);
    laptop.retract(paid);
    let report = laptop.customer();
    let table = section(&report, "承诺及兑现情况");
    assert!(table.contains("未兑现") && !table.contains("已于"), "{table}");
    assert!(table.contains("¥500"), "the compensation is owed: {table}");
    let events = section(&report, "事件经过");
    assert!(events.contains("~~已发~~"), "the line stays, struck: {events}");
    let (ours, theirs) = (&laptop.incident.commitments.list[0], &known(&laptop).commitments);
    assert_eq!(ours.standing(laptop.now), theirs.list[0].standing(laptop.now));
    assert_eq!(theirs.list[0].payments, []);
}

#[test]
fn h3_a_fulfilment_whose_time_was_corrected_counts_from_then() {
    let mut laptop = Laptop::opened();
    laptop.act(promised("发进度", "2025-09-29T11:00:00Z"));
    laptop.wait(70);
    let kept = laptop.act(keep("P1"));
    moved(&mut laptop, kept, "18:50 已发，是补记", "2025-09-29T10:50:00Z");
    let report = laptop.customer();
    let table = section(&report, "承诺及兑现情况");
    assert!(!table.contains("逾"), "{table}");
    let (now, theirs) = (laptop.now, known(&laptop).commitments);
    let ours = &laptop.incident.commitments.list[0];
    assert_eq!(ours.standing(now), theirs.list[0].standing(now));
    assert_eq!((ours.kept, theirs.list[0].owed(now)), (theirs.list[0].kept, None));
}

#[test]
fn k1_a_corrected_beginning_moves_the_impact_for_the_house_and_the_customer() {
    let mut laptop = Laptop::opened();
    let opening = laptop.incident.opening.as_ref().unwrap().entry;
    moved(&mut laptop, opening, "影响始于十七点", "2025-09-29T09:00:00Z");
    assert_eq!(laptop.incident.began(), at("2025-09-29T09:00:00Z"));
    assert_eq!(known(&laptop).began, Some(laptop.incident.began()));
    let report = laptop.customer();
    let impact = section(&report, "影响、损失与未受影响的部分");
    assert!(impact.contains("2025-09-29 17:00"), "{impact}");
}

#[test]
fn k1_an_impact_named_apart_stays_when_the_opening_is_moved() {
    let mut laptop = Laptop::new();
    laptop.act(Act::new(Command::Open(command::Open {
        title: "核心存储故障".into(),
        customer: "证券客户".into(),
        began: Some(at("2025-09-29T08:00:00Z")),
        ..command::Open::default()
    })));
    let opening = laptop.incident.opening.as_ref().unwrap().entry;
    moved(&mut laptop, opening, "更早建单", "2025-09-29T09:00:00Z");
    assert_eq!(laptop.incident.opened_at(), at("2025-09-29T09:00:00Z"));
    assert_eq!(laptop.incident.began(), at("2025-09-29T08:00:00Z"));
}

#[test]
fn h1_a_corrected_promise_stands_by_its_corrected_words_everywhere() {
    let mut laptop = Laptop::opened();
    let key = laptop.act(promised("全部恢复六百条", "2025-09-29T11:00:00Z"));
    laptop.correct(key, "恢复其中四百条", Customer);
    laptop.wait(120);
    let late = known(&laptop).with_derived(laptop.now);
    let words: Vec<String> = late
        .lines
        .iter()
        .filter(|line| line.key.is_none())
        .filter_map(|line| line.said.words().map(str::to_owned))
        .collect();
    assert!(words.iter().any(|text| text == "恢复其中四百条"), "{words:?}");
    for report in [laptop.customer(), laptop.read(DocumentKind::StatusUpdate, Audience::Customer)] {
        let plain = report.replace("~~全部恢复六百条~~", "");
        assert!(!plain.contains("六百条"), "{report}");
        assert!(plain.contains("四百条"), "{report}");
    }
}

#[test]
fn b6_a_corrected_offer_strikes_its_amount_with_its_words() {
    let mut laptop = Laptop::opened();
    let key = laptop.act(offer("退三万八", 38_000));
    let unread = {
        let mut laptop = laptop.clone();
        laptop.correct(key, "退一万八", Customer);
        laptop.customer()
    };
    let offers = section(&unread, "补救与赔偿");
    assert!(offers.contains("退一万八") && !offers.contains("38,000"), "{offers}");
    laptop.issue();
    laptop.correct(key, "退一万八", Customer);
    let report = laptop.customer();
    let offers = section(&report, "补救与赔偿");
    assert!(offers.contains("~~¥38,000~~"), "{offers}");
    assert_eq!(known(&laptop).offers.list[0].terms, "退一万八");
}

fn status(laptop: &mut Laptop, status: Status, at: Instant) -> EntryKey {
    let wanted = command::Move { status, reason: "里面的理由".into() };
    laptop.act(Act::new(Command::Status(wanted)).visible().at(at))
}

#[test]
fn k1_a_status_recorded_late_does_not_undo_what_happened_after_it() {
    let mut laptop = Laptop::opened();
    let mut other = laptop.copy(9);
    laptop.wait(180);
    other.wait(180);
    status(&mut laptop, Status::Resolved, at("2025-09-29T12:52:00Z"));
    other.wait(5);
    status(&mut other, Status::Mitigated, at("2025-09-29T11:52:00Z"));
    laptop.merge(&other);
    status(&mut laptop, Status::Mitigated, at("2025-09-29T12:10:00Z"));
    assert_eq!(laptop.incident.lifecycle.status(), Status::Resolved);
    assert_eq!(laptop.incident.lifecycle.resolved_at(), Some(at("2025-09-29T12:52:00Z")));
    assert_eq!(known(&laptop).status, Some((Status::Resolved, at("2025-09-29T12:52:00Z"))));
    let report = laptop.customer();
    assert!(section(&report, "结论摘要").contains("已于 2025-09-29 20:52 解决"), "{report}");
    assert!(
        section(&report, "报告信息").contains("初步报告"),
        "L6: it is over, and not whole: {report}"
    );
}

#[test]
fn k1_of_two_statuses_of_one_instant_the_later_in_the_log_counts() {
    let mut laptop = Laptop::opened();
    laptop.wait(60);
    for wanted in [Status::Mitigated, Status::Resolved, Status::Open] {
        status(&mut laptop, wanted, at("2025-09-29T10:30:00Z"));
        assert_eq!(laptop.incident.lifecycle.status(), wanted);
        assert_eq!(known(&laptop).status.unwrap().0, wanted);
    }
}

#[test]
fn k1_a_status_the_customer_reads_is_not_corrected_in_words() {
    let mut laptop = Laptop::opened();
    laptop.wait(60);
    let key = status(&mut laptop, Status::Resolved, at("2025-09-29T10:30:00Z"));
    let correct = |text: &str, occurred| {
        let entry = Selector::key(key);
        Act::new(Command::Correct(command::Correct {
            entry,
            text: text.into(),
            occurred,
            began: None,
            promise: None,
        }))
    };
    assert_eq!(laptop.refused(correct("没有恢复", None).visible()), Refusal::NotInWords);
    let inside = laptop.act(correct("理由写错了：先换的电源", None));
    let show = command::Show {
        entry: Selector::key(inside),
        visibility: Customer,
        public_role: None,
        reason: String::new(),
    };
    assert_eq!(laptop.refused(Act::new(Command::Visibility(show))), Refusal::NotInWords);
    laptop.retract(inside);
    moved(&mut laptop, key, "二十分恢复", "2025-09-29T10:20:00Z");
    let report = laptop.customer();
    assert!(section(&report, "结论摘要").contains("已于 2025-09-29 18:20 解决"), "{report}");
    assert!(!report.contains("二十分恢复") && !report.contains("~~"), "{report}");
}

#[test]
fn k1_a_status_that_a_log_corrects_in_words_is_not_in_force_and_its_reason_stays_ours() {
    let mut laptop = Laptop::opened();
    laptop.wait(60);
    let target = status(&mut laptop, Status::Resolved, at("2025-09-29T10:30:00Z"));
    let corrected = Corrected {
        target,
        text: "没有恢复，仍在抢修".into(),
        occurred: None,
        known: None,
        began: None,
        promise: None,
    };
    laptop.entry(draft(Event::Corrected(corrected), Customer, laptop.now));
    assert_eq!(known(&laptop).status, None);
    let report = laptop.customer();
    assert!(!report.contains("仍在抢修"), "{report}");
    assert!(section(&report, "报告信息").contains("初步报告"), "{report}");
    assert!(section(&report, "影响、损失与未受影响的部分").contains("至今"), "{report}");
    let update = laptop.read(DocumentKind::StatusUpdate, Audience::Customer);
    assert!(!update.contains("已解决"), "{update}");
}

#[test]
fn k1_the_corrected_reason_of_a_status_shown_later_leaves_it_in_force() {
    let mut laptop = Laptop::opened();
    let wanted = command::Move { status: Status::Resolved, reason: "换盘".into() };
    let key = laptop.command(Command::Status(wanted));
    laptop.correct(key, "换的是电源", Internal);
    laptop.show(key, Customer);
    assert_eq!(known(&laptop).status.unwrap().0, Status::Resolved);
    let report = laptop.customer();
    assert!(!report.contains("换的是电源") && !report.contains("~~"), "{report}");
}

fn complete(label: &str, with: &serde_json::Value) -> Act {
    let complete = json!({ "commitment": label, "with": with });
    Act::new(Command::CompletePromise(serde_json::from_value(complete).unwrap()))
}

#[test]
fn h1_what_a_promise_lacked_reaches_the_customer_once_it_is_agreed_visibly() {
    let mut laptop = Laptop::opened();
    laptop.act(promise(json!({ "text": "恢复数据" })).visible());
    let rate = json!({ "per": "in-kind", "what": "免费巡检一次" });
    let agreed = json!({
        "due": "2025-09-29T11:00:00Z",
        "compensation": { "rate": rate },
        "payer": "里面的服务部",
        "deliverer": "里面的张工"
    });
    laptop.act(complete("P1", &agreed).visible());
    laptop.wait(120);
    let report = laptop.customer();
    let table = section(&report, "承诺及兑现情况");
    assert!(table.contains("2025-09-29 19:00") && table.contains("未兑现"), "{table}");
    assert!(table.contains("免费巡检一次") && !table.contains("未约定补偿"), "{table}");
    let events = section(&report, "事件经过");
    assert!(events.contains("免费巡检一次"), "{events}");
    assert!(!report.contains("里面的"), "who pays and who delivers is ours: {report}");
    laptop.act(pay("P1"));
    let report = laptop.customer();
    assert!(!report.contains("自愿补偿"), "agreed, so no goodwill: {report}");
    let ours = &laptop.incident.commitments.list[0];
    assert_eq!(ours.standing(laptop.now), known(&laptop).commitments.list[0].standing(laptop.now));
}

#[test]
fn h1_who_pays_and_who_delivers_is_never_shown() {
    let mut laptop = Laptop::opened();
    laptop.act(promised("恢复数据", "2025-09-29T11:00:00Z"));
    let inside = laptop.act(complete("P1", &json!({ "payer": "里面的服务部" })).visible());
    assert_eq!(known(&laptop).lines.iter().filter(|line| line.key == Some(inside)).count(), 0);
    let show = command::Show {
        entry: Selector::key(inside),
        visibility: Customer,
        public_role: None,
        reason: String::new(),
    };
    let refused = laptop.refused(Act::new(Command::Visibility(show)));
    assert_eq!(refused, Refusal::NeverVisible("commitment-completed".into()));
}

#[test]
fn h1_what_was_agreed_is_shown_later_on_request() {
    let mut laptop = Laptop::opened();
    laptop.act(promise(json!({ "text": "恢复数据" })).visible());
    let agreed = laptop.act(complete("P1", &json!({ "due": "2025-09-29T11:00:00Z" })));
    assert_eq!(known(&laptop).commitments.list[0].due(), None);
    laptop.show(agreed, Customer);
    assert_eq!(known(&laptop).commitments.list[0].due(), Some(at("2025-09-29T11:00:00Z")));
}

fn ask(text: &str) -> Act {
    let ask = command::Ask { ask: text.into(), ..command::Ask::default() };
    Act::new(Command::Ask(ask))
}

fn answered(laptop: &mut Laptop, question: EntryKey, text: &str) {
    let answer = json!({ "question": question.to_string(), "answer": text });
    let answer = serde_json::from_value(answer).unwrap();
    laptop.act(Act::new(Command::Answer(answer)).visible());
}

#[test]
fn k1_the_wording_of_an_internal_question_does_not_leave_with_its_visible_answer() {
    let mut laptop = Laptop::opened();
    let ours = laptop.act(ask("赵工是不是又没看告警？"));
    let other = laptop.act(ask("另一个里面的问题？"));
    let theirs = laptop.act(ask("几点能用？").visible());
    answered(&mut laptop, ours, "告警已处理完毕");
    answered(&mut laptop, other, "备件已到现场");
    answered(&mut laptop, theirs, "六点整可以用");
    for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
        let report = laptop.read(kind, Audience::Customer);
        assert!(!report.contains("赵工") && !report.contains("里面的"), "{report}");
        // Two questions without their wording are two questions.
        assert!(report.contains("告警已处理完毕") && report.contains("备件已到现场"), "{report}");
        assert!(report.contains("Q1") && report.contains("Q2"), "{report}");
        assert!(report.contains("几点能用？"), "{report}");
    }
}

#[test]
fn k2_the_wording_of_an_erased_question_stands_in_no_report() {
    let mut laptop = Laptop::opened();
    let question = laptop.act(ask("张三的身份证号是多少？").visible());
    answered(&mut laptop, question, "已核对无误");
    assert!(laptop.customer().contains("张三"));
    let erase = json!({ "entries": [question.to_string()], "reason": "依法" });
    laptop.command(Command::Erase(serde_json::from_value(erase).unwrap()));
    let mut entries = laptop.incident.entries().to_vec();
    entries.iter_mut().find(|it| it.key == question).unwrap().payload = Payload::Erased;
    laptop.incident = Incident::fold(laptop.incident.id(), entries);
    for report in [laptop.customer(), laptop.internal()] {
        assert!(!report.contains("张三") && report.contains("已核对无误"), "{report}");
    }
}

#[test]
fn k2_erasing_a_question_names_the_answers_that_repeat_it() {
    let mut laptop = Laptop::opened();
    let question = laptop.act(ask("张三的身份证号是多少？"));
    answered(&mut laptop, question, "已核对无误");
    let erase = json!({ "entries": [question.to_string()], "reason": "依法" });
    let erase = Act::new(Command::Erase(serde_json::from_value(erase).unwrap()));
    let found = laptop.decided(&erase).unwrap().warnings;
    assert_eq!(found, [Warning::QuestionRepeated(vec!["#6".to_owned()])]);
}
