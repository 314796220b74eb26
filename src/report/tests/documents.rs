//! What the sections of the customer's report and the other documents say, and what they refuse to say.

use std::sync::Arc;

use super::support::Laptop;
use crate::{
    incident::{
        Act, Command, Draft, EntryKey, Event, Status,
        Visibility::{Customer, Internal},
        command::{self, Answer, Ask, Selector},
        event::PlaybookAdopted,
        facts::{Confidence, Count, Extent},
        responsibility::Condition,
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    playbook::{Playbook, QuestionKind, builtin},
    report::{Audience, Blocked, DocumentKind, FileName, Format, Which, when_met},
};

fn contact(channel: Channel, text: &str) -> Act {
    Act::new(Command::Contact(command::Contact {
        restored: false,
        with: vec![],
        direction: Direction::Outbound,
        channel,
        outcome: Outcome::Reached,
        text: text.into(),
        next_update: None,
    }))
}

fn lamps(laptop: &mut Laptop, lit: bool) {
    for lamp in [Condition::Fault, Condition::Capacity] {
        laptop.command(Command::SetCondition(command::SetCondition {
            lamp,
            lit,
            basis: "查实".into(),
        }));
    }
}

fn asked(laptop: &mut Laptop, section: &str, ask: &str) -> EntryKey {
    let ask = Ask { ask: ask.into(), section: section.into(), ..Ask::default() };
    laptop.act(Act::new(Command::Ask(ask)).visible())
}

fn answered(laptop: &mut Laptop, question: EntryKey, text: &str, confidence: Confidence) {
    let answer = Answer {
        question: Selector::key(question),
        answer: text.into(),
        confidence,
        backup: None,
        impact: None,
        count: None,
    };
    laptop.act(Act::new(Command::Answer(answer)).visible());
}

/// Answers a question of the playbook, as the customer may read it.
fn said(laptop: &mut Laptop, question: &str, text: &str, count: Option<Count>) -> EntryKey {
    let answer = Answer {
        question: question.into(),
        answer: text.into(),
        confidence: Confidence::Confirmed,
        backup: None,
        impact: None,
        count,
    };
    laptop.act(Act::new(Command::Answer(answer)).visible())
}

fn section<'a>(report: &'a str, heading: &str) -> &'a str {
    // Whoever is responsible apologises (D4).
    let titled = |title: &str| report.split_once(&format!("\n## {title}\n"));
    let apology = titled("我们的致歉").filter(|_| heading == "我们的遗憾");
    let after = titled(heading).or(apology).expect(heading).1;
    after.split("\n## ").next().unwrap()
}

/// Whether it says that we are at fault; where it does not, regret stands in its place, and no apology (D4).
fn admits(report: &str) -> bool {
    let said = section(report, "我们的遗憾");
    let (admits, regrets) = (said.contains("我们有责任"), said.contains("深感遗憾"));
    assert_eq!((admits, !admits), (said.contains("歉意"), regrets), "{said}");
    admits
}

const STATED: &str = "因为赶工，我们有责任，向您致歉";

#[test]
fn d1_responsibility_stands_only_where_it_was_stated_visibly_and_the_lamps_burn() {
    let mut laptop = Laptop::opened();
    assert!(!admits(&laptop.customer()), "nobody stated it");
    lamps(&mut laptop, true);
    let said = laptop.act(contact(Channel::Meeting, STATED));
    assert!(!admits(&laptop.customer()), "it was not stated visibly");
    laptop.show(said, Customer);
    assert!(admits(&laptop.customer()));
    lamps(&mut laptop, false);
    assert!(!admits(&laptop.customer()), "the lamps are dark");
}

#[test]
fn d2_responsibility_is_the_first_paragraph_in_our_name_without_a_reason() {
    let mut laptop = Laptop::opened();
    lamps(&mut laptop, true);
    laptop.act(contact(Channel::Meeting, STATED).visible());
    let report = laptop.customer();
    let stated = section(&report, "我们的致歉");
    let first = stated.trim().lines().next().unwrap();
    assert_eq!(first, "**这件事我们有责任。** 对贵方因此受到的影响，我们深表歉意。");
    assert!(!stated.contains("因为") && !stated.contains("赶工"), "{stated}");
    let place = |heading: &str| report.find(&format!("\n## {heading}\n")).unwrap();
    assert!(place("结论摘要") < place("我们的致歉"));
    assert!(place("我们的致歉") < place("影响、损失与未受影响的部分"));
}

#[test]
fn d1_what_the_customer_said_is_no_statement_of_ours() {
    let mut laptop = Laptop::opened();
    lamps(&mut laptop, true);
    let mut act = contact(Channel::Phone, "你们说“我们有责任”");
    if let Command::Contact(made) = &mut act.command {
        made.direction = Direction::Inbound;
    }
    laptop.act(act.visible());
    assert!(!admits(&laptop.customer()));
}

