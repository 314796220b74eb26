//! `merge`: another laptop's copy of the same incident.

use super::{Home, on, ran, texts};

/// A second laptop that starts from a backup of the first.
fn colleague(home: &Home) -> std::path::PathBuf {
    let dir = home.beside("colleague");
    std::fs::create_dir(&dir).unwrap();
    home.run(&["backup", dir.join("dingli.db").to_str().unwrap()]).well();
    dir
}

#[test]
fn two_laptops_become_one_log() {
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    let file = home.beside("letter.txt");
    std::fs::write(&file, "律师函").unwrap();
    ran(on(&other).args(["log", &reference, "他们记的"]), "").well();
    ran(on(&other).args(["attach", &reference, file.to_str().unwrap()]), "").well();
    let theirs = ran(on(&other).args(["new", "另一件", "--customer", "丙"]), "").well();
    home.run(&["log", &reference, "我们记的"]).well();
    let merged = home.run(&["merge", other.to_str().unwrap()]);
    assert!(merged.err.contains("taken in"), "{}", merged.err);
    assert_eq!(merged.well(), "");
    let said = texts(&home, &reference);
    assert!(
        said.contains(&"他们记的".to_owned()) && said.contains(&"我们记的".to_owned()),
        "{said:?}"
    );
    let timeline = home.run(&["timeline", &reference, "--json"]).json();
    assert_eq!(
        timeline.as_array().unwrap().iter().filter(|line| line["kind"] == "merged").count(),
        2,
        "the copy said what it inherited, and the merge what it took in"
    );
    let back = home.beside("back.txt");
    home.run(&["attachment", &reference, "1", "-o", back.to_str().unwrap()]).well();
    assert_eq!(std::fs::read_to_string(&back).unwrap(), "律师函");
    assert_eq!(home.run(&["show", theirs.trim(), "--json"]).json()["customer"], "丙");
    assert_eq!(home.run(&["show", &reference, "--json"]).json()["counts"]["writers"], 2);
    home.run(&["doctor", "--deep"]).well();
    let before = texts(&home, &reference).len();
    let again = home.run(&["merge", other.to_str().unwrap()]);
    assert!(again.err.contains("0 entries"), "{}", again.err);
    again.well();
    assert_eq!(texts(&home, &reference).len(), before, "what is known already changes nothing");
}

#[test]
fn a_folder_without_a_log_is_refused() {
    let home = Home::new();
    home.incident();
    let nothing = home.beside("nothing");
    let told = home.run(&["merge", nothing.to_str().unwrap()]).refused();
    assert!(told.contains("nothing"), "{told}");
    assert!(!nothing.exists());
}

/// Everything two folders have to agree on, as it is printed.
fn printed(dir: &std::path::Path, reference: &str) -> Vec<String> {
    [
        &["list", "--all", "--json"][..],
        &["show", reference, "--json"],
        &["timeline", reference],
        &["timeline", reference, "--json"],
        &["due", reference, "--json"],
        &["report", reference, "--for", "internal", "-o", "-"],
    ]
    .iter()
    .map(|words| ran(on(dir).args(*words), "").well())
    .collect()
}

#[test]
fn case_8_8_two_folders_merged_both_ways_print_the_same() {
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    let dirs = [home.dir(), other];
    let words = |dir: usize, words: &[&str]| ran(on(&dirs[dir]).args(words), "").well();
    for round in 0..5 {
        let text = format!("第 {round} 轮");
        words(0, &["log", &reference, &text, "/c"]);
        words(1, &["promise", &reference, &text]);
        words(round % 2, &["offer", &reference, &text]);
        words(1, &["log", &reference, "内部"]);
        let [first, second] = [round % 2, 1 - round % 2];
        words(first, &["merge", dirs[second].to_str().unwrap()]);
        words(second, &["merge", dirs[first].to_str().unwrap()]);
        assert_eq!(printed(&dirs[0], &reference), printed(&dirs[1], &reference), "round {round}");
        for [into, from] in [[0, 1], [1, 0]] {
            let again = ran(on(&dirs[into]).args(["merge", dirs[from].to_str().unwrap()]), "");
            assert!(again.err.contains("0 entries"), "{}", again.err);
        }
        assert_eq!(printed(&dirs[0], &reference), printed(&dirs[1], &reference));
        // What leaves is the same too. It is noted where it was made, so the two are made of the same log first.
        let papers = dirs.each_ref().map(|dir| {
            ran(on(dir).args(["report", &reference, "--for", "customer", "-o", "-"]), "").well()
        });
        assert_eq!(papers[0], papers[1]);
        words(0, &["merge", dirs[1].to_str().unwrap()]);
        words(1, &["merge", dirs[0].to_str().unwrap()]);
    }
    home.run(&["doctor", "--deep"]).well();
}

