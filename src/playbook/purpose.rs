//! What a question is for in the customer's report, as its id says, and which of these a playbook does not ask.

use super::Playbook;
use crate::locale::Message;

/// Whether the question with this id asks for the cause itself.
pub fn asks_for_cause(id: &str) -> bool {
    id.starts_with("cause") || id.starts_with("why")
}

/// Whether the question with this id asks what it means for the customer and what they have to do: those of the built-in
/// playbooks, and everybody's whose id says so.
pub fn asks_what_it_means(id: &str) -> bool {
    matches!(id, "workaround" | "people-affected") || id.starts_with("for-you")
}

/// A part of the customer's report for which a playbook has no question. The playbook can be used all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unasked {
    /// Why it happened (M4).
    Cause,
    /// What the customer has to do or watch.
    ForYou,
}

impl Unasked {
    /// What is missing, and how to add it, for the playbook in this file.
    pub fn message(self, file: &str) -> Message {
        let id = match self {
            Self::Cause => "cli-playbook-no-cause",
            Self::ForYou => "cli-playbook-no-for-you",
        };
        Message::new(id).with("file", file)
    }
}

impl Playbook {
    /// The parts of the customer's report for which nothing is asked.
    pub fn unasked(&self) -> Vec<Unasked> {
        let is_asked = |part: Unasked| {
            self.questions().any(|(section, question)| match part {
                Unasked::Cause => section.id.starts_with("cause") || asks_for_cause(&question.id),
                Unasked::ForYou => asks_what_it_means(&question.id),
            })
        };
        [Unasked::Cause, Unasked::ForYou].into_iter().filter(|part| !is_asked(*part)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::playbook::{builtin, parse};

    #[test]
    fn every_built_in_playbook_asks_for_the_cause_and_what_the_customer_has_to_do() {
        for source in builtin::ids().filter_map(builtin::source) {
            let book = parse(source).unwrap();
            assert_eq!(book.unasked(), [], "{}", book.id);
            assert!(book.questions().any(|(_, it)| it.id.starts_with("for-you")), "{}", book.id);
            let cause = book.questions().find(|(_, it)| asks_for_cause(&it.id)).unwrap().1;
            assert!(!cause.public_label.is_empty(), "{}", book.id);
        }
    }

    #[test]
    fn a_playbook_without_one_of_the_two_is_said_to_lack_it() {
        let source = builtin::source("outage").unwrap();
        let without = |id: &str| {
            let text = source.replace(&format!("id = \"{id}\""), "id = \"something-else\"");
            parse(&text).unwrap().unasked()
        };
        assert_eq!(without("cause"), [Unasked::Cause]);
        // “workaround” says what it means for them, too.
        assert_eq!(without("for-you"), []);
        let source = builtin::source("dispute").unwrap();
        let text = source.replace("id = \"for-you\"", "id = \"something-else\"");
        assert_eq!(parse(&text).unwrap().unasked(), [Unasked::ForYou]);
    }
}
