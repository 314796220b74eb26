//! What is said before anything leaves, whatever it is: documents, drafts and what is recorded as said are held against
//! the same; published reports are warned of next to nothing; what is visible and left out is listed with its reason.

use proptest::prelude::*;

use super::support::Laptop;
use crate::{
    incident::{
        Act, Command, EntryKey, Refusal, Visibility,
        Visibility::{Customer, Internal},
        Warning as Gap,
        command::{self, Selector},
        drafts::{self, Problem},
        event::ContactMade,
        facts::Confidence,
        remedies::Terms,
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        self, Audience, DocumentKind, Reason,
        check::{Check, Warning},
        update::{Desk, UpdateForm},
    },
};

fn person(laptop: &mut Laptop, name: &str, side: Side) -> EntryKey {
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: name.into(),
        side,
        need: "尽快恢复".into(),
        feeling: "着急".into(),
        pressure: "开市".into(),
        ..Profile::default()
    })))
}

fn odds(laptop: &mut Laptop, percent: u8) -> EntryKey {
    laptop.command(Command::ProposeRemedy(command::ProposeRemedy {
        terms: Terms { name: "盘级恢复".into(), ..Terms::default() },
        odds: Some(percent),
        basis: "厂商估计".into(),
    }))
}

/// An incident with people, others, amounts and odds of which nobody outside may read.
fn inside() -> (Laptop, EntryKey) {
    let mut laptop = Laptop::opened();
    for name in ["钱", "赵", "高", "方", "马", "王建国", "Will", "Mark", "Zhang San"] {
        person(&mut laptop, name, Side::Ours);
    }
    let to = person(&mut laptop, "李总", Side::Customer);
    odds(&mut laptop, 37);
    laptop.note("外协报价 ¥48,000，上限；每块盘 ¥3,250", Internal);
    laptop.note("db-prod-03 三盘离线，备份服务器也有告警", Internal);
    (laptop, to)
}

fn others() -> Vec<String> {
    [
        "海港物流有限公司",
        "城市医院",
        "Harbor Logistics Ltd",
        "Summit Corp",
        "Target Inc",
        "Global Payments AG",
        "1121-K7Q",
        "0310-2AB",
        "Müller GmbH",
        "阿斯特拉（上海）科技有限公司",
        "控制器固件缺陷导致多盘离线",
    ]
    .map(str::to_owned)
    .to_vec()
}

const LEAKS: [&str; 7] = [
    "host-name",
    "internal-name",
    "internal-reach",
    "internal-amount",
    "internal-text",
    "other-customer",
    "figure",
];

fn leaks_of(ids: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    ids.filter(|id| LEAKS.contains(id)).collect()
}

fn in_document(laptop: &Laptop) -> Vec<Warning> {
    let (author, others) = (laptop.cover().author, others());
    let incident = &laptop.incident;
    let check = Check {
        incident,
        audience: Audience::Customer,
        author: &author,
        others: &others,
        now: laptop.now,
    };
    check.warnings(&laptop.document(Audience::Customer, Lang::Zh))
}

fn in_draft(laptop: &Laptop, to: EntryKey, form: UpdateForm, text: &str) -> Vec<Problem> {
    let (author, others) = (laptop.cover().author, others());
    let incident = &laptop.incident;
    let desk = Desk { incident, author: &author, others: &others, lang: Lang::Zh, now: laptop.now };
    desk.lint(incident.stakeholders.get(to).unwrap(), form, text)
}

fn in_contact(laptop: &Laptop, to: EntryKey, text: &str) -> Vec<Gap> {
    let contact = ContactMade {
        restored: false,
        with: vec![to],
        public_with: Vec::new(),
        public_sides: Vec::new(),
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.to_owned(),
        next_update: None,
    };
    let author = laptop.cover().author;
    let (signed, others) = (author.signed(), others());
    let against = drafts::Against {
        incident: &laptop.incident,
        lang: Lang::Zh,
        signed: &signed,
        others: &others,
    };
    drafts::said_outside(&contact, against)
}

/// What a visible sentence is warned of: the same in a document, in a draft of any form, and as said.
fn everywhere(text: &str) -> Vec<&'static str> {
    let (mut laptop, to) = inside();
    let said = leaks_of(in_contact(&laptop, to, text).iter().map(|gap| match gap {
        Gap::SaidOutside(problem) => problem.id(),
        other => panic!("{other:?}"),
    }));
    for form in UpdateForm::ALL {
        let draft = in_draft(&laptop, to, form, text);
        let draft = leaks_of(draft.iter().map(Problem::id));
        assert_eq!(draft, said, "{text} {}", form.id());
    }
    laptop.note(text, Customer);
    let mut document = leaks_of(in_document(&laptop).iter().map(Warning::id));
    let mut sorted = said.clone();
    sorted.sort_unstable();
    document.sort_unstable();
    assert_eq!(document, sorted, "{text}");
    said
}

