//! One incident for people, as plain text.

use std::fmt::Write as _;

use super::{handling_text, registered};
use crate::{
    cli::{
        desk::{local, of_entry},
        due,
        table::table,
    },
    incident::{
        Incident, IncidentId, Instant,
        due::told_what,
        facts::Question,
        registers,
        timeline::{short_key, short_keys},
        wording::{self, answered_by, counted},
    },
    locale::{Lang, Message},
    session::Book,
    text::display_safe,
};

/// Header, what is due, facts by section, people and what they were told, enquiries, attachments.
pub(super) fn of(book: &Book, now: Instant, lang: Lang) -> String {
    let incident = &book.incident;
    // The directory was never opened: it has no customer, no severity and no course.
    let is_directory = incident.id() == IncidentId::DIRECTORY;
    let mut text =
        if is_directory { format!("{}\n", book.reference) } else { header(book, now, lang) };
    let items = due::items(&book.reference, incident, now);
    let due_rows = due::all_rows(&items, now, lang).into_iter().map(without_reference).collect();
    section(&mut text, &lang.say("cli-show-due"), due_rows);
    if !is_directory {
        for (title, rows) in handling_text::sections(incident, now, lang) {
            section(&mut text, &lang.say(title), rows);
        }
    }
    for table in registers::tables(incident) {
        section(&mut text, &lang.say(table.title), registered::rows(&table, incident, lang));
    }
    facts(&mut text, incident, lang);
    section(&mut text, &lang.say("cli-show-people"), people(incident, lang));
    section(&mut text, &lang.say("cli-show-enquiries"), enquiries(incident, lang));
    section(&mut text, &lang.say("cli-show-attachments"), attachments(incident));
    text
}

/// How long the customer was hit, as every document says it (K8).
fn lasted(incident: &Incident, now: Instant, lang: Lang) -> String {
    match incident.lifecycle.impacts(incident.began(), now) {
        Some(impacts) => wording::lasted(&impacts, &incident.commitments.pauses, lang),
        None => lang.say("report-times-contradict"),
    }
}

fn header(book: &Book, now: Instant, lang: Lang) -> String {
    let incident = &book.incident;
    let zone = incident.zone();
    let mut text = format!("{}  {}\n", book.reference, display_safe(incident.title()));
    let playbook = incident.playbook.as_ref().map_or_else(String::new, |playbook| {
        format!("{} ({} {})", playbook.title.get(lang), playbook.id, playbook.version)
    });
    let rows = [
        ("cli-show-customer", incident.customer().to_owned()),
        ("cli-show-public-title", incident.public_title().to_owned()),
        ("cli-show-severity", incident.lifecycle.severity().to_string()),
        ("cli-show-status", lang.say(&format!("status-{}", incident.lifecycle.status().id()))),
        ("report-duration", lasted(incident, now, lang)),
        (
            "cli-show-opened",
            format!("{} ({})", incident.exact.stamp(incident.opened_at(), zone), zone.name()),
        ),
        ("cli-show-playbook", playbook),
        ("cli-show-entries", incident.entries().len().to_string()),
    ];
    let rows: Vec<Vec<String>> =
        rows.into_iter().map(|(id, value)| vec![lang.say(id), value]).collect();
    text.push_str(&table(&rows, 2));
    for hold in &incident.holds.standing {
        let said = Message::new("cli-show-hold")
            .with("entry", short_key(hold.key, incident.has_several_writers()))
            .with("time", incident.exact.stamp(hold.at, zone))
            .with("reason", &hold.reason);
        let _ = writeln!(text, "  {}", said.text(lang));
    }
    text
}

#[allow(clippy::needless_pass_by_value)]
fn section(text: &mut String, title: &str, rows: Vec<Vec<String>>) {
    if !rows.is_empty() {
        let _ = write!(text, "\n{}\n{}", display_safe(title), table(&rows, 2));
    }
}

fn without_reference([sign, _, at, span, text]: [String; 5]) -> Vec<String> {
    vec![sign, at, span, text]
}

