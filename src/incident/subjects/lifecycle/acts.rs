//! Opening, title, severity and status (A4, G6).

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{
    CustomerDescribed, CustomerKind, History, Opened, SeverityChanged, StatusChanged, Titled,
};
use crate::incident::{
    disclosure,
    entry::Entry,
    event::Event,
    ids::EntryKey,
    instant::Instant,
    lifecycle::{Change, Severity, Status, contradictions},
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    subjects::{drill::body::Drill, playbook::body::PlaybookAdopted},
    visibility::Visibility,
};

/// Opens an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Open {
    /// The internal title, as our own people say it.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// The neutral title the customer may read; by default one made from the class.
    #[serde(default)]
    pub public_title: Option<String>,
    /// The playbook's id; `general` by default.
    #[serde(default)]
    pub class: Option<String>,
    /// 1 (worst) to 4.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// IANA zone name; by default the one in the settings.
    #[serde(default)]
    pub zone: Option<String>,
    /// When the impact began; by default when it was opened.
    #[serde(default)]
    pub began: Option<Instant>,
    /// Whether it is written up afterwards (K7): every line takes the time it states, no alarm rings by today's clock, and
    /// the reports say once that they are compiled from records. By default it is recorded while it goes on.
    #[serde(default)]
    pub history: bool,
    /// In a history: from when on we knew of it. By default everything became known as it happened.
    #[serde(default)]
    pub known_since: Option<Instant>,
    /// What the customer is, and so how documents speak to them; an organisation by default.
    #[serde(default)]
    pub customer_kind: Option<CustomerKind>,
    /// Of a drill: what it rehearses (P1). `drill` begins one, and says this.
    #[serde(skip)]
    pub drill: Option<Drill>,
}

impl Rule for Open {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let title = text(&self.title, "title")?;
        let customer = text(&self.customer, "customer")?;
        let playbook = desk.context.playbook.ok_or_else(|| {
            Refusal::UnknownPlaybook(self.class.as_deref().unwrap_or("general").to_owned())
        })?;
        let zone = match &self.zone {
            Some(name) => {
                name.parse::<chrono_tz::Tz>().map_err(|_| Refusal::UnknownZone(name.clone()))?
            }
            None => desk.context.zone,
        };
        let occurred = desk.moment();
        if self.known_since.is_some() && !self.history {
            return Err(Refusal::KnownSinceWithoutHistory);
        }
        if self.history && desk.occurred.is_none() {
            return Err(Refusal::HistoryWithoutTime);
        }
        let is_wrong = |it: &Drill| self.history || it.speed == 0 || desk.known.is_none();
        if self.drill.as_ref().is_some_and(is_wrong) {
            return Err(Refusal::NotADrill);
        }
        let ahead = desk.context.now + chrono::TimeDelta::minutes(2);
        if let Some(began) = self.began.filter(|began| *began > ahead && desk.known.is_none()) {
            return Err(Refusal::InTheFuture(began));
        }
        let public_title = match &self.public_title {
            Some(own) if !own.trim().is_empty() => own.clone(),
            _ => playbook.title.get(desk.context.lang).to_owned(),
        };
        let mut events = vec![
            (
                Event::Opened(Opened {
                    public_title,
                    customer,
                    zone: zone.name().to_owned(),
                    began: self.began.unwrap_or(occurred),
                    history: self.history(),
                    drill: self.drill.clone(),
                }),
                Visibility::Customer,
            ),
            (Event::Titled(Titled { title }), Visibility::Internal),
            (
                Event::PlaybookAdopted(PlaybookAdopted { playbook: Arc::new(playbook.clone()) }),
                Visibility::Internal,
            ),
            (
                Event::SeverityChanged(SeverityChanged {
                    severity: self.severity.unwrap_or_default(),
                    basis: String::new(),
                }),
                Visibility::Internal,
            ),
        ];
        let described = self.customer_kind.map(|kind| CustomerDescribed { kind });
        let described = described.map(Event::CustomerDescribed);
        events.extend(described.map(|event| (event, Visibility::Internal)));
        Ok((events, Vec::new()))
    }
}

impl Open {
    /// How it is written up afterwards; `None` where it is recorded while it goes on.
    pub(crate) fn history(&self) -> Option<History> {
        self.history.then_some(History { known_since: self.known_since })
    }
}

