//! A new promise, and what one lacks (H1, H2). What becomes of a promise is in `promised.rs`.

use crate::{
    incident::{
        Command, Instant, Selector, Visibility,
        command::{CompletePromise, Correct, Promise},
        commitments::{self, Care, Commitment, CommitmentMade, Completion, Gap, Standing},
        may_be_corrected, usual_visibility, wording,
    },
    locale::Message,
    playbook::Side,
};

use super::{
    Choice, Field, FieldKind,
    builder::Builder,
    compensation::{compensation, fill_compensation},
    consequence::Consequence,
    make::{
        both, brings, field, filled, future, needed, past, person_choice, unsaid, visible, words,
        yes_no,
    },
    maker::{Maker, Making, none_first},
};

pub(super) const PROMISE: Making =
    Making::of(promise, |builder, _| Command::Promise(Box::new(builder.promise())))
        .hint("form-promise-hint")
        .consequences(of_promise);

/// A promise that was typed wrong and of which nobody was told (CASES 7.7).
pub(super) const CORRECT: Making = Making::of(correction, |builder, _| {
    let promise = builder.promise();
    Command::Correct(Correct {
        entry: builder.selector("commitment"),
        text: promise.text.clone(),
        occurred: None,
        began: None,
        promise: Some(Box::new(promise)),
    })
})
.hint("form-correct-promise-hint");

pub(super) const COMPLETE: Making = Making::of(completion, |builder, _| builder.completion());

impl Maker<'_> {
    /// The promise in question.
    pub(super) fn meant(&self) -> Option<&Commitment> {
        self.incident.commitments.list.iter().find(|it| self.is(it.key))
    }

    pub(super) fn promises(&self, wanted: impl Fn(Standing) -> bool) -> Field {
        let list = self
            .incident
            .commitments
            .list
            .iter()
            .filter(|it| self.is(it.key) || wanted(it.standing(self.now)))
            .map(|it| (it.key, format!("{} {}", it.label, it.words())));
        self.one_of("commitment", "field-promise", list)
    }
}

/// The seven cares, those that were checked marked (H2).
fn cares(checked: &[Care]) -> Field {
    let all = Care::ALL
        .iter()
        .map(|care| Choice {
            value: care.id().to_owned(),
            label: both(&format!("care-{}", care.id())),
        })
        .collect();
    let mut field = field("cares", "field-cares", FieldKind::Several(all));
    field.marked = (0..Care::ALL.len())
        .filter(|&at| Care::ALL.get(at).is_some_and(|care| checked.contains(care)))
        .collect();
    field
}

impl Builder<'_> {
    fn promise(&mut self) -> Promise {
        let cares = self.cares();
        Promise {
            text: self.text("text"),
            promisee: self.optional("promisee").map(Selector),
            due: self.time("due"),
            term: self.term("due"),
            standing: self.yes("standing"),
            deliverer: self.text("deliverer"),
            deliverer_consented: self.yes("deliverer-consented"),
            customer_consented: self.yes("customer-consented"),
            compensation: self.formula(),
            payer: self.text("payer"),
            cares,
            override_reason: self.text("override"),
            rests_on: self.optional("rests-on").map(Selector),
            improvement: self.yes("improvement"),
            brings: self.parsed("brings"),
        }
    }

    fn completion(&mut self) -> Command {
        let commitment = self.selector("commitment");
        let with = Completion {
            due: self.time("due"),
            term: self.term("due"),
            compensation: self.formula(),
            payer: self.text("payer"),
            deliverer: self.text("deliverer"),
            cares: self.cares(),
            override_reason: self.text("override"),
        };
        Command::CompletePromise(CompletePromise { commitment, with })
    }

    fn cares(&self) -> Vec<Care> {
        let cares = self.form.field("cares").map(Field::values).unwrap_or_default();
        Care::ALL.into_iter().filter(|care| cares.contains(&care.id())).collect()
    }
}

/// A new promise, filled from the one it takes the place of.
fn promise(maker: &Maker<'_>) -> Vec<Field> {
    let known = maker.meant();
    let made = known.map(|it| it.made.clone()).unwrap_or_default();
    fields_of(maker, &made, known.and_then(Commitment::due))
}

/// What should have been promised, begun with what was typed.
fn correction(maker: &Maker<'_>) -> Vec<Field> {
    let is_untold = |it: &&Commitment| may_be_corrected(maker.incident, it.key);
    let list = maker.incident.commitments.list.iter().filter(is_untold);
    let list = list.map(|it| (it.key, format!("{} {}", it.label, it.words())));
    let which = maker.one_of("commitment", "field-promise", list);
    let made = maker.meant().map(|it| it.made.clone()).unwrap_or_default();
    let mut fields = vec![which];
    let said = fields_of(maker, &made, made.due).into_iter();
    // When it was made and who may see it stay as they are.
    fields.extend(said.filter(|field| !["at", "visibility"].contains(&field.id)));
    if let Some(promisee) = fields.iter_mut().find(|field| field.id == "promisee") {
        promisee.choose(&made.promisee.map(|key| Selector::key(key).0).unwrap_or_default());
    }
    if let Some(formula) = &made.compensation {
        fill_compensation(&mut fields, formula);
    }
    fields
}

