//! Other programs agree: the Open XML validator, `LibreOffice`, the HTML validator, Chromium.
//!
//! A program that is not on this machine is named, and its test passes over; in CI, where `.ci/run` installs all of
//! them, it fails instead.
#![allow(clippy::print_stderr)]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use dingli::{
    locale::Lang,
    report::{Audience, Document, Format, look, render, render_dressed},
};

use super::{briefs, golden, hostile, sample};
use crate::scenario::stage::{Stage, at};

/// One pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x0bIDATx\xdac\xf8\x0f\x04\0\t\xfb\x03\xfdh\xfa\x1c\xcc\0\0\0\0IEND\xaeB`\x82";

/// A program, or a file of one, that is on this machine.
pub(crate) fn found(name: &str, candidates: &[PathBuf]) -> Option<PathBuf> {
    let found = candidates.iter().find(|path| path.is_file()).cloned();
    if found.is_none() {
        let sentence = format!("{name} is not on this machine; .ci/run installs it.");
        assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{sentence}");
        eprintln!("passed over: {sentence}");
    }
    found
}

pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    found(name, &std::env::split_paths(&path).map(|folder| folder.join(name)).collect::<Vec<_>>())
}

/// A file of an npm package that `.ci/run` installed.
fn package(path: &str) -> Option<PathBuf> {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tools");
    let folder = std::env::var_os("DINGLI_TOOLS").map_or(own, PathBuf::from);
    found(path, &[folder.join("node_modules").join(path)])
}

/// Every kind of document that people get: the scenarios' in both languages, one with every part, one that is hostile.
pub(super) fn documents() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        for lang in Lang::ALL {
            let document = stage.document(at("12-01 09:00"), Audience::Customer, lang).unwrap();
            all.push((format!("{id}-{}", lang.tag()), document));
        }
        let review = stage.document(at("12-01 09:00"), Audience::Internal, Lang::Zh).unwrap();
        all.push((format!("{id}-review"), review));
    }
    all.push(("every-part".to_owned(), sample::plain(Lang::En)));
    let hostile = sample::document(Lang::Zh, &mut |_| hostile::EVIL.to_owned());
    all.push(("hostile".to_owned(), hostile));
    all
}

/// Writes every document in a format, and gives back where.
fn written(folder: &Path, format: Format, all: &[(String, Document)]) -> Vec<PathBuf> {
    all.iter()
        .map(|(name, document)| {
            let path = folder.join(name).with_extension(format.extension());
            std::fs::write(&path, render(document, format).unwrap()).unwrap();
            path
        })
        .collect()
}

/// What a program says on standard output; it has to end well unless told otherwise.
pub(super) fn said(command: &mut Command, must_succeed: bool) -> String {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(!must_succeed || output.status.success(), "{command:?}: {text}\n{wrong}");
    text
}

/// The text of a PDF.
fn pages(pdftotext: &Path, pdf: &Path) -> String {
    plain(&said(Command::new(pdftotext).arg("-raw").arg(pdf).arg("-"), true))
}

/// A text without spaces, without hyphens, which a page may break at, and without the pictures of control characters,
/// which Chromium draws but does not name in a PDF.
pub(super) fn plain(text: &str) -> String {
    sample::squeezed(text).replace(|c| matches!(c, '-' | '\u{2400}'..='\u{243F}'), "")
}

fn assert_pages_say_all(name: &str, document: &Document, pages: &str) {
    for text in sample::texts(document, false) {
        assert!(pages.contains(&plain(&text)), "{name}: {text:?} is not in {pages}");
    }
}

/// Checks every file it is given, and one of them against an old Word too, in one start of the validator.
const VALIDATE: &str = r#"
const { default: validate } = await import(process.argv[1]);
const { readFileSync } = await import("node:fs");
const faults = {};
for (const path of process.argv.slice(2)) {
  faults[path] = [];
  const versions = path.includes("every-part") ? ["Office2010", "Microsoft365"] : ["Microsoft365"];
  for (const version of versions) {
    faults[path].push(...await validate(readFileSync(path), "docx", version));
  }
}
console.log(JSON.stringify(faults));
process.exit(0);
"#;

#[test]
fn word_has_no_fault_in_the_open_xml_validator() {
    let validator = "@ooxml-tools/validate/dist/npm/index.js";
    let (Some(node), Some(validator)) = (program("node"), package(validator)) else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut all = documents();
    all.push(("huge".to_owned(), hostile::huge()));
    let mut paths = written(folder.path(), Format::Docx, &all);
    let look = look::parse("format = 1\nlogo = \"logo.png\"\naccent = \"#7a1f3d\"\n").unwrap();
    let look = look.with_logo(PNG).unwrap();
    let dressed = folder.path().join("every-part-dressed.docx");
    let bytes = render_dressed(&sample::plain(Lang::Zh), Format::Docx, &look.dress).unwrap();
    std::fs::write(&dressed, bytes).unwrap();
    paths.push(dressed);
    // It would see a fault.
    let broken = folder.path().join("broken.docx");
    let bytes = render(&sample::plain(Lang::En), Format::Docx).unwrap();
    std::fs::write(&broken, with_a_fault(&bytes)).unwrap();
    paths.push(broken.clone());
    let mut command = Command::new(&node);
    command.args(["--input-type=module", "--eval", VALIDATE]).arg(&validator).args(&paths);
    let faults: serde_json::Value = serde_json::from_str(&said(&mut command, true)).unwrap();
    for path in paths {
        let faults = faults[path.to_str().unwrap()].as_array().unwrap();
        assert_eq!(faults.is_empty(), path != broken, "{}: {faults:?}", path.display());
    }
}