#[test]
fn case_1_8_one_check_for_everything_that_leaves() {
    for (text, id) in [
        ("这要花我们 ¥48,000", "internal-amount"),
        ("it costs us ¥48,000", "internal-amount"),
        ("it costs us forty-eight thousand yuan", "internal-amount"),
        ("费用 48.000,00", "internal-amount"),
        ("赵工已到机房", "internal-name"),
        ("和城市\n医院一样", "other-customer"),
        ("db1.prod.corp.example 已重启", "host-name"),
        ("把握 37%", "figure"),
    ] {
        assert_eq!(everywhere(text), [id], "{text}");
    }
    assert_eq!(everywhere("盘已换好，正在重建阵列"), [""; 0]);
}

#[test]
fn case_1_9_people_and_others_in_a_text_for_the_customer() {
    for (text, id) in [
        ("请联系 @钱", "internal-name"),
        ("趙工已到機房", "internal-name"),
        ("王\n建国在现场", "internal-name"),
        ("王　建国在现场", "internal-name"),
        ("ask Will for the key", "internal-name"),
        ("zhang.san is here", "internal-name"),
        ("和海港物流一样", "other-customer"),
        ("見城市醫院的通報", "other-customer"),
        ("as with Mu\u{308}ller", "other-customer"),
        ("和阿斯特拉的情况一样", "other-customer"),
        ("见 １１２１－k7q", "other-customer"),
        ("as at Ηarbor Logistics", "other-customer"),
        ("控制器固件缺陷导致\n多盘离线", "other-customer"),
    ] {
        assert_eq!(everywhere(text), [id], "{text}");
    }
    for text in [
        "花钱不多",
        "双方同意的方案",
        "提高马上可见",
        "许多客户",
        "we will mark it",
        "our target",
        "李总来电",
    ] {
        assert_eq!(everywhere(text), [""; 0], "{text}");
    }
}

#[test]
fn who_signs_and_the_own_customer_are_no_leak() {
    let (mut laptop, to) = inside();
    let signed = laptop.cover().author;
    let text = format!("{}：证券客户的盘已换好。", signed.contact);
    assert_eq!(
        leaks_of(in_draft(&laptop, to, UpdateForm::Email, &text).iter().map(Problem::id)),
        [""; 0]
    );
    person(&mut laptop, signed.signer(), Side::Ours);
    assert_eq!(
        leaks_of(in_draft(&laptop, to, UpdateForm::Email, &text).iter().map(Problem::id)),
        [""; 0]
    );
}

#[test]
fn case_1_6_a_disclosure_holds_no_figure_the_odds_are_or_were() {
    let (mut laptop, _) = inside();
    let remedy = odds(&mut laptop, 60);
    let revised = laptop.command(Command::ReviseOdds(command::ReviseOdds {
        remedy: Selector::key(remedy),
        percent: 35,
        basis: "又一块盘告警".into(),
    }));
    let disclose = |words: &str| {
        Act::new(Command::DiscloseOdds(command::DiscloseOdds {
            remedy: Selector::key(remedy),
            words: words.into(),
        }))
    };
    let mut later = laptop.clone();
    later.command(Command::Retract(command::Retract {
        entry: Selector::key(revised),
        reason: "记错了".into(),
    }));
    for words in [
        "百分之三十五",
        "三成五",
        "thirty-five per cent",
        "0.35",
        "³⁵%",
        "大约35",
        "3 in 5",
        "六成",
        "60",
        "35-40%",
    ] {
        assert_eq!(laptop.refused(disclose(words)), Refusal::FigureInDisclosure, "{words}");
        assert_eq!(
            later.refused(disclose(words)),
            Refusal::FigureInDisclosure,
            "{words}, retracted"
        );
    }
    for words in ["不足50%", "under 50 %", "less than half", "把握不大"] {
        let mut laptop = laptop.clone();
        let said = laptop.act(disclose(words));
        let correct = command::Correct {
            entry: Selector::key(said),
            text: "三成五".into(),
            occurred: None,
            began: None,
            promise: None,
        };
        let act = Act::new(Command::Correct(correct)).visible();
        assert_eq!(laptop.refused(act), Refusal::FigureInDisclosure, "{words}");
    }
}

