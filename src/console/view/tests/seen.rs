//! What must be seen at once, and in which order. It refuses to say where on the screen.

use super::*;

#[test]
fn what_matters_at_three_in_the_morning_is_seen_at_once() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 16), (120, 40)] {
            let text = screen_text(&frame(&live(lang, size)));
            // The escalation comes first: its role is called before anybody else.
            let name = if lang == Lang::Zh { "分管副总" } else { "Vice presi" };
            for wanted in ["1121-K7Q", "T+03:42:10", "-37:10", "20:50", name] {
                assert!(text.contains(wanted), "{wanted} is missing at {size:?}:\n{text}");
            }
        }
        let tiny = screen_text(&frame(&live(lang, (20, 5))));
        assert!(tiny.contains("1121-K7Q") && tiny.contains("!1"), "{tiny}");
    }
}

#[test]
fn a_name_nobody_has_hides_nothing_of_what_was_understood() {
    for (lang, typed, understood, problem) in [
        (Lang::En, "21:45 called @Wang", "note · 21:45 · internal", "nobody is known as “Wang”"),
        (Lang::Zh, "21:45 @王 来电", "备注 · 21:45 · 内部", "干系人里没有「王」"),
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
    assert_eq!(actions(&menu(false, "出报告")), [Action::Report]);
    assert_eq!(actions(&menu(false, "^e")), [Action::Report]);
    let items = super::super::menu_items(&model, &menu(true, "更正"));
    let correct = items.iter().find(|item| item.action == Action::Correct).unwrap();
    assert_eq!(correct.disabled, Some("why-not-here"));
}
