use proptest::prelude::*;

use super::*;
use crate::store::merge::kept;

const ALICE: WriterId = WriterId([0xa; 16]);
const BOB: WriterId = WriterId([0xb; 16]);

/// `count` notes of one writer, each written in knowledge of those before.
fn chain_of(writer: WriterId, count: usize, counter: u64, word: &str) -> Vec<Sealed> {
    let mut heads = Heads::default();
    if counter > 0 {
        // Somebody else was there first.
        heads.0.insert(WriterId([0xff; 16]), Tip { seq: 1, counter, hash: [9; 32] });
    }
    (0..count)
        .map(|number| {
            let sealed = note(ONE, writer, &heads, &format!("{word} {number}"));
            heads.advance(&sealed);
            sealed
        })
        .collect()
}

fn keys(log: &[Sealed]) -> Vec<(IncidentId, EntryKey)> {
    log.iter().map(|sealed| (sealed.incident, sealed.key)).collect()
}

fn obey(_: IncidentId) -> Erasures {
    Erasures::Obey
}

/// What verify finds, the list aside: these tests write no lines for it.
fn problems(store: &Store) -> Vec<Problem> {
    let found = store.verify(None).unwrap().problems;
    found.into_iter().filter(|problem| !matches!(problem, Problem::NotListed(_))).collect()
}

#[test]
fn a_merge_is_a_union_and_a_second_one_changes_nothing() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let ours = say(&store, ONE, "ours");
    let (alice, mut bob) = (chain_of(ALICE, 3, 0, "a"), chain_of(BOB, 2, 5, "b"));
    let photo = Blob::new(b"photo".to_vec()).unwrap();
    let stray = Blob::new(b"named by nobody".to_vec()).unwrap();
    let mut mixed: Vec<_> = bob.iter().rev().chain(&alice).cloned().collect();
    let heads = Heads([(BOB, Tip { seq: 2, counter: 7, hash: bob[1].hash })].into());
    bob.push(attaching(ONE, BOB, &heads, &photo));
    mixed.push(bob[2].clone());
    let report = store.merge(mixed.clone(), &[photo.clone(), stray.clone()], obey).unwrap();
    assert_eq!(report.added, [keys(&alice), keys(&bob)].concat());
    assert_eq!((report.already, report.blobs, &report.unnamed[..]), (0, 1, &[stray.digest()][..]));
    assert_eq!(report.heads[&ONE].0[&ALICE].hash, alice[2].hash);
    assert_eq!(report.heads[&ONE].0[&BOB].seq, 3);
    assert!(report.forks.is_empty() && report.rejected.is_empty() && report.erased.is_empty());
    let log = store.read(ONE).unwrap();
    assert_eq!(log.len(), 7);
    assert!(log.contains(&ours) && log.is_sorted_by_key(Sealed::order));
    let again = store.merge(mixed, &[photo], obey).unwrap();
    assert_eq!((again.added.len(), again.already, again.blobs), (0, 6, 0));
    assert_eq!(again.heads, report.heads);
    assert_eq!(store.read(ONE).unwrap(), log);
    assert_eq!(problems(&store), []);
    assert_eq!(store.heads(ONE).unwrap().counter(), 8);
}

#[test]
fn what_does_not_check_out_is_rejected_and_the_rest_is_taken() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let mut alice = chain_of(ALICE, 4, 0, "a");
    alice[2].body.as_mut().unwrap().bytes[0] ^= 1;
    let mut bob = chain_of(BOB, 3, 0, "b");
    bob.remove(0);
    let report = store.merge([alice.clone(), bob.clone()].concat(), &[], obey).unwrap();
    // The body alone is left out: what follows it in the chain comes in.
    assert_eq!(report.added, keys(&alice));
    assert_eq!(report.bodiless, [(ONE, alice[2].key, Bodiless::Damaged)]);
    assert_eq!(
        report.rejected,
        [(ONE, bob[0].key, Rejected::Gap), (ONE, bob[1].key, Rejected::Gap)]
    );
    let [refused] = report.refused.as_slice() else { panic!("{:?}", report.refused) };
    assert_eq!((refused.entry, refused.more), (bob[0].key, 1));
    let missing = Problem::BodyMissing(ONE, alice[2].key);
    assert_eq!(problems(&store), [missing, Problem::Refused(refused.clone())]);

    let backwards =
        Heads([(ALICE, Tip { counter: 0, ..store.heads(ONE).unwrap().0[&ALICE] })].into());
    let stale = note(ONE, ALICE, &backwards, "counter of 1 again");
    let report = store.merge(vec![stale.clone()], &[], obey).unwrap();
    assert_eq!(report.rejected, [(ONE, stale.key, Rejected::Counter)]);
}

