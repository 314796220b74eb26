//! The house's own rules, read off its sources: layers, clock, catalogues, what lies at the top.

mod catalogues;
mod clock;
mod layers;
mod source;
mod top;
