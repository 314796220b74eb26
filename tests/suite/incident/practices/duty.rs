//! Rows E1–E3: duty and hand-over.

use chrono::TimeDelta;
use dingli::incident::{
    Act, Command, Instant, Refusal, Warning,
    command::{EndShift, HandOver, ReadBack, Selector, StartShift},
    derived::{Fact, derived},
    due::{AlertTask, DutyTask, What, told_what},
    duty::ReadBackPart,
    escalation::{Signal, firings},
    stakeholders::{Profile, Side},
};

use super::words::{see, tasks};
use crate::support::{Book, at, customer, profile, tell};

fn start(person: &str) -> Command {
    Command::StartShift(StartShift { person: person.to_owned() })
}

fn end(person: &str) -> Command {
    Command::EndShift(EndShift { person: person.to_owned() })
}

fn alarms(book: &Book, time: &str) -> Vec<String> {
    derived(book.incident(), at(time))
        .into_iter()
        .filter(|line| matches!(line.fact, Fact::DutyLimit { .. }))
        .map(|line| line.at.with_timezone(&crate::support::ZONE).format("%m-%d %H:%M").to_string())
        .collect()
}

#[test]
fn e1_past_the_limit_the_direct_manager_to_call_is_named() {
    let mut book = Book::open("data-loss");
    let li = Profile { manager: "陈经理".to_owned(), ..profile("李工", Side::Ours) };
    book.act(Command::Stakeholder(Box::new(li)));
    book.at("2025-03-03 16:30").act(start("李工"));
    assert_eq!(alarms(&book, "2025-03-04 04:29"), Vec::<String>::new());
    assert_eq!(alarms(&book, "2025-03-04 04:30"), ["03-04 04:30"], "across midnight");
    let list = book.due_at("2025-03-04 21:40");
    let call = tasks(&list).into_iter().find_map(|(task, item)| match task {
        What::Duty(DutyTask::Relieve { person, manager, minutes }) => {
            Some((person.clone(), manager.clone(), *minutes, item.at))
        }
        _ => None,
    });
    let since = Some(at("2025-03-04 04:30"));
    assert_eq!(call, Some(("李工".to_owned(), "陈经理".to_owned(), 29 * 60 + 10, since)));
}

#[test]
fn e1_a_short_rest_ends_no_stretch_and_a_long_one_does() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 15:00").act(start("李工"));
    book.at("2025-03-03 22:00").act(end("李工"));
    book.at("2025-03-04 04:00").act(start("李工"));
    let on = book.incident().duty.on_duty(at("2025-03-04 05:00"));
    assert_eq!((on[0].since, on[0].lasted), (at("2025-03-03 15:00"), TimeDelta::hours(14)));
    assert_eq!(alarms(&book, "2025-03-04 05:00"), ["03-04 04:00"], "from the first minute back");
    book.at("2025-03-04 06:00").act(end("李工"));
    book.at("2025-03-04 14:00").act(start("李工"));
    assert_eq!(book.incident().duty.on_duty(at("2025-03-04 15:00"))[0].lasted, TimeDelta::hours(1));
    assert_eq!(alarms(&book, "2025-03-05 01:59"), ["03-04 04:00"]);
    assert_eq!(alarms(&book, "2025-03-05 02:00"), ["03-04 04:00", "03-05 02:00"]);
}

#[test]
fn e1_a_shift_that_two_people_began_ends_once() {
    let mut book = Book::open("data-loss");
    book.at("2025-03-03 16:00").act(start("李工"));
    book.at("2025-03-03 16:10").act(Act::new(start("李工")).at(at("2025-03-03 15:50")));
    assert_eq!(book.refused(start("李工")), Refusal::NothingChanges);
    book.at("2025-03-03 20:00").act(end("李工"));
    assert_eq!(book.incident().duty.on_duty(at("2025-03-03 20:01")), []);
    assert_eq!(book.refused(end("李工")), Refusal::NothingChanges);
}

#[test]
fn e2_only_a_read_back_closes_a_hand_over() {
    let mut book = Book::open("data-loss");
    book.act(start("王经理"));
    let handover = book.at("2025-03-03 22:00").act(Command::HandOver(HandOver {
        from: "王经理".to_owned(),
        to: "孙经理".to_owned(),
        text: "十一点前回电".to_owned(),
    }));
    let read = |next: &str, deadline: &str, risk: &str| {
        Command::ReadBack(ReadBack {
            handover: Selector::key(handover),
            next_step: next.to_owned(),
            deadline: deadline.to_owned(),
            risk: risk.to_owned(),
        })
    };
    let open = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Duty(DutyTask::ReadBack { .. })))
    };
    for words in ["明白", "明白！", "好的，明白", "收到。", "OK", ""] {
        book.act(read(words, words, words));
        let missing = vec![ReadBackPart::NextStep, ReadBackPart::Deadline, ReadBackPart::Risk];
        assert_eq!(book.warned(), [Warning::NoReadBack(missing)], "{words}");
        assert!(open(&book));
    }
    book.act(read("回电李总", "23:00", "明白"));
    assert_eq!(book.warned(), [Warning::NoReadBack(vec![ReadBackPart::Risk])]);
    assert!(open(&book));
    book.at("2025-03-03 22:10").act(read("回电李总", "23:00", "对方要见律师"));
    assert!(!open(&book));
    let on: Vec<String> =
        book.incident().duty.on_duty(book.now()).into_iter().map(|it| it.person).collect();
    assert_eq!(on, ["孙经理"], "duty goes over with it");
}

