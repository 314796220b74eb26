//! What follows from what is typed so far. It refuses to store it: it is said while one types.

use crate::{incident::Instant, locale::Message};

use super::{
    super::{
        Form, Kind,
        build::{Builder, Setting},
    },
    Judge,
};

/// Something that follows from what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// In words.
    pub text: String,
    /// Whether it is bad news.
    pub bad: bool,
}

impl Form {
    /// What follows from what is typed so far: said while one types, never stored.
    pub fn consequences(&self, setting: &Setting<'_>) -> Vec<Consequence> {
        let Kind::Judge(judge, _) = &self.kind else { return Vec::new() };
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        match judge {
            Judge::Propose | Judge::ChangeRemedy => builder.latest_start(),
            Judge::Promise => builder.of_promise(),
            Judge::Offer => builder.of_offer(),
            Judge::Accept => builder.of_acceptance(),
            Judge::Keep | Judge::Renegotiate => builder.of_delay(*judge),
            Judge::PassUp => builder.left_out(),
            _ => Vec::new(),
        }
    }
}

impl Builder<'_> {
    pub(super) fn clock(&self, at: Instant) -> String {
        at.with_timezone(&self.setting.zone).format("%m-%d %H:%M").to_string()
    }

    pub(super) fn said(&self, message: &Message, bad: bool) -> Consequence {
        Consequence { text: message.text(self.setting.lang), bad }
    }
}
