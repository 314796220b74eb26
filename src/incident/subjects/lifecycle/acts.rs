//! Opening, title, severity and status (A4, G6).

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{Opened, SeverityChanged, StatusChanged, Titled};
use crate::incident::{
    disclosure,
    event::Event,
    instant::Instant,
    lifecycle::{Severity, Status},
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    subjects::playbook::body::PlaybookAdopted,
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
        let public_title = match &self.public_title {
            Some(own) if !own.trim().is_empty() => own.clone(),
            _ => playbook.title.get(desk.context.lang).to_owned(),
        };
        let events = vec![
            (
                Event::Opened(Opened {
                    public_title,
                    customer,
                    zone: zone.name().to_owned(),
                    began: self.began.unwrap_or(occurred),
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
        Ok((events, Vec::new()))
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
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Rule for Move {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if self.status == desk.incident.lifecycle.status() {
            return Err(Refusal::SameStatus(self.status));
        }
        let mut warnings = if self.status == Status::Closed { desk.closing()? } else { Vec::new() };
        if desk.visibility == Visibility::Internal
            && self.status < Status::Resolved
            && desk.reads_that_it_is_restored()
        {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        let event = Event::StatusChanged(StatusChanged {
            status: self.status,
            reason: self.reason.clone(),
        });
        Ok((vec![(event, desk.visibility)], warnings))
    }
}

impl Desk<'_> {
    /// Whether the last status that the customer reads says that service is restored.
    fn reads_that_it_is_restored(&self) -> bool {
        let visible = disclosure::visible_keys(self.incident);
        let mut statuses = self.incident.lifecycle.statuses.iter().rev();
        let told = statuses.find(|change| visible.contains(&change.entry));
        told.is_some_and(|change| change.value >= Status::Resolved)
    }
}
