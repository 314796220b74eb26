//! Forms as data: fields, their kinds, and a `build` that yields acts or says per field what is wrong. One editor and
//! one drawing serve them all.

mod build;
mod builder;
mod field;
mod form;
mod judgement;
mod links;
mod make;
mod typed;

pub(in crate::console) use build::understood;
pub use builder::{Built, FieldError, Setting};
pub use field::{Choice, Field, FieldKind};
pub use form::{Form, Kind, Reply};
pub use judgement::{Consequence, Judge};
