//! The incident's playbook to be read in the window: all of it, as lines of a width (A8).

use crate::{incident::Incident, locale::Lang, text};

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLine {
    /// The words, no wider than asked for.
    pub text: String,
    /// Whether it is a heading.
    pub heading: bool,
}

/// Every line of the incident's playbook in so many cells; none without a playbook.
pub fn playbook_lines(incident: &Incident, lang: Lang, cells: usize) -> Vec<ReadLine> {
    let Some(playbook) = incident.playbook.as_deref() else { return Vec::new() };
    let cells = cells.max(8);
    let mut lines = Vec::new();
    for part in playbook.parts(lang) {
        if !lines.is_empty() {
            lines.push(ReadLine { text: String::new(), heading: false });
        }
        lines.push(ReadLine {
            text: text::truncate(&text::display_safe(&part.heading), cells).into_owned(),
            heading: true,
        });
        for columns in part.lines {
            let said: Vec<&str> =
                columns.iter().map(String::as_str).filter(|it| !it.trim().is_empty()).collect();
            let said = text::display_safe(&said.join("  ")).into_owned();
            for (at, line) in text::wrap(&said, cells - 2).into_iter().enumerate() {
                let lead = if at == 0 { "" } else { "  " };
                lines.push(ReadLine { text: format!("{lead}{line}"), heading: false });
            }
        }
    }
    lines
}
