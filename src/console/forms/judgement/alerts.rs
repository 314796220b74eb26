//! Signals, calls for help, and the rules that fired: accepted, or called a false alarm (I2, I3, I4). It refuses to fire a
//! rule: rules follow from log and clock.

use crate::{
    incident::{
        Command,
        command::{AcceptEscalation, CallFalse, Escalate, See},
        derived,
        escalation::{self, Signal},
    },
    locale::Lang,
    playbook::Text,
};

use super::{
    super::{
        Choice, Field, FieldKind,
        builder::Builder,
        make::{choice, field, filled, needed, past, words},
    },
    judge::Judge,
    maker::Maker,
};

impl Maker<'_> {
    pub(super) fn about_alert(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::Signal => vec![
                choice(
                    "signal",
                    "field-signal",
                    "signal",
                    Signal::ALL.iter().map(|signal| signal.id()),
                    self.target,
                ),
                needed("text", "field-seen"),
                past("at", "field-at"),
            ],
            Judge::Escalate => vec![
                needed("to", "field-escalate-to"),
                needed("text", "field-request"),
                filled(needed("limit", "field-limit"), "30m"),
                past("at", "field-at"),
            ],
            Judge::AcceptFiring => vec![
                self.firing_choice(),
                words("source", "field-accepted-by"),
                words("text", "field-does"),
                past("at", "field-at"),
            ],
            _ => vec![self.firing_choice(), needed("reason", "field-reason")],
        }
    }

    fn firing_choice(&self) -> Field {
        let mut firings = escalation::firings(self.incident, self.now);
        firings.sort_by_key(|it| !it.is_open());
        let choices = firings
            .into_iter()
            .filter(|it| it.is_open() || it.id == self.target)
            .map(|it| {
                let at = it.at.with_timezone(&self.incident.zone()).format("%m-%d %H:%M");
                let name = |lang| format!("{at} {}", derived::rule_name(&it.rule, lang));
                Choice {
                    value: it.id.clone(),
                    label: Text { zh: name(Lang::Zh), en: name(Lang::En) },
                }
            })
            .collect();
        let mut which = field("firing", "field-firing", FieldKind::Choice(choices));
        which.choose(self.target);
        which
    }
}

impl Builder<'_> {
    pub(super) fn about_alert(&mut self, judge: Judge) -> Command {
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
            _ => Command::CallFalse(CallFalse {
                firing: self.selector("firing"),
                reason: self.text("reason"),
            }),
        }
    }
}
