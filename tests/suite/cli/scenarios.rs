//! The three scripted crises, through `record` and out again as reports.

use super::{Home, ran};
use crate::scenario::stage::script;

const SCRIPTS: [(&str, &str); 3] = [
    ("data-loss-claim", include_str!("../../data/scenarios/data-loss-claim.txt")),
    ("storage-before-noon", include_str!("../../data/scenarios/storage-before-noon.txt")),
    ("dealer-dispute", include_str!("../../data/scenarios/dealer-dispute.txt")),
];

/// What a script's lines say, those by the program itself left out, without the mark of late recording.
fn said(script: &str) -> Vec<String> {
    let rows = script.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [_, _, text, who, "C" | "I"] if *who != "系统" => Some((*text).to_owned()),
            _ => None,
        }
    });
    rows.map(|text| {
        let end = text.rfind('(').filter(|_| text.ends_with("补录)")).unwrap_or(text.len());
        text[..end].trim().to_owned()
    })
    .collect()
}

#[test]
fn every_line_of_every_script_stands_in_the_internal_report() {
    for (id, told) in SCRIPTS {
        let home = Home::new();
        // In 2026 all of it has happened.
        let mut command = home.command();
        let reference =
            ran(command.env("DINGLI_NOW", "2026-01-01T00:00:00Z").arg("record"), script(id)).well();
        let wanted = said(told);
        assert!(wanted.len() > 20, "{id}: {}", wanted.len());
        let words = ["--lang", "zh-CN", "report", reference.trim(), "--for", "internal"];
        let report = plain(&home.run(&words).well());
        for text in wanted {
            assert!(report.contains(&plain(&text)), "{id}: {text}");
        }
        home.run(&["doctor", "--deep"]).well();
        for format in ["docx", "html", "md", "text", "json"] {
            let file = home.beside(format);
            let to = ["--format", format, "-o", file.to_str().unwrap()];
            home.run(&[&["report", reference.trim(), "--for", "customer"], &to[..]].concat())
                .well();
            assert!(std::fs::metadata(&file).unwrap().len() > 1000, "{id} {format}");
        }
    }
}

/// Without what Markdown escapes, and without spaces.
fn plain(text: &str) -> String {
    text.chars().filter(|c| *c != '\\' && !c.is_whitespace()).collect()
}
