//! One field of a form: what it takes, what is typed or chosen in it, and how typing finds a choice.

use crossterm::event::KeyEvent;

use super::super::editor::Editor;
use crate::{capture::time::Toward, locale::Lang, playbook::Text, text::fold_for_search};

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it stands for.
    pub value: String,
    /// How it reads.
    pub label: Text,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// One of several, by arrow keys or by typing how it begins.
    Choice(Vec<Choice>),
    /// Any of several: Space marks.
    Several(Vec<Choice>),
    /// One of many: what is typed finds it, arrow keys go on among what was found. None is chosen until then.
    Among(Vec<Choice>),
    /// A time, looking back or ahead.
    Time(Toward),
}

/// One field.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // Each is true or false of a field whatever the others are.
pub struct Field {
    /// Its name within the form.
    pub id: &'static str,
    /// The message id of its label.
    pub label: &'static str,
    /// What it takes.
    pub kind: FieldKind,
    /// What was typed.
    pub editor: Editor,
    /// The chosen line of a choice.
    pub chosen: usize,
    /// The marked lines of a choice of several.
    pub marked: Vec<usize>,
    /// The line marked before anybody looked: as long as Space marked nothing, the mark goes with the cursor.
    pub preset: Option<usize>,
    /// The line of a choice that was chosen before anything was typed on it. What was typed stands in `editor`.
    pub before: Option<usize>,
    /// Why it cannot be taken, in the language of the screen.
    pub error: Option<String>,
    /// Whether it must say something.
    pub required: bool,
    /// Whether it stands behind the form's end: Enter sends before it.
    pub aside: bool,
    /// Whether it is seldom needed: shown once the rest of the form is asked for.
    pub rest: bool,
    /// Whether its text was kept from before: what is typed next takes its place.
    pub kept: bool,
    /// Whether its text follows from another field until somebody types one.
    pub follows: bool,
}

impl Field {
    /// The value of a choice, or what was typed.
    pub fn value(&self) -> &str {
        match &self.kind {
            FieldKind::Choice(choices) => {
                choices.get(self.chosen).map_or("", |choice| &choice.value)
            }
            FieldKind::Among(_) => self.found().map_or("", |choice| &choice.value),
            FieldKind::Text | FieldKind::Several(_) | FieldKind::Time(_) => {
                self.editor.text().trim()
            }
        }
    }

    /// The values of a choice of several.
    pub fn values(&self) -> Vec<&str> {
        match &self.kind {
            FieldKind::Several(choices) => self
                .marked
                .iter()
                .filter_map(|&at| choices.get(at))
                .map(|choice| choice.value.as_str())
                .collect(),
            FieldKind::Text | FieldKind::Choice(_) | FieldKind::Among(_) | FieldKind::Time(_) => {
                Vec::new()
            }
        }
    }

    pub(in crate::console) fn choose(&mut self, value: &str) {
        if let FieldKind::Choice(choices) | FieldKind::Among(choices) = &self.kind
            && let Some(at) = choices.iter().position(|choice| choice.value == value)
        {
            self.chosen = at;
            if matches!(self.kind, FieldKind::Among(_)) {
                self.marked = vec![at];
            }
        }
    }

    /// Goes to the next line to choose, or to the one before. The last and the first are ends: one more step would mean
    /// something else altogether.
    pub(super) fn step(&mut self, forward: bool) {
        if matches!(self.kind, FieldKind::Among(_)) {
            self.go_on(forward);
            return;
        }
        self.forget_typed();
        if let FieldKind::Choice(choices) | FieldKind::Several(choices) = &self.kind
            && !choices.is_empty()
        {
            let by = if forward { 1 } else { -1 };
            self.look_at(self.chosen.saturating_add_signed(by).min(choices.len() - 1));
        }
    }

    /// Goes to a line to choose.
    fn look_at(&mut self, at: usize) {
        self.chosen = at;
        if self.preset.is_some() {
            self.marked = vec![at];
        }
    }

    /// Takes a key that types on a choice. `None` where it is none that edits, `false` where nothing fits what is typed
    /// now.
    pub(super) fn spell(&mut self, key: KeyEvent, lang: Lang) -> Option<bool> {
        let before = self.before.unwrap_or(self.chosen);
        if !self.editor.key(key) {
            return None;
        }
        self.before = Some(before);
        Some(self.find_typed(lang))
    }

