//! Where operating systems differ. Owns every `cfg(unix)` and `cfg(windows)` of the lower rooms; refuses to know what
//! the files are for.

pub mod access;
mod editor;
pub mod files;
#[cfg(feature = "pdf")]
pub mod fonts;
mod lock;
mod place;
pub mod terminal;

pub use editor::editor;
pub use lock::FolderLock;
pub use place::{FileId, Mark, place, place_from};
