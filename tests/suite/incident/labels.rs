//! Labels once said stay: P1, O2, A.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use dingli::incident::{
    Act, Command, Entry, EntryKey, Event, Incident, Payload, Refusal, WriterId, briefs,
    command::{Keep, Retract, Selector},
    disclosure::{CustomerIncident, VisibleEntries},
    labelled,
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::support::{
    Book,
    any::{cases, ruled, steps},
    command,
};

fn promise(text: &str) -> Command {
    command(&json!({ "act": "promise", "text": text }))
}

fn labels(incident: &Incident) -> BTreeMap<EntryKey, String> {
    let promises = incident.commitments.list.iter().map(|it| (it.key, it.label.clone()));
    let offers = incident.offers.list.iter().map(|it| (it.key, it.label.clone()));
    let remedies = incident.remedies.list.iter().map(|it| (it.key, it.letter.clone()));
    let actions = incident.actions.list.iter().map(|it| (it.key, it.label.clone()));
    promises.chain(offers).chain(remedies).chain(actions).collect()
}

/// The same log with the bodies of some entries gone.
fn erased(incident: &Incident, which: &BTreeSet<EntryKey>) -> Incident {
    let mut entries = incident.entries().to_vec();
    for entry in entries.iter_mut().filter(|entry| which.contains(&entry.key)) {
        entry.payload = Payload::Erased;
    }
    Incident::fold(incident.id(), entries)
}

/// The last entry with another label in it.
fn relabelled(book: &Book, label: &str, writer: Option<WriterId>) -> Incident {
    let mut entries = book.incident().entries().to_vec();
    let last = entries.last_mut().unwrap();
    if let Some(writer) = writer {
        last.key = EntryKey { writer, seq: 1 };
    }
    let Payload::Known(event) = &mut last.payload else { panic!("a body") };
    match &mut **event {
        Event::CommitmentMade(it) => it.label = Some(label.to_owned()),
        Event::OfferMade(it) => it.label = Some(label.to_owned()),
        Event::ActionGiven(it) => it.label = Some(label.to_owned()),
        Event::RemedyProposed(it) => it.label = Some(label.to_owned()),
        other => panic!("{other:?}"),
    }
    Incident::fold(book.incident().id(), entries)
}

