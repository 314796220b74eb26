//! Takes in what is recorded: the figures of an incident, by what they are figures of.

use std::collections::BTreeMap;

use super::{
    around::is_rate,
    entries::Entry,
    figure::{Measure, figures},
    pattern::said,
    plain::{Plain, holds},
    record::{HeldSpan, Record},
    sentence::{Mood, mood, sentences},
    stands::Stands,
    statements::PARTLY,
    subject::{Subject, hints, nearest},
    words::List,
};
use crate::{
    incident::{
        Incident, Instant, Moment, Status,
        commitments::{Commitment, Rate},
        disclosure::{CustomerIncident, PublicLine, Said, Topic},
        facts::{Backup, Count},
        late_words::late_words,
        lifecycle::Impacts,
        milestones::Milestone,
        silences::silences,
        updates::{Direction, Outcome},
    },
    playbook::QuestionKind,
    report::public_line::in_force,
};

impl Record {
    /// What is recorded: figures as the customer may know them, and those known only internally apart, so that a message
    /// never repeats them. Nothing is true of it that is not true as of `now`.
    pub fn of(incident: &Incident, known: &CustomerIncident, now: Instant) -> Self {
        let now = incident.clock(now);
        let zone = incident.zone();
        let mut record = Self {
            moments: BTreeMap::new(),
            lengths: BTreeMap::new(),
            parts: BTreeMap::new(),
            money: BTreeMap::new(),
            counts: Vec::new(),
            stands: Stands::of(incident, known, now),
            zone,
            entries: Vec::new(),
            reading: None,
        };
        figures_of(&mut record, incident, known, now);
        record
    }
}

/// Takes in everything that is recorded and is a figure of something.
fn figures_of(record: &mut Record, incident: &Incident, known: &CustomerIncident, now: Instant) {
    course(record, incident, known, now);
    told(record, incident, known, now);
    for promise in &known.commitments.list {
        promised(record, promise, now, true);
    }
    for promise in &incident.commitments.list {
        promised(record, promise, now, false);
    }
    let owed = known.commitments.list.iter().filter_map(|it| it.owed(now)?.amount);
    if let Some(total) = owed.reduce(|sum, next| sum.plus(&next).unwrap_or(sum)) {
        record.amount(Subject::Paid, &total, true);
    }
    for offer in &known.offers.list {
        record.at(Subject::Offered, offer.at, true);
        if let Some(amount) = &offer.amount {
            record.amount(Subject::Offered, amount, true);
        }
    }
    for pause in &known.commitments.pauses {
        record.at(Subject::Paused, pause.from, true);
        if let Some(until) = pause.until {
            record.at(Subject::Paused, until, true);
        }
        record.length(Subject::Paused, pause.until.unwrap_or(now) - pause.from, true);
    }
    counted(record, known, now);
    for of in known.lines.iter().filter(|of| of.retracted.is_none()) {
        record.reading = Some(record.entries.len());
        record.entries.push(Entry::of_line(of, record.zone));
        line(record, of);
    }
    record.reading = None;
    for odds in incident.remedies.list.iter().flat_map(|it| &it.odds) {
        let value = i64::from(odds.percent) * 1000;
        let span = HeldSpan { between: (value, value), side: 0, shown: false, from: None };
        record.parts.entry(Subject::Odds).or_default().push(span);
    }
    for question in &incident.facts.questions {
        for answer in &question.answers {
            let shown = false;
            if let Some(of) = &answer.backup {
                backup(record, of, incident.began(), shown);
            }
            if let Some(of) = &answer.count {
                let topic = match question.asked.kind {
                    QuestionKind::Lost => Subject::Lost,
                    QuestionKind::Spared => Subject::Spared,
                    QuestionKind::Text
                    | QuestionKind::Backup
                    | QuestionKind::Impact
                    | QuestionKind::Remedy
                    | QuestionKind::Cost
                    | QuestionKind::Time => Subject::Affected,
                };
                count(record, of, topic, shown);
            }
        }
    }
}

