//! The house's own rules, read off its sources: layers, clock, catalogues, what lies at the top.

mod catalogues;
mod circles;
mod clock;
mod habits;
mod knots;
mod layers;
mod source;
mod top;
mod used;
mod uses;
