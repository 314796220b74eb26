//! A PDF: other programs find no fault, read every word, and nothing else; what has no font is refused.
#![allow(clippy::print_stderr)]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use dingli::{
    locale::Lang,
    report::{
        Audience, Document,
        document::{Block, Inline},
        look::Dress,
        render::{self, Face, Fonts, Shelf, Unrendered},
    },
    session::fonts_for,
};

use super::{
    briefs, hostile,
    leaks::{CANARY, is_left_out, places},
    outside::{documents, found, plain, program, said},
    sample,
};
use crate::scenario::stage::{Stage, at};

/// A PDF of a document in the fonts of this machine; none where it has no Chinese one.
fn pdf(document: &Document) -> Option<Vec<u8>> {
    let fonts =
        fonts_for(document, &Dress::default(), Path::new("there are no fonts of the user's own"));
    match render::pdf(document, &Dress::default(), &fonts) {
        Err(unset @ Unrendered::Unset { .. }) => {
            let is_ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
            assert!(!is_ci, "{unset}");
            eprintln!("passed over: {unset}");
            None
        }
        other => Some(other.unwrap()),
    }
}

/// Writes PDF files and gives back where.
fn written(folder: &Path, all: &[(String, Document)]) -> Option<Vec<PathBuf>> {
    all.iter()
        .map(|(name, document)| {
            let path = folder.join(name).with_extension("pdf");
            std::fs::write(&path, pdf(document)?).unwrap();
            Some(path)
        })
        .collect()
}

/// Every kind of document that people get, as a file in a folder; set once for all tests.
fn files(folder: &Path) -> Option<Vec<(String, &'static Document, PathBuf)>> {
    static ALL: OnceLock<Option<Vec<(String, Document, Vec<u8>)>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let all = documents().into_iter().chain(briefs::documents());
        all.map(|(name, mut document)| {
            // The archive wants a day; without one a document is for reading aids alone.
            "2025-12-01".clone_into(&mut document.meta.date);
            let bytes = pdf(&document)?;
            Some((name, document, bytes))
        })
        .collect()
    });
    let write = |(name, document, bytes): &'static (String, Document, Vec<u8>)| {
        let path = folder.join(name).with_extension("pdf");
        std::fs::write(&path, bytes).unwrap();
        (name.clone(), document, path)
    };
    Some(all.as_ref()?.iter().map(write).collect())
}

/// The texts of a document as they stand on paper: hardly a font has pictures of control characters.
fn texts(document: &Document) -> Vec<String> {
    let texts = sample::texts(document, false).into_iter();
    texts.map(|text| plain(&spelled(&text))).collect()
}

fn spelled(text: &str) -> String {
    let names = [('␀', "[NUL]"), ('␛', "[ESC]"), ('␋', "[VT]"), ('␦', "[?]")];
    names.into_iter().fold(text.to_owned(), |text, (picture, name)| text.replace(picture, name))
}

/// The text of every page, without what runs along its top and bottom; one page alone has nothing at its top.
fn pages(pdftotext: &Path, pdf: &Path, one_page: bool) -> String {
    let (top, high) = if one_page { ("20", "782") } else { ("60", "722") };
    let body = ["-raw", "-r", "72", "-x", "0", "-y", top, "-W", "595", "-H", high];
    plain(&said(Command::new(pdftotext).args(body).arg(pdf).arg("-"), true))
}

/// Everything that can be read of a file: text, meta data, structure, and its objects uncompressed.
fn readable(pdf: &Path) -> Option<String> {
    let (text, info, qpdf) = (program("pdftotext")?, program("pdfinfo")?, program("qpdf")?);
    let objects = pdf.with_extension("qdf");
    said(
        Command::new(qpdf).args(["--qdf", "--object-streams=disable"]).arg(pdf).arg(&objects),
        true,
    );
    let mut all = said(Command::new(text).arg("-raw").arg(pdf).arg("-"), true);
    all += &said(Command::new(&info).arg(pdf), true);
    all += &said(Command::new(&info).arg("-meta").arg(pdf), true);
    all += &said(Command::new(&info).arg("-struct-text").arg(pdf), true);
    all += &String::from_utf8_lossy(&std::fs::read(objects).unwrap());
    Some(all)
}

