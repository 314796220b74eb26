//! Text as hostile as it gets, at every place of a document, in every format.

use dingli::{
    locale::Lang,
    report::{
        Document, Format,
        document::{Block, Inline, Table},
    },
};

use super::sample;

pub(super) const EVIL: &str = "</w:t><script>alert('x')</script>]]> & \"q\" \u{0}\u{1b}[2J\u{b}\u{fffe}\u{ffff}\u{202e}exe\u{200b}\u{feff}\u{85}=1+1|*_`#\n- x";

fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{202e}' | '\u{200b}' | '\u{feff}')
}

#[test]
fn what_formats_forbid_is_never_written_at_any_place() {
    let document = sample::document(Lang::Zh, &mut |_| EVIL.to_owned());
    for &format in Format::FLOWING {
        let read = sample::read(&document, format);
        assert!(!read.contains(is_forbidden), "{}", format.id());
        assert!(read.contains('␛') && read.contains("exe"), "{}", format.id());
    }
}

#[test]
fn markup_that_was_typed_stays_text() {
    let document = sample::document(Lang::En, &mut |_| EVIL.to_owned());
    let raw = dingli::report::render(&document, Format::Docx).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(raw)).unwrap();
    for at in 0..zip.len() {
        let mut xml = String::new();
        std::io::Read::read_to_string(&mut zip.by_index(at).unwrap(), &mut xml).unwrap();
        assert!(!xml.contains("<script") && !xml.contains("]]>"), "{xml}");
    }
    let json = sample::read(&document, Format::Json);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["title"].as_str().unwrap().contains("<script>alert('x')</script>"));
}

/// A document of three thousand rows, and one field of a hundred thousand characters without a space.
pub(super) fn huge() -> Document {
    let mut document = sample::plain(Lang::Zh);
    let cell = |text: String| vec![Inline::Text(text)];
    let rows = (0..3000).map(|at| vec![cell(format!("r{at}")), cell(format!("第 {at} 行"))]);
    document.blocks.push(Block::Table(Table {
        head: vec!["号".to_owned(), "内容".to_owned()],
        rows: rows.collect(),
    }));
    document.blocks.push(Block::KeyValues(vec![("长".to_owned(), cell("长".repeat(100_000)))]));
    document
}

#[test]
fn a_hundred_thousand_characters_and_three_thousand_rows_are_whole() {
    let document = huge();
    let long = "长".repeat(100_000);
    for &format in Format::FLOWING {
        let read: String =
            sample::read(&document, format).chars().filter(|c| !c.is_whitespace()).collect();
        assert!(read.contains(&long), "{}", format.id());
        for at in [0, 1499, 2999] {
            assert!(read.contains(&format!("r{at}")) && read.contains(&format!("第{at}行")));
        }
    }
}

#[test]
fn plain_text_is_never_wider_than_an_e_mail() {
    for lang in Lang::ALL {
        let mut number = 0;
        let document = sample::document(lang, &mut |place| {
            number += 1;
            format!("{place} {number} 主库宕机，切换中。 the primary is down. ")
                .repeat(number % 7 + 1)
        });
        for line in sample::read(&document, Format::Text).lines() {
            assert!(dingli::text::width(line) <= 78, "{line}");
            assert_eq!(line, line.trim_end());
        }
    }
}
