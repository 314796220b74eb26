//! Linked incidents and resources in words, for our own eyes.

use super::body::{EntryShared, IncidentLinked, ResourceConfirmed};
use crate::incident::{
    telling::{Teller, Told},
    wording::join,
};

impl Told for IncidentLinked {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.reference.clone(), self.text.clone()])
    }
}

impl Told for EntryShared {
    fn told(&self, _: &Teller<'_>) -> String {
        self.text.clone()
    }
}

impl Told for ResourceConfirmed {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.name.clone(), self.text.clone()])
    }
}
