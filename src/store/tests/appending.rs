use super::*;

#[test]
fn what_is_appended_is_read_back_after_reopening() {
    let folder = folder();
    let store = open(&data(&folder));
    let written =
        [say(&store, ONE, "机房断电"), say(&store, ONE, "UPS holds"), say(&store, TWO, "other")];
    assert_eq!(store.read(ONE).unwrap(), written[..2]);
    let writer = store.writer();
    drop(store);
    let store = open(&data(&folder));
    assert_eq!(store.writer(), writer);
    assert_eq!(store.warnings(), []);
    assert_eq!(store.read(ONE).unwrap(), written[..2]);
    assert_eq!(store.logs().unwrap(), [ONE, TWO]);
    assert_eq!(store.heads(ONE).unwrap().next(writer), (3, written[1].hash));
    assert_eq!(store.read(IncidentId([9; 16])).unwrap(), []);
}

#[test]
fn an_append_on_old_heads_is_a_conflict_and_writes_nothing() {
    let folder = folder();
    let store = open(&data(&folder));
    let old = store.heads(ONE).unwrap();
    let first = say(&store, ONE, "first");
    let late = note(ONE, store.writer(), &old, "late");
    let other = note(TWO, store.writer(), &Heads::default(), "with it");
    let nothing = Heads::default();
    let both = [
        plain(TWO, &nothing, std::slice::from_ref(&other)),
        plain(ONE, &old, std::slice::from_ref(&late)),
    ];
    assert!(matches!(store.append(&both), Err(AppendError::Conflict { incident: ONE })));
    assert_eq!(store.read(ONE).unwrap(), [first]);
    assert_eq!(store.read(TWO).unwrap(), []);
}

#[test]
fn entries_that_do_not_continue_the_chain_are_refused() {
    let folder = folder();
    let store = open(&data(&folder));
    say(&store, ONE, "first");
    let heads = store.heads(ONE).unwrap();
    let good = note(ONE, store.writer(), &heads, "second");
    let mut gap = good.clone();
    gap.key.seq += 1;
    let mut other_hash = good.clone();
    other_hash.hash[0] ^= 1;
    let mut other_body = good.clone();
    other_body.body.as_mut().unwrap().bytes[0] ^= 1;
    let no_body = Sealed { body: None, ..good.clone() };
    let elsewhere = Sealed { incident: TWO, ..good.clone() };
    for bad in [gap, other_hash, other_body, no_body, elsewhere] {
        let refused = store.append(&[plain(ONE, &heads, std::slice::from_ref(&bad))]);
        assert!(matches!(
            refused,
            Err(AppendError::Store(StoreError { fault: Fault::OutOfPlace { .. }, .. }))
        ));
    }
    store.append(&[plain(ONE, &heads, &[good])]).unwrap();
}

#[test]
fn two_connections_take_turns_and_see_each_other() {
    let folder = folder();
    let (window, line) = (open(&data(&folder)), open(&data(&folder)));
    assert_eq!(window.writer(), line.writer());
    let version = window.data_version().unwrap();
    let seen = window.heads(ONE).unwrap();
    let first = say(&line, ONE, "from the command line");
    assert_ne!(window.data_version().unwrap(), version);
    assert_eq!(window.read_since(ONE, &seen).unwrap(), std::slice::from_ref(&first));
    let second = say(&window, ONE, "from the window");
    assert_eq!(line.read(ONE).unwrap(), [first, second]);
}

