//! Rows G1, G4 and G6: cadence, the customer's questions, and the gate of closing.

use chrono::TimeDelta;
use dingli::incident::{
    Command, Event, Refusal, Status, Warning,
    command::{AnswerEnquiry, Enquiry, Move, Selector, Snooze},
    due::{Due, UpdateTask, Urgency, What},
    stakeholders::Side,
    timeline::timeline,
    updates::{Direction, Outcome},
};

use crate::support::{Book, at, customer, ours, tell};

fn status(status: Status) -> Command {
    Command::Status(Move { status, reason: String::new() })
}

fn updates(list: &[Due]) -> Vec<&Due> {
    list.iter().filter(|item| matches!(item.what, What::Update(UpdateTask::Next { .. }))).collect()
}

#[test]
fn g1_internal_and_external_overdue_are_equally_prominent() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(ours("赵总监"));
    let before = book.due_at("2025-03-03 14:24");
    assert!(updates(&before).iter().all(|item| item.urgency == Urgency::Upcoming));
    let list = book.due_at("2025-03-03 14:40");
    let both = updates(&list);
    let sides: Vec<Side> = both
        .iter()
        .map(|item| match item.what {
            What::Update(UpdateTask::Next { side, .. }) => side,
            _ => unreachable!("only updates"),
        })
        .collect();
    assert_eq!(sides, [Side::Customer, Side::Ours]);
    assert!(both.iter().all(|item| item.urgency == Urgency::Overdue));
    assert_eq!(list[..2], [both[0].clone(), both[1].clone()], "both lead the list");
}

#[test]
fn g1_a_snooze_quiets_a_nudge_is_logged_and_ends() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let item = updates(&book.due_at("2025-03-03 14:30"))[0].what.id();
    book.at("2025-03-03 14:30");
    book.act(Command::Snooze(Snooze { item, until: at("2025-03-03 14:40") }));
    let list = book.due_at("2025-03-03 14:39");
    assert_eq!(updates(&list)[0].urgency, Urgency::Snoozed);
    assert_eq!(updates(&list)[0].snoozed_until, Some(at("2025-03-03 14:40")));
    assert_eq!(updates(&book.due_at("2025-03-03 14:40"))[0].urgency, Urgency::Overdue);
    let logged = timeline(book.incident());
    assert!(logged.iter().any(|row| matches!(row.entry.event(), Some(Event::Snoozed(_)))));
}

#[test]
fn g4_an_unanswered_question_of_the_customers_ages() {
    let mut book = Book::open("data-loss");
    let li = book.act(customer("李总"));
    let asked = book.act(Command::Enquiry(Enquiry {
        objects_to: None,
        point: String::new(),
        from: Some("李总".into()),
        text: "今晚能不能开单？".to_owned(),
        answer_by: None,
        term: None,
    }));
    let now = at("2025-03-03 15:05");
    let enquiry = book.incident().ledger.open_enquiries().next().unwrap();
    assert_eq!((enquiry.age(now), enquiry.from), (Some(TimeDelta::minutes(45)), Some(li)));
    let list = book.due_at("2025-03-03 15:05");
    let open = |item: &&Due| matches!(item.what, What::Update(UpdateTask::AnswerEnquiry { enquiry, .. }) if enquiry == asked);
    let item = list.iter().find(open).unwrap();
    assert_eq!((item.urgency, item.left(now)), (Urgency::Critical, -TimeDelta::minutes(45)));

    book.at("2025-03-03 15:06").act(Command::AnswerEnquiry(AnswerEnquiry {
        enquiry: Selector::key(asked),
        text: "能，十一点前".to_owned(),
    }));
    assert!(!book.due().iter().any(|item| open(&item)));
    assert_eq!(book.incident().ledger.enquiries[0].age(now), None);
    let note = AnswerEnquiry { enquiry: "1".into(), text: "?".to_owned() };
    assert_eq!(book.refused(Command::AnswerEnquiry(note)), Refusal::NotAnEnquiry("1".to_owned()));
}

