//! What a terminal can do to the window: tiny sizes, huge pastes, characters that mean to drive the terminal.

use std::time::{Duration, Instant};

use crate::support::terminal::{Home, Start, Terminal, at_work};

const HINT: &str = "What happened?";
const LIMIT: usize = 1 << 20;

/// Escape sequences, control, bidi and zero-width characters: what must never reach a screen as itself.
const HOSTILE: &str =
    "a\u{1b}[2Jb\u{1b}]0;owned\u{7}c\u{9b}31md\u{202e}e\u{2066}f\u{200b}g\u{85}h\u{feff}i\rj\u{8}k";

fn opened(home: &Home, size: (u16, u16)) -> Terminal {
    let mut window = Terminal::open(&home.dir(), size);
    window.wait_for("LIVE");
    window
}

#[test]
fn a_terminal_of_20_by_5_shows_the_line_being_typed() {
    let (home, _) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (20, 5));
    window.wait_until("something", |screen| !screen.trim().is_empty());
    window.type_text("rebooted").wait_for("rebooted").press("Enter");
    window.resize((200, 50)).wait_for("LIVE").wait_for("rebooted");
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
    assert!(home.run(["timeline", "--help"]).len() > 1);
}

#[test]
fn a_window_shrinks_to_20_by_5_and_grows_back() {
    let (home, _) = at_work("en");
    let mut window = opened(&home, (200, 50));
    window.wait_for(HINT).type_text("half a line");
    let whole = window.wait_for("half a line").screen();
    for size in [(20, 5), (1, 1), (2, 40), (200, 1), (20, 5)] {
        window.resize(size);
    }
    window.wait_until("a small screen", |screen| !screen.contains("Facts"));
    // A form opens and closes where there is no room for it.
    window.press("^T").press("^G").press("F1").press("^G");
    window.resize((200, 50)).wait_for("half a line").wait_for("Facts");
    let lines = whole.lines().count();
    window.wait_until("the whole screen", |screen| screen.lines().count() == lines);
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn a_megabyte_pasted_into_the_line_is_kept_and_recorded_whole() {
    let (home, reference) = at_work("en");
    let mut window = opened(&home, (120, 40));
    let began = Instant::now();
    let text = format!("first {}last-word", "0123456789 日志行 ".repeat(47_700));
    assert!((1_000_000..LIMIT).contains(&text.len()), "{}", text.len());
    window.paste(&text).wait_for("last-word");
    home.wait_for_draft("last-word");
    let kept: Vec<_> = home.drafts().into_iter().filter(|(slot, _)| slot == "capture").collect();
    assert_eq!(kept.first().map(|(_, kept)| kept.as_str()), Some(text.as_str()));
    assert!(began.elapsed() < Duration::from_secs(40), "took {:?}", began.elapsed());
    window.press("Enter").wait_until("an answer", |screen| {
        screen.contains(HINT) || screen.contains("last-word") && !screen.contains("saving")
    });
    // Either it is in the log whole, or it still stands on the line with a sentence that says why.
    let recorded = home.run(["show", &reference, "--json"]).contains("last-word");
    assert!(recorded || window.screen().contains("last-word"), "{}", window.screen());
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn a_paste_beyond_the_limit_is_refused_with_the_reason_and_nothing_is_cut() {
    let (home, _) = at_work("en");
    let mut window = opened(&home, (120, 40));
    window.type_text("before ").wait_for("before");
    window.paste(&"x".repeat(LIMIT + 1)).wait_for("larger than 1 MB");
    assert!(!window.screen().contains("xxx"), "{}", window.screen());
    window.type_text("and after").wait_for("before and after").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn hostile_characters_in_every_field_stay_text() {
    let (home, _) = at_work("en");
    let mut window = opened(&home, (120, 40));
    for (form, title, fields) in [
        ("^K", "Add a person", 17),
        ("^T", "Record a contact", 8),
        ("^Y", "Answer a question", 6),
        ("^N", "Add a question", 3),
        ("F6", "The customer asks", 4),
        ("F8", "Rate the severity", 2),
        ("^D", "Change the status", 4),
        ("F9", "Attach a file", 3),
        ("^E", "Write a report", 2),
    ] {
        window.press(form).wait_for(title);
        for _ in 0..fields {
            window.paste(HOSTILE).press("Tab");
        }
        harmless(&mut window, title);
        window.press("^G").wait_gone(title);
    }
    // The line, the search, the help, the list's filter.
    window.paste(HOSTILE);
    harmless(&mut window, "LIVE");
    window.press("Enter").wait_for("Saved").wait_for(HINT);
    harmless(&mut window, "LIVE");
    window.press("^F").paste(HOSTILE).press("^G").press("F1").paste(HOSTILE);
    harmless(&mut window, "Help");
    window.press("^G").press("^O").wait_for("INCIDENTS").paste(HOSTILE);
    harmless(&mut window, "INCIDENTS");
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

/// The screen is still ours, and nothing on it is more than a sign.
fn harmless(window: &mut Terminal, shown: &str) {
    window.wait_for(shown);
    assert!(window.ask(vt100::Screen::alternate_screen), "the alternate screen was left");
    let screen = window.screen();
    let sign = screen
        .chars()
        .find(|&c| c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{200b}\u{feff}".contains(c)));
    assert_eq!(sign, None, "{screen}");
    let raw = String::from_utf8_lossy(&window.raw()).into_owned();
    assert!(!raw.contains("\u{1b}]0;"), "the title of the terminal was set");
    assert!(
        !raw.contains('\u{202e}') && !raw.contains('\u{9b}'),
        "a hostile character was written"
    );
}

#[test]
fn without_a_terminal_the_window_prints_the_overview() {
    let (home, reference) = at_work("en");
    let output = home.command::<&str>([]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains(&reference) && printed.contains("磁盘柜坏了"), "{printed}");
    assert!(!printed.contains('\u{1b}'), "{printed:?}");
    assert!(!output.stderr.is_empty(), "it says why there is no window");
}

#[test]
fn no_color_draws_without_colours_and_ascii_borders_hold() {
    let (home, _) = at_work("en");
    let start = Start { vars: &[("NO_COLOR", "1")] };
    let mut window = Terminal::start(&home.dir(), (80, 24), &start);
    window.wait_for("LIVE").press("F12").wait_for("+-");
    let raw = String::from_utf8_lossy(&window.raw()).into_owned();
    for colour in ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[33m", "\u{1b}[36m", "\u{1b}[38;5"] {
        assert!(!raw.contains(colour), "{colour:?}");
    }
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}
