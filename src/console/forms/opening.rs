//! A new incident, and the playbook of its class.

use crate::incident::{
    Act, Command, Severity,
    command::{AdoptPlaybook, Open},
};

use super::{
    super::offered::Class,
    Choice, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, field, form, needed, past, severities, words},
};

fn class_choices(classes: &[Class]) -> Vec<Choice> {
    classes
        .iter()
        .map(|class| Choice { value: class.id.clone(), label: class.title.clone() })
        .collect()
}

impl Form {
    /// A new incident.
    pub fn new_incident(classes: &[Class]) -> Self {
        let fields = vec![
            needed("title", "field-title"),
            needed("customer", "field-customer"),
            field("class", "field-class", FieldKind::Choice(class_choices(classes))),
            severities("severity", "field-severity", Severity::new(1), false),
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
            field.kind = FieldKind::Choice(class_choices(classes));
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