/// The fields of a promise, filled with what is known of it.
fn fields_of(maker: &Maker<'_>, made: &CommitmentMade, due: Option<Instant>) -> Vec<Field> {
    let due = maker.deadline(due);
    let people = &maker.incident.stakeholders;
    let mut promisee = field(
        "promisee",
        "field-promisee",
        FieldKind::Choice(people.list.iter().map(person_choice).collect()),
    );
    none_first(&mut promisee);
    let promised = made.promisee.or_else(|| people.on(Side::Customer).next().map(|it| it.key));
    if let Some(key) = promised {
        promisee.choose(&Selector::key(key).0);
    }
    // Who it is made to sees it, unless it is chosen otherwise.
    let mut seen = visible();
    let is_theirs = |key| people.get(key).is_some_and(|it| it.profile.side == Side::Customer);
    if promised.is_some_and(is_theirs) {
        seen.choose("customer");
    }
    let yes = |it: bool| if it { "yes" } else { "no" };
    let cares = cares(&made.cares);
    let mut rests = maker.promises(|_| true);
    rests.id = "rests-on";
    rests.label = "field-rests-on";
    none_first(&mut rests);
    if let Some(key) = made.rests_on {
        rests.choose(&Selector::key(key).0);
    }
    let mut fields = vec![
        filled(needed("text", "field-promised"), &made.text),
        promisee,
        filled(future("due", "field-due"), &due),
        yes_no("standing", "field-standing", yes(made.standing)),
    ];
    fields.extend(compensation());
    fields.extend([
        filled(words("payer", "field-payer"), &made.payer),
        filled(words("deliverer", "field-deliverer"), &made.deliverer),
        unsaid(
            "deliverer-consented",
            "field-deliverer-consented",
            made.deliverer_consented.then_some("yes"),
        ),
        unsaid(
            "customer-consented",
            "field-customer-consented",
            made.customer_consented.then_some("yes"),
        ),
        cares,
        filled(words("override", "field-override"), &made.override_reason),
        rests,
        yes_no("improvement", "field-improvement", yes(made.improvement)),
        brings(made.brings),
        past("at", "field-at"),
        seen,
    ]);
    fields
}

/// What a promise lacks (H1, H2): only that is asked where it is known which promise.
fn completion(maker: &Maker<'_>) -> Vec<Field> {
    let open = |it: Standing| !matches!(it, Standing::Kept | Standing::KeptLate | Standing::Waived);
    let known = maker.meant();
    let lacks = |wanted: fn(&Gap) -> bool| known.is_none_or(|it| it.gaps().iter().any(wanted));
    let mut fields = vec![maker.promises(open)];
    if lacks(|gap| *gap == Gap::NoDue) {
        fields.push(future("due", "field-due"));
    }
    if lacks(|gap| *gap == Gap::NoCompensation) {
        fields.extend(compensation());
    }
    if known.is_none_or(|it| it.made.payer.trim().is_empty()) {
        fields.push(words("payer", "field-payer"));
    }
    if known.is_none_or(|it| it.made.deliverer.trim().is_empty()) {
        fields.push(words("deliverer", "field-deliverer"));
    }
    if lacks(|gap| matches!(gap, Gap::Uncared(_))) {
        fields.push(cares(known.map_or(&[][..], |it| &it.made.cares)));
        fields.push(words("override", "field-override"));
    }
    fields.extend([past("at", "field-at"), visible()]);
    fields
}

fn of_promise(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let promise = builder.promise();
    let lang = builder.setting.lang;
    let mut list = Vec::new();
    let is_seen = builder.form.field("visibility").is_some_and(|field| field.value() == "customer");
    let command = Command::Promise(Box::new(promise.clone()));
    let usual = builder.setting.incident.map(|incident| usual_visibility(incident, &command));
    if is_seen && usual == Some(Visibility::Internal) {
        list.push(builder.said(&Message::new("consequence-promise-seen"), true));
    }
    if let Some(formula) = &promise.compensation {
        let day = 24 * 60;
        let owed = formula.owed(day * 60).map(|owed| wording::owed(&owed));
        let message = Message::new("consequence-compensation")
            .with("formula", wording::formula(formula, lang))
            .with("span", wording::minutes_words(day, lang))
            .with("owed", owed.unwrap_or_else(|| lang.say("word-nothing")));
        list.push(builder.said(&message, false));
    }
    let made = CommitmentMade {
        due: promise.due,
        standing: promise.standing,
        deliverer_consented: promise.deliverer_consented,
        customer_consented: promise.customer_consented,
        compensation: promise.compensation,
        payer: promise.payer,
        cares: promise.cares,
        override_reason: promise.override_reason,
        ..CommitmentMade::default()
    };
    let at = builder.time("at").unwrap_or(builder.setting.now);
    let gaps = match builder.setting.incident {
        Some(incident) => incident.gaps_of(&made, at),
        None => commitments::gaps(&made),
    };
    if !gaps.is_empty() {
        let words: Vec<String> = gaps.iter().map(|gap| gap.message().text(lang)).collect();
        let message = Message::new("consequence-gaps").with("gaps", words.join(" · "));
        list.push(builder.said(&message, false));
    }
    list
}
