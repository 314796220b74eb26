//! dingli 定力 — composure under pressure: a crisis incident console for service managers.
//!
//! The map of the crate. Every arrow points down this list; a test reads the `use` lines and fails when one points up.
//!
//! | room | what it owns |
//! |---|---|
//! | [`console`] | the window: keys to actions, a model to a frame; no files, no clock |
//! | [`report`] | an incident to a document for an audience, a document to bytes |
//! | [`incident`] | the crisis, pure: entries, decisions, the fold, what is due |
//! | [`playbook`] | what a class of incident asks, promises and escalates |
//! | [`locale`] | messages by id, in the language passed in |
//! | [`text`] | what is safe to show, how wide it is, where it breaks |
//! | [`clock`] | the only place that asks what time it is |

pub mod clock;
pub mod console;
pub mod incident;
pub mod locale;
pub mod playbook;
pub mod report;
pub mod text;
