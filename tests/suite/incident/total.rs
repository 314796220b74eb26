//! Nothing in a log can stop the program: every reading of a hostile log ends, and ends without a panic.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant as Stopwatch},
};

use dingli::{
    incident::{
        Command, EntryKey, Event, Incident, IncidentId, Payload, Summary,
        command::{Correct, Note, Retract, Selector},
        describe,
        disclosure::{CustomerIncident, VisibleEntries, hidden_corrections, visible_keys},
        due::{call, due, told_what},
        event::DocumentIssued,
        timeline::{short_keys, timeline},
    },
    locale::Lang,
};
use proptest::prelude::*;

use crate::support::{
    Book,
    any::{cases, entries, instant, steps, writer},
};

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn every_reading_of_a_hostile_log_ends(all in entries(), now in instant(), writer in writer()) {
        let incident = Incident::fold(IncidentId([7; 16]), all);
        let keys: BTreeSet<EntryKey> = incident.entries().iter().map(|entry| entry.key).collect();
        prop_assert_eq!(keys.len(), incident.entries().len(), "a key counts once");
        for entry in incident.entries() {
            prop_assert_eq!(incident.entry(entry.key), Some(entry));
            for lang in Lang::ALL {
                describe(&incident, entry, lang);
            }
        }
        let list = due(&incident, now);
        for item in &list {
            item.left(now);
            item.what.message(Lang::Zh).text(Lang::Zh);
        }
        call(&list, Lang::En);
        told_what(&incident);
        prop_assert_eq!(timeline(&incident).len(), keys.len());
        prop_assert_eq!(short_keys(&incident).len(), keys.len());
        Summary::of(&incident);
        incident.last_act(writer);
        hidden_corrections(&incident);
        let visible = visible_keys(&incident);
        prop_assert!(visible.is_subset(&keys));
        let customer = CustomerIncident::fold(&VisibleEntries::of(&incident));
        prop_assert!(customer.lines.len() <= visible.len());
        prop_assert!(incident.as_known_at(now).entries().len() <= keys.len());
    }

    #[test]
    fn any_act_on_a_hostile_log_is_taken_in_or_refused(all in entries(), steps in steps(12)) {
        let mut book = Book::open("data-loss");
        book.receive(all);
        for step in &steps {
            if let Some(act) = step.act(&book) {
                let _ = book.attempt(act);
            }
        }
    }
}

/// A log of that length: notes, corrections and retractions; ten documents left the house.
fn long(length: usize) -> Incident {
    let mut book = Book::open("data-loss");
    let mut entries = Vec::new();
    for nth in 0..100 {
        let note = Note { text: format!("第{nth}条"), ..Note::default() };
        let key = book.act(dingli::incident::Act::new(Command::Note(note)).visible());
        let entry = Selector::key(key);
        match nth % 10 {
            3 => drop(book.attempt(Command::Correct(Correct {
                entry,
                text: "更正".to_owned(),
                occurred: None,
                began: None,
                promise: None,
            }))),
            5 => {
                book.act(Command::Issue(DocumentIssued {
                    audience: dingli::incident::Visibility::Customer,
                    document: "service-report".to_owned(),
                    format: "html".to_owned(),
                    digest: String::new(),
                    entries: 1,
                }));
            }
            7 => drop(book.attempt(Command::Retract(Retract { entry, reason: String::new() }))),
            _ => {}
        }
    }
    // The same hundred acts over and over, each round with keys of its own.
    let round = book.incident().entries().to_vec();
    let size = u64::try_from(round.len()).unwrap();
    for nth in 0..u64::try_from(length).unwrap().div_ceil(size) {
        for entry in &round {
            let mut entry = entry.clone();
            entry.key.seq += nth * size;
            entry.counter += nth * size;
            shift(&mut entry, nth * size);
            if nth == 0 || !matches!(entry.event(), Some(Event::DocumentIssued(_))) {
                entries.push(entry);
            }
        }
    }
    Incident::fold(IncidentId([7; 16]), entries)
}

fn shift(entry: &mut dingli::incident::Entry, by: u64) {
    let Payload::Known(event) = &mut entry.payload else { return };
    match event.as_mut() {
        Event::Corrected(correction) => correction.target.seq += by,
        Event::Retracted(retraction) => {
            retraction.targets.iter_mut().for_each(|target| target.seq += by);
        }
        _ => {}
    }
}

fn quickest(incident: &Incident) -> Duration {
    let read = || {
        let began = Stopwatch::now();
        let again = Incident::fold(IncidentId([7; 16]), incident.entries().iter().cloned());
        assert!(!timeline(&again).is_empty());
        assert!(!due(&again, again.began()).is_empty());
        began.elapsed()
    };
    (0..3).map(|_| read()).min().unwrap()
}

#[test]
fn the_time_to_read_a_log_grows_with_its_length_alone() {
    let (short, long) = (long(1_500), long(12_000));
    assert!(long.entries().len() >= 7 * short.entries().len());
    let (one, eight) = (quickest(&short), quickest(&long));
    assert!(
        eight < one * 24,
        "{one:?} for {}, {eight:?} for {}",
        short.entries().len(),
        long.entries().len()
    );
}
