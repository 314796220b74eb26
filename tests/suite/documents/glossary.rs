//! The glossary is the one list of terms: labels say what stands in it, in both languages.

use std::collections::BTreeMap;

use dingli::locale::Lang;

use super::document;

struct Row {
    english: String,
    chinese: String,
    labels: Vec<String>,
}

fn rows(text: &str) -> Vec<Row> {
    let table = text.lines().filter(|line| line.starts_with("| "));
    let cells = table.map(|line| line.trim_matches('|').split('|').map(str::trim).collect());
    cells
        .skip(1)
        .map(|cells: Vec<&str>| {
            let [english, chinese, meaning, _, labels] = cells[..] else {
                panic!("a row of the glossary has five columns: {cells:?}");
            };
            assert!(
                !english.is_empty() && !chinese.is_empty() && meaning.ends_with('.'),
                "{cells:?}"
            );
            let labels = labels.split(',').map(str::trim).filter(|label| !label.is_empty());
            let labels = labels.map(str::to_owned).collect();
            Row { english: english.to_owned(), chinese: chinese.to_owned(), labels }
        })
        .collect()
}

/// The labels that do not say their term.
fn astray(rows: &[Row], said: impl Fn(Lang, &str) -> String) -> Vec<String> {
    let mut astray = Vec::new();
    for row in rows {
        for label in &row.labels {
            // English labels may stand in the plural.
            let english = said(Lang::En, label).to_lowercase();
            let stem = row.english.strip_suffix('y').unwrap_or(&row.english);
            if !english.contains(stem) {
                astray.push(format!("{label}: “{english}”, not “{}”", row.english));
            }
            let chinese = said(Lang::Zh, label);
            if !chinese.contains(&row.chinese) {
                astray.push(format!("{label}: “{chinese}”, not “{}”", row.chinese));
            }
        }
    }
    astray
}

#[test]
fn labels_say_what_the_glossary_says() {
    let rows = rows(&document("assets/docs/glossary.md"));
    assert!(rows.iter().map(|row| row.labels.len()).sum::<usize>() >= 40, "too few are held to it");
    let astray = astray(&rows, Lang::say);
    assert!(astray.is_empty(), "{astray:#?}");
}

#[test]
fn a_term_stands_once() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(&document("assets/docs/glossary.md")) {
        *seen.entry(row.english).or_default() += 1;
    }
    let twice: Vec<_> = seen.into_iter().filter(|(_, times)| *times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_label_with_another_word_is_found() {
    let text = "| English | 中文 | meaning | from | labels |\n|---|---|---|---|---|\n\
                | offer | 协商方案 | What was put to the customer. | | kind-offer-made |\n";
    let found = astray(&rows(text), |lang, _| match lang {
        Lang::En => "Offers".to_owned(),
        Lang::Zh => "报价".to_owned(),
    });
    assert_eq!(found.len(), 1, "{found:?}");
}
