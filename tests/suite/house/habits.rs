//! Habits of wording that careful reading took out of the texts for people, so that they do not come back: translated Chinese,
//! Germanic English, and a second name for a thing that the glossary names.

use std::{collections::BTreeMap, fs, path::Path};

use dingli::locale::{Lang, catalogue::sources};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// A text for people: where it stands, and what it says, with `{}` for what is put in.
type Texts = Vec<(String, String)>;

fn catalogue(lang: Lang) -> Texts {
    let mut texts = Texts::new();
    for (file, text) in sources(lang) {
        let resource = parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut said = String::new();
                plain(&message.value.unwrap(), &mut said);
                texts.push((format!("{file}: {}", message.id.name), said));
            }
        }
    }
    assert!(texts.len() > 1000, "the catalogue was not found");
    texts
}

fn plain(pattern: &Pattern<&str>, said: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    plain(&variant.value, said);
                    said.push('\n');
                }
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => said.push_str(value),
            PatternElement::Placeable { .. } => said.push_str("{}"),
        }
    }
}

/// What the built-in playbooks and legal clocks say in a language.
fn playbooks(lang: Lang) -> Texts {
    let key = if lang == Lang::Zh { "zh" } else { "en" };
    let mut texts = Texts::new();
    for folder in ["playbooks", "deadlines"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            gather(&toml::Value::Table(table), key, &name, &mut texts);
        }
    }
    assert!(texts.len() > 1000, "the playbooks were not found");
    texts
}

/// Phrases to avoid are data: they are quoted as they are said, and the reason beside them is read.
fn gather(value: &toml::Value, key: &str, place: &str, texts: &mut Texts) {
    match value {
        toml::Value::Table(table) => {
            for (name, value) in table {
                match value {
                    toml::Value::String(text) if name == key => {
                        texts.push((place.to_owned(), text.clone()));
                    }
                    _ => gather(value, key, &format!("{place} {name}"), texts),
                }
            }
        }
        toml::Value::Array(list) => {
            for value in list {
                let id = value.get("id").and_then(toml::Value::as_str).unwrap_or_default();
                gather(value, key, &format!("{place} {id}"), texts);
            }
        }
        _ => {}
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// The texts that have one of the phrases, but for those the phrase is right in.
fn found(texts: &Texts, phrases: &[(&str, &[&str])]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, said) in texts {
        let folded = said.to_lowercase();
        for (phrase, right_in) in phrases {
            let id = place.rsplit(": ").next().unwrap_or_default();
            if is_in(&folded, phrase) && !right_in.contains(&id) {
                found.push(format!("{place} says “{phrase}”: {said}"));
            }
        }
    }
    found
}

/// Whether a text holds a phrase; one of Latin letters as words of their own.
fn is_in(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        let latin = phrase.starts_with(|c: char| c.is_ascii());
        !latin
            || !inside(text[..at].chars().next_back())
                && !inside(text[at + phrase.len()..].chars().next())
    })
}

/// Where a half-width mark stands beside a Chinese character, or a quotation mark of another kind around one.
fn odd_marks(said: &str) -> bool {
    let letters: Vec<char> = said.chars().collect();
    letters.iter().enumerate().any(|(at, letter)| match letter {
        ',' | ';' | '!' | '?' | ':' => {
            let before = at.checked_sub(1).is_some_and(|before| is_han(letters[before]));
            let behind = letters[at + 1..].iter().find(|c| **c != ' ');
            before || *letter != ':' && behind.is_some_and(|&c| is_han(c))
        }
        '"' | '\'' => {
            let beside = [at.wrapping_sub(1), at + 1];
            beside.iter().any(|&at| letters.get(at).is_some_and(|&c| is_han(c)))
        }
        '「' | '」' | '『' | '』' => true,
        _ => false,
    })
}

/// A length of time told like a time of day, 1时30分; a length is 1 小时 30 分钟.
fn length_as_clock(said: &str) -> bool {
    said.split('时').collect::<Vec<_>>().windows(2).any(|parts| {
        let number = |c: char| c.is_ascii_digit() || c == '}' || c == '{';
        parts[0].trim_end().ends_with(number)
            && parts[1].trim_start().starts_with(number)
            && parts[1].contains('分')
    })
}

