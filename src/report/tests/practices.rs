//! One test a row of the practices that the reports answer for.

use super::support::{Laptop, at};
use crate::{
    incident::{
        Act, Command, EntryKey, Status,
        Visibility::{Customer, Internal},
        command::{self, Answer, Ask, Selector},
        facts::{Backup, Confidence},
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{Audience, Format},
};

fn asked(laptop: &mut Laptop, section: &str, ask: &str) -> EntryKey {
    laptop.act(
        Act::new(Command::Ask(Ask {
            ask: ask.into(),
            section: section.into(),
            critical: true,
            ..Ask::default()
        }))
        .visible(),
    )
}

fn answer(question: EntryKey, text: &str, backup: Option<Backup>) -> Act {
    Act::new(Command::Answer(Answer {
        question: Selector::key(question),
        answer: text.into(),
        confidence: Confidence::Claimed,
        backup,
        impact: None,
        count: None,
    }))
    .visible()
}

fn contact(laptop: &mut Laptop, text: &str) {
    laptop.act(
        Act::new(Command::Contact(command::Contact {
            restored: false,
            with: vec![],
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: text.into(),
            next_update: Some(laptop.now + chrono::TimeDelta::minutes(30)),
        }))
        .visible(),
    );
}

fn status(laptop: &mut Laptop, status: Status) {
    laptop
        .act(Act::new(Command::Status(command::Move { status, reason: String::new() })).visible());
}

/// The part of a Markdown report under a heading.
fn section<'a>(report: &'a str, heading: &str) -> &'a str {
    let after = report.split_once(&format!("\n## {heading}\n")).expect(heading).1;
    after.split("\n## ").next().unwrap()
}

#[test]
fn l1_a_correction_shows_both_and_its_time() {
    let mut laptop = Laptop::opened();
    let note = laptop.note("数据可全部恢复", Customer);
    laptop.issue();
    laptop.wait(600);
    laptop.correct(note, "最多恢复九成", Customer);
    let report = laptop.customer();
    let events = section(&report, "事件经过");
    assert!(events.contains("~~数据可全部恢复~~"), "{events}");
    assert!(events.contains("最多恢复九成 *（更正于 2025-09-30 04:03）*"), "{events}");
}

#[test]
fn l1_what_became_known_late_shows_both_times() {
    let mut laptop = Laptop::opened();
    let note = command::Note { text: "镜像完成".into(), ..command::Note::default() };
    laptop.wait(120);
    let late = Act::new(Command::Note(note)).visible().at(at("2025-09-29T10:30:00Z"));
    laptop.act(late.clone());
    // When somebody typed it is no matter of the customer's (K7).
    assert!(!section(&laptop.customer(), "事件经过").contains("获知时间"));
    laptop.act(Act { known: Some(at("2025-09-29T12:01:00Z")), ..late });
    let report = laptop.customer();
    let events = section(&report, "事件经过");
    assert!(events.contains("2025-09-29 18:30"), "{events}");
    assert!(events.contains("获知时间 2025-09-29 20:01"), "{events}");
}

#[test]
fn l2_ten_polite_contacts_and_unresolved_is_headed_unresolved() {
    let mut laptop = Laptop::opened();
    for _ in 0..10 {
        contact(&mut laptop, "正在处理，感谢理解");
    }
    let zh = laptop.customer();
    let headline = section(&zh, "结论摘要");
    assert!(headline.contains("尚未解决") && !headline.contains("感谢"), "{headline}");
    assert!(headline.contains("诉求是否满足：请在签收栏填写"), "{headline}");
    let en = laptop.report(Audience::Customer, Lang::En, Format::Markdown);
    assert!(section(&en, "Summary").contains("Not resolved"));
}

#[test]
fn l2_a_resolution_heads_with_its_time_and_asks_whether_the_need_is_met() {
    let mut laptop = Laptop::opened();
    status(&mut laptop, Status::Resolved);
    let report = laptop.customer();
    let headline = section(&report, "结论摘要");
    assert!(headline.contains("已于 2025-09-29 18:01 解决"), "{headline}");
    assert!(headline.contains("诉求是否满足：请在签收栏填写"), "{headline}");
}