#[test]
fn a_fork_is_put_aside_with_all_that_follows_it() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let ours = chain_of(ALICE, 2, 0, "ours");
    store.merge(ours.clone(), &[], obey).unwrap();
    let theirs = chain_of(ALICE, 4, 0, "theirs");
    let report = store.merge(theirs.clone(), &[], obey).unwrap();
    assert_eq!(report.forks, keys(&theirs));
    assert!(report.added.is_empty() && report.heads.is_empty());
    assert_eq!(store.read(ONE).unwrap(), ours);
    let aside: Vec<_> = theirs.iter().map(|sealed| (ONE, sealed.key, sealed.hash)).collect();
    assert_eq!(store.forks().unwrap(), aside);
    let expected: Vec<_> = theirs.iter().map(|sealed| Problem::Fork(ONE, sealed.key)).collect();
    assert_eq!(problems(&store), expected);
    assert_eq!(store.merge(theirs, &[], obey).unwrap().forks.len(), 4);
    assert_eq!(store.forks().unwrap(), aside);
}

#[test]
fn a_fork_of_our_own_chain_begins_a_new_writer() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let writer = store.writer();
    say(&store, ONE, "ours");
    let theirs = note(ONE, writer, &Heads::default(), "written under our name elsewhere");
    let report = store.merge(vec![theirs.clone()], &[], obey).unwrap();
    assert_eq!(report.forks, [(ONE, theirs.key)]);
    assert_ne!(store.writer(), writer);
    assert_eq!(store.warnings(), [Warning::NewWriter(NewWriter::Forked)]);
    say(&store, ONE, "goes on");
    let settled = store.writer();
    drop(store);
    let store = open(&data(&folder));
    assert_eq!((store.writer(), store.warnings()), (settled, &[][..]));
}

#[test]
fn an_erasure_is_obeyed_wherever_it_arrives_and_nothing_comes_back() {
    let folder = folder();
    let mut here = open(&folder.path().join("here"));
    let mut there = open(&folder.path().join("there"));
    let secret = say(&here, ONE, "身份证号 110101");
    let whole = here.read(ONE).unwrap();
    there.merge(whole.clone(), &[], obey).unwrap();
    erase(&here, ONE, &[secret.key]);

    let back = here.merge(whole.clone(), &[], obey).unwrap();
    assert_eq!((back.already, back.added.len()), (1, 0));
    assert_eq!(here.read(ONE).unwrap()[0].body, None);

    let report = there.merge(here.read(ONE).unwrap(), &[], obey).unwrap();
    assert_eq!(report.erased, [(ONE, secret.key)]);
    assert_eq!(there.read(ONE).unwrap(), here.read(ONE).unwrap());

    // The erasure arrives with the body, and before it.
    let mut third = open(&folder.path().join("third"));
    let erasure = here.read(ONE).unwrap()[1].clone();
    third.merge(vec![erasure.clone(), whole[0].clone()], &[], obey).unwrap();
    assert_eq!(third.read(ONE).unwrap(), here.read(ONE).unwrap());
    assert_eq!(third.search_bodies("110101").unwrap().hits, []);

    let mut fourth = open(&folder.path().join("fourth"));
    let by_bob = erased(ONE, BOB, &here.heads(ONE).unwrap(), &[secret.key]);
    fourth.merge(vec![by_bob], &[], obey).unwrap();
    let report = fourth.merge(whole, &[], obey).unwrap();
    assert_eq!(report.added, [(ONE, secret.key)]);
    assert_eq!(fourth.read(ONE).unwrap()[0].body, None);
    for store in [here, there, third, fourth] {
        assert_eq!(problems(&store), []);
    }
}

