//! What is said before a document leaves (L3): one test a warning, and none where nothing is wrong.

use super::support::Laptop;
use crate::{
    incident::{
        Act, Command, Status,
        Visibility::{Customer, Internal},
        command,
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        Audience,
        check::{Check, HeldBack, Warning},
    },
};

fn warnings_for(laptop: &Laptop, audience: Audience, others: &[&str]) -> Vec<Warning> {
    let others: Vec<String> = others.iter().map(|name| (*name).to_owned()).collect();
    let author = laptop.cover().author;
    let check = Check {
        incident: &laptop.incident,
        audience,
        author: &author,
        others: &others,
        now: laptop.now,
    };
    check.warnings(&laptop.document(audience, Lang::Zh))
}

fn warned(laptop: &Laptop) -> Vec<&'static str> {
    warnings_for(laptop, Audience::Customer, &[]).iter().map(Warning::id).collect()
}

/// An incident whose customer knows when the next word comes: nothing is to be said of its report.
fn calm() -> Laptop {
    let mut laptop = Laptop::opened();
    told(&mut laptop, "存储服务中断，正在抢修", 60);
    laptop
}

fn told(laptop: &mut Laptop, text: &str, minutes: i64) {
    let contact = command::Contact {
        with: vec![],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.into(),
        next_update: Some(laptop.now + chrono::TimeDelta::minutes(minutes)),
    };
    laptop.act(Act::new(Command::Contact(contact)).visible());
}

fn person(laptop: &mut Laptop, name: &str, public_role: &str) {
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: name.into(),
        side: Side::Ours,
        public_role: public_role.into(),
        ..Profile::default()
    })));
}

fn promised(laptop: &mut Laptop, text: &str, minutes: i64) {
    let promise = command::Promise {
        text: text.into(),
        promisee: None,
        due: Some(laptop.now + chrono::TimeDelta::minutes(minutes)),
        standing: false,
        deliverer: "现场".into(),
        deliverer_consented: true,
        customer_consented: true,
        compensation: None,
        payer: String::new(),
        cares: vec![],
        override_reason: String::new(),
        rests_on: None,
    };
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
}

#[test]
fn l3_a_report_with_nothing_wrong_is_warned_of_nothing() {
    assert_eq!(warned(&calm()), [""; 0]);
}

#[test]
fn l3_an_internal_name_typed_into_a_visible_field_is_named_with_its_role() {
    let mut laptop = calm();
    person(&mut laptop, "马工", "现场工程师");
    assert_eq!(warned(&laptop), [""; 0], "who is only known inside is in no report");
    laptop.note("马工已到机房", Customer);
    let found = warnings_for(&laptop, Audience::Customer, &[]);
    assert_eq!(found.iter().map(Warning::id).collect::<Vec<_>>(), ["internal-name"]);
    let text = found[0].text(Lang::Zh);
    assert!(text.contains("马工") && text.contains("现场工程师"), "{text}");
    assert!(warnings_for(&laptop, Audience::Internal, &[]).is_empty(), "ours may read it");
}

