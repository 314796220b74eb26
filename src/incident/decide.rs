//! Whether an act may enter the log, and as which entries.
//!
//! In a crisis the record comes first: only the gates of the practices refuse (here G6, closing with the customer
//! uninformed, and K2, erasing under a legal hold), and what cannot be recorded at all because it names nothing.
//! Everything else warns and lets the entry in.

mod judgement;

use std::collections::BTreeMap;

use super::{
    command::{self, Act, Command, Selector},
    disclosure,
    entry::{Draft, Entry, Instant, Visibility, Who},
    event::{
        ContactMade, Corrected, CorrectionWithheld, EnquiryAnswered, EnquiryReceived, Erased,
        Event, FactAnswered, FactAsked, LegalHoldLifted, LegalHoldPlaced, Merged, Noted, Opened,
        PlaybookAdopted, Retracted, SeverityChanged, Snoozed, StakeholderAdded, StakeholderChanged,
        StatusChanged, Titled, VisibilityChanged,
    },
    facts::{Backup, QuestionId},
    fold::Incident,
    ids::EntryKey,
    lifecycle::{Severity, Status},
    record::Marks,
    refusal::{Refusal, Warning},
    stakeholders::{Profile, Stakeholder},
    updates::{Direction, Outcome},
};
use crate::{
    locale::Lang,
    playbook::{Playbook, Side},
};

/// What the decision needs to know beside the incident and the act.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The present instant.
    pub now: Instant,
    /// The author's language: questions are copied into answers in it.
    pub lang: Lang,
    /// The zone for an incident opened without one.
    pub zone: chrono_tz::Tz,
    /// The playbook that the act names, already looked up.
    pub playbook: Option<&'a Playbook>,
    /// Labels given earlier in the same input.
    pub labels: &'a BTreeMap<String, EntryKey>,
}

/// What enters the log, and what should be said beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The entries of one batch.
    pub drafts: Vec<Draft>,
    /// Gaps, said and recorded as they are.
    pub warnings: Vec<Warning>,
}

type Decided = Result<(Vec<(Event, Visibility)>, Vec<Warning>), Refusal>;