#[test]
fn every_page_says_every_word_and_qpdf_finds_no_fault() {
    let (Some(pdftotext), Some(qpdf)) = (program("pdftotext"), program("qpdf")) else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = files(folder.path()) else { return };
    for (name, document, path) in files {
        said(Command::new(&qpdf).arg("--check").arg(&path), true);
        let pages = pages(&pdftotext, &path, document.one_page);
        for text in texts(document) {
            assert!(pages.contains(&text), "{name}: {text:?} is not in {pages}");
        }
    }
}

/// Asks the validator about both standards; what it says of each file that is not as it should be.
const VALIDATE: &str = r"
import json, sys, page
faults = {}
for path in sys.argv[1:]:
    faults[path] = []
    for profile in ('ua1', '2a'):
        report = page.validate_pdf(path, profile=profile, limits=page.SafetyLimits.unlimited())
        faults[path] += [f'{fault.rule_id}: {fault.message}' for fault in report.failures]
print(json.dumps(faults))
";

/// What the validator sees that is not there. It takes the width of a glyph in a CFF font with several private
/// dictionaries, such as Noto Sans CJK, for 0; fontTools reads the width that the file declares. And it takes the last
/// byte of compressed data for a part of the line end behind it, where it happens to be 13; qpdf checks these lengths.
fn is_no_fault(fault: &str) -> bool {
    fault.starts_with("PDFA2A-STREAM-LENGTH-001:")
        || (fault.contains("-GLYPH-WIDTH-001:") && fault.contains("CIDFontType0C"))
}

#[test]
fn it_keeps_to_pdf_ua_1_and_pdf_a_2a() {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tools");
    let tools = std::env::var_os("DINGLI_TOOLS").map_or(own, PathBuf::from);
    let Some(python) = found("page-validation", &[tools.join("pdf/bin/python")]) else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = files(folder.path()) else { return };
    let mut paths: Vec<PathBuf> = files.into_iter().map(|(_, _, path)| path).collect();
    // It would see a fault.
    let broken = folder.path().join("broken.pdf");
    let bytes = std::fs::read(&paths[0]).unwrap();
    std::fs::write(&broken, replaced(&bytes, b"<pdfuaid:part>1<", b"<pdfuaid:part>7<")).unwrap();
    paths.push(broken.clone());
    let mut command = Command::new(&python);
    command.args(["-c", VALIDATE]).args(&paths);
    let faults: BTreeMap<PathBuf, Vec<String>> =
        serde_json::from_str(&said(&mut command, true)).unwrap();
    for (path, mut faults) in faults {
        faults.retain(|fault| !is_no_fault(fault));
        assert_eq!(faults.is_empty(), path != broken, "{}: {faults:?}", path.display());
    }
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).unwrap();
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

#[test]
fn its_meta_data_is_title_author_day_and_language_alone() {
    let Some(pdfinfo) = program("pdfinfo") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut document = Stage::of("data-loss-claim")
        .document(at("12-01 09:00"), Audience::Customer, Lang::Zh)
        .unwrap();
    document.meta.author = "维诺技术".to_owned();
    let title = document.title.clone();
    let Some(paths) = written(folder.path(), &[("report".to_owned(), document)]) else { return };
    let info = said(Command::new(&pdfinfo).arg("-isodates").arg(&paths[0]), true);
    let rows: BTreeMap<&str, &str> = info
        .lines()
        .filter_map(|line| line.split_once(':').map(|(key, value)| (key.trim(), value.trim())))
        .collect();
    assert_eq!((rows["Title"], rows["Author"]), (title.as_str(), "维诺技术"));
    assert!(rows["CreationDate"].starts_with("2025-12-01"), "{info}");
    assert_eq!((rows["Tagged"], rows["JavaScript"], rows["Form"]), ("yes", "no", "none"));
    assert!(rows["Page size"].ends_with("(A4)"), "{info}");
    for absent in ["Subject", "Keywords", "Creator", "Producer"] {
        assert!(!rows.contains_key(absent), "{info}");
    }
    let meta = said(Command::new(&pdfinfo).arg("-meta").arg(&paths[0]), true);
    assert!(meta.contains("<rdf:li>zh-CN</rdf:li>"), "{meta}");
}

