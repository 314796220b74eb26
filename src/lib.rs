//! dingli 定力 — composure under pressure: a crisis incident console for service managers.
//!
//! The map of the crate. Every arrow points down this list; a test reads the `use` lines and fails when one points up.
//!
//! | room | what it owns |
//! |---|---|
//! | [`cli`] | the command line: one file a verb, words in and words out |
//! | [`runtime`] | the engine room of the window: raw mode, loop, effects |
//! | [`console`] | the window: keys to actions, a model to a frame; no files, no clock |
//! | [`session`] | one person at one log: read, decide, append, retry on conflict |
//! | [`report`] | an incident to a document for an audience, a document to bytes |
//! | [`review`] | many incidents: what is looked for in all of them |
//! | [`scenario`] | the built-in crises, as lines that can be recorded |
//! | [`import`] | tables that come from elsewhere, and back to tables |
//! | [`record`] | one line of JSON to one act, and back to its schema |
//! | [`capture`] | what a typed line, time or duration means |
//! | [`store`] | the log on disk: one SQLite file, its chain, its list of incidents |
//! | [`incident`] | the crisis, pure: entries, decisions, the fold, what is due |
//! | [`playbook`] | what a class of incident asks, promises and escalates |
//! | [`settings`] | who I am and how the window looks |
//! | [`locale`] | messages by id, in the language passed in |
//! | [`text`] | what is safe to show, how wide it is, where it breaks |
//! | [`calendar`] | which days and hours are worked, and how far so many of them reach |
//! | [`clock`] | the only place that asks what time it is |
//! | [`platform`] | where operating systems differ: private files, what a place is known by |

pub mod calendar;
pub mod capture;
pub mod cli;
pub mod clock;
pub mod console;
pub mod import;
pub mod incident;
pub mod locale;
pub mod platform;
pub mod playbook;
pub mod record;
pub mod report;
pub mod review;
pub mod runtime;
pub mod scenario;
pub mod session;
pub mod settings;
pub mod store;
pub mod text;

/// Runs one command line, the program's own name first, to its exit status: 0 done, 1 refused or failed, 2 wrong usage, 3
/// recorded while the answer could not be written.
pub fn run(args: impl IntoIterator<Item = std::ffi::OsString>) -> std::process::ExitCode {
    cli::run(args)
}
