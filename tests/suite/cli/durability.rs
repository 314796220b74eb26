//! What was acknowledged is there, whoever else writes and whenever the program dies.

use std::{
    collections::BTreeSet,
    hash::{BuildHasher as _, RandomState},
    io::{BufRead as _, BufReader, Read as _},
    process::Stdio,
    time::{Duration, Instant},
};

use dingli::{
    incident::EntryKey,
    session::Session,
    store::{Store, open_entry},
};

use super::{Home, ran};

fn notes(name: &str, count: usize) -> String {
    (0..count)
        .map(|number| format!("{{\"act\":\"note\",\"text\":\"{name} {number}\"}}\n"))
        .collect()
}

/// The keys in acknowledgements that arrived whole.
fn acknowledged(out: &str) -> Vec<EntryKey> {
    let whole = &out[..out.rfind('\n').map_or(0, |end| end + 1)];
    whole.lines().flat_map(|line| line.split(' ').skip(1)).map(|key| key.parse().unwrap()).collect()
}

/// Every key on file of an incident; its chains are whole.
fn on_file(home: &Home, reference: &str) -> BTreeSet<EntryKey> {
    let session = Session::open(&home.dir()).unwrap();
    let id = session.find(reference).unwrap();
    let store: &Store = session.store();
    assert_eq!(store.verify(None).unwrap().problems, []);
    let read = store.read(id).unwrap();
    assert!(read.iter().all(|sealed| open_entry(sealed).event().is_some()));
    read.iter().map(|sealed| sealed.key).collect()
}

#[test]
fn two_processes_append_a_thousand_entries_each() {
    let home = Home::new();
    let reference = home.incident();
    let before = on_file(&home, &reference);
    let keys: Vec<Vec<EntryKey>> = std::thread::scope(|scope| {
        let writers = ["甲", "乙"].map(|name| {
            let (home, reference) = (&home, &reference);
            scope.spawn(move || {
                let ran =
                    ran(home.command().args(["record", reference, "--each"]), &notes(name, 1000));
                acknowledged(&ran.well())
            })
        });
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    assert!(keys.iter().all(|keys| keys.len() == 1000 && keys.is_sorted()));
    let ours: BTreeSet<EntryKey> = keys.into_iter().flatten().collect();
    assert_eq!(ours.len(), 2000, "no key twice");
    let after = on_file(&home, &reference);
    assert_eq!(after.difference(&before).copied().collect::<BTreeSet<_>>(), ours);
    let said = super::texts(&home, &reference);
    for name in ["甲", "乙"] {
        let own: Vec<_> = said.iter().filter(|text| text.starts_with(name)).collect();
        assert_eq!(own.len(), 1000);
        assert_eq!(*own[999], format!("{name} 999"), "each writer's own order is kept");
    }
}

#[test]
fn two_hundred_sudden_deaths_lose_nothing_acknowledged() {
    let home = Home::new();
    let reference = home.incident();
    let file = home.beside("lines.jsonl");
    std::fs::write(&file, notes("死", 400)).unwrap();
    let mut promised = BTreeSet::new();
    let mut mid_work = 0;
    let begun = || {
        home.command()
            .args(["record", &reference, "--each", "--file", file.to_str().unwrap()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    // How long it takes on this machine until something is on file: a busy one is slow to start.
    let mut child = begun();
    let started = Instant::now();
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut first).unwrap();
    let start = u64::try_from(started.elapsed().as_micros()).unwrap();
    child.kill().unwrap();
    out.read_to_string(&mut first).unwrap();
    child.wait().unwrap();
    promised.extend(acknowledged(&first));
    for round in 0..200_u64 {
        let mut child = begun();
        let random = RandomState::new().hash_one(round);
        std::thread::sleep(Duration::from_micros(start / 2 + random % (start + 60_000)));
        // On Unix this is SIGKILL, on Windows TerminateProcess.
        child.kill().unwrap();
        let mut out = String::new();
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        child.wait().unwrap();
        let keys = acknowledged(&out);
        mid_work += usize::from(!keys.is_empty() && keys.len() < 400);
        promised.extend(keys);
    }
    assert!(mid_work > 50, "the rounds have to hit the writing itself: {mid_work}");
    let kept = on_file(&home, &reference);
    assert_eq!(promised.difference(&kept).next(), None);
    home.run(&["doctor", "--deep"]).well();
}
