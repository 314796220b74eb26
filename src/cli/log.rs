//! `dingli log`: one typed line into the log, by the grammar of the capture line.

use clap::Args;

use super::{
    desk::{Desk, local},
    failure::Failure,
    out,
};
use crate::{
    capture::{
        line::{self, Captured, Context, Name},
        time::{self, Moment, Toward},
    },
    incident::{Act, Command, Incident, Instant, Selector, Visibility, command::Note, timeline},
    locale::Message,
    session::Recorded,
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

/// Records the line, then says what was understood.
pub(super) fn run(desk: &Desk, verb: &Log) -> Result<(), Failure> {
    let mut book = desk.book(&verb.reference)?;
    let zone = book.incident.zone();
    let stated = desk.when_given(verb.at.as_deref(), &book.incident)?;
    let now = book.incident.reading_clock(desk.now);
    let moment = Moment { now, zone, toward: Toward::Past };
    let (mut captured, people) = captured(&verb.text.join(" "), &book.incident, moment);
    if let Some(stated) = stated {
        keep_leading_time(&mut captured, &verb.text.join(" "), &moment);
        captured.occurred = Some(stated);
        captured.note = None;
    }
    captured.customer_visible |= verb.customer_visible;
    let known = desk.when_given(verb.known_at.as_deref(), &book.incident)?;
    let act = Act { known, ..act(&captured, &people, verb.who.clone()) };
    let recorded = desk.session.record_one(&mut book, act, desk.now)?;
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    understood(desk, &captured, &book.incident, &recorded);
    Ok(())
}

/// Reads the line against the incident's people. The second value names them by the numbers in the first.
fn captured(text: &str, incident: &Incident, moment: Moment) -> (Captured, Vec<Selector>) {
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
    let captured = line::parse(text, &Context { moment, names: &names });
    (captured, list.iter().map(|person| Selector::key(person.key)).collect())
}

/// With `--at`, a time at the start of the line is part of the sentence: it is put back.
fn keep_leading_time(captured: &mut Captured, typed: &str, moment: &Moment) {
    if captured.occurred.is_none() {
        return;
    }
    let typed = typed.trim();
    match time::leading(typed, moment) {
        Some((Ok(_), rest)) => {
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
        visibility: if captured.customer_visible {
            Visibility::Customer
        } else {
            Visibility::Internal
        },
        ..Act::new(Command::Note(note))
    }
}

/// Says what became of the line: its number, time, who may see it, who and what it names, and what was not understood.
fn understood(desk: &Desk, captured: &Captured, incident: &Incident, recorded: &Recorded) {
    let Some(entry) = recorded.entries.first() else { return };
    let several = incident.entries().iter().any(|other| other.key.writer != entry.key.writer);
    let mut parts = vec![format!("#{}", timeline::short_key(entry.key, several))];
    parts.push(local(entry.head.occurred, incident.zone()));
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
