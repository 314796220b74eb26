//! 8.10: a disk that is quite full. Reading needs no room.
#![cfg(target_os = "linux")]

use std::{
    fs::{self, File},
    io::Write as _,
    path::PathBuf,
    process::Command,
};

use super::{Home, Ran, on, one_of, private_folder, ran, random, reading};

/// A small disk of its own, gone with the test.
struct Disk {
    home: Home,
    mount: PathBuf,
}

impl Disk {
    /// `None` where nobody may mount one.
    fn new(options: &str) -> Option<Self> {
        let home = Home::new();
        let mount = home.beside("small");
        fs::create_dir(&mount).unwrap();
        let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
        let mounted = root
            && Command::new("mount")
                .args(["-t", "tmpfs", "-o", options, "tmpfs"])
                .arg(&mount)
                .output()
                .is_ok_and(|output| output.status.success());
        assert!(
            mounted || !root || std::env::var_os("CI").is_none(),
            "root in CI must be able to mount a small disk"
        );
        mounted.then_some(Self { home, mount })
    }

    fn dir(&self) -> PathBuf {
        self.mount.join("data")
    }

    fn run(&self, words: &[&str]) -> Ran {
        ran(on(&self.dir()).current_dir(self.home.folder.path()).args(words), "")
    }

    fn begin(&self) -> String {
        let words = ["new", "核心存储故障", "--customer", "证券客户"];
        self.run(&words).well().trim_end().to_owned()
    }

    /// Takes all the room there is, the ballast's too.
    fn fill(&self) {
        let _ = fs::remove_file(self.dir().join("ballast"));
        let mut file = File::create(self.mount.join("filling")).unwrap();
        while file.write_all(&[7; 4096]).is_ok() {}
        while file.write_all(&[7]).is_ok() {}
    }

    fn clear(&self) {
        fs::remove_file(self.mount.join("filling")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.mount).output();
    }
}

/// Leaves the last words in the write-ahead log, as a process does that is killed.
fn leave_in_wal(disk: &Disk, reference: &str, words: &str) {
    let database = disk.dir().join("dingli.db");
    let holder = rusqlite::Connection::open(&database).unwrap();
    holder.query_row("SELECT count(*) FROM entry", [], |_| Ok(())).unwrap();
    disk.run(&["log", reference, words]).well();
    let wal = fs::read(disk.dir().join("dingli.db-wal")).unwrap();
    let main = fs::read(&database).unwrap();
    assert!(!wal.is_empty());
    drop(holder);
    fs::write(disk.dir().join("dingli.db-wal"), wal).unwrap();
    // In its place, so that it stays the same file.
    fs::OpenOptions::new().write(true).open(&database).unwrap().write_all(&main).unwrap();
}

fn is_read(disk: &Disk, reference: &str, last: &str) {
    for verb in reading(reference) {
        let read = disk.run(&verb);
        assert_eq!(read.status, 0, "{verb:?}: {read:?}");
        assert_eq!(read.err.matches("The disk is full").count(), 1, "{verb:?}: {read:?}");
    }
    let told = disk.run(&["timeline", reference]).well();
    assert!(told.contains(last), "{told}");
    let doctor = disk.run(&["doctor", "--deep"]);
    assert_eq!(doctor.status, 1, "{doctor:?}");
    assert_eq!(doctor.err.matches("The disk is full").count(), 1, "{doctor:?}");
    for verb in [
        &["log", reference, "x"][..],
        &["new", "A", "--customer", "B"],
        &["doctor", "--acknowledge"],
    ] {
        let refused = disk.run(verb).refused();
        assert!(refused.contains("no room left") && refused.contains("Nothing was"), "{refused}");
        assert_eq!(refused.lines().count(), 1, "{refused}");
    }
}

#[test]
fn case_8_10_a_full_disk_is_read() {
    let Some(disk) = Disk::new("size=6m") else { return };
    let reference = disk.begin();
    disk.run(&["log", &reference, "last words"]).well();
    disk.fill();
    is_read(&disk, &reference, "last words");
    disk.clear();
    disk.run(&["log", &reference, "room again"]).well();
    disk.run(&["doctor", "--deep"]).well();
}

