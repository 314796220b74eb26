//! In an incident that is recorded while it goes on no later entry removes an alert or a breach: it withdraws it or
//! stands beside it (K7).

use std::mem::{Discriminant, discriminant};

use chrono::TimeDelta;
use dingli::{
    incident::{
        Act, Command, EntryKey, Incident, Instant, Refusal, Status, Warning,
        command::{EndShift, Escalate, Move, Renegotiate, Retract, Selector, StartShift, Waive},
        derived::{Fact, breaches, derived},
        disclosure::{CustomerIncident, PromiseMove, Said, VisibleEntries},
        escalation::{Alert, Signal, firings},
    },
    playbook::Playbook,
};
use proptest::prelude::*;

use super::words::{keep, offer, promise, see, shown, whole};
use crate::support::{
    Book,
    any::{cases, go_on, log, ruled, steps},
    at, customer, tell,
};

/// The lines about alerts and breaches: when, which, of what.
fn lines(
    incident: &Incident,
    now: Instant,
) -> Vec<(Instant, Discriminant<Fact>, Option<EntryKey>)> {
    derived(incident, now)
        .into_iter()
        .filter(|it| {
            matches!(it.fact, Fact::Breach { .. } | Fact::Fired { .. } | Fact::MovedUp { .. })
        })
        .map(|it| (it.at, discriminant(&it.fact), it.cause))
        .collect()
}

/// What of an incident at an instant is not there any more, or is otherwise, in another state of its log later on.
fn lost(before: &Incident, then: Instant, after: &Incident, now: Instant) -> Vec<String> {
    let mut lost = Vec::new();
    let later = firings(after, now);
    for firing in firings(before, then) {
        let Some(same) = later.iter().find(|it| it.id == firing.id) else {
            lost.push(format!("{} is gone", firing.id));
            continue;
        };
        if same.at != firing.at {
            lost.push(format!("{} is of another time: {} and {}", firing.id, firing.at, same.at));
        }
        let as_before = match firing.withdrawn {
            Some(_) => same.withdrawn == firing.withdrawn,
            None => same.withdrawn.is_none_or(|withdrawn| withdrawn > then),
        };
        if !as_before {
            let (old, new) = (firing.withdrawn, same.withdrawn);
            lost.push(format!("{} withdrawn {old:?} and {new:?}", firing.id));
        }
        let levels = |firing: &Alert| firing.stages.iter().map(|it| it.from).collect::<Vec<_>>();
        if !levels(same).starts_with(&levels(&firing)) {
            lost.push(format!("{} moved up {:?} and {:?}", firing.id, firing.stages, same.stages));
        }
    }
    let later = breaches(after, now);
    for breach in breaches(before, then) {
        let same = |it: &&_| {
            let it: &&dingli::incident::derived::Breach = it;
            (it.commitment, it.at) == (breach.commitment, breach.at)
        };
        match later.iter().find(same) {
            None => lost.push(format!("{breach:?} is gone")),
            Some(same) if breach.withdrawn.is_none() => {
                if same.withdrawn.is_some_and(|withdrawn| withdrawn <= then) {
                    lost.push(format!("{breach:?} was withdrawn before: {same:?}"));
                }
            }
            Some(_) => {}
        }
    }
    let later = lines(after, now);
    lost.extend(
        lines(before, then).iter().filter(|it| !later.contains(it)).map(|it| format!("{it:?}")),
    );
    lost
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_later_entry_removes_an_alert_or_a_breach(
        before in steps(40), after in steps(12), minutes in 0..600_i64,
    ) {
        let (mut here, mut there) = log(&before);
        here.merge(&there);
        there.merge(&here);
        let then = here.now() + TimeDelta::minutes(minutes);
        let old = here.incident().clone();
        for nth in 0..after.len() {
            here.set(here.now().max(then + TimeDelta::milliseconds(1)));
            go_on(&mut here, &mut there, &after[nth..=nth]);
            let now = here.now();
            prop_assert_eq!(lost(&old, then, here.incident(), now), Vec::<String>::new());
        }
        here.merge(&there);
        let end = here.now() + TimeDelta::hours(30);
        prop_assert_eq!(lost(&old, then, here.incident(), end), Vec::<String>::new());
    }
}

/// A book with only this rule.
fn book(rule: &str) -> Book {
    let mut playbook: Playbook = ruled("data-loss");
    playbook.rules.retain(|it| it.id == rule);
    Book::open_with(playbook)
}

/// When each alert fired and was withdrawn, by the end of the next day.
fn fired(book: &Book) -> Vec<(Instant, Option<Instant>)> {
    let all = firings(book.incident(), at("2025-03-05 00:00"));
    all.iter().map(|firing| (firing.at, firing.withdrawn)).collect()
}

fn broken(book: &Book) -> Vec<(Instant, Option<Instant>)> {
    let all = breaches(book.incident(), at("2025-03-05 00:00"));
    all.iter().map(|breach| (breach.at, breach.withdrawn)).collect()
}

