//! Legal clocks: whose duty a regime is, and what was reported (I7).

use crate::{
    incident::{
        Command,
        event::{DutyAnswered, StageReported},
    },
    locale::Lang,
    playbook::{Deadline, Duty, Text},
};

use super::{
    Choice, FieldKind,
    make::{both, chosen_by_hand, field, past, words},
    maker::{Maker, Making},
};

/// Whose duty a regime is. What it is about is the regime's id.
pub(super) const WHOSE: Making = Making::of(
    |maker| {
        let playbook = maker.incident.playbook.as_deref();
        let all = playbook.map_or(&[][..], |playbook| &playbook.deadlines).iter();
        let meant = all.filter(|it| maker.target.is_empty() || it.id == maker.target);
        let choices = meant.flat_map(duties).collect();
        vec![
            chosen_by_hand(field("duty", "field-whose-duty", FieldKind::Choice(choices))),
            past("known", "field-duty-known-since"),
            words("text", "field-duty-reason"),
        ]
    },
    |builder, _| {
        let duty = builder.text("duty");
        let (regime, duty) = duty.split_once('/').unwrap_or((&duty, ""));
        Command::WhoseDuty(DutyAnswered {
            regime: regime.to_owned(),
            duty: duty.to_owned(),
            known: builder.time("known"),
            text: builder.text("text"),
        })
    },
)
.hint("form-whose-duty-hint")
.about(source);

/// Who may have a duty under a regime, and that it may be nobody of them.
fn duties(regime: &Deadline) -> Vec<Choice> {
    let label = |whose: &Text| {
        let said = |lang: Lang| format!("{} — {}", whose.get(lang), regime.title.get(lang));
        Text { zh: said(Lang::Zh), en: said(Lang::En) }
    };
    let duty = |duty: &Duty| Choice {
        value: format!("{}/{}", regime.id, duty.id),
        label: label(&duty.whose),
    };
    let nobody = Choice { value: format!("{}/", regime.id), label: label(&both("regime-nobody")) };
    regime.duties.iter().map(duty).chain([nobody]).collect()
}

/// Where the regime is written, and when somebody last looked.
fn source(maker: &Maker<'_>) -> Option<String> {
    let regime = maker.incident.regime_called(maker.target)?;
    let day = regime.checked.map(|day| day.to_string()).unwrap_or_default();
    let said = crate::locale::Message::new("regime-source")
        .with("title", regime.title.get(maker.lang))
        .with("source", regime.source.get(maker.lang))
        .with("day", day);
    Some(said.text(maker.lang))
}

/// What was reported. What it is about is the regime and the stage, as `gdpr/authority`.
pub(super) const REPORTED: Making = Making::of(
    |maker| {
        let open = maker.incident.clocks().into_iter().filter(|it| it.reported.is_none());
        let choices = open.map(|it| {
            let said =
                |lang: Lang| format!("{} — {}", it.stage.what.get(lang), it.regime.title.get(lang));
            Choice {
                value: format!("{}/{}", it.regime.id, it.stage.id),
                label: Text { zh: said(Lang::Zh), en: said(Lang::En) },
            }
        });
        let mut which = field("stage", "field-stage", FieldKind::Choice(choices.collect()));
        which.choose(maker.target);
        vec![which, past("at", "field-at"), words("text", "field-reported-to")]
    },
    |builder, _| {
        let stage = builder.text("stage");
        let (regime, stage) = stage.split_once('/').unwrap_or((&stage, ""));
        Command::Reported(StageReported {
            regime: regime.to_owned(),
            stage: stage.to_owned(),
            text: builder.text("text"),
        })
    },
)
.hint("form-reported-hint");
