//! Reading a log opened as it is read, against reading the stored entries and opening each.

use super::*;
use crate::incident::{Entry, Payload};

const OTHER: WriterId = WriterId([9; 16]);

/// Entries of two laptops in turn, some of them of no kind that is known, and a few bodies erased.
fn written(store: &Store, count: usize) {
    let mut heads = Heads::default();
    let mut sealed = Vec::new();
    for number in 0..count {
        let writer = if number % 3 == 0 { OTHER } else { store.writer() };
        let head = format!(
            r#"{{"k":"{}","v":1,"o":{number},"n":2,"r":3,"a":"李","b":1}}"#,
            if number % 50 == 7 { "foreseen" } else { "noted" }
        );
        let head = if number % 60 == 9 { "{}" } else { &head };
        let body = format!(r#"{{"who":{{"name":"王"}},"e":{{"text":"第 {number} 条"}}}}"#);
        let one = entry(ONE, writer, &heads, head, &body);
        heads.advance(&one);
        sealed.push(one);
    }
    store.append(&[plain(ONE, &Heads::default(), &sealed)]).unwrap();
    let targets: Vec<EntryKey> = sealed.iter().step_by(40).map(|sealed| sealed.key).collect();
    if !targets.is_empty() {
        erase(store, ONE, &targets);
    }
}

#[test]
fn a_log_opened_while_it_is_read_is_the_log_opened_entry_by_entry() {
    // Few enough to be opened here, and enough for a thread beside.
    for count in [0, 1, 100, 512, 513, 1_500] {
        let folder = folder();
        let store = open(&data(&folder));
        written(&store, count);
        let stored: Vec<Entry> = store.read(ONE).unwrap().iter().map(open_entry).collect();
        let (entries, heads) = store.entries(ONE).unwrap();
        assert_eq!(entries, stored, "{count}");
        assert_eq!(heads, store.heads(ONE).unwrap());
        let has = |wanted: fn(&Payload) -> bool| entries.iter().any(|it| wanted(&it.payload));
        if count >= 100 {
            assert!(has(|it| matches!(it, Payload::Known(_))));
            assert!(has(|it| matches!(it, Payload::Unknown)));
            assert!(has(|it| matches!(it, Payload::Erased)));
        }
    }
}

#[test]
fn what_came_since_is_what_was_not_known() {
    let folder = folder();
    let store = open(&data(&folder));
    written(&store, 700);
    let all = store.read(ONE).unwrap();
    let mut known = Heads::default();
    all.iter().take(300).for_each(|sealed| known.advance(sealed));
    let (since, heads) = store.entries_since(ONE, &known).unwrap();
    let expected: Vec<Entry> =
        store.read_since(ONE, &known).unwrap().iter().map(open_entry).collect();
    assert_eq!(since, expected);
    assert_eq!(since.len(), all.len() - 300);
    assert_eq!(heads, store.heads(ONE).unwrap());
    assert_eq!(store.entries_since(ONE, &heads).unwrap(), (Vec::new(), heads));
}
