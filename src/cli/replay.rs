//! `dingli replay`: an incident at a moment of its course, what was different between two moments, and what stands out (M6).

use clap::Args;
use serde::Serialize;

use super::{
    desk::{Desk, course, local},
    failure::Failure,
    json, show, table,
};
use crate::{
    incident::{EntryKey, Incident, Instant, describe, timeline::short_key},
    locale::{Lang, Message},
    review::replay::{self, Difference, Landmark, Replay, landmarks},
    session::Book,
};

/// The words after `replay`.
#[derive(Debug, Args)]
pub(super) struct ReplayVerb {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(
        long,
        value_names = ["TIME", "TIME"],
        num_args = 2,
        allow_hyphen_values = true,
        conflicts_with = "at"
    )]
    between: Option<Vec<String>>,
    #[arg(long)]
    as_happened: bool,
    #[arg(long)]
    json: bool,
}

/// Prints the moment, the difference, or what stands out.
pub(super) fn run(desk: &Desk, verb: &ReplayVerb) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let replay = Replay::of(book.incident.clone(), course(verb.as_happened));
    if let Some(between) = &verb.between {
        let [from, to] = between.as_slice() else { return Ok(()) };
        let at = |text: &str| desk.when_given(Some(text), &book.incident);
        let (Some(from), Some(to)) = (at(from)?, at(to)?) else { return Ok(()) };
        return difference(desk, &replay, (from.min(to), from.max(to)), verb.json);
    }
    let Some(at) = desk.when_given(verb.at.as_deref(), &book.incident)? else {
        return course_of(desk, &replay, verb.json);
    };
    let shown = replay.count_at(at);
    book.incident = super::desk::at_moment(&replay, at)?;
    if verb.json {
        return json::print(desk, &moment(&book, &replay, (at, shown), desk.lang));
    }
    let said = Message::new("cli-replay-at")
        .with("time", local(at, book.incident.zone()))
        .with("order", desk.say(&format!("replay-order-{}", replay.course().id())))
        .with("shown", shown)
        .with("all", replay.len());
    desk.out.line(&said.text(desk.lang));
    if let Some((letter, percent)) = replay::odds(&book.incident) {
        let odds = Message::new("cli-replay-odds")
            .with("letter", letter)
            .with("percent", usize::from(percent));
        desk.out.line(&odds.text(desk.lang));
    }
    desk.out.write(&show::text_of(&book, at, desk.lang));
    Ok(())
}

/// A moment, for programs.
#[derive(Debug, Serialize)]
struct Moment {
    at: String,
    order: &'static str,
    entries: usize,
    entries_in_all: usize,
    answered: usize,
    unknown: usize,
    odds: Option<OddsThen>,
    incident: serde_json::Value,
}

#[derive(Debug, Serialize)]
struct OddsThen {
    remedy: String,
    percent: u8,
}

fn moment(book: &Book, replay: &Replay, (at, shown): (Instant, usize), lang: Lang) -> Moment {
    let incident = &book.incident;
    let (answered, unknown) = replay::answered(incident);
    let odds = replay::odds(incident);
    Moment {
        at: json::at(at, incident.zone()),
        order: replay.course().id(),
        entries: shown,
        entries_in_all: replay.len(),
        answered,
        unknown,
        odds: odds.map(|(letter, percent)| OddsThen { remedy: letter.to_owned(), percent }),
        incident: show::json_of(book, at, lang),
    }
}

/// What is different, for programs.
#[derive(Debug, Serialize)]
struct Different {
    from: String,
    to: String,
    order: &'static str,
    entries: Vec<EntryKey>,
    changes: Vec<Changed>,
}

#[derive(Debug, Serialize)]
struct Changed {
    what: &'static str,
    text: String,
}

fn difference(
    desk: &Desk,
    replay: &Replay,
    (from, to): (Instant, Instant),
    is_json: bool,
) -> Result<(), Failure> {
    let earlier = replay.at(from);
    let later = super::desk::at_moment(replay, to)?;
    let difference = Difference::between((&earlier, from), (&later, to));
    let zone = later.zone();
    if is_json {
        let changes = difference.changes.iter();
        let answer = Different {
            from: json::at(from, zone),
            to: json::at(to, zone),
            order: replay.course().id(),
            entries: difference.learnt.clone(),
            changes: changes
                .map(|it| Changed { what: it.id(), text: it.said(desk.lang) })
                .collect(),
        };
        return json::print(desk, &answer);
    }
    let said = Message::new("cli-replay-between")
        .with("from", local(from, zone))
        .with("to", local(to, zone))
        .with("order", desk.say(&format!("replay-order-{}", replay.course().id())));
    desk.out.line(&said.text(desk.lang));
    if difference.is_empty() {
        desk.out.line(&desk.say("replay-no-difference"));
    }
    for line in difference.lines(&later, desk.lang) {
        desk.out.line(&line);
    }
    Ok(())
}

/// A landmark, for programs.
#[derive(Debug, Serialize)]
struct Standing {
    at: String,
    what: &'static str,
    entry: Option<EntryKey>,
    text: String,
}

/// From when to when it goes, and what stands out in between.
fn course_of(desk: &Desk, replay: &Replay, is_json: bool) -> Result<(), Failure> {
    let whole = replay.whole();
    let all = landmarks(replay);
    if is_json {
        let zone = whole.zone();
        let row = |it: &Landmark| Standing {
            at: json::at(it.at, zone),
            what: it.sign.id(),
            entry: it.entry,
            text: words(whole, it, desk.lang),
        };
        return json::print(desk, &all.iter().map(row).collect::<Vec<_>>());
    }
    let row = |it: &Landmark| {
        let several = whole.has_several_writers();
        vec![
            local(it.at, whole.zone()),
            it.sign.sign().to_string(),
            desk.say(&format!("replay-sign-{}", it.sign.id())),
            it.entry.map(|key| format!("#{}", short_key(key, several))).unwrap_or_default(),
            words(whole, it, desk.lang),
        ]
    };
    desk.out.write(&table::table(&all.iter().map(row).collect::<Vec<_>>(), 0));
    Ok(())
}

/// What the entry of a landmark says.
fn words(whole: &Incident, it: &Landmark, lang: Lang) -> String {
    let entry = it.entry.and_then(|key| whole.entry(key));
    entry.map(|entry| describe(whole, entry, lang).text).unwrap_or_default()
}
