//! The program: an exit code, nothing else.

fn main() {}
