//! Row K8 and what contradicts in times: every impact, net and gross, and nothing that ends before it begins.

use chrono::TimeDelta;
use dingli::incident::{
    Act, Command, Instant, Refusal, Selector, Status,
    command::{Correct, Move},
    lifecycle::Impacts,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{Book, any::cases, at, customer, tell};

fn moved(status: Status, time: &str) -> Act {
    Act::new(Command::Status(Move { status, reason: String::new() })).at(at(time))
}

fn corrected(entry: dingli::incident::EntryKey, time: &str) -> Command {
    let (entry, text) = (Selector::key(entry), "时间写错了".to_owned());
    Command::Correct(Correct { entry, text, occurred: Some(at(time)), began: None, promise: None })
}

/// An incident whose customer was told.
fn told() -> Book {
    let mut book = Book::open("general");
    book.act(customer("郑"));
    book.act(Command::Contact(tell("郑", "已经在处理")));
    book
}

fn contradicts(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Contradicts(_))
}

#[test]
fn case_3_2_nothing_is_resolved_closed_or_moved_before_it_began() {
    let mut book = Book::open("general");
    book.at("2025-03-03 18:00");
    for status in [Status::Mitigated, Status::Resolved] {
        let refusal = book.refused(moved(status, "2025-03-03 13:20"));
        assert!(contradicts(&refusal), "{refusal}");
        let said = refusal.to_string();
        assert!(said.contains("2025-03-03 13:20") && said.contains("2025-03-03 14:20"), "{said}");
    }
    book.act(moved(Status::Resolved, "2025-03-03 14:20"));
}

#[test]
fn case_3_2_no_correction_moves_a_status_before_the_beginning_or_the_beginning_behind_it() {
    let mut book = Book::open("general");
    book.at("2025-03-03 18:00");
    let opening = book.incident().opening.as_ref().expect("opened").entry;
    let restored = book.act(moved(Status::Resolved, "2025-03-03 16:00"));
    assert!(contradicts(&book.refused(corrected(restored, "2025-03-03 14:00"))));
    assert!(contradicts(&book.refused(corrected(opening, "2025-03-03 16:30"))));
    let correction = book.act(corrected(restored, "2025-03-03 15:00"));
    // A correction of the correction says the same.
    assert!(contradicts(&book.refused(corrected(correction, "2025-03-03 14:00"))));
    book.act(corrected(opening, "2025-03-03 14:50"));
    assert_eq!(book.incident().began(), at("2025-03-03 14:50"));
}

fn begun(entry: dingli::incident::EntryKey, time: &str) -> Command {
    let (entry, text) = (Selector::key(entry), "监控日志为准".to_owned());
    Command::Correct(Correct { entry, text, occurred: None, began: Some(at(time)), promise: None })
}

#[test]
fn m8_a_stated_beginning_is_corrected_and_the_durations_follow_it() {
    let mut book = Book::open("general");
    book.at("2025-03-03 18:00");
    let opening = book.incident().opening.as_ref().expect("opened").entry;
    let opened = book.incident().opened_at();
    book.act(moved(Status::Resolved, "2025-03-03 16:00"));
    let gross = |book: &Book| {
        let incident = book.incident();
        let impacts = incident.lifecycle.impacts(incident.began(), book.now());
        impacts.expect("nothing contradicts").gross().num_minutes()
    };
    let correction = book.act(begun(opening, "2025-03-03 13:00"));
    assert_eq!((book.incident().began(), gross(&book)), (at("2025-03-03 13:00"), 180));
    // When it was opened is another time, and moves alone.
    assert_eq!(book.incident().opened_at(), opened);
    book.act(corrected(opening, "2025-03-03 14:30"));
    assert_eq!(book.incident().began(), at("2025-03-03 13:00"));
    // A correction of the correction moves it again, and the last one holds.
    book.act(begun(correction, "2025-03-03 13:30"));
    assert_eq!((book.incident().began(), gross(&book)), (at("2025-03-03 13:30"), 150));
}

#[test]
fn m8_no_correction_moves_the_beginning_behind_what_was_restored_or_into_the_future() {
    let mut book = Book::open("general");
    book.at("2025-03-03 18:00");
    let opening = book.incident().opening.as_ref().expect("opened").entry;
    let restored = book.act(moved(Status::Resolved, "2025-03-03 16:00"));
    assert!(contradicts(&book.refused(begun(opening, "2025-03-03 16:30"))));
    assert!(matches!(book.refused(begun(opening, "2025-03-03 18:30")), Refusal::InTheFuture(_)));
    assert!(matches!(book.refused(begun(restored, "2025-03-03 13:00")), Refusal::NotTheOpening));
    let correction = book.act(begun(opening, "2025-03-03 15:00"));
    assert!(contradicts(&book.refused(begun(correction, "2025-03-03 16:30"))));
    assert!(contradicts(&book.refused(corrected(restored, "2025-03-03 14:50"))));
    // The opening itself may move behind it: the beginning was named apart.
    book.act(corrected(opening, "2025-03-03 17:00"));
    assert_eq!(book.incident().began(), at("2025-03-03 15:00"));
}

