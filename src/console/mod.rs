//! The window: what is drawn and what a key means. It refuses to touch the store, files and the clock.
//!
//! A [`message::Message`] comes in, `update` changes the [`model::Model`] and answers with [`message::Effect`]s as
//! data; `view` draws the model. Keys stand in one table, [`bindings`], panes in another, `panes`; forms are data, [`forms`].

#![deny(clippy::wildcard_enum_match_arm)]

pub mod action;
pub mod bindings;
pub mod drafting;
mod draw;
pub mod editor;
pub mod forms;
pub mod keymap;
pub mod menu;
pub mod message;
pub mod model;
pub mod offered;
pub mod paint;
mod panes;
mod past;
pub mod picture;
pub mod preview;
pub mod reading;
pub mod update;
pub mod view;
pub mod writing;

#[cfg(test)]
mod drafting_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod preview_tests;
#[cfg(test)]
mod update_tests;