/// The package with an attribute that no schema knows.
fn with_a_fault(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(xml.replace("<w:pgSz ", "<w:pgSz w:unheard=\"1\" ").as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn word_becomes_pages_that_say_the_same_in_libreoffice() {
    let (Some(soffice), Some(pdftotext)) = (program("soffice"), program("pdftotext")) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let all = documents();
    let paths = written(folder.path(), Format::Docx, &all);
    print(&soffice, folder.path(), &paths);
    for ((name, document), path) in all.iter().zip(&paths) {
        assert_pages_say_all(name, document, &pages(&pdftotext, &path.with_extension("pdf")));
    }
}

/// Word documents as pages beside them.
fn print(soffice: &Path, folder: &Path, paths: &[PathBuf]) {
    let mut command = Command::new(soffice);
    command
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(paths);
    said(&mut command, true);
}

#[test]
fn what_is_meant_for_one_page_takes_one_page_however_much_there_is() {
    let (Some(soffice), Some(pdftotext)) = (program("soffice"), program("pdftotext")) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let all = briefs::documents();
    let paths = written(folder.path(), Format::Docx, &all);
    print(&soffice, folder.path(), &paths);
    for ((name, _), path) in all.iter().zip(&paths) {
        assert_one_page(name, &pdftotext, &path.with_extension("pdf"));
    }
    let Some(chromium) = program("chromium") else { return };
    let paths = written(folder.path(), Format::Html, &all);
    for ((name, _), path) in all.iter().zip(&paths) {
        assert_one_page(name, &pdftotext, &browsed(&chromium, folder.path(), path));
    }
}

#[test]
fn l5_a_letter_takes_at_most_three_pages() {
    let (Some(soffice), Some(pdftotext)) = (program("soffice"), program("pdftotext")) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let all = golden::letters();
    let paths = written(folder.path(), Format::Docx, &all);
    print(&soffice, folder.path(), &paths);
    for ((name, _), path) in all.iter().zip(&paths) {
        assert_at_most_three_pages(name, &pdftotext, &path.with_extension("pdf"));
    }
    let Some(chromium) = program("chromium") else { return };
    let paths = written(folder.path(), Format::Html, &all);
    for ((name, _), path) in all.iter().zip(&paths) {
        assert_at_most_three_pages(name, &pdftotext, &browsed(&chromium, folder.path(), path));
    }
}

fn assert_at_most_three_pages(name: &str, pdftotext: &Path, pdf: &Path) {
    let text = said(Command::new(pdftotext).arg(pdf).arg("-"), true);
    let count = text.matches('\u{c}').count();
    assert!((1..=3).contains(&count), "{name}: {count} pages in {}", pdf.display());
}

fn assert_one_page(name: &str, pdftotext: &Path, pdf: &Path) {
    let text = said(Command::new(pdftotext).arg(pdf).arg("-"), true);
    assert_eq!(text.matches('\u{c}').count(), 1, "{name}: {text}");
}

/// A page as a browser prints it, beside it.
fn browsed(chromium: &Path, folder: &Path, page: &Path) -> PathBuf {
    let pdf = page.with_extension("html.pdf");
    let mut command = Command::new(chromium);
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", folder.join("browser").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()));
    said(&mut command, true);
    pdf
}

#[test]
fn html_has_no_fault_in_the_validator() {
    let (Some(java), Some(vnu)) = (program("java"), package("vnu-jar/build/dist/vnu.jar")) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let paths = written(folder.path(), Format::Html, &documents());
    let check = |paths: &[PathBuf]| {
        let mut command = Command::new(&java);
        command.arg("-jar").arg(&vnu).args(["--stdout", "--format", "json", "--exit-zero-always"]);
        let answer: serde_json::Value =
            serde_json::from_str(&said(command.args(paths), true)).unwrap();
        // It also guesses at the language of a text, and guesses wrong at hostile ones: that is no error.
        let errors = |message: &&serde_json::Value| message["type"] != "info";
        answer["messages"].as_array().unwrap().iter().filter(errors).cloned().collect::<Vec<_>>()
    };
    assert_eq!(check(&paths), Vec::<serde_json::Value>::new());
    // It would have seen one.
    let broken = folder.path().join("broken.html");
    std::fs::write(&broken, "<!DOCTYPE html><html lang=\"en\"><title>x</title><p><li></p>")
        .unwrap();
    assert_ne!(check(&[broken]), Vec::<serde_json::Value>::new());
}

#[test]
fn html_becomes_pages_that_say_the_same_in_chromium() {
    let (Some(chromium), Some(pdftotext)) = (program("chromium"), program("pdftotext")) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let all = documents();
    let paths = written(folder.path(), Format::Html, &all);
    for ((name, document), path) in all.iter().zip(&paths) {
        // Of the reviews one says enough.
        if name.ends_with("-review") && !name.starts_with("dealer") {
            continue;
        }
        let pdf = browsed(&chromium, folder.path(), path);
        assert_pages_say_all(name, document, &pages(&pdftotext, &pdf));
    }
}