#[test]
fn l1_a_cause_stands_only_once_it_is_verified_and_never_with_a_person() {
    let mut laptop = Laptop::opened();
    let question = asked(&mut laptop, "cause", "为什么没有拦住？");
    answered(&mut laptop, question, "疑似硬件老化", Confidence::Assumed);
    laptop.act(
        Act::new(Command::Status(command::Move {
            status: Status::Resolved,
            reason: String::new(),
        }))
        .visible(),
    );
    let report = laptop.customer();
    assert!(!report.contains("疑似硬件老化"), "{report}");
    assert!(section(&report, "原因").contains("仍在核查"), "{report}");
    let mut act = Act::new(Command::Answer(Answer {
        question: Selector::key(question),
        answer: "变更流程没有复核这一步".into(),
        confidence: Confidence::Confirmed,
        backup: None,
        impact: None,
        count: None,
    }))
    .visible();
    act.who = Some("工程师赵".into());
    laptop.act(act);
    let report = laptop.customer();
    let cause = section(&report, "原因");
    assert!(cause.contains("变更流程没有复核这一步") && !cause.contains("赵"), "{cause}");
    let interim = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(!interim.contains("疑似硬件老化") && !interim.contains("原因：尚未查实"), "{interim}");
}

#[test]
fn l1_a_cause_that_nobody_verified_leaves_by_no_paper_whoever_asked_for_it() {
    let mut laptop = Laptop::opened();
    let ask = |ask: &str| Command::Ask(Ask { ask: ask.into(), ..Ask::default() });
    let typed = laptop.act(Act::new(ask("故障的根本原因是什么？")).visible());
    answered(&mut laptop, typed, "疑似固件缺陷", Confidence::Assumed);
    let section = asked(&mut laptop, "cause", "做了什么操作？");
    answered(&mut laptop, section, "有人误初始化了卷", Confidence::Claimed);
    let papers = [
        laptop.customer(),
        laptop.read(DocumentKind::InterimReport, Audience::Customer),
        laptop.read(DocumentKind::StatusUpdate, Audience::Customer),
    ];
    for paper in papers {
        assert!(!paper.contains("固件缺陷") && !paper.contains("误初始化"), "{paper}");
    }
}

#[test]
fn l1_a_verified_cause_outlives_its_correction_without_its_proof() {
    let mut laptop = Laptop::opened();
    let question = asked(&mut laptop, "cause", "做了什么操作？");
    let answer = Answer {
        question: Selector::key(question),
        answer: "误初始化了卷".into(),
        confidence: Confidence::Confirmed,
        backup: None,
        impact: None,
        count: None,
    };
    let key = laptop.act(Act::new(Command::Answer(answer)).visible());
    laptop.correct(key, "误删了卷映射", Customer);
    let report = laptop.customer();
    let cause = section(&report, "原因");
    assert!(
        cause.contains("误删了卷映射") && cause.contains("更正内容是否核实：未注明"),
        "{cause}"
    );
    assert!(!cause.contains("误初始化"), "{cause}");
    let interim = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(!interim.contains("原因：尚未查实"), "{interim}");
}

#[test]
fn l1_of_several_answers_to_one_question_the_last_one_stands_in_the_tables() {
    let mut laptop = Laptop::opened();
    let scope = asked(&mut laptop, "impact", "影响几家门店？");
    answered(&mut laptop, scope, "三家门店", Confidence::Claimed);
    answered(&mut laptop, scope, "五家门店", Confidence::Confirmed);
    said(&mut laptop, "what-was-lost", "三家的订单", None);
    said(&mut laptop, "what-was-lost", "没有丢失", None);
    let report = laptop.customer();
    let impact = section(&report, "影响、损失与未受影响的部分");
    assert!(impact.contains("五家门店") && !impact.contains("三家门店"), "{impact}");
    let data = section(&report, "数据与备份");
    assert!(data.contains("没有丢失") && !data.contains("三家的订单"), "{data}");
    let course = section(&report, "事件经过");
    assert!(course.contains("三家门店") && course.contains("三家的订单"), "what was said stays");
}

#[test]
fn a3_in_the_table_too_a_corrected_answer_keeps_no_proof_of_its_first_words() {
    let mut laptop = Laptop::opened();
    let question = asked(&mut laptop, "data", "最近一次备份？");
    let backup = crate::incident::facts::Backup {
        exists: true,
        last_good: None,
        restore_tested: Some(super::support::at("2025-01-26T00:00:00Z")),
    };
    let answer = Answer {
        question: Selector::key(question),
        answer: "一月那份可以用".into(),
        confidence: Confidence::Confirmed,
        backup: Some(backup),
        impact: None,
        count: None,
    };
    let key = laptop.act(Act::new(Command::Answer(answer)).visible());
    laptop.issue();
    laptop.correct(key, "那份打不开", Customer);
    let report = laptop.customer();
    let data = section(&report, "数据与备份");
    assert!(data.contains("~~已于 2025-01-26"), "{data}");
    assert!(data.contains("更正内容是否核实：未注明") && !data.contains("已核实"), "{data}");
}