#[test]
fn a_body_that_was_missing_without_an_erasure_is_filled_in() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let whole = chain_of(ALICE, 2, 0, "a");
    let bare: Vec<_> = whole.iter().map(|sealed| Sealed { body: None, ..sealed.clone() }).collect();
    store.merge(bare, &[], obey).unwrap();
    let missing: Vec<_> =
        whole.iter().map(|sealed| Problem::BodyMissing(ONE, sealed.key)).collect();
    assert_eq!(problems(&store), missing);
    assert_eq!(store.merge(whole.clone(), &[], obey).unwrap().already, 2);
    assert_eq!(store.read(ONE).unwrap(), whole);
    assert_eq!(problems(&store), []);
}

#[test]
fn a_hostile_counter_takes_up_no_room() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let far = Heads([(BOB, Tip { seq: 1, counter: 1 << 53, hash: [0; 32] })].into());
    let beyond = note(ONE, ALICE, &far, "as if the log were that long");
    let report = store.merge(vec![beyond.clone()], &[], obey).unwrap();
    assert_eq!(report.rejected, [(ONE, beyond.key, Rejected::Counter)]);
    let target = EntryKey { writer: ALICE, seq: u64::MAX };
    let wild = erased(ONE, ALICE, &Heads::default(), &[target]);
    assert_eq!(store.merge(vec![wild], &[], obey).unwrap().rejected, []);
    say(&store, ONE, "goes on");
    assert_eq!(problems(&store), []);
}

/// A letter attached by Alice and by Bob, on two laptops.
fn two_that_attach(letter: &Blob) -> [Sealed; 2] {
    [ALICE, BOB].map(|writer| attaching(ONE, writer, &Heads::default(), letter))
}

#[test]
fn an_attachment_goes_with_the_last_entry_that_names_it_and_never_comes_back() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let letter = Blob::new(b"ID card 110101".to_vec()).unwrap();
    let both = two_that_attach(&letter);
    store.merge(both.to_vec(), std::slice::from_ref(&letter), obey).unwrap();
    erase(&store, ONE, &[both[0].key]);
    assert_eq!(store.blob(letter.digest()).unwrap().as_deref(), Some(letter.bytes()));
    let stranger = stranger(&data(&folder));
    for sql in [
        "DELETE FROM blob",
        "DELETE FROM attachment",
        "INSERT OR REPLACE INTO blob SELECT * FROM blob",
    ] {
        let error = StoreError::from(stranger.execute(sql, []).unwrap_err());
        assert!(matches!(error.fault, Fault::Refused { .. }), "{sql}: {error}");
    }
    drop(stranger);
    erase(&store, ONE, &[both[1].key]);
    assert_eq!(store.blob(letter.digest()).unwrap(), None);
    let back = store.merge(both.to_vec(), std::slice::from_ref(&letter), obey).unwrap();
    assert_eq!((back.already, back.blobs, back.unnamed), (2, 0, vec![letter.digest()]));
    assert_eq!(store.blob(letter.digest()).unwrap(), None);
    for name in [FILE, "dingli.db-wal"] {
        let bytes = std::fs::read(data(&folder).join(name)).unwrap_or_default();
        assert!(!bytes.windows(6).any(|six| six == b"110101"), "{name}");
    }
    assert_eq!(problems(&store), []);

    // To attach the same file again is a new act, and lawful.
    let heads = store.heads(ONE).unwrap();
    let again = attaching(ONE, store.writer(), &heads, &letter);
    let blobs = std::slice::from_ref(&letter);
    store.append(&[Append { blobs, ..plain(ONE, &heads, &[again]) }]).unwrap();
    assert!(store.blob(letter.digest()).unwrap().is_some());
    assert_eq!(problems(&store), []);
}

