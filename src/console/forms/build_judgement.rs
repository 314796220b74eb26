//! From what was filled in to acts of judgement, and what would follow from it, said while one types.

use crate::{
    capture::{
        duration,
        terms::{self, currency, step},
    },
    incident::{
        Act, Command, EntryKey, Selector, briefs,
        command::{
            AcceptEscalation, AcceptRemedy, Break, CallFalse, ChangeRemedy, Compensate,
            CompletePromise, ConfirmResource, Consent, CostMissedWindow, Decide, DiscloseOdds,
            DropRemedy, EndShift, Escalate, HandOver, JustifyOffer, Keep, Offer, PassUp, Promise,
            ProposeRemedy, RankOffer, ReadBack, Reason, Renegotiate, ReviseOdds, SecondRead, See,
            SeekDecision, SetLamp, StartShift, Waive,
        },
        commitments::{self, Care, CommitmentMade, Completion, Formula, Party, Rate},
        contract::ContractRecorded,
        escalation::Signal,
        judgement_words,
        remedies::{Cost, Step, Terms},
        responsibility::Lamp,
    },
    locale::Message,
    playbook::Amount,
};

use super::{
    Form, Kind,
    build::{Builder, Built, Setting},
    judgement::{Judge, steps_text},
};

/// Something that follows from what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// In words.
    pub text: String,
    /// Whether it is bad news.
    pub bad: bool,
}

