//! Drafts of updates (G5): what is in them, what can never be, and what is said of an edited one.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::{canaries, support::Laptop};
use crate::{
    incident::{
        Act, Command, EntryKey, Status,
        Visibility::{self, Customer, Internal},
        command::{self, Answer, Ask, Contact, Selector, SetCondition},
        drafts::Problem,
        facts::Confidence,
        remedies::Terms,
        responsibility::Condition,
        stakeholders::{Agreement, Authority, Profile, Side, Updates},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        Author, Blocked,
        update::{Desk, Update, UpdateForm, sms_length},
    },
};

const FORMS: [UpdateForm; 3] = UpdateForm::ALL;

fn author() -> Author {
    Author {
        company: "示例科技".to_owned(),
        contact: "高敏 · 服务经理".to_owned(),
        reach: String::new(),
    }
}

fn person(laptop: &mut Laptop, profile: Profile) -> EntryKey {
    laptop.command(Command::Stakeholder(Box::new(profile)))
}

fn li(laptop: &mut Laptop) -> EntryKey {
    person(laptop, Profile { name: "李总".to_owned(), ..Profile::default() })
}

fn with_desk<T>(laptop: &Laptop, others: &[String], does: impl Fn(&Desk<'_>) -> T) -> T {
    let author = author();
    does(&Desk {
        incident: &laptop.incident,
        author: &author,
        others,
        lang: Lang::Zh,
        now: laptop.now,
    })
}

fn draft(laptop: &Laptop, to: EntryKey, form: UpdateForm) -> Update {
    attempt(laptop, to, form).unwrap()
}

fn attempt(laptop: &Laptop, to: EntryKey, form: UpdateForm) -> Result<Update, Blocked> {
    let to = laptop.incident.stakeholders.get(to).unwrap();
    with_desk(laptop, &[], |desk| desk.draft(to, form))
}

fn problems(laptop: &Laptop, to: EntryKey, text: &str) -> Vec<Problem> {
    let to = laptop.incident.stakeholders.get(to).unwrap();
    let others = ["海港物流".to_owned(), "证券客户".to_owned()];
    with_desk(laptop, &others, |desk| desk.lint(to, UpdateForm::Email, text))
}

fn ids(laptop: &Laptop, to: EntryKey, text: &str) -> Vec<&'static str> {
    problems(laptop, to, text).iter().map(Problem::id).collect()
}

fn tell(laptop: &mut Laptop, with: &str, text: &str, outcome: Outcome) -> EntryKey {
    let contact = Contact {
        restored: false,
        with: vec![with.into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome,
        text: text.to_owned(),
        next_update: None,
    };
    laptop.act(Act::new(Command::Contact(contact)).visible())
}

fn remedy(laptop: &mut Laptop) {
    let terms = Terms { name: "厂家恢复".to_owned(), ..Terms::default() };
    let propose =
        command::ProposeRemedy { terms, odds: Some(45), basis: "厂家评估".to_owned() };
    laptop.command(Command::ProposeRemedy(propose));
}

fn fact(laptop: &mut Laptop, ask: &str, answer: &str, confidence: Confidence, seen: Visibility) {
    let asked = laptop.command(Command::Ask(Ask { ask: ask.to_owned(), ..Ask::default() }));
    let mut act = Act::new(Command::Answer(Answer {
        question: Selector::key(asked),
        answer: answer.to_owned(),
        confidence,
        backup: None,
        impact: None,
        count: None,
    }));
    act.visibility = seen;
    laptop.act(act);
}

#[test]
fn g5_of_three_new_entries_one_internal_two_are_drafted() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    laptop.note("昨天的旧闻", Customer);
    tell(&mut laptop, "李总", "已通报旧闻", Outcome::Reached);
    laptop.note("原盘已停止写入", Customer);
    laptop.note("马工一个人扛了二十小时", Internal);
    laptop.note("备件已到机房", Customer);
    for form in FORMS {
        let update = draft(&laptop, to, form);
        assert_eq!((update.new, update.left_out), (2, 0), "{form:?}");
        for wanted in ["原盘已停止写入", "备件已到机房", "李总", "19:05 再"] {
            assert!(update.text.contains(wanted), "{wanted}: {}", update.text);
        }
        for other in ["旧闻", "马工"] {
            assert!(!update.text.contains(other), "{other}: {}", update.text);
        }
    }
}

