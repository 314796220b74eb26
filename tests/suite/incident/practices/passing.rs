//! Rows J1, J2 and K6: passing up, correcting without blame, several customers.

use dingli::incident::{
    Command, Event, IncidentId, Warning,
    briefs::{Omission, omissions, unacknowledged},
    command::{Correct, Link, PassUp, ReviseOdds, Selector, Share},
    disclosure::{CustomerIncident, VisibleEntries},
    timeline::timeline,
};

use super::words::{offer, promise, propose, terms, whole};
use crate::support::{Book, at};

fn brief(text: &str, left_out: &[&str]) -> PassUp {
    PassUp {
        to: "赵总监".to_owned(),
        text: text.to_owned(),
        covers: Vec::new(),
        left_out: left_out.iter().map(|&one| one.into()).collect(),
    }
}

#[test]
fn j1_a_brief_going_up_lists_what_it_leaves_out_of_what_was_known() {
    let mut book = Book::open("data-loss");
    book.act(offer("全额退款", Some(1)));
    book.act(promise(whole("今晚恢复", Some(at("2025-03-03 18:00")))));
    book.act(propose(terms("恢复", Some(1)), Some(60)));
    let falls = ReviseOdds { remedy: "A".into(), percent: 35, basis: "又坏一盘".to_owned() };
    book.act(Command::ReviseOdds(falls));
    book.at("2025-03-03 19:00");
    let left = |text: &str| omissions(book.incident(), text, &[], book.now());
    let all = left("客户情绪稳定");
    assert!(matches!(&all[0], Omission::Offer { label, .. } if label == "O1"));
    assert!(matches!(&all[1], Omission::Breach { label, .. } if label == "P1"));
    assert!(matches!(&all[2], Omission::FallingOdds { from: 60, to: 35, .. }));
    assert_eq!(all.len(), 3);
    assert_eq!(left("已报 O1；P1 未兑现；把握降到 35%"), []);
    assert_eq!(left("O12 与 P10").len(), 3, "O12 is not O1");
    let earlier = omissions(book.incident(), "", &[], at("2025-03-03 17:00"));
    assert_eq!(earlier.len(), 2, "not broken yet");

    book.act(Command::PassUp(brief("客户情绪稳定", &["O1", "P1"])));
    let Warning::Omitted(listed) = &book.warned()[0] else { panic!("{:?}", book.warned()) };
    assert_eq!(listed.len(), 1, "the others were left out on purpose");
    let passed = &book.incident().briefs.list[0];
    assert_eq!(passed.passed.left_out.len(), 2, "and that is on record");
    assert_eq!(unacknowledged(book.incident(), passed).len(), 1);
    book.at("2025-03-03 19:30").act(offer("后来的", Some(2)));
    assert_eq!(unacknowledged(book.incident(), &book.incident().briefs.list[0]).len(), 1);
}

#[test]
fn j2_a_correction_strikes_through_keeps_the_original_and_blames_nobody() {
    let mut book = Book::open("data-loss");
    let told = book.act(offer("全额退款", Some(1)));
    let correct = Correct {
        entry: Selector::key(told),
        text: "退八成".to_owned(),
        occurred: None,
        began: None,
        promise: None,
    };
    let correction = book.act(Command::Correct(correct));
    assert_eq!(book.incident().offers.list[0].terms, "退八成");
    let rows = timeline(book.incident());
    let row = rows.iter().find(|row| row.entry.key == told).unwrap();
    let Some(Event::OfferMade(original)) = row.entry.event() else { panic!("an offer") };
    assert_eq!((original.terms.as_str(), row.corrections.len()), ("全额退款", 1));
    let body = book.incident().entry(correction).unwrap().event().unwrap().encode().unwrap();
    let fields: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let names: Vec<&String> = fields.as_object().unwrap().keys().collect();
    assert_eq!(names, ["target", "text"], "no field for blame");
}

#[test]
fn k6_linked_incidents_share_entries_and_nothing_reaches_the_others_customer() {
    let mut book = Book::open("data-loss");
    let other = IncidentId([9; 16]);
    book.act(Command::Link(Link {
        incident: other,
        reference: "9Z4K".to_owned(),
        text: "同一块存储，客户乙".to_owned(),
    }));
    let entry = dingli::incident::EntryKey { writer: book.writer(), seq: 3 };
    let from_other = super::words::shown(Command::Share(Share {
        from: other,
        entry,
        text: "客户乙的盘也坏了".to_owned(),
    }));
    book.act(from_other);
    assert_eq!(book.incident().links.incidents[0].reference, "9Z4K");
    let shared = book.incident().entries().last().unwrap();
    assert!(matches!(shared.event(), Some(Event::EntryShared(it)) if it.from == other));
    let customer = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let said = format!("{customer:?}");
    assert!(!said.contains("客户乙") && !said.contains("9Z4K"), "{said}");
}
