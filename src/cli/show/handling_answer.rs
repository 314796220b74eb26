//! Judgement for programs: remedies, offers, decisions, promises, actions, escalations, duty, responsibility, links.

use chrono_tz::Tz;
use serde::Serialize;

use crate::{
    cli::json,
    incident::{
        EntryKey, Incident, Instant, Status,
        actions::Happened,
        commitments::{Formula, Owed},
        contract::ContractRecorded,
        escalation,
        links::IncidentLinked,
        remedies::{Amount, Cost, Terms},
        responsibility::Condition,
    },
    locale::Lang,
};

#[derive(Debug, Serialize)]
pub(super) struct Judgement<'a> {
    commitments: Vec<Commitment<'a>>,
    actions: Vec<Action<'a>>,
    remedies: Vec<Remedy<'a>>,
    offers: Vec<Offer<'a>>,
    windows: Vec<Window<'a>>,
    decisions: Vec<Decision<'a>>,
    responsibility: Vec<Lit<'a>>,
    escalations: Vec<Escalation>,
    on_duty: Vec<OnDuty>,
    open_handovers: Vec<Handover<'a>>,
    pauses: Vec<Pause<'a>>,
    contract: Option<&'a ContractRecorded>,
    links: &'a [IncidentLinked],
}

#[derive(Debug, Serialize)]
struct Commitment<'a> {
    key: EntryKey,
    label: &'a str,
    text: &'a str,
    promisee: Option<&'a str>,
    deliverer: &'a str,
    due: Option<String>,
    term: Option<&'a str>,
    paused_since: Option<String>,
    moved_by_pauses_minutes: Option<i64>,
    standing: &'static str,
    breach: Option<String>,
    compensation: Option<&'a Formula>,
    owed: Option<Owed>,
    payments: Vec<Paid<'a>>,
    still_owed: Option<Owed>,
}

/// What was paid or given for a promise.
#[derive(Debug, Serialize)]
struct Paid<'a> {
    entry: EntryKey,
    at: String,
    amount: Option<&'a Amount>,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Action<'a> {
    key: EntryKey,
    label: &'a str,
    text: &'a str,
    measure: bool,
    owner: &'a str,
    owner_role: &'a str,
    due: Option<String>,
    verification: &'a str,
    check_at: Option<String>,
    cost: Option<&'a Cost>,
    cause: Option<EntryKey>,
    standing: &'static str,
    since: String,
    evidence: Option<EntryKey>,
    silent_minutes: Option<i64>,
    last_report: Option<ActionReport<'a>>,
}

#[derive(Debug, Serialize)]
struct ActionReport<'a> {
    entry: EntryKey,
    at: String,
    by: &'a str,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Pause<'a> {
    key: EntryKey,
    from: String,
    until: Option<String>,
    reason: &'a str,
    customer_consented: bool,
    promises: &'a [EntryKey],
}

#[derive(Debug, Serialize)]
struct Remedy<'a> {
    key: EntryKey,
    label: &'a str,
    #[serde(flatten)]
    terms: &'a Terms,
    odds: Option<u8>,
    disclosed: Option<&'a str>,
    latest_start: Option<String>,
    too_late: bool,
    accepted: Option<String>,
    dropped: Option<String>,
}

#[derive(Debug, Serialize)]
struct Offer<'a> {
    key: EntryKey,
    label: &'a str,
    terms: &'a str,
    amount: Option<&'a Amount>,
    rank: Option<u32>,
    worse_than: Option<&'a str>,
    justified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<bool>,
}

#[derive(Debug, Serialize)]
struct Window<'a> {
    key: EntryKey,
    text: &'a str,
    by: &'a str,
    until: String,
    decision: Option<EntryKey>,
    missed: bool,
    extra_cost: Option<&'a Cost>,
}

#[derive(Debug, Serialize)]
struct Decision<'a> {
    key: EntryKey,
    text: &'a str,
    by: &'a str,
    at: String,
    unknown: &'a [String],
    certainty: Option<u8>,
    second_reader: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Lit<'a> {
    lamp: Condition,
    entry: EntryKey,
    at: String,
    basis: &'a str,
}

