//! Rows C1–C4 and D1–D3: decisions, and what may be said about responsibility.

use dingli::incident::{
    Command, Refusal, Warning,
    command::{
        ConfirmResource, CostMissedWindow, Decide, SecondRead, SeekDecision, Selector, SetCondition,
    },
    derived::{Fact, derived},
    drafts::said,
    due::{DecisionTask, What},
    escalation::Signal,
    remedies::{Amount, Cost},
    responsibility::{Condition, reasons_first},
    stakeholders::Side,
};

use dingli::playbook::Playbook;

use super::words::{light, propose, see, tasks, terms, yuan};
use crate::support::{Book, any::ruled, at, checked, customer, tell};

fn decide(unknown: &[&str]) -> Decide {
    Decide {
        text: "先停服务".to_owned(),
        sought: None,
        known: vec!["主盘损坏".to_owned()],
        unknown: unknown.iter().map(|&it| it.to_owned()).collect(),
        basis: "两位工程师的判断".to_owned(),
        certainty: Some(60),
        window: Some(at("2025-03-03 18:00")),
        remedies: Vec::new(),
        cost: None,
        long_term_cost: None,
        second_reader: None,
    }
}

fn seek(window: &str) -> Command {
    Command::SeekDecision(SeekDecision {
        text: "是否停服务".to_owned(),
        window: at(window),
        by: "赵总监".to_owned(),
    })
}

#[test]
fn c1_a_decision_at_60_per_cent_is_stored_with_its_unknowns() {
    let mut book = Book::open("data-loss");
    book.act(dingli::incident::Act::new(Command::Decide(decide(&["坏道数量"]))).by("赵总监"));
    assert_eq!(book.warned(), []);
    let decision = &book.incident().decisions.list[0];
    assert_eq!((decision.by.as_str(), decision.taken.certainty), ("赵总监", Some(60)));
    assert_eq!(decision.taken.known, ["主盘损坏"]);
    assert_eq!(decision.taken.unknown, ["坏道数量"]);
    assert_eq!(decision.taken.basis, "两位工程师的判断");
    assert_eq!(decision.taken.window, Some(at("2025-03-03 18:00")));
    book.act(Command::Decide(decide(&[])));
    assert_eq!(book.warned(), [Warning::NothingUnknown]);
    let sure = Decide { certainty: Some(101), ..decide(&[]) };
    assert_eq!(book.refused(Command::Decide(sure)), Refusal::NotPerCent);
}

#[test]
fn c2_a_missed_window_stands_at_its_time_and_asks_what_it_cost() {
    let mut book = Book::open("data-loss");
    let window = book.act(seek("2025-03-03 18:00"));
    let missed = |book: &Book, time: &str| {
        derived(book.incident(), at(time))
            .into_iter()
            .filter(|line| matches!(line.fact, Fact::MissedWindow { .. }))
            .map(|line| line.at)
            .collect::<Vec<_>>()
    };
    assert!(missed(&book, "2025-03-03 17:59").is_empty());
    assert_eq!(missed(&book, "2025-03-04 09:00"), [at("2025-03-03 18:00")]);
    let asked = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Decision(DecisionTask::CostMissed { .. })))
    };
    book.at("2025-03-03 19:00");
    assert!(asked(&book));
    book.act(Command::CostMissedWindow(CostMissedWindow {
        sought: Selector::key(window),
        cost: Cost::Amount(yuan(30_000)),
        note: "改空运".to_owned(),
    }));
    assert!(!asked(&book));

    let answered = book.act(seek("2025-03-03 20:00"));
    let taken = Decide { sought: Some(Selector::key(answered)), ..decide(&["时间"]) };
    book.at("2025-03-03 20:00").act(Command::Decide(taken));
    assert_eq!(missed(&book, "2025-03-04 09:00").len(), 1, "on the stroke is in time");
}

#[test]
fn c3_all_out_wants_a_named_and_confirmed_resource() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("恢复", Some(1)), None));
    book.act(customer("李总"));
    let draft = |book: &Book| checked(book.incident(), "我们正全力以赴。").unwrap();
    assert_eq!(draft(&book), [Warning::NobodyForAllOut]);
    book.act(Command::ConfirmResource(ConfirmResource {
        name: "李工".to_owned(),
        text: "今晚在场".to_owned(),
    }));
    assert_eq!(draft(&book), []);
}

#[test]
fn c4_a_costly_decision_asks_for_a_named_second_reader() {
    let mut book = Book::open_with(ruled("data-loss"));
    let of = |yuan_: u64| Decide { cost: Some(Cost::Amount(yuan(yuan_))), ..decide(&["工期"]) };
    book.act(Command::Decide(of(100)));
    assert_eq!(book.warned(), [], "the line itself is not above it");
    let costly = book.act(Command::Decide(of(101)));
    assert_eq!(book.warned(), [Warning::SecondReader]);
    let asked = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Decision(DecisionTask::SecondReader { .. })))
    };
    assert!(asked(&book));
    let read = |reader: &str| {
        let decision = Selector::key(costly);
        Command::SecondRead(SecondRead { decision, reader: reader.to_owned() })
    };
    assert_eq!(book.refused(read("")), Refusal::Empty("reader"));
    book.act(read("周总"));
    assert!(!asked(&book));
}

