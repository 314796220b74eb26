//! No screen shows what is no word: ids of messages, and messages one language lacks. It refuses to judge the words.

use super::*;

#[test]
fn no_screen_shows_the_id_of_a_message() {
    let known: Vec<&str> = [
        "do-",
        "preview-",
        "why-",
        "place-",
        "pane-",
        "form-",
        "field-",
        "word-",
        "then-",
        "severity-",
        "format-",
        "strip-",
        "facts-",
        "people-",
        "now-",
        "step-",
        "goal-",
        "menu-",
        "find-",
        "span-",
        "side-",
        "authority-",
        "channel-",
        "confidence-",
        "status-",
        "due-",
        "list-",
        "capture-",
        "timeline-",
        "promise-",
        "promises-",
        "remedies-",
        "alerts-",
        "duty-",
        "consequence-",
        "rate-",
        "care-",
        "party-",
        "lamp-",
        "signal-",
        "gap-",
        "derived-",
        "rule-",
    ]
    .to_vec();
    for lang in Lang::ALL {
        for (name, model) in screens(lang, (200, 50)) {
            let text = screen_text(&frame(&model));
            for id in &known {
                let shown = text.match_indices(id).any(|(at, _)| {
                    let before = text[..at].chars().next_back();
                    before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
                        && text[at + id.len()..].starts_with(|c: char| c.is_ascii_lowercase())
                });
                assert!(!shown, "{name} in {lang:?} shows an id beginning with {id}:\n{text}");
            }
        }
    }
}
#[test]
fn both_languages_define_the_same_messages() {
    let ids = |lang| -> Vec<&'static str> {
        let sources = crate::locale::catalogue::sources(lang);
        let mut ids: Vec<&str> = sources
            .iter()
            .flat_map(|(_, text)| text.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
            .collect();
        ids.sort_unstable();
        ids
    };
    let (zh, en) = (ids(Lang::Zh), ids(Lang::En));
    assert_eq!(zh, en);
    assert!(zh.windows(2).all(|pair| pair[0] != pair[1]), "an id stands there twice");
}
