//! A step of the playbook, done or skipped with a reason (A8).

use crate::incident::{Command, event::StepTaken};

use super::{
    Choice, FieldKind,
    make::{choice, chosen_by_hand, field, past, words},
    maker::{Maker, Making},
};

/// A step that is done or skipped. What it is about is the step's id.
pub(super) const TAKE: Making = Making::of(
    |maker| {
        let choices = maker
            .incident
            .untaken_steps()
            .into_iter()
            .map(|step| Choice { value: step.id.clone(), label: step.text.clone() });
        let mut which = field("step", "field-step", FieldKind::Choice(choices.collect()));
        which.choose(maker.target);
        vec![
            which,
            chosen_by_hand(choice("taken", "field-taken", "step", ["done", "skipped"], "")),
            words("text", "field-step-text"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::Step(StepTaken {
            step: builder.text("step"),
            skipped: builder.text("taken") == "skipped",
            text: builder.text("text"),
        })
    },
)
.about(why);

/// Why the step is in the playbook: for whoever is tempted to skip it.
fn why(maker: &Maker<'_>) -> Option<String> {
    let steps = maker.incident.untaken_steps();
    let step = steps.iter().find(|step| step.id == maker.target)?;
    Some(step.why.get(maker.lang).to_owned()).filter(|why| !why.is_empty())
}