#[test]
fn case_2_two_promises_called_alike_are_told_apart_when_one_is_asked_for() {
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    home.run(&["promise", &reference, "换盘"]).well();
    ran(on(&other).args(["promise", &reference, "道歉"]), "").well();
    home.run(&["merge", other.to_str().unwrap()]).well();
    let said = home.run(&["keep", &reference, "P1"]).refused();
    assert!(said.contains("“换盘”") && said.contains("“道歉”"), "{said}");
    let name = |words: &str| {
        let before = said.split(words).next().unwrap().trim_end_matches(['“', ' ']);
        before.rsplit([' ', ':', '：']).next().unwrap().to_owned()
    };
    assert!(name("道歉").starts_with("P1."), "{said}");
    for verb in ["retract", "correct"] {
        let told = home.run(&[verb, &reference, "P1", "写错了"]).refused();
        assert!(told.contains("P1."), "{told}");
    }
    home.run(&["keep", &reference, &name("道歉")]).well();
    let shown = home.run(&["show", &reference, "--json"]).well();
    assert!(!shown.contains("P1."), "neither is called otherwise: {shown}");
}

/// A second folder with `count` entries of one incident that the first does not know, and its reference.
fn another_incident(home: &Home, name: &str, count: usize) -> (std::path::PathBuf, String) {
    let dir = home.beside(name);
    let made = ran(on(&dir).args(["new", "另一件", "--customer", "丙"]), "").well();
    let lines: String =
        (0..count).map(|nth| format!("{{\"act\":\"note\",\"text\":\"话 {nth}\"}}\n")).collect();
    ran(on(&dir).args(["record", made.trim()]), &lines).well();
    (dir, made.trim().to_owned())
}

#[test]
fn case_8_1_a_merge_that_is_killed_leaves_all_of_an_incident_or_nothing() {
    const ENTRIES: usize = 400;
    let home = Home::new();
    home.incident();
    let (other, reference) = another_incident(&home, "other", ENTRIES);
    let began = std::time::Instant::now();
    let whole = home.beside("whole");
    ran(on(&whole).args(["settings", "--name", "A"]), "").well();
    ran(on(&whole).args(["merge", other.to_str().unwrap()]), "").well();
    let takes = began.elapsed().as_micros();
    let (mut nothing, mut everything) = (0, 0);
    for round in 0..40_u32 {
        let dir = home.beside(&format!("copy-{round}"));
        ran(on(&dir).args(["settings", "--name", "A"]), "").well();
        let mut child = on(&dir)
            .args(["merge", other.to_str().unwrap()])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let wait = takes * u128::from(round * 7919 % 40) / 40;
        std::thread::sleep(std::time::Duration::from_micros(wait.try_into().unwrap()));
        let _ = child.kill();
        child.wait().unwrap();
        let listed = ran(on(&dir).args(["list", "--all", "--json"]), "").json();
        ran(on(&dir).args(["doctor", "--deep"]), "").well();
        match listed.as_array().unwrap().as_slice() {
            [] => nothing += 1,
            [one] => {
                assert_eq!(one["reference"], reference);
                assert!(one["entries"].as_u64().unwrap() > ENTRIES as u64);
                everything += 1;
            }
            more => panic!("{more:?}"),
        }
        // A second merge makes it whole, or changes nothing.
        ran(on(&dir).args(["merge", other.to_str().unwrap()]), "").well();
        ran(on(&dir).args(["show", &reference]), "").well();
        std::fs::remove_dir_all(&dir).unwrap();
    }
    assert!(nothing > 0, "{nothing} of nothing, {everything} of everything");
}

