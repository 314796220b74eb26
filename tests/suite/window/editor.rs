//! A section of the report in the person's own editor: the terminal is lent to it, and its text comes back to the desk.
#![cfg(unix)]

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use rustix::process::Signal;

use crate::support::terminal::{Home, Start, Terminal, at_work};

/// An editor that reads one line from the terminal and writes it behind what stands in the file.
const ADDS: &str =
    r#"printf 'OPEN in the editor: '; cat "$2"; read -r line; printf '%s\n' "$line" >> "$2""#;

/// A program of a test's own, in a folder with a space in its name.
fn editor(home: &Home, script: &str) -> String {
    let folder = home.dir().parent().unwrap().join("my tools");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("ed");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    format!("'{}' --wait", path.display())
}

fn at_the_desk(home: &Home, editor: &str) -> Terminal {
    let start = Start { vars: &[("EDITOR", editor)] };
    let mut window = Terminal::start(&home.dir(), (80, 24), &start);
    window.wait_for("磁盘柜坏了").press("^P").type_text("写客户报告").press("Enter");
    window.wait_for("客户报告第 1 节");
    window
}

fn left_behind(home: &Home) -> Vec<PathBuf> {
    let files = fs::read_dir(home.dir()).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("write-")).collect()
}

#[test]
fn l5_a_section_goes_to_the_own_editor_and_comes_back_as_one_step() {
    let (home, _) = at_work("zh-CN");
    let mut window = at_the_desk(&home, &editor(&home, ADDS));
    window.type_text("先写一句。").wait_for("先写一句。").press("^E");
    window.wait_for("OPEN in the editor: 先写一句。");
    window.type_text("再补一句。").press("Enter");
    window.wait_for("客户报告第 1 节").wait_for("再补一句。");
    assert!(window.screen().contains("先写一句。"), "{}", window.screen());
    home.wait_for_draft("再补一句。");
    window.press("^U").wait_gone("再补一句。");
    assert!(window.screen().contains("先写一句。"), "{}", window.screen());
    window.press("^E").wait_for("OPEN in the editor: ").type_text("三").press("Enter");
    window.wait_for("客户报告第 1 节").press("^S").wait_for("已写，将写进客户报告");
    assert_eq!(left_behind(&home), Vec::<PathBuf>::new(), "nothing of it is left in a file");
}

#[test]
fn an_editor_that_fails_leaves_the_text_as_it_was_and_says_why() {
    let (home, _) = at_work("zh-CN");
    let mut window = at_the_desk(&home, "no-such-editor-anywhere");
    window.type_text("原文").wait_for("原文").press("^E").wait_for("没有正常结束");
    assert!(window.screen().contains("原文"), "{}", window.screen());
    home.wait_for_draft("原文");
    drop(window);
    let broken = editor(&home, r#"printf '\265\332' > "$2""#);
    let mut window = at_the_desk(&home, &broken);
    window.wait_for("原文").press("^E").wait_for("UTF-8");
    assert!(window.screen().contains("原文"), "{}", window.screen());
    drop(window);
    let mut window = Terminal::open(&home.dir(), (80, 24));
    window.wait_for("磁盘柜坏了").press("^P").type_text("写客户报告").press("Enter");
    window.wait_for("原文").press("^E").wait_for("没有设置编辑器");
    // What the broken editor wrote is still there.
    let [left] = &left_behind(&home)[..] else { panic!("{:?}", left_behind(&home)) };
    assert_eq!(fs::read(left).unwrap(), [0xb5, 0xda]);
}

#[test]
fn signals_while_the_editor_has_the_terminal() {
    let (home, _) = at_work("zh-CN");
    let editor = editor(&home, ADDS);
    let mut window = at_the_desk(&home, &editor);
    window.type_text("原文").wait_for("原文").press("^E").wait_for("OPEN in the editor");
    // A break was meant for the editor.
    window.signal(Signal::INT);
    window.type_text("改文").press("Enter").wait_for("客户报告第 1 节").wait_for("改文");
    window.press("^E").wait_for("OPEN in the editor");
    window.signal(Signal::TERM);
    let (status, _) = window.ended();
    assert_eq!(status, 143);
    let [left] = &left_behind(&home)[..] else { panic!("{:?}", left_behind(&home)) };
    assert_eq!(fs::read_to_string(left).unwrap(), "原文\n改文\n");
    home.wait_for_draft("改文");
}

#[test]
fn an_editor_that_stops_for_the_shell_lets_it_have_the_terminal() {
    let (home, _) = at_work("zh-CN");
    let stops = r#"printf 'OPEN\n'; kill -TSTP 0; printf 'GOES ON\n'; read -r line; printf '%s\n' "$line" >> "$2""#;
    let editor = editor(&home, stops);
    let start = Start { vars: &[("EDITOR", &editor), ("PS1", "shell> ")] };
    let mut shell = Terminal::shell(&home.dir(), (80, 24), &start);
    let program = env!("CARGO_BIN_EXE_dingli");
    let line = format!("'{program}' --data-dir '{}'", home.dir().display());
    shell.wait_for("shell> ").type_text(&line).press("Enter");
    shell.wait_for("磁盘柜坏了").press("^P").type_text("写客户报告").press("Enter");
    shell.wait_for("客户报告第 1 节").press("^E").wait_for("OPEN").wait_for("Stopped");
    shell.type_text("echo at the $((1+1))nd").press("Enter").wait_for("at the 2nd");
    shell.type_text("fg").press("Enter").wait_for("GOES ON");
    shell.type_text("接着写").press("Enter");
    shell.wait_for("客户报告第 1 节").wait_for("接着写");
}
