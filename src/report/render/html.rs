//! A page that stands alone: its style is inside, there is no script, and every text is escaped.

use std::fmt::Write as _;

use crate::{
    locale::Lang,
    report::{
        document::{
            Block, Callout, Document, Inline, Line, Signature, Table, Timeline, TimelineRow,
            is_short,
        },
        figure::{self, Figure},
        layout::key_rows,
        look::Dress,
    },
    text::{dotted, markup_safe},
};

const STYLE: &str = include_str!("../../../assets/report/report.css");

/// The document as HTML 5, in UTF-8.
pub fn html(document: &Document) -> Vec<u8> {
    html_dressed(document, &Dress::default())
}

/// The same in the user's own colour and with the user's logo.
pub fn html_dressed(document: &Document, dress: &Dress) -> Vec<u8> {
    let mut out = String::with_capacity(STYLE.len() + 16_384);
    let (title, lang) = (markup_safe(&document.title), document.lang.tag());
    let meta = &document.meta;
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title} · {}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n<main{}>\n",
        markup_safe(&meta.reference),
        accent(dress),
        if document.one_page { " class=\"one-page\"" } else { "" },
    );
    // Who issues it and when; a company that is not known leaves no sign behind.
    let _ = write!(
        out,
        "<header>\n{}<p class=\"eyebrow\">{}</p>\n<h1>{title}</h1>\n<p class=\"subject\">{}</p>\n</header>\n",
        logo(dress),
        markup_safe(&dotted(&[&meta.author, &meta.date])),
        markup_safe(&meta.subject),
    );
    for block in &document.blocks {
        self::block(&mut out, block, document.lang);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out.into_bytes()
}

/// The colour as it is written for light paper; on dark paper it is lightened until it can be read.
fn accent(dress: &Dress) -> String {
    let Some(colour) = &dress.accent else { return String::new() };
    let colour = markup_safe(colour);
    format!(
        ":root {{ --accent: {colour}; --accent-wash: color-mix(in srgb, {colour} 8%, #ffffff); }}\n\
         @media screen and (prefers-color-scheme: dark) {{ \
         :root {{ --accent: color-mix(in srgb, {colour} 45%, #ffffff); \
         --accent-wash: color-mix(in srgb, {colour} 16%, #14191f); }} }}\n"
    )
}

/// The room a logo has.
const LOGO: &str = "display: block; max-width: 14rem; max-height: 3.5rem; margin: 0 0 1rem";

/// The picture says nothing that the company's name beside it does not say: its alternative text is empty.
fn logo(dress: &Dress) -> String {
    let picture =
        |data: &String| format!("<img src=\"{}\" alt=\"\" style=\"{LOGO}\">\n", markup_safe(data));
    dress.logo.as_ref().map_or_else(String::new, picture)
}

fn block(out: &mut String, block: &Block, lang: Lang) {
    match block {
        Block::Heading { level, text } => {
            let level = u8::min(*level, 5) + 1;
            let _ = writeln!(out, "<h{level}>{}</h{level}>", markup_safe(text));
        }
        Block::Paragraph(line) => {
            let _ = writeln!(out, "<p>{}</p>", flow(line));
        }
        Block::List(items) => list(out, items),
        Block::KeyValues(values) => key_values(out, values),
        Block::Table(table) => self::table(out, table),
        Block::Timeline(timeline) => self::timeline(out, timeline),
        Block::Figure(figure) => self::figure(out, figure, lang),
        Block::Callout { kind, title, body } => callout(out, *kind, title, body),
        Block::Signature(signature) => self::signature(out, signature),
        Block::Colophon(line) => {
            let _ = writeln!(out, "<footer><p>{}</p></footer>", flow(line));
        }
    }
}

fn list(out: &mut String, items: &[Line]) {
    if items.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for item in items {
        let _ = writeln!(out, "<li>{}</li>", flow(item));
    }
    out.push_str("</ul>\n");
}

fn key_values(out: &mut String, values: &[(String, Line)]) {
    if values.is_empty() {
        return;
    }
    out.push_str("<dl>\n");
    for row in key_rows(values) {
        let wide = if row.len() == 1 { " class=\"wide\"" } else { "" };
        for (key, value) in row {
            let (key, value) = (markup_safe(key), flow(value));
            let _ = writeln!(out, "<div{wide}><dt>{key}</dt><dd>{value}</dd></div>");
        }
    }
    out.push_str("</dl>\n");
}

fn table(out: &mut String, table: &Table) {
    let _ = write!(out, "<table class=\"columns-{}\">\n<thead>\n<tr>", table.head.len());
    for name in &table.head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", markup_safe(name));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            let _ = write!(out, "<td{}>{}</td>", class(cell), flow(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// How a cell may be broken. Between words, that is; a time stays whole, and what is longer than a column is torn
/// anywhere, for the table would else grow wider than the page.
fn class(cell: &Line) -> &'static str {
    if is_short(cell) {
        " class=\"short\""
    } else if cell.iter().filter_map(Inline::text).any(is_torn) {
        " class=\"torn\""
    } else {
        ""
    }
}

/// The cells that a word may have in a narrow column.
const WORD: usize = 24;

