//! Whether an act may enter the log, and as which entries.
//!
//! In a crisis the record comes first: only the gates of the practices refuse (here G6, closing with the customer
//! uninformed, and K2, erasing under a legal hold), and what cannot be recorded at all because it names nothing.
//! Everything else warns and lets the entry in.

mod again;
mod closing;
mod desk;
mod entries;
mod ledger;
mod named;
mod people;
mod promises;
mod remedies;

use std::sync::Arc;

use desk::{Decided, Desk, text};

use crate::incident::{
    command::{self, Act, Command},
    disclosure,
    effect::Effect,
    entry::Draft,
    erasure::falls_silent,
    event::{
        EnquiryReceived, Event, FactAsked, LegalHoldPlaced, Merged, Noted, Opened, PlaybookAdopted,
        SeverityChanged, Snoozed, StatusChanged, Titled,
    },
    fold::Incident,
    lifecycle::Status,
    refusal::{Refusal, Warning},
    visibility::{Visibility, Who},
};

pub use again::{answer_visibility, answered_again};
pub use desk::Context;
pub use ledger::stakeholder_called;
pub use named::entry_called;
pub use promises::usual_visibility;

/// What enters the log, and what should be said beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The entries of one batch.
    pub drafts: Vec<Draft>,
    /// Gaps, said and recorded as they are.
    pub warnings: Vec<Warning>,
}

/// Decides one act.
///
/// # Errors
/// A [`Refusal`] that says what is missing; nothing is recorded then.
pub fn decide(incident: &Incident, act: &Act, context: &Context<'_>) -> Result<Decision, Refusal> {
    let desk = Desk { incident, act, context };
    // An opening that cannot be read any more was one.
    let is_open = incident.opening.is_some() || incident.unreadable() > 0;
    if is_open == matches!(act.command, Command::Open(_)) {
        return Err(if is_open { Refusal::AlreadyOpen } else { Refusal::NotOpen });
    }
    let occurred = act.occurred.unwrap_or(context.now);
    let corrected = match &act.command {
        Command::Correct(correct) => correct.occurred,
        _ => None,
    };
    for happened in std::iter::once(occurred).chain(corrected) {
        if happened > context.now + chrono::TimeDelta::minutes(2) && act.known.is_none() {
            return Err(Refusal::InTheFuture(happened));
        }
    }
    let (events, warnings) = desk.run()?;
    let who = desk.stored_who();
    let drafts = events
        .into_iter()
        .map(|(event, visibility)| Draft {
            effect: desk.effect(&event),
            event,
            who: who.clone(),
            occurred,
            known: act.known.unwrap_or(context.now),
            stated: act.known.is_some(),
            visibility,
        })
        .collect();
    Ok(Decision { drafts, warnings })
}

