//! The playbook where one works (A8): the first minute, and that nothing of a playbook stands where nobody sees it.

use super::*;
use crate::{
    console::{paint, reading::playbook_lines, view},
    incident::{Severity, command::Open, due::What},
    playbook::builtin,
};

/// An incident of a class of severity 1, opened a moment ago, on screen.
fn opened(class: &str, lang: Lang, size: (u16, u16)) -> Model {
    let mut maker = Maker::new(lang, class);
    let now = fixture::now();
    let open = Open {
        title: "停了".to_owned(),
        customer: "客户".to_owned(),
        class: Some(class.to_owned()),
        severity: Severity::new(1),
        ..Open::default()
    };
    maker.does(now, Command::Open(open));
    fixture::window(maker, size)
}

#[test]
fn a8_in_the_first_minute_of_an_outage_now_has_at_most_ten_lines_and_three_acts_lead() {
    for class in builtin::ids() {
        let model = opened(class, Lang::Zh, (80, 24));
        let live = model.live.as_ref().unwrap();
        let most = if class == "product-safety" { 11 } else { 10 };
        let said: Vec<String> =
            live.next.iter().map(|line| live.due[line.at].said(line.count, Lang::Zh)).collect();
        assert!(said.len() <= most, "{class}: {said:#?}");
        let five = live.incident.opened_at() + chrono::TimeDelta::minutes(5);
        let people = usize::from(class == "product-safety");
        let playbook = live.incident.playbook.as_deref().unwrap();
        let early = playbook.steps.iter().filter(|it| it.minutes.is_some_and(|it| it <= 5));
        let early = early.count().min(3);
        assert!(early >= 2 && (class != "outage" || early == 3), "{class}");
        for line in live.next.iter().skip(people).take(early) {
            let item = &live.due[line.at];
            assert!(matches!(item.what, What::Step(_)), "{class}: {said:#?}");
            assert!(item.at.is_some_and(|at| at <= five), "{class}: {said:#?}");
        }
    }
    // As it stands on screen.
    let mut model = opened("outage", Lang::Zh, (80, 24));
    model.live.as_mut().unwrap().focus = Focus::Now;
    let shown = shown(&model);
    let outage = builtin::playbook("outage").unwrap().unwrap();
    let at = |step: usize| {
        let text = &outage.steps[step].text.zh;
        let start: String = text.chars().take(8).collect();
        shown.find(&start).unwrap_or_else(|| panic!("{start} is not seen:\n{shown}"))
    };
    assert!(at(0) < at(1) && at(1) < at(2), "{shown}");
}

/// The window as text.
fn shown(model: &Model) -> String {
    let (width, height) = model.size;
    let mut buf = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
    view::draw(model, &mut buf);
    paint::screen_text(&buf)
}

/// Every text of a value with both languages, in one of them.
fn texts(value: &serde_json::Value, lang: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(all) => {
            if let Some(text) = all.get(lang) {
                match text {
                    serde_json::Value::String(text) => found.push(text.clone()),
                    serde_json::Value::Array(list) => {
                        found.extend(list.iter().filter_map(|it| it.as_str()).map(str::to_owned));
                    }
                    _ => {}
                }
            } else {
                all.values().for_each(|it| texts(it, lang, found));
            }
        }
        serde_json::Value::Array(all) => all.iter().for_each(|it| texts(it, lang, found)),
        _ => {}
    }
}

#[test]
fn a8_every_item_of_every_playbook_is_reached_in_the_window() {
    let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    for class in builtin::ids() {
        for (lang, tag) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
            let mut model = opened(class, lang, (80, 24));
            let incident = model.live.as_ref().unwrap().incident.clone();
            run(&mut model, Action::Playbook);
            assert_eq!(model.overlay, Some(Overlay::Playbook(0)));
            // Page by page, as a person reads it.
            let mut seen = String::new();
            let mut before = None;
            while before != model.overlay {
                before = model.overlay.clone();
                seen.push_str(&shown(&model));
                let key = KeyEvent::new(KeyCode::PageDown, KeyModifiers::NONE);
                update(&mut model, Message::Key(key));
            }
            let playbook = incident.playbook.as_deref().unwrap();
            let mut wanted = Vec::new();
            texts(&serde_json::to_value(playbook).unwrap(), tag, &mut wanted);
            assert!(wanted.len() > 100, "{class}");
            let whole: String =
                playbook_lines(&incident, lang, 74).iter().map(|line| bare(&line.text)).collect();
            for text in &wanted {
                assert!(whole.contains(&bare(text)), "{class}: {text}");
            }
            // What was composed was seen, line by line.
            for line in playbook_lines(&incident, lang, 76) {
                let start: String = line.text.trim().chars().take(20).collect();
                assert!(seen.contains(start.trim()), "{class}: {start}");
            }
        }
    }
}

#[test]
fn a8_a_phrase_stands_beside_the_draft_and_is_put_into_it() {
    let mut model = fixture::window(fixture::storage(Lang::Zh), (100, 40));
    run(&mut model, Action::Draft);
    let live = model.live.as_ref().unwrap();
    let playbook = live.incident.playbook.clone().unwrap();
    let drafting = model.drafting.as_ref().expect("a draft");
    let first = drafting.phrase % playbook.phrases.len();
    let words: String = playbook.phrases[first].situation.zh.clone();
    let shown = shown(&model);
    assert!(shown.contains(&words), "{words}:\n{shown}");
    assert!(shown.contains(&playbook.avoid[0].words.zh[0]), "{shown}");
    let press = |model: &mut Model, key| {
        update(model, Message::Key(KeyEvent::new(KeyCode::Char(key), KeyModifiers::CONTROL)));
    };
    press(&mut model, 'f');
    let next = (first + 1) % playbook.phrases.len();
    assert_eq!(model.drafting.as_ref().unwrap().phrase % playbook.phrases.len(), next);
    press(&mut model, 't');
    let text = model.drafting.as_ref().unwrap().text().to_owned();
    let lang = model.drafting.as_ref().unwrap().made.lang;
    assert!(text.contains(playbook.phrases[next].say.get(lang)), "{text}");
}

#[test]
fn a8_the_best_known_answer_stands_beside_the_class() {
    let mut model = fixture::listing(Lang::Zh, (100, 40));
    run(&mut model, Action::NewIncident);
    let form = model.form.as_mut().unwrap();
    form.at = form.fields.iter().position(|field| field.id == "class").unwrap();
    let at = form.at;
    form.fields[at].choose("outage");
    let shown = shown(&model);
    for words in ["先恢复、后查因", "找一个真实用户确认症状"] {
        assert!(shown.contains(words), "{words}:\n{shown}");
    }
}