impl Rule for CustomerDescribed {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::CustomerDescribed(self.clone()))
    }
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Words {
    /// The words.
    pub text: String,
}

impl Rule for Words {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let title = text(&self.text, "title")?;
        if title == desk.incident.title {
            return Err(Refusal::NothingChanges);
        }
        desk.one(Event::Titled(Titled { title }))
    }
}

/// Rates the severity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Rate {
    /// 1 (worst) to 4.
    pub severity: Severity,
    /// Why.
    #[serde(default)]
    pub basis: String,
}

impl Rule for Rate {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut warnings = Vec::new();
        if let Some(proposed) = desk.incident.facts.impact()
            && proposed != self.severity
        {
            warnings.push(Warning::SeverityFollowsImpact { proposed, current: self.severity });
        }
        let event = Event::SeverityChanged(SeverityChanged {
            severity: self.severity,
            basis: self.basis.clone(),
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

/// Moves the status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Move {
    /// The new status.
    pub status: Status,
    /// Why. The customer reads it where the entry is recorded for them to see.
    #[serde(default)]
    pub reason: String,
}

impl Rule for Move {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if self.status == desk.incident.lifecycle.status() {
            return Err(Refusal::SameStatus(self.status));
        }
        desk.fits_in_time(self.status)?;
        let mut warnings = if self.status == Status::Closed { desk.closing()? } else { Vec::new() };
        if desk.visibility == Visibility::Internal
            && self.status < Status::Resolved
            && disclosure::reads_that_it_is_restored(desk.incident)
        {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        let is_shown = desk.visibility == Visibility::Customer;
        let event = Event::StatusChanged(StatusChanged {
            status: self.status,
            reason: self.reason.clone(),
            told: if is_shown { self.reason.trim().to_owned() } else { String::new() },
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

impl Desk<'_> {
    /// Refuses a status whose stated time contradicts what else was stated (K1): nothing is restored before it began. What
    /// is said of now is what happened last.
    fn fits_in_time(&self, status: Status) -> Result<(), Refusal> {
        let Some(at) = self.occurred else { return Ok(()) };
        let began = self.incident.began();
        let before: Vec<_> = self.incident.lifecycle.timed().collect();
        let mut after = before.clone();
        after.insert(after.partition_point(|(_, other)| *other <= at), (status, at));
        self.adds_no_contradiction((began, &before), (began, &after))
    }

    /// Refuses to move a status, or the beginning, to where it contradicts what else was stated.
    pub(in crate::incident) fn moves_within_time(
        &self,
        target: EntryKey,
        to: Option<Instant>,
        begun: Option<Instant>,
    ) -> Result<(), Refusal> {
        let (incident, began) = (self.incident, self.incident.began());
        let before: Vec<_> = incident.lifecycle.timed().collect();
        let moves = incident.lifecycle.statuses.iter();
        let to_then = |it: &Change<Status>| to.filter(|_| it.entry == target);
        let mut after: Vec<_> =
            moves.map(|it| (it.value, to_then(it).unwrap_or(it.occurred))).collect();
        after.sort_by_key(|(_, at)| *at);
        let opens = incident.opening.as_ref().is_some_and(|opening| opening.entry == target);
        let moved = incident.entry(target).filter(|_| opens).zip(to);
        let moved = moved.map(|(entry, to)| entry.moved_to(to, incident.known_of(entry)));
        let taken_along = match moved.as_ref().and_then(Entry::event) {
            Some(Event::Opened(opened)) => Some(opened.began),
            _ => None,
        };
        let named_apart = begun.or(incident.marks().began_of(target)).filter(|_| opens);
        let began_then = named_apart.or(taken_along).unwrap_or(began);
        self.adds_no_contradiction((began, &before), (began_then, &after))
    }

    fn adds_no_contradiction(
        &self,
        (began, before): (Instant, &[(Status, Instant)]),
        (began_then, after): (Instant, &[(Status, Instant)]),
    ) -> Result<(), Refusal> {
        let known = contradictions(began, before);
        match contradictions(began_then, after).into_iter().find(|it| !known.contains(it)) {
            Some(found) => Err(Refusal::Contradicts(found.message(self.incident.zone()))),
            None => Ok(()),
        }
    }
}
