//! An incident with every form of every kind of entry, and what was planted in it.

use chrono::{DateTime, NaiveDate, TimeDelta};
use serde_json::Value;

use super::{
    super::support::{Laptop, draft},
    leaks::{Marker, Slot, forms, marker},
};
use crate::incident::{
    EntryKey, Event, Head, Status,
    Visibility::{self, Customer, Internal},
    Who,
    actions::ActionGiven,
    commitments::CommitmentMade,
    decisions::{DecisionSought, DecisionTaken},
    duty::HandoverBegun,
    event::{ContactMade, FactAsked, StakeholderAdded, StatusChanged},
    offers::OfferMade,
    pauses::PauseBegun,
    remedies::{RemedyProposed, Terms},
    stakeholders::{Profile, Side},
    updates::{Channel, Direction, Outcome},
};

/// Our odds and how sure we are, wherever they stand, in per cent.
pub(super) const ODDS: u8 = 83;

/// What the entries point to.
struct Anchors {
    note: EntryKey,
    someone: EntryKey,
    spare: EntryKey,
    question: EntryKey,
    remedy: EntryKey,
    offer: EntryKey,
    window: EntryKey,
    decision: EntryKey,
    promise: EntryKey,
    pause: EntryKey,
    handover: EntryKey,
    action: EntryKey,
}

impl Anchors {
    fn put(laptop: &mut Laptop, visibility: Visibility) -> Self {
        let now = laptop.now;
        let note = laptop.note("a plain note", visibility);
        let spare = laptop.note("another note", Internal);
        let profile = Profile { name: "甲".into(), side: Side::Ours, ..Profile::default() };
        let someone = Event::StakeholderAdded(StakeholderAdded { profile });
        let someone = laptop.entry(draft(someone, Internal, now));
        let mut put = |event: Event| laptop.entry(draft(event, visibility, now));
        Self {
            note,
            someone,
            spare,
            question: put(Event::FactAsked(FactAsked {
                section: String::new(),
                ask: "a plain question".into(),
                whom: String::new(),
                critical: false,
            })),
            remedy: put(Event::RemedyProposed(RemedyProposed {
                terms: Terms::default(),
                odds: None,
                basis: String::new(),
                label: None,
            })),
            offer: put(Event::OfferMade(OfferMade {
                terms: "a first offer".into(),
                // A worse one is held back until it is justified.
                rank: None,
                amount: None,
                remedy: None,
                label: None,
                situation: String::new(),
                approved_by: String::new(),
            })),
            window: put(Event::DecisionSought(DecisionSought {
                text: "a window".into(),
                window: now,
                by: String::new(),
            })),
            decision: put(Event::DecisionTaken(DecisionTaken::default())),
            promise: put(Event::CommitmentMade(CommitmentMade::default())),
            pause: put(Event::PauseBegun(PauseBegun {
                reason: "a pause".into(),
                customer_consented: true,
                promises: Vec::new(),
            })),
            handover: put(Event::HandoverBegun(HandoverBegun {
                from: "甲".into(),
                to: "乙".into(),
                text: String::new(),
            })),
            action: put(Event::ActionGiven(ActionGiven { measure: true, ..Default::default() })),
        }
    }

    /// What a field that takes a key points to.
    fn key(&self, kind: &str, slot: &Slot<'_>) -> EntryKey {
        match slot.name() {
            "target" if kind == "corrected" => self.note,
            "target" | "targets" | "correction" | "hold" => self.spare,
            "by" | "stakeholder" | "with" | "from" | "promisee" | "mentions" | "person"
            | "entry" => self.someone,
            "question" => self.question,
            "enquiry" | "evidence" | "instruction" | "document" | "written" => self.note,
            "remedy" | "remedies" => self.remedy,
            "offer" | "covers" | "left_out" => self.offer,
            "sought" => self.window,
            "decision" => self.decision,
            "commitment" | "rests_on" | "promises" | "promise" => self.promise,
            "pause" => self.pause,
            "handover" => self.handover,
            "action" => self.action,
            "entries" | "heads" | "source" => self.note,
            "cause" | "partner" | "plan" | "assessment" | "standing" | "rhythm" | "version" => {
                self.note
            }
            _ => panic!("{kind}/{}: say here what it points to", slot.path),
        }
    }
}

/// Fills fields, each with something that stands nowhere else.
#[derive(Default)]
pub(super) struct Planter {
    pub(super) markers: Vec<Marker>,
}

impl Planter {
    pub(super) fn plant(&mut self, kind: &str, slot: &Slot<'_>) -> Value {
        let number = self.markers.len();
        let (value, words): (Value, Vec<String>) = match (slot.said("format"), slot.name()) {
            // Hours of peace are no secret of ours, and no text.
            (_, "quiet") => return "22:00-07:00".into(),
            (_, "working_hours") => return "09:00-18:00".into(),
            ("date-time", _) => moment(number),
            ("date", _) => {
                let first = NaiveDate::from_ymd_opt(2101, 1, 1).unwrap();
                let day = first + TimeDelta::days(i64::try_from(number).unwrap());
                (day.to_string().into(), vec![day.to_string()])
            }
            _ if slot.is_text() => (marker(number).into(), vec![marker(number)]),
            (_, "minor") => {
                let whole = 7_310_000 + number as u64;
                ((whole * 100).into(), vec![whole.to_string()])
            }
            ("uint8", "percent" | "odds" | "certainty") => return ODDS.into(),
            ("uint8", _) => return 2.into(),
            (_, "format") => return 1.into(),
            _ => return 3.into(),
        };
        self.markers.push(Marker { path: format!("{kind}/{}", slot.path), words });
        value
    }
}