#[test]
fn g6_closing_is_refused_until_the_customer_was_reached() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(ours("赵总监"));
    book.act(Command::Contact(tell("赵总监", "已恢复")));
    assert_eq!(book.refused(status(Status::Closed)), Refusal::CustomerNotInformed);
    for (outcome, direction) in [
        (Outcome::Failed, Direction::Outbound),
        (Outcome::Sent, Direction::Outbound),
        (Outcome::Reached, Direction::Inbound),
    ] {
        let mut contact = tell("李总", "已恢复");
        contact.outcome = outcome;
        contact.direction = direction;
        book.act(Command::Contact(contact));
        assert_eq!(book.refused(status(Status::Closed)), Refusal::CustomerNotInformed);
    }
    book.act(Command::Contact(tell("李总", "已恢复")));
    book.act(status(Status::Closed));
    assert_eq!(book.incident().lifecycle.status(), Status::Closed);
    assert!(book.due_at("2026-03-03 14:20").is_empty());
}

#[test]
fn g6_what_was_never_resolved_closes_only_after_a_last_word() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let mut waiting = tell("李总", "专家在处理");
    waiting.next_update = Some(at("2025-03-03 15:00"));
    book.act(Command::Contact(waiting));
    assert_eq!(book.refused(status(Status::Closed)), Refusal::CustomerStillWaits);
    book.at("2025-03-03 15:00").act(Command::Contact(tell("李总", "数据找不回来了")));
    book.at("2025-03-03 15:10").act(status(Status::Mitigated));
    assert_eq!(book.refused(status(Status::Closed)), Refusal::CustomerStillWaits);
    book.at("2025-03-03 15:20").act(Command::Contact(tell("李总", "到此为止，不再恢复")));
    book.act(status(Status::Closed));
    assert!(book.warned().contains(&Warning::NeverResolved), "{:?}", book.warned());
    let unknown = book.incident().critical_unknown().count();
    assert!(unknown > 0);
    assert!(book.warned().contains(&Warning::StillUnknown(unknown)), "{:?}", book.warned());
}

#[test]
fn g6_what_was_told_before_the_service_was_back_does_not_inform() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    book.act(Command::Contact(tell("李总", "正在处理")));
    book.at("2025-03-03 18:00").act(status(Status::Resolved));
    assert_eq!(book.refused(status(Status::Closed)), Refusal::CustomerNotInformed);
    let list = book.due_at("2025-03-03 18:00");
    assert!(
        matches!(&list[0].what, What::Update(UpdateTask::InformResolved { name, .. }) if name == "李总")
    );
    assert_eq!(list[0].urgency, Urgency::Overdue);
    book.at("2025-03-03 18:05").act(Command::Contact(tell("李总", "已恢复")));
    book.act(status(Status::Closed));
}

#[test]
fn g6_after_a_relapse_the_customer_is_informed_anew() {
    for relapse in [Status::Open, Status::Mitigated] {
        let mut book = Book::open("data-loss");
        book.act(customer("李总"));
        book.at("2025-03-03 18:00").act(status(Status::Resolved));
        book.at("2025-03-03 18:05").act(Command::Contact(tell("李总", "已恢复")));
        book.at("2025-03-03 19:00").act(status(relapse));
        book.at("2025-03-03 21:00").act(status(Status::Resolved));
        assert_eq!(
            book.refused(status(Status::Closed)),
            Refusal::CustomerNotInformed,
            "{relapse:?}"
        );
    }
}

#[test]
fn g6_a_contact_that_names_nobody_or_no_next_time_is_let_in_with_a_word() {
    let mut book = Book::open("data-loss");
    let mut vague = tell("", "已告知");
    vague.with.clear();
    book.act(Command::Contact(vague));
    assert_eq!(book.warned(), [Warning::NoNextUpdate, Warning::NobodyNamed]);
    let mut promised = tell("", "已告知");
    promised.with.clear();
    promised.next_update = Some(at("2025-03-03 16:00"));
    let key = book.act(Command::Contact(promised));
    assert_eq!(book.warned(), [Warning::NobodyToUpdate]);
    let entry = book.incident().entry(key).unwrap();
    let said = dingli::incident::describe(book.incident(), entry, dingli::locale::Lang::En);
    assert!(said.text.starts_with("told by phone: 已告知"), "{}", said.text);
    assert_eq!(
        book.refused(Command::Contact(tell("谁？", "在吗"))),
        Refusal::UnknownStakeholder("谁？".to_owned())
    );
}
