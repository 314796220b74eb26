use std::fs;

use super::*;

fn listed(store: &Store, incident: IncidentId) {
    let row = SummaryRow { live: true, activity: 1, opened_on: "0307".into(), json: "{}".into() };
    store.put_summary(incident, &row).unwrap();
}

/// Two incidents, an erased body, an attachment, the directory: all there is to check.
fn full(dir: &Path) -> (Store, Vec<Sealed>) {
    let store = open(dir);
    let first = say(&store, ONE, "first");
    say(&store, ONE, "second");
    say(&store, ONE, "third");
    erase(&store, ONE, &[first.key]);
    say(&store, IncidentId::DIRECTORY, "a person");
    let blob = Blob::new(b"letter".to_vec()).unwrap();
    let heads = store.heads(TWO).unwrap();
    let attached = attaching(TWO, store.writer(), &heads, &blob);
    let blobs = &[blob];
    store.append(&[Append { blobs, ..plain(TWO, &heads, &[attached]) }]).unwrap();
    listed(&store, ONE);
    listed(&store, TWO);
    let log = store.read(ONE).unwrap();
    (store, log)
}

#[test]
fn a_whole_log_verifies() {
    let folder = folder();
    let (store, _) = full(&data(&folder));
    let report = store.verify(None).unwrap();
    assert_eq!(
        report,
        VerifyReport { entries: 6, chains: 3, erased: 1, kept: 0, blobs: 1, problems: vec![] }
    );
    let one = store.verify(Some(ONE)).unwrap();
    assert_eq!(
        one,
        VerifyReport { entries: 4, chains: 1, erased: 1, kept: 0, blobs: 0, problems: vec![] }
    );
}