#[test]
fn l3_who_signs_and_who_is_known_outside_by_name_may_stand_there() {
    let mut laptop = calm();
    person(&mut laptop, "服务经理许", "");
    person(&mut laptop, "财务", "财务");
    laptop.note("财务付款，服务经理许跟进", Customer);
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn l3_an_amount_that_stands_only_inside_is_caught_however_it_is_written() {
    for typed in ["外协费4.8万元已付", "外协费 ¥48,000 已付", "外协费48000已付"] {
        let mut laptop = calm();
        laptop.note("外协报价 ¥48,000，上限", Internal);
        assert_eq!(warned(&laptop), [""; 0]);
        laptop.note(typed, Customer);
        assert_eq!(warned(&laptop), ["internal-amount"], "{typed}");
    }
    let mut laptop = calm();
    laptop.note("外协报价 ¥48,000", Internal);
    laptop.note("6.2TB 数据，1200 人，22:05", Customer);
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn l3_an_amount_the_customer_was_told_is_theirs() {
    let mut laptop = calm();
    laptop.note("准备赔 ¥500", Internal);
    told(&mut laptop, "赔付¥500，本周到账", 60);
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn l3_words_of_an_internal_entry_are_traced_to_it() {
    let mut laptop = calm();
    laptop.note("巡检报告三个月没有人看过", Internal);
    laptop.note("巡检报告三个月没有人看过", Customer);
    assert_eq!(warned(&laptop), [""; 0], "what is visible as well is told");
    laptop.note("昨晚机房空调漏水没有上报", Internal);
    laptop.note("说明：昨晚机房空调漏水没有上报。", Customer);
    // The visible note itself tells it, so nothing is held against it.
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn k6_the_name_of_another_customer_comes_first_and_in_every_document() {
    let mut laptop = calm();
    person(&mut laptop, "马工", "");
    laptop.note("马工说城市医院也中断过", Customer);
    for audience in [Audience::Customer, Audience::Internal] {
        let found = warnings_for(&laptop, audience, &["城市医院", "证券客户"]);
        assert_eq!(found[0].id(), "other-customer");
        assert!(found[0].text(Lang::Zh).contains("城市医院"));
        assert!(!found.iter().any(|it| it.text(Lang::Zh).contains("证券客户")));
    }
}

#[test]
fn d3_a_cause_without_a_remedy_is_asked_for_one() {
    let mut laptop = calm();
    laptop.note("由于控制器固件缺陷，三块盘同时离线", Customer);
    assert_eq!(warned(&laptop), ["cause-without-remedy"]);
    let offer =
        command::Offer {
            terms: "免费延保一年".into(), rank: None, amount: None, remedy: None
        };
    laptop.act(Act::new(Command::Offer(offer)).visible());
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn h3_open_and_broken_promises_are_named() {
    let mut laptop = calm();
    promised(&mut laptop, "23:00 前书面说明", 30);
    assert_eq!(warned(&laptop), ["open-promises"]);
    laptop.wait(45);
    let found = warnings_for(&laptop, Audience::Customer, &[]);
    assert_eq!(found[0].id(), "broken-promises");
    let text = found[0].text(Lang::Zh);
    assert!(text.contains("P1") && text.contains("书面说明"), "{text}");
}

#[test]
fn g5_a_next_time_that_has_passed_or_was_never_named_is_asked_for_until_service_is_back() {
    let mut laptop = calm();
    laptop.wait(90);
    assert_eq!(warned(&laptop), ["no-next-time"]);
    assert_eq!(warned(&Laptop::opened()), ["no-next-time"]);
    let resolved = command::Move { status: Status::Resolved, reason: String::new() };
    laptop.act(Act::new(Command::Status(resolved)).visible());
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn c1_words_that_the_playbook_says_harm_are_told_with_their_reason() {
    let mut laptop = calm();
    laptop.note("这是小概率事件", Customer);
    let found = warnings_for(&laptop, Audience::Customer, &[]);
    assert_eq!(found.iter().map(Warning::id).collect::<Vec<_>>(), ["avoid"]);
    assert!(found[0].text(Lang::Zh).contains("百分之百"));
}

#[test]
fn every_warning_is_a_sentence_in_both_languages() {
    let list = vec!["P1 书面说明".to_owned()];
    for warning in [
        Warning::InternalAmount { amount: "¥48,000".into(), entry: "#3".into() },
        Warning::OpenPromises(list.clone()),
        Warning::BrokenPromises(list),
    ] {
        let [zh, en] = [warning.text(Lang::Zh), warning.text(Lang::En)];
        assert!(zh.ends_with('。') && en.ends_with('.') && zh != en, "{zh} {en}");
    }
}

#[test]
fn l3_what_is_held_back_is_counted_by_kind_and_the_latest_are_named() {
    let mut laptop = calm();
    for text in ["一", "二", "三"] {
        laptop.note(text, Internal);
    }
    let shown = laptop.note("四", Customer);
    let held = HeldBack::of(&laptop.incident);
    assert_eq!(held.kinds[0], ("noted".to_owned(), 3));
    assert_eq!(held.recent[0], format!("#{}", shown.seq - 1));
    assert!(!held.recent.contains(&format!("#{}", shown.seq)));
    assert!(held.lines(Lang::Zh)[0].starts_with("3 "));
    assert_eq!(held.total() + 3, laptop.incident.entries().len(), "opened, told, and the fourth");
}
