//! 8.11: a folder or a file that may not be read.
#![cfg(unix)]

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, chown},
    path::Path,
    process::Command,
};

use super::{Home, Ran, on, one_of, ran};

const NOBODY: u32 = 65_534;
/// What an owner may have of access.
const ANY: [u32; 8] = [0, 1, 2, 3, 4, 5, 6, 7];

/// A log of somebody who is not the superuser, who may read everything.
struct Closed {
    home: Home,
    reference: String,
    is_root: bool,
}

impl Closed {
    /// `None` where nobody else can be had.
    fn new() -> Option<Self> {
        let home = Home::new();
        let reference = home.incident();
        let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
        if is_root {
            let can_drop = Command::new("setpriv").arg("--version").output().is_ok();
            assert!(can_drop || std::env::var_os("CI").is_none(), "CI has util-linux");
            if !can_drop {
                return None;
            }
            set_mode(home.folder.path(), 0o755);
        }
        let closed = Self { home, reference, is_root };
        closed.give_to(NOBODY);
        (!is_root || closed.run(&["list"]).status == 0).then_some(closed)
    }

    fn give_to(&self, user: u32) {
        if self.is_root {
            for entry in fs::read_dir(self.home.dir()).unwrap() {
                chown(entry.unwrap().path(), Some(user), Some(user)).unwrap();
            }
            chown(self.home.dir(), Some(user), Some(user)).unwrap();
        }
    }

    /// The program as its owner runs it, or where the superuser owns it, as somebody else.
    fn run(&self, words: &[&str]) -> Ran {
        if !self.is_root {
            return self.home.run(words);
        }
        let plain = on(&self.home.dir());
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
        command.arg(plain.get_program()).args(words).env_clear();
        command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.env("PATH", "/usr/bin:/bin").current_dir("/");
        ran(&mut command, "")
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn verbs(reference: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["doctor"],
        vec!["doctor", "--deep"],
        vec!["list"],
        vec!["show", reference],
        vec!["due", "--line"],
        vec!["new", "A", "--customer", "B"],
        vec!["log", reference, "x"],
        vec![],
    ]
}

fn says_that_it_may_not_be_read(closed: &Closed, what: &str) {
    for verb in verbs(&closed.reference) {
        let said = closed.run(&verb);
        assert_eq!(said.status, 1, "{what} {verb:?}: {said:?}");
        assert!(said.err.contains("may not be read"), "{what} {verb:?}: {said:?}");
        assert!(!said.out.contains("none yet") && !said.out.contains("in order"), "{said:?}");
        assert_eq!(said.err.lines().count(), 1, "{what} {verb:?}: {said:?}");
    }
}

#[test]
fn case_8_11_a_closed_folder_may_not_be_read() {
    let Some(closed) = Closed::new() else { return };
    let dir = closed.home.dir();
    set_mode(&dir, 0o000);
    says_that_it_may_not_be_read(&closed, "the folder");
    let said = closed.run(&["list"]).err;
    assert!(said.contains("chmod u+rwX") && said.contains(dir.to_str().unwrap()), "{said}");
    let chinese = closed.run(&["--lang", "zh-CN", "doctor"]).err;
    assert!(chinese.contains("读不了"), "{chinese}");
    set_mode(&dir, 0o700);
    closed.run(&["doctor"]).well();
}

#[test]
fn case_8_11_a_closed_file_may_not_be_read() {
    let Some(closed) = Closed::new() else { return };
    let file = closed.home.dir().join("dingli.db");
    set_mode(&file, 0o000);
    says_that_it_may_not_be_read(&closed, "the file");
    set_mode(&file, 0o600);
    let anchors = closed.home.dir().join("heads.log");
    set_mode(&anchors, 0o000);
    let said = closed.run(&["list"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.err.contains("heads.log") && said.err.contains("may not be read"), "{said:?}");
    set_mode(&anchors, 0o600);
    closed.run(&["doctor"]).well();
}

#[test]
fn case_8_11_somebody_elses_folder_names_whose_it_is() {
    let Some(closed) = Closed::new().filter(|closed| closed.is_root) else { return };
    closed.give_to(0);
    says_that_it_may_not_be_read(&closed, "somebody else's");
    let said = closed.run(&["doctor"]).err;
    assert!(said.contains("belongs to root") && said.contains("Ask root"), "{said}");
}

#[test]
fn case_8_11_a_folder_above_that_is_closed_is_named() {
    let Some(closed) = Closed::new() else { return };
    let above = closed.home.folder.path();
    if closed.is_root {
        chown(above, Some(NOBODY), Some(NOBODY)).unwrap();
    }
    set_mode(above, 0o000);
    let said = closed.run(&["doctor"]);
    set_mode(above, 0o755);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.err.contains("may not be read"), "{said:?}");
    assert!(said.err.contains(&format!("“chmod u+rwX {}”", above.display())), "{said:?}");
}

/// Whatever is closed of folder and database, no verb says that there is nothing or that all is well.
#[test]
fn case_8_11_whatever_is_closed_is_not_nothing() {
    let Some(closed) = Closed::new() else { return };
    let (dir, file) = (closed.home.dir(), closed.home.dir().join("dingli.db"));
    let verbs = verbs(&closed.reference);
    for _ in 0..25 {
        let (folder, database) = (*one_of(&ANY), *one_of(&ANY));
        set_mode(&file, database << 6);
        set_mode(&dir, folder << 6);
        let verb = one_of(&verbs);
        let said = closed.run(verb);
        set_mode(&dir, 0o700);
        set_mode(&file, 0o600);
        let readable = folder & 1 == 1 && database & 4 == 4;
        let what = format!("{folder} {database} {verb:?}: {said:?}");
        assert!(!said.out.contains("none yet"), "{what}");
        if !readable {
            assert_eq!(said.status, 1, "{what}");
            assert!(said.err.contains("may not be read"), "{what}");
        }
    }
}