fn answer(question: &str, confidence: Confidence, visibility: Visibility) -> Act {
    let mut act = Act::new(Command::Answer(command::Answer {
        question: Selector(question.into()),
        answer: "巡检时拔错了盘".into(),
        confidence,
        backup: None,
        impact: None,
        count: None,
    }));
    act.visibility = visibility;
    act
}

fn asked(laptop: &mut Laptop, text: &str) -> String {
    let key = laptop.command(Command::Ask(command::Ask {
        section: String::new(),
        ask: text.into(),
        whom: String::new(),
        critical: false,
    }));
    key.to_string()
}

#[test]
fn case_7_5_a_visible_answer_that_documents_leave_out_is_said_when_it_is_saved() {
    let mut laptop = Laptop::opened();
    let why = asked(&mut laptop, "为什么会离线？");
    let what = asked(&mut laptop, "还有几块盘在线？");
    for (question, confidence, visibility, gap) in [
        (&why, Confidence::Claimed, Customer, Some(Gap::CauseLeftOut)),
        (&why, Confidence::Assumed, Customer, Some(Gap::CauseLeftOut)),
        (&why, Confidence::Confirmed, Customer, None),
        (&why, Confidence::Claimed, Internal, None),
        (&what, Confidence::Assumed, Customer, Some(Gap::GuessLeftOut)),
        (&what, Confidence::Claimed, Customer, None),
    ] {
        let decision = laptop.decided(&answer(question, confidence, visibility)).unwrap();
        let said: Vec<_> = decision
            .warnings
            .into_iter()
            .filter(|it| matches!(it, Gap::CauseLeftOut | Gap::GuessLeftOut))
            .collect();
        assert_eq!(said, Vec::from_iter(gap), "{question} {confidence:?}");
    }
    let hidden = laptop.act(answer(&why, Confidence::Claimed, Internal));
    let show = command::Show {
        entry: Selector::key(hidden),
        visibility: Customer,
        public_role: None,
        reason: String::new(),
    };
    let decision = laptop.decided(&Act::new(Command::Visibility(show))).unwrap();
    assert!(decision.warnings.contains(&Gap::CauseLeftOut), "{:?}", decision.warnings);
}

fn reasons(laptop: &Laptop, kind: DocumentKind) -> Vec<(EntryKey, Reason)> {
    let document = laptop.make(kind, Audience::Customer, Lang::Zh).unwrap();
    let left = report::left_out(&document, &laptop.incident, kind, Lang::Zh, laptop.now);
    left.into_iter().map(|it| (it.key, it.reason)).collect()
}

#[test]
fn case_7_5_what_a_document_leaves_out_is_listed_with_its_reason() {
    let mut laptop = Laptop::opened();
    let why = asked(&mut laptop, "为什么会离线？");
    let cause = laptop.act(answer(&why, Confidence::Claimed, Customer));
    let note = laptop.note("三块盘已换好，正在重建阵列", Customer);
    assert_eq!(reasons(&laptop, DocumentKind::ServiceReport), [(cause, Reason::UnverifiedCause)]);
    let document = laptop.document(Audience::Customer, Lang::Zh);
    let held = report::held(&document, &laptop.incident, laptop.now);
    assert!(held.contains(&note) && !held.contains(&cause), "{held:?}");
    let left = report::left_out(
        &document,
        &laptop.incident,
        DocumentKind::ServiceReport,
        Lang::Zh,
        laptop.now,
    );
    for lang in Lang::ALL {
        let lines = report::left_out_lines(&left);
        assert_eq!(lines.len(), 2);
        let text = lines[1].text(lang);
        assert!(text.contains(&format!("#{}", cause.seq)) && text.contains("巡检时"), "{text}");
    }
    // An interim report has no course of events: the note is of a kind that it does not carry.
    let of_note =
        reasons(&laptop, DocumentKind::InterimReport).into_iter().find(|(key, _)| *key == note);
    assert_eq!(of_note, Some((note, Reason::Kind)));
}

