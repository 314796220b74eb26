//! Paragraphs, and the text in them: runs of one style, safe for XML.

use std::fmt::Write as _;

use crate::{
    locale::Lang,
    report::document::{Inline, Line},
    text::markup_safe,
};

/// A paragraph in a style (the document's own where the name is empty), with what only this one differs in.
pub(super) fn paragraph(out: &mut String, style: &str, differs: &str, runs: &str) {
    out.push_str("<w:p>");
    if !(style.is_empty() && differs.is_empty()) {
        out.push_str("<w:pPr>");
        if !style.is_empty() {
            let _ = write!(out, "<w:pStyle w:val=\"{style}\"/>");
        }
        out.push_str(differs);
        out.push_str("</w:pPr>");
    }
    out.push_str(runs);
    out.push_str("</w:p>\n");
}

/// The runs of a line. What is said beside the matter stands apart from its neighbours.
pub(super) fn flow(line: &Line, lang: Lang) -> String {
    let mut out = String::new();
    let mut apart = true;
    let mut after_beside = false;
    for inline in line {
        let (style, text) = match inline {
            Inline::Break => {
                out.push_str("<w:r><w:br/></w:r>");
                apart = true;
                continue;
            }
            Inline::Text(text) => ("", text),
            Inline::Strong(text) => ("Strong", text),
            Inline::Struck(text) => ("Withdrawn", text),
            Inline::Code(text) => ("Digest", text),
            Inline::Note(text) => ("Aside", text),
        };
        if text.is_empty() {
            continue;
        }
        let beside = matches!(inline, Inline::Code(_) | Inline::Note(_));
        if !apart && (beside || after_beside) && !text.starts_with(' ') {
            out.push_str("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
        }
        out.push_str(&run(style, text, lang));
        apart = text.ends_with(' ');
        after_beside = beside;
    }
    out
}

/// One run in the style of its paragraph.
pub(super) fn plain(text: &str, lang: Lang) -> String {
    run("", text, lang)
}

/// One run in a character style; an empty name is the paragraph's own.
pub(super) fn run(style: &str, text: &str, lang: Lang) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut look = String::new();
    if !style.is_empty() {
        let _ = write!(look, "<w:rStyle w:val=\"{style}\"/>");
    }
    // Quotation marks, dashes and dots are in both fonts; in a Chinese text the Chinese one is meant.
    if lang == Lang::Zh && !text.is_ascii() {
        look.push_str("<w:rFonts w:hint=\"eastAsia\"/>");
    }
    let look = if look.is_empty() { look } else { format!("<w:rPr>{look}</w:rPr>") };
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>", markup_safe(text))
}

/// A number that the word processor works out.
pub(super) fn field(instruction: &str) -> String {
    let mark = |kind| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>{}<w:r><w:t>1</w:t></w:r>{}",
        mark("begin"),
        mark("separate"),
        mark("end"),
    )
}
