//! Markdown that shows every text as text: nothing typed by people can become markup.

use crate::{
    report::{
        document::{Block, Document, Inline, Line, Signature, Table, Timeline, TimelineRow},
        figure::Figure,
    },
    text::display_safe,
};

/// The document as Markdown (`CommonMark` with tables and strike-through), in UTF-8 with `\n` at every line's end.
pub fn markdown(document: &Document) -> Vec<u8> {
    let mut out = String::new();
    push_block(&mut out, &format!("# {}", words(&document.heading())));
    for block in &document.blocks {
        let text = match block {
            Block::Heading { level, text } => {
                format!("{} {}", "#".repeat(usize::from(*level).clamp(1, 5) + 1), words(text))
            }
            Block::Paragraph(line) => flow(line, "\\\n"),
            Block::List(items) => list(items),
            Block::KeyValues(values) => key_values(values),
            Block::Table(table) => self::table(table),
            Block::Timeline(timeline) => self::timeline(timeline),
            // What it shows stands in the table below it.
            Block::Figure(figure) if figure.is_untabled() => continue,
            Block::Figure(figure) => self::figure(figure),
            Block::Callout { title, body, .. } => callout(title, body),
            Block::Signature(signature) => self::signature(signature),
            Block::Colophon(line) => format!("---\n\n{}", flow(line, "\\\n")),
        };
        push_block(&mut out, &text);
    }
    out.into_bytes()
}

fn push_block(out: &mut String, block: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(block.trim_end_matches('\n'));
    out.push('\n');
}

fn list(items: &[Line]) -> String {
    items.iter().map(|item| format!("- {}\n", flow(item, "\\\n  "))).collect()
}

fn key_values(values: &[(String, Line)]) -> String {
    let row = |(key, value): &(String, Line)| {
        format!("- **{}:** {}\n", words(key), flow(value, "\\\n  "))
    };
    values.iter().map(row).collect()
}

fn table(table: &Table) -> String {
    let head: Vec<String> = table.head.iter().map(|name| words(name)).collect();
    let mut out = format!("| {} |\n|{}\n", head.join(" | "), " --- |".repeat(head.len()));
    for row in &table.rows {
        out.push('|');
        for cell in row {
            let text = flow(cell, " ");
            let gap = if text.is_empty() { "" } else { " " };
            out.push_str(gap);
            out.push_str(&text);
            out.push_str(" |");
        }
        out.push('\n');
    }
    out
}

fn timeline(timeline: &Timeline) -> String {
    timeline.rows.iter().map(|row| format!("- {}\n", moment(row))).collect()
}

fn moment(row: &TimelineRow) -> String {
    // Of a day alone there is no time.
    let when = format!("{} {}", words(&row.date), words(&row.time));
    let mut head = format!("**{}**", when.trim_end());
    let beside = [&row.label].into_iter().chain(&row.marks).filter(|it| !it.trim().is_empty());
    for name in beside {
        head.push_str(" · ");
        head.push_str(&inner(name));
    }
    // What has no kind and no mark begins beside its time.
    let mut gap = if row.label.trim().is_empty() && row.marks.is_empty() { " " } else { "\\\n  " };
    for line in &row.lines {
        head.push_str(gap);
        head.push_str(&flow(line, "\\\n  "));
        gap = "\\\n  ";
    }
    head
}

/// A picture in words: its caption and its table.
fn figure(figure: &Figure) -> String {
    let caption = format!("{} {}", surround("**", &figure.title), inner(&figure.alt));
    format!("{}\n\n{}", caption.trim(), table(figure.table()))
}

fn callout(title: &str, body: &[Line]) -> String {
    let mut out = format!("> **{}**", words(title));
    for line in body {
        out.push_str("\n>\n> ");
        out.push_str(&flow(line, "\\\n> "));
    }
    out
}

fn signature(signature: &Signature) -> String {
    let mut out = words(&signature.statement);
    for party in &signature.parties {
        out.push_str("\n\n### ");
        out.push_str(&words(&party.title));
        out.push('\n');
        for field in &party.fields {
            out.push_str("\n- ");
            out.push_str(&words(field));
            out.push_str(": ");
            out.push_str(&"\\_".repeat(16));
        }
    }
    out
}

/// A line with its breaks as `brk`; each run stands apart from its neighbours, so that its marks always count.
fn flow(line: &Line, brk: &str) -> String {
    let mut out = String::new();
    let mut at_start = true;
    let mut after_mark = false;
    for inline in line {
        let marked = !matches!(inline, Inline::Text(_));
        let run = match inline {
            Inline::Break => {
                out.push_str(brk);
                at_start = true;
                continue;
            }
            Inline::Text(text) => escape(text, at_start),
            Inline::Note(text) => surround("*", text),
            Inline::Strong(text) => surround("**", text),
            Inline::Struck(text) => surround("~~", text),
            Inline::Code(text) => code(text),
        };
        if run.is_empty() {
            continue;
        }
        if !at_start && (marked || after_mark) && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(&run);
        at_start = false;
        after_mark = marked;
    }
    out
}

/// Emphasis only counts where no white space stands inside its marks.
fn surround(mark: &str, text: &str) -> String {
    let inside = inner(text);
    if inside.is_empty() { String::new() } else { format!("{mark}{inside}{mark}") }
}

fn code(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '.');
    if !text.is_empty() && text.chars().all(plain) {
        format!("`{text}`")
    } else {
        escape(text, false)
    }
}

fn words(text: &str) -> String {
    escape(text.trim(), true)
}

fn inner(text: &str) -> String {
    escape(text.trim(), false)
}

/// A text that reads as itself. `at_start`: at the beginning of a line a few more characters would be markup.
fn escape(text: &str, at_start: bool) -> String {
    let safe = display_safe(text);
    let mut out = String::with_capacity(safe.len() + 8);
    let mut rest = safe.as_ref();
    if at_start {
        rest = escape_start(rest, &mut out);
    }
    for c in rest.chars() {
        escape_char(c, &mut out);
    }
    out
}

fn escape_char(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '{' | '}' | '$' | '@' => {
            out.push('\\');
            out.push(c);
        }
        _ => out.push(c),
    }
}

/// Escapes what would be markup only at the beginning of a line, and gives back the rest.
fn escape_start<'a>(text: &'a str, out: &mut String) -> &'a str {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = text.get(digits..).unwrap_or_default();
    match after.chars().next() {
        Some(' ') if digits == 0 => {
            out.push_str("&#32;");
            after.get(1..).unwrap_or_default()
        }
        Some(c @ ('-' | '+' | '=')) if digits == 0 => {
            out.push('\\');
            out.push(c);
            after.get(1..).unwrap_or_default()
        }
        Some(c @ ('.' | ')')) if digits > 0 => {
            out.push_str(text.get(..digits).unwrap_or_default());
            out.push('\\');
            out.push(c);
            after.get(1..).unwrap_or_default()
        }
        _ => text,
    }
}
