//! A line being typed: the part of it that is seen, and where its cursor stands.

use ratatui::{buffer::Buffer, layout::Position, style::Style};

use super::row::cells;
use crate::{
    console::{editor::Editor, paint},
    text,
};

/// Draws what is typed in a line of `width` cells so that the cursor is seen, and answers where the cursor stands.
pub(in crate::console) fn draw(
    buf: &mut Buffer,
    x: u16,
    y: u16,
    width: u16,
    editor: &Editor,
    style: Style,
) -> Option<Position> {
    if width == 0 || !buf.area.contains(Position::new(x, y)) {
        return None;
    }
    let (shown, cursor) = window(editor, usize::from(width));
    paint::put(buf, x, y, width, &shown, style);
    let at = x.saturating_add(cells(cursor).min(width - 1));
    Some(Position::new(at.min(buf.area.right().saturating_sub(1)), y))
}

/// The text from the first character seen on, and the cells before the cursor.
fn window(editor: &Editor, width: usize) -> (String, usize) {
    let (before, behind) = editor.split();
    // A line may hold a megabyte; no more of it is looked at than could ever be seen.
    let reach = 16 * width + 64;
    let from = before.char_indices().rev().nth(reach).map_or(0, |(at, _)| at);
    let tail = text::display_safe(before.get(from..).unwrap_or_default());
    let to = behind.char_indices().nth(reach).map_or(behind.len(), |(at, _)| at);
    let head = text::display_safe(behind.get(..to).unwrap_or_default());
    let used = text::width(&tail);
    if from == 0 && used < width {
        return (format!("{tail}{head}"), used);
    }
    let keep = if behind.is_empty() { width } else { width * 3 / 4 }.saturating_sub(2);
    let mut kept = 0;
    let mut start = tail.len();
    let pieces: Vec<(&str, usize)> = text::clusters(&tail).collect();
    for (cluster, wide) in pieces.into_iter().rev() {
        if kept + wide > keep {
            break;
        }
        kept += wide;
        start -= cluster.len();
    }
    (format!("…{}{head}", tail.get(start..).unwrap_or_default()), kept + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_is_always_seen() {
        assert_eq!(window(&Editor::with("主库"), 10), ("主库".to_owned(), 4));
        assert_eq!(window(&Editor::with("a\nb"), 10), ("a⏎b".to_owned(), 3));
        let (shown, cursor) = window(&Editor::with("数据库主库切换完成"), 10);
        assert_eq!((shown.as_str(), cursor), ("…切换完成", 9));
        for length in 0..40 {
            for width in 1..20 {
                let (_, cursor) = window(&Editor::with("库".repeat(length)), width);
                assert!(cursor < width.max(2), "{length} {width}");
            }
        }
    }
}
