//! A line of text: runs of one meaning each, as people typed them.

/// A run of text with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain.
    Text(String),
    /// Stands out.
    Strong(String),
    /// No longer true, and still legible (J2).
    Struck(String),
    /// To be read letter by letter, such as a digest.
    Code(String),
    /// Said beside the matter, such as the time of a correction.
    Note(String),
    /// A line break the writer made.
    Break,
}

impl Inline {
    /// What it says; a break says nothing.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Struck(text)
            | Self::Code(text)
            | Self::Note(text) => Some(text),
            Self::Break => None,
        }
    }
}

/// One line of inlines.
pub type Line = Vec<Inline>;

/// How long a line is, in bytes; a break counts as a line of its own. By it, what has pages tells a row that may be torn
/// from one that stays whole.
pub(in crate::report) fn length(line: &Line) -> usize {
    line.iter().map(|inline| inline.text().map_or(60, str::len)).sum()
}

/// Whether a cell is a time or a number, which must not be broken.
pub(in crate::report) fn is_short(cell: &Line) -> bool {
    matches!(cell.as_slice(), [Inline::Text(text)] if text.len() <= 16 && text.is_ascii())
}

/// A text as a line; the line breaks in it stay.
pub fn line(text: &str) -> Line {
    broken(text, Inline::Text)
}

/// A text struck through as a line.
pub fn struck(text: &str) -> Line {
    broken(text, Inline::Struck)
}

fn broken(text: &str, as_inline: impl Fn(String) -> Inline) -> Line {
    let safe = crate::text::display_safe_lines(text);
    let mut line = Vec::new();
    for (at, part) in safe.trim().lines().enumerate() {
        if at > 0 {
            line.push(Inline::Break);
        }
        if !part.is_empty() {
            line.push(as_inline(part.to_owned()));
        }
    }
    line
}
