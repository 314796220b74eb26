//! A section of the customer's report while it is written (L5): its text, how every section stands, and what is known
//! beside it for our own eyes. It owns the text; nothing internal is ever put into it.

use super::editor::Editor;
use crate::{
    incident::{Incident, Instant, Visibility, prose::Section},
    locale::{Lang, Message},
    report::{
        contradicted::{Against, Contradicted},
        outdated::{Outdated, outdated},
        prose::{Sheet, sheets},
    },
};

/// So many steps can be taken back.
const STEPS: usize = 100;

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
    /// What of the text on screen the record contradicts.
    pub found: Vec<Contradicted>,
    /// Every section that may be out of date.
    pub outdated: Vec<Outdated>,
    /// The texts before, the latest last.
    before: Vec<Editor>,
    /// Whether what is typed next belongs to the last step.
    goes_on: bool,
}

impl Writing {
    /// The first section that the record contradicts, else the first for which nothing is written yet, or the first of all.
    pub fn of(incident: &Incident, lang: Lang, now: Instant) -> Self {
        let mut writing = Self {
            sheets: sheets(incident, now),
            at: 0,
            editor: Editor::default(),
            visible: true,
            busy: false,
            found: Vec::new(),
            outdated: outdated(incident, lang, now),
            before: Vec::new(),
            goes_on: false,
        };
        let first = |wanted: fn(&Sheet) -> bool| writing.sheets.iter().position(wanted);
        let contradicted = first(|sheet| sheet.contradictions() > 0);
        let at = contradicted.or_else(|| first(|sheet| sheet.written.is_none()));
        writing.show(at.unwrap_or_default(), None);
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
        self.before.clear();
        self.goes_on = false;
    }

    /// Holds the text on screen against the record: what is saved with what came of it since, what is typed as it is.
    pub fn check(&mut self, incident: &Incident, now: Instant) {
        let sheet = self.sheets.get(self.at);
        self.found = match sheet.filter(|_| !self.is_edited()) {
            Some(sheet) => sheet.found.clone(),
            None if self.text().trim().is_empty() => Vec::new(),
            None => Against::of(incident, now).typed(self.section(), self.text()),
        };
    }

    /// Notes the text before a change, so that it can be taken back. Letters one after the other are one step.
    pub fn remember(&mut self, before: Editor, is_letter: bool) {
        if !(is_letter && self.goes_on) {
            if self.before.len() == STEPS {
                self.before.remove(0);
            }
            self.before.push(before);
        }
        self.goes_on = is_letter;
    }

    /// Begins again from what stands in the log; that too can be taken back.
    pub fn begin_again(&mut self) {
        let before = self.editor.clone();
        let mut steps = std::mem::take(&mut self.before);
        self.show(self.at, None);
        std::mem::swap(&mut self.before, &mut steps);
        self.remember(before, false);
    }

    /// Takes the last step back; `false` where there is none.
    pub fn undo(&mut self) -> bool {
        self.goes_on = false;
        let Some(before) = self.before.pop() else { return false };
        self.editor = before;
        true
    }

    /// What is remarked on the text on screen, for our own eyes: what the record contradicts, and what may be out of date.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let found = self.found.iter().map(|it| it.message(lang));
        let section = self.section();
        let outdated = self.outdated.iter().filter(|it| it.section == section && !self.is_edited());
        let messages: Vec<Message> = found.chain(outdated.map(Outdated::message)).collect();
        messages.iter().map(|message| message.text(lang)).collect()
    }

    /// The place so many sections further, around the ends.
    pub fn turned(&self, forward: bool) -> usize {
        let count = self.sheets.len().max(1);
        (self.at + if forward { 1 } else { count - 1 }) % count
    }

    /// Looks again at how the sections stand. The text on screen stays.
    pub fn renew(&mut self, incident: &Incident, lang: Lang, now: Instant) {
        self.sheets = sheets(incident, now);
        self.outdated = outdated(incident, lang, now);
        self.check(incident, now);
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