#[test]
fn g5_what_was_tried_and_failed_is_still_new() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    laptop.note("原盘已停止写入", Customer);
    tell(&mut laptop, "李总", "打了没接", Outcome::Failed);
    assert!(draft(&laptop, to, UpdateForm::Sms).text.contains("原盘已停止写入"));
    tell(&mut laptop, "李总", "原盘已停止写入", Outcome::Reached);
    assert_eq!(draft(&laptop, to, UpdateForm::Sms).new, 0);
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("以来没有新的进展"), "{text}");
}

#[test]
fn g5_what_becomes_visible_or_is_corrected_later_is_new() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let hidden = laptop.note("控制器换过", Internal);
    let wrong = laptop.note("坏了两块盘", Customer);
    tell(&mut laptop, "李总", "坏了两块盘", Outcome::Reached);
    laptop.show(hidden, Customer);
    laptop.correct(wrong, "坏了三块盘", Customer);
    let update = draft(&laptop, to, UpdateForm::Email);
    assert_eq!(update.new, 2, "{}", update.text);
    assert!(update.text.contains("更正：坏了三块盘") && update.text.contains("控制器换过"));
    assert!(!update.text.contains("坏了两块盘"), "{}", update.text);
}

#[test]
fn g5_the_language_and_the_next_time_are_the_stakeholders_own() {
    let mut laptop = Laptop::opened();
    let english = Profile {
        name: "Mr Novak".to_owned(),
        language: "en".to_owned(),
        updates: Updates::EveryMinutes(30),
        ..Profile::default()
    };
    let to = person(&mut laptop, english);
    laptop.note("Spares are on site", Customer);
    laptop.now = super::support::at("2025-09-29T10:03:20Z");
    let update = draft(&laptop, to, UpdateForm::Email);
    assert_eq!(update.lang, Lang::En);
    assert_eq!(update.next, Some(super::support::at("2025-09-29T10:30:00Z")));
    for wanted in
        ["Dear Mr Novak,", "1. ", "Next update today 18:30 (China Standard Time).", "Subject:"]
    {
        assert!(update.text.contains(wanted), "{wanted}: {}", update.text);
    }
    let sms = draft(&laptop, to, UpdateForm::Sms);
    // The public title of this incident is Chinese, and so are the signature and the seventy characters.
    assert!(sms.text.contains("Next update today 18:30."), "{}", sms.text);
}

#[test]
fn g5_where_no_next_time_is_agreed_the_draft_says_that_it_is_missing() {
    let mut laptop = Laptop::opened();
    let none = Profile { name: "李总".into(), updates: Updates::None, ..Profile::default() };
    let to = person(&mut laptop, none);
    for form in FORMS {
        let update = draft(&laptop, to, form);
        assert_eq!(update.next, None);
        assert!(update.text.contains("〔时间未定"), "{}", update.text);
        let found = ids(&laptop, to, &update.text);
        assert!(found.contains(&"no-next-time") && found.contains(&"unfilled"), "{found:?}");
    }
}

