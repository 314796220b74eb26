//! The forms of judgement, one file a subject: the fields of each form, the act it becomes, and what would follow from it.
//! This file knows which form belongs to which subject, and how a form names the entry it is about; it refuses to know
//! a subject's fields.

mod alerts;
mod briefs;
mod compensation;
mod consequence;
mod contract;
mod decisions;
mod duty;
mod judge;
mod maker;
mod offers;
mod promised;
mod promises;
mod remedies;

use crate::{
    incident::{
        Command, Incident, Instant, Visibility,
        command::{ConfirmResource, LiftHold, Reason},
    },
    locale::Lang,
    playbook::Text,
};

use super::{
    Field, FieldKind, Form, Kind,
    builder::{Builder, Built, Setting},
    make::{both, filled, form, needed, past, same, words},
};

pub use consequence::Consequence;
pub use judge::Judge;
use maker::Maker;

impl Form {
    /// A form of judgement. `target` names what it is about: an entry's key, a firing's identity, a person; it may be
    /// empty.
    pub fn judge(
        judge: Judge,
        incident: &Incident,
        now: Instant,
        lang: Lang,
        target: &str,
    ) -> Self {
        let maker = Maker { incident, now, lang, target };
        let fields = maker.fields(judge);
        let mut made = form(Kind::Judge(judge, target.to_owned()), fields);
        // What it is about is chosen already: what is typed first is not meant for that choice.
        let chosen = made.fields.first().is_some_and(|field| {
            matches!(field.kind, FieldKind::Choice(_)) && field.value() == target
        });
        made.at = usize::from(chosen && !target.is_empty() && made.fields.len() > 1);
        made.hint = match judge {
            Judge::Propose | Judge::ChangeRemedy => both("form-remedy-hint"),
            Judge::Disclose => both("form-disclose-hint"),
            Judge::Promise => both("form-promise-hint"),
            Judge::ReadBack => both("form-read-back-hint"),
            Judge::PassUp => both("form-pass-up-hint"),
            _ => Text::default(),
        };
        if judge == Judge::ReadBack
            && let Some(handover) = maker
                .incident
                .duty
                .open_handovers()
                .find(|one| target.is_empty() || one.key.to_string() == target)
        {
            made.about = same(&format!("{} > {}", handover.from, handover.to));
        }
        made
    }
}

impl Form {
    /// What follows from what is typed so far: said while one types, never stored.
    pub fn consequences(&self, setting: &Setting<'_>) -> Vec<Consequence> {
        let Kind::Judge(judge, _) = &self.kind else { return Vec::new() };
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        match judge {
            Judge::Propose | Judge::ChangeRemedy => builder.latest_start(),
            Judge::Promise => builder.of_promise(),
            Judge::Offer => builder.of_offer(),
            Judge::Accept => builder.of_acceptance(),
            Judge::Keep | Judge::Renegotiate => builder.of_delay(*judge),
            Judge::PassUp => builder.left_out(),
            _ => Vec::new(),
        }
    }
}

impl Maker<'_> {
    fn fields(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::Propose
            | Judge::ChangeRemedy
            | Judge::Odds
            | Judge::Disclose
            | Judge::Accept
            | Judge::Drop => self.about_remedy(judge),
            Judge::Offer | Judge::Rank | Judge::Justify => self.about_offer(judge),
            Judge::Seek | Judge::Decide | Judge::CostMissed | Judge::SecondRead | Judge::Lamp => {
                self.about_decision(judge)
            }
            Judge::Promise => self.promise(),
            Judge::CompletePromise => self.completion(),
            Judge::Consent
            | Judge::Keep
            | Judge::Break
            | Judge::Renegotiate
            | Judge::Waive
            | Judge::Compensate => self.about_promise(judge),
            Judge::Signal | Judge::Escalate | Judge::AcceptFiring | Judge::CallFalse => {
                self.about_alert(judge)
            }
            Judge::StartShift | Judge::EndShift | Judge::HandOver | Judge::ReadBack => {
                self.about_duty(judge)
            }
            Judge::PassUp => self.brief(),
            Judge::Contract => self.contract(),
            Judge::Resource => vec![
                filled(needed("name", "field-resource"), self.target),
                words("text", "field-how-far"),
                past("at", "field-at"),
            ],
            Judge::Hold => vec![needed("reason", "field-reason")],
            Judge::LiftHold => {
                let holds = self.incident.holds.standing.iter();
                let holds = holds.map(|it| (it.key, it.reason.clone()));
                vec![self.one_of("hold", "field-hold", holds), needed("reason", "field-reason")]
            }
        }
    }
}

impl Builder<'_> {
    pub(super) fn judged(&mut self, judge: Judge, target: &str) -> Built {
        let command = match judge {
            Judge::Propose
            | Judge::ChangeRemedy
            | Judge::Odds
            | Judge::Disclose
            | Judge::Accept
            | Judge::Drop => self.about_remedy(judge, target),
            Judge::Offer | Judge::Rank | Judge::Justify => self.about_offer(judge),
            Judge::Seek | Judge::Decide | Judge::CostMissed | Judge::SecondRead | Judge::Lamp => {
                self.about_decision(judge)
            }
            Judge::Promise => Command::Promise(Box::new(self.promise())),
            Judge::CompletePromise => self.completion(),
            Judge::Consent
            | Judge::Keep
            | Judge::Break
            | Judge::Renegotiate
            | Judge::Waive
            | Judge::Compensate => self.about_promise(judge),
            Judge::Signal | Judge::Escalate | Judge::AcceptFiring | Judge::CallFalse => {
                self.about_alert(judge)
            }
            Judge::StartShift | Judge::EndShift | Judge::HandOver | Judge::ReadBack => {
                self.about_duty(judge)
            }
            Judge::PassUp => Command::PassUp(self.brief()),
            Judge::Contract => Command::Contract(Box::new(self.contract())),
            Judge::Resource => Command::ConfirmResource(ConfirmResource {
                name: self.text("name"),
                text: self.text("text"),
            }),
            Judge::Hold => Command::Hold(Reason { reason: self.text("reason") }),
            Judge::LiftHold => Command::LiftHold(LiftHold {
                reason: self.text("reason"),
                hold: Some(self.selector("hold")),
            }),
        };
        let who = self.optional("source");
        match self.act(command) {
            Built::Act(mut act) => {
                act.who = who;
                if judge == Judge::Disclose {
                    act.visibility = Visibility::Customer;
                }
                Built::Act(act)
            }
            other => other,
        }
    }
}
