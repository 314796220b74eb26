//! How the window ends when somebody else ends it: the terminal is given back, and what was half-written is kept.

use rustix::process::Signal;

use crate::support::terminal::{Home, Start, Terminal, at_work};

const HALF: &str = "half a sentence about the controller";

fn typing(home: &Home) -> Terminal {
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("LIVE").type_text(HALF).wait_for(HALF);
    window
}

/// The stream ends with everything undone: bracketed paste, the alternate screen, the hidden cursor.
fn restored(raw: &[u8]) {
    let text = String::from_utf8_lossy(raw);
    let last = |sequence: &str| text.rfind(sequence);
    for (on, off) in [
        ("\u{1b}[?1049h", "\u{1b}[?1049l"),
        ("\u{1b}[?2004h", "\u{1b}[?2004l"),
        ("\u{1b}[?25l", "\u{1b}[?25h"),
    ] {
        assert!(last(off) > last(on), "{off:?} does not come after {on:?}");
    }
}

fn ends(signal: Signal, status: u32) {
    let (home, _) = at_work("en");
    let window = typing(&home);
    window.signal(signal);
    let (code, raw) = window.ended();
    assert_eq!(code, status);
    restored(&raw);
    assert!(home.drafts().iter().any(|(slot, text)| slot == "capture" && text == HALF));
    let mut again = Terminal::open(&home.dir(), (80, 24));
    again.wait_for(HALF).press("^Q");
    let (code, raw) = again.ended();
    assert_eq!(code, 0);
    restored(&raw);
}

#[test]
fn a_termination_gives_the_terminal_back_and_keeps_the_line() {
    ends(Signal::TERM, 143);
}

#[test]
fn a_hang_up_signal_gives_the_terminal_back_and_keeps_the_line() {
    ends(Signal::HUP, 129);
}

#[test]
fn case_8_13_a_quit_signal_gives_the_terminal_back_and_keeps_the_line() {
    ends(Signal::QUIT, 131);
}

#[test]
fn case_8_13_a_stop_from_outside_gives_the_shell_its_terminal_and_coming_back_draws_again() {
    let (home, _) = at_work("en");
    let mut shell = Terminal::shell(&home.dir(), (80, 24), &Start::default());
    shell.type_text("PS1='ready> '\r").wait_for("ready>");
    let (program, pid) = (env!("CARGO_BIN_EXE_dingli"), home.dir().with_extension("pid"));
    let (data, file) = (home.dir().display().to_string(), pid.display().to_string());
    shell.type_text(&format!("sh -c 'echo $$ > {file}; exec {program} --data-dir {data}'\r"));
    shell.wait_for("LIVE").type_text(HALF).wait_for(HALF);
    let pid: i32 = std::fs::read_to_string(pid).unwrap().trim().parse().unwrap();
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, Signal::TSTP).unwrap();
    shell.wait_gone("LIVE").wait_for("ready>");
    assert!(!shell.ask(vt100::Screen::alternate_screen), "the shell has its own screen");
    shell
        .type_text("echo still $((40 + 2))\r")
        .wait_for("still 42")
        .type_text("fg; echo left $((40 + 3))\r");
    shell.wait_for("LIVE").wait_for(HALF).type_text(", going on").wait_for("going on");
    // Stopped without being asked, as by SIGSTOP, and continued.
    rustix::process::kill_process(pid, Signal::STOP).unwrap();
    shell.wait_for("ready>").type_text("fg\r");
    shell.wait_for("LIVE").type_text(" again").wait_for("going on again");
    shell.press("^Q").wait_for("ready>").type_text("exit\r");
    let (_, raw) = shell.ended();
    restored(&raw);
}

#[test]
fn a_closed_terminal_ends_the_window_and_keeps_the_line() {
    let (home, _) = at_work("en");
    let window = typing(&home);
    let status = window.hang_up();
    assert_eq!(status.exit_code(), 129, "{status:?}");
    assert!(home.drafts().iter().any(|(slot, text)| slot == "capture" && text.contains(HALF)));
}

#[test]
fn a_form_half_filled_survives_a_kill() {
    let (home, _) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("LIVE").press("^K").wait_for("Add a person");
    window.type_text("Fang from the vendor").press("Tab").press("→").wait_for("Fang from");
    home.wait_for_draft("Fang from the vendor");
    window.kill9();
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("LIVE").press("^K").wait_for("Fang from the vendor").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn a_new_incident_half_filled_survives_a_kill() {
    let (home, _) = at_work("en");
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("LIVE").press("^O").wait_for("INCIDENTS");
    window.press("^N").wait_for("New incident").type_text("Second crisis tonight");
    home.wait_for_draft("Second crisis tonight");
    window.kill9();
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("LIVE").press("^O").wait_for("INCIDENTS");
    window.press("^N").wait_for("Second crisis tonight").press("^Q");
    assert_eq!(window.ended().0, 0);
}

#[test]
fn suspending_gives_the_shell_its_terminal_and_coming_back_draws_again() {
    let (home, _) = at_work("en");
    let mut shell = Terminal::shell(&home.dir(), (80, 24), &Start::default());
    shell.type_text("PS1='ready> '\r").wait_for("ready>");
    let program = env!("CARGO_BIN_EXE_dingli");
    shell.type_text(&format!("'{program}' --data-dir '{}'\r", home.dir().display()));
    shell.wait_for("LIVE").type_text(HALF).wait_for(HALF).press("^Z");
    shell.wait_gone("LIVE").wait_for("ready>");
    assert!(!shell.ask(vt100::Screen::alternate_screen), "the shell has its own screen");
    shell
        .type_text("echo still $((40 + 2))\r")
        .wait_for("still 42")
        .type_text("fg; echo left $((40 + 3))\r");
    shell.wait_for("LIVE").wait_for(HALF).type_text(", going on").wait_for("going on");
    shell.press("^Q").wait_for("left 43").type_text("exit\r");
    let (code, raw) = shell.ended();
    assert_eq!(code, 0);
    restored(&raw);
}
