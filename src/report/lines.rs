//! What a document says, line by line, whatever it stands in.

use super::document::{Block, Document, Inline, Line, Table};

/// Everything a document says, its lines and cells apart by an empty line; digests aside, which say nothing.
pub(super) fn words(document: &Document) -> String {
    let mut out = String::new();
    for line in lines(document) {
        for inline in &line {
            match inline {
                Inline::Text(text)
                | Inline::Strong(text)
                | Inline::Struck(text)
                | Inline::Note(text) => out.push_str(text),
                Inline::Code(_) => {}
                Inline::Break => out.push('\n'),
            }
        }
        out.push_str("\n\n");
    }
    out
}

/// Every line, cell, name and title of a document.
pub(super) fn lines(document: &Document) -> Vec<Line> {
    let mut out = Lines(Vec::new());
    out.name(&document.title);
    out.name(&document.meta.subject);
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => out.name(text),
            Block::Paragraph(line) => out.line(line),
            Block::List(lines) => out.all(lines),
            Block::KeyValues(values) => values.iter().for_each(|(name, line)| {
                out.name(name);
                out.line(line);
            }),
            Block::Table(table) => out.table(table),
            Block::Timeline(timeline) => {
                for row in &timeline.rows {
                    out.name(&row.label);
                    row.marks.iter().for_each(|mark| out.name(mark));
                    out.all(&row.lines);
                }
            }
            // What it shows stands in the table beside it.
            Block::Figure(figure) if figure.is_untabled() => out.name(&figure.alt),
            Block::Figure(figure) => {
                out.name(&figure.title);
                out.name(&figure.alt);
                out.table(figure.table());
            }
            Block::Callout { title, body, .. } => {
                out.name(title);
                out.all(body);
            }
            Block::Signature(signature) => {
                out.name(&signature.statement);
                signature.parties.iter().for_each(|party| out.name(&party.title));
            }
            Block::Colophon(_) => {}
        }
    }
    out.0
}

struct Lines(Vec<Line>);

impl Lines {
    fn name(&mut self, text: &str) {
        self.0.push(vec![Inline::Text(text.to_owned())]);
    }

    fn line(&mut self, line: &Line) {
        self.0.push(line.clone());
    }

    fn all(&mut self, lines: &[Line]) {
        self.0.extend_from_slice(lines);
    }

    fn table(&mut self, table: &Table) {
        table.head.iter().for_each(|name| self.name(name));
        table.rows.iter().for_each(|row| self.all(row));
    }
}