/// When it began, was contained, restored and closed, and how long that took.
fn course(record: &mut Record, incident: &Incident, known: &CustomerIncident, now: Instant) {
    for at in known.began.into_iter().chain(known.opened) {
        record.at(Subject::Began, at, true);
    }
    if let Some(opened) = known.opened {
        record.at(Subject::Asked, opened, true);
    }
    let moves = |record: &mut Record, list: Vec<(Status, Instant)>, shown: bool| {
        for (status, at) in list {
            let subject = match status {
                Status::Open => Subject::Began,
                Status::Mitigated => Subject::Contained,
                Status::Resolved => Subject::Restored,
                Status::Closed => Subject::Closed,
            };
            record.at(subject, at, shown);
        }
    };
    moves(record, known.statuses.clone(), true);
    moves(record, incident.lifecycle.timed().collect(), false);
    if let Some(told) = known.restored_as_told() {
        record.at(Subject::Restored, told, true);
    }
    let spans = |record: &mut Record, impacts: &Impacts, shown: bool| {
        for length in [impacts.net(), impacts.gross()] {
            record.length(Subject::Outage, length, shown);
        }
        for of in &impacts.list {
            record.length(Subject::Outage, impacts.length(*of), shown);
            record.at(Subject::Began, of.from, shown);
        }
    };
    if let Some(impacts) = known.impacts(now) {
        spans(record, &impacts, true);
        record.count_own(Subject::Outage, impacts.list.len() as u64, "中断");
    }
    let ours = Impacts::of(incident.began(), incident.lifecycle.timed(), now);
    if let Some(impacts) = ours.filter(|_| incident.opening.is_some()) {
        spans(record, &impacts, false);
    }
    let times = incident.response_times();
    for moment in Moment::ALL {
        let subject = match moment {
            Moment::Introduced => Subject::Introduced,
            Moment::Began => Subject::Began,
            Moment::Detected => Subject::Detected,
            Moment::Acknowledged => Subject::Acknowledged,
            Moment::Told => Subject::Told,
            Moment::Mitigated => Subject::Contained,
            Moment::Resolved => Subject::Outage,
        };
        if let Some(length) = times.time_to(moment) {
            record.length(subject, length, moment == Moment::Told);
        }
    }
    for (milestone, subject) in [
        (Milestone::Introduced, Subject::Introduced),
        (Milestone::Detected, Subject::Detected),
        (Milestone::Acknowledged, Subject::Acknowledged),
    ] {
        if let Some(reached) = incident.milestones.get(milestone) {
            record.at(subject, reached.at, false);
        }
    }
}

/// When the customer was told, how long they were not, and which next words came late.
fn told(record: &mut Record, incident: &Incident, known: &CustomerIncident, now: Instant) {
    for word in &known.spoken {
        let told = word.direction == Direction::Outbound && word.outcome != Outcome::Failed;
        record.at(if told { Subject::Told } else { Subject::Asked }, word.at, true);
        if let Some(next) = word.next_update {
            record.at(Subject::Promised, next, true);
        }
    }
    for contact in &incident.ledger.contacts {
        record.at(Subject::Told, contact.occurred, false);
        if let Some(next) = contact.made.next_update {
            record.at(Subject::Promised, next, false);
        }
    }
    for silence in silences(incident, now) {
        record.length(Subject::Silence, silence.length(), true);
        if silence.over() > chrono::TimeDelta::zero() {
            record.length(Subject::Silence, silence.over(), true);
        }
    }
    for word in late_words(incident, now) {
        record.length(Subject::Late, word.late(now), true);
    }
}

