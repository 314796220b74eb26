//! `dingli catalogue`: standing commitments, kept in the directory (H6).

use clap::{Args, Subcommand};

use super::{
    redress::Redress,
    scene::{Scene, in_directory, one_of},
    words::{joined, words},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, Incident, Selector,
        catalogue::{CountedFrom, PayerKind, Standing},
        command::Promise,
        commitments::Party,
        event::{StandingRecorded, StandingWithdrawn},
    },
    locale::Message,
};

/// The words after `catalogue`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Catalogue {
    #[command(subcommand)]
    pub(super) verb: CatalogueVerb,
}

/// What is said of a standing commitment, and the list.
#[derive(Debug, Subcommand)]
pub(super) enum CatalogueVerb {
    Add(Box<Add>),
    Change(Box<Change>),
    Withdraw(Box<Withdraw>),
    List(List),
}

/// The words after `catalogue list`.
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    pub(super) json: bool,
}

/// What a standing commitment says beside its name and its words.
#[derive(Debug, Args)]
struct Terms {
    #[arg(long, value_name = "LENGTH")]
    within: Option<String>,
    #[arg(long, value_name = "FROM", value_parser = one_of(&CountedFrom::ALL, CountedFrom::id))]
    from: Option<CountedFrom>,
    #[command(flatten)]
    redress: Redress,
    #[arg(long, value_name = "PAYER", value_parser = one_of(&PayerKind::ALL, PayerKind::id))]
    payer: Option<PayerKind>,
    #[arg(long, value_name = "NAME")]
    payer_name: Option<String>,
    #[arg(long, value_name = "ROLE")]
    by: Option<String>,
    #[arg(long, value_name = "PARTY", value_delimiter = ',', value_parser = one_of(&Party::ALL, Party::id))]
    consent: Vec<Party>,
    #[arg(long = "for", value_name = "CLASS", value_delimiter = ',')]
    classes: Vec<String>,
}

words! {
    /// The words after `catalogue add`.
    Add: House = |it, scene| {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[command(flatten)]
        terms: Terms,
    } => {
        let said = StandingRecorded {
            name: it.name,
            text: joined(&it.text),
            from: CountedFrom::Opened,
            minutes: None,
            compensation: None,
            payer: PayerKind::Us,
            payer_name: String::new(),
            deliverer: String::new(),
            consent: Vec::new(),
            classes: Vec::new(),
            standing: None,
        };
        Command::RecordStanding(Box::new(with(said, it.terms, scene)?))
    };

    /// The words after `catalogue change`.
    Change: House = |it, scene| {
        #[arg(value_name = "ITEM")]
        item: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[command(flatten)]
        terms: Terms,
    } => {
        let known = &called(scene.incident, &it.item)?.said;
        let text = joined(&it.text);
        let said = StandingRecorded {
            name: it.name.unwrap_or_else(|| known.name.clone()),
            text: if text.is_empty() { known.text.clone() } else { text },
            from: known.from,
            minutes: known.minutes,
            compensation: known.compensation.clone(),
            payer: known.payer,
            payer_name: known.payer_name.clone(),
            deliverer: known.deliverer.clone(),
            consent: known.consent.clone(),
            classes: known.classes.clone(),
            standing: Some(Selector(it.item)),
        };
        Command::RecordStanding(Box::new(with(said, it.terms, scene)?))
    };

    /// The words after `catalogue withdraw`.
    Withdraw: House = |it, _| {
        #[arg(value_name = "ITEM")]
        item: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
    } => Command::WithdrawStanding(StandingWithdrawn {
        standing: Selector(it.item),
        reason: joined(&it.reason),
    });
}

/// With what is said now; what is not said stays.
fn with(
    mut said: StandingRecorded<Selector>,
    terms: Terms,
    scene: &Scene<'_>,
) -> Result<StandingRecorded<Selector>, Failure> {
    said.minutes = scene.minutes(terms.within.as_ref())?.or(said.minutes);
    said.compensation = terms.redress.formula(scene)?.or(said.compensation);
    said.from = terms.from.unwrap_or(said.from);
    said.payer = terms.payer.unwrap_or(said.payer);
    said.payer_name = terms.payer_name.unwrap_or(said.payer_name);
    said.deliverer = terms.by.unwrap_or(said.deliverer);
    if !terms.consent.is_empty() {
        said.consent = terms.consent;
    }
    if !terms.classes.is_empty() {
        for class in &terms.classes {
            if scene.desk.session.playbook(class).is_none() {
                return Err(Message::new("refusal-unknown-playbook").with("id", class).into());
            }
        }
        said.classes = terms.classes;
    }
    Ok(said)
}

/// The standing commitment of that name or number.
pub(super) fn called<'a>(directory: &'a Incident, named: &str) -> Result<&'a Standing, Failure> {
    let list = &directory.catalogue.list;
    let all = list.iter().map(|it| (it.key, it.said.name.as_str()));
    let key = in_directory(directory, "standing", all, named)?;
    list.iter().find(|it| it.key == key).ok_or_else(|| Message::new("cli-directory-nothing").into())
}

/// A promise with what the catalogue says of it; what was said stays (H6). It is due by the catalogue's time, and whoever the
/// catalogue does not name gave their consent when it was put there.
pub(super) fn filled(
    mut promise: Promise,
    named: &str,
    scene: &Scene<'_>,
) -> Result<Promise, Failure> {
    let directory = scene.desk.session.directory()?.house;
    let standing = called(&directory, named)?;
    let said = &standing.said;
    if let Some(reason) = &standing.withdrawn {
        let withdrawn = Message::new("cli-standing-withdrawn").with("name", &said.name);
        return Err(withdrawn.with("reason", reason).into());
    }
    if !said.is_for(scene.incident.class()) {
        scene.desk.tell(&Message::new("cli-standing-other-class").with("name", &said.name));
    }
    let or = |typed: String, known: &str| if typed.is_empty() { known.to_owned() } else { typed };
    promise.text = or(promise.text, &said.text);
    promise.deliverer = or(promise.deliverer, &said.deliverer);
    let payer = match said.payer_name.as_str() {
        "" => scene.desk.say(&format!("payer-{}", said.payer.id())),
        name => name.to_owned(),
    };
    promise.payer = or(promise.payer, &payer);
    promise.compensation = promise.compensation.or_else(|| said.compensation.clone());
    if !promise.standing && promise.due.is_none() {
        promise.due = standing.due(scene.incident.opened_at(), scene.at);
        promise.standing = promise.due.is_none();
    }
    promise.deliverer_consented |= !said.consent.contains(&Party::Deliverer);
    promise.customer_consented |= !said.consent.contains(&Party::Customer);
    Ok(promise)
}
