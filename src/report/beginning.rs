//! A text to begin a section of the report with: what the report says there by itself, as sentences (L5). It is made of
//! what the customer may know and of nothing else.

use super::{
    compose::customer::recorded_in,
    document::{Block, Inline, Line},
    section::Section as Place,
};
use crate::{
    incident::{Instant, disclosure::CustomerIncident, prose::Section},
    locale::Lang,
};

/// The sentences, a paragraph each; empty where nothing is recorded for that section.
pub fn beginning(known: &CustomerIncident, section: Section, lang: Lang, now: Instant) -> String {
    let known = known.clone().with_derived(now);
    let places = Place::ALL.into_iter().filter(|place| place.prose() == Some(section));
    let document = places.flat_map(|place| recorded_in(&known, place, lang, now).blocks);
    let mut sentences: Vec<String> = Vec::new();
    for sentence in document.flat_map(|block| said(&block, lang)) {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences.join("\n")
}

/// What a part says, a sentence each. A figure says what the table beside it says.
fn said(block: &Block, lang: Lang) -> Vec<String> {
    let one = |parts: &[String]| sentence(parts, lang);
    let of = |line: &Line| one(&[words(line)]);
    let found: Vec<Option<String>> = match block {
        Block::Paragraph(line) => vec![of(line)],
        Block::List(lines) => lines.iter().map(of).collect(),
        Block::KeyValues(values) => {
            values.iter().map(|(name, value)| one(&[name.clone(), words(value)])).collect()
        }
        Block::Table(table) => {
            let row = |row: &Vec<Line>| one(&row.iter().map(words).collect::<Vec<_>>());
            table.rows.iter().map(row).collect()
        }
        Block::Timeline(timeline) => {
            let rows = timeline.rows.iter().filter(|row| !row.withdrawn);
            let row = rows.map(|row| {
                let at = format!("{} {}", row.date, row.time).trim().to_owned();
                one(&[at, row.lines.first().map(words).unwrap_or_default()])
            });
            row.collect()
        }
        Block::Callout { title, body, .. } => {
            [one(std::slice::from_ref(title))].into_iter().chain(body.iter().map(of)).collect()
        }
        Block::Heading { .. } | Block::Figure(_) | Block::Signature(_) | Block::Colophon(_) => {
            Vec::new()
        }
    };
    found.into_iter().flatten().collect()
}

/// The words that are still true, without what is said beside them.
fn words(line: &Line) -> String {
    let words = line.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Strong(text) => text.as_str(),
        Inline::Struck(_) | Inline::Code(_) | Inline::Note(_) | Inline::Break => " ",
    });
    super::contradicted::one_line(&words.collect::<String>())
}

/// Parts as one sentence: what it is of in front. `None` where they say nothing.
fn sentence(parts: &[String], lang: Lang) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    let rest: Vec<&str> = rest.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let (colon, comma, stop) = match lang {
        Lang::Zh => ("：", "，", "。"),
        Lang::En => (": ", ", ", "."),
    };
    let text = match (first.is_empty(), rest.is_empty()) {
        (true, true) => return None,
        (false, true) => first.clone(),
        (true, false) => rest.join(comma),
        (false, false) => format!("{first}{colon}{}", rest.join(comma)),
    };
    let ends = text.ends_with(['.', '!', '?', ':', '。', '！', '？', '：', '；']);
    Some(if ends { text } else { format!("{text}{stop}") })
}
