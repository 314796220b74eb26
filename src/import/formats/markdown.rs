//! A post-mortem in Markdown: the table or the list with the times in it. Everything else of the document is prose.

use crate::import::{
    dates::written,
    table::{Cell, Row, Table},
};

/// The timeline of a document; `None` where it has none.
pub(super) fn table(text: &str) -> Option<Table> {
    let lines: Vec<&str> = text.lines().collect();
    let title =
        lines.iter().find_map(|line| line.strip_prefix("# ")).map(|title| title.trim().to_owned());
    let mut table = widest(&lines).or_else(|| list(&lines))?;
    let date = lines.iter().find_map(|line| day_in(line));
    let first = table.rows.iter_mut().skip(1).find(|row| !row.is_blank());
    if let (Some(day), Some(first)) = (date, first) {
        let alone = |cell: &Cell| match cell {
            Cell::Text(text) => {
                written(text).is_some_and(|time| time.has_time() && !time.has_day())
            }
            Cell::Empty | Cell::Local { .. } | Cell::Exact(_) | Cell::Fault(_) => false,
        };
        for cell in first.cells.iter_mut().filter(|cell| alone(cell)).take(1) {
            *cell = Cell::text(&format!("{day} {}", cell.said()));
        }
    }
    table.title = title;
    Some(table)
}

/// A cell's words without the marks of emphasis, code and links.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('[') {
        let Some((name, after)) = behind.split_once(']') else { break };
        plain.push_str(before);
        match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => {
                plain.push_str(name);
                rest = after;
            }
            None => {
                plain.push('[');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    let plain = plain.replace("**", "").replace("__", "").replace('`', "").replace("<br>", "\n");
    plain.trim().trim_matches('*').trim().to_owned()
}

/// The table with most rows.
fn widest(lines: &[&str]) -> Option<Table> {
    let mut best: Option<Vec<Row>> = None;
    let mut at = 0;
    while at + 1 < lines.len() {
        if !is_rule(lines[at + 1]) || !lines[at].contains('|') {
            at += 1;
            continue;
        }
        let mut rows = vec![row(at, lines[at])];
        let mut next = at + 2;
        while next < lines.len() && lines[next].contains('|') {
            rows.push(row(next, lines[next]));
            next += 1;
        }
        if rows.len() > best.as_ref().map_or(1, Vec::len) {
            best = Some(rows);
        }
        at = next;
    }
    best.map(|rows| Table { rows, ..Table::default() })
}

/// `|---|:--:|`: the line under a table's heading.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn row(at: usize, line: &str) -> Row {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    let cells = line.replace("\\|", "\u{1}");
    let cells = cells.split('|').map(|cell| Cell::text(&plain(&cell.replace('\u{1}', "|"))));
    Row { number: at + 1, cells: cells.collect() }
}

/// List items that begin with a time.
fn list(lines: &[&str]) -> Option<Table> {
    let mut rows: Vec<Row> = Vec::new();
    let mut day: Option<String> = None;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim();
        let item = ["- ", "* ", "+ "].iter().find_map(|mark| trimmed.strip_prefix(mark));
        let Some(item) = item else {
            let heading =
                trimmed.trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', ':', '：', ' ']);
            if written(heading).is_some_and(|time| time.has_day() && !time.has_time()) {
                day = Some(heading.to_owned());
            } else if let Some(last) =
                rows.last_mut().filter(|_| line.starts_with("  ") && !trimmed.is_empty())
                && let Cell::Text(text) = &last.cells[1]
            {
                last.cells[1] = Cell::text(&format!("{text}\n{}", plain(trimmed)));
            }
            continue;
        };
        let item = plain(item);
        if let Some((when, text)) = timed(&item) {
            // The day of a heading is that of the first item below it; the others go on from there.
            let alone = written(&when).is_some_and(|time| !time.has_day());
            let when = match day.take().filter(|_| alone) {
                Some(day) => format!("{day} {when}"),
                None => when,
            };
            rows.push(Row { number: at + 1, cells: vec![Cell::text(&when), Cell::text(&text)] });
        }
    }
    (rows.len() >= 2).then(|| Table::named(&["time", "text"], rows))
}

/// An item's time and its words: the longest beginning that is a time.
fn timed(item: &str) -> Option<(String, String)> {
    let ends = item.char_indices().skip(3).take(48).filter(|(_, c)| {
        matches!(c, ' ' | ':' | '：' | ',' | '，' | '-' | '—' | '–' | '|' | ')' | ']')
    });
    let (at, _) = ends
        .filter(|(at, _)| {
            written(item[..*at].trim_matches(['(', '[', ' '])).is_some_and(|time| time.has_time())
        })
        .last()?;
    let text =
        item[at..].trim_start_matches([' ', ':', '：', ',', '，', '-', '—', '–', '|', ')', ']']);
    (!text.is_empty())
        .then(|| (item[..at].trim_matches(['(', '[', ' ']).to_owned(), text.to_owned()))
}

/// The day that a line such as `Date: 2025-03-07` or `# Outage on 7 March 2025` names.
fn day_in(line: &str) -> Option<String> {
    let line = plain(line.trim_start_matches(['#', '-', '*', ' ']));
    let value = line.split_once([':', '：']).map_or(line.as_str(), |(_, value)| value).trim();
    let is_day =
        |text: &str| written(text).is_some_and(|time| time.has_day() && !time.lacks_year());
    let words: Vec<&str> = value.split_whitespace().collect();
    (1..=4).rev().find_map(|count| {
        words
            .windows(count)
            .map(|part| part.join(" "))
            .find(|part| is_day(part.trim_matches([',', '.', '(', ')'])))
    })
}