impl Builder<'_> {
    pub(super) fn judged(&mut self, judge: Judge, target: &str) -> Built {
        let command = match judge {
            Judge::Propose => Command::ProposeRemedy(ProposeRemedy {
                terms: self.terms(&Terms::default()),
                odds: self.percent("percent"),
                basis: self.text("basis"),
            }),
            Judge::ChangeRemedy => self.change(target),
            Judge::Odds => Command::ReviseOdds(ReviseOdds {
                remedy: self.selector("remedy"),
                percent: self.percent("percent").unwrap_or_default(),
                basis: self.text("basis"),
            }),
            Judge::Disclose => Command::DiscloseOdds(DiscloseOdds {
                remedy: self.selector("remedy"),
                words: self.text("text"),
            }),
            Judge::Accept => Command::AcceptRemedy(AcceptRemedy {
                remedy: self.selector("remedy"),
                reason: self.text("reason"),
            }),
            Judge::Drop => Command::DropRemedy(DropRemedy {
                remedy: self.selector("remedy"),
                reason: self.text("reason"),
            }),
            Judge::Offer => Command::Offer(Offer {
                terms: self.text("text"),
                rank: self.number("rank"),
                amount: self.amount("amount"),
                remedy: self.optional("remedy").map(Selector),
            }),
            Judge::Rank => Command::RankOffer(RankOffer {
                offer: self.selector("offer"),
                rank: self.number("rank").unwrap_or(1),
            }),
            Judge::Justify => Command::JustifyOffer(JustifyOffer {
                offer: self.selector("offer"),
                reason: self.text("reason"),
                approver: self.text("approver"),
            }),
            Judge::Seek | Judge::Decide | Judge::CostMissed | Judge::SecondRead | Judge::Lamp => {
                self.decided(judge)
            }
            Judge::Promise => Command::Promise(Box::new(self.promise())),
            Judge::CompletePromise => self.completion(),
            Judge::Consent
            | Judge::Keep
            | Judge::Break
            | Judge::Renegotiate
            | Judge::Waive
            | Judge::Compensate => self.about_promise(judge),
            _ => self.about_people(judge),
        };
        let who = self.optional("source");
        match self.act(command) {
            Built::Act(mut act) => {
                act.who = who;
                if judge == Judge::Disclose {
                    act.visibility = crate::incident::Visibility::Customer;
                }
                Built::Act(act)
            }
            other => other,
        }
    }

    fn selector(&mut self, id: &'static str) -> Selector {
        let value = self.text(id);
        if value.is_empty() {
            self.wrong(id, self.setting.lang.say("form-required"));
        }
        Selector(value)
    }

    fn money(&mut self, id: &'static str, text: &str) -> Option<Amount> {
        if text.is_empty() {
            return None;
        }
        match Amount::parse(text, &currency(self.setting.incident)) {
            Ok(amount) => Some(amount),
            Err(_) => {
                self.wrong(id, self.setting.lang.say("form-no-amount"));
                None
            }
        }
    }

    fn amount(&mut self, id: &'static str) -> Option<Amount> {
        let text = self.text(id);
        self.money(id, &text)
    }

    fn cost(&mut self, id: &'static str) -> Option<Cost> {
        match terms::cost(&self.text(id), &currency(self.setting.incident)) {
            Ok(cost) => cost,
            Err(_) => {
                self.wrong(id, self.setting.lang.say("form-no-cost"));
                None
            }
        }
    }

    /// A length of time in minutes, the longer end of a range.
    fn minutes(&mut self, id: &'static str) -> Option<u32> {
        let text = self.text(id);
        if text.is_empty() {
            return None;
        }
        match duration::parse(&text) {
            Ok(length) => Some(length.max),
            Err(error) => {
                self.wrong(id, error.words(self.setting.lang));
                None
            }
        }
    }

    fn percent(&mut self, id: &'static str) -> Option<u8> {
        let text = crate::text::fold_fullwidth(&self.text(id)).to_string();
        let text = text.trim_end_matches('%').trim();
        if text.is_empty() {
            return None;
        }
        let value = text.parse::<u8>().ok().filter(|percent| *percent <= 100);
        if value.is_none() {
            self.wrong(id, self.setting.lang.say("refusal-not-per-cent"));
        }
        value
    }

    fn number(&mut self, id: &'static str) -> Option<u32> {
        let text = crate::text::fold_fullwidth(&self.text(id)).to_string();
        if text.trim().is_empty() {
            return None;
        }
        let value = text.trim().parse::<u32>().ok();
        if value.is_none() {
            self.wrong(id, self.setting.lang.say("form-no-number"));
        }
        value
    }

    fn list(&self, id: &str) -> Vec<String> {
        self.text(id)
            .split([';', '；', '\n'])
            .map(|item| item.trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect()
    }

    fn days(&mut self, id: &'static str) -> Vec<chrono::NaiveDate> {
        let text = self.text(id);
        let mut days = Vec::new();
        for item in text.split([',', '，', '、', ' ']).filter(|item| !item.trim().is_empty()) {
            match item.trim().parse() {
                Ok(day) => days.push(day),
                Err(_) => self.wrong(id, self.setting.lang.say("form-no-days")),
            }
        }
        days
    }

    /// `image 2h + rebuild 5-7h`: a name and a length, one after another.
    fn steps(&mut self, known: &[Step]) -> Vec<Step> {
        let text = self.text("steps");
        if text == steps_text(known) {
            return known.to_vec();
        }
        let mut steps = Vec::new();
        for part in text.split(['+', '＋', ';', '；', '\n']).filter(|part| !part.trim().is_empty())
        {
            match step(part.trim()) {
                Some(step) => steps.push(step),
                None => {
                    let text = Message::new("form-no-step")
                        .with("text", part.trim())
                        .text(self.setting.lang);
                    self.wrong("steps", text);
                }
            }
        }
        steps
    }

    fn terms(&mut self, before: &Terms) -> Terms {
        Terms {
            name: self.text("name"),
            resources: self.text("resources"),
            cost: self.cost("cost"),
            steps: self.steps(&before.steps),
            deadline: self.time("deadline"),
            owner: self.text("owner"),
            residual_harm: self.text("residual"),
            long_term_cost: self.optional("long-term"),
        }
    }

    fn change(&mut self, target: &str) -> Command {
        let known = self.setting.incident.and_then(|incident| {
            let list = &incident.remedies;
            list.list
                .iter()
                .find(|it| it.key.to_string() == target)
                .or_else(|| list.standing().last())
        });
        let before = known.map(|it| it.terms.clone()).unwrap_or_default();
        let wanted = self.terms(&before);
        let remedy = known.map_or_else(|| Selector(target.to_owned()), |it| Selector::key(it.key));
        Command::ChangeRemedy(ChangeRemedy { remedy, changes: before.changes_to(&wanted) })
    }

    fn decided(&mut self, judge: Judge) -> Command {
        match judge {
            Judge::Seek => Command::SeekDecision(SeekDecision {
                text: self.text("text"),
                window: self.time("until").unwrap_or(self.setting.now),
                by: self.text("by"),
            }),
            Judge::CostMissed => Command::CostMissedWindow(CostMissedWindow {
                sought: self.selector("sought"),
                cost: self.cost("cost").unwrap_or(Cost::Unknown),
                note: self.text("text"),
            }),
            Judge::SecondRead => Command::SecondRead(SecondRead {
                decision: self.selector("decision"),
                reader: self.text("reader"),
            }),
            Judge::Lamp => Command::SetLamp(SetLamp {
                lamp: Lamp::ALL
                    .into_iter()
                    .find(|lamp| lamp.id() == self.form.value("lamp"))
                    .unwrap_or(Lamp::Fault),
                lit: self.yes("lit"),
                basis: self.text("basis"),
            }),
            _ => Command::Decide(Decide {
                text: self.text("text"),
                sought: self.optional("sought").map(Selector),
                known: self.list("known"),
                unknown: self.list("unknown"),
                basis: self.text("basis"),
                certainty: self.percent("percent"),
                window: None,
                remedies: self.marked("remedies"),
                cost: self.cost("cost"),
                long_term_cost: self.optional("long-term"),
                second_reader: self.optional("reader"),
            }),
        }
    }

    fn marked(&self, id: &str) -> Vec<Selector> {
        let values = self.form.field(id).map(super::Field::values).unwrap_or_default();
        values.into_iter().map(|value| Selector(value.to_owned())).collect()
    }

    fn formula(&mut self) -> Option<Formula> {
        let kind = self.text("rate");
        let needs = |builder: &mut Self, id: &'static str| {
            if builder.text(id).is_empty() {
                builder.wrong(id, builder.setting.lang.say("form-required"));
            }
        };
        let rate = match kind.as_str() {
            "fixed" => {
                needs(self, "amount");
                Rate::Fixed { amount: self.amount("amount")? }
            }
            "full-period" | "started-period" => {
                needs(self, "amount");
                needs(self, "period");
                let amount = self.amount("amount");
                let minutes = self.minutes("period");
                let (amount, minutes) = (amount?, minutes?);
                if kind == "full-period" {
                    Rate::FullPeriod { amount, minutes }
                } else {
                    Rate::StartedPeriod { amount, minutes }
                }
            }
            "percentage" => {
                needs(self, "amount");
                self.share()?
            }
            "in-kind" => {
                needs(self, "amount");
                Rate::InKind { what: self.text("amount") }
            }
            _ => return None,
        };
        Some(Formula {
            rate,
            grace_minutes: self.minutes("grace").unwrap_or_default(),
            cap: self.amount("cap"),
            term_minutes: self.minutes("term"),
        })
    }

    /// `5% ¥100,000`: a part of an amount.
    fn share(&mut self) -> Option<Rate> {
        let Some((basis_points, of)) = terms::share(&self.text("amount")) else {
            self.wrong("amount", self.setting.lang.say("form-no-share"));
            return None;
        };
        Some(Rate::Percentage { of: self.money("amount", &of)?, basis_points })
    }

    fn promise(&mut self) -> Promise {
        let cares = self.cares();
        Promise {
            text: self.text("text"),
            promisee: self.optional("promisee").map(Selector),
            due: self.time("due"),
            standing: self.yes("standing"),
            deliverer: self.text("deliverer"),
            deliverer_consented: self.yes("deliverer-consented"),
            customer_consented: self.yes("customer-consented"),
            compensation: self.formula(),
            payer: self.text("payer"),
            cares,
            override_reason: self.text("override"),
            rests_on: self.optional("rests-on").map(Selector),
        }
    }

    fn completion(&mut self) -> Command {
        let commitment = self.selector("commitment");
        let with = Completion {
            due: self.time("due"),
            compensation: self.formula(),
            payer: self.text("payer"),
            deliverer: self.text("deliverer"),
            cares: self.cares(),
            override_reason: self.text("override"),
        };
        Command::CompletePromise(CompletePromise { commitment, with })
    }

    fn cares(&self) -> Vec<Care> {
        let cares = self.form.field("cares").map(super::Field::values).unwrap_or_default();
        Care::ALL.into_iter().filter(|care| cares.contains(&care.id())).collect()
    }

    fn about_promise(&mut self, judge: Judge) -> Command {
        let commitment = self.selector("commitment");
        match judge {
            Judge::Consent => Command::Consent(Consent {
                commitment,
                party: self.text("party").parse().unwrap_or(Party::Customer),
            }),
            Judge::Keep => Command::Keep(Keep { commitment, text: self.text("text") }),
            Judge::Break => Command::Break(Break { commitment, text: self.text("text") }),
            Judge::Renegotiate => Command::Renegotiate(Renegotiate {
                commitment,
                due: self.time("due").unwrap_or(self.setting.now),
                customer_consented: self.yes("customer-consented"),
                reason: self.text("reason"),
            }),
            Judge::Waive => Command::Waive(Waive { commitment, reason: self.text("reason") }),
            _ => Command::Compensate(Compensate {
                commitment,
                amount: self.amount("amount"),
                text: self.text("text"),
            }),
        }
    }

    fn about_people(&mut self, judge: Judge) -> Command {
        match judge {
            Judge::Signal => Command::See(See {
                signal: Signal::ALL
                    .into_iter()
                    .find(|signal| signal.id() == self.form.value("signal"))
                    .unwrap_or(Signal::AsksForLeader),
                text: self.text("text"),
            }),
            Judge::Escalate => Command::Escalate(Escalate {
                to: self.text("to"),
                text: self.text("text"),
                limit_minutes: self.minutes("limit").unwrap_or(30),
            }),
            Judge::AcceptFiring => Command::AcceptEscalation(AcceptEscalation {
                firing: self.selector("firing"),
                text: self.text("text"),
            }),
            Judge::CallFalse => Command::CallFalse(CallFalse {
                firing: self.selector("firing"),
                reason: self.text("reason"),
            }),
            Judge::StartShift => Command::StartShift(StartShift { person: self.text("person") }),
            Judge::EndShift => Command::EndShift(EndShift { person: self.text("person") }),
            Judge::HandOver => Command::HandOver(HandOver {
                from: self.text("from"),
                to: self.text("to"),
                text: self.text("text"),
            }),
            Judge::ReadBack => Command::ReadBack(ReadBack {
                handover: self.selector("handover"),
                next_step: self.text("next-step"),
                deadline: self.text("deadline"),
                risk: self.text("risk"),
            }),
            Judge::PassUp => Command::PassUp(PassUp {
                to: self.text("to"),
                text: self.text("text"),
                covers: self.marked("covers"),
                left_out: Vec::new(),
            }),
            Judge::Contract => Command::Contract(Box::new(self.contract())),
            Judge::Resource => Command::ConfirmResource(ConfirmResource {
                name: self.text("name"),
                text: self.text("text"),
            }),
            _ => Command::Hold(Reason { reason: self.text("reason") }),
        }
    }

    fn contract(&mut self) -> ContractRecorded {
        let before = self
            .setting
            .incident
            .and_then(|incident| incident.contract.clone())
            .unwrap_or_default();
        ContractRecorded {
            service_levels: self.text("levels"),
            liability_cap: self.amount("cap"),
            exclusions: self.text("exclusions"),
            notice_days: self.number("notice"),
            holidays: self.days("holidays"),
            extra_working_days: self.days("extra"),
            ..before
        }
    }
}