#[test]
fn g1_a_next_time_in_quiet_hours_waits_for_their_end_unless_promised_or_any_hour() {
    let mut laptop = Laptop::opened();
    let agreement = |any_hour| {
        let quiet = "18:00-08:00".parse().ok();
        Some(Agreement { words: "晚上别打".into(), any_hour, channel: None, quiet })
    };
    let quiet =
        Profile { name: "李总".into(), agreement: agreement(false), ..Profile::default() };
    let to = person(&mut laptop, quiet);
    let awake = Profile { name: "郑总".into(), agreement: agreement(true), ..Profile::default() };
    let other = person(&mut laptop, awake);
    let morning = super::support::at("2025-09-30T00:00:00Z");
    assert_eq!(draft(&laptop, to, UpdateForm::Sms).next, Some(morning));
    assert!(draft(&laptop, other, UpdateForm::Sms).next < Some(morning));
    let due = |key: EntryKey| {
        let known = laptop.incident.stakeholders.get(key).unwrap();
        crate::incident::due::next_update(&laptop.incident, known)
    };
    assert_eq!(due(to), Some(morning));
    assert!(due(other) < Some(morning));
    let promised = laptop.now + chrono::TimeDelta::minutes(7);
    let contact = Contact {
        restored: false,
        with: vec!["李总".into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: "七分钟后再报".into(),
        next_update: Some(promised),
    };
    laptop.command(Command::Contact(contact));
    let known = laptop.incident.stakeholders.get(to).unwrap();
    assert_eq!(crate::incident::due::next_update(&laptop.incident, known), Some(promised));
    assert_eq!(
        draft(&laptop, to, UpdateForm::Sms).next,
        Some(promised),
        "what was promised stands"
    );
}

#[test]
fn g5_what_is_assumed_stays_out_and_what_is_claimed_says_so() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    fact(&mut laptop, "坏盘？", "三块盘离线", Confidence::Confirmed, Customer);
    fact(&mut laptop, "备份？", "磁带上有一份备份", Confidence::Claimed, Customer);
    fact(&mut laptop, "原因？", "固件缺陷引起的", Confidence::Assumed, Customer);
    let update = draft(&laptop, to, UpdateForm::Email);
    assert_eq!(update.guesses, 1);
    assert!(update.text.contains("三块盘离线"), "{}", update.text);
    assert!(update.text.contains("磁带上有一份备份（尚未核实）"), "{}", update.text);
    assert!(!update.text.contains("固件"), "{}", update.text);
    let found = problems(&laptop, to, "磁带上有一份备份，22:05 再报");
    assert!(found.contains(&Problem::Unconfirmed { answer: "磁带上有一份备份".into() }));
    let reserved = ids(&laptop, to, "磁带上有一份备份，尚未核实，22:05 再报");
    assert!(!reserved.contains(&"unconfirmed"), "{reserved:?}");
}

#[test]
fn d2_responsibility_then_remedy_then_cause() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    remedy(&mut laptop);
    laptop.note("原因是工程师按错了顺序", Customer);
    let offer = command::Offer {
        terms: "派两名专家驻场恢复".into(),
        rank: None,
        amount: None,
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
    };
    laptop.act(Act::new(Command::Offer(offer)).visible());
    let before = draft(&laptop, to, UpdateForm::Email).text;
    assert!(!before.contains("我们有责任"), "{before}");
    for lamp in [Condition::Fault, Condition::Capacity] {
        let basis = "查日志".to_owned();
        laptop.command(Command::SetCondition(SetCondition { lamp, lit: true, basis }));
    }
    for form in FORMS {
        let text = draft(&laptop, to, form).text;
        let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
        assert!(place("我们有责任") < place("专家驻场"), "{text}");
        assert!(place("专家驻场") < place("原因是"), "{text}");
        assert!(!text.contains("查日志"), "{text}");
        let found = ids(&laptop, to, &text);
        assert!(!found.contains(&"lamps-dark") && !found.contains(&"reasons-first"), "{found:?}");
    }
    tell(&mut laptop, "李总", "我们有责任", Outcome::Reached);
    assert!(!draft(&laptop, to, UpdateForm::Sms).text.contains("我们有责任"), "said once");
}

#[test]
fn d1_a_responsibility_statement_in_the_dark_is_refused_naming_the_lamps() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    remedy(&mut laptop);
    laptop.command(Command::SetCondition(SetCondition {
        lamp: Condition::Fault,
        lit: true,
        basis: "查日志".into(),
    }));
    let found = problems(&laptop, to, "是我们的责任。22:05 再报。");
    assert_eq!(found[0], Problem::Dark(vec![Condition::Capacity]));
    assert!(found[0].refuses());
    assert!(found[0].text(Lang::Zh).contains("我方担得起"));
    assert!(found.iter().skip(1).all(|problem| !problem.refuses()));
}

