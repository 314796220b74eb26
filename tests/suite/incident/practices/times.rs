//! Row M8: the times of an incident, how long each took, and where they contradict each other.

use dingli::{
    incident::{
        Act, Command, Incident, Moment, ResponseTimes, Status,
        command::{Move, Open, Retract, Selector},
        due::{FactTask, What},
        event::MilestoneReached,
        milestones::Milestone,
    },
    locale::Lang,
};
use proptest::prelude::*;

use super::words::tasks;
use crate::support::{Book, at, customer, tell};

fn milestone(milestone: Milestone, text: &str) -> Command {
    Command::Milestone(MilestoneReached { milestone, text: text.to_owned() })
}

fn dated(which: Milestone, time: &str) -> Act {
    Act::new(milestone(which, "")).at(at(time))
}

/// An incident whose impact began at 17:53 and that was opened at 23:50.
fn gitlab() -> Book {
    let mut book = Book::blank();
    book.at("2025-03-03 23:50").act(Command::Open(Open {
        title: "误删生产库".to_owned(),
        customer: "客户甲".to_owned(),
        began: Some(at("2025-03-03 17:53")),
        ..Open::default()
    }));
    book.act(customer("周院长"));
    book
}

fn minutes(incident: &Incident, moment: Moment) -> Option<i64> {
    incident.response_times().time_to(moment).map(|took| took.num_minutes())
}

/// The pairs that contradict each other, as they are due.
fn contradictions(book: &Book) -> Vec<(Moment, Moment)> {
    let due = book.due();
    let pairs = tasks(&due).into_iter().filter_map(|(what, _)| match what {
        What::Fact(FactTask::TimesDisagree { earlier, later, .. }) => Some((earlier.0, later.0)),
        _ => None,
    });
    pairs.collect()
}

#[test]
fn m8_began_17_53_detected_23_42_took_5_h_49_to_detect() {
    let mut book = gitlab();
    book.act(dated(Milestone::Introduced, "2025-03-03 17:20"));
    book.act(dated(Milestone::Detected, "2025-03-03 23:42").by("夜班监控"));
    book.act(dated(Milestone::Acknowledged, "2025-03-03 23:47").by("李工"));
    book.at("2025-03-03 23:59").act(Command::Contact(tell("周院长", "正在查")));
    let moved = |status| Command::Status(Move { status, reason: String::new() });
    book.at("2025-03-04 01:53").act(moved(Status::Mitigated));
    book.at("2025-03-04 03:53").act(moved(Status::Resolved));
    let incident = book.incident();
    let took: Vec<_> = Moment::ALL.into_iter().map(|it| minutes(incident, it)).collect();
    let since_began = [Some(349), Some(5), Some(366), Some(480), Some(600)];
    assert_eq!(took, [&[None, None][..], &since_began[..]].concat());
    assert_eq!(contradictions(&book), []);
    let by = incident.milestones.get(Milestone::Acknowledged).unwrap().by.clone().unwrap();
    assert_eq!(by.name, "李工");
}

#[test]
fn m8_what_nobody_recorded_is_not_guessed() {
    let mut book = gitlab();
    book.act(dated(Milestone::Acknowledged, "2025-03-03 23:47"));
    let times = book.incident().response_times();
    assert_eq!(times.get(Moment::Detected), None);
    assert_eq!(times.get(Moment::Told), None);
    for moment in [Moment::Detected, Moment::Acknowledged, Moment::Told, Moment::Resolved] {
        assert_eq!(times.time_to(moment), None, "{moment:?}");
    }
    // A call that reached nobody told nobody.
    let failed = dingli::incident::updates::Outcome::Failed;
    let call =
        dingli::incident::command::Contact { outcome: failed, ..tell("周院长", "占线") };
    book.act(Command::Contact(call));
    assert_eq!(book.incident().response_times().get(Moment::Told), None);
}

