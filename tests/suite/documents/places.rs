//! Places that the documents name exist.

use std::path::Path;

use super::document;

const PAGES: [&str; 16] = [
    "README.md",
    "assets/README.zh-CN.md",
    "assets/docs/first-ten-minutes.md",
    "assets/docs/first-ten-minutes.zh-CN.md",
    "assets/docs/commands.md",
    "assets/docs/commands.zh-CN.md",
    "assets/docs/speed.md",
    "assets/docs/architecture.md",
    "assets/docs/contributing.md",
    "assets/docs/security.md",
    "assets/docs/decisions/README.md",
    "assets/docs/decisions/log-order.md",
    "assets/docs/decisions/two-passes.md",
    "assets/docs/decisions/derived-events.md",
    "assets/docs/decisions/no-async.md",
    "assets/docs/decisions/throw-away-index.md",
];

/// The rooms a place may be in.
const ROOMS: [&str; 6] = ["src/", "tests/", "assets/", "benches/", ".ci/", ".cargo/"];

fn exists(place: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(place).exists()
}

/// What stands in backquotes on one line and is a place in the repository.
fn places(text: &str) -> Vec<&str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter(|word| ROOMS.iter().any(|room| word.starts_with(room)))
        .filter(|word| !word.contains(['*', '…', '<', ' ']))
        .collect()
}

/// Where the links of a page lead, without those to the outside.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let targets = targets.filter(|to| !to.contains("://") && !to.starts_with('#'));
    targets.filter_map(|to| to.split('#').next()).collect()
}

#[test]
fn every_place_that_is_named_exists() {
    for page in PAGES {
        let text = document(page);
        let missing: Vec<&str> = places(&text).into_iter().filter(|place| !exists(place)).collect();
        assert!(missing.is_empty(), "{page} names {missing:?}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    for page in PAGES {
        let folder = Path::new(page).parent().unwrap();
        let text = document(page);
        let missing: Vec<&str> = links(&text)
            .into_iter()
            .filter(|link| !exists(folder.join(link).to_str().unwrap()))
            .collect();
        assert!(missing.is_empty(), "{page} links to {missing:?}");
    }
}

#[test]
fn every_decision_and_every_change_has_its_page() {
    let decisions = document("assets/docs/decisions/README.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/docs/decisions");
    for page in std::fs::read_dir(folder).unwrap() {
        let name = page.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || decisions.contains(&format!("({name})")), "{name}");
        assert!(PAGES.iter().any(|page| page.ends_with(&format!("decisions/{name}"))), "{name}");
    }
    let table = document("assets/docs/architecture.md");
    let table = table.split("## Where to put a change").nth(1).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    for row in rows {
        assert!(!places(row).is_empty(), "no place that can be looked up: {row}");
    }
}

#[test]
fn a_place_that_is_gone_is_found() {
    assert_eq!(
        places("in `src/lib.rs` and `src/nothing.rs`, not `src/*.rs`, `src` or `x/y`"),
        ["src/lib.rs", "src/nothing.rs"]
    );
    assert!(exists("src/lib.rs") && !exists("src/nothing.rs"));
    assert_eq!(links("[a](b.md#c) and [d](https://e) and [f](#g)"), ["b.md"]);
}
