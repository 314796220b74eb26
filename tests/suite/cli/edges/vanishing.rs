//! 8.3: the database removed or replaced while a process has it open. On Windows nobody can do that.
#![cfg(unix)]

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Stdio},
    time::Duration,
};

use super::{Home, copy_folder, on, ran, random};

/// `record --each` at work: a line in, an acknowledgement out.
struct Writer {
    child: Child,
    input: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Writer {
    fn start(home: &Home, reference: &str) -> Self {
        let mut child = home
            .command()
            .args(["record", reference, "--each"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, answers }
    }

    /// Whether the line was acknowledged.
    fn says(&mut self, text: &str) -> bool {
        let line = format!("{{\"act\":\"note\",\"text\":\"{text}\"}}\n");
        if self.input.write_all(line.as_bytes()).is_err() {
            return false;
        }
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap() > 0 && answer.ends_with('\n')
    }

    /// Its exit status, and what it said.
    fn ends(self) -> (i32, String) {
        drop(self.input);
        let output = self.child.wait_with_output().unwrap();
        (output.status.code().unwrap_or(-1), String::from_utf8(output.stderr).unwrap())
    }
}

/// Something is done to the folder between two lines: the second is not acknowledged, and the reason is said.
fn is_noticed(what: &str, act: impl Fn(&Path, &Path)) {
    let home = Home::new();
    let reference = home.incident();
    let mut writer = Writer::start(&home, &reference);
    assert!(writer.says("before"), "{what}");
    act(&home.dir(), home.folder.path());
    assert!(!writer.says("after"), "{what}: acknowledged and gone");
    let (status, said) = writer.ends();
    assert_eq!(status, 1, "{what}");
    assert!(
        said.contains("was removed") && said.contains("Nothing was recorded"),
        "{what}: {said}"
    );
    assert!(said.contains("dingli.db"), "{what}: {said}");
}

#[test]
fn case_8_3_a_database_that_is_gone_acknowledges_nothing() {
    is_noticed("removed", |dir, _| fs::remove_file(dir.join("dingli.db")).unwrap());
    is_noticed("folder removed", |dir, _| fs::remove_dir_all(dir).unwrap());
    is_noticed("folder moved", |dir, beside| fs::rename(dir, beside.join("moved")).unwrap());
    is_noticed("renamed", |dir, _| {
        fs::rename(dir.join("dingli.db"), dir.join("old.db")).unwrap();
    });
    is_noticed("replaced by a copy", |dir, _| {
        fs::copy(dir.join("dingli.db"), dir.join("copy.db")).unwrap();
        fs::rename(dir.join("copy.db"), dir.join("dingli.db")).unwrap();
    });
    is_noticed("replaced by a folder", |dir, _| {
        fs::remove_file(dir.join("dingli.db")).unwrap();
        fs::create_dir(dir.join("dingli.db")).unwrap();
    });
    is_noticed("folder made anew", |dir, _| {
        fs::remove_dir_all(dir).unwrap();
        ran(on(dir).args(["new", "A", "--customer", "B"]), "").well();
    });
    is_noticed("folder put back from a copy", |dir, beside| {
        copy_folder(dir, &beside.join("copy"));
        fs::remove_dir_all(dir).unwrap();
        fs::rename(beside.join("copy"), dir).unwrap();
    });
    is_noticed("write-ahead log removed", |dir, _| {
        fs::remove_file(dir.join("dingli.db-wal")).unwrap();
    });
}

#[test]
fn case_8_3_what_stays_where_it_is_goes_on() {
    let home = Home::new();
    let reference = home.incident();
    let mut writer = Writer::start(&home, &reference);
    for number in 0..30 {
        assert!(writer.says(&format!("line {number}")));
        // Others come and go, and one of them folds the write-ahead log in.
        match number % 10 {
            3 => drop(home.run(&["log", &reference, "another's"]).well()),
            6 => drop(home.run(&["doctor", "--deep"]).well()),
            8 => home
                .run(&["backup", home.beside(&format!("b{number}")).to_str().unwrap()])
                .well()
                .clear(),
            _ => {}
        }
    }
    assert_eq!(writer.ends(), (0, String::new()));
}

/// The files are moved away at some moment while lines come in: whatever was acknowledged is in the files moved.
#[test]
fn case_8_3_moved_away_at_any_moment() {
    for round in 0..12 {
        let home = Home::new();
        let reference = home.incident();
        let mut writer = Writer::start(&home, &reference);
        assert!(writer.says("line 0"));
        let moved = home.beside("moved");
        let wait = random(12_000);
        let acknowledged = std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(Duration::from_micros(wait));
                fs::rename(home.dir(), &moved).unwrap();
            });
            let mut count = 1;
            while count < 3_000 && writer.says(&format!("line {count}")) {
                count += 1;
            }
            count
        });
        assert_eq!(writer.ends().0, 1, "{round}");
        let told = ran(on(&moved).args(["timeline", &reference, "--json"]), "").json();
        let on_file: Vec<&str> = told
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|line| line["text"].as_str())
            .filter(|text| text.starts_with("line "))
            .collect();
        assert!(on_file.len() >= acknowledged, "{round}: {} of {acknowledged}", on_file.len());
    }
}
