//! Tables from elsewhere: registers, courses, chats and mails, taken in once and known again.

mod course;
mod exporting;
mod register;

use std::path::PathBuf;

use super::{Home, Ran, timeline};

/// A register as somebody has it.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/registers").join(name)
}

/// Imports one of them.
fn import(home: &Home, name: &str, words: &[&str]) -> Ran {
    let path = file(name);
    let stated = words.iter().any(|word| ["--zone", "--into"].contains(word));
    let zone: &[&str] = if stated { &[] } else { &["--zone", "Asia/Shanghai"] };
    home.run(&[&["import", path.to_str().unwrap()], words, zone].concat())
}

/// The incidents of the log, by title.
fn titles(home: &Home) -> Vec<String> {
    let list = home.run(&["list", "--all", "--json"]).json();
    let title = |it: &serde_json::Value| it["title"].as_str().unwrap().to_owned();
    let mut titles: Vec<String> = list.as_array().unwrap().iter().map(title).collect();
    titles.sort();
    titles
}

/// The reference of the incident of that title.
fn reference(home: &Home, title: &str) -> String {
    let list = home.run(&["list", "--all", "--json"]).json();
    let found = list.as_array().unwrap().iter().find(|it| it["title"] == title);
    found.unwrap_or_else(|| panic!("no incident {title}"))["reference"].as_str().unwrap().to_owned()
}

/// The texts of an incident's timeline of that kind.
fn told(home: &Home, reference: &str, kind: &str) -> Vec<String> {
    let lines = timeline(home, reference);
    let of_kind = lines.iter().filter(|line| line["kind"] == kind);
    of_kind.map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}