#[derive(Debug, Serialize)]
struct Escalation {
    id: String,
    rule: String,
    cause: Option<EntryKey>,
    fired: String,
    level: usize,
    role: Option<String>,
    until: Option<String>,
    accepted: Option<String>,
    false_alarm: Option<String>,
    withdrawn: Option<String>,
    relieved: Option<String>,
}

#[derive(Debug, Serialize)]
struct OnDuty {
    person: String,
    since: String,
    minutes: i64,
}

#[derive(Debug, Serialize)]
struct Handover<'a> {
    key: EntryKey,
    from: &'a str,
    to: &'a str,
    at: String,
}

/// Reads everything off the fold.
pub(super) fn of(incident: &Incident, now: Instant, lang: Lang) -> Judgement<'_> {
    let zone = incident.zone();
    let at = |at| json::at(at, zone);
    Judgement {
        commitments: commitments(incident, now),
        actions: actions(incident, now),
        remedies: remedies(incident, now),
        offers: offers(incident),
        windows: incident
            .decisions
            .windows
            .iter()
            .map(|it| Window {
                key: it.key,
                text: &it.text,
                by: &it.by,
                until: at(it.until),
                decision: it.taken.map(|(_, decision)| decision),
                missed: it.is_missed(now),
                extra_cost: it.extra_cost.as_ref(),
            })
            .collect(),
        decisions: decisions(incident),
        responsibility: Condition::ALL
            .into_iter()
            .filter_map(|lamp| incident.responsibility.lit(lamp).map(|lit| (lamp, lit)))
            .map(|(lamp, lit)| Lit { lamp, entry: lit.entry, at: at(lit.at), basis: &lit.basis })
            .collect(),
        escalations: escalations(incident, now, lang),
        on_duty: incident
            .duty
            .on_duty(now)
            .into_iter()
            .map(|it| OnDuty {
                person: it.person,
                since: at(it.since),
                minutes: it.lasted.num_minutes(),
            })
            .collect(),
        open_handovers: incident
            .duty
            .open_handovers()
            .map(|it| Handover { key: it.key, from: &it.from, to: &it.to, at: at(it.at) })
            .collect(),
        pauses: pauses(incident),
        contract: incident.contract.as_ref(),
        links: &incident.links.incidents,
    }
}

fn given(at: Option<Instant>, zone: Tz) -> Option<String> {
    at.map(|at| json::at(at, zone))
}

fn commitments(incident: &Incident, now: Instant) -> Vec<Commitment<'_>> {
    let zone = incident.zone();
    let list = incident.commitments.list.iter();
    list.map(|it| Commitment {
        key: it.key,
        label: &it.label,
        text: &it.made.text,
        promisee: it
            .made
            .promisee
            .and_then(|key| incident.stakeholders.get(key))
            .map(|who| who.profile.name.as_str()),
        deliverer: &it.made.deliverer,
        due: given(it.due(), zone),
        term: it.term(),
        paused_since: given(it.due_time().and_then(|due| due.stopped), zone),
        moved_by_pauses_minutes: it
            .due_time()
            .map(|due| due.moved.num_minutes())
            .filter(|&minutes| minutes > 0),
        standing: it.standing(now).id(),
        breach: given(it.breach(now), zone),
        compensation: it.made.compensation.as_ref(),
        owed: it.owed(now),
        payments: it
            .payments
            .iter()
            .map(|paid| Paid {
                entry: paid.entry,
                at: json::at(paid.at, zone),
                amount: paid.amount.as_ref(),
                text: &paid.text,
            })
            .collect(),
        still_owed: it.open_debt(now),
    })
    .collect()
}