/// The act as one that became known at that time, and was written down only now.
fn stated(command: Command, time: &str) -> Act {
    let mut act = Act::new(command).at(at(time));
    act.known = Some(at(time));
    act
}

fn retract(entry: EntryKey) -> Command {
    Command::Retract(Retract { entry: Selector::key(entry), reason: "记错".to_owned() })
}

#[test]
fn help_that_is_said_afterwards_to_have_been_asked_for_withdraws_the_alert() {
    let mut book = book("held-too-long");
    let fired_at = at("2025-03-03 18:20");
    assert_eq!(fired(&book), [(fired_at, None)]);
    let help =
        Escalate { to: "赵总监".to_owned(), text: "要人".to_owned(), limit_minutes: 30 };
    book.at("2025-03-03 19:00").act(stated(Command::Escalate(help), "2025-03-03 18:00"));
    assert!(fired(&book).contains(&(fired_at, Some(at("2025-03-03 19:00")))), "{:?}", fired(&book));
}

#[test]
fn a_resolution_stated_of_an_earlier_time_withdraws_the_alert() {
    let mut book = book("days-open");
    let resolved = Command::Status(Move { status: Status::Resolved, reason: String::new() });
    book.at("2025-03-04 15:00").act(stated(resolved, "2025-03-04 10:00"));
    assert_eq!(fired(&book), [(at("2025-03-04 14:20"), Some(at("2025-03-04 15:00")))]);
}

#[test]
fn a_shift_that_ended_before_its_limit_as_is_said_later_withdraws_the_alert() {
    let mut book = book("duty-too-long");
    let person = || "李工".to_owned();
    book.act(Command::StartShift(StartShift { person: person() }));
    let alarm = at("2025-03-03 22:20");
    assert_eq!(fired(&book), [(alarm, None)]);
    let end = Command::EndShift(EndShift { person: person() });
    book.at("2025-03-03 23:00").act(Act::new(end).at(at("2025-03-03 22:00")));
    assert_eq!(fired(&book), [(alarm, Some(at("2025-03-03 23:00")))]);
}

#[test]
fn a_signal_taken_back_and_put_back_fires_anew_and_keeps_the_first_alert() {
    let mut book = book("scene");
    let scene = book.at("2025-03-03 15:00").act(see(Signal::Scene));
    let back = book.at("2025-03-03 16:00").act(retract(scene));
    book.at("2025-03-03 17:00").act(retract(back));
    let first = (at("2025-03-03 15:00"), Some(at("2025-03-03 16:00")));
    assert_eq!(fired(&book), [first, (at("2025-03-03 17:00"), None)]);
}

#[test]
fn a_worse_offer_that_is_ranked_on_after_a_retraction_keeps_its_alert() {
    let mut book = book("worse-offer");
    let best = book.act(offer("全退", Some(1)));
    book.at("2025-03-03 15:00").act(offer("修", Some(2)));
    book.at("2025-03-03 16:00").act(retract(best));
    assert_eq!(fired(&book), [(at("2025-03-03 15:00"), Some(at("2025-03-03 16:00")))]);
}

#[test]
fn an_acceptance_taken_back_lets_the_alert_move_up_from_then_on() {
    let mut book = book("scene");
    book.at("2025-03-03 15:00").act(see(Signal::Scene));
    let accept = Command::AcceptEscalation(dingli::incident::command::AcceptEscalation {
        firing: "scene".into(),
        text: String::new(),
    });
    let accepted = book.at("2025-03-03 15:05").act(accept);
    book.at("2025-03-03 16:00").act(retract(accepted));
    let all = firings(book.incident(), at("2025-03-03 18:00"));
    let levels: Vec<_> = all[0].stages.iter().map(|stage| stage.from).collect();
    assert_eq!(levels, [at("2025-03-03 15:00"), at("2025-03-03 16:00")]);
}

/// Ways to say of a promise for six o'clock that it was moved or given up.
fn agreements(evidence: Option<EntryKey>) -> [Command; 2] {
    let moved = Command::Renegotiate(Renegotiate {
        term: None,
        commitment: "P1".into(),
        due: at("2025-03-03 22:00"),
        customer_consented: true,
        reason: String::new(),
        evidence: evidence.map(Selector::key),
    });
    let waived = Command::Waive(Waive {
        commitment: "P1".into(),
        reason: "不再需要".to_owned(),
        evidence: evidence.map(Selector::key),
    });
    [moved, waived]
}

#[test]
fn case_3_5_h4_a_breach_and_its_debt_stay_when_it_is_said_later_that_it_was_agreed_before() {
    let due = at("2025-03-03 18:00");
    let late = at("2025-03-04 12:00");
    for command in agreements(None) {
        for act in [
            stated(command.clone(), "2025-03-03 17:00"),
            Act::new(command.clone()).at(at("2025-03-03 17:00")),
        ] {
            let mut book = book("commitment-breached");
            book.act(promise(whole("恢复", Some(due))));
            book.at("2025-03-04 10:00").act(act);
            assert_eq!(book.warned(), [Warning::AgreedLater]);
            assert_eq!(broken(&book), [(due, None)]);
            assert_eq!(fired(&book), [(due, None)]);
            let promise = &book.incident().commitments.list[0];
            assert_eq!(promise.breach(late), Some(due));
            assert!(promise.owed(late).is_some_and(|owed| owed.amount.is_some()));
            // The agreement stands beside it.
            assert!(promise.waived_later || promise.renegotiated[0].stated_later);
        }
    }
}