fn promised(record: &mut Record, promise: &Commitment, now: Instant, shown: bool) {
    record.at(Subject::Promised, promise.at, shown);
    let moved =
        promise.renegotiated.iter().flat_map(|it| it.from.into_iter().chain([it.to, it.at]));
    for at in promise.due().into_iter().chain(promise.made.due).chain(moved) {
        record.at(Subject::Promised, at, shown);
    }
    if let Some((at, _)) = &promise.kept {
        record.at(Subject::Delivered, *at, shown);
    }
    if let Some(delay) = promise.delay(now) {
        record.length(Subject::Late, delay, shown);
    }
    for payment in &promise.payments {
        record.at(Subject::Paid, payment.at, shown);
        if let Some(amount) = payment.amount.as_ref().filter(|_| shown) {
            record.amount(Subject::Paid, amount, true);
        }
    }
    if !shown {
        return;
    }
    if let Some(amount) = promise.owed(now).and_then(|it| it.amount) {
        record.amount(Subject::Paid, &amount, true);
    }
    let Some(formula) = &promise.made.compensation else { return };
    match &formula.rate {
        Rate::FullPeriod { amount, minutes } | Rate::StartedPeriod { amount, minutes } => {
            record.amount(Subject::Rate, amount, true);
            record.length(Subject::Rate, chrono::TimeDelta::minutes(i64::from(*minutes)), true);
        }
        Rate::Fixed { amount } => record.amount(Subject::Paid, amount, true),
        Rate::Percentage { of, .. } => record.amount(Subject::Rate, of, true),
        Rate::InKind { .. } => {}
    }
    if let Some(cap) = &formula.cap {
        record.amount(Subject::Paid, cap, true);
    }
}

/// How many promises, breaches and offers there are.
fn counted(record: &mut Record, known: &CustomerIncident, now: Instant) {
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let promises = &known.commitments.list;
    let broken =
        promises.iter().filter(|it| it.delay(now).is_some() || it.broken.is_some()).count();
    let kept = promises.iter().filter(|it| it.kept.is_some()).count();
    for (topic, count) in [
        (Subject::Promised, promises.len()),
        (Subject::Late, broken),
        (Subject::Delivered, kept),
        (Subject::Delivered, kept.saturating_sub(broken)),
    ] {
        record.count_own(topic, number(count), "承诺");
    }
    if !known.offers.list.is_empty() {
        record.count_own(Subject::Offered, number(known.offers.list.len()), "报价");
    }
}

fn backup(record: &mut Record, backup: &Backup, began: Instant, shown: bool) {
    for at in backup.last_good.into_iter().chain(backup.restore_tested) {
        record.at(Subject::Backup, at, shown);
    }
    if let Some(gap) = backup.gap(began).filter(|gap| *gap > chrono::TimeDelta::zero()) {
        record.length(Subject::Backup, gap, shown);
    }
}

fn count(record: &mut Record, count: &Count, topic: Subject, shown: bool) {
    if let (Some(number), false) = (count.number, count.unit.trim().is_empty()) {
        record.count(topic, number, &count.unit, shown);
    }
    if let Some(at) = count.since {
        record.at(Subject::Began, at, shown);
    }
    if let Some(at) = count.until {
        record.at(Subject::Restored, at, shown);
    }
    if let (Some(since), Some(until)) = (count.since, count.until) {
        record.length(Subject::Outage, until - since, shown);
    }
}

