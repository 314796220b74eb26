//! Forms as data: fields, their kinds, and a `build` that yields acts or says per field what is wrong. One editor and
//! one drawing serve them all.
//!
//! A form about what an incident consists of is one row in [`act_form`] and one constant in the file of its subject.

#![deny(clippy::wildcard_enum_match_arm)]

mod act_form;
mod actions;
mod acts;
mod alerts;
mod attachments;
mod briefs;
mod build;
mod builder;
mod compensation;
mod consequence;
mod contract;
mod dated;
mod deadlines;
mod decisions;
mod drills;
mod duty;
mod facts;
mod field;
mod form;
mod holds;
mod lifecycle;
mod links;
mod make;
mod maker;
mod marks;
mod offers;
mod opening;
mod papers;
mod partners;
mod pauses;
mod people;
mod profile;
mod promised;
mod promises;
mod remedies;
mod report;
mod resources;
mod responsibility;
mod review;
mod rhythm;
mod safety;
mod setting;
mod standing;
mod steps;
mod typed;
mod updates;

pub use act_form::ActForm;
pub use builder::{Built, FieldError};
pub use consequence::Consequence;
pub use field::{Choice, Field, FieldKind};
pub use form::{Form, Kind, Reply};
pub use setting::Setting;
