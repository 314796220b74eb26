//! K7: an incident that is written up afterwards, when something of it was typed wrong, twice, or is to be erased.

use dingli::incident::{
    Act, Command, EntryKey, Incident, IncidentId, Instant, Payload,
    command::{Contact, Correct, Note, Open, Selector},
    derived::breaches,
    disclosure::{CustomerIncident, PublicLine, VisibleEntries},
};

use super::words::{keep, promise, whole};
use crate::support::{Book, at, customer, tell};

/// Years after all of it.
fn later() -> Instant {
    at("2031-05-09 10:00")
}

/// Began at 22:00 of 3 March 2025, known to us since 22:30 where that is said; somebody writes it up years later.
fn history(known_since: Option<&str>) -> Book {
    let mut book = Book::blank();
    book.set(later());
    let open = Command::Open(Open {
        title: "误删生产库".to_owned(),
        customer: "客户甲".to_owned(),
        history: true,
        known_since: known_since.map(at),
        ..Open::default()
    });
    book.act(Act::new(open).at(at("2025-03-03 22:00")));
    book
}

fn note(text: &str) -> Command {
    Command::Note(Note { text: text.to_owned(), ..Note::default() })
}

/// One whose time was typed wrong, visible to the customer: noted for 22:05, known then.
fn mistyped(book: &mut Book) -> EntryKey {
    book.act(Act::new(note("两块盘离线")).at(at("2025-03-03 22:05")).visible())
}

fn moved(entry: EntryKey, to: &str) -> Act {
    let text = "两块盘离线".to_owned();
    let correct = Correct {
        entry: Selector::key(entry),
        text,
        occurred: Some(at(to)),
        began: None,
        promise: None,
    };
    Act::new(Command::Correct(correct)).visible()
}

fn known(book: &Book, key: EntryKey) -> Instant {
    book.incident().known_of(book.incident().entry(key).unwrap())
}

fn line(incident: &Incident, key: EntryKey) -> PublicLine {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    known.lines.into_iter().find(|line| line.key == Some(key)).unwrap()
}

#[test]
fn k7_a_corrected_time_takes_along_when_it_became_known() {
    let mut book = history(None);
    let entry = mistyped(&mut book);
    let fix = book.act(moved(entry, "2025-03-03 22:02"));
    assert_eq!(known(&book, entry), at("2025-03-03 22:02"));
    // Whoever wrote it up was mistaken, nobody in the crisis: the mark holds from when its target does.
    assert_eq!(known(&book, fix), at("2025-03-03 22:02"));
    assert!(!book.incident().is_told_late(book.incident().entry(entry).unwrap()));
    let line = line(book.incident(), entry);
    assert_eq!((line.known, line.is_known_stated), (at("2025-03-03 22:02"), false));
    assert_eq!(line.corrections[0].at, at("2025-03-03 22:02"));
    let then = book.incident().as_known_at(at("2025-03-03 22:03"));
    assert!(then.entry(entry).is_some() && then.entry(fix).is_some());
    // And back again.
    book.act(moved(entry, "2025-03-03 23:30"));
    assert_eq!(known(&book, entry), at("2025-03-03 23:30"));
    assert!(book.incident().as_known_at(at("2025-03-03 23:00")).entry(entry).is_none());
}

#[test]
fn k7_a_corrected_time_is_known_when_its_correction_says_so() {
    let mut book = history(None);
    let entry = mistyped(&mut book);
    // As early as it was known before: said all the same.
    for then in ["2025-03-03 22:05", "2025-03-04 01:00"] {
        book.act(Act { known: Some(at(then)), ..moved(entry, "2025-03-03 21:00") });
        assert_eq!(known(&book, entry), at(then));
        assert!(book.incident().is_told_late(book.incident().entry(entry).unwrap()));
        let line = line(book.incident(), entry);
        assert_eq!((line.known, line.is_known_stated), (at(then), true));
    }
}

#[test]
fn k7_what_was_known_before_all_of_it_was_is_known_since_then() {
    let mut book = history(Some("2025-03-03 22:30"));
    let entry = mistyped(&mut book);
    assert_eq!(known(&book, entry), at("2025-03-03 22:30"));
    book.act(moved(entry, "2025-03-03 22:10"));
    assert_eq!(known(&book, entry), at("2025-03-03 22:30"));
    book.act(moved(entry, "2025-03-03 23:10"));
    assert_eq!(known(&book, entry), at("2025-03-03 23:10"));
}

