//! The draft of an update while it is looked at and edited: whom it is for, its text in each form, and what is wrong
//! with it. It owns the text and where its lines break; it refuses to send anything.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::editor::Editor;
use crate::{
    incident::{EntryKey, drafts::Problem},
    report::{
        LeftOut,
        update::{Update, UpdateForm},
    },
    text,
};

/// The most bytes that go through a terminal to its clipboard: what is longer, terminals drop without a word.
pub const CLIPBOARD: usize = 55_000;

/// A draft on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafting {
    /// Whom it is for.
    pub to: EntryKey,
    /// Their name.
    pub name: String,
    /// As it was drafted, in the form on screen.
    pub made: Update,
    /// The text, as far as it is edited.
    pub editor: Editor,
    /// What is wrong with the text, what stops it first.
    pub problems: Vec<Problem>,
    /// What is visible and new for them, and does not stand in the text.
    pub left: Vec<LeftOut>,
    /// Which phrase of the playbook stands beside it, from 0 (A8).
    pub phrase: usize,
}

impl Drafting {
    /// The form on screen.
    pub fn form(&self) -> UpdateForm {
        self.made.form
    }

    /// The text as it would leave.
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    /// Whether it is not as it was drafted any more.
    pub fn is_edited(&self) -> bool {
        self.text() != self.made.text
    }

    /// The form behind the one on screen.
    pub fn next_form(&self) -> UpdateForm {
        let all = UpdateForm::ALL;
        let at = all.iter().position(|form| *form == self.form()).unwrap_or_default();
        all.get((at + 1) % all.len()).copied().unwrap_or_default()
    }

    /// The form before the one on screen.
    pub fn form_before(&self) -> UpdateForm {
        let all = UpdateForm::ALL;
        let at = all.iter().position(|form| *form == self.form()).unwrap_or_default();
        all.get((at + all.len() - 1) % all.len()).copied().unwrap_or_default()
    }

    /// The slot under which the text of a form is kept.
    pub fn slot(to: EntryKey, form: UpdateForm) -> String {
        format!("draft/{to}/{}", form.id())
    }

    /// Moves the cursor so many lines, as they are drawn in so many cells.
    pub fn step(&mut self, lines: isize, cells: usize) {
        step(&mut self.editor, lines, cells);
    }
}

/// Moves the cursor of a text so many lines, as they are drawn in so many cells.
pub fn step(editor: &mut Editor, lines: isize, cells: usize) {
    let said = editor.text();
    let cursor = editor.split().0.len();
    let broken = lines_of(said, cells);
    let at = line_at(&broken, cursor);
    let Some(line) = broken.get(at) else { return };
    let column = text::width(said.get(line.start..cursor).unwrap_or_default());
    let last = broken.len().saturating_sub(1);
    let Some(wanted) = broken.get(at.saturating_add_signed(lines).min(last)) else { return };
    let within = said.get(wanted.clone()).unwrap_or_default();
    let mut used = 0;
    let mut place = wanted.end;
    for (byte, cluster) in within.grapheme_indices(true) {
        if used >= column {
            place = wanted.start + byte;
            break;
        }
        used += text::width(cluster);
    }
    editor.go(place);
}

/// The cells a line of the text has on a screen of so many columns.
pub fn text_cells(columns: u16) -> usize {
    usize::from(columns.saturating_sub(4)).min(96)
}

/// The lines of a text being edited, as ranges of bytes: nothing is left out but the line breaks themselves.
pub fn lines_of(text: &str, cells: usize) -> Vec<Range<usize>> {
    let cells = cells.max(2);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        break_paragraph(paragraph, start, cells, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

fn break_paragraph(paragraph: &str, from: usize, cells: usize, lines: &mut Vec<Range<usize>>) {
    let (mut start, mut used, mut room) = (0, 0, None::<usize>);
    for (at, cluster) in paragraph.grapheme_indices(true) {
        let wide = text::width(cluster);
        let blank = cluster == " ";
        if used + wide > cells && !blank {
            // A word goes whole to the next line where there is a gap before it.
            let end = room.filter(|&gap| gap > start).unwrap_or(at);
            lines.push(from + start..from + end);
            used = text::width(paragraph.get(end..at).unwrap_or_default());
            start = end;
            // Beside the rest of the word there is still no room: the word is broken here.
            if used + wide > cells && start < at {
                lines.push(from + start..from + at);
                (start, used) = (at, 0);
            }
        }
        used += wide;
        if blank || wide > 1 {
            room = Some(at + cluster.len());
        }
    }
    lines.push(from + start..from + paragraph.len());
}

/// The line a place in the text stands on.
pub fn line_at(lines: &[Range<usize>], byte: usize) -> usize {
    lines.iter().rposition(|line| line.start <= byte).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_go_whole_to_the_next_line() {
        let text = "restored the ledger\n\n数据恢复了一半";
        let lines: Vec<&str> = lines_of(text, 10).into_iter().map(|line| &text[line]).collect();
        assert_eq!(lines, ["restored ", "the ledger", "", "数据恢复了", "一半"]);
    }

    #[test]
    fn what_has_no_room_beside_the_rest_of_a_word_goes_to_a_line_of_its_own() {
        let lines = |text: &'static str, cells| -> Vec<&str> {
            lines_of(text, cells).into_iter().map(|line| &text[line]).collect()
        };
        assert_eq!(lines(" abc数", 4), [" ", "abc", "数"]);
        // With a mark that takes a cell of its own the character is three cells wide.
        assert_eq!(lines(" a一\u{11d93}", 2), [" ", "a", "一\u{11d93}"]);
        assert_eq!(lines("a一\u{11d93}b", 3), ["a", "一\u{11d93}", "b"]);
    }

    proptest! {
        #[test]
        fn lines_leave_nothing_out_and_fit(text in "(\\PC|[a-z ]{0,9}|[一-龥]|\n){0,60}", cells in 2_usize..40) {
            let lines = lines_of(&text, cells);
            let mut at = 0;
            for line in &lines {
                prop_assert!(line.start == at || line.start == at + 1 && text[at..].starts_with('\n'));
                at = line.end;
                let said = text[line.clone()].trim_end_matches(' ');
                // A character that is wider than the room stands alone.
                let fits = text::width(said) <= cells.max(2);
                prop_assert!(fits || said.graphemes(true).count() == 1, "{said}");
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