#[test]
fn an_attachment_of_a_kind_not_known_yet_is_kept_with_its_entry() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let film = Blob::new(b"film".to_vec()).unwrap();
    let body = format!(r#"{{"d":["{}","no digest"],"e":{{"frames":9}}}}"#, film.digest());
    let later = entry(ONE, ALICE, &Heads::default(), r#"{"k":"filmed","v":3}"#, &body);
    let report = store.merge(vec![later.clone()], std::slice::from_ref(&film), obey).unwrap();
    assert_eq!(report.blobs, 1);
    assert_eq!(attachments(&later), [film.digest()].into());
    erase(&store, ONE, &[later.key]);
    assert_eq!(store.blob(film.digest()).unwrap(), None);
}

#[test]
fn an_erasure_from_elsewhere_waits_while_the_incident_is_under_legal_hold() {
    let folder = folder();
    let mut here = open(&folder.path().join("here"));
    let mut there = open(&folder.path().join("there"));
    let letter = Blob::new(b"letter".to_vec()).unwrap();
    let both = two_that_attach(&letter);
    for store in [&mut here, &mut there] {
        store.merge(both.to_vec(), std::slice::from_ref(&letter), obey).unwrap();
    }
    let by = erase(&there, ONE, &[both[0].key, both[1].key]);
    let held = |incident| if incident == ONE { Erasures::Keep } else { Erasures::Obey };
    let report = here.merge(there.read(ONE).unwrap(), &[], held).unwrap();
    assert_eq!(report.kept, [(ONE, both[0].key), (ONE, both[1].key)]);
    assert_eq!((report.added, report.erased), (vec![(ONE, by.key)], vec![]));
    assert_eq!(here.read(ONE).unwrap()[..2], both);
    assert!(here.blob(letter.digest()).unwrap().is_some());
    assert_eq!(here.verify(None).unwrap().kept, 2);
    assert_eq!(problems(&here), []);
    // The same once more changes nothing, whatever is said then.
    here.merge(there.read(ONE).unwrap(), &[], obey).unwrap();
    assert_eq!(
        here.reading(|it| kept(it, ONE)).unwrap(),
        [(both[0].key, by.key), (both[1].key, by.key)]
    );

    assert_eq!(here.carry_out_erasures(ONE).unwrap(), [both[0].key, both[1].key]);
    assert_eq!(here.read(ONE).unwrap(), there.read(ONE).unwrap());
    assert_eq!(here.blob(letter.digest()).unwrap(), None);
    assert_eq!(here.reading(|it| kept(it, ONE)).unwrap(), []);
    assert_eq!(problems(&here), []);
}

#[test]
fn an_erasure_of_our_own_carries_out_the_one_that_was_put_aside() {
    let folder = folder();
    let mut store = open(&data(&folder));
    let secret = say(&store, ONE, "secret");
    let theirs = erased(ONE, BOB, &store.heads(ONE).unwrap(), &[secret.key]);
    store.merge(vec![theirs], &[], |_| Erasures::Keep).unwrap();
    erase(&store, ONE, &[secret.key]);
    assert_eq!(store.read(ONE).unwrap()[0].body, None);
    assert_eq!(store.reading(|it| kept(it, ONE)).unwrap(), []);
    assert_eq!(problems(&store), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever way entries of three writers arrive, in however many merges, the log reads alike.
    #[test]
    fn any_order_of_arrival_reads_alike(
        lengths in prop::array::uniform3(0_usize..5),
        starts in prop::array::uniform3(0_u64..4),
        erased_at in prop::option::of(0_u64..5),
        order in Just((0..16_usize).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0_usize..16,
    ) {
        let writers = [ALICE, BOB, WriterId([0xc; 16])];
        let mut all = Vec::new();
        for ((writer, length), start) in writers.into_iter().zip(lengths).zip(starts) {
            all.extend(chain_of(writer, length, start, "note"));
        }
        if let Some(seq) = erased_at {
            let heads = Heads([(ALICE, Tip { seq: 1, counter: 9, hash: [0; 32] })].into());
            all.push(erased(ONE, WriterId([0xd; 16]), &heads, &[EntryKey { writer: ALICE, seq: seq + 1 }]));
        }
        let folder = folder();
        let mut straight = open(&folder.path().join("straight"));
        let mut shuffled = open(&folder.path().join("shuffled"));
        straight.merge(all.clone(), &[], obey).unwrap();
        let mixed: Vec<_> = order.iter().filter_map(|&at| all.get(at)).cloned().collect();
        // What has a gap at first is offered again, as another import of the same file would.
        let (first, second) = mixed.split_at(cut.min(mixed.len()));
        for batch in [first, second, first, &mixed] {
            shuffled.merge(batch.to_vec(), &[], obey).unwrap();
        }
        let log = straight.read(ONE).unwrap();
        prop_assert_eq!(log.len(), all.len());
        prop_assert_eq!(&shuffled.read(ONE).unwrap(), &log);
        prop_assert!(log.is_sorted_by_key(Sealed::order));
        prop_assert_eq!(problems(&shuffled), vec![]);
    }
}
