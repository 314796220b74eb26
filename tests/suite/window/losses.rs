//! An older database put back: the window says so until somebody acknowledges it.

use std::fs;

use crate::support::terminal::{Home, Terminal, at_work};

const BADGE: &str = "ENTRIES LOST";

fn opened(home: &Home) -> Terminal {
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE");
    window
}

fn leave(mut window: Terminal) {
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn case_8_7_the_window_says_that_entries_are_gone_until_it_is_acknowledged() {
    let (home, reference) = at_work("en");
    let database = home.dir().join("dingli.db");
    let older = home.dir().with_file_name("older.db");
    fs::copy(&database, &older).unwrap();
    home.run(["log", &reference, "this goes"]);
    fs::copy(&older, &database).unwrap();
    // The prompt is the first to open it.
    home.run(["due", "--line"]);
    let mut window = opened(&home);
    window.wait_for(BADGE).wait_for("lacks entries that were recorded here: merge");
    // A document that leaves says it too, and so does the list.
    window.press("^E").wait_for("Write a report").press("^S");
    window
        .wait_for("Shown as plain text")
        .wait_for("lacks entries that were recorded here: merge")
        .press("Esc")
        .press("Esc");
    window.press("^O").wait_for(BADGE);
    leave(window);
    let mut window = opened(&home);
    window.wait_for(BADGE).press("^P").type_text("entries are missing").press("Enter");
    window.wait_gone(BADGE).wait_for("Your confirmation is noted");
    leave(window);
    let mut window = opened(&home);
    assert!(!window.screen().contains(BADGE));
    window.press("^Q");
    drop(window);
    let doctor = home.run(["doctor"]);
    assert!(doctor.contains("高敏 acknowledged this"), "{doctor}");
}
