//! What is damaged or missing on file: named where it stands, never told as true, and the rest stays usable.

use std::fs;

use rusqlite::Connection;

use super::{Home, Ran};

/// A log of one incident: notes 5 to 8, the first two visible.
struct Log {
    home: Home,
    reference: String,
}

impl Log {
    fn new() -> Self {
        let home = Home::new();
        let reference = home.incident();
        for note in ["赔 1000 yuan 给客户 /c", "已到现场 /c", "内部判断 alpha", "内部判断 beta"]
        {
            home.run(&["log", &reference, note]).well();
        }
        Self { home, reference }
    }

    fn run(&self, words: &[&str]) -> Ran {
        let words: Vec<&str> = words
            .iter()
            .map(|word| if *word == "REF" { self.reference.as_str() } else { word })
            .collect();
        self.home.run(&words)
    }

    fn database(&self) -> Connection {
        Connection::open(self.home.dir().join("dingli.db")).unwrap()
    }

    /// Does to the database what no program of ours does.
    fn tamper(&self, sql: &str) {
        let log = self.database();
        let mut names =
            log.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let names: Vec<String> =
            names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        log.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        for name in names {
            log.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        log.execute_batch(sql).unwrap();
    }

    /// The number in the timeline of the entry that holds this text.
    fn number(&self, text: &str) -> i64 {
        let like = format!("%{text}%");
        let sql = "SELECT seq FROM body WHERE CAST(bytes AS TEXT) LIKE ?1 ORDER BY seq LIMIT 1";
        self.database().query_row(sql, [like], |row| row.get(0)).unwrap()
    }

    /// The bytes in a column of an entry with one bit flipped.
    fn flip(&self, table: &str, column: &str, seq: i64, bit: usize) {
        let read =
            format!("SELECT {column} FROM {table} WHERE seq = ?1 AND incident <> zeroblob(16)");
        let mut bytes: Vec<u8> = self.database().query_row(&read, [seq], |row| row.get(0)).unwrap();
        let bit = bit % (bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        let hex = bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        self.tamper(&format!(
            "UPDATE {table} SET {column} = x'{hex}' WHERE seq = {seq} AND incident <> zeroblob(16)"
        ));
    }

    /// The line of the timeline with that number.
    fn line(&self, seq: i64) -> String {
        let timeline = self.run(&["timeline", "REF"]).well();
        let mark = format!("#{seq} ");
        timeline.lines().find(|line| line.contains(&mark)).unwrap_or_default().to_owned()
    }

    /// Everything that can be asked names the damage, and none of it says any of these words.
    fn is_named(&self, never: &[&str]) {
        let never_said = |said: &str| {
            for word in never {
                assert!(!said.contains(word), "{word}: {said}");
            }
        };
        for words in [
            &["timeline", "REF"][..],
            &["timeline", "REF", "--json"],
            &["show", "REF"],
            &["show", "REF", "--json"],
            &["due", "REF"],
            &["due"],
            &["report", "REF", "--for", "customer"],
            &["report", "REF", "--for", "customer", "--format", "json"],
            &["report", "REF", "--for", "internal"],
            &["report", "REF", "--for", "internal", "--document", "handover-brief"],
        ] {
            let ran = self.run(words);
            assert_eq!(ran.status, 0, "{words:?} {ran:?}");
            assert!(ran.err.contains("no longer be read"), "{words:?} {ran:?}");
            if words[0] == "report" {
                assert!(
                    ran.out.contains("could not be read when this document was made"),
                    "{ran:?}"
                );
            }
            never_said(&ran.out);
            never_said(&ran.err);
        }
        let copied = self.run(&["backup", "copy.db"]);
        assert_eq!(copied.status, 1);
        assert!(
            copied.err.contains("the log is damaged and so is the copy")
                && !copied.err.contains("checked"),
            "{copied:?}"
        );
        fs::remove_file(self.home.beside("copy.db")).unwrap();
        assert_eq!(self.run(&["doctor"]).status, 1);
        // The rest goes on.
        self.run(&["log", "REF", "照常记录"]).well();
        assert!(self.run(&["search", "照常记录"]).well().contains("照常记录"));
    }
}

#[test]
fn case_8_5_a_changed_body_is_named_and_never_told() {
    let log = Log::new();
    let seq = log.number("1000 yuan");
    log.tamper(&format!(
        "UPDATE body SET bytes = CAST(replace(CAST(bytes AS TEXT), '1000 yuan', '9000 yuan') AS BLOB) WHERE seq = {seq}"
    ));
    assert!(log.line(seq).contains("damaged: the content on file is not what was recorded"));
    let json = log.run(&["timeline", "REF", "--json"]).json();
    let damaged: Vec<_> =
        json.as_array().unwrap().iter().filter(|one| one.get("damage").is_some()).collect();
    assert_eq!(damaged.len(), 1);
    assert_eq!((&damaged[0]["damage"], &damaged[0]["kind"]), (&"damaged".into(), &"noted".into()));
    for text in ["9000", "1000 yuan"] {
        let searched = log.run(&["search", text]);
        assert!(searched.err.contains("1 entry is damaged or missing"), "{searched:?}");
        assert!(!searched.out.contains("yuan"), "{searched:?}");
    }
    let chinese = log.run(&["timeline", "REF", "--lang", "zh-CN"]);
    assert!(
        chinese.out.contains("此条已损坏") && chinese.err.contains("已无法读取"),
        "{chinese:?}"
    );
    log.is_named(&["9000", "1000 yuan"]);
    let doctor = log.run(&["doctor", "--deep"]);
    assert!(doctor.err.contains("its content differs"), "{}", doctor.err);
}

#[test]
fn case_8_5_any_bit_of_any_column_of_an_entry() {
    let mut bit = 7;
    for (table, column) in [
        ("body", "bytes"),
        ("body", "salt"),
        ("entry", "head"),
        ("entry", "head_salt"),
        ("entry", "head_commit"),
        ("entry", "body_commit"),
        ("entry", "prev"),
        ("entry", "hash"),
    ] {
        for _ in 0..2 {
            bit = (bit * 7919 + 104_729) % 100_003;
            let log = Log::new();
            let seq = log.number("已到现场");
            log.flip(table, column, seq, bit);
            assert!(log.line(seq).contains("damaged"), "{table}.{column} {bit}: {}", log.line(seq));
            assert!(!log.run(&["report", "REF", "--for", "customer"]).out.contains("已到现场"));
            assert!(log.run(&["search", "已到现场"]).err.contains("could not be searched"));
        }
    }
    for change in ["counter = counter + 3", "counter = 1", "counter = 1 << 40"] {
        let log = Log::new();
        let seq = log.number("已到现场");
        log.tamper(&format!(
            "UPDATE entry SET {change} WHERE seq = {seq} AND incident <> zeroblob(16)"
        ));
        assert!(log.line(seq).contains("damaged"), "{change}");
    }
}

#[test]
fn case_8_5_every_way_of_asking_names_what_is_damaged() {
    let log = Log::new();
    log.flip("entry", "head", log.number("已到现场"), 300);
    log.is_named(&["已到现场"]);
    // At another number: it is missing where it was.
    let log = Log::new();
    let seq = log.number("已到现场");
    log.tamper(&format!(
        "UPDATE entry SET seq = 400 WHERE seq = {seq} AND incident <> zeroblob(16)"
    ));
    assert!(log.line(seq).contains("missing: nobody erased it"), "{}", log.line(seq));
    assert!(!log.run(&["report", "REF", "--for", "customer"]).out.contains("已到现场"));
    // Of another writer, or of another incident.
    for column in ["writer", "incident"] {
        for text in ["已到现场", "beta"] {
            let log = Log::new();
            let seq = log.number(text);
            log.tamper(&format!(
                "UPDATE entry SET {column} = x'0102030405060708090a0b0c0d0e0f10' WHERE seq = {seq} AND incident <> zeroblob(16)"
            ));
            let ran = log.run(&["timeline", "REF"]);
            assert!(ran.err.contains("no longer be read"), "{column} {text} {ran:?}");
            assert!(
                log.run(&["report", "REF", "--for", "customer"]).out.contains("could not be read")
            );
        }
    }
}

#[test]
fn case_8_5_what_a_damaged_entry_hid_or_took_back_stays_hidden() {
    let places = [("body", "bytes", 90), ("entry", "head", 40), ("entry", "hash", 9)];
    let acts = ["visibility", "retract", "correct"];
    for (act, (table, column, bit)) in acts.into_iter().flat_map(|act| places.map(|at| (act, at))) {
        let log = Log::new();
        let seq = log.number("1000 yuan").to_string();
        match act {
            "visibility" => log.run(&["visibility", "REF", &seq, "internal"]).well(),
            "retract" => log.run(&["retract", "REF", &seq, "记错"]).well(),
            _ => log.run(&["correct", "REF", &seq, "其实 2000 yuan"]).well(),
        };
        let database = log.database();
        let last: i64 = database
            .query_row("SELECT max(seq) FROM body WHERE incident <> zeroblob(16)", [], |row| {
                row.get(0)
            })
            .unwrap();
        drop(database);
        log.flip(table, column, last, bit);
        let report = log.run(&["report", "REF", "--for", "customer"]);
        assert!(!report.out.contains("yuan"), "{act} {column}: {report:?}");
        assert!(report.out.contains("could not be read"), "{act}: {report:?}");
    }
}

#[test]
fn case_8_5_what_depends_on_a_damaged_entry_is_refused_with_the_reason() {
    let log = Log::new();
    let promise = ["promise", "REF", "周五前修好", "--due", "2025-03-08T12:00:00+08:00"];
    log.run(&promise).well();
    log.flip("body", "bytes", log.number("周五前修好"), 80);
    let kept = log.run(&["keep", "REF", "P1"]).refused();
    assert!(kept.contains("no longer be read"), "{kept}");
    let seq = log.number("alpha");
    log.flip("body", "bytes", seq, 81);
    for words in [
        &["correct", "REF", &seq.to_string(), "更正"][..],
        &["visibility", "REF", &seq.to_string(), "customer"],
    ] {
        let refused = log.run(words).refused();
        assert!(refused.contains("damaged or missing on file"), "{words:?}: {refused}");
    }
    // The next promise does not take the damaged one's name.
    let next =
        log.run(&["promise", "REF", "再说一次", "--due", "2025-03-08T12:00:00+08:00"]).well();
    assert_eq!(next.trim(), "P2");
}

#[test]
fn case_8_5_an_incident_whose_opening_is_damaged_is_written_on() {
    let log = Log::new();
    log.flip("body", "bytes", 1, 60);
    let ran = log.run(&["timeline", "REF"]);
    assert!(ran.status == 0 && ran.out.contains("内部判断 alpha"), "{ran:?}");
    log.run(&["log", "REF", "照常记录"]).well();
    assert!(log.line(9).contains("照常记录"));
    for audience in ["customer", "internal"] {
        let blocked = log.run(&["report", "REF", "--for", audience]).refused();
        assert!(blocked.contains("opened this incident is damaged or missing"), "{blocked}");
    }
    let due = log.run(&["due", "REF"]).well();
    assert!(due.contains("no longer be read") && !due.contains("20"), "{due}");
    log.tamper("UPDATE incident SET summary = replace(summary, '核心', '外围')");
    let for_programs = log.run(&["list", "--json"]).json();
    assert_eq!(for_programs[0]["unreadable"], 1, "{for_programs}");
    log.tamper("UPDATE incident SET summary = replace(summary, '核心', '外围')");
    let listed = log.run(&["list"]);
    assert!(listed.out.contains("核心存储故障") && !listed.out.contains("外围"), "{listed:?}");
    assert!(listed.err.contains("rebuilt from its entries"), "{listed:?}");
}

#[test]
fn case_8_6_missing_is_told_from_erased() {
    let log = Log::new();
    let (alpha, beta) = (log.number("alpha"), log.number("beta"));
    let erasure = format!(r#"{{"act":"erase","entries":["{alpha}"],"reason":"对方要求"}}"#);
    log.home.fed(&["record", &log.reference], &erasure).well();
    assert_eq!(log.run(&["timeline", "REF"]).err, "");
    let before = log.home.beside("before");
    copy(&log.home.dir(), &before);
    log.tamper(&format!("DELETE FROM body WHERE seq = {beta} AND incident <> zeroblob(16)"));
    assert!(log.line(alpha).contains("lawfully erased"), "{}", log.line(alpha));
    assert!(log.line(beta).contains("missing: nobody erased it"), "{}", log.line(beta));
    let chinese = log.run(&["timeline", "REF", "--lang", "zh-CN"]).well();
    assert!(chinese.contains("已依法删除") && chinese.contains("此条缺失"), "{chinese}");
    let ran = log.run(&["timeline", "REF"]);
    assert!(ran.err.contains(&format!("#{beta} missing")), "{ran:?}");
    assert!(!ran.err.contains(&format!("#{alpha} ")), "{ran:?}");
    let doctor = log.run(&["doctor", "--deep"]);
    assert!(doctor.err.contains("is missing and was not erased"), "{}", doctor.err);
    log.is_named(&["beta"]);
    // A copy that still has it gives it back.
    log.run(&["merge", before.to_str().unwrap()]).well();
    assert!(log.line(beta).contains("beta"), "{}", log.line(beta));
    assert_eq!(log.run(&["timeline", "REF"]).err, "");
}

#[test]
fn case_8_6_the_log_says_what_was_erased_whatever_the_table_says() {
    let log = Log::new();
    let (alpha, beta) = (log.number("alpha"), log.number("beta"));
    let erasure = format!(r#"{{"act":"erase","entries":["{alpha}"],"reason":"对方要求"}}"#);
    log.home.fed(&["record", &log.reference], &erasure).well();
    let whole = log.run(&["timeline", "REF"]).well();
    log.tamper("DELETE FROM erasure");
    let ran = log.run(&["timeline", "REF"]);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), (whole.as_str(), ""));
    // A row that no entry speaks of erases nothing.
    log.tamper(&format!(
        "INSERT INTO erasure SELECT incident, writer, {beta}, writer, {beta} + 1 FROM entry WHERE seq = {beta}
             AND incident <> zeroblob(16);
         DELETE FROM body WHERE seq = {beta} AND incident <> zeroblob(16)"
    ));
    assert!(log.line(beta).contains("missing: nobody erased it"), "{}", log.line(beta));
    assert!(log.line(alpha).contains("lawfully erased"));
}

#[test]
fn case_8_5_a_damaged_line_of_the_list_is_made_anew() {
    let log = Log::new();
    let before = log.run(&["list", "--all"]).well();
    for change in [
        "summary = replace(summary, '核心存储故障', '核心存储无恙')",
        "summary = replace(summary, '\"status\":\"open\"', '\"status\":\"closed\"')",
        "opened_on = '0308'",
        "activity = activity + 5000",
        "summary = substr(summary, 1, 60)",
    ] {
        log.tamper(&format!("UPDATE incident SET {change}"));
        let ran = log.run(&["list", "--all"]);
        assert_eq!((ran.out.as_str(), ran.err.as_str()), (before.as_str(), ""), "{change}");
        log.run(&["timeline", "REF"]).well();
    }
    // With entries that cannot be read, the new line says so.
    log.flip("body", "bytes", log.number("beta"), 70);
    log.tamper("UPDATE incident SET summary = replace(summary, '核心', '外围')");
    let ran = log.run(&["list"]);
    assert!(ran.err.contains("rebuilt from its entries") && !ran.out.contains("外围"), "{ran:?}");
}

#[test]
fn case_8_5_a_damaged_attachment_is_not_given_out() {
    let log = Log::new();
    let letter = log.home.beside("letter.txt");
    fs::write(&letter, "we claim 1000").unwrap();
    log.run(&["attach", "REF", letter.to_str().unwrap()]).well();
    log.tamper("UPDATE blob SET bytes = CAST('we claim 9000' AS BLOB)");
    let refused = log.run(&["attachment", "REF", "1", "-o", "got.txt"]).refused();
    assert!(refused.contains("is damaged"), "{refused}");
    assert!(!log.home.beside("got.txt").exists());
    assert!(log.run(&["backup", "copy.db"]).err.contains("the log is damaged and so is the copy"));
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
