//! The verbs about decisions (C1, C2, C4) and about responsibility (D1).

use super::{
    scene::{one_of, percent},
    words::{joined, verbs},
};
use crate::incident::{Command, Selector, command, remedies::Cost, responsibility};

verbs! {
    /// The words after `seek`.
    Seek: Inside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "TIME")]
        until: String,
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
    } => Command::SeekDecision(command::SeekDecision {
        text: joined(&it.text),
        window: scene.due(&it.until)?,
        by: it.by.unwrap_or_default(),
    });

    /// The words after `decide`.
    Decide: Inside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NUMBER")]
        sought: Option<String>,
        #[arg(long, value_name = "REMEDY", value_delimiter = ',')]
        remedy: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        known: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        unknown: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        basis: Option<String>,
        #[arg(long, value_name = "PERCENT", value_parser = percent)]
        certainty: Option<u8>,
        #[arg(long, value_name = "TIME")]
        until: Option<String>,
        #[arg(long, value_name = "AMOUNT|unknown")]
        cost: Option<String>,
        #[arg(long, value_name = "TEXT")]
        long_term: Option<String>,
        #[arg(long, value_name = "NAME")]
        reader: Option<String>,
    } => Command::Decide(command::Decide {
        text: joined(&it.text),
        window: scene.due_given(it.until.as_ref())?,
        cost: scene.cost(it.cost.as_ref())?,
        sought: it.sought.map(Selector),
        known: it.known,
        unknown: it.unknown,
        basis: it.basis.unwrap_or_default(),
        certainty: it.certainty,
        remedies: it.remedy.into_iter().map(Selector).collect(),
        long_term_cost: it.long_term,
        second_reader: it.reader,
    });

    /// The words after `second-read`.
    SecondRead: Inside = |it, _| {
        #[arg(value_name = "NUMBER")]
        decision: String,
        #[arg(value_name = "NAME")]
        reader: String,
    } => Command::SecondRead(command::SecondRead {
        decision: Selector(it.decision),
        reader: it.reader,
    });

    /// The words after `cost-missed`.
    CostMissed: Inside = |it, scene| {
        #[arg(value_name = "NUMBER")]
        sought: String,
        #[arg(value_name = "AMOUNT|unknown")]
        cost: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::CostMissedWindow(command::CostMissedWindow {
        cost: scene.cost(Some(&it.cost))?.unwrap_or(Cost::Unknown),
        sought: Selector(it.sought),
        note: joined(&it.text),
    });

    /// The words after `condition`.
    Lamp as "condition" or "lamp": Inside = |it, _| {
        #[arg(value_name = "LAMP", value_parser = one_of(&responsibility::Condition::ALL, responsibility::Condition::id))]
        lamp: responsibility::Condition,
        #[arg(value_name = "BASIS", required = true)]
        basis: Vec<String>,
        #[arg(long)]
        out: bool,
    } => Command::SetCondition(command::SetCondition {
        lamp: it.lamp,
        lit: !it.out,
        basis: joined(&it.basis),
    });
}
