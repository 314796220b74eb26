//! The parts of a document as paragraphs; tables stand beside.

use super::{
    runs::{flow, paragraph, plain, run},
    tables,
};
use crate::{
    locale::Lang,
    report::{
        document::{Block, Callout, Document, Line},
        figure::Figure,
        layout::Widths,
    },
    text::dotted,
};

/// Who issues it and when, the title, and what it is about.
pub(super) fn title(out: &mut String, document: &Document) {
    let (meta, lang) = (&document.meta, document.lang);
    let eyebrow = dotted(&[meta.author.trim(), &meta.date]);
    for (style, text) in
        [("Eyebrow", &eyebrow), ("Title", &document.title), ("Subtitle", &meta.subject)]
    {
        if !text.is_empty() {
            paragraph(out, style, "", &plain(text, lang));
        }
    }
}

/// Every part, in order. Two tables never touch: they would become one.
pub(super) fn blocks(out: &mut String, document: &Document) {
    let lang = document.lang;
    let widths = Widths::of(&document.blocks);
    let mut after_table = false;
    for block in &document.blocks {
        let is_table = matches!(
            block,
            Block::KeyValues(_)
                | Block::Table(_)
                | Block::Timeline(_)
                | Block::Figure(_)
                | Block::Signature(_)
        ) && !matches!(block, Block::Figure(figure) if figure.is_untabled());
        // A heading has room above itself; everything else would stick to the table before.
        if after_table && !matches!(block, Block::Heading { .. } | Block::Colophon(_)) {
            gap(out);
        }
        after_table = is_table;
        match block {
            Block::Heading { level, text } => {
                let style =
                    ["Heading1", "Heading2", "Heading3"][usize::from(*level).clamp(1, 3) - 1];
                paragraph(out, style, "", &plain(text, lang));
            }
            Block::Paragraph(line) => paragraph(out, "", "", &flow(line, lang)),
            Block::List(items) => {
                for item in items {
                    paragraph(out, "ListBullet", "", &flow(item, lang));
                }
            }
            Block::KeyValues(values) => tables::key_values(out, values, lang),
            Block::Table(table) => tables::table(out, table, widths.columns(table), lang),
            Block::Timeline(timeline) => tables::timeline(out, timeline, lang),
            Block::Figure(figure) if figure.is_untabled() => {
                paragraph(out, "", "", &plain(&figure.alt, lang));
            }
            Block::Figure(figure) => {
                self::figure(out, figure, lang);
                tables::table(out, figure.table(), widths.columns(figure.table()), lang);
            }
            Block::Callout { kind, title, body } => callout(out, *kind, title, body, document),
            Block::Signature(signature) => {
                paragraph(out, "", "<w:keepNext/>", &plain(&signature.statement, lang));
                tables::signature(out, &signature.parties, document.one_page, lang);
            }
            Block::Colophon(line) => paragraph(out, "Colophon", "", &flow(line, lang)),
        }
    }
    if after_table {
        gap(out);
    }
}

/// Shaded paragraphs with a bar at their left; the lead never stands alone at the foot of a page.
fn callout(out: &mut String, kind: Callout, title: &str, body: &[Line], document: &Document) {
    let lang = document.lang;
    let style = match kind {
        Callout::Outcome => "CalloutOutcome",
        Callout::Open => "CalloutOpen",
        Callout::Note => "CalloutNote",
        Callout::Confidential => "CalloutConfidential",
    };
    let lead = format!("{style}Lead");
    let below = if document.one_page {
        "<w:spacing w:after=\"40\"/>"
    } else {
        "<w:spacing w:after=\"200\"/>"
    };
    let last = body.len();
    paragraph(out, &lead, if last == 0 { below } else { "" }, &plain(title, lang));
    for (at, line) in (1..).zip(body) {
        paragraph(out, style, if at == last { below } else { "" }, &flow(line, lang));
    }
}

/// A picture is a table that people can edit; its caption stands above, and never alone at the foot of a page.
fn figure(out: &mut String, figure: &Figure, lang: Lang) {
    let gap = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    let (title, alt) = (run("Strong", &figure.title, lang), plain(&figure.alt, lang));
    let caption = [title, alt].into_iter().filter(|part| !part.is_empty());
    let caption = caption.collect::<Vec<_>>().join(gap);
    paragraph(out, "Caption", "", &caption);
}

fn gap(out: &mut String) {
    paragraph(out, "Gap", "", "");
}