#[test]
fn case_7_6_a7_the_number_stands_under_loss_and_what_was_spared_under_not_affected() {
    let mut laptop = Laptop::opened();
    said(&mut laptop, "scope", "网页和接口打不开", None);
    let before = laptop.customer();
    let impact = section(&before, "影响、损失与未受影响的部分");
    assert!(impact.contains("哪些部分未受影响，尚待说明"), "{impact}");
    let count = Count {
        number: Some(5000),
        unit: "个项目".into(),
        since: Some(super::support::at("2025-09-29T09:05:00Z")),
        until: None,
        extent: Some(Extent::Part),
    };
    said(&mut laptop, "what-was-lost", "六小时内新建的项目", Some(count));
    said(&mut laptop, "not-affected", "代码仓库没有丢失，未受影响", None);
    let report = laptop.customer();
    let impact = section(&report, "影响、损失与未受影响的部分");
    let (hit, spared) = impact.split_once("### 未受影响的部分").unwrap();
    assert!(spared.contains("代码仓库没有丢失") && !spared.contains("5,000"), "{spared}");
    assert!(hit.contains("打不开") && !hit.contains("代码仓库"), "{hit}");
    let data = section(&report, "数据与备份");
    let counted = "5,000 个项目，自 2025-09-29 17:05 起，部分";
    assert!(data.contains("六小时内新建的项目") && data.contains(counted), "{data}");
    assert!(!data.contains("代码仓库"), "words in an answer do not move it: {data}");
    for audience in Audience::ALL {
        let interim = laptop.read(DocumentKind::InterimReport, audience);
        assert!(
            interim.contains(counted) && !interim.contains("数据是否丢失：尚未说明"),
            "{interim}"
        );
    }
    assert!(laptop.internal().contains(counted));
}

#[test]
fn a7_a_note_says_nothing_of_loss_or_of_what_was_spared() {
    let mut laptop = Laptop::opened();
    said(&mut laptop, "scope", "交易停止", None);
    laptop.note("行情系统未受影响，数据没有丢失。请贵方提供清单，我们会改进", Customer);
    laptop.act(contact(Channel::Email, "未受影响；数据没有丢失；请贵方提供清单").visible());
    let report = laptop.customer();
    let impact = section(&report, "影响、损失与未受影响的部分");
    assert!(!impact.contains("行情系统") && impact.contains("尚待说明"), "{impact}");
    assert!(section(&report, "数据与备份").contains("尚未说明"), "{report}");
    assert!(!report.contains("以下问题尚待查明"), "{report}");
    assert!(section(&report, "事件经过").contains("行情系统未受影响"), "{report}");
}

/// The playbook of a class as it was before it asked apart what was lost and what was not affected.
fn earlier(class: &str, both: &str) -> Playbook {
    let mut book = builtin::playbook(class).unwrap().unwrap();
    for section in &mut book.sections {
        let apart = |kind| matches!(kind, QuestionKind::Lost | QuestionKind::Spared);
        section.questions.retain(|it| it.id == both || !apart(it.kind));
        let one = section.questions.iter_mut().filter(|it| it.id == both);
        one.for_each(|it| Arc::make_mut(it).kind = QuestionKind::Text);
    }
    book
}

#[test]
fn a7_an_answer_to_both_in_one_stands_whole_under_the_impact_and_nowhere_else() {
    for (class, both) in [("data-loss", "what-was-lost"), ("outage", "scope")] {
        let mut laptop = Laptop::new();
        let playbook = Arc::new(earlier(class, both));
        let open = serde_json::json!({
            "public_title": "系统异常", "customer": "检测中心", "zone": "Asia/Shanghai",
            "began": "2025-09-29T09:00:00Z",
        });
        for event in [
            Event::Opened(serde_json::from_value(open).unwrap()),
            Event::PlaybookAdopted(PlaybookAdopted { playbook }),
        ] {
            let visibility = if event.kind() == "opened" { Customer } else { Internal };
            laptop.entry(Draft { visibility, ..Draft::internal(event, laptop.now) });
        }
        said(&mut laptop, both, "丢了三月的检测记录，财务库未受影响", None);
        let report = laptop.customer();
        let impact = section(&report, "影响、损失与未受影响的部分");
        assert_eq!(impact.matches("丢了三月的检测记录，财务库未受影响").count(), 1, "{impact}");
        assert!(!impact.contains("###") && !impact.contains("尚待说明"), "{impact}");
        let course = section(&report, "事件经过");
        let said = report.matches("丢了三月的检测记录").count();
        assert_eq!(said, 1 + course.matches("丢了三月的检测记录").count(), "{report}");
        assert!(!report.contains("数据是否丢失"), "it may be said above: {report}");
        let interim = laptop.read(DocumentKind::InterimReport, Audience::Customer);
        assert!(!interim.contains("数据是否丢失：尚未说明"), "{interim}");
    }
}