/// English that is Germanic or an aphorism, and the second names of what the glossary names once.
const ENGLISH: &[(&str, &[&str])] = &[
    ("hand-over", &[]),
    ("second reader", &[]),
    ("lamp", &[]),
    ("lamps", &[]),
    ("odds", &[]),
    ("given up", &[]),
    ("taken back", &[]),
    ("take back", &[]),
    ("left out", &[]),
    ("leaves out", &[]),
    ("hang together", &[]),
    ("asks for the leader", &[]),
    ("first word", &[]),
    ("last word", &[]),
    ("next word", &[]),
    ("without word", &[]),
    ("without a word", &[]),
    ("stands only", &[]),
    ("stands already", &[]),
    ("stands still", &[]),
    ("stands in", &[]),
    ("stand still", &[]),
    ("on the table", &[]),
    ("for ever", &[]),
    ("is no enquiry", &[]),
    ("somebody of the customer's", &[]),
    ("nobody of the customer's", &[]),
    ("how it stands", &[]),
    ("where we stand", &[]),
    ("fell silent", &[]),
    ("made anew", &[]),
    ("cliff", &[]),
    ("nods", &[]),
    ("cost of haste", &[]),
    ("is half a promise", &[]),
];

/// Chinese that is translated, words of a machine room in a dispute, and second names.
const CHINESE: &[(&str, &[&str])] = &[
    ("硬扛", &[]),
    ("已止损", &[]),
    ("交班", &[]),
    ("接班人", &[]),
    ("兑现人", &[]),
    ("免除", &[]),
    ("要求见领导", &[]),
    ("现场维权", &[]),
    ("条目", &[]),
    ("子命令", &[]),
    ("来讯", &[]),
    ("不算数", &[]),
    ("三灯", &[]),
    ("第二读者", &[]),
    ("我们站在哪里", &[]),
    ("官阶", &[]),
    ("贵方", &["report-you-organisation"]),
    ("签字盖章", &["report-sign-seal"]),
    ("服务已恢复", &["update-last", "update-state-restored", "update-state-restored-closed"]),
];

#[test]
fn english_texts_keep_to_plain_words_and_one_term() {
    let mut texts = catalogue(Lang::En);
    texts.extend(playbooks(Lang::En));
    assert_eq!(found(&texts, ENGLISH), [""; 0]);
}

#[test]
fn chinese_texts_keep_to_plain_words_and_one_term() {
    let mut texts = catalogue(Lang::Zh);
    assert_eq!(found(&texts, CHINESE), [""; 0]);
    // 报价 is a supplier's quotation; what the customer is offered is 协商方案.
    let offered: Vec<_> = texts.iter().filter(|(_, said)| said.contains("报价")).collect();
    assert!(offered.iter().all(|(place, _)| place.contains("scenario-")), "{offered:?}");
    texts.extend(playbooks(Lang::Zh));
    let terms: Vec<_> = CHINESE.iter().filter(|(term, _)| *term != "服务已恢复").copied().collect();
    let only: BTreeMap<_, _> = terms.iter().copied().collect();
    assert_eq!(only.len(), terms.len(), "a term is listed twice");
    assert_eq!(found(&texts, &terms), [""; 0]);
}

#[test]
fn chinese_texts_have_chinese_marks_and_lengths_of_time() {
    let mut texts = catalogue(Lang::Zh);
    texts.extend(playbooks(Lang::Zh));
    // An urgency has its sign in front: ! and ?, as on every screen.
    let has_sign = |place: &str| place.contains("report-urgency-");
    let wrong =
        |it: &&(String, String)| odd_marks(&it.1) && !has_sign(&it.0) || length_as_clock(&it.1);
    let wrong: Vec<_> = texts.iter().filter(wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_habit_that_came_back_is_found() {
    for text in ["数据,无备份", "坏盘；「挂了」", "没有备份!", "他说\"好\"", "完成:是"]
    {
        assert!(odd_marks(text), "{text}");
    }
    for text in
        ["写成 2026-10-01, 2026-10-02。", "21:45 来电", "“好”，他说", "cn、none，或一个 .ics"]
    {
        assert!(!odd_marks(text), "{text}");
    }
    assert!(length_as_clock("历时 1时30分") && length_as_clock("{}时{}分"));
    assert!(!length_as_clock("1 小时 30 分钟") && !length_as_clock("24 小时内分两次"));
    let said = vec![("x.ftl: some-id".to_owned(), "The lamp was taken back.".to_owned())];
    assert_eq!(found(&said, ENGLISH).len(), 2);
    assert!(!is_in("clamps and overlamps", "lamps"));
}
