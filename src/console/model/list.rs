//! The list of incidents and what typing leaves of it. It refuses to read the log: the lines are handed to it.

use std::{collections::BTreeMap, mem};

use super::super::{editor::Editor, offered::Listed};
use crate::incident::{IncidentId, Pressing};

/// The list of incidents.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Every incident, as the projection has them.
    pub all: Vec<Listed>,
    /// Whether it has been read.
    pub read: bool,
    /// What is typed filters at once.
    pub filter: Editor,
    /// The selected line among those shown.
    pub at: usize,
}

impl List {
    /// Shows these incidents. What was counted of them before holds until it is counted anew.
    pub fn take_in(&mut self, lines: Vec<Listed>) {
        let counted = mem::take(&mut self.all).into_iter().map(|line| (line.id, line.pressing));
        let counted = counted.collect();
        self.all = lines;
        self.read = true;
        self.count(&counted);
        self.at = self.at.min(self.shown().len().saturating_sub(1));
    }

    /// Takes in what presses in each incident; nothing in those that are not named.
    pub fn count(&mut self, counted: &BTreeMap<IncidentId, Pressing>) {
        for line in &mut self.all {
            line.pressing = counted.get(&line.id).cloned().unwrap_or_default();
        }
    }

    /// The incidents that match what was typed, in order.
    pub fn shown(&self) -> Vec<&Listed> {
        let wanted = crate::text::fold_for_search(self.filter.text().trim());
        self.all
            .iter()
            .filter(|line| {
                wanted.is_empty()
                    || [
                        &line.reference,
                        &line.summary.title,
                        &line.summary.customer,
                        &line.summary.class,
                    ]
                    .iter()
                    .any(|field| crate::text::fold_for_search(field).contains(&wanted))
            })
            .collect()
    }
}