#[test]
fn l2_an_internal_resolution_is_not_the_customer_s() {
    let mut laptop = Laptop::opened();
    laptop.command(Command::Status(command::Move {
        status: Status::Resolved,
        reason: String::new(),
    }));
    let report = laptop.customer();
    assert!(section(&report, "结论摘要").contains("尚未解决"), "{report}");
}

#[test]
fn l3_data_is_never_passed_over() {
    let mut laptop = Laptop::opened();
    let silent = laptop.customer();
    assert!(section(&silent, "数据与备份").contains("尚未说明"));
    let question = asked(&mut laptop, "data-and-backups", "有没有备份？");
    let backup =
        Backup { exists: true, last_good: Some(at("2025-09-28T16:00:00Z")), restore_tested: None };
    laptop.act(answer(question, "有每日备份", Some(backup)));
    let report = laptop.customer();
    let data = section(&report, "数据与备份");
    assert!(data.contains("有每日备份") && !data.contains("备份情况尚未说明"), "{data}");
    assert!(data.contains("未验证：从未恢复过") && data.contains("2025-09-29 00:00"), "{data}");
    assert!(data.contains("待核实"), "a claim is not a finding: {data}");
}

#[test]
fn l3_the_zone_is_said_once_and_every_time_has_its_date() {
    let mut laptop = Laptop::opened();
    laptop.note("alpha", Customer);
    let report = laptop.customer();
    assert_eq!(report.matches("北京时间").count(), 1);
    for line in report.lines().filter(|line| line.contains("18:0")) {
        assert!(line.contains("2025-09-29 18:0"), "{line}");
    }
}

#[test]
fn l4_the_customer_signs_with_name_date_and_seal_and_may_object() {
    let laptop = Laptop::opened();
    let report = laptop.customer();
    let room = section(&report, "签收");
    for field in ["证券客户", "姓名", "日期", "签字盖章"] {
        assert!(room.contains(field), "{field}");
    }
    let contact = section(&report, "联系与异议");
    assert!(
        contact.contains("服务经理许") && contact.contains("异议") && contact.contains("DL-7K3F")
    );
    let last = report.lines().last().unwrap();
    assert!(!last.contains(" 条") && last.contains("2025-09-29 18:01"), "{last}");
    assert!(last.contains("9f86d081884c7d659a2feaa0c55ad015"), "{last}");
}

#[test]
fn l5_sections_stand_in_the_order_of_a_letter_and_empty_ones_are_left_out() {
    let headings = |report: &str| -> Vec<String> {
        report.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect()
    };
    let mut laptop = Laptop::opened();
    let bare = [
        "报告信息",
        "结论摘要",
        "我们的遗憾",
        "当前影响与配合事项",
        "影响、损失与未受影响的部分",
        "数据与备份",
        "事件经过",
        "原因",
        "改进措施",
        "联系与异议",
        "签收",
    ];
    assert_eq!(headings(&laptop.customer()), bare);
    let offer = serde_json::json!({ "terms": "免费重装一次" });
    laptop.act(Act::new(Command::Offer(serde_json::from_value(offer).unwrap())).visible());
    assert_eq!(headings(&laptop.customer())[9], "补救与赔偿");
}

#[test]
fn the_banned_phrases_stand_in_no_catalogue() {
    for lang in Lang::ALL {
        for (name, text) in crate::locale::catalogue::sources(lang) {
            for banned in ["小概率", "third party", "should have", "给您带来不便"] {
                assert!(!text.contains(banned), "{name}: {banned}");
            }
        }
    }
}

#[test]
fn a1_a5_an_open_critical_question_stands_in_the_internal_report_with_its_age() {
    let mut laptop = Laptop::opened();
    asked(&mut laptop, "", "坏了几块盘？");
    laptop.wait(24);
    let report = laptop.internal();
    let facts = section(&report, "事实");
    assert!(facts.contains("坏了几块盘？") && facts.contains("未知，已 25 分钟"), "{facts}");
}

