//! The verbs about promises (H1–H5).

use clap::builder::PossibleValuesParser;

use super::{
    catalogue,
    redress::Redress,
    scene::{Scene, one_of},
    words::{joined, verbs},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, Selector, command,
        commitments::{Care, CommitmentMade, Completion, Party},
        papers::ReportPart,
    },
};

/// What stands for all seven cares.
const ALL: &str = "all";

/// A care by its name, or all of them (H2).
fn care() -> PossibleValuesParser {
    PossibleValuesParser::new(Care::ALL.iter().map(|care| care.id()).chain([ALL]))
}

fn cares(named: &[String]) -> Vec<Care> {
    let is_named = |care: &Care| named.iter().any(|name| name == ALL || name == care.id());
    Care::ALL.into_iter().filter(is_named).collect()
}

/// What a promise should not lack (H1, H2).
#[derive(Debug, clap::Args)]
struct Said {
    #[arg(long, value_name = "TIME")]
    due: Option<String>,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[command(flatten)]
    redress: Redress,
    #[arg(long, value_name = "NAME")]
    payer: Option<String>,
    #[arg(long, value_name = "CARE", value_delimiter = ',', value_parser = care())]
    cares: Vec<String>,
    #[arg(long, value_name = "REASON")]
    unchecked: Option<String>,
}

impl Said {
    fn completion(self, scene: &Scene<'_>) -> Result<Completion, Failure> {
        let (due, term) = scene.deadline_given(self.due.as_ref())?;
        Ok(Completion {
            due,
            term,
            compensation: self.redress.formula(scene)?,
            payer: self.payer.unwrap_or_default(),
            deliverer: self.by.unwrap_or_default(),
            cares: cares(&self.cares),
            override_reason: self.unchecked.unwrap_or_default(),
        })
    }
}

/// What a promise that was typed wrong should have said, of which nobody was told (CASES 7.7); what is not said stays.
#[derive(Debug, clap::Args)]
pub(super) struct Instead {
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    #[command(flatten)]
    said: Said,
    #[arg(long, conflicts_with = "due")]
    standing: bool,
    #[arg(long, value_name = "PARTY", value_delimiter = ',', value_parser = one_of(&Party::ALL, Party::id))]
    agreed: Vec<Party>,
    #[arg(long, value_name = "PROMISE")]
    rests_on: Option<String>,
    #[arg(long)]
    improvement: bool,
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = PossibleValuesParser::new(WITHOUT))]
    without: Vec<String>,
}

/// What a promise may have been given that it should not have.
const WITHOUT: [&str; 9] =
    ["to", "due", "standing", "by", "compensation", "payer", "cares", "rests-on", "improvement"];

impl Instead {
    /// The whole promise, where anything is otherwise than it is known; the words alone are corrected as those of any entry.
    pub(super) fn promise(
        self,
        known: &CommitmentMade,
        text: &str,
        scene: &Scene<'_>,
    ) -> Result<Option<Box<command::Promise>>, Failure> {
        let with = self.said.completion(scene)?;
        let mut said = command::Promise::of(known);
        for field in &self.without {
            match field.as_str() {
                "to" => said.promisee = None,
                "due" => (said.due, said.term) = (None, None),
                "standing" => said.standing = false,
                "by" => (said.deliverer, said.deliverer_consented) = (String::new(), false),
                "compensation" => said.compensation = None,
                "payer" => said.payer = String::new(),
                "cares" => (said.cares, said.override_reason) = (Vec::new(), String::new()),
                "rests-on" => said.rests_on = None,
                _ => said.improvement = false,
            }
        }
        said.promisee = self.to.map(Selector).or(said.promisee);
        if with.due.is_some() {
            (said.due, said.term, said.standing) = (with.due, with.term, false);
        }
        if self.standing {
            (said.due, said.term, said.standing) = (None, None, true);
        }
        let typed = |text: String, known: String| if text.is_empty() { known } else { text };
        said.deliverer = typed(with.deliverer, said.deliverer);
        said.payer = typed(with.payer, said.payer);
        said.override_reason = typed(with.override_reason, said.override_reason);
        said.compensation = with.compensation.or(said.compensation);
        said.cares = if with.cares.is_empty() { said.cares } else { with.cares };
        said.deliverer_consented |= self.agreed.contains(&Party::Deliverer);
        said.customer_consented |= self.agreed.contains(&Party::Customer);
        said.rests_on = self.rests_on.map(Selector).or(said.rests_on);
        said.improvement |= self.improvement;
        let is_otherwise = said != command::Promise::of(known);
        if !text.is_empty() {
            text.clone_into(&mut said.text);
        }
        Ok(is_otherwise.then(|| Box::new(said)))
    }

