//! `dingli log`: one typed line into the log, by the grammar of the capture line.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use clap::Args;

use super::{
    desk::{Desk, happened},
    failure::Failure,
    out,
};
use crate::{
    capture::{
        line::{self, Captured, Context, Name, Problem},
        time::{self, Leading, Parsed, Toward, TypedAt},
    },
    incident::{
        Act, Command, Entry, Incident, Instant, Selector, Visibility, command::Note, timeline,
    },
    locale::{Lang, Message},
    record::RecordLine,
};

/// The words after `log`.
#[derive(Debug, Args)]
pub(super) struct Log {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(long)]
    customer_visible: bool,
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    known_at: Option<String>,
}

/// Records the line, or every line of standard input, then says what was understood.
pub(super) fn run(desk: &Desk, verb: &Log) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let zone = book.incident.zone();
    let stated = desk.happened_given(verb.at.as_deref(), &book.incident)?;
    let known = desk.when_given(verb.known_at.as_deref(), &book.incident)?;
    let now = book.incident.reading_clock(desk.now);
    let until = book.incident.history().map(|_| desk.now);
    let mut moment = TypedAt { now, zone, toward: Toward::Past, until };
    let typed = verb.text.join(" ");
    let lines = if typed == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map_err(Failure::Stream)?;
        apart(&text)
    } else if stated.is_none() && line::is_several(&typed, &moment) {
        let lines = apart(&typed);
        if !agreed(desk, lines.len())? {
            return Err(Failure::Misused(
                Message::new("cli-log-several")
                    .with("count", lines.len())
                    .with("reference", &verb.reference),
            ));
        }
        lines
    } else {
        vec![(1, typed)]
    };
    if lines.is_empty() {
        return Err(Message::new("cli-log-nothing").into());
    }
    let people = people(&book.incident);
    let mut read: Vec<Captured> = Vec::with_capacity(lines.len());
    for (number, line) in &lines {
        let captured = captured(line, verb, stated, &book.incident, moment);
        let refused =
            |problem: Message| Failure::Misused(numbered(problem, *number, lines.len(), desk.lang));
        if captured.problems.contains(&Problem::MarkOrSwitch) {
            return Err(refused(Message::new("cli-mark-or-switch")));
        }
        if lines.len() > 1 && captured.text.trim().is_empty() {
            return Err(refused(Message::new("notice-nothing-said")));
        }
        if let Some(last) = captured.occurred.filter(|_| book.incident.history().is_some()) {
            moment.now = book.incident.reading_after(last, desk.now);
        }
        read.push(captured);
    }
    let one = |captured| Act { known, ..act(captured, &people, verb.who.clone()) };
    let acts: Vec<RecordLine> = read.iter().map(|captured| one(captured).into()).collect();
    let recorded = desk.session.record(&mut book, &acts, desk.now)?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    for (captured, entry) in read.iter().zip(&recorded.entries) {
        understood(desk, captured, &book.incident, entry);
    }
    Ok(())
}

/// The lines that say something, each with its number in the text, from 1.
fn apart(text: &str) -> Vec<(usize, String)> {
    let numbered = text.trim_start_matches('\u{feff}').lines().enumerate();
    numbered
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| (at + 1, line.to_owned()))
        .collect()
}

/// Asks at a terminal whether lines with times of their own are so many entries; without one nobody can be asked.
fn agreed(desk: &Desk, count: usize) -> Result<bool, Failure> {
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return Ok(false);
    }
    desk.tell(&Message::new("cli-log-ask-several").with("count", count));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(Failure::Stream)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "是"))
}

/// A problem with the number of its line, where there are several.
fn numbered(problem: Message, number: usize, lines: usize, lang: Lang) -> Message {
    if lines == 1 {
        return problem;
    }
    let said = problem.text(lang);
    Message::new("record-error").with("line", number.to_string()).with("problem", said)
}

