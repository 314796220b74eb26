//! Entries of judgement in words, for our own eyes: remedies, offers, decisions, promises, escalation, duty.

use super::{
    commitments::{CommitmentMade, Completion, Formula, Owed, Rate},
    decisions::DecisionTaken,
    event::Event,
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    remedies::{Cost, RemedyProposed, Terms, TermsChanges},
};
use crate::locale::{Lang, Message};

/// What an entry of judgement says. Nothing in it is dropped.
pub(super) fn tell(incident: &Incident, event: &Event, lang: Lang) -> String {
    Teller { incident, lang }.tell(event)
}

/// What a cost is, in words: an amount, or 未知.
pub fn cost(cost: &Cost, lang: Lang) -> String {
    match cost {
        Cost::Amount(amount) => amount.to_string(),
        Cost::Unknown => lang.say("cost-unknown"),
    }
}

/// A compensation formula in words.
pub fn formula(formula: &Formula, lang: Lang) -> String {
    let rate = match &formula.rate {
        Rate::Fixed { amount } => Message::new("formula-fixed").with("amount", amount.to_string()),
        Rate::FullPeriod { amount, minutes } => Message::new("formula-full-period")
            .with("amount", amount.to_string())
            .with("period", minutes_words(i64::from(*minutes), lang)),
        Rate::StartedPeriod { amount, minutes } => Message::new("formula-started-period")
            .with("amount", amount.to_string())
            .with("period", minutes_words(i64::from(*minutes), lang)),
        Rate::Percentage { of, basis_points } => Message::new("formula-percentage")
            .with("amount", of.to_string())
            .with("percent", format!("{}.{:02}", basis_points / 100, basis_points % 100)),
        Rate::InKind { what } => Message::new("formula-in-kind").with("what", what),
    };
    let mut parts = vec![rate.text(lang)];
    if formula.grace_minutes > 0 {
        let grace = minutes_words(i64::from(formula.grace_minutes), lang);
        parts.push(Message::new("formula-grace").with("period", grace).text(lang));
    }
    if let Some(cap) = &formula.cap {
        parts.push(Message::new("formula-cap").with("amount", cap.to_string()).text(lang));
    }
    if let Some(term) = formula.term_minutes {
        let term = minutes_words(i64::from(term), lang);
        parts.push(Message::new("formula-term").with("period", term).text(lang));
    }
    parts.join(" · ")
}

/// What is owed, in words: `¥500`, or the thing in kind.
pub fn owed(owed: &Owed) -> String {
    owed.amount
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| owed.in_kind.clone())
        .unwrap_or_default()
}

/// A span in words: `8 h`, `13 h 30 min`, `45 min`.
pub fn minutes_words(minutes: i64, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let message = match (hours, rest) {
        (0, _) => Message::new("span-minutes"),
        (_, 0) => Message::new("span-hours"),
        _ => Message::new("span-hours-minutes"),
    };
    message.with("hours", hours).with("minutes", rest).text(lang)
}

