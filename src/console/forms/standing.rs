//! The catalogue of standing commitments (H6), and filling a promise from it.

use crate::{
    incident::{
        Command, Incident, Instant, Selector,
        catalogue::{CountedFrom, PayerKind, Standing},
        commitments::Party,
        event::{StandingRecorded, StandingWithdrawn},
        time,
    },
    locale::{Lang, Message},
};

use super::{
    Choice, Field, FieldKind, Form,
    compensation::{compensation, fill_compensation},
    make::{both, choice, field, filled, needed, words},
    maker::{Maker, Making},
};

pub(super) const STANDING: Making = Making::of(
    |maker| {
        let known = maker.standing_meant().map(|it| &it.said);
        let text =
            |of: fn(&StandingRecorded) -> &String| known.map(of).cloned().unwrap_or_default();
        let minutes = known.and_then(|it| it.minutes).map(|it| format!("{it}m"));
        let from = known.map_or(CountedFrom::Opened, |it| it.from).id();
        let payer = known.map_or(PayerKind::Us, |it| it.payer).id();
        let mut fields: Vec<Field> = vec![
            filled(needed("name", "field-standing-name"), &text(|it| &it.name)),
            filled(needed("text", "field-promised"), &text(|it| &it.text)),
            filled(words("minutes", "field-standing-minutes"), &minutes.unwrap_or_default()),
            choice(
                "from",
                "field-standing-from",
                "counted-from",
                CountedFrom::ALL.map(CountedFrom::id),
                from,
            ),
        ];
        fields.extend(compensation());
        fields.extend([
            choice(
                "payer",
                "field-standing-payer",
                "payer",
                PayerKind::ALL.map(PayerKind::id),
                payer,
            ),
            filled(words("payer-name", "field-standing-payer-name"), &text(|it| &it.payer_name)),
            filled(words("deliverer", "field-standing-deliverer"), &text(|it| &it.deliverer)),
            consent(known.map_or(&[][..], |it| &it.consent)),
            filled(
                words("classes", "field-standing-classes"),
                &known.map(|it| it.classes.join("; ")).unwrap_or_default(),
            ),
        ]);
        if let Some(formula) = known.and_then(|it| it.compensation.as_ref()) {
            fill_compensation(&mut fields, formula);
        }
        fields
    },
    |builder, target| {
        let consent = builder.form.field("consent").map(Field::values).unwrap_or_default();
        let consent = Party::ALL.into_iter().filter(|it| consent.contains(&it.id())).collect();
        Command::RecordStanding(Box::new(StandingRecorded {
            name: builder.text("name"),
            text: builder.text("text"),
            from: builder.parsed("from").unwrap_or(CountedFrom::Opened),
            minutes: builder.minutes("minutes"),
            compensation: builder.formula(),
            payer: builder.parsed("payer").unwrap_or(PayerKind::Us),
            payer_name: builder.text("payer-name"),
            deliverer: builder.text("deliverer"),
            consent,
            classes: builder.list("classes"),
            standing: (!target.is_empty()).then(|| Selector(target.to_owned())),
        }))
    },
)
.hint("form-standing-hint");

pub(super) const WITHDRAW: Making = Making::of(
    |maker| {
        let list = maker.incident.catalogue.list.iter().filter(|it| it.withdrawn.is_none());
        let list = list.map(|it| (it.key, it.said.name.clone()));
        vec![
            maker.one_of("standing", "field-standing-item", list),
            needed("reason", "field-reason"),
        ]
    },
    |builder, _| {
        Command::WithdrawStanding(StandingWithdrawn {
            standing: builder.selector("standing"),
            reason: builder.text("reason"),
        })
    },
);

/// Whose consent is still to be asked.
fn consent(of: &[Party]) -> Field {
    let choices = Party::ALL
        .iter()
        .map(|it| Choice { value: it.id().to_owned(), label: both(&format!("party-{}", it.id())) })
        .collect();
    let mut field = field("consent", "field-standing-consent", FieldKind::Several(choices));
    field.marked = (0..Party::ALL.len())
        .filter(|&at| Party::ALL.get(at).is_some_and(|it| of.contains(it)))
        .collect();
    field
}

impl Maker<'_> {
    /// The standing commitment in question.
    fn standing_meant(&self) -> Option<&Standing> {
        self.incident.catalogue.get(self.target.parse().ok()?)
    }
}

/// What a standing commitment fills into the form of a promise: field and value.
fn values(
    it: &Standing,
    incident: &Incident,
    now: Instant,
    lang: Lang,
) -> Vec<(&'static str, String)> {
    let due = it.due(incident.opened_at(), now).map(|due| time::deadline(due, incident.zone()));
    let payer = match it.said.payer_name.as_str() {
        "" => lang.say(&format!("payer-{}", it.said.payer.id())),
        name => name.to_owned(),
    };
    let given = |party| if it.said.consent.contains(&party) { "no" } else { "yes" }.to_owned();
    vec![
        ("text", it.said.text.clone()),
        ("due", due.unwrap_or_default()),
        ("payer", payer),
        ("deliverer", it.said.deliverer.clone()),
        ("deliverer-consented", given(Party::Deliverer)),
        ("customer-consented", given(Party::Customer)),
    ]
}

impl Form {
    /// Fills a promise from the next standing commitment that is for the class of the incident (H6): the first one, and the one
    /// behind that which it was filled from before. What somebody typed stays. Says which it is, or `None` where none fits.
    pub(in crate::console) fn fill_from_catalogue(
        &mut self,
        directory: &Incident,
        incident: &Incident,
        now: Instant,
        lang: Lang,
    ) -> Option<Message> {
        let fitting = directory.catalogue.fitting(incident.class());
        let filled = fitting.iter().position(|it| it.said.text == self.value("text"));
        let at = filled.map_or(0, |at| (at + 1) % fitting.len());
        let next = *fitting.get(at)?;
        let before = filled.and_then(|at| fitting.get(at));
        let before = before.map(|it| values(it, incident, now, lang)).unwrap_or_default();
        let is_ours = |id: &str, value: &str| {
            value.is_empty() || before.iter().any(|(of, known)| *of == id && known == value)
        };
        for (id, value) in values(next, incident, now, lang) {
            if is_ours(id, self.value(id)) {
                self.fill(id, &value);
            }
        }
        let is_typed = filled.is_none() && !["", "none"].contains(&self.value("rate"));
        if let Some(formula) = next.said.compensation.as_ref().filter(|_| !is_typed) {
            fill_compensation(&mut self.fields, formula);
        }
        self.touched = true;
        let said = Message::new("notice-from-catalogue")
            .with("name", &next.said.name)
            .with("at", at + 1)
            .with("count", fitting.len());
        Some(said)
    }
}
