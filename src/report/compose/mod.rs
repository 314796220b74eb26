//! An incident to a document: which sections, in which order, in which words. One file a document.
//!
//! The customer's document takes the customer's type and nothing else; the internal one takes the whole incident.

mod customer;
mod details;
mod executive;
mod internal;
mod parts;
mod promises;

pub use customer::customer;
pub use executive::executive;
pub use internal::internal;