#[test]
fn a7_a_corrected_answer_keeps_no_number_of_its_first_words() {
    let mut laptop = Laptop::opened();
    let count = Count { number: Some(5000), unit: "个项目".into(), ..Count::default() };
    let lost = said(&mut laptop, "what-was-lost", "新建的项目", Some(count.clone()));
    let hit = said(&mut laptop, "scope", "网页用户", Some(count));
    laptop.issue();
    laptop.correct(lost, "新建的项目，约五百个", Customer);
    laptop.correct(hit, "网页用户，约五百人", Customer);
    let report = laptop.customer();
    let data = section(&report, "数据与备份");
    assert!(data.contains("约五百个") && !data.contains("5,000"), "{data}");
    let impact = section(&report, "影响、损失与未受影响的部分");
    assert!(impact.contains("~~5,000 个项目~~"), "{impact}");
}

#[test]
fn l3_data_lost_or_not_is_stated_or_said_to_be_not_stated() {
    let mut laptop = Laptop::opened();
    let question = asked(&mut laptop, "data", "有没有备份？");
    answered(&mut laptop, question, "有", Confidence::Confirmed);
    let silent = laptop.customer();
    assert!(section(&silent, "数据与备份").contains("**尚未说明**"), "{silent}");
    said(&mut laptop, "what-was-lost", "核对过，一条不少", None);
    let report = laptop.customer();
    let data = section(&report, "数据与备份");
    assert!(data.contains("一条不少") && !data.contains("尚未说明"), "{data}");
}

#[test]
fn the_customer_reads_what_is_still_asked_of_him_and_what_we_still_owe_him() {
    let mut laptop = Laptop::opened();
    asked(&mut laptop, "", "贵方最后一次导出是几点？");
    let enquiry = command::Enquiry {
        objects_to: None,
        point: String::new(),
        from: None,
        text: "数据什么时候能导出？".into(),
        answer_by: None,
        term: None,
    };
    laptop.act(Act::new(Command::Enquiry(enquiry)).visible());
    let report = laptop.customer();
    let part = section(&report, "当前影响与配合事项");
    assert!(part.contains("最后一次导出是几点") && !part.contains("什么时候能导出"), "{part}");
    let owed = section(&report, "尚待答复的问题与异议");
    assert!(owed.contains("数据什么时候能导出"), "{owed}");
}

#[test]
fn an_interim_report_says_what_is_not_known_and_when_the_next_one_comes() {
    let mut laptop = Laptop::opened();
    let read = |laptop: &Laptop| laptop.read(DocumentKind::InterimReport, Audience::Customer);
    let bare = read(&laptop);
    assert!(bare.contains("时间未定，请补上钟点"), "{bare}");
    for unknown in ["影响范围：尚未说明", "数据是否丢失：尚未说明", "原因：尚未查实"]
    {
        assert!(section(&bare, "目前未知").contains(unknown), "{unknown}");
    }
    let mut told = contact(Channel::Phone, "正在恢复").visible();
    if let Command::Contact(made) = &mut told.command {
        made.next_update = Some(laptop.now + chrono::TimeDelta::minutes(30));
    }
    laptop.act(told);
    assert!(read(&laptop).contains("下次报告：2025-09-29 18:31"));
    laptop.wait(60);
    assert!(read(&laptop).contains("原定 2025-09-29 18:31，已过。"), "a broken word is not hidden");
}

#[test]
fn an_interim_report_for_the_customer_holds_nothing_internal() {
    let mut laptop = Laptop::opened();
    laptop.note("内部判断", Internal);
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "沈".into(),
        side: Side::Ours,
        ..Profile::default()
    })));
    let interim = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(!interim.contains("内部判断") && !interim.contains('沈'), "{interim}");
    assert!(!interim.contains("签收"), "{interim}");
}

