//! What must be seen at once, and in which order. It refuses to say where on the screen.

use super::*;

#[test]
fn what_matters_at_three_in_the_morning_is_seen_at_once() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 16), (120, 40)] {
            let text = screen_text(&frame(&live(lang, size)));
            // The escalation comes first: its role is called before anybody else. Two hours after a severity 1 that is the
            // highest.
            let name = if lang == Lang::Zh { "总经理" } else { "General" };
            for wanted in ["1121-K7Q", "T+03:42:10", "-37:10", "20:50", name] {
                assert!(text.contains(wanted), "{wanted} is missing at {size:?}:\n{text}");
            }
        }
        let tiny = screen_text(&frame(&live(lang, (20, 5))));
        assert!(tiny.contains("1121-K7Q") && tiny.contains("!2"), "{tiny}");
    }
}

#[test]
fn a_name_nobody_has_hides_nothing_of_what_was_understood() {
    for (lang, typed, understood, problem) in [
        (Lang::En, "21:45 called @Wang", "note · 21:45 · internal", "nobody here is called “Wang”"),
        (Lang::Zh, "21:45 @王 来电", "备注 · 21:45 · 内部", "干系人里没有“王”"),
    ] {
        for size in SIZES {
            let mut model = live(lang, size);
            model.live.as_mut().unwrap().capture = Editor::with(typed);
            let text = screen_text(&frame(&model));
            let understood = if size.0 < 100 { understood } else { "21:45 · @" };
            assert!(text.contains(understood), "{understood} in {text}");
            assert!(text.contains(problem), "{problem} in {text}");
        }
    }
}

#[test]
fn up_and_down_follow_what_is_drawn() {
    let model = live(Lang::En, (120, 40));
    let live = model.live.as_ref().unwrap();
    let names: Vec<&str> = live
        .people()
        .into_iter()
        .map(|at| live.incident.stakeholders.list[at].profile.name.as_str())
        .collect();
    assert_eq!(names, ["Zheng", "Li", "Securities regulator", "Ma", "Gao"]);
}

#[test]
fn the_palette_lists_what_can_be_done_here_and_help_lists_everything() {
    let model = live(Lang::En, (80, 24));
    let menu = |help, text: &str| Menu { help, filter: Editor::with(text), at: 0 };
    let actions = |menu: &Menu| -> Vec<Action> {
        super::super::menu_items(&model, menu).iter().map(|item| item.action).collect()
    };
    assert!(actions(&menu(false, "")).contains(&Action::Contact));
    assert!(!actions(&menu(false, "")).contains(&Action::Correct));
    assert!(actions(&menu(true, "")).contains(&Action::SendForm));
    assert_eq!(actions(&menu(false, "出报告")).first(), Some(&Action::Report));
    assert_eq!(actions(&menu(false, "^e")), [Action::Report]);
    let items = super::super::menu_items(&model, &menu(true, "更正"));
    let correct = items.iter().find(|item| item.action == Action::Correct).unwrap();
    assert_eq!(correct.disabled, Some("why-not-here"));
}

#[test]
fn without_frames_the_last_column_is_the_bars_alone() {
    for lang in Lang::ALL {
        for pane in [Focus::Facts, Focus::Timeline, Focus::Now] {
            let mut model = live(lang, (60, 14));
            model.live.as_mut().unwrap().pane = pane;
            let buf = frame(&model);
            let last = |y: u16| buf[(59, y)].symbol().to_owned();
            let column: Vec<String> = (3..11).map(last).collect();
            let bar = column.iter().any(|sign| sign == "▐");
            assert!(bar || pane != Focus::Timeline, "{}", screen_text(&buf));
            assert!(column.iter().all(|sign| matches!(sign.as_str(), "▐" | " ")), "{column:?}");
            // Nothing wide reaches into it either.
            assert!((3..11).all(|y| crate::text::width(buf[(58, y)].symbol()) < 2));
        }
    }
}

#[test]
fn what_is_next_is_named_where_there_is_little_room() {
    for lang in Lang::ALL {
        for columns in [60, 64, 72, 80] {
            let model = live(lang, (columns, 20));
            let live = model.live.as_ref().unwrap();
            let coming = live.due.iter().filter(|it| it.at.is_some_and(|at| at > model.now));
            let next = coming.min_by_key(|it| it.at).unwrap();
            let what = next.what.message(lang).text(lang);
            let named: String = what.chars().take(2).collect();
            let text = screen_text(&frame(&model));
            let strip = text.lines().nth(1).unwrap();
            let (_, after) = strip.split_once(&lang.say("strip-next")).unwrap();
            assert!(after.contains(&named), "{what} at {columns}: {strip}");
        }
    }
}

#[test]
fn the_selected_entry_is_whole_where_the_timeline_has_the_room() {
    let words: Vec<String> = (0..100).map(|at| format!("word{at}")).collect();
    let mut maker = fixture::storage(Lang::En);
    let note = command::Note { text: words.join(" "), ..command::Note::default() };
    maker.act(fixture::now(), &crate::incident::Act::new(crate::incident::Command::Note(note)));
    let mut model = fixture::window(maker, (80, 24));
    let live = model.live.as_mut().unwrap();
    live.focus = Focus::Timeline;
    live.pane = Focus::Timeline;
    let at = live.order.len() - 1;
    live.at.insert(Focus::Timeline, at);
    let text = screen_text(&frame(&model));
    assert!(text.contains("word0 ") && !text.contains("word99"), "{text}");
    let foot = text.lines().last().unwrap();
    assert!(foot.contains("Enter correct") && !foot.contains("open"), "{foot}");
    run(&mut model, Action::Zoom);
    let text = screen_text(&frame(&model));
    assert!(words.iter().all(|word| text.contains(word.as_str())), "{text}");
}

#[test]
fn a_draft_says_that_there_is_more_of_it_and_who_else_it_may_be_for() {
    let mut model = live(Lang::Zh, (80, 24));
    run(&mut model, Action::Draft);
    if model.overlay.is_some() {
        crate::console::update::update(
            &mut model,
            crate::console::message::Message::Key(crossterm::event::KeyEvent::new(
                crossterm::event::KeyCode::Char('n'),
                crossterm::event::KeyModifiers::NONE,
            )),
        );
    }
    let drafting = model.drafting.as_mut().unwrap();
    drafting.editor.set("一行\n".repeat(40).as_str());
    let text = screen_text(&frame(&model));
    assert!(text.contains('▐'), "{text}");
    assert!(text.lines().last().unwrap().contains("^N"), "{text}");
}

#[test]
fn case_8_7_entries_that_are_gone_are_seen_on_every_screen() {
    let gone =
        crate::playbook::Text { zh: "少了五条".to_owned(), en: "five are gone".to_owned() };
    for lang in Lang::ALL {
        let badge = lang.say("strip-loss");
        for size in [(80, 24), (60, 16), (120, 40)] {
            let mut model = live(lang, size);
            assert!(!screen_text(&frame(&model)).contains(&badge));
            model.loss = Some(gone.clone());
            let text = screen_text(&frame(&model));
            assert!(text.contains(&badge) && text.contains("1121-K7Q"), "{text}");
            run(&mut model, Action::ListIncidents);
            let text = screen_text(&frame(&model));
            assert!(text.contains(&badge), "{text}");
        }
    }
}
