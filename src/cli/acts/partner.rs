//! `dingli partner`: dealers and vendors, kept in the directory (Q1).

use clap::{Args, Subcommand};

use super::{
    scene::{Scene, one_of},
    words::{joined, words},
};
use crate::incident::{Command, Selector, event::PartnerRecorded, partners::PartnerKind};

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
    List(List),
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
        let known = known(scene, &it.partner);
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

/// What is known of a partner; nothing where there is none, which the rule refuses.
fn known(scene: &Scene<'_>, named: &str) -> PartnerRecorded {
    let partners = &scene.incident.partners.list;
    let key = scene.in_directory(partners.iter().map(|it| (it.key, &*it.known.name)), named);
    let known = partners.iter().find(|it| Some(it.key) == key);
    known.map(|it| it.known.clone()).unwrap_or_default()
}
