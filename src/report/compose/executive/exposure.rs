//! What is at risk: what was hit, counted; claims, what is owed, the liability cap, what it costs.

use crate::{
    incident::{
        Entry, Event,
        commitments::{Formula, Owed},
        describe, due,
        due::{UpdateTask, What},
        escalation::Signal,
        facts::{Confidence, Question},
        remedies::{Amount, Cost},
        wording::{self, counted},
    },
    locale::Message,
    playbook::QuestionKind,
    report::{
        compose::{desk::Desk, parts::joined},
        document::{Block, Inline, Line, line},
    },
    text::dotted,
};

pub(super) fn exposure(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let mut values = vec![
        pen.key("brief-units", units(desk)),
        pen.key("brief-claims", claims(desk)),
        pen.key("brief-owed", owed(desk)),
        pen.key("brief-cap", cap(desk)),
        pen.key("brief-costs", costs(desk)),
    ];
    values.retain(|(_, value)| !value.is_empty());
    blocks.push(pen.section("brief-section-exposure"));
    blocks.push(Block::KeyValues(values));
}

/// What was hit and what was lost, as it was counted; that nobody counted it where it is so.
fn units(desk: &Desk<'_>) -> Line {
    let pen = desk.pen;
    let counts = |question: &&Question| {
        let asks = matches!(question.asked.kind, QuestionKind::Impact | QuestionKind::Lost);
        let number = question.answer().and_then(|answer| answer.count.as_ref());
        asks || number.is_some_and(|count| count.number.is_some())
    };
    let asked: Vec<&Question> = desk.incident.facts.questions.iter().filter(counts).collect();
    let mut lines: Vec<Line> = asked.iter().filter_map(|it| counted_in(desk, it)).collect();
    let is_counted = asked.iter().filter_map(|it| it.answer()?.count.as_ref()?.number);
    if is_counted.count() == 0 {
        lines.truncate(desk.room.few.saturating_sub(1));
        lines.push(vec![Inline::Strong(pen.say("brief-not-counted"))]);
    }
    joined(pen.first(lines, desk.room.few))
}

fn counted_in(desk: &Desk<'_>, question: &Question) -> Option<Line> {
    let pen = desk.pen;
    let answer = question.answer()?;
    let count = answer.count.as_ref().map(|it| counted(it, pen.lang, |at| pen.stamp(at)));
    let unsure = (answer.confidence != Confidence::Confirmed)
        .then(|| pen.say(&format!("confidence-{}", answer.confidence.id())));
    let words = [&answer.text, &count.unwrap_or_default(), &unsure.unwrap_or_default()];
    Some(line(&desk.room.clip(&dotted(&words))))
}

/// Lawyers' letters and suits, and by when the contract wants each answered.
fn claims(desk: &Desk<'_>) -> Line {
    let (pen, incident) = (desk.pen, desk.incident);
    let due = due::due(incident, desk.now);
    let seen = incident.escalations.signals.iter().filter(|it| it.1 == Signal::Lawsuit);
    let lines: Vec<Line> = seen
        .map(|(key, _, known)| {
            let words = incident.entry(*key).map(|entry| signal_words(desk, entry));
            let of = What::Update(UpdateTask::AnswerClaim { claim: *key });
            let by = due.iter().find(|item| item.what == of).and_then(|item| item.at);
            let answer = if incident.ledger.is_answered(*key) {
                pen.say("brief-claim-answered")
            } else {
                by.map(|at| pen.at("brief-claim-by", at)).unwrap_or_default()
            };
            let words = desk.room.clip(&words.unwrap_or_default());
            line(&dotted(&[&pen.stamp(*known), &words, &answer]))
        })
        .collect();
    if lines.is_empty() {
        return line(&pen.say("brief-no-claim"));
    }
    joined(pen.first(lines, desk.room.few))
}

