//! What hiding does to the customer's documents: a promise that was told, its breach and what is owed for it are not hidden,
//! and where an older log or another laptop hid them, a neutral line stands in their place.

use std::collections::BTreeSet;

use dingli::{
    incident::{
        Act, Command, Entry, EntryKey, Event, Head, Incident, IncidentId, Instant, Payload,
        Refusal, Visibility,
        command::{Correct, Erase, Retract, Selector, Show},
        disclosure::{
            CustomerIncident, PromiseMove, PublicLine, Said, VisibleEntries, hidden_corrections,
            visible_keys,
        },
        effect::Effect,
        erasure::Lost,
        event::{DocumentIssued, VisibilityChanged},
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

/// Whether a break is read still, at the time of its first words: that it happened at another was said by a correction, and
/// the correction alone was hidden.
fn is_read_at_first_time(was: &CustomerIncident, is: &CustomerIncident, at: i64) -> bool {
    let breaks = |of: &PublicLine| {
        let how = PromiseMove::BrokenByEvent;
        of.retracted.is_none()
            && matches!(&of.said, Said::PromiseMoved { how: it, .. } if *it == how)
    };
    let moved = |of: &&PublicLine| breaks(of) && of.occurred.timestamp_millis() == at;
    was.lines.iter().filter(moved).any(|of| {
        let corrected_less = |it: &PublicLine| it.corrections.len() < of.corrections.len();
        is.lines.iter().any(|it| it.key == of.key && breaks(it) && corrected_less(it))
    })
}

/// The promises for which the customer reads that something is owed and not paid.
fn owed(incident: &Incident, now: Instant) -> BTreeSet<EntryKey> {
    let known = known(incident, now);
    let open = known.commitments.list.iter().filter(|it| it.open_debt(now).is_some());
    open.map(|it| it.key).collect()
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

fn act(value: &serde_json::Value) -> Act {
    Act::new(command(value))
}

/// The same incident with these entries hidden.
fn with_hidden(book: &Book, targets: &[EntryKey]) -> Incident {
    hidden(book.incident(), targets, false)
}

/// The neutral lines of a log, by what is left and when it was.
fn neutral(incident: &Incident, now: Instant) -> Vec<(Lost, Instant)> {
    let lines = known(incident, now).lines.into_iter();
    lines
        .filter_map(|line| match line.said {
            Said::Unshown(lost) => Some((lost, line.occurred)),
            _ => None,
        })
        .collect()
}

fn correct(key: EntryKey, occurred: &str) -> Act {
    let (entry, text) = (Selector::key(key), "as agreed".to_owned());
    let occurred = Some(crate::support::at(occurred));
    Act::new(Command::Correct(Correct { entry, text, occurred, began: None, promise: None }))
}

fn retract(key: EntryKey) -> Act {
    Act::new(Command::Retract(Retract { entry: Selector::key(key), reason: String::new() }))
}

/// A document leaves the house for the customer.
fn issue() -> Act {
    Act::new(Command::Issue(DocumentIssued {
        audience: Visibility::Customer,
        document: "service-report".to_owned(),
        format: "html".to_owned(),
        digest: "f".repeat(64),
        entries: 1,
    }))
}

/// A promise with a price, due at 15:00.
fn promise() -> Act {
    act(&serde_json::json!({
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
        let mut lost: Vec<_> = was.difference(&is).collect();
        let (before, read) = (known(here.incident(), now), known(&after, now));
        lost.retain(|it| it.0 != Lost::Breach || !is_read_at_first_time(&before, &read, it.1));
        prop_assert!(lost.is_empty(), "lost: {:?}", lost);
        // A promise is not told as open that was kept or given up, nor as broken that was kept in time, nor is anything owed
        // for it that was paid.
        let open = |incident: &Incident| -> BTreeSet<EntryKey> {
            let known = known(incident, now);
            known.commitments.list.iter().filter(|it| it.breach(now).is_some()).map(|it| it.key).collect()
        };
        prop_assert!(owed(&after, now).is_subset(&owed(here.incident(), now)), "a debt appears");
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
    let mut told: Vec<EntryKey> = moves.iter().map(|it| book.act(act(it).visible())).collect();
    told.push(promised);
    for key in told {
        assert_eq!(book.refused(hide(key)), Refusal::PromiseStaysShown);
    }
    // What is ours of a promise, and what the customer reads of anything else, may be hidden.
    let note = act(&serde_json::json!({"act": "note", "text": "two disks"}));
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
    for words in ["a broken promise remains", "the compensation is still owed"] {
        assert!(broken.contains(words), "{broken}");
    }
    // That it was kept in time is told to nobody, and counts all the same.
    let kept = act(&serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}));
    here.act(kept.at(crate::support::at("2025-03-03 14:50")));
    let kept = given(here.incident(), here.now());
    assert!(!kept.contains("remains"), "{kept}");
}

#[test]
fn what_broke_a_promise_that_was_given_up_before_breaks_nothing_where_that_was_hidden() {
    let mut book = Book::open("general");
    let standing =
        serde_json::json!({"act": "promise", "text": "the expert stays", "standing": true});
    let promised = book.act(act(&standing).visible());
    let waive = act(&serde_json::json!({"act": "waive", "commitment": "P1", "reason": "no need"}));
    let waived = book.act(waive.visible());
    book.at("2025-03-03 16:00");
    let broken = act(&serde_json::json!({"act": "break", "commitment": "P1", "text": "she left"}));
    book.act(broken.visible());
    let after = with_hidden(&book, &[waived]);
    let known = known(&after, book.now());
    assert_eq!(known.commitments.get(promised).unwrap().breach(book.now()), None);
}

#[test]
fn that_a_promise_was_kept_in_time_counts_where_the_correction_that_says_so_was_hidden() {
    let mut book = Book::open("general");
    let promised = book.act(promise().visible());
    book.at("2025-03-03 16:00");
    let keep = act(&serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}));
    let kept = book.act(keep.visible());
    let corrected = book.act(correct(kept, "2025-03-03 14:50").visible());
    let is_broken = |incident: &Incident| {
        let known = known(incident, book.now());
        known.commitments.get(promised).unwrap().breach(book.now()).is_some()
    };
    assert!(!is_broken(book.incident()));
    assert!(!is_broken(&with_hidden(&book, &[corrected])));
}

#[test]
fn a_hidden_promise_leaves_its_line_at_the_time_that_was_shown_with_it() {
    let mut book = Book::open("general");
    let standing =
        serde_json::json!({"act": "promise", "text": "the expert stays", "standing": true});
    let promised = book.act(act(&standing));
    let corrected = book.act(correct(promised, "2025-03-03 14:05"));
    book.act(show(promised));
    let after = with_hidden(&book, &[corrected, promised]);
    let at = crate::support::at("2025-03-03 14:05");
    assert_eq!(neutral(&after, book.now()), [(Lost::Promise, at)]);
}

#[test]
fn what_was_paid_is_not_owed_again_where_the_payment_was_hidden() {
    let mut book = Book::open("general");
    let promised = book.act(promise().visible());
    book.at("2025-03-03 16:00");
    let moves = [
        serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}),
        serde_json::json!({"act": "compensate", "commitment": "P1", "text": "a voucher"}),
    ];
    let keys: Vec<EntryKey> = moves.iter().map(|it| book.act(act(it).visible())).collect();
    let now = book.now();
    assert!(owed(book.incident(), now).is_empty());
    let after = with_hidden(&book, &keys[1..]);
    assert!(owed(&after, now).is_empty());
    let (was, is) = (given(book.incident(), now), given(&after, now));
    assert!(was.contains("a voucher") && !is.contains("a voucher"), "{is}");
    // A promise of which the customer was never told a payment is owed for still.
    let mut open = Book::open("general");
    let promised_there = open.act(promise().visible());
    open.at("2025-03-03 16:00");
    open.act(
        act(&serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"})).visible(),
    );
    open.act(act(
        &serde_json::json!({"act": "compensate", "commitment": "P1", "text": "a voucher"}),
    ));
    assert_eq!(owed(open.incident(), open.now()), BTreeSet::from([promised_there]));
    assert_eq!(promised, promised_there);
}

#[test]
fn what_the_customer_was_told_of_a_promise_is_not_retracted() {
    let broken =
        || act(&serde_json::json!({"act": "break", "commitment": "P1", "text": "the disk"}));
    let moved = || {
        act(&serde_json::json!({"act": "renegotiate", "commitment": "P1",
            "due": "2025-03-03T07:30:00Z", "customer_consented": true, "reason": "agreed"}))
    };
    for told in [broken(), moved()] {
        let mut book = Book::open("general");
        book.act(promise().visible());
        // Right after it was typed, nobody has read it.
        let typed = book.act(told.clone().visible());
        book.act(retract(typed));
        // What is ours stays ours, whatever left the house since.
        let ours = book.act(told.clone());
        book.act(issue());
        book.act(retract(ours));
        let sent = book.act(told.visible());
        book.act(issue());
        assert_eq!(book.refused(retract(sent)), Refusal::PromiseWasTold);
    }
}

#[test]
fn what_gives_the_customer_a_promise_back_is_retracted_also_after_he_was_told() {
    let moves = [
        serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}),
        serde_json::json!({"act": "waive", "commitment": "P1", "reason": "no need"}),
        serde_json::json!({"act": "compensate", "commitment": "P1", "text": "a voucher"}),
    ];
    for told in moves {
        let mut book = Book::open("general");
        book.act(promise().visible());
        let sent = book.act(act(&told).visible());
        book.act(issue());
        let before = self::told(book.incident(), book.now());
        book.act(retract(sent));
        assert!(before.is_subset(&self::told(book.incident(), book.now())));
    }
}

#[test]
fn what_is_owed_for_a_hidden_promise_stands_where_the_customer_read_it() {
    let mut book = Book::open("general");
    let promised = book.act(promise().visible());
    book.at("2025-03-03 16:00");
    let keep = act(&serde_json::json!({"act": "keep", "commitment": "P1", "text": "sent"}));
    let mut keep = keep.visible().at(crate::support::at("2025-03-03 15:20"));
    // It is stated that it was known at once, and the log held it from four o'clock only.
    keep.known = Some(crate::support::at("2025-03-03 15:30"));
    let kept = book.act(keep);
    let debt = (Lost::Debt, book.now().timestamp_millis());
    assert!(told(book.incident(), book.now()).contains(&debt));
    let after = with_hidden(&book, &[promised, kept]);
    assert!(told(&after, book.now()).contains(&debt));
}
