//! What lies at the top of the repository.

use std::fs;

use super::source::root;

const ALLOWED: [&str; 19] = [
    ".cargo",
    ".ci",
    ".editorconfig",
    ".git",
    ".gitattributes",
    ".gitignore",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "build.rs",
    "clippy.toml",
    "deny.toml",
    "rustfmt.toml",
    "src",
    "target",
    "tests",
];

#[test]
fn nothing_else_lies_at_the_top() {
    let mut others: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !ALLOWED.contains(&name.as_str()))
        .collect();
    others.sort();
    assert_eq!(others, [""; 0], "every file has a room; none is at the top");
}
