//! What hiding does to the customer's documents: a promise that was told, its breach and what is owed for it are not hidden,
//! and where an older log or another laptop hid them, a neutral line stands in their place.

use std::collections::BTreeSet;

use dingli::{
    incident::{
        Act, Command, Entry, EntryKey, Event, Head, Incident, IncidentId, Instant, Payload,
        Refusal, Visibility,
        command::{Erase, Retract, Selector, Show},
        disclosure::{
            CustomerIncident, PromiseMove, Said, VisibleEntries, hidden_corrections, visible_keys,
        },
        effect::Effect,
        erasure::Lost,
        event::VisibilityChanged,
    },
    locale::Lang,
    report::{self, Audience, Cover, DocumentKind, Format},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{
    Book,
    any::{cases, log, steps},
    command,
};

fn known(incident: &Incident, now: Instant) -> CustomerIncident {
    CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now)
}

/// What of promises the customer reads: what and when, and what stands for it where it was hidden or erased.
fn told(incident: &Incident, now: Instant) -> BTreeSet<(Lost, i64)> {
    let known = known(incident, now);
    let mut told = BTreeSet::new();
    for line in known.lines.iter().filter(|line| line.retracted.is_none()) {
        let what = match &line.said {
            Said::PromiseMoved {
                how: PromiseMove::Breached | PromiseMove::BrokenByEvent, ..
            } => Lost::Breach,
            Said::PromiseMoved { how: PromiseMove::Owed, .. } => Lost::Debt,
            Said::Erased(lost) | Said::Unshown(lost) => *lost,
            _ => continue,
        };
        told.insert((what, line.occurred.timestamp_millis()));
    }
    for promise in &known.commitments.list {
        if promise.breach(now).is_none() && promise.ended().is_none() {
            let at = promise.due().unwrap_or(promise.at);
            told.insert((Lost::Promise, at.timestamp_millis()));
        }
    }
    told
}

/// The same log with these entries hidden by a program that refuses nothing, as one body each or with it erased.
fn hidden(incident: &Incident, targets: &[EntryKey], erased: bool) -> Incident {
    let mut entries: Vec<Entry> = incident.entries().to_vec();
    for target in targets {
        let last = entries.iter().map(|it| it.counter).max().unwrap_or(0);
        let writer = entries[0].key.writer;
        let seq = entries.iter().filter(|it| it.key.writer == writer).map(|it| it.key.seq).max();
        let entry = incident.entry(*target).unwrap();
        let event = Event::VisibilityChanged(VisibilityChanged {
            target: *target,
            visibility: Visibility::Internal,
            public_who: None,
            reason: String::new(),
        });
        let head = Head {
            kind: event.kind().to_owned(),
            visibility: Visibility::Internal,
            references: vec![*target],
            effect: Some(Box::new(Effect::Visibility(Visibility::Internal))),
            ..entry.head.clone()
        };
        let key = EntryKey { writer, seq: seq.unwrap_or(0) + 1 };
        let payload = if erased { Payload::Erased } else { Payload::Known(Box::new(event)) };
        entries.push(Entry { key, counter: last + 1, head, who: None, payload });
    }
    Incident::fold(IncidentId([7; 16]), entries)
}

/// Some of what the customer reads.
fn some(incident: &Incident, which: &[u8]) -> Vec<EntryKey> {
    let visible = visible_keys(incident);
    let opened = |key: &EntryKey| incident.entry(*key).is_some_and(|it| it.head.kind == "opened");
    let keys = visible.iter().filter(|key| !opened(key)).zip(which.iter().cycle());
    keys.filter(|(_, which)| **which == 0).map(|(key, _)| *key).collect()
}

/// Every document for the customer, as text.
fn given(incident: &Incident, now: Instant) -> String {
    let cover = Cover { generated_at: now, ..Cover::default() };
    let kinds = DocumentKind::ALL.iter().filter(|kind| !kind.is_internal());
    let documents = kinds.filter_map(|kind| {
        let made = report::make(incident, Audience::Customer, *kind, &cover, Lang::En, now);
        let bytes = report::render(&made.ok()?, Format::Text).unwrap();
        Some(String::from_utf8(bytes).unwrap())
    });
    documents.collect()
}

fn hide(key: EntryKey) -> Act {
    let entry = Selector::key(key);
    let (visibility, public_role, reason) = (Visibility::Internal, None, String::new());
    Act::new(Command::Visibility(Show { entry, visibility, public_role, reason }))
}

fn show(key: EntryKey) -> Act {
    let entry = Selector::key(key);
    let (visibility, public_role, reason) = (Visibility::Customer, None, String::new());
    Act::new(Command::Visibility(Show { entry, visibility, public_role, reason }))
}

fn act(value: serde_json::Value) -> Act {
    Act::new(command(&value))
}

