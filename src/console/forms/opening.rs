//! A new incident, and the playbook of its class.

use crate::incident::{
    Act, Command,
    command::{AdoptPlaybook, Open},
};

use super::{
    super::offered::Class,
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, field, form, needed, past, severities, words},
};

fn severity_or_none() -> Field {
    let mut severity = severities("severity", "field-severity", None, true);
    if let FieldKind::Choice(choices) = &mut severity.kind
        && let Some(none) = choices.first_mut()
    {
        none.label = both("word-not-rated");
    }
    severity
}

fn class_choices(classes: &[Class]) -> Vec<Choice> {
    classes
        .iter()
        .map(|class| Choice { value: class.id.clone(), label: class.title.clone() })
        .collect()
}

/// What kind of crisis it is; until somebody says so it is opened with the general playbook, and another is adopted later.
fn class_or_none(classes: &[Class]) -> FieldKind {
    let none = Choice { value: String::new(), label: both("word-class-open") };
    FieldKind::Choice(std::iter::once(none).chain(class_choices(classes)).collect())
}

impl Form {
    /// A new incident. Neither its class nor how bad it is is preset, and neither holds the opening up.
    pub fn new_incident(classes: &[Class]) -> Self {
        let fields = vec![
            needed("title", "field-title"),
            needed("customer", "field-customer"),
            field("class", "field-class", class_or_none(classes)),
            severity_or_none(),
            words("public-title", "field-public-title"),
            past("began", "field-began"),
        ];
        Self { hint: both("form-new-incident-hint"), ..form(Kind::NewIncident, fields) }
    }

    /// Lets a new incident be of one of these classes, where the form was opened before they were read.
    pub fn offer_classes(&mut self, classes: &[Class]) {
        if self.kind != Kind::NewIncident {
            return;
        }
        for field in self.fields.iter_mut().filter(|field| field.id == "class") {
            let chosen = field.value().to_owned();
            field.kind = class_or_none(classes);
            field.choose(&chosen);
        }
    }

    /// The playbook of a class, as it is now; the incident's own stays as it was until then.
    pub fn adopt(classes: &[Class], current: &str) -> Self {
        let mut class = field("class", "field-class", FieldKind::Choice(class_choices(classes)));
        class.choose(current);
        Self { hint: both("form-adopt-hint"), ..form(Kind::Adopt, vec![class]) }
    }
}

impl Builder<'_> {
    pub(super) fn open(&mut self) -> Built {
        let began = self.time("began");
        let open = Open {
            title: self.text("title"),
            customer: self.text("customer"),
            public_title: self.optional("public-title"),
            class: self.optional("class"),
            severity: self.parsed("severity"),
            zone: None,
            began,
            ..Open::default()
        };
        Built::Open(Box::new(Act::new(Command::Open(open))))
    }

    pub(super) fn adopt(&mut self) -> Built {
        let class = self.text("class");
        self.act(Command::AdoptPlaybook(AdoptPlaybook { class }))
    }
}
