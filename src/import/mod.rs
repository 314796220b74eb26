//! Tables that come from elsewhere: registers of incidents and courses of one incident, to acts as `record` takes them, and
//! back to tables.
//!
//! A file's bytes become a [`Table`] by one of the [`formats`]; its columns are matched by name ([`columns`]); each row
//! becomes acts ([`register`], [`course`]) or says what is wrong with it ([`RowFault`]). Nothing is guessed: what may be read
//! in two ways is a [`Question`]. Files are read in `cli`, acts recorded in `session`.

pub mod columns;
pub mod course;
pub mod dates;
mod decode;
mod fault;
mod field;
pub mod formats;
mod header;
pub mod journal;
pub mod mail;
mod names;
mod order;
mod origin;
mod reading;
pub mod register;
mod table;
mod times;
mod values;
pub mod write;

pub use decode::Encoding;
pub use fault::{Question, Refused, RowFault, RowProblem};
pub use field::{Field, Shape};
pub use order::Order;
pub use origin::{Origin, ROW_FILE, is_manifest, manifest_rows, number_in, of_incident};
pub use reading::{Answers, Reading};
pub use table::{Cell, Place, Row, Table, letters};
