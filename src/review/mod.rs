//! Many incidents: what is looked for in all of them. It is handed folded incidents and their lines of the list, one after the
//! other; reading them off the disk is `session`.

mod day;
pub mod drill;
mod found;
pub mod metrics;
mod query;
pub mod readiness;
pub mod replay;
mod terms;
mod typed;

pub use day::Day;
pub use found::{Place, excerpt};
pub use query::{About, Nature, Order, Page, Query, Says};
pub use terms::{EDITION, entry_terms, line_terms};
pub use typed::{Field, QueryError, day_range};
