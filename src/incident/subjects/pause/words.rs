//! Pauses in words, for our own eyes.

use super::body::{PauseBegun, PauseEnded};
use crate::incident::{
    telling::{Teller, Told},
    wording::join,
};

impl Told for PauseBegun {
    fn told(&self, by: &Teller<'_>) -> String {
        let consent =
            if self.customer_consented { "entry-pause-agreed" } else { "entry-pause-not-agreed" };
        let promises: Vec<String> = self.promises.iter().map(|&key| by.short(key)).collect();
        join(&[self.reason.clone(), by.lang.say(consent), by.lang.list(&promises)])
    }
}

impl Told for PauseEnded {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.short(self.pause), self.text.clone()])
    }
}
