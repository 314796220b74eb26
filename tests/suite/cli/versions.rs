//! Row N3: what was learnt becomes the next version of a playbook: draft, trial in incidents that are named, in force, withdrawn.

use std::fs;

use super::Home;
use dingli::playbook::builtin;

/// The built-in playbook of outages as another version, with one step in other words.
fn outage(version: &str) -> String {
    let source = builtin::source("outage").unwrap();
    let line = source.lines().find(|line| line.starts_with("version = ")).unwrap();
    source.replacen(line, &format!("version = \"{version}\""), 1)
}

fn lay(home: &Home, name: &str, text: &str) -> String {
    let path = home.dir().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn adopted(home: &Home, reference: &str) -> String {
    let shown = home.run(&["show", reference, "--json"]).json();
    shown["playbook"]["version"].as_str().unwrap().to_owned()
}

fn opened(home: &Home) -> String {
    home.run(&["new", "A", "--customer", "B", "--class", "outage"]).well().trim().to_owned()
}

fn state(home: &Home, version: &str) -> String {
    let all = home.run(&["playbook", "versions", "outage", "--json"]).json();
    let found = all.as_array().unwrap().iter().rev().find(|it| it["version"] == version).unwrap();
    found["state"].as_str().unwrap().to_owned()
}

#[test]
fn n3_a_version_is_drafted_tried_where_it_is_named_and_adopted_once_it_is_in_force() {
    let home = Home::new();
    home.run(&["settings", "--name", "马"]).well();
    let running = opened(&home);
    let builtin = adopted(&home, &running);
    let file = lay(&home, "next.toml", &outage("9.0"));
    home.run(&["playbook", "draft", "outage", &file, "--author", "沈", "--learnt", "三次跳过"])
        .well();
    assert_eq!(state(&home, "9.0"), "draft");
    let tried = opened(&home);
    assert_eq!(adopted(&home, &tried), builtin, "a draft is adopted nowhere");

    home.run(&["playbook", "trial", "outage", "9.0", &tried]).well();
    assert_eq!(state(&home, "9.0"), "trial");
    assert_eq!(adopted(&home, &tried), builtin, "until somebody adopts it");
    home.run(&["adopt", &tried, "outage"]).well();
    assert_eq!(adopted(&home, &tried), "9.0");
    let beside = opened(&home);
    assert_eq!(adopted(&home, &beside), builtin, "a trial is for the incidents that are named");

    let said = home.run(&["playbook", "in-force", "outage", "9.0", "--who", "高"]);
    assert!(!said.err.contains("tried"), "it was tried: {}", said.err);
    said.well();
    assert_eq!(adopted(&home, &opened(&home)), "9.0");
    assert_eq!(adopted(&home, &running), builtin, "running incidents keep theirs");
    home.run(&["adopt", &running, "outage"]).well();
    assert_eq!(adopted(&home, &running), "9.0");
    let text = home.run(&["playbook", "versions", "outage", "--lang", "zh-CN"]).well();
    assert!(text.contains("生效") && text.contains("高") && text.contains("三次跳过"), "{text}");

    let next = lay(&home, "later.toml", &outage("9.1"));
    home.run(&["playbook", "draft", "outage", &next]).well();
    let forced = home.run(&["playbook", "in-force", "outage", "9.1"]);
    assert!(forced.err.contains("without having been tried"), "{}", forced.err);
    assert_eq!(
        (state(&home, "9.0"), state(&home, "9.1")),
        ("superseded".into(), "in-force".into())
    );
    home.run(&["playbook", "withdraw", "outage", "9.1", "太长"]).well();
    assert_eq!((state(&home, "9.0"), state(&home, "9.1")), ("in-force".into(), "withdrawn".into()));
    assert_eq!(adopted(&home, &opened(&home)), "9.0", "the one before is in force again");
    let kept = home.run(&["playbook", "show", "outage", "--of", "9.1", "--toml"]).well();
    assert_eq!(kept.trim(), outage("9.1").trim(), "its text can be read again");
}

#[test]
fn n3_a_draft_with_an_error_is_kept_and_never_comes_in_force() {
    let home = Home::new();
    home.run(&["settings", "--name", "马"]).well();
    let wrong = outage("9.0").replacen("[[steps]]", "[[steps]]\nid = \"Not An Id\"", 1);
    let file = lay(&home, "next.toml", &wrong);
    let said = home.run(&["playbook", "draft", "outage", &file]);
    assert!(said.err.contains("next.toml:"), "line and column: {}", said.err);
    said.well();
    let refused = home.run(&["playbook", "in-force", "outage", "9.0"]).refused();
    assert!(refused.contains("Line ") && refused.contains("column "), "{refused}");
    assert_eq!(state(&home, "9.0"), "draft");
    assert_ne!(adopted(&home, &opened(&home)), "9.0");

    let file = lay(&home, "next.toml", &outage("9.0"));
    home.run(&["playbook", "draft", "outage", &file]).well();
    home.run(&["playbook", "in-force", "outage", "9.0"]).well();
    assert_eq!(adopted(&home, &opened(&home)), "9.0");
    let taken = home.run(&["playbook", "draft", "outage", &file]).refused();
    assert!(taken.contains("9.0"), "{taken}");
    let other = home.run(&["playbook", "draft", "recall", &file]).refused();
    assert!(other.contains("outage") && other.contains("recall"), "{other}");
    let unnamed = lay(&home, "none.toml", "x = 1\n");
    let refused = home.run(&["playbook", "draft", "outage", &unnamed]).refused();
    assert!(refused.contains("version"), "{refused}");
}

#[test]
fn n3_the_difference_of_two_versions_names_what_is_new_and_what_is_gone() {
    let home = Home::new();
    home.run(&["settings", "--name", "马"]).well();
    let source = outage("9.0");
    let at = source.find("[[steps]]").unwrap();
    let text = source[at..].find("zh = \"").map(|from| at + from + 6).unwrap();
    let changed = format!("{}先给客户打电话。{}", &source[..text], &source[text..]);
    let file = lay(&home, "next.toml", &changed);
    home.run(&["playbook", "draft", "outage", &file]).well();
    let text = home.run(&["playbook", "diff", "outage", "9.0", "--lang", "zh-CN"]).well();
    assert!(
        text.lines().any(|line| line.contains("+ ") && line.contains("先给客户打电话")),
        "{text}"
    );
    assert_eq!(
        text.lines().filter(|line| line.trim_start().starts_with("- ")).count(),
        1,
        "{text}"
    );
    let json = home.run(&["playbook", "diff", "outage", "9.0", "--json", "--lang", "zh-CN"]).json();
    assert_eq!(json.as_array().unwrap().len(), 1, "one part alone changed: {json}");
}