impl Form {
    /// What follows from what is typed so far: said while one types, never stored.
    pub fn consequences(&self, setting: &Setting<'_>) -> Vec<Consequence> {
        let Kind::Judge(judge, target) = &self.kind else { return Vec::new() };
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        match judge {
            Judge::Propose | Judge::ChangeRemedy => builder.latest_start(target),
            Judge::Promise => builder.of_promise(),
            Judge::Offer => builder.of_offer(),
            Judge::Accept => builder.of_acceptance(),
            Judge::Keep | Judge::Renegotiate => builder.of_delay(*judge),
            Judge::PassUp => builder.left_out(),
            _ => Vec::new(),
        }
    }

    /// What a brief that passes up leaves out (J1), and the act with all of it acknowledged.
    pub fn omissions(&self, act: &Act, setting: &Setting<'_>) -> Option<(Vec<String>, Act)> {
        let Command::PassUp(pass) = &act.command else { return None };
        let incident = setting.incident?;
        let at = act.occurred.unwrap_or(setting.now);
        let left = briefs::omissions(incident, &pass.text, &keys(&pass.covers, incident), at);
        if left.is_empty() {
            return None;
        }
        let mut acknowledged = act.clone();
        if let Command::PassUp(pass) = &mut acknowledged.command {
            pass.left_out = left.iter().map(|omission| Selector::key(omission.key())).collect();
        }
        Some((left.iter().map(|omission| omission.text(setting.lang)).collect(), acknowledged))
    }
}

