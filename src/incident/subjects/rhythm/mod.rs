//! Recurring duties: what comes round every week, month, quarter or year, or some days after an incident was closed (O1, O2).
//! They belong to no incident and stand in the directory. Which are due follows from the declaration and the day.

pub mod body;
mod declared;
mod done;
pub mod occasions;
pub mod register;
pub mod state;
