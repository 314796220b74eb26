//! One incident for programs: everything that is derived from its entries.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::Serialize;

use crate::{
    cli::{due, json},
    incident::{
        self, EntryKey, Incident, Instant, Severity, Status,
        due::told_what,
        facts::{self, Confidence},
        holds,
        lifecycle::{Impact, Impacts},
        pauses::Pause,
        stakeholders,
        updates::Channel,
    },
    locale::Lang,
    playbook::Side,
    session::Book,
};

#[derive(Debug, Serialize)]
pub(super) struct Answer<'a> {
    reference: &'a str,
    id: String,
    title: &'a str,
    public_title: &'a str,
    customer: &'a str,
    class: &'a str,
    playbook: Option<Playbook<'a>>,
    severity: Severity,
    status: Status,
    zone: &'a str,
    began: String,
    opened: String,
    resolved: Option<String>,
    impact: Option<ImpactAnswer>,
    times: BTreeMap<&'static str, Option<Moment<'a>>>,
    minutes_to: BTreeMap<&'static str, Option<i64>>,
    times_disagree: Vec<[&'static str; 2]>,
    as_of: String,
    customer_informed: bool,
    legal_hold: bool,
    holds: Vec<Hold<'a>>,
    facts: Vec<Fact<'a>>,
    stakeholders: Vec<Stakeholder<'a>>,
    told_what: Vec<Told<'a>>,
    enquiries: Vec<Enquiry<'a>>,
    due: Vec<due::Answer>,
    attachments: Vec<Attachment<'a>>,
    documents: Vec<Document<'a>>,
    #[serde(flatten)]
    of_playbook: super::playbook_answer::OfPlaybook<'a>,
    #[serde(flatten)]
    judgement: super::handling_answer::Judgement<'a>,
    #[serde(flatten)]
    registered: super::registered::Answer,
    counts: Counts,
}

/// How long the customer was hit (K8); `null` where the times stated contradict one another.
#[derive(Debug, Serialize)]
struct ImpactAnswer {
    /// All stretches together.
    net_minutes: i64,
    /// From the first beginning to the last end.
    gross_minutes: i64,
    /// How much of both was paused.
    net_paused_minutes: i64,
    gross_paused_minutes: i64,
    stretches: Vec<Stretch>,
}

#[derive(Debug, Serialize)]
struct Stretch {
    from: String,
    to: Option<String>,
    minutes: i64,
    paused_minutes: i64,
}

#[derive(Debug, Serialize)]
struct Playbook<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Debug, Serialize)]
struct Moment<'a> {
    at: String,
    entry: EntryKey,
    who: Option<&'a str>,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Hold<'a> {
    entry: String,
    at: String,
    reason: &'a str,
}

#[derive(Debug, Serialize)]
struct Fact<'a> {
    question: String,
    section: &'a str,
    ask: &'a str,
    whom: &'a str,
    critical: bool,
    answer: Option<&'a str>,
    confidence: Option<Confidence>,
    source: Option<&'a str>,
    time: Option<String>,
    known: Option<String>,
    backup: Option<Backup>,
    impact: Option<Severity>,
    count: Option<Count<'a>>,
    answers: usize,
    /// The letters of the remedies that answer it, where nobody has answered it in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answered_by: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct Count<'a> {
    number: Option<u64>,
    unit: &'a str,
    since: Option<String>,
    until: Option<String>,
    extent: Option<facts::Extent>,
}

#[derive(Debug, Serialize)]
struct Backup {
    exists: bool,
    last_good: Option<String>,
    restore_tested: Option<String>,
    unverified: bool,
}

#[derive(Debug, Serialize)]
struct Stakeholder<'a> {
    key: EntryKey,
    since: String,
    #[serde(flatten)]
    profile: &'a stakeholders::Profile,
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    stakeholder: EntryKey,
    name: &'a str,
    side: Side,
    last: Option<Word<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tried: Option<Word<'a>>,
    next_due: Option<String>,
}

#[derive(Debug, Serialize)]
struct Word<'a> {
    entry: EntryKey,
    at: String,
    channel: Channel,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Enquiry<'a> {
    key: EntryKey,
    text: &'a str,
    from: Option<&'a str>,
    asked: String,
    answer_by: Option<String>,
    answered: Option<String>,
    answer: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Attachment<'a> {
    number: usize,
    entry: EntryKey,
    name: &'a str,
    size: u64,
    digest: &'a str,
    note: &'a str,
    at: String,
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    entry: EntryKey,
    at: String,
    document: &'a str,
    audience: crate::incident::Visibility,
    format: &'a str,
    digest: &'a str,
}

