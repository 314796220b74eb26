//! What follows from what is typed so far: said while one types, never stored.

use super::builder::Builder;
use crate::{
    incident::{Instant, time},
    locale::Message,
};

/// Something that follows from what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// In words.
    pub text: String,
    /// Whether it is bad news.
    pub bad: bool,
}

impl Builder<'_> {
    pub(super) fn clock(&self, at: Instant) -> String {
        time::short_stamp(at, self.setting.zone)
    }

    pub(super) fn said(&self, message: &Message, bad: bool) -> Consequence {
        Consequence { text: message.text(self.setting.lang), bad }
    }
}
