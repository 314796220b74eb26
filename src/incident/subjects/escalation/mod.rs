//! Signals, escalations raised and accepted, false alarms (I2–I4).

pub mod acts;
pub mod body;
mod kept;
mod words;
