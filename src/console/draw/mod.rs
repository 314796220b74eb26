//! What every part of the window is drawn with: the scene, its styles, lines of a list, times in words, a line of input.
//! Screens and panes stand on it; it knows none of them.

pub(in crate::console) mod ink;
pub(in crate::console) mod input;
pub(in crate::console) mod row;
mod scene;
pub(in crate::console) mod times;

pub(in crate::console) use scene::Scene;
