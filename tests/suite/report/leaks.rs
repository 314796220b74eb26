//! The search for leaks, searched: a word at any place of a document, and at any place of a file, is found in every
//! format.
//!
//! The search over the entries stands with the report itself. Here its eyes are tried: a document that leaks and a
//! renderer that leaks have to be caught, and a search of raw bytes would have missed them.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _, Write as _},
};

use dingli::{
    locale::Lang,
    report::{
        Document, Format,
        document::{Block, Inline, Line},
        render::{self, render},
    },
};
use serde_json::Value;

use super::sample;
use crate::support::leaks::{self, Found, Marker};

/// The formats that are looked into; a PDF, which needs fonts, has tests of its own.
pub(super) const FORMATS: &[Format] = Format::FLOWING;

/// A word that no document holds.
pub(super) const CANARY: &str = "zq0cafe0beefqz";

fn is_found(bytes: &[u8]) -> bool {
    let marker = Marker { path: String::new(), words: vec![CANARY.to_owned()] };
    Found::in_bytes(bytes).has(&marker)
}

/// What a format has no place for.
pub(super) fn is_left_out(format: Format, place: &str) -> bool {
    match format {
        Format::Json => false,
        Format::Docx | Format::Html | Format::Pdf => place == "meta/audience",
        // In a list, what happened has no columns to name.
        Format::Markdown | Format::Text => {
            place.starts_with("meta/") && place != "meta/subject"
                || place.starts_with("timeline/head")
        }
    }
}

pub(super) fn places() -> Vec<&'static str> {
    let mut places = Vec::new();
    sample::document(Lang::En, &mut |place| {
        places.push(place);
        String::new()
    });
    places
}

/// The places of a document in JSON, named as the schema's are.
fn written_places(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| written_places(one, path, found)),
        Value::Object(all) => {
            let word = |name: &str| all.get(name).and_then(Value::as_str);
            let tag = ["block", "run"].into_iter().find_map(word);
            let path = tag.map_or_else(|| path.to_owned(), |tag| format!("{path}={tag}"));
            for (name, one) in all {
                let at = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                written_places(one, &at, found);
            }
        }
        _ => drop(found.insert(path.to_owned())),
    }
}

/// The lines of a block, wherever they stand in it.
fn lines(block: &mut Block) -> Vec<&mut Line> {
    match block {
        // A figure's lines are made with it; in the sample they have runs of every kind.
        Block::Heading { .. } | Block::Signature(_) | Block::Figure(_) => Vec::new(),
        Block::Paragraph(line) | Block::Colophon(line) => vec![line],
        Block::List(lines) | Block::Callout { body: lines, .. } => lines.iter_mut().collect(),
        Block::KeyValues(values) => values.iter_mut().map(|(_, line)| line).collect(),
        Block::Table(table) => table.rows.iter_mut().flatten().collect(),
        Block::Timeline(timeline) => {
            timeline.rows.iter_mut().flat_map(|row| &mut row.lines).collect()
        }
    }
}

/// What a plain run of the sample can be instead.
const RUNS: &[fn(String) -> Inline] =
    &[Inline::Text, Inline::Strong, Inline::Struck, Inline::Code, Inline::Note];

/// The sample, its plain runs as runs of another kind.
fn sample_of(run: fn(String) -> Inline, say: &mut dyn FnMut(&'static str) -> String) -> Document {
    let mut document = sample::document(Lang::Zh, say);
    for inline in document.blocks.iter_mut().flat_map(lines).flatten() {
        if let Inline::Text(text) = inline {
            *inline = run(std::mem::take(text));
        }
    }
    document
}

#[test]
fn the_sample_has_every_place_that_a_document_has() {
    let mut found = BTreeSet::new();
    for run in RUNS {
        let bytes = render(&sample_of(*run, &mut str::to_owned), Format::Json).unwrap();
        written_places(&serde_json::from_slice(&bytes).unwrap(), "", &mut found);
    }
    let places = leaks::places(&render::schema());
    assert!(places.len() > 30, "{places:?}");
    let missing: Vec<&String> = places.iter().filter(|place| !found.contains(*place)).collect();
    assert!(missing.is_empty(), "{missing:#?} stand in no sample: {found:#?}");
}

#[test]
fn a_leak_at_any_place_is_found_in_every_format() {
    let places = places();
    let each = RUNS.iter().flat_map(|run| places.iter().enumerate().map(move |at| (run, at)));
    for (run, (at, place)) in each {
        let mut next = 0;
        let leaky = sample_of(*run, &mut |_| {
            next += 1;
            if next == at + 1 { CANARY.to_owned() } else { "x".to_owned() }
        });
        for &format in FORMATS {
            let found = is_found(&render(&leaky, format).unwrap());
            assert_eq!(found, !is_left_out(format, place), "{place} in {}", format.id());
        }
    }
}

#[test]
fn a_document_that_does_not_leak_has_no_canary() {
    for &format in FORMATS {
        assert!(!is_found(&render(&sample::plain(Lang::Zh), format).unwrap()));
    }
}

#[test]
fn a_search_of_the_raw_bytes_of_a_package_would_find_nothing() {
    let leaky = sample::document(Lang::En, &mut |_| CANARY.to_owned());
    let bytes = render(&leaky, Format::Docx).unwrap();
    assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()));
    assert!(is_found(&bytes));
}

