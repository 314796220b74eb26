//! Crash points: every sync of a command is the moment at which the power goes or the disk fails. Afterwards every verb
//! works, and what was acknowledged is listed.
//!
//! The faults come from strace, at the n-th call of a kind. Where it is missing the tests pass over, but not in CI.
#![cfg(target_os = "linux")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::{
    Home, Ran,
    edges::{copy_folder, names},
    on, ran,
};

/// What makes data last.
const SYNCS: &str = "fsync,fdatasync";
/// What makes data last, and what changes names: between two of them a death leaves one and the same.
const STEPS: &str = "fsync,fdatasync,rename,link,linkat,unlink";
/// What makes files longer.
const WRITES: &str = "pwrite64,write,ftruncate,fallocate";

/// What becomes of the n-th call.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// The process is killed before it is carried out.
    Killed,
    /// It fails: no room.
    NoRoom,
    /// It fails: the disk.
    Disk,
}

impl Fault {
    const ALL: [Self; 3] = [Self::Killed, Self::NoRoom, Self::Disk];

    fn injected(self) -> &'static str {
        match self {
            Self::Killed => "signal=SIGKILL",
            Self::NoRoom => "error=ENOSPC",
            Self::Disk => "error=EIO",
        }
    }
}

fn can_trace() -> bool {
    let works = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true"])
        .output()
        .is_ok_and(|output| output.status.success());
    assert!(works || std::env::var_os("CI").is_none(), "CI must be able to trace with strace");
    works
}

/// Runs the program on a folder under strace, with these options.
fn traced(dir: &Path, options: &[&str], words: &[&str], log: &Path) -> Ran {
    let plain = on(dir);
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(log).args(options);
    command.arg(plain.get_program()).args(words).env_clear();
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("PATH", "/usr/bin:/bin").current_dir(dir.parent().unwrap());
    ran(&mut command, "")
}

/// A command to be interrupted, and the folder in which it is run.
struct Act<'a> {
    words: Vec<&'a str>,
    /// The folder before it; `None` where there is none yet.
    before: Option<&'a Path>,
    /// What was acknowledged before it: incident and words.
    promised: Vec<(&'a str, &'a str)>,
    /// Where everything takes place.
    room: PathBuf,
}

impl Act<'_> {
    fn dir(&self) -> PathBuf {
        self.room.join("data")
    }

    /// The folder as it was before, settled in its place.
    fn set_up(&self) {
        let _ = fs::remove_dir_all(&self.room);
        fs::create_dir_all(&self.room).unwrap();
        if let Some(before) = self.before {
            copy_folder(before, &self.dir());
            ran(on(&self.dir()).args(["list"]), "").well();
        }
    }

    fn run(&self, options: &[&str]) -> Ran {
        traced(&self.dir(), options, &self.words, &self.room.join("trace"))
    }

    /// How often it calls one of these.
    fn count(&self, calls: &str) -> usize {
        self.set_up();
        self.run(&["-e", &format!("trace={calls}")]).well();
        let told = fs::read_to_string(self.room.join("trace")).unwrap();
        told.lines().filter(|line| !line.contains("resumed>")).count()
    }

    /// Runs it once for every sync, with every fault at that sync; a death also where a name changes, so that every
    /// state that a sync has left is tried too.
    fn at_every_sync(&self, after: impl Fn(&Self, &Ran, &str)) {
        for fault in Fault::ALL {
            let calls = if matches!(fault, Fault::Killed) { STEPS } else { SYNCS };
            let count = self.count(calls);
            assert!(count > 0, "{:?} syncs nothing", self.words);
            // Once more than there are: then nothing happens to it.
            for nth in 1..=count + 1 {
                self.set_up();
                let inject = format!("inject={calls}:{}:when={nth}", fault.injected());
                let done = self.run(&["-e", &format!("trace={calls}"), "-e", &inject]);
                let what = format!("{:?} {fault:?} at {nth} of {count}: {done:?}", self.words);
                assert!(!done.err.contains("panicked"), "{what}");
                assert!(nth <= count || done.status == 0, "{what}");
                self.every_verb_works(&what);
                after(self, &done, &what);
            }
        }
    }

    fn ran(&self, words: &[&str]) -> Ran {
        ran(on(&self.dir()).current_dir(&self.room).args(words), "")
    }

    /// Every verb works, what was promised is there, and no pieces are left.
    fn every_verb_works(&self, what: &str) {
        let well = |words: &[&str]| {
            let done = self.ran(words);
            assert_eq!(done.status, 0, "{words:?} after {what}: {done:?}");
            done.out
        };
        // Where nothing was begun there is nothing to list yet.
        let listed = if self.dir().join(dingli::store::FILE).exists() {
            well(&["list", "--all"])
        } else {
            String::new()
        };
        for (reference, words) in &self.promised {
            assert!(listed.contains(reference), "{reference} is lost after {what}");
            assert!(well(&["timeline", reference]).contains(words), "{words} is lost after {what}");
        }
        let own = well(&["new", "之后", "--customer", "B"]);
        let own = own.trim();
        well(&["show", own]);
        well(&["log", own, "it goes on"]);
        well(&["due"]);
        well(&["report", own, "--for", "customer"]);
        well(&["doctor", "--deep"]);
        well(&["backup", "after.db"]);
        assert!(well(&["timeline", own]).contains("it goes on"));
        let left = names(&self.dir());
        let known = ["ballast", "dingli.db", "heads.log", "writer.json"];
        let log: Vec<&String> = left.iter().filter(|name| *name != "settings.json").collect();
        assert_eq!(log, known, "after {what}");
    }
}

