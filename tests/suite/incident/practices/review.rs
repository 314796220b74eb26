//! Rows M1, M2, M3, M5 and M9: the review, its factors and its lessons.

use dingli::{
    incident::{
        Act, Command, EntryKey, Incident, Instant, Payload, Pressing, Refusal, Summary, Warning,
        command::{Erase, Retract, Selector},
        disclosure::{CustomerIncident, Said, VisibleEntries, visible_keys},
        due::{self, Due, Urgency, What},
    },
    locale::Lang,
};
use serde_json::{Value, json};

use crate::support::{Book, at, command, tell};

#[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
fn act(said: Value) -> Command {
    command(&said)
}

fn status(to: &str) -> Command {
    act(json!({ "act": "status", "status": to }))
}

fn factor(text: &str, repeats: bool) -> Command {
    act(json!({ "act": "name-factor", "text": text, "aspect": "process", "repeats": repeats }))
}

fn lesson(text: &str) -> Command {
    act(json!({ "act": "learn", "text": text }))
}

fn held() -> Command {
    act(json!({ "act": "hold-review", "text": "交接太晚" }))
}

/// Resolved on Monday 3 March 2025 at 18:00, the customer told.
fn resolved() -> Book {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 18:00").act(Act::new(status("resolved")).visible());
    let customer = json!({ "act": "stakeholder", "name": "郑", "side": "customer" });
    book.act(act(customer));
    book.act(Act::new(Command::Contact(tell("郑", "已恢复"))).visible());
    book
}

fn closed() -> Book {
    let mut book = resolved();
    book.at("2025-03-03 19:00").act(status("closed"));
    book
}

/// What is asked for of the review, with how pressing it is and by when.
fn asked(list: &[Due]) -> Vec<(String, Urgency, Option<Instant>)> {
    let asked = list.iter().filter_map(|item| match &item.what {
        What::Asked(task) => Some((task.ask.rule.to_owned(), item.urgency, item.at)),
        _ => None,
    });
    asked.collect()
}

fn rules(list: &[Due]) -> Vec<String> {
    asked(list).into_iter().map(|(rule, ..)| rule).collect()
}

fn warned(book: &Book, wanted: &Warning) -> bool {
    book.warned().contains(wanted)
}

#[test]
fn m9_a_review_is_due_three_working_days_after_a_crisis_of_severity_1_or_2() {
    let book = resolved();
    let by = at("2025-03-06 18:00");
    let before = asked(&book.due_at("2025-03-06 17:59"));
    assert_eq!(before, [("review".to_owned(), Urgency::Upcoming, Some(by))]);
    let late = book.due_at("2025-03-06 18:00");
    assert_eq!(asked(&late), [("review".to_owned(), Urgency::Overdue, Some(by))]);
    // Over the weekend nobody works: from Thursday it is Tuesday.
    let mut book = Book::open("data-loss");
    book.at("2025-03-06 10:00").act(status("resolved"));
    assert_eq!(asked(&book.due_at("2025-03-06 11:00"))[0].2, Some(at("2025-03-11 18:00")));
}

#[test]
fn m9_the_worst_rating_decides_and_a_small_crisis_wants_no_review() {
    let rate = |level: u8| act(json!({ "act": "severity", "severity": level }));
    let mut book = Book::open("data-loss");
    book.act(rate(4));
    book.at("2025-03-03 18:00").act(status("resolved"));
    assert_eq!(rules(&book.due_at("2025-03-20 18:00")), ["review"], "it was a 1 for a time");
    let mut small = Book::open("data-loss");
    let first = small.incident().lifecycle.severities[0].entry;
    small.act(rate(3));
    // Without the rating of the opening.
    let entries = small.incident().entries().iter().filter(|entry| entry.key != first).cloned();
    let rated = Incident::fold(small.incident().id(), entries.collect::<Vec<_>>());
    small.receive_anew(&rated);
    small.at("2025-03-03 18:00").act(status("resolved"));
    assert_eq!(rules(&small.due_at("2025-03-20 18:00")), [""; 0]);
}

#[test]
fn m9_it_stands_in_what_is_due_and_in_the_lists_but_in_now_only_once_the_incident_is_closed() {
    let now = at("2025-03-10 09:00");
    let live = resolved();
    assert_eq!(rules(&due::due(live.incident(), now)), ["review"]);
    assert_eq!(rules(&due::due_now(live.incident(), now)), [""; 0], "what must not grow");
    let over = closed();
    assert_eq!(rules(&due::due_now(over.incident(), now)), ["review"]);
    for book in [live, over] {
        let summary = Summary::of(book.incident()).unwrap();
        assert!(summary.due.iter().any(|it| it.at == at("2025-03-06 18:00")), "{summary:?}");
        let pressing = Pressing::now(book.incident(), now, Lang::En);
        assert!(pressing.due.iter().any(|it| it.name.contains("review")), "{pressing:?}");
        assert_eq!(pressing.overdue, 1);
    }
}

