//! What follows from clock and log: pure, neither lost nor doubled, and kept when its cause is taken back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use dingli::incident::{
    Command, Incident, Instant,
    command::{Retract, Selector},
    derived::{breaches, derived},
    disclosure::{CustomerIncident, VisibleEntries},
    escalation::{Alert, Signal, firings},
};
use proptest::prelude::*;

use super::words::{promise, see, whole};
use crate::support::{
    Book,
    any::{cases, log, ruled, steps},
    at,
};

/// Everything about an alert that was so by then.
fn by(firing: &Alert, now: Instant) -> (String, Instant, Vec<Instant>) {
    let moves = firing.stages.iter().map(|stage| stage.from).filter(|from| *from <= now).collect();
    (firing.id.clone(), firing.at, moves)
}

fn lines(incident: &Incident, now: Instant) -> Vec<(Instant, String)> {
    derived(incident, now).into_iter().map(|it| (it.at, format!("{:?}", it.fact))).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn rules_looked_at_every_minute_or_once_at_the_end_yield_the_same(steps in steps(40)) {
        let (mut book, there) = log(&steps);
        book.merge(&there);
        let end = book.now() + TimeDelta::hours(30);
        let last = firings(book.incident(), end);
        let mut seen = BTreeMap::new();
        let mut now = at("2025-03-03 14:20");
        while now <= end {
            for firing in firings(book.incident(), now) {
                prop_assert!(firing.at <= now, "nothing fires ahead of its time");
                let earlier = seen.insert(firing.id.clone(), firing.at);
                prop_assert!(earlier.is_none_or(|at| at == firing.at));
            }
            let expected: Vec<_> =
                last.iter().filter(|it| it.at <= now).map(|it| by(it, now)).collect();
            let found: Vec<_> =
                firings(book.incident(), now).iter().map(|it| by(it, now)).collect();
            prop_assert_eq!(found, expected);
            now += TimeDelta::minutes(47);
        }
        prop_assert_eq!(seen.len(), last.iter().filter(|it| it.at < now).count());
    }

    #[test]
    fn what_followed_by_then_is_what_follows_at_the_end_up_to_then(
        steps in steps(40), minutes in 0..3000_i64,
    ) {
        let (book, _) = log(&steps);
        let now = book.now() + TimeDelta::minutes(minutes);
        let end = now + TimeDelta::hours(9);
        // The clock jumps nine hours ahead, and back again.
        let before = lines(book.incident(), now);
        let after: Vec<_> =
            lines(book.incident(), end).into_iter().filter(|(at, _)| *at <= now).collect();
        prop_assert_eq!(&before, &after);
        prop_assert_eq!(&before, &lines(book.incident(), now));
    }

    #[test]
    fn merging_doubles_no_firing_no_breach_and_no_compensation(steps in steps(40)) {
        let (mut here, mut there) = log(&steps);
        here.merge(&there);
        there.merge(&here);
        here.merge(&there);
        let end = here.now() + TimeDelta::hours(30);
        let ids: Vec<String> =
            firings(here.incident(), end).into_iter().map(|firing| firing.id).collect();
        let once: BTreeSet<&String> = ids.iter().collect();
        prop_assert_eq!(ids.len(), once.len());
        prop_assert_eq!(lines(here.incident(), end), lines(there.incident(), end));
        let promises = &here.incident().commitments.list;
        let all = lines(here.incident(), end);
        let told = |name: &str| all.iter().filter(|(_, fact)| fact.starts_with(name)).count();
        let breaches = breaches(here.incident(), end);
        prop_assert_eq!(told("Breach"), breaches.len());
        let once: BTreeSet<_> = breaches.iter().map(|it| (it.commitment, it.at)).collect();
        prop_assert_eq!(once.len(), breaches.len());
        for promise in promises.iter().filter(|it| it.broken.is_none()) {
            let standing: Vec<_> = breaches
                .iter()
                .filter(|it| it.commitment == promise.key && it.withdrawn.is_none())
                .map(|it| it.at)
                .collect();
            prop_assert_eq!(standing, promise.breach(end).into_iter().collect::<Vec<_>>());
        }
        prop_assert!(told("Owed") <= promises.len());
    }

    #[test]
    fn a_cause_taken_back_withdraws_its_firing_and_keeps_it(steps in steps(30), nth in any::<usize>()) {
        let (mut book, _) = log(&steps);
        book.set(book.now() + TimeDelta::minutes(1));
        let now = book.now();
        let before: Vec<Alert> =
            firings(book.incident(), now).into_iter().filter(|it| it.withdrawn.is_none()).collect();
        let Some(firing) = before.get(nth % before.len().max(1)) else { return Ok(()) };
        let Some(cause) = firing.cause else { return Ok(()) };
        let retract = Retract { entry: Selector::key(cause), reason: String::new() };
        let later = now + TimeDelta::minutes(1);
        if book.set(later).attempt(Command::Retract(retract)).is_err() {
            return Ok(());
        }
        let after = firings(book.incident(), later);
        let kept = after.iter().find(|it| it.id == firing.id);
        prop_assert_eq!(kept.map(|it| it.at), Some(firing.at));
        prop_assert_eq!(kept.and_then(|it| it.withdrawn), Some(later));
        for earlier in &before {
            prop_assert!(after.iter().any(|it| it.id == earlier.id), "{} is lost", earlier.id);
        }
    }
}

#[test]
fn nine_hours_asleep_or_a_clock_set_back_neither_lose_nor_double_a_breach() {
    let mut book = Book::open_with(ruled("data-loss"));
    book.act(promise(whole("恢复", Some(at("2025-03-03 18:00")))));
    let all = |time: &str| {
        let now = at(time);
        (lines(book.incident(), now), firings(book.incident(), now).len())
    };
    let before = all("2025-03-03 17:00");
    let awake = all("2025-03-03 18:00");
    let asleep = all("2025-03-04 02:00");
    assert_eq!(all("2025-03-03 17:00"), before);
    assert_eq!(all("2025-03-03 18:00"), awake);
    let breaches = asleep.0.iter().filter(|(_, fact)| fact.starts_with("Breach"));
    assert_eq!(breaches.map(|(at, _)| *at).collect::<Vec<_>>(), [at("2025-03-03 18:00")]);
}

#[test]
fn a_retraction_on_another_laptop_takes_nothing_back_that_was_told() {
    let mut here = Book::open_with(ruled("data-loss"));
    let told = here.act(super::words::shown(promise(whole("恢复", Some(at("2025-03-03 18:00"))))));
    let scene = here.act(see(Signal::Scene));
    let mut entries = here.incident().entries().to_vec();
    let mut hostile = entries.last().unwrap().clone();
    hostile.key.seq += 1;
    hostile.counter += 1;
    hostile.head.kind = "retracted".to_owned();
    hostile.payload = dingli::incident::Payload::Known(Box::new(
        dingli::incident::Event::Retracted(dingli::incident::event::Retracted {
            targets: vec![told, scene],
            reason: String::new(),
        }),
    ));
    entries.push(hostile);
    let after = Incident::fold(here.incident().id(), entries);
    assert_eq!(after.commitments.list, here.incident().commitments.list);
    assert_eq!(after.marks().retracted_by(told), None);
    assert!(after.marks().retracted_by(scene).is_some(), "the rest of the act is taken back");
    let customer = |incident: &Incident| CustomerIncident::fold(&VisibleEntries::of(incident));
    assert_eq!(customer(&after), customer(here.incident()));
    let end = at("2025-03-03 20:00");
    let ids = |incident: &Incident| {
        firings(incident, end).into_iter().map(|firing| firing.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&after), ids(here.incident()));
}