#[test]
fn case_8_10_what_stands_in_the_write_ahead_log_alone_is_read_too() {
    let Some(disk) = Disk::new("size=6m") else { return };
    let reference = disk.begin();
    leave_in_wal(&disk, &reference, "not folded in yet");
    let _ = fs::remove_file(disk.dir().join("dingli.db-shm"));
    disk.fill();
    is_read(&disk, &reference, "not folded in yet");
    disk.clear();
    assert!(disk.run(&["timeline", &reference]).well().contains("not folded in yet"));
    disk.run(&["doctor", "--deep"]).well();
}

/// No room for another name either.
#[test]
fn case_8_10_a_disk_without_another_file_is_read() {
    let Some(disk) = Disk::new("size=6m,nr_inodes=40") else { return };
    let reference = disk.begin();
    disk.run(&["log", &reference, "last words"]).well();
    let _ = fs::remove_file(disk.dir().join("ballast"));
    let mut number = 0;
    while File::create(disk.mount.join(format!("file {number}"))).is_ok() {
        number += 1;
    }
    is_read(&disk, &reference, "last words");
}

#[test]
fn case_8_10_a_copy_that_has_no_room_for_its_new_writer_is_read() {
    let Some(disk) = Disk::new("size=6m") else { return };
    let reference = disk.begin();
    fs::rename(disk.dir(), disk.mount.join("elsewhere")).unwrap();
    private_folder(&disk.dir());
    for name in super::names(&disk.mount.join("elsewhere")) {
        fs::copy(disk.mount.join("elsewhere").join(&name), disk.dir().join(&name)).unwrap();
    }
    disk.fill();
    is_read(&disk, &reference, "");
    disk.clear();
    disk.run(&["log", &reference, "room again"]).well();
}

/// With any little room left everything is read, and what is recorded is kept or refused in a sentence.
#[test]
fn case_8_10_a_disk_with_any_little_room_is_read() {
    let Some(disk) = Disk::new("size=6m") else { return };
    let reference = disk.begin();
    for round in 0..12 {
        disk.fill();
        let filling = disk.mount.join("filling");
        let size = fs::metadata(&filling).unwrap().len();
        let room = 4096 * random(24);
        File::options().write(true).open(&filling).unwrap().set_len(size - room).unwrap();
        let words = format!("round {round}");
        let logged = disk.run(&["log", &reference, &words]);
        // A report for the customer is recorded too, where there seems to be room.
        let verbs: Vec<_> = reading(&reference)
            .into_iter()
            .filter(|verb| verb.first() != Some(&"report"))
            .collect();
        let verb = one_of(&verbs);
        disk.run(verb).well();
        let told = disk.run(&["timeline", &reference]).well();
        if logged.status == 0 {
            assert!(told.contains(&words), "{round}, {room} bytes: acknowledged and gone");
        } else {
            assert!(!told.contains(&words), "{round}, {room} bytes: refused and there");
            assert!(logged.refused().contains("no room left"), "{round}, {room} bytes");
        }
        disk.clear();
    }
    disk.run(&["doctor", "--deep"]).well();
}

#[test]
fn case_8_10_a_full_disk_is_backed_up_to_another_and_merged_from() {
    let Some(disk) = Disk::new("size=6m") else { return };
    let reference = disk.begin();
    leave_in_wal(&disk, &reference, "not folded in yet");
    let _ = fs::remove_file(disk.dir().join("dingli.db-shm"));
    disk.fill();
    disk.run(&["backup", "copy.db"]).well();
    assert!(disk.home.beside("copy.db").exists());
    disk.home.run(&["merge", disk.dir().to_str().unwrap()]).well();
    assert!(disk.home.run(&["timeline", &reference]).well().contains("not folded in yet"));
}

/// A first run on a disk with any little room: it begins, or it says why not, and with room it begins.
#[test]
fn case_8_2_a_first_run_on_a_tight_disk_stands_in_nobodys_way() {
    let Some(disk) = Disk::new("size=4m") else { return };
    for round in 0..14 {
        disk.fill();
        let filling = disk.mount.join("filling");
        let size = fs::metadata(&filling).unwrap().len();
        let room = 4096 * random(120);
        File::options().write(true).open(&filling).unwrap().set_len(size - room).unwrap();
        let begun = disk.run(&["new", "A", "--customer", "B"]);
        if begun.status != 0 {
            let said = begun.refused();
            assert!(said.contains("no room left"), "{round}, {room} bytes: {said}");
        }
        disk.clear();
        let reference = disk.begin();
        assert!(disk.run(&["list"]).well().contains(&reference), "{round}, {room} bytes");
        disk.run(&["doctor", "--deep"]).well();
        fs::remove_dir_all(disk.dir()).unwrap();
    }
}
