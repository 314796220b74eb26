//! Control, bidirectional and zero-width characters in any field, made harmless on every way out.

use super::{Home, ran};

/// Clears the screen, turns the text round, hides a part of it, and a line of its own.
const EVIL: &str = "恶\u{1b}[2J\u{202e}意\u{200b}\u{7}\u{9b}x\n\u{85}y";
const FORBIDDEN: [char; 7] =
    ['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}', '\u{9b}', '\u{85}', '\u{7f}'];

fn harmless(text: &str, what: &str) {
    for c in FORBIDDEN {
        assert!(!text.contains(c), "{what} holds {c:?}: {text:?}");
    }
}

#[test]
fn nothing_typed_reaches_the_terminal_raw() {
    let home = Home::new();
    let words = ["new", EVIL, "--customer", EVIL, "--public-title", EVIL, "--class", "data-loss"];
    let reference = home.run(&words).well().trim().to_owned();
    let evil = serde_json::to_string(EVIL).unwrap();
    let acts = format!(
        r#"{{"act":"stakeholder","name":{evil},"side":"customer","role":{evil},"organisation":{evil},"need":{evil},"channels":[{{"channel":"phone","at":{evil}}}]}}
{{"who":{evil},"act":"answer","question":"last-backup","answer":{evil}}}
{{"act":"ask","ask":{evil},"whom":{evil}}}
{{"act":"contact","with":[{evil}],"text":{evil}}}
{{"act":"enquiry","from":{evil},"text":{evil}}}
{{"label":"n","act":"note","text":{evil},"tags":[{evil}],"visible":true}}
{{"act":"correct","entry":"n","text":{evil},"visible":true}}
{{"act":"severity","severity":1,"basis":{evil}}}"#
    );
    harmless(&home.fed(&["record", &reference], &acts).well(), "record");
    let file = home.beside("evil\u{202e}name.txt");
    std::fs::write(&file, "x").unwrap();
    let attached = home.run(&["attach", &reference, file.to_str().unwrap(), "--note", EVIL]);
    harmless(&attached.err, "attach");
    let logged = home.run(&["log", &reference, EVIL, "--who", EVIL]);
    harmless(&logged.err, "log");
    assert_eq!(logged.status, 0);
    for lang in ["en", "zh-CN"] {
        for words in [
            &["list"][..],
            &["list", "--json"],
            &["show", &reference],
            &["show", &reference, "--json"],
            &["timeline", &reference],
            &["timeline", &reference, "--json"],
            &["due"],
            &["due", "--json"],
            &["search", "恶"],
            &["search", "恶", "--json"],
            &["report", &reference, "--for", "internal"],
            &["report", &reference, "--for", "customer"],
            &["report", &reference, "--for", "internal", "--format", "html"],
            &["doctor"],
            &[],
        ] {
            let ran = home.run(&[&["--lang", lang][..], words].concat());
            harmless(&ran.err, &format!("{words:?}"));
            harmless(&ran.well(), &format!("{words:?}"));
        }
    }
    let shown = home.run(&["show", &reference, "--json"]).json();
    assert_eq!(shown["title"], EVIL, "the log itself keeps what was typed");
}

#[test]
fn what_is_refused_is_quoted_harmlessly() {
    let home = Home::new();
    for words in [
        &["show", EVIL][..],
        &[EVIL],
        &["new", EVIL, "--customer", "B", "--class", EVIL],
        &["list", EVIL],
        &["report", "x", "--for", EVIL],
        &["record", "--file", EVIL],
        &["playbook", "show", EVIL],
        &["playbook", "check", EVIL],
    ] {
        let ran = home.run(words);
        assert_ne!(ran.status, 0);
        harmless(&ran.err, &format!("{words:?}"));
    }
    let reference = home.incident();
    let ran = home.fed(
        &["record", &reference],
        &format!("{{\"act\":{}}}", serde_json::to_string(EVIL).unwrap()),
    );
    harmless(&ran.refused(), "record");
    let named = ran_as(&home, EVIL);
    harmless(&named, "author");
}

fn ran_as(home: &Home, name: &str) -> String {
    let mut command = home.command();
    ran(command.env("USER", name.replace('\n', " ")).args(["new", "A", "--customer", "B"]), "")
        .well();
    home.run(&["timeline", home.incident().as_str()]).well()
}

#[test]
fn a_megabyte_is_a_note() {
    let home = Home::new();
    let reference = home.incident();
    let text = "证".repeat(400_000);
    let line = format!("{{\"act\":\"note\",\"text\":\"{text}\"}}");
    home.fed(&["record", &reference], &line).well();
    assert!(home.run(&["timeline", &reference]).well().contains(&text));
}
