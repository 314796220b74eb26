//! One wrong bit in the file: every entry that is read is the one that was recorded, or is said to be damaged or missing.

use std::collections::BTreeMap;

use super::*;
use crate::incident::{Entry, Payload};

/// A log of two incidents of so many entries, two writers and an erasure, checkpointed into one file.
fn written(dir: &Path, entries: usize) -> [Vec<Entry>; 2] {
    // The flips hit the same in every run.
    const OURS: WriterId = WriterId([7; 16]);
    const OTHER: WriterId = WriterId([9; 16]);
    let store = open(dir);
    for incident in [ONE, TWO] {
        let mut heads = Heads::default();
        let mut sealed = Vec::new();
        for number in 0..entries {
            let writer = if number % 5 == 0 { OTHER } else { OURS };
            let head = format!(r#"{{"k":"noted","v":1,"o":{number},"n":2,"r":3,"a":"李","b":1}}"#);
            let body = format!(r#"{{"e":{{"text":"第 {number} 条，费用 1000 元"}}}}"#);
            let one = entry(incident, writer, &heads, &head, &body);
            heads.advance(&one);
            sealed.push(one);
        }
        store.append(&[plain(incident, &Heads::default(), &sealed)]).unwrap();
        let erasure = erased(incident, OURS, &heads, &[sealed[20].key, sealed[41].key]);
        store.append(&[plain(incident, &heads, std::slice::from_ref(&erasure))]).unwrap();
    }
    let read = [ONE, TWO].map(|incident| store.entries(incident).unwrap().0);
    assert!(read.iter().flatten().all(|entry| !entry.payload.is_damaged()));
    store.checkpoint().unwrap();
    read
}

/// Whether something damaged is read as if it were whole, or something is gone without a word.
fn is_silent(found: &[Entry], recorded: &[Entry]) -> bool {
    let known: BTreeMap<EntryKey, &Entry> = recorded.iter().map(|it| (it.key, it)).collect();
    let named = found.iter().any(|entry| entry.payload.is_damaged());
    let told = found.iter().filter(|entry| !entry.payload.is_damaged());
    let untrue = told.clone().any(|entry| known.get(&entry.key) != Some(&entry));
    untrue || (!named && told.count() != recorded.len())
}

#[test]
fn case_8_5_a_bit_anywhere_in_the_file_is_noticed_by_whoever_reads() {
    flips(60, 400);
}

#[test]
fn case_8_5_a_bit_anywhere_in_a_long_log_is_noticed_too() {
    flips(700, 120);
}

/// A long log is read another way than a short one and a damaged one: the entries are the same.
#[test]
fn a_long_log_is_read_as_a_short_one_is() {
    let folder = folder();
    let recorded = written(&data(&folder), 700);
    let store = open(&data(&folder));
    for (incident, recorded) in [ONE, TWO].into_iter().zip(recorded) {
        let heads = store.heads(incident).unwrap();
        let mut known = Heads::default();
        for known_to in [0, 1, 600] {
            for sealed in store.read(incident).unwrap().iter().take(known_to) {
                known.advance(sealed);
            }
            let rest: Vec<Entry> = recorded.iter().skip(known_to).cloned().collect();
            let quick = quick::entries(&store.connection, incident, &known, &heads, false).unwrap();
            assert_eq!(quick.as_deref(), Some(&rest[..]));
            let salvaged = salvage::entries(&store.connection, incident, &known).unwrap().0;
            assert_eq!(salvaged, rest);
        }
    }
}

/// Flips as many bits, one at a time, in a log of so many entries.
fn flips(entries: usize, times: usize) {
    let folder = folder();
    let dir = data(&folder);
    let recorded = written(&dir, entries);
    let path = dir.join(FILE);
    let whole = std::fs::read(&path).unwrap();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let (mut noticed, mut refused) = (0, 0);
    for _ in 0..times {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let bit = usize::try_from(state >> 20).unwrap() % (whole.len() * 8);
        let mut damaged = whole.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, damaged).unwrap();
        let Ok(store) = Store::open_read_only(&dir) else {
            refused += 1;
            continue;
        };
        for (incident, recorded) in [ONE, TWO].into_iter().zip(&recorded) {
            let Ok((found, _)) = store.entries(incident) else {
                refused += 1;
                continue;
            };
            // The end of a chain is anchored apart, and counted by the list of incidents.
            let ends = recorded.iter().filter(|it| !found.iter().any(|found| found.key == it.key));
            let lost_its_end = ends.clone().count() == 1 && found.len() + 1 == recorded.len();
            assert!(lost_its_end || !is_silent(&found, recorded), "bit {bit}: {found:#?}");
            noticed += usize::from(found.iter().any(|it| it.payload.is_damaged()));
        }
        let each = store.entries_of_each(&[(ONE, 0), (TWO, 0)]);
        if let Ok(each) = each {
            for ((found, incident), whole) in each.into_iter().zip([ONE, TWO]).zip(&recorded) {
                let alone = store.entries(incident).unwrap().0;
                // Whoever reads many has the count of the list beside it, and goes through the file for what is missing.
                if found.len() < alone.len() {
                    assert!(found.iter().all(|it| alone.contains(it)), "bit {bit}");
                    assert!(
                        found.len() < whole.len(),
                        "bit {bit}: the list's count would not tell"
                    );
                    continue;
                }
                // A long log read alone is proven by its hashes: a commitment that is not needed for it may be damaged.
                let alone: BTreeMap<_, _> = alone.iter().map(|it| (it.key, it)).collect();
                let differs = found.iter().find(|one| match alone.get(&one.key) {
                    Some(other) if *other == *one => false,
                    Some(other) => !(one.payload.is_damaged() && whole.contains(other)),
                    None => true,
                });
                assert_eq!((differs, found.len()), (None, alone.len()), "bit {bit}");
            }
        }
        if let Ok(searched) = store.search_bodies("1000 元") {
            let whole = recorded.iter().flatten();
            let whole = whole
                .filter(|it| matches!(it.payload, Payload::Known(_)) && it.head.kind == "noted");
            let missed = whole.count() - searched.hits.len().min(2 * (entries - 2));
            assert!(missed <= 1 || !searched.unreadable.is_empty(), "bit {bit}");
        }
    }
    assert!(noticed > times / 14, "{noticed} noticed, {refused} refused");
}