/// A promise with a price, due at 15:00.
fn promise() -> Act {
    act(serde_json::json!({
        "act": "promise", "text": "a written answer", "due": "2025-03-03T07:00:00Z",
        "compensation": {"rate": {"per": "fixed", "amount": {"minor": 50_000, "currency": "CNY"}}},
    }))
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn no_promise_told_breach_or_debt_disappears_by_hiding(
        steps in steps(60), which in vec(0..4_u8, 40), minutes in 0..3_000_i64, erased in any::<bool>(),
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let now = here.now() + chrono::TimeDelta::minutes(minutes);
        let after = hidden(here.incident(), &some(here.incident(), &which), erased);
        let (was, is) = (told(here.incident(), now), told(&after, now));
        let lost: Vec<_> = was.difference(&is).collect();
        prop_assert!(lost.is_empty(), "lost: {:?}", lost);
        // A promise is not told as open that was kept or given up, nor as broken that was kept in time.
        let open = |incident: &Incident| -> BTreeSet<EntryKey> {
            let known = known(incident, now);
            known.commitments.list.iter().filter(|it| it.breach(now).is_some()).map(|it| it.key).collect()
        };
        prop_assert!(open(&after).is_subset(&open(here.incident())), "a breach appears");
    }

    #[test]
    fn what_was_hidden_of_a_promise_and_is_erased_leaves_a_neutral_line_still(
        steps in steps(60), which in vec(0..4_u8, 40), erase in vec(0..3_u8, 40), minutes in 0..3_000_i64,
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let now = here.now() + chrono::TimeDelta::minutes(minutes);
        here.set(now);
        let chosen = some(here.incident(), &which);
        here.receive_anew(&hidden(here.incident(), &chosen, false));
        let targets: BTreeSet<EntryKey> =
            chosen.into_iter().zip(erase.iter().cycle()).filter(|it| *it.1 == 0).map(|it| it.0).collect();
        let was = told(here.incident(), now);
        let entries = targets.iter().copied().map(Selector::key).collect();
        let reason = "asked to".to_owned();
        if here.attempt(Act::new(Command::Erase(Erase { entries, reason }))).is_ok() {
            let is = told(&super::erasure::without(here.incident(), &targets), now);
            let lost: Vec<_> = was.difference(&is).collect();
            prop_assert!(lost.is_empty(), "lost: {:?}", lost);
        }
    }

    #[test]
    fn what_may_be_hidden_takes_nothing_of_a_promise_away(
        steps in steps(60), which in any::<prop::sample::Index>(), minutes in 0..3_000_i64,
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let now = here.now() + chrono::TimeDelta::minutes(minutes);
        here.set(now);
        let visible: Vec<EntryKey> = visible_keys(here.incident()).into_iter().collect();
        prop_assume!(!visible.is_empty());
        let key = visible[which.index(visible.len())];
        let before = told(here.incident(), now);
        match here.attempt(hide(key)) {
            // A hidden correction holds the documents back.
            Ok(_) if !hidden_corrections(here.incident()).is_empty() => {}
            Ok(_) => prop_assert_eq!(told(here.incident(), now), before),
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::PromiseStaysShown);
                let kind = here.incident().entry(key).unwrap().head.kind.clone();
                prop_assert!(kind.starts_with("commitment-") || kind == "compensation-paid", "{}", kind);
            }
        }
    }
}

#[test]
fn a_promise_told_and_what_became_of_it_are_not_hidden() {
    let mut book = Book::open("general");
    let promised = book.act(promise().visible());
    let moves = [
        serde_json::json!({"act": "renegotiate", "commitment": "P1", "due": "2025-03-03T07:30:00Z",
            "customer_consented": true, "reason": "agreed"}),
        serde_json::json!({"act": "break", "commitment": "P1", "text": "the disk"}),
        serde_json::json!({"act": "waive", "commitment": "P1", "reason": "no need"}),
        serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}),
        serde_json::json!({"act": "compensate", "commitment": "P1", "text": "a voucher"}),
    ];
    let mut told: Vec<EntryKey> = moves.into_iter().map(|it| book.act(act(it).visible())).collect();
    told.push(promised);
    for key in told {
        assert_eq!(book.refused(hide(key)), Refusal::PromiseStaysShown);
    }
    // What is ours of a promise, and what the customer reads of anything else, may be hidden.
    let note = act(serde_json::json!({"act": "note", "text": "two disks"}));
    let note = book.act(note.visible());
    book.act(hide(note));
    let secret = book.act(promise());
    book.act(hide(secret));
}

#[test]
fn the_word_that_shows_a_promise_is_not_taken_back() {
    let mut book = Book::open("general");
    let promised = book.act(promise());
    let shown = book.act(show(promised));
    let entry = Selector::key(shown);
    let back = Act::new(Command::Retract(Retract { entry, reason: String::new() }));
    assert_eq!(book.refused(back), Refusal::PromiseStaysShown);
}

#[test]
fn a_promise_hidden_on_another_laptop_leaves_a_neutral_line() {
    let mut here = Book::open("general");
    let promised = here.act(promise());
    let mut there = here.second_laptop();
    here.act(show(promised));
    there.act(hide(promised));
    here.merge(&there);
    let before = given(here.incident(), here.now());
    assert!(!before.contains("a written answer"), "{before}");
    assert!(before.contains("a promise of this date remains"), "{before}");
    here.at("2025-03-03 20:00");
    let broken = given(here.incident(), here.now());
    for words in ["a broken promise remains", "compensation remains owed"] {
        assert!(broken.contains(words), "{broken}");
    }
    // That it was kept in time is told to nobody, and counts all the same.
    let kept = act(serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}));
    here.act(kept.at(crate::support::at("2025-03-03 14:50")));
    let kept = given(here.incident(), here.now());
    assert!(!kept.contains("remains"), "{kept}");
}
