//! Duty and handovers in words, for our own eyes.

use super::body::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted};
use crate::incident::{
    telling::{Teller, Told},
    wording::join,
};

impl Told for ShiftStarted {
    fn told(&self, _: &Teller<'_>) -> String {
        self.person.clone()
    }
}

impl Told for ShiftEnded {
    fn told(&self, _: &Teller<'_>) -> String {
        self.person.clone()
    }
}

impl Told for HandoverBegun {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[format!("{} → {}", self.from, self.to), self.text.clone()])
    }
}

impl Told for HandoverReadBack {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.next_step.clone(), self.deadline.clone(), self.risk.clone()])
    }
}
