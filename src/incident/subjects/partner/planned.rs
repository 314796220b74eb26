//! A partner's own plan to improve, and what came of it (Q1).

use super::body::{PartnerPlanned, PlanEffectFound};
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left, points_only},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    telling::{Teller, Told},
    wording::join,
};

impl Rule for PartnerPlanned<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let partner = desk.partner_called(&self.partner)?;
        let assessment = self.assessment.as_ref().map(|it| desk.entry(it)).transpose()?;
        let assessment = assessment.map(|entry| entry.key);
        let of_them = desk.incident.partners.get(partner).map(|it| &it.assessments);
        let is_theirs = |key| of_them.is_some_and(|list| list.iter().any(|it| it.key == key));
        if let Some(key) = assessment.filter(|key| !is_theirs(*key)) {
            let name = desk.number_of(key);
            return Err(Refusal::NotInList { list: "assessment", name });
        }
        desk.internal(Event::PartnerPlanned(PartnerPlanned {
            partner,
            text: text(&self.text, "text")?,
            owner: self.owner.trim().to_owned(),
            due: self.due,
            assessment,
        }))
    }
}

impl Rule for PlanEffectFound<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let missing = || Refusal::NotInList { list: "plan", name: self.plan.0.trim().to_owned() };
        let plan = desk.entry(&self.plan).map_err(|_| missing())?.key;
        if desk.incident.partners.plan(plan).is_none() {
            return Err(missing());
        }
        desk.internal(Event::PlanEffectFound(PlanEffectFound {
            plan,
            effect: self.effect,
            on: self.on,
            text: text(&self.text, "text")?,
            evidence: self.evidence.trim().to_owned(),
        }))
    }
}

impl Kept for PartnerPlanned {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        std::iter::once(self.partner).chain(self.assessment).collect()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        // That there was a plan stays: what was found of it hangs on it.
        Some(Self {
            partner: left.first()?,
            text: String::new(),
            owner: String::new(),
            due: None,
            assessment: left.second(),
        })
    }
}

points_only! {
    PlanEffectFound: |found| vec![found.plan];
}

impl Told for PartnerPlanned {
    fn told(&self, by: &Teller<'_>) -> String {
        let answers = self.assessment.map(|key| by.short(key)).unwrap_or_default();
        join(&[
            by.partner_name(self.partner),
            self.text.clone(),
            self.owner.clone(),
            self.due.map(|day| by.on_day("entry-due", day)).unwrap_or_default(),
            answers,
        ])
    }
}

impl Told for PlanEffectFound {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            by.short(self.plan),
            by.lang.say(&format!("plan-effect-{}", self.effect.id())),
            self.on.to_string(),
            self.text.clone(),
            self.evidence.clone(),
        ])
    }
}
