//! What is said before a document leaves (L3): one test a warning, and none where nothing is wrong.

use super::support::Laptop;
use crate::{
    incident::{
        Act, Command, Status,
        Visibility::{Customer, Internal},
        command::{self, Selector},
        drafts::Problem,
        remedies::Terms,
        stakeholders::{Address, Profile, Side},
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

pub(super) fn warned(laptop: &Laptop) -> Vec<&'static str> {
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
        restored: false,
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
        term: None,
        rests_on: None,
        improvement: false,
        brings: None,
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
    for typed in [
        "外协费4.8万元已付",
        "外协费 ¥48,000 已付",
        "外协费48000已付",
        "外协费４．８万元已付",
        "外协费 48 000 元已付",
        "外协费４８，０００已付",
        "外协费 4.8  万 元 已付",
        "外协费4万8千已付",
        "外协费四万八千元已付",
        "外协费肆万捌仟圆整",
        "外协费 cny 48,000 已付",
        "外协费 48K 已付",
    ] {
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
fn l3_a_name_typed_with_spaces_or_in_other_letters_is_caught() {
    let mut laptop = calm();
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "张三".into(),
        side: Side::Ours,
        aliases: vec!["老张".into(), "Zhang San".into()],
        manager: "钱主管".into(),
        ..Profile::default()
    })));
    laptop.command(Command::StartShift(command::StartShift { person: "孙工".into() }));
    for typed in [
        "张三已到场",
        "张 三已到场",
        "张　三已到场",
        "老 张在换盘",
        "ZHANG  SAN is here",
        "ｚｈａｎｇ ｓａｎ 已到",
        "钱主管已批准",
        "孙 工值守",
    ] {
        let mut laptop = laptop.clone();
        assert_eq!(warned(&laptop), [""; 0], "who is only known inside is in no report");
        laptop.note(typed, Customer);
        assert_eq!(warned(&laptop), ["internal-name"], "{typed}");
    }
    for typed in ["已请专家到场", "三张表格已核对", "Zhangsanfeng", "扩张三倍"] {
        let mut laptop = laptop.clone();
        laptop.note(typed, Customer);
        let found = warned(&laptop);
        // 「扩张三倍」 cannot be told from a name; it is better asked once too often.
        assert!(found.is_empty() || typed == "扩张三倍", "{typed} {found:?}");
    }
}

#[test]
fn l3_a_host_is_caught_in_whatever_letters() {
    for typed in [
        "已重启 db-prod-03",
        "已重启 DB-Prod-03",
        "已重启 ｄｂ－ｐｒｏｄ－０３",
        "见 http://10.0.3.17:8080/",
        "１０．０．３．１７ 无响应",
        "root@nas.corp.local 登录失败",
    ] {
        let mut laptop = calm();
        laptop.note("db-prod-03 三盘离线", Internal);
        assert_eq!(warned(&laptop), [""; 0]);
        laptop.note(typed, Customer);
        assert_eq!(warned(&laptop), ["host-name"], "{typed}");
    }
    let mut laptop = calm();
    laptop.note("RAID-5 重建，固件 v1.2.3，工单 1121-K7Q", Customer);
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn l3_the_number_or_address_of_one_of_our_own_people_is_caught() {
    let mut laptop = calm();
    let at = |channel, at: &str| Address { channel, at: at.into() };
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "马工".into(),
        side: Side::Ours,
        public_role: "现场工程师".into(),
        channels: vec![
            at(Channel::Phone, "139-1234-5678"),
            at(Channel::Email, "ma.gong@example.com"),
        ],
        ..Profile::default()
    })));
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "李总".into(),
        side: Side::Customer,
        channels: vec![at(Channel::Phone, "13700001111")],
        ..Profile::default()
    })));
    for typed in [
        "可直接拨打13912345678",
        "可直接拨打 139 1234 5678",
        "可直接拨打 +86 139-1234-5678",
        "可直接拨打１３９１２３４５６７８",
        "写信到 Ma.Gong@Example.com",
    ] {
        let mut laptop = laptop.clone();
        laptop.note(typed, Customer);
        assert_eq!(warned(&laptop), ["internal-reach"], "{typed}");
    }
    let mut laptop = laptop.clone();
    laptop.note("我们按 13700001111 联系李总，有事请拨 400-000-0000", Customer);
    assert_eq!(warned(&laptop), [""; 0], "their own number, and the contact's");
    laptop.note("备件商王师傅 13655556666", Internal);
    assert_eq!(warned(&laptop), [""; 0]);
    laptop.note("备件请致电 136 5555 6666", Customer);
    assert_eq!(warned(&laptop), ["internal-text"]);
}

