//! A form being filled: what it is for, its fields, and what a key does to it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    super::{
        action::Action,
        keymap::{self, Place},
    },
    act_form::ActForm,
    field::{Field, FieldKind},
};
use crate::{
    incident::{EntryKey, facts::QuestionId, prose::Section},
    locale::Lang,
    playbook::Text,
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Who are you?
    FirstRun,
    /// The same, later.
    Profile,
    /// A new incident.
    NewIncident,
    /// An answer to a question.
    Answer(QuestionId),
    /// A question of one's own.
    Ask,
    /// A new stakeholder, or a known one.
    Stakeholder(Option<EntryKey>),
    /// A contact, for the comms ledger.
    Contact,
    /// The customer asked.
    Enquiry,
    /// The customer is answered.
    AnswerEnquiry,
    /// The severity.
    Severity,
    /// The status.
    Status,
    /// A correction.
    Correct(EntryKey),
    /// Visible to the customer, or internal.
    Show(EntryKey),
    /// An output may go out in spite of a correction.
    Withhold(EntryKey),
    /// A section of the report may leave in spite of the record (L5).
    LetStand(Section),
    /// Put off.
    Snooze(String),
    /// The day on which the lines of a history go on (K7).
    Day,
    /// A playbook is copied in: a newer version, or another class.
    Adopt,
    /// A file.
    Attach,
    /// Another incident with the same cause.
    Link,
    /// An entry, for the linked incidents.
    Share(EntryKey),
    /// A report.
    Report,
    /// A form with a row of its own, and what it is about: a key, an alert's identity, a person, or nothing.
    ActForm(ActForm, String),
}

impl Kind {
    /// The message id of the form's title.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::FirstRun => "form-first-run",
            Self::Profile => "form-profile",
            Self::NewIncident => "form-new-incident",
            Self::Answer(_) => "form-answer",
            Self::Ask => "form-ask",
            Self::Stakeholder(None) => "form-stakeholder",
            Self::Stakeholder(Some(_)) => "form-stakeholder-edit",
            Self::Contact => "form-contact",
            Self::Enquiry => "form-enquiry",
            Self::AnswerEnquiry => "form-answer-enquiry",
            Self::Severity => "form-severity",
            Self::Status => "form-status",
            Self::Correct(_) => "form-correct",
            Self::Show(_) => "form-show",
            Self::Withhold(_) => "form-withhold",
            Self::LetStand(_) => "form-let-stand",
            Self::Snooze(_) => "form-snooze",
            Self::Day => "form-day",
            Self::Adopt => "form-adopt",
            Self::Attach => "form-attach",
            Self::Link => "form-link",
            Self::Share(_) => "form-share",
            Self::Report => "form-report",
            Self::ActForm(act, _) => act.title(),
        }
    }

    /// Whether it says in a history when it happened, and so when that became known: what is said of another entry holds from
    /// when that was known (K7).
    pub(in crate::console) const fn is_dated(&self) -> bool {
        self.is_act() && !matches!(self, Self::Show(_) | Self::Withhold(_) | Self::LetStand(_))
    }

    /// Whether it belongs to no incident that is on screen: its half-written texts are kept outside.
    pub(in crate::console) const fn is_outside(&self) -> bool {
        matches!(self, Self::NewIncident) || self.is_of_directory()
    }

    /// Whether it becomes an act in the directory.
    pub(in crate::console) const fn is_of_directory(&self) -> bool {
        matches!(self, Self::ActForm(act, _) if act.is_of_directory())
    }

    /// Whether it becomes an act in the log of the incident on screen or in the directory, which somebody did.
    pub(super) const fn is_act(&self) -> bool {
        match self {
            Self::Answer(_)
            | Self::Ask
            | Self::Stakeholder(_)
            | Self::Contact
            | Self::Enquiry
            | Self::AnswerEnquiry
            | Self::Severity
            | Self::Status
            | Self::Correct(_)
            | Self::Show(_)
            | Self::Withhold(_)
            | Self::LetStand(_)
            | Self::ActForm(..) => true,
            Self::FirstRun
            | Self::Profile
            | Self::NewIncident
            | Self::Snooze(_)
            | Self::Day
            | Self::Adopt
            | Self::Attach
            | Self::Link
            | Self::Share(_)
            | Self::Report => false,
        }
    }

    /// The slot under which its half-written texts are kept; `None` where there is nothing worth keeping.
    pub fn slot(&self) -> Option<String> {
        match self {
            Self::Answer(question) => Some(format!("answer/{question}")),
            Self::Ask => Some("ask".to_owned()),
            Self::Stakeholder(None) => Some("stakeholder".to_owned()),
            Self::Stakeholder(Some(key)) => Some(format!("stakeholder/{key}")),
            Self::Contact => Some("contact".to_owned()),
            Self::Enquiry => Some("enquiry".to_owned()),
            Self::AnswerEnquiry => Some("answer-enquiry".to_owned()),
            Self::Correct(key) => Some(format!("correct/{key}")),
            Self::NewIncident => Some("new-incident".to_owned()),
            Self::Link => Some("link".to_owned()),
            Self::Share(key) => Some(format!("share/{key}")),
            Self::ActForm(act, target) => Some(format!("judge/{}/{target}", act.id())),
            Self::FirstRun
            | Self::Profile
            | Self::Severity
            | Self::Status
            | Self::Show(_)
            | Self::Withhold(_)
            | Self::LetStand(_)
            | Self::Snooze(_)
            | Self::Day
            | Self::Adopt
            | Self::Attach
            | Self::Report => None,
        }
    }
}

