//! The verbs about remedies and their odds (B1–B5, B7).

use super::{
    scene::{Scene, percent},
    words::{joined, verbs},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, Selector, command,
        remedies::{Terms, TermsChanges},
    },
};

/// What is said of a remedy; what is left out stays.
#[derive(Debug, clap::Args)]
struct Said {
    #[arg(long, value_name = "AMOUNT|unknown")]
    cost: Option<String>,
    #[arg(long, value_name = "STEPS")]
    steps: Option<String>,
    #[arg(long, value_name = "TIME")]
    due: Option<String>,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "TEXT")]
    needs: Option<String>,
    #[arg(long, value_name = "TEXT")]
    harm: Option<String>,
    #[arg(long, value_name = "TEXT")]
    long_term: Option<String>,
}

impl Said {
    fn changes(self, name: Option<String>, scene: &Scene<'_>) -> Result<TermsChanges, Failure> {
        Ok(TermsChanges {
            name,
            cost: scene.cost(self.cost.as_ref())?.map(Some),
            steps: scene.steps(self.steps.as_ref())?,
            deadline: scene.due_given(self.due.as_ref())?.map(Some),
            owner: self.owner,
            resources: self.needs,
            residual_harm: self.harm,
            long_term_cost: self.long_term.map(Some),
        })
    }
}

verbs! {
    /// The words after `remedy`.
    Remedy: Inside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[command(flatten)]
        said: Said,
        #[arg(long, value_name = "PERCENT", value_parser = percent)]
        odds: Option<u8>,
        #[arg(long, value_name = "TEXT")]
        basis: Option<String>,
    } => {
        let mut terms = Terms::default();
        terms.change(&it.said.changes(Some(joined(&it.text)), scene)?);
        let basis = it.basis.unwrap_or_default();
        Command::ProposeRemedy(command::ProposeRemedy { terms, odds: it.odds, basis })
    };

    /// The words after `amend`.
    Amend: Inside = |it, scene| {
        #[arg(value_name = "REMEDY")]
        remedy: String,
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        #[command(flatten)]
        said: Said,
    } => Command::ChangeRemedy(command::ChangeRemedy {
        remedy: Selector(it.remedy),
        changes: it.said.changes(it.name, scene)?,
    });

    /// The words after `odds`.
    Odds: Inside = |it, _| {
        #[arg(value_name = "REMEDY")]
        remedy: String,
        #[arg(value_name = "PERCENT", value_parser = percent)]
        percent: u8,
        #[arg(long, value_name = "TEXT")]
        basis: Option<String>,
    } => Command::ReviseOdds(command::ReviseOdds {
        remedy: Selector(it.remedy),
        percent: it.percent,
        basis: it.basis.unwrap_or_default(),
    });

    /// The words after `disclose`.
    Disclose: Inside = |it, _| {
        #[arg(value_name = "REMEDY")]
        remedy: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::DiscloseOdds(command::DiscloseOdds {
        remedy: Selector(it.remedy),
        words: joined(&it.text),
    });

    /// The words after `accept`.
    Accept: Inside = |it, _| {
        #[arg(value_name = "REMEDY")]
        remedy: String,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
    } => Command::AcceptRemedy(command::AcceptRemedy {
        remedy: Selector(it.remedy),
        reason: joined(&it.reason),
    });

    /// The words after `drop`.
    Drop: Inside = |it, _| {
        #[arg(value_name = "REMEDY")]
        remedy: String,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
    } => Command::DropRemedy(command::DropRemedy {
        remedy: Selector(it.remedy),
        reason: joined(&it.reason),
    });
}
