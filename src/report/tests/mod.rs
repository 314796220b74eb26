//! Rules of the practices, one test each.
