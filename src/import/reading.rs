//! What holds for a whole file: zone, order of dates, the words of its own that were explained, and what was answered.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::{
    field::{Field, Shape},
    order::Order,
};
use crate::{
    incident::{Instant, Severity},
    locale::Lang,
};

/// What the person said about the file.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// What the rows are.
    pub shape: Option<Shape>,
    /// Which column holds a field: letters or the heading; empty for none.
    pub columns: BTreeMap<Field, String>,
    /// The order of dates.
    pub order: Option<Order>,
    /// The year of dates without one.
    pub year: Option<i32>,
    /// The row that holds the heading, from 1; 0 for none.
    pub heading: Option<usize>,
    /// The sheet or channel.
    pub sheet: Option<String>,
    /// The customer of rows that name none.
    pub customer: Option<String>,
    /// The title of a course.
    pub title: Option<String>,
    /// Which severity the register's own words are.
    pub severities: BTreeMap<String, Severity>,
    /// Which playbook the register's own words are.
    pub classes: BTreeMap<String, String>,
    /// Whether what the register calls closed means that the customer had been told by then.
    pub closed_means_told: bool,
}

/// How the cells of a file are read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The present.
    pub now: Instant,
    /// The zone of times without one.
    pub zone: Tz,
    /// The language of the words that the program adds.
    pub lang: Lang,
    /// The order that was stated.
    pub stated_order: Option<Order>,
    /// The order that the other dates of the file have.
    pub found_order: Option<Order>,
    /// The year that was stated for dates without one.
    pub year: Option<i32>,
    /// Whether a date without a year is of the last year that fits, as in a chat that was copied.
    pub assumes_year: bool,
    /// The file's name.
    pub file: String,
    /// Every playbook: its id and what it is called.
    pub classes: Vec<(String, Vec<String>)>,
    /// What the person said.
    pub answers: Answers,
}
