//! The examples of typed entries.

use std::collections::BTreeSet;

use dingli::{
    capture::time::{Toward, TypedAt},
    record,
};

use super::{blocks, document, said};

#[test]
fn every_example_is_understood_and_together_they_are_one_input() {
    let text = document("assets/docs/record.md");
    let examples = blocks(&text, "json");
    let now = "2025-03-07T14:30:00+08:00".parse().unwrap();
    let moment =
        TypedAt { now, zone: chrono_tz::Asia::Shanghai, toward: Toward::Past, until: None };
    for (number, line) in (1..).zip(examples.iter().flat_map(|block| block.lines())) {
        let read = record::parse_line(number, line, &moment);
        assert!(read.is_ok(), "{line}: {}", read.unwrap_err());
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("examples.jsonl");
    std::fs::write(&file, examples.join("\n")).unwrap();
    let reference = said(&["record", "new", "--file", file.to_str().unwrap()]);
    assert!(!reference.trim().is_empty());
}

#[test]
fn every_example_of_what_belongs_to_no_incident_is_recorded_in_the_directory() {
    let text = document("assets/docs/record.md");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("examples.jsonl");
    std::fs::write(&file, blocks(&text, "jsonl").join("\n")).unwrap();
    said(&["record", "directory", "--file", file.to_str().unwrap()]);
}

#[test]
fn every_act_of_the_schema_has_an_example() {
    let schema: serde_json::Value = serde_json::from_str(&said(&["schema"])).unwrap();
    let acts: BTreeSet<String> = schema["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|act| act["properties"]["act"]["const"].as_str().unwrap().to_owned())
        .collect();
    let text = document("assets/docs/record.md");
    for act in &acts {
        let shown = text.contains(&format!("{{\"act\": \"{act}\"")) || act == "attach";
        assert!(shown, "assets/docs/record.md has no example of `{act}`");
    }
}