#[test]
fn case_2_a_label_is_stored_and_no_number_is_given_twice() {
    let mut book = Book::open("data-loss");
    let first = book.act(promise("甲"));
    let stored = |book: &Book, key| match book.incident().entry(key).and_then(Entry::event) {
        Some(Event::CommitmentMade(made)) => made.label.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(stored(&book, first).as_deref(), Some("P1"));
    book.act(Command::Retract(Retract { entry: Selector::key(first), reason: String::new() }));
    let second = book.act(promise("乙"));
    assert_eq!(stored(&book, second).as_deref(), Some("P2"));
    let gone = erased(book.incident(), &[first, second].into());
    book.receive_anew(&gone);
    let third = book.act(promise("丙"));
    assert_eq!(stored(&book, third).as_deref(), Some("P3"), "what was erased had a number too");
    let offer = book.act(command(&json!({ "act": "offer", "terms": "赔一辆新车" })));
    let remedy =
        book.act(command(&json!({ "act": "propose-remedy", "terms": { "name": "换盘" } })));
    let all = labels(book.incident());
    assert_eq!((all[&offer].as_str(), all[&remedy].as_str()), ("O1", "A"));
}

#[test]
fn case_2_words_in_place_of_a_label_are_none() {
    for (act, hostile, derived) in [
        (
            promise("甲"),
            ["P0", "P01", "O1", "P1000000000", "P１", "<b>", "", "P-1", "P1.b2b2"],
            "P1",
        ),
        (
            command(&json!({ "act": "offer", "terms": "甲" })),
            ["O00", "P1", "O", "o1", "O1 ", "\u{202e}", "O4294967297000", "Ö1", "O+1"],
            "O1",
        ),
        (
            command(&json!({ "act": "propose-remedy", "terms": { "name": "甲" } })),
            ["AA", "A1", "a", "A0", "甲", "A02", "A999999999999", "", "?"],
            "A",
        ),
    ] {
        let mut book = Book::open("data-loss");
        let key = book.act(act);
        for label in hostile {
            assert_eq!(labels(&relabelled(&book, label, None))[&key], derived, "{label:?}");
        }
    }
}

#[test]
fn case_2_a_label_of_a_hostile_log_does_not_take_up_the_numbers() {
    let mut book = Book::open("data-loss");
    book.act(promise("甲"));
    let hostile = relabelled(&book, "P999999999", None);
    book.receive_anew(&hostile);
    let mut given = BTreeSet::new();
    for number in 0..5 {
        let key = book.act(promise(&format!("第 {number} 个")));
        assert!(given.insert(labels(book.incident())[&key].clone()), "{given:?}");
    }
}

#[test]
fn case_2_alike_in_letters_too_they_are_told_apart_by_more_or_by_their_numbers() {
    let mut book = Book::open("data-loss");
    book.act(promise("甲"));
    let mut twin = [0xa1; 16];
    twin[3] = 0xb2;
    // Another laptop whose letters begin alike.
    let mut entries = book.incident().entries().to_vec();
    entries.extend(relabelled(&book, "P1", Some(WriterId(twin))).entries().last().cloned());
    let both = Incident::fold(book.incident().id(), entries);
    let Err(Refusal::AmbiguousLabel { found, .. }) = labelled(&both, "P1") else { panic!() };
    assert_eq!(found, ["P1.a1a1a1a “甲”", "P1.a1a1a1b “甲”"]);
    assert_eq!(labelled(&both, " P1.A1A1A1B2 ").unwrap().unwrap().writer, WriterId(twin));
    assert!(labelled(&both, "P1.a1a1").is_err());
    assert_eq!(labelled(&both, "P2"), Ok(None));
    // One laptop twice, which none of ours does.
    book.act(promise("乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙"));
    let twice = relabelled(&book, "P1", None);
    let Err(Refusal::AmbiguousLabel { found, .. }) = labelled(&twice, "P1") else { panic!() };
    assert!(found[0].starts_with('#') && found[1].ends_with("乙…”"), "{found:?}");
    book.receive_anew(&twice);
    let keep = |named: &str| {
        Act::new(Command::Keep(Keep { commitment: named.into(), text: String::new() }))
    };
    assert!(matches!(book.refused(keep("P1")), Refusal::AmbiguousLabel { .. }));
    book.act(keep(found[1].split(' ').next().unwrap()));
    assert!(book.incident().commitments.list[1].kept.is_some());
}

#[test]
fn case_2_what_became_of_two_promises_called_alike_is_told_of_each() {
    let mut here = Book::open("data-loss");
    let mut there = here.second_laptop();
    let ours = here.act(Act::new(promise("换盘")).visible());
    let theirs = there.act(Act::new(promise("道歉")).visible());
    here.merge(&there);
    let keep =
        Command::Keep(Keep { commitment: Selector::key(theirs), text: "已道歉".to_owned() });
    here.act(Act::new(keep).visible());
    let paper = CustomerIncident::fold(&VisibleEntries::of(here.incident()));
    let kept = |key| paper.commitments.get(key).unwrap().kept.is_some();
    assert_eq!((kept(ours), kept(theirs)), (false, true));
    let said: Vec<String> = paper.lines.iter().map(|line| format!("{:?}", line.said)).collect();
    let moved = said.iter().find(|line| line.contains("已道歉")).unwrap();
    assert!(moved.contains(&format!("{theirs:?}")) && moved.contains("\"P1\""), "{moved}");
}

#[test]
fn case_2_of_two_offers_called_alike_the_label_alone_names_neither() {
    let mut here = Book::open("data-loss");
    let mut there = here.second_laptop();
    let ours = here.act(command(&json!({ "act": "offer", "terms": "赔一辆新车" })));
    let left_out = |book: &Book, text: &str| -> Vec<EntryKey> {
        let omitted = briefs::omissions(book.incident(), text, &[], book.now());
        omitted.iter().map(briefs::Omission::key).collect()
    };
    assert_eq!(left_out(&here, "只有 O1，别的没有"), []);
    let theirs = there.act(command(&json!({ "act": "offer", "terms": "免一年保养" })));
    here.merge(&there);
    assert_eq!(left_out(&here, "只有 O1，别的没有"), [ours, theirs]);
    assert_eq!(left_out(&here, "只有 O1.b2b2，别的没有"), [ours]);
    assert_eq!(left_out(&here, "O1.a1a1 和免一年保养"), []);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn case_2_whatever_is_done_a_label_stays_what_it_was_said_to_be(
        steps in steps(60), merges in vec(any::<bool>(), 60), gone in vec(any::<u8>(), 60),
    ) {
        let mut here = Book::open_with(ruled("data-loss"));
        let mut there = here.second_laptop();
        let mut once: BTreeMap<EntryKey, String> = BTreeMap::new();
        let mut bodiless = BTreeSet::new();
        for (nth, step) in steps.iter().enumerate() {
            let now = here.now() + TimeDelta::minutes(5);
            here.set(now);
            there.set(now);
            let (book, other) =
                if step.is_there() { (&mut there, &mut here) } else { (&mut here, &mut there) };
            if merges[nth] && nth % 3 == 0 {
                book.merge(other);
            }
            if let Some(key) = once.keys().nth(usize::from(gone[nth])) {
                bodiless.insert(*key);
                for book in [&mut *book, &mut *other] {
                    let without = erased(book.incident(), &bodiless);
                    book.receive_anew(&without);
                }
            }
            if let Some(act) = step.act(book) {
                let _ = book.attempt(act);
            }
            for (key, label) in labels(book.incident()) {
                if let Some(known) = once.get(&key) {
                    prop_assert_eq!(&label, known, "it was called otherwise");
                    continue;
                }
                let taken = book.incident().entries().iter().filter_map(|entry| once.get(&entry.key));
                prop_assert!(taken.into_iter().all(|it| *it != label), "{} a second time", label);
                once.insert(key, label);
            }
        }
        here.merge(&there);
        for (key, label) in labels(here.incident()) {
            prop_assert_eq!(Some(&label), once.get(&key));
            let alike = labels(here.incident()).values().filter(|it| **it == label).count();
            let found = labelled(here.incident(), &label);
            let is_right = if alike == 1 { found == Ok(Some(key)) } else { found.is_err() };
            prop_assert!(is_right, "{}: {:?}", label, found);
        }
        // What the customer reads of is called as in the house.
        let paper = CustomerIncident::fold(&VisibleEntries::of(here.incident()));
        for promise in &paper.commitments.list {
            prop_assert_eq!(Some(&promise.label), once.get(&promise.key));
        }
    }
}