#[test]
fn g5_lint_names_each_thing_that_must_not_be_said() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let ma = Profile {
        name: "马建国".into(),
        side: Side::Ours,
        public_role: "现场工程师".into(),
        ..Profile::default()
    };
    person(&mut laptop, ma);
    person(&mut laptop, Profile { name: "高敏".into(), side: Side::Ours, ..Profile::default() });
    laptop.note("工程师夜里拔错了盘位", Internal);
    let next = "22:05 再报。";
    for (text, id) in [
        ("可能今晚恢复。", "guess"),
        ("把握 45%。", "figure"),
        ("主机 db-prod-03 已重启。", "host-name"),
        ("马建国正在换盘。", "internal-name"),
        ("和海港物流是同一个问题。", "other-customer"),
        ("工程师夜里拔错了盘位。", "internal-text"),
        ("这是小概率事件。", "avoid"),
        ("我们没有办法。", "helpless"),
        ("我们全力以赴。", "nobody-for-all-out"),
        ("由于固件缺陷，盘离线了。", "cause-without-remedy"),
        ("盘已换。", "nothing-to-offer"),
        ("盘已换。", "no-need-heard"),
        ("盘已换。", "no-feeling-heard"),
    ] {
        // What is offered changes what is said of a cause, so the figure comes with a remedy.
        let mut laptop = laptop.clone();
        if id == "figure" {
            remedy(&mut laptop);
        }
        let found = problems(&laptop, to, &format!("{text}{next}"));
        let problem = found.iter().find(|it| it.id() == id);
        let problem = problem.unwrap_or_else(|| panic!("{id}: {found:?}"));
        assert!(!problem.refuses(), "{id} is let through");
        for lang in Lang::ALL {
            let said = problem.text(lang);
            assert!(!said.is_empty() && !said.starts_with("lint-"), "{said}");
        }
    }
    let sender = ids(&laptop, to, "我是高敏，证券客户的盘已换，22:05 再报。");
    assert!(!sender.contains(&"internal-name") && !sender.contains(&"other-customer"));
    assert!(ids(&laptop, to, "有进展再说。").contains(&"no-next-time"));
}

#[test]
fn what_the_customer_was_told_is_no_internal_text() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    laptop.note("今天夜里只做只读镜像", Internal);
    let text = "今天夜里只做只读镜像，22:05 再报。";
    assert!(ids(&laptop, to, text).contains(&"internal-text"));
    let call = Contact {
        restored: false,
        with: vec!["李总".into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: "今天夜里只做只读镜像".into(),
        next_update: None,
    };
    // The ledger's own line is internal, but they know.
    laptop.command(Command::Contact(call));
    assert!(!ids(&laptop, to, text).contains(&"internal-text"));
}

#[test]
fn a_draft_stops_while_a_visible_entry_is_known_to_be_wrong_inside() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let wrong = laptop.note("坏了两块盘", Customer);
    laptop.correct(wrong, "坏了三块盘", Internal);
    assert!(matches!(attempt(&laptop, to, UpdateForm::Sms), Err(Blocked::HiddenCorrections(_))));
    let found = problems(&laptop, to, "坏了两块盘，22:05 再报。");
    assert!(matches!(found[0], Problem::WrongInside { .. }) && found[0].refuses());
}

#[test]
fn g4_an_open_question_of_theirs_is_not_passed_over() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    laptop.command(Command::Enquiry(command::Enquiry {
        objects_to: None,
        point: String::new(),
        from: Some("李总".into()),
        text: "明早能开市吗？".into(),
        answer_by: None,
        term: None,
    }));
    let found = problems(&laptop, to, "盘已换，22:05 再报。");
    assert!(found.contains(&Problem::Unanswered { question: "明早能开市吗？".into() }));
}

#[test]
fn a_resolution_states_data_loss_or_none() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let done = command::Move { status: Status::Resolved, reason: String::new() };
    laptop.act(Act::new(Command::Status(done)).visible());
    let update = draft(&laptop, to, UpdateForm::Email);
    assert!(update.text.contains("：服务已恢复（18:02）。"), "{}", update.text);
    let found = ids(&laptop, to, "服务已恢复。");
    assert!(found.contains(&"nothing-of-data") && !found.contains(&"no-next-time"), "{found:?}");
    assert!(!ids(&laptop, to, "服务已恢复，数据没有丢。").contains(&"nothing-of-data"));
}

#[test]
fn g5_a_status_of_ours_alone_says_nothing_to_anybody_outside() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let done = command::Move { status: Status::Resolved, reason: String::new() };
    let resolved = laptop.command(Command::Status(done));
    for form in FORMS {
        let text = draft(&laptop, to, form).text;
        assert!(!text.contains("已恢复") && text.contains("时间未定"), "{text}");
        assert!(ids(&laptop, to, "盘已换。").contains(&"no-next-time"));
    }
    laptop.show(resolved, Customer);
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("服务已恢复"), "{text}");
}

