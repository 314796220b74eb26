//! The user's own look: read with line-accurate errors, applied to the document, and silent in meta data.

use super::support::{Laptop, readable};
use crate::{
    incident::{
        Command,
        Visibility::{Customer, Internal},
        stakeholders::{Profile, Side},
    },
    locale::Lang,
    report::{
        Audience, Document, DocumentKind, FileName, Format,
        document::Block,
        look::{Look, Problem, parse},
        render_dressed,
    },
};

const GOOD: &str = r##"format = 1
company = { zh = "维诺技术", en = "Veno Technology" }
logo = "logo.svg"
accent = "#7a1f3d"
closing = { zh = "感谢贵方配合。", en = "We thank you for your help." }
order = ["warranty", "data"]

[[sections]]
id = "warranty"
for = "customer"
title = { zh = "质保说明", en = "Warranty" }
text = { zh = "第一段。\n\n第二段。", en = "One.\n\nTwo." }

[[sections]]
id = "filing"
for = "internal"
title = { zh = "归档", en = "Filing" }
text = { zh = "存档三年。", en = "Kept for three years." }
"##;

const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

/// One pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x0bIDATx\xdac\xf8\x0f\x04\0\t\xfb\x03\xfdh\xfa\x1c\xcc\0\0\0\0IEND\xaeB`\x82";

fn good() -> Look {
    parse(GOOD).unwrap().with_logo(SVG).unwrap()
}

/// The lines at which the good text with one piece replaced is wrong, and the words in both languages.
fn broken(from: &str, to: &str) -> Vec<usize> {
    assert!(GOOD.contains(from), "{from}");
    let problems = parse(&GOOD.replacen(from, to, 1)).unwrap_err();
    problems.iter().for_each(is_a_sentence);
    problems.into_iter().map(|problem| problem.line).collect()
}

fn is_a_sentence(problem: &Problem) {
    let [zh, en] = [problem.fault.words(Lang::Zh), problem.fault.words(Lang::En)];
    assert!(zh.ends_with('。') && en.ends_with('.') && zh != en, "{zh} {en}");
    assert!(!zh.starts_with("look-") && !en.contains(['{', '$']), "{zh} {en}");
}

fn headings(document: &Document) -> Vec<&str> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text.as_str()),
        _ => None,
    });
    headings.collect()
}

fn looked(laptop: &Laptop, look: &Look, audience: Audience, lang: Lang) -> Document {
    let mut document = laptop.document(audience, lang);
    look.apply(&mut document, audience);
    document
}

#[test]
fn every_error_names_its_line() {
    assert!(parse(GOOD).is_ok());
    assert_eq!(broken("format = 1", "format = 7"), [1]);
    assert_eq!(broken("company = {", "compani = {"), [2]);
    assert_eq!(broken(", en = \"Veno Technology\"", ""), [2]);
    assert_eq!(broken("\"logo.svg\"", "\"../logo.svg\""), [3]);
    assert_eq!(broken("#7a1f3d", "red"), [4]);
    assert_eq!(broken("#7a1f3d", "#7a1f3d; }"), [4]);
    assert_eq!(broken("\"data\"]", "\"date\"]"), [6]);
    assert_eq!(broken("for = \"customer\"", "for = \"boss\""), [10]);
    assert_eq!(broken("id = \"filing\"", "id = \"warranty\""), [15]);
    assert_eq!(broken("id = \"filing\"", "id = \"Filing!\""), [15]);
    assert_eq!(broken("zh = \"归档\"", "zh = \" \""), [17]);
    assert_eq!(broken("format = 1", "format = "), [1]);
    assert_eq!(broken("format = 1", "format = \"one\""), [1]);
    let two = GOOD.replace("#7a1f3d", "red").replace("format = 1", "format = 2");
    assert_eq!(parse(&two).unwrap_err().len(), 2, "all of them are told at once");
}

#[test]
fn a_logo_that_is_no_picture_or_too_large_is_told_in_its_line() {
    for bytes in [b"MZ not a picture".to_vec(), b"<html><svg></html>".to_vec(), vec![0; 600_000]] {
        let problem = parse(GOOD).unwrap().with_logo(&bytes).unwrap_err();
        assert_eq!((problem.line, problem.column), (3, 1));
        is_a_sentence(&problem);
    }
    let cut_off = &PNG[..PNG.len() - 6];
    assert!(parse(GOOD).unwrap().with_logo(cut_off).is_err());
    let logo = parse(GOOD).unwrap().with_logo(PNG).unwrap().dress.logo.unwrap();
    assert!(logo.starts_with("data:image/png;base64,"));
}

/// A chunk of a PNG, whose checksum nobody looks at.
fn chunk(kind: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], kind, body, &[0; 4]].concat()
}

#[test]
fn what_a_program_wrote_into_a_logo_stays_behind() {
    let (head, rest) = PNG.split_at(33);
    let told = chunk(b"tEXt", b"Author\0CANARY");
    let when = chunk(b"tIME", &[7, 233, 1, 2, 3, 4, 5]);
    let chatty = [head, &told, &when, rest].concat();
    let dress = parse(GOOD).unwrap().with_logo(&chatty).unwrap().dress;
    let plain = parse(GOOD).unwrap().with_logo(PNG).unwrap().dress;
    assert_eq!(dress, plain);
    let picture = plain.picture.unwrap();
    assert_eq!((picture.width, picture.height, &picture.bytes[..]), (1, 1, PNG));
}

