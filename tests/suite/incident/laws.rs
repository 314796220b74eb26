//! Laws of the fold and of decisions, tried on random acts of two writers.

use dingli::incident::{
    Act, Command, Entry, Event, Incident, IncidentId, Visibility, disclosure::visible_keys,
};
use proptest::{collection::vec, prelude::*};

use crate::support::any::{blurred, cases, entries, log, steps};

fn folded(entries: &[Entry]) -> Incident {
    Incident::fold(IncidentId([7; 16]), entries.iter().cloned())
}

/// Whether the event may do nothing yet but stand in the timeline: a second hold has a reason of its own, and a word
/// about visibility holds against what another laptop says, or for a correction whose target is still internal.
fn only_speaks(incident: &Incident, event: &Event) -> bool {
    match event {
        Event::Noted(_) | Event::Merged(_) | Event::Erased(_) | Event::LegalHoldPlaced(_) => true,
        Event::EntryShared(_) => true,
        Event::HandoverReadBack(read) => !read.missing().is_empty(),
        Event::VisibilityChanged(change) => {
            let target = incident.entry(change.target).and_then(Entry::event);
            change.visibility == Visibility::Internal || matches!(target, Some(Event::Corrected(_)))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_prefix_extended_by_the_rest_is_the_whole(
        steps in steps(40), blurs in vec(0..12_u8, 60), cut in 0.0..1.0_f64,
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let all = blurred(here.incident().entries().to_vec(), &blurs);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let cut = (all.len() as f64 * cut) as usize;
        let whole = folded(&all);
        let mut extended = folded(&all[..cut]);
        extended.extend(all[cut..].iter().cloned());
        prop_assert_eq!(&extended, &whole);
        let mut single = Incident::empty(IncidentId([7; 16]));
        for entry in &all {
            single.extend([entry.clone()]);
        }
        prop_assert_eq!(&single, &whole);
    }

    #[test]
    fn a_hostile_prefix_extended_by_the_rest_is_the_whole(all in entries(), cut in 0..40_usize) {
        let cut = cut.min(all.len());
        let mut extended = folded(&all[..cut]);
        extended.extend(all[cut..].iter().cloned());
        prop_assert_eq!(extended, folded(&all));
    }

    #[test]
    fn two_writers_logs_fold_alike_in_any_order(
        steps in steps(40), blurs in vec(0..12_u8, 60), seed in any::<u64>(),
    ) {
        let (here, there) = log(&steps);
        let mut all = here.incident().entries().to_vec();
        all.extend(there.incident().entries().iter().cloned());
        all.sort_by_key(Entry::order);
        all.dedup_by_key(|entry| entry.key);
        let all = blurred(all, &blurs);
        let mut shuffled = all.clone();
        shuffled.sort_by_key(|entry| {
            (entry.key.seq ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(entry.key.writer.0[0])
        });
        let whole = folded(&all);
        prop_assert_eq!(&folded(&shuffled), &whole);
        let mut arriving = folded(&[]);
        for entry in shuffled {
            arriving.extend([entry.clone(), entry]);
        }
        prop_assert_eq!(&arriving, &whole);
    }

    #[test]
    fn merging_both_ways_leaves_both_laptops_with_the_same(steps in steps(40)) {
        let (mut here, mut there) = log(&steps);
        here.merge(&there);
        there.merge(&here);
        here.merge(&there);
        let shared = there.incident().entries().len();
        prop_assert_eq!(&folded(&here.incident().entries()[..shared]), there.incident());
        prop_assert_eq!(visible_keys(here.incident()), visible_keys(there.incident()));
    }

    #[test]
    fn nothing_is_decided_that_the_fold_ignores(steps in steps(40)) {
        let (mut book, _) = log(&steps);
        let count = steps.len();
        for step in &steps[count / 2..] {
            book.set(book.now() + chrono::TimeDelta::minutes(1));
            let Some(act) = step.act(&book) else { continue };
            let before = book.incident().clone();
            let Ok(keys) = book.attempt(act.clone()) else { continue };
            let after = book.incident();
            let event = after.entry(keys[0]).and_then(Entry::event).unwrap();
            let mut seen = visible_keys(after);
            for key in &keys {
                seen.remove(key);
            }
            let acts = **after != *before
                || after.marks() != before.marks()
                || seen != visible_keys(&before);
            prop_assert!(acts || only_speaks(after, event), "{:?} changes nothing", act);
        }
    }

    #[test]
    fn nothing_enters_before_the_opening_or_opens_twice(steps in steps(12)) {
        let mut blank = crate::support::Book::blank();
        let (book, _) = log(&steps);
        for step in &steps {
            if let Some(act) = step.act(&book) {
                prop_assert_eq!(blank.refused(act), dingli::incident::Refusal::NotOpen);
            }
        }
        let mut book = book;
        let again = Act::new(Command::Open(dingli::incident::command::Open {
            title: "再来".to_owned(),
            customer: "客户乙".to_owned(),
            ..Default::default()
        }));
        prop_assert_eq!(book.refused(again), dingli::incident::Refusal::AlreadyOpen);
    }
}
