//! How long a frame takes. It refuses to be a law: machines differ.

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
    for focus in Focus::ALL {
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
