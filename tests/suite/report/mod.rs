//! Documents in every format: nothing leaks, nothing is lost, hostile text stays text, and other programs agree.

mod briefs;
mod documents;
mod drafts;
mod erasure;
mod figures;
mod frank;
mod golden;
mod hiding;
mod hostile;
mod json;
mod leaks;
mod markdown;
pub(crate) mod outside;
#[cfg(feature = "pdf")]
mod pdf;
mod prose;
mod random;
mod review;
mod sample;
#[cfg(unix)]
mod terminal;
mod untold;
mod word;
