//! `dingli due`: what is to be done next, over all open incidents or in one, most pressing first.

mod item;
mod line;

pub(super) use item::{Answer, Item};

use std::sync::Arc;

use clap::Args;

use super::{damage, desk::Desk, failure::Failure, json, table};
use crate::{
    incident::{
        Incident, IncidentId, Instant,
        due::{self},
    },
    locale::{Lang, Message},
    session::CameBack,
    store::Filter,
};

/// The words after `due`.
#[derive(Debug, Args)]
pub(super) struct Due {
    #[arg(value_name = "REF")]
    reference: Option<String>,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    line: bool,
    #[arg(long, conflicts_with_all = ["json", "line"])]
    all: bool,
    #[arg(long, value_name = "CELLS", default_value_t = WIDTH, requires = "line")]
    width: usize,
}

impl Due {
    /// Whether only the line for a prompt is asked for.
    pub(super) fn is_line(&self) -> bool {
        self.line
    }
}

/// How many things of all incidents together are printed for people: nobody reads more at once.
pub(super) const MOST: usize = 100;

/// Cells that the one line takes where nothing else is said.
const WIDTH: usize = 80;

/// Prints what is due.
pub(super) fn run(desk: &Desk, verb: &Due) -> Result<(), Failure> {
    let (now, lang) = (desk.now, desk.lang);
    let items = match &verb.reference {
        Some(reference) => {
            let book = desk.book(reference)?;
            items(&book.reference, &book.incident, now)
        }
        None => all(desk)?,
    };
    if verb.json {
        let answers: Vec<Answer> = items.iter().map(|item| item.answer(now, lang)).collect();
        return json::print(desk, &answers);
    }
    if verb.line {
        let line = line::line(&items, now, verb.width, lang);
        if !line.is_empty() {
            desk.out.line(&line);
        }
        return Ok(());
    }
    if items.is_empty() {
        desk.out.line(&desk.say("cli-due-none"));
        return Ok(());
    }
    let most = if verb.all || verb.reference.is_some() { usize::MAX } else { MOST };
    let all: Vec<&Item> = items.iter().collect();
    desk.out.write(&listed(desk, &all, most));
    // There may be thousands, and the program ends here: they are not taken apart one by one first.
    std::mem::forget(items);
    Ok(())
}

/// The most pressing ones as lines for people, and how many more there are.
pub(super) fn listed(desk: &Desk, items: &[&Item], most: usize) -> String {
    let lines = lines(items);
    let (shown, rest) = lines.split_at(most.min(lines.len()));
    let mut text = table::table(&rows(shown, items, desk.now, desk.lang), 0);
    let more: usize = rest.iter().map(|line| line.count).sum();
    if more > 0 {
        text.push_str(&Message::new("cli-due-more").with("count", more).text(desk.lang));
        text.push('\n');
    }
    text
}

/// The lines in which people read what is due: alerts of one rule in one incident stand in one.
fn lines(items: &[&Item]) -> Vec<due::Line> {
    due::lines_by(items.iter().map(|item| item.due.rule().map(|rule| (&item.reference, rule))))
}

/// The rows for people, one a line.
fn rows(lines: &[due::Line], items: &[&Item], now: Instant, lang: Lang) -> Vec<[String; 5]> {
    let item = |line: &due::Line| items.get(line.at).map(|item| item.row(line.count, now, lang));
    lines.iter().filter_map(item).collect()
}

/// The rows of all that is due.
pub(super) fn all_rows(items: &[Item], now: Instant, lang: Lang) -> Vec<[String; 5]> {
    let items: Vec<&Item> = items.iter().collect();
    rows(&lines(&items), &items, now, lang)
}

/// What is due in every open incident and what closed ones still owe, most pressing first.
pub(super) fn all(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let (list, damage) = gathered(desk)?;
    damage.iter().for_each(|(_, message)| desk.tell(message));
    Ok(list)
}

/// What is due in all incidents and in the directory, and the causes that came back and that nothing prevents, each in the
/// incident that came last (M3).
pub(super) fn all_of_the_day(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let mut list = all(desk)?;
    let directory = desk.session.directory()?.house;
    list.extend(items(IncidentId::DIRECTORY_NAME, &directory, desk.now));
    let found = desk.session.came_back(desk.now)?;
    let item = |it: CameBack| Item {
        rank: (it.due.urgency, it.due.at.unwrap_or(it.due.since)),
        reference: it.reference.into(),
        zone: it.zone,
        clock: None,
        due: Box::new(it.due),
    };
    list.extend(found.into_iter().map(item));
    list.sort_by_cached_key(|item| item.rank);
    Ok(list)
}

/// What there is to say of the damaged entries of incidents, by their references.
pub(super) type Damage = Vec<(String, Message)>;

/// The same, with what there is to say of damaged entries.
pub(super) fn gathered(desk: &Desk) -> Result<(Vec<Item>, Damage), Failure> {
    let now = desk.now;
    let lang = desk.lang;
    // What is written up afterwards asks for nothing while another incident goes on (K7).
    let one = |reference: &str, it: &Incident| {
        // A drill is nobody's work of the day (P3).
        let is_quiet = it.history().is_some() || it.drill().is_some();
        let items = if is_quiet { Vec::new() } else { items(reference, it, now) };
        (items, damage::message(reference, it, lang).map(|it| (reference.to_owned(), it)))
    };
    let each = desk.session.each(Filter::Live, one)?;
    let mut messages = Vec::new();
    let mut list = Vec::with_capacity(each.iter().map(|(items, _)| items.len()).sum());
    for (items, damage) in each.into_iter().chain(desk.session.each(Filter::Owing, one)?) {
        list.extend(items);
        messages.extend(damage);
    }
    list.sort_by_cached_key(|item: &Item| item.rank);
    Ok((list, messages))
}

/// What is due in one incident, most pressing first.
pub(super) fn items(reference: &str, incident: &Incident, now: Instant) -> Vec<Item> {
    let (reference, zone) = (Arc::<str>::from(reference), incident.zone());
    let is_other = incident.history().is_some() || incident.drill().is_some();
    let clock = is_other.then(|| incident.clock(now));
    due::due(incident, now)
        .into_iter()
        .map(|due| {
            let rank = (due.urgency, due.at.unwrap_or(due.since));
            Item { rank, reference: Arc::clone(&reference), zone, clock, due: Box::new(due) }
        })
        .collect()
}