#[derive(Debug, Serialize)]
struct Counts {
    entries: usize,
    writers: usize,
    not_understood: usize,
    /// Entries that are damaged or missing on file.
    #[serde(skip_serializing_if = "is_none")]
    unreadable: usize,
    critical_unknown: usize,
    open_enquiries: usize,
    stakeholders: usize,
    contacts: usize,
    attachments: usize,
}

/// Reads everything off the fold.
pub(super) fn of(book: &Book, now: Instant, lang: Lang) -> Answer<'_> {
    let incident = &book.incident;
    let zone = incident.zone();
    let times = incident.response_times();
    let disagree = times.disagreements().into_iter();
    Answer {
        reference: &book.reference,
        id: incident.id().to_string(),
        title: incident.title(),
        public_title: incident.public_title(),
        customer: incident.customer(),
        class: incident.class(),
        playbook: incident
            .playbook
            .as_ref()
            .map(|playbook| Playbook { id: &playbook.id, version: &playbook.version }),
        severity: incident.lifecycle.severity(),
        status: incident.lifecycle.status(),
        zone: zone.name(),
        began: json::at(incident.began(), zone),
        opened: json::at(incident.opened_at(), zone),
        resolved: incident.lifecycle.resolved_at().map(|at| json::at(at, zone)),
        impact: incident
            .lifecycle
            .impacts(incident.began(), now)
            .map(|impacts| impact(&impacts, &incident.commitments.pauses, zone)),
        times: incident::Moment::ALL
            .map(|it| (it.id(), times.get(it).map(|at| moment(incident, at, zone))))
            .into(),
        minutes_to: incident::Moment::ALL
            .into_iter()
            .filter(|it| it.counts_from().is_some())
            .map(|it| (it.id(), times.time_to(it).map(|took| took.num_minutes())))
            .collect(),
        times_disagree: disagree.map(|(a, b)| [a.moment.id(), b.moment.id()]).collect(),
        of_playbook: super::playbook_answer::of(incident, lang),
        as_of: json::at(now, zone),
        customer_informed: incident.is_customer_informed(),
        legal_hold: incident.holds.is_held(),
        holds: incident.holds.standing.iter().map(|hold| held(hold, zone)).collect(),
        facts: incident
            .facts
            .questions
            .iter()
            .map(|question| fact(incident, question, zone, lang))
            .collect(),
        stakeholders: people(incident, zone),
        told_what: told(incident, zone),
        enquiries: enquiries(incident, zone),
        due: due::items(&book.reference, incident, now)
            .iter()
            .map(|item| item.answer(now, lang))
            .collect(),
        attachments: attachments(incident, zone),
        documents: documents(incident, zone),
        judgement: super::handling_answer::of(incident, now, lang),
        registered: super::registered::Answer::of(incident),
        counts: counts(incident),
    }
}

fn impact(impacts: &Impacts, pauses: &[Pause], zone: Tz) -> ImpactAnswer {
    let stretch = |of: &Impact| Stretch {
        from: json::at(of.from, zone),
        to: of.to.map(|at| json::at(at, zone)),
        minutes: impacts.length(*of).num_minutes(),
        paused_minutes: impacts.paused(*of, pauses).num_minutes(),
    };
    ImpactAnswer {
        net_minutes: impacts.net().num_minutes(),
        gross_minutes: impacts.gross().num_minutes(),
        net_paused_minutes: impacts.net_paused(pauses).num_minutes(),
        gross_paused_minutes: impacts.gross_paused(pauses).num_minutes(),
        stretches: impacts.list.iter().map(stretch).collect(),
    }
}

fn moment(incident: &Incident, at: incident::MomentAt, zone: Tz) -> Moment<'_> {
    let reached = at.moment.read_from().and_then(|it| incident.milestones.get(it));
    Moment {
        at: json::at(at.at, zone),
        entry: at.entry,
        who: reached.and_then(|it| it.by.as_ref()).map(|who| who.name.as_str()),
        text: reached.map_or("", |it| it.text.as_str()),
    }
}

fn held(hold: &holds::Hold, zone: Tz) -> Hold<'_> {
    Hold { entry: hold.key.to_string(), at: json::at(hold.at, zone), reason: &hold.reason }
}