fn keys(named: &[Selector], incident: &crate::incident::Incident) -> Vec<EntryKey> {
    incident
        .entries()
        .iter()
        .map(|entry| entry.key)
        .filter(|key| named.contains(&Selector::key(*key)))
        .collect()
}

impl Builder<'_> {
    fn clock(&self, at: crate::incident::Instant) -> String {
        at.with_timezone(&self.setting.zone).format("%m-%d %H:%M").to_string()
    }

    fn said(&self, message: &Message, bad: bool) -> Consequence {
        Consequence { text: message.text(self.setting.lang), bad }
    }

    fn latest_start(&mut self, _target: &str) -> Vec<Consequence> {
        let terms = self.terms(&Terms::default());
        let mut list = Vec::new();
        if let Some(start) = terms.latest_start() {
            let left = (start - self.setting.now).num_minutes();
            let late = terms.is_too_late(self.setting.now);
            let id = if late { "consequence-too-late" } else { "consequence-latest-start" };
            let span = judgement_words::minutes_words(left.abs(), self.setting.lang);
            let message = Message::new(id).with("time", self.clock(start)).with("span", span);
            list.push(self.said(&message, late));
        }
        if terms.cost.is_none() {
            list.push(self.said(&Message::new("consequence-cost-blank"), false));
        }
        list
    }

    fn of_promise(&mut self) -> Vec<Consequence> {
        let promise = self.promise();
        let lang = self.setting.lang;
        let mut list = Vec::new();
        if let Some(formula) = &promise.compensation {
            let day = 24 * 60;
            let owed = formula.owed(day * 60).map(|owed| judgement_words::owed(&owed));
            let message = Message::new("consequence-compensation")
                .with("formula", judgement_words::formula(formula, lang))
                .with("span", judgement_words::minutes_words(day, lang))
                .with("owed", owed.unwrap_or_else(|| lang.say("word-nothing")));
            list.push(self.said(&message, false));
        }
        let gaps = commitments::gaps(&CommitmentMade {
            due: promise.due,
            standing: promise.standing,
            deliverer_consented: promise.deliverer_consented,
            customer_consented: promise.customer_consented,
            compensation: promise.compensation,
            payer: promise.payer,
            cares: promise.cares,
            override_reason: promise.override_reason,
            ..CommitmentMade::default()
        });
        if !gaps.is_empty() {
            let words: Vec<String> = gaps.iter().map(|gap| gap.message().text(lang)).collect();
            let message = Message::new("consequence-gaps").with("gaps", words.join(" · "));
            list.push(self.said(&message, false));
        }
        list
    }

    fn of_offer(&mut self) -> Vec<Consequence> {
        let (Some(rank), Some(incident)) = (self.number("rank"), self.setting.incident) else {
            return Vec::new();
        };
        let better = incident
            .offers
            .list
            .iter()
            .filter(|offer| offer.rank.is_some_and(|(best, _)| best < rank))
            .min_by_key(|offer| offer.rank.map(|(best, _)| best));
        let message = better.map(|offer| {
            Message::new("consequence-worse")
                .with("label", &offer.label)
                .with("terms", &offer.terms)
        });
        message.map(|message| self.said(&message, true)).into_iter().collect()
    }

    fn of_acceptance(&mut self) -> Vec<Consequence> {
        let value = self.text("remedy");
        let Some(remedy) = self.setting.incident.and_then(|incident| {
            incident.remedies.list.iter().find(|it| it.key.to_string() == value)
        }) else {
            return Vec::new();
        };
        let name = format!("{} {}", remedy.letter, remedy.terms.name);
        let mut list = Vec::new();
        if remedy.terms.cost.is_none() {
            list.push(self.said(&Message::new("refusal-cost-blank").with("name", &name), true));
        }
        if remedy.terms.is_too_late(self.setting.now) {
            list.push(self.said(&Message::new("warning-too-late").with("name", &name), true));
        }
        let incident = self.setting.incident;
        if incident.is_some_and(|it| it.remedies.is_cheapest(remedy.key))
            && remedy.terms.long_term_cost.is_none()
        {
            list.push(self.said(&Message::new("warning-long-term-cost"), false));
        }
        list
    }

    fn of_delay(&mut self, judge: Judge) -> Vec<Consequence> {
        let value = self.text("commitment");
        let Some(commitment) = self.setting.incident.and_then(|incident| {
            incident.commitments.list.iter().find(|it| it.key.to_string() == value)
        }) else {
            return Vec::new();
        };
        let at = self.time("at").unwrap_or(self.setting.now);
        let Some(due) = commitment.due().filter(|due| *due < at) else { return Vec::new() };
        if judge == Judge::Renegotiate {
            return vec![self.said(&Message::new("warning-renegotiated-too-late"), true)];
        }
        let lang = self.setting.lang;
        let late = at - due;
        let owed = commitment
            .made
            .compensation
            .as_ref()
            .and_then(|formula| formula.owed(late.num_seconds()))
            .map_or_else(|| lang.say("word-nothing"), |owed| judgement_words::owed(&owed));
        let message = Message::new("consequence-late")
            .with("span", judgement_words::minutes_words(late.num_minutes(), lang))
            .with("owed", owed);
        vec![self.said(&message, true)]
    }

    /// What the brief leaves out, as far as it is typed (J1).
    fn left_out(&mut self) -> Vec<Consequence> {
        let Some(incident) = self.setting.incident else { return Vec::new() };
        let covers = keys(&self.marked("covers"), incident);
        briefs::omissions(incident, &self.text("text"), &covers, self.setting.now)
            .into_iter()
            .map(|omission| {
                let text = omission.text(self.setting.lang);
                let message = Message::new("consequence-left-out").with("text", text);
                self.said(&message, true)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn steps_are_read_as_they_are_shown() {
        let steps = vec![
            Step { name: "image".to_owned(), min_minutes: 120, max_minutes: 120 },
            Step { name: "rebuild".to_owned(), min_minutes: 300, max_minutes: 420 },
            Step { name: "check".to_owned(), min_minutes: 45, max_minutes: 90 },
        ];
        let text = steps_text(&steps);
        assert_eq!(text, "image 2h + rebuild 5-7h + check 45-90m");
        let read: Vec<Step> = text.split('+').filter_map(|part| step(part.trim())).collect();
        assert_eq!(read, steps);
    }
}
