//! A register: each row becomes an incident that is written up afterwards (K7).
//!
//! Nothing is made up: a time that the register does not give is that of the line before, as in every history, and what it
//! calls closed stays resolved until somebody says that the customer had been told (G6).

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;

use super::{
    columns::Columns,
    dates::Moment,
    fault::{Refused, RowFault, RowProblem},
    field::Field,
    origin::Origin,
    reading::Reading,
    table::{Cell, Row, Table},
    times::NOTHING,
    values,
};
use crate::{
    incident::{
        Act, Command, Instant, Severity, Status,
        command::{Attach, Contact, Move, Note, Open},
        event::{MilestoneReached, SectionWritten},
        milestones::Milestone,
        prose::Section,
        stakeholders::Profile,
        updates::{Channel, Direction, Outcome},
    },
    playbook::Side,
    record::RecordLine,
};

/// How long a title taken from a description may be, in characters.
const TITLE: usize = 60;

/// What a row becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The row's number in the file.
    pub row: usize,
    /// The acts, the opening first and the row itself, attached, last.
    pub lines: Vec<RecordLine>,
    /// The row as it stood.
    pub origin: Origin,
    /// The register's own number of it; empty where there is none.
    pub number: String,
    /// The title.
    pub title: String,
    /// The customer.
    pub customer: String,
    /// The playbook's id.
    pub class: String,
    /// The severity, where the row says one.
    pub severity: Option<Severity>,
    /// How it ends.
    pub status: Status,
    /// When it was opened.
    pub opened: Instant,
    /// Its zone.
    pub zone: Tz,
    /// What the reader should know.
    pub remarks: BTreeSet<Remark>,
}

/// What somebody should know of how a row was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// Its class is no playbook: it has the general one, and the word is a tag.
    Class(String),
    /// The register calls it closed and does not say that the customer was told: it is resolved.
    NotToldOfClosing,
    /// It was resolved or closed at a time that the register does not give.
    NoTimeOfStatus,
}

/// Reads every row.
///
/// # Errors
/// What has to be answered before any row can be read.
pub fn plan(
    table: &Table,
    columns: &Columns,
    reading: &mut Reading,
) -> Result<Vec<Result<Planned, RowFault>>, Refused> {
    columns.settle_dates(table, reading)?;
    let mut copies: BTreeMap<String, usize> = BTreeMap::new();
    let one = |row: &Row| RowReader { row, columns, reading }.planned(&mut copies);
    Ok(columns.rows(table).map(one).collect())
}

struct RowReader<'a> {
    row: &'a Row,
    columns: &'a Columns,
    reading: &'a Reading,
}

/// The times of a row.
struct Times {
    opened: Instant,
    began: Option<Instant>,
    detected: Option<Instant>,
    acknowledged: Option<Instant>,
    mitigated: Option<Instant>,
    resolved: Option<Instant>,
    told: Option<Instant>,
    closed: Option<Instant>,
}

