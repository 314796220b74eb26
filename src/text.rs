//! What is safe to show, how wide it is, where it breaks.
