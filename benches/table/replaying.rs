//! A step of a replay at 10,000 entries: the fold of the moment, and what panes and clocks show of it (M6).

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use dingli::console::{message::Message, model::Model, update::update};

use crate::{
    data,
    measure::{median, quantile, seconds},
    row::{Row, milliseconds},
};

const ENTRIES: usize = 10_000;
const ROUNDS: usize = 40;

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let session = data::session(&folder.path().join("data"));
    let book = data::crisis(&session, ENTRIES);
    let mut model = Model::new(session.settings.clone(), data::morning(), (120, 40));
    let entry = book.incident.entries().last().map(|entry| entry.key);
    let incident = Box::new(book.incident.clone());
    let _ = update(
        &mut model,
        Message::Replayed { reference: book.reference.clone(), incident, entry },
    );
    let mut step = |code: char| {
        let key = KeyEvent::new(KeyCode::Char(code), KeyModifiers::NONE);
        seconds(|| update(&mut model, Message::Key(key))).0
    };
    let (mut back, mut on) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (earlier, later) = [(',', '.'), ('[', ']')][round % 2];
        back.push(step(earlier));
        on.push(step(later));
    }
    let row = |what: &str, times: &[f64]| Row {
        what: format!("a step {what} in a replay of 10,000 entries"),
        floor: "–".into(),
        found: format!("p95 {}", milliseconds(quantile(times, 0.95))),
        figure: median(times) * 1e3,
        unit: "ms",
        must: Some(16.0),
        aim: Some(8.0),
    };
    vec![row("back", &back), row("on", &on)]
}
