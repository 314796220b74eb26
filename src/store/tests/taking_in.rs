//! What a merge leaves behind: all or nothing, no number that others refuse, and the name of everything that did not come.

use std::cell::Cell;

use proptest::prelude::*;

use super::*;
use crate::store::{chain::GENESIS, sealed::MAX_NUMBER};

const ALICE: WriterId = WriterId([0xa; 16]);
const BOB: WriterId = WriterId([0xb; 16]);

fn obey(_: IncidentId) -> Erasures {
    Erasures::Obey
}

fn line() -> SummaryRow {
    SummaryRow { live: true, activity: 1, opened_on: "0307".to_owned(), json: "{}".to_owned() }
}

/// `count` notes of one writer, the first with the counter after `counter`.
fn chain_of(incident: IncidentId, writer: WriterId, count: usize, counter: u64) -> Vec<Sealed> {
    let mut heads = Heads::default();
    heads.0.insert(WriterId([0xff; 16]), Tip { seq: 1, counter, hash: GENESIS });
    (0..count)
        .map(|number| {
            let sealed = note(incident, writer, &heads, &format!("话 {writer} {number}"));
            heads.advance(&sealed);
            sealed
        })
        .collect()
}

fn offer(from: &str, entries: Vec<Sealed>) -> Offer<'static> {
    Offer { from: from.to_owned(), entries, blobs: &[] }
}

/// What verify finds, the list aside.
fn problems(store: &Store) -> Vec<Problem> {
    let found = store.verify(None).unwrap().problems;
    found.into_iter().filter(|problem| !matches!(problem, Problem::NotListed(_))).collect()
}

/// What closes an incident: its line, and a word of this store's writer.
fn closing(writer: WriterId) -> impl Fn(Joined<'_>) -> Result<Closing, StoreError> {
    move |joined| {
        let sealed = vec![note(joined.incident, writer, &joined.heads, "并入")];
        Ok(Closing { sealed, summary: Some(line()) })
    }
}

#[test]
fn case_8_1_entries_line_and_word_of_a_merge_are_there_together_or_not_at_all() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let writer = store.writer();
    let incidents: Vec<IncidentId> = (1..=4).map(|id| IncidentId([id; 16])).collect();
    let all = || incidents.iter().flat_map(|&id| chain_of(id, ALICE, 50, 0)).collect::<Vec<_>>();
    // It fails at the first, at the second … and nothing of it is ever there.
    for failing in 0..incidents.len() {
        let asked = Cell::new(0);
        let close = |joined: Joined<'_>| {
            asked.set(asked.get() + 1);
            if asked.get() > failing {
                return Err(Fault::DiskFull.into());
            }
            closing(writer)(joined)
        };
        store.take_in(offer("there", all()), obey, close).unwrap_err();
        assert_eq!(store.logs().unwrap(), []);
        assert_eq!(store.incidents(Filter::All, 9).unwrap(), []);
        assert_eq!(store.verify(None).unwrap().problems, []);
    }
    store.take_in(offer("there", all()), obey, closing(writer)).unwrap();
    assert_eq!(store.logs().unwrap(), incidents);
    assert_eq!(store.incidents(Filter::All, 9).unwrap().len(), incidents.len());
    assert_eq!(store.unlisted(usize::MAX).unwrap(), []);
    assert!(incidents.iter().all(|&id| store.heads(id).unwrap().0.contains_key(&writer)));
    assert_eq!(store.verify(None).unwrap().problems, []);
    // What closes is not asked for where nothing came in.
    let again = store.take_in(offer("there", all()), obey, |_| Err(Fault::DiskFull.into()));
    assert_eq!(again.unwrap().added, []);
}

#[test]
fn case_8_4_a_log_with_the_highest_number_takes_no_more_and_says_so() {
    let folder = folder();
    let mut store = open(&data(&folder));
    say(&store, ONE, "ours");
    let high = chain_of(ONE, BOB, 1, MAX_NUMBER - 1);
    assert_eq!(high[0].counter, MAX_NUMBER);
    let report = store.merge(high.clone(), &[], obey).unwrap();
    assert_eq!((report.added.len(), report.rejected.len()), (1, 0), "taken up to 2^53");
    let heads = store.heads(ONE).unwrap();
    assert!(!heads.has_room(store.writer()));
    let more = note(ONE, store.writer(), &heads, "one too many");
    let refused = store.append(&[plain(ONE, &heads, std::slice::from_ref(&more))]).unwrap_err();
    assert!(matches!(&refused, AppendError::Store(StoreError { fault: Fault::NoRoom, .. })));
    assert!(refused.to_string().contains("Open a new incident"), "{refused}");
    // What came in before still comes in, and other incidents go on.
    assert_eq!(store.merge(chain_of(ONE, ALICE, 2, 0), &[], obey).unwrap().added.len(), 2);
    say(&store, TWO, "goes on");
    assert_eq!(problems(&store), []);
    let beyond = chain_of(TWO, BOB, 1, MAX_NUMBER);
    let report = store.merge(beyond, &[], obey).unwrap();
    assert_eq!(report.refused[0].why, Rejected::Counter);
}

