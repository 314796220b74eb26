//! Remedy options: put on the table, changed, their odds, chosen, dropped (B1, B2, B3).

use crate::{
    capture::terms::{step, wrong_length},
    incident::{
        Command, Selector, Visibility,
        command::{
            AcceptRemedy, ChangeRemedy, DiscloseOdds, DropRemedy, ProposeRemedy, ReviseOdds,
        },
        remedies::{Step, Terms},
        wording,
    },
    locale::Message,
};

use super::{
    Field,
    builder::Builder,
    consequence::Consequence,
    make::{filled, future, needed, past, words},
    maker::{Maker, Making},
};

pub(super) const PROPOSE: Making = Making::of(
    |maker| maker.terms(&Terms::default(), true),
    |builder, _| {
        Command::ProposeRemedy(ProposeRemedy {
            terms: builder.terms(&Terms::default()),
            odds: builder.percent("percent"),
            basis: builder.text("basis"),
        })
    },
)
.hint("form-remedy-hint")
.consequences(latest_start);

pub(super) const CHANGE: Making = Making::of(
    |maker| {
        let known = maker.incident.remedies.list.iter().find(|it| maker.is(it.key));
        let known = known.or_else(|| maker.incident.remedies.standing().last());
        maker.terms(&known.map(|it| it.terms.clone()).unwrap_or_default(), false)
    },
    change,
)
.hint("form-remedy-hint")
.consequences(latest_start);

pub(super) const ODDS: Making = Making::of(
    |maker| {
        vec![
            maker.remedies(),
            needed("percent", "field-odds"),
            words("basis", "field-odds-basis"),
            words("source", "field-source"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::ReviseOdds(ReviseOdds {
            remedy: builder.selector("remedy"),
            percent: builder.percent("percent").unwrap_or_default(),
            basis: builder.text("basis"),
        })
    },
);

pub(super) const DISCLOSE: Making = Making::of(
    |maker| vec![maker.remedies(), needed("text", "field-disclosed"), past("at", "field-at")],
    |builder, _| {
        Command::DiscloseOdds(DiscloseOdds {
            remedy: builder.selector("remedy"),
            words: builder.text("text"),
        })
    },
)
.hint("form-disclose-hint")
.seen_by(Visibility::Customer);

pub(super) const ACCEPT: Making = Making::of(remedy_and_reason, |builder, _| {
    Command::AcceptRemedy(AcceptRemedy {
        remedy: builder.selector("remedy"),
        reason: builder.text("reason"),
    })
})
.consequences(of_acceptance);

pub(super) const DROP: Making = Making::of(remedy_and_reason, |builder, _| {
    Command::DropRemedy(DropRemedy {
        remedy: builder.selector("remedy"),
        reason: builder.text("reason"),
    })
});

impl Maker<'_> {
    pub(super) fn remedies(&self) -> Field {
        let list = self
            .incident
            .remedies
            .standing()
            .map(|it| (it.key, format!("{} {}", it.letter, it.terms.name)));
        self.one_of("remedy", "field-remedy", list)
    }

    fn terms(&self, terms: &Terms, fresh: bool) -> Vec<Field> {
        let cost = terms.cost.as_ref().map(|cost| wording::cost(cost, self.lang));
        let mut fields = vec![
            filled(needed("name", "field-remedy-name"), &terms.name),
            filled(words("cost", "field-cost"), &cost.unwrap_or_default()),
            filled(words("steps", "field-steps"), &steps_text(&terms.steps)),
            filled(future("deadline", "field-deadline"), &self.deadline(terms.deadline)),
            filled(words("resources", "field-resources"), &terms.resources),
            filled(words("owner", "field-owner"), &terms.owner),
            filled(words("residual", "field-residual-harm"), &terms.residual_harm),
            filled(
                words("long-term", "field-long-term-cost"),
                terms.long_term_cost.as_deref().unwrap_or_default(),
            ),
        ];
        if fresh {
            fields.insert(4, words("percent", "field-odds"));
            fields.insert(5, words("basis", "field-odds-basis"));
        }
        fields.push(past("at", "field-at"));
        fields
    }
}

/// Steps as they are typed: `image 2h + rebuild 5-7h`.
fn steps_text(steps: &[Step]) -> String {
    let length = |step: &Step| {
        let (least, most) = (step.min_minutes, step.max_minutes);
        let whole = least % 60 == 0 && most % 60 == 0;
        let (least, most, unit) =
            if whole { (least / 60, most / 60, "h") } else { (least, most, "m") };
        if least == most { format!("{most}{unit}") } else { format!("{least}-{most}{unit}") }
    };
    let steps: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.name, length(step)).trim().to_owned())
        .collect();
    steps.join(" + ")
}