#[test]
fn a_word_document_has_the_users_colour_and_a_png_logo_and_no_svg() {
    let laptop = Laptop::opened();
    let made = |look: &Look| {
        let document = looked(&laptop, look, Audience::Customer, Lang::Zh);
        render_dressed(&document, Format::Docx, &look.dress).unwrap()
    };
    let svg = good();
    assert!(svg.lacks_picture());
    let alone = made(&svg);
    let read = readable(Format::Docx, &alone);
    assert!(read.contains("7A1F3D") && !read.contains("1F5673"));
    assert!(!read.contains("media/") && !read.contains("rIdLogo"), "there is no picture to draw");
    let both = svg.with_picture(PNG);
    assert!(!both.lacks_picture() && both.dress.logo.as_ref().unwrap().contains("svg+xml"));
    let read = readable(Format::Docx, &made(&both));
    for place in ["word/media/logo.png", "image/png", "Target=\"media/logo.png\"", "rIdLogo"] {
        assert!(read.contains(place), "{place}");
    }
    assert!(!read.contains("logo.svg"), "no name of the user's file");
}

#[test]
fn sections_come_in_the_order_asked_for_and_all_others_stay_as_they_are() {
    let laptop = Laptop::opened();
    let before = laptop.document(Audience::Customer, Lang::Zh);
    let after = looked(&laptop, &good(), Audience::Customer, Lang::Zh);
    let [first, second, rest @ ..] = &headings(&after)[..] else { panic!("{after:?}") };
    assert_eq!((*first, *second), ("质保说明", Lang::Zh.say("report-section-data").as_str()));
    let others: Vec<&str> =
        headings(&before).into_iter().filter(|heading| heading != second).collect();
    assert_eq!(rest, others);
    assert!(matches!(after.blocks.last(), Some(Block::Colophon(_))), "the last line stays last");
    // Nothing that was composed is lost or changed.
    for block in &before.blocks {
        assert!(after.blocks.contains(block), "{block:?}");
    }
}

#[test]
fn sections_and_closing_words_are_for_whom_they_are_and_in_the_language_of_the_document() {
    let laptop = Laptop::opened();
    let text = |audience, lang| {
        let document = looked(&laptop, &good(), audience, lang);
        let bytes = render_dressed(&document, Format::Markdown, &good().dress).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let customer = text(Audience::Customer, Lang::En);
    assert!(customer.contains("Warranty") && customer.contains("We thank you for your help."));
    assert!(!customer.contains("Filing") && !customer.contains("质保"));
    let internal = text(Audience::Internal, Lang::Zh);
    assert!(internal.contains("存档三年。"));
    assert!(!internal.contains("质保说明") && !internal.contains("感谢贵方配合"));
}

#[test]
fn the_same_look_gives_the_same_bytes_and_none_changes_nothing() {
    let laptop = Laptop::opened();
    for &format in Format::FLOWING {
        let bytes = |look: &Look| {
            let document = looked(&laptop, look, Audience::Customer, Lang::Zh);
            render_dressed(&document, format, &look.dress).unwrap()
        };
        assert_eq!(bytes(&good()), bytes(&good()));
        let plain = laptop.bytes(Audience::Customer, Lang::Zh, format);
        assert_eq!(bytes(&Look::default()), plain);
    }
    let document = looked(&laptop, &good(), Audience::Customer, Lang::Zh);
    let html = render_dressed(&document, Format::Html, &good().dress).unwrap();
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("#7a1f3d") && html.contains("src=\"data:image/svg+xml;base64,"));
}

#[test]
fn l3_nothing_internal_gets_into_meta_data_of_any_format_dressed_or_not() {
    let mut laptop = Laptop::opened();
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "CANARY-NAME".into(),
        side: Side::Ours,
        organisation: "CANARY-HOUSE".into(),
        role: "CANARY-ROLE".into(),
        ..Profile::default()
    })));
    laptop.note("CANARY-NOTE ¥48,000", Internal);
    laptop.note("恢复到 21:00", Customer);
    laptop.author = "CANARY-AUTHOR".into();
    for lang in Lang::ALL {
        for &format in Format::FLOWING {
            let document = looked(&laptop, &good(), Audience::Customer, lang);
            let bytes = render_dressed(&document, format, &good().dress).unwrap();
            let text = readable(format, &bytes);
            assert!(text.contains("恢复到 21:00"), "{format:?}");
            let name = FileName {
                kind: DocumentKind::ServiceReport,
                met: None,
                audience: Audience::Customer,
                lang,
            };
            let name = name.text(&laptop.cover(), laptop.incident.zone(), format);
            for text in [text, name] {
                assert!(!text.contains("CANARY") && !text.contains("logo.svg"), "{format:?}");
                assert!(!text.contains("核心存储故障"), "the internal title: {format:?}");
            }
        }
    }
}
