//! The crisis, pure. Owns every rule of the practices; knows no terminal, no database, no file, no clock and no
//! environment.
//!
//! An act of a person is a [`Command`]; [`decide()`] turns it into entries or refuses; an [`Incident`] is the fold of its
//! entries; [`due`], [`timeline`] and [`disclosure`] are read off it.

mod attachments;
pub mod command;
mod decide;
mod describe;
pub mod directory;
pub mod disclosure;
pub mod due;
mod entry;
pub mod event;
pub mod facts;
mod fold;
mod ids;
pub mod lifecycle;
mod record;
mod refusal;
pub mod stakeholders;
mod summary;
pub mod timeline;
pub mod updates;

pub use attachments::{Attachment, Attachments};
pub use command::{Act, Command, Selector};
pub use decide::{Context, Decision, decide};
pub use describe::{Description, describe, kind_name};
pub use entry::{Draft, Entry, Head, Instant, Payload, Visibility, Who};
pub use event::Event;
pub use fold::{Incident, Issue, Opening, State};
pub use ids::{EntryKey, IncidentId, NotAnId, WriterId};
pub use lifecycle::{Severity, Status};
pub use record::{Correction, Marks};
pub use refusal::{Refusal, Warning};
pub use summary::{Summary, SummaryDue};