/// The database of a folder, with its triggers gone: as somebody changes it who wants to.
fn tampered(dir: &std::path::Path) -> rusqlite::Connection {
    let database = rusqlite::Connection::open(dir.join("dingli.db")).unwrap();
    let triggers: Vec<String> = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for name in triggers {
        database.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    database
}

#[test]
fn case_8_4_an_incident_without_room_can_be_read_and_linked_and_says_so() {
    use dingli::{
        incident::{Draft, Event, Visibility, WriterId, event::Noted},
        store::{Heads, Tip, seal_act},
    };
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    let id = {
        let session = dingli::session::Session::open(&home.dir()).unwrap();
        session.find(&reference).unwrap()
    };
    let now = "2025-03-07T06:00:00Z".parse().unwrap();
    let heads =
        Heads([(WriterId([9; 16]), Tip { seq: 1, counter: (1 << 53) - 1, hash: [0; 32] })].into());
    let noted = Noted { text: "最大的编号".into(), tags: Vec::new(), mentions: Vec::new() };
    let draft = Draft {
        event: Event::Noted(noted),
        effect: None,
        who: None,
        occurred: now,
        known: now,
        stated: false,
        whole_day: false,
        visibility: Visibility::Internal,
    };
    let database = rusqlite::Connection::open(other.join("dingli.db")).unwrap();
    // In the directory of people too: what is said of somebody still stands in the incident then.
    for log in [id, dingli::incident::IncidentId::DIRECTORY] {
        let draft = std::slice::from_ref(&draft);
        let high = seal_act(log, WriterId([8; 16]), &heads, "x", now, draft).unwrap().remove(0);
        let (key, body) = ((log.0, [8_u8; 16], 1), high.body.as_ref().unwrap());
        let entry = (
            key.0,
            key.1,
            key.2,
            high.counter,
            high.head_salt,
            &high.head,
            high.head_commit,
            high.body_commit,
            high.prev,
            high.hash,
        );
        database
            .execute("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", entry)
            .unwrap();
        let body = (key.0, key.1, key.2, body.salt, &body.bytes);
        database.execute("INSERT INTO body VALUES (?1, ?2, ?3, ?4, ?5)", body).unwrap();
    }
    drop(database);
    home.run(&["merge", other.to_str().unwrap()]).well();
    assert!(texts(&home, &reference).contains(&"最大的编号".to_owned()));
    for words in [&["log", &reference, "再来一条"][..], &["promise", &reference, "换盘"]] {
        let told = home.run(words).refused();
        assert!(told.contains("no room") && told.contains("new incident"), "{told}");
    }
    // What people may need of it is still there.
    home.run(&["timeline", &reference]).well();
    home.run(&["report", &reference, "--for", "customer", "-o", "-"]).well();
    let next = home.run(&["new", "接着处理", "--customer", "证券客户"]).well();
    home.run(&["link", next.trim(), &reference, "接着处理"]).well();
    home.run(&["stakeholder", next.trim(), "郑"]).well();
    assert!(home.run(&["show", next.trim(), "--json"]).well().contains("郑"));
    home.run(&["doctor", "--deep"]).well();
}

#[test]
fn case_8_9_what_did_not_come_whole_is_named_by_the_merge_and_by_the_doctor() {
    let home = Home::new();
    let reference = home.incident();
    let other = colleague(&home);
    for text in ["一", "fee 1000", "三", "四"] {
        ran(on(&other).args(["log", &reference, text]), "").well();
    }
    let whole = home.beside("whole");
    std::fs::create_dir(&whole).unwrap();
    let copy = whole.join("dingli.db");
    ran(on(&other).args(["backup", copy.to_str().unwrap()]), "").well();
    let database = tampered(&other);
    let changed = database.execute(
        "UPDATE body SET bytes = CAST(replace(CAST(bytes AS TEXT), 'fee 1000', 'fee 9000') AS BLOB) WHERE instr(bytes, CAST('fee 1000' AS BLOB)) > 0",
        [],
    );
    assert_eq!(changed.unwrap(), 1);
    drop(database);
    let merged = home.run(&["merge", other.to_str().unwrap()]);
    assert_eq!(merged.status, 1, "{merged:?}");
    assert!(merged.err.contains("is damaged in the other log"), "{}", merged.err);
    // What follows it came in, and no changed word.
    let said = texts(&home, &reference);
    assert!(said.contains(&"四".to_owned()) && !said.iter().any(|text| text.contains("9000")));
    let doctor = home.run(&["doctor", "--deep"]);
    assert_eq!(doctor.status, 1);
    assert!(doctor.err.contains("is missing and was not erased"), "{}", doctor.err);
    home.run(&["merge", whole.to_str().unwrap()]).well();
    home.run(&["doctor", "--deep"]).well();
    assert!(texts(&home, &reference).contains(&"fee 1000".to_owned()));

    // A head that was changed keeps out what follows it, and is named with its folder until it comes whole.
    let third = home.beside("third");
    let database = tampered(&whole);
    let changed = database.execute(
        "UPDATE entry SET head = CAST(replace(CAST(head AS TEXT), 'noted', 'notes') AS BLOB) WHERE seq = 3
         AND instr(head, CAST('noted' AS BLOB)) > 0",
        [],
    );
    assert_eq!(changed.unwrap(), 1);
    drop(database);
    let merge =
        |from: &std::path::Path| ran(on(&third).args(["merge", from.to_str().unwrap()]), "");
    for said in [merge(&whole), merge(&whole), ran(on(&third).args(["doctor", "--deep"]), "")] {
        assert_eq!(said.status, 1, "{said:?}");
        let named =
            said.err.contains(whole.to_str().unwrap()) && said.err.contains(":3 of incident");
        assert!(named && said.err.contains("more follow it"), "{}", said.err);
    }
    merge(&home.dir()).well();
    ran(on(&third).args(["doctor", "--deep"]), "").well();
}
