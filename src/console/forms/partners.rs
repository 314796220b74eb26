//! Partners (Q1).

use crate::incident::{
    Command, Selector,
    event::{PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound},
    partners::{AssessmentKind, Partner, PartnerKind, PlanEffect},
};

use super::{
    Field,
    make::{choice, chosen_by_hand, filled, future, needed, past, unsaid, words},
    maker::{Maker, Making, none_first},
};

pub(super) const PARTNER: Making = Making::of(
    |maker| {
        let known = maker.partner_meant().map(|it| &it.known);
        let text = |of: fn(&PartnerRecorded) -> &String| known.map(of).cloned().unwrap_or_default();
        let kinds = PartnerKind::ALL.map(PartnerKind::id);
        let mut kind = choice("kind", "field-partner-kind", "partner-kind", kinds, "");
        match known {
            Some(known) => kind.choose(known.kind.id()),
            None => kind = chosen_by_hand(kind),
        }
        let mut fields: Vec<Field> = vec![
            filled(needed("name", "field-partner"), &text(|it| &it.name)),
            kind,
            filled(words("contact", "field-partner-contact"), &text(|it| &it.contact)),
            filled(words("reach", "field-partner-reach"), &text(|it| &it.reach)),
        ];
        let ended = known.map(|it| if it.ended { "yes" } else { "no" });
        fields.extend(ended.map(|it| unsaid("ended", "field-partner-ended", Some(it))));
        fields
    },
    |builder, target| {
        Command::RecordPartner(PartnerRecorded {
            name: builder.text("name"),
            kind: builder.parsed("kind").unwrap_or_default(),
            contact: builder.text("contact"),
            reach: builder.text("reach"),
            ended: builder.yes("ended"),
            partner: (!target.is_empty()).then(|| Selector(target.to_owned())),
        })
    },
);

pub(super) const ASSESS: Making = Making::of(
    |maker| {
        let kinds = AssessmentKind::ALL.map(AssessmentKind::id);
        vec![
            maker.which_partner(),
            chosen_by_hand(choice("kind", "field-assessment-kind", "assessment", kinds, "")),
            needed("text", "field-assessment-text"),
            unsaid("low", "field-assessment-low", None),
            past("on", "field-on"),
            words("by", "field-assessment-by"),
            words("score", "field-assessment-score"),
        ]
    },
    |builder, _| {
        Command::AssessPartner(PartnerAssessed {
            partner: builder.selector("partner"),
            kind: builder.parsed("kind").unwrap_or(AssessmentKind::YearlySurvey),
            on: builder.day("on"),
            text: builder.text("text"),
            by: builder.text("by"),
            score: builder.text("score"),
            low: builder.yes("low"),
        })
    },
)
.hint("form-assess-partner-hint");

pub(super) const PLAN: Making = Making::of(
    |maker| {
        let partner = maker.partner_meant();
        let list = maker.incident.partners.list.iter().flat_map(|it| &it.assessments);
        let list = list.filter(|it| partner.is_none_or(|of| of.key == it.said.partner));
        let list = list.map(|it| (it.key, format!("{} {}", it.said.on, it.said.text)));
        let mut answers = maker.one_of("assessment", "field-plan-assessment", list);
        none_first(&mut answers);
        answers.choose(maker.target);
        vec![
            maker.which_partner(),
            needed("text", "field-plan-text"),
            words("owner", "field-plan-owner"),
            future("due", "field-plan-due"),
            answers,
        ]
    },
    |builder, _| {
        Command::PlanPartner(PartnerPlanned {
            partner: builder.selector("partner"),
            text: builder.text("text"),
            owner: builder.text("owner"),
            due: builder.day_given("due"),
            assessment: builder.optional("assessment").map(Selector),
        })
    },
);

pub(super) const EFFECT: Making = Making::of(
    |maker| {
        let all = maker.incident.partners.list.iter();
        let list = all.flat_map(|of| of.plans.iter().map(move |it| (of, it)));
        let list = list.map(|(of, it)| (it.key, format!("{} {}", of.known.name, it.said.text)));
        let effects = PlanEffect::ALL.map(PlanEffect::id);
        vec![
            maker.one_of("plan", "field-plan", list),
            chosen_by_hand(choice("effect", "field-plan-effect", "plan-effect", effects, "")),
            needed("text", "field-plan-effect-text"),
            words("evidence", "field-plan-evidence"),
            past("on", "field-on"),
        ]
    },
    |builder, _| {
        Command::FindEffect(PlanEffectFound {
            plan: builder.selector("plan"),
            effect: builder.parsed("effect").unwrap_or(PlanEffect::None),
            on: builder.day("on"),
            text: builder.text("text"),
            evidence: builder.text("evidence"),
        })
    },
);

impl Maker<'_> {
    /// The partner in question, or the one whose assessment or plan is.
    fn partner_meant(&self) -> Option<&Partner> {
        self.incident.partners.of(self.target.parse().ok()?)
    }

    /// A choice of partners, the one in question chosen.
    fn which_partner(&self) -> Field {
        let list = self.incident.partners.list.iter().filter(|it| !it.known.ended);
        let mut field =
            self.one_of("partner", "field-partner", list.map(|it| (it.key, it.known.name.clone())));
        if let Some(partner) = self.partner_meant() {
            field.choose(&partner.key.to_string());
        }
        field
    }
}