#[test]
fn it_has_bookmarks_and_tables_with_heads() {
    let (Some(qpdf), Some(pdfinfo)) = (program("qpdf"), program("pdfinfo")) else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = files(folder.path()) else { return };
    for (name, document, path) in &files {
        let json =
            said(Command::new(&qpdf).args(["--json", "--json-key=outlines"]).arg(path), true);
        let outlines: serde_json::Value = serde_json::from_str(&json).unwrap();
        let mut titles = Vec::new();
        flatten(&outlines["outlines"], &mut titles);
        let headings: Vec<String> = document.blocks.iter().filter_map(heading).collect();
        assert_eq!(titles, headings, "{name}");
        let structure = said(Command::new(&pdfinfo).arg("-struct").arg(path), true);
        let tagged = structure.lines().filter(|line| line.trim().starts_with("TH ")).count();
        let mut heads = 0;
        for block in &document.blocks {
            heads += match block {
                Block::Table(table) => table.head.len(),
                // When, and what with its kind.
                Block::Timeline(_) => 2,
                Block::Figure(figure) => figure.table().head.len(),
                _ => 0,
            };
        }
        assert_eq!(tagged, heads, "{name}: {structure}");
    }
}

fn heading(block: &Block) -> Option<String> {
    let Block::Heading { text, .. } = block else { return None };
    Some(plain(&spelled(&dingli::text::display_safe(text))))
}

fn flatten(outlines: &serde_json::Value, titles: &mut Vec<String>) {
    for outline in outlines.as_array().unwrap() {
        titles.push(plain(outline["title"].as_str().unwrap()));
        flatten(&outline["kids"], titles);
    }
}

#[test]
fn its_fonts_are_inside_and_no_larger_than_they_have_to_be() {
    let Some(pdffonts) = program("pdffonts") else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = files(folder.path()) else { return };
    for (_, _, path) in &files {
        let fonts = said(Command::new(&pdffonts).arg(path), true);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            let words: Vec<&str> = row.split_whitespace().collect();
            let end = words.len();
            assert_eq!(
                words[end - 5..end - 2],
                ["yes", "yes", "yes"],
                "embedded, subset, named: {row}"
            );
        }
        assert!(std::fs::metadata(path).unwrap().len() < 1_000_000);
    }
}

#[test]
fn what_is_meant_for_one_page_takes_one_page() {
    let Some(pdfinfo) = program("pdfinfo") else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = files(folder.path()) else { return };
    for (name, _, path) in files.iter().filter(|(_, document, _)| document.one_page) {
        let info = said(Command::new(&pdfinfo).arg(path), true);
        assert!(info.lines().any(|line| line.replace(' ', "") == "Pages:1"), "{name}: {info}");
    }
}

#[test]
fn the_same_document_has_the_same_bytes_whatever_was_set_in_between() {
    let document = sample::plain(Lang::Zh);
    let Some(once) = pdf(&document) else { return };
    pdf(&sample::plain(Lang::En));
    assert_eq!(pdf(&document), Some(once.clone()));
    let again = std::thread::spawn(move || pdf(&sample::plain(Lang::Zh)));
    assert_eq!(again.join().unwrap(), Some(once));
}

const MARKUP: &str = "#panic(\"x\") $x$ @ref *b* _i_ <label> = h \\ #{1+1} https://example.com // c /* d */ \"]) `r`";

#[test]
fn markup_that_was_typed_stays_text_at_any_place() {
    let Some(pdftotext) = program("pdftotext") else { return };
    let folder = tempfile::tempdir().unwrap();
    let document = sample::document(Lang::En, &mut |_| MARKUP.to_owned());
    let all = [("markup".to_owned(), document)];
    let Some(paths) = written(folder.path(), &all) else { return };
    let pages = pages(&pdftotext, &paths[0], false);
    for text in texts(&all[0].1) {
        assert!(pages.contains(&text), "{text} is not in {pages}");
    }
    let info = said(Command::new(program("pdfinfo").unwrap()).arg("-url").arg(&paths[0]), true);
    assert!(!info.contains("example.com"), "nothing that was typed can be clicked: {info}");
}