#[test]
fn m9_a_plan_moves_it_holding_it_ends_it_and_so_does_a_reason_for_none() {
    let mut book = closed();
    let plan = json!({
        "act": "plan-review", "due": at("2025-03-12 15:00"), "people": ["沈", " 高 "],
    });
    book.act(act(plan));
    let list = book.due_at("2025-03-10 09:00");
    assert_eq!(
        asked(&list)[0],
        ("review".to_owned(), Urgency::Upcoming, Some(at("2025-03-12 15:00")))
    );
    let words = |lang| {
        let item = list.iter().find(|it| matches!(it.what, What::Asked(_))).unwrap();
        item.what.message(lang).text(lang)
    };
    assert_eq!(words(Lang::En), "Hold the review with 沈, 高");
    assert_eq!(words(Lang::Zh), "与沈、高复盘");
    let mut over = book.clone();
    over.at("2025-03-12 16:00").act(held());
    assert_eq!(rules(&over.due_at("2025-04-01 09:00")), ["lesson"]);
    book.act(act(json!({ "act": "waive-review", "reason": "并入月度复盘" })));
    assert_eq!(rules(&book.due_at("2025-04-01 09:00")), ["lesson"]);
    let again = book.attempt(act(json!({ "act": "waive-review", "reason": "又一次" })));
    assert_eq!(again, Err(Refusal::NothingChanges));
    let empty = book.attempt(act(json!({ "act": "waive-review", "reason": " " })));
    assert_eq!(empty, Err(Refusal::Empty("reason")));
}

#[test]
fn m9_a_plan_without_people_is_let_in_and_flagged() {
    let mut book = closed();
    book.act(act(json!({ "act": "plan-review", "due": at("2025-03-12 15:00") })));
    assert!(warned(&book, &Warning::ReviewWithoutPeople));
}

#[test]
fn m9_an_entry_is_marked_once_and_unmarked_by_taking_the_mark_back() {
    let mut book = closed();
    let star = |text: &str| act(json!({ "act": "star", "entry": "1", "text": text }));
    let first = book.act(star("为什么等了一晚"));
    assert_eq!(book.attempt(star("为什么等了一晚")), Err(Refusal::NothingChanges));
    let second = book.act(star("谁值班"));
    let marked = |book: &Book| -> Vec<String> {
        book.incident().reviews.stars.iter().map(|it| it.text.clone()).collect()
    };
    assert_eq!(marked(&book), ["谁值班"]);
    for key in [second, first] {
        let entry = Selector::key(key);
        book.act(Command::Retract(Retract { entry, reason: "误标".to_owned() }));
    }
    assert_eq!(marked(&book), [""; 0]);
}

#[test]
fn m1_a_good_outcome_reviewed_asks_for_decisions_and_luck() {
    let mut book = closed();
    let said = |more: &[(&str, &str)]| {
        let mut said = json!({ "act": "hold-review", "text": "数据都在", "outcome": "good" });
        for (name, value) in more {
            said[*name] = json!(value);
        }
        act(said)
    };
    book.act(said(&[]));
    assert!(warned(&book, &Warning::LuckNotAsked) && warned(&book, &Warning::DecisionsNotJudged));
    book.act(said(&[("decisions", "mixed"), ("luck", "good")]));
    assert!(!warned(&book, &Warning::LuckNotAsked));
    assert!(!warned(&book, &Warning::DecisionsNotJudged));
    book.act(held());
    assert!(!warned(&book, &Warning::LuckNotAsked), "who judges no outcome is asked nothing");
}

