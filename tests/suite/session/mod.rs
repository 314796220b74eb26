//! One person at one log, and two laptops at one incident.

mod laptops;
mod links;
mod reports;
