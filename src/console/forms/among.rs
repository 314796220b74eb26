//! One of many, found by typing: which choices what is typed leaves, and which of them is chosen. It refuses to choose
//! one before anything was typed or an arrow key was pressed.

use super::{Choice, Field, FieldKind};
use crate::text::fold_for_search;

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
    pub(super) fn go_on(&mut self, forward: bool) {
        let matching = self.matching();
        let at = self.marked.first().and_then(|one| matching.iter().position(|it| it == one));
        let count = matching.len();
        let next = match (at, forward) {
            (_, _) if count == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(count - 1),
            (Some(at), true) => Some((at + 1) % count),
            (Some(at), false) => Some((at + count - 1) % count),
        };
        self.mark_found(next.and_then(|at| matching.get(at).copied()));
    }

    fn mark_found(&mut self, at: Option<usize>) {
        self.chosen = at.unwrap_or_default();
        self.marked = at.into_iter().collect();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::super::{
        Form, Kind,
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
        press(&mut form, KeyCode::Right);
        assert_eq!(form.value("incident"), "0");
    }

    #[test]
    fn what_was_chosen_is_kept_and_pasted_text_finds_too() {
        let mut form = one_of(&["1107-M2A", "1112-M2B"]);
        assert!(form.takes_text() && form.paste("M2b"));
        assert_eq!(form.value("incident"), "1");
        let mut again = one_of(&["1107-M2A", "1112-M2B"]);
        again.restore(&form.draft());
        assert_eq!(again.value("incident"), "1");
    }
}
