//! Help, palette, languages, looks and finding one's way, by keys.

use crate::support::terminal::{Terminal, at_work};

pub(super) fn working() -> (crate::support::terminal::Home, String, Terminal) {
    let (home, reference) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").wait_for("What happened?");
    (home, reference, window)
}

pub(super) fn leave(mut window: Terminal) {
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn help_opens_in_every_state_and_runs_what_is_chosen_by_typing() {
    let (_home, _, mut window) = working();
    // While typing; what is typed stays.
    window.type_text("half").wait_for("half").press("F1").wait_for("type to find");
    window.type_text("severity").wait_for("rate severity").press("Enter");
    window.wait_for("Rate the severity").press("F1").wait_for("type to find").press("^G");
    window.wait_gone("type to find").wait_for("Rate the severity").press("^G");
    window.wait_gone("Rate the severity").wait_for("half");
    // In a pane, by the letter, in full width too.
    window.press("F2").press("?").wait_for("type to find").press("^G").wait_gone("type to find");
    window.press("？").wait_for("type to find").press("Esc").wait_gone("type to find");
    // In the list.
    window.press("^O").wait_for("INCIDENTS").press("F1").wait_for("type to find");
    window.type_text("new incident").press("Enter").wait_for("A title and the customer");
    window.press("^G");
    leave(window);
}

#[test]
fn the_palette_runs_what_has_no_key() {
    let (_home, _, mut window) = working();
    window.press("^P").wait_for("Commands").type_text("my details").press("Enter");
    window.wait_for("Your company").press("^G").wait_gone("Your company");
    window.press("F3").press("：").wait_for("Commands").press("^G").wait_gone("type to find");
    leave(window);
}

#[test]
fn the_language_changes_at_once_and_lasts() {
    let (home, _, mut window) = working();
    window.press("^T").wait_for("Record a contact").press("^L").wait_for("记沟通");
    window.press("^G").wait_for("发生了什么").press("^Q");
    assert_eq!(window.ended().0, 0);
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("处理中").press("^L").wait_for("LIVE");
    leave(window);
}

#[test]
fn theme_and_borders_toggle_and_last() {
    let (home, _, mut window) = working();
    window.press("F12").wait_for("+-");
    let before = window.raw().len();
    window.press("F10");
    window.wait_for("LIVE").press("^Q");
    let (code, raw) = window.ended();
    assert_eq!(code, 0);
    assert!(raw.len() > before);
    let settings = home.run(["settings", "--json"]);
    assert!(
        settings.contains("light") && settings.contains("\"ascii\": true")
            || settings.contains("light") && settings.contains("\"ascii\":true"),
        "{settings}"
    );
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("+-");
    leave(window);
}

#[test]
fn goal_zoom_and_find() {
    let (_home, _, mut window) = working();
    window.press("^X").wait_for("What the customer needs").press("Enter");
    window.wait_gone("What the customer needs");
    window.press("F4").press("z").wait_gone("Facts ╌").wait_for("Timeline").press("z");
    window.press("^G").type_text("needle in the hay\r").wait_for("Saved");
    window.type_text("another line\r").wait_for("another line").wait_for("What happened?");
    window.press("^F").type_text("needle").press("Enter").wait_for("Found “needle”");
    leave(window);
}

#[test]
fn the_list_filters_while_typing_and_opens_a_closed_incident_for_reading_and_exporting() {
    let (home, reference, window) = working();
    leave(window);
    let other = home.run(["new", "Booking slow", "--customer", "City Hospital"]).trim().to_owned();
    close(&home, &other);
    let mut window = Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").press("^O").wait_for("INCIDENTS").wait_for(&reference);
    window.type_text("hospital").wait_gone(&reference).wait_for(&other).press("Enter");
    window.wait_for("CLOSED").wait_for("Booking slow").press("^E").wait_for("Write a report");
    window.press("^S").wait_for("Not shown to the customer").press("^S").wait_for("Written");
    // A Word document, unless another format is chosen.
    assert_eq!(std::fs::read_dir(home.dir().join("reports")).unwrap().count(), 1);
    leave(window);
}

/// Closes an incident as the rules want it: told, resolved, told of it, closed.
fn close(home: &crate::support::terminal::Home, reference: &str) {
    use std::io::Write as _;
    let acts = [
        r#"{"act":"stakeholder","name":"Wang","side":"customer"}"#,
        r#"{"act":"status","status":"resolved","visible":true}"#,
        r#"{"act":"contact","with":["Wang"],"channel":"phone","text":"It works again","visible":true}"#,
        r#"{"act":"status","status":"closed"}"#,
    ];
    let mut child = home
        .command(["record", reference])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(acts.join("\n").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
