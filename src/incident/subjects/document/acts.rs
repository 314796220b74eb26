//! Noting a document that left the house.

use super::body::DocumentIssued;
use crate::incident::{
    event::Event,
    rule::{Decided, Desk, Rule},
};

impl Rule for DocumentIssued {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::DocumentIssued(self.clone()))
    }
}