/// A folder with an incident and words in it.
struct Before {
    home: Home,
    reference: String,
}

impl Before {
    /// `None` where nothing can be traced.
    fn new() -> Option<Self> {
        if !can_trace() {
            return None;
        }
        let home = Home::new();
        let reference = home.incident();
        home.run(&["log", &reference, "said before"]).well();
        Some(Self { home, reference })
    }

    fn act<'a>(&'a self, before: &'a Path, words: &[&'a str]) -> Act<'a> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Act {
            words: words.to_vec(),
            before: Some(before),
            promised: vec![(&self.reference, "said before")],
            room: self.home.beside(&format!("room {number}")),
        }
    }
}

/// What was acknowledged is told in the timeline.
fn is_told(act: &Act<'_>, done: &Ran, reference: &str, words: &str, what: &str) {
    if done.status == 0 {
        let told = act.ran(&["timeline", reference]).well();
        assert!(told.contains(words), "acknowledged and gone: {what}");
    }
}

#[test]
fn case_8_2_new_in_a_fresh_folder_at_every_sync() {
    if !can_trace() {
        return;
    }
    let home = Home::new();
    let words = vec!["new", "最初", "--customer", "A"];
    let room = home.beside("room");
    let act = Act { words, before: None, promised: Vec::new(), room };
    act.at_every_sync(|act, done, what| {
        if done.status == 0 {
            let listed = act.ran(&["list"]).well();
            assert!(listed.contains(done.out.trim()), "acknowledged and gone: {what}");
        }
    });
}

#[test]
fn case_8_2_a_first_look_in_a_fresh_folder_at_every_sync() {
    if !can_trace() {
        return;
    }
    let home = Home::new();
    let room = home.beside("room");
    let act =
        Act { words: vec!["settings", "--name", "A"], before: None, promised: Vec::new(), room };
    act.at_every_sync(|_, _, _| {});
}

/// From some write on there is no room at all: the first run fails, and with room the next one goes well.
#[test]
fn case_8_2_new_where_the_room_ends_at_any_write() {
    if !can_trace() {
        return;
    }
    let home = Home::new();
    let words = vec!["new", "最初", "--customer", "A"];
    let act = Act { words, before: None, promised: Vec::new(), room: home.beside("room") };
    let count = act.count(WRITES);
    for nth in 1..=count {
        act.set_up();
        let inject = format!("inject={WRITES}:error=ENOSPC:when={nth}+");
        let done = act.run(&["-e", &format!("trace={WRITES}"), "-e", &inject]);
        assert!(!done.err.contains("panicked"), "{nth} of {count}: {done:?}");
        let first = act.ran(&["new", "其次", "--customer", "A"]);
        assert_eq!(first.status, 0, "{nth} of {count}: {done:?}, then {first:?}");
        let listed = act.ran(&["list"]).well();
        assert!(listed.contains(first.out.trim()), "{nth} of {count}");
        assert!(done.status != 0 || listed.contains(done.out.trim()), "{nth} of {count}: {done:?}");
        let left = names(&act.dir());
        assert_eq!(left, ["ballast", "dingli.db", "heads.log", "writer.json"], "{nth} of {count}");
    }
}

#[test]
fn log_at_every_sync() {
    let Some(before) = Before::new() else { return };
    let dir = before.home.dir();
    let words = ["log", &before.reference, "said in the storm"];
    before.act(&dir, &words).at_every_sync(|act, done, what| {
        is_told(act, done, &before.reference, "said in the storm", what);
    });
}