impl RowReader<'_> {
    fn fault(&self, field: Field, problem: RowProblem) -> RowFault {
        RowFault { place: self.columns.place(self.row, Some(field)), problem }
    }

    /// The words of a field; empty where there are none.
    fn text(&self, field: Field) -> Result<String, RowFault> {
        let cell = self.columns.get(field).map_or(&Cell::Empty, |column| self.row.cell(column));
        match cell {
            Cell::Fault(text) => Err(self.fault(field, RowProblem::Formula(text.to_string()))),
            Cell::Text(text) if NOTHING.contains(&text.as_ref()) => Ok(String::new()),
            other => Ok(other.said()),
        }
    }

    fn needed(&self, field: Field) -> Result<String, RowFault> {
        let text = self.text(field)?;
        if text.is_empty() { Err(self.fault(field, RowProblem::Missing(field))) } else { Ok(text) }
    }

    fn zone(&self) -> Result<Tz, RowFault> {
        let text = self.text(Field::Zone)?;
        if text.is_empty() {
            return Ok(self.reading.zone);
        }
        values::zone(&text).ok_or_else(|| self.fault(Field::Zone, RowProblem::Zone(text)))
    }

    fn time(&self, field: Field, zone: Tz) -> Result<Option<Instant>, RowFault> {
        let moment = self.columns.moment(self.row, field, self.reading, zone).transpose()?;
        Ok(moment.map(|Moment { instant, .. }| instant))
    }

    fn times(&self, zone: Tz) -> Result<Times, RowFault> {
        let time = |field| self.time(field, zone);
        let (opened, began) = (time(Field::Opened)?, time(Field::Began)?);
        let missing = || self.fault(Field::Opened, RowProblem::Missing(Field::Opened));
        Ok(Times {
            opened: opened.or(began).ok_or_else(missing)?,
            began,
            detected: time(Field::Detected)?,
            acknowledged: time(Field::Acknowledged)?,
            mitigated: time(Field::Mitigated)?,
            resolved: time(Field::Resolved)?,
            told: time(Field::Told)?,
            closed: time(Field::Closed)?,
        })
    }

    fn severity(&self) -> Result<Option<Severity>, RowFault> {
        let text = self.text(Field::Severity)?;
        if text.is_empty() {
            return Ok(None);
        }
        let own = self.reading.answers.severities.get(&text).copied();
        let severity = own.or_else(|| values::severity(&text));
        severity.map(Some).ok_or_else(|| self.fault(Field::Severity, RowProblem::Severity(text)))
    }

    fn status(&self) -> Result<Option<Status>, RowFault> {
        let text = self.text(Field::Status)?;
        if text.is_empty() {
            return Ok(None);
        }
        let status = values::status(&text);
        status.map(Some).ok_or_else(|| self.fault(Field::Status, RowProblem::Status(text)))
    }

    fn customer(&self) -> Result<String, RowFault> {
        let text = self.text(Field::Customer)?;
        match &self.reading.answers.customer {
            Some(stated) if text.is_empty() => Ok(stated.clone()),
            _ if text.is_empty() => self.needed(Field::Customer),
            _ => Ok(text),
        }
    }

    /// The title; without one, the beginning of the description.
    fn title(&self) -> Result<String, RowFault> {
        let title = self.text(Field::Title)?;
        let title = if title.is_empty() { self.text(Field::Text)? } else { title };
        if title.is_empty() {
            return self.needed(Field::Title);
        }
        let line = title.lines().next().unwrap_or_default().trim();
        let cut: String = line.chars().take(TITLE).collect();
        Ok(if cut.len() < line.len() { format!("{cut}…") } else { cut })
    }

    /// The playbook's id, and the register's word where it is none.
    fn class(&self) -> Result<(String, Option<String>), RowFault> {
        let text = self.text(Field::Class)?;
        let own = self.reading.answers.classes.get(&text).cloned();
        let known = own.or_else(|| values::class(&text, &self.reading.classes));
        let word = Some(text).filter(|text| known.is_none() && !text.is_empty());
        Ok((known.unwrap_or_else(|| "general".to_owned()), word))
    }

    fn planned(&self, copies: &mut BTreeMap<String, usize>) -> Result<Planned, RowFault> {
        let zone = self.zone()?;
        let times = self.times(zone)?;
        let (title, customer, number) =
            (self.title()?, self.customer()?, self.text(Field::Number)?);
        let (class, word) = self.class()?;
        let (severity, stated) = (self.severity()?, self.status()?);
        let mut remarks: BTreeSet<Remark> = word.iter().cloned().map(Remark::Class).collect();
        let open = Open {
            title: title.clone(),
            customer: customer.clone(),
            class: Some(class.clone()),
            severity,
            zone: Some(zone.name().to_owned()),
            began: times.began,
            history: true,
            ..Open::default()
        };
        let mut acts = Acts::default();
        self.told_of(&mut acts, &times, &title, word)?;
        let status = self.course(&mut acts, &times, stated, &customer, &mut remarks)?;
        let origin = self.origin(&number, copies);
        let opening = Act::new(Command::Open(open)).at(times.opened);
        let attach = Act::new(Command::Attach(Attach {
            digest: origin.digest(),
            name: origin.name.clone(),
            size: origin.bytes.len() as u64,
            note: origin.note.clone(),
        }));
        let lines = std::iter::once(opening).chain(acts.in_order()).chain([attach]);
        let lines = lines.map(RecordLine::from).collect();
        let (row, opened) = (self.row.number, times.opened);
        Ok(Planned {
            row,
            lines,
            origin,
            number,
            title,
            customer,
            class,
            severity,
            status,
            opened,
            zone,
            remarks,
        })
    }

    fn origin(&self, number: &str, copies: &mut BTreeMap<String, usize>) -> Origin {
        let of = |copy| Origin::of_row(&self.reading.file, self.row, self.columns, number, copy);
        let first = of(0);
        let seen = copies.entry(first.digest()).or_insert(0);
        let origin = if *seen == 0 { first } else { of(*seen) };
        *seen += 1;
        origin
    }

    /// What the row says in words.
    fn told_of(
        &self,
        acts: &mut Acts,
        times: &Times,
        title: &str,
        class: Option<String>,
    ) -> Result<(), RowFault> {
        let lang = self.reading.lang;
        let who = self.text(Field::Who)?;
        let text = self.text(Field::Text)?;
        let tags: Vec<String> = class.into_iter().collect();
        let mut who = Some(who).filter(|who| !who.is_empty());
        let handling = self.text(Field::Handling)?;
        let last = times.resolved.or(times.closed).or(times.mitigated).unwrap_or(times.opened);
        if text.is_empty() || text == title {
            if let Some(tag) = tags.first() {
                acts.push(times.opened, note(tag.clone(), tags.clone()));
            }
        } else {
            let by = who.clone().filter(|_| handling.is_empty());
            acts.push(times.opened, by_whom(note(text, tags), by));
        }
        let impact = self.text(Field::Impact)?;
        if !impact.is_empty() {
            acts.push(times.opened, note(impact, vec![lang.say("import-tag-impact")]));
        }
        if !handling.is_empty() {
            let act = note(handling, vec![lang.say("import-tag-handling")]);
            acts.push(last, by_whom(act, who.take()));
        }
        let sections =
            [(Field::Cause, Section::Cause), (Field::Improvements, Section::Improvements)];
        for (field, section) in sections {
            let text = self.text(field)?;
            if !text.is_empty() {
                // It is written for the report, and happened at no time of the crisis.
                acts.push_last(Act::new(Command::Write(SectionWritten { section, text })));
            }
        }
        Ok(())
    }

    /// How it went on: milestones and statuses. Returns the status it ends in.
    fn course(
        &self,
        acts: &mut Acts,
        times: &Times,
        stated: Option<Status>,
        customer: &str,
        remarks: &mut BTreeSet<Remark>,
    ) -> Result<Status, RowFault> {
        let who = Some(self.text(Field::Who)?).filter(|who| !who.is_empty());
        let reached = |milestone| {
            Act::new(Command::Milestone(MilestoneReached { milestone, text: String::new() }))
        };
        if let Some(at) = times.detected {
            acts.push(at, reached(Milestone::Detected));
        }
        if let Some(at) = times.acknowledged {
            acts.push(at, by_whom(reached(Milestone::Acknowledged), who.clone()));
        }
        if let Some(at) = times.mitigated {
            acts.push(at, by_whom(moved(Status::Mitigated), who.clone()));
        } else if stated == Some(Status::Mitigated) && times.resolved.is_none() {
            remarks.insert(Remark::NoTimeOfStatus);
            acts.push_last(by_whom(moved(Status::Mitigated), who));
            return Ok(Status::Mitigated);
        }
        let closed = stated == Some(Status::Closed) || stated.is_none() && times.closed.is_some();
        let ended = times.resolved.or(times.closed);
        if ended.is_none() && !closed && stated != Some(Status::Resolved) {
            let last = if times.mitigated.is_some() { Status::Mitigated } else { Status::Open };
            return Ok(last);
        }
        match ended {
            Some(at) => acts.push(at, by_whom(moved(Status::Resolved), who)),
            None => {
                remarks.insert(Remark::NoTimeOfStatus);
                acts.push_last(by_whom(moved(Status::Resolved), who));
            }
        }
        self.closing(acts, times, closed, customer, remarks)
    }

    /// Tells the customer and closes, as far as the register or the person says that it was so (G6).
    fn closing(
        &self,
        acts: &mut Acts,
        times: &Times,
        closed: bool,
        customer: &str,
        remarks: &mut BTreeSet<Remark>,
    ) -> Result<Status, RowFault> {
        let by_closing =
            self.reading.answers.closed_means_told.then(|| times.closed.or(times.resolved));
        let told = times.told.map(Some).or(by_closing.filter(|_| closed));
        let Some(told) = told else {
            if closed {
                remarks.insert(Remark::NotToldOfClosing);
            }
            return Ok(Status::Resolved);
        };
        let name = self.text(Field::Contact)?;
        let name = if name.is_empty() { customer.to_owned() } else { name };
        let profile = Profile {
            name: name.clone(),
            side: Side::Customer,
            organisation: customer.to_owned(),
            ..Profile::default()
        };
        let contact = Contact {
            with: vec![name.into()],
            direction: Direction::Outbound,
            channel: Channel::Other,
            outcome: Outcome::Reached,
            text: self.reading.lang.say("import-told-text"),
            next_update: None,
            restored: true,
        };
        acts.push(times.opened, Act::new(Command::Stakeholder(Box::new(profile))));
        let contact = Act::new(Command::Contact(contact));
        match told {
            Some(at) => acts.push(at, contact),
            None => acts.push_last(contact),
        }
        if !closed {
            return Ok(Status::Resolved);
        }
        match times.closed {
            Some(at) => acts.push(at.max(told.unwrap_or(at)), moved(Status::Closed)),
            None => acts.push_last(moved(Status::Closed)),
        }
        Ok(Status::Closed)
    }
}

fn moved(status: Status) -> Act {
    Act::new(Command::Status(Move { status, reason: String::new() }))
}

fn note(text: String, tags: Vec<String>) -> Act {
    Act::new(Command::Note(Note { text, tags, mentions: Vec::new() }))
}

fn by_whom(act: Act, who: Option<String>) -> Act {
    match who {
        Some(who) => act.by(who),
        None => act,
    }
}

/// Acts with the time each states, to be put in their order.
#[derive(Default)]
struct Acts {
    timed: Vec<(Instant, Act)>,
    last: Vec<Act>,
}

impl Acts {
    fn push(&mut self, at: Instant, act: Act) {
        self.timed.push((at, act.at(at)));
    }

    /// One that states no time: it takes that of the line before.
    fn push_last(&mut self, act: Act) {
        self.last.push(act);
    }

    fn in_order(mut self) -> impl Iterator<Item = Act> {
        self.timed.sort_by_key(|(at, _)| *at);
        self.timed.into_iter().map(|(_, act)| act).chain(self.last)
    }
}