/// What a line that the customer reads says.
fn line(record: &mut Record, of: &PublicLine) {
    let words = in_force(of);
    let holding = of.is_read() && !of.is_corrected();
    let own = match &of.said {
        Said::Contact { direction: Direction::Inbound, .. } => Subject::Asked,
        Said::Contact { .. } | Said::EnquiryAnswer(_) => Subject::Told,
        Said::Enquiry(text)
            if holds(
                &crate::text::plain_spelling(text),
                &["索赔", "律师函", "claim-", "damages"],
            ) =>
        {
            record.at(Subject::Claimed, of.occurred, true);
            record.take_all(Subject::Claimed, words, of.occurred);
            Subject::Asked
        }
        Said::Enquiry(_) | Said::Question(_) | Said::Received { .. } => Subject::Asked,
        Said::Offer { .. } | Said::OfferAnswered { .. } => Subject::Offered,
        Said::Promise { .. } => Subject::Promised,
        Said::PromiseMoved { .. } => Subject::Delivered,
        Said::OddsWords(_) => Subject::Odds,
        Said::Fact { backup: held, count: counts, topic, .. } => {
            if let Some(held) = held.as_ref().filter(|_| holding) {
                let began =
                    record.moments.get(&Subject::Began).and_then(|it| it.first()).map(|it| it.at);
                let wall = began.and_then(|at| at.and_local_timezone(record.zone).earliest());
                backup(record, held, wall.map_or(of.occurred, |it| it.to_utc()), true);
            }
            let about = match topic {
                Topic::Lost => Subject::Lost,
                Topic::Spared => Subject::Spared,
                Topic::Impact => Subject::Affected,
                Topic::Data | Topic::Cause | Topic::ForYou | Topic::Other => Subject::Other,
            };
            if let Some(counts) = counts.as_ref().filter(|_| holding) {
                count(
                    record,
                    counts,
                    if about == Subject::Other { Subject::Affected } else { about },
                    true,
                );
            }
            if held.is_some() { Subject::Backup } else { about }
        }
        Said::Opened
        | Said::Note(_)
        | Said::Attachment(_)
        | Said::Severity(_)
        | Said::Status(_)
        | Said::Pause { .. }
        | Said::Action { .. }
        | Said::ActionMoved { .. }
        | Said::Learnt { .. }
        | Said::Erased(_)
        | Said::Unshown(_) => Subject::Other,
    };
    if !matches!(own, Subject::Other | Subject::Odds | Subject::Promised) {
        record.at(own, of.occurred, true);
    }
    read(record, own, words, of.occurred);
}

/// The figures of a line's words, each under what its own words say it is of, or else under what the line is.
fn read(record: &mut Record, own: Subject, words: &str, at: Instant) {
    let plain = Plain::of(words);
    let text = &plain.text;
    let found = figures(text);
    for sentence in sentences(text, &found) {
        let whole = hints(plain.get(&sentence.at), sentence.at.start);
        // What was delivered, paid or backed up at the time of the line is known by that time.
        let is_stated = mood(plain.get(&sentence.at), false) == Mood::Stated;
        for hint in whole.iter().filter(|_| is_stated) {
            if matches!(
                hint.subject,
                Subject::Delivered
                    | Subject::Paid
                    | Subject::Backup
                    | Subject::Offered
                    | Subject::Claimed
            ) {
                record.at(hint.subject, at, true);
            }
        }
        // A note may say that it was over then.
        let is_event = own == Subject::Other && is_stated;
        if is_event && said(plain.get(&sentence.at), List::Restored.words(), PARTLY).is_some() {
            record.at(Subject::Restored, at, true);
        }
        // Nor did it have to begin then: it may have been down before, or again.
        if is_event && whole.iter().any(|it| it.subject == Subject::Outage) {
            record.at(Subject::Outage, at, true);
        }
        for figure in found.iter().filter(|it| sentence.at.contains(&it.at.start)) {
            let near = nearest(text, &figure.at, &whole);
            let is_rate = matches!(figure.measure, Measure::Money(_)) && is_rate(text, figure);
            let is_moment = matches!(figure.measure, Measure::Moment(_));
            let subject = if own == Subject::Odds || is_moment && own == Subject::Asked {
                own
            } else if is_rate && own == Subject::Offered {
                Subject::OfferedRate
            } else if is_rate {
                Subject::Rate
            } else {
                near.first().copied().unwrap_or(own)
            };
            record.take(subject, text, figure, at);
            for hint in &whole {
                let asks =
                    matches!(hint.subject, Subject::Asked | Subject::Claimed | Subject::Promised);
                if asks && hint.subject != subject {
                    record.take(hint.subject, text, figure, at);
                }
            }
            if subject != own && own != Subject::Odds {
                record.take(own, text, figure, at);
            }
            let of_what_is_had = [Subject::Recovered, Subject::Restored, Subject::Delivered];
            let had = of_what_is_had.contains(&subject)
                || own == Subject::Lost
                || whole.iter().any(|it| it.subject == Subject::Recovered);
            if matches!(figure.measure, Measure::Percent) && subject != Subject::Odds && had {
                record.take(Subject::Recovered, text, figure, at);
            }
        }
    }
}
