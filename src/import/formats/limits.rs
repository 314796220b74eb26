//! How much is read.

/// The largest file that is read, and the most that it may hold unpacked, in bytes.
pub const MAX_FILE: u64 = 512_000_000;
/// The most rows that are read.
pub const MAX_ROWS: usize = 1_000_000;
/// The most cells that are read.
pub const MAX_CELLS: usize = 20_000_000;
