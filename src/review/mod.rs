//! Many incidents: what is looked for in all of them. It is handed folded incidents and their lines of the list, one after the
//! other; reading them off the disk is `session`.

pub mod causes;
pub mod compare;
pub mod compensation;
mod day;
pub mod drill;
mod found;
pub mod likeness;
pub mod metrics;
mod query;
pub mod readiness;
pub mod redesign;
pub mod replay;
mod stretch;
mod terms;
mod typed;

pub use day::Day;
pub use found::{Place, excerpt};
pub use query::{About, Nature, Order, Page, Query, Says};
pub use stretch::Stretch;
pub use terms::{EDITION, entry_terms, line_terms};
pub use typed::{Field, QueryError, day_range};