#[test]
fn two_threads_append_at_once_and_both_are_whole() {
    let folder = folder();
    drop(open(&data(&folder)));
    let append_many = |name: &'static str| {
        let dir = data(&folder);
        std::thread::spawn(move || {
            let store = open(&dir);
            for number in 0..50 {
                loop {
                    let heads = store.heads(ONE).unwrap();
                    let sealed = note(ONE, store.writer(), &heads, &format!("{name} {number}"));
                    match store.append(&[plain(ONE, &heads, &[sealed])]) {
                        Ok(()) => break,
                        Err(AppendError::Conflict { .. }) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
            }
        })
    };
    let threads = [append_many("one"), append_many("two")];
    for thread in threads {
        thread.join().unwrap();
    }
    let log = open(&data(&folder)).read(ONE).unwrap();
    assert_eq!(log.len(), 100);
    let mut heads = Heads::default();
    for sealed in &log {
        assert!(heads.admits(sealed) && sealed.check().is_ok());
        heads.advance(sealed);
    }
}

#[test]
fn triggers_abort_every_change_even_by_a_strangers_tool() {
    let folder = folder();
    let store = open(&data(&folder));
    say(&store, ONE, "kept");
    let blob = Blob::new(b"letter".to_vec()).unwrap();
    let attach = || {
        let heads = store.heads(ONE).unwrap();
        let sealed = attaching(ONE, store.writer(), &heads, &blob);
        let blobs = std::slice::from_ref(&blob);
        store.append(&[Append { blobs, ..plain(ONE, &heads, &[sealed]) }]).unwrap();
    };
    attach();
    attach();
    let before = store.read(ONE).unwrap();
    let statements = [
        "UPDATE entry SET counter = 9",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "REPLACE INTO body SELECT incident, writer, seq, salt, x'00' FROM body",
        "UPDATE OR REPLACE body SET bytes = x'00'",
        "DELETE FROM body",
        "UPDATE blob SET bytes = x'00', size = 1",
        "DELETE FROM blob",
        "INSERT OR REPLACE INTO blob SELECT * FROM blob",
        "INSERT INTO blob VALUES (zeroblob(32), 1, x'00')",
        "UPDATE attachment SET seq = 1",
        "DELETE FROM attachment",
        "INSERT INTO attachment SELECT zeroblob(32), incident, writer, 9 FROM entry",
    ];
    let stranger = stranger(&data(&folder));
    for connection in [&stranger, &store.connection] {
        for sql in statements {
            let error = StoreError::from(connection.execute(sql, []).unwrap_err());
            assert!(
                matches!(&error.fault, Fault::Refused { rule } if rule.ends_with('.')),
                "{sql}: {error:?}"
            );
        }
    }
    assert_eq!(store.read(ONE).unwrap(), before);
    assert_eq!(store.blob(blob.digest()).unwrap().unwrap(), b"letter");
}

#[test]
fn an_erased_body_is_gone_for_good_and_its_chain_still_holds() {
    let folder = folder();
    let store = open(&data(&folder));
    let secret = say(&store, ONE, "身份证号 110101");
    say(&store, ONE, "kept");
    let by = erase(&store, ONE, &[secret.key]);
    let log = store.read(ONE).unwrap();
    assert_eq!(log.len(), 3);
    assert_eq!(log[0], Sealed { body: None, ..secret.clone() });
    assert_eq!(log[2], by);
    assert!(log.iter().all(|sealed| sealed.check().is_ok()));
    let back = store.connection.execute(
        "INSERT INTO body SELECT incident, writer, seq, x'0000000000000000000000000000000000000000000000000000000000000000', x'00' FROM entry WHERE seq = 1",
        [],
    );
    assert!(StoreError::from(back.unwrap_err()).to_string().contains("never brought back"));
    for name in [FILE, "dingli.db-wal"] {
        let bytes = std::fs::read(data(&folder).join(name)).unwrap_or_default();
        assert!(!bytes.windows(6).any(|six| six == b"110101"), "{name}");
    }
}

#[test]
fn a_full_disk_costs_the_ballast_and_no_acknowledged_entry() {
    let folder = folder();
    let store = open(&data(&folder));
    let first = say(&store, ONE, "first");
    let ballast = data(&folder).join("ballast");
    assert!(ballast.exists());
    let pages: i64 = store.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    store.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    let heads = store.heads(ONE).unwrap();
    let long = note(ONE, store.writer(), &heads, &"长".repeat(100_000));
    let error = store.append(&[plain(ONE, &heads, &[long])]).unwrap_err();
    assert!(
        matches!(error, AppendError::Store(StoreError { fault: Fault::DiskFull, .. })),
        "{error}"
    );
    assert!(!ballast.exists());
    assert_eq!(store.read(ONE).unwrap(), [first]);
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(()))
        .unwrap();
    say(&store, ONE, "second");
}

#[test]
fn idle_moments_empty_the_write_ahead_log_into_the_database() {
    let folder = folder();
    let store = open(&data(&folder));
    (0..40).for_each(|number| drop(say(&store, ONE, &format!("{number}"))));
    let left = |store: &Store| -> (i64, i64) {
        let status = "PRAGMA wal_checkpoint(NOOP)";
        store.connection.query_row(status, [], |row| Ok((row.get(1)?, row.get(2)?))).unwrap()
    };
    assert_eq!(left(&store).1, 0);
    store.tidy().unwrap();
    let (frames, moved) = left(&store);
    assert!(frames > 0 && frames == moved, "{frames} {moved}");
}

