//! Judgement in a crisis, row by row (B–J, A6, K6), and its laws.

mod actions;
mod compensation;
mod decisions;
mod duty;
mod escalation;
mod histories;
mod laws;
mod mistyped;
mod partners;
mod passing;
mod playbook;
mod promises;
mod remedies;
mod review;
mod rhythms;
mod similar;
mod stays;
mod times;
mod updates;
mod words;