/// What is owed by now for promises that were not kept, what was given for them, and the most that all of them can cost.
fn owed(desk: &Desk<'_>) -> Line {
    let (pen, promises) = (desk.pen, &desk.incident.commitments);
    let debts: Vec<Owed> = promises.list.iter().filter_map(|it| it.open_debt(desk.now)).collect();
    let sums = Amount::summed(debts.iter().filter_map(|it| it.amount.as_ref()));
    let others = debts.iter().filter(|it| it.amount.is_none()).map(wording::owed);
    let all: Vec<String> = sums.iter().map(ToString::to_string).chain(others).collect();
    let owed = match all.as_slice() {
        [] => pen.say("brief-nothing-owed"),
        all => desk.room.clip(&pen.lang.list(all)),
    };
    let given = promises.given();
    let given = (!given.is_empty()).then(|| {
        let given = desk.room.clip(&pen.lang.list(&given));
        pen.tell(&Message::new("promise-given").with("owed", given))
    });
    let most: Vec<String> = currencies(desk)
        .iter()
        .map(|currency| promises.cost_at_most(currency, desk.now))
        .filter(|most| most.minor > 0)
        .map(|most| most.to_string())
        .collect();
    let most = (!most.is_empty()).then(|| {
        pen.tell(&Message::new("brief-owed-at-most").with("amount", pen.lang.list(&most)))
    });
    line(&dotted(&[&owed, &given.unwrap_or_default(), &most.unwrap_or_default()]))
}

/// The currencies in which promises are compensated.
fn currencies(desk: &Desk<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for promise in &desk.incident.commitments.list {
        let most = promise.made.compensation.as_ref().and_then(Formula::most);
        let owed = promise.owed(desk.now).and_then(|owed| owed.amount);
        for amount in [most, owed].into_iter().flatten() {
            if !all.contains(&amount.currency) {
                all.push(amount.currency);
            }
        }
    }
    all
}

/// The most we are liable for under the contract.
fn cap(desk: &Desk<'_>) -> Line {
    let contract = desk.incident.contract.as_ref();
    match contract.and_then(|terms| terms.liability_cap.as_ref()) {
        Some(cap) => line(&cap.to_string()),
        None => vec![Inline::Strong(desk.pen.say("brief-no-cap"))],
    }
}

/// What the chosen remedies, the decisions and the missed windows cost: each by itself, because one may be part of another.
fn costs(desk: &Desk<'_>) -> Line {
    let (pen, incident) = (desk.pen, desk.incident);
    let mut lines: Vec<Line> = Vec::new();
    let mut push = |what: &str, cost: Option<&Cost>| {
        let cost = cost.map(|cost| wording::cost(cost, pen.lang));
        if let Some(cost) = cost {
            lines.push(line(&pen.detail(&desk.room.clip_narrow(what), &cost)));
        }
    };
    for remedy in incident.remedies.chosen() {
        let name = format!("{} {}", remedy.letter, remedy.terms.name);
        push(&name, remedy.terms.cost.as_ref());
    }
    for decision in &incident.decisions.list {
        push(&decision.taken.text, decision.taken.cost.as_ref());
    }
    for window in &incident.decisions.windows {
        let what = pen.tell(&Message::new("brief-missed").with("text", &window.text));
        push(&what, window.extra_cost.as_ref());
    }
    if lines.is_empty() {
        return line(&pen.say("brief-no-cost"));
    }
    joined(pen.first(lines, desk.room.few))
}

/// What was said of a signal; what it is called where nothing was said.
fn signal_words(desk: &Desk<'_>, entry: &Entry) -> String {
    let corrected = desk.incident.marks().text_of(entry.key).map(str::to_owned);
    let said = corrected.or_else(|| match entry.event() {
        Some(Event::SignalSeen(seen)) => Some(seen.text.clone()),
        _ => None,
    });
    let said = said.filter(|it| !it.trim().is_empty());
    said.unwrap_or_else(|| describe(desk.incident, entry, desk.pen.lang).text)
}