#[test]
fn m8_a_later_entry_of_a_milestone_corrects_the_earlier_and_its_retraction_brings_it_back() {
    let mut book = gitlab();
    book.act(dated(Milestone::Detected, "2025-03-03 23:00"));
    let second = book.act(dated(Milestone::Detected, "2025-03-03 22:00"));
    assert_eq!(minutes(book.incident(), Moment::Detected), Some(247));
    let entry = Selector::key(second);
    book.act(Command::Retract(Retract { entry, reason: "看错了".to_owned() }));
    assert_eq!(minutes(book.incident(), Moment::Detected), Some(307));
}

#[test]
fn m8_times_that_contradict_each_other_are_due_until_one_of_them_is_corrected() {
    let mut book = gitlab();
    book.act(dated(Milestone::Detected, "2025-03-03 17:40"));
    assert_eq!(contradictions(&book), [(Moment::Began, Moment::Detected)]);
    assert_eq!(minutes(book.incident(), Moment::Detected), None, "nothing is turned around");
    let due = book.due();
    let said = tasks(&due)
        .into_iter()
        .find(|(what, _)| matches!(what, What::Fact(FactTask::TimesDisagree { .. })))
        .map(|(what, _)| what.message(Lang::En).text(Lang::En));
    assert_eq!(
        said.as_deref(),
        Some(
            "“Detected” (03-03 17:40) is before “Impact began” (03-03 17:53): correct one of them"
        )
    );
    // The same minute is no contradiction: times are typed to the minute.
    book.act(dated(Milestone::Detected, "2025-03-03 17:53"));
    assert_eq!(contradictions(&book), []);
    book.act(dated(Milestone::Introduced, "2025-03-03 18:30"));
    book.act(dated(Milestone::Detected, "2025-03-03 19:00"));
    book.act(dated(Milestone::Acknowledged, "2025-03-03 18:50"));
    assert_eq!(
        contradictions(&book),
        [(Moment::Introduced, Moment::Began), (Moment::Detected, Moment::Acknowledged)]
    );
    let resolved = Command::Status(Move { status: Status::Resolved, reason: String::new() });
    book.act(Act::new(resolved).at(at("2025-03-03 18:00")));
    assert!(contradictions(&book).contains(&(Moment::Detected, Moment::Resolved)));
}

/// When each moment was, as a list of the entries alone says it.
fn read_off(steps: &[(usize, i64)]) -> [Option<i64>; 3] {
    let mut last = [None; 3];
    for &(which, minute) in steps {
        last[which] = Some(minute);
    }
    last
}

proptest! {
    #[test]
    fn m8_the_last_entry_of_each_milestone_holds_and_no_time_is_negative(
        steps in prop::collection::vec((0_usize..3, -600_i64..350), 0..12)
    ) {
        let mut book = gitlab();
        let began = at("2025-03-03 17:53");
        for &(which, minute) in &steps {
            let when = began + chrono::TimeDelta::minutes(minute);
            book.act(Act::new(milestone(Milestone::ALL[which], "")).at(when));
        }
        let times: ResponseTimes = book.incident().response_times();
        let [introduced, detected, acknowledged] = read_off(&steps);
        let minute = |moment| times.get(moment).map(|it| (it.at - began).num_minutes());
        prop_assert_eq!(minute(Moment::Introduced), introduced);
        prop_assert_eq!(minute(Moment::Detected), detected);
        prop_assert_eq!(minute(Moment::Acknowledged), acknowledged);
        let took = |moment| times.time_to(moment).map(|took| took.num_minutes());
        prop_assert_eq!(took(Moment::Detected), detected.filter(|at| *at >= 0));
        let handed = detected.zip(acknowledged).map(|(from, to)| to - from);
        prop_assert_eq!(took(Moment::Acknowledged), handed.filter(|took| *took >= 0));
        let wrong = introduced.is_some_and(|at| at > 0)
            || detected.is_some_and(|at| at < 0)
            || acknowledged.is_some_and(|at| at < 0)
            || handed.is_some_and(|took| took < 0);
        prop_assert_eq!(!times.disagreements().is_empty(), wrong);
    }
}
