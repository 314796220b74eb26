//! What a class of incident asks, promises and escalates.
//!
//! This room owns the [`Playbook`]: its types, its TOML form, what is wrong with a text (with line and column),
//! the built-in playbooks and the [`Library`] in which a user's own override them. An incident copies the whole
//! playbook in when it opens, so a later edit never changes what an earlier incident was asked.
//!
//! It reads no file: the caller passes the texts of the user's folder. It evaluates no rule: it only holds them.

#![deny(clippy::wildcard_enum_match_arm)]

mod amount;
mod amount_error;
mod bilingual;
pub mod builtin;
mod cadence;
mod care;
mod check;
mod compensation;
pub mod currency;
mod deadline;
pub mod deadlines;
mod difference;
mod library;
pub(crate) mod locate;
mod model;
mod parse;
mod parts;
mod problem;
mod purpose;
mod rule;
mod side;
mod typed_amount;

pub use amount::Amount;
pub use amount_error::AmountError;
pub use bilingual::{Text, Words};
pub use cadence::{Audience, Cadence, Pace, Paces};
pub use care::Care;
pub use compensation::Compensation;
pub use deadline::{Deadline, Duty, Stage, Start};
pub use difference::{Changed, PartChange, difference};
pub use library::{Held, Library, Origin};
pub use model::{
    Avoid, Phase, Phrase, Playbook, Question, QuestionKind, Role, Section, State, Step,
};
pub use parse::{parse, said_at_top};
pub use parts::Part;
pub use problem::{Kind, Problem};
pub use purpose::{Unasked, asks_for_cause, asks_what_it_means};
pub use rule::{Level, Rule, RulePart, Trigger};
pub use side::Side;