/// One line as its entry will say it: `--at` and `--customer-visible` count for more than what is typed.
fn captured(
    typed: &str,
    verb: &Log,
    stated: Option<Parsed>,
    incident: &Incident,
    moment: TypedAt,
) -> Captured {
    let mut captured = read(typed, incident, moment);
    if let Some(stated) = stated {
        keep_leading_time(&mut captured, typed, &moment);
        captured.occurred = Some(stated.instant);
        captured.whole_day = stated.whole_day;
        captured.note = None;
        captured
            .problems
            .retain(|problem| !matches!(problem, Problem::Time(_) | Problem::LooksLikeTime { .. }));
    }
    if verb.customer_visible {
        captured.problems.retain(|problem| *problem != Problem::MarkOrSwitch);
    }
    captured.customer_visible |= verb.customer_visible;
    captured
}

/// Reads the line against the incident's people, who are named by their place in the list.
fn read(text: &str, incident: &Incident, moment: TypedAt) -> Captured {
    let list = &incident.stakeholders.list;
    let names: Vec<Name<'_>> = list
        .iter()
        .enumerate()
        .flat_map(|(id, person)| {
            std::iter::once(&person.profile.name)
                .chain(&person.profile.aliases)
                .map(move |label| Name { label, id })
        })
        .collect();
    line::parse(text, &Context { moment, names: &names })
}

/// Everybody a line can name, in the order of the list.
fn people(incident: &Incident) -> Vec<Selector> {
    incident.stakeholders.list.iter().map(|person| Selector::key(person.key)).collect()
}

/// With `--at`, a time at the start of the line is part of the sentence: it is put back.
fn keep_leading_time(captured: &mut Captured, typed: &str, moment: &TypedAt) {
    if captured.occurred.is_none() {
        return;
    }
    let typed = typed.trim();
    match time::leading(typed, moment) {
        Some(Leading::Time(_, rest)) => {
            let taken = &typed[..typed.len() - rest.len()];
            captured.text.insert_str(0, taken);
        }
        // Marks stand before the time: the whole line is kept.
        _ => typed.clone_into(&mut captured.text),
    }
}

fn act(captured: &Captured, people: &[Selector], who: Option<String>) -> Act {
    let mentions =
        captured.mentions.iter().filter_map(|mention| people.get(mention.id?).cloned()).collect();
    let note = Note { text: captured.text.clone(), tags: captured.tags.clone(), mentions };
    Act {
        who,
        occurred: captured.occurred,
        whole_day: captured.whole_day,
        visibility: if captured.customer_visible {
            Visibility::Customer
        } else {
            Visibility::Internal
        },
        ..Act::new(Command::Note(note))
    }
}

/// Says what became of the line: its number, time, who may see it, who and what it names, and what was not understood.
fn understood(desk: &Desk, captured: &Captured, incident: &Incident, entry: &Entry) {
    let several = incident.entries().iter().any(|other| other.key.writer != entry.key.writer);
    let number = timeline::short_key(entry.key, several);
    let mut parts = vec![format!("#{number}")];
    parts.push(happened(entry, incident.zone()));
    if is_earlier(captured.occurred, desk.now) && incident.history().is_none() {
        parts.push(desk.say("cli-back-dated"));
    }
    parts.push(desk.say(match entry.head.visibility {
        Visibility::Customer => "visibility-customer",
        Visibility::Internal => "visibility-internal",
    }));
    parts.extend(
        captured.mentions.iter().filter(|m| m.id.is_some()).map(|m| format!("@{}", m.name)),
    );
    parts.extend(captured.tags.iter().map(|tag| format!("#{tag}")));
    let said = Message::new("cli-recorded").with("what", parts.join(" · "));
    desk.tell(&said);
    desk.out.line(&number);
    if let Some(note) = &captured.note {
        out::tell(&note.words(desk.lang));
    }
    for problem in &captured.problems {
        out::tell(&problem.words(desk.lang));
    }
}

fn is_earlier(occurred: Option<Instant>, now: Instant) -> bool {
    occurred.is_some_and(|at| (now - at).num_seconds() >= 60)
}
