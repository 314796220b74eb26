//! The safety instruction, and who understood it (A9).

use crate::incident::{
    Command, Selector, Visibility, command::Understood, event::SafetyInstructed, stakeholders::Side,
};

use super::{
    FieldKind,
    make::{field, filled, needed, past, person_choice, words},
    maker::Making,
};

/// What whoever may be hurt is to do: the one in force, or what the playbook suggests.
pub(super) const INSTRUCT: Making = Making::of(
    |maker| {
        let playbook = maker.incident.playbook.as_deref();
        let suggested = playbook.and_then(|playbook| playbook.care.as_ref());
        let suggested = suggested.map_or("", |care| care.instruction.get(maker.lang));
        let known = maker.incident.safety.instruction().map_or(suggested, |it| &it.text);
        vec![filled(needed("text", "field-instruction"), known), past("at", "field-at")]
    },
    |builder, _| Command::Instruct(SafetyInstructed { text: builder.text("text") }),
)
.hint("form-instruct-hint")
.seen_by(Visibility::Customer);

/// Who confirmed that they understood. What it is about is the person.
pub(super) const UNDERSTOOD: Making = Making::of(
    |maker| {
        let people = maker.incident.stakeholders.list.iter();
        let outside =
            people.filter(|it| !it.profile.side.is_ours() && it.profile.side != Side::Media);
        let choices = outside.map(person_choice).collect();
        let mut who = field("by", "field-understood-by", FieldKind::Choice(choices));
        who.choose(maker.target);
        vec![who, words("text", "field-understood-how"), past("at", "field-at")]
    },
    |builder, _| {
        Command::Understood(Understood {
            by: builder.optional("by").map(Selector).into_iter().collect(),
            text: builder.text("text"),
        })
    },
);
