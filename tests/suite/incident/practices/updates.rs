//! Rows F4, G2, G3 and G5 as far as it exists: being told, and what may be said.

use dingli::incident::{
    Command, Status,
    command::{ChangeStakeholder, Move, ReviseOdds},
    due::{PersonTask, UpdateTask, Urgency, What},
    stakeholders::{Agreement, Profile, ProfileChanges, Side},
    updates::Outcome,
};

use super::words::{propose, tasks, terms};
use crate::support::{Book, at, checked, customer, profile, tell};

#[test]
fn f4_before_the_first_update_the_console_asks_for_the_pressure_behind_it() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let asks = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Person(PersonTask::Feeling { .. })))
    };
    assert!(asks(&book));
    let changes = ProfileChanges {
        pressure: Some("月底要报税".to_owned()),
        ..ProfileChanges::default()
    };
    let stakeholder = "李总".into();
    book.act(Command::ChangeStakeholder(Box::new(ChangeStakeholder { stakeholder, changes })));
    assert!(!asks(&book));
}

#[test]
fn g2_whoever_is_to_be_told_at_any_hour_is_due_at_the_fix_until_reached() {
    let mut book = Book::open("data-loss");
    let agreement = Some(Agreement { any_hour: true, ..Agreement::default() });
    let li = Profile { agreement, ..profile("李总", Side::Customer) };
    book.act(Command::Stakeholder(Box::new(li)));
    book.act(customer("钱工"));
    let fixed = Move { status: Status::Mitigated, reason: "已恢复".to_owned() };
    book.at("2025-03-04 04:35").act(Command::Status(fixed));
    let notify = |book: &Book| {
        tasks(&book.due())
            .into_iter()
            .filter_map(|(task, item)| match task {
                What::Update(UpdateTask::Notify { name, .. }) => {
                    Some((name.clone(), item.at, item.urgency))
                }
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let due = [("李总".to_owned(), Some(at("2025-03-04 04:35")), Urgency::Overdue)];
    assert_eq!(notify(&book), due);
    let mut tried = tell("李总", "已恢复");
    tried.outcome = Outcome::Failed;
    book.at("2025-03-04 04:36").act(Command::Contact(tried));
    assert_eq!(notify(&book), due, "tried is not reached");
    book.at("2025-03-04 04:38").act(Command::Contact(tell("李总", "已恢复")));
    assert_eq!(notify(&book), []);
}

#[test]
fn g3_odds_that_fall_ask_to_be_ahead_of_the_question() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(propose(terms("恢复", Some(1)), Some(60)));
    book.act(Command::Contact(tell("李总", "有六成把握")));
    let proactive = |book: &Book| {
        tasks(&book.due()).into_iter().find_map(|(task, item)| match task {
            What::Update(UpdateTask::Proactive { .. }) => Some(item.at),
            _ => None,
        })
    };
    assert_eq!(proactive(&book), None);
    let fell = ReviseOdds { remedy: "A".into(), percent: 35, basis: "又坏一盘".to_owned() };
    book.at("2025-03-03 16:00").act(Command::ReviseOdds(fell));
    assert_eq!(book.warned(), [dingli::incident::Warning::OddsFell]);
    assert_eq!(proactive(&book), Some(Some(at("2025-03-03 16:00"))));
    book.at("2025-03-03 16:05").act(Command::Contact(tell("李总", "情况变差了")));
    assert_eq!(proactive(&book), None);
}

#[test]
fn g5_a_draft_is_held_against_what_is_known_before_it_leaves() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("恢复", Some(1)), None));
    book.act(customer("李总"));
    assert_eq!(checked(book.incident(), "正在恢复，五点再报。"), Ok(Vec::new()));
    assert!(checked(book.incident(), "是我们的责任。").is_err());
}