#[test]
fn b3_our_odds_typed_into_a_visible_field_are_caught_until_they_may_be_said() {
    let mut laptop = calm();
    let remedy = laptop.command(Command::ProposeRemedy(command::ProposeRemedy {
        terms: Terms { name: "盘级恢复".into(), ..Terms::default() },
        odds: Some(45),
        basis: "厂商估计".into(),
    }));
    for typed in ["把握 45%", "把握４５％", "百分之四十五的把握"] {
        let mut laptop = laptop.clone();
        laptop.note(typed, Customer);
        assert_eq!(warned(&laptop), ["figure"], "{typed}");
    }
    laptop.note("已恢复145%，45 块盘", Customer);
    assert_eq!(warned(&laptop), [""; 0]);
    let words = "不足50%".into();
    let remedy = Selector::key(remedy);
    let disclose = command::DiscloseOdds { remedy, words };
    laptop.act(Act::new(Command::DiscloseOdds(disclose)).visible());
    assert_eq!(warned(&laptop), [""; 0], "those words may be shown");
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
    let offer = command::Offer {
        terms: "免费延保一年".into(),
        rank: None,
        amount: None,
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
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
fn h3_a_promise_that_was_kept_internally_is_not_called_broken_but_asked_about() {
    let mut laptop = calm();
    promised(&mut laptop, "23:00 前书面说明", 30);
    let keep = command::Keep { commitment: Selector("P1".into()), text: "邮件回执".into() };
    let kept = laptop.act(Act::new(Command::Keep(keep.clone())));
    laptop.wait(45);
    let found = warnings_for(&laptop, Audience::Customer, &[]);
    assert_eq!(found.iter().map(Warning::id).collect::<Vec<_>>(), ["hidden-outcome"]);
    let text = found[0].text(Lang::Zh);
    assert!(
        text.contains("P1 23:00 前书面说明") && text.contains(&format!("#{}", kept.seq)),
        "{text}"
    );
    laptop.act(Act::new(Command::Visibility(command::Show {
        entry: Selector::key(kept),
        visibility: Customer,
        public_role: None,
        reason: String::new(),
    })));
    assert_eq!(warned(&laptop), [""; 0]);
}

#[test]
fn g5_a_next_time_that_has_passed_or_was_never_named_is_asked_for_until_service_is_back() {
    let mut laptop = calm();
    laptop.wait(90);
    assert_eq!(warned(&laptop), ["no-next-time"]);
    assert_eq!(warned(&Laptop::opened()), ["no-next-time"]);
    let resolved = command::Move { status: Status::Resolved, reason: String::new() };
    laptop.act(Act::new(Command::Status(resolved)).visible());
    assert_eq!(warned(&laptop), ["undated-parts"]);
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
        Warning::Said(Problem::InternalAmount { amount: "¥48,000".into(), entry: "#3".into() }),
        Warning::OpenPromises(list.clone()),
        Warning::BrokenPromises(list),
        Warning::Said(Problem::HiddenOutcome {
            promise: "P1 书面说明".into(),
            entries: vec!["#9".into()],
        }),
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
    assert_eq!(held.lines(Lang::Zh)[0], "备注 3");
    assert_eq!(held.lines(Lang::En)[0], "notes 3");
    assert_eq!(held.total() + 3, laptop.incident.entries().len(), "opened, told, and the fourth");
}