/// A time of its own in years to come, with how its day and its time are written here and in UTC.
fn moment(number: usize) -> (Value, Vec<String>) {
    let first = DateTime::parse_from_rfc3339("2037-01-01T08:00:00Z").unwrap();
    let (day, minute) = (number % 365, number / 365);
    let (days, minutes) = (i64::try_from(day).unwrap(), i64::try_from(minute).unwrap());
    let at = first + TimeDelta::days(days) + TimeDelta::minutes(minutes);
    let there = at + TimeDelta::hours(8);
    let mut words =
        vec![at.format("%m-%d %H:%M").to_string(), there.format("%m-%d %H:%M").to_string()];
    if minute == 0 {
        words.insert(0, at.format("%Y-%m-%d").to_string());
    }
    (at.to_rfc3339().into(), words)
}

/// The forms of every kind's body, each with what was planted in it.
pub(super) struct Bodies {
    pub(super) all: Vec<(&'static str, Value)>,
    pub(super) markers: Vec<Marker>,
}

fn bodies(on: &Anchors) -> Bodies {
    let mut planter = Planter::default();
    let mut all = Vec::new();
    for (kind, schema) in Event::schemas() {
        let filled = forms(&schema, &mut |slot| match slot.said("pattern") {
            "" => planter.plant(kind, slot),
            pattern if pattern.contains(':') => on.key(kind, slot).to_string().into(),
            _ => "09".repeat(16).into(),
        });
        all.extend(filled.into_iter().map(|body| (kind, body)));
    }
    Bodies { all, markers: planter.markers }
}

/// The bodies where nothing they point to has to be there.
pub(super) fn bodies_alone() -> Bodies {
    let key = Laptop::opened().incident.entries()[0].key;
    bodies(&Anchors {
        note: key,
        someone: key,
        spare: key,
        question: key,
        remedy: key,
        offer: key,
        window: key,
        decision: key,
        promise: key,
        pause: key,
        handover: key,
        action: key,
    })
}

/// Reads a body as the store does.
pub(super) fn event(kind: &str, body: &Value) -> Event {
    let version = Event::KINDS.iter().find(|known| known.name == kind).unwrap().version;
    let event = Event::decode(kind, version, &body.to_string());
    event.unwrap_or_else(|| panic!("{kind}: what its own schema allows cannot be read: {body}"))
}

/// An incident with an entry of every form of every kind, as visible as that; and what was planted in it.
pub(in super::super) fn salted(visibility: Visibility) -> (Laptop, Vec<Marker>) {
    let mut laptop = Laptop::opened();
    laptop.author = "zqaaaaaaaaaaqz".to_owned();
    meet(&mut laptop);
    let on = Anchors::put(&mut laptop, visibility);
    let Bodies { all, mut markers } = bodies(&on);
    let who = schemars::schema_for!(Who).to_value();
    for (kind, body) in all {
        let mut draft = draft(event(kind, &body), visibility, laptop.now);
        let mut planter = Planter { markers };
        let source = forms(&who, &mut |slot| match slot.said("pattern") {
            "" => planter.plant("who", slot),
            _ => on.someone.to_string().into(),
        });
        markers = planter.markers;
        draft.who = Some(serde_json::from_value(source.into_iter().next().unwrap()).unwrap());
        laptop.entry(draft);
    }
    let words = vec![laptop.author.clone()];
    markers.push(Marker { path: "author".to_owned(), words });
    (laptop, markers)
}

/// Whoever adds something to what is common to every entry decides here whether it can hold a secret: today only the
/// author does, and `salted` plants that.
#[allow(dead_code)]
fn every_part_of_a_head_is_thought_of(head: &Head) {
    let Head {
        kind: _,
        version: _,
        occurred: _,
        known: _,
        recorded: _,
        stated: _,
        whole_day: _,
        visibility: _,
        author: _,
        batch: _,
        references: _,
        effect: _,
    } = head;
}

/// A meeting that the customer may see, so that there are minutes to take.
fn meet(laptop: &mut Laptop) {
    let made = ContactMade {
        restored: false,
        with: Vec::new(),
        public_with: Vec::new(),
        public_sides: Vec::new(),
        direction: Direction::Outbound,
        channel: Channel::Meeting,
        outcome: Outcome::Reached,
        text: "a plain meeting".to_owned(),
        next_update: None,
    };
    laptop.entry(draft(Event::ContactMade(made), Customer, laptop.now));
}

/// The same incident while it is not resolved: its report is a preliminary one.
pub(super) fn reopened(laptop: &Laptop) -> Laptop {
    at_status(laptop, Status::Open)
}

/// The same incident closed: its report is the final one.
pub(super) fn closed(laptop: &Laptop) -> Laptop {
    at_status(laptop, Status::Closed)
}

fn at_status(laptop: &Laptop, status: Status) -> Laptop {
    let mut laptop = laptop.clone();
    let change = StatusChanged { status, reason: String::new(), told: String::new() };
    let now = laptop.now;
    laptop.entry(draft(Event::StatusChanged(change), Customer, now));
    laptop
}