#[test]
fn minutes_need_a_meeting_that_this_reader_may_see() {
    let mut laptop = Laptop::opened();
    let made = |laptop: &Laptop, audience| {
        laptop.make(DocumentKind::MeetingMinutes, audience, Lang::Zh).map(|it| it.blocks.len())
    };
    laptop.act(contact(Channel::Phone, "电话").visible());
    assert_eq!(made(&laptop, Audience::Internal), Err(Blocked::NoMeeting));
    let met = laptop.act(contact(Channel::Meeting, "内部会面"));
    assert!(made(&laptop, Audience::Internal).is_ok());
    assert_eq!(made(&laptop, Audience::Customer), Err(Blocked::NoMeeting));
    laptop.show(met, Customer);
    assert!(made(&laptop, Audience::Customer).is_ok());
}

#[test]
fn minutes_tell_of_the_latest_meeting_alone() {
    let mut laptop = Laptop::opened();
    laptop.act(contact(Channel::Meeting, "第一次会面").visible());
    laptop.wait(300);
    laptop.act(contact(Channel::Meeting, "第二次会面").visible());
    laptop.act(contact(Channel::Phone, "会后电话").visible());
    for audience in Audience::ALL {
        let minutes = laptop.read(DocumentKind::MeetingMinutes, audience);
        let said = section(&minutes, "会议内容");
        assert!(said.contains("第二次会面"), "{said}");
        assert!(!said.contains("第一次会面") && !said.contains("会后电话"), "{said}");
    }
}

#[test]
fn f2_minutes_say_on_which_side_everybody_was_and_what_became_of_promises() {
    let mut laptop = Laptop::opened();
    for (name, side, public) in [
        ("郑总监", Side::Customer, ""),
        ("许工", Side::Ours, "恢复组组长"),
        ("马工", Side::Vendor, "原厂工程师"),
    ] {
        laptop.command(Command::Stakeholder(Box::new(Profile {
            name: name.into(),
            side,
            public_role: public.into(),
            ..Profile::default()
        })));
    }
    let promise = serde_json::json!({ "text": "18:00 前交付", "due": "2025-03-03T18:00:00+08:00" });
    let promise = Box::new(serde_json::from_value(promise).unwrap());
    laptop.act(Act::new(Command::Promise(promise)).visible());
    let mut met = contact(Channel::Meeting, "当面说明进展");
    if let Command::Contact(made) = &mut met.command {
        made.with = ["郑总监", "许工", "马工"].map(Into::into).to_vec();
    }
    laptop.act(met.visible());
    laptop.note("顺手记下的一句", Customer);
    let keep = command::Keep { commitment: Selector("P1".into()), text: "当场交付".into() };
    laptop.act(Act::new(Command::Keep(keep)).visible());
    let minutes = laptop.read(DocumentKind::MeetingMinutes, Audience::Customer);
    let row = |name: &str| minutes.lines().find(|it| it.contains(name)).unwrap_or_default();
    assert!(
        row("客户方参加").contains("郑总监") && !row("客户方参加").contains("工程师"),
        "{minutes}"
    );
    assert!(row("我方参加").contains("恢复组组长"), "{minutes}");
    assert!(row("其他参加").contains("原厂工程师"), "{minutes}");
    assert!(!section(&minutes, "会议内容").contains("顺手"), "{minutes}");
    assert!(section(&minutes, "同期记录").contains("顺手记下的一句"), "{minutes}");
    assert!(section(&minutes, "决定与承诺").contains("P1 已兑现 · 当场交付"), "{minutes}");
}

fn minutes_of(meeting: EntryKey) -> Which {
    Which { kind: DocumentKind::MeetingMinutes, meeting: Some(meeting) }
}

#[test]
fn minutes_of_a_chosen_meeting_end_where_the_next_begins() {
    let mut laptop = Laptop::opened();
    let first = laptop.act(contact(Channel::Meeting, "第一次会面").visible());
    laptop.note("先停写", Customer);
    laptop.wait(30);
    let second = laptop.act(contact(Channel::Meeting, "第二次会面").visible());
    laptop.note("再恢复", Customer);
    for audience in Audience::ALL {
        let said = |meeting| laptop.read(minutes_of(meeting), audience);
        let (early, late) = (said(first), said(second));
        assert!(early.contains("第一次会面") && early.contains("先停写"), "{early}");
        assert!(!early.contains("第二次会面") && !early.contains("再恢复"), "{early}");
        assert!(late.contains("第二次会面") && late.contains("再恢复"), "{late}");
        let name = |meeting| {
            let which = minutes_of(meeting);
            let met = when_met(&laptop.incident, audience, which, laptop.now);
            let name = FileName { kind: which.kind, met, audience, lang: Lang::Zh };
            name.text(&laptop.cover(), laptop.incident.zone(), Format::Docx)
        };
        assert_ne!(name(first), name(second));
        assert!(name(first).contains("_meeting-minutes-"), "{}", name(first));
    }
}

