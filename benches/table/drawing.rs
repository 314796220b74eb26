//! One frame at 200×50 of a crisis with 1,000 entries: the model as it stands, into a buffer.

use std::collections::BTreeMap;

use dingli::console::{message::Message, model::Model, update::update, view};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    data,
    measure::{median, quantile, seconds},
    row::{Row, milliseconds},
};

const ROUNDS: usize = 400;

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let session = data::session(&folder.path().join("data"));
    let book = data::crisis(&session, 1_000);
    let mut model = Model::new(session.settings.clone(), data::morning(), (200, 50));
    let _ = update(
        &mut model,
        Message::Opened {
            reference: book.reference.clone(),
            incident: Box::new(book.incident.clone()),
            drafts: BTreeMap::new(),
        },
    );
    let area = Rect::new(0, 0, 200, 50);
    let times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let mut buffer = Buffer::empty(area);
            seconds(|| view::draw(&model, &mut buffer)).0
        })
        .collect();
    vec![Row {
        what: "draw at 200×50".into(),
        floor: "–".into(),
        found: format!("p95 {}", milliseconds(quantile(&times, 0.95))),
        figure: median(&times) * 1e3,
        unit: "ms",
        must: Some(2.0),
        aim: Some(1.0),
    }]
}