fn fact<'a>(
    incident: &'a Incident,
    question: &'a facts::Question,
    zone: Tz,
    lang: Lang,
) -> Fact<'a> {
    let answer = question.answer();
    Fact {
        question: question.id.to_string(),
        section: &question.section,
        ask: question.asked.ask.get(lang),
        whom: question.asked.who.get(lang),
        critical: question.asked.critical,
        answer: answer.map(|answer| answer.text.as_str()),
        confidence: answer.map(|answer| answer.confidence),
        source: answer.and_then(|answer| answer.source.as_ref()).map(|who| who.name.as_str()),
        time: answer.map(|answer| json::at(answer.occurred, zone)),
        known: answer.map(|answer| json::at(answer.known, zone)),
        backup: answer.and_then(|answer| answer.backup.as_ref()).map(|backup| Backup {
            exists: backup.exists,
            last_good: backup.last_good.map(|at| json::at(at, zone)),
            restore_tested: backup.restore_tested.map(|at| json::at(at, zone)),
            unverified: backup.is_unverified(),
        }),
        impact: answer.and_then(|answer| answer.impact),
        count: answer.and_then(|answer| answer.count.as_ref()).map(|count| Count {
            number: count.number,
            unit: &count.unit,
            since: count.since.map(|at| json::at(at, zone)),
            until: count.until.map(|at| json::at(at, zone)),
            extent: count.extent,
        }),
        answers: question.answers.len(),
        answered_by: incident
            .answered_by(question)
            .into_iter()
            .map(|remedy| remedy.letter.as_str())
            .collect(),
    }
}

fn people(incident: &Incident, zone: Tz) -> Vec<Stakeholder<'_>> {
    let list = incident.stakeholders.list.iter();
    list.map(|one| Stakeholder {
        key: one.key,
        since: json::at(one.since, zone),
        profile: &one.profile,
    })
    .collect()
}

fn told(incident: &Incident, zone: Tz) -> Vec<Told<'_>> {
    let told = told_what(incident).into_iter();
    told.map(|told| Told {
        stakeholder: told.stakeholder.key,
        name: &told.stakeholder.profile.name,
        side: told.stakeholder.profile.side,
        last: told.last.map(|contact| Word {
            entry: contact.entry,
            at: json::at(contact.occurred, zone),
            channel: contact.made.channel,
            text: &contact.made.text,
        }),
        tried: incident.ledger.last_tried(told.stakeholder.key).map(|contact| Word {
            entry: contact.entry,
            at: json::at(contact.occurred, zone),
            channel: contact.made.channel,
            text: &contact.made.text,
        }),
        next_due: told.next.map(|at| json::at(at, zone)),
    })
    .collect()
}

fn enquiries(incident: &Incident, zone: Tz) -> Vec<Enquiry<'_>> {
    let asked = incident.ledger.enquiries.iter();
    asked
        .map(|enquiry| Enquiry {
            key: enquiry.key,
            text: &enquiry.text,
            from: enquiry
                .from
                .and_then(|key| incident.stakeholders.get(key))
                .map(|one| one.profile.name.as_str()),
            asked: json::at(enquiry.asked, zone),
            answer_by: enquiry.answer_by.map(|at| json::at(at, zone)),
            answered: enquiry.answered.as_ref().map(|(at, _)| json::at(*at, zone)),
            answer: enquiry.answered.as_ref().map(|(_, text)| text.as_str()),
        })
        .collect()
}

fn attachments(incident: &Incident, zone: Tz) -> Vec<Attachment<'_>> {
    let list = incident.attachments.list.iter().enumerate();
    list.map(|(at, attachment)| Attachment {
        number: at + 1,
        entry: attachment.entry,
        name: &attachment.file.name,
        size: attachment.file.size,
        digest: &attachment.file.digest,
        note: &attachment.file.note,
        at: json::at(attachment.at, zone),
    })
    .collect()
}

fn documents(incident: &Incident, zone: Tz) -> Vec<Document<'_>> {
    let issued = incident.issued.iter();
    issued
        .map(|issue| Document {
            entry: issue.entry,
            at: json::at(issue.at, zone),
            document: &issue.document.document,
            audience: issue.document.audience,
            format: &issue.document.format,
            digest: &issue.document.digest,
        })
        .collect()
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_none(count: &usize) -> bool {
    *count == 0
}

fn counts(incident: &Incident) -> Counts {
    let writers: std::collections::BTreeSet<_> =
        incident.entries().iter().map(|entry| entry.key.writer).collect();
    Counts {
        entries: incident.entries().len(),
        writers: writers.len(),
        not_understood: incident.unknown().count(),
        unreadable: incident.unreadable(),
        critical_unknown: incident.critical_unknown().count(),
        open_enquiries: incident.ledger.open_enquiries().count(),
        stakeholders: incident.stakeholders.list.len(),
        contacts: incident.ledger.contacts.len(),
        attachments: incident.attachments.list.len(),
    }
}
