//! `dingli people`: whom the directory knows from all incidents, and taking somebody out of it.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::{desk::Desk, failure::Failure, json, table};
use crate::{
    incident::{directory::Known, stakeholders::Side},
    locale::{Lang, Message},
    review::{Page, Query},
};

/// The words after `people`.
#[derive(Debug, Args)]
pub(super) struct PeopleArgs {
    #[command(subcommand)]
    verb: PeopleVerb,
}

#[derive(Debug, Subcommand)]
enum PeopleVerb {
    List(List),
    Erase(Erase),
}

/// The words after `people list`.
#[derive(Debug, Args)]
struct List {
    #[arg(long)]
    json: bool,
}

/// The words after `people erase`.
#[derive(Debug, Args)]
struct Erase {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "TEXT")]
    organisation: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    key: String,
    name: &'a str,
    organisation: &'a str,
    role: &'a str,
    side: Option<Side>,
    channels: Vec<&'a str>,
    manager: &'a str,
}

/// Lists the people of the directory, or erases one.
pub(super) fn run(desk: &Desk, args: &PeopleArgs) -> Result<(), Failure> {
    match &args.verb {
        PeopleVerb::List(list) => print(desk, list.json),
        PeopleVerb::Erase(who) => erase(desk, who),
    }
}

fn print(desk: &Desk, as_json: bool) -> Result<(), Failure> {
    let directory = desk.session.directory()?;
    let answers: Vec<Answer<'_>> = directory.people.iter().map(answer).collect();
    if as_json {
        return json::print(desk, &answers);
    }
    if answers.is_empty() {
        desk.tell(&Message::new("cli-people-none"));
    }
    let rows: Vec<Vec<String>> = answers.iter().map(|one| row(one, desk.lang)).collect();
    desk.out.write(&table::table(&rows, 0));
    Ok(())
}

fn answer(known: &Known) -> Answer<'_> {
    let person = &known.person;
    Answer {
        key: known.key.to_string(),
        name: &person.name,
        organisation: &person.organisation,
        role: &person.role,
        side: known.side,
        channels: person.channels.iter().map(|address| address.at.as_str()).collect(),
        manager: &person.manager,
    }
}

fn row(answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    let texts = [answer.name, answer.organisation, answer.role];
    let mut row: Vec<String> = texts.into_iter().map(str::to_owned).collect();
    row.push(lang.list(&answer.channels));
    row
}

fn erase(desk: &Desk, who: &Erase) -> Result<(), Failure> {
    let directory = desk.session.directory()?;
    let wanted = who.organisation.as_deref().map(str::trim);
    let is_wanted = |known: &&Known| {
        known.person.name == who.name.trim()
            && wanted.is_none_or(|house| known.person.organisation.trim() == house)
    };
    let found: Vec<&Known> = directory.people.iter().filter(is_wanted).collect();
    let name = who.name.trim();
    let houses = |known: &&Known| known.person.organisation.trim() != found[0].person.organisation;
    if found.is_empty() {
        return Err(Message::new("cli-people-unknown").with("name", name).into());
    }
    if found.iter().any(houses) {
        let list: Vec<String> = found
            .iter()
            .map(|known| match known.person.organisation.trim() {
                "" => "\"\"".to_owned(),
                house => house.to_owned(),
            })
            .collect();
        let said = Message::new("cli-people-several")
            .with("name", name)
            .with("organisations", list.join(" / "));
        return Err(said.into());
    }
    let still = standing(desk, name)?;
    for known in found {
        desk.session.erase_person(known.key, &who.reason, desk.now)?;
    }
    desk.tell(&Message::new("cli-people-erased").with("name", name));
    if !still.is_empty() {
        let list = desk.lang.list(&still);
        desk.tell(&Message::new("cli-people-stand").with("name", name).with("list", list));
    }
    Ok(())
}

/// The entries of the incidents that name somebody, as people say them: reference and number.
fn standing(desk: &Desk, name: &str) -> Result<Vec<String>, Failure> {
    let found = desk.session.search(&Query::phrase(name), Page::WHOLE)?;
    let entries = found.hits.iter().filter_map(|hit| {
        hit.entry.as_ref().map(|entry| format!("{} #{}", hit.line.reference, entry.number))
    });
    Ok(entries.collect())
}
