//! `dingli partner`: dealers and vendors, kept in the directory (Q1).

use clap::{Args, Subcommand};

use super::{
    scene::{Scene, in_directory, one_of},
    words::{joined, words},
};
use crate::cli::failure::Failure;
use crate::incident::{
    Command, Selector,
    event::{PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound},
    partners::{AssessmentKind, PartnerKind, PlanEffect},
};

/// The words after `partner`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Partner {
    #[command(subcommand)]
    pub(super) verb: PartnerVerb,
}

/// What is said of a partner, and the list.
#[derive(Debug, Subcommand)]
pub(super) enum PartnerVerb {
    Add(Box<Add>),
    Change(Box<Change>),
    Assess(Box<Assess>),
    Plan(Box<Plan>),
    Effect(Box<Effect>),
    List(List),
    Show(Shown),
}

/// The words after `partner show`.
#[derive(Debug, Args)]
pub(super) struct Shown {
    #[arg(value_name = "PARTNER")]
    pub(super) partner: String,
    #[arg(long)]
    pub(super) json: bool,
}

/// The words after `partner list`.
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    pub(super) json: bool,
}

words! {
    /// The words after `partner add`.
    Add: House = |it, _| {
        #[arg(value_name = "KIND", value_parser = one_of(&PartnerKind::ALL, PartnerKind::id))]
        kind: PartnerKind,
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,
        #[arg(long, value_name = "NAME")]
        contact: Option<String>,
        #[arg(long, value_name = "ADDRESS")]
        reach: Option<String>,
    } => Command::RecordPartner(PartnerRecorded {
        name: joined(&it.name),
        kind: it.kind,
        contact: it.contact.unwrap_or_default(),
        reach: it.reach.unwrap_or_default(),
        ended: false,
        partner: None,
    });

    /// The words after `partner change`.
    Change: House = |it, scene| {
        #[arg(value_name = "PARTNER")]
        partner: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "KIND", value_parser = one_of(&PartnerKind::ALL, PartnerKind::id))]
        kind: Option<PartnerKind>,
        #[arg(long, value_name = "NAME")]
        contact: Option<String>,
        #[arg(long, value_name = "ADDRESS")]
        reach: Option<String>,
        #[arg(long)]
        ended: bool,
    } => {
        let known = known(scene, &it.partner)?;
        Command::RecordPartner(PartnerRecorded {
            name: it.name.unwrap_or(known.name),
            kind: it.kind.unwrap_or(known.kind),
            contact: it.contact.unwrap_or(known.contact),
            reach: it.reach.unwrap_or(known.reach),
            ended: it.ended,
            partner: Some(Selector(it.partner)),
        })
    };
}

words! {
    /// The words after `partner assess`.
    Assess: House = |it, scene| {
        #[arg(value_name = "PARTNER")]
        partner: String,
        #[arg(value_name = "OCCASION", value_parser = one_of(&AssessmentKind::ALL, AssessmentKind::id))]
        kind: AssessmentKind,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long = "on", value_name = "DAY")]
        day: Option<String>,
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        #[arg(long, value_name = "SCORE")]
        score: Option<String>,
        #[arg(long)]
        low: bool,
    } => Command::AssessPartner(PartnerAssessed {
        partner: Selector(it.partner),
        kind: it.kind,
        on: scene.day_past(it.day.as_ref())?,
        text: joined(&it.text),
        by: it.by.unwrap_or_default(),
        score: it.score.unwrap_or_default(),
        low: it.low,
    });

    /// The words after `partner plan`.
    Plan: House = |it, scene| {
        #[arg(value_name = "PARTNER")]
        partner: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
        #[arg(long = "for", value_name = "ENTRY")]
        assessment: Option<String>,
    } => Command::PlanPartner(PartnerPlanned {
        partner: Selector(it.partner),
        text: joined(&it.text),
        owner: it.owner.unwrap_or_default(),
        due: scene.day_to_come(it.due.as_ref())?,
        assessment: it.assessment.map(Selector),
    });

    /// The words after `partner effect`.
    Effect: House = |it, scene| {
        #[arg(value_name = "ENTRY")]
        plan: String,
        #[arg(value_name = "EFFECT", value_parser = one_of(&PlanEffect::ALL, PlanEffect::id))]
        effect: PlanEffect,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long = "on", value_name = "DAY")]
        day: Option<String>,
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
    } => Command::FindEffect(PlanEffectFound {
        plan: Selector(it.plan),
        effect: it.effect,
        on: scene.day_past(it.day.as_ref())?,
        text: joined(&it.text),
        evidence: it.evidence.unwrap_or_default(),
    });
}

/// What is known of a partner.
fn known(scene: &Scene<'_>, named: &str) -> Result<PartnerRecorded, Failure> {
    let partners = &scene.incident.partners;
    let all = partners.list.iter().map(|it| (it.key, &*it.known.name));
    let key = in_directory(scene.incident, "partner", all, named)?;
    Ok(partners.get(key).map_or_else(PartnerRecorded::default, |it| it.known.clone()))
}
