//! Marker words that stand nowhere by chance and that no layout tears apart.

/// What was planted somewhere, and by what it is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Where it was planted: kind and field.
    pub(crate) path: String,
    /// It is found where one of these is found.
    pub(crate) words: Vec<String>,
}

/// The marker word of that number.
pub(crate) fn marker(number: usize) -> String {
    let scattered = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24;
    format!("zq{scattered:010x}qz")
}
