//! Noting what a merge took in.

use super::body::{HeadOf, Merged};
use crate::incident::{
    event::Event,
    rule::{Decided, Desk, Rule},
};

impl Rule for Vec<HeadOf> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::Merged(Merged { heads: self.clone() }))
    }
}
