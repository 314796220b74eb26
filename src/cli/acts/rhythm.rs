//! `dingli rhythm`: recurring duties, kept in the directory (O1, O2).

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{
    scene::{Scene, in_directory, one_of},
    words::{joined, words},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, IncidentId, Selector,
        event::{RhythmDeclared, RhythmDone, RhythmSkipped},
        occasions::occasions,
        rhythms::{DutyKind, Period, Rhythm as Duty},
        wall,
    },
    locale::Message,
};

/// The words after `rhythm`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Rhythm {
    #[command(subcommand)]
    pub(super) verb: RhythmVerb,
}

/// What is said of a recurring duty, the list, and how its times stand.
#[derive(Debug, Subcommand)]
pub(super) enum RhythmVerb {
    Add(Box<Add>),
    Change(Box<Change>),
    Done(Box<Done>),
    Skip(Box<Skip>),
    List(List),
    Show(super::super::rhythm::Show),
}

/// The words after `rhythm list`.
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    pub(super) json: bool,
}

words! {
    /// The words after `rhythm add`.
    Add: House = |it, scene| {
        #[arg(value_name = "KIND", value_parser = one_of(&DutyKind::ALL, DutyKind::id))]
        kind: DutyKind,
        #[arg(value_name = "PERIOD", value_parser = one_of(&Period::ALL, Period::id))]
        period: Period,
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "DAYS")]
        days: Option<u32>,
        #[arg(long, value_name = "NAME", conflicts_with = "partner")]
        customer: Option<String>,
        #[arg(long, value_name = "PARTNER")]
        partner: Option<String>,
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
    } => Command::DeclareRhythm(RhythmDeclared {
        name: joined(&it.name),
        kind: it.kind,
        period: it.period,
        from: day(scene, it.from.as_deref())?.unwrap_or_else(|| today(scene)),
        days: it.days.unwrap_or_default(),
        customer: it.customer.unwrap_or_default(),
        partner: it.partner.map(Selector),
        owner: it.owner.unwrap_or_default(),
        until: None,
        rhythm: None,
    });

    /// The words after `rhythm change`.
    Change: House = |it, scene| {
        #[arg(value_name = "DUTY")]
        duty: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "PERIOD", value_parser = one_of(&Period::ALL, Period::id))]
        period: Option<Period>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "DAYS")]
        days: Option<u32>,
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        #[arg(long, value_name = "DAY")]
        until: Option<String>,
    } => {
        let known = &called(scene, &it.duty)?.said;
        Command::DeclareRhythm(RhythmDeclared {
            name: it.name.unwrap_or_else(|| known.name.clone()),
            kind: known.kind,
            period: it.period.unwrap_or(known.period),
            from: day(scene, it.from.as_deref())?.unwrap_or(known.from),
            days: it.days.unwrap_or(known.days),
            customer: known.customer.clone(),
            partner: known.partner.map(Selector::key),
            owner: it.owner.unwrap_or_else(|| known.owner.clone()),
            until: day(scene, it.until.as_deref())?.or(known.until),
            rhythm: Some(Selector(it.duty)),
        })
    };

    /// The words after `rhythm done`.
    Done: House = |it, scene| {
        #[arg(value_name = "DUTY")]
        duty: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long = "for", value_name = "DAY|REF")]
        which: Option<String>,
        #[arg(long = "on", value_name = "DAY")]
        day: Option<String>,
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
    } => {
        let (due, incident) = meant(scene, &it.duty, it.which.as_deref())?;
        Command::DoRhythm(RhythmDone {
            rhythm: Selector(it.duty),
            due,
            incident,
            on: scene.day_past(it.day.as_ref())?,
            by: it.by.unwrap_or_default(),
            text: joined(&it.text),
            evidence: it.evidence.unwrap_or_default(),
        })
    };

    /// The words after `rhythm skip`.
    Skip: House = |it, scene| {
        #[arg(value_name = "DUTY")]
        duty: String,
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
        #[arg(long = "for", value_name = "DAY|REF")]
        which: Option<String>,
    } => {
        let (due, incident) = meant(scene, &it.duty, it.which.as_deref())?;
        let reason = joined(&it.reason);
        Command::SkipRhythm(RhythmSkipped { rhythm: Selector(it.duty), due, incident, reason })
    };
}

/// The day it is, by the clock of whoever types.
fn today(scene: &Scene<'_>) -> NaiveDate {
    wall(scene.at, scene.incident.zone()).date()
}

/// A day as people write it: `2026-03-07`, or as they write a time before now or one to come.
fn day(scene: &Scene<'_>, text: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = text.map(str::trim) else { return Ok(None) };
    if let Ok(day) = text.parse() {
        return Ok(Some(day));
    }
    scene.day_to_come(Some(&text.to_owned()))
}

/// The duty of that name or number.
fn called<'a>(scene: &'a Scene<'_>, named: &str) -> Result<&'a Duty, Failure> {
    let rhythms = &scene.incident.rhythms;
    let all = rhythms.list.iter().map(|it| (it.key, it.said.name.as_str()));
    let key = in_directory(scene.incident, "rhythm", all, named)?;
    rhythms.get(key).ok_or_else(|| Message::new("cli-directory-nothing").into())
}

/// Which time of a duty is meant: the one of that day or for that incident; where none is named, the earliest that is open
/// since the last that was done, or else the next.
fn meant(
    scene: &Scene<'_>,
    duty: &str,
    which: Option<&str>,
) -> Result<(NaiveDate, Option<IncidentId>), Failure> {
    let known = called(scene, duty)?;
    let (closed, today) = (&scene.incident.around().closed, today(scene));
    let to = today.checked_add_months(chrono::Months::new(25)).unwrap_or(today);
    let all = occasions(known, closed, NaiveDate::MIN, to, today);
    let none =
        || Failure::from(Message::new("cli-rhythm-none-open").with("name", &known.said.name));
    let found = match which {
        Some(text) => match text.trim().parse::<NaiveDate>() {
            Ok(day) => {
                let same = all.iter().find(|it| it.due == day);
                return Ok(
                    same.map_or((day, None), |it| (it.due, it.incident.as_ref().map(|it| it.0)))
                );
            }
            Err(_) => {
                let id = scene.desk.session.find(text)?;
                all.iter().find(|it| it.incident.as_ref().is_some_and(|(of, _)| *of == id))
            }
        },
        None => {
            // What was missed before the last one that was done is not what is meant.
            let last = all.iter().rposition(|it| !it.stands.is_open()).map_or(0, |at| at + 1);
            let open =
                all.iter().skip(if known.said.period == Period::AfterClosing { 0 } else { last });
            let mut open = open.filter(|it| it.stands.is_open());
            open.next()
        }
    };
    let found = found.ok_or_else(none)?;
    Ok((found.due, found.incident.as_ref().map(|it| it.0)))
}
