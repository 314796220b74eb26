//! What a search goes over: the words of each line, put into their searched form once, not at every key and every frame.

use super::line::Line;
use crate::locale::Lang;

/// Every line in the words that are searched, and those that hold what is searched for. A search goes over the words of
/// each line once, not at every key and every frame.
#[derive(Debug, Clone)]
pub(super) struct Found {
    lang: Lang,
    entries: Vec<String>,
    derived: Vec<String>,
    sought: String,
    lines: Vec<Line>,
}

impl Found {
    /// Over the words of every entry and of everything that follows, before anything is searched for.
    pub(super) fn over(
        lang: Lang,
        entries: Vec<String>,
        derived: Vec<String>,
        lines: Vec<Line>,
    ) -> Self {
        Self { lang, entries, derived, sought: String::new(), lines }
    }

    /// Whether it is over so many entries, and so much that follows, in that language.
    pub(super) fn is_over(&self, lang: Lang, entries: usize, derived: usize) -> bool {
        self.lang == lang && self.entries.len() == entries && self.derived.len() == derived
    }

    /// The lines that hold this, where it was the last that was searched for.
    pub(super) fn lines_with(&self, wanted: &str) -> Option<&[Line]> {
        (self.sought == wanted).then_some(self.lines.as_slice())
    }

    /// The lines that hold what was searched for last.
    pub(super) fn into_lines(self) -> Vec<Line> {
        self.lines
    }

    /// Searches for this among these lines.
    pub(super) fn want(&mut self, wanted: String, order: &[Line]) {
        if wanted != self.sought {
            let holds = |line: &Line| {
                let words = match *line {
                    Line::Entry(at) => self.entries.get(at),
                    Line::Derived(at) => self.derived.get(at),
                };
                words.is_some_and(|it| it.contains(&wanted))
            };
            self.lines = order.iter().copied().filter(holds).collect();
            self.sought = wanted;
        }
    }
}