#[test]
fn attach_at_every_sync() {
    let Some(before) = Before::new() else { return };
    let file = before.home.beside("letter.txt");
    fs::write(&file, "a letter").unwrap();
    let dir = before.home.dir();
    let words = ["attach", &before.reference, file.to_str().unwrap()];
    before.act(&dir, &words).at_every_sync(|act, done, what| {
        is_told(act, done, &before.reference, "letter.txt", what);
        if done.status == 0 {
            act.ran(&["attachment", &before.reference, "1", "-o", "back.txt"]).well();
            assert_eq!(fs::read_to_string(act.room.join("back.txt")).unwrap(), "a letter");
        }
    });
}

#[test]
fn erase_at_every_sync() {
    let Some(before) = Before::new() else { return };
    before.home.run(&["log", &before.reference, "to be erased"]).well();
    let told = super::timeline(&before.home, &before.reference);
    let entry = told.iter().find(|line| line["text"] == "to be erased").unwrap();
    let act = format!(
        "{{\"act\":\"erase\",\"entries\":[{}],\"reason\":\"at their wish\"}}\n",
        entry["number"]
    );
    let file = before.home.beside("erase.jsonl");
    fs::write(&file, act).unwrap();
    let dir = before.home.dir();
    let words = ["record", &before.reference, "--file", file.to_str().unwrap()];
    before.act(&dir, &words).at_every_sync(|act, done, what| {
        let told = act.ran(&["timeline", &before.reference]).well();
        assert!(done.status != 0 || !told.contains("to be erased"), "erased and told: {what}");
    });
}

#[test]
fn case_8_1_merge_at_every_sync() {
    let Some(before) = Before::new() else { return };
    let other = before.home.beside("other");
    copy_folder(&before.home.dir(), &other);
    ran(on(&other).args(["log", &before.reference, "said elsewhere"]), "").well();
    let theirs = ran(on(&other).args(["new", "别处", "--customer", "C"]), "").well();
    let dir = before.home.dir();
    let words = ["merge", other.to_str().unwrap()];
    before.act(&dir, &words).at_every_sync(|act, done, what| {
        if done.status == 0 {
            is_told(act, done, &before.reference, "said elsewhere", what);
            assert!(act.ran(&["list"]).well().contains(theirs.trim()), "{what}");
        }
        // Once more, and everything is here.
        act.ran(&["merge", other.to_str().unwrap()]).well();
        let told = act.ran(&["timeline", &before.reference]).well();
        assert!(told.contains("said elsewhere"), "{what}");
        assert!(act.ran(&["list"]).well().contains(theirs.trim()), "in no list: {what}");
        act.ran(&["doctor", "--deep"]).well();
    });
}

#[test]
fn backup_at_every_sync() {
    let Some(before) = Before::new() else { return };
    let dir = before.home.dir();
    before.act(&dir, &["backup", "copy.db"]).at_every_sync(|act, done, what| {
        let copy = act.room.join("copy.db");
        assert!(done.status != 0 || copy.exists(), "{what}");
        if copy.exists() {
            let restored = act.room.join("restored");
            fs::create_dir(&restored).unwrap();
            fs::copy(&copy, restored.join("dingli.db")).unwrap();
            let told = ran(on(&restored).args(["timeline", &before.reference]), "").well();
            assert!(told.contains("said before"), "{what}");
        }
        // The backup that every verb made has cleared away what this one left.
        let left = names(&act.room);
        assert!(left.iter().all(|name| !name.starts_with('.')), "{what}: {left:?}");
    });
}

#[test]
fn a_copied_folder_begins_its_writer_at_every_sync() {
    let Some(before) = Before::new() else { return };
    let dir = before.home.dir();
    let mut act = before.act(&dir, &["log", &before.reference, "said in the copy"]);
    let room = act.room.clone();
    // Not settled in its place: that is what this is about.
    act.before = None;
    let count = {
        fs::create_dir_all(&room).unwrap();
        copy_folder(&dir, &act.dir());
        act.run(&["-e", &format!("trace={SYNCS}")]).well();
        fs::read_to_string(room.join("trace")).unwrap().lines().count()
    };
    for nth in 1..=count {
        for fault in Fault::ALL {
            act.set_up();
            copy_folder(&dir, &act.dir());
            let inject = format!("inject={SYNCS}:{}:when={nth}", fault.injected());
            let done = act.run(&["-e", &format!("trace={SYNCS}"), "-e", &inject]);
            let what = format!("{fault:?} at {nth} of {count}: {done:?}");
            act.every_verb_works(&what);
            is_told(&act, &done, &before.reference, "said in the copy", &what);
        }
    }
}