fn actions(incident: &Incident, now: Instant) -> Vec<Action<'_>> {
    let zone = incident.zone();
    let list = incident.actions.list.iter();
    list.map(|it| {
        let (standing, since) = incident.standing_of(it);
        let silence = it.silence(now).filter(|_| standing.is_open());
        let report = it.last(|happened| matches!(happened, Happened::Reported { .. }));
        Action {
            key: it.key,
            label: &it.label,
            text: &it.text,
            measure: it.measure,
            owner: &it.plan.owner,
            owner_role: &it.plan.owner_role,
            due: given(it.plan.due, zone),
            verification: &it.plan.verification,
            check_at: given(it.plan.check_at, zone),
            cost: it.plan.cost.as_ref(),
            cause: it.cause,
            standing: standing.id(),
            since: json::at(since, zone),
            evidence: it.evidence(),
            silent_minutes: silence.map(|silence| silence.num_minutes()),
            last_report: report.map(|step| ActionReport {
                entry: step.entry,
                at: json::at(step.at, zone),
                by: &step.by,
                text: &step.text,
            }),
        }
    })
    .collect()
}

fn pauses(incident: &Incident) -> Vec<Pause<'_>> {
    let zone = incident.zone();
    let list = incident.commitments.pauses.iter();
    list.map(|it| Pause {
        key: it.key,
        from: json::at(it.from, zone),
        until: given(it.until, zone),
        reason: &it.reason,
        customer_consented: it.agreed,
        promises: &it.promises,
    })
    .collect()
}

fn remedies(incident: &Incident, now: Instant) -> Vec<Remedy<'_>> {
    let zone = incident.zone();
    let list = incident.remedies.list.iter();
    list.map(|it| Remedy {
        key: it.key,
        label: &it.letter,
        terms: &it.terms,
        odds: it.percent(),
        disclosed: it.disclosed.last().map(|(_, words)| words.as_str()),
        latest_start: given(it.terms.latest_start(), zone),
        too_late: it.terms.is_too_late(now)
            && it.dropped.is_none()
            && it.accepted.is_none()
            && incident.lifecycle.status() < Status::Resolved,
        accepted: given(it.accepted, zone),
        dropped: given(it.dropped, zone),
    })
    .collect()
}

fn offers(incident: &Incident) -> Vec<Offer<'_>> {
    let offers = &incident.offers;
    let list = offers.list.iter();
    list.map(|it| Offer {
        key: it.key,
        label: &it.label,
        terms: &it.terms,
        amount: it.amount.as_ref(),
        rank: it.rank.map(|(rank, _)| rank),
        worse_than: it
            .worse_than
            .and_then(|(key, _)| offers.get(key))
            .map(|better| better.label.as_str()),
        justified: it.justified.is_some(),
        accepted: it.answered.map(|(accepted, _)| accepted),
    })
    .collect()
}

fn decisions(incident: &Incident) -> Vec<Decision<'_>> {
    let zone = incident.zone();
    let list = incident.decisions.list.iter();
    list.map(|it| Decision {
        key: it.key,
        text: &it.taken.text,
        by: &it.by,
        at: json::at(it.at, zone),
        unknown: &it.taken.unknown,
        certainty: it.taken.certainty,
        second_reader: it.taken.second_reader.as_deref(),
    })
    .collect()
}

fn escalations(incident: &Incident, now: Instant, lang: Lang) -> Vec<Escalation> {
    let zone = incident.zone();
    let said = |reply: &Option<(Instant, String)>| given(reply.as_ref().map(|(at, _)| *at), zone);
    escalation::firings(incident, now)
        .into_iter()
        .map(|it| Escalation {
            fired: json::at(it.at, zone),
            level: it.stages.len(),
            role: it.stage().map(|stage| stage.role.get(lang).to_owned()),
            until: given(it.stage().map(|stage| stage.until), zone),
            accepted: said(&it.accepted),
            false_alarm: said(&it.false_alarm),
            withdrawn: given(it.withdrawn, zone),
            relieved: given(it.relieved, zone),
            cause: it.cause,
            id: it.id,
            rule: it.rule,
        })
        .collect()
}