#[test]
fn h4_what_shows_that_it_was_agreed_withdraws_the_breach_and_its_debt() {
    let due = at("2025-03-03 18:00");
    let said = Some(at("2025-03-03 19:00"));
    for nth in 0..2 {
        let mut book = book("commitment-breached");
        book.act(customer("李总"));
        book.act(promise(whole("恢复", Some(due))));
        book.at("2025-03-03 17:00");
        let call = book.act(Command::Contact(tell("李总", "改到十点也行")));
        let command = agreements(Some(call))[nth].clone();
        let again = (at("2025-03-03 22:00"), None);
        let expected = [vec![(due, said), again], vec![(due, said)]][nth].clone();
        let act = Act::new(command).at(at("2025-03-03 17:00"));
        let agreed = book.at("2025-03-03 19:00").act(act);
        assert_eq!(book.warned(), []);
        assert_eq!(broken(&book), expected);
        assert_eq!(fired(&book), expected);
        assert_eq!(book.incident().commitments.list[0].owed(at("2025-03-03 21:59")), None);
        // Neither can be pulled away from under the other.
        assert!(matches!(book.refused(retract(call)), Refusal::EvidenceStands(_)));
        book.at("2025-03-03 19:30").act(retract(agreed));
        assert_eq!(broken(&book), [(due, None)]);
        book.act(retract(call));
    }
}

#[test]
fn h4_what_was_recorded_before_the_time_needs_no_evidence_and_a_note_is_none() {
    let due = at("2025-03-03 18:00");
    for nth in 0..2 {
        let mut book = book("commitment-breached");
        book.act(promise(whole("恢复", Some(due))));
        let note =
            dingli::incident::command::Note { text: "记一笔".into(), ..Default::default() };
        let note = book.act(Command::Note(note));
        let refused = book.refused(agreements(Some(note))[nth].clone());
        assert!(matches!(refused, Refusal::NotEvidence(_)), "{refused}");
        book.at("2025-03-03 17:59");
        book.act(Act::new(agreements(None)[nth].clone()).at(at("2025-03-03 17:00")));
        assert_eq!(book.warned(), []);
        assert_eq!(book.incident().commitments.list[0].breach(at("2025-03-03 21:00")), None);
    }
}

#[test]
fn a_breach_that_stands_after_all_is_the_same_one() {
    let mut book = book("commitment-breached");
    let due = at("2025-03-03 18:00");
    book.act(promise(whole("恢复", Some(due))));
    let kept = book.at("2025-03-03 19:00").act(Act::new(keep("P1")).at(at("2025-03-03 17:50")));
    assert_eq!(broken(&book), [(due, Some(at("2025-03-03 19:00")))]);
    book.at("2025-03-03 20:00").act(retract(kept));
    assert_eq!(broken(&book), [(due, None)]);
    let alerts = [(due, Some(at("2025-03-03 19:00"))), (at("2025-03-03 20:00"), None)];
    assert_eq!(fired(&book), alerts, "and whoever has to act is called again");
}

#[test]
fn the_customer_reads_of_a_breach_that_it_was_none() {
    let mut book = Book::open("data-loss");
    book.act(shown(promise(whole("恢复", Some(at("2025-03-03 18:00"))))));
    let mut act = shown(keep("P1"));
    act.occurred = Some(at("2025-03-03 17:50"));
    book.at("2025-03-03 19:00").act(act);
    let known = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let known = known.with_derived(at("2025-03-03 20:00"));
    let breach =
        |said: &Said| matches!(said, Said::PromiseMoved { how: PromiseMove::Breached, .. });
    let lines: Vec<_> = known
        .lines
        .iter()
        .filter(|line| breach(&line.said))
        .map(|line| (line.occurred, line.retracted))
        .collect();
    assert_eq!(lines, [(at("2025-03-03 18:00"), Some(at("2025-03-03 19:00")))]);
}

#[test]
fn what_is_written_up_as_a_whole_goes_by_the_times_stated() {
    let mut playbook: Playbook = ruled("data-loss");
    playbook.rules.retain(|it| it.id == "commitment-breached");
    let live = Book::open_with(playbook);
    let mut entries = live.incident().entries().to_vec();
    entries.iter_mut().for_each(|entry| entry.head.stated = true);
    let mut book = live;
    book.receive_anew(&Incident::fold(book.incident().id(), entries));
    book.at("2025-04-01 09:00");
    book.act(stated(promise(whole("恢复", Some(at("2025-03-03 18:00")))), "2025-03-03 15:00"));
    book.act(stated(keep("P1"), "2025-03-03 17:50"));
    let end = at("2025-04-02 00:00");
    assert_eq!(breaches(book.incident(), end), []);
    assert_eq!(firings(book.incident(), end), []);
}
