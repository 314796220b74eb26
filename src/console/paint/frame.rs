//! Frames around panes, and the bar that says where in a long list one is.
//!
//! Every sign used here is one cell wide on every terminal, also on those that draw ambiguous characters (`─`, `│`,
//! `█`) two cells wide.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{put, put_fitting, room};
use crate::text::fit;

/// What a frame says about its pane. Each differs from the others in its signs, not only in colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum BorderKind {
    /// A pane among others.
    #[default]
    Plain,
    /// The pane that gets the keys: heavy lines and a mark before its title.
    Focus,
    /// A pane of the past, where nothing can be changed.
    Replay,
}

/// The signs of one frame.
struct Signs {
    top_corner: &'static str,
    bottom_corner: &'static str,
    across: &'static str,
    down: &'static str,
    mark: &'static str,
}

const fn signs([top_corner, bottom_corner, across, down, mark]: [&'static str; 5]) -> Signs {
    Signs { top_corner, bottom_corner, across, down, mark }
}

impl BorderKind {
    const fn signs(self, ascii: bool) -> Signs {
        match (self, ascii) {
            (Self::Plain, false) => signs(["╷", "╵", "╌", "╎", ""]),
            (Self::Focus, false) => signs(["╻", "╹", "╍", "╏", "▸ "]),
            (Self::Replay, false) => signs(["░", "░", "░", "░", ""]),
            (Self::Plain, true) => signs(["+", "+", "-", "|", ""]),
            (Self::Focus, true) => signs(["#", "#", "=", "|", "> "]),
            (Self::Replay, true) => signs([":", ":", ".", ":", ""]),
        }
    }
}

/// Draws a frame along the edge of an area, its title in the upper line, and answers the area inside.
///
/// What lies inside stays. An area less than two cells wide or high gets no frame and has no inside.
pub fn frame_box(
    buf: &mut Buffer,
    area: Rect,
    title: &str,
    kind: BorderKind,
    ascii: bool,
    style: Style,
) -> Rect {
    if area.width < 2 || area.height < 2 {
        return Rect::new(area.x, area.y, 0, 0);
    }
    let signs = kind.signs(ascii);
    let (right, bottom) = (last(area.x, area.width), last(area.y, area.height));
    for (y, corner) in [(area.y, signs.top_corner), (bottom, signs.bottom_corner)] {
        let across = signs.across.repeat(usize::from(area.width - 2));
        let line = format!("{corner}{across}{corner}");
        let room = room(buf, area.x, y, area.width);
        put_fitting(buf, area.x, y, fit(&line, usize::from(room)).0, style);
    }
    for y in area.y.saturating_add(1)..bottom {
        put_sign(buf, area.x, y, signs.down, style);
        put_sign(buf, right, y, signs.down, style);
    }
    put_title(buf, area, title, &signs, style);
    Rect::new(area.x.saturating_add(1), area.y.saturating_add(1), area.width - 2, area.height - 2)
}

/// The last column or row, which is never past the end of the coordinates.
const fn last(from: u16, length: u16) -> u16 {
    from.saturating_add(length - 1)
}

fn put_sign(buf: &mut Buffer, x: u16, y: u16, sign: &str, style: Style) {
    if room(buf, x, y, 1) == 1 {
        put_fitting(buf, x, y, sign, style);
    }
}

fn put_title(buf: &mut Buffer, area: Rect, title: &str, signs: &Signs, style: Style) {
    if area.width < 6 || (title.is_empty() && signs.mark.is_empty()) {
        return;
    }
    let style = if signs.mark.is_empty() { style } else { style.add_modifier(Modifier::BOLD) };
    let text = format!(" {}{title}", signs.mark);
    let from = area.x.saturating_add(1);
    let used = put(buf, from, area.y, area.width - 3, text.trim_end(), style);
    put(buf, from.saturating_add(used), area.y, 1, " ", style);
}

/// Draws at the right edge of an area which part of `total` lines is seen, `offset` lines having scrolled past.
///
/// The area is as high as the lines seen. Nothing is drawn where all lines are seen.
pub fn scrollbar(
    buf: &mut Buffer,
    area: Rect,
    offset: usize,
    total: usize,
    ascii: bool,
    style: Style,
) {
    let height = usize::from(area.height);
    if height == 0 || area.width == 0 || total <= height {
        return;
    }
    let thumb = (height * height / total).max(1);
    let past = total - height;
    let top = (height - thumb) as u128 * offset.min(past) as u128 / past as u128;
    let top = usize::try_from(top).unwrap_or(0);
    let sign = if ascii { "#" } else { "▐" };
    for row in top..top + thumb {
        let y = area.y.saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
        put_sign(buf, last(area.x, area.width), y, sign, style);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{check_wide, screen_text};
    use super::*;
    use unicode_width::UnicodeWidthStr;

    const KINDS: [BorderKind; 3] = [BorderKind::Plain, BorderKind::Focus, BorderKind::Replay];

    fn framed(kind: BorderKind, ascii: bool) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, 14, 3));
        let area = buf.area;
        let inside = frame_box(&mut buf, area, "1 事实", kind, ascii, Style::new());
        assert_eq!(inside, Rect::new(1, 1, 12, 1));
        screen_text(&buf)
    }

    #[test]
    fn each_kind_is_known_by_its_signs() {
        assert_eq!(
            framed(BorderKind::Plain, false),
            "╷ 1 事实 ╌╌╌╌╷\n╎            ╎\n╵╌╌╌╌╌╌╌╌╌╌╌╌╵"
        );
        assert_eq!(
            framed(BorderKind::Focus, false),
            "╻ ▸ 1 事实 ╍╍╻\n╏            ╏\n╹╍╍╍╍╍╍╍╍╍╍╍╍╹"
        );
        assert_eq!(
            framed(BorderKind::Replay, false),
            "░ 1 事实 ░░░░░\n░            ░\n░░░░░░░░░░░░░░"
        );
        assert_eq!(
            framed(BorderKind::Plain, true),
            "+ 1 事实 ----+\n|            |\n+------------+"
        );
        assert_eq!(
            framed(BorderKind::Focus, true),
            "# > 1 事实 ==#\n|            |\n#============#"
        );
        assert_eq!(
            framed(BorderKind::Replay, true),
            ": 1 事实 ....:\n:            :\n:............:"
        );
    }

    #[test]
    fn every_sign_is_one_cell_on_every_terminal() {
        let mut all = String::from("▐#");
        for (kind, ascii) in KINDS.into_iter().flat_map(|kind| [(kind, false), (kind, true)]) {
            let signs = kind.signs(ascii);
            all.extend([
                signs.top_corner,
                signs.across,
                signs.bottom_corner,
                signs.down,
                signs.mark,
            ]);
        }
        assert_eq!(all.width_cjk(), all.chars().count());
        assert_eq!(all.width(), all.chars().count());
    }

    #[test]
    fn a_frame_over_wide_text_leaves_no_half() {
        let mut buf = Buffer::with_lines(["主库宕机切换", "主库宕机切换", "主库宕机切换"]);
        frame_box(&mut buf, Rect::new(1, 0, 8, 3), "", BorderKind::Plain, true, Style::new());
        assert_eq!(screen_text(&buf), " +------+ 换\n |库宕机| 换\n +------+ 换");
        assert_eq!(check_wide(&buf), Ok(()));
    }

    #[test]
    fn small_areas_and_long_titles_are_survived() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 2));
        let tiny =
            frame_box(&mut buf, Rect::new(3, 0, 1, 2), "x", BorderKind::Focus, false, Style::new());
        assert!(tiny.is_empty());
        assert_eq!(screen_text(&buf), "\n");
        frame_box(
            &mut buf,
            Rect::new(0, 0, 8, 2),
            "数据库切换",
            BorderKind::Plain,
            true,
            Style::new(),
        );
        assert_eq!(screen_text(&buf), "+ 数… -+\n+------+");
    }

    #[test]
    fn the_scrollbar_moves_from_top_to_bottom() {
        let thumb = |offset, total| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 1, 4));
            scrollbar(&mut buf, Rect::new(0, 0, 1, 4), offset, total, true, Style::new());
            screen_text(&buf).replace('\n', "|")
        };
        assert_eq!(thumb(0, 4), "|||");
        assert_eq!(thumb(0, 8), "#|#||");
        assert_eq!(thumb(4, 8), "||#|#");
        assert_eq!(thumb(usize::MAX, 1000), "|||#");
    }
}
