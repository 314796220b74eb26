//! How an action stands, in words that serve the customer and our own eyes alike (M4).

use super::parts::Pen;
use crate::{
    incident::{Instant, actions::Standing},
    locale::Message,
};

impl Pen<'_> {
    /// Not done yet, done, or effective, each with its time.
    pub(super) fn action_standing(self, (standing, since): (Standing, Instant)) -> String {
        let id = match standing {
            Standing::Open => "report-action-open",
            Standing::Unproven => "report-action-unproven",
            Standing::Done => "report-action-done",
            Standing::Effective => "report-action-effective",
            Standing::Reopened => "report-action-reopened",
            Standing::Dropped => "report-action-dropped",
        };
        self.tell(&Message::new(id).with("time", self.stamp(since)))
    }
}