/// A clean text with something put in front of a piece of it.
fn before(text: &str, piece: &str, put: &str) -> Vec<u8> {
    assert!(text.contains(piece), "there is no {piece}");
    text.replacen(piece, &format!("{put}{piece}"), 1).into_bytes()
}

type Leaky = Vec<(&'static str, Vec<u8>)>;

fn leaky_html(text: &str) -> Leaky {
    let inside = |put: &str| before(text, "</body>", put);
    vec![
        ("comment", inside(&format!("<!-- {CANARY} -->"))),
        ("attribute", inside(&format!("<p title=\"{CANARY}\">x</p>"))),
        ("alt text", inside(&format!("<img alt=\"{CANARY}\">"))),
        (
            "meta",
            before(text, "</head>", &format!("<meta name=\"keywords\" content=\"{CANARY}\">")),
        ),
        ("style", before(text, "</style>", &format!("/* {CANARY} */"))),
        ("torn by tags", inside("<p>zq0ca<b>fe0b</b>eefqz</p>")),
        ("numbers", inside("<p>&#122;&#x71;0cafe0beefqz</p>")),
        ("address", inside("<a href=\"https://example.com/%7aq0cafe0beefqz\">x</a>")),
        ("picture", inside("<img src=\"data:image/png;base64,enEwY2FmZTBiZWVmcXo=\">")),
    ]
}

fn leaky_json(text: &str) -> Leaky {
    let inside = |put: &str| before(text, "\"title\"", put);
    vec![
        ("value", inside(&format!("\"more\": \"{CANARY}\", "))),
        ("name", inside(&format!("\"{CANARY}\": 1, "))),
        ("escaped", inside("\"more\": \"\\u007aq0cafe0beefqz\", ")),
    ]
}

fn leaky_text(text: &str) -> Leaky {
    let put = |more: &str| format!("{text}\n{more}\n").into_bytes();
    vec![
        ("line", put(CANARY)),
        ("capitals", put(&CANARY.to_uppercase())),
        ("comment", put(&format!("<!-- {CANARY} -->"))),
        ("title of a link", put(&format!("[x](https://example.com \"{CANARY}\")"))),
        ("escaped", put("zq0cafe\\0beefqz zq0ca**fe0b**eefqz")),
    ]
}

type Parts = Vec<(String, Vec<u8>)>;

fn unpacked(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn packed(parts: &Parts, comment: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.set_comment(comment).unwrap();
    zip.finish().unwrap().into_inner()
}

fn leaky_package(bytes: &[u8]) -> Leaky {
    let parts = unpacked(bytes);
    let with = |name: &str, content: &[u8]| {
        let mut parts = parts.clone();
        parts.push((name.to_owned(), content.to_vec()));
        packed(&parts, "")
    };
    let changed = |name: &str, piece: &str, put: &str| {
        let mut parts = parts.clone();
        let part = parts.iter_mut().find(|(known, _)| known == name).unwrap();
        part.1 = before(std::str::from_utf8(&part.1).unwrap(), piece, put);
        packed(&parts, "")
    };
    let text = |put: &str| changed("word/document.xml", "</w:body>", put);
    let inner = packed(&vec![("inner.xml".to_owned(), CANARY.into())], "");
    vec![
        ("part", with("word/comments.xml", format!("<c>{CANARY}</c>").as_bytes())),
        ("name of a part", with(&format!("word/{CANARY}.xml"), b"<c/>")),
        ("custom properties", with("docProps/custom.xml", CANARY.as_bytes())),
        ("bytes of a picture", with("word/media/x.png", format!("\u{0}\u{1}{CANARY}").as_bytes())),
        ("package in it", with("word/embeddings/x.xlsx", &inner)),
        (
            "core properties",
            changed(
                "docProps/core.xml",
                "</cp:coreProperties>",
                &format!("<cp:keywords>{CANARY}</cp:keywords>"),
            ),
        ),
        ("comment", text(&format!("<!-- {CANARY} -->"))),
        ("alt text", text(&format!("<wp:docPr id=\"9\" name=\"x\" descr=\"{CANARY}\"/>"))),
        ("torn runs", text("<w:r><w:t>zq0ca</w:t></w:r><w:r><w:t>fe0beefqz</w:t></w:r>")),
        ("numbers", text("<w:t>&#122;q0cafe0beefqz</w:t>")),
        ("comment of the package", packed(&parts, CANARY)),
    ]
}

/// Files as a renderer would write them that leaks beside the document.
fn leaky(bytes: &[u8]) -> Leaky {
    if bytes.starts_with(b"PK") {
        return leaky_package(bytes);
    }
    if bytes.starts_with(b"%PDF") {
        let behind = [bytes, format!("\n%{CANARY}\n").as_bytes()].concat();
        return vec![("behind its end", behind)];
    }
    let text = std::str::from_utf8(bytes).unwrap();
    match text.trim_start() {
        html if html.starts_with('<') => leaky_html(text),
        json if json.starts_with('{') => leaky_json(text),
        _ => leaky_text(text),
    }
}

#[test]
fn a_renderer_that_leaks_beside_the_document_is_caught_in_every_format() {
    for &format in FORMATS {
        let clean = render(&sample::plain(Lang::Zh), format).unwrap();
        assert!(!is_found(&clean), "{}", format.id());
        for (place, bytes) in leaky(&clean) {
            assert!(is_found(&bytes), "{place} of {}", format.id());
        }
    }
}
