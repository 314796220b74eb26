//! The review report (M1, M3, M8, M9): what was known at each decision, decisions, outcome and luck apart, effort, what was
//! learnt. Ours alone.

use dingli::{
    incident::{EntryKey, effort::Effort},
    locale::Lang,
    report::{self, Audience, Blocked, Cover, DocumentKind, Elsewhere, Format, Recurring, render},
};
use serde_json::{Value, json};

use crate::support::{Book, at, command};

const KIND: DocumentKind = DocumentKind::ReviewReport;

/// Does it and gives back the key of the first entry it made.
#[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
fn act(book: &mut Book, said: Value) -> EntryKey {
    book.act(command(&said))
}

/// Two remedies, a decision by what was known then, and after it better knowledge and other odds.
fn decided() -> Book {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 21:00");
    act(
        &mut book,
        json!({ "act": "propose", "name": "送厂恢复", "odds": 45, "basis": "厂商电话" }),
    );
    act(&mut book, json!({ "act": "ask", "text": "厂商周末有人吗", "critical": true }));
    book.at("2025-03-03 21:30");
    let decision = json!({
        "act": "decide", "text": "先送厂，不重建", "known": ["坏了两块盘"], "unknown": ["备份能不能用"],
        "basis": "厂商说还来得及", "remedies": ["A"],
    });
    let decision = act(&mut book, decision);
    book.at("2025-03-03 23:00");
    act(&mut book, json!({ "act": "odds", "remedy": "A", "percent": 10, "basis": "开盘以后" }));
    let star = json!({ "act": "star", "entry": decision.to_string(), "text": "为什么不先镜像" });
    act(&mut book, star);
    book
}

fn read(book: &Book, cover: &Cover) -> String {
    let made = report::make(book.incident(), Audience::Internal, KIND, cover, Lang::Zh, book.now());
    String::from_utf8(render(&made.unwrap(), Format::Markdown).unwrap()).unwrap()
}

/// From a heading to the next of its level.
fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let start = text.find(&format!("## {title}")).unwrap_or_else(|| panic!("{title} in {text}"));
    let rest = &text[start + 3..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn m1_the_review_report_tells_the_odds_as_they_were_known_at_the_decision() {
    let text = read(&decided(), &Cover::default());
    let known = section(&text, "每个决策当时所知");
    for said in ["先送厂，不重建", "坏了两块盘", "备份能不能用", "厂商周末有人吗", "45%", "★"]
    {
        assert!(known.contains(said), "{said}: {known}");
    }
    assert!(!known.contains("10%"), "the later odds are no part of it: {known}");
    assert!(section(&text, "复盘重点").contains("为什么不先镜像"), "{text}");
    assert!(text.contains("还没有评判"), "{text}");
    assert!(
        text.find("## 事件时间").is_some_and(|it| it < text.find("## 每个决策当时所知").unwrap())
    );
}

#[test]
fn m1_decisions_outcome_and_luck_stand_apart_in_the_review_report() {
    let mut book = decided();
    let held = json!({
        "act": "hold-review", "text": "交接太晚", "decisions": "sound", "outcome": "bad", "luck": "bad",
        "better": "早请原厂",
    });
    act(&mut book, held);
    let text = read(&book, &Cover::default());
    let judged = section(&text, "决策、结果与运气");
    for said in ["得当", "不好", "运气不好", "交接太晚", "早请原厂"] {
        assert!(judged.contains(said), "{said}: {judged}");
    }
}

#[test]
fn m9_the_review_report_is_ours_alone_and_every_format_holds_it() {
    let book = decided();
    let cover = Cover::default();
    let made =
        |audience, lang| report::make(book.incident(), audience, KIND, &cover, lang, book.now());
    assert_eq!(made(Audience::Customer, Lang::Zh).unwrap_err(), Blocked::InternalOnly);
    for lang in Lang::ALL {
        let made = made(Audience::Internal, lang).unwrap();
        for format in Format::offered() {
            assert!(!render(&made, format).unwrap().is_empty(), "{format:?}");
        }
    }
}

#[test]
fn m3_the_review_report_sets_fighting_beside_preventing_and_ranks_nobody() {
    let mut book = decided();
    let factor = json!({ "act": "name-factor", "text": "没有恢复演练", "aspect": "process" });
    let factor = act(&mut book, factor);
    act(&mut book, json!({ "act": "start-shift", "person": "马工" }));
    act(&mut book, json!({ "act": "start-shift", "person": "高工" }));
    book.at("2025-03-04 01:00");
    act(
        &mut book,
        json!({
            "act": "give-action", "text": "每季度恢复演练", "measure": true, "cause": factor.to_string(),
            "cost": { "amount": { "minor": 800_000, "currency": "CNY" } },
        }),
    );
    act(
        &mut book,
        json!({
            "act": "give-action", "text": "连夜送盘",
            "cost": { "amount": { "minor": 120_000, "currency": "CNY" } },
        }),
    );
    let effort = Effort::of(book.incident(), book.now());
    assert_eq!((effort.hours.num_minutes(), effort.people), (240, 2));
    let recurring = Recurring {
        factor,
        elsewhere: vec![Elsewhere {
            reference: "0307-M2A".into(),
            began: at("2025-01-07 10:00"),
            text: "恢复演练没做过".into(),
        }],
        is_prevented: true,
    };
    let text = read(&book, &Cover { recurring: vec![recurring], ..Cover::default() });
    let effort = section(&text, "救火与防火");
    assert!(effort.contains("1,200") && effort.contains("8,000"), "{effort}");
    assert!(
        effort.contains("2 人") && !effort.contains("马工"),
        "no hours of one person: {effort}"
    );
    let factors = section(&text, "促成因素");
    assert!(factors.contains("0307-M2A") && factors.contains("每季度恢复演练"), "{factors}");
}
