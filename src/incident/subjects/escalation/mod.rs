//! Signals, escalations raised and accepted, false alarms (I2–I4).

pub mod acts;
mod alert;
pub mod body;
mod history;
mod kept;
mod said;
pub mod state;
mod triggers;
mod words;
