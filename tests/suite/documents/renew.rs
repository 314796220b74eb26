//! Writes what the repository holds of the program's own output anew: keys, the schema of a document, pictures.

use std::path::{Path, PathBuf};

use super::{document, said};

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A document with what stands in its fenced blocks of one kind replaced, in order.
fn with_blocks(text: &str, kind: &str, blocks: &[String]) -> String {
    let mut blocks = blocks.iter();
    let mut lines: Vec<&str> = Vec::new();
    let mut skipping = false;
    for line in text.lines() {
        if skipping {
            skipping = line != "```";
        }
        if !skipping {
            lines.push(line);
        }
        if line.strip_prefix("```") == Some(kind) {
            lines.extend(blocks.next().into_iter().flat_map(|block| block.lines()));
            skipping = true;
        }
    }
    lines.join("\n") + "\n"
}

#[test]
#[ignore = "writes into the repository: `cargo renew`"]
fn what_the_program_says_of_itself_is_written_anew() {
    let keys = ["en", "zh-CN"].map(|lang| said(&["keys", "--lang", lang]).trim_end().to_owned());
    let written = with_blocks(&document("assets/docs/keys.md"), "text", &keys);
    std::fs::write(place("assets/docs/keys.md"), written).unwrap();
    let schema = said(&["schema", "document"]);
    std::fs::write(place("assets/docs/document.schema.json"), schema).unwrap();
    said(&["demo", "--pictures", place("assets/pictures").to_str().unwrap()]);
}

#[test]
fn only_what_is_fenced_is_replaced() {
    let text = "# Keys\n```text\nold\nolder\n```\nbetween\n```sh\nstays\n```\n```text\n```\nend\n";
    let blocks = ["new".to_owned(), "a\nb".to_owned()];
    let written =
        "# Keys\n```text\nnew\n```\nbetween\n```sh\nstays\n```\n```text\na\nb\n```\nend\n";
    assert_eq!(with_blocks(text, "text", &blocks), written);
    let keys = document("assets/docs/keys.md");
    let same = super::blocks(&keys, "text");
    assert_eq!(with_blocks(&keys, "text", &same), keys);
}
