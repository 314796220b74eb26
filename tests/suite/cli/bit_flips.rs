//! One bit of the file is wrong: every answer is the one it was, or the damage is named. Nothing wrong is told as true.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use super::{Home, Ran, ran};

/// A log with everything in it, as files that can be put back.
struct Log {
    home: Home,
    references: Vec<String>,
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// After everything that the documentation's lines speak of.
const NOW: &str = "2025-03-14T10:00:00+08:00";

fn run(home: &Home, words: &[&str], input: &str) -> Ran {
    ran(home.command().env("DINGLI_NOW", NOW).args(words), input)
}

/// The lines of the documentation of `record`, which hold every act of an incident.
fn every_act() -> String {
    let text = include_str!("../../../assets/docs/record.md");
    let of_incidents = text.split("```").filter(|it| !it.starts_with("jsonl"));
    of_incidents
        .flat_map(str::lines)
        .filter(|line| line.starts_with(r#"{"act""#))
        .filter(|line| !line.contains('…'))
        .fold(String::new(), |all, line| format!("{all}{line}\n"))
}

impl Log {
    /// Written by two laptops, with an attachment, documents and erasures; the latest commits stand in the write-ahead log.
    fn written() -> Self {
        let home = Home::new();
        let first = run(&home, &["record", "new"], &every_act()).well().trim_end().to_owned();
        let open = ["new", "核心存储故障", "--customer", "证券客户", "--zone", "Asia/Shanghai"];
        let second = run(&home, &open, "").well().trim_end().to_owned();
        for nth in 0..40 {
            run(&home, &["log", &second, &format!("第 {nth} 步，费用 {nth}000 元 alpha")], "")
                .well();
        }
        let letter = home.beside("letter.txt");
        fs::write(&letter, "a lawyer's letter, four pages").unwrap();
        run(&home, &["attach", &second, letter.to_str().unwrap()], "").well();
        let promise =
            ["promise", &second, "周五前修好", "--due", "2025-03-15T12:00:00+08:00", "--visible"];
        run(&home, &promise, "");
        run(&home, &["visibility", &second, "9", "customer"], "");
        run(&home, &["visibility", &second, "10", "customer"], "");
        run(&home, &["correct", &second, "11", "更正 beta"], "");
        run(&home, &["retract", &second, "12", "记错"], "");
        let erasure = r#"{"act":"erase","entries":["13","14"],"reason":"对方要求"}"#;
        run(&home, &["record", &second], erasure).well();
        let report = ["report", &second, "--for", "customer", "-o", "sent.md"];
        run(&home, &report, "").well();
        // As long as somebody has it open, what is written stays in the write-ahead log.
        let held = Connection::open(home.dir().join("dingli.db")).unwrap();
        held.execute_batch("BEGIN; SELECT count(*) FROM entry;").unwrap();
        for nth in 0..8 {
            run(&home, &["log", &second, &format!("最后的第 {nth} 步 gamma /c")], "").well();
        }
        let files = ["dingli.db", "dingli.db-wal", "heads.log", "writer.json"].map(|name| {
            let path = home.dir().join(name);
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        });
        drop(held);
        assert!(files[1].1.len() > 4_096);
        Self { home, references: vec![first, second], files: files.into() }
    }

    /// Puts everything back as it was, but for one bit. The files stay the same to the system.
    fn put_back(&self, flip: Option<(usize, usize)>) {
        let _ = fs::remove_file(self.home.dir().join("dingli.db-shm"));
        for (number, (path, bytes)) in self.files.iter().enumerate() {
            match flip {
                Some((file, bit)) if file == number => {
                    let mut bytes = bytes.clone();
                    bytes[bit / 8] ^= 1 << (bit % 8);
                    fs::write(path, bytes).unwrap();
                }
                _ => fs::write(path, bytes).unwrap(),
            }
        }
    }

    fn run(&self, words: &[&str], flip: Option<(usize, usize)>) -> Ran {
        self.put_back(flip);
        let _ = fs::remove_file(self.home.beside("copy.db"));
        let _ = fs::remove_file(self.home.beside("got"));
        run(&self.home, words, "")
    }

    fn questions(&self) -> Vec<Vec<&str>> {
        let mut all: Vec<Vec<&str>> = vec![
            vec!["list", "--all"],
            vec!["list", "--all", "--json"],
            vec!["due"],
            vec!["search", "alpha"],
            vec!["search", "gamma"],
            vec!["search", "把握"],
            vec!["backup", "copy.db"],
        ];
        for reference in &self.references {
            let of = reference.as_str();
            all.push(vec!["timeline", of]);
            all.push(vec!["timeline", of, "--json"]);
            all.push(vec!["show", of]);
            all.push(vec!["show", of, "--json"]);
            all.push(vec!["due", of]);
            for audience in ["customer", "internal"] {
                all.push(vec!["report", of, "--for", audience]);
                all.push(vec!["report", of, "--for", audience, "--format", "json"]);
            }
        }
        all
    }
}

/// What an answer says that names damage.
const NAMED: [&str; 15] = [
    "damaged",
    "missing",
    "no longer be read",
    "could not be read",
    "could not be searched",
    "cannot be read",
    "cut short",
    "is not a database",
    "another program",
    "later dingli",
    "used to have entry",
    "lacks entries",
    "lacks its newest part",
    "do not belong together",
    "was changed after it was written",
];

fn names_it(ran: &Ran) -> bool {
    let said = format!("{} {}", ran.out, ran.err);
    NAMED.iter().any(|words| said.contains(words))
}

/// What the log holds, table by table, as it is read without any of our code.
fn held(file: &Path) -> Vec<String> {
    let log = Connection::open(file).unwrap();
    let mut rows = Vec::new();
    for table in ["entry", "body", "erasure", "blob", "attachment", "incident"] {
        let mut statement = log.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
            rows.push(format!("{table} {}", values.collect::<Vec<_>>().join(" ")));
        }
    }
    rows
}

/// A small generator of its own: the flips are the same in every run.
fn random(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 16).unwrap()
}

#[test]
fn case_8_5_five_hundred_flipped_bits_and_none_is_silent() {
    let log = Log::written();
    let questions = log.questions();
    let answers: Vec<Ran> = questions.iter().map(|words| log.run(words, None)).collect();
    let copy = log.home.beside("copy.db");
    log.run(&["backup", "copy.db"], None).well();
    let whole = held(&copy);
    let (mut state, mut named) = (0x9e37_79b9_7f4a_7c15_u64, 0);
    let mut silent = Vec::new();
    for nth in 0..500 {
        let file = usize::from(random(&mut state) % 4 == 0);
        let bit = random(&mut state) % (log.files[file].1.len() * 8);
        let at = nth % questions.len();
        let (words, before) = (&questions[at], &answers[at]);
        let ran = log.run(words, Some((file, bit)));
        assert!(!ran.err.contains("panicked"), "{words:?} {file} {bit}: {ran:?}");
        let same = (ran.status, &ran.out, &ran.err) == (before.status, &before.out, &before.err)
            && (words[0] != "backup" || held(&copy) == whole);
        named += usize::from(!same);
        if !same && !names_it(&ran) {
            silent.push(format!("{words:?} file {file} bit {bit}: {ran:?}"));
        }
    }
    assert_eq!(silent, Vec::<String>::new(), "{} silent of {named}", silent.len());
    assert!(named > 40, "{named}");
}