#[test]
fn an_entry_that_is_no_meeting_is_answered_with_the_meetings_there_are() {
    let mut laptop = Laptop::opened();
    let call = laptop.act(contact(Channel::Phone, "电话").visible());
    let none = laptop.make(minutes_of(call), Audience::Internal, Lang::Zh);
    assert_eq!(none, Err(Blocked::NoMeeting));
    let ours = laptop.act(contact(Channel::Meeting, "内部碰头"));
    laptop.wait(60);
    let theirs = laptop.act(contact(Channel::Meeting, "客户会议").visible());
    let why = |meeting, audience| {
        let blocked = laptop.make(minutes_of(meeting), audience, Lang::Zh).unwrap_err();
        Lang::ALL.map(|lang| blocked.message(lang).text(lang))
    };
    for said in why(call, Audience::Internal) {
        for key in [call, ours, theirs] {
            assert!(said.contains(&format!("#{}", key.seq)), "{said}");
        }
    }
    for said in why(ours, Audience::Customer) {
        assert!(said.contains(&format!("#{} 20", theirs.seq)), "{said}");
        assert!(!said.contains(&format!("#{} 20", ours.seq)), "{said}");
    }
}

#[test]
fn e3_whoever_takes_over_reads_what_is_next_and_what_was_said_last() {
    let mut laptop = Laptop::opened();
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "郑总监".into(),
        side: Side::Customer,
        ..Profile::default()
    })));
    let mut told = contact(Channel::Phone, "镜像已完成");
    if let Command::Contact(made) = &mut told.command {
        made.with = vec!["郑总监".into()];
        made.next_update = Some(laptop.now + chrono::TimeDelta::minutes(30));
    }
    laptop.act(told);
    let brief = laptop.read(DocumentKind::HandoverBrief, Audience::Internal);
    assert!(section(&brief, "接下来做什么，找谁").contains("郑总监"), "{brief}");
    let last = section(&brief, "最近一次对客户说的");
    assert!(last.contains("许电话告知郑总监：镜像已完成"), "{last}");
}

#[test]
fn e2_the_hand_over_brief_has_room_for_the_read_back() {
    let laptop = Laptop::opened();
    let brief = laptop.read(DocumentKind::HandoverBrief, Audience::Internal);
    let room = section(&brief, "复述");
    for field in ["下一步", "完成时限", "风险", "接收人"] {
        assert!(room.contains(field), "{field}");
    }
    let refused = laptop.make(DocumentKind::HandoverBrief, Audience::Customer, Lang::Zh);
    assert_eq!(refused.err(), Some(Blocked::InternalOnly));
}

#[test]
fn e3_a_hand_over_brief_says_how_many_more_there_are() {
    let mut laptop = Laptop::opened();
    for at in 0..20 {
        laptop.command(Command::Enquiry(command::Enquiry {
            objects_to: None,
            point: String::new(),
            text: format!("第 {at} 个问题？"),
            from: None,
            answer_by: None,
            term: None,
        }));
    }
    let brief = laptop.read(DocumentKind::HandoverBrief, Audience::Internal);
    let unknown = section(&brief, "还不知道的");
    let shown = unknown.matches("个问题？").count();
    assert!((2..=5).contains(&shown), "{unknown}");
    let critical = laptop.incident.critical_unknown().count();
    assert!(unknown.contains(&format!("另有 {} 项", 20 + critical - shown)), "{unknown}");
}

#[test]
fn a_hand_over_and_a_meeting_brief_name_a_promise_once_and_say_how_many_more_there_are() {
    let mut laptop = Laptop::opened();
    for number in 1..=17 {
        let promise = serde_json::json!({ "text": format!("P{number}: 第{number}份材料") });
        let promise = serde_json::from_value(promise).unwrap();
        laptop.command(Command::Promise(Box::new(promise)));
    }
    for number in 1..=6 {
        let name = format!("郑{number}");
        laptop.command(Command::Stakeholder(Box::new(Profile {
            name: name.clone(),
            side: Side::Customer,
            ..Profile::default()
        })));
        let from = Some(Selector(name));
        let text = format!("问题{number}？");
        laptop.command(Command::Enquiry(command::Enquiry {
            objects_to: None,
            point: String::new(),
            from,
            text,
            answer_by: None,
            term: None,
        }));
    }
    let brief = laptop.read(DocumentKind::MeetingBrief, Audience::Internal);
    let promises = section(&brief, "目前状况");
    assert!(promises.contains("P1") && promises.contains("第1份材料"), "{promises}");
    assert!(!promises.contains("P1:") && !promises.contains("P1："), "{promises}");
    assert!(promises.contains("另有 12 项"), "{promises}");
    assert!(section(&brief, "谁来，要什么").contains("另有 1 项"), "{brief}");
    assert!(section(&brief, "五项软需求").contains("另有 3 个"), "{brief}");
    let brief = laptop.read(DocumentKind::HandoverBrief, Audience::Internal);
    let open = section(&brief, "未了事项");
    let shown = open.matches("份材料").count();
    assert!((2..=5).contains(&shown), "{open}");
    assert!(open.contains(&format!("另有 {} 项", 17 - shown)), "{open}");
}