/// Every way of tampering, after the triggers were dropped, and what is found.
#[test]
fn whatever_was_changed_behind_our_back_is_found() {
    let flip = |table: &str, column: &str, seq: u64| {
        format!(
            "UPDATE {table} SET {column} = CAST(substr({column}, 1, 4) || iif(substr({column}, 5, 1) = x'ff', x'00', x'ff') || substr({column}, 6) AS BLOB)
             WHERE seq = {seq} AND incident = x'01010101010101010101010101010101'"
        )
    };
    let where_two = "WHERE seq = 2 AND incident = x'01010101010101010101010101010101'";
    let pristine = folder();
    let (store, log) = full(&data(&pristine));
    drop(store);
    let (two, three, four) = (log[1].key, log[2].key, log[3].key);
    let flaw = |flaw| Problem::Flaw(ONE, two, flaw);
    let cases: Vec<(String, Vec<Problem>)> = vec![
        (flip("entry", "head", 2), vec![flaw(Flaw::Head)]),
        (flip("entry", "head_salt", 2), vec![flaw(Flaw::Head)]),
        (flip("entry", "head_commit", 2), vec![flaw(Flaw::Head)]),
        (flip("body", "bytes", 2), vec![flaw(Flaw::Body)]),
        (flip("body", "salt", 2), vec![flaw(Flaw::Body)]),
        (flip("entry", "body_commit", 2), vec![flaw(Flaw::Body)]),
        (flip("entry", "hash", 2), vec![flaw(Flaw::Link), Problem::Link(ONE, three)]),
        (flip("entry", "prev", 2), vec![Problem::Link(ONE, two), flaw(Flaw::Link)]),
        (flip("entry", "body_commit", 1), vec![Problem::Flaw(ONE, log[0].key, Flaw::Link)]),
        (format!("UPDATE entry SET counter = 1 {where_two}"), vec![Problem::Counter(ONE, two), flaw(Flaw::Link)]),
        (format!("DELETE FROM body {where_two}"), vec![Problem::BodyMissing(ONE, two)]),
        (format!("DELETE FROM body {where_two}; DELETE FROM entry {where_two}"), vec![Problem::Gap(ONE, three)]),
        (
            format!("INSERT INTO erasure SELECT incident, writer, seq, writer, 4 FROM entry {where_two};
                     DELETE FROM body {where_two}"),
            vec![Problem::Erasure(ONE, two)],
        ),
        (
            "INSERT INTO body SELECT incident, writer, 1, salt, bytes FROM body WHERE seq = 2".into(),
            vec![Problem::Flaw(ONE, log[0].key, Flaw::Body)],
        ),
        ("DELETE FROM attachment; DELETE FROM blob".into(), vec![
            Problem::AttachmentNote(TWO, EntryKey { seq: 1, ..two }),
            Problem::AttachmentMissing(TWO, EntryKey { seq: 1, ..two }),
        ]),
        (
            "INSERT INTO blob VALUES (x'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', 1, x'78')".into(),
            vec![Problem::BlobUnnamed(Digest::of(b"x"))],
        ),
        ("DELETE FROM erasure".into(), vec![Problem::BodyMissing(ONE, log[0].key), Problem::NotErased(ONE, log[0].key)]),
        ("DELETE FROM blob".into(), vec![Problem::AttachmentMissing(TWO, EntryKey { seq: 1, ..two })]),
        ("UPDATE blob SET bytes = x'6c65747465ff'".into(), vec![Problem::Blob(Digest::of(b"letter"))]),
        ("DELETE FROM incident WHERE opened_on = '0307' AND hex(id) LIKE '02%'".into(), vec![Problem::NotListed(TWO)]),
    ];
    for (number, (sql, expected)) in cases.into_iter().enumerate() {
        let dir = pristine.path().join(format!("case {number}"));
        copy_folder(&data(&pristine), &dir);
        let stranger = stranger(&dir);
        let mut triggers =
            stranger.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let names: Vec<String> =
            triggers.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        drop(triggers);
        for name in names {
            stranger.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        stranger.execute_batch(&sql).unwrap();
        drop(stranger);
        let store = open(&dir);
        let report = store.verify(None).unwrap();
        assert_eq!(report.problems, expected, "{sql}");
        assert!(report.problems.iter().all(|problem| problem.to_string().ends_with('.')));
        assert_eq!(store.verify(Some(ONE)).unwrap().entries, store.read(ONE).unwrap().len() as u64);
    }
    assert_eq!(four.seq, 4);
}

#[test]
fn a_flipped_byte_in_the_file_itself_is_found() {
    let folder = folder();
    let (store, log) = full(&data(&folder));
    drop(store);
    let path = data(&folder).join(FILE);
    let whole = fs::read(&path).unwrap();
    for bytes in [&log[1].head_salt[..], &log[1].hash[..], &log[1].body.as_ref().unwrap().bytes[..]]
    {
        let at = whole.windows(bytes.len()).position(|window| window == bytes).unwrap();
        let mut damaged = whole.clone();
        damaged[at + bytes.len() / 2] ^= 0x10;
        fs::write(&path, &damaged).unwrap();
        let problems = open(&data(&folder)).verify(None).unwrap().problems;
        let at_two_or_after = |problem: &Problem| match problem {
            Problem::Flaw(ONE, key, _) | Problem::Link(ONE, key) => (2..=3).contains(&key.seq),
            _ => false,
        };
        assert!(!problems.is_empty() && problems.iter().all(at_two_or_after), "{problems:?}");
    }
}

#[test]
fn an_older_database_put_back_is_noticed_and_remembered_until_it_is_made_good() {
    let folder = folder();
    let dir = data(&folder);
    let (store, _) = full(&dir);
    let old = folder.path().join("old.db");
    store.backup(&old).unwrap();
    let gone = say(&store, ONE, "after the backup");
    let all = store.read(ONE).unwrap();
    let writer = store.writer();
    drop(store);
    fs::copy(&old, dir.join(FILE)).unwrap();

    let mut store = open(&dir);
    let lost = Warning::Lost { incident: ONE, entry: gone.key, left: 4 };
    assert_eq!(store.warnings(), [lost, Warning::NewWriter(NewWriter::Lost)]);
    assert_ne!(store.writer(), writer);
    let problem = Problem::Lost(ONE, gone.key, 4);
    assert_eq!(store.verify(None).unwrap().problems, std::slice::from_ref(&problem));
    say(&store, ONE, "goes on");
    assert_eq!(store.verify(None).unwrap().problems, [problem]);
    assert_eq!(store.merge(all, &[], |_| Erasures::Obey).unwrap().added, [(ONE, gone.key)]);
    assert_eq!(store.verify(None).unwrap().problems, []);
}

#[test]
fn a_backup_is_one_whole_file_that_overwrites_nothing_and_goes_on_as_a_new_writer() {
    let folder = folder();
    let (store, log) = full(&data(&folder));
    let to = folder.path().join("backup.db");
    store.backup(&to).unwrap();
    let bytes = fs::read(&to).unwrap();
    assert!(matches!(store.backup(&to).unwrap_err().fault, Fault::Exists));
    assert_eq!(fs::read(&to).unwrap(), bytes);
    assert!(!folder.path().join("backup.db-wal").exists());
    assert_eq!(crate::platform::files::open_to_others(&to), None);
    let nowhere = store.backup(&folder.path().join("missing/backup.db")).unwrap_err();
    assert!(matches!(nowhere.fault, Fault::Missing), "{nowhere}");

    let restored = folder.path().join("restored");
    fs::create_dir(&restored).unwrap();
    fs::copy(&to, restored.join(FILE)).unwrap();
    let copy = open(&restored);
    assert_ne!(copy.writer(), store.writer());
    assert_eq!(copy.read(ONE).unwrap(), log);
    assert_eq!(copy.verify(None).unwrap().problems, []);
}

#[test]
fn one_pass_over_many_incidents_reads_what_each_look_up_reads() {
    let folder = folder();
    let (store, _) = full(&data(&folder));
    let missing = IncidentId([0xee; 16]);
    let mut all = [IncidentId::DIRECTORY, ONE, TWO, missing];
    all.sort();
    for wanted in 0..1_u32 << all.len() {
        let some: Vec<IncidentId> = all
            .iter()
            .enumerate()
            .filter(|(at, _)| wanted >> at & 1 == 1)
            .map(|(_, id)| *id)
            .collect();
        let unlisted: Vec<_> = some.iter().map(|&id| (id, 0)).collect();
        let alone: Vec<_> = some.iter().map(|id| store.entries(*id).unwrap().0).collect();
        assert_eq!(store.entries_of_each(&unlisted).unwrap(), alone);
    }
}
