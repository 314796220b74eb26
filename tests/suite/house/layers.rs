//! Every arrow points down. Reads what each room names of the others and of the outside.

use std::collections::BTreeSet;

use super::source::Source;

/// The rooms from top to bottom. A room may name those below its own line, never its own line's neighbours.
const FLOORS: &[&[&str]] = &[
    &["main"],
    &["lib"],
    &["cli"],
    &["runtime"],
    &["console"],
    &["session"],
    &["scenario", "import"],
    &["record"],
    &["store", "report", "review", "capture"],
    &["incident"],
    &["playbook"],
    &["settings"],
    &["locale"],
    &["calendar", "clock", "platform", "text"],
];

/// What a room may not name although it lies below: the window is pure, and so is the core.
const CLOSED: &[(&str, &[&str])] = &[
    ("console", &["session", "store", "scenario", "clock", "platform"]),
    ("report", &["clock", "platform"]),
    ("review", &["clock", "platform"]),
    ("capture", &["clock", "platform"]),
    ("record", &["clock", "platform", "store"]),
    ("scenario", &["clock", "platform", "store"]),
    ("import", &["clock", "platform", "store", "report", "review"]),
    ("incident", &["settings", "clock", "platform"]),
    ("playbook", &["settings", "clock", "platform"]),
];

const FILES: &[&str] = &["std::fs", "std::env", "std::net", "std::process", "directories"];
const TERMINAL: &[&str] = &["ratatui", "crossterm"];
const DATABASE: &[&str] = &["rusqlite"];
const THREADS: &[&str] = &["std::thread", "std::sync::mpsc", "std::time"];

/// What a room may not name of the outside.
const OUTSIDE: &[(&str, &[&[&str]])] = &[
    ("incident", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("playbook", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("report", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("review", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("capture", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("record", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("scenario", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("import", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("calendar", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("locale", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("text", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("settings", &[FILES, TERMINAL, DATABASE, THREADS]),
    ("console", &[FILES, DATABASE, THREADS]),
    ("session", &[TERMINAL]),
    ("store", &[TERMINAL]),
    ("runtime", &[DATABASE]),
    ("cli", &[DATABASE]),
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The first names behind every `crate::`, those of a group in braces included.
fn named(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, prefix) in code.match_indices("crate::") {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(first_names(group)),
            None => names.extend(name(rest)),
        }
    }
    names
}

fn name(text: &str) -> Option<String> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// The names at the outermost level of a group whose brace was just opened.
fn first_names(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut names: Vec<String> = name(group).into_iter().collect();
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.extend(name(&group[at + 1..])),
            _ => {}
        }
    }
    names
}

#[test]
fn every_arrow_points_down() {
    let mut wrong = BTreeSet::new();
    for source in Source::all() {
        let room = source.room();
        let Some(own) = floor(room) else {
            wrong.insert(format!("{room}: a new room; give it a floor"));
            continue;
        };
        let closed = CLOSED.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, c)| c);
        for other in named(&source.code).iter().filter(|other| *other != room) {
            let below = floor(other).is_some_and(|floor| floor > own);
            if !below || closed.contains(&other.as_str()) {
                wrong.insert(format!("src/{} names crate::{other}", source.path));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

/// Whether the code names that path, whole or grouped: `std::fs` is also `std::{fs, …}`.
fn names(code: &str, path: &str) -> bool {
    let bounded = |at: usize, length: usize| {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        !code[..at].ends_with(|c: char| word(c) || c == '.')
            && !code[at + length..].starts_with(word)
    };
    let whole = code.match_indices(path).any(|(at, found)| {
        let used = path.contains("::")
            || code[at + found.len()..].starts_with("::")
            || code[..at].trim_end().ends_with("use");
        used && bounded(at, found.len())
    });
    let grouped = path.rsplit_once("::").is_some_and(|(parent, last)| {
        let open = format!("{parent}::{{");
        code.match_indices(&open)
            .any(|(at, found)| first_names(&code[at + found.len()..]).iter().any(|n| n == last))
    });
    whole || grouped
}

#[test]
fn the_pure_rooms_reach_nothing_outside() {
    let mut wrong = BTreeSet::new();
    for source in Source::all().iter().filter(|source| !source.is_test()) {
        let Some((_, banned)) = OUTSIDE.iter().find(|(name, _)| *name == source.room()) else {
            continue;
        };
        for path in banned.iter().copied().flatten() {
            if names(&source.code, path) {
                wrong.insert(format!("src/{} names {path}", source.path));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn groups_and_words_are_read_as_the_compiler_reads_them() {
    let code =
        "use crate::{incident::{a, b}, text, locale::Lang}; pub(in crate::console) fn x() {}";
    let found: Vec<String> = named(code).into_iter().collect();
    assert_eq!(found, ["console", "incident", "locale", "text"]);
    assert!(names("use std::{collections::BTreeMap, fs};", "std::fs"));
    assert!(names("std::env::var(\"\")", "std::env"));
    assert!(names("use crossterm::event;", "crossterm"));
    assert!(!names("let my_crossterm = 1; std::fsync();", "crossterm"));
    assert!(!names("std::fsync();", "std::fs"));
    assert!(floor("incident") > floor("console"));
}
