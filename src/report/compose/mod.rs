//! An incident to a document: which sections, in which order, in which words. One file a document.
//!
//! The customer's documents take the customer's type and nothing else; the internal ones take the whole incident.

mod actions;
mod answers;
pub mod customer;
mod desk;
mod details;
mod executive;
mod figures;
mod handover;
pub mod internal;
mod meeting;
mod meeting_brief;
mod named;
mod parts;
mod promises;
mod quarter;
mod room;
mod stance;

pub use customer::customer;
pub use executive::executive;
pub use handover::handover;
pub use internal::internal;
pub use meeting_brief::meeting_brief;
pub use quarter::{GroupRow, Grouping, Listed, Measure, ServiceReview, service_review};
