//! The crisis, pure. Owns every rule of the practices; knows no terminal, no database, no file, no clock and no
//! environment.
//!
//! An act of a person is a [`Command`]; [`decide()`] turns it into entries or refuses; an [`Incident`] is the fold of its
//! entries; [`due`], [`timeline`] and [`disclosure`] are read off it.

#![deny(clippy::wildcard_enum_match_arm)]

mod answered;
mod by_name;
mod called_by_name;
mod clock_doubt;
pub mod clocks;
pub mod command;
mod decide;
pub mod derived;
mod describe;
pub mod directory;
pub mod disclosure;
pub mod drafts;
mod drilling;
pub mod due;
pub mod effect;
pub mod effort;
mod entry;
pub mod erasure;
pub mod event;
mod exact_times;
mod fold;
mod folds;
mod gone;
pub mod held;
mod history;
mod ids;
mod informed;
mod instant;
mod kept;
pub mod kinds;
mod labelled;
mod labelled_list;
mod labels;
pub mod late_words;
pub mod open_steps;
pub mod quiet;
mod reached;
mod record;
mod refusal;
pub mod register;
pub mod registers;
mod remains;
mod replay;
mod response_times;
mod roles;
mod rule;
pub mod rule_names;
mod seen;
mod selector;
pub mod silences;
pub mod spans;
pub mod subjects;
mod summary;
mod telling;
pub mod time;
pub mod timeline;
mod visibility;
pub mod wording;

pub use attachments::{Attachment, Attachments};
pub use clock_doubt::ClockDoubt;
pub use command::{Act, Command};
pub use decide::{
    Context, Decision, answer_visibility, answered_again, decide, entry_called, stakeholder_called,
    usual_among, usual_visibility,
};
pub use describe::{Description, describe, kind_name, own_words, words_now};
pub use entry::{Draft, Entry, Head, Payload};
pub use event::Event;
pub use exact_times::ExactTimes;
pub use fold::{Around, Incident, Issue, Opening, State};
pub use history::reading_after;
pub use ids::{EntryKey, IncidentId, NotAnId, WriterId};
pub use instant::{Instant, Millis, Shift, minutes_between, wall};
pub use labelled::{label_of, labelled};
pub use lifecycle::{Severity, Status};
pub use record::{Correction, Marks};
pub use refusal::{Refusal, Settled, Warning};
pub use response_times::{Moment, MomentAt, ResponseTimes};
pub use seen::is_telling;
pub use selector::Selector;
pub use time::Precision;
// The subjects by the names that others call them.
pub use subjects::commitment::told::may_be_corrected;
pub use subjects::{
    action::state as actions, attachment::state as attachments, brief::omissions as briefs,
    commitment::state as commitments, contact::state as updates, contract::state as contract,
    decision::state as decisions, document::state as papers, drill::state as drills,
    duty::state as duty, escalation::state as escalation, fact::state as facts,
    hold::state as holds, lifecycle::state as lifecycle, link::state as links,
    milestone::state as milestones, offer::state as offers, partner::state as partners,
    pause::state as pauses, person::state as stakeholders, playbook::state as playbooks,
    playbook::versions, prose::state as prose, regime::state as regimes, remedy::state as remedies,
    responsibility::state as responsibility, review::guide, review::state as reviews,
    rhythm::occasions, rhythm::state as rhythms, safety::state as safety,
    standing::state as catalogue, step::state as steps,
};
pub use summary::{Pressing, Rehearsed, Summary, SummaryDue};
pub use visibility::{Visibility, Who};