#[test]
fn case_7_5_a_draft_says_what_of_the_news_it_leaves_out() {
    let (mut laptop, to) = inside();
    let notes: Vec<EntryKey> = (1..9)
        .map(|n| {
            laptop.note(&format!("第 {n} 批数据已经核对完毕，共一千二百个项目没有差异"), Customer)
        })
        .collect();
    let author = laptop.cover().author;
    let desk = Desk {
        incident: &laptop.incident,
        author: &author,
        others: &[],
        lang: Lang::Zh,
        now: laptop.now,
    };
    let known = laptop.incident.stakeholders.get(to).unwrap();
    for form in UpdateForm::ALL {
        let draft = desk.draft(known, form).unwrap();
        let held = desk.held(known, &draft.text);
        let left: Vec<EntryKey> =
            desk.left_out(known, &draft.text).into_iter().map(|it| it.key).collect();
        for note in &notes {
            assert!(held.contains(note) != left.contains(note), "{} {note}", form.id());
        }
        assert_eq!(left.is_empty(), form == UpdateForm::Email, "{} {}", form.id(), draft.text);
    }
}

/// Reports of our own writing, in the manner of those that providers publish.
const PUBLISHED: [(&str, &str); 10] = [
    ("en-1", include_str!("../../../tests/data/reports/en-1-database.txt")),
    ("en-2", include_str!("../../../tests/data/reports/en-2-regex.txt")),
    ("en-3", include_str!("../../../tests/data/reports/en-3-region.txt")),
    ("en-4", include_str!("../../../tests/data/reports/en-4-deletion.txt")),
    ("en-5", include_str!("../../../tests/data/reports/en-5-payments.txt")),
    ("zh-1", include_str!("../../../tests/data/reports/zh-1-documents.txt")),
    ("zh-2", include_str!("../../../tests/data/reports/zh-2-cooling.txt")),
    ("zh-3", include_str!("../../../tests/data/reports/zh-3-rides.txt")),
    ("zh-4", include_str!("../../../tests/data/reports/zh-4-console.txt")),
    ("zh-5", include_str!("../../../tests/data/reports/zh-5-array.txt")),
];

#[test]
fn published_reports_are_warned_of_next_to_nothing() {
    let (mut lines, mut remarks) = (0, Vec::new());
    for (name, text) in PUBLISHED {
        let (mut laptop, _) = inside();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            laptop.note(line, Customer);
            lines += 1;
        }
        let found = in_document(&laptop);
        let found = found.iter().filter(|it| LEAKS.contains(&it.id()));
        remarks.extend(found.map(|it| format!("{name}: {}", it.text(Lang::En))));
    }
    assert!(lines > 250, "{lines}");
    assert!(remarks.len() * 100 <= lines, "{remarks:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn case_1_8_a_random_amount_is_found_in_documents_drafts_and_contacts(
        thousands in 11_u64..900, rest in 0_u64..1000, how in 0_usize..4,
    ) {
        let value = thousands * 1000 + rest;
        let (mut laptop, to) = inside();
        laptop.note(&format!("内部成本 ¥{value}"), Internal);
        let said = match how {
            0 => format!("费用 ¥{thousands},{rest:03}"),
            1 => format!("费用 {thousands}.{rest:03},00 元"),
            2 => format!("费用 CNY{value}"),
            _ => format!("费用 {thousands} {rest:03} 元"),
        };
        let problems = in_draft(&laptop, to, UpdateForm::Email, &said);
        prop_assert!(problems.iter().any(|it| it.id() == "internal-amount"), "{}", said);
        let gaps = in_contact(&laptop, to, &said);
        prop_assert!(matches!(&gaps[..], [Gap::SaidOutside(it)] if it.id() == "internal-amount"), "{}", said);
        laptop.note(&said, Customer);
        prop_assert!(in_document(&laptop).iter().any(|it| it.id() == "internal-amount"), "{}", said);
    }

    #[test]
    fn case_7_5_every_visible_entry_is_held_or_left_out(
        notes in prop::collection::vec(("[一-龥]{1,12}", any::<bool>()), 1..8),
    ) {
        let mut laptop = Laptop::opened();
        for (text, visible) in &notes {
            laptop.note(text, if *visible { Customer } else { Internal });
        }
        for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport, DocumentKind::StatusUpdate] {
            let document = laptop.make(kind, Audience::Customer, Lang::Zh).unwrap();
            let held = report::held(&document, &laptop.incident, laptop.now);
            let left = report::left_out(&document, &laptop.incident, kind, Lang::Zh, laptop.now);
            let visible = crate::incident::disclosure::visible_keys(&laptop.incident);
            let mut both: Vec<EntryKey> = held.iter().copied().chain(left.iter().map(|it| it.key)).collect();
            both.sort_unstable();
            prop_assert_eq!(both, visible.iter().copied().collect::<Vec<_>>());
            if kind == DocumentKind::ServiceReport {
                prop_assert!(left.is_empty(), "{:?}", left);
            }
        }
    }
}
