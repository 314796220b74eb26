//! CASES 7.7: a promise that was typed wrong and of which nobody was told is corrected in every field; one of which somebody
//! was told is not (H3).

use chrono::TimeDelta;
use dingli::incident::{
    Act, Command, EntryKey, Incident, IncidentId, Payload, Refusal, Visibility, Warning,
    command::{
        CompletePromise, Consent, Contact, Correct, Note, Promise, Renegotiate, Retract, Selector,
    },
    commitments::{Completion, Party, Rate, Standing},
    derived::breaches,
    disclosure::{CustomerIncident, PromiseMove, Said, VisibleEntries},
    event::DocumentIssued,
    held::Held,
    may_be_corrected,
};

use super::words::{keep, per_full_8_hours, promise, shown, untold};
use crate::support::{Book, at, customer, tell};

/// An incident with somebody of the customer's, spoken to at 14:25.
fn opened() -> Book {
    let mut book = Book::open("general");
    book.act(customer("郑"));
    book.at("2025-03-03 14:25").act(Command::Contact(tell("郑", "我们在处理")));
    book
}

/// A report by eleven tonight that was typed as by 15:00, and is looked at at 15:30.
fn mistyped(book: &mut Book, visible: bool) -> EntryKey {
    let made = Promise {
        promisee: Some("郑".into()),
        ..untold("十一点前报进度", Some(at("2025-03-03 15:00")))
    };
    let act = Act::new(promise(made));
    let key = book.at("2025-03-03 14:30").act(if visible { act.visible() } else { act });
    book.at("2025-03-03 15:30");
    key
}

fn instead(book: &Book, key: EntryKey, change: impl FnOnce(&mut Promise)) -> Command {
    let known = book.incident().commitments.get(key).expect("a promise");
    let mut said = Promise::of(&known.made);
    change(&mut said);
    Command::Correct(Correct {
        entry: Selector::key(key),
        text: String::new(),
        occurred: None,
        began: None,
        promise: Some(Box::new(said)),
    })
}

fn due_tonight(said: &mut Promise) {
    said.due = Some(at("2025-03-03 23:00"));
}

fn contact(book: &mut Book, time: &str, with: &str) {
    book.at(time).act(Command::Contact(tell(with, "仍在处理")));
    book.at("2025-03-03 15:30");
}

#[test]
fn case_7_7_a_promise_nobody_was_told_of_is_corrected_in_every_field_and_its_breach_is_withdrawn() {
    for visible in [false, true] {
        let mut book = opened();
        let key = mistyped(&mut book, visible);
        let late = breaches(book.incident(), book.now());
        assert_eq!((late.len(), late[0].withdrawn), (1, None));
        book.act(instead(&book.clone(), key, |said| {
            due_tonight(said);
            said.text = "十一点前电话报进度".to_owned();
            said.promisee = None;
            said.deliverer = "沈".to_owned();
            said.deliverer_consented = true;
            said.compensation = Some(per_full_8_hours());
            said.payer = "服务部".to_owned();
            said.improvement = true;
        }));
        let is_said =
            |it: &Warning| matches!(it, Warning::BreachWithdrawn { label, .. } if label == "P1");
        assert!(book.warned().iter().any(is_said), "{:?}", book.warned());
        let known = book.incident().commitments.get(key).unwrap();
        assert_eq!(known.label, "P1");
        assert_eq!(known.due(), Some(at("2025-03-03 23:00")));
        assert_eq!(known.words(), "十一点前电话报进度");
        assert_eq!((known.made.promisee, known.made.payer.as_str()), (None, "服务部"));
        assert!(known.made.improvement && known.made.compensation.is_some());
        assert_eq!(known.standing(book.now()), Standing::Promised);
        // The full record shows both: the breach stands where it stood, withdrawn.
        let late = breaches(book.incident(), book.now());
        assert_eq!(late.len(), 1);
        assert_eq!((late[0].at, late[0].withdrawn), (at("2025-03-03 15:00"), Some(book.now())));
        assert_eq!(
            book.incident().as_known_at(at("2025-03-03 15:10")).commitments.get(key).unwrap().due(),
            Some(at("2025-03-03 15:00"))
        );
        // And what is not kept by the time that was meant breaks it.
        let night = at("2025-03-04 01:00");
        let late = breaches(book.incident(), night);
        assert_eq!(
            late.iter().map(|it| it.at).collect::<Vec<_>>(),
            [at("2025-03-03 15:00"), at("2025-03-03 23:00")]
        );
    }
}