#[test]
fn k7_what_was_known_apart_from_its_time_stays_where_the_time_alone_was_wrong() {
    let mut book = history(None);
    let told = Act {
        known: Some(at("2025-03-03 23:00")),
        ..Act::new(note("两块盘离线")).at(at("2025-03-03 22:05")).visible()
    };
    let entry = book.act(told);
    book.act(moved(entry, "2025-03-03 21:00"));
    assert_eq!(known(&book, entry), at("2025-03-03 23:00"));
    // Nothing is known before it happens.
    book.act(moved(entry, "2025-03-03 23:40"));
    assert_eq!(known(&book, entry), at("2025-03-03 23:40"));
}

#[test]
fn k7_a_correction_made_in_the_crisis_leaves_what_was_known_before_it() {
    let mut book = history(None);
    let entry = mistyped(&mut book);
    let fix = Act { occurred: Some(at("2025-03-04 01:00")), ..moved(entry, "2025-03-03 21:00") };
    let fix = book.act(fix);
    assert_eq!(known(&book, entry), at("2025-03-03 22:05"));
    let then = book.incident().as_known_at(at("2025-03-03 23:00"));
    assert!(then.entry(entry).is_some() && then.entry(fix).is_none());
    assert_eq!(then.marks().occurred_of(entry), None);
}

#[test]
fn k7_a_live_incident_goes_by_its_clock_whatever_was_corrected() {
    let mut book = Book::open("general");
    book.at("2025-03-03 22:05");
    let entry = book.act(Act::new(note("两块盘离线")).visible());
    book.at("2025-03-03 22:30").act(moved(entry, "2025-03-03 21:00"));
    assert_eq!(known(&book, entry), at("2025-03-03 22:05"));
}

#[test]
fn k7_a_promise_whose_keeping_was_dated_wrong_was_never_broken() {
    let mut book = history(None);
    let made = promise(whole("二十三点前报进度", Some(at("2025-03-03 23:00"))));
    let made = book.act(Act::new(made).at(at("2025-03-03 22:15")));
    let kept = book.act(Act::new(keep("P1")).at(at("2025-03-04 00:30")));
    assert_eq!(breaches(book.incident(), later()).len(), 1);
    let correct = Correct {
        entry: Selector::key(kept),
        text: "已报".to_owned(),
        occurred: Some(at("2025-03-03 22:50")),
        began: None,
        promise: None,
    };
    book.act(Command::Correct(correct));
    assert_eq!(breaches(book.incident(), later()), [], "{made}");
}

/// The same log with the body of this entry gone, as the store leaves it.
fn without(incident: &Incident, target: EntryKey) -> Incident {
    let entries = incident.entries().iter().cloned().map(|mut entry| {
        if entry.key == target {
            entry.payload = Payload::Erased;
            entry.who = None;
        }
        entry
    });
    Incident::fold(IncidentId([7; 16]), entries)
}

#[test]
fn k7_when_it_became_known_stays_as_corrected_after_the_correction_is_erased() {
    for said in [None, Some("2025-03-03 22:40")] {
        let mut book = history(None);
        let entry = mistyped(&mut book);
        let fix = Act { known: said.map(at), ..moved(entry, "2025-03-03 21:00") };
        let fix = book.act(fix);
        let before = known(&book, entry);
        assert_eq!(before, at(said.unwrap_or("2025-03-03 21:00")));
        let after = without(book.incident(), fix);
        assert_eq!(after.known_of(after.entry(entry).unwrap()), before);
        assert_eq!(after.marks().occurred_of(entry), Some(at("2025-03-03 21:00")));
    }
}

#[test]
fn g6_what_told_the_customer_that_service_is_restored_stays_told_after_it_is_erased() {
    for restored in [false, true] {
        let mut book = Book::open("general");
        book.at("2025-03-03 14:30").act(customer("郑"));
        book.at("2025-03-03 17:00");
        let contact = Contact { restored, ..tell("郑", "已经恢复") };
        let told = book.act(Act::new(Command::Contact(contact)).visible());
        let read = |incident: &Incident| {
            let known = CustomerIncident::fold(&VisibleEntries::of(incident));
            known.restored_as_told()
        };
        let before = read(book.incident());
        assert_eq!(before, restored.then(|| at("2025-03-03 17:00")));
        assert_eq!(read(&without(book.incident(), told)), before);
    }
}
