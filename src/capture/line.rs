//! One typed line.
