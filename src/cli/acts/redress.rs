//! What is owed if a promise is not kept, as options of a verb (H3).

use super::scene::Scene;
use crate::{capture::terms, cli::failure::Failure, incident::commitments::Formula};

/// What is owed if it is not kept (H3).
#[derive(Debug, clap::Args)]
pub(super) struct Redress {
    #[arg(long, value_name = "WHAT")]
    pub(super) compensation: Option<String>,
    #[arg(long, requires = "compensation")]
    begun: bool,
    #[arg(long, value_name = "LENGTH", requires = "compensation")]
    grace: Option<String>,
    #[arg(long, value_name = "AMOUNT", requires = "compensation")]
    cap: Option<String>,
    #[arg(long, value_name = "LENGTH", requires = "compensation")]
    term: Option<String>,
}

impl Redress {
    /// What is owed if it is not kept, by `--compensation` and the options beside it (H3).
    pub(super) fn formula(&self, scene: &Scene<'_>) -> Result<Option<Formula>, Failure> {
        let Some(what) = &self.compensation else { return Ok(None) };
        let rate = terms::rate(what, self.begun, &scene.currency())
            .map_err(|error| scene.wrong(&error.message()))?;
        Ok(Some(Formula {
            rate,
            grace_minutes: scene.minutes(self.grace.as_ref())?.unwrap_or_default(),
            cap: scene.amount(self.cap.as_ref())?,
            term_minutes: scene.minutes(self.term.as_ref())?,
        }))
    }
}