#[test]
fn f7_the_internal_report_holds_the_told_what_matrix() {
    let mut laptop = Laptop::opened();
    for name in ["郑总监", "李经理"] {
        laptop.command(Command::Stakeholder(Box::new(Profile {
            name: name.into(),
            side: Side::Customer,
            ..Profile::default()
        })));
    }
    laptop.command(Command::Contact(command::Contact {
        restored: false,
        with: vec!["郑总监".into()],
        direction: Direction::Outbound,
        channel: Channel::Sms,
        outcome: Outcome::Sent,
        text: "镜像已完成".into(),
        next_update: Some(at("2025-09-29T15:00:00Z")),
    }));
    let report = laptop.internal();
    let told = section(&report, "通报情况");
    assert!(
        told.contains("| 郑总监 | 2025-09-29 18:03 | 短信 | 镜像已完成 | 2025-09-29 23:00 |"),
        "{told}"
    );
    assert!(told.contains("| 李经理 | **尚未通报** |"), "{told}");
}

#[test]
fn j2_k1_the_internal_timeline_strikes_what_was_taken_back_and_marks_what_is_visible() {
    let mut laptop = Laptop::opened();
    let gone = laptop.note("alpha", Internal);
    laptop.note("beta", Customer);
    laptop.retract(gone);
    let report = laptop.internal();
    let events = section(&report, "事件经过");
    assert!(events.contains("~~alpha~~") && events.contains("撤回"), "{events}");
    assert!(events.contains("\\#6 · 客户可见\\\n  beta"), "{events}");
    assert!(events.contains("记录人 许"), "{events}");
}

#[test]
fn a3_what_was_said_of_a_backup_does_not_outlive_its_correction() {
    let mut laptop = Laptop::opened();
    let question = asked(&mut laptop, "data", "有没有备份？");
    let claim = laptop.act(answer(question, "没有", Some(Backup::default())));
    laptop.issue();
    laptop.correct(claim, "有九月的备份", Customer);
    for report in [laptop.customer(), laptop.internal()] {
        assert!(report.contains("~~无备份~~"), "{report}");
    }
}

#[test]
fn f5_the_meeting_brief_has_the_five_needs_the_taboos_and_stays_inside() {
    let mut laptop = Laptop::opened();
    let profile = Profile {
        name: "郑总".into(),
        side: Side::Customer,
        authority: crate::incident::stakeholders::Authority::Decides,
        need: "中午前必须能用".into(),
        pressure: "董事会周日听汇报".into(),
        values: "说到做到".into(),
        ..Profile::default()
    };
    laptop.command(Command::Stakeholder(Box::new(profile)));
    laptop.command(Command::Enquiry(command::Enquiry {
        objects_to: None,
        point: String::new(),
        from: Some("郑总".into()),
        text: "谁拔的盘？".into(),
        answer_by: None,
        term: None,
    }));
    let promise = serde_json::json!({ "text": "给书面说明", "due": laptop.now });
    let promise = serde_json::from_value(promise).unwrap();
    laptop.command(Command::Promise(Box::new(promise)));
    laptop.wait(30);
    let make = |audience, lang| {
        let kind = crate::report::DocumentKind::MeetingBrief;
        let (cover, now) = (laptop.cover(), laptop.now);
        crate::report::make(&laptop.incident, audience, kind, &cover, lang, now)
    };
    let text = |lang| {
        let document = make(Audience::Internal, lang).unwrap();
        String::from_utf8(crate::report::render(&document, Format::Markdown).unwrap()).unwrap()
    };
    let (zh, en) = (text(Lang::Zh), text(Lang::En));
    for wanted in [
        "充分尊重",
        "方便性",
        "客户隐私保密性",
        "及时性",
        "收获感",
        "不摆身份",
        "不亮资质",
        "本公司的逻辑",
        "郑总",
        "中午前必须能用",
        "董事会周日听汇报",
        "说到做到",
        "谁拔的盘",
        "给书面说明",
        "没有按时做到",
        "确是我方服务不当",
    ] {
        assert!(zh.contains(wanted), "{wanted}: {zh}");
    }
    for wanted in
        ["Respect", "Convenience", "Privacy", "Timeliness", "Gain", "No rank", "No credentials"]
    {
        assert!(en.contains(wanted), "{wanted}: {en}");
    }
    // On one page.
    assert!(zh.chars().count() < 2200, "{}", zh.chars().count());
    let refused = make(Audience::Customer, Lang::Zh).unwrap_err();
    assert_eq!(refused, crate::report::Blocked::InternalOnly);
}
