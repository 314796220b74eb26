//! The crisis, pure. Owns every rule of the practices; knows no terminal, no database, no file, no clock and no
//! environment.
//!
//! An act of a person is a [`Command`]; [`decide()`] turns it into entries or refuses; an [`Incident`] is the fold of its
//! entries; [`due`], [`timeline`] and [`disclosure`] are read off it.

mod attachments;
pub mod briefs;
mod clock_doubt;
pub mod command;
pub mod commitments;
pub mod contract;
mod decide;
pub mod decisions;
pub mod derived;
mod describe;
pub mod directory;
pub mod disclosure;
pub mod drafts;
pub mod due;
pub mod duty;
pub mod effect;
mod entry;
pub mod erasure;
pub mod escalation;
pub mod event;
pub mod facts;
mod fold;
mod folds;
mod gone;
pub mod held;
pub mod holds;
mod ids;
mod informed;
mod instant;
mod kept;
pub mod kinds;

mod labelled;
mod labels;
pub mod lifecycle;
pub mod links;
pub mod offers;
pub mod quiet;
mod record;
mod refusal;
mod remains;
pub mod remedies;
mod replay;
pub mod responsibility;
mod rule;
pub mod rule_names;
mod seen;
mod selector;
pub mod silences;
pub mod stakeholders;
pub mod subjects;
mod summary;
mod telling;
pub mod timeline;
pub mod updates;
mod visibility;
pub mod wording;

pub use attachments::{Attachment, Attachments};
pub use clock_doubt::ClockDoubt;
pub use command::{Act, Command};
pub use decide::{
    Context, Decision, answer_visibility, answered_again, decide, entry_called, stakeholder_called,
    usual_visibility,
};
pub use describe::{Description, describe, kind_name, words_now};
pub use entry::{Draft, Entry, Head, Payload};
pub use event::Event;
pub use fold::{Incident, Issue, Opening, State};
pub use ids::{EntryKey, IncidentId, NotAnId, WriterId};
pub use instant::{Instant, Millis, Shift, wall};
pub use labelled::{label_of, labelled};
pub use lifecycle::{Severity, Status};
pub use record::{Correction, Marks};
pub use refusal::{Refusal, Settled, Warning};
pub use seen::is_telling;
pub use selector::Selector;
pub use summary::{Summary, SummaryDue};
pub use visibility::{Visibility, Who};