#[test]
fn case_3_2_what_is_resolved_afterwards_was_not_closed_before() {
    let mut book = told();
    book.at("2025-03-03 17:00").act(moved(Status::Resolved, "2025-03-03 16:00"));
    book.act(Command::Contact(tell("郑", "已经恢复")));
    book.at("2025-03-03 18:00");
    assert!(contradicts(&book.refused(moved(Status::Closed, "2025-03-03 15:00"))));
    book.act(moved(Status::Closed, "2025-03-03 17:30"));
    // Late, and in order: it was contained before it was restored.
    book.act(moved(Status::Mitigated, "2025-03-03 15:00"));
    assert_eq!(book.incident().lifecycle.status(), Status::Closed);
}

/// Whether the customer was hit at an instant, found without the fold: by what was said last before it, and of an impact
/// that was closed and restored later by the restoration.
fn is_hit(moves: &[(Status, Instant)], at: Instant) -> bool {
    let breaks = |status: Status| status < Status::Resolved;
    let begun = moves.iter().rposition(|(status, when)| breaks(*status) && *when <= at);
    let since = &moves[begun.map_or(0, |place| place + 1)..];
    let until = since.iter().position(|(status, _)| breaks(*status)).unwrap_or(since.len());
    let of = |wanted| {
        let mut found = since[..until].iter().filter(|(status, _)| *status == wanted);
        found.next().map(|(_, when)| *when)
    };
    of(Status::Resolved).or(of(Status::Closed)).is_none_or(|ended| ended > at)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn k8_net_and_gross_are_what_counting_the_minutes_gives(
        moves in vec((select(Status::ALL.to_vec()), 0..60_i64), 0..8), now in 60..90_i64,
    ) {
        let began = at("2025-03-03 14:20");
        let minute = |minutes: i64| began + TimeDelta::minutes(minutes);
        let mut moves: Vec<_> =
            moves.into_iter().map(|(status, place)| (status, minute(place * 2))).collect();
        moves.sort_by_key(|(_, when)| *when);
        let now = minute(now * 2);
        let impacts = Impacts::of(began, moves.iter().copied(), now).expect("nothing contradicts");
        let minutes = (0..).map(|nth| minute(nth * 2 + 1)).take_while(|at| *at < now);
        let hit: Vec<Instant> = minutes.filter(|at| is_hit(&moves, *at)).collect();
        prop_assert_eq!(impacts.net(), TimeDelta::minutes(2 * i64::try_from(hit.len()).unwrap()));
        let ended = impacts.ended().unwrap_or(now);
        prop_assert!(hit.iter().all(|at| *at < ended));
        prop_assert_eq!(impacts.gross(), ended - began);
        prop_assert!(impacts.net() <= impacts.gross());
        prop_assert!(impacts.list.iter().all(|of| of.to.is_none_or(|to| of.from <= to)));
        prop_assert!(impacts.list.windows(2).all(|two| two[0].to.is_some_and(|to| to <= two[1].from)));
    }

    #[test]
    fn case_3_2_no_act_makes_an_incident_end_before_it_began(
        acts in vec((select(Status::ALL.to_vec()), -90..90_i64, any::<bool>()), 1..10),
    ) {
        let mut book = told();
        for (nth, (status, minutes, corrects)) in (0..).zip(acts) {
            book.set(at("2025-03-03 14:20") + TimeDelta::minutes(100 + nth));
            let time = at("2025-03-03 14:20") + TimeDelta::minutes(minutes);
            let last = book.incident().lifecycle.statuses.last().map(|change| change.entry);
            let _ = match last.filter(|_| corrects) {
                Some(entry) => {
                    let (entry, text) = (Selector::key(entry), "时间".to_owned());
                    let correct = Correct { entry, text, occurred: Some(time), began: None, promise: None };
                    book.attempt(Command::Correct(correct))
                }
                None => {
                    let change = Move { status, reason: String::new() };
                    book.attempt(Act::new(Command::Status(change)).at(time))
                }
            };
            let incident = book.incident();
            let impacts = incident.lifecycle.impacts(incident.began(), book.now());
            prop_assert!(impacts.is_some_and(|it| it.net() <= it.gross()));
        }
    }
}