#[test]
fn g5_a_status_update_says_what_is_new_in_three_forms_and_nothing_internal() {
    let mut laptop = Laptop::opened();
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "郑总监".into(),
        side: Side::Customer,
        ..Profile::default()
    })));
    laptop.note("旧的进展", Customer);
    laptop.wait(5);
    let mut told = contact(Channel::Phone, "已经告知").visible();
    if let Command::Contact(made) = &mut told.command {
        made.with = vec!["郑总监".into()];
        made.next_update = Some(laptop.now + chrono::TimeDelta::minutes(90));
    }
    laptop.act(told);
    laptop.wait(10);
    laptop.note("镜像已完成", Customer);
    laptop.note("内部判断", Internal);
    laptop.wait(5);
    let update = laptop.read(DocumentKind::StatusUpdate, Audience::Customer);
    for heading in ["书面通报", "短信版（可直接复制转发）", "口头转述要点"] {
        let said = section(&update, heading);
        assert!(said.contains("镜像已完成"), "{heading}: {said}");
        assert!(said.contains("19:38 再"), "{heading}: {said}");
    }
    for elsewhere in ["旧的进展", "内部判断", "已经告知"] {
        assert!(!update.contains(elsewhere), "{elsewhere}: {update}");
    }
    let internal = laptop.read(DocumentKind::StatusUpdate, Audience::Internal);
    assert!(section(&internal, "书面通报").contains("内部判断"), "{internal}");
    assert!(internal.contains("内部资料，不得提供给客户"), "{internal}");
    assert!(section(&internal, "短信版（只发内部）").contains("各位同事"), "{internal}");
}

#[test]
fn a_missing_contact_is_to_be_filled_in() {
    let mut laptop = Laptop::opened();
    laptop.note("alpha", Customer);
    let mut cover = laptop.cover();
    cover.author.contact.clear();
    let kind = DocumentKind::ServiceReport;
    let made = crate::report::make(
        &laptop.incident,
        Audience::Customer,
        kind,
        &cover,
        Lang::Zh,
        laptop.now,
    );
    let bytes = crate::report::render(&made.unwrap(), Format::Text).unwrap();
    let report = String::from_utf8(bytes).unwrap();
    assert!(report.contains("〔请填一位联系人〕"), "{report}");
}

/// A customer's own person, and both conditions lit: whatever is admitted then is printed.
fn with_luo() -> Laptop {
    let mut laptop = Laptop::opened();
    let luo = Profile { name: "罗".into(), ..Profile::default() };
    laptop.command(Command::Stakeholder(Box::new(luo)));
    lamps(&mut laptop, true);
    laptop
}

fn promised(laptop: &mut Laptop, text: &str) {
    let promise = serde_json::json!({
        "text": text, "promisee": "罗", "due": "2025-09-30T10:00:00Z",
    });
    let promise = serde_json::from_value(promise).unwrap();
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
}

#[test]
fn d1_a_denial_a_note_a_promise_and_a_call_that_failed_admit_nothing() {
    let mut laptop = with_luo();
    laptop.act(contact(Channel::Phone, "这不是我们的责任，也不必道歉").visible());
    laptop.act(contact(Channel::Phone, "如果是我们的责任，一定处理").visible());
    let note = command::Note {
        text: "承认是我们的责任，书面道歉".into(),
        ..command::Note::default()
    };
    laptop.act(Act::new(Command::Note(note)).by("罗").visible());
    laptop.note("客户说：承认是我们的责任，道歉", Customer);
    promised(&mut laptop, "十八点前书面道歉，说明是我们的责任");
    let mut failed = contact(Channel::Phone, STATED);
    if let Command::Contact(made) = &mut failed.command {
        made.outcome = Outcome::Failed;
    }
    laptop.act(failed.visible());
    let report = laptop.customer();
    assert!(!admits(&report), "{report}");
    let update = laptop.read(DocumentKind::StatusUpdate, Audience::Customer);
    assert!(update.contains("这件事我们有责任"), "it is still to be said: {update}");
    laptop.act(contact(Channel::Phone, "这件事主要是我们的责任").visible());
    let stated = laptop.customer();
    let stated = section(&stated, "我们的遗憾");
    assert!(stated.contains("歉意。"), "who states responsibility apologises: {stated}");
}