/// Whether a word in it is longer than a narrow column. Wide characters may be broken after each.
fn is_torn(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|one| {
        let breaks = one.is_whitespace() || crate::text::width(one.encode_utf8(&mut [0; 4])) > 1;
        run = if breaks { 0 } else { run + 1 };
        run > WORD
    })
}

fn timeline(out: &mut String, timeline: &Timeline) {
    out.push_str("<table class=\"timeline\">\n<thead>\n<tr>");
    let [when, kind, what] = &timeline.head;
    for name in [when, &dotted(&[kind, what])] {
        let _ = write!(out, "<th scope=\"col\">{}</th>", markup_safe(name));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    let mut day = "";
    for row in &timeline.rows {
        moment(out, row, row.date != day);
        day = &row.date;
    }
    out.push_str("</tbody>\n</table>\n");
}

fn moment(out: &mut String, row: &TimelineRow, new_day: bool) {
    let class = match (new_day, row.withdrawn) {
        (false, false) => "",
        (true, false) => " class=\"day\"",
        (false, true) => " class=\"withdrawn\"",
        (true, true) => " class=\"day withdrawn\"",
    };
    let kind = markup_safe(&row.label);
    let kind =
        if kind.is_empty() { String::new() } else { format!("<span class=\"kind\">{kind}</span>") };
    let torn = row.lines.iter().flatten().filter_map(Inline::text).any(is_torn);
    let _ = write!(
        out,
        "<tr{}><td><span class=\"date\">{}</span> <span class=\"clock\">{}</span></td><td{}>\
         <p>{}",
        class,
        markup_safe(&row.date),
        markup_safe(&row.time),
        if torn { " class=\"torn\"" } else { "" },
        kind,
    );
    for mark in &row.marks {
        let _ = write!(out, " <span class=\"mark\">{}</span>", markup_safe(mark));
    }
    let mut lines = row.lines.iter().map(flow);
    let _ = write!(out, " {}</p>", lines.next().unwrap_or_default());
    for line in lines {
        let _ = write!(out, "<p>{line}</p>");
    }
    out.push_str("</td></tr>\n");
}

/// The picture, its caption, and the same as a table: folded away where the picture gives an overview of what the page
/// says anyway.
fn figure(out: &mut String, figure: &Figure, lang: Lang) {
    out.push_str("<figure>\n<div class=\"plot\">\n");
    out.push_str(&figure::svg(figure, lang, figure::Style::Page));
    let _ = writeln!(
        out,
        "</div>\n<figcaption><strong>{}</strong> {}</figcaption>\n</figure>",
        markup_safe(&figure.title),
        markup_safe(&figure.alt)
    );
    if figure.is_untabled() {
        return;
    }
    if figure.is_overview() {
        let _ = writeln!(
            out,
            "<details>\n<summary>{}</summary>",
            markup_safe(&lang.say("figure-as-table"))
        );
        table(out, figure.table());
        out.push_str("</details>\n");
    } else {
        table(out, figure.table());
    }
}

fn callout(out: &mut String, kind: Callout, title: &str, body: &[Line]) {
    let class = match kind {
        Callout::Outcome => "outcome",
        Callout::Open => "open",
        Callout::Note => "note",
        Callout::Confidential => "confidential",
    };
    let _ = writeln!(out, "<aside class=\"callout {class}\">");
    let _ = writeln!(out, "<p class=\"lead\">{}</p>", markup_safe(title));
    for line in body {
        let _ = writeln!(out, "<p>{}</p>", flow(line));
    }
    out.push_str("</aside>\n");
}

fn signature(out: &mut String, signature: &Signature) {
    let _ =
        writeln!(out, "<div class=\"signature\">\n<p>{}</p>", markup_safe(&signature.statement));
    out.push_str("<div class=\"parties\">\n");
    for party in &signature.parties {
        let _ = writeln!(
            out,
            "<div class=\"party\">\n<p class=\"lead\">{}</p>",
            markup_safe(&party.title)
        );
        for field in &party.fields {
            let _ = writeln!(out, "<p class=\"field\"><span>{}</span></p>", markup_safe(field));
        }
        out.push_str("</div>\n");
    }
    out.push_str("</div>\n</div>\n");
}

/// A line; what is said beside the matter stands apart from its neighbours.
fn flow(line: &Line) -> String {
    let mut out = String::new();
    let mut after_beside = false;
    for inline in line {
        if after_beside && !matches!(inline, Inline::Break) {
            out.push(' ');
        }
        let _ = match inline {
            Inline::Break => write!(out, "<br>"),
            Inline::Text(text) => write!(out, "{}", markup_safe(text)),
            Inline::Strong(text) => write!(out, "<strong>{}</strong>", markup_safe(text)),
            Inline::Struck(text) => write!(out, "<s>{}</s>", markup_safe(text)),
            Inline::Code(text) => write!(out, " <code>{}</code>", markup_safe(text)),
            Inline::Note(text) => {
                write!(out, " <span class=\"aside\">{}</span>", markup_safe(text))
            }
        };
        after_beside = matches!(inline, Inline::Code(_) | Inline::Note(_));
    }
    out
}