#[test]
fn m2_whether_it_is_right_and_whether_there_is_a_better_way_are_kept_where_they_are_answered() {
    let mut book = closed();
    let said = json!({
        "act": "hold-review", "text": "交接太晚", "right": "先保证数据是对的", "better": "早请原厂",
    });
    let key = book.act(act(said));
    let entry = book.incident().entry(key).unwrap();
    let told = dingli::incident::describe(book.incident(), entry, Lang::Zh).text;
    for words in ["我做得对吗？", "先保证数据是对的", "有没有更好的办法？", "早请原厂"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn m3_what_repeats_wants_a_measure_that_names_it_as_its_cause() {
    let mut book = closed();
    let key = book.act(factor("换盘没有复核", true));
    assert!(warned(&book, &Warning::RepeatedWithoutMeasure));
    let open =
        |book: &Book| rules(&book.due_at("2025-03-05 09:00")).contains(&"prevention".to_owned());
    assert!(open(&book));
    let give = |measure: bool| {
        let cause = Selector::key(key).0;
        act(json!({ "act": "give-action", "text": "双人复核", "measure": measure, "cause": cause }))
    };
    book.act(give(false));
    assert!(open(&book), "a task ends with the crisis");
    book.act(give(true));
    assert!(!open(&book));
    book.act(act(json!({ "act": "drop-action", "action": "T2", "reason": "没人" })));
    assert!(open(&book), "what was given up prevents nothing");
    let mut once = closed();
    once.act(factor("换盘没有复核", false));
    assert!(!open(&once));
}

#[test]
fn m5_closing_asks_for_a_lesson_and_takes_a_reason_for_none() {
    assert!(warned(&closed(), &Warning::NoLesson));
    for said in [
        lesson("换盘前先核对序号"),
        act(json!({ "act": "learn", "text": "与上月同一起因，教训已在那里", "none": true })),
    ] {
        let mut book = resolved();
        book.act(said);
        book.at("2025-03-03 19:00").act(status("closed"));
        assert!(!warned(&book, &Warning::NoLesson));
    }
    let why = resolved().attempt(act(json!({ "act": "learn", "text": "", "none": true })));
    assert_eq!(why, Err(Refusal::Empty("reason")));
}

#[test]
fn m5_after_the_review_of_a_closed_incident_a_lesson_is_due_until_there_is_one() {
    let mut book = closed();
    book.at("2025-03-06 10:00").act(held());
    let list = asked(&book.due_at("2025-03-06 11:00"));
    assert_eq!(list, [("lesson".to_owned(), Urgency::Upcoming, Some(at("2025-03-07 18:00")))]);
    assert!(!Summary::of(book.incident()).unwrap().due.is_empty(), "it stays in `today`");
    book.act(lesson("早请原厂"));
    assert_eq!(rules(&book.due_at("2025-03-20 11:00")), [""; 0]);
}

#[test]
fn m9_a_factor_that_names_somebody_is_let_in_and_flagged() {
    let mut book = closed();
    let person =
        json!({ "act": "stakeholder", "name": "沈一鸣", "side": "ours", "aliases": ["小沈"] });
    book.act(act(person));
    let name = "沈一鸣".to_owned();
    for text in ["沈一鸣没有复核", "小沈没有复核"] {
        book.act(factor(text, false));
        assert!(warned(&book, &Warning::FactorNamesSomebody { name: name.clone() }), "{text}");
    }
    book.act(factor("换盘没有复核这一步", false));
    assert!(!warned(&book, &Warning::FactorNamesSomebody { name }));
}

fn learnt(book: &Book) -> Vec<(&'static str, String)> {
    let known = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let said = known.lines.into_iter().filter_map(|line| match line.said {
        Said::Learnt { kind, text } => Some((kind, text)),
        _ => None,
    });
    said.collect()
}

#[test]
fn m9_all_of_it_stays_inside_until_a_factor_or_a_lesson_is_shown() {
    let mut book = closed();
    let factor = book.act(factor("换盘没有复核", false));
    let lesson = book.act(lesson("换盘前先核对序号"));
    let none = book.act(act(json!({ "act": "learn", "text": "没有人有空", "none": true })));
    let others: Vec<EntryKey> =
        vec![none, book.act(act(json!({ "act": "star", "entry": "1" }))), book.act(held())];
    assert_eq!(learnt(&book), []);
    let show = |key: EntryKey| {
        act(json!({
            "act": "visibility", "entry": Selector::key(key).0, "visibility": "customer",
        }))
    };
    for key in [factor, lesson] {
        book.act(show(key));
    }
    for key in others {
        assert!(book.attempt(show(key)).is_err());
        assert!(!visible_keys(book.incident()).contains(&key));
    }
    assert_eq!(
        learnt(&book),
        [
            ("factor-named", "换盘没有复核".to_owned()),
            ("lesson-learnt", "换盘前先核对序号".to_owned()),
        ]
    );
}

#[test]
fn m9_what_was_settled_stays_settled_when_its_words_are_erased() {
    let mut book = closed();
    let held = book.at("2025-03-06 10:00").act(held());
    let lesson = book.act(lesson("早请原厂"));
    let entries = [held, lesson].map(Selector::key).to_vec();
    book.act(Command::Erase(Erase { entries, reason: "客户要求".to_owned() }));
    // Erased is what is stored without its body.
    let mut entries = book.incident().entries().to_vec();
    for entry in entries.iter_mut().filter(|entry| [held, lesson].contains(&entry.key)) {
        entry.payload = Payload::Erased;
    }
    book.receive_anew(&Incident::fold(book.incident().id(), entries));
    assert_eq!(rules(&book.due_at("2025-03-20 11:00")), [""; 0]);
    assert!(book.incident().reviews.settled().is_some());
}