/// The head, the hash, the counter or the body of an entry, changed.
fn changed(sealed: &Sealed, how: u8, at: usize) -> Sealed {
    let mut changed = sealed.clone();
    let flip = |bytes: &mut [u8]| {
        let at = at % bytes.len();
        bytes[at] ^= 1;
    };
    match how {
        0 => flip(&mut changed.head),
        1 => flip(&mut changed.hash),
        2 => flip(&mut changed.head_salt),
        3 => changed.counter += 1,
        4 => flip(&mut changed.body.as_mut().unwrap().salt),
        5 => changed.body = None,
        _ => flip(&mut changed.body.as_mut().unwrap().bytes),
    }
    changed
}

#[test]
fn case_8_9_what_was_refused_is_named_until_it_comes_whole() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let whole = chain_of(ONE, ALICE, 6, 0);
    let mut torn = whole.clone();
    torn[2] = changed(&whole[2], 0, 3);
    let report = store.take_in(offer("/mnt/usb", torn), obey, |_| Ok(Closing::default())).unwrap();
    let expected = Refused {
        incident: ONE,
        entry: whole[2].key,
        why: Rejected::Flaw(Flaw::Head),
        more: 3,
        from: "/mnt/usb".to_owned(),
    };
    assert_eq!(report.refused, std::slice::from_ref(&expected));
    assert_eq!(problems(&store), [Problem::Refused(expected.clone())]);
    for lang in crate::locale::Lang::ALL {
        let said = expected.words(lang);
        assert!(said.contains("/mnt/usb") && said.contains(&whole[2].key.to_string()), "{said}");
    }
    // It is still named by another process, and another place adds what is wrong there.
    let gap = chain_of(TWO, BOB, 3, 0)[1..].to_vec();
    store.take_in(offer("/mnt/other", gap), obey, |_| Ok(Closing::default())).unwrap();
    drop(store);
    let mut store = open(&data(&folder));
    assert_eq!(problems(&store).len(), 2);
    store.merge(whole.clone(), &[], obey).unwrap();
    store.take_in(offer("/mnt/other", Vec::new()), obey, |_| Ok(Closing::default())).unwrap();
    assert_eq!(problems(&store), []);
    assert_eq!(store.read(ONE).unwrap(), whole);
}