#[test]
fn e3_the_first_frame_has_what_is_due_to_whom_and_what_was_said_last() {
    let mut book = Book::open_with(crate::support::any::ruled("data-loss"));
    let li = book.act(customer("李总"));
    let mut call = tell("李总", "十一点前给结论");
    call.next_update = Some(at("2025-03-03 23:00"));
    book.at("2025-03-03 21:00").act(Command::Contact(call));
    book.act(see(Signal::Scene));
    book.at("2025-03-03 22:50");
    let told = told_what(book.incident());
    let last = told.iter().find(|told| told.stakeholder.key == li).unwrap();
    assert_eq!(last.last.unwrap().made.text, "十一点前给结论");
    assert_eq!(last.next, Some(at("2025-03-03 23:00")));
    let list = book.due();
    assert!(list.iter().any(|item| item.at == Some(at("2025-03-03 23:00"))));
    assert!(
        tasks(&list).iter().any(|(task, _)| matches!(task, What::Alert(AlertTask::Accept { .. })))
    );
}

/// A book with only the alert for whoever is too long on duty, eight hours at most.
fn tired() -> Book {
    let mut playbook = crate::support::any::ruled("data-loss");
    playbook.rules.retain(|rule| rule.id == "duty-too-long");
    Book::open_with(playbook)
}

/// The alerts of a time: when each fired, whether it is open, when its person went off.
fn fired(book: &Book, time: &str) -> Vec<(Instant, bool, Option<Instant>)> {
    let all = firings(book.incident(), at(time));
    all.iter().map(|it| (it.at, it.is_open(), it.relieved)).collect()
}

#[test]
fn case_9_7_the_relief_ends_the_alert_of_whoever_was_too_long_on_duty() {
    let over = at("2025-03-04 00:00");
    for hands_over in [false, true] {
        let mut book = tired();
        book.at("2025-03-03 16:00").act(start("李工"));
        assert_eq!(fired(&book, "2025-03-04 05:00"), [(over, true, None)]);
        book.at("2025-03-04 06:00");
        if hands_over {
            let handover = book.act(Command::HandOver(HandOver {
                from: "李工".to_owned(),
                to: "孙经理".to_owned(),
                text: "盘在路上".to_owned(),
            }));
            book.act(Command::ReadBack(ReadBack {
                handover: Selector::key(handover),
                next_step: "回电李总".to_owned(),
                deadline: "08:00".to_owned(),
                risk: "对方要见律师".to_owned(),
            }));
        } else {
            book.act(end("李工"));
        }
        let relieved = Some(at("2025-03-04 06:00"));
        assert_eq!(fired(&book, "2025-03-04 06:01"), [(over, false, relieved)]);
        assert_eq!(alarms(&book, "2025-03-04 06:01"), ["03-04 00:00"], "what happened stays");
        let list = book.due_at("2025-03-04 06:01");
        let about =
            |task: &What| matches!(task, What::Alert(_) | What::Duty(DutyTask::Relieve { .. }));
        assert!(!tasks(&list).iter().any(|(task, _)| about(task)));
    }
}

#[test]
fn case_9_7_back_after_too_short_a_rest_is_too_long_on_duty_again() {
    let mut book = tired();
    book.at("2025-03-03 16:00").act(start("李工"));
    book.at("2025-03-04 06:00").act(end("李工"));
    book.at("2025-03-04 08:00").act(start("李工"));
    let open: Vec<bool> = fired(&book, "2025-03-04 08:01").iter().map(|it| it.1).collect();
    assert_eq!(open, [false, true]);
}

#[test]
fn case_9_7_a_shift_that_was_none_is_withdrawn_and_a_relief_that_was_none_ends_nothing() {
    let retract = |entry| {
        let (entry, reason) = (Selector::key(entry), "记错".to_owned());
        Command::Retract(dingli::incident::command::Retract { entry, reason })
    };
    let mut book = tired();
    let began = book.at("2025-03-03 16:00").act(start("李工"));
    let mut other = book.clone();
    book.at("2025-03-04 06:00").act(retract(began));
    let alert = &firings(book.incident(), at("2025-03-04 07:00"))[0];
    assert_eq!((alert.withdrawn, alert.relieved), (Some(at("2025-03-04 06:00")), None));
    let ended = other.at("2025-03-04 06:00").act(end("李工"));
    other.at("2025-03-04 06:30").act(retract(ended));
    let open: Vec<bool> = fired(&other, "2025-03-04 07:00").iter().map(|it| it.1).collect();
    assert_eq!(open, [false, true], "he is still on duty, and somebody is asked again");
}
