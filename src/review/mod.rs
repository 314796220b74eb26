//! Many incidents: what is looked for in all of them. It is handed folded incidents and their lines of the list, one after the
//! other; reading them off the disk is `session`.

mod found;
mod query;
mod typed;

pub use found::{Place, excerpt};
pub use query::{About, Order, Query, Says};
pub use typed::{Field, QueryError};
