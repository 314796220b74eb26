//! Entries that are gone: said in the window until somebody acknowledges it.

use super::*;
use crate::{console::editor::Editor, playbook::Text};

fn with_loss(lang: Lang) -> Model {
    let mut model = working(lang);
    model.loss = Some(Text { zh: "少了五条".to_owned(), en: "five are gone".to_owned() });
    model
}

/// Why help and palette say that it cannot be done now.
fn why_not(model: &Model, help: bool) -> Option<&'static str> {
    let menu = Menu { help, filter: Editor::default(), at: 0 };
    let items = menu::items(model, &menu);
    let item = items.iter().find(|item| item.action == Action::AcknowledgeLoss);
    item.expect("it is listed").disabled
}

#[test]
fn case_8_7_help_and_palette_offer_to_acknowledge_a_loss() {
    for (lang, help) in Lang::ALL.into_iter().flat_map(|lang| [(lang, true), (lang, false)]) {
        assert_eq!(why_not(&with_loss(lang), help), None);
        assert_eq!(why_not(&working(lang), help), Some("why-nothing-lost"));
    }
}

#[test]
fn case_8_7_it_is_said_until_it_is_on_disk_that_somebody_has_seen_it() {
    let mut model = with_loss(Lang::En);
    types(&mut model, "a line");
    assert_eq!(run(&mut model, Action::AcknowledgeLoss), [Effect::AcknowledgeLoss]);
    assert!(model.loss.is_some());
    update(&mut model, Message::Failed("the disk is full".to_owned()));
    assert!(model.loss.is_some());
    update(&mut model, Message::LossAcknowledged);
    assert_eq!(model.loss, None);
    assert!(notice(&model).contains("confirmation is noted"), "{}", notice(&model));
    assert_eq!(line(&model), "a line");
}
