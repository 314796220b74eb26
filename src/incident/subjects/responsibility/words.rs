//! Conditions of responsibility in words, for our own eyes.

use super::body::ConditionSet;
use crate::{
    incident::{
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Told for ConditionSet {
    fn told(&self, by: &Teller<'_>) -> String {
        let id = if self.lit { "entry-lamp-lit" } else { "entry-lamp-out" };
        let lamp = by.lang.say(&format!("lamp-{}", self.lamp.id()));
        join(&[Message::new(id).with("lamp", lamp).text(by.lang), self.basis.clone()])
    }
}
