//! Notes in words, for our own eyes.

use super::body::Noted;
use crate::incident::telling::{Teller, Told};

impl Told for Noted {
    fn told(&self, _: &Teller<'_>) -> String {
        self.tags.iter().fold(self.text.clone(), |text, tag| format!("{text} #{tag}"))
    }
}
