//! Plain text that reads well in an e-mail: at most 78 cells wide, no markup.
//!
//! A narrow table is laid out in columns, a wide one as a list. What is no longer true is put in words, because plain
//! text cannot strike it through.

use crate::{
    locale::{Lang, Message},
    report::{
        document::{Block, Document, Inline, Line, Signature, Table, Timeline},
        figure::Figure,
    },
    text::{display_safe, pad, width, wrap},
};

/// No line is wider, but for a single word that is.
const WIDTH: usize = 78;
/// Names of values get a column of at most so many cells.
const NAMES: usize = 26;
/// Between two columns.
const BETWEEN: usize = 2;

/// The narrowest page there is.
const NARROWEST: usize = 20;

/// The document as plain text, in UTF-8 with `\n` at every line's end.
pub fn plain(document: &Document) -> Vec<u8> {
    plain_within(document, WIDTH).into_bytes()
}

/// The same for a page of so many cells.
pub fn plain_within(document: &Document, cells: usize) -> String {
    let mut page = Page { out: String::new(), lang: document.lang, cells: cells.max(NARROWEST) };
    page.heading(&document.heading(), '=');
    for block in &document.blocks {
        page.out.push('\n');
        page.block(block);
    }
    page.out
}

struct Page {
    out: String,
    lang: Lang,
    cells: usize,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level: 0..=1, text } => {
                self.out.push('\n');
                self.heading(text, '-');
            }
            Block::Heading { text, .. } => self.heading(text, '.'),
            Block::Paragraph(line) => self.hang("", "", &flow(line, self.lang)),
            Block::List(items) => {
                for item in items {
                    self.hang("- ", "  ", &flow(item, self.lang));
                }
            }
            Block::KeyValues(values) => self.key_values(values),
            Block::Table(table) => self.table(table),
            Block::Timeline(timeline) => self.timeline(timeline),
            // What it shows stands in the table below it.
            Block::Figure(figure) if figure.is_untabled() => {}
            Block::Figure(figure) => self.figure(figure),
            Block::Callout { title, body, .. } => {
                self.hang("| ", "| ", &display_safe(title));
                for line in body {
                    self.hang("| ", "| ", &flow(line, self.lang));
                }
            }
            Block::Signature(signature) => self.signature(signature),
            Block::Colophon(line) => {
                self.rule('-', self.cells);
                self.hang("", "", &flow(line, self.lang));
            }
        }
    }

    fn heading(&mut self, text: &str, under: char) {
        let text = display_safe(text);
        self.hang("", "", &text);
        self.rule(under, width(&text).clamp(1, self.cells));
    }

    fn rule(&mut self, of: char, long: usize) {
        self.out.extend(std::iter::repeat_n(of, long));
        self.out.push('\n');
    }

    /// A text in lines; the first begins with `first`, every other with `rest`.
    fn hang(&mut self, first: &str, rest: &str, text: &str) {
        for (at, line) in
            wrap(text, self.cells.saturating_sub(width(rest)).max(2)).iter().enumerate()
        {
            let begin = if at == 0 { first } else { rest };
            self.line(&format!("{begin}{line}"));
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn key_values(&mut self, values: &[(String, Line)]) {
        let colon = self.colon();
        let names: Vec<String> =
            values.iter().map(|(name, _)| format!("{}{colon}", display_safe(name))).collect();
        let column =
            names.iter().map(|name| width(name)).max().unwrap_or(0).min(NAMES.min(self.cells / 3))
                + 1;
        let indent = " ".repeat(column);
        for (name, (_, value)) in names.iter().zip(values) {
            let value = flow(value, self.lang);
            if width(name) < column {
                self.hang(&pad(name, column), &indent, &value);
            } else {
                self.hang("", "", name);
                self.hang(&indent, &indent, &value);
            }
        }
    }

    fn colon(&self) -> &'static str {
        match self.lang {
            Lang::Zh => "：",
            Lang::En => ":",
        }
    }

    fn table(&mut self, table: &Table) {
        let (head, rows) = self.cells(table);
        self.laid_out(&head, &rows);
    }

    /// The words of every cell.
    fn cells(&self, table: &Table) -> (Vec<String>, Vec<Vec<String>>) {
        let head = table.head.iter().map(|name| display_safe(name).into_owned()).collect();
        let row = |row: &Vec<Line>| row.iter().map(|cell| flow(cell, self.lang)).collect();
        (head, table.rows.iter().map(row).collect())
    }

    /// The last column broken into lines where the table would else be too wide for the page.
    fn within(&self, head: &[String], rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
        let columns = widths(head, &rows);
        let Some((_, others)) = columns.split_last() else { return rows };
        let used = others.iter().sum::<usize>() + BETWEEN * others.len();
        let room = self.cells.saturating_sub(used);
        if room < NARROWEST {
            return rows;
        }
        let broken = |mut row: Vec<String>| {
            if let Some(last) = row.last_mut() {
                *last = wrap(last, room).join("\n");
            }
            row
        };
        rows.into_iter().map(broken).collect()
    }

    fn laid_out(&mut self, head: &[String], rows: &[Vec<String>]) {
        let columns = widths(head, rows);
        let whole = columns.iter().sum::<usize>() + BETWEEN * columns.len().saturating_sub(1);
        if whole <= self.cells {
            self.columns(head, rows, &columns);
        } else {
            self.records(head, rows);
        }
    }

    fn columns(&mut self, head: &[String], rows: &[Vec<String>], columns: &[usize]) {
        self.row(head, columns);
        let rules: Vec<String> = columns.iter().map(|wide| "-".repeat(*wide)).collect();
        self.row(&rules, columns);
        for row in rows {
            self.row(row, columns);
        }
    }

    fn row(&mut self, cells: &[String], columns: &[usize]) {
        let high = cells.iter().map(|cell| cell.lines().count()).max().unwrap_or(0);
        for at in 0..high.max(1) {
            let mut line = String::new();
            for (cell, wide) in cells.iter().zip(columns) {
                line.push_str(&pad(cell.lines().nth(at).unwrap_or_default(), wide + BETWEEN));
            }
            self.line(&line);
        }
    }

    /// Each row as a list of what it says, by the names of its columns.
    fn records(&mut self, head: &[String], rows: &[Vec<String>]) {
        let colon = self.colon();
        let gap = self.lang.gap();
        for row in rows {
            let mut first = true;
            for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.trim().is_empty()) {
                let begin = if first { "- " } else { "  " };
                self.hang(begin, "    ", &format!("{name}{colon}{gap}{cell}"));
                first = false;
            }
        }
    }

    fn timeline(&mut self, timeline: &Timeline) {
        for row in &timeline.rows {
            let mut head = format!("{} {}", row.date, row.time).trim_end().to_owned();
            let beside = [&row.label].into_iter().chain(&row.marks).filter(|it| !it.is_empty());
            for (at, name) in beside.enumerate() {
                head.push_str(if at == 0 { "  " } else { " · " });
                head.push_str(name);
            }
            self.hang("", "    ", &display_safe(&head));
            for line in &row.lines {
                self.hang("    ", "    ", &flow(line, self.lang));
            }
        }
    }

    /// A picture in words: its caption and its table.
    fn figure(&mut self, figure: &Figure) {
        self.hang("", "", &format!("[{}]", display_safe(&figure.title)));
        self.hang("", "", &display_safe(&figure.alt));
        self.out.push('\n');
        let (head, rows) = self.cells(figure.table());
        self.laid_out(&head, &self.within(&head, rows));
    }

    fn signature(&mut self, signature: &Signature) {
        self.hang("", "", &display_safe(&signature.statement));
        let colon = self.colon();
        for party in &signature.parties {
            self.out.push('\n');
            self.hang("", "", &display_safe(&party.title));
            for field in &party.fields {
                self.out.push('\n');
                self.hang(
                    "  ",
                    "  ",
                    &format!("{}{colon} {}", display_safe(field), "_".repeat(24)),
                );
            }
        }
    }
}

/// How wide each column is.
fn widths(head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let wide = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
        cells.flat_map(|cell| cell.lines()).map(width).max().unwrap_or(0)
    };
    (0..head.len()).map(wide).collect()
}

/// A line with its breaks; what is said beside the matter stands apart from its neighbours.
fn flow(line: &Line, lang: Lang) -> String {
    let mut out = String::new();
    let mut after_beside = false;
    for inline in line {
        let beside = matches!(inline, Inline::Code(_) | Inline::Note(_));
        let text = match inline {
            Inline::Break => {
                out.push('\n');
                after_beside = false;
                continue;
            }
            Inline::Text(text) | Inline::Strong(text) | Inline::Code(text) | Inline::Note(text) => {
                display_safe(text).into_owned()
            }
            Inline::Struck(text) => {
                let text = display_safe(text).into_owned();
                Message::new("report-plain-struck").with("text", text).text(lang)
            }
        };
        let apart = out.is_empty() || out.ends_with(['\n', ' ']) || text.starts_with(' ');
        if !apart && (beside || after_beside) {
            out.push(' ');
        }
        out.push_str(&text);
        after_beside = beside;
    }
    out
}
