//! The window beside other writers: another process, another window, one that holds the log, a log nobody may write.

use std::fs;

use crate::support::terminal::{Home, Start, Terminal, at_work};

#[test]
fn what_another_process_logs_shows_up_in_the_open_window() {
    let (home, reference) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").type_text("half").wait_for("half");
    home.run(["log", &reference, "written from the machine room"]);
    window.wait_for("written from the machine room").wait_for("half").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn two_windows_write_one_incident_without_loss() {
    let (home, reference) = at_work("en");
    let mut windows =
        [Terminal::open(&home.dir(), (120, 40)), Terminal::open(&home.dir(), (120, 40))];
    for window in &mut windows {
        window.wait_for("LIVE");
    }
    // Without waiting for one another, and without waiting for the disk between two lines.
    for round in 0..10 {
        for (which, window) in windows.iter_mut().enumerate() {
            window.type_text(&format!("line-{which}-{round}\r"));
        }
    }
    for window in &mut windows {
        window.wait_for("What happened?").wait_for("line-0-9").wait_for("line-1-9");
    }
    let shown = home.run(["timeline", &reference, "--json"]);
    for which in 0..2 {
        for round in 0..10 {
            let line = format!("line-{which}-{round}\"");
            assert_eq!(shown.matches(&line).count(), 1, "{line} in {shown}");
        }
    }
    for mut window in windows {
        window.press("^Q");
        assert_eq!(window.ended().0, 0);
    }
}

#[test]
fn a_locked_log_says_so_and_the_form_stays_filled() {
    let (home, _) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").press("^K").wait_for("Add a person");
    window.type_text("Fang from the vendor").press("Tab").type_text("vendor");
    window.wait_for("Fang from the vendor");
    home.wait_for_draft("Fang from the vendor");
    let log = rusqlite::Connection::open(home.dir().join(dingli::store::FILE)).unwrap();
    log.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press("^S").wait_for("saving");
    // The sentence comes after ten seconds of patience; the form is as it was.
    window.wait_gone("saving").wait_for("Fang from the vendor").wait_for("Add a person");
    window.wait_for("Nothing was recorded");
    log.execute_batch("ROLLBACK").unwrap();
    window.press("^S").wait_gone("Add a person").wait_for("Saved").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn a_line_sent_to_a_locked_log_stays_on_the_line() {
    let (home, _) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").type_text("the controller is back").wait_for("controller is back");
    home.wait_for_draft("controller is back");
    let log = rusqlite::Connection::open(home.dir().join(dingli::store::FILE)).unwrap();
    log.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press("Enter").wait_for("saving").type_text(" and more").wait_for("back and more");
    window.wait_gone("saving").wait_for("back and more");
    log.execute_batch("ROLLBACK").unwrap();
    window.press("Enter").wait_for("Saved").wait_for("What happened?").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn a_log_nobody_may_write_is_read_only_with_the_reason() {
    let (home, reference) = at_work("en");
    // A newer program has written here: this one reads and leaves it alone.
    let path = home.dir().join(dingli::store::FILE);
    let log = rusqlite::Connection::open(&path).unwrap();
    log.pragma_update(None, "user_version", 9_999).unwrap();
    drop(log);
    let before = fs::read(&path).unwrap();
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("READ ONLY").wait_for(&reference);
    window.type_text("a line").press("Enter").wait_for("read-only").wait_for("a line");
    window.press("^T").wait_for("read-only").press("^R");
    // The line cannot be kept either: it is not let go without asking.
    window.press("^Q").wait_for("would be lost: “a line”").type_text("y");
    assert_eq!(window.ended().0, 0);
    assert_eq!(fs::read(&path).unwrap(), before, "not a byte was changed");
}

#[test]
fn the_windows_list_counts_as_overdue_what_due_does() {
    let home = Home::new();
    let begun = clock("2026-03-06T09:00:00+08:00");
    home.run(["settings", "--name", "Gao", "--zone", "Asia/Shanghai", "--language", "en"]);
    let new = ["new", "Storage", "--customer", "Meridian", "--class", "outage"];
    let new = home.command(new).envs(begun).output().unwrap();
    let reference = String::from_utf8(new.stdout).unwrap().trim().to_owned();
    for line in [
        ["enquiry", "Is it back?", "--due", "09:10"],
        ["escalate", "Somebody has to decide", "--within", "10m"],
    ] {
        let words: Vec<&str> = match line[0] {
            "escalate" => vec![line[0], &reference, line[1], "--to", "Gao", line[2], line[3]],
            _ => vec![line[0], &reference, line[1], line[2], line[3]],
        };
        let done = home.command(&words).envs(begun).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }
    let later = clock("2026-03-06T09:45:00+08:00");
    let due = home.command(["due", &reference, "--json"]).envs(later).output().unwrap();
    let due: serde_json::Value = serde_json::from_slice(&due.stdout).unwrap();
    let overdue = due.as_array().unwrap().iter().filter(|it| it["urgency"] == "overdue").count();
    assert!(overdue >= 2, "{due}");
    let mut window = Terminal::start(&home.dir(), (120, 40), &Start { vars: &later });
    window.wait_for("LIVE").press("^O").wait_for(&format!("!{overdue} ")).press("^Q");
    assert_eq!(window.ended().0, 0);
}

fn clock(now: &'static str) -> [(&'static str, &'static str); 1] {
    [("DINGLI_NOW", now)]
}
