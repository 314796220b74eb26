//! Documents by the names that others call them.

pub use super::body::ReportPart;