#[test]
fn words_wider_than_a_line_are_broken_and_nothing_leaves_the_paper() {
    let Some(pdftotext) = program("pdftotext") else { return };
    let folder = tempfile::tempdir().unwrap();
    let long = format!("x{}y", "Abcdefg0".repeat(40));
    let mut document = sample::document(Lang::En, &mut |_| long.clone());
    document.blocks.push(Block::Paragraph(vec![Inline::Code("9f86d081".repeat(900))]));
    let all = [("wide".to_owned(), document)];
    let Some(paths) = written(folder.path(), &all) else { return };
    let pages = pages(&pdftotext, &paths[0], false);
    for text in texts(&all[0].1) {
        assert!(pages.contains(&text), "{text} is not in {pages}");
    }
    let boxes = said(Command::new(&pdftotext).arg("-bbox").arg(&paths[0]).arg("-"), true);
    let mut seen = 0;
    for edge in boxes.split("xMax=\"").skip(1) {
        let edge: f64 = edge.split('"').next().unwrap().parse().unwrap();
        assert!(edge < 595.0 - 42.0, "{edge}");
        seen += 1;
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn a_hundred_thousand_characters_and_three_thousand_rows_are_whole() {
    let (Some(pdftotext), Some(qpdf)) = (program("pdftotext"), program("qpdf")) else { return };
    let folder = tempfile::tempdir().unwrap();
    let all = [("huge".to_owned(), hostile::huge())];
    let Some(paths) = written(folder.path(), &all) else { return };
    said(Command::new(&qpdf).arg("--check").arg(&paths[0]), true);
    let pages = pages(&pdftotext, &paths[0], false);
    assert!(pages.contains(&"长".repeat(100_000)));
    for at in [0, 1499, 2999] {
        assert!(pages.contains(&format!("r{at}第{at}行")), "{at}");
    }
    assert!(pages.matches("号内容").count() > 20, "the head stands on every page");
}

/// Fonts of this machine that have no Chinese.
struct LatinAlone(Vec<(Face, PathBuf)>, Vec<Face>);

impl LatinAlone {
    fn of_this_machine() -> Option<Self> {
        let fc_list = program("fc-list")?;
        let listed = |charset: &str| -> BTreeSet<String> {
            let text = said(Command::new(&fc_list).args([charset, "file", "index"]), true);
            text.lines().map(str::to_owned).collect()
        };
        let all = listed(":charset=41");
        let faces: Vec<(Face, PathBuf)> = all
            .difference(&listed(":charset=738b"))
            .filter_map(|line| Some(PathBuf::from(line.split_once(": :index=0")?.0)))
            .map(|path| {
                let family = path.file_stem().unwrap().to_string_lossy().into_owned();
                (Face { family, weight: 400, plain: true, index: 0 }, path)
            })
            .collect();
        let names = faces.iter().map(|(face, _)| face.clone()).collect();
        Some(Self(faces, names))
    }
}

impl Shelf for LatinAlone {
    fn faces(&self) -> &[Face] {
        &self.1
    }

    fn read(&self, at: usize) -> Option<Vec<u8>> {
        std::fs::read(&self.0.get(at)?.1).ok()
    }

    fn folder(&self) -> String {
        "/home/gao/dingli/fonts".to_owned()
    }
}

fn refused(document: &Document, fonts: &Fonts) -> (Vec<char>, usize, String) {
    let refused = render::pdf(document, &Dress::default(), fonts).unwrap_err();
    let said = refused.message().text(Lang::Zh);
    let Unrendered::Unset { characters, more, .. } = refused else { panic!("{refused}") };
    (characters, more, said)
}

#[test]
fn without_a_chinese_font_it_refuses_and_names_what_is_missing() {
    let Some(shelf) = LatinAlone::of_this_machine() else { return };
    assert!(!shelf.faces().is_empty(), "a font without Chinese has to be there");
    let document = Stage::of("data-loss-claim")
        .document(at("12-01 09:00"), Audience::Customer, Lang::Zh)
        .unwrap();
    let fonts = Fonts::choose(&shelf, &render::characters(&document, &Dress::default()), true);
    let (characters, more, said) = refused(&document, &fonts);
    assert_eq!(characters.len(), 20);
    assert!(more > 100 && characters.iter().all(|c| !c.is_ascii()), "{characters:?}");
    let named: Vec<String> = characters.iter().map(char::to_string).collect();
    assert!(said.contains(&named.join(" ")) && said.contains(&format!("另有 {more} 个")), "{said}");
    assert!(said.contains("Noto Sans CJK SC") && said.contains("/home/gao/dingli/fonts"), "{said}");
    // What it does have is set.
    let latin = sample::plain(Lang::En);
    let fonts = Fonts::choose(&shelf, &render::characters(&latin, &Dress::default()), false);
    assert!(render::pdf(&latin, &Dress::default(), &fonts).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn one_name_that_no_font_has_is_enough_to_refuse() {
    let mut document = sample::plain(Lang::En);
    if pdf(&document).is_none() {
        return;
    }
    document.blocks.push(Block::Paragraph(vec![Inline::Text("名 \u{10FFFD}\u{2FFFD}".to_owned())]));
    let fonts = fonts_for(&document, &Dress::default(), Path::new("none"));
    let (characters, more, said) = refused(&document, &fonts);
    assert!(characters.contains(&'\u{10FFFD}') && more == 0 && !said.contains('另'), "{said}");
}

#[test]
fn without_any_font_it_refuses_too() {
    for lang in Lang::ALL {
        let (characters, ..) = refused(&sample::plain(lang), &Fonts::default());
        assert!(characters.contains(&'0') && characters.contains(&'9'), "{characters:?}");
    }
}

#[test]
fn a_leak_at_any_place_is_found_and_would_not_be_in_the_raw_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for (at, place) in places().into_iter().enumerate() {
        let mut next = 0;
        let leaky = sample::document(Lang::Zh, &mut |_| {
            next += 1;
            if next == at + 1 { CANARY.to_owned() } else { "x".to_owned() }
        });
        let Some(paths) = written(folder.path(), &[("leaky".to_owned(), leaky)]) else { return };
        let Some(read) = readable(&paths[0]) else { return };
        let left_out = is_left_out(dingli::report::Format::Pdf, place);
        assert_eq!(read.contains(CANARY), !left_out, "{place}: {read}");
        let raw = std::fs::read(&paths[0]).unwrap();
        let is_bare = raw.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
        let is_said_beside = ["title", "heading", "meta/author", "figure/alt"].contains(&place);
        assert!(!is_bare || is_said_beside, "{place}");
    }
}

#[test]
fn nothing_that_is_ours_alone_is_in_a_customers_file() {
    let Some(pdftotext) = program("pdftotext") else { return };
    let folder = tempfile::tempdir().unwrap();
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        for lang in Lang::ALL {
            let of = |audience| stage.document(at("12-01 09:00"), audience, lang).unwrap();
            let (ours, theirs) = (of(Audience::Internal), of(Audience::Customer));
            let known = texts(&theirs).concat();
            // A single English word or a number may also be one of the format's own.
            let is_own = |text: &str| {
                text.bytes().all(|byte| byte.is_ascii_alphabetic())
                    || !text.chars().any(char::is_alphabetic)
            };
            let secrets: BTreeSet<String> = texts(&ours)
                .into_iter()
                .filter(|text| {
                    text.chars().count() > 5 && !is_own(text) && !known.contains(text.as_str())
                })
                .collect();
            assert!(secrets.len() > 50, "{id}: {}", secrets.len());
            let Some(paths) = written(folder.path(), &[("theirs".to_owned(), theirs)]) else {
                return;
            };
            let Some(theirs) = readable(&paths[0]) else { return };
            let theirs = plain(&theirs);
            for secret in &secrets {
                assert!(!theirs.contains(secret), "{id} {}: {secret}", lang.tag());
            }
            // Of our own files one shows that the search finds what there is.
            if (id, lang) != ("data-loss-claim", Lang::Zh) {
                continue;
            }
            let Some(paths) = written(folder.path(), &[("ours".to_owned(), ours)]) else { return };
            let ours = pages(&pdftotext, &paths[0], false);
            let missed: Vec<&String> = secrets.iter().filter(|it| !ours.contains(*it)).collect();
            assert!(missed.len() * 20 < secrets.len(), "the search finds them: {missed:?}");
        }
    }
}
