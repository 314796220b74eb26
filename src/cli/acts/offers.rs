//! The verbs about the offer ladder (B6).

use super::words::{joined, verbs};
use crate::incident::{Command, Selector, command};

verbs! {
    /// The words after `offer`.
    Offer: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
        rank: Option<u32>,
        #[arg(long, value_name = "AMOUNT")]
        amount: Option<String>,
        #[arg(long, value_name = "REMEDY")]
        remedy: Option<String>,
        #[arg(long = "for", value_name = "SITUATION")]
        situation: Option<String>,
        #[arg(long, value_name = "NAME")]
        approved_by: Option<String>,
    } => Command::Offer(command::Offer {
        terms: joined(&it.text),
        rank: it.rank,
        amount: scene.amount(it.amount.as_ref())?,
        remedy: it.remedy.map(Selector),
        situation: it.situation.unwrap_or_default(),
        approved_by: it.approved_by.unwrap_or_default(),
    });

    /// The words after `rank`.
    Rank: Inside = |it, _| {
        #[arg(value_name = "OFFER")]
        offer: String,
        #[arg(value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
        rank: u32,
    } => Command::RankOffer(command::RankOffer { offer: Selector(it.offer), rank: it.rank });

    /// The words after `justify`.
    Justify: Inside = |it, _| {
        #[arg(value_name = "OFFER")]
        offer: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
        #[arg(long, value_name = "NAME")]
        approver: String,
    } => Command::JustifyOffer(command::JustifyOffer {
        offer: Selector(it.offer),
        reason: joined(&it.reason),
        approver: it.approver,
    });

    /// The words after `answer-offer`.
    AnswerOffer: Outside = |it, _| {
        #[arg(value_name = "OFFER")]
        offer: String,
        #[arg(value_name = "ANSWER", value_parser = ["accepted", "declined"])]
        answer: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::AnswerOffer(command::AnswerOffer {
        offer: Selector(it.offer),
        accepted: it.answer == "accepted",
        text: joined(&it.text),
    });
}
