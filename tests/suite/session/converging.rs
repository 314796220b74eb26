//! Folders that are merged both ways become the same: in their entries, in the list, and in every document.

use chrono::TimeDelta;
use dingli::{
    incident::{Act, Incident, IncidentId, Instant, describe, due, is_telling, timeline::timeline},
    locale::Lang,
    report::{Audience, DocumentKind, Format},
    session::{Request, Session},
    store::{Filter, Store},
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use super::inherited::{Doing, copied, doings, labels, opened, session};
use crate::support::{any::cases, at, command};

fn merge(into: &mut Session, from: &Session, now: Instant) -> usize {
    let other = Store::open_read_only(&from.dir()).unwrap();
    into.merge(&other, now).unwrap().added.len()
}

/// Everything that can be seen of a log: entries, heads, list, timelines, what is due, documents for both sides.
fn seen(session: &Session, ids: &[IncidentId], now: Instant) -> Vec<String> {
    let mut all = Vec::new();
    let mut lines = session.list(Filter::All, usize::MAX).unwrap();
    lines.sort_by_key(|line| line.id);
    all.extend(lines.iter().map(|line| format!("{line:?}")));
    for &id in ids {
        let book = session.load(id).unwrap();
        all.push(format!("{:?}", session.store().read(id).unwrap()));
        all.push(format!("{:?}", book.heads()));
        all.extend(timeline(&book.incident).iter().map(|row| {
            let described = describe(&book.incident, row.entry, Lang::Zh);
            format!("{} {} {:?} {}", row.short, row.occurred, row.visibility, described.text)
        }));
        all.push(format!("{:?}", due::due(&book.incident, now)));
        all.push(labels(&book).join(" "));
        for audience in [Audience::Customer, Audience::Internal] {
            let document = DocumentKind::ServiceReport.into();
            let request = Request { audience, document, format: Format::Markdown, lang: Lang::Zh };
            let made = session.document(&book, request, now).map(|it| it.bytes);
            all.push(format!("{:?}", made.map_err(|error| error.to_string())));
        }
    }
    all
}

/// Laptops that begin with the same incident, each a writer of its own.
fn laptops(root: &std::path::Path, count: usize, now: Instant) -> (Vec<Session>, IncidentId) {
    let first = session(&root.join("0"));
    let id = opened(&first, now).incident.id();
    first.store().checkpoint().unwrap();
    let mut all = vec![first];
    for number in 1..count {
        let place = root.join(number.to_string());
        copied(&root.join("0"), &place);
        all.push(Session::open(&place).unwrap());
    }
    (all, id)
}

fn act(session: &Session, id: IncidentId, doing: &Doing, now: Instant) {
    let mut book = session.load(id).unwrap();
    // What is refused here is refused.
    let act = doing.act(&book);
    let _ = session.record_one(&mut book, act, now);
}

#[test]
fn case_8_8_two_folders_merged_both_ways_are_the_same_at_once() {
    let root = tempfile::tempdir().unwrap();
    let mut now = at("2026-03-03 14:20");
    let (all, id) = laptops(root.path(), 2, now);
    let [mut a, mut b] = <[Session; 2]>::try_from(all).unwrap();
    let note = Doing { verb: 0, choice: 0, number: 7, visible: true };
    act(&a, id, &note, now);
    act(&b, id, &note, now);
    let merged = |session: &Session| {
        let book = session.load(id).unwrap();
        book.incident.entries().iter().filter(|entry| !is_telling(entry)).count()
    };
    // The copy took over what it inherited when it wrote.
    assert_eq!((merged(&a), merged(&b)), (0, 1));
    now += TimeDelta::minutes(1);
    assert_eq!(merge(&mut a, &b, now), 2);
    assert_eq!(merged(&a), 2, "both had something the other lacked: it says so");
    merge(&mut b, &a, now);
    assert_eq!(merged(&b), 2, "all of ours is there already: nothing to say");
    assert_eq!(seen(&a, &[id], now), seen(&b, &[id], now));
    // Without news nothing is written, neither here nor there.
    let before = std::fs::read(b.store().path()).unwrap();
    b.store().checkpoint().unwrap();
    let settled = std::fs::read(b.store().path()).unwrap();
    for _ in 0..3 {
        assert_eq!((merge(&mut a, &b, now), merge(&mut b, &a, now)), (0, 0));
    }
    b.store().checkpoint().unwrap();
    assert!(!before.is_empty());
    assert!(std::fs::read(b.store().path()).unwrap() == settled, "byte for byte");
    // The next act there says what was taken in, and words then count as spoken in knowledge of all.
    act(&b, id, &note, now);
    assert_eq!(merged(&b), 3);
    merge(&mut a, &b, now);
    assert_eq!(merged(&a), 3, "and is taken in without another word");
    assert_eq!(seen(&a, &[id], now), seen(&b, &[id], now));
}

/// Every pair both ways, in an order of its own, until nothing is news any more: the rounds it took.
fn everybody(all: &mut [Session], shift: usize, now: Instant) -> usize {
    for round in 1.. {
        let mut news = 0;
        for into in 0..all.len() {
            for step in 1..all.len() {
                let from = (into + step + shift % (all.len() - 1)) % all.len();
                if from == into {
                    continue;
                }
                let other = Store::open_read_only(&all[from].dir()).unwrap();
                news += all[into].merge(&other, now).unwrap().added.len();
            }
        }
        if news == 0 {
            return round;
        }
        assert!(round < 6, "it never ends");
    }
    0
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn two_laptops_that_resolve_it_each_by_itself_agree_on_the_first_time_and_count_one_impact(
        here in 20..300_i64, there in 20..300_i64, b_takes_first in any::<bool>(),
    ) {
        let root = tempfile::tempdir().unwrap();
        let opened = at("2026-03-03 14:20");
        let (all, id) = laptops(root.path(), 2, opened);
        let [mut a, mut b] = <[Session; 2]>::try_from(all).unwrap();
        let resolve = |session: &Session, minutes: i64| {
            let mut book = session.load(id).unwrap();
            let said = json!({ "act": "status", "status": "resolved", "reason": "恢复" });
            let act = Act::new(command(&said)).visible();
            session.record_one(&mut book, act, opened + TimeDelta::minutes(minutes)).unwrap();
        };
        resolve(&a, here);
        resolve(&b, there);
        let now = opened + TimeDelta::minutes(301);
        if b_takes_first {
            merge(&mut b, &a, now);
            merge(&mut a, &b, now);
        } else {
            merge(&mut a, &b, now);
            merge(&mut b, &a, now);
        }
        prop_assert_eq!(seen(&a, &[id], now), seen(&b, &[id], now));
        let first = here.min(there);
        let incident = a.load(id).unwrap().incident;
        let restored = opened + TimeDelta::minutes(first);
        prop_assert_eq!(incident.lifecycle.resolved_at(), Some(restored));
        let impacts = incident.lifecycle.impacts(opened, now).unwrap();
        prop_assert_eq!(impacts.list.len(), 1);
        prop_assert_eq!(impacts.net(), TimeDelta::minutes(first));
    }

    #[test]
    fn case_8_8_after_every_round_two_folders_show_the_same(
        rounds in vec((doings(5), doings(5), any::<bool>()), 5),
    ) {
        let root = tempfile::tempdir().unwrap();
        let mut now = at("2026-03-03 14:20");
        let (all, id) = laptops(root.path(), 2, now);
        let [mut a, mut b] = <[Session; 2]>::try_from(all).unwrap();
        for (here, there, first) in rounds {
            for (nth, doing) in here.iter().enumerate() {
                now += TimeDelta::minutes(3);
                act(&a, id, doing, now);
                if let Some(doing) = there.get(nth) {
                    act(&b, id, doing, now);
                }
            }
            now += TimeDelta::minutes(1);
            if first {
                merge(&mut a, &b, now);
                merge(&mut b, &a, now);
            } else {
                merge(&mut b, &a, now);
                merge(&mut a, &b, now);
            }
            prop_assert_eq!(seen(&a, &[id], now), seen(&b, &[id], now));
            prop_assert_eq!((merge(&mut a, &b, now), merge(&mut b, &a, now)), (0, 0));
        }
    }

    #[test]
    fn case_8_8_three_folders_end_the_same_whoever_merges_first(
        rounds in vec((doings(4), 0..3_usize, any::<usize>()), 5),
    ) {
        let root = tempfile::tempdir().unwrap();
        let mut now = at("2026-03-03 14:20");
        let (mut all, id) = laptops(root.path(), 3, now);
        for (doings, first, shift) in rounds {
            for (nth, doing) in doings.iter().enumerate() {
                now += TimeDelta::minutes(3);
                act(&all[(first + nth) % 3], id, doing, now);
            }
            now += TimeDelta::minutes(1);
            prop_assert!(everybody(&mut all, shift, now) <= 3);
            let [a, b, c] = [0, 1, 2].map(|nth: usize| seen(&all[nth], &[id], now));
            prop_assert_eq!(&a, &b);
            prop_assert_eq!(&a, &c);
        }
    }

    #[test]
    fn case_8_8_the_customers_papers_do_not_depend_on_the_order_of_arrival(
        doings in vec((doings(3), 0..3_usize, any::<bool>()), 1..8), seed in any::<u64>(),
    ) {
        let root = tempfile::tempdir().unwrap();
        let mut now = at("2026-03-03 14:20");
        let (mut all, id) = laptops(root.path(), 3, now);
        for (doings, at, merges) in doings {
            for doing in &doings {
                now += TimeDelta::minutes(3);
                act(&all[at], id, doing, now);
            }
            if merges {
                let from = all[(at + 1) % 3].dir();
                let other = Store::open_read_only(&from).unwrap();
                all[at].merge(&other, now).unwrap();
            }
        }
        let mut entries = Vec::new();
        for session in &all {
            entries.extend(session.load(id).unwrap().incident.entries().to_vec());
        }
        let paper = |entries: Vec<dingli::incident::Entry>| {
            let incident = Incident::fold(id, entries);
            let visible = dingli::incident::disclosure::VisibleEntries::of(&incident);
            format!("{:?}", dingli::incident::disclosure::CustomerIncident::fold(&visible).with_derived(now))
        };
        let mut shuffled = entries.clone();
        shuffled.sort_by_key(|entry| {
            (entry.key.seq ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(entry.key.writer.0[0])
        });
        let reversed = entries.iter().rev().cloned().collect();
        let expected = paper(entries);
        prop_assert_eq!(&paper(shuffled), &expected);
        prop_assert_eq!(&paper(reversed), &expected);
    }
}