#[test]
fn case_3_8_the_newest_state_comes_first_and_what_is_over_is_not_told_as_going_on() {
    let steps = [Status::Mitigated, Status::Resolved, Status::Closed];
    for last in 0..steps.len() {
        let mut laptop = Laptop::opened();
        // He has heard nothing yet; somebody else of theirs has.
        let to = li(&mut laptop);
        person(&mut laptop, Profile { name: "王五".to_owned(), ..Profile::default() });
        laptop.note("备件已到机房", Customer);
        for &status in steps.iter().take(last + 1) {
            if status == Status::Closed {
                tell(&mut laptop, "王五", "服务好了", Outcome::Reached);
            }
            let step = command::Move { status, reason: String::new() };
            laptop.act(Act::new(Command::Status(step)).visible());
        }
        let is_over = steps[last] >= Status::Resolved;
        let state = match steps[last] {
            Status::Mitigated => "影响已控制",
            Status::Resolved => "服务已恢复",
            Status::Open | Status::Closed => "服务已恢复，事件已关闭",
        };
        for form in FORMS {
            let text = draft(&laptop, to, form).text;
            // The subject of an e-mail is the incident's title.
            let below = text.split_once('\n').map(|(_, rest)| rest);
            let body = below.filter(|_| form == UpdateForm::Email).unwrap_or(&text);
            let first = body.find(state).unwrap_or_else(|| panic!("{state}: {text}"));
            let arrived = body.find("备件已到机房");
            assert!(arrived.is_none_or(|later| first < later), "{text}");
            // It was so before the state in force, and is told with its time.
            assert!(arrived.is_none() || body.contains("18:03：备件已到机房"), "{text}");
            assert!(!is_over || !text.contains("正在处理"), "{text}");
        }
    }
}

#[test]
fn case_9_9_the_press_gets_a_holding_line_and_others_how_it_stands_and_no_more() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let press = Profile { name: "晚报记者".into(), side: Side::Media, ..Profile::default() };
    let press = person(&mut laptop, press);
    let other =
        Profile { name: "别家业主".into(), side: Side::OtherOwner, ..Profile::default() };
    let other = person(&mut laptop, other);
    for lamp in Condition::ALL {
        let basis = "查日志".to_owned();
        laptop.command(Command::SetCondition(SetCondition { lamp, lit: true, basis }));
    }
    let promise = serde_json::json!({ "text": "退还服务费", "due": "2025-09-30T10:00:00Z" });
    let promise = serde_json::from_value(promise).unwrap();
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
    let terms = "私下补偿五千".to_owned();
    let offer = command::Offer {
        terms,
        rank: None,
        amount: None,
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
    };
    laptop.act(Act::new(Command::Offer(offer)).visible());
    laptop.note("两台主机读不到盘", Customer);
    let status = command::Move { status: Status::Mitigated, reason: String::new() };
    laptop.act(Act::new(Command::Status(status)).visible());
    for form in FORMS {
        for to in [press, other] {
            let text = draft(&laptop, to, form).text;
            assert!(to == press || text.contains("影响已控制"), "how it stands: {text}");
            for kept in ["退还", "五千", "读不到盘", "我们有责任"] {
                assert!(!text.contains(kept), "{kept}: {text}");
            }
        }
        // Of the customer's, the press reads nothing at all (9.9).
        let held = draft(&laptop, press, form).text;
        for kept in ["存储", "证券", "控制", "级"] {
            assert!(!held.contains(kept), "{kept}: {held}");
        }
        assert!(held.contains("您的询问已收到"), "{held}");
    }
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("退还") && text.contains("我们有责任"), "{text}");
    assert!(ids(&laptop, press, &text).contains(&"not-customer"));
    assert!(!ids(&laptop, to, &text).contains(&"not-customer"));
}

#[test]
fn j1_what_goes_to_somebody_of_ours_holds_everything_and_names_what_it_leaves_out() {
    let mut laptop = Laptop::opened();
    let boss = Profile {
        name: "赵总监".into(),
        side: Side::Ours,
        authority: Authority::Decides,
        ..Profile::default()
    };
    let to = person(&mut laptop, boss);
    laptop.note("工程师拔错了盘位", Internal);
    laptop.command(Command::Offer(command::Offer {
        terms: "全额退款".into(),
        rank: None,
        amount: None,
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
    }));
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("工程师拔错了盘位") && text.contains("全额退款"), "{text}");
    assert_eq!(ids(&laptop, to, "一切正常，22:05 再报。"), ["omitted"]);
}