    /// The same for what is pasted. `None` where it is too large.
    pub(super) fn spell_pasted(&mut self, text: &str, lang: Lang) -> Option<bool> {
        let before = self.before.unwrap_or(self.chosen);
        if !matches!(self.kind, FieldKind::Choice(_) | FieldKind::Several(_)) {
            return Some(true);
        }
        if !self.editor.insert(text) {
            return None;
        }
        self.before = Some(before);
        Some(self.find_typed(lang))
    }

    /// Goes to the first line that begins with all that was typed here; where none does, the choice is what it was before
    /// anything was typed, and the letters stay.
    fn find_typed(&mut self, lang: Lang) -> bool {
        let before = self.before.unwrap_or(self.chosen);
        let found = self.first_fitting(lang).or(self.editor.is_empty().then_some(before));
        self.look_at(found.unwrap_or(before));
        if self.editor.is_empty() {
            self.before = None;
        }
        found.is_some()
    }

    fn first_fitting(&self, lang: Lang) -> Option<usize> {
        let (FieldKind::Choice(choices) | FieldKind::Several(choices)) = &self.kind else {
            return None;
        };
        if self.editor.is_empty() {
            return None;
        }
        let wanted = crate::text::fold_fullwidth(self.editor.text()).to_lowercase();
        let begins = |text: &str| text.to_lowercase().starts_with(&wanted);
        let fits = |choice: &Choice| {
            begins(choice.label.get(lang)) || is_word(&choice.value) && begins(&choice.value)
        };
        choices.iter().position(fits)
    }

    /// What was typed on a field to choose from although nothing there fits it: it was meant for something, and is kept
    /// until it is chosen anew or deleted.
    pub fn stray(&self, lang: Lang) -> Option<&str> {
        let fits = match &self.kind {
            FieldKind::Text | FieldKind::Time(_) => true,
            FieldKind::Choice(_) | FieldKind::Several(_) => self.first_fitting(lang).is_some(),
            FieldKind::Among(_) => !self.matching().is_empty(),
        };
        let typed = self.editor.text();
        (!fits && !typed.trim().is_empty()).then_some(typed)
    }

    /// Why what was typed on a field to choose from cannot be passed over, as a message id: it fits nothing there, or it
    /// found a line of several that nobody marked.
    pub fn unsettled(&self, lang: Lang) -> Option<&'static str> {
        if self.stray(lang).is_some() {
            return Some("form-no-such-choice");
        }
        let found = matches!(self.kind, FieldKind::Several(_)).then(|| self.first_fitting(lang));
        let found = found.flatten()?;
        (!self.marked.contains(&found)).then_some("form-not-marked")
    }

    /// Lets go of what was typed to find a choice.
    pub(super) fn forget_typed(&mut self) {
        if matches!(self.kind, FieldKind::Choice(_) | FieldKind::Several(_)) {
            self.editor.take();
            self.before = None;
        }
    }

    /// Deletes what is typed; a choice is again what it was before.
    pub(super) fn clear(&mut self) {
        self.kept = false;
        self.editor.take();
        if let Some(before) = self.before.take() {
            self.look_at(before);
        }
        if matches!(self.kind, FieldKind::Among(_)) {
            self.seek();
        }
    }

    pub(super) fn mark(&mut self) {
        // The mark that went with the cursor is meant now.
        let moved = self.preset.take().is_some_and(|first| first != self.chosen);
        if moved && self.marked == [self.chosen] {
            return;
        }
        if matches!(self.kind, FieldKind::Several(_)) {
            match self.marked.iter().position(|&at| at == self.chosen) {
                Some(at) => {
                    self.marked.remove(at);
                }
                None => self.marked.push(self.chosen),
            }
            self.marked.sort_unstable();
        }
    }
}

/// One of many, found by typing: nothing is chosen before anything was typed or an arrow key was pressed.
impl Field {
    /// The choices that what was typed leaves, as indices.
    pub fn matching(&self) -> Vec<usize> {
        let FieldKind::Among(choices) = &self.kind else { return Vec::new() };
        let wanted = fold_for_search(self.editor.text().trim());
        let holds = |text: &str| fold_for_search(text).contains(&wanted);
        let fits = |choice: &Choice| holds(&choice.label.zh) || holds(&choice.label.en);
        (0..choices.len())
            .filter(|&at| wanted.is_empty() || choices.get(at).is_some_and(fits))
            .collect()
    }