#[test]
fn case_7_7_what_should_not_have_been_typed_can_be_taken_away() {
    let mut book = opened();
    let key = mistyped(&mut book, false);
    book.act(instead(&book.clone(), key, |said| {
        (said.due, said.standing) = (None, true);
        said.compensation = None;
    }));
    let known = book.incident().commitments.get(key).unwrap();
    assert_eq!((known.due(), known.standing(book.now())), (None, Standing::Standing));
    assert_eq!(
        breaches(book.incident(), at("2025-03-05 01:00"))
            .iter()
            .filter(|it| it.withdrawn.is_none())
            .count(),
        0
    );
    // Once more, by what stands now.
    book.act(instead(&book.clone(), key, |said| {
        (said.due, said.standing) = (Some(at("2025-03-03 20:00")), false);
    }));
    assert_eq!(book.incident().commitments.get(key).unwrap().due(), Some(at("2025-03-03 20:00")));
    let same = instead(&book, key, |_| {});
    assert_eq!(book.refused(same), Refusal::NothingChanges);
}

/// Why it is not corrected any more.
fn by(book: &mut Book, key: EntryKey) -> String {
    assert!(!may_be_corrected(book.incident(), key));
    let correct = instead(book, key, due_tonight);
    match book.refused(correct) {
        Refusal::PromiseToldOf { label, by } => {
            assert_eq!(label, "P1");
            by
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn case_7_7_one_that_somebody_was_told_of_is_refused_with_the_next_step() {
    // A word with the one it was made to, whatever was said.
    let mut book = opened();
    let key = mistyped(&mut book, false);
    contact(&mut book, "2025-03-03 14:40", "郑");
    assert_eq!(by(&mut book, key), book.incident().entries().last().unwrap().key.seq.to_string());
    let refusal = book.refused(instead(&book.clone(), key, due_tonight));
    assert!(refusal.to_string().contains("renegotiate P1"), "{refusal}");
    assert_eq!(breaches(book.incident(), book.now())[0].withdrawn, None);

    // What the customer agreed to, or is said to have agreed to.
    let mut book = opened();
    let key = mistyped(&mut book, false);
    book.act(Command::Consent(Consent { commitment: "P1".into(), party: Party::Customer }));
    by(&mut book, key);
    let mut book = opened();
    let key = mistyped(&mut book, false);
    let agreed = instead(&book, key, |said| said.customer_consented = true);
    assert!(matches!(book.refused(agreed), Refusal::PromiseToldOf { .. }));
    let mut book = opened();
    let key = mistyped(&mut book, false);
    let moved = Renegotiate {
        commitment: "P1".into(),
        due: at("2025-03-03 18:00"),
        term: None,
        customer_consented: true,
        reason: String::new(),
        evidence: None,
    };
    book.at("2025-03-03 14:50").act(Command::Renegotiate(moved));
    by(&mut book, key);

    // A document or a message that held it, even where that was taken back.
    for retracted in [false, true] {
        let mut book = opened();
        let key = mistyped(&mut book, true);
        let held: Held = [key].into_iter().collect();
        let issued = book.act(Act::new(Command::Issue(issued())).holding(held));
        if retracted {
            let entry = Selector::key(issued);
            book.act(Command::Retract(Retract { entry, reason: String::new() }));
        }
        by(&mut book, key);
    }
}

fn issued() -> DocumentIssued {
    DocumentIssued {
        document: "service-report".to_owned(),
        audience: Visibility::Customer,
        format: "docx".to_owned(),
        digest: "9f".repeat(32),
        entries: 1,
    }
}

#[test]
fn case_7_7_who_was_not_reached_or_spoken_to_before_was_not_told() {
    let mut book = opened();
    let key = mistyped(&mut book, false);
    // 郑 was called before it was made, and somebody of ours since.
    book.act(crate::support::ours("沈"));
    contact(&mut book, "2025-03-03 14:45", "沈");
    let failed = Contact {
        outcome: dingli::incident::updates::Outcome::Failed,
        ..tell("郑", "没有打通")
    };
    book.act(Command::Contact(failed));
    let heard = Contact {
        direction: dingli::incident::updates::Direction::Inbound,
        ..tell("郑", "他来问")
    };
    book.act(Command::Contact(heard));
    book.act(Command::Note(Note { text: "写错了".to_owned(), ..Note::default() }));
    assert!(may_be_corrected(book.incident(), key));
    book.act(instead(&book.clone(), key, due_tonight));
    // One made to nobody by name is told by a word with anybody outside.
    let open = Promise { promisee: None, ..untold("报进度", Some(at("2025-03-03 15:31"))) };
    let other = book.act(promise(open));
    contact(&mut book, "2025-03-03 15:30", "沈");
    assert!(may_be_corrected(book.incident(), other));
    contact(&mut book, "2025-03-03 15:30", "郑");
    assert!(!may_be_corrected(book.incident(), other));
}

#[test]
fn case_7_7_words_alone_are_corrected_as_before_and_nothing_else_is_a_promise() {
    let mut book = opened();
    let key = mistyped(&mut book, false);
    contact(&mut book, "2025-03-03 14:40", "郑");
    let words = Correct {
        entry: Selector::key(key),
        text: "十一点前电话报".to_owned(),
        occurred: None,
        began: None,
        promise: None,
    };
    book.act(Command::Correct(words));
    assert_eq!(book.incident().commitments.get(key).unwrap().words(), "十一点前电话报");
    let note = book.act(Command::Note(Note { text: "x".to_owned(), ..Note::default() }));
    let wrong = Correct {
        entry: Selector::key(note),
        text: "y".to_owned(),
        occurred: None,
        began: None,
        promise: Some(Box::new(untold("y", None))),
    };
    assert!(matches!(book.refused(Command::Correct(wrong)), Refusal::NotAPromise(_)));
}

#[test]
fn case_7_7_of_two_laptops_the_one_that_told_is_right() {
    let mut here = opened();
    let key = mistyped(&mut here, true);
    let mut there = here.second_laptop();
    there.at("2025-03-03 15:31");
    // There a document left with it; here it is corrected, and neither knows of the other.
    there.act(Act::new(Command::Issue(issued())).holding([key].into_iter().collect()));
    here.at("2025-03-03 15:32");
    here.act(instead(&here.clone(), key, due_tonight));
    assert_eq!(here.incident().commitments.get(key).unwrap().due(), Some(at("2025-03-03 23:00")));
    here.merge(&there);
    there.merge(&here);
    for book in [&here, &there] {
        let known = book.incident().commitments.get(key).unwrap();
        assert_eq!(known.due(), Some(at("2025-03-03 15:00")), "it stays as it was told");
        assert_eq!(breaches(book.incident(), book.now())[0].withdrawn, None);
    }
    // Who knows of the correction tells the customer what is corrected.
    let mut here = opened();
    let key = mistyped(&mut here, true);
    here.act(instead(&here.clone(), key, due_tonight));
    let mut there = here.second_laptop();
    there.act(Act::new(Command::Issue(issued())).holding([key].into_iter().collect()));
    here.merge(&there);
    assert_eq!(here.incident().commitments.get(key).unwrap().due(), Some(at("2025-03-03 23:00")));
}

#[test]
fn case_7_7_what_another_laptop_renegotiates_of_a_corrected_promise_is_broken_once() {
    let mut here = opened();
    let key = mistyped(&mut here, false);
    here.act(instead(&here.clone(), key, due_tonight));
    let mut there = here.second_laptop();
    there.at("2025-03-03 15:40").act(Command::Renegotiate(Renegotiate {
        commitment: "P1".into(),
        due: at("2025-03-03 22:00"),
        term: None,
        customer_consented: true,
        reason: "早一点".to_owned(),
        evidence: None,
    }));
    here.merge(&there);
    there.merge(&here);
    for book in [&here, &there] {
        let broken = breaches(book.incident(), at("2025-03-04 09:00"));
        let standing = broken.iter().filter(|it| it.withdrawn.is_none()).map(|it| it.at);
        assert_eq!(standing.collect::<Vec<_>>(), [at("2025-03-03 22:00")]);
    }
}

#[test]
fn case_7_7_what_was_filled_in_and_became_of_it_stays() {
    let mut book = opened();
    let bare = Promise {
        payer: String::new(),
        ..untold("十一点前报进度", Some(at("2025-03-03 15:00")))
    };
    let key = book.at("2025-03-03 14:30").act(promise(bare));
    book.at("2025-03-03 15:30");
    let with = Completion { payer: "服务部".to_owned(), ..Completion::default() };
    book.act(Command::CompletePromise(CompletePromise { commitment: "P1".into(), with }));
    book.act(instead(&book.clone(), key, due_tonight));
    let known = book.incident().commitments.get(key).unwrap();
    assert_eq!((known.made.payer.as_str(), known.due()), ("服务部", Some(at("2025-03-03 23:00"))));
    book.at("2025-03-03 22:00").act(keep("P1"));
    let known = book.incident().commitments.get(key).unwrap();
    assert_eq!(known.standing(at("2025-03-04 09:00")), Standing::Kept);
    assert_eq!(known.delay(at("2025-03-04 09:00")), None);
}

#[test]
fn case_7_7_the_customer_reads_the_corrected_promise_and_no_breach() {
    let mut book = opened();
    let key = mistyped(&mut book, true);
    book.act(shown(instead(&book.clone(), key, due_tonight)));
    let known =
        CustomerIncident::fold(&VisibleEntries::of(book.incident())).with_derived(book.now());
    let due = known.lines.iter().find_map(|line| match &line.said {
        Said::Promise { due, .. } => Some(*due),
        _ => None,
    });
    assert_eq!(due, Some(Some(at("2025-03-03 23:00"))));
    let broken =
        |said: &Said| matches!(said, Said::PromiseMoved { how: PromiseMove::Breached, .. });
    assert!(!known.lines.iter().any(|line| broken(&line.said)), "{:?}", known.lines);
}

#[test]
fn case_7_7_what_the_correction_did_stays_when_it_is_erased() {
    let mut book = opened();
    let key = mistyped(&mut book, false);
    let fix = book.act(instead(&book.clone(), key, |said| {
        due_tonight(said);
        said.compensation = Some(per_full_8_hours());
    }));
    let entries = book.incident().entries().iter().cloned().map(|mut entry| {
        if entry.key == fix {
            (entry.payload, entry.who) = (Payload::Erased, None);
        }
        entry
    });
    let after = Incident::fold(IncidentId([7; 16]), entries);
    let known = after.commitments.get(key).unwrap();
    assert_eq!(known.due(), Some(at("2025-03-03 23:00")));
    assert_eq!((known.label.as_str(), known.words()), ("P1", "—"));
    let now = book.now() + TimeDelta::hours(1);
    assert!(breaches(&after, now).iter().all(|it| it.withdrawn.is_some()));
    assert!(matches!(per_full_8_hours().rate, Rate::FullPeriod { .. }));
}
