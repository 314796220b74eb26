//! A Word document: Office Open XML that Word, WPS and `LibreOffice` open and people edit.
//!
//! Looks come from named styles alone, so that a reader changes them in one place; the fonts are named, Chinese ones
//! too. The parts that are the same in every document stand in `assets/report/docx`. It writes no author, no comment,
//! no time and no name of a program: of the file's meta data only title and language are there.

mod blocks;
mod dress;
mod runs;
mod tables;

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use zip::{CompressionMethod, DateTime, System, ZipWriter, write::SimpleFileOptions};

use super::unrendered::Unrendered;
use crate::{
    report::{document::Document, look::Dress},
    text::{dotted, markup_safe},
};

const CONTENT_TYPES: &str = include_str!("../../../../assets/report/docx/content-types.xml");
const PACKAGE_RELS: &str = include_str!("../../../../assets/report/docx/package-rels.xml");
const DOCUMENT_RELS: &str = include_str!("../../../../assets/report/docx/document-rels.xml");
const STYLES: &str = include_str!("../../../../assets/report/docx/styles.xml");
/// What one page needs less of: the styles as they are, and as they are set tightly.
const TIGHT: [(&str, &str); 18] = [
    (
        "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/><w:lang",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/><w:lang",
    ),
    ("w:after=\"70\" w:line=\"268\"", "w:after=\"60\" w:line=\"250\""),
    ("<w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>", "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"),
    ("w:sz=\"12\" w:space=\"6\"", "w:sz=\"12\" w:space=\"4\""),
    ("w:before=\"0\" w:after=\"120\"", "w:before=\"0\" w:after=\"100\""),
    ("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
    ("w:before=\"160\" w:after=\"50\"", "w:before=\"96\" w:after=\"20\""),
    ("<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"),
    (
        "w:before=\"0\" w:after=\"30\"/><w:ind w:left=\"340\"",
        "w:before=\"0\" w:after=\"10\"/><w:ind w:left=\"340\"",
    ),
    ("w:line=\"232\" w:lineRule=\"atLeast\"", "w:line=\"230\" w:lineRule=\"atLeast\""),
    ("<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"),
    ("w:line=\"80\" w:lineRule=\"exact\"", "w:line=\"60\" w:lineRule=\"exact\""),
    ("w:before=\"100\" w:after=\"30\"", "w:before=\"60\" w:after=\"0\""),
    ("w:sz=\"4\" w:space=\"4\"", "w:sz=\"4\" w:space=\"2\""),
    ("w:before=\"140\" w:after=\"0\"", "w:before=\"60\" w:after=\"0\""),
    ("w:sz=\"4\" w:space=\"5\"", "w:sz=\"4\" w:space=\"4\""),
    ("<w:top w:w=\"26\" w:type=\"dxa\"/>", "<w:top w:w=\"24\" w:type=\"dxa\"/>"),
    ("<w:bottom w:w=\"26\" w:type=\"dxa\"/>", "<w:bottom w:w=\"24\" w:type=\"dxa\"/>"),
];
const NUMBERING: &str = include_str!("../../../../assets/report/docx/numbering.xml");
const SETTINGS: &str = include_str!("../../../../assets/report/docx/settings.xml");
const FONT_TABLE: &str = include_str!("../../../../assets/report/docx/font-table.xml");

/// The first line of every part.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The vocabulary of a part, as an attribute.
const WORDS: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// The document in the plain look.
///
/// # Errors
/// As [`docx_dressed`].
pub fn docx(document: &Document) -> Result<Vec<u8>, Unrendered> {
    docx_dressed(document, &Dress::default())
}

/// The document as a package of Office Open XML, in the user's colour and with the user's logo. Times inside are fixed: the same document gives the same bytes.
///
/// # Errors
/// [`Unrendered::Container`] where the parts do not fit into a file of this kind (4 GiB).
pub fn docx_dressed(document: &Document, dress: &Dress) -> Result<Vec<u8>, Unrendered> {
    let parts: [(&str, &str); 10] = [
        ("[Content_Types].xml", &dress::types(CONTENT_TYPES, dress)),
        ("_rels/.rels", PACKAGE_RELS),
        ("docProps/core.xml", &properties(document)),
        ("word/document.xml", &body(document, dress)),
        ("word/_rels/document.xml.rels", &dress::relations(DOCUMENT_RELS, dress)),
        ("word/styles.xml", &dress::styles(styles(document), dress)),
        ("word/numbering.xml", &dress::numbering(NUMBERING, dress)),
        ("word/settings.xml", SETTINGS),
        ("word/fontTable.xml", FONT_TABLE),
        ("word/header1.xml", &header(document)),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts.into_iter().chain([("word/footer1.xml", footer(document).as_str())]) {
        zip.start_file(name, options).map_err(|error| Unrendered::container(&error))?;
        zip.write_all(text.as_bytes()).map_err(|error| Unrendered::container(&error))?;
    }
    if let Some(png) = &dress.picture {
        zip.start_file(dress::LOGO, options).map_err(|error| Unrendered::container(&error))?;
        zip.write_all(&png.bytes).map_err(|error| Unrendered::container(&error))?;
    }
    let written = zip.finish().map_err(|error| Unrendered::container(&error))?;
    Ok(written.into_inner())
}

/// The styles; set tightly where the document is meant for one page.
fn styles(document: &Document) -> Cow<'static, str> {
    if !document.one_page {
        return Cow::Borrowed(STYLES);
    }
    let tight = |styles: String, (loose, tight): &(&str, &str)| styles.replace(loose, tight);
    Cow::Owned(TIGHT.iter().fold(STYLES.to_owned(), tight))
}

/// The only meta data: title and language.
fn properties(document: &Document) -> String {
    format!(
        "{XML}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>\n",
        markup_safe(&document.title),
        document.lang.tag(),
    )
}

fn body(document: &Document, dress: &Dress) -> String {
    let mut out = format!(
        "{XML}<w:document {WORDS} \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n"
    );
    if let Some(png) = &dress.picture {
        let below = "<w:spacing w:after=\"160\"/>";
        runs::paragraph(&mut out, "Eyebrow", below, &dress::picture(png));
    }
    blocks::title(&mut out, document);
    blocks::blocks(&mut out, document);
    let (top, bottom) = if document.one_page { (680, 737) } else { (850, 794) };
    let _ = write!(
        out,
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId6\"/>\
         <w:footerReference w:type=\"first\" r:id=\"rId6\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"{top}\" w:right=\"1134\" w:bottom=\"{bottom}\" w:left=\"1134\" \
         w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>\n\
         </w:body></w:document>\n",
    );
    out
}

/// From the second page on: which document this is; beside it who issues it, or that it is not for everybody.
fn header(document: &Document) -> String {
    let meta = &document.meta;
    let left = dotted(&[&document.title, &meta.reference]);
    let right = document.confidential().unwrap_or(&meta.author);
    let lang = document.lang;
    format!(
        "{XML}<w:hdr {WORDS}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{}<w:r><w:tab/></w:r>{}</w:p></w:hdr>\n",
        runs::plain(&left, lang),
        runs::plain(right, lang),
    )
}

fn footer(document: &Document) -> String {
    let meta = &document.meta;
    let left = dotted(&[&meta.reference, &meta.date]);
    format!(
        "{XML}<w:ftr {WORDS}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>\n",
        runs::plain(&left, document.lang),
        runs::field("PAGE"),
        runs::field("NUMPAGES"),
    )
}

#[cfg(test)]
mod tests {
    use super::{STYLES, TIGHT};

    #[test]
    fn everything_that_is_set_tightly_stands_in_the_styles() {
        for (loose, _) in TIGHT {
            assert!(STYLES.contains(loose), "{loose}");
        }
    }
}
