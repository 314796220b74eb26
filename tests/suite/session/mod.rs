//! One person at one log, and two laptops at one incident.

mod beside;
mod converging;
mod finding;
mod index;
mod inherited;
mod laptops;
mod links;
mod reports;