    /// The one that was found.
    pub fn found(&self) -> Option<&Choice> {
        let FieldKind::Among(choices) = &self.kind else { return None };
        choices.get(*self.marked.first()?)
    }

    /// After typing: the one chosen stays as long as it matches, then the first that does takes its place.
    pub(super) fn seek(&mut self) {
        let matching = self.matching();
        let kept = self.marked.first().copied().filter(|at| matching.contains(at));
        let nothing_typed = self.editor.text().trim().is_empty();
        let next = kept.or(matching.first().copied()).filter(|_| !nothing_typed);
        self.mark_found(next);
    }

    /// Goes on among what was found.
    fn go_on(&mut self, forward: bool) {
        let matching = self.matching();
        let at = self.marked.first().and_then(|one| matching.iter().position(|it| it == one));
        let count = matching.len();
        let next = match (at, forward) {
            (_, _) if count == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(count - 1),
            (Some(at), true) => Some((at + 1).min(count - 1)),
            (Some(at), false) => Some(at.saturating_sub(1)),
        };
        self.mark_found(next.and_then(|at| matching.get(at).copied()));
    }

    fn mark_found(&mut self, at: Option<usize>) {
        self.chosen = at.unwrap_or_default();
        self.marked = at.into_iter().collect();
    }
}

/// Whether an id is one that people know and type, such as `phone` or `2`, and not the key of an entry.
fn is_word(id: &str) -> bool {
    let digits = id.chars().filter(char::is_ascii_digit).count();
    !id.is_empty() && (digits == 0 || digits == id.len() && id.len() < 3)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::super::{
        Form, Kind, Reply,
        make::{field, form, same},
    };
    use super::*;

    fn one_of(labels: &[&str]) -> Form {
        let choice =
            |(at, label): (usize, &&str)| Choice { value: at.to_string(), label: same(label) };
        let choices = labels.iter().enumerate().map(choice).collect();
        form(Kind::Link, vec![field("incident", "field-other-incident", FieldKind::Among(choices))])
    }

    fn press(form: &mut Form, code: KeyCode) {
        form.key(KeyEvent::new(code, KeyModifiers::NONE), crate::locale::Lang::En);
    }

    fn types(form: &mut Form, text: &str) {
        text.chars().for_each(|c| press(form, KeyCode::Char(c)));
    }

    #[test]
    fn what_is_typed_finds_and_arrows_go_on_among_what_was_found() {
        let mut form =
            one_of(&["1107-M2A 检测中心", "1112-M2B City Hospital", "1120-Q7C City council"]);
        assert_eq!(form.value("incident"), "", "nothing is chosen by itself");
        types(&mut form, "city");
        assert_eq!(form.value("incident"), "1");
        press(&mut form, KeyCode::Right);
        assert_eq!(form.value("incident"), "2");
        // Still found: it stays.
        types(&mut form, " c");
        assert_eq!(form.value("incident"), "2");
        press(&mut form, KeyCode::Right);
        assert_eq!(form.value("incident"), "2", "there is no other");
        types(&mut form, "x");
        assert_eq!(form.value("incident"), "", "nothing is found");
        press(&mut form, KeyCode::Right);
        assert_eq!(form.value("incident"), "");
        (0..7).for_each(|_| press(&mut form, KeyCode::Backspace));
        assert_eq!(form.value("incident"), "", "nothing is typed");
        press(&mut form, KeyCode::Left);
        assert_eq!(form.value("incident"), "2", "the last");
        press(&mut form, KeyCode::Down);
        assert_eq!(form.value("incident"), "2", "there is none behind the last");
        (0..5).for_each(|_| press(&mut form, KeyCode::Up));
        assert_eq!(form.value("incident"), "0", "nor before the first");
    }

    #[test]
    fn what_was_chosen_is_kept_and_pasted_text_finds_too() {
        let mut form = one_of(&["1107-M2A", "1112-M2B"]);
        assert_eq!(form.paste("M2b", crate::locale::Lang::En), Reply::Changed);
        assert_eq!(form.value("incident"), "1");
        let mut again = one_of(&["1107-M2A", "1112-M2B"]);
        again.restore(&form.draft(), crate::locale::Lang::En);
        assert_eq!(again.value("incident"), "1");
    }
}
