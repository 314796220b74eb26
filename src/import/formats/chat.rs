//! Text copied from a messenger. Each messenger heads a message with who and when, in its own order:
//!
//! - `WeChat` and `WeCom`: `张伟 2025-03-07 14:05:33`, or `张伟:` above and the time alone on its line;
//! - `DingTalk` and Feishu: `张伟 3月7日 14:05`, `张伟(研发) 14:05`;
//! - Teams: `[07/03/2025 14:05] Anna Berg`, `Anna Berg, 7 Mar 14:05`.
//!
//! What follows up to the next head is what was said.

use std::collections::BTreeMap;

use crate::import::{
    dates::written,
    table::{Cell, Row, Table},
};

/// The longest that a head is: a name and a time.
const HEAD: usize = 80;

/// The messages of a text; `None` where it does not read like a chat.
pub(super) fn table(text: &str) -> Option<Table> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    // A table with a heading and many separators is none.
    if is_separated(&lines) {
        return None;
    }
    let mut messages: Vec<Message> = Vec::new();
    let mut day = String::new();
    let (mut heads, mut strays) = (0, 0);
    let mut names_day = false;
    for (at, line) in lines.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        // Where the first head names its day, a time alone is something said.
        let head = Head::of(line, &lines[at + 1..]);
        if let Some(head) = head.filter(|head| head.names_day || !names_day) {
            names_day |= heads == 0 && head.names_day;
            heads += 1;
            let when =
                if head.names_day { head.when.clone() } else { format!("{day} {}", head.when) };
            messages.push(Message { line: at + 1, when, who: head.who, text: head.text });
        } else if is_day(line) {
            (*line).clone_into(&mut day);
        } else if let Some(last) = messages.last_mut() {
            if !last.text.is_empty() {
                last.text.push('\n');
            }
            last.text.push_str(line);
        } else {
            strays += 1;
            if strays > 3 {
                return None;
            }
        }
    }
    // A page of prose with one time in it is none.
    if heads < 2 {
        return None;
    }
    let row = |message: Message| Row {
        number: message.line,
        cells: vec![Cell::text(&message.when), Cell::text(&message.who), Cell::text(&message.text)],
    };
    let rows: Vec<Row> =
        messages.into_iter().map(row).filter(|row| !row.cell(2).is_empty()).collect();
    (rows.len() >= 2).then(|| Table::named(&["time", "who", "text"], rows))
}

struct Message {
    line: usize,
    when: String,
    who: String,
    text: String,
}

/// The head of a message.
struct Head {
    who: String,
    when: String,
    names_day: bool,
    /// What was said on the same line.
    text: String,
}

impl Head {
    fn of(line: &str, following: &[&str]) -> Option<Self> {
        bracketed(line).or_else(|| behind_name(line)).or_else(|| before_name(line, following))
    }

    fn new(who: &str, when: &str, text: &str) -> Option<Self> {
        let who = who.trim().trim_end_matches([',', ':', '：', '，', '|']).trim();
        let named =
            !who.is_empty() && who.chars().count() <= 40 && !who.ends_with(['。', '.', '!', '！']);
        let time = if named { written(when)? } else { return None };
        time.has_time().then(|| Self {
            who: who.to_owned(),
            when: when.to_owned(),
            names_day: time.has_day(),
            text: text.trim().to_owned(),
        })
    }
}

/// `[07/03/2025 14:05] Anna Berg: words`, `[2025-03-07 14:05:33] 张伟：…`.
fn bracketed(line: &str) -> Option<Head> {
    let (when, rest) = line.strip_prefix('[')?.split_once(']')?;
    match rest.find([':', '：']) {
        Some(at) => {
            let behind = rest[at..].chars().next().map_or(at, |c| at + c.len_utf8());
            Head::new(&rest[..at], when, &rest[behind..])
        }
        None => Head::new(rest, when, ""),
    }
}

/// `张伟 2025-03-07 14:05:33`, `张伟(研发) 14:05`, `Anna Berg, 7 Mar 14:05`: the longest end that is a time.
fn behind_name(line: &str) -> Option<Head> {
    if line.chars().count() > HEAD {
        return None;
    }
    let cuts =
        line.char_indices().filter(|(_, c)| matches!(c, ' ' | '\t' | ',' | '，' | '\u{3000}'));
    cuts.map(|(at, _)| at)
        .find_map(|at| Head::new(&line[..at], line[at..].trim_start_matches([',', '，']), ""))
}

/// A time alone, and the name with a colon on the next line; or the name alone above and its words below.
fn before_name(line: &str, following: &[&str]) -> Option<Head> {
    if !line.starts_with(|c: char| c.is_ascii_digit()) || line.chars().count() > HEAD {
        return None;
    }
    if let Some(cut) = line
        .char_indices()
        .filter(|(_, c)| *c == ' ')
        .map(|(at, _)| at)
        .rfind(|at| written(&line[..*at]).is_some_and(|time| time.has_time() && time.has_day()))
    {
        let (when, rest) = line.split_at(cut);
        let at = rest.find([':', '：'])?;
        let behind = rest[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        return Head::new(&rest[..at], when, &rest[behind..]);
    }
    let next = following.iter().find(|line| !line.is_empty())?;
    let who = next.strip_suffix([':', '：'])?;
    // The line with the name is read again as words and dropped there: it is its own head.
    Head::new(who, line, "")
}

/// A line that only names a day: `2025年3月7日 星期五`, `———— 2025-03-07 ————`.
fn is_day(line: &str) -> bool {
    let line = line.trim_matches(|c: char| matches!(c, '-' | '—' | '─' | '=' | ' '));
    written(line).is_some_and(|time| time.has_day() && !time.has_time())
}

/// Whether most lines hold the same number of tabs, commas, semicolons or bars, as tables do.
fn is_separated(lines: &[&str]) -> bool {
    let lines: Vec<&&str> = lines.iter().filter(|line| !line.is_empty()).collect();
    [',', ';', '\t', '|'].into_iter().any(|separator| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &lines {
            *counts.entry(line.matches(separator).count()).or_default() += 1;
        }
        let usual = counts.into_iter().filter(|(cuts, _)| *cuts >= 2).map(|(_, lines)| lines).max();
        usual.is_some_and(|alike| alike * 10 >= lines.len() * 6)
    })
}
