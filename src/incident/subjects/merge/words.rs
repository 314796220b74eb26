//! Merges in words, for our own eyes.

use super::body::Merged;
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for Merged {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(&Message::new("entry-merged").with("count", self.heads.len()))
    }
}
