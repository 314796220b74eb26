//! The signs of frames and bars as shapes, so that their lines meet whatever font shows the picture.

/// A rectangle within a cell: left, top, width and height in pixels.
pub(super) type Part = [u32; 4];

/// The parts of a sign that is drawn instead of written, in a cell of 9 by 20 pixels.
pub(super) const fn parts(sign: char) -> Option<&'static [Part]> {
    Some(match sign {
        '╌' => &[[0, 10, 3, 1], [5, 10, 3, 1]],
        '╍' => &[[0, 9, 3, 2], [5, 9, 3, 2]],
        '╎' => &[[4, 2, 1, 6], [4, 12, 1, 6]],
        '╏' => &[[4, 2, 2, 6], [4, 12, 2, 6]],
        '╷' => &[[4, 10, 1, 8]],
        '╵' => &[[4, 2, 1, 8]],
        '╻' => &[[4, 9, 2, 9]],
        '╹' => &[[4, 2, 2, 9]],
        '▐' => &[[5, 0, 4, 20]],
        '░' => &[
            [1, 1, 1, 1],
            [5, 1, 1, 1],
            [3, 5, 1, 1],
            [7, 5, 1, 1],
            [1, 9, 1, 1],
            [5, 9, 1, 1],
            [3, 13, 1, 1],
            [7, 13, 1, 1],
            [1, 17, 1, 1],
            [5, 17, 1, 1],
        ],
        _ => return None,
    })
}