#[test]
fn h1_a_standing_promise_that_was_broken_is_not_in_work() {
    let mut laptop = Laptop::opened();
    let ours = Profile { name: "高经理".to_owned(), side: Side::Ours, ..Profile::default() };
    let to = person(&mut laptop, ours);
    laptop.command(Command::Promise(Box::new(command::Promise {
        text: "专家不离线".to_owned(),
        standing: true,
        ..serde_json::from_str(r#"{"text": "-"}"#).unwrap()
    })));
    laptop.command(Command::Promise(Box::new(command::Promise {
        text: "六点前给方案".to_owned(),
        ..serde_json::from_str(r#"{"text": "-"}"#).unwrap()
    })));
    let label = laptop.incident.commitments.list[0].label.clone();
    let text = "专家掉线半小时".to_owned();
    laptop.command(Command::Break(command::Break { commitment: label.as_str().into(), text }));
    let told = draft(&laptop, to, UpdateForm::Email).text;
    let (_, doing) = told.split_once("正在做").unwrap_or_else(|| panic!("{told}"));
    assert!(doing.contains("六点前给方案"), "{told}");
    assert!(!doing.contains("专家不离线"), "{told}");
}

#[test]
fn h3_a_draft_names_a_promise_that_was_broken_once() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let ours = person(
        &mut laptop,
        Profile { name: "高总".into(), side: Side::Ours, ..Profile::default() },
    );
    let due = laptop.now + TimeDelta::minutes(30);
    let promise = command::Promise {
        text: "书面说明送到".to_owned(),
        due: Some(due),
        ..serde_json::from_str(r#"{"text": "-"}"#).unwrap()
    };
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
    laptop.now = due + TimeDelta::minutes(90);
    for to in [to, ours] {
        for form in FORMS {
            let text = draft(&laptop, to, form).text;
            assert_eq!(text.matches("书面说明送到").count(), 1, "{form:?}: {text}");
        }
    }
    // Once they know of the breach, the promise stands among what is still to be done.
    tell(&mut laptop, "李总", "书面说明没有送到", Outcome::Reached);
    laptop.now += TimeDelta::minutes(10);
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert_eq!(text.matches("书面说明送到").count(), 1, "{text}");
    assert!(text.contains("已超时"), "{text}");
}

#[test]
fn h3_a_draft_that_speaks_of_a_promise_says_where_its_outcome_is_internal() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let promise = command::Promise {
        text: "专家不离线".to_owned(),
        standing: true,
        ..serde_json::from_str(r#"{"text": "-"}"#).unwrap()
    };
    laptop.act(Act::new(Command::Promise(Box::new(promise))).visible());
    let text = "专家掉线半小时".to_owned();
    let broken = Command::Break(command::Break { commitment: "P1".into(), text });
    let broken = laptop.command(broken);
    let draft = draft(&laptop, to, UpdateForm::Email).text;
    assert!(draft.contains("专家不离线"), "{draft}");
    let found = problems(&laptop, to, &draft);
    let said = found.iter().find(|it| it.id() == "hidden-outcome").unwrap().text(Lang::Zh);
    assert!(said.contains("P1 专家不离线") && said.contains(&format!("#{}", broken.seq)), "{said}");
    assert!(!ids(&laptop, to, "盘已换，22:05 再报。").contains(&"hidden-outcome"));
    laptop.show(broken, Customer);
    assert!(!ids(&laptop, to, &draft).contains(&"hidden-outcome"));
}

#[test]
fn g5_no_word_of_any_internal_entry_of_any_kind_gets_into_a_draft() {
    let (mut laptop, markers) = canaries::salted(Internal);
    let to = li(&mut laptop);
    let english = Profile { name: "Novak".into(), language: "en".into(), ..Profile::default() };
    let other = person(&mut laptop, english);
    for to in [to, other] {
        for form in FORMS {
            let text = draft(&laptop, to, form).text;
            let found = canaries::Found::in_text(&text);
            for marker in &markers {
                assert!(!found.has(marker), "{} leaks into {text}", marker.path);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn g5_an_internal_entry_never_gets_into_a_draft(
        entries in proptest::collection::vec((0_usize..5, any::<bool>(), any::<bool>()), 1..12),
        told in proptest::option::of(0_usize..12),
    ) {
        let mut laptop = Laptop::opened();
        let to = li(&mut laptop);
        let (mut inside, mut visible) = (Vec::new(), 0);
        for (at, (kind, shown, corrected)) in entries.into_iter().enumerate() {
            if told == Some(at) {
                tell(&mut laptop, "李总", "通报过了", Outcome::Reached);
                visible = 0;
            }
            let seen = if shown { Customer } else { Internal };
            let word = format!("{}{at}x", if shown { "qvisible" } else { "qinside" });
            match kind {
                0 => {
                    let key = laptop.note(&word, seen);
                    // A correction of an internal entry stays as internal as that, whatever it says itself.
                    if corrected && !shown {
                        laptop.correct(key, &format!("{word} again"), Customer);
                    }
                }
                1 => fact(&mut laptop, &format!("{word} asked"), &word, Confidence::Confirmed, seen),
                2 => {
                    let terms = word.clone();
                    let offer = command::Offer { terms, rank: None, amount: None, remedy: None, situation: String::new(), approved_by: String::new() };
                    let mut act = Act::new(Command::Offer(offer));
                    act.visibility = seen;
                    laptop.act(act);
                }
                3 => {
                    let key = laptop.note(&word, if shown { Internal } else { Customer });
                    laptop.show(key, seen);
                }
                _ => {
                    let promise = serde_json::json!({ "text": word });
                    let promise = serde_json::from_value(promise).unwrap();
                    let mut act = Act::new(Command::Promise(Box::new(promise)));
                    act.visibility = seen;
                    laptop.act(act);
                }
            }
            if shown { visible += 1 } else { inside.push(word) }
        }
        for form in FORMS {
            let update = draft(&laptop, to, form);
            for word in &inside {
                prop_assert!(!update.text.contains(word.as_str()), "{word} in {}", update.text);
            }
            prop_assert!(update.new >= visible, "{} of {visible}: {}", update.new, update.text);
            if form == UpdateForm::Sms {
                let (used, most) = sms_length(&update.text);
                prop_assert!(used <= most);
            }
        }
    }

    #[test]
    fn hostile_names_and_texts_neither_break_a_draft_nor_reach_the_clipboard_raw(
        name in "(\\PC|[\u{0}-\u{1f}]|\u{202e}|[一-龥]){1,60}",
        text in "(\\PC|[\u{0}-\u{1f}]|\u{202e}|\u{1b}\\[2J|[一-龥]){1,80}",
    ) {
        prop_assume!(!name.trim().is_empty() && !text.trim().is_empty());
        let mut laptop = Laptop::opened();
        let to = person(&mut laptop, Profile { name, ..Profile::default() });
        laptop.note(&text, Customer);
        for form in FORMS {
            let update = draft(&laptop, to, form);
            let raw = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
            prop_assert!(!update.text.contains(raw), "{:?}", update.text);
            let _ = problems(&laptop, to, &update.text);
        }
    }
}

#[test]
fn case_9_5_the_phrases_of_a_draft_are_no_leak_and_no_guess_when_it_is_taken_back() {
    for (lang, own) in [("zh", "郑总"), ("en", "Mr Zheng")] {
        for form in FORMS {
            let mut laptop = Laptop::opened();
            let profile = Profile {
                name: own.to_owned(),
                language: lang.to_owned(),
                need: "订单".to_owned(),
                feeling: "着急".to_owned(),
                ..Profile::default()
            };
            let to = person(&mut laptop, profile);
            laptop.note("The spare disk has arrived", Customer);
            fact(
                &mut laptop,
                "什么坏了？",
                "three disks of the array failed",
                Confidence::Claimed,
                Customer,
            );
            let text = draft(&laptop, to, form).text;
            let told = laptop.act(
                Act::new(Command::Contact(Contact {
                    restored: false,
                    with: vec![own.into()],
                    direction: Direction::Outbound,
                    channel: Channel::Email,
                    outcome: Outcome::Sent,
                    text,
                    next_update: None,
                }))
                .visible(),
            );
            laptop.retract(told);
            let again = draft(&laptop, to, form).text;
            let found = problems(&laptop, to, &again);
            let accused = |problem: &&Problem| {
                matches!(problem, Problem::InternalText { .. } | Problem::Guess { .. })
            };
            assert_eq!(found.iter().find(accused), None, "{lang} {form:?}: {again}");
        }
    }
}

#[test]
fn case_9_1_the_safety_instruction_leads_every_draft_until_it_is_understood() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let words =
        "请立即停用，不要充电，把它放到室外空旷处，人离开三米以上，等我们派人来取，不要自己拆";
    let instruct = crate::incident::event::SafetyInstructed { text: words.into() };
    laptop.act(Act::new(Command::Instruct(instruct)).visible());
    laptop.note("同批次已全部停止发货", Customer);
    let contained = command::Move { status: Status::Mitigated, reason: String::new() };
    laptop.act(Act::new(Command::Status(contained)).visible());
    for form in FORMS {
        let text = draft(&laptop, to, form).text;
        let place = |of: &str| text.find(of).unwrap_or_else(|| panic!("{of}: {text}"));
        assert!(place(words) < place("影响已控制"), "{text}");
        assert!(!text.contains('…'), "{text}");
        if form == UpdateForm::Sms {
            assert!(text.starts_with(words), "{text}");
        }
    }
    laptop.command(Command::Understood(command::Understood {
        by: vec!["李总".into()],
        text: "复述了一遍".into(),
    }));
    for form in FORMS {
        let text = draft(&laptop, to, form).text;
        assert!(!text.contains(words), "{text}");
        assert!(text.contains("影响已控制"), "{text}");
    }
}

#[test]
fn case_9_2_a_worse_offer_is_held_back_until_it_is_justified_and_says_who_made_it() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    let han = Profile {
        name: "韩".into(),
        side: Side::Ours,
        public_role: "售后经理".into(),
        ..Profile::default()
    };
    person(&mut laptop, han);
    let offer = |laptop: &mut Laptop, terms: &str, rank| {
        let offer = command::Offer {
            terms: terms.into(),
            rank: Some(rank),
            amount: None,
            remedy: None,
            situation: String::new(),
            approved_by: String::new(),
        };
        laptop.act(Act { who: Some("韩".into()), ..Act::new(Command::Offer(offer)).visible() })
    };
    offer(&mut laptop, "全额退车", 1);
    let worse = offer(&mut laptop, "一张代金券", 2);
    let known = |laptop: &Laptop| -> Vec<String> {
        let drafts = FORMS.iter().map(|form| draft(laptop, to, *form).text);
        drafts.chain([laptop.customer()]).collect()
    };
    for text in known(&laptop) {
        assert!(!text.contains("代金券"), "{text}");
    }
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("售后经理提出的方案：全额退车"), "{text}");
    let left = with_desk(&laptop, &[], |desk| {
        desk.left_out(laptop.incident.stakeholders.get(to).unwrap(), &text)
    });
    let left = left.iter().find(|it| it.key == worse).unwrap();
    assert_eq!(left.reason, crate::report::Reason::Unjustified);
    laptop.command(Command::JustifyOffer(command::JustifyOffer {
        offer: Selector::key(worse),
        reason: "库存不足".into(),
        approver: "客诉总监".into(),
    }));
    let all = known(&laptop);
    assert!(all[1].contains("售后经理提出的方案：一张代金券"), "{}", all[1]);
    assert!(all[3].contains("代金券"), "{}", all[3]);
}

#[test]
fn case_9_8_a_certainty_about_safety_is_remarked_and_nothing_is_called_right() {
    let mut laptop = Laptop::opened();
    let to = li(&mut laptop);
    for text in [
        "You are safe. Next update 22:05.",
        "We are certain that nothing else will burn. Next update 22:05.",
        "您是安全的，22:05 再报。",
        "不会再起火了，22:05 再报。",
    ] {
        assert!(ids(&laptop, to, text).contains(&"says-safe"), "{text}");
    }
    for text in ["消防 21:40 检查过，明火已灭，22:05 再报。", "The fire is out. Next update 22:05."]
    {
        assert!(!ids(&laptop, to, text).contains(&"says-safe"), "{text}");
    }
    assert!(Lang::En.say("draft-clean").contains("read it yourself"));
    assert!(Lang::Zh.say("draft-clean").contains("自己再读一遍"));
}

#[test]
fn case_9_5_the_last_words_of_a_draft_are_no_guess() {
    let mut laptop = Laptop::opened();
    let to = person(
        &mut laptop,
        Profile { name: "Mr Zheng".to_owned(), language: "en".to_owned(), ..Profile::default() },
    );
    let done = command::Move { status: Status::Resolved, reason: String::new() };
    laptop.act(Act::new(Command::Status(done)).visible());
    let text = draft(&laptop, to, UpdateForm::Email).text;
    assert!(text.contains("as it should be"), "{text}");
    assert!(!ids(&laptop, to, &text).contains(&"guess"), "{text}");
    assert!(ids(&laptop, to, &format!("{text} It should be fine.")).contains(&"guess"));
}