/// A form being filled.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // Each is true or false of a form whatever the others are.
pub struct Form {
    /// What it is for.
    pub kind: Kind,
    /// A line under the title: the question being answered, the entry being corrected.
    pub about: Text,
    /// A hint under that.
    pub hint: Text,
    /// The fields.
    pub fields: Vec<Field>,
    /// The field the keys go to.
    pub at: usize,
    /// Why it was not taken as a whole.
    pub error: Option<String>,
    /// Whether it is on its way to the log.
    pub busy: bool,
    /// Whether anything was typed or chosen since it was opened.
    pub touched: bool,
    /// The letter that opened it, where one did: what was typed may have been meant for the line.
    pub letter: Option<char>,
    /// Whether it was shown what Enter is about to record.
    pub shown: bool,
    /// Whether the fields that are seldom needed are shown too.
    pub whole: bool,
}

/// What a form says to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Taken.
    Taken,
    /// Taken, and the text changed.
    Changed,
    /// Typed on a field to choose from, where no choice begins with it.
    NoSuchChoice,
    /// More than a field holds.
    TooLarge,
    /// The form is to be sent.
    Send,
    /// Enter on its last field: it is to be sent, unless it was opened by a letter and nobody has looked at it.
    End,
    /// Not a key of forms.
    NotMine,
}

impl Form {
    /// The same form with the keys on that field: what is typed first is meant for it, whatever is chosen above.
    pub(super) fn begun_at(mut self, id: &str) -> Self {
        self.at = self.fields.iter().position(|field| field.id == id).unwrap_or_default();
        self
    }

    /// The words in it, as they are about to be recorded.
    pub fn words(&self) -> String {
        let texts = self.fields.iter().filter(|field| matches!(field.kind, FieldKind::Text));
        let words = texts.map(|field| field.editor.text().trim()).filter(|text| !text.is_empty());
        words.collect::<Vec<_>>().join(" · ")
    }

    /// The field of that name.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The value of a field; empty where there is no such field.
    pub fn value(&self, id: &str) -> &str {
        self.field(id).map_or("", Field::value)
    }

    /// Whether a field is shown: one that is seldom needed only with the rest.
    pub fn is_shown(&self, at: usize) -> bool {
        self.fields.get(at).is_some_and(|field| self.whole || !field.rest)
    }

