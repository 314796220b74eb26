//! A new incident, and the playbook of its class.

use crate::incident::{
    Act, Command,
    command::{AdoptPlaybook, Open},
};

use super::{
    super::offered::Class,
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, choice, field, form, needed, past, seldom, severities, words},
};

/// Written up afterwards.
const AFTERWARDS: &str = "afterwards";

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
            seldom(words("public-title", "field-public-title")),
            seldom(past("began", "field-began")),
            seldom(choice("recorded", "field-recorded", "recorded", ["live", AFTERWARDS], "live")),
            seldom(past("known-since", "field-known-since")),
        ];
        Self { hint: both("form-new-incident-hint"), ..form(Kind::NewIncident, fields) }
    }

    /// A new incident that is written up afterwards (K7): the day it began on is typed here, and no more after that.
    pub fn new_history(classes: &[Class]) -> Self {
        let mut form = Self::new_incident(classes).unfolded();
        form.fill("recorded", AFTERWARDS);
        form
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
        let known_since = self.time("known-since");
        let history = self.form.value("recorded") == AFTERWARDS;
        match (history, began, known_since) {
            (true, None, _) if self.errors.is_empty() => {
                self.wrong("began", self.setting.lang.say("refusal-history-without-time"));
            }
            (false, _, Some(_)) => {
                let why = self.setting.lang.say("refusal-known-since-without-history");
                self.wrong("known-since", why);
            }
            _ => {}
        }
        let open = Open {
            drill: None,
            title: self.text("title"),
            customer: self.text("customer"),
            public_title: self.optional("public-title"),
            class: self.optional("class"),
            severity: self.parsed("severity"),
            zone: None,
            began: began.filter(|_| !history),
            history,
            known_since,
            customer_kind: None,
        };
        let act = Act { occurred: began.filter(|_| history), ..Act::new(Command::Open(open)) };
        Built::Open(Box::new(act))
    }

    pub(super) fn adopt(&mut self) -> Built {
        let class = self.text("class");
        self.act(Command::AdoptPlaybook(AdoptPlaybook { class }))
    }
}
