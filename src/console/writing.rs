//! A section of the customer's report while it is written (L5): its text, how every section stands, and what is known
//! beside it for our own eyes. It owns the text; nothing internal is ever put into it.

use super::editor::Editor;
use crate::{
    incident::{Incident, Visibility, prose::Section},
    locale::Lang,
    report::prose::{Sheet, sheets},
};

/// A section on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// How every section stands, in the order in which they are read.
    pub sheets: Vec<Sheet>,
    /// Which of them is on screen.
    pub at: usize,
    /// The text, as far as it is edited.
    pub editor: Editor,
    /// Whether the customer is to read it once it is saved.
    pub visible: bool,
    /// Whether it was sent and no answer came yet.
    pub busy: bool,
}

impl Writing {
    /// The first section for which nothing is written yet, or the first of all.
    pub fn of(incident: &Incident) -> Self {
        let sheets = sheets(incident);
        let at = sheets.iter().position(|sheet| sheet.written.is_none()).unwrap_or_default();
        let mut writing =
            Self { sheets, at, editor: Editor::default(), visible: true, busy: false };
        writing.show(at, None);
        writing
    }

    /// Which section is on screen.
    pub fn section(&self) -> Section {
        self.sheets.get(self.at).map_or(Section::Summary, |sheet| sheet.section)
    }

    /// What stands for it in the log.
    pub fn stands(&self) -> &str {
        let written = self.sheets.get(self.at).and_then(|sheet| sheet.written.as_ref());
        written.map_or("", |written| written.text.as_str())
    }

    /// The text as it would be saved.
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    /// Whether it is not what stands in the log.
    pub fn is_edited(&self) -> bool {
        self.text().trim() != self.stands().trim()
    }

    /// Who is to see it.
    pub const fn visibility(&self) -> Visibility {
        if self.visible { Visibility::Customer } else { Visibility::Internal }
    }

    /// The slot under which the text of a section is kept.
    pub fn slot(section: Section) -> String {
        format!("write/{}", section.id())
    }

    /// Shows another section: what was kept of it, or what stands.
    pub fn show(&mut self, at: usize, kept: Option<&String>) {
        self.at = at.min(self.sheets.len().saturating_sub(1));
        let stands = self.stands().to_owned();
        let kept = kept.filter(|text| !text.is_empty());
        self.editor = Editor::with(kept.cloned().unwrap_or(stands));
        // What the customer reads already, or nothing yet: the report is written for them.
        let sheet = self.sheets.get(self.at);
        self.visible = sheet.is_none_or(|it| it.written.is_none() || it.is_visible);
        self.busy = false;
    }

    /// The place so many sections further, around the ends.
    pub fn turned(&self, forward: bool) -> usize {
        let count = self.sheets.len().max(1);
        (self.at + if forward { 1 } else { count - 1 }) % count
    }

    /// Looks again at how the sections stand. The text on screen stays.
    pub fn renew(&mut self, incident: &Incident) {
        self.sheets = sheets(incident);
    }
}

/// What is known, a question and its answer a line: beside the text, for our own eyes.
pub fn known(incident: &Incident, lang: Lang) -> Vec<String> {
    let answered = incident.facts.questions.iter().filter_map(|question| {
        let answer = question.answer()?;
        Some(format!("{} {}", question.asked.ask.get(lang), answer.text))
    });
    answered.collect()
}
