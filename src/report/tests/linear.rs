//! A document of twice the length takes about twice the work to write, in every format that people read as text.

use std::time::{Duration, Instant};

use crate::{
    locale::Lang,
    report::{
        self, Document, Format,
        document::{Block, Meta, Timeline, TimelineRow, line},
    },
};

fn document(rows: usize) -> Document {
    let row = |number: usize| TimelineRow {
        date: "2025-09-29".into(),
        time: "18:01".into(),
        label: "记录".into(),
        lines: vec![line(&format!("第 {number} 条：镜像进度"))],
        ..TimelineRow::default()
    };
    let pair = |number: usize| (format!("键 {number}"), line("值"));
    let blocks = vec![
        Block::List((0..rows).map(|number| line(&format!("第 {number} 项"))).collect()),
        Block::KeyValues((0..rows).map(pair).collect()),
        Block::Timeline(Timeline { rows: (0..rows).map(row).collect(), ..Timeline::default() }),
    ];
    Document { title: "长".into(), lang: Lang::Zh, meta: Meta::default(), one_page: false, blocks }
}

fn takes(rows: usize, format: Format) -> Duration {
    let document = document(rows);
    let start = Instant::now();
    assert!(!report::render(&document, format).unwrap().is_empty());
    start.elapsed()
}

#[test]
fn case_8_12_a_document_twice_as_long_takes_less_than_three_times_as_long() {
    for format in [Format::Markdown, Format::Text, Format::Html, Format::Json] {
        let grows_with_it = || takes(16_000, format) < 3 * takes(8_000, format);
        assert!((0..6).any(|_| grows_with_it()), "{format:?}");
    }
}
