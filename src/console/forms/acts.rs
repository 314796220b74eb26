//! The forms about what an incident consists of, made, built and followed up by what their subjects say of them. No form
//! has a line of its own here: the rows stand in [`super::act_form`].

use crate::{
    incident::{Incident, Instant},
    locale::Lang,
};

use super::{
    ActForm, Consequence, FieldKind, Form, Kind,
    act_form::for_each_form,
    builder::{Builder, Built},
    make::{both, form, same},
    maker::{Maker, Making},
    setting::Setting,
};

macro_rules! makings {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal, $label:literal, $need:expr, $subject:ident::$making:ident;)*) => {
        /// How a form is made.
        const fn making(act: ActForm) -> &'static Making {
            match act { $(ActForm::$name => &super::$subject::$making,)* }
        }
    };
}

for_each_form!(makings);

impl Form {
    /// A form about what an incident consists of. `target` names what it is about: an entry's key, an alert's identity, a
    /// person; it may be empty.
    pub fn of_act(
        act: ActForm,
        incident: &Incident,
        now: Instant,
        lang: Lang,
        target: &str,
    ) -> Self {
        let maker = Maker { incident, now, lang, target };
        let making = making(act);
        let mut made = form(Kind::ActForm(act, target.to_owned()), (making.fields)(&maker));
        // What it is about is chosen already: what is typed first is not meant for that choice.
        let chosen = made.fields.first().is_some_and(|field| {
            matches!(field.kind, FieldKind::Choice(_)) && field.value() == target
        });
        made.at = usize::from(chosen && !target.is_empty() && made.fields.len() > 1);
        made.hint = making.hint.map(both).unwrap_or_default();
        made.about = (making.about)(&maker).map(|text| same(&text)).unwrap_or_default();
        made
    }

    /// What follows from what is typed so far: said while one types, never stored.
    pub fn consequences(&self, setting: &Setting<'_>) -> Vec<Consequence> {
        let Kind::ActForm(act, _) = &self.kind else { return Vec::new() };
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        (making(*act).consequences)(&mut builder)
    }
}

impl Builder<'_> {
    pub(super) fn handled(&mut self, act: ActForm, target: &str) -> Built {
        let making = making(act);
        let command = (making.act)(self, target);
        let mut built = self.act(command);
        if let Built::Act(act) = &mut built {
            act.visibility = making.seen_by.unwrap_or(act.visibility);
        }
        built
    }
}