impl Builder<'_> {
    /// `image 2h + rebuild 5-7h`: a name and a length, one after another.
    fn steps(&mut self, known: &[Step]) -> Vec<Step> {
        let text = self.text("steps");
        if text == steps_text(known) {
            return known.to_vec();
        }
        let mut steps = Vec::new();
        for part in text.split(['+', '＋', ';', '；', '\n']).filter(|part| !part.trim().is_empty())
        {
            match step(part.trim()) {
                Some(step) => steps.push(step),
                None => {
                    let lang = self.setting.lang;
                    let text = match wrong_length(part.trim()) {
                        Some(error) => error.words(lang),
                        None => Message::new("form-no-step").with("text", part.trim()).text(lang),
                    };
                    self.wrong("steps", text);
                }
            }
        }
        steps
    }

    fn terms(&mut self, before: &Terms) -> Terms {
        Terms {
            name: self.text("name"),
            resources: self.text("resources"),
            cost: self.cost_or("cost", before.cost.as_ref()),
            steps: self.steps(&before.steps),
            deadline: self.time("deadline"),
            owner: self.text("owner"),
            residual_harm: self.text("residual"),
            long_term_cost: self.optional("long-term"),
        }
    }
}

fn remedy_and_reason(maker: &Maker<'_>) -> Vec<Field> {
    vec![maker.remedies(), words("reason", "field-reason"), past("at", "field-at")]
}

fn latest_start(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let terms = builder.terms(&Terms::default());
    let mut list = Vec::new();
    if let Some(start) = terms.latest_start() {
        let left = (start - builder.setting.now).num_minutes();
        let late = terms.is_too_late(builder.setting.now);
        let id = if late { "consequence-too-late" } else { "consequence-latest-start" };
        let span = wording::minutes_words(left.abs(), builder.setting.lang);
        let message = Message::new(id).with("time", builder.clock(start)).with("span", span);
        list.push(builder.said(&message, late));
    }
    if terms.cost.is_none() {
        list.push(builder.said(&Message::new("consequence-cost-blank"), false));
    }
    list
}

fn of_acceptance(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let value = builder.text("remedy");
    let Some(remedy) = builder
        .setting
        .incident
        .and_then(|incident| incident.remedies.list.iter().find(|it| it.key.to_string() == value))
    else {
        return Vec::new();
    };
    let name = format!("{} {}", remedy.letter, remedy.terms.name);
    let mut list = Vec::new();
    if remedy.terms.cost.is_none() {
        list.push(builder.said(&Message::new("refusal-cost-blank").with("name", &name), true));
    }
    if remedy.terms.is_too_late(builder.setting.now) {
        list.push(builder.said(&Message::new("warning-too-late").with("name", &name), true));
    }
    let incident = builder.setting.incident;
    if incident.is_some_and(|it| it.remedies.is_cheapest(remedy.key))
        && remedy.terms.long_term_cost.is_none()
    {
        list.push(builder.said(&Message::new("warning-long-term-cost"), false));
    }
    list
}

fn change(builder: &mut Builder<'_>, target: &str) -> Command {
    let known = builder.setting.incident.and_then(|incident| {
        let list = &incident.remedies;
        list.list.iter().find(|it| it.key.to_string() == target).or_else(|| list.standing().last())
    });
    let before = known.map(|it| it.terms.clone()).unwrap_or_default();
    let wanted = builder.terms(&before);
    let remedy = known.map_or_else(|| Selector(target.to_owned()), |it| Selector::key(it.key));
    Command::ChangeRemedy(ChangeRemedy { remedy, changes: before.changes_to(&wanted) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn steps_are_read_as_they_are_shown() {
        let steps = vec![
            Step { name: "image".to_owned(), min_minutes: 120, max_minutes: 120 },
            Step { name: "rebuild".to_owned(), min_minutes: 300, max_minutes: 420 },
            Step { name: "check".to_owned(), min_minutes: 45, max_minutes: 90 },
        ];
        let text = steps_text(&steps);
        assert_eq!(text, "image 2h + rebuild 5-7h + check 45-90m");
        let read: Vec<Step> = text.split('+').filter_map(|part| step(part.trim())).collect();
        assert_eq!(read, steps);
    }
}