impl Desk<'_> {
    fn run(&self) -> Decided {
        match &self.act.command {
            Command::Open(open) => self.open(open),
            Command::Title(words) => self.retitle(&words.text),
            Command::AdoptPlaybook(adopt) => self.adopt(&adopt.class),
            Command::Note(note) => self.note(note),
            Command::Attach(attach) => self.one(Event::AttachmentAdded(attach.clone().into())),
            Command::Ask(ask) => self.one(Event::FactAsked(FactAsked {
                section: ask.section.clone(),
                ask: text(&ask.ask, "question")?,
                whom: ask.whom.clone(),
                critical: ask.critical,
            })),
            Command::Answer(answer) => self.answer(answer),
            Command::Stakeholder(profile) => self.stakeholder(profile),
            Command::ChangeStakeholder(change) => self.change_stakeholder(change),
            Command::Contact(contact) => self.contact(contact),
            Command::Enquiry(enquiry) => self.one(Event::EnquiryReceived(EnquiryReceived {
                from: enquiry.from.as_ref().map(|from| self.person(from)).transpose()?,
                text: text(&enquiry.text, "text")?,
            })),
            Command::AnswerEnquiry(answer) => self.answer_enquiry(answer),
            Command::Severity(rate) => self.rate(rate),
            Command::Status(wanted) => self.status(wanted),
            Command::Visibility(show) => self.show(show),
            Command::Correct(correct) => self.correct(correct),
            Command::Retract(retract) => self.retract(retract),
            Command::WithholdCorrection(withhold) => self.withhold(withhold),
            Command::Snooze(snooze) => self.internal(Event::Snoozed(Snoozed {
                item: text(&snooze.item, "item")?,
                until: snooze.until,
            })),
            Command::Hold(why) => self.internal(Event::LegalHoldPlaced(LegalHoldPlaced {
                reason: text(&why.reason, "reason")?,
            })),
            Command::LiftHold(why) => self.lift_hold(why),
            Command::Erase(erase) => self.erase(erase),
            Command::Issue(document) => self.internal(Event::DocumentIssued(document.clone())),
            Command::Merged(heads) => self.internal(Event::Merged(Merged { heads: heads.clone() })),
            judgement => self.judge(judgement),
        }
    }

    /// What an entry does to others, with what only the act or the incident knows of it.
    fn effect(&self, event: &Event) -> Option<Effect> {
        let held = &self.act.held;
        match (event, event.effect()) {
            (Event::Erased(erased), _) => {
                let list = falls_silent(self.incident, &erased.targets, self.context.now);
                (!list.is_empty()).then_some(Effect::Silences(list))
            }
            (Event::DocumentIssued(document), _) => {
                Some(Effect::Issued(document.audience, held.clone()?))
            }
            (_, Some(Effect::Contact(direction, outcome, next, _))) => {
                let held = held.clone().unwrap_or_default();
                Some(Effect::Contact(direction, outcome, next, held))
            }
            (_, effect) => effect,
        }
    }

    /// The source as it will be stored: with the stakeholder, and with the public label to print instead of a name.
    fn stored_who(&self) -> Option<Who> {
        let name = self.act.who.as_ref().filter(|name| !name.trim().is_empty())?;
        let stakeholder = self.stakeholder_called(name).ok();
        Some(match stakeholder {
            Some(known) => Who {
                name: if known.profile.is_called(name) { name } else { &known.profile.name }
                    .clone(),
                public: known.profile.public_label(),
                stakeholder: Some(known.key),
            },
            None => Who { name: name.clone(), public: None, stakeholder: None },
        })
    }

    fn open(&self, open: &command::Open) -> Decided {
        let title = text(&open.title, "title")?;
        let customer = text(&open.customer, "customer")?;
        let playbook = self
            .context
            .playbook
            .ok_or_else(|| Refusal::UnknownPlaybook(open.class.clone().unwrap_or_default()))?;
        let zone = match &open.zone {
            Some(name) => {
                name.parse::<chrono_tz::Tz>().map_err(|_| Refusal::UnknownZone(name.clone()))?
            }
            None => self.context.zone,
        };
        let occurred = self.act.occurred.unwrap_or(self.context.now);
        let public_title = match &open.public_title {
            Some(own) if !own.trim().is_empty() => own.clone(),
            _ => playbook.title.get(self.context.lang).to_owned(),
        };
        let events = vec![
            (
                Event::Opened(Opened {
                    public_title,
                    customer,
                    zone: zone.name().to_owned(),
                    began: open.began.unwrap_or(occurred),
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
                    severity: open.severity.unwrap_or_default(),
                    basis: String::new(),
                }),
                Visibility::Internal,
            ),
        ];
        Ok((events, Vec::new()))
    }

    fn retitle(&self, words: &str) -> Decided {
        let title = text(words, "title")?;
        if title == self.incident.title {
            return Err(Refusal::NothingChanges);
        }
        self.one(Event::Titled(Titled { title }))
    }

    fn adopt(&self, class: &str) -> Decided {
        let playbook =
            self.context.playbook.ok_or_else(|| Refusal::UnknownPlaybook(class.to_owned()))?;
        if self.incident.playbook.as_deref() == Some(playbook) {
            return Err(Refusal::NothingChanges);
        }
        self.internal(Event::PlaybookAdopted(PlaybookAdopted {
            playbook: Arc::new(playbook.clone()),
        }))
    }

    fn note(&self, note: &command::Note) -> Decided {
        let mentions =
            note.mentions.iter().map(|who| self.person(who)).collect::<Result<_, _>>()?;
        self.one(Event::Noted(Noted {
            text: text(&note.text, "text")?,
            tags: note.tags.clone(),
            mentions,
        }))
    }

    #[allow(clippy::unnecessary_wraps)]
    fn rate(&self, rate: &command::Rate) -> Decided {
        let mut warnings = Vec::new();
        if let Some(proposed) = self.incident.facts.impact()
            && proposed != rate.severity
        {
            warnings.push(Warning::SeverityFollowsImpact { proposed, current: rate.severity });
        }
        let event = Event::SeverityChanged(SeverityChanged {
            severity: rate.severity,
            basis: rate.basis.clone(),
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    fn status(&self, wanted: &command::Move) -> Decided {
        if wanted.status == self.incident.lifecycle.status() {
            return Err(Refusal::SameStatus(wanted.status));
        }
        let mut warnings =
            if wanted.status == Status::Closed { self.closing()? } else { Vec::new() };
        if self.act.visibility == Visibility::Internal
            && wanted.status < Status::Resolved
            && self.reads_that_it_is_restored()
        {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        let event = Event::StatusChanged(StatusChanged {
            status: wanted.status,
            reason: wanted.reason.clone(),
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    /// Whether the last status that the customer reads says that service is restored.
    fn reads_that_it_is_restored(&self) -> bool {
        let visible = disclosure::visible_keys(self.incident);
        let mut statuses = self.incident.lifecycle.statuses.iter().rev();
        let told = statuses.find(|change| visible.contains(&change.entry));
        told.is_some_and(|change| change.value >= Status::Resolved)
    }
}
