//! The list of incidents and what typing leaves of it. It refuses to read the log: the lines are handed to it.

use super::super::{editor::Editor, offered::Listed};

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
