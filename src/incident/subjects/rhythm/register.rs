//! What of recurring duties is listed, and what is due of them: each time by itself, with the day on which it is due (O1, O2).

use chrono::{Days, NaiveDate};

use super::{
    body::Period,
    occasions::{Occasion, Stands, occasions},
    state::{Rhythm, Settled},
};
use crate::{
    incident::{
        fold::Incident,
        instant::{Instant, wall},
        register::{Ask, Asked, Cell, Column, Register, Table, Task},
        time,
    },
    locale::Message,
};

/// Its row among the registers.
pub(in crate::incident) const REGISTER: Register = Register { asks: &[&DO], tables, tasks };

const DO: Ask = Ask { rule: "rhythm", step: "step-rhythm", form: "done-rhythm", waits: false };

/// For how many days ahead it is said what comes: as far as a day's work looks.
const AHEAD: u64 = 7;
/// For how many days an incident that was closed is still asked after.
const BACK: u64 = 365;

const fn column(name: &'static str, heading: &'static str) -> Column {
    Column { name, heading }
}

const RHYTHMS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("name", "directory-column-name"),
    column("kind", "rhythm-column-kind"),
    column("period", "rhythm-column-period"),
    column("days", "rhythm-column-days"),
    column("from", "rhythm-column-from"),
    column("until", "rhythm-column-until"),
    column("customer", "rhythm-column-customer"),
    column("partner", "partner-column-partner"),
    column("owner", "rhythm-column-owner"),
];

const SETTLED: &[Column] = &[
    column("entry", "report-column-entry"),
    column("rhythm", "rhythm-column-rhythm"),
    column("name", "directory-column-name"),
    column("due", "rhythm-column-due"),
    column("done", "rhythm-column-done"),
    column("by", "directory-column-by"),
    column("text", "assessment-column-text"),
    column("evidence", "plan-column-evidence"),
];

fn tables(directory: &Incident) -> Vec<Table> {
    let all = || directory.rhythms.list.iter();
    let rhythms = all().map(rhythm).collect();
    let settled = all().flat_map(|of| of.settled.iter().map(move |it| settled(of, it)));
    let table = |name, title, columns, rows| Table { name, title, columns, rows };
    vec![
        table("rhythms", "rhythm-list", RHYTHMS, rhythms),
        table("times", "rhythm-times", SETTLED, settled.collect()),
    ]
}

fn rhythm(it: &Rhythm) -> Vec<Cell> {
    let said = &it.said;
    let days = (said.period == Period::AfterClosing).then(|| said.days.to_string());
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Text(said.name.clone()),
        Cell::Word("duty-kind", Some(said.kind.id())),
        Cell::Word("period", Some(said.period.id())),
        Cell::Text(days.unwrap_or_default()),
        Cell::Day(Some(said.from)),
        Cell::Day(said.until),
        Cell::Text(said.customer.clone()),
        Cell::Entry(said.partner),
        Cell::Text(said.owner.clone()),
    ]
}

fn settled(of: &Rhythm, it: &Settled) -> Vec<Cell> {
    let stands = if it.on.is_some() { Stands::Done } else { Stands::Skipped };
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Entry(Some(of.key)),
        Cell::Text(of.said.name.clone()),
        Cell::Day(Some(it.due)),
        match it.on {
            Some(on) => Cell::Day(Some(on)),
            None => Cell::Word("stands", Some(stands.id())),
        },
        Cell::Text(it.by.clone()),
        Cell::Text(it.text.clone()),
        Cell::Text(it.evidence.clone()),
    ]
}

/// Of what comes round by the calendar, the last time that was missed, with how many before it, and the next; of what follows
/// the closing of incidents, each of them.
fn tasks(directory: &Incident, now: Instant) -> Vec<Asked> {
    let around = directory.around();
    let today = wall(now, around.zone).date();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let mut asked = Vec::new();
    for it in &directory.rhythms.list {
        let first = match it.said.period {
            Period::AfterClosing => today.checked_sub_days(Days::new(BACK)).unwrap_or(today),
            Period::Weekly
            | Period::Monthly
            | Period::Quarterly
            | Period::Yearly
            | Period::TwoYearly => NaiveDate::MIN,
        };
        let mut open = occasions(it, &around.closed, first, last, today);
        open.retain(|it| it.stands.is_open());
        let mut earlier = 0;
        if it.said.period != Period::AfterClosing {
            let gaps = open.iter().filter(|it| it.stands == Stands::Gap).count();
            earlier = gaps.saturating_sub(1);
            open.drain(..earlier);
            let next = open.iter().position(|it| it.stands != Stands::Gap);
            open.truncate(next.map_or(open.len(), |at| at + 1));
        }
        for one in &open {
            let earlier = if one.stands == Stands::Gap { earlier } else { 0 };
            let due = time::end_of_day(one.due, around.zone);
            asked.push((task(directory, it, one, earlier), due, it.at));
        }
    }
    asked
}

fn task(directory: &Incident, of: &Rhythm, one: &Occasion, earlier: usize) -> Task {
    let said = &of.said;
    let partner = said.partner.and_then(|key| directory.partners.get(key));
    let whom = [
        said.customer.as_str(),
        partner.map_or("", |it| it.known.name.as_str()),
        one.incident.as_ref().map_or("", |(_, reference)| reference.as_str()),
        said.owner.as_str(),
    ];
    let whom: Vec<&str> = whom.into_iter().filter(|it| !it.is_empty()).collect();
    let whom = if whom.is_empty() { String::new() } else { format!(" · {}", whom.join(" · ")) };
    let id = if earlier > 0 { "due-rhythm-gaps" } else { "due-rhythm" };
    let says = Message::new(id)
        .with("name", &said.name)
        .with("whom", whom)
        .with("day", one.due.to_string())
        .with("count", earlier);
    Task { ask: &DO, about: Some(of.key), which: one.id(), says, timed: true }
}