#[test]
fn a7_what_somebody_of_the_customers_states_is_named_as_theirs() {
    let mut laptop = with_luo();
    said(&mut laptop, "scope", "检测停了", None);
    let answer = Answer {
        question: "not-affected".into(),
        answer: "财务系统照常".into(),
        confidence: Confidence::Claimed,
        backup: None,
        impact: None,
        count: None,
    };
    laptop.act(Act::new(Command::Answer(answer)).by("罗").visible());
    let report = laptop.customer();
    let impact = section(&report, "影响、损失与未受影响的部分");
    let line = impact.lines().find(|line| line.contains("财务系统照常")).unwrap();
    assert!(line.contains("有关方陈述，待核实") && line.contains('罗'), "{line}");
}

#[test]
fn improvements_are_the_promises_made_to_keep_it_from_happening_again() {
    let mut laptop = Laptop::opened();
    to_be_kept(&mut laptop, "改进备件流程：送备件到机房", "2025-09-29T10:20:00Z");
    let none = laptop.customer();
    assert!(section(&none, "改进措施").contains("尚未确定"), "words alone make no improvement");
    let promise = serde_json::json!({
        "text": "每月做一次恢复演练", "due": "2025-10-31T10:00:00Z", "improvement": true,
    });
    let promise = serde_json::from_value(promise).unwrap();
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
    let report = laptop.customer();
    let part = section(&report, "改进措施");
    assert!(part.contains("恢复演练") && part.contains("2025-10-31"), "{part}");
    assert!(!part.contains("送备件"), "{part}");
}

fn to_be_kept(laptop: &mut Laptop, text: &str, due: &str) {
    let promise = serde_json::json!({ "text": text, "due": due });
    let promise = serde_json::from_value(promise).unwrap();
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
}

#[test]
fn h3_a_promise_kept_late_is_one_line_of_an_update() {
    let mut laptop = Laptop::opened();
    to_be_kept(&mut laptop, "送备件到机房", "2025-09-29T10:10:00Z");
    laptop.wait(30);
    let kept = serde_json::json!({ "commitment": "P1", "text": "" });
    let kept = Command::Keep(serde_json::from_value(kept).unwrap());
    laptop.act(Act::new(kept).visible());
    let update = laptop.read(DocumentKind::StatusUpdate, Audience::Customer);
    let letter = section(&update, "书面通报");
    assert_eq!(letter.matches("送备件到机房").count(), 1, "{letter}");
    assert!(letter.contains("已做到，晚于约定：送备件到机房"), "{letter}");
}

#[test]
fn l3_where_the_clock_was_changed_every_offset_is_said() {
    let mut laptop = Laptop::new();
    laptop.now = super::support::at("2026-10-30T14:00:00Z");
    laptop.act(Act::new(Command::Open(command::Open {
        title: "Storage".into(),
        customer: "Bank".into(),
        public_title: Some("Storage".into()),
        zone: Some("America/New_York".into()),
        ..command::Open::default()
    })));
    laptop.note("One disk failed", Customer);
    let english = |laptop: &Laptop, audience| laptop.report(audience, Lang::En, Format::Markdown);
    let before = english(&laptop, Audience::Customer);
    assert!(before.contains("(UTC-04:00)"), "{before}");
    laptop.wait(3 * 24 * 60);
    laptop.note("Another one failed", Customer);
    for audience in [Audience::Customer, Audience::Internal] {
        let report = english(&laptop, audience);
        assert!(report.contains("(UTC-04:00 / -05:00)"), "{report}");
    }
}

#[test]
fn g5_a_time_that_passed_no_longer_counts_once_they_were_told_again() {
    let mut laptop = Laptop::opened();
    let mut named = contact(Channel::Phone, "七点再报");
    if let Command::Contact(made) = &mut named.command {
        made.next_update = Some(laptop.now + chrono::TimeDelta::minutes(30));
    }
    laptop.act(named.visible());
    laptop.wait(40);
    let missed = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(missed.contains("，已过。"), "{missed}");
    laptop.act(contact(Channel::Phone, "盘已换").visible());
    let told = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(!told.contains("已过"), "{told}");
}

#[test]
fn the_customer_is_spoken_to_and_not_spoken_of() {
    let mut laptop = Laptop::opened();
    let mut heard = contact(Channel::Meeting, "何时恢复");
    if let Command::Contact(made) = &mut heard.command {
        made.direction = Direction::Inbound;
    }
    laptop.act(heard.visible());
    laptop.act(contact(Channel::Meeting, "今晚恢复").visible());
    let zh = laptop.report(Audience::Customer, Lang::Zh, Format::Html);
    assert!(zh.contains("收到联系 1 次") && !zh.contains("对方"), "{zh}");
    let en = laptop.report(Audience::Customer, Lang::En, Format::Html);
    assert!(en.contains("You contacted us 1 time") && en.contains("in a meeting"), "{en}");
    assert!(!en.contains("They contacted us") && !en.contains("by meeting"), "{en}");
}
