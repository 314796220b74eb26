//! What was found so far, in the order asked for, and no more of it than is shown.

use std::cmp::Reverse;

use crate::{
    incident::IncidentId,
    review::{Order, Page},
    store::index::Filed,
};

/// So many more are gathered before those that come too late are let go.
const SLACK: usize = 4096;

/// Something found, with its place among the others.
#[derive(Debug)]
pub(super) struct Ranked {
    pub(super) incident: IncidentId,
    /// The passage, with the text in which it was found.
    pub(super) passage: Filed,
    /// How often the words stand in it.
    pub(super) marks: usize,
}

/// What was found so far.
#[derive(Debug)]
pub(super) struct Pool {
    order: Order,
    page: Page,
    found: Vec<Ranked>,
    /// Whether any was let go: there are more than are asked for.
    let_go: bool,
}

impl Pool {
    pub(super) fn new(order: Order, page: Page) -> Self {
        Self { order, page, found: Vec::new(), let_go: false }
    }

    pub(super) fn add(&mut self, ranked: Ranked) {
        self.found.push(ranked);
        if self.found.len() >= self.page.wanted().saturating_add(SLACK) {
            self.shorten();
        }
    }

    fn shorten(&mut self) {
        let order = self.order;
        self.found.sort_by_key(|it| Reverse(place(it, order)));
        self.let_go |= self.found.len() > self.page.wanted();
        self.found.truncate(self.page.wanted());
    }

    /// The page asked for, and whether there is more behind it.
    pub(super) fn page(mut self) -> (Vec<Ranked>, bool) {
        self.shorten();
        let more = self.let_go || self.found.len() == self.page.wanted();
        (self.found.into_iter().skip(self.page.skip).take(self.page.limit).collect(), more)
    }
}

/// Newest: what happened last, and of one moment what was recorded last. Best: a line first, then what holds the words
/// most often. Of two incidents at one moment their identity decides, so that the order is the same every time.
fn place(it: &Ranked, order: Order) -> (bool, usize, i64, IncidentId, i64) {
    let (is_line, marks) = match order {
        Order::Newest => (false, 0),
        Order::Best => (it.passage.key.is_none(), it.marks),
    };
    (is_line, marks, it.passage.occurred, it.incident, it.passage.ordinal)
}
