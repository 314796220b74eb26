//! The fields that forms are made of.

use crate::{
    capture::time::Toward,
    incident::{Selector, Severity, papers::ReportPart, stakeholders::Stakeholder},
    locale::{Lang, Message},
    playbook::Text,
};

use super::{super::editor::Editor, Choice, Field, FieldKind, Form, Kind};

pub(super) fn field(id: &'static str, label: &'static str, kind: FieldKind) -> Field {
    Field {
        id,
        label,
        kind,
        editor: Editor::default(),
        chosen: 0,
        marked: Vec::new(),
        preset: None,
        before: None,
        error: None,
        required: false,
        aside: false,
        rest: false,
        kept: false,
        follows: false,
    }
}

pub(super) fn words(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Text)
}

pub(super) fn needed(id: &'static str, label: &'static str) -> Field {
    Field { required: true, ..words(id, label) }
}

pub(super) fn past(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Time(Toward::Past))
}

pub(super) fn future(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Time(Toward::Future))
}

pub(super) fn filled(mut field: Field, text: &str) -> Field {
    field.editor.set(text);
    field
}

/// A choice whose labels are the messages `prefix-value` in both languages.
pub(super) fn choice<'a>(
    id: &'static str,
    label: &'static str,
    prefix: &str,
    values: impl IntoIterator<Item = &'a str>,
    chosen: &str,
) -> Field {
    let choices = values
        .into_iter()
        .map(|value| Choice { value: value.to_owned(), label: both(&format!("{prefix}-{value}")) })
        .collect();
    let mut field = field(id, label, FieldKind::Choice(choices));
    field.choose(chosen);
    field
}

pub(super) fn yes_no(id: &'static str, label: &'static str, chosen: &str) -> Field {
    choice(id, label, "word", ["no", "yes"], chosen)
}

/// Something that is so or not, of which nothing is said until somebody chooses.
pub(super) fn unsaid(id: &'static str, label: &'static str, chosen: Option<&str>) -> Field {
    let mut field = choice(id, label, "word", ["yes", "no"], "");
    first(&mut field, "word-not-said");
    field.choose(chosen.unwrap_or_default());
    field
}

/// Which part of the customer's report something brings, if any (L6).
pub(super) fn brings(chosen: Option<ReportPart>) -> Field {
    let ids = ReportPart::ALL.map(ReportPart::id);
    let mut field = choice("brings", "field-brings", "report-missing", ids, "");
    first(&mut field, "word-nothing");
    field.choose(chosen.map(ReportPart::id).unwrap_or_default());
    field
}

/// A choice that somebody has to make: none of the values is preset.
pub(super) fn chosen_by_hand(mut field: Field) -> Field {
    first(&mut field, "word-choose");
    Field { required: true, ..field }
}

/// Puts nothing, with that label, before what a field offers, and chooses it.
pub(super) fn first(field: &mut Field, label: &str) {
    if let FieldKind::Choice(choices) = &mut field.kind {
        choices.insert(0, Choice { value: String::new(), label: both(label) });
        field.chosen = 0;
    }
}

/// Says of one of the values that it is the one in force.
pub(super) fn in_force(field: &mut Field, value: &str) {
    let FieldKind::Choice(choices) = &mut field.kind else { return };
    for choice in choices.iter_mut().filter(|choice| choice.value == value) {
        let said = |lang: Lang| {
            Message::new("form-in-force").with("what", choice.label.get(lang)).text(lang)
        };
        choice.label = Text { zh: said(Lang::Zh), en: said(Lang::En) };
    }
}

pub(super) fn both(id: &str) -> Text {
    Text { zh: Lang::Zh.say(id), en: Lang::En.say(id) }
}

pub(super) fn same(text: &str) -> Text {
    Text { zh: text.to_owned(), en: text.to_owned() }
}

pub(super) fn severities(
    id: &'static str,
    label: &'static str,
    chosen: Option<Severity>,
    optional: bool,
) -> Field {
    let mut choices: Vec<Choice> = Vec::new();
    if optional {
        choices.push(Choice { value: String::new(), label: both("word-not-said") });
    }
    choices.extend(Severity::ALL.iter().map(|severity| Choice {
        value: severity.level().to_string(),
        label: both(&format!("severity-{}", severity.level())),
    }));
    let mut field = field(id, label, FieldKind::Choice(choices));
    if let Some(severity) = chosen {
        field.choose(&severity.level().to_string());
    }
    field
}

pub(super) fn person_choice(stakeholder: &Stakeholder) -> Choice {
    let profile = &stakeholder.profile;
    let label = if profile.role.is_empty() {
        profile.name.clone()
    } else {
        format!("{} ({})", profile.name, profile.role)
    };
    Choice { value: Selector::key(stakeholder.key).0, label: same(&label) }
}

/// A form. One that becomes an act ends with who did it, unless it asks for that already.
pub(super) fn form(kind: Kind, mut fields: Vec<Field>) -> Form {
    if kind.is_act() && !fields.iter().any(|field| field.id == "source") {
        fields.push(Field { aside: true, ..words("who", "field-who") });
    }
    Form {
        kind,
        about: Text::default(),
        hint: Text::default(),
        fields,
        at: 0,
        error: None,
        busy: false,
        touched: false,
        letter: None,
        shown: false,
        whole: false,
    }
}

/// The same, seldom needed: it is shown with the rest of the form.
pub(super) fn seldom(field: Field) -> Field {
    Field { rest: true, ..field }
}

pub(super) fn visible() -> Field {
    choice("visibility", "field-visibility", "visibility", ["internal", "customer"], "internal")
}
