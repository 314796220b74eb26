//! Long texts that come key by key, as a paste does without brackets: the work grows with the text, not with its square.

use super::*;
use crate::console::{editor::Editor, update::ending};

/// How many bytes of half-written text are handed out to be kept, and the last of it.
fn kept_bytes(model: &mut Model, slot: &str, count: usize) -> (usize, String) {
    let (mut sum, mut last) = (0, String::new());
    for number in 0..count {
        let c = if number % 9 == 8 { ' ' } else { 'x' };
        for effect in press(model, Key::Char(c)) {
            if let Effect::KeepDraft { slot: kept, text, .. } = effect
                && kept == slot
            {
                sum += text.len();
                last = text;
            }
        }
    }
    (sum, last)
}

fn at_line() -> (Model, &'static str) {
    (working(Lang::En), "capture")
}

fn in_form() -> (Model, &'static str) {
    let mut model = working(Lang::En);
    update(&mut model, ctrl('k'));
    (model, "stakeholder")
}

#[test]
fn case_8_12_an_unbracketed_paste_is_kept_with_work_that_grows_with_it() {
    for begin in [at_line, in_form] {
        let of = |count: usize| {
            let (mut model, slot) = begin();
            kept_bytes(&mut model, slot, count).0
        };
        let (half, whole) = (of(20_000), of(40_000));
        assert!(whole < 3 * half, "{half} to {whole}");
    }
}

#[test]
fn case_8_12_what_waited_is_kept_when_the_keys_rest_and_before_the_text_could_go() {
    for begin in [at_line, in_form] {
        let typed = |model: &Model| match &model.form {
            Some(form) => form.draft(),
            None => line(model).to_owned(),
        };
        // A second without a key.
        let (mut model, slot) = begin();
        let (_, last) = kept_bytes(&mut model, slot, 9_999);
        assert_ne!(last, typed(&model), "it waits");
        let now = model.now;
        assert_eq!(kept(&update(&mut model, Message::Tick(now)), slot), None);
        assert_eq!(kept(&update(&mut model, Message::Tick(now)), slot), Some(typed(&model)));
        assert_eq!(kept(&update(&mut model, Message::Tick(now)), slot), None, "once");
        // The window is ended by the system.
        let (mut model, slot) = begin();
        kept_bytes(&mut model, slot, 9_999);
        assert_eq!(kept(&ending(&mut model), slot), Some(typed(&model)));
        // A key that could take it away.
        let (mut model, slot) = begin();
        kept_bytes(&mut model, slot, 9_999);
        let all = typed(&model);
        assert_eq!(kept(&press(&mut model, Key::Esc), slot), Some(all));
    }
}

#[test]
fn an_editor_moves_and_deletes_in_the_middle() {
    let mut editor = Editor::with("数据库 主库 e\u{301}x");
    let mut keys = |code: KeyCode, times: usize| {
        for _ in 0..times {
            editor.key(KeyEvent::new(code, KeyModifiers::NONE));
        }
        let (before, behind) = editor.split();
        (before.to_owned(), behind.to_owned())
    };
    assert_eq!(keys(KeyCode::Left, 1).1, "x");
    assert_eq!(keys(KeyCode::Backspace, 1).0, "数据库 主库 ");
    assert_eq!(keys(KeyCode::Char('!'), 1), ("数据库 主库 !".to_owned(), "x".to_owned()));
    assert_eq!(keys(KeyCode::Home, 1).0, "");
    assert_eq!(keys(KeyCode::Delete, 1).1, "据库 主库 !x");
    assert_eq!(keys(KeyCode::End, 1).1, "");
    editor.go(3);
    assert_eq!(editor.split().0, "据");
    editor.go(4);
    assert_eq!(editor.split().0, "据库", "never inside a character");
}