#[test]
fn c4_a_decision_in_another_currency_than_the_playbooks_wants_a_second_reader_whatever_it_costs() {
    let of = |minor: u64, currency: &str| Decide {
        cost: Some(Cost::Amount(Amount::new(minor, currency))),
        ..decide(&["工期"])
    };
    let mut book = Book::open_with(ruled("data-loss"));
    for (minor, currency) in [(1, "USD"), (900_000, "JPY")] {
        book.act(Command::Decide(of(minor, currency)));
        let amount = Amount::new(minor, currency).to_string();
        let line = Amount::new(10_000, "CNY").to_string();
        assert_eq!(book.warned(), [Warning::SecondReaderWithoutRate { amount, line }]);
    }
    let due = book.due();
    let asked = tasks(&due).into_iter();
    let asked =
        asked.filter(|it| matches!(it.0, What::Decision(DecisionTask::SecondReader { .. })));
    assert_eq!(asked.count(), 2);
    let mut free = Book::open_with(ruled("data-loss"));
    free.act(Command::Decide(of(0, "USD")));
    assert_eq!(free.warned(), [], "nothing is nothing in every currency");
    let mut open = Book::open_with(Playbook { second_reader_above: None, ..ruled("data-loss") });
    open.act(Command::Decide(of(900_000, "USD")));
    assert_eq!(open.warned(), [], "the playbook draws no line");
}

const ADMISSION: &str = "这件事我们有责任。";

#[test]
fn d1_a_responsibility_statement_is_refused_while_a_lamp_is_dark() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(propose(terms("恢复", Some(1)), None));
    let fault = book.act(light(Condition::Fault));
    let draft = |book: &Book| checked(book.incident(), ADMISSION);
    assert_eq!(draft(&book), Err(vec![Condition::Capacity]));
    assert_eq!(
        checked(book.incident(), "We are responsible for this."),
        Err(vec![Condition::Capacity])
    );
    book.act(Command::Contact(tell("李总", ADMISSION)));
    assert!(
        book.warned().contains(&Warning::ResponsibilityUnmet(vec![Condition::Capacity])),
        "what was said is recorded all the same"
    );
    book.act(light(Condition::Capacity));
    assert_eq!(draft(&book), Ok(Vec::new()));
    book.act(see(Signal::Lawsuit));
    assert_eq!(draft(&book), Err(vec![Condition::Legal]));
    book.act(light(Condition::Legal));
    assert_eq!(draft(&book), Ok(Vec::new()));
    assert_eq!(book.incident().responsibility.lit(Condition::Fault).unwrap().entry, fault);
    let out = SetCondition { lamp: Condition::Fault, lit: false, basis: "厂家承认".to_owned() };
    book.act(Command::SetCondition(out));
    assert_eq!(draft(&book), Err(vec![Condition::Fault]));
}

#[test]
fn d2_responsibility_stands_before_the_cause() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("恢复", Some(1)), None));
    book.act(light(Condition::Fault));
    book.act(light(Condition::Capacity));
    book.act(customer("李总"));
    let first = "我们有责任。今晚补录。原因是误操作。";
    let last = "由于误操作，数据丢失。我们有责任。";
    assert!(!reasons_first(first) && reasons_first(last));
    assert_eq!(checked(book.incident(), first), Ok(Vec::new()));
    assert_eq!(checked(book.incident(), last), Ok(vec![Warning::ReasonsFirst]));
}

#[test]
fn d3_a_cause_without_a_remedy_asks_for_one() {
    let mut book = Book::open("data-loss");
    let cause = "原因是工程师误操作。";
    assert!(said(book.incident(), cause).contains(&Warning::CauseWithoutRemedy));
    // That the cause is not known yet, is looked for or is only guessed is no cause.
    for text in [
        "根因未明。",
        "根因：未知",
        "原因是目前还不清楚的",
        "根因仍在排查。",
        "我们正在排查根因。",
        "还没有找到根因",
        "根因疑似内存故障。",
        "Root cause: unknown.",
        "The root cause is not yet known.",
        "We do not yet know the root cause.",
        "The root cause is still under investigation.",
        "We are investigating the root cause.",
        "Due to unknown reasons",
    ] {
        assert!(!said(book.incident(), text).contains(&Warning::CauseWithoutRemedy), "{text}");
    }
    for text in [
        "根因未明。由于误操作，数据丢失。",
        "根因是排查时误删了卷。",
        "The root cause was unknowable load: no, because of us.",
        "The root cause is known: a wrong command.",
    ] {
        assert!(said(book.incident(), text).contains(&Warning::CauseWithoutRemedy), "{text}");
    }
    book.act(propose(terms("恢复", Some(1)), None));
    assert_eq!(said(book.incident(), cause), []);
}

#[test]
fn case_9_4_legal_clearance_counts_where_people_were_endangered_press_or_an_authority_is_in_it_or_the_playbook_says_so()
 {
    let both = |book: &mut Book| {
        book.act(light(Condition::Fault));
        book.act(light(Condition::Capacity));
    };
    let mut plain = Book::open("general");
    both(&mut plain);
    plain.act(see(Signal::Scene));
    plain.act(crate::support::ours("赵总监"));
    assert_eq!(plain.incident().unmet_conditions(), []);
    for signal in [Signal::Lawsuit, Signal::Media, Signal::Regulator, Signal::PeopleEndangered] {
        let mut book = Book::open("general");
        both(&mut book);
        book.act(see(signal));
        assert_eq!(book.incident().unmet_conditions(), [Condition::Legal], "{signal:?}");
        book.act(light(Condition::Legal));
        assert_eq!(book.incident().unmet_conditions(), []);
    }
    for side in [Side::Legal, Side::Media, Side::Regulator] {
        let mut book = Book::open("general");
        both(&mut book);
        book.act(Command::Stakeholder(Box::new(crate::support::profile("某人", side))));
        assert_eq!(book.incident().unmet_conditions(), [Condition::Legal], "{side:?}");
    }
    let mut playbook = crate::support::playbook("general");
    playbook.legal_clearance = true;
    let mut book = Book::open_with(playbook);
    both(&mut book);
    assert_eq!(book.incident().unmet_conditions(), [Condition::Legal]);
}
