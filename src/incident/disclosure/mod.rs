//! What the customer may see. Two passes: first which entries are visible, then a fold of those alone into a type of
//! its own. It refuses to let an internal fact reach that type: nothing internal is handed to it.

mod corrected;
mod customer;
mod hidden;
mod label;
mod late_word;
mod manner;
mod of_others;
mod public_promise;
mod restored;
mod said;
mod sent;
mod shown;
mod topic;
mod unshown;
mod visible;

pub(super) use corrected::corrected_by;
pub use customer::{CustomerIncident, Spoken};
pub use hidden::{HiddenCorrection, hidden_corrections, hidden_reopenings};
pub use late_word::PublicLateWord;
pub use manner::{InMinutes, Lead, Manner, OwnSection};
pub use restored::{reads_that_it_is_restored, restored_as_told_alone};
pub use said::{ActionMove, PauseMove, PromiseMove, PublicCorrection, PublicLine, Said};
pub(super) use sent::is_sent;
pub use shown::{is_for_them, may_be_shown};
pub use topic::{Topic, gives_unverified_cause};
pub(super) use unshown::promise_of;
pub(super) use visible::says_how_it_stands;
pub use visible::{VisibleEntries, visible_keys};