struct Teller<'a> {
    incident: &'a Incident,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, event: &Event) -> String {
        match event {
            Event::RemedyProposed(proposed) => self.proposed(proposed),
            Event::RemedyChanged(changed) => {
                join(&[self.remedy(changed.remedy), self.changes(&changed.changes)])
            }
            Event::OddsRevised(revised) => join(&[
                Message::new("entry-odds")
                    .with("remedy", self.remedy(revised.remedy))
                    .with("percent", i64::from(revised.percent))
                    .text(self.lang),
                revised.basis.clone(),
            ]),
            Event::OddsDisclosed(disclosed) => {
                join(&[self.remedy(disclosed.remedy), disclosed.words.clone()])
            }
            Event::RemedyAccepted(accepted) => {
                join(&[self.remedy(accepted.remedy), accepted.reason.clone()])
            }
            Event::RemedyDropped(dropped) => {
                join(&[self.remedy(dropped.remedy), dropped.reason.clone()])
            }
            Event::OfferMade(made) => join(&[
                made.terms.clone(),
                made.amount.as_ref().map(ToString::to_string).unwrap_or_default(),
                made.rank.map(|rank| self.rank(rank)).unwrap_or_default(),
                made.remedy.map(|key| self.remedy(key)).unwrap_or_default(),
            ]),
            Event::OfferRanked(ranked) => join(&[self.offer(ranked.offer), self.rank(ranked.rank)]),
            Event::OfferJustified(justified) => join(&[
                self.offer(justified.offer),
                justified.reason.clone(),
                justified.approver.clone(),
            ]),
            Event::DecisionSought(sought) => join(&[
                sought.text.clone(),
                self.by("entry-window", sought.window),
                sought.by.clone(),
            ]),
            Event::DecisionTaken(taken) => self.decision(taken),
            Event::MissedWindowCosted(costed) => join(&[
                self.window(costed.sought),
                cost(&costed.cost, self.lang),
                costed.note.clone(),
            ]),
            Event::DecisionSecondRead(read) => {
                join(&[self.short(read.decision), read.reader.clone()])
            }
            Event::LampSet(set) => {
                let id = if set.lit { "entry-lamp-lit" } else { "entry-lamp-out" };
                let lamp = self.lang.say(&format!("lamp-{}", set.lamp.id()));
                join(&[Message::new(id).with("lamp", lamp).text(self.lang), set.basis.clone()])
            }
            other => self.promises(other),
        }
    }

    fn promises(&self, event: &Event) -> String {
        match event {
            Event::CommitmentMade(made) => self.promise(made),
            Event::CommitmentConsented(consented) => {
                let id = match consented.party {
                    super::commitments::Party::Deliverer => "entry-consent-deliverer",
                    super::commitments::Party::Customer => "entry-consent-customer",
                };
                join(&[self.commitment(consented.commitment), self.lang.say(id)])
            }
            Event::CommitmentCompleted(completed) => {
                join(&[self.commitment(completed.commitment), self.completion(&completed.with)])
            }
            Event::CommitmentKept(kept) => {
                join(&[self.commitment(kept.commitment), kept.text.clone()])
            }
            Event::CommitmentBroken(broken) => {
                join(&[self.commitment(broken.commitment), broken.text.clone()])
            }
            Event::CommitmentRenegotiated(change) => {
                let consent = if change.customer_consented {
                    "entry-consent-customer"
                } else {
                    "gap-no-customer-consent"
                };
                join(&[
                    self.commitment(change.commitment),
                    self.by("entry-new-due", change.due),
                    self.lang.say(consent),
                    change.reason.clone(),
                ])
            }
            Event::CommitmentWaived(waived) => {
                join(&[self.commitment(waived.commitment), waived.reason.clone()])
            }
            Event::CompensationPaid(paid) => join(&[
                self.commitment(paid.commitment),
                paid.amount.as_ref().map(ToString::to_string).unwrap_or_default(),
                paid.text.clone(),
            ]),
            other => self.people(other),
        }
    }

    fn people(&self, event: &Event) -> String {
        match event {
            Event::SignalSeen(seen) => {
                join(&[self.lang.say(&format!("signal-{}", seen.signal.id())), seen.text.clone()])
            }
            Event::EscalationRaised(raised) => join(&[
                raised.to.clone(),
                raised.text.clone(),
                Message::new("entry-limit")
                    .with("period", minutes_words(i64::from(raised.limit_minutes), self.lang))
                    .text(self.lang),
            ]),
            Event::EscalationAccepted(accepted) => {
                join(&[self.firing(&accepted.firing), accepted.text.clone()])
            }
            Event::FalseAlarm(alarm) => join(&[self.firing(&alarm.firing), alarm.reason.clone()]),
            Event::ShiftStarted(shift) => shift.person.clone(),
            Event::ShiftEnded(shift) => shift.person.clone(),
            Event::HandoverBegun(begun) => {
                join(&[format!("{} → {}", begun.from, begun.to), begun.text.clone()])
            }
            Event::HandoverReadBack(read) => {
                join(&[read.next_step.clone(), read.deadline.clone(), read.risk.clone()])
            }
            Event::BriefPassed(passed) => join(&[
                Message::new("entry-brief")
                    .with("to", &passed.to)
                    .with("text", &passed.text)
                    .text(self.lang),
                self.listed("entry-brief-left-out", &passed.left_out),
                self.listed("entry-brief-covers", &passed.covers),
            ]),
            Event::ContractRecorded(contract) => join(&[
                contract.service_levels.clone(),
                contract
                    .liability_cap
                    .as_ref()
                    .map(|cap| {
                        Message::new("entry-cap").with("amount", cap.to_string()).text(self.lang)
                    })
                    .unwrap_or_default(),
                contract.exclusions.clone(),
                contract
                    .notice_days
                    .map(|days| Message::new("entry-notice").with("days", days).text(self.lang))
                    .unwrap_or_default(),
            ]),
            Event::IncidentLinked(linked) => join(&[linked.reference.clone(), linked.text.clone()]),
            Event::EntryShared(shared) => shared.text.clone(),
            Event::ResourceConfirmed(confirmed) => {
                join(&[confirmed.name.clone(), confirmed.text.clone()])
            }
            _ => String::new(),
        }
    }

    fn proposed(&self, proposed: &RemedyProposed) -> String {
        let odds = proposed.odds.map(|percent| {
            Message::new("entry-odds-first").with("percent", i64::from(percent)).text(self.lang)
        });
        join(&[
            self.changes(&Terms::default().changes_to(&proposed.terms)),
            odds.unwrap_or_default(),
            proposed.basis.clone(),
        ])
    }

    fn changes(&self, changes: &TermsChanges) -> String {
        let named = |id: &str, text: Option<&String>| {
            text.filter(|text| !text.is_empty())
                .map(|text| format!("{} {text}", self.lang.say(id)))
                .unwrap_or_default()
        };
        let steps = changes.steps.as_ref().map(|steps| {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| {
                    let least = minutes_words(i64::from(step.min_minutes), self.lang);
                    let most = minutes_words(i64::from(step.max_minutes), self.lang);
                    if least == most {
                        format!("{} {most}", step.name)
                    } else {
                        format!("{} {least} – {most}", step.name)
                    }
                })
                .collect();
            steps.join(" + ")
        });
        join(&[
            changes.name.clone().unwrap_or_default(),
            changes.resources.clone().unwrap_or_default(),
            changes
                .cost
                .as_ref()
                .and_then(Option::as_ref)
                .map(|known| cost(known, self.lang))
                .unwrap_or_default(),
            steps.unwrap_or_default(),
            changes.deadline.flatten().map(|at| self.by("entry-deadline", at)).unwrap_or_default(),
            named("field-owner", changes.owner.as_ref()),
            named("field-residual-harm", changes.residual_harm.as_ref()),
            named("field-long-term-cost", changes.long_term_cost.as_ref().and_then(Option::as_ref)),
        ])
    }

    fn decision(&self, taken: &DecisionTaken) -> String {
        let list = |id: &str, items: &[String]| {
            if items.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say(id), items.join("、"))
            }
        };
        let remedies: Vec<String> = taken.remedies.iter().map(|&key| self.remedy(key)).collect();
        join(&[
            taken.text.clone(),
            remedies.join(" + "),
            taken.cost.as_ref().map(|known| cost(known, self.lang)).unwrap_or_default(),
            list("field-known", &taken.known),
            list("field-unknown", &taken.unknown),
            if taken.basis.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-basis-short"), taken.basis)
            },
            taken
                .certainty
                .map(|percent| {
                    Message::new("entry-certainty")
                        .with("percent", i64::from(percent))
                        .text(self.lang)
                })
                .unwrap_or_default(),
            taken.window.map(|at| self.by("entry-window", at)).unwrap_or_default(),
            taken
                .long_term_cost
                .as_ref()
                .map(|text| format!("{} {text}", self.lang.say("field-long-term-cost")))
                .unwrap_or_default(),
            taken
                .second_reader
                .as_ref()
                .map(|text| format!("{} {text}", self.lang.say("field-second-reader")))
                .unwrap_or_default(),
        ])
    }

    fn completion(&self, with: &Completion) -> String {
        let named = |id: &str, text: &str| {
            if text.is_empty() { String::new() } else { format!("{} {text}", self.lang.say(id)) }
        };
        let cares: Vec<String> =
            with.cares.iter().map(|care| self.lang.say(&format!("care-{}", care.id()))).collect();
        join(&[
            with.due.map(|at| self.by("entry-due", at)).unwrap_or_default(),
            with.compensation.as_ref().map(|owed| formula(owed, self.lang)).unwrap_or_default(),
            named("field-payer", &with.payer),
            named("field-deliverer", &with.deliverer),
            named("field-cares", &self.lang.list(&cares)),
            named("field-override", &with.override_reason),
        ])
    }

    fn promise(&self, made: &CommitmentMade) -> String {
        join(&[
            made.text.clone(),
            made.due.map(|at| self.by("entry-due", at)).unwrap_or_default(),
            if made.standing { self.lang.say("promise-standing") } else { String::new() },
            made.compensation.as_ref().map_or_else(
                || self.lang.say("gap-no-compensation"),
                |owed| formula(owed, self.lang),
            ),
            if made.payer.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-payer"), made.payer)
            },
            if made.deliverer.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-deliverer"), made.deliverer)
            },
            made.override_reason.clone(),
        ])
    }

    fn listed(&self, id: &'static str, keys: &[EntryKey]) -> String {
        if keys.is_empty() {
            return String::new();
        }
        let keys: Vec<String> = keys.iter().map(|&key| self.short(key)).collect();
        Message::new(id).with("entries", keys.join(", ")).text(self.lang)
    }

    fn by(&self, id: &'static str, at: Instant) -> String {
        let time = at.with_timezone(&self.incident.zone()).format("%m-%d %H:%M").to_string();
        Message::new(id).with("time", time).text(self.lang)
    }

    fn rank(&self, rank: u32) -> String {
        Message::new("entry-rank").with("rank", rank).text(self.lang)
    }

    fn remedy(&self, key: EntryKey) -> String {
        self.incident.remedies.get(key).map_or_else(
            || self.short(key),
            |remedy| join_space(&remedy.letter, &remedy.terms.name),
        )
    }

    fn offer(&self, key: EntryKey) -> String {
        self.incident.offers.get(key).map_or_else(|| self.short(key), |offer| offer.label.clone())
    }

    fn commitment(&self, key: EntryKey) -> String {
        self.incident
            .commitments
            .get(key)
            .map_or_else(|| self.short(key), |commitment| commitment.label.clone())
    }

    fn window(&self, key: EntryKey) -> String {
        self.incident
            .decisions
            .window(key)
            .map_or_else(|| self.short(key), |window| window.text.clone())
    }

    /// A firing's identity is a rule and a cause: people read the rule.
    fn firing(&self, id: &str) -> String {
        super::rule_names::rule_name(id.split('/').next().unwrap_or(id), self.lang)
    }

    fn short(&self, key: EntryKey) -> String {
        super::timeline::called(self.incident, key)
    }
}

fn join_space(letter: &str, name: &str) -> String {
    if name.is_empty() { letter.to_owned() } else { format!("{letter} {name}") }
}

fn join(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}
