//! Laws of painting, tried on random frames, areas and text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;

use proptest::prelude::*;
use ratatui::layout::Position;
use ratatui::style::Color;

use super::*;
use crate::text::laws::hostile;

fn position() -> impl Strategy<Value = u16> {
    prop_oneof![20 => 0_u16..24, 1 => any::<u16>()]
}

fn any_area() -> impl Strategy<Value = Rect> {
    (position(), position(), position(), position()).prop_map(|(x, y, width, height)| Rect {
        x,
        y,
        width,
        height,
    })
}

/// A frame full of whatever text there is, not always at the origin.
fn any_frame() -> impl Strategy<Value = Buffer> {
    let rows = prop::collection::vec(hostile(), 0..6);
    (rows, 0_u16..5, 0_u16..5, 0_u16..20).prop_map(|(rows, x, y, width)| {
        let height = u16::try_from(rows.len()).unwrap();
        let mut buf = Buffer::empty(Rect::new(x, y, width, height));
        let area = buf.area;
        lines(&mut buf, area, &rows, Style::new().bg(Color::Red));
        buf
    })
}

/// The cells an area may change: its own, and those of the wide characters it cuts.
fn reach(buf: &Buffer, area: Rect) -> HashSet<Position> {
    let inside = area.intersection(buf.area);
    let mut cells: HashSet<Position> = inside.positions().collect();
    for y in inside.top()..inside.bottom() {
        for (x, wide) in read::row_cells(buf, y) {
            let own: Vec<Position> = (x..x + wide).map(|x| Position { x, y }).collect();
            if own.iter().any(|at| inside.contains(*at)) {
                cells.extend(own);
            }
        }
    }
    cells
}

fn check(before: &Buffer, after: &Buffer, area: Rect) -> Result<(), TestCaseError> {
    prop_assert_eq!(check_wide(after), Ok(()));
    let reach = reach(before, area);
    let inside = area.intersection(before.area);
    for at in before.area.positions().filter(|at| !inside.contains(*at)) {
        if reach.contains(&at) {
            prop_assert_eq!(after[at].bg, Color::Red, "the repaired half keeps its style");
        } else {
            prop_assert_eq!(&before[at], &after[at], "{:?}", at);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn put_keeps_to_its_cells(frame in any_frame(), x in position(), y in position(), max in position(), text in hostile()) {
        let mut buf = frame.clone();
        let used = put(&mut buf, x, y, max, &text, Style::new());
        prop_assert!(used <= max);
        check(&frame, &buf, Rect { x, y, width: used, height: 1 })?;
    }

    #[test]
    fn put_spans_is_put_of_the_whole(frame in any_frame(), x in position(), y in position(), max in position(),
                                     text in "[a主库b切 ]{0,20}", at in 0_usize..20) {
        let cut = text.char_indices().map(|(i, _)| i).nth(at).unwrap_or(text.len());
        let mut one = frame.clone();
        let mut two = frame;
        let used = put(&mut one, x, y, max, &text, Style::new());
        let spans = [(&text[..cut], Style::new()), ("", Style::new()), (&text[cut..], Style::new())];
        prop_assert_eq!(put_spans(&mut two, x, y, max, &spans), used);
        prop_assert_eq!(one, two);
    }

    #[test]
    fn put_spans_keeps_to_its_cells(frame in any_frame(), x in position(), y in position(), max in position(),
                                    one in hostile(), two in hostile()) {
        let mut buf = frame.clone();
        let used = put_spans(&mut buf, x, y, max, &[(&one, Style::new()), (&two, Style::new())]);
        prop_assert!(used <= max);
        check(&frame, &buf, Rect { x, y, width: used, height: 1 })?;
    }

    #[test]
    fn clear_keeps_to_its_area(frame in any_frame(), area in any_area()) {
        let mut buf = frame.clone();
        clear(&mut buf, area);
        check(&frame, &buf, area)?;
        for at in area.intersection(buf.area).positions() {
            prop_assert_eq!(&buf[at], &ratatui::buffer::Cell::EMPTY);
        }
    }

    #[test]
    fn frames_lines_and_bars_keep_to_their_area(
        frame in any_frame(), area in any_area(), title in hostile(), ascii: bool,
        kind in prop::sample::select(vec![BorderKind::Plain, BorderKind::Focus, BorderKind::Replay]),
        offset: usize, total: usize,
    ) {
        let mut buf = frame.clone();
        let inside = frame_box(&mut buf, area, &title, kind, ascii, Style::new());
        lines(&mut buf, inside, &[&title], Style::new());
        scrollbar(&mut buf, area, offset, total, ascii, Style::new());
        prop_assert_eq!(check_wide(&buf), Ok(()));
        fill_style(&mut buf, area, Style::new().bg(Color::Red));
        let reach = reach(&frame, area);
        for at in frame.area.positions().filter(|at| !reach.contains(at)) {
            prop_assert_eq!(&frame[at], &buf[at]);
        }
    }
}