#[test]
fn case_8_9_a_hostile_log_does_not_fill_the_notes() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let gaps = |from: u16| {
        (from..from + 300).map(|number| {
            let mut writer = [1; 16];
            writer[..2].copy_from_slice(&number.to_be_bytes());
            chain_of(ONE, WriterId(writer), 2, 0).remove(1)
        })
    };
    for from in [0, 1000] {
        let report = store
            .take_in(offer(&"x".repeat(9000), gaps(from).collect()), obey, |_| {
                Ok(Closing::default())
            })
            .unwrap();
        assert_eq!(report.refused.len(), 300);
        assert_eq!(problems(&store).len(), 256);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn case_8_4_whatever_is_acknowledged_others_take(left in 0..6_u64, acts in 1..8_usize) {
        let folder = folder();
        let mut here = open(&folder.path().join("here"));
        here.merge(chain_of(ONE, BOB, 1, MAX_NUMBER - 1 - left), &[], obey).unwrap();
        let mut done = 0;
        for number in 0..acts {
            let heads = here.heads(ONE).unwrap();
            let sealed = note(ONE, here.writer(), &heads, &format!("第 {number} 条"));
            let one = std::slice::from_ref(&sealed);
            match here.append(&[plain(ONE, &heads, one)]) {
                Ok(()) => done += 1,
                Err(error) => {
                    let no_room = matches!(&error, AppendError::Store(StoreError { fault: Fault::NoRoom, .. }));
                    prop_assert!(no_room);
                    prop_assert!(!heads.has_room(here.writer()));
                }
            }
        }
        prop_assert_eq!(done, acts.min(usize::try_from(left).unwrap()));
        let mut there = open(&folder.path().join("there"));
        let report = there.merge(here.read(ONE).unwrap(), &[], obey).unwrap();
        prop_assert_eq!(report.rejected, []);
        prop_assert_eq!(there.read(ONE).unwrap(), here.read(ONE).unwrap());
    }

    #[test]
    fn case_8_9_one_bad_entry_keeps_out_no_more_than_it_must(
        lengths in prop::collection::vec(1..8_usize, 1..4),
        flaws in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8, any::<usize>()), 1..5),
    ) {
        let folder = folder();
        let mut store = open(&data(&folder));
        let whole: Vec<Sealed> = lengths
            .iter()
            .zip(1_u8..)
            .flat_map(|(&length, writer)| chain_of(ONE, WriterId([writer; 16]), length, 0))
            .collect();
        let mut offered = whole.clone();
        for (at, how, byte) in flaws {
            let at = at.index(whole.len());
            offered[at] = changed(&whole[at], how, byte);
        }
        let report = store.merge(offered.clone(), &[], obey).unwrap();
        // Of every chain everything comes in up to the first whose head or place is not sound.
        let mut broken = std::collections::BTreeSet::new();
        let mut taken = Vec::new();
        let mut wanting = Vec::new();
        for (sealed, whole) in offered.iter().zip(&whole) {
            let sound = Sealed { body: None, ..sealed.clone() } == Sealed { body: None, ..whole.clone() };
            if !sound || broken.contains(&sealed.key.writer) {
                broken.insert(sealed.key.writer);
                continue;
            }
            taken.push((ONE, sealed.key));
            if sealed.body != whole.body {
                wanting.push((ONE, sealed.key));
            }
        }
        prop_assert_eq!(&report.added, &taken);
        let bodiless: Vec<_> = report.bodiless.iter().map(|(id, key, _)| (*id, *key)).collect();
        prop_assert_eq!(&bodiless, &wanting);
        // Whatever is not here whole is named, and nothing else; no changed word is here.
        let mut named = Vec::new();
        for problem in problems(&store) {
            match problem {
                Problem::BodyMissing(id, key) => named.push((id, key)),
                Problem::Refused(refused) => {
                    prop_assert!(broken.remove(&refused.entry.writer));
                    prop_assert_eq!(&refused.from, "elsewhere");
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
        prop_assert_eq!(&named, &wanting);
        prop_assert!(broken.is_empty());
        for sealed in store.read(ONE).unwrap() {
            let original = whole.iter().find(|one| one.key == sealed.key).unwrap();
            prop_assert!(sealed.body.is_none() || sealed == *original);
        }
        // A whole copy makes everything good.
        let report = store.merge(whole.clone(), &[], obey).unwrap();
        prop_assert_eq!(report.mended.len(), wanting.len());
        prop_assert_eq!(problems(&store), []);
        prop_assert_eq!(store.read(ONE).unwrap().len(), whole.len());
    }
}

#[test]
fn case_8_1_a_forked_writer_ends_with_the_merge_that_shows_it() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let own = store.writer();
    say(&store, ONE, "ours");
    let theirs = note(ONE, own, &Heads::default(), "written under our name elsewhere");
    let others = chain_of(TWO, ALICE, 2, 0);
    let all = [others, vec![theirs]].concat();
    // What closes it fails: the writer stays, and so does everything else.
    store.take_in(offer("there", all.clone()), obey, |_| Err(Fault::DiskFull.into())).unwrap_err();
    assert_eq!((store.writer(), store.forks().unwrap().len()), (own, 0));
    let closed = Cell::new(false);
    let close = |joined: Joined<'_>| {
        closed.set(joined.is_closed);
        Ok(Closing { sealed: Vec::new(), summary: Some(line()) })
    };
    store.take_in(offer("there", all), obey, close).unwrap();
    assert!(closed.get(), "nothing is said in the name of the forked chain");
    assert_ne!(store.writer(), own);
    let (settled, forks) = (store.writer(), store.forks().unwrap());
    assert_eq!(forks.len(), 1);
    drop(store);
    let store = open(&data(&folder));
    assert_eq!((store.writer(), store.warnings()), (settled, &[][..]));
}
