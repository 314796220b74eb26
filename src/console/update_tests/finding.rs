//! The search within an incident follows what it searches. It refuses how what is found is drawn.

use super::*;

#[test]
fn what_is_found_follows_the_text_the_language_and_the_log_and_is_kept() {
    let found = |model: &Model| {
        let live = model.live.as_ref().unwrap();
        let lines = live.timeline(model.lang());
        assert!(
            matches!(lines, std::borrow::Cow::Borrowed(_)),
            "it is not searched at every frame"
        );
        lines.into_owned()
    };
    let mut model = working(Lang::En);
    let all = found(&model).len();
    update(&mut model, ctrl('f'));
    types(&mut model, "dis");
    let some = found(&model);
    assert!(!some.is_empty() && some.len() < all);
    types(&mut model, "ksx");
    assert!(found(&model).is_empty());
    press(&mut model, Key::Char('y'));
    for _ in 0..4 {
        update(&mut model, plain(KeyCode::Backspace));
    }
    assert_eq!(found(&model), some);
    // Another window records while this one searches.
    let note = Command::Note(crate::incident::command::Note {
        text: "the disks are here".to_owned(),
        ..Default::default()
    });
    let act = Effect::Record(ID, vec![crate::incident::Act::new(note)]);
    let entries = logged(&model, &[act]);
    update(&mut model, Message::Recorded { incident: ID, entries, warnings: vec![], ours: false });
    assert_eq!(found(&model).len(), some.len() + 1);
    update(&mut model, ctrl('l'));
    found(&model);
    update(&mut model, ctrl('l'));
    update(&mut model, plain(KeyCode::Esc));
    assert_eq!(found(&model).len(), all + 1);
}