/// Decides one act.
///
/// # Errors
/// A [`Refusal`] that says what is missing; nothing is recorded then.
pub fn decide(incident: &Incident, act: &Act, context: &Context<'_>) -> Result<Decision, Refusal> {
    let desk = Desk { incident, act, context };
    if incident.opening.is_some() == matches!(act.command, Command::Open(_)) {
        return Err(if incident.opening.is_some() {
            Refusal::AlreadyOpen
        } else {
            Refusal::NotOpen
        });
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
    let who = desk.who();
    let drafts = events
        .into_iter()
        .map(|(event, visibility)| Draft {
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

struct Desk<'a> {
    incident: &'a Incident,
    act: &'a Act,
    context: &'a Context<'a>,
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

    /// One entry, as visible as the act says.
    #[allow(clippy::unnecessary_wraps)]
    fn one(&self, event: Event) -> Decided {
        Ok((vec![(event, self.act.visibility)], Vec::new()))
    }

    /// One entry that is never the customer's business.
    #[allow(clippy::unnecessary_wraps, clippy::unused_self)]
    fn internal(&self, event: Event) -> Decided {
        Ok((vec![(event, Visibility::Internal)], Vec::new()))
    }

    /// The source as it will be stored: with the stakeholder, and with the public label to print instead of a name.
    fn who(&self) -> Option<Who> {
        let name = self.act.who.as_ref().filter(|name| !name.trim().is_empty())?;
        let stakeholder = self.stakeholder_called(name);
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

    fn stakeholder_called(&self, name: &str) -> Option<&Stakeholder> {
        let everybody = &self.incident.stakeholders;
        self.context
            .labels
            .get(name)
            .and_then(|&key| everybody.get(key))
            .or_else(|| everybody.called(name))
            .or_else(|| everybody.get(self.entry(&Selector::from(name)).ok()?.key))
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
                Event::PlaybookAdopted(PlaybookAdopted { playbook: Box::new(playbook.clone()) }),
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

    fn lift_hold(&self, why: &command::Reason) -> Decided {
        if !self.incident.legal_hold {
            return Err(Refusal::NothingChanges);
        }
        let reason = text(&why.reason, "reason")?;
        self.internal(Event::LegalHoldLifted(LegalHoldLifted { reason }))
    }

    fn adopt(&self, class: &str) -> Decided {
        let playbook =
            self.context.playbook.ok_or_else(|| Refusal::UnknownPlaybook(class.to_owned()))?;
        if self.incident.playbook.as_ref() == Some(playbook) {
            return Err(Refusal::NothingChanges);
        }
        self.internal(Event::PlaybookAdopted(PlaybookAdopted {
            playbook: Box::new(playbook.clone()),
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

    fn answer(&self, answer: &command::Answer) -> Decided {
        let question = self.question(&answer.question)?;
        let words = text(&answer.answer, "answer")?;
        let mut warnings = Vec::new();
        if answer.backup.as_ref().is_some_and(Backup::is_unverified) {
            warnings.push(Warning::BackupUnverified);
        }
        if let Some(impact) = answer.impact
            && impact != self.incident.lifecycle.severity()
        {
            warnings.push(Warning::SeverityFollowsImpact {
                proposed: impact,
                current: self.incident.lifecycle.severity(),
            });
        }
        let event = Event::FactAnswered(FactAnswered {
            question: question.id.clone(),
            asked: question.ask.get(self.context.lang).to_owned(),
            answer: words,
            confidence: answer.confidence,
            backup: answer.backup.clone(),
            impact: answer.impact,
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    fn stakeholder(&self, profile: &Profile) -> Decided {
        let mut profile = profile.clone();
        profile.name = text(&profile.name, "name")?;
        let mut warnings = Vec::new();
        if matches!(profile.side, Side::Regulator | Side::Media | Side::Legal)
            && profile.channels.is_empty()
        {
            warnings.push(Warning::NoChannel { name: profile.name.clone() });
        }
        if self.incident.stakeholders.called(&profile.name).is_some() {
            warnings.push(Warning::SameName { name: profile.name.clone() });
        }
        let event = Event::StakeholderAdded(StakeholderAdded { profile });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn change_stakeholder(&self, change: &command::ChangeStakeholder) -> Decided {
        let stakeholder = self.person(&change.stakeholder)?;
        let before = self.incident.stakeholders.get(stakeholder).map(|known| &known.profile);
        let mut after = before.cloned();
        if let Some(profile) = &mut after {
            profile.change(&change.changes);
        }
        if after.as_ref() == before {
            return Err(Refusal::NothingChanges);
        }
        if change.changes.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Refusal::Empty("name"));
        }
        self.internal(Event::StakeholderChanged(StakeholderChanged {
            stakeholder,
            changes: change.changes.clone(),
        }))
    }

    fn contact(&self, contact: &command::Contact) -> Decided {
        let with: Vec<EntryKey> =
            contact.with.iter().map(|who| self.person(who)).collect::<Result<_, _>>()?;
        let words = text(&contact.text, "text")?;
        let mut warnings = Vec::new();
        if contact.direction == Direction::Outbound && contact.outcome != Outcome::Failed {
            let customers = with
                .iter()
                .filter_map(|&key| self.incident.stakeholders.get(key))
                .filter(|stakeholder| stakeholder.profile.side == Side::Customer);
            for customer in customers {
                if customer.profile.need.trim().is_empty() {
                    warnings.push(Warning::NoNeedHeard { name: customer.profile.name.clone() });
                }
            }
            if contact.next_update.is_none() && self.incident.lifecycle.status() < Status::Resolved
            {
                warnings.push(Warning::NoNextUpdate);
            }
        }
        if with.is_empty() {
            warnings.push(Warning::NobodyNamed);
        }
        if contact.direction == Direction::Outbound {
            warnings.extend(super::drafts::said(self.incident, &words));
        }
        let public_with = with
            .iter()
            .filter_map(|&key| self.incident.stakeholders.get(key))
            .filter_map(|stakeholder| stakeholder.profile.public_label())
            .collect();
        let event = Event::ContactMade(ContactMade {
            with,
            public_with,
            direction: contact.direction,
            channel: contact.channel,
            outcome: contact.outcome,
            text: words,
            next_update: contact.next_update,
        });
        Ok((vec![(event, self.act.visibility)], warnings))
    }

    fn answer_enquiry(&self, answer: &command::AnswerEnquiry) -> Decided {
        let enquiry = self.entry(&answer.enquiry)?.key;
        if !self.incident.ledger.enquiries.iter().any(|known| known.key == enquiry) {
            return Err(Refusal::NotAnEnquiry(answer.enquiry.to_string()));
        }
        self.one(Event::EnquiryAnswered(EnquiryAnswered {
            enquiry,
            text: text(&answer.text, "text")?,
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
        if wanted.status == Status::Closed && !self.incident.is_customer_informed() {
            return Err(Refusal::CustomerNotInformed);
        }
        self.one(Event::StatusChanged(StatusChanged {
            status: wanted.status,
            reason: wanted.reason.clone(),
        }))
    }

    fn show(&self, show: &command::Show) -> Decided {
        let target = self.entry(&show.entry)?;
        let mut warnings = Vec::new();
        match show.visibility {
            Visibility::Internal => {
                let disclosed = self.incident.issued.iter().rev().find(|issue| {
                    issue.document.audience == Visibility::Customer && issue.at >= target.head.known
                });
                if disclosure::visible_keys(self.incident).contains(&target.key)
                    && let Some(issue) = disclosed
                {
                    warnings.push(Warning::AlreadyDisclosed {
                        document: issue.document.document.clone(),
                        at: issue.at,
                    });
                }
            }
            Visibility::Customer if !disclosure::may_be_shown(target) => {
                return Err(Refusal::NeverVisible(target.head.kind.clone()));
            }
            Visibility::Customer => self.exposes(target, show)?,
        }
        let public_who = show.public_role.clone().or_else(|| self.public_label_of(target));
        if show.visibility == Visibility::Customer && target.who.is_some() && public_who.is_none() {
            warnings.push(Warning::NoPublicRole);
        }
        let event = Event::VisibilityChanged(VisibilityChanged {
            target: target.key,
            visibility: show.visibility,
            public_who,
            reason: show.reason.clone(),
        });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// Whether showing this entry shows anything: itself, a correction of it, or another name.
    fn exposes(&self, target: &Entry, show: &command::Show) -> Result<(), Refusal> {
        if self.incident.marks().retracted_by(target.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        let visible = disclosure::visible_keys(self.incident);
        let whole = visible.contains(&target.key)
            && self.incident.marks().chain(target.key).is_subset(&visible);
        if whole && show.public_role.is_none() {
            return Err(Refusal::NothingChanges);
        }
        Ok(())
    }

    fn public_label_of(&self, target: &Entry) -> Option<String> {
        let who = target.who.as_ref()?;
        let stakeholder = who
            .stakeholder
            .and_then(|key| self.incident.stakeholders.get(key))
            .or_else(|| self.incident.stakeholders.called(&who.name));
        who.public.clone().or_else(|| stakeholder.and_then(|known| known.profile.public_label()))
    }

    fn correct(&self, correct: &command::Correct) -> Decided {
        let target = self.entry(&correct.entry)?;
        if target.event().is_none() {
            return Err(Refusal::NotUnderstood(target.head.kind.clone()));
        }
        let visible = disclosure::visible_keys(self.incident).contains(&target.key);
        let visibility = if visible { self.act.visibility } else { Visibility::Internal };
        let event = Event::Corrected(Corrected {
            target: target.key,
            text: text(&correct.text, "text")?,
            occurred: correct.occurred,
        });
        let mut warnings = Vec::new();
        if visible && visibility == Visibility::Internal {
            warnings.push(Warning::CustomerStillReadsIt);
        }
        Ok((vec![(event, visibility)], warnings))
    }

    fn retract(&self, retract: &command::Retract) -> Decided {
        let target = self.entry(&retract.entry)?;
        if self.incident.marks().retracted_by(target.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        let targets = self.incident.batch(target);
        if self.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        let known = self.act.known.unwrap_or(self.context.now);
        if Marks::would_hold(self.incident.entries(), &targets, known) {
            return Err(Refusal::PromiseStands);
        }
        let mut warnings = Vec::new();
        let visible = disclosure::visible_keys(self.incident);
        if let Some(issue) = self.incident.issued.iter().rev().find(|issue| {
            issue.document.audience == Visibility::Customer
                && issue.at >= target.head.known
                && targets.iter().any(|key| visible.contains(key))
        }) {
            warnings.push(Warning::AlreadyDisclosed {
                document: issue.document.document.clone(),
                at: issue.at,
            });
        }
        let event = Event::Retracted(Retracted { targets, reason: retract.reason.clone() });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    fn withhold(&self, withhold: &command::WithholdCorrection) -> Decided {
        let correction = self.entry(&withhold.correction)?;
        if !matches!(correction.event(), Some(Event::Corrected(_))) {
            return Err(Refusal::NotACorrection(withhold.correction.to_string()));
        }
        if self.incident.marks().is_withheld(correction.key) {
            return Err(Refusal::NothingChanges);
        }
        self.internal(Event::CorrectionWithheld(CorrectionWithheld {
            correction: correction.key,
            reason: text(&withhold.reason, "reason")?,
        }))
    }

    fn erase(&self, erase: &command::Erase) -> Decided {
        if self.incident.legal_hold {
            return Err(Refusal::LegalHold);
        }
        let targets = erase
            .entries
            .iter()
            .map(|entry| self.entry(entry).map(|found| found.key))
            .collect::<Result<Vec<_>, _>>()?;
        if targets.is_empty() {
            return Err(Refusal::Empty("entries"));
        }
        if self.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        self.internal(Event::Erased(Erased { targets, reason: text(&erase.reason, "reason")? }))
    }

    fn person(&self, who: &Selector) -> Result<EntryKey, Refusal> {
        if let Some(known) = self.stakeholder_called(&who.0) {
            return Ok(known.key);
        }
        Err(Refusal::UnknownStakeholder(who.0.clone()))
    }

    fn question(&self, asked: &Selector) -> Result<&super::facts::Question, Refusal> {
        let facts = &self.incident.facts;
        let by_label = self.context.labels.get(&asked.0).map(|&key| QuestionId::Asked(key));
        by_label
            .and_then(|id| facts.question(&id))
            .or_else(|| asked.0.parse().ok().and_then(|id| facts.question(&id)))
            .or_else(|| {
                self.entry(asked)
                    .ok()
                    .and_then(|entry| facts.question(&QuestionId::Asked(entry.key)))
            })
            .ok_or_else(|| Refusal::UnknownQuestion(asked.0.clone()))
    }

    fn entry(&self, named: &Selector) -> Result<&Entry, Refusal> {
        let wanted = named.0.trim();
        if let Some(&key) = self.context.labels.get(wanted) {
            return self
                .incident
                .entry(key)
                .ok_or_else(|| Refusal::UnknownEntry(wanted.to_owned()));
        }
        if let Ok(key) = wanted.parse::<EntryKey>() {
            return self
                .incident
                .entry(key)
                .ok_or_else(|| Refusal::UnknownEntry(wanted.to_owned()));
        }
        let (seq, writer) = wanted
            .trim_start_matches(['#', 'e'])
            .split_once('.')
            .unwrap_or((wanted.trim_start_matches(['#', 'e']), ""));
        let seq: u64 = seq.parse().map_err(|_| Refusal::UnknownEntry(wanted.to_owned()))?;
        let mut found = self.incident.entries().iter().filter(|entry| {
            entry.key.seq == seq && entry.key.writer.to_string().starts_with(writer)
        });
        match (found.next(), found.next()) {
            (Some(entry), None) => Ok(entry),
            (Some(_), Some(_)) => Err(Refusal::AmbiguousEntry(wanted.to_owned())),
            (None, _) => Err(Refusal::UnknownEntry(wanted.to_owned())),
        }
    }
}

/// A text that says something, without white space at its ends.
fn text(words: &str, field: &'static str) -> Result<String, Refusal> {
    let words = words.trim();
    if words.is_empty() { Err(Refusal::Empty(field)) } else { Ok(words.to_owned()) }
}

impl Incident {
    /// Whether the customer was reached since service was restored — or at all, if it never was: the gate of closing (G6).
    pub fn is_customer_informed(&self) -> bool {
        let since = self.lifecycle.resolved_at();
        self.ledger.contacts.iter().any(|contact| {
            contact.made.direction == Direction::Outbound
                && contact.made.outcome == Outcome::Reached
                && since.is_none_or(|since| contact.occurred >= since)
                && contact.made.with.iter().any(|&key| {
                    self.stakeholders.get(key).is_some_and(|who| who.profile.side == Side::Customer)
                })
        })
    }

    /// What severity the customer's impact asks for, where that differs from the one in force (A4).
    pub fn proposed_severity(&self) -> Option<Severity> {
        self.facts.impact().filter(|&impact| impact != self.lifecycle.severity())
    }
}
