//! Safety instructions in words, for our own eyes.

use super::body::{SafetyInstructed, SafetyUnderstood};
use crate::incident::{
    telling::{Teller, Told},
    wording::join,
};

impl Told for SafetyInstructed {
    fn told(&self, _: &Teller<'_>) -> String {
        self.text.clone()
    }
}

impl Told for SafetyUnderstood {
    fn told(&self, by: &Teller<'_>) -> String {
        let names: Vec<String> = self.by.iter().map(|&key| by.name(key)).collect();
        join(&[by.lang.list(&names), by.short(self.instruction), self.text.clone()])
    }
}