    /// Whether anything is said of a promise.
    pub(super) fn is_said(&self) -> bool {
        let Said { due, by, redress, payer, cares, unchecked } = &self.said;
        let compensation = &redress.compensation;
        let texts = [&self.to, &self.rests_on, due, by, compensation, payer, unchecked];
        texts.into_iter().any(Option::is_some)
            || self.standing
            || self.improvement
            || ![&self.agreed.is_empty(), &cares.is_empty(), &self.without.is_empty()]
                .into_iter()
                .all(|it| *it)
    }
}

verbs! {
    /// The words after `promise`.
    Promise: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required_unless_present = "from")]
        text: Vec<String>,
        #[arg(long, value_name = "ITEM")]
        from: Option<String>,
        #[arg(long, value_name = "NAME")]
        to: Option<String>,
        #[command(flatten)]
        said: Said,
        #[arg(long, conflicts_with = "due")]
        standing: bool,
        #[arg(long, value_name = "PARTY", value_delimiter = ',', value_parser = one_of(&Party::ALL, Party::id))]
        agreed: Vec<Party>,
        #[arg(long, value_name = "PROMISE")]
        rests_on: Option<String>,
        #[arg(long)]
        improvement: bool,
        #[arg(long, value_name = "PART", value_parser = one_of(&ReportPart::ALL, ReportPart::id))]
        brings: Option<ReportPart>,
    } => {
        let with = it.said.completion(scene)?;
        let promise = command::Promise {
            text: joined(&it.text),
            promisee: it.to.map(Selector),
            due: with.due,
            term: with.term,
            standing: it.standing,
            deliverer: with.deliverer,
            deliverer_consented: it.agreed.contains(&Party::Deliverer),
            customer_consented: it.agreed.contains(&Party::Customer),
            compensation: with.compensation,
            payer: with.payer,
            cares: with.cares,
            override_reason: with.override_reason,
            rests_on: it.rests_on.map(Selector),
            improvement: it.improvement,
            brings: it.brings,
        };
        let promise = match &it.from {
            Some(named) => catalogue::filled(promise, named, scene)?,
            None => promise,
        };
        Command::Promise(Box::new(promise))
    };

    /// The words after `complete`.
    Complete: Outside = |it, scene| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[command(flatten)]
        said: Said,
    } => Command::CompletePromise(command::CompletePromise {
        with: it.said.completion(scene)?,
        commitment: Selector(it.promise),
    });

    /// The words after `consent`.
    Consent: Inside = |it, _| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "PARTY", value_parser = one_of(&Party::ALL, Party::id))]
        party: Party,
    } => Command::Consent(command::Consent { commitment: Selector(it.promise), party: it.party });

    /// The words after `keep`.
    Keep: Outside = |it, _| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::Keep(command::Keep {
        commitment: Selector(it.promise),
        text: joined(&it.text),
    });

    /// The words after `break`.
    Break: Outside = |it, _| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::Break(command::Break {
        commitment: Selector(it.promise),
        text: joined(&it.text),
    });

    /// The words after `renegotiate`.
    Renegotiate: Outside = |it, scene| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
        #[arg(long, value_name = "TIME")]
        due: String,
        #[arg(long)]
        agreed: bool,
        #[arg(long, value_name = "ENTRY", requires = "agreed")]
        evidence: Option<String>,
    } => {
        let read = scene.deadline(&it.due)?;
        Command::Renegotiate(command::Renegotiate {
            due: read.instant,
            term: read.term,
            commitment: Selector(it.promise),
            customer_consented: it.agreed,
            reason: joined(&it.reason),
            evidence: it.evidence.map(Selector),
        })
    };

    /// The words after `pause`.
    Pause: Inside = |it, _| {
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
        #[arg(long)]
        agreed: bool,
        #[arg(long = "for", value_name = "PROMISE", value_delimiter = ',', requires = "agreed")]
        promises: Vec<String>,
    } => Command::Pause(command::Pause {
        reason: joined(&it.reason),
        customer_consented: it.agreed,
        promises: it.promises.into_iter().map(Selector).collect(),
    });

    /// The words after `resume`.
    Resume: Inside = |it, _| {
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::Resume(command::Resume { text: joined(&it.text) });

    /// The words after `waive`.
    Waive: Outside = |it, _| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
        #[arg(long, value_name = "ENTRY")]
        evidence: Option<String>,
    } => Command::Waive(command::Waive {
        commitment: Selector(it.promise),
        reason: joined(&it.reason),
        evidence: it.evidence.map(Selector),
    });

    /// The words after `compensate`.
    Compensate: Outside = |it, scene| {
        #[arg(value_name = "PROMISE")]
        promise: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "AMOUNT")]
        amount: Option<String>,
    } => Command::Compensate(command::Compensate {
        amount: scene.amount(it.amount.as_ref())?,
        commitment: Selector(it.promise),
        text: joined(&it.text),
    });
}
