//! Signals, calls for help, and the rules that fired: accepted, or called a false alarm (I2, I3, I4). That a rule fires
//! follows from log and clock, `incident/escalation`.

use super::{
    Choice, Field, FieldKind,
    make::{choice, field, filled, needed, past, words},
    maker::{Maker, Making},
};
use crate::{
    incident::{
        Command,
        command::{AcceptEscalation, CallFalse, Escalate, See},
        derived,
        escalation::{self, Signal},
        time,
    },
    locale::Lang,
    playbook::Text,
};

pub(super) const SIGNAL: Making = Making::of(
    |maker| {
        let signals = Signal::ALL.iter().map(|signal| signal.id());
        vec![
            choice("signal", "field-signal", "signal", signals, maker.target),
            needed("text", "field-seen"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::See(See {
            signal: Signal::ALL
                .into_iter()
                .find(|signal| signal.id() == builder.form.value("signal"))
                .unwrap_or(Signal::AsksForLeader),
            text: builder.text("text"),
        })
    },
);

pub(super) const ESCALATE: Making = Making::of(
    |_| {
        vec![
            needed("to", "field-escalate-to"),
            needed("text", "field-request"),
            filled(needed("limit", "field-limit"), "30m"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::Escalate(Escalate {
            to: builder.text("to"),
            text: builder.text("text"),
            limit_minutes: builder.minutes("limit").unwrap_or(30),
        })
    },
);

pub(super) const ACCEPT: Making = Making::of(
    |maker| {
        vec![
            maker.firing_choice(),
            words("source", "field-accepted-by"),
            words("text", "field-does"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::AcceptEscalation(AcceptEscalation {
            firing: builder.selector("firing"),
            text: builder.text("text"),
        })
    },
);

pub(super) const CALL_FALSE: Making = Making::of(
    |maker| vec![maker.firing_choice(), needed("reason", "field-reason")],
    |builder, _| {
        Command::CallFalse(CallFalse {
            firing: builder.selector("firing"),
            reason: builder.text("reason"),
        })
    },
);

impl Maker<'_> {
    fn firing_choice(&self) -> Field {
        let mut firings = escalation::firings_by(self.incident, self.now);
        firings.sort_by_key(|it| !it.is_open());
        let choices = firings
            .into_iter()
            .filter(|it| it.is_open() || it.id == self.target)
            .map(|it| {
                let at = time::short_stamp(it.at, self.incident.zone());
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