    /// The fields that are not shown.
    pub fn hidden(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !self.whole && field.rest)
    }

    /// Shows the fields that are seldom needed too.
    #[must_use]
    pub(in crate::console) fn unfolded(self) -> Self {
        Self { whole: true, ..self }
    }

    /// Shows the rest and goes to the first of it, or hides it again.
    fn unfold(&mut self) -> Reply {
        let Some(first) = self.fields.iter().position(|field| field.rest) else {
            return Reply::NotMine;
        };
        self.whole = !self.whole;
        if self.whole {
            self.at = first;
        } else if !self.is_shown(self.at) {
            self.at = (0..self.at).rev().find(|&at| self.is_shown(at)).unwrap_or_default();
        }
        Reply::Taken
    }

    /// The next field that is shown, or the one before, all round.
    fn beside(&self, forward: bool) -> usize {
        let count = self.fields.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        let mut around = (1..=count).map(|nth| (self.at + nth * step) % count);
        around.find(|&at| self.is_shown(at)).unwrap_or(self.at)
    }

    /// Fills a field as if it were typed or chosen.
    pub fn fill(&mut self, id: &str, value: &str) {
        self.whole |= self.field(id).is_some_and(|field| field.rest);
        for field in self.fields.iter_mut().filter(|field| field.id == id) {
            field.follows = false;
            match field.kind {
                FieldKind::Text | FieldKind::Time(_) => field.editor.set(value),
                FieldKind::Choice(_) | FieldKind::Several(_) | FieldKind::Among(_) => {
                    field.choose(value);
                }
            }
        }
    }

    /// Takes a key: the keys of forms move and send, every other edits.
    pub fn key(&mut self, key: KeyEvent, lang: Lang) -> Reply {
        match keymap::find(keymap::ELSEWHERE, key, &[Place::Form]) {
            Some(action) => self.act(action, lang),
            None => self.edit(key, lang),
        }
    }

    /// Moves, clears or sends, as one of the keys of forms does. Enter goes on, and at the last field sends; letters that
    /// fit no choice hold it back.
    pub fn act(&mut self, action: Action, lang: Lang) -> Reply {
        let at = self.at;
        let reply = self.take(action, lang);
        if self.at != at
            && let Some(left) = self.fields.get_mut(at)
            && left.unsettled(lang).is_none()
        {
            left.forget_typed();
        }
        reply
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other action is none of forms")]
    fn take(&mut self, action: Action, lang: Lang) -> Reply {
        let last = self.fields.len().saturating_sub(1);
        let of_end = |at: &usize| {
            self.is_shown(*at) && self.fields.get(*at).is_some_and(|field| !field.aside)
        };
        let end = (0..=last).rev().find(of_end).unwrap_or(last);
        let is_stray = self.fields.get(self.at).is_some_and(|field| field.stray(lang).is_some());
        if action == Action::Forward && is_stray {
            return Reply::NoSuchChoice;
        }
        let marked = action == Action::Forward && self.mark_looked_at();
        match action {
            Action::NextField => self.at = self.beside(true),
            Action::PreviousField => self.at = self.beside(false),
            Action::Rest => return self.unfold(),
            Action::Up => return self.step(false),
            Action::Down => return self.step(true),
            Action::ClearField => return self.clear(),
            Action::SendForm => return Reply::Send,
            Action::Forward if self.at >= end => return Reply::End,
            Action::Forward => self.at = self.beside(true),
            _ => return Reply::NotMine,
        }
        if marked { Reply::Changed } else { Reply::Taken }
    }

    /// Goes to the next line to choose or the one before; in a text, to its end or its beginning.
    fn step(&mut self, forward: bool) -> Reply {
        let Some(field) = self.fields.get_mut(self.at) else { return Reply::NotMine };
        if matches!(field.kind, FieldKind::Text | FieldKind::Time(_)) {
            field.kept = false;
            field.editor.go(if forward { usize::MAX } else { 0 });
            return Reply::Taken;
        }
        field.step(forward);
        self.changed()
    }

    fn clear(&mut self) -> Reply {
        let Some(field) = self.fields.get_mut(self.at) else { return Reply::NotMine };
        field.clear();
        self.changed()
    }

    /// What the field in use says is another than before: what was wrong with it may be right now.
    fn changed(&mut self) -> Reply {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.error = None;
            field.follows = false;
        }
        self.error = None;
        self.touched = true;
        Reply::Changed
    }

    /// Enter on a choice of several where nothing is marked means the one the cursor is on.
    fn mark_looked_at(&mut self) -> bool {
        let Some(field) = self.fields.get_mut(self.at) else { return false };
        let meant = matches!(&field.kind, FieldKind::Several(choices) if !choices.is_empty());
        let found = !field.editor.is_empty() && !field.marked.contains(&field.chosen);
        if meant && (field.marked.is_empty() || found) {
            field.mark();
            self.touched = true;
            return true;
        }
        false
    }

    fn edit(&mut self, key: KeyEvent, lang: Lang) -> Reply {
        let Some(field) = self.fields.get_mut(self.at) else { return Reply::NotMine };
        let is_stray = field.stray(lang).is_some();
        match (&field.kind, key.code) {
            (FieldKind::Text | FieldKind::Time(_), _) => {
                let types = matches!(key.code, KeyCode::Char(_))
                    && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
                if field.kept && types {
                    field.editor.take();
                }
                if !field.editor.key(key) {
                    return Reply::NotMine;
                }
                field.kept = false;
            }
            (_, KeyCode::Left | KeyCode::Right) => return self.step(key.code == KeyCode::Right),
            (FieldKind::Among(_), _) => {
                if !field.editor.key(key) {
                    return Reply::NotMine;
                }
                field.seek();
            }
            // Within words that fit nothing it is a space like any other.
            (FieldKind::Several(_), KeyCode::Char(' ' | '\u{3000}')) if !is_stray => {
                field.forget_typed();
                field.mark();
            }
            (_, _) if field.editor.is_empty() && !matches!(key.code, KeyCode::Char(_)) => {
                return Reply::NotMine;
            }
            (FieldKind::Choice(_) | FieldKind::Several(_), _) => match field.spell(key, lang) {
                None => return Reply::NotMine,
                Some(false) => {
                    self.touched = true;
                    return Reply::NoSuchChoice;
                }
                Some(true) => {}
            },
        }
        self.changed()
    }

    /// Takes a paste into the field the keys go to.
    pub fn paste(&mut self, text: &str, lang: Lang) -> Reply {
        let Some(field) = self.fields.get_mut(self.at) else { return Reply::NotMine };
        let taken = match field.kind {
            FieldKind::Text | FieldKind::Time(_) => {
                let kept = std::mem::take(&mut field.kept).then(|| field.editor.take());
                let fits = field.editor.insert(text);
                if let Some(kept) = kept.filter(|_| !fits) {
                    field.editor.set(kept);
                }
                fits.then_some(true)
            }
            FieldKind::Among(_) => {
                let fits = field.editor.insert(text);
                field.seek();
                fits.then_some(true)
            }
            FieldKind::Choice(_) | FieldKind::Several(_) => field.spell_pasted(text, lang),
        };
        self.touched = true;
        match taken {
            None => Reply::TooLarge,
            Some(false) => Reply::NoSuchChoice,
            Some(true) => self.changed(),
        }
    }

    /// What has been filled in, for keeping: one JSON object of text by field.
    pub fn draft(&self) -> String {
        let values: serde_json::Map<String, serde_json::Value> = self
            .fields
            .iter()
            .filter(|field| {
                let says = !field.value().is_empty() || !field.editor.is_empty();
                !field.follows && (says || !field.marked.is_empty())
            })
            .map(|field| {
                // Letters typed on a choice stand in a list, with what is marked behind them.
                if field.before.is_some() {
                    let marked = field.values().join("\n");
                    let both = serde_json::json!([field.editor.text(), marked]);
                    return (field.id.to_owned(), both);
                }
                let value = match field.kind {
                    FieldKind::Several(_) => field.values().join("\n"),
                    FieldKind::Text
                    | FieldKind::Choice(_)
                    | FieldKind::Among(_)
                    | FieldKind::Time(_) => field.value().to_owned(),
                };
                (field.id.to_owned(), value.into())
            })
            .collect();
        serde_json::Value::Object(values).to_string()
    }

    /// Fills in again what was kept. What does not fit any more is passed over.
    pub fn restore(&mut self, draft: &str, lang: Lang) {
        let Ok(serde_json::Value::Object(values)) = serde_json::from_str(draft) else { return };
        for field in &mut self.fields {
            let Some(kept) = values.get(field.id) else { continue };
            let typed = kept.get(0).and_then(|typed| typed.as_str());
            let Some(value) = kept.as_str().or_else(|| kept.get(1)?.as_str()) else { continue };
            field.follows = false;
            let before = field.clone();
            match &field.kind {
                FieldKind::Text | FieldKind::Time(_) => {
                    // What the form is filled with by itself was not typed by anybody.
                    field.kept = field.editor.text() != value;
                    field.editor.set(value);
                }
                FieldKind::Choice(_) if typed.is_some() => {}
                FieldKind::Choice(_) | FieldKind::Among(_) => field.choose(value),
                FieldKind::Several(choices) => {
                    field.preset = None;
                    field.marked = (0..choices.len())
                        .filter(|&at| {
                            choices.get(at).is_some_and(|c| value.lines().any(|v| v == c.value))
                        })
                        .collect();
                }
            }
            if let Some(typed) = typed {
                field.spell_pasted(typed, lang);
            }
            // What was filled in is seen again.
            self.whole |= field.rest && *field != before;
        }
        self.touched = true;
    }
}