#[test]
fn an_attachment_over_the_cap_is_refused() {
    let error = Blob::new(vec![0; 50 * 1024 * 1024 + 1]).unwrap_err();
    assert!(matches!(error.fault, Fault::TooBig { size: 52_428_801, limit: MAX_BLOB }));
    let digest = Digest::of(b"abc");
    assert_eq!(
        digest.to_string(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert_eq!(digest.to_string().parse::<Digest>().unwrap(), digest);
}

#[test]
fn drafts_are_kept_until_cleared() {
    let folder = folder();
    let store = open(&data(&folder));
    let draft = |text: &str| DraftRow { slot: "capture".into(), text: text.into(), saved: 5 };
    store.put_draft(Some(ONE), &draft("half")).unwrap();
    store.put_draft(Some(ONE), &draft("half a")).unwrap();
    store.put_draft(None, &draft("new incident")).unwrap();
    let store = open(&data(&folder));
    assert_eq!(store.drafts(Some(ONE)).unwrap(), [draft("half a")]);
    store.clear_draft(Some(ONE), "capture").unwrap();
    assert_eq!(store.drafts(Some(ONE)).unwrap(), []);
    assert_eq!(store.drafts(None).unwrap(), [draft("new incident")]);
}

fn summary(live: bool, activity: i64, opened_on: &str) -> SummaryRow {
    SummaryRow {
        live,
        activity,
        opened_on: opened_on.into(),
        json: format!(r#"{{"n":{activity}}}"#),
    }
}

#[test]
fn the_list_shows_open_incidents_first_and_references_grow_on_a_collision() {
    let folder = folder();
    let store = open(&data(&folder));
    // The letters are the identifier's lowest bits first.
    let like =
        |bits: u128| IncidentId((0x0001_0000_0000_0000_0000_0000_0000_0000 + bits).to_be_bytes());
    let (first, second, third) = (like(0), like(1 << 20), like(1));
    assert_eq!(&first.letters()[..5], "00000");
    assert_eq!(&second.letters()[..5], "00001");
    for (id, row) in [(first, summary(false, 30, "0307")), (third, summary(true, 10, "0309"))] {
        let heads = Heads::default();
        let sealed = note(id, store.writer(), &heads, "opened");
        store.append(&[Append { summary: Some(row), ..plain(id, &heads, &[sealed]) }]).unwrap();
    }
    let references = |store: &Store, filter| -> Vec<String> {
        store.incidents(filter, 10).unwrap().into_iter().map(|row| row.reference).collect()
    };
    assert_eq!(references(&store, Filter::All), ["0309-100", "0307-000"]);
    assert_eq!(references(&store, Filter::Live), ["0309-100"]);
    store.put_summary(second, &summary(true, 20, "0308")).unwrap();
    assert_eq!(references(&store, Filter::All), ["0308-00001", "0309-100", "0307-00000"]);
    assert_eq!(store.incidents(Filter::All, 1).unwrap()[0].json, r#"{"n":20}"#);
    assert_eq!(store.incident(third).unwrap().unwrap().reference, "0309-100");
    assert_eq!(store.incident(ONE).unwrap(), None);

    assert_eq!(store.find_reference("0307-ooo").unwrap(), [first]);
    assert_eq!(store.find_reference("0308 oooo").unwrap(), [second]);
    assert_eq!(store.find_reference("0000").unwrap().len(), 2);
    assert_eq!(store.find_reference("loo").unwrap(), [third]);
    assert_eq!(store.find_reference("0101-000").unwrap(), []);
    assert_eq!(store.find_reference(&second.to_string()).unwrap(), [second]);
}

#[test]
fn search_is_exact_over_all_incidents() {
    let folder = folder();
    let store = open(&data(&folder));
    let quoted = say(&store, ONE, "他说 “先恢复” \"RAID\"\t100%");
    let other = say(&store, TWO, "raid 卡坏了");
    let hits = |text: &str| store.search_bodies(text).unwrap().hits;
    assert_eq!(hits("Raid"), [(ONE, quoted.key), (TWO, other.key)]);
    assert_eq!(hits("\"raid\"\t1"), [(ONE, quoted.key)]);
    assert_eq!(hits("卡"), [(TWO, other.key)]);
    assert_eq!(hits("%"), [(ONE, quoted.key)]);
    assert_eq!(hits("_"), []);
    assert_eq!(hits(""), []);
}