/// The checklist by section; `!` marks what is critical and unknown, `?` what is unknown.
fn facts(text: &mut String, incident: &Incident, lang: Lang) {
    let mut at = 0;
    let questions = &incident.facts.questions;
    while let Some(first) = questions.get(at) {
        let same = questions[at..].iter().take_while(|one| one.section == first.section).count();
        let title = incident
            .playbook
            .as_ref()
            .and_then(|playbook| playbook.sections.iter().find(|one| one.id == first.section))
            .map_or_else(
                || lang.say("cli-show-own-questions"),
                |one| one.title.get(lang).to_owned(),
            );
        let rows = questions[at..at + same]
            .iter()
            .map(|question| fact(incident, question, lang))
            .collect();
        section(text, &title, rows);
        at += same;
    }
}

fn fact(incident: &Incident, question: &Question, lang: Lang) -> Vec<String> {
    let ask = question.asked.ask.get(lang).to_owned();
    let remedies = incident.answered_by(question);
    if !remedies.is_empty() {
        let by = answered_by(&remedies, lang);
        return vec!["x".to_owned(), question.id.to_string(), format!("{ask} · {by}")];
    }
    let Some(answer) = question.answer() else {
        let sign = if question.asked.critical { "!" } else { "?" };
        return vec![sign.to_owned(), question.id.to_string(), ask];
    };
    let mut said = Message::new("cli-show-answer")
        .with("ask", ask)
        .with("answer", &answer.text)
        .with("confidence", lang.say(&format!("confidence-{}", answer.confidence.id())))
        .with("time", of_entry(answer.occurred, answer.entry, incident))
        .text(lang);
    if let Some(who) = &answer.source {
        let _ = write!(said, " · {}", who.name);
    }
    if let Some(count) = &answer.count {
        let _ = write!(said, " · {}", counted(count, lang, |at| local(at, incident.zone())));
    }
    if question.has_unverified_backup() {
        let _ = write!(said, " · {}", lang.say("backup-unverified"));
    }
    vec![answer.confidence.sign().to_string(), question.id.to_string(), said]
}

fn people(incident: &Incident, lang: Lang) -> Vec<Vec<String>> {
    let zone = incident.zone();
    told_what(incident)
        .into_iter()
        .map(|told| {
            let profile = &told.stakeholder.profile;
            let last = told.last.map_or_else(
                || lang.say("cli-show-never-told"),
                |contact| {
                    let channel = lang.say(&format!("channel-{}", contact.made.channel.id()));
                    let at = of_entry(contact.occurred, contact.entry, incident);
                    format!("{at} {channel}: {}", contact.made.text)
                },
            );
            let tried = incident.ledger.last_tried(told.stakeholder.key).map(|contact| {
                let time = incident.exact.stamp(contact.occurred, zone);
                Message::new("people-tried").with("time", time).text(lang)
            });
            let last = match (told.last, tried) {
                (None, Some(tried)) => tried,
                (_, tried) => {
                    tried.into_iter().fold(last, |last, tried| format!("{last} · {tried}"))
                }
            };
            let next = told.next.map_or_else(String::new, |at| {
                Message::new("cli-show-next").with("time", local(at, zone)).text(lang)
            });
            vec![
                profile.name.clone(),
                side(profile.side, lang),
                profile.role.clone(),
                profile.reach().map_or_else(String::new, |address| address.at.clone()),
                next,
                last,
            ]
        })
        .collect()
}

/// The name of a side.
fn side(side: crate::playbook::Side, lang: Lang) -> String {
    lang.say(&format!("side-{}", side.id()))
}

fn enquiries(incident: &Incident, lang: Lang) -> Vec<Vec<String>> {
    let zone = incident.zone();
    let numbers = short_keys(incident);
    let asked = incident.ledger.enquiries.iter();
    asked
        .map(|enquiry| {
            let answer = enquiry.answered.as_ref().map_or_else(
                || lang.say("cli-show-unanswered"),
                |(at, text)| format!("{} {text}", incident.exact.stamp(*at, zone)),
            );
            let number = numbers.get(&enquiry.key).cloned().unwrap_or_default();
            vec![number, incident.exact.stamp(enquiry.asked, zone), enquiry.text.clone(), answer]
        })
        .collect()
}

fn attachments(incident: &Incident) -> Vec<Vec<String>> {
    let zone = incident.zone();
    let list = incident.attachments.list.iter().enumerate();
    list.map(|(at, one)| {
        vec![
            (at + 1).to_string(),
            incident.exact.stamp(one.at, zone),
            format!("{} B", one.file.size),
            one.file.name.clone(),
            one.file.note.clone(),
        ]
    })
    .collect()
}
