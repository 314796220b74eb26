//! How long a frame takes, as a measurement, for machines differ; and what typing costs as the text grows.

use super::*;

/// Prints how long a frame takes: `cargo test --release -- --ignored --nocapture frame_time`.
#[test]
#[ignore = "a measurement, not a law"]
#[allow(clippy::disallowed_methods, clippy::print_stderr)]
fn frame_time() {
    let mut maker = fixture::storage(Lang::Zh);
    for at in 0..1000 {
        maker.note(
            fixture::at(21, 21, 40),
            &format!("第 {at} 条：马工换下坏盘托架，厂商备件预计二十三点到机房"),
        );
    }
    for focus in panes::order() {
        let mut model = fixture::window(fixture::storage(Lang::Zh), (200, 50));
        let live = crate::console::model::Live::new(
            "1121-K7Q".to_owned(),
            maker.incident.clone(),
            std::collections::BTreeMap::new(),
            fixture::now(),
        );
        model.live = Some(live);
        model.live.as_mut().unwrap().focus = focus;
        let mut buf = Buffer::empty(Rect::new(0, 0, 200, 50));
        let start = std::time::Instant::now();
        for _ in 0..200 {
            draw(&model, &mut buf);
        }
        eprintln!("{focus:?}: {:?} a frame", start.elapsed() / 200);
    }
}

#[test]
#[allow(clippy::disallowed_methods)]
fn case_8_12_a_character_typed_does_not_cost_what_stands_before_it() {
    let types = |count: usize| {
        let start = std::time::Instant::now();
        let mut editor = crate::console::editor::Editor::default();
        for _ in 0..count {
            editor.key(crossterm::event::KeyCode::Char('库').into());
        }
        assert_eq!(editor.split(), ("库".repeat(count).as_str(), ""));
        start.elapsed()
    };
    let grows_with_it = || types(120_000) < 3 * types(60_000);
    assert!((0..6).any(|_| grows_with_it()), "twice the text takes more than three times as long");
}
